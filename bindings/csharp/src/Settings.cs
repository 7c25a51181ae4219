using System;

namespace Ninekw
{
    /// <summary>Settings of a client, each as ninekw_config_set_* in ninekw.h; what is null has its default.</summary>
    public sealed class Settings
    {
        /// <summary>The account's key; NINEKW_API_KEY of the environment if null. Nobody can read it again.</summary>
        public string ApiKey { internal get; set; }
        /// <summary>Where the service is; NINEKW_URL of the environment if null.</summary>
        public string BaseUrl { get; set; }
        /// <summary>The program's name for the service.</summary>
        public string Source { get; set; }
        /// <summary>The program's name in HTTP.</summary>
        public string UserAgent { get; set; }
        /// <summary>The longest that a request may take.</summary>
        public long? TimeoutMs { get; set; }
        /// <summary>The longest that a connection may take.</summary>
        public long? ConnectTimeoutMs { get; set; }
        /// <summary>The time between two requests.</summary>
        public long? MinIntervalMs { get; set; }
        /// <summary>The time between two uploads; 0 as between all requests.</summary>
        public long? UploadIntervalMs { get; set; }
        /// <summary>The longest pause that the service's word or refusals may bring about.</summary>
        public long? LongestPauseMs { get; set; }
        /// <summary>The time from an upload to the first question for the answer.</summary>
        public long? FirstPollMs { get; set; }
        /// <summary>The time between two such questions.</summary>
        public long? PollIntervalMs { get; set; }
        /// <summary>The time between two requests for a captcha to answer.</summary>
        public long? JobIntervalMs { get; set; }
        /// <summary>How eagerly is asked for answers.</summary>
        public Polling? Polling { get; set; }
        /// <summary>How many captchas of a batch are open at once.</summary>
        public int? MaxInFlight { get; set; }
        /// <summary>Whether the load of the service is asked for.</summary>
        public bool? LookAtService { get; set; }
        /// <summary>Whether an upload without a reply is looked for in the history.</summary>
        public bool? RecoverUploads { get; set; }
        /// <summary>Whether the content of a captcha is looked at before it is uploaded and paid for.</summary>
        public bool? CheckContent { get; set; }
        /// <summary>What becomes of a captcha whose wait ends, or whose batch is disposed of.</summary>
        public Abandon? Abandon { get; set; }
        /// <summary>How often a request is repeated after trouble that passes.</summary>
        public int? Retries { get; set; }
        /// <summary>The first pause before that.</summary>
        public long? RetryPauseMs { get; set; }
        /// <summary>The largest reply.</summary>
        public long? MaxReplyBytes { get; set; }
        /// <summary>A proxy's URL.</summary>
        public string Proxy { get; set; }
        /// <summary>A file of the only certificate authorities to trust, in PEM.</summary>
        public string CaFile { get; set; }
        /// <summary>Which certificate authorities to trust without such a file.</summary>
        public TlsRoots? TlsRoots { get; set; }
        /// <summary>Stops every call of the client.</summary>
        public CancelToken Cancel { get; set; }
        /// <summary>Who shares the budget of requests.</summary>
        public Share? Share { get; set; }
        /// <summary>Asked before each request, with a name that stands for the account: the milliseconds to wait, 0 to
        /// send.</summary>
        public Func<string, Priority, long> Limiter { get; set; }

        /// <summary>A client's handle, and the function of C that has to live as long as it.</summary>
        internal Handle Client(out object limiter)
        {
            Native c = Library.C;
            IntPtr error, client;
            using (var config = new Handle(c.ninekw_config_new(), c.ninekw_config_free))
            {
                string key = ApiKey ?? Environment.GetEnvironmentVariable("NINEKW_API_KEY") ?? "";
                Call.Check(c.ninekw_config_set_api_key(config, Text.ToC(key, "ApiKey"), out error), error);
                Texts(config);
                Numbers64(config);
                Numbers32(config);
                if (Cancel != null)
                    Call.Check(c.ninekw_config_set_cancel(config, CancelToken.Of(Cancel), out error), error);
                Native.limiter_fn function = Limiter == null ? null : Call.Limiter(Limiter);
                if (function != null)
                    Call.Check(c.ninekw_config_set_limiter(config, function, IntPtr.Zero, out error), error);
                limiter = function;
                return Call.Taken(c.ninekw_client_new(config, out client, out error), error, client, c.ninekw_client_free);
            }
        }

