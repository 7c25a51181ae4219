//! SOCKS proxies over a connection that can be cancelled. ureq's own connector blocks: it cannot react to a deadline or
//! a cancel while the proxy or the service is silent. SOCKS crates need their own socket or runtime; the handshake is
//! short.

use std::io::{self, Read, Write};
use std::net::SocketAddr;

use ureq::unversioned::transport::{ConnectionDetails, Connector, Either, Transport};
use ureq::{Error, Proxy, ProxyProtocol};

use super::current::current;
use super::tcp::{Dialer, TcpTransport};
use crate::config::ip_of;
use crate::transport::exchange::Stage;

/// Connects through the proxy of the settings, if it is a SOCKS proxy.
#[derive(Debug)]
pub(super) struct SocksConnector(pub(super) Dialer);

impl<In: Transport> Connector<In> for SocksConnector {
    type Out = Either<In, TcpTransport>;

    fn connect(
        &self,
        details: &ConnectionDetails<'_>,
        chained: Option<In>,
    ) -> Result<Option<Self::Out>, Error> {
        let config = details.config;
        let proxy = config.proxy().filter(|proxy| is_socks(proxy));
        let Some(proxy) = proxy.filter(|proxy| !proxy.is_no_proxy(details.uri)) else {
            return Ok(chained.map(Either::A));
        };
        let target = Target::of(details, proxy)?;
        let addresses = details
            .resolver
            .resolve(proxy.uri(), config, details.timeout)?;
        let mut transport = self.0.dial(&addresses, config)?;
        greet(&mut transport, proxy, &target).map_err(|error| {
            // The exchange knows the interrupt, if that was the reason.
            Error::ConnectProxyFailed(error.to_string())
        })?;
        current()?.exchange.set_stage(Stage::Handshake);
        Ok(Some(Either::B(transport)))
    }
}

fn is_socks(proxy: &Proxy) -> bool {
    use ProxyProtocol::{Socks4, Socks4A, Socks5, Socks5h};
    matches!(proxy.protocol(), Socks4 | Socks4A | Socks5 | Socks5h)
}

/// The destination of the proxy's connection.
#[derive(Debug)]
enum Target<'a> {
    Address(SocketAddr),
    Name(&'a str, u16),
}

impl<'a> Target<'a> {
    fn of(details: &ConnectionDetails<'a>, proxy: &Proxy) -> Result<Self, Error> {
        if proxy.resolve_target() {
            let address = details.addrs.first().ok_or(Error::HostNotFound)?;
            return Ok(Self::Address(*address));
        }
        let uri = details.uri;
        let host = uri.host().ok_or(Error::HostNotFound)?;
        let https = uri.scheme_str() == Some("https");
        let port = uri.port_u16().unwrap_or(if https { 443 } else { 80 });
        Ok(match ip_of(host) {
            Some(address) => Self::Address(SocketAddr::new(address, port)),
            None => Self::Name(host, port),
        })
    }

    fn port(&self) -> [u8; 2] {
        match self {
            Self::Address(address) => address.port(),
            Self::Name(_, port) => *port,
        }
        .to_be_bytes()
    }
}

fn greet(stream: &mut (impl Read + Write), proxy: &Proxy, target: &Target<'_>) -> io::Result<()> {
    let credentials = proxy
        .username()
        .map(|user| (user, proxy.password().unwrap_or_default()));
    match proxy.protocol() {
        ProxyProtocol::Socks4 | ProxyProtocol::Socks4A => {
            socks4(stream, target, credentials.map_or("", |(user, _)| user))
        }
        _ => socks5(stream, target, credentials),
    }
}

/// The de-facto standard SOCKS 4, and 4a if the proxy resolves the name.
fn socks4(stream: &mut (impl Read + Write), target: &Target<'_>, user: &str) -> io::Result<()> {
    let mut request = vec![4, 1];
    request.extend(target.port());
    match target {
        Target::Address(SocketAddr::V4(address)) => request.extend(address.ip().octets()),
        Target::Address(SocketAddr::V6(_)) => {
            return Err(failure("SOCKS 4 knows no IPv6; use socks5"));
        }
        // 0.0.0.1: the name follows.
        Target::Name(..) => request.extend([0, 0, 0, 1]),
    }
    request.extend(user.bytes());
    request.push(0);
    if let Target::Name(name, _) = target {
        request.extend(name.bytes());
        request.push(0);
    }
    stream.write_all(&request)?;
    match read(stream)? {
        [0, 90, _, _, _, _, _, _] => Ok(()),
        [0, 91, ..] => Err(failure("it rejected the connection, or could not make it")),
        [0, 92 | 93, ..] => Err(failure("it wants an identd that confirms the user")),
        _ => Err(failure("it does not speak SOCKS 4")),
    }
}

