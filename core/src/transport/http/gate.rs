//! The last connector of the chain, above TLS: here a request gets its turn, and the key its place.

use std::fmt;
use std::time::{Duration, Instant};

use ureq::Error;
use ureq::unversioned::transport::{
    Buffers, ConnectionDetails, Connector, LazyBuffers, NextTimeout, Transport,
};

use super::current::{current, interrupted};
use crate::secret::find;
use crate::transport::exchange::Stage;

/// How long a connection may be out of sight before a request goes out on it.
const UNWATCHED: Duration = Duration::from_millis(1);

/// The end of a head.
const END: &[u8] = b"\r\n\r\n";

/// Wraps connections to the service.
#[derive(Debug)]
pub(super) struct Gate;

impl<In: Transport> Connector<In> for Gate {
    type Out = Gated<In>;

    fn connect(
        &self,
        details: &ConnectionDetails<'_>,
        chained: Option<In>,
    ) -> Result<Option<Gated<In>>, Error> {
        // The connection to a proxy passes here on its own, with the proxy's settings taken out.
        let state = current()?;
        let to_service = details
            .uri
            .authority()
            .is_some_and(|authority| authority.as_str() == state.authority);
        let config = details.config;
        Ok(chained.map(|inner| Gated {
            inner,
            buffers: LazyBuffers::new(config.input_buffer_size(), config.output_buffer_size()),
            to_service,
            has_replied: false,
            withheld: false,
            tail: Vec::new(),
            at: At::Rest,
        }))
    }
}

/// A connection with the gate before it. It has buffers of its own, so that the key is put into the copy that leaves
/// and taken out of the copy that comes in.
pub(super) struct Gated<T> {
    inner: T,
    buffers: LazyBuffers,
    to_service: bool,
    has_replied: bool,
    /// The last bytes that came may be the beginning of the key.
    withheld: bool,
    /// The last bytes of a head that has no end yet.
    tail: Vec<u8>,
    at: At,
}

/// Where in `bytes` the head ends that `tail` belongs to.
fn end_of_head(tail: &[u8], bytes: &[u8]) -> Option<usize> {
    let joined = [tail, bytes].concat();
    let end = find(&joined, END)? + END.len();
    Some(end.saturating_sub(tail.len()))
}

/// Which part of an exchange is on the connection.
#[derive(PartialEq, Eq)]
enum At {
    Rest,
    Request,
    Head,
    Body,
}

impl<T: Transport> Gated<T> {
    /// The first bytes of a request: wait for the turn, then make sure that the connection still lives.
    fn begin(&mut self) -> Result<(), Error> {
        let state = current()?;
        let exchange = &state.exchange;
        let asked = Instant::now();
        exchange.before_send().map_err(interrupted)?;
        // The connection was fine before the wait. If it has died meanwhile, the turn is kept for the next one.
        if asked.elapsed() > UNWATCHED && !self.inner.is_open() {
            state.died_waiting.set(true);
            return Err(Error::ConnectionFailed);
        }
        state.kept_and_silent.set(self.has_replied);
        exchange.sending();
        self.at = At::Request;
        Ok(())
    }

    /// Puts the key where its placeholder stands. ureq never sees it, and so cannot log it.
    fn write_key(&mut self, amount: usize) -> Result<(), Error> {
        let state = current()?;
        if state.key_written.get() {
            return Ok(());
        }
        let key = state.exchange.key();
        let output = &mut self.inner.buffers().output()[..amount];
        if let Some(at) = key.place_in(output) {
            let key = key.expose().as_bytes();
            output[at..at + key.len()].copy_from_slice(key);
            state.key_written.set(true);
        }
        Ok(())
    }

    /// A redirect may repeat the request's URL, and ureq logs where a redirect leads, and at its most talkative what it
    /// receives: no key in a reply's head, nor in a body where it cannot be there by chance.
    fn hide_key(&mut self, received: usize) -> Result<(), Error> {
        let state = current()?;
        let key = state.exchange.key();
        let bytes = &mut self.buffers.input_append_buf()[..received];
        let head = if self.at == At::Head {
            end_of_head(&self.tail, bytes)
        } else {
            Some(0)
        };
        let hidden = if key.is_unmistakable() {
            received
        } else {
            head.unwrap_or(received)
        };
        key.hide_in(&mut bytes[..hidden]);
        if head.is_some() {
            self.at = At::Body;
            self.tail.clear();
        } else {
            self.tail.extend_from_slice(bytes);
            let beyond = self.tail.len().saturating_sub(END.len() - 1);
            self.tail.drain(..beyond);
        }
        Ok(())
    }

    /// Waits for more of a reply; false behind its end. A connection that breaks off is no end of a body.
    fn receive(&mut self, timeout: NextTimeout) -> Result<bool, Error> {
        let received = if self.withheld {
            self.inner.await_input(timeout)
        } else {
            self.inner.maybe_await_input(timeout)
        };
        received.map_err(|error| match error {
            Error::Io(error) if self.at == At::Body => Error::Io(std::io::Error::other(error)),
            error => error,
        })
    }
}

impl<T: Transport> Transport for Gated<T> {
    fn buffers(&mut self) -> &mut dyn Buffers {
        &mut self.buffers
    }

    fn transmit_output(&mut self, amount: usize, timeout: NextTimeout) -> Result<(), Error> {
        if self.to_service && self.at != At::Request {
            self.begin()?;
        }
        let output = &self.buffers.output()[..amount];
        self.inner.buffers().output()[..amount].copy_from_slice(output);
        if self.to_service {
            self.write_key(amount)?;
        }
        self.inner.transmit_output(amount, timeout)
    }

    fn await_input(&mut self, timeout: NextTimeout) -> Result<bool, Error> {
        if self.at == At::Request {
            self.at = At::Head;
            current()?.exchange.sent();
        }
        let room = self.buffers.input_append_buf().len();
        if room == 0 {
            let size = self.buffers.input().len();
            return Err(Error::LargeResponseHeader(size, size));
        }
        let received = loop {
            let has_more = self.receive(timeout)?;
            let input = self.inner.buffers().input();
            // What may be the beginning of the key waits for the rest of it, so that it is seen as a whole. More comes
            // for certain while the head has no end.
            let in_head = self.at == At::Head && end_of_head(&self.tail, input).is_none();
            let begun = if self.to_service && has_more && in_head {
                current()?.exchange.key().begun_in(input)
            } else {
                0
            };
            self.withheld = begun > 0 && input.len() - begun < room;
            let received = (input.len() - begun).min(room);
            if received > 0 || begun == 0 {
                break received;
            }
        };
        let input = self.inner.buffers().input();
        self.buffers.input_append_buf()[..received].copy_from_slice(&input[..received]);
        self.inner.buffers().input_consume(received);
        if received > 0 && self.to_service {
            current()?.kept_and_silent.set(false);
            self.has_replied = true;
            self.hide_key(received)?;
        }
        self.buffers.input_appended(received);
        Ok(received > 0)
    }

    fn is_open(&mut self) -> bool {
        // A server that is about to close a kept connection does not say so in time. What must not be sent twice
        // does not go out on one.
        if let (true, Ok(state)) = (self.has_replied, current())
            && state.exchange.stage() < Stage::Send
            && (state.fresh_only.get() || state.fresh)
        {
            return false;
        }
        self.inner.buffers().input().is_empty() && self.inner.is_open()
    }

    fn is_tls(&self) -> bool {
        self.inner.is_tls()
    }
}

impl<T> fmt::Debug for Gated<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Gated").finish_non_exhaustive()
    }
}
