/* Signals while calls are on the way. */
#define _XOPEN_SOURCE 700
#include <arpa/inet.h>
#include <netinet/in.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include "robust.h"

/* ---- cancelled by a handler ---- */

static ninekw_cancel *token;

static void on_alarm(int signal)
{
    (void)signal;
    ninekw_cancel_trigger(token);
}

void cancel_from_a_signal_handler(void)
{
    ninekw_answer *answer = NULL;
    struct sigaction action;
    ninekw_client *client = new_client();
    int64_t id = submit(client);
    token = ninekw_cancel_new();
    memset(&action, 0, sizeof action);
    action.sa_handler = on_alarm;
    sigaction(SIGALRM, &action, NULL);
    alarm(1);
    EXPECT(ninekw_wait(client, id, -1, token, &answer, NULL) == NINEKW_ERR_CANCELLED);
    EXPECT(ninekw_cancel_is_triggered(token) == 1);
    ninekw_cancel_reset(token);
    EXPECT(ninekw_cancel_is_triggered(token) == 0);
    ninekw_cancel_free(token);
    ninekw_client_free(client);
}

/* ---- a handler that interrupts every wait, without SA_RESTART ---- */

static volatile sig_atomic_t interrupts;

static void on_tick(int signal)
{
    (void)signal;
    interrupts = interrupts + 1;
}

static void tick(long microseconds)
{
    struct itimerval every;
    memset(&every, 0, sizeof every);
    every.it_value.tv_usec = every.it_interval.tv_usec = microseconds;
    EXPECT(setitimer(ITIMER_REAL, &every, NULL) == 0);
}

void storm_of_signals(void)
{
    ninekw_client *client = new_client();
    ninekw_answer *answer = NULL;
    struct sigaction action, old;
    int64_t credits = 0, id = submit(client);
    interrupts = 0;
    memset(&action, 0, sizeof action);
    action.sa_handler = on_tick;
    sigaction(SIGALRM, &action, &old);
    tick(500);
    for (int i = 0; i < 50; i++)
        EXPECT(ninekw_balance(client, &credits, NULL) == NINEKW_OK && credits > 0);
    EXPECT(submit(client) > id);
    /* A wait lasts as long as asked for, however often it is disturbed. */
    EXPECT(ninekw_wait(client, id, 300, NULL, &answer, NULL) == NINEKW_ERR_DEADLINE);
    tick(0);
    sigaction(SIGALRM, &old, NULL);
    EXPECT(interrupts > 100);
    ninekw_client_free(client);
}

/* ---- SIGPIPE ---- */

/* Takes one connection, reads a little and resets it. */
static void *reset_it(void *user)
{
    const struct linger at_once = {1, 0};
    char some[100];
    int peer = accept(*(int *)user, NULL, NULL);
    EXPECT(peer >= 0 && read(peer, some, sizeof some) > 0);
    setsockopt(peer, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
    close(peer);
    return NULL;
}

void connection_closed_while_writing(void)
{
    static char picture[4 << 20];
    char url[64];
    struct sockaddr_in address;
    socklen_t length = sizeof address;
    pthread_t thread;
    ninekw_client *client = NULL;
    ninekw_config *config = ninekw_config_new();
    ninekw_options *options = ninekw_options_new();
    int64_t id = 0;
    int32_t status;
    int listener = socket(AF_INET, SOCK_STREAM, 0);
    memset(&address, 0, sizeof address);
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    EXPECT(bind(listener, (struct sockaddr *)&address, sizeof address) == 0);
    EXPECT(listen(listener, 1) == 0);
    EXPECT(getsockname(listener, (struct sockaddr *)&address, &length) == 0);
    pthread_create(&thread, NULL, reset_it, &listener);
    /* What the system does by default: it ends the process. */
    signal(SIGPIPE, SIG_DFL);
    snprintf(url, sizeof url, "http://127.0.0.1:%d", ntohs(address.sin_port));
    memset(picture, 7, sizeof picture);
    memcpy(picture, "GIF89a", 6);
    EXPECT(ninekw_config_set_api_key(config, getenv("NINEKW_API_KEY"), NULL) == NINEKW_OK);
    EXPECT(ninekw_config_set_base_url(config, url, NULL) == NINEKW_OK);
    EXPECT(ninekw_client_new(config, &client, NULL) == NINEKW_OK);
    EXPECT(ninekw_options_set_bytes(options, "file-upload-01", picture, sizeof picture, NULL) ==
           NINEKW_OK);
    status = ninekw_submit_with(client, options, 5000, NULL, NULL, NULL, &id, NULL);
    EXPECT(status == NINEKW_ERR_SUBMIT_UNKNOWN && id == 0);
    pthread_join(thread, NULL);
    close(listener);
    ninekw_options_free(options);
    ninekw_client_free(client);
    ninekw_config_free(config);
}