/// RFC 1928, with the user name and password of RFC 1929.
/// Agrees on an authentication, and gives the password.
fn log_in(stream: &mut (impl Read + Write), credentials: Option<(&str, &str)>) -> io::Result<()> {
    const NONE: u8 = 0;
    const PASSWORD: u8 = 2;
    match credentials {
        None => stream.write_all(&[5, 1, NONE])?,
        Some(_) => stream.write_all(&[5, 2, PASSWORD, NONE])?,
    }
    match (read(stream)?, credentials) {
        ([5, NONE], _) => {}
        ([5, PASSWORD], Some((user, password))) => {
            let mut request = vec![1];
            for text in [user, password] {
                request.push(length(text)?);
                request.extend(text.bytes());
            }
            stream.write_all(&request)?;
            if read(stream)? != [1, 0] {
                return Err(failure("it does not take this user and password"));
            }
        }
        ([5, 0xff | PASSWORD], None) => {
            return Err(failure("it wants a user and password in the proxy's URL"));
        }
        ([5, _], _) => {
            return Err(failure("it wants an authentication other than a password"));
        }
        _ => return Err(failure("it does not speak SOCKS 5")),
    }
    Ok(())
}

fn socks5(
    stream: &mut (impl Read + Write),
    target: &Target<'_>,
    credentials: Option<(&str, &str)>,
) -> io::Result<()> {
    log_in(stream, credentials)?;
    let mut request = vec![5, 1, 0];
    match target {
        Target::Address(SocketAddr::V4(address)) => {
            request.push(1);
            request.extend(address.ip().octets());
        }
        Target::Address(SocketAddr::V6(address)) => {
            request.push(4);
            request.extend(address.ip().octets());
        }
        Target::Name(name, _) => {
            request.extend([3, length(name)?]);
            request.extend(name.bytes());
        }
    }
    request.extend(target.port());
    stream.write_all(&request)?;
    let [version, status, _, kind] = read(stream)?;
    if version != 5 {
        return Err(failure("it does not speak SOCKS 5"));
    }
    if status != 0 {
        return Err(failure(reason(status)));
    }
    // Skip the address that the proxy uses.
    let length: usize = match kind {
        1 => 4,
        3 => {
            let [length] = read(stream)?;
            length.into()
        }
        4 => 16,
        _ => return Err(failure("it does not speak SOCKS 5")),
    };
    let mut address = [0; 255 + 2];
    stream.read_exact(&mut address[..length + 2])
}

/// The failures of RFC 1928, section 6.
fn reason(status: u8) -> &'static str {
    match status {
        2 => "its rules forbid the connection",
        3 => "the network cannot be reached from it",
        4 => "the host cannot be reached from it",
        5 => "the host refused its connection",
        6 => "the way from it to the host is too long",
        7 => "it makes no connections for others",
        8 => "it does not know this kind of address",
        _ => "it failed for a reason of its own",
    }
}

fn read<const N: usize>(stream: &mut impl Read) -> io::Result<[u8; N]> {
    let mut bytes = [0; N];
    stream.read_exact(&mut bytes)?;
    Ok(bytes)
}

fn length(text: &str) -> io::Result<u8> {
    match u8::try_from(text.len()) {
        Ok(length) if length > 0 => Ok(length),
        _ => Err(failure(
            "host, user and password must have 1 to 255 bytes each",
        )),
    }
}

