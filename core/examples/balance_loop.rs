//! Asks for the balance again and again, for `cargo xtask bench calls`.
//!
//! `balance_loop raw|ureq|core|clients|full URL CALLS [CA_FILE]` prints the CPU time of the calls in nanoseconds.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use ninekw::{Client, Config, TlsRoots};
use ureq::Agent;
use ureq::tls::{PemItem, RootCerts, TlsConfig, parse_pem};

type Failure = Box<dyn std::error::Error>;

const TARGET: &str = "/index.cgi?action=usercaptchaguthaben&apikey=benchKey1&json=1";

fn main() -> Result<(), Failure> {
    let arguments: Vec<String> = std::env::args().collect();
    let (how, url, calls, ca_file) = match arguments.as_slice() {
        [_, how, url, calls] => (how, url, calls, None),
        [_, how, url, calls, ca_file] => (how, url, calls, Some(ca_file.as_str())),
        _ => {
            return Err(
                "usage: balance_loop raw|ureq|core|clients|full URL CALLS [CA_FILE]".into(),
            );
        }
    };
    let calls: u32 = calls.parse()?;
    let used = match how.as_str() {
        "raw" => raw(url, calls)?,
        "ureq" => ureq(url, ca_file, calls)?,
        "core" => core(url, ca_file, calls)?,
        // A client for each call: the account has their TLS sessions. And an account for each: they share nothing.
        "clients" => measured(calls, || Ok(client("benchKey1", url, ca_file)?.balance()?))?,
        "full" => {
            let mut number = 0;
            measured(calls, || {
                number += 1;
                Ok(client(&format!("benchKey{number}"), url, ca_file)?.balance()?)
            })?
        }
        other => return Err(format!("no way is called {other}").into()),
    };
    println!("{used}");
    Ok(())
}

/// The floor: bytes made beforehand, two system calls a request.
fn raw(url: &str, calls: u32) -> Result<u64, Failure> {
    let host = url.trim_start_matches("http://");
    let request = format!("GET {TARGET} HTTP/1.1\r\nHost: {host}\r\n\r\n");
    let mut stream = TcpStream::connect(host)?;
    stream.set_nodelay(true)?;
    let mut buffer = [0; 4096];
    measured(calls, || {
        stream.write_all(request.as_bytes())?;
        let size = stream.read(&mut buffer)?;
        let complete = buffer[..size].ends_with(b"}\n");
        complete
            .then_some(2237)
            .ok_or_else(|| "no whole reply".into())
    })
}

/// What the HTTP library costs that the core stands on, as its users use it.
fn ureq(url: &str, ca_file: Option<&str>, calls: u32) -> Result<u64, Failure> {
    // The feature that chooses one by itself is off here.
    rustls::crypto::ring::default_provider()
        .install_default()
        .map_err(|_| "a provider is chosen already")?;
    let mut tls = TlsConfig::builder();
    if let Some(path) = ca_file {
        let pem = std::fs::read(path)?;
        let certificates: Vec<_> = parse_pem(&pem)
            .filter_map(|item| match item {
                Ok(PemItem::Certificate(certificate)) => Some(certificate),
                _ => None,
            })
            .collect();
        tls = tls.root_certs(RootCerts::new_with_certs(&certificates));
    }
    let agent: Agent = Agent::config_builder()
        .tls_config(tls.build())
        .build()
        .into();
    let url = format!("{url}{TARGET}");
    measured(calls, || {
        let body = agent.get(&url).call()?.body_mut().read_to_vec()?;
        let reply: serde_json::Value = serde_json::from_slice(&body)?;
        reply["credits"].as_i64().ok_or_else(|| "no credits".into())
    })
}

fn core(url: &str, ca_file: Option<&str>, calls: u32) -> Result<u64, Failure> {
    let client = client("benchKey1", url, ca_file)?;
    measured(calls, || Ok(client.balance()?))
}

fn client(key: &str, url: &str, ca_file: Option<&str>) -> Result<Client, Failure> {
    let mut config = Config::new(key)?
        .base_url(url)?
        .min_interval(Duration::ZERO);
    if let Some(path) = ca_file {
        config = config.tls_roots(TlsRoots::File(path.into()));
    }
    Ok(Client::new(config)?)
}

/// CPU time of all calls but a first one, which makes the connection.
fn measured(calls: u32, mut balance: impl FnMut() -> Result<i64, Failure>) -> Result<u64, Failure> {
    balance()?;
    let before = cpu_time()?;
    for _ in 0..calls {
        if balance()? != 2237 {
            return Err("another balance".into());
        }
    }
    Ok(cpu_time()? - before)
}

/// Nanoseconds on a processor, the kernel's on our behalf too, of the one thread that there is.
fn cpu_time() -> Result<u64, Failure> {
    let text = std::fs::read_to_string("/proc/self/schedstat")?;
    let first = text.split(' ').next().unwrap_or_default();
    Ok(first.parse()?)
}
