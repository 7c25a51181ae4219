// Made by `cargo xtask codegen` from the table of settings; not to be edited.
using System;

namespace Ninekw
{
    /// <summary>How eagerly a batch polls.</summary>
    public enum Polling
    {
        /// <summary>Few polls: only once an answer has, on average, been ready for a second.</summary>
        Polite = Numbers.POLLING_POLITE,
        /// <summary>A third fewer polls than possible, for half a second of delay. The default.</summary>
        Balanced = Numbers.POLLING_BALANCED,
        /// <summary>A poll whenever there is a turn to spare.</summary>
        Fast = Numbers.POLLING_FAST
    }

    /// <summary>What becomes of a captcha when solve or wait ends by a deadline or a cancel, or when its batch is
    /// closed early.</summary>
    public enum Abandon
    {
        /// <summary>The captcha stays pending, and wait goes on with it, also in another process. The
        /// default.</summary>
        Keep = Numbers.ABANDON_KEEP,
        /// <summary>The service is told that nobody wants the captcha any more, so that it is not charged if nobody has
        /// answered yet. If the last poll is long ago there is one more, and an answer that has come in the meantime is
        /// given after all.</summary>
        Abort = Numbers.ABANDON_ABORT
    }

    /// <summary>Which certificate authorities to trust.</summary>
    public enum TlsRoots
    {
        /// <summary>The operating system's certificate authorities; where it has none, the bundled ones. The
        /// default.</summary>
        System = Numbers.TLS_ROOTS_SYSTEM,
        /// <summary>Mozilla's certificate authorities as of the library's release.</summary>
        Bundled = Numbers.TLS_ROOTS_BUNDLED
    }

    /// <summary>Who shares one request budget.</summary>
    public enum Share
    {
        /// <summary>All clients of the account in this process.</summary>
        Process = Numbers.SHARE_PROCESS,
        /// <summary>All processes of this user on this machine that do not keep to themselves. They meet at a file in
        /// $XDG_RUNTIME_DIR/ninekw or, without that variable, in ninekw-USERID among the temporary files. Where that
        /// cannot work, no client is made (SHARED_BUDGET).</summary>
        Machine = Numbers.SHARE_MACHINE,
        /// <summary>As with machine where that works, else as with process. The default.</summary>
        Auto = Numbers.SHARE_AUTO
    }

