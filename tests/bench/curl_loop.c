/* The same calls with libcurl's easy interface, for `cargo xtask bench calls`; prints the CPU time in nanoseconds.
   Arguments: URL CALLS [CA_FILE] */
#define _POSIX_C_SOURCE 199309L
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <curl/curl.h>

#define TARGET "/index.cgi?action=usercaptchaguthaben&apikey=benchKey1&json=1"

struct reply {
    char text[4096];
    size_t length;
};

static long long cpu_time(void)
{
    struct timespec used;
    if (clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used) != 0)
        exit(EXIT_FAILURE);
    return used.tv_sec * 1000000000LL + used.tv_nsec;
}

static size_t keep(char *data, size_t size, size_t count, void *to)
{
    struct reply *reply = to;
    size_t more = size * count;
    if (more >= sizeof reply->text - reply->length)
        return 0;
    memcpy(reply->text + reply->length, data, more);
    reply->length += more;
    reply->text[reply->length] = '\0';
    return more;
}

/* There is no JSON parser here: it looks for the one number. */
static void balance(CURL *curl, struct reply *reply)
{
    static const char NAME[] = "\"credits\":";
    reply->length = 0;
    CURLcode code = curl_easy_perform(curl);
    if (code != CURLE_OK) {
        fprintf(stderr, "%s\n", curl_easy_strerror(code));
        exit(EXIT_FAILURE);
    }
    const char *found = strstr(reply->text, NAME);
    if (found == NULL || strtol(found + strlen(NAME), NULL, 10) != 2237)
        exit(EXIT_FAILURE);
}

int main(int argc, char **argv)
{
    static struct reply reply;
    char url[512];
    CURL *curl = curl_easy_init();
    if (curl == NULL || (argc != 3 && argc != 4))
        return EXIT_FAILURE;
    snprintf(url, sizeof url, "%s" TARGET, argv[1]);
    curl_easy_setopt(curl, CURLOPT_URL, url);
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, keep);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, &reply);
    if (argc == 4)
        curl_easy_setopt(curl, CURLOPT_CAINFO, argv[3]);
    balance(curl, &reply);
    long long before = cpu_time();
    for (long calls = strtol(argv[2], NULL, 10); calls > 0; calls--)
        balance(curl, &reply);
    printf("%lld\n", cpu_time() - before);
    curl_easy_cleanup(curl);
    return EXIT_SUCCESS;
}
