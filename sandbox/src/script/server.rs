//! The thread that accepts connections.

use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::thread::JoinHandle;
use std::time::Duration;

use super::connection;
use super::shared::Shared;

/// How long to wait after a failed accept, for instance if there are no file descriptors.
const ACCEPT_PAUSE: Duration = Duration::from_millis(10);

/// A server on 127.0.0.1 with a thread for each connection. Dropping it ends them all.
#[derive(Debug)]
pub(crate) struct Server {
    address: SocketAddr,
    shared: Arc<Shared>,
    acceptor: Option<JoinHandle<()>>,
}

impl Server {
    /// Binds and starts the accepting thread.
    pub(crate) fn start(port: u16, shared: Arc<Shared>) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|error| {
            let reason = format!("port {port} of 127.0.0.1 cannot be used: {error}");
            io::Error::new(error.kind(), reason)
        })?;
        let address = listener.local_addr()?;
        let for_thread = Arc::clone(&shared);
        let acceptor = std::thread::Builder::new()
            .name("ninekw-sandbox".to_owned())
            .spawn(move || accept_all(&listener, &for_thread))?;
        Ok(Self {
            address,
            shared,
            acceptor: Some(acceptor),
        })
    }

    pub(crate) fn address(&self) -> SocketAddr {
        self.address
    }

    pub(crate) fn shared(&self) -> &Shared {
        &self.shared
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.shared.stop();
        // The thread blocks in accept; one more connection wakes it.
        let _ = TcpStream::connect(self.address);
        if let Some(acceptor) = self.acceptor.take() {
            // The thread itself has reported its panic.
            let _ = acceptor.join();
        }
    }
}

fn accept_all(listener: &TcpListener, shared: &Arc<Shared>) {
    let mut threads: Vec<JoinHandle<()>> = Vec::new();
    loop {
        let stream = match listener.accept() {
            Ok((stream, _)) => Arc::new(stream),
            Err(_) if shared.sleep(ACCEPT_PAUSE) => continue,
            Err(_) => break,
        };
        let Some(number) = shared.register(&stream) else {
            break;
        };
        threads.retain(|thread| !thread.is_finished());
        let for_thread = Arc::clone(shared);
        let spawned = std::thread::Builder::new()
            .name(format!("ninekw-sandbox-{number}"))
            .spawn(move || connection::run(&for_thread, &stream, number));
        // If there is no thread, the connection is dropped, and its peer sees that.
        threads.extend(spawned);
    }
    for thread in threads {
        // The thread itself has reported its panic.
        let _ = thread.join();
    }
}
