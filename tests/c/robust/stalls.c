/* A peer that falls silent, at every stage of an exchange, directly and behind proxies: a deadline, a cancel token and
   the time-out of a request end the call all the same. */
#define _XOPEN_SOURCE 700
#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#include "robust.h"

enum way { DIRECT, HTTP, SOCKS5, WAYS };
enum stage { CONNECT, PROXY, TLS, REQUEST_BODY, REPLY_HEAD, REPLY_BODY, DRIP, STAGES };
enum end { DEADLINE, TOKEN, REQUEST_TIMEOUT, ENDS };

static const char *const ways[] = {"directly", "http", "socks5"};
static const char *const stages[] = {"connect",    "proxy",      "TLS", "request body",
                                     "reply head", "reply body", "drip"};
static const char *const ends[] = {"deadline", "token", "time-out"};

/* The promise is 150 ms; a busy machine may add to it, but comes nowhere near another limit. UPLOAD is when an upload
   ends, which must have begun by then: encoding a large one takes some time beside all the others, and far more under
   the race detector. */
#if defined(__has_feature)
#if __has_feature(thread_sanitizer)
#define __SANITIZE_THREAD__ 1
#endif
#endif
#ifdef __SANITIZE_THREAD__
#define LATE 20000
#define UPLOAD 15000
#else
#define LATE 1000
#define UPLOAD 1500
#endif

/* One way and stage, on a thread of its own, with one end after the other. */
struct stall {
    enum way way;
    enum stage stage;
    int after, listener, over;
    ninekw_cancel *cancel;
    int64_t latest;
    int wrong;
};

int64_t now_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

int listen_on(char *address, size_t size, int queue)
{
    struct sockaddr_in name;
    socklen_t length = sizeof name;
    int listener = socket(AF_INET, SOCK_STREAM, 0);
    memset(&name, 0, sizeof name);
    name.sin_family = AF_INET;
    name.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (bind(listener, (struct sockaddr *)&name, sizeof name) != 0 ||
        listen(listener, queue) != 0 ||
        getsockname(listener, (struct sockaddr *)&name, &length) != 0)
        return -1;
    snprintf(address, size, "127.0.0.1:%d", ntohs(name.sin_port));
    return listener;
}

/* ---- the proxy and the service in one ---- */

static int skip(int peer, size_t count)
{
    char byte;
    while (count > 0 && read(peer, &byte, 1) == 1)
        count--;
    return count == 0;
}

static int skip_head(int peer)
{
    char last[4] = "";
    while (memcmp(last, "\r\n\r\n", 4) != 0) {
        memmove(last, last + 1, 3);
        if (read(peer, last + 3, 1) != 1)
            return 0;
    }
    return 1;
}

static int say(int peer, const char *text, size_t length)
{
    return send(peer, text, length, MSG_NOSIGNAL) == (ssize_t)length;
}

static int say_text(int peer, const char *text)
{
    return say(peer, text, strlen(text));
}

/* Takes part in what comes before the stage. */
static void play(int peer, const struct stall *stall)
{
    if (stall->stage == PROXY)
        return;
    if (stall->way == HTTP &&
        !(skip_head(peer) && say_text(peer, "HTTP/1.1 200 Connection established\r\n\r\n")))
        return;
    if (stall->way == SOCKS5 && !(skip(peer, 3) && say(peer, "\5", 2) && skip(peer, 10) &&
                                  say(peer, "\5\0\0\1\0\0\0\0\0", 10)))
        return;
    if (stall->stage == TLS)
        return;
    if (stall->stage == REQUEST_BODY) {
        skip(peer, 1000);
        return;
    }
    if (!skip_head(peer))
        return;
    if (stall->stage == REPLY_HEAD)
        say_text(peer, "HTTP/1.1 200 OK\r\nContent-Le");
    else
        say_text(peer, "HTTP/1.1 200 OK\r\nContent-Length: 10000\r\n\r\n{\"answer\":");
}

/* Keeps the connection until the call is over. */
static void *serve(void *user)
{
    struct stall *stall = user;
    int peer = accept(stall->listener, NULL, NULL);
    if (peer < 0)
        return NULL;
    play(peer, stall);
    while (!__atomic_load_n(&stall->over, __ATOMIC_ACQUIRE)) {
        if (stall->stage == DRIP)
            say(peer, " ", 1);
        nap(10);
    }
    close(peer);
    return NULL;
}

static void *trigger(void *user)
{
    struct stall *stall = user;
    nap(stall->after);
    ninekw_cancel_trigger(stall->cancel);
    return NULL;
}

/* ---- the calls ---- */

static ninekw_client *stalled_client(const struct stall *stall, enum end end, const char *address)
{
    ninekw_client *client = NULL;
    ninekw_config *config = ninekw_config_new();
    char url[64], proxy[64], key[32];
    /* An account each: none waits for another's turn. */
    snprintf(key, sizeof key, "stallKey%s", strchr(address, ':') + 1);
    snprintf(url, sizeof url, "%s://%s", stall->stage == TLS ? "https" : "http",
             stall->way == DIRECT ? address : "127.0.0.9:1");
    snprintf(proxy, sizeof proxy, "%s://%s", ways[stall->way], address);
    ninekw_config_set_api_key(config, key, NULL);
    ninekw_config_set_base_url(config, url, NULL);
    ninekw_config_set_min_interval_ms(config, 0, NULL);
    ninekw_config_set_retries(config, 0, NULL);
    ninekw_config_set_share(config, NINEKW_SHARE_PROCESS, NULL);
    if (stall->way != DIRECT)
        ninekw_config_set_proxy(config, proxy, NULL);
    if (end == REQUEST_TIMEOUT)
        ninekw_config_set_timeout_ms(config, stall->after, NULL);
    ninekw_client_new(config, &client, NULL);
    ninekw_config_free(config);
    return client;
}

