using System;

namespace Ninekw
{
    // From settings to a client of C.
    public sealed partial class Settings
    {
        /// <summary>A client's handle, and the function of C that has to live as long as it.</summary>
        internal Handle Client(out object limiter)
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
                limiter = function;
                return Call.Taken(c.ninekw_client_new(config, out client, out error), error, client, c.ninekw_client_free);
            }
        }
    }
}
