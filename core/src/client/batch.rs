//! Many captchas at once, in one thread: uploads while there is room, then whichever answer has been ready for longest.

mod give_up;
mod requests;

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::rc::Rc;
use std::time::Duration;

use super::recent::Submitted;
use super::recover::Lost;
use super::{Client, Verdict};
use crate::answer::Answer;
use crate::cancel::CancelToken;
use crate::error::{Error, Result};
use crate::options::Options;
use crate::pace::SLICE;
use crate::schedule::{Next, Schedule};
use crate::watch::{CallOptions, Interrupt, Phase, Watch};

/// A captcha of a [`Batch`] that is done with.
#[derive(Debug)]
pub struct Done {
    /// What [`Batch::add`] gave for it.
    pub ticket: u64,
    /// Its id, once the service had accepted it.
    pub captcha_id: Option<i64>,
    /// Its answer, or why there is none.
    pub result: Result<Answer>,
}

/// A captcha that waits for its upload.
#[derive(Debug)]
struct Upload {
    ticket: u64,
    options: Options,
    failures: u32,
    /// Goes without a source of its own, because the account allows none.
    plain: bool,
}

/// A captcha that the service may have accepted or not.
#[derive(Debug)]
struct Unknown {
    ticket: u64,
    lost: Lost,
    submitted: Submitted,
}

/// Feedback that waits for a turn that nothing else needs.
#[derive(Debug)]
struct Feedback {
    id: i64,
    verdict: Verdict,
    tries: u32,
}

/// Many captchas at once. Nothing happens between the calls of [`next_done`](Self::next_done): it uploads and asks.
///
/// Uploads go before questions while fewer than `max_in_flight` captchas are open; feedback uses the turns that are
/// left. Dropping a batch leaves its captchas open: [`pending`](Self::pending) names them for [`Client::wait`], and
/// [`give_up`](Self::give_up) frees their credits.
#[derive(Debug)]
pub struct Batch {
    pub(super) client: Client,
    schedule: Schedule,
    queue: VecDeque<Upload>,
    /// No upload before this moment: the last one failed.
    upload_from: Duration,
    unknown: Vec<Unknown>,
    pub(super) done: VecDeque<Done>,
    feedback: VecDeque<Feedback>,
    /// The same for feedback.
    feedback_from: Duration,
    lost_feedback: Vec<(i64, Error)>,
    tickets: u64,
    /// Further parameters of the questions for a captcha, by its ticket.
    parameters: BTreeMap<u64, Options>,
    /// Ends pauses, but no request.
    wake: Option<CancelToken>,
}

impl Client {
    /// An empty batch.
    pub fn batch(&self) -> Batch {
        let config = &self.0.config;
        Batch {
            client: self.clone(),
            schedule: Schedule::new(config.polling, config.first_poll, config.poll_interval),
            queue: VecDeque::new(),
            upload_from: Duration::ZERO,
            unknown: Vec::new(),
            done: VecDeque::new(),
            feedback: VecDeque::new(),
            feedback_from: Duration::ZERO,
            lost_feedback: Vec::new(),
            tickets: 0,
            parameters: BTreeMap::new(),
            wake: None,
        }
    }
}

impl Batch {
    /// Adds a captcha and gives its ticket: 0, 1 and so on. It is checked here and uploaded by
    /// [`next_done`](Self::next_done).
    pub fn add(&mut self, captcha: &(impl AsRef<Options> + ?Sized)) -> Result<u64> {
        let options = captcha.as_ref();
        Client::check_submission(options)?;
        let ticket = self.take_ticket();
        self.queue.push_back(Upload {
            ticket,
            options: options.clone(),
            failures: 0,
            plain: false,
        });
        Ok(ticket)
    }

    /// Adds a captcha that was submitted earlier, here or in another process, and gives its ticket. One from elsewhere
    /// is asked about at once: its answer may have been lying ready for long.
    pub fn add_submitted(&mut self, captcha_id: i64) -> u64 {
        let ticket = self.take_ticket();
        let open = self.client.open(captcha_id);
        if self.client.has_submitted(captcha_id) {
            self.schedule.add((captcha_id, ticket), open);
        } else {
            self.schedule.add_ready((captcha_id, ticket), open);
        }
        ticket
    }

    /// [`add_submitted`](Self::add_submitted) with further parameters for its polls.
    pub fn add_waiting(&mut self, captcha_id: i64, parameters: &Options) -> Result<u64> {
        self.client.check_poll(captcha_id, parameters)?;
        let ticket = self.add_submitted(captcha_id);
        if !parameters.is_empty() {
            self.parameters.insert(ticket, parameters.clone());
        }
        Ok(ticket)
    }

