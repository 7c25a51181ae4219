package ninekw;

import java.util.LinkedHashMap;
import java.util.Map;

/** From settings to a client of C. */
final class Config {
    private Config() {}

    /** A client's handle. */
    static Handle client(Settings settings) {
        Map<String, Settings.Setter> all = new LinkedHashMap<>();
        // What was set takes its place.
        if (!settings.setters.containsKey("api_key")) {
            String key = System.getenv("NINEKW_API_KEY");
            all.putAll(new Settings().apiKey(key == null ? "" : key).setters);
        }
        String url = System.getenv("NINEKW_URL");
        if (!settings.setters.containsKey("base_url") && url != null && !url.isEmpty()) {
            all.putAll(new Settings().baseUrl(url).setters);
        }
        all.putAll(settings.setters);
        try (Call call = new Call()) {
            long config = call.c.ninekw_config_new();
            try {
                for (Settings.Setter setter : all.values()) {
                    call.check(setter.set(call, config));
                }
                Object function = settings.limiter == null ? null : Call.limiter(call.c, settings.limiter);
                if (function != null) {
                    call.check(call.c.ninekw_config_set_limiter(config, function, 0, call.error));
                }
                Object log = settings.log == null ? null : Call.log(call.c, settings.log);
                if (log != null) {
                    call.check(call.c.ninekw_config_set_log(config, settings.logLevel.number, log, 0, call.error));
                }
                long[] client = new long[1];
                return call.taken(call.c.ninekw_client_new(config, client, call.error), client,
                    call.c::ninekw_client_free, new Object[] {function, log});
            } finally {
                call.c.ninekw_config_free(config);
            }
        }
    }
}
