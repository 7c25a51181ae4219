//! A listener that numbers its connections.

use std::io;

use axum::extract::connect_info::Connected;
use axum::serve::{IncomingStream, Listener};
use tokio::net::{TcpListener, TcpStream};

/// Accepts connections and counts them from 1.
#[derive(Debug)]
pub(crate) struct NumberingListener {
    inner: TcpListener,
    accepted: usize,
}

impl NumberingListener {
    pub(crate) fn new(inner: TcpListener) -> Self {
        Self { inner, accepted: 0 }
    }
}

/// The number of a connection, for its requests.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ConnectionNumber(pub(crate) usize);

impl Listener for NumberingListener {
    type Io = TcpStream;
    type Addr = usize;

    async fn accept(&mut self) -> (TcpStream, usize) {
        let (stream, _) = Listener::accept(&mut self.inner).await;
        self.accepted += 1;
        // Sends small replies at once; a failure only delays them.
        let _ = stream.set_nodelay(true);
        (stream, self.accepted)
    }

    fn local_addr(&self) -> io::Result<usize> {
        Ok(self.accepted)
    }
}

impl Connected<IncomingStream<'_, NumberingListener>> for ConnectionNumber {
    fn connect_info(stream: IncomingStream<'_, NumberingListener>) -> Self {
        Self(*stream.remote_addr())
    }
}
