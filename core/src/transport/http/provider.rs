//! The cryptography of TLS: ring's, without the signatures of a client that has a certificate, which weigh 30 kB.

use std::sync::{Arc, LazyLock};

use rustls::Error;
use rustls::crypto::{CryptoProvider, KeyProvider, ring};
use rustls::pki_types::PrivateKeyDer;
use rustls::sign::SigningKey;

#[derive(Debug)]
struct NoKeys;

impl KeyProvider for NoKeys {
    fn load_private_key(&self, _: PrivateKeyDer<'static>) -> Result<Arc<dyn SigningKey>, Error> {
        Err(Error::General("clients have no certificates".into()))
    }
}

/// That which the process has chosen for all its TLS, or else ours.
pub(super) fn shared() -> Arc<CryptoProvider> {
    static OURS: LazyLock<Arc<CryptoProvider>> = LazyLock::new(|| {
        Arc::new(CryptoProvider {
            key_provider: &NoKeys,
            ..ring::default_provider()
        })
    });
    CryptoProvider::get_default().unwrap_or(&OURS).clone()
}