    /// <summary>Settings of a client; what is null has its default.</summary>
    public sealed partial class Settings
    {
        /// <summary>The account's API key, of a-z, A-Z and 0-9 (parameter apikey). Needed. 5 to 50 characters.
        /// NINEKW_API_KEY of the environment if null. Nobody can read it again.</summary>
        public string ApiKey { internal get; set; }
        /// <summary>The service's address: http:// or https:// with host and, where needed, port and path prefix. At
        /// most 2000 characters. Default https://www.9kw.eu. NINEKW_URL of the environment, if that is set, if
        /// null.</summary>
        public string BaseUrl { get; set; }
        /// <summary>The name of the calling program, sent to the service where the action has the parameter source. At
        /// most 30 characters. Default ninekw.</summary>
        public string Source { get; set; }
        /// <summary>The User-Agent header, in printable ASCII. 1 to 1000 characters. Default ninekw/0.1.0.</summary>
        public string UserAgent { get; set; }
        /// <summary>How long one request may take, from the connection to the last byte of the reply. How long people
        /// may take is a captcha's maxtimeout, and how long your program waits is the call's own time limit. In
        /// milliseconds, 1 or more. Default 30000.</summary>
        public long? TimeoutMs { get; set; }
        /// <summary>How long it may take to look up the name, and to connect. In milliseconds, 1 or more. Default
        /// 10000.</summary>
        public long? ConnectTimeoutMs { get; set; }
        /// <summary>The least time between two requests of the account. In milliseconds, 0 or more. At the service
        /// itself at least 250, checked when the client is made. Default 250.</summary>
        public long? MinIntervalMs { get; set; }
        /// <summary>The least time between two uploads of the account; 0: as between all requests. While the service
        /// refuses captchas as submitted too quickly (code 15), it is a second or more by itself. In milliseconds, 0 or
        /// more. Default 0.</summary>
        public long? UploadIntervalMs { get; set; }
        /// <summary>The longest pause that the service can impose by Retry-After or by refusals. In milliseconds, 1 or
        /// more. Default 120000.</summary>
        public long? LongestPauseMs { get; set; }
        /// <summary>The least time from the upload to the first poll. In milliseconds, 0 or more. At the service itself
        /// at least 5000, checked when the client is made. Default 5000.</summary>
        public long? FirstPollMs { get; set; }
        /// <summary>The time between two polls of one captcha. In milliseconds, 0 or more. At the service itself at
        /// least 2000, checked when the client is made. Default 2000.</summary>
        public long? PollIntervalMs { get; set; }
        /// <summary>The pause of work after the service had no captcha to answer. In milliseconds, 0 or more. Default
        /// 1000.</summary>
        public long? JobIntervalMs { get; set; }
        /// <summary>How eagerly a batch polls. Default balanced.</summary>
        public Polling? Polling { get; set; }
        /// <summary>How many captchas a batch keeps pending at once. More bring a little more throughput, but each
        /// answer waits longer for its turn. 1 or more. Default 40.</summary>
        public int? MaxInFlight { get; set; }
        /// <summary>Whether a batch looks at the service's load once a minute, to know how long people take. Default
        /// true.</summary>
        public bool? LookAtService { get; set; }
        /// <summary>Whether a captcha whose upload got no reply is looked up in the history, so that an answer that was
        /// paid for is not lost. Each upload then has a source of its own: the configured one (cut to 21 characters), a
        /// hyphen and eight letters; where the account refuses that source, the plain one is used. Default
        /// false.</summary>
        public bool? RecoverUploads { get; set; }
        /// <summary>A file that knows which captchas are paid for, so that a program that was killed can run again and
        /// pays for none twice. Before an upload leaves, a line is on the disk, then the captcha's id, then its answer.
        /// A captcha that is added under a tag that the file knows is not uploaded again: its answer is waited for, or
        /// is that of the file. One without a tag takes the place of an equal one that an ended process left pending.
        /// Processes may share the file; each account needs its own. Uploads are found again as with recover_uploads.
        /// Made if it is not there, when the client is made.</summary>
        public string Journal { get; set; }
        /// <summary>Whether the content of a captcha is checked before it is uploaded, and paid for: a picture must be
        /// a GIF, JPEG or PNG file, or a sound where the kind allows that. Default true.</summary>
        public bool? CheckContent { get; set; }
        /// <summary>How many credits all captchas of the client, since it was made, may cost; 0 for any number. Another
        /// one is refused before it is sent (SPENDING_LIMIT). A captcha counts from its upload on, also if the reply is
        /// lost, at 10 credits, or 30 for interactive, with 6 more for confirm, 10 less for checkanswer, and prio. What
        /// the service did not accept, or nobody solved, does not count. A child of a fork counts on for itself. 0 or
        /// more. Default 0.</summary>
        public int? MaxCredits { get; set; }
        /// <summary>The balance that captchas must leave; 0 for any. One that would leave less is refused before it is
        /// sent (SPENDING_LIMIT). The balance is the last that the service told, less what was uploaded since. It is
        /// asked for before the first upload, and before a refusal if the last reading is a minute old. 0 or more.
        /// Default 0.</summary>
        public int? MinBalance { get; set; }
        /// <summary>What becomes of a captcha when solve or wait ends by a deadline or a cancel, or when its batch is
        /// closed early. Default keep.</summary>
        public Abandon? Abandon { get; set; }
        /// <summary>How often a call is repeated where that is harmless. The polls of a wait are repeated until its
        /// deadline. 0 or more. Default 3.</summary>
        public int? Retries { get; set; }
        /// <summary>The pause before the first retry; it doubles each time, up to 30 s. After the service's code 56 it
        /// is a quarter of that, and four times as long each time that code comes again soon. In milliseconds, 0 or
        /// more. Default 1000.</summary>
        public long? RetryPauseMs { get; set; }
        /// <summary>The largest reply with files that is read. Histories have at most 1 MiB, all other replies 64 KiB.
        /// In bytes, 1 or more. Default 8388608.</summary>
        public long? MaxReplyBytes { get; set; }
        /// <summary>A proxy for all requests: scheme://[user:password@]host:port with http, https, socks4, socks4a,
        /// socks5 or socks5h. By default there is none, whatever the environment says. "system" stands for the
        /// environment's ALL_PROXY, HTTPS_PROXY or HTTP_PROXY, with NO_PROXY, and where none is set on Windows for the
        /// user's Internet settings, if they name one server for everything. Checked when the client is made.</summary>
        public string Proxy { get; set; }
        /// <summary>Which certificate authorities to trust. Default system.</summary>
        public TlsRoots? TlsRoots { get; set; }
        /// <summary>A PEM file with the only certificate authorities to trust, in place of tls_roots. Read when the
        /// client is made.</summary>
        public string CaFile { get; set; }
        /// <summary>A token that stops every call of the client, besides the token that a call is given.</summary>
        public CancelToken Cancel { get; set; }
        /// <summary>Who shares one request budget. Default auto.</summary>
        public Share? Share { get; set; }
        /// <summary>A budget that many machines share, asked before each request besides the process's own. None by
        /// default. Gives the milliseconds to wait; 0 sends.</summary>
        public Func<string, Priority, long> Limiter { get; set; }

