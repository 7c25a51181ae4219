package ninekw;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A captcha to submit and the parameters of a call, by the service's names: {@code new
 * Options("captcha.png").set("maxtimeout", 90)}. */
public final class Options {
    private static final String CAPTCHA = "file-upload-01";

    private interface Setter {
        int set(Call call, long options);
    }

    private final List<Setter> setters = new ArrayList<>();

    /** No parameters yet. */
    public Options() {}

    /** The captcha in this file. */
    public Options(String path) {
        setFile(CAPTCHA, path);
    }

    /** The captcha as bytes. */
    public Options(byte[] captcha) {
        set(CAPTCHA, captcha);
    }

    /** A text. */
    public Options set(String name, String value) {
        byte[] key = key(name);
        byte[] text = Text.toC(value, name);
        return with((call, options) -> call.c.ninekw_options_set_text(options, key, text, call.error));
    }

    /** A whole number. */
    public Options set(String name, long value) {
        byte[] key = key(name);
        return with((call, options) -> call.c.ninekw_options_set_int(options, key, value, call.error));
    }

    /** 1 or 0. */
    public Options set(String name, boolean value) {
        return set(name, value ? 1 : 0);
    }

    /** Bytes as they are. */
    public Options set(String name, byte[] value) {
        byte[] key = key(name);
        byte[] bytes = Objects.requireNonNull(value, name).clone();
        return with((call, options) ->
            call.c.ninekw_options_set_bytes(options, key, bytes, bytes.length, call.error));
    }

    /** A file to read. */
    public Options setFile(String name, String path) {
        byte[] key = key(name);
        byte[] file = Text.toC(path, name);
        return with((call, options) -> call.c.ninekw_options_set_file(options, key, file, call.error));
    }

    private static byte[] key(String name) {
        return Text.toC(name, "an option's name");
    }

    private Options with(Setter setter) {
        setters.add(setter);
        return this;
    }

    /** Sets them in C's. */
    void set(Call call, long options) {
        for (Setter setter : setters) {
            call.check(setter.set(call, options));
        }
    }
}
