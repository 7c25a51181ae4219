//! Performs a step.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::io::{self, Read as _, Write as _};
use std::net::{Shutdown, TcpStream};
use std::time::{Duration, Instant};

use super::act::{Act, Cut, Drip, Point, Reply, Step};
use super::channel::Channel;
use super::shared::Shared;

/// The delay before a reset, so that it does not overtake the bytes sent before.
const RESET_PAUSE: Duration = Duration::from_millis(20);
/// How long unread bytes are read after a close, so that the system does not turn it into a reset.
const DRAIN_TIME: Duration = Duration::from_millis(100);
/// How much of an endless body is written at a time.
static FILLING: [u8; 16 * 1024] = [b'x'; 16 * 1024];

/// What happens to the connection.
pub(crate) enum Next {
    Keep,
    End,
}

/// Replies to a request, and ends the connection if the step says so.
pub(crate) fn perform(
    shared: &Shared,
    channel: &mut Channel<'_>,
    stream: &TcpStream,
    step: &Step,
    peer_keeps: bool,
) -> io::Result<Next> {
    if !shared.sleep(step.delay) {
        return Ok(Next::End);
    }
    // A step for accept or headers whose request was already read ends here as well.
    if let Some(cut) = step.cut
        && cut.point() <= Point::Request
    {
        end(stream, cut);
        return Ok(Next::End);
    }
    let sender = Sender {
        shared,
        channel,
        drip: step.drip,
    };
    let Some(keeps) = act(shared, sender, step, peer_keeps)? else {
        return Ok(Next::End);
    };
    if let Some(cut) = step.cut {
        if matches!(cut, Cut::Reset(_)) && !shared.sleep(RESET_PAUSE) {
            return Ok(Next::End);
        }
        if cut == Cut::Close(Point::After) {
            channel.say_goodbye();
        }
        end(stream, cut);
        return Ok(Next::End);
    }
    if keeps && peer_keeps {
        return Ok(Next::Keep);
    }
    if keeps {
        channel.say_goodbye();
    }
    Ok(Next::End)
}

/// Sends what the step has; gives whether the connection may be kept, and None if it is over.
fn act(
    shared: &Shared,
    mut sender: Sender<'_, '_>,
    step: &Step,
    peer_keeps: bool,
) -> io::Result<Option<bool>> {
    Ok(Some(match &step.act {
        Act::Hang => {
            shared.sleep_until_stopped();
            return Ok(None);
        }
        // The caller has put the reply in its place.
        Act::Serve => return Ok(None),
        Act::Raw(bytes) => {
            let half = step.cuts_at(Point::Head) || step.cuts_at(Point::Body);
            sender.send(if half { first_half(bytes) } else { bytes })?;
            true
        }
        Act::Reply(reply) => {
            let body = fill(&reply.body, shared);
            let length = reply.length.or(Some(as_u64(body.len())));
            let mut bytes = head(reply, length, peer_keeps);
            if step.cut.is_none() && step.drip.is_none() {
                // One packet instead of two.
                bytes.extend_from_slice(&body);
                sender.send(&bytes)?;
            } else {
                sender.send_head(step, &bytes)?;
                sender.send_body(step, &body)?;
            }
            !promises_close(reply) && length == Some(as_u64(body.len()))
        }
        Act::Endless { head: reply, bytes } => {
            sender.send_head(step, &head(reply, reply.length, false))?;
            let half = step.cuts_at(Point::Body);
            let bytes = if half { bytes / 2 } else { *bytes };
            // A cut in the middle of the head comes before any delay.
            if !step.cuts_at(Point::Head) {
                sender.send_filling(bytes)?;
            }
            false
        }
    }))
}

/// The body with `$UPLOAD_SOURCE` replaced by the last upload's parameter `source`, as in a history.
fn fill<'a>(body: &'a [u8], shared: &Shared) -> Cow<'a, [u8]> {
    const PLACE: &str = "$UPLOAD_SOURCE";
    if shared.handler.is_some() {
        return Cow::Borrowed(body);
    }
    let Ok(text) = str::from_utf8(body) else {
        return Cow::Borrowed(body);
    };
    if !text.contains(PLACE) {
        return Cow::Borrowed(body);
    }
    let requests = shared.requests();
    let upload = requests
        .iter()
        .rev()
        .find(|request| request.action().as_deref() == Some("usercaptchaupload"));
    let source = upload.and_then(|upload| upload.parameter("source"));
    Cow::Owned(
        text.replace(PLACE, &source.unwrap_or_default())
            .into_bytes(),
    )
}

