//! Uploads, each of them once: what fails has its next try in a later turn.

use std::rc::Rc;
use std::time::Duration;

use super::super::journaled::Tried;
use super::super::lost::Lost;
use super::super::recover::is_source_refused;
use super::super::submit::is_refused_for_now;
use super::feeder::Part;
use super::{Batch, Submitted, Unknown, Upload};
use crate::error::{Error, ErrorKind, Result};
use crate::events::{self, Level};
use crate::watch::Watch;

impl Batch {
    pub(super) fn upload(&mut self, mut upload: Upload, watch: &Rc<Watch>) -> Result<()> {
        watch.set_attempt(upload.failures + 1);
        if upload.failures == 0 {
            self.tell_ignored(&upload);
        }
        let try_it = || self.try_upload(&upload, watch);
        let cut = (Duration::ZERO, self.deadline_of(upload.ticket));
        let part = Part::Upload(upload.ticket);
        let (tried, is_cut) = self.feeder.during(part, watch, cut, try_it);
        let (result, source, name) = match tried {
            Tried::Sent(result, source, name) => (result, source, name),
            Tried::Known(known) => {
                self.go_on_with(upload.ticket, *known, Some(upload.options), Some(watch));
                return Ok(());
            }
        };
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
            // Its own end is no end of the call.
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
                    lost: Lost::new(own, error, now).named(name),
                    submitted: Submitted::of(&upload.options, now),
                    again: None,
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
        self.upload_failed(upload, error, watch);
        Ok(())
    }

    /// Nobody pays for what is ignored, but may wait for it.
    fn tell_ignored(&self, upload: &Upload) {
        if let Some(reason) = upload.options.ignored_confirm() {
            let events = &self.client.0.events;
            events.tell(Level::Warning, "option_ignored", || {
                [
                    ("action", "usercaptchaupload".into()),
                    ("option", "confirm".into()),
                    ("reason", reason.into()),
                ]
            });
        }
    }

    /// It was certainly not accepted: it is tried again, or ends with the error.
    fn upload_failed(&mut self, mut upload: Upload, error: Error, watch: &Watch) {
        upload.failures += 1;
        // A limit slows the account down, whether or not this captcha is tried again.
        let pause = self.client.pause_after(&error, upload.failures);
        let until = watch.now().saturating_add(pause);
        // A wait that ends before the next try fails at once, with the reason.
        let deadline = if watch.is_alone() {
            watch.deadline()
        } else {
            self.deadline_of(upload.ticket)
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
    }

    /// Uploads it, under a source of its own where it is to be found again.
    fn try_upload(&self, upload: &Upload, watch: &Rc<Watch>) -> Tried {
        let client = &self.client;
        let is_marked = client.0.config.recover_uploads || client.0.journal.is_some();
        let terms = self.terms.get(&upload.ticket);
        let tag = terms.and_then(|terms| terms.tag.as_deref());
        let marked = (is_marked && !upload.plain).then(|| client.marked(&upload.options));
        match marked.unwrap_or(Ok(None)) {
            Ok(Some((marked, own))) => client.upload_once((&marked, Some(own)), tag, watch),
            Ok(None) => client.upload_once((&upload.options, None), tag, watch),
            Err(error) => Tried::Sent(Err(error), None, None),
        }
    }

    fn accept(&mut self, id: i64, ticket: u64, submitted: Submitted, watch: &Watch) {
        self.feeder.set_captcha_id(ticket, Some(id));
        watch.tell_captcha_id(id);
        let kind = submitted.kind.name();
        self.client.0.recent.add(id, submitted);
        let pending = self.client.pending(id);
        let ask_by = self.ask_by(ticket, pending.ends_at(), Some(watch));
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
                if let Some(name) = found.lost.name() {
                    self.client.note(|journal| journal.accepted(name, id));
                }
                self.accept(id, found.ticket, found.submitted, watch);
                if let Some(interrupt) = found.ends {
                    self.end(found.ticket, interrupt);
                }
            }
            Err(error) if error.is_interrupt() => return Err(error),
            Err(error) => {
                let unknown = self.unknown.swap_remove(place);
                self.not_found(unknown, error);
            }
        }
        Ok(())
    }
}
