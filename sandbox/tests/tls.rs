//! A script behind TLS, with right and wrong certificates.

mod common;

use std::io::{self, Write as _};
use std::sync::Arc;

use common::{Reply, connect, read_reply};
use ninekw_sandbox::{Certificate, Cut, Point, Script, ScriptConfig, Step};
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, ServerName};
use rustls::{ClientConfig, ClientConnection, RootCertStore, StreamOwned};

fn script(certificate: Certificate, steps: Vec<Step>) -> Script {
    let config = ScriptConfig {
        tls: Some(certificate),
        ..ScriptConfig::default()
    };
    Script::start_with(config, steps).expect("a script")
}

/// GET as a client that trusts the script's own authority.
fn get(script: &Script, name: &'static str) -> io::Result<Reply> {
    let pem = script.ca_pem().expect("an authority");
    let mut roots = RootCertStore::empty();
    roots
        .add(CertificateDer::from_pem_slice(pem.as_bytes()).expect("PEM"))
        .expect("an authority");
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .expect("versions")
        .with_root_certificates(roots)
        .with_no_client_auth();
    let name = ServerName::try_from(name).expect("a name");
    let connection = ClientConnection::new(Arc::new(config), name).expect("a connection");
    let mut stream = StreamOwned::new(connection, connect(&script.url()));
    stream.write_all(b"GET /?action=a HTTP/1.1\r\n\r\n")?;
    read_reply(&mut stream)
}

#[test]
fn a_valid_certificate_is_accepted() {
    let script = script(
        Certificate::Valid,
        vec![
            Step::text("safe"),
            Step::text("safe"),
            Step::text("cut").cut(Cut::Close(Point::Body)),
            Step::reset(Point::Accept),
        ],
    );
    assert!(script.url().starts_with("https://localhost:"));
    assert_eq!(get(&script, "localhost").expect("a reply").text(), "safe");
    assert_eq!(get(&script, "127.0.0.1").expect("a reply").text(), "safe");
    assert!(get(&script, "localhost").is_err());
    assert!(get(&script, "localhost").is_err());
    assert!(script.requests().iter().all(|request| request.tls));
    assert_eq!(script.requests().len(), 3);
}

#[test]
fn a_certificate_for_another_name_is_refused() {
    let script = script(Certificate::WrongName, vec![Step::text("never")]);
    let error = get(&script, "localhost").expect_err("refused");
    assert!(error.to_string().contains("wrong.example"), "{error}");
    assert_eq!(
        get(&script, "wrong.example").expect("a reply").text(),
        "never"
    );
}

#[test]
fn an_expired_certificate_is_refused() {
    let script = script(Certificate::Expired, vec![Step::text("never")]);
    let error = get(&script, "localhost").expect_err("refused");
    assert!(
        error.to_string().to_lowercase().contains("expired"),
        "{error}"
    );
    assert!(script.requests().is_empty());
    assert_eq!(script.connections(), 1);
}
