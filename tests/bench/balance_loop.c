/* Asks for the balance again and again, for `cargo xtask bench calls`; prints the CPU time in nanoseconds.
   Arguments: URL CALLS [CA_FILE] */
#define _POSIX_C_SOURCE 199309L
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "ninekw.h"

static long long cpu_time(void)
{
    struct timespec used;
    if (clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used) != 0)
        exit(EXIT_FAILURE);
    return used.tv_sec * 1000000000LL + used.tv_nsec;
}

static void check(int32_t status)
{
    if (status != NINEKW_OK) {
        fprintf(stderr, "%s\n", ninekw_status_name(status));
        exit(EXIT_FAILURE);
    }
}

int main(int argc, char **argv)
{
    ninekw_config *config = ninekw_config_new();
    ninekw_client *client = NULL;
    int64_t credits;
    if (argc != 3 && argc != 4)
        return EXIT_FAILURE;
    check(ninekw_config_set_api_key(config, "benchKey1", NULL));
    check(ninekw_config_set_base_url(config, argv[1], NULL));
    check(ninekw_config_set_min_interval_ms(config, 0, NULL));
    if (argc == 4)
        check(ninekw_config_set_ca_file(config, argv[3], NULL));
    check(ninekw_client_new(config, &client, NULL));
    check(ninekw_balance(client, &credits, NULL));
    long long before = cpu_time();
    for (long calls = strtol(argv[2], NULL, 10); calls > 0; calls--)
        check(ninekw_balance(client, &credits, NULL));
    printf("%lld\n", cpu_time() - before);
    ninekw_client_free(client);
    ninekw_config_free(config);
    return EXIT_SUCCESS;
}
