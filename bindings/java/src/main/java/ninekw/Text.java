package ninekw;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Text on its way to C, always in UTF-8. */
final class Text {
    private Text() {}

    /** With a NUL at its end. */
    static byte[] toC(String value, String what) {
        Objects.requireNonNull(value, what);
        if (value.indexOf('\0') >= 0) {
            throw invalid(what + " holds a NUL");
        }
        try {
            ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(value + '\0'));
            byte[] array = new byte[bytes.remaining()];
            bytes.get(array);
            return array;
        } catch (CharacterCodingException e) {
            throw invalid(what + " is not UTF-8: it holds half a character");
        }
    }

    static byte[] toCOrNull(String value, String what) {
        return value == null ? null : toC(value, what);
    }

    private static NinekwException invalid(String message) {
        return NinekwException.of(Numbers.ERR_INVALID_UTF8, message, null);
    }
}
