// Made by `cargo xtask codegen` from the table of settings; not to be edited.
package ninekw;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** Settings of a client; what is not set has its default. */
public final class Settings {
    interface Setter {
        int set(Call call, long config);
    }

    // By their names in C, so that the last value counts.
    final Map<String, Setter> setters = new LinkedHashMap<>();
    Limiter limiter;
    LogLevel logLevel;
    Consumer<LogEvent> log;

    private Settings with(String name, Setter setter) {
        setters.put(name, setter);
        return this;
    }

    /**
     * The account's API key, of a-z, A-Z and 0-9 (parameter apikey). Needed. 5 to 50 characters. NINEKW_API_KEY of the
     * environment if it is not set.
     */
    public Settings apiKey(String value) {
        byte[] text = Text.toC(value, "apiKey");
        return with("api_key",
            (call, config) -> call.c.ninekw_config_set_api_key(config, text, call.error));
    }

    /**
     * The service's address: http:// or https:// with host and, where needed, port and path prefix. At most 2000
     * characters. Default https://www.9kw.eu. NINEKW_URL of the environment, if it is not set and that is.
     */
    public Settings baseUrl(String value) {
        byte[] text = Text.toC(value, "baseUrl");
        return with("base_url",
            (call, config) -> call.c.ninekw_config_set_base_url(config, text, call.error));
    }

    /**
     * The name of the calling program, sent to the service where the action has the parameter source. At most 30
     * characters. Default ninekw.
     */
    public Settings source(String value) {
        byte[] text = Text.toC(value, "source");
        return with("source",
            (call, config) -> call.c.ninekw_config_set_source(config, text, call.error));
    }

    /**
     * The User-Agent header, in printable ASCII. 1 to 1000 characters. Default ninekw/0.1.0.
     */
    public Settings userAgent(String value) {
        byte[] text = Text.toC(value, "userAgent");
        return with("user_agent",
            (call, config) -> call.c.ninekw_config_set_user_agent(config, text, call.error));
    }

    /**
     * How long one request may take, from the connection to the last byte of the reply. How long people may take is a
     * captcha's maxtimeout, and how long your program waits is the call's own time limit. In milliseconds, 1 or more.
     * Default 30000.
     */
    public Settings timeoutMs(long value) {
        return with("timeout_ms",
            (call, config) -> call.c.ninekw_config_set_timeout_ms(config, value, call.error));
    }

    /**
     * How long it may take to look up the name, and to connect. In milliseconds, 1 or more. Default 10000.
     */
    public Settings connectTimeoutMs(long value) {
        return with("connect_timeout_ms",
            (call, config) -> call.c.ninekw_config_set_connect_timeout_ms(config, value, call.error));
    }

    /**
     * The least time between two requests of the account. In milliseconds, 0 or more. At the service itself at least
     * 250, checked when the client is made. Default 250.
     */
    public Settings minIntervalMs(long value) {
        return with("min_interval_ms",
            (call, config) -> call.c.ninekw_config_set_min_interval_ms(config, value, call.error));
    }

    /**
     * The least time between two uploads of the account; 0: as between all requests. While the service refuses captchas
     * as submitted too quickly (code 15), it is a second or more by itself. In milliseconds, 0 or more. Default 0.
     */
    public Settings uploadIntervalMs(long value) {
        return with("upload_interval_ms",
            (call, config) -> call.c.ninekw_config_set_upload_interval_ms(config, value, call.error));
    }

    /**
     * The longest pause that the service can impose by Retry-After or by refusals. In milliseconds, 1 or more. Default
     * 120000.
     */
    public Settings longestPauseMs(long value) {
        return with("longest_pause_ms",
            (call, config) -> call.c.ninekw_config_set_longest_pause_ms(config, value, call.error));
    }

    /**
     * The least time from the upload to the first poll. In milliseconds, 0 or more. At the service itself at least
     * 5000, checked when the client is made. Default 5000.
     */
    public Settings firstPollMs(long value) {
        return with("first_poll_ms",
            (call, config) -> call.c.ninekw_config_set_first_poll_ms(config, value, call.error));
    }

