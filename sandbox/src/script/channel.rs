//! A connection with or without TLS.

use std::io::{self, Read, Write};
use std::net::TcpStream;
use std::sync::Arc;

use rustls::{ServerConfig, ServerConnection, StreamOwned};

/// Where requests are read from and replies written to.
pub(crate) enum Channel<'a> {
    Plain(&'a TcpStream),
    Tls(Box<StreamOwned<ServerConnection, &'a TcpStream>>),
}

impl<'a> Channel<'a> {
    /// Wraps a socket; a TLS handshake happens with the first read.
    pub(crate) fn open(stream: &'a TcpStream, tls: Option<&Arc<ServerConfig>>) -> io::Result<Self> {
        let Some(config) = tls else {
            return Ok(Channel::Plain(stream));
        };
        let connection = ServerConnection::new(Arc::clone(config)).map_err(io::Error::other)?;
        Ok(Channel::Tls(Box::new(StreamOwned::new(connection, stream))))
    }

    pub(crate) fn is_tls(&self) -> bool {
        matches!(self, Channel::Tls(_))
    }

    /// Ends TLS with `close_notify`, so that the peer does not see a truncation.
    pub(crate) fn say_goodbye(&mut self) {
        if let Channel::Tls(stream) = self {
            stream.conn.send_close_notify();
            // The peer may have closed already.
            let _ = stream.flush();
        }
    }
}

impl Read for Channel<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        match self {
            Channel::Plain(stream) => stream.read(buffer),
            Channel::Tls(stream) => stream.read(buffer),
        }
    }
}

impl Write for Channel<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Channel::Plain(stream) => stream.write(bytes),
            Channel::Tls(stream) => stream.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Channel::Plain(stream) => stream.flush(),
            Channel::Tls(stream) => stream.flush(),
        }
    }
}
