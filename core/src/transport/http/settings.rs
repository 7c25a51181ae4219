//! ureq's settings, and the certificate authorities that TLS trusts.

use ureq::config::Config as UreqConfig;
use ureq::tls::{Certificate, PemItem, RootCerts, TlsConfig};
use ureq::{Agent, Proxy, ProxyProtocol};

use super::connections::Roots;
use super::provider;
use crate::config::{Config, TlsRoots, has_sound_port};
use crate::error::{Error, ErrorKind, Result};

/// ureq's default of 128 KiB per direction would cost 269 KiB per connection, for replies of 60 bytes.
const BUFFER: usize = 16 * 1024;

/// Stands for the system's proxy.
const SYSTEM_PROXY: &str = "system";

pub(super) fn build(config: &Config) -> Result<(UreqConfig, Roots)> {
    let proxy = match &config.proxy {
        Some(word) if word.expose() == SYSTEM_PROXY => system_proxy()?,
        Some(url) => Some(parse_proxy(url.expose()).ok_or_else(|| {
            invalid_argument("the proxy must be scheme://[user:password@]host:port with http, https, socks4, socks4a, socks5 or socks5h, or the word system")
        })?),
        None => None,
    };
    let is_tls = config.base_url.starts_with("https:")
        || proxy
            .as_ref()
            .is_some_and(|proxy| proxy.protocol() == ProxyProtocol::Https);
    let (roots, trusted) = roots(&config.tls_roots, is_tls)?;
    let tls = TlsConfig::builder()
        .root_certs(trusted)
        .unversioned_rustls_crypto_provider(provider::shared())
        .build();
    let settings = Agent::config_builder()
        .user_agent(config.user_agent.as_str())
        .http_status_as_error(false)
        .max_redirects(0)
        .input_buffer_size(BUFFER)
        .output_buffer_size(BUFFER)
        .max_idle_connections(8)
        .max_idle_connections_per_host(8)
        .proxy(proxy)
        .tls_config(tls)
        .build();
    Ok((settings, roots))
}

fn parse_proxy(url: &str) -> Option<Proxy> {
    let proxy = Proxy::new(url).ok()?;
    has_sound_port(proxy.uri().authority()?.as_str()).then_some(proxy)
}

/// The system's proxy; an error if it cannot be parsed, because requests must not bypass it.
fn system_proxy() -> Result<Option<Proxy>> {
    for name in ["ALL_PROXY", "HTTPS_PROXY", "HTTP_PROXY"] {
        for name in [name, &name.to_lowercase()] {
            let value = std::env::var_os(name).filter(|value| !value.is_empty());
            let Some(value) = value else { continue };
            if value.to_str().and_then(parse_proxy).is_none() {
                let message = format!(
                    "the proxy in the environment variable {name} must be scheme://[user:password@]host:port"
                );
                return Err(invalid_argument(&message));
            }
        }
    }
    Ok(Proxy::try_from_env())
}

fn roots(wanted: &TlsRoots, is_tls: bool) -> Result<(Roots, RootCerts)> {
    match wanted {
        // Loading them takes milliseconds, so only do it if there is TLS.
        TlsRoots::System if is_tls => Ok(system_roots()),
        TlsRoots::System | TlsRoots::Bundled => Ok((Roots::Bundled, RootCerts::WebPki)),
        TlsRoots::File(path) => {
            let pem = std::fs::read(path).map_err(|error| {
                invalid_argument(&format!("ca_file cannot be read: {}", error.kind()))
            })?;
            let certificates: Vec<Certificate<'static>> = ureq::tls::parse_pem(&pem)
                .filter_map(|item| match item {
                    Ok(PemItem::Certificate(certificate)) => Some(certificate),
                    _ => None,
                })
                .collect();
            if certificates.is_empty() {
                return Err(invalid_argument("ca_file holds no certificate in PEM form"));
            }
            Ok((Roots::Pem(pem), RootCerts::new_with_certs(&certificates)))
        }
    }
}

/// Slim containers have none and get the bundled ones.
#[cfg(all(unix, not(target_vendor = "apple")))]
fn system_roots() -> (Roots, RootCerts) {
    let found = rustls_native_certs::load_native_certs().certs;
    if found.is_empty() {
        return (Roots::Bundled, RootCerts::WebPki);
    }
    let certificates: Vec<Certificate<'static>> = found
        .iter()
        .map(|certificate| Certificate::from_der(certificate).to_owned())
        .collect();
    (Roots::System, RootCerts::new_with_certs(&certificates))
}

#[cfg(not(all(unix, not(target_vendor = "apple"))))]
fn system_roots() -> (Roots, RootCerts) {
    (Roots::System, RootCerts::PlatformVerifier)
}

fn invalid_argument(message: &str) -> Error {
    Error::new(ErrorKind::InvalidArgument, "config", message)
}
