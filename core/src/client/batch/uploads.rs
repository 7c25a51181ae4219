//! Uploads, each of them once: what fails has its next try in a later turn.

use std::rc::Rc;

use super::super::recover::{Lost, is_source_refused};
use super::super::submit::is_refused_for_now;
use super::{Batch, Submitted, Unknown, Upload};
use crate::error::{ErrorKind, Result};
use crate::events::{self, Level};
use crate::watch::Watch;

impl Batch {
    pub(super) fn upload(&mut self, mut upload: Upload, watch: &Rc<Watch>) -> Result<()> {
        watch.set_attempt(upload.failures + 1);
        let try_it = || self.try_upload(&upload, watch);
        let ((result, source), is_cut) = self.feeder.during_upload(upload.ticket, watch, try_it);
        let error = match result {
            Ok(id) => {
                let submitted = Submitted::of(&upload.options, watch.now());
                self.accept(id, upload.ticket, submitted, watch);
                return Ok(());
            }
            Err(error) => error,
        };
        // The captcha has not left: it is the first again.
        if error.is_interrupt() && error.nothing_sent() {
            self.queue.push_front(upload);
            // Cancelled alone, it is no end of the call.
            return if is_cut { Ok(()) } else { Err(error) };
        }
        match source {
            Some(own) if error.kind() == ErrorKind::SubmitUnknown => {
                let now = watch.now();
                self.client
                    .0
                    .events
                    .tell(Level::Warning, "upload_unknown", || events::failure(&error));
                self.unknown.push(Unknown {
                    ticket: upload.ticket,
                    lost: Lost::new(own, error, now),
                    submitted: Submitted::of(&upload.options, now),
                    ends: None,
                });
                return Ok(());
            }
            Some(_) if is_source_refused(&error) => {
                upload.plain = true;
                self.queue.push_front(upload);
                return Ok(());
            }
            _ => {}
        }
        upload.failures += 1;
        // A limit slows the account down, whether or not this captcha is tried again.
        let pause = self.client.pause_after(&error, upload.failures);
        let until = watch.now().saturating_add(pause);
        // A wait that ends before the next try fails at once, with the reason.
        let deadline = match self.terms.get(&upload.ticket) {
            _ if watch.is_alone() => watch.deadline(),
            terms => terms.and_then(|terms| terms.deadline),
        };
        let is_too_late = deadline.is_some_and(|deadline| until >= deadline);
        let is_last = upload.failures > self.client.0.config.retries || is_too_late;
        if is_refused_for_now(&error) && !is_last {
            self.client.tell_retry(&error, upload.failures, pause);
            self.upload_from = until;
            self.queue.push_front(upload);
        } else {
            self.finish(upload.ticket, None, Err(error));
        }
        Ok(())
    }

    /// Uploads it, under a source of its own where it is to be found again; gives that source.
    fn try_upload(&self, upload: &Upload, watch: &Rc<Watch>) -> (Result<i64>, Option<String>) {
        if !self.client.0.config.recover_uploads || upload.plain {
            return (self.client.upload(&upload.options, watch), None);
        }
        match self.client.marked(&upload.options) {
            Ok(Some((marked, own))) => (self.client.upload(&marked, watch), Some(own)),
            Ok(None) => (self.client.upload(&upload.options, watch), None),
            Err(error) => (Err(error), None),
        }
    }

    fn accept(&mut self, id: i64, ticket: u64, submitted: Submitted, watch: &Watch) {
        self.feeder.set_captcha_id(ticket, Some(id));
        watch.tell_captcha_id(id);
        let kind = submitted.kind.name();
        self.client.0.recent.add(id, submitted);
        let pending = self.client.pending(id);
        let terms = self.terms.get(&ticket);
        let mut ask_by = terms.and_then(|terms| terms.deadline);
        if watch.is_alone() {
            watch.default_deadline(pending.ends_at());
            ask_by = watch.deadline();
        }
        self.client.0.recent.join(id);
        self.scheduler.add((id, ticket), pending, ask_by);
        watch.events().tell(Level::Info, "upload_accepted", || {
            [("captcha_id", id.into()), ("kind", kind.into())]
        });
    }

    /// Looks once for a captcha whose upload got no reply.
    pub(super) fn look_up(&mut self, place: usize, watch: &Rc<Watch>) -> Result<()> {
        let Some(unknown) = self.unknown.get_mut(place) else {
            return Ok(());
        };
        match self.client.look_up(&mut unknown.lost, watch) {
            Ok(None) => {}
            Ok(Some(id)) => {
                let found = self.unknown.swap_remove(place);
                self.accept(id, found.ticket, found.submitted, watch);
                if let Some(interrupt) = found.ends {
                    self.end(found.ticket, interrupt);
                }
            }
            Err(error) if error.is_interrupt() => return Err(error),
            Err(error) => {
                let ticket = self.unknown.swap_remove(place).ticket;
                self.finish(ticket, None, Err(error));
            }
        }
        Ok(())
    }
}
