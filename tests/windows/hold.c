/*
 * Keeps a file open and lets nobody else open it, as a virus scanner does, until standard input ends.
 */
#include <stdio.h>
#include <windows.h>

int main(int count, char **arguments)
{
    HANDLE file;
    if (count != 2)
        return 2;
    file = CreateFileA(arguments[1], GENERIC_READ, 0, NULL, OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, NULL);
    if (file == INVALID_HANDLE_VALUE)
        return 1;
    puts("held");
    fflush(stdout);
    while (getchar() != EOF)
        ;
    return 0;
}
