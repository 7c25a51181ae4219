//! What a script does with one request.

use std::time::Duration;

/// One step of a script: what to do with one request, and how.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Only for requests whose parameter `action` has this value.
    pub action: Option<String>,
    /// What is sent.
    pub act: Act,
    /// How long to wait before the first byte.
    pub delay: Duration,
    /// Whether to send slowly.
    pub drip: Option<Drip>,
    /// Where the connection ends; without one it is kept.
    pub cut: Option<Cut>,
}

/// What a step sends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Act {
    /// An HTTP reply.
    Reply(Reply),
    /// Exactly these bytes, which need not be HTTP.
    Raw(Vec<u8>),
    /// The head of a reply, then up to this many bytes of filler, until the peer closes. The reply's own
    /// body is not sent.
    Endless {
        /// The head; without [`Reply::length`] it declares none.
        head: Reply,
        /// How many bytes to write at most.
        bytes: u64,
    },
    /// Nothing, until the server is dropped.
    Hang,
    /// What the service behind the script replies; without one, `script exhausted`.
    Serve,
}

/// An HTTP reply.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    /// The status, such as 200.
    pub status: u16,
    /// The `Content-Type`, if one is sent.
    pub content_type: Option<String>,
    /// More headers, in this order.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Vec<u8>,
    /// The `Content-Length` to declare instead of the body's; the connection is then closed after
    /// the body.
    pub length: Option<u64>,
}

/// Sending slowly.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Drip {
    /// How many bytes at a time, at least 1.
    pub bytes: usize,
    /// How long to wait after each of them.
    pub every: Duration,
}

/// The end of a connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cut {
    /// With a normal close.
    Close(Point),
    /// With a TCP reset.
    Reset(Point),
}

/// A moment in the exchange.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Point {
    /// As soon as the connection is accepted. Nothing is read, so this step must be the next one
    /// and have no matcher; if a kept connection meets it first, that one ends.
    Accept,
    /// After the head of the request was read.
    Headers,
    /// After the whole request was read.
    Request,
    /// In the middle of the reply's head.
    Head,
    /// In the middle of the reply's body.
    Body,
    /// After the reply, which promised to keep the connection.
    After,
}

impl Cut {
    /// Where the connection ends.
    pub fn point(self) -> Point {
        match self {
            Cut::Close(point) | Cut::Reset(point) => point,
        }
    }
}

impl Reply {
    /// A reply with this status and an empty body of type `text/plain; charset=utf-8`.
    pub fn new(status: u16) -> Self {
        Self {
            status,
            content_type: Some("text/plain; charset=utf-8".to_owned()),
            headers: Vec::new(),
            body: Vec::new(),
            length: None,
        }
    }
}

impl Step {
    /// A step that does this at once and keeps the connection.
    pub fn new(act: Act) -> Self {
        Self {
            action: None,
            act,
            delay: Duration::ZERO,
            drip: None,
            cut: None,
        }
    }

    /// A reply with status, `Content-Type` and body.
    pub fn reply(status: u16, content_type: &str, body: impl Into<Vec<u8>>) -> Self {
        let mut reply = Reply::new(status);
        reply.content_type = Some(content_type.to_owned());
        reply.body = body.into();
        Self::new(Act::Reply(reply))
    }

    /// A reply with status 200 and a JSON body.
    pub fn json(body: &str) -> Self {
        Self::reply(200, "application/json; charset=utf-8", body)
    }

    /// A reply with status 200 and a text body.
    pub fn text(body: &str) -> Self {
        Self::reply(200, "text/plain; charset=utf-8", body)
    }

    /// A redirect, such as 302, to this address.
    pub fn redirect(status: u16, location: &str) -> Self {
        Self::reply(status, "text/html", "").header("Location", location)
    }

    /// These bytes and nothing else.
    pub fn raw(bytes: impl Into<Vec<u8>>) -> Self {
        Self::new(Act::Raw(bytes.into()))
    }

    /// Bytes that are no HTTP, then the end of the connection.
    pub fn garbage() -> Self {
        Self::raw(b"\x16\x03\x01\x00 this is no HTTP \xff\xfe\r\n\r\n".to_vec())
            .cut(Cut::Close(Point::After))
    }

    /// A reply with one header of this many bytes.
    pub fn huge_header(bytes: usize) -> Self {
        Self::text("OK").header("X-Huge", &"x".repeat(bytes))
    }

    /// A reply whose body goes on for this many bytes.
    pub fn endless(bytes: u64) -> Self {
        let mut head = Reply::new(200);
        head.content_type = Some("application/json; charset=utf-8".to_owned());
        Self::new(Act::Endless { head, bytes })
    }

    /// Nothing, until the server is dropped.
    pub fn hang() -> Self {
        Self::new(Act::Hang)
    }

    /// What the service behind the script replies, to be delayed, dripped or cut.
    pub fn serve() -> Self {
        Self::new(Act::Serve)
    }

    /// A reset at this point of an ordinary exchange.
    pub fn reset(point: Point) -> Self {
        Self::text("OK").cut(Cut::Reset(point))
    }

    /// A close at this point of an ordinary exchange.
    pub fn close(point: Point) -> Self {
        Self::text("OK").cut(Cut::Close(point))
    }

    /// Restricts the step to requests with this `action`.
    #[must_use]
    pub fn only_for(mut self, action: &str) -> Self {
        self.action = Some(action.to_owned());
        self
    }

    /// Waits before the first byte.
    #[must_use]
    pub fn delayed(mut self, delay: Duration) -> Self {
        self.delay = delay;
        self
    }

    /// Sends this many bytes at a time, with a delay after each.
    #[must_use]
    pub fn dripped(mut self, bytes: usize, every: Duration) -> Self {
        self.drip = Some(Drip { bytes, every });
        self
    }

    /// Ends the connection.
    #[must_use]
    pub fn cut(mut self, cut: Cut) -> Self {
        self.cut = Some(cut);
        self
    }

    /// Adds a header to the reply; a step without a reply does not change.
    #[must_use]
    pub fn header(mut self, name: &str, value: &str) -> Self {
        if let Some(reply) = self.head_mut() {
            reply.headers.push((name.to_owned(), value.to_owned()));
        }
        self
    }

    /// Declares another `Content-Length`; a step without a reply does not change.
    #[must_use]
    pub fn length(mut self, length: u64) -> Self {
        if let Some(reply) = self.head_mut() {
            reply.length = Some(length);
        }
        self
    }

    fn head_mut(&mut self) -> Option<&mut Reply> {
        match &mut self.act {
            Act::Reply(reply) | Act::Endless { head: reply, .. } => Some(reply),
            Act::Raw(_) | Act::Hang | Act::Serve => None,
        }
    }

    /// Whether this step ends the connection at this point.
    pub(crate) fn cuts_at(&self, point: Point) -> bool {
        self.cut.is_some_and(|cut| cut.point() == point)
    }
}