    /// Forgets captchas; those at the service stay open there. Takes one look at all captchas of the batch, however
    /// many tickets there are.
    pub fn forget(&mut self, tickets: &BTreeSet<u64>) {
        self.queue.retain(|one| !tickets.contains(&one.ticket));
        self.unknown.retain(|one| !tickets.contains(&one.ticket));
        self.done.retain(|done| !tickets.contains(&done.ticket));
        self.parameters
            .retain(|ticket, _| !tickets.contains(ticket));
        self.schedule.remove_all(tickets);
    }

    /// Takes a ticket for nothing, so that those of the captchas that can be added are their places in some list.
    pub fn take_ticket(&mut self) -> u64 {
        self.tickets += 1;
        self.tickets - 1
    }

    /// Notes whether an answer was right; the service is told in a turn that no upload and no question needs, at the
    /// latest when nothing else is left to do.
    pub fn feedback(&mut self, captcha_id: i64, verdict: Verdict) {
        self.feedback.push_back(Feedback {
            id: captcha_id,
            verdict,
            tries: 0,
        });
    }

    /// How many captchas are open at the service. Those count of which that is not known yet, because their upload was
    /// cut short and they are still looked up in the history.
    pub fn in_flight(&self) -> usize {
        self.schedule.len() + self.unknown.len()
    }

    /// How many captchas wait for their upload.
    pub fn queued(&self) -> usize {
        self.queue.len()
    }

    /// Whether another captcha would be uploaded before any other is done, as far as this batch is concerned.
    pub fn has_room(&self) -> bool {
        self.in_flight() + self.queued() < self.client.0.config.max_in_flight
    }

    /// The ids of the captchas that are known to be open at the service.
    pub fn pending(&self) -> impl Iterator<Item = i64> {
        self.schedule.iter().map(|pending| pending.id)
    }

    /// How long the answer to a pending captcha may still take, on average, by what is known of its kind.
    pub fn expected_rest(&self, captcha_id: i64) -> Option<Duration> {
        let mut pending = self.schedule.iter();
        let pending = pending.find(|pending| pending.id == captcha_id)?;
        let time = self.schedule.solve_time(pending.open.kind);
        let rest = time.expected_rest(pending.open.age(self.client.0.clock.now()));
        Duration::try_from_secs_f64(rest).ok()
    }

    /// Feedback that could not be given, and why.
    pub fn lost_feedback(&mut self) -> Vec<(i64, Error)> {
        std::mem::take(&mut self.lost_feedback)
    }

    /// The next captcha that is done with; None if none is left, and all feedback is given.
    ///
    /// An error concerns the call alone (its deadline, a cancel): the batch goes on with the next call.
    pub fn next_done(&mut self) -> Result<Option<Done>> {
        self.next_done_with(CallOptions::new())
    }

    /// [`next_done`](Self::next_done) with a deadline, a token or progress.
    ///
    /// With a timeout of zero it is a single step, for a program with a window and a timer: it makes one request at
    /// most, if there is a turn for it at this moment, and sees that through, for which the client's own time-outs
    /// hold. It never waits for a turn or for a person.
    ///
    /// No captcha is lost by a deadline or a cancel. An upload that is on its way may be paid for, so it is seen
    /// through beyond the deadline, which takes as long as the service does, and at most the
    /// [`timeout`](crate::Config::timeout) of a request. A poll that is on its way is seen through, too, for at most
    /// five seconds: so calls that are shorter than an exchange with the service get their answers. A captcha whose
    /// upload a cancel cuts is looked up in the history, if
    /// [`recover_uploads`](crate::Config::recover_uploads) is on; else it is done with, as
    /// [`ErrorKind::SubmitUnknown`](crate::ErrorKind::SubmitUnknown).
    pub fn next_done_with(&mut self, call: CallOptions) -> Result<Option<Done>> {
        let watch = self.watch(call)?;
        self.next_watched(&watch)
    }

    /// [`next_done_with`](Self::next_done_with), which also ends, with None, as soon as all captchas that were added
    /// are uploaded and there is room for another: so a stream's next captcha is asked for when it can be uploaded at
    /// once.
    pub fn next_done_or_room_with(&mut self, call: CallOptions) -> Result<Option<Done>> {
        let watch = self.watch(call)?;
        self.done_or_room(&watch)
    }

