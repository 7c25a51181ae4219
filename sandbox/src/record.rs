//! The record of a request.

use std::time::Duration;

/// One request as it arrived.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recorded {
    /// When the request arrived, in monotonic time since the server started: when its first
    /// bytes were read ([`Script`](crate::Script)) or its head was complete
    /// ([`Service`](crate::Service)). [`Service::advance`](crate::Service::advance) does not affect it.
    pub at: Duration,
    /// The method, such as `GET`.
    pub method: String,
    /// The path without the query string, as sent.
    pub path: String,
    /// The parameters of the query string, decoded, in the order they were sent.
    pub query: Vec<(String, String)>,
    /// The parts of the body (multipart or urlencoded), in the order they were sent.
    pub fields: Vec<Field>,
    /// The headers in the order they were sent; names as sent by [`Script`](crate::Script), in
    /// lower case by [`Service`](crate::Service).
    pub headers: Vec<(String, String)>,
    /// The bytes of the body, without transfer coding.
    pub body: Vec<u8>,
    /// Whether the whole request arrived. False if the peer closed early, or if a script step ended
    /// the exchange before the body was read.
    pub complete: bool,
    /// The number of the connection that carried it, counted from 1 in the order of acceptance.
    pub connection: usize,
    /// Whether it used TLS.
    pub tls: bool,
    /// How a [`Service`](crate::Service) answered it; a [`Script`](crate::Script) leaves it out.
    pub outcome: Option<Outcome>,
}

/// How a request was answered.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Outcome {
    /// The HTTP status; 0 where a fault stood in for the reply.
    pub status: u16,
    /// The error code of the service, if it refused.
    pub code: Option<u16>,
    /// In a few words what came of it, such as `OK`, `waiting`, `0056 Limit reached` or `fault`. It never has a key or an answer.
    pub note: String,
}

/// One part of a request's body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// The part's name.
    pub name: String,
    /// The part's bytes.
    pub value: Vec<u8>,
    /// The file name, if the part carried one.
    pub filename: Option<String>,
    /// The media type, if the part carried one.
    pub content_type: Option<String>,
}

impl Recorded {
    /// The value of a parameter: the query string's first, then the body's.
    ///
    /// The service merges both, and clients put parameters in either place.
    pub fn parameter(&self, name: &str) -> Option<String> {
        self.query
            .iter()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.clone())
            .or_else(|| {
                self.field(name)
                    .map(|field| String::from_utf8_lossy(&field.value).into_owned())
            })
    }

    /// The parameter `action`.
    pub fn action(&self) -> Option<String> {
        self.parameter("action")
    }

    /// The first part of the body with this name.
    pub fn field(&self, name: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.name == name)
    }

    /// The value of a header, ignoring the case of its name.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .iter()
            .find(|(key, _)| key.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.as_str())
    }
}