        void Texts(Handle config)
        {
            Native c = Library.C;
            IntPtr error;
            string set = Environment.GetEnvironmentVariable("NINEKW_URL");
            string url = BaseUrl ?? (string.IsNullOrEmpty(set) ? null : set);
            if (url != null)
                Call.Check(c.ninekw_config_set_base_url(config, Text.ToC(url, "BaseUrl"), out error), error);
            if (Source != null)
                Call.Check(c.ninekw_config_set_source(config, Text.ToC(Source, "Source"), out error), error);
            if (UserAgent != null)
                Call.Check(c.ninekw_config_set_user_agent(config, Text.ToC(UserAgent, "UserAgent"), out error), error);
            if (Proxy != null)
                Call.Check(c.ninekw_config_set_proxy(config, Text.ToC(Proxy, "Proxy"), out error), error);
            if (CaFile != null)
                Call.Check(c.ninekw_config_set_ca_file(config, Text.ToC(CaFile, "CaFile"), out error), error);
        }

        void Numbers64(Handle config)
        {
            Native c = Library.C;
            IntPtr error;
            if (TimeoutMs != null)
                Call.Check(c.ninekw_config_set_timeout_ms(config, TimeoutMs.Value, out error), error);
            if (ConnectTimeoutMs != null)
                Call.Check(c.ninekw_config_set_connect_timeout_ms(config, ConnectTimeoutMs.Value, out error), error);
            if (MinIntervalMs != null)
                Call.Check(c.ninekw_config_set_min_interval_ms(config, MinIntervalMs.Value, out error), error);
            if (UploadIntervalMs != null)
                Call.Check(c.ninekw_config_set_upload_interval_ms(config, UploadIntervalMs.Value, out error), error);
            if (LongestPauseMs != null)
                Call.Check(c.ninekw_config_set_longest_pause_ms(config, LongestPauseMs.Value, out error), error);
            if (FirstPollMs != null)
                Call.Check(c.ninekw_config_set_first_poll_ms(config, FirstPollMs.Value, out error), error);
            if (PollIntervalMs != null)
                Call.Check(c.ninekw_config_set_poll_interval_ms(config, PollIntervalMs.Value, out error), error);
            if (JobIntervalMs != null)
                Call.Check(c.ninekw_config_set_job_interval_ms(config, JobIntervalMs.Value, out error), error);
            if (RetryPauseMs != null)
                Call.Check(c.ninekw_config_set_retry_pause_ms(config, RetryPauseMs.Value, out error), error);
            if (MaxReplyBytes != null)
                Call.Check(c.ninekw_config_set_max_reply_bytes(config, MaxReplyBytes.Value, out error), error);
        }

        void Numbers32(Handle config)
        {
            Native c = Library.C;
            IntPtr error;
            if (Polling != null)
                Call.Check(c.ninekw_config_set_polling(config, (int)Polling.Value, out error), error);
            if (MaxInFlight != null)
                Call.Check(c.ninekw_config_set_max_in_flight(config, MaxInFlight.Value, out error), error);
            if (LookAtService != null)
                Call.Check(c.ninekw_config_set_look_at_service(config, LookAtService.Value ? 1 : 0, out error), error);
            if (RecoverUploads != null)
                Call.Check(c.ninekw_config_set_recover_uploads(config, RecoverUploads.Value ? 1 : 0, out error), error);
            if (CheckContent != null)
                Call.Check(c.ninekw_config_set_check_content(config, CheckContent.Value ? 1 : 0, out error), error);
            if (Abandon != null)
                Call.Check(c.ninekw_config_set_abandon(config, (int)Abandon.Value, out error), error);
            if (Retries != null)
                Call.Check(c.ninekw_config_set_retries(config, Retries.Value, out error), error);
            if (TlsRoots != null)
                Call.Check(c.ninekw_config_set_tls_roots(config, (int)TlsRoots.Value, out error), error);
            if (Share != null)
                Call.Check(c.ninekw_config_set_share(config, (int)Share.Value, out error), error);
        }
    }
}