    /// [`next_done_with`](Self::next_done_with), which also ends, with None, within 50 ms of `wake` being triggered,
    /// but breaks off no request for it: so another thread's captchas can be added meanwhile.
    pub fn next_done_or_woken_with(
        &mut self,
        call: CallOptions,
        wake: &CancelToken,
    ) -> Result<Option<Done>> {
        let watch = self.watch(call)?;
        self.wake = Some(wake.clone());
        let done = self.drive(&watch, &|_| wake.is_triggered());
        self.wake = None;
        done
    }

    pub(super) fn watch(&self, call: CallOptions) -> Result<Rc<Watch>> {
        self.client.watch(call.for_batch(), "batch")
    }

    pub(super) fn next_watched(&mut self, watch: &Rc<Watch>) -> Result<Option<Done>> {
        self.drive(watch, &|_| false)
    }

    pub(super) fn done_or_room(&mut self, watch: &Rc<Watch>) -> Result<Option<Done>> {
        self.drive(watch, &|batch| batch.queue.is_empty() && batch.has_room())
    }

    /// Goes on until a captcha is done, nothing is left to do, or `ends` says so.
    fn drive(&mut self, watch: &Rc<Watch>, ends: &dyn Fn(&Self) -> bool) -> Result<Option<Done>> {
        let mut goes_on = true;
        loop {
            if let Some(done) = self.done.pop_front() {
                return Ok(Some(done));
            }
            if ends(self) || self.is_over() {
                return Ok(None);
            }
            if !goes_on {
                return Err(Interrupt::Deadline.into_error("batch"));
            }
            self.advance(watch)?;
            goes_on = !watch.is_step();
        }
    }

    fn is_over(&self) -> bool {
        self.in_flight() + self.queued() + self.feedback.len() == 0
    }

    /// Sleeps; false if it was woken.
    fn rest(&self, watch: &Rc<Watch>, until: Duration) -> Result<bool> {
        let interrupted = |interrupt: Interrupt| interrupt.into_error("batch");
        let Some(wake) = &self.wake else {
            return watch.sleep_until(until).map(|()| true).map_err(interrupted);
        };
        loop {
            if wake.is_triggered() {
                return Ok(false);
            }
            let next = watch.now().saturating_add(SLICE).min(until);
            watch.sleep_until(next).map_err(interrupted)?;
            if next == until {
                return Ok(true);
            }
        }
    }

    /// One request, or one pause, of a batch that is not over.
    fn advance(&mut self, watch: &Rc<Watch>) -> Result<()> {
        // Chosen when the turn comes, the choice is not stale.
        let account = &self.client.0.account;
        let interval = self.client.0.config.min_interval;
        let turn = account.next_turn(interval);
        if turn > watch.now() {
            let held_back = account.held_back_until() > watch.now();
            watch.set_phase(if held_back {
                Phase::HeldBack
            } else {
                Phase::Queued
            });
            if !self.rest(watch, turn)? {
                return Ok(());
            }
        }
        let now = watch.now();
        let account = &self.client.0.account;
        let config = &self.client.0.config;
        let room = self.in_flight() < config.max_in_flight;
        let upload_from = self
            .upload_from
            .max(account.next_upload(config.upload_interval, now));
        if room
            && upload_from <= now
            && let Some(upload) = self.queue.pop_front()
        {
            return self.upload(upload, watch);
        }
        if let Some(place) = self.unknown.iter().position(|one| one.lost.next <= now) {
            return self.look_up(place, watch);
        }
        let next = match self.schedule.next(now, self.client.0.account.learning()) {
            Next::Poll(slot) => return self.poll(slot, watch),
            Next::Wait(until) => Some(until),
            Next::Nothing => None,
        };
        let idle = next.is_some_and(|until| until >= now.saturating_add(interval));
        if idle && self.look_at_service(now, watch)? || self.give_feedback(now, watch)? {
            return Ok(());
        }
        let upload = (room && !self.queue.is_empty()).then_some(upload_from);
        let feedback = (!self.feedback.is_empty()).then_some(self.feedback_from);
        let lost = self.unknown.iter().map(|one| one.lost.next);
        let until = [next, upload, feedback].into_iter().flatten().chain(lost);
        watch.set_phase(if upload.is_some() {
            Phase::Retrying
        } else {
            Phase::Waiting
        });
        self.rest(watch, until.min().unwrap_or(now))?;
        Ok(())
    }
}