        /// <summary>Hands C what is not null.</summary>
        void Apply(Handle config)
        {
            ApplySource(config, Source);
            ApplyUserAgent(config, UserAgent);
            ApplyTimeoutMs(config, TimeoutMs);
            ApplyConnectTimeoutMs(config, ConnectTimeoutMs);
            ApplyMinIntervalMs(config, MinIntervalMs);
            ApplyUploadIntervalMs(config, UploadIntervalMs);
            ApplyLongestPauseMs(config, LongestPauseMs);
            ApplyFirstPollMs(config, FirstPollMs);
            ApplyPollIntervalMs(config, PollIntervalMs);
            ApplyJobIntervalMs(config, JobIntervalMs);
            ApplyPolling(config, Polling);
            ApplyMaxInFlight(config, MaxInFlight);
            ApplyLookAtService(config, LookAtService);
            ApplyRecoverUploads(config, RecoverUploads);
            ApplyJournal(config, Journal);
            ApplyCheckContent(config, CheckContent);
            ApplyMaxCredits(config, MaxCredits);
            ApplyMinBalance(config, MinBalance);
            ApplyAbandon(config, Abandon);
            ApplyRetries(config, Retries);
            ApplyRetryPauseMs(config, RetryPauseMs);
            ApplyMaxReplyBytes(config, MaxReplyBytes);
            ApplyProxy(config, Proxy);
            ApplyTlsRoots(config, TlsRoots);
            ApplyCaFile(config, CaFile);
            ApplyCancel(config, Cancel);
            ApplyShare(config, Share);
        }

        static void ApplySource(Handle config, string value)
        {
            IntPtr error;
            if (value != null)
                Call.Check(Library.C.ninekw_config_set_source(config, Text.ToC(value, "Source"), out error), error);
        }

        static void ApplyUserAgent(Handle config, string value)
        {
            IntPtr error;
            if (value != null)
                Call.Check(Library.C.ninekw_config_set_user_agent(config, Text.ToC(value, "UserAgent"), out error), error);
        }

        static void ApplyTimeoutMs(Handle config, long? value)
        {
            IntPtr error;
            if (value != null)
                Call.Check(Library.C.ninekw_config_set_timeout_ms(config, value.Value, out error), error);
        }

        static void ApplyConnectTimeoutMs(Handle config, long? value)
        {
            IntPtr error;
            if (value != null)
                Call.Check(Library.C.ninekw_config_set_connect_timeout_ms(config, value.Value, out error), error);
        }

        static void ApplyMinIntervalMs(Handle config, long? value)
        {
            IntPtr error;
            if (value != null)
                Call.Check(Library.C.ninekw_config_set_min_interval_ms(config, value.Value, out error), error);
        }

        static void ApplyUploadIntervalMs(Handle config, long? value)
        {
            IntPtr error;
            if (value != null)
                Call.Check(Library.C.ninekw_config_set_upload_interval_ms(config, value.Value, out error), error);
        }

        static void ApplyLongestPauseMs(Handle config, long? value)
        {
            IntPtr error;
            if (value != null)
                Call.Check(Library.C.ninekw_config_set_longest_pause_ms(config, value.Value, out error), error);
        }

        static void ApplyFirstPollMs(Handle config, long? value)
        {
            IntPtr error;
            if (value != null)
                Call.Check(Library.C.ninekw_config_set_first_poll_ms(config, value.Value, out error), error);
        }

