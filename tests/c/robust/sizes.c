/* Sizes that no memory has: refused before anything is copied. */
#include <stdint.h>
#include <stdlib.h>

#include "robust.h"

static int32_t set(const void *data, size_t length)
{
    ninekw_options *options = ninekw_options_new();
    ninekw_error *err = NULL;
    int32_t status = ninekw_options_set_bytes(options, "file-upload-01", data, length, &err);
    EXPECT(ninekw_error_status(err) == status);
    ninekw_error_free(err);
    ninekw_options_free(options);
    return status;
}

void sizes(void)
{
    const size_t largest = 8u << 20;
    /* Zeros that are never touched take no memory. */
    char *zeros = calloc(largest + 1, 1);
    EXPECT(zeros != NULL);
    EXPECT(set("x", SIZE_MAX) == NINEKW_ERR_INVALID_ARGUMENT);
    EXPECT(set(zeros, largest + 1) == NINEKW_ERR_FILE);
    EXPECT(set(zeros, largest) == NINEKW_OK);
    EXPECT(set(NULL, 1) == NINEKW_ERR_NULL_ARGUMENT);
    EXPECT(set(NULL, 0) == NINEKW_ERR_OPTION_RANGE);
    free(zeros);
}
