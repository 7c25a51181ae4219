//! Reads requests.

use std::io::{self, Read, Write};
use std::time::Duration;

use super::channel::Channel;
use super::shared::Shared;

/// The largest head of a request, in bytes.
const LARGEST_HEAD: usize = 1024 * 1024;
/// The largest body of a request, in bytes.
const LARGEST_BODY: usize = 64 * 1024 * 1024;
/// The most headers a request may have.
const MOST_HEADERS: usize = 256;

/// The head of a request.
pub(crate) struct Head {
    /// When its first bytes arrived.
    pub(crate) at: Duration,
    pub(crate) method: String,
    /// Path and query string.
    pub(crate) target: String,
    pub(crate) headers: Vec<(String, String)>,
    /// Whether it is HTTP/1.0, which closes by default.
    old: bool,
}

impl Head {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .iter()
            .find(|(key, _)| key.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.as_str())
    }

    /// Whether the peer wants to send more requests on this connection.
    pub(crate) fn keeps_connection(&self) -> bool {
        match self.header("connection") {
            Some(value) if value.eq_ignore_ascii_case("close") => false,
            Some(value) if value.eq_ignore_ascii_case("keep-alive") => true,
            _ => !self.old,
        }
    }
}

/// The result of reading a head.
pub(crate) enum Incoming {
    Head(Head),
    /// Bytes that are no HTTP, or the beginning of a head that ended too early.
    Malformed(Duration, Vec<u8>),
    /// The peer closed the connection between requests.
    Closed,
}

/// Reads the head of a request; the bytes after it stay in `buffer`.
pub(crate) fn read_head(
    shared: &Shared,
    channel: &mut Channel<'_>,
    buffer: &mut Vec<u8>,
) -> io::Result<Incoming> {
    let mut at = None;
    loop {
        if !buffer.is_empty() {
            let at = *at.get_or_insert_with(|| shared.since_start());
            match parse(buffer, at) {
                Ok(Some((head, length))) => {
                    buffer.drain(..length);
                    return Ok(Incoming::Head(head));
                }
                Ok(None) if buffer.len() < LARGEST_HEAD => {}
                Ok(None) | Err(_) => return Ok(Incoming::Malformed(at, std::mem::take(buffer))),
            }
        }
        if fill(channel, buffer)? == 0 {
            return Ok(match at {
                Some(at) => Incoming::Malformed(at, std::mem::take(buffer)),
                None => Incoming::Closed,
            });
        }
    }
}

/// The head at the start of the buffer and its length, once it is complete.
fn parse(buffer: &[u8], at: Duration) -> Result<Option<(Head, usize)>, httparse::Error> {
    let mut headers = [httparse::EMPTY_HEADER; MOST_HEADERS];
    let mut request = httparse::Request::new(&mut headers);
    let httparse::Status::Complete(length) = request.parse(buffer)? else {
        return Ok(None);
    };
    let head = Head {
        at,
        method: request.method.unwrap_or_default().to_owned(),
        target: request.path.unwrap_or_default().to_owned(),
        headers: request
            .headers
            .iter()
            .map(|header| {
                let value = String::from_utf8_lossy(header.value).into_owned();
                (header.name.to_owned(), value)
            })
            .collect(),
        old: request.version == Some(0),
    };
    Ok(Some((head, length)))
}

/// Reads the body of a request. The second value tells whether it is complete.
pub(crate) fn read_body(
    channel: &mut Channel<'_>,
    buffer: &mut Vec<u8>,
    head: &Head,
) -> (Vec<u8>, bool) {
    let waits = head
        .header("expect")
        .is_some_and(|value| value.eq_ignore_ascii_case("100-continue"));
    // If the peer has closed, reading the body fails.
    if waits && buffer.is_empty() && channel.write_all(b"HTTP/1.1 100 Continue\r\n\r\n").is_ok() {
        let _ = channel.flush();
    }
    let chunked = head
        .header("transfer-encoding")
        .is_some_and(|value| value.to_ascii_lowercase().contains("chunked"));
    if chunked {
        return read_chunks(channel, buffer);
    }
    let length = match head
        .header("content-length")
        .map(|text| text.trim().parse())
    {
        None => 0,
        Some(Ok(length)) if length <= LARGEST_BODY => length,
        Some(_) => return (Vec::new(), false),
    };
    let complete = fill_to(channel, buffer, length);
    let end = length.min(buffer.len());
    (buffer.drain(..end).collect(), complete)
}

fn read_chunks(channel: &mut Channel<'_>, buffer: &mut Vec<u8>) -> (Vec<u8>, bool) {
    let mut body = Vec::new();
    loop {
        let (start, size) = match httparse::parse_chunk_size(buffer) {
            Ok(httparse::Status::Complete((start, size))) => (start, size),
            Ok(httparse::Status::Partial) => match fill(channel, buffer) {
                Ok(read) if read > 0 => continue,
                _ => return (body, false),
            },
            Err(_) => return (body, false),
        };
        let size = usize::try_from(size).unwrap_or(usize::MAX);
        if size > LARGEST_BODY.saturating_sub(body.len()) {
            return (body, false);
        }
        // Each chunk, the empty last one too, ends with CR LF.
        let complete = fill_to(channel, buffer, start + size + 2);
        let end = (start + size).min(buffer.len());
        body.extend_from_slice(&buffer[start..end]);
        if !complete {
            return (body, false);
        }
        buffer.drain(..start + size + 2);
        if size == 0 {
            return (body, true);
        }
    }
}

/// Reads until the buffer holds this many bytes; false if the peer closes before.
fn fill_to(channel: &mut Channel<'_>, buffer: &mut Vec<u8>, length: usize) -> bool {
    while buffer.len() < length {
        match fill(channel, buffer) {
            Ok(read) if read > 0 => {}
            _ => return false,
        }
    }
    true
}

fn fill(channel: &mut Channel<'_>, buffer: &mut Vec<u8>) -> io::Result<usize> {
    let mut chunk = [0; 16 * 1024];
    loop {
        match channel.read(&mut chunk) {
            Ok(read) => {
                buffer.extend_from_slice(&chunk[..read]);
                return Ok(read);
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
}
