/* The commands about the account. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "driver.h"

/* A text that grows. */
struct text {
    char *bytes;
    size_t length, size;
};

static void append(struct text *text, const char *more)
{
    size_t length = strlen(more);
    if (text->length + length + 1 > text->size) {
        size_t size = (text->length + length + 1) * 2;
        char *larger = line_allocate(size);
        if (text->length > 0)
            memcpy(larger, text->bytes, text->length);
        free(text->bytes);
        text->bytes = larger;
        text->size = size;
    }
    memcpy(text->bytes + text->length, more, length + 1);
    text->length += length;
}

static void put(const char *name, struct text *text)
{
    line_put_text(name, text->bytes == NULL ? "" : text->bytes);
    free(text->bytes);
}

/* The columns and rows of a table; `table` NULL: the first. */
static void put_table(const ninekw_reply *reply, const char *table, const char *columns_name,
                      const char *rows_name)
{
    struct text columns = {0}, rows = {0};
    size_t count = ninekw_reply_column_count(reply, table);
    for (size_t c = 0; c < count; c++) {
        append(&columns, c == 0 ? "" : "|");
        append(&columns, ninekw_reply_column(reply, table, c));
    }
    for (size_t r = 0; r < ninekw_reply_row_count(reply, table); r++) {
        append(&rows, r == 0 ? "" : "\n");
        for (size_t c = 0; c < count; c++) {
            const char *name = ninekw_reply_column(reply, table, c);
            const char *cell = ninekw_reply_cell(reply, table, r, name);
            append(&rows, c == 0 ? "" : "|");
            append(&rows, cell == NULL ? "" : cell);
        }
    }
    put(columns_name, &columns);
    put(rows_name, &rows);
}

static int32_t history_kind(const char *name)
{
    return strcmp(name, "solved") == 0  ? NINEKW_HISTORY_SOLVED
           : strcmp(name, "wrong") == 0 ? NINEKW_HISTORY_WRONG
                                        : NINEKW_HISTORY_SUBMITTED;
}

/* Page after page, from the first on. */
static void history_pages(int32_t kind, ninekw_options *options)
{
    struct text sizes = {0};
    ninekw_error *err = NULL;
    ninekw_reply *page = NULL, *next;
    int32_t status = ninekw_options_set_int(options, "page", 0, &err);
    if (status == NINEKW_OK)
        status = ninekw_history(client, kind, options, &page, &err);
    while (status == NINEKW_OK && page != NULL) {
        char number[24];
        snprintf(number, sizeof number, "%s%zu", sizes.length == 0 ? "" : ",",
                 ninekw_reply_row_count(page, NULL));
        append(&sizes, number);
        status = ninekw_history_next(client, page, &next, &err);
        ninekw_reply_free(page);
        page = next;
    }
    if (failed(err, status)) {
        free(sizes.bytes);
        return;
    }
    printf("ok");
    put("pages", &sizes);
}

static void history(const struct line *line, ninekw_options *options)
{
    ninekw_error *err = NULL;
    ninekw_reply *reply = NULL;
    int64_t count;
    int32_t kind = history_kind(line_text(line, "kind"));
    if (line_text(line, "pages") != NULL) {
        history_pages(kind, options);
        return;
    }
    int32_t status = ninekw_history(client, kind, options, &reply, &err);
    if (failed(err, status))
        return;
    printf("ok");
    if (ninekw_reply_count(reply, &count))
        line_put_int("count", count);
    put_table(reply, NULL, "columns", "rows");
    ninekw_reply_free(reply);
}

static void history_detail(const struct line *line, ninekw_options *options)
{
    ninekw_error *err = NULL;
    ninekw_reply *reply = NULL;
    struct text names = {0};
    int32_t status = ninekw_history_detail(client, line_int(line, "id", 0), options, &reply, &err);
    if (failed(err, status))
        return;
    printf("ok");
    size_t count = ninekw_reply_table_count(reply);
    for (size_t i = 0; i < count; i++) {
        const char *name = ninekw_reply_table_name(reply, i);
        char columns[100], rows[100];
        snprintf(columns, sizeof columns, "columns:%s", name);
        snprintf(rows, sizeof rows, "rows:%s", name);
        put_table(reply, name, columns, rows);
        append(&names, i == 0 ? "" : ",");
        append(&names, name);
    }
    put("tables", &names);
    ninekw_reply_free(reply);
}

