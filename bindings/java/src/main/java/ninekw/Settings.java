package ninekw;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Settings of a client, each as ninekw_config_set_* in ninekw.h; what is not set has its default. */
public final class Settings {
    private interface Setter {
        int set(Call call, long config);
    }

    // By their names in C, so that the last value counts.
    private final Map<String, Setter> setters = new LinkedHashMap<>();
    private Limiter limiter;
    private boolean givesUp;

    private Settings with(String name, Setter setter) {
        setters.put(name, setter);
        return this;
    }

    /** The account's key; NINEKW_API_KEY of the environment if it is not set. */
    public Settings apiKey(String value) {
        byte[] text = Text.toC(value, "apiKey");
        return with("api_key", (call, config) -> call.c.ninekw_config_set_api_key(config, text, call.error));
    }

    /** Where the service is; NINEKW_URL of the environment if it is not set. */
    public Settings baseUrl(String value) {
        byte[] text = Text.toC(value, "baseUrl");
        return with("base_url", (call, config) -> call.c.ninekw_config_set_base_url(config, text, call.error));
    }

    /** The program's name for the service. */
    public Settings source(String value) {
        byte[] text = Text.toC(value, "source");
        return with("source", (call, config) -> call.c.ninekw_config_set_source(config, text, call.error));
    }

    /** The program's name in HTTP. */
    public Settings userAgent(String value) {
        byte[] text = Text.toC(value, "userAgent");
        return with("user_agent", (call, config) -> call.c.ninekw_config_set_user_agent(config, text, call.error));
    }

    /** The longest that a request may take. */
    public Settings timeoutMs(long value) {
        return with("timeout_ms", (call, config) -> call.c.ninekw_config_set_timeout_ms(config, value, call.error));
    }

    /** The longest that a connection may take. */
    public Settings connectTimeoutMs(long value) {
        return with("connect_timeout_ms",
            (call, config) -> call.c.ninekw_config_set_connect_timeout_ms(config, value, call.error));
    }

    /** The time between two requests. */
    public Settings minIntervalMs(long value) {
        return with("min_interval_ms",
            (call, config) -> call.c.ninekw_config_set_min_interval_ms(config, value, call.error));
    }

    /** The time between two uploads; 0 as between all requests. */
    public Settings uploadIntervalMs(long value) {
        return with("upload_interval_ms",
            (call, config) -> call.c.ninekw_config_set_upload_interval_ms(config, value, call.error));
    }

    /** The longest pause that the service's word or refusals may bring about. */
    public Settings longestPauseMs(long value) {
        return with("longest_pause_ms",
            (call, config) -> call.c.ninekw_config_set_longest_pause_ms(config, value, call.error));
    }

    /** The time from an upload to the first question for the answer. */
    public Settings firstPollMs(long value) {
        return with("first_poll_ms",
            (call, config) -> call.c.ninekw_config_set_first_poll_ms(config, value, call.error));
    }

    /** The time between two such questions. */
    public Settings pollIntervalMs(long value) {
        return with("poll_interval_ms",
            (call, config) -> call.c.ninekw_config_set_poll_interval_ms(config, value, call.error));
    }

    /** The time between two requests for a captcha to answer. */
    public Settings jobIntervalMs(long value) {
        return with("job_interval_ms",
            (call, config) -> call.c.ninekw_config_set_job_interval_ms(config, value, call.error));
    }

    /** How eagerly is asked for answers. */
    public Settings polling(Polling value) {
        int number = Objects.requireNonNull(value, "polling").number;
        return with("polling", (call, config) -> call.c.ninekw_config_set_polling(config, number, call.error));
    }

    /** How many captchas of a batch are open at once. */
    public Settings maxInFlight(int value) {
        return with("max_in_flight",
            (call, config) -> call.c.ninekw_config_set_max_in_flight(config, value, call.error));
    }

    /** Whether the load of the service is asked for. */
    public Settings lookAtService(boolean value) {
        return with("look_at_service",
            (call, config) -> call.c.ninekw_config_set_look_at_service(config, value ? 1 : 0, call.error));
    }

