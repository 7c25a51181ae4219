/* Names of files are UTF-8, whatever the system's code page is. */
#include <stdio.h>
#include <string.h>
#include <wchar.h>
#include <windows.h>

#include "../robust/robust.h"

/* The same name for the system and for the library; the last sign needs two of the system's units. */
static const wchar_t *const wide = L"h\u00f6he \u6f22\u5b57 \U0001f600.png";
static const char *const utf8 = "h\xc3\xb6he \xe6\xbc\xa2\xe5\xad\x97 \xf0\x9f\x98\x80.png";

static int32_t set(const char *path)
{
    ninekw_options *options = ninekw_options_new();
    ninekw_error *err = NULL;
    int32_t status = ninekw_options_set_file(options, "file-upload-01", path, &err);
    if (status == NINEKW_OK) {
        int64_t id = 0;
        ninekw_client *client = new_client();
        status = ninekw_submit(client, options, &id, &err);
        EXPECT((status == NINEKW_OK) == (id > 0));
        ninekw_client_free(client);
    }
    if (status != NINEKW_OK)
        EXPECT(strstr(ninekw_error_message(err), path) != NULL);
    ninekw_error_free(err);
    ninekw_options_free(options);
    return status;
}

void file_names(void)
{
    char path[MAX_PATH * 3 + 100], picture[300];
    wchar_t folder[MAX_PATH];
    FILE *file = _wfopen(wide, L"wb");
    EXPECT(file != NULL);
    if (file == NULL)
        return;
    memset(picture, 7, sizeof picture);
    memcpy(picture, "GIF89a", 6);
    EXPECT(fwrite(picture, 1, sizeof picture, file) == sizeof picture);
    fclose(file);
    EXPECT(set(utf8) == NINEKW_OK);
    /* The whole path, with either slash. */
    EXPECT(GetCurrentDirectoryW(MAX_PATH, folder) > 0);
    EXPECT(WideCharToMultiByte(CP_UTF8, 0, folder, -1, path, sizeof path - 100, NULL, NULL) > 0);
    strcat(path, "\\");
    strcat(path, utf8);
    EXPECT(set(path) == NINEKW_OK);
    for (char *c = path; *c != '\0'; c++)
        if (*c == '\\')
            *c = '/';
    EXPECT(set(path) == NINEKW_OK);
    EXPECT(_wremove(wide) == 0);
    EXPECT(set(utf8) == NINEKW_ERR_FILE);
    EXPECT(set("NUL") == NINEKW_ERR_FILE);
    EXPECT(set("C:\\windows") == NINEKW_ERR_FILE);
}