    /**
     * The time between two polls of one captcha. In milliseconds, 0 or more. At the service itself at least 2000,
     * checked when the client is made. Default 2000.
     */
    public Settings pollIntervalMs(long value) {
        return with("poll_interval_ms",
            (call, config) -> call.c.ninekw_config_set_poll_interval_ms(config, value, call.error));
    }

    /**
     * The pause of work after the service had no captcha to answer. In milliseconds, 0 or more. Default 1000.
     */
    public Settings jobIntervalMs(long value) {
        return with("job_interval_ms",
            (call, config) -> call.c.ninekw_config_set_job_interval_ms(config, value, call.error));
    }

    /**
     * How eagerly a batch polls. Default balanced.
     */
    public Settings polling(Polling value) {
        int number = Objects.requireNonNull(value, "polling").number;
        return with("polling",
            (call, config) -> call.c.ninekw_config_set_polling(config, number, call.error));
    }

    /**
     * How many captchas a batch keeps pending at once. More bring a little more throughput, but each answer waits
     * longer for its turn. 1 or more. Default 40.
     */
    public Settings maxInFlight(int value) {
        return with("max_in_flight",
            (call, config) -> call.c.ninekw_config_set_max_in_flight(config, value, call.error));
    }

    /**
     * Whether a batch looks at the service's load once a minute, to know how long people take. Default true.
     */
    public Settings lookAtService(boolean value) {
        return with("look_at_service",
            (call, config) -> call.c.ninekw_config_set_look_at_service(config, value ? 1 : 0, call.error));
    }

    /**
     * Whether a captcha whose upload got no reply is looked up in the history, so that an answer that was paid for is
     * not lost. Each upload then has a source of its own: the configured one (cut to 21 characters), a hyphen and eight
     * letters; where the account refuses that source, the plain one is used. Default false.
     */
    public Settings recoverUploads(boolean value) {
        return with("recover_uploads",
            (call, config) -> call.c.ninekw_config_set_recover_uploads(config, value ? 1 : 0, call.error));
    }

    /**
     * A file that knows which captchas are paid for, so that a program that was killed can run again and pays for none
     * twice. Before an upload leaves, a line is on the disk, then the captcha's id, then its answer. A captcha that is
     * added under a tag that the file knows is not uploaded again: its answer is waited for, or is that of the file.
     * One without a tag takes the place of an equal one that an ended process left pending. Processes may share the
     * file; each account needs its own. Uploads are found again as with recover_uploads. Made if it is not there, when
     * the client is made.
     */
    public Settings journal(String value) {
        byte[] text = Text.toC(value, "journal");
        return with("journal",
            (call, config) -> call.c.ninekw_config_set_journal(config, text, call.error));
    }

    /**
     * Whether the content of a captcha is checked before it is uploaded, and paid for: a picture must be a GIF, JPEG or
     * PNG file, or a sound where the kind allows that. Default true.
     */
    public Settings checkContent(boolean value) {
        return with("check_content",
            (call, config) -> call.c.ninekw_config_set_check_content(config, value ? 1 : 0, call.error));
    }

    /**
     * How many credits all captchas of the client, since it was made, may cost; 0 for any number. Another one is
     * refused before it is sent (SPENDING_LIMIT). A captcha counts from its upload on, also if the reply is lost, at 10
     * credits, or 30 for interactive, with 6 more for confirm, 10 less for checkanswer, and prio. What the service did
     * not accept, or nobody solved, does not count. A child of a fork counts on for itself. 0 or more. Default 0.
     */
    public Settings maxCredits(int value) {
        return with("max_credits",
            (call, config) -> call.c.ninekw_config_set_max_credits(config, value, call.error));
    }

    /**
     * The balance that captchas must leave; 0 for any. One that would leave less is refused before it is sent
     * (SPENDING_LIMIT). The balance is the last that the service told, less what was uploaded since. It is asked for
     * before the first upload, and before a refusal if the last reading is a minute old. 0 or more. Default 0.
     */
    public Settings minBalance(int value) {
        return with("min_balance",
            (call, config) -> call.c.ninekw_config_set_min_balance(config, value, call.error));
    }

