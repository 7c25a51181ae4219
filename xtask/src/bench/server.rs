//! Answers every request with the same balance, as fast as it can.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;
use std::sync::Arc;
use std::thread;

use ninekw_sandbox::Tls;

use crate::Result;
use crate::shell::target;

const BODY: &str = "{\"credits\":2237,\"message\":\"OK\",\"status\":{\"success\":true}}\n";

/// A server on its own port, which ends with the program.
pub(super) struct Server {
    pub(super) url: String,
    /// The authority that its clients must trust, if it uses TLS.
    pub(super) ca_file: Option<PathBuf>,
}

/// What happens to a connection after a reply.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum After {
    Keep,
    Close,
}

impl Server {
    pub(super) fn plain(after: After) -> Result<Self> {
        let address = start(after, Some)?;
        Ok(Self {
            url: format!("http://{address}"),
            ca_file: None,
        })
    }

    /// Like [`plain`](Self::plain), with TLS and a new certificate.
    pub(super) fn tls(after: After) -> Result<Self> {
        let tls = Tls::new()?;
        let name = match after {
            After::Keep => "bench-ca-keep.pem",
            After::Close => "bench-ca-close.pem",
        };
        let ca_file = target().join(name);
        std::fs::write(&ca_file, tls.ca_pem())?;
        let address = start(after, move |stream| tls.accept(stream).ok())?;
        Ok(Self {
            url: format!("https://{address}"),
            ca_file: Some(ca_file),
        })
    }
}

/// Starts accepting; `wrap` adds TLS to a connection.
fn start<S: Read + Write + 'static>(
    after: After,
    wrap: impl Fn(TcpStream) -> Option<S> + Send + Sync + 'static,
) -> Result<std::net::SocketAddr> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let address = listener.local_addr()?;
    let wrap = Arc::new(wrap);
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            // A broken connection needs no more replies.
            let _ = stream.set_nodelay(true);
            let wrap = Arc::clone(&wrap);
            thread::spawn(move || wrap(stream).map(|stream| serve(stream, after)));
        }
    });
    Ok(address)
}

/// A request has no body: it ends with an empty line.
fn serve(mut stream: impl Read + Write, after: After) {
    let connection = match after {
        After::Keep => "keep-alive",
        After::Close => "close",
    };
    let reply = format!(
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\
         Connection: {connection}\r\n\r\n{BODY}",
        BODY.len()
    );
    let mut buffer = [0; 4096];
    let mut last = [0; 4];
    while let Ok(size @ 1..) = stream.read(&mut buffer) {
        // Some clients send the empty line separately.
        for &byte in &buffer[size.saturating_sub(4)..size] {
            last.rotate_left(1);
            last[3] = byte;
        }
        if last == *b"\r\n\r\n"
            && (stream.write_all(reply.as_bytes()).is_err() || after == After::Close)
        {
            return;
        }
    }
}