static char upload[7000000] = "GIF89a";

static int32_t call(const ninekw_client *client, const struct stall *stall, enum end end)
{
    int64_t timeout = end == DEADLINE ? stall->after : -1, id = 0, credits = 0;
    const ninekw_cancel *cancel = end == TOKEN ? stall->cancel : NULL;
    ninekw_answer *answer = NULL;
    ninekw_options *options;
    int32_t status;
    /* A wait goes on after a request that timed out. */
    if (stall->stage != REQUEST_BODY && end == REQUEST_TIMEOUT)
        return ninekw_balance(client, &credits, NULL);
    if (stall->stage != REQUEST_BODY)
        return ninekw_wait(client, 4711, timeout, cancel, &answer, NULL);
    options = ninekw_options_new();
    ninekw_options_set_bytes(options, NINEKW_PARAM_FILE_UPLOAD_01, upload, sizeof upload, NULL);
    status = ninekw_submit_with(client, options, timeout, cancel, NULL, NULL, &id, NULL);
    ninekw_options_free(options);
    return status;
}

static void one_end(struct stall *stall, enum end end)
{
    static const int32_t expected[] = {NINEKW_ERR_DEADLINE, NINEKW_ERR_CANCELLED,
                                       NINEKW_ERR_TIMEOUT};
    char address[32];
    int fillers[4], status;
    int64_t late;
    pthread_t peer, timer;
    ninekw_client *client;
    stall->over = 0;
    stall->listener = listen_on(address, sizeof address, stall->stage == CONNECT ? 0 : 8);
    if (stall->stage == CONNECT) {
        /* Its queue is full, so that connecting hangs. */
        struct sockaddr_in name;
        socklen_t length = sizeof name;
        getsockname(stall->listener, (struct sockaddr *)&name, &length);
        for (int i = 0; i < 4; i++) {
            fillers[i] = socket(AF_INET, SOCK_STREAM, 0);
            fcntl(fillers[i], F_SETFL, O_NONBLOCK);
            connect(fillers[i], (struct sockaddr *)&name, length);
        }
    } else {
        pthread_create(&peer, NULL, serve, stall);
    }
    client = stalled_client(stall, end, address);
    late = now_ms() + stall->after;
    if (end == TOKEN)
        pthread_create(&timer, NULL, trigger, stall);
    status = call(client, stall, end);
    late = now_ms() - late;
    if (end == TOKEN) {
        pthread_join(timer, NULL);
        ninekw_cancel_reset(stall->cancel);
    }
    if (stall->stage == CONNECT) {
        for (int i = 0; i < 4; i++)
            close(fillers[i]);
    } else {
        __atomic_store_n(&stall->over, 1, __ATOMIC_RELEASE);
        shutdown(stall->listener, SHUT_RDWR);
        pthread_join(peer, NULL);
    }
    close(stall->listener);
    ninekw_client_free(client);
    if (late > stall->latest)
        stall->latest = late;
    /* A millisecond for what is cut off. */
    if (late < -1 || late > LATE ||
        status != (stall->stage == REQUEST_BODY ? NINEKW_ERR_SUBMIT_UNKNOWN : expected[end])) {
        stall->wrong++;
        fprintf(stderr, "%s, %s, %s: status %d, %d ms late\n", ways[stall->way],
                stages[stall->stage], ends[end], (int)status, (int)late);
    }
}

static void *all_ends(void *user)
{
    struct stall *stall = user;
    stall->cancel = ninekw_cancel_new();
    stall->after = stall->stage == REQUEST_BODY ? UPLOAD : 400;
    for (int end = 0; end < ENDS; end++)
        one_end(stall, (enum end)end);
    ninekw_cancel_free(stall->cancel);
    return NULL;
}

void silent_peers(void)
{
    struct stall all[WAYS * STAGES];
    pthread_t threads[WAYS * STAGES];
    int64_t latest = 0;
    int count = 0;
    memset(all, 0, sizeof all);
    for (int way = 0; way < WAYS; way++) {
        for (int stage = 0; stage < STAGES; stage++) {
            if (way == DIRECT && stage == PROXY)
                continue;
            all[count].way = (enum way)way;
            all[count].stage = (enum stage)stage;
            pthread_create(&threads[count], NULL, all_ends, &all[count]);
            count++;
        }
    }
    for (int i = 0; i < count; i++) {
        pthread_join(threads[i], NULL);
        EXPECT(all[i].wrong == 0);
        if (all[i].latest > latest)
            latest = all[i].latest;
    }
    printf("%d calls to silent peers, the latest %d ms after its moment\n", count * ENDS, (int)latest);
}
