/* .NET Core 3.1 asks OpenSSL for three functions by names that OpenSSL 3 has no more; all it asks it for here is hashes of
   sources. Linked with OpenSSL 3, this is a library that has all of them. */
#include <stddef.h>

typedef struct evp_md_st EVP_MD;
typedef struct ssl_st SSL;
typedef struct x509_st X509;

int EVP_MD_get_size(const EVP_MD *digest);
X509 *SSL_get1_peer_certificate(const SSL *connection);
void ERR_new(void);
void ERR_set_debug(const char *file, int line, const char *function);
void ERR_set_error(int library, int reason, const char *format, ...);

int EVP_MD_size(const EVP_MD *digest);
X509 *SSL_get_peer_certificate(const SSL *connection);
void ERR_put_error(int library, int function, int reason, const char *file, int line);

int EVP_MD_size(const EVP_MD *digest)
{
    return EVP_MD_get_size(digest);
}

X509 *SSL_get_peer_certificate(const SSL *connection)
{
    return SSL_get1_peer_certificate(connection);
}

void ERR_put_error(int library, int function, int reason, const char *file, int line)
{
    (void)function;
    ERR_new();
    ERR_set_debug(file, line, NULL);
    ERR_set_error(library, reason, NULL);
}
