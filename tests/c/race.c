/* Has a data race on purpose: whoever looks for races must find this one. */
#include <pthread.h>
#include <stdio.h>

static int counter;

static void *count(void *user)
{
    for (int i = 0; i < 100000; i++)
        counter++;
    return user;
}

int main(void)
{
    pthread_t threads[2];
    for (int i = 0; i < 2; i++)
        pthread_create(&threads[i], NULL, count, NULL);
    for (int i = 0; i < 2; i++)
        pthread_join(threads[i], NULL);
    printf("%d\n", counter);
    return 0;
}
