//! ureq's settings, and the roots that TLS trusts.

use ureq::config::Config as UreqConfig;
use ureq::tls::{Certificate, PemItem, RootCerts, TlsConfig};
use ureq::{Agent, Proxy};

use super::connections::Roots;
use crate::config::{Config, TlsRoots, has_sound_port};
use crate::error::{Error, ErrorKind, Result};

/// The default buffers of 128 KiB a direction would cost 269 KiB a connection for replies of 60 bytes.
const BUFFER: usize = 16 * 1024;

/// Stands for what the system says.
const SYSTEM_PROXY: &str = "system";

pub(super) fn build(config: &Config) -> Result<(UreqConfig, Roots)> {
    let (roots, trusted) = roots(config)?;
    let proxy = match &config.proxy {
        Some(word) if word.expose() == SYSTEM_PROXY => systems_proxy()?,
        Some(url) => Some(readable(url.expose()).ok_or_else(|| {
            wrong("the proxy must be scheme://[user:password@]host:port with http, https, socks4, socks4a, socks5 or socks5h, or the word system")
        })?),
        None => None,
    };
    let settings = Agent::config_builder()
        .user_agent(config.user_agent.as_str())
        .http_status_as_error(false)
        .max_redirects(0)
        .input_buffer_size(BUFFER)
        .output_buffer_size(BUFFER)
        .max_idle_connections(8)
        .max_idle_connections_per_host(8)
        .proxy(proxy)
        .tls_config(TlsConfig::builder().root_certs(trusted).build())
        .build();
    Ok((settings, roots))
}

fn readable(url: &str) -> Option<Proxy> {
    let proxy = Proxy::new(url).ok()?;
    has_sound_port(proxy.uri().authority()?.as_str()).then_some(proxy)
}

/// What the system says; not to be understood is no reason to go without.
fn systems_proxy() -> Result<Option<Proxy>> {
    for name in ["ALL_PROXY", "HTTPS_PROXY", "HTTP_PROXY"] {
        for name in [name, &name.to_lowercase()] {
            let said = std::env::var_os(name).filter(|said| !said.is_empty());
            let Some(said) = said else { continue };
            if said.to_str().and_then(readable).is_none() {
                let message = format!(
                    "the proxy in the environment variable {name} must be scheme://[user:password@]host:port"
                );
                return Err(wrong(&message));
            }
        }
    }
    Ok(Proxy::try_from_env())
}

fn roots(config: &Config) -> Result<(Roots, RootCerts)> {
    match &config.tls_roots {
        TlsRoots::Bundled => Ok((Roots::Bundled, RootCerts::WebPki)),
        // Loading them takes milliseconds, for nothing where there is no TLS.
        TlsRoots::System if config.base_url.starts_with("https:") && !system_has_roots() => {
            Ok((Roots::Bundled, RootCerts::WebPki))
        }
        TlsRoots::System => Ok((Roots::System, RootCerts::PlatformVerifier)),
        TlsRoots::File(path) => {
            let pem = std::fs::read(path)
                .map_err(|error| wrong(&format!("ca_file cannot be read: {}", error.kind())))?;
            let certificates: Vec<Certificate<'static>> = ureq::tls::parse_pem(&pem)
                .filter_map(|item| match item {
                    Ok(PemItem::Certificate(certificate)) => Some(certificate),
                    _ => None,
                })
                .collect();
            if certificates.is_empty() {
                return Err(wrong("ca_file holds no certificate in PEM form"));
            }
            Ok((Roots::Pem(pem), RootCerts::new_with_certs(&certificates)))
        }
    }
}

/// Whether the system keeps certificates; slim containers have none, and the bundled ones serve instead.
#[cfg(all(unix, not(target_vendor = "apple")))]
fn system_has_roots() -> bool {
    !rustls_native_certs::load_native_certs().certs.is_empty()
}

#[cfg(not(all(unix, not(target_vendor = "apple"))))]
fn system_has_roots() -> bool {
    true
}

fn wrong(message: &str) -> Error {
    Error::new(ErrorKind::InvalidArgument, "config", message)
}