    /** Whether an upload without a reply is looked for in the history. */
    public Settings recoverUploads(boolean value) {
        return with("recover_uploads",
            (call, config) -> call.c.ninekw_config_set_recover_uploads(config, value ? 1 : 0, call.error));
    }

    /** Whether the content of a captcha is looked at before it is uploaded and paid for. */
    public Settings checkContent(boolean value) {
        return with("check_content",
            (call, config) -> call.c.ninekw_config_set_check_content(config, value ? 1 : 0, call.error));
    }

    /** What becomes of a captcha whose wait ends, or whose batch is closed. */
    public Settings abandon(Abandon value) {
        int number = Objects.requireNonNull(value, "abandon").number;
        givesUp = value == Abandon.ABORT;
        return with("abandon", (call, config) -> call.c.ninekw_config_set_abandon(config, number, call.error));
    }

    /** How often a request is repeated after trouble that passes. */
    public Settings retries(int value) {
        return with("retries", (call, config) -> call.c.ninekw_config_set_retries(config, value, call.error));
    }

    /** The first pause before that. */
    public Settings retryPauseMs(long value) {
        return with("retry_pause_ms",
            (call, config) -> call.c.ninekw_config_set_retry_pause_ms(config, value, call.error));
    }

    /** The largest reply. */
    public Settings maxReplyBytes(long value) {
        return with("max_reply_bytes",
            (call, config) -> call.c.ninekw_config_set_max_reply_bytes(config, value, call.error));
    }

    /** A proxy's URL. */
    public Settings proxy(String value) {
        byte[] text = Text.toC(value, "proxy");
        return with("proxy", (call, config) -> call.c.ninekw_config_set_proxy(config, text, call.error));
    }

    /** A file of the only certificate authorities to trust, in PEM. */
    public Settings caFile(String value) {
        byte[] text = Text.toC(value, "caFile");
        return with("ca_file", (call, config) -> call.c.ninekw_config_set_ca_file(config, text, call.error));
    }

    /** Which certificate authorities to trust without such a file. */
    public Settings tlsRoots(TlsRoots value) {
        int number = Objects.requireNonNull(value, "tlsRoots").number;
        return with("tls_roots", (call, config) -> call.c.ninekw_config_set_tls_roots(config, number, call.error));
    }

    /** Who shares the budget of requests. */
    public Settings share(Share value) {
        int number = Objects.requireNonNull(value, "share").number;
        return with("share", (call, config) -> call.c.ninekw_config_set_share(config, number, call.error));
    }

    /** Stops every call of the client. */
    public Settings cancel(CancelToken token) {
        Handle handle = CancelToken.of(Objects.requireNonNull(token, "cancel"));
        return with("cancel", (call, config) -> call.c.ninekw_config_set_cancel(config, call.use(handle), call.error));
    }

    /** Asked before each request. */
    public Settings limiter(Limiter function) {
        limiter = Objects.requireNonNull(function, "limiter");
        return this;
    }

    boolean givesUp() {
        return givesUp;
    }

    /** A client's handle. */
    Handle client() {
        Map<String, Setter> all = new LinkedHashMap<>();
        // What was set takes its place.
        if (!setters.containsKey("api_key")) {
            String key = System.getenv("NINEKW_API_KEY");
            all.putAll(new Settings().apiKey(key == null ? "" : key).setters);
        }
        String url = System.getenv("NINEKW_URL");
        if (!setters.containsKey("base_url") && url != null && !url.isEmpty()) {
            all.putAll(new Settings().baseUrl(url).setters);
        }
        all.putAll(setters);
        try (Call call = new Call()) {
            long config = call.c.ninekw_config_new();
            try {
                for (Setter setter : all.values()) {
                    call.check(setter.set(call, config));
                }
                Object function = limiter == null ? null : Call.limiter(call.c, limiter);
                if (function != null) {
                    call.check(call.c.ninekw_config_set_limiter(config, function, 0, call.error));
                }
                long[] client = new long[1];
                return call.taken(call.c.ninekw_client_new(config, client, call.error), client,
                    call.c::ninekw_client_free, function);
            } finally {
                call.c.ninekw_config_free(config);
            }
        }
    }
}
