//! TCP in slices: connecting, reading and writing check every 50 ms whether to continue.

use std::collections::HashMap;
use std::fmt;
use std::io::{self, ErrorKind, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;
use socket2::{Domain, Protocol, Socket, Type};
use ureq::Error;
use ureq::config::Config;
use ureq::unversioned::transport::{
    Buffers, ConnectionDetails, Connector, Either, LazyBuffers, NextTimeout, Transport,
};

use super::current::{State, current, interrupted};
use crate::clock::SLICE;
use crate::lock;
use crate::transport::exchange::Stage;

/// The head start of an address before the next one is tried in parallel (RFC 8305).
const HEAD_START: Duration = Duration::from_millis(250);
/// How long the winning address is tried first.
const MEMORY: Duration = Duration::from_secs(600);

/// Connects to the service, unless the connector of a proxy has done so.
#[derive(Debug)]
pub(super) struct TcpConnector(pub(super) Dialer);

impl<In: Transport> Connector<In> for TcpConnector {
    type Out = Either<In, TcpTransport>;

    fn connect(
        &self,
        details: &ConnectionDetails<'_>,
        chained: Option<In>,
    ) -> Result<Option<Self::Out>, Error> {
        if let Some(chained) = chained {
            return Ok(Some(Either::A(chained)));
        }
        let state = current()?;
        let transport = self.0.dial(&details.addrs, details.config)?;
        state.exchange.set_stage(Stage::Handshake);
        Ok(Some(Either::B(transport)))
    }
}

/// Makes TCP connections whose waits can be interrupted. Clones share what they learn about addresses.
#[derive(Debug, Clone)]
pub(super) struct Dialer {
    timeout: Duration,
    winners: Arc<Winners>,
}

impl Dialer {
    pub(super) fn new(timeout: Duration) -> Self {
        let winners = Arc::default();
        Self { timeout, winners }
    }

    /// Connects to the first of these addresses that accepts.
    pub(super) fn dial(
        &self,
        addresses: &[SocketAddr],
        config: &Config,
    ) -> Result<TcpTransport, Error> {
        let state = current()?;
        state.exchange.set_stage(Stage::Connect);
        let addresses = self.winners.first(addresses);
        let stream = race(&addresses, self.timeout, &self.winners, &state)?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(SLICE))?;
        stream.set_write_timeout(Some(SLICE))?;
        Ok(TcpTransport {
            stream,
            unsent: false,
            buffers: LazyBuffers::new(config.input_buffer_size(), config.output_buffer_size()),
        })
    }
}

/// Addresses that recently accepted when another address of the same name did not.
#[derive(Debug, Default)]
struct Winners(Mutex<HashMap<SocketAddr, Instant>>);

impl Winners {
    /// The addresses in the order in which to try them: a winner first, then alternating between both families.
    fn first(&self, addresses: &[SocketAddr]) -> Vec<SocketAddr> {
        let won = |address: &SocketAddr| {
            let known = lock(&self.0).get(address).copied();
            known.is_some_and(|at| at.elapsed() < MEMORY)
        };
        let Some(first) = addresses.iter().find(|a| won(a)).or(addresses.first()) else {
            return Vec::new();
        };
        let rest = addresses.iter().copied().filter(|address| address != first);
        let (same, other): (Vec<SocketAddr>, Vec<_>) =
            rest.partition(|address| address.is_ipv4() == first.is_ipv4());
        let mut order = vec![*first];
        for place in 0..same.len().max(other.len()) {
            order.extend(other.get(place).copied());
            order.extend(same.get(place).copied());
        }
        order
    }

    fn note(&self, winner: SocketAddr, tried: &[SocketAddr]) {
        let mut known = lock(&self.0);
        known.retain(|address, _| !tried.contains(address));
        if tried.first().is_some_and(|first| *first != winner) {
            known.insert(winner, Instant::now());
        }
    }
}

