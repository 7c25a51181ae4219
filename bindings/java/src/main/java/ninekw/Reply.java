package ninekw;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A whole reply of the service. */
public class Reply implements AutoCloseable {
    final Handle handle;

    Reply(Handle handle) {
        this.handle = handle;
    }

    /** The reply's text; what is no UTF-8, and NUL, as U+FFFD. */
    public String body() {
        try (Call call = new Call()) {
            return call.c.ninekw_reply_body(call.use(handle));
        }
    }

    /** The reply's bytes. */
    public byte[] bytes() {
        try (Call call = new Call()) {
            long[] length = new long[1];
            long start = call.c.ninekw_reply_bytes(call.use(handle), length);
            return call.c.bytes(start, length[0]);
        }
    }

    /** The reply in JSON, or null. */
    public String json() {
        try (Call call = new Call()) {
            return call.c.ninekw_reply_json(call.use(handle));
        }
    }

    /** What it is, for instance "image/png", or null. */
    public String mediaType() {
        try (Call call = new Call()) {
            return call.c.ninekw_reply_media_type(call.use(handle));
        }
    }

    /** A field's text, or null. */
    public String text(String name) {
        byte[] key = Text.toC(name, "name");
        try (Call call = new Call()) {
            return call.c.ninekw_reply_text(call.use(handle), key);
        }
    }

    /** A field as a number, or null. */
    public Long number(String name) {
        byte[] key = Text.toC(name, "name");
        long[] value = new long[1];
        try (Call call = new Call()) {
            return call.c.ninekw_reply_int(call.use(handle), key, value) != 0 ? value[0] : null;
        }
    }

    /** A field as true or false, or null. */
    public Boolean flag(String name) {
        byte[] key = Text.toC(name, "name");
        int[] value = new int[1];
        try (Call call = new Call()) {
            return call.c.ninekw_reply_flag(call.use(handle), key, value) != 0 ? value[0] != 0 : null;
        }
    }

    /** How many rows there are in all, or null if the service does not say so. */
    public Long count() {
        long[] value = new long[1];
        try (Call call = new Call()) {
            return call.c.ninekw_reply_count(call.use(handle), value) != 0 ? value[0] : null;
        }
    }

    /** Names of the tables. */
    public List<String> tables() {
        try (Call call = new Call()) {
            long reply = call.use(handle);
            List<String> names = new ArrayList<>();
            long count = call.c.ninekw_reply_table_count(reply);
            for (long i = 0; i < count; i++) {
                names.add(call.c.ninekw_reply_table_name(reply, i));
            }
            return names;
        }
    }

    /** Names of a table's columns; null is the first table. */
    public List<String> columns(String table) {
        byte[] name = Text.toCOrNull(table, "table");
        try (Call call = new Call()) {
            return columns(call.c, call.use(handle), name);
        }
    }

    private static List<String> columns(Calls c, long reply, byte[] table) {
        List<String> names = new ArrayList<>();
        long count = c.ninekw_reply_column_count(reply, table);
        for (long i = 0; i < count; i++) {
            names.add(c.ninekw_reply_column(reply, table, i));
        }
        return names;
    }

    /** A table's rows, each with its texts by columns; an absent cell is null. Null is the first table. */
    public List<Map<String, String>> rows(String table) {
        byte[] name = Text.toCOrNull(table, "table");
        try (Call call = new Call()) {
            long reply = call.use(handle);
            List<String> columns = columns(call.c, reply, name);
            List<Map<String, String>> rows = new ArrayList<>();
            long count = call.c.ninekw_reply_row_count(reply, name);
            for (long i = 0; i < count; i++) {
                Map<String, String> row = new LinkedHashMap<>();
                for (String column : columns) {
                    row.put(column, call.c.ninekw_reply_cell(reply, name, i, Text.toC(column, "column")));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    /** Frees it; its getters give nothing after that. */
    @Override
    public void close() {
        handle.close();
    }
}
