//! Certificates created at run time, so that the repository contains no private key.

use std::fmt;
use std::io::{self, Read, Write};
use std::net::TcpStream;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use rcgen::{
    BasicConstraints, CertificateParams, CertifiedIssuer, DnType, ExtendedKeyUsagePurpose, IsCa,
    KeyPair, KeyUsagePurpose, date_time_ymd,
};
use rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};
use rustls::{ServerConfig, ServerConnection, StreamOwned};

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// Which certificate a server presents.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Certificate {
    /// A valid one for `localhost` and `127.0.0.1`.
    Valid,
    /// A valid one for `wrong.example` only.
    WrongName,
    /// One for `localhost` and `127.0.0.1` that expired in 2021.
    Expired,
}

/// What a TLS server needs, and what its clients need to trust it.
pub(crate) struct Identity {
    pub(crate) server: Arc<ServerConfig>,
    pub(crate) ca_pem: String,
}

/// TLS for another server, with a valid certificate for `localhost` and `127.0.0.1`.
pub struct Tls(Identity);

impl Tls {
    /// Makes an authority and a certificate.
    pub fn new() -> io::Result<Self> {
        identity(Certificate::Valid).map(Self)
    }

    /// The certificate of the authority, which a client must trust.
    pub fn ca_pem(&self) -> &str {
        &self.0.ca_pem
    }

    /// The server's side of a connection. The first read makes the handshake.
    pub fn accept(&self, stream: TcpStream) -> io::Result<impl Read + Write + use<>> {
        let server = Arc::clone(&self.0.server);
        let connection = ServerConnection::new(server).map_err(io::Error::other)?;
        Ok(StreamOwned::new(connection, stream))
    }
}

impl fmt::Debug for Tls {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Tls").finish_non_exhaustive()
    }
}

/// Makes an authority and a certificate signed by it.
pub(crate) fn identity(kind: Certificate) -> io::Result<Identity> {
    let names: &[&str] = match kind {
        Certificate::Valid | Certificate::Expired => &["localhost", "127.0.0.1"],
        Certificate::WrongName => &["wrong.example"],
    };
    let authority = authority().map_err(io::Error::other)?;
    let names: Vec<String> = names.iter().map(|&name| name.to_owned()).collect();
    let mut leaf = CertificateParams::new(names).map_err(io::Error::other)?;
    leaf.distinguished_name
        .push(DnType::CommonName, "ninekw-sandbox");
    leaf.use_authority_key_identifier_extension = true;
    leaf.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
    if kind == Certificate::Expired {
        leaf.not_before = date_time_ymd(2020, 1, 1);
        leaf.not_after = date_time_ymd(2021, 1, 1);
    } else {
        // Some verifiers refuse certificates that are valid for too long.
        leaf.not_before = (SystemTime::now() - DAY).into();
        leaf.not_after = (SystemTime::now() + 30 * DAY).into();
    }
    let key = KeyPair::generate().map_err(io::Error::other)?;
    let certificate = leaf.signed_by(&key, &authority).map_err(io::Error::other)?;
    let key = PrivateKeyDer::from(PrivatePkcs8KeyDer::from(key.serialize_der()));
    // Not installed for the process, because the program under test has its own provider.
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let server = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(io::Error::other)?
        .with_no_client_auth()
        .with_single_cert(vec![certificate.der().clone()], key)
        .map_err(io::Error::other)?;
    Ok(Identity {
        server: Arc::new(server),
        ca_pem: authority.pem(),
    })
}

fn authority() -> Result<CertifiedIssuer<'static, KeyPair>, rcgen::Error> {
    let mut params = CertificateParams::new(Vec::<String>::new())?;
    params
        .distinguished_name
        .push(DnType::CommonName, "ninekw-sandbox test authority");
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
    CertifiedIssuer::self_signed(params, KeyPair::generate()?)
}