/// Tries the addresses one after another, each with a head start before the next, until one accepts.
fn race(
    addresses: &[SocketAddr],
    timeout: Duration,
    winners: &Winners,
    state: &State,
) -> Result<TcpStream, Error> {
    let until = Instant::now() + timeout;
    let mut last = io::Error::from(ErrorKind::HostUnreachable);
    let mut rest = addresses.iter();
    let mut racing: Vec<(SocketAddr, Socket)> = Vec::new();
    let mut next_start = Instant::now();
    loop {
        let now = Instant::now();
        if now >= next_start
            && let Some(address) = rest.next()
        {
            match begin(*address) {
                Ok(socket) => {
                    racing.push((*address, socket));
                    next_start = now + HEAD_START;
                }
                Err(error) => last = error,
            }
            continue;
        }
        if racing.is_empty() {
            return Err(Error::Io(last));
        }
        let mut wait = until.saturating_duration_since(now);
        if wait.is_zero() {
            return Err(Error::Io(ErrorKind::TimedOut.into()));
        }
        if rest.len() > 0 {
            wait = wait.min(next_start.saturating_duration_since(now));
        }
        wait_for_any(&racing, wait.min(SLICE))?;
        let mut place = 0;
        while let Some((address, socket)) = racing.get(place) {
            match connected(socket) {
                Ok(false) => place += 1,
                Ok(true) => {
                    if addresses.len() > 1 {
                        winners.note(*address, addresses);
                    }
                    let (_, socket) = racing.swap_remove(place);
                    socket.set_nonblocking(false)?;
                    return Ok(socket.into());
                }
                Err(error) => {
                    last = error;
                    racing.swap_remove(place);
                    next_start = now;
                }
            }
        }
        state.exchange.tick().map_err(interrupted)?;
    }
}

fn wait_for_any(racing: &[(SocketAddr, Socket)], wait: Duration) -> io::Result<()> {
    let wait = Timespec::try_from(wait).map_err(io::Error::other)?;
    let mut ready: Vec<_> = racing
        .iter()
        .map(|(_, socket)| PollFd::new(socket, PollFlags::OUT))
        .collect();
    match poll(&mut ready, Some(&wait)) {
        Ok(_) | Err(Errno::INTR) => Ok(()),
        Err(error) => Err(error.into()),
    }
}

/// Whether the socket is connected; an error if connecting failed. Before version 10, Windows does not report a failure
/// to a waiting poll, but only in the socket's error.
fn connected(socket: &Socket) -> io::Result<bool> {
    if let Some(error) = socket.take_error()? {
        return Err(error);
    }
    match socket.peer_addr() {
        Ok(_) => Ok(true),
        Err(error) if error.kind() == ErrorKind::NotConnected => Ok(false),
        Err(error) => Err(error),
    }
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

/// A TCP connection.
pub(super) struct TcpTransport {
    stream: TcpStream,
    /// Part of the request was not sent, because the reply came first.
    unsent: bool,
    buffers: LazyBuffers,
}

impl TcpTransport {
    /// Repeats `io` until it completes, and checks in between whether to continue.
    fn in_slices<T>(
        &mut self,
        io: impl FnMut(&mut TcpStream, &mut LazyBuffers) -> io::Result<T>,
    ) -> Result<T, Error> {
        self.in_slices_until(io, |_, _| false)
            .map(|done| done.expect("nothing ends it but its own"))
    }

    /// Like [`in_slices`](Self::in_slices), but returns `None` if `ends` says so after a slice without progress or an
    /// error.
    fn in_slices_until<T>(
        &mut self,
        mut io: impl FnMut(&mut TcpStream, &mut LazyBuffers) -> io::Result<T>,
        ends: impl Fn(&TcpStream, bool) -> bool,
    ) -> Result<Option<T>, Error> {
        let state = current()?;
        state.exchange.tick_if_due().map_err(interrupted)?;
        loop {
            match io(&mut self.stream, &mut self.buffers) {
                Ok(done) => return Ok(Some(done)),
                Err(error) => match error.kind() {
                    ErrorKind::WouldBlock | ErrorKind::TimedOut | ErrorKind::Interrupted => {
                        state.exchange.tick().map_err(interrupted)?;
                        if ends(&self.stream, false) {
                            return Ok(None);
                        }
                    }
                    _ if ends(&self.stream, true) => return Ok(None),
                    _ => return Err(Error::Io(error)),
                },
            }
        }
    }
}

/// Unbuffered, for the handshake with a SOCKS proxy: it must not read beyond the handshake.
impl Read for TcpTransport {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        self.in_slices(|stream, _| stream.read(into))
            .map_err(Error::into_io)
    }
}