    /**
     * What becomes of a captcha when solve or wait ends by a deadline or a cancel, or when its batch is closed early.
     * Default keep.
     */
    public Settings abandon(Abandon value) {
        int number = Objects.requireNonNull(value, "abandon").number;
        return with("abandon",
            (call, config) -> call.c.ninekw_config_set_abandon(config, number, call.error));
    }

    /**
     * How often a call is repeated where that is harmless. The polls of a wait are repeated until its deadline. 0 or
     * more. Default 3.
     */
    public Settings retries(int value) {
        return with("retries",
            (call, config) -> call.c.ninekw_config_set_retries(config, value, call.error));
    }

    /**
     * The pause before the first retry; it doubles each time, up to 30 s. After the service's code 56 it is a quarter
     * of that, and four times as long each time that code comes again soon. In milliseconds, 0 or more. Default 1000.
     */
    public Settings retryPauseMs(long value) {
        return with("retry_pause_ms",
            (call, config) -> call.c.ninekw_config_set_retry_pause_ms(config, value, call.error));
    }

    /**
     * The largest reply with files that is read. Histories have at most 1 MiB, all other replies 64 KiB. In bytes, 1 or
     * more. Default 8388608.
     */
    public Settings maxReplyBytes(long value) {
        return with("max_reply_bytes",
            (call, config) -> call.c.ninekw_config_set_max_reply_bytes(config, value, call.error));
    }

    /**
     * A proxy for all requests: scheme://[user:password@]host:port with http, https, socks4, socks4a, socks5 or
     * socks5h. By default there is none, whatever the environment says. "system" stands for the environment's
     * ALL_PROXY, HTTPS_PROXY or HTTP_PROXY, with NO_PROXY, and where none is set on Windows for the user's Internet
     * settings, if they name one server for everything. Checked when the client is made.
     */
    public Settings proxy(String value) {
        byte[] text = Text.toC(value, "proxy");
        return with("proxy",
            (call, config) -> call.c.ninekw_config_set_proxy(config, text, call.error));
    }

    /**
     * Which certificate authorities to trust. Default system.
     */
    public Settings tlsRoots(TlsRoots value) {
        int number = Objects.requireNonNull(value, "tlsRoots").number;
        return with("tls_roots",
            (call, config) -> call.c.ninekw_config_set_tls_roots(config, number, call.error));
    }

    /**
     * A PEM file with the only certificate authorities to trust, in place of tls_roots. Read when the client is made.
     */
    public Settings caFile(String value) {
        byte[] text = Text.toC(value, "caFile");
        return with("ca_file",
            (call, config) -> call.c.ninekw_config_set_ca_file(config, text, call.error));
    }

    /**
     * A token that stops every call of the client, besides the token that a call is given.
     */
    public Settings cancel(CancelToken value) {
        Handle handle = CancelToken.of(Objects.requireNonNull(value, "cancel"));
        return with("cancel",
            (call, config) -> call.c.ninekw_config_set_cancel(config, call.use(handle), call.error));
    }

    /**
     * Who shares one request budget. Default auto.
     */
    public Settings share(Share value) {
        int number = Objects.requireNonNull(value, "share").number;
        return with("share",
            (call, config) -> call.c.ninekw_config_set_share(config, number, call.error));
    }

    /**
     * A budget that many machines share, asked before each request besides the process's own. None by default.
     */
    public Settings limiter(Limiter value) {
        limiter = Objects.requireNonNull(value, "limiter");
        return this;
    }

    /**
     * Has a function hear the events of the client, from a level on; nothing is made for the levels below. It runs on the
     * thread of the call that it hears of, on several at once. What it throws is dropped; calls that it makes on a client
     * fail.
     */
    public Settings log(LogLevel level, Consumer<LogEvent> hear) {
        logLevel = Objects.requireNonNull(level, "level");
        log = Objects.requireNonNull(hear, "hear");
        return this;
    }
}
