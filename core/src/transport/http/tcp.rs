//! TCP in slices: connecting, reading and writing look every 50 ms whether to go on.

use std::fmt;
use std::io::{self, ErrorKind, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;
use socket2::{Domain, Protocol, Socket, Type};
use ureq::Error;
use ureq::unversioned::transport::{
    Buffers, ConnectionDetails, Connector, Either, LazyBuffers, NextTimeout, Transport,
};

use super::current::{State, current, interrupted};
use crate::pace::SLICE;
use crate::transport::exchange::Stage;

/// Makes TCP connections whose waits can be cut short.
#[derive(Debug)]
pub(super) struct TcpConnector {
    timeout: Duration,
}

impl TcpConnector {
    pub(super) fn new(timeout: Duration) -> Self {
        Self { timeout }
    }
}

impl<In: Transport> Connector<In> for TcpConnector {
    type Out = Either<In, TcpTransport>;

    fn connect(
        &self,
        details: &ConnectionDetails<'_>,
        chained: Option<In>,
    ) -> Result<Option<Self::Out>, Error> {
        // A proxy's connector has already made the connection.
        if let Some(chained) = chained {
            return Ok(Some(Either::A(chained)));
        }
        let state = current()?;
        state.exchange.set_stage(Stage::Connect);
        let stream = connect_any(&details.addrs, self.timeout, &state)?;
        state.exchange.set_stage(Stage::Handshake);
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(SLICE))?;
        stream.set_write_timeout(Some(SLICE))?;
        let config = details.config;
        Ok(Some(Either::B(TcpTransport {
            stream,
            buffers: LazyBuffers::new(config.input_buffer_size(), config.output_buffer_size()),
        })))
    }
}

/// Tries the addresses in turn; each gets an even share of the time that is left.
fn connect_any(
    addresses: &[SocketAddr],
    timeout: Duration,
    state: &State,
) -> Result<TcpStream, Error> {
    let until = Instant::now() + timeout;
    let mut last = io::Error::from(ErrorKind::HostUnreachable);
    for (tried, address) in addresses.iter().enumerate() {
        let left = until.saturating_duration_since(Instant::now());
        let others = u32::try_from(addresses.len() - tried).unwrap_or(1);
        match connect(*address, left / others, state)? {
            Ok(stream) => return Ok(stream),
            Err(error) => last = error,
        }
    }
    Err(Error::Io(last))
}

/// The outer error is an interrupt, the inner one this address's failure.
fn connect(
    address: SocketAddr,
    timeout: Duration,
    state: &State,
) -> Result<io::Result<TcpStream>, Error> {
    let until = Instant::now() + timeout;
    let socket = match begin(address) {
        Ok(socket) => socket,
        Err(error) => return Ok(Err(error)),
    };
    loop {
        let left = until.saturating_duration_since(Instant::now());
        if left.is_zero() {
            return Ok(Err(ErrorKind::TimedOut.into()));
        }
        let slice = Timespec::try_from(left.min(SLICE)).map_err(|_| Error::ConnectionFailed)?;
        let mut ready = [PollFd::new(&socket, PollFlags::OUT)];
        match poll(&mut ready, Some(&slice)) {
            // Windows before 10 ends no wait for a connection that fails; the socket knows of it.
            Ok(0) => match socket.take_error() {
                Ok(None) => {}
                Ok(Some(error)) | Err(error) => return Ok(Err(error)),
            },
            Err(Errno::INTR) => {}
            Ok(_) => break,
            Err(error) => return Ok(Err(error.into())),
        }
        state.exchange.tick().map_err(interrupted)?;
    }
    Ok(finish(socket))
}

fn begin(address: SocketAddr) -> io::Result<Socket> {
    let socket = Socket::new(
        Domain::for_address(address),
        Type::STREAM,
        Some(Protocol::TCP),
    )?;
    socket.set_nonblocking(true)?;
    match socket.connect(&address.into()) {
        Ok(()) => Ok(socket),
        Err(error) if error.kind() == ErrorKind::WouldBlock => Ok(socket),
        #[cfg(unix)]
        Err(error) if error.raw_os_error() == Some(Errno::INPROGRESS.raw_os_error()) => Ok(socket),
        Err(error) => Err(error),
    }
}

fn finish(socket: Socket) -> io::Result<TcpStream> {
    if let Some(error) = socket.take_error()? {
        return Err(error);
    }
    socket.set_nonblocking(false)?;
    Ok(socket.into())
}

/// A TCP connection.
pub(super) struct TcpTransport {
    stream: TcpStream,
    buffers: LazyBuffers,
}

impl TcpTransport {
    /// Repeats `io` until it gets through, looking in between whether to go on.
    fn in_slices<T>(
        &mut self,
        mut io: impl FnMut(&mut TcpStream, &mut LazyBuffers) -> io::Result<T>,
    ) -> Result<T, Error> {
        let state = current()?;
        state.exchange.tick_if_due().map_err(interrupted)?;
        loop {
            match io(&mut self.stream, &mut self.buffers) {
                Ok(done) => return Ok(done),
                Err(error) => match error.kind() {
                    ErrorKind::WouldBlock | ErrorKind::TimedOut | ErrorKind::Interrupted => {
                        state.exchange.tick().map_err(interrupted)?;
                    }
                    _ => return Err(Error::Io(error)),
                },
            }
        }
    }
}

impl Transport for TcpTransport {
    fn buffers(&mut self) -> &mut dyn Buffers {
        &mut self.buffers
    }

    fn transmit_output(&mut self, amount: usize, _: NextTimeout) -> Result<(), Error> {
        let mut written = 0;
        while written < amount {
            let count =
                self.in_slices(|stream, buffers| stream.write(&buffers.output()[written..amount]))?;
            if count == 0 {
                return Err(Error::Io(ErrorKind::WriteZero.into()));
            }
            written += count;
        }
        Ok(())
    }

    fn await_input(&mut self, _: NextTimeout) -> Result<bool, Error> {
        let count = self.in_slices(|stream, buffers| stream.read(buffers.input_append_buf()))?;
        self.buffers.input_appended(count);
        Ok(count > 0)
    }

    fn is_open(&mut self) -> bool {
        // Between two exchanges nothing may come: neither bytes nor an end.
        matches!(peek(&self.stream), Err(error) if error.kind() == ErrorKind::WouldBlock)
    }
}

/// Looks for a byte without waiting and without taking it.
#[cfg(unix)]
fn peek(stream: &TcpStream) -> io::Result<usize> {
    use rustix::net::{RecvFlags, recv};
    let flags = RecvFlags::PEEK | RecvFlags::DONTWAIT;
    let (count, _) = recv(stream, &mut [0; 1], flags)?;
    Ok(count)
}

/// Looks for a byte without waiting and without taking it.
#[cfg(not(unix))]
fn peek(stream: &TcpStream) -> io::Result<usize> {
    stream.set_nonblocking(true)?;
    let found = stream.peek(&mut [0]);
    stream.set_nonblocking(false)?;
    found
}

impl fmt::Debug for TcpTransport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TcpTransport").finish_non_exhaustive()
    }
}
