/* The captchas that you submitted, as CSV. */
#include "../example.h"

/* A cell in quotation marks. */
static void print_cell(const char *text, int is_first)
{
    fputs(is_first ? "\"" : ",\"", stdout);
    for (; text != NULL && *text != '\0'; text++)
        printf(*text == '"' ? "\"\"" : "%c", *text);
    putchar('"');
}

int main(void)
{
    ninekw_error *err = NULL;
    ninekw_reply *page = NULL, *next = NULL;
    ninekw_client *client = client_from_environment(NULL); /* the key is in NINEKW_API_KEY */
    check(ninekw_history(client, NINEKW_HISTORY_SUBMITTED, NULL, &page, &err), err);
    size_t columns = ninekw_reply_column_count(page, NULL);
    for (size_t i = 0; i < columns; i++)
        print_cell(ninekw_reply_column(page, NULL, i), i == 0);
    for (; page != NULL; page = next) {
        for (size_t row = 0; row < ninekw_reply_row_count(page, NULL); row++)
            for (size_t i = 0; i < columns; i++) {
                const char *name = ninekw_reply_column(page, NULL, i);
                fputs(i == 0 ? "\n" : "", stdout);
                print_cell(ninekw_reply_cell(page, NULL, row, name), i == 0);
            }
        check(ninekw_history_next(client, page, &next, &err), err);
        ninekw_reply_free(page);
    }
    putchar('\n');
    ninekw_client_free(client);
    return EXIT_SUCCESS;
}
