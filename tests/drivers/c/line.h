/* The lines that the runner and a driver exchange; see tests/drivers/README.md. */
#ifndef LINE_H
#define LINE_H

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

struct field {
    char *name;
    char *value;   /* NUL-ended */
    size_t length; /* without that NUL */
};

struct line {
    char *text; /* what everything else points into */
    char *word;
    struct field *fields;
    size_t count;
};

/* The next line; NULL at the end. */
struct line *line_read(FILE *input);
void line_free(struct line *line);

/* A field's text, or NULL; its number, or `otherwise`. */
const char *line_text(const struct line *line, const char *name);
int64_t line_int(const struct line *line, const char *name, int64_t otherwise);

/* Prints a field of a result. */
void line_put_bytes(const char *name, const void *bytes, size_t length);
void line_put_text(const char *name, const char *text);
void line_put_int(const char *name, int64_t value);

/* Memory, or the end of the program. */
void *line_allocate(size_t size);

#endif