static void settings(void)
{
    static const char *const switches[] = {"selfsolve", "selfonly", "selfsend"};
    ninekw_error *err = NULL;
    ninekw_reply *reply = NULL;
    int64_t number;
    int32_t on;
    int32_t status = ninekw_settings(client, &reply, &err);
    if (failed(err, status))
        return;
    printf("ok");
    if (ninekw_reply_int(reply, "id", &number))
        line_put_int("id", number);
    if (ninekw_reply_int(reply, "credits", &number))
        line_put_int("credits", number);
    for (size_t i = 0; i < 3; i++)
        if (ninekw_reply_flag(reply, switches[i], &on))
            line_put_int(switches[i], on);
    ninekw_reply_free(reply);
}

static void referrals(ninekw_options *options)
{
    ninekw_error *err = NULL;
    ninekw_reply *reply = NULL;
    int32_t status = ninekw_referrals(client, options, &reply, &err);
    if (failed(err, status))
        return;
    printf("ok");
    put_table(reply, NULL, "columns", "rows");
    ninekw_reply_free(reply);
}

static void transfer(const struct line *line, ninekw_options *options)
{
    ninekw_error *err = NULL;
    int64_t id = -1;
    int32_t status = ninekw_transfer(client, line_int(line, "credits", 0),
                                     line_int(line, "user_id", 0), options, &id, &err);
    if (failed(err, status))
        return;
    printf("ok");
    line_put_int("transfer_id", id);
}

static void create_coupon(const struct line *line, ninekw_options *options)
{
    ninekw_error *err = NULL;
    ninekw_reply *reply = NULL;
    int64_t credits = line_int(line, "credits", 0);
    int32_t status = ninekw_create_coupon(client, credits, options, &reply, &err);
    if (failed(err, status))
        return;
    printf("ok");
    line_put_text("code", ninekw_reply_text(reply, "code"));
    ninekw_reply_free(reply);
}

static void create_account(const struct line *line, ninekw_options *options)
{
    ninekw_error *err = NULL;
    ninekw_reply *reply = NULL;
    int32_t status = ninekw_create_account(client, line_text(line, "code"),
                                           line_int(line, "referrer", 0), options, &reply, &err);
    if (failed(err, status))
        return;
    printf("ok");
    line_put_text("user", ninekw_reply_text(reply, "newuser"));
    line_put_text("password", ninekw_reply_text(reply, "newpass"));
    ninekw_reply_free(reply);
}

static void set_setting(const struct line *line)
{
    ninekw_error *err = NULL;
    int32_t status = ninekw_set_setting(client, line_text(line, "name"),
                                        (int32_t)line_int(line, "on", 0), &err);
    if (!failed(err, status))
        printf("ok");
}

static void diagnose(const struct line *line)
{
    ninekw_error *err = NULL;
    ninekw_diagnosis *diagnosis = NULL;
    struct text names = {0};
    int64_t number;
    int32_t status = ninekw_diagnose(client, line_text(line, "kind"), &diagnosis, &err);
    if (failed(err, status))
        return;
    for (size_t i = 0; i < ninekw_diagnosis_count(diagnosis); i++) {
        append(&names, i == 0 ? "" : ",");
        append(&names, ninekw_diagnosis_name(diagnosis, i));
    }
    printf("ok");
    put("findings", &names);
    line_put_text("first", ninekw_diagnosis_message(diagnosis, 0));
    if (ninekw_diagnosis_credits(diagnosis, &number))
        line_put_int("credits", number);
    if (ninekw_diagnosis_expected_ms(diagnosis, &number))
        line_put_int("expected_ms", number);
    ninekw_diagnosis_free(diagnosis);
}

int perform_account(const struct line *line)
{
    static const char *const words[] = {"history",       "history_detail", "settings",
                                        "set_setting",   "referrals",      "transfer",
                                        "create_coupon", "create_account", "diagnose"};
    size_t which = 0;
    ninekw_options *options;
    while (which < 9 && strcmp(words[which], line->word) != 0)
        which++;
    if (which == 9)
        return 0;
    if ((options = read_options(line)) == NULL)
        return 1;
    switch (which) {
    case 0:
        history(line, options);
        break;
    case 1:
        history_detail(line, options);
        break;
    case 2:
        settings();
        break;
    case 3:
        set_setting(line);
        break;
    case 4:
        referrals(options);
        break;
    case 5:
        transfer(line, options);
        break;
    case 6:
        create_coupon(line, options);
        break;
    case 7:
        create_account(line, options);
        break;
    default:
        diagnose(line);
    }
    ninekw_options_free(options);
    return 1;
}