        static void ApplyPollIntervalMs(Handle config, long? value)
        {
            IntPtr error;
            if (value != null)
                Call.Check(Library.C.ninekw_config_set_poll_interval_ms(config, value.Value, out error), error);
        }

        static void ApplyJobIntervalMs(Handle config, long? value)
        {
            IntPtr error;
            if (value != null)
                Call.Check(Library.C.ninekw_config_set_job_interval_ms(config, value.Value, out error), error);
        }

        static void ApplyPolling(Handle config, Polling? value)
        {
            IntPtr error;
            if (value != null)
                Call.Check(Library.C.ninekw_config_set_polling(config, (int)value.Value, out error), error);
        }

        static void ApplyMaxInFlight(Handle config, int? value)
        {
            IntPtr error;
            if (value != null)
                Call.Check(Library.C.ninekw_config_set_max_in_flight(config, value.Value, out error), error);
        }

        static void ApplyLookAtService(Handle config, bool? value)
        {
            IntPtr error;
            if (value != null)
                Call.Check(Library.C.ninekw_config_set_look_at_service(config, value.Value ? 1 : 0, out error), error);
        }

        static void ApplyRecoverUploads(Handle config, bool? value)
        {
            IntPtr error;
            if (value != null)
                Call.Check(Library.C.ninekw_config_set_recover_uploads(config, value.Value ? 1 : 0, out error), error);
        }

        static void ApplyJournal(Handle config, string value)
        {
            IntPtr error;
            if (value != null)
                Call.Check(Library.C.ninekw_config_set_journal(config, Text.ToC(value, "Journal"), out error), error);
        }

        static void ApplyCheckContent(Handle config, bool? value)
        {
            IntPtr error;
            if (value != null)
                Call.Check(Library.C.ninekw_config_set_check_content(config, value.Value ? 1 : 0, out error), error);
        }

        static void ApplyMaxCredits(Handle config, int? value)
        {
            IntPtr error;
            if (value != null)
                Call.Check(Library.C.ninekw_config_set_max_credits(config, value.Value, out error), error);
        }

        static void ApplyMinBalance(Handle config, int? value)
        {
            IntPtr error;
            if (value != null)
                Call.Check(Library.C.ninekw_config_set_min_balance(config, value.Value, out error), error);
        }

        static void ApplyAbandon(Handle config, Abandon? value)
        {
            IntPtr error;
            if (value != null)
                Call.Check(Library.C.ninekw_config_set_abandon(config, (int)value.Value, out error), error);
        }

        static void ApplyRetries(Handle config, int? value)
        {
            IntPtr error;
            if (value != null)
                Call.Check(Library.C.ninekw_config_set_retries(config, value.Value, out error), error);
        }

        static void ApplyRetryPauseMs(Handle config, long? value)
        {
            IntPtr error;
            if (value != null)
                Call.Check(Library.C.ninekw_config_set_retry_pause_ms(config, value.Value, out error), error);
        }

        static void ApplyMaxReplyBytes(Handle config, long? value)
        {
            IntPtr error;
            if (value != null)
                Call.Check(Library.C.ninekw_config_set_max_reply_bytes(config, value.Value, out error), error);
        }

        static void ApplyProxy(Handle config, string value)
        {
            IntPtr error;
            if (value != null)
                Call.Check(Library.C.ninekw_config_set_proxy(config, Text.ToC(value, "Proxy"), out error), error);
        }

        static void ApplyTlsRoots(Handle config, TlsRoots? value)
        {
            IntPtr error;
            if (value != null)
                Call.Check(Library.C.ninekw_config_set_tls_roots(config, (int)value.Value, out error), error);
        }

        static void ApplyCaFile(Handle config, string value)
        {
            IntPtr error;
            if (value != null)
                Call.Check(Library.C.ninekw_config_set_ca_file(config, Text.ToC(value, "CaFile"), out error), error);
        }

        static void ApplyCancel(Handle config, CancelToken value)
        {
            IntPtr error;
            if (value != null)
                Call.Check(Library.C.ninekw_config_set_cancel(config, CancelToken.Of(value), out error), error);
        }

        static void ApplyShare(Handle config, Share? value)
        {
            IntPtr error;
            if (value != null)
                Call.Check(Library.C.ninekw_config_set_share(config, (int)value.Value, out error), error);
        }
    }
}