fn failure(why: &'static str) -> io::Error {
    io::Error::other(why)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Plays the replies, and records what was sent.
    struct Script {
        replies: io::Cursor<Vec<u8>>,
        sent: Vec<u8>,
    }

    impl Read for Script {
        fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
            // One byte at a time, like a slow proxy.
            let one = into.len().min(1);
            self.replies.read(&mut into[..one])
        }
    }

    impl Write for Script {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.sent.extend(bytes);
            Ok(bytes.len())
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    fn run(url: &str, target: &Target<'_>, replies: &[u8]) -> (io::Result<()>, Vec<u8>, Vec<u8>) {
        let mut script = Script {
            replies: io::Cursor::new(replies.to_vec()),
            sent: Vec::new(),
        };
        let result = greet(&mut script, &Proxy::new(url).unwrap(), target);
        let mut rest = Vec::new();
        script.replies.read_to_end(&mut rest).unwrap();
        (result, script.sent, rest)
    }

    const NAME: Target<'_> = Target::Name("www.9kw.eu", 443);

    fn v4() -> Target<'static> {
        Target::Address("10.0.0.1:80".parse().unwrap())
    }

    fn v6() -> Target<'static> {
        Target::Address("[::1]:80".parse().unwrap())
    }

    #[test]
    fn the_handshakes_are_those_of_the_standards() {
        const GRANTED: &[u8] = &[0, 90, 0, 0, 0, 0, 0, 0];
        let connected = |address: &[u8]| [&[5, 0, 5, 0, 0][..], address, &[0, 0]].concat();
        let v4_bound = connected(&[1, 0, 0, 0, 0]);
        for (url, target, sent, replies) in [
            (
                "socks4://u@p:1",
                v4(),
                vec![4, 1, 0, 80, 10, 0, 0, 1, b'u', 0],
                GRANTED.to_vec(),
            ),
            (
                "socks4a://p:1",
                NAME,
                [&[4, 1, 1, 187, 0, 0, 0, 1, 0][..], b"www.9kw.eu\0"].concat(),
                GRANTED.to_vec(),
            ),
            (
                "socks5://p:1",
                v4(),
                vec![5, 1, 0, 5, 1, 0, 1, 10, 0, 0, 1, 0, 80],
                v4_bound.clone(),
            ),
            (
                "socks5h://p:1",
                NAME,
                [&[5, 1, 0, 5, 1, 0, 3, 10][..], b"www.9kw.eu", &[1, 187]].concat(),
                connected(&[3, 2, b'h', b'i']),
            ),
            (
                "socks5://u:pw@p:1",
                v6(),
                [
                    &[5, 2, 2, 0, 1, 1, b'u', 2, b'p', b'w', 5, 1, 0, 4][..],
                    &[0; 15],
                    &[1, 0, 80],
                ]
                .concat(),
                [&[5, 2, 1, 0, 5, 0, 0, 4][..], &[0; 18]].concat(),
            ),
            (
                "socks5://u:pw@p:1",
                v4(),
                vec![5, 2, 2, 0, 5, 1, 0, 1, 10, 0, 0, 1, 0, 80],
                v4_bound.clone(),
            ),
        ] {
            let all = [&replies[..], b"what the host says"].concat();
            let (result, left, rest) = run(url, &target, &all);
            result.unwrap();
            assert_eq!(left, sent, "{url}");
            assert_eq!(rest, b"what the host says", "{url}");
            for end in 0..replies.len() {
                assert!(
                    run(url, &target, &replies[..end]).0.is_err(),
                    "{url}: {end}"
                );
            }
        }
    }

    #[test]
    fn a_refusal_says_what_to_do() {
        let long = format!("socks5://u:{}@p:1", "x".repeat(256));
        for (url, target, replies, part) in [
            ("socks4://p:1", v6(), &[][..], "socks5"),
            ("socks4://p:1", v4(), &[0, 91, 0, 0, 0, 0, 0, 0], "rejected"),
            ("socks4://p:1", v4(), &[0, 92, 0, 0, 0, 0, 0, 0], "identd"),
            (
                "socks4://p:1",
                v4(),
                b"HTTP/1.1 400",
                "does not speak SOCKS 4",
            ),
            ("socks5://p:1", v4(), &[5, 0xff], "user and password"),
            ("socks5://p:1", v4(), &[5, 2], "user and password"),
            ("socks5://u:pw@p:1", v4(), &[5, 1], "other than a password"),
            (
                "socks5://u:pw@p:1",
                v4(),
                &[5, 2, 1, 1],
                "this user and password",
            ),
            (long.as_str(), v4(), &[5, 2], "1 to 255"),
            ("socks5://p:1", v4(), b"HTTP/1.1", "does not speak SOCKS 5"),
            (
                "socks5://p:1",
                v4(),
                &[5, 0, 5, 5, 0, 1],
                "refused its connection",
            ),
            (
                "socks5://p:1",
                v4(),
                &[5, 0, 5, 0, 0, 9],
                "does not speak SOCKS 5",
            ),
        ] {
            let error = run(url, &target, replies).0.unwrap_err();
            assert!(error.to_string().contains(part), "{url}: {error}");
        }
    }
}
