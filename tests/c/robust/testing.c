/* With a library built for tests: a panic at the border, and what is left when all is done. */
#include <string.h>

#include "robust.h"

#ifdef NINEKW_TESTING

int32_t ninekw__testing_panic(ninekw_error **err);
int64_t ninekw__testing_live_handles(void);

void panics(void)
{
    ninekw_error *err = NULL;
    for (int i = 0; i < 3; i++) {
        EXPECT(ninekw__testing_panic(&err) == NINEKW_ERR_PANIC);
        EXPECT(ninekw_error_status(err) == NINEKW_ERR_PANIC);
        EXPECT(strstr(ninekw_error_message(err), "please report it: on purpose") != NULL);
        EXPECT(ninekw_error_is_retryable(err) == 0);
        ninekw_error_free(err);
    }
    EXPECT(ninekw__testing_panic(NULL) == NINEKW_ERR_PANIC);
    /* The library goes on. */
    texts();
}

void nothing_is_left(void)
{
    ninekw_config *config;
    EXPECT(ninekw__testing_live_handles() == 0);
    config = ninekw_config_new();
    EXPECT(ninekw__testing_live_handles() == 1);
    ninekw_config_free(config);
    EXPECT(ninekw__testing_live_handles() == 0);
}

#endif
