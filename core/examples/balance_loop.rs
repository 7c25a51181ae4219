//! Asks for the balance again and again on one connection, for `cargo xtask bench`.
//!
//! `balance_loop raw|core URL CALLS` prints the CPU time of the calls in nanoseconds.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use ninekw::{Client, Config};

type Failure = Box<dyn std::error::Error>;

fn main() -> Result<(), Failure> {
    let arguments: Vec<String> = std::env::args().collect();
    let [_, how, url, calls] = arguments.as_slice() else {
        return Err("usage: balance_loop raw|core URL CALLS".into());
    };
    let calls: u32 = calls.parse()?;
    let used = match how.as_str() {
        "raw" => raw(url, calls)?,
        "core" => core(url, calls)?,
        other => return Err(format!("no way is called {other}").into()),
    };
    println!("{used}");
    Ok(())
}

/// The floor: bytes made beforehand, two system calls a request.
fn raw(url: &str, calls: u32) -> Result<u64, Failure> {
    let host = url.trim_start_matches("http://");
    let request = format!(
        "GET /index.cgi?action=usercaptchaguthaben&apikey=benchKey1&json=1 HTTP/1.1\r\nHost: {host}\r\n\r\n"
    );
    let mut stream = TcpStream::connect(host)?;
    stream.set_nodelay(true)?;
    let mut buffer = [0; 4096];
    let mut once = || -> Result<(), Failure> {
        stream.write_all(request.as_bytes())?;
        let size = stream.read(&mut buffer)?;
        let complete = buffer[..size].ends_with(b"}\n");
        complete
            .then_some(())
            .ok_or_else(|| "no whole reply".into())
    };
    once()?;
    let before = cpu_time()?;
    for _ in 0..calls {
        once()?;
    }
    Ok(cpu_time()? - before)
}

fn core(url: &str, calls: u32) -> Result<u64, Failure> {
    let config = Config::new("benchKey1")?
        .base_url(url)?
        .min_interval(Duration::ZERO);
    let client = Client::new(config)?;
    client.balance()?;
    let before = cpu_time()?;
    for _ in 0..calls {
        client.balance()?;
    }
    Ok(cpu_time()? - before)
}

/// Nanoseconds on a processor, of the one thread that there is.
fn cpu_time() -> Result<u64, Failure> {
    let text = std::fs::read_to_string("/proc/self/schedstat")?;
    let first = text.split(' ').next().unwrap_or_default();
    Ok(first.parse()?)
}