impl Write for TcpTransport {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.in_slices(|stream, _| stream.write(bytes))
            .map_err(Error::into_io)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Transport for TcpTransport {
    fn buffers(&mut self) -> &mut dyn Buffers {
        &mut self.buffers
    }

    fn transmit_output(&mut self, amount: usize, _: NextTimeout) -> Result<(), Error> {
        // A service that refuses a large upload may reply before it has read all of it, then stop reading or close.
        // That reply tells more than the failed write. With TLS, pending bytes may be something else than a reply.
        let plain = current()?.plain;
        let replied = |stream: &TcpStream, failed: bool| {
            (failed || plain) && matches!(peek(stream), Ok(count) if count > 0)
        };
        let mut written = 0;
        while written < amount && !self.unsent {
            let write = |stream: &mut TcpStream, buffers: &mut LazyBuffers| {
                stream.write(&buffers.output()[written..amount])
            };
            let Some(count) = self.in_slices_until(write, replied)? else {
                self.unsent = true;
                break;
            };
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
        // Between two exchanges neither bytes nor an end may arrive.
        !self.unsent
            && matches!(peek(&self.stream), Err(error) if error.kind() == ErrorKind::WouldBlock)
    }
}

/// Peeks for a byte without waiting.
#[cfg(unix)]
fn peek(stream: &TcpStream) -> io::Result<usize> {
    use rustix::net::{RecvFlags, recv};
    let flags = RecvFlags::PEEK | RecvFlags::DONTWAIT;
    let (count, _) = recv(stream, &mut [0; 1], flags)?;
    Ok(count)
}

/// Peeks for a byte without waiting.
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::accounts::Account;
    use crate::clock::{Clock, SystemClock};
    use crate::events::Events;
    use crate::limiter::Priority;
    use crate::rate_limit::Rank;
    use crate::secret::ApiKey;
    use crate::transport::exchange::Budget;
    use crate::transport::http::current::Current;
    use crate::transport::{Exchange, Request};
    use crate::watch::{CallOptions, Watch};
    use std::net::TcpListener;

    fn address(text: &str) -> SocketAddr {
        text.parse().unwrap()
    }

    #[test]
    fn families_take_turns_and_a_winner_goes_first() {
        let [six, other_six, four] = ["[::1]:1", "[::2]:1", "127.0.0.1:1"].map(address);
        let winners = Winners::default();
        let all = [six, other_six, four];
        assert_eq!(winners.first(&all), [six, four, other_six]);
        winners.note(four, &winners.first(&all));
        assert_eq!(winners.first(&all), [four, six, other_six]);
        // If the first address wins, the usual order stays.
        winners.note(six, &[six, four]);
        assert_eq!(winners.first(&all), [six, four, other_six]);
        assert!(winners.first(&[]).is_empty());
    }

    /// Runs `test` inside an exchange, which connections need.
    fn in_exchange<T>(test: impl FnOnce(&State) -> T) -> T {
        let clock: Arc<dyn Clock> = Arc::new(SystemClock);
        let watch =
            Watch::start(&clock, &Events::default(), None, CallOptions::new(), "test").unwrap();
        let key = ApiKey::new("raceKey1").unwrap();
        let account = Account::of("http://race", &key);
        let exchange = Exchange::new(
            &watch,
            &Budget {
                action: "test",
                account: &account,
                shared: None,
                priority: Priority::Other,
                rank: Rank::First,
                interval: Duration::ZERO,
                upload_interval: Duration::ZERO,
                longest_pause: Duration::ZERO,
                key: &key,
                timeout: Duration::from_secs(30),
            },
        );
        let request = Request {
            base_url: "http://race".into(),
            target: String::new(),
            body: None,
            repeatable: true,
            most_reply_bytes: 0,
            fresh: false,
        };
        let _current = Current::enter(&exchange, &request);
        test(&current().unwrap())
    }

    #[test]
    fn an_address_that_drops_packets_costs_its_head_start_once() {
        // Its backlog is full, as if packets were dropped.
        let silent = TcpListener::bind("127.0.0.1:0").unwrap();
        let dead = silent.local_addr().unwrap();
        let mut filling = Vec::new();
        while let Ok(stream) = TcpStream::connect_timeout(&dead, Duration::from_millis(100)) {
            filling.push(stream);
        }
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let alive = listener.local_addr().unwrap();
        let (all, winners) = ([dead, alive], Winners::default());
        let timeout = Duration::from_secs(20);
        in_exchange(|state| {
            let started = Instant::now();
            let first = race(&winners.first(&all), timeout, &winners, state).unwrap();
            assert_eq!(first.peer_addr().unwrap(), alive);
            let took = started.elapsed();
            assert!(
                took >= HEAD_START && took < Duration::from_secs(5),
                "{took:?}"
            );
            assert_eq!(winners.first(&all), [alive, dead]);
            // An address that refuses costs no time.
            // Taken, but nobody listens.
            let taken = Socket::new(Domain::IPV4, Type::STREAM, None).unwrap();
            let any = SocketAddr::from(([127, 0, 0, 1], 0));
            taken.bind(&any.into()).unwrap();
            let refused = taken.local_addr().unwrap().as_socket().unwrap();
            let next = race(&[refused, alive], timeout, &winners, state).unwrap();
            assert_eq!(next.peer_addr().unwrap(), alive);
            assert!(race(&[refused], timeout, &winners, state).is_err());
        });
    }
}
