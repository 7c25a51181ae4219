//! The last connector of the chain, above TLS: here a request waits for its turn, and the key replaces its placeholder.

use std::fmt;
use std::time::{Duration, Instant};

use ureq::Error;
use ureq::unversioned::transport::{
    Buffers, ConnectionDetails, Connector, LazyBuffers, NextTimeout, Transport,
};

use super::current::{current, interrupted};
use crate::secret::find;
use crate::transport::exchange::Stage;

/// How long after its last check a connection counts as alive.
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
        // The connection to a proxy passes here separately, without proxy settings.
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

/// A connection behind the gate. It has its own buffers: the key is written only into the copy that is sent, and
/// removed from the copy that is received.
pub(super) struct Gated<T> {
    inner: T,
    buffers: LazyBuffers,
    to_service: bool,
    has_replied: bool,
    /// The last received bytes may be the beginning of the key.
    withheld: bool,
    /// The last bytes of a head that is not complete yet.
    tail: Vec<u8>,
    at: At,
}

/// The position in `bytes` where the head ends that began with `tail`.
fn end_of_head(tail: &[u8], bytes: &[u8]) -> Option<usize> {
    let joined = [tail, bytes].concat();
    let end = find(&joined, END)? + END.len();
    Some(end.saturating_sub(tail.len()))
}

/// Which part of an exchange the connection is in.
#[derive(PartialEq, Eq)]
enum At {
    Rest,
    Request,
    Head,
    Body,
}

impl<T: Transport> Gated<T> {
    /// Before the first bytes of a request: waits for the turn, then makes sure that the connection is still alive.
    fn begin(&mut self) -> Result<(), Error> {
        let state = current()?;
        let exchange = &state.exchange;
        let waited_from = Instant::now();
        exchange.before_send().map_err(interrupted)?;
        // The connection was alive before the wait. If it has died meanwhile, the next one uses the turn.
        if waited_from.elapsed() > UNWATCHED && !self.inner.is_open() {
            state.died_waiting.set(true);
            return Err(Error::ConnectionFailed);
        }
        state.kept_and_silent.set(self.has_replied);
        exchange.sending();
        self.at = At::Request;
        Ok(())
    }

    /// Replaces the placeholder by the key. ureq never sees the key, so it cannot log it.
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

    /// Hides the key in the head of a reply, and in the body if the key is too long to occur there by chance: a
    /// redirect may repeat the request's URL, and ureq logs redirects and, at its highest level, everything it
    /// receives.
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

    /// Waits for more of a reply; false at its end. A broken connection is not the end of a body.
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
            // Withhold a possible beginning of the key until the rest arrives. While the head is not complete, more
            // bytes must follow.
            let in_head = self.at == At::Head && end_of_head(&self.tail, input).is_none();
            let begun = if self.to_service && has_more && in_head {
                current()?.exchange.key().prefix_at_end_of(input)
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
        // A server may close a kept connection at any moment, so a request that must not be sent twice does not use
        // one.
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
