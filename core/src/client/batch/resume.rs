//! Captchas that the journal knows: of a process that was killed, or under a tag that was added before.

use std::time::Duration;

use super::super::actions::UPLOAD;
use super::super::journaled::answer_of;
use super::super::lost::{Ended, Lost};
use super::super::recent::Submitted;
use super::feeder::Terms;
use super::{Batch, Unknown, Upload};
use crate::error::{Error, ErrorKind, Result};
use crate::events::Level;
use crate::journal::{Known, Stage};
use crate::options::Options;
use crate::watch::Watch;

impl Batch {
    /// Adds what the [`journal`](crate::Config::journal) has of processes that have ended, and what this process left
    /// pending, and gives how many captchas these are. Each comes out of [`next_done`](Self::next_done) with its tag:
    /// with its answer, which may have been given to the ended process too unless that
    /// [acknowledged](crate::Client::acknowledge) it, or with the error that there is none. What was certainly not
    /// accepted ends with [`ErrorKind::Disconnected`](crate::ErrorKind::Disconnected), to be added again.
    ///
    /// A program that adds all its captchas again, each under the tag that it had, needs no call of this.
    pub fn resume(&mut self) -> Result<usize> {
        let client = self.client.clone();
        let journal = client.needed_journal("resume")?;
        // Those are waited for that others added meanwhile.
        self.take_news();
        let left = journal.resume(|id| !client.0.recent.is_waited_for(id));
        let left = left.map_err(|error| journal.fault("resume", &error))?;
        let count = left.len();
        for known in left {
            let ticket = self.take_ticket();
            self.note(ticket, Terms::tagged(known.entry.tag.clone()));
            self.go_on_with(ticket, known, None, None);
        }
        Ok(count)
    }

    /// Goes on with a captcha where the journal says that it stands. `again` is what to upload if it was certainly not
    /// accepted.
    pub(super) fn go_on_with(
        &mut self,
        ticket: u64,
        known: Known,
        again: Option<Options>,
        watch: Option<&Watch>,
    ) {
        let Known { name, entry } = known;
        self.client
            .0
            .events
            .tell(Level::Info, "captcha_resumed", || {
                [
                    ("captcha_id", entry.stage.id().into()),
                    ("tag", entry.tag.as_deref().into()),
                ]
            });
        match &entry.stage {
            Stage::Answered(id, text) => {
                self.client.remember(*id, &entry);
                self.finish(ticket, Some(*id), Ok(answer_of(&entry, *id, text)));
            }
            Stage::Pending(id) => {
                let pending = self.client.remember(*id, &entry);
                self.feeder.set_captcha_id(ticket, Some(*id));
                if let Some(watch) = watch {
                    watch.tell_captcha_id(*id);
                }
                let ask_by = self.ask_by(ticket, pending.ends_at(), watch);
                self.client.0.recent.join(*id);
                self.scheduler.add_ready((*id, ticket), pending, ask_by);
            }
            Stage::Sent => {
                let error = Error::new(
                    ErrorKind::SubmitUnknown,
                    UPLOAD,
                    "the captcha may have been accepted before its process ended; look into the history before you forget its tag and submit it again",
                );
                let Some(mark) = &entry.mark else {
                    self.finish(ticket, None, Err(error));
                    return;
                };
                let (now, age) = (self.client.0.clock.now(), self.client.age(&entry));
                let journal = self.client.0.journal.as_ref();
                let held = journal.map(|journal| journal.hold(&name));
                let lost = Lost::new(mark.to_string(), error, now)
                    .named(held)
                    .of_ended_process(age, Duration::from_secs(entry.max_timeout));
                let events = &self.client.0.events;
                events.tell(Level::Warning, "upload_sought", || {
                    [
                        ("tag", entry.tag.as_deref().into()),
                        ("wait_ms", lost.ended.as_ref().map(Ended::longest).into()),
                    ]
                });
                self.unknown.push(Unknown {
                    ticket,
                    lost,
                    submitted: Submitted::of_entry(&entry, now.saturating_sub(age)),
                    again,
                    ends: None,
                });
            }
        }
    }

    /// Until when to ask for a captcha that is pending, with `usual` for the call that waits for it alone.
    pub(super) fn ask_by(
        &self,
        ticket: u64,
        usual: Duration,
        watch: Option<&Watch>,
    ) -> Option<Duration> {
        if let Some(watch) = watch.filter(|watch| watch.is_alone()) {
            watch.default_deadline(usual);
            return watch.deadline();
        }
        self.terms.get(&ticket).and_then(|terms| terms.deadline)
    }

    /// The history does not show a captcha whose upload got no reply.
    pub(super) fn not_found(&mut self, unknown: Unknown, error: Error) {
        if !unknown.lost.is_absent {
            self.finish(unknown.ticket, None, Err(error));
            return;
        }
        if let Some(name) = unknown.lost.name() {
            self.client.note(|journal| journal.close(name));
        }
        if let Some(interrupt) = unknown.ends {
            let error = interrupt.into_error(UPLOAD).with_nothing_sent();
            self.finish(unknown.ticket, None, Err(error));
        } else if let Some(options) = unknown.again {
            self.queue.push_back(Upload {
                ticket: unknown.ticket,
                options,
                failures: 0,
                plain: false,
            });
        } else {
            let message =
                "the process ended before the service accepted the captcha; submit it again";
            let error = Error::new(ErrorKind::Disconnected, UPLOAD, message);
            self.finish(unknown.ticket, None, Err(error.with_nothing_sent()));
        }
    }
}