/// Ends the connection; for a reset the caller must drop the socket.
pub(crate) fn end(stream: &TcpStream, cut: Cut) {
    // The peer may have closed it already.
    let _ = match cut {
        Cut::Reset(_) => socket2::SockRef::from(stream).set_linger(Some(Duration::ZERO)),
        Cut::Close(_) => stream.shutdown(Shutdown::Write),
    };
}

/// Discards what the peer still sends, for a short time.
pub(crate) fn drain(mut stream: &TcpStream) {
    let start = Instant::now();
    let mut buffer = [0; 16 * 1024];
    while let Some(left) = DRAIN_TIME
        .checked_sub(start.elapsed())
        .filter(|left| !left.is_zero())
    {
        if stream.set_read_timeout(Some(left)).is_err()
            || !matches!(stream.read(&mut buffer), Ok(1..))
        {
            return;
        }
    }
}

/// Writes in the step's manner.
struct Sender<'a, 'b> {
    shared: &'a Shared,
    channel: &'a mut Channel<'b>,
    drip: Option<Drip>,
}

impl Sender<'_, '_> {
    fn send_head(&mut self, step: &Step, head: &[u8]) -> io::Result<()> {
        self.send(if step.cuts_at(Point::Head) {
            first_half(head)
        } else {
            head
        })
    }

    fn send_body(&mut self, step: &Step, body: &[u8]) -> io::Result<()> {
        if step.cuts_at(Point::Head) {
            return Ok(());
        }
        self.send(if step.cuts_at(Point::Body) {
            first_half(body)
        } else {
            body
        })
    }

    fn send_filling(&mut self, bytes: u64) -> io::Result<()> {
        let mut left = bytes;
        while left > 0 {
            let size = usize::try_from(left).map_or(FILLING.len(), |left| left.min(FILLING.len()));
            self.send(&FILLING[..size])?;
            left -= as_u64(size);
        }
        Ok(())
    }

    fn send(&mut self, bytes: &[u8]) -> io::Result<()> {
        let Some(drip) = self.drip else {
            self.channel.write_all(bytes)?;
            return self.channel.flush();
        };
        for piece in bytes.chunks(drip.bytes.max(1)) {
            self.channel.write_all(piece)?;
            self.channel.flush()?;
            if !self.shared.sleep(drip.every) {
                return Err(io::ErrorKind::ConnectionAborted.into());
            }
        }
        Ok(())
    }
}

/// The head of a reply. Headers of the script replace those added here.
fn head(reply: &Reply, length: Option<u64>, keeps: bool) -> Vec<u8> {
    let given = |name: &str| {
        reply
            .headers
            .iter()
            .any(|(key, _)| key.eq_ignore_ascii_case(name))
    };
    let mut text = format!("HTTP/1.1 {} {}\r\n", reply.status, reason(reply.status));
    let mut add = |name: &str, value: &str| {
        // Writing to a string cannot fail.
        let _ = write!(text, "{name}: {value}\r\n");
    };
    if let Some(content_type) = &reply.content_type {
        add("Content-Type", content_type);
    }
    if let Some(length) = length
        && !given("content-length")
        && !given("transfer-encoding")
    {
        add("Content-Length", &length.to_string());
    }
    if !keeps && !given("connection") {
        add("Connection", "close");
    }
    for (name, value) in &reply.headers {
        add(name, value);
    }
    text.push_str("\r\n");
    text.into_bytes()
}

fn promises_close(reply: &Reply) -> bool {
    reply.headers.iter().any(|(name, value)| {
        name.eq_ignore_ascii_case("connection") && value.eq_ignore_ascii_case("close")
    })
}

fn reason(status: u16) -> &'static str {
    match status {
        200 => "OK",
        301 => "Moved Permanently",
        201 => "Created",
        204 => "No Content",
        302 => "Found",
        307 => "Temporary Redirect",
        400 => "Bad Request",
        401 => "Unauthorized",
        403 => "Forbidden",
        404 => "Not Found",
        405 => "Method Not Allowed",
        413 => "Payload Too Large",
        429 => "Too Many Requests",
        500 => "Internal Server Error",
        502 => "Bad Gateway",
        503 => "Service Unavailable",
        _ => "Scripted",
    }
}

fn first_half(bytes: &[u8]) -> &[u8] {
    &bytes[..bytes.len() / 2]
}

fn as_u64(size: usize) -> u64 {
    u64::try_from(size).unwrap_or(u64::MAX)
}
