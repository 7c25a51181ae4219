#include "line.h"

#include <ctype.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

void *line_allocate(size_t size)
{
    void *memory = malloc(size);
    if (memory == NULL) {
        fputs("out of memory\n", stderr);
        exit(EXIT_FAILURE);
    }
    return memory;
}

static char *read_text(FILE *input)
{
    size_t size = 4096, used = 0;
    char *text = line_allocate(size);
    int c;
    while ((c = getc(input)) != EOF && c != '\n') {
        if (used + 1 == size) {
            char *larger = line_allocate(size * 2);
            memcpy(larger, text, used);
            free(text);
            text = larger;
            size *= 2;
        }
        text[used++] = (char)c;
    }
    text[used] = '\0';
    if (c == EOF && used == 0) {
        free(text);
        return NULL;
    }
    return text;
}

static int digit(char c)
{
    return isdigit((unsigned char)c) ? c - '0' : toupper((unsigned char)c) - 'A' + 10;
}

/* Decodes in place: the result is never longer. */
static size_t decode(char *text)
{
    char *to = text;
    for (char *from = text; *from != '\0'; to++) {
        if (*from == '%' && from[1] != '\0' && from[2] != '\0') {
            *to = (char)(digit(from[1]) * 16 + digit(from[2]));
            from += 3;
        } else {
            *to = *from++;
        }
    }
    *to = '\0';
    return (size_t)(to - text);
}

struct line *line_read(FILE *input)
{
    char *text = read_text(input);
    if (text == NULL)
        return NULL;
    size_t tabs = 0;
    for (char *c = text; *c != '\0'; c++)
        tabs += *c == '\t';
    struct line *line = line_allocate(sizeof *line);
    line->text = text;
    line->word = text;
    line->fields = line_allocate((tabs + 1) * sizeof *line->fields);
    line->count = 0;
    for (char *part = strchr(text, '\t'); part != NULL;) {
        char *name = part + 1;
        *part = '\0';
        part = strchr(name, '\t');
        if (part != NULL)
            *part = '\0';
        char *equals = strchr(name, '=');
        if (equals != NULL) {
            *equals = '\0';
            struct field *field = &line->fields[line->count++];
            field->name = name;
            field->value = equals + 1;
            field->length = decode(field->value);
        }
    }
    return line;
}

void line_free(struct line *line)
{
    if (line == NULL)
        return;
    free(line->fields);
    free(line->text);
    free(line);
}

const char *line_text(const struct line *line, const char *name)
{
    for (size_t i = 0; i < line->count; i++)
        if (strcmp(line->fields[i].name, name) == 0)
            return line->fields[i].value;
    return NULL;
}

int64_t line_int(const struct line *line, const char *name, int64_t otherwise)
{
    const char *text = line_text(line, name);
    return text == NULL ? otherwise : (int64_t)strtoll(text, NULL, 10);
}

void line_put_bytes(const char *name, const void *bytes, size_t length)
{
    const unsigned char *byte = bytes;
    printf("\t%s=", name);
    for (size_t i = 0; i < length; i++) {
        if (byte[i] < 128 && (isalnum(byte[i]) || strchr("-_.", byte[i]) != NULL) && byte[i] != 0)
            putchar(byte[i]);
        else
            printf("%%%02X", byte[i]);
    }
}

void line_put_text(const char *name, const char *text)
{
    if (text != NULL)
        line_put_bytes(name, text, strlen(text));
}

void line_put_int(const char *name, int64_t value)
{
    printf("\t%s=%" PRId64, name, value);
}
