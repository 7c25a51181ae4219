using System;

namespace Ninekw
{
    // From settings to a client of C.
    public sealed partial class Settings
    {
        /// <summary>Hears the events of the client, from LogLevel on: level, name, the line for people, and the fields
        /// as a JSON object. It is called on any thread, and on several at once. What it throws is dropped; calls that it
        /// makes on a client fail.</summary>
        public Action<LogLevel, string, string, string> Log { get; set; }

        /// <summary>From which level on Log hears; Info by default.</summary>
        public LogLevel? LogLevel { get; set; }

        /// <summary>A client's handle, and the functions of C that have to live as long as it.</summary>
        internal Handle Client(out object functions)
        {
            Native c = Library.C;
            IntPtr error, client;
            using (var config = new Handle(c.ninekw_config_new(), c.ninekw_config_free))
            {
                string key = ApiKey ?? Environment.GetEnvironmentVariable("NINEKW_API_KEY") ?? "";
                Call.Check(c.ninekw_config_set_api_key(config, Text.ToC(key, "ApiKey"), out error), error);
                string set = Environment.GetEnvironmentVariable("NINEKW_URL");
                string url = BaseUrl ?? (string.IsNullOrEmpty(set) ? null : set);
                if (url != null)
                    Call.Check(c.ninekw_config_set_base_url(config, Text.ToC(url, "BaseUrl"), out error), error);
                Apply(config);
                Native.limiter_fn function = Limiter == null ? null : Call.Limiter(Limiter);
                if (function != null)
                    Call.Check(c.ninekw_config_set_limiter(config, function, IntPtr.Zero, out error), error);
                Native.log_fn log = Log == null ? null : Call.Log(Log);
                if (log != null)
                    Call.Check(c.ninekw_config_set_log(config, (int)(LogLevel ?? Ninekw.LogLevel.Info), log, IntPtr.Zero, out error), error);
                functions = new object[] { function, log };
                return Call.Taken(c.ninekw_client_new(config, out client, out error), error, client, c.ninekw_client_free);
            }
        }
    }
}
