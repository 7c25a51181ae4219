//! One connection: reading requests and following the script.

use std::io;
use std::net::TcpStream;
use std::time::Duration;

use super::act::{Act, Cut, Point, Step};
use super::channel::Channel;
use super::incoming::{self, Head, Incoming};
use super::multipart;
use super::perform::{self, Next};
use super::shared::Shared;
use crate::parameters;
use crate::record::{Outcome, Recorded};

/// What a service says of a request that is too large, or that ends early.
const TOO_LARGE: &str = "The body is too large or was cut short.";

/// Serves a connection until it ends. The caller drops the socket.
pub(crate) fn run(shared: &Shared, stream: &TcpStream, number: usize) {
    // Sends small writes at once; a failure only delays them.
    let _ = stream.set_nodelay(true);
    if let Some(Step {
        cut: Some(cut),
        delay,
        ..
    }) = shared.take_at_accept()
    {
        if shared.sleep(delay) {
            perform::end(stream, cut);
        }
        return;
    }
    let Ok(mut channel) = Channel::open(stream, shared.tls.as_ref()) else {
        return;
    };
    let mut buffer = Vec::new();
    let mut exchange = Exchange {
        shared,
        stream,
        number,
    };
    // An error means that the peer has closed.
    while let Ok(Next::Keep) = exchange.run(&mut channel, &mut buffer) {}
}

/// What one exchange of request and reply needs.
struct Exchange<'a> {
    shared: &'a Shared,
    stream: &'a TcpStream,
    number: usize,
}

impl Exchange<'_> {
    fn run(&mut self, channel: &mut Channel<'_>, buffer: &mut Vec<u8>) -> io::Result<Next> {
        let head = match incoming::read_head(self.shared, channel, buffer)? {
            Incoming::Head(head) => head,
            Incoming::Closed => return Ok(Next::End),
            Incoming::Malformed(at, bytes) => {
                self.shared
                    .record(self.malformed(at, bytes, channel.is_tls()));
                let step = Step::reply(400, "text/plain; charset=utf-8", "malformed request");
                perform::perform(self.shared, channel, self.stream, &step, false)?;
                return Ok(Next::End);
            }
        };
        let arrived = self.shared.handler.as_ref().map(|handler| handler.clock());
        let mut recorded = self.recorded(&head, channel.is_tls());
        let early = self.shared.take_early(recorded.action().as_deref());
        if let Some(step) = &early
            && let Some(cut) = step.cut
            && matches!(cut.point(), Point::Accept | Point::Headers)
        {
            self.record_fault(recorded);
            if self.shared.sleep(step.delay) {
                perform::end(self.stream, cut);
                if matches!(cut, Cut::Close(_)) {
                    perform::drain(self.stream);
                }
            }
            return Ok(Next::End);
        }
        let (body, complete) = incoming::read_body(channel, buffer, &head);
        add_body(&mut recorded, body, complete);
        if !complete {
            let is_served = self.shared.handler.is_some();
            self.shared.record(recorded);
            if is_served {
                let step = Step::reply(413, "text/plain; charset=utf-8", TOO_LARGE);
                perform::perform(self.shared, channel, self.stream, &step, false)?;
                perform::drain(self.stream);
            }
            return Ok(Next::End);
        }
        let step = early.or_else(|| self.shared.take(recorded.action().as_deref()));
        let step = self.step(step, recorded, arrived.unwrap_or_default());
        let keeps = head.keeps_connection();
        perform::perform(self.shared, channel, self.stream, &step, keeps)
    }

    /// What is sent: the step that was taken, or what the service behind the script replies. Records the request.
    fn step(&self, taken: Option<Step>, mut recorded: Recorded, arrived: Duration) -> Step {
        let step = taken.unwrap_or_else(Step::serve);
        if step.act != Act::Serve {
            self.record_fault(recorded);
            return step;
        }
        let Some(handler) = &self.shared.handler else {
            self.shared.record(recorded);
            return exhausted_reply();
        };
        let (reply, mut outcome) = handler.answer(&recorded, arrived);
        if step.cut.is_some() {
            outcome.note.push_str(", then a fault");
        }
        recorded.outcome = Some(outcome);
        self.shared.record(recorded);
        Step {
            act: Act::Reply(reply),
            ..step
        }
    }

    /// Records a request that a step of the script answers.
    fn record_fault(&self, mut recorded: Recorded) {
        if self.shared.handler.is_some() {
            recorded.outcome = Some(Outcome {
                note: "fault".to_owned(),
                ..Outcome::default()
            });
        }
        self.shared.record(recorded);
    }

    fn recorded(&self, head: &Head, tls: bool) -> Recorded {
        let (path, query) = head.target.split_once('?').unwrap_or((&head.target, ""));
        Recorded {
            at: head.at,
            method: head.method.clone(),
            path: path.to_owned(),
            query: parameters::query(query),
            fields: Vec::new(),
            headers: head.headers.clone(),
            body: Vec::new(),
            complete: false,
            connection: self.number,
            tls,
            outcome: None,
        }
    }

    /// A record of bytes that are not a request, so that tests can check them.
    fn malformed(&self, at: Duration, bytes: Vec<u8>, tls: bool) -> Recorded {
        Recorded {
            at,
            method: String::new(),
            path: String::new(),
            query: Vec::new(),
            fields: Vec::new(),
            headers: Vec::new(),
            body: bytes,
            complete: false,
            connection: self.number,
            tls,
            outcome: None,
        }
    }
}

/// The reply when no step is left.
fn exhausted_reply() -> Step {
    Step::reply(500, "text/plain; charset=utf-8", "script exhausted")
}

fn add_body(recorded: &mut Recorded, body: Vec<u8>, complete: bool) {
    recorded.complete = complete;
    let content_type = recorded.header("content-type").unwrap_or("").to_owned();
    if parameters::is_media_type(&content_type, "multipart/form-data") {
        let (fields, well_formed) = multipart::parse(&content_type, &body);
        recorded.fields = fields;
        recorded.complete &= well_formed;
    } else if parameters::is_media_type(&content_type, "application/x-www-form-urlencoded")
        // As a CGI program reads a body that nobody labelled.
        || content_type.is_empty()
    {
        recorded.fields = parameters::urlencoded_body(&body);
    }
    recorded.body = body;
}
