//! Many captchas at once, in one thread: uploads while there is room, then whichever answer has been ready for longest.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::rc::Rc;
use std::time::Duration;

use super::{Client, Verdict};
use crate::answer::{Answer, State};
use crate::cancel::CancelToken;
use crate::error::{Error, Result};
use crate::options::Options;
use crate::pace::SLICE;
use crate::schedule::{Next, Schedule};
use crate::watch::{CallOptions, Interrupt, Phase, Watch};

/// Means that are taken for what they are, in seconds.
const PLAUSIBLE: std::ops::RangeInclusive<i64> = 3..=600;
/// Feedback that failed this often is given back to the caller.
const FEEDBACK_TRIES: u32 = 5;

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
    queue: VecDeque<(u64, Options)>,
    pub(super) done: VecDeque<Done>,
    feedback: VecDeque<Feedback>,
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
            done: VecDeque::new(),
            feedback: VecDeque::new(),
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
        self.queue.push_back((ticket, options.clone()));
        Ok(ticket)
    }

    /// Adds a captcha that was submitted earlier, here or in another process, and gives its ticket.
    pub fn add_submitted(&mut self, captcha_id: i64) -> u64 {
        let ticket = self.take_ticket();
        let open = self.client.open(captcha_id);
        self.schedule.add((captcha_id, ticket), open);
        ticket
    }

    /// The same for a captcha that somebody waits for now, as [`Client::wait`] does: with further parameters for its
    /// questions, and if it was submitted elsewhere it is asked about at once.
    pub fn add_waiting(&mut self, captcha_id: i64, parameters: &Options) -> Result<u64> {
        self.client.check_poll(captcha_id, parameters)?;
        let ticket = self.take_ticket();
        let open = self.client.open(captcha_id);
        if self.client.has_submitted(captcha_id) {
            self.schedule.add((captcha_id, ticket), open);
        } else {
            self.schedule.add_ready((captcha_id, ticket), open);
        }
        if !parameters.is_empty() {
            self.parameters.insert(ticket, parameters.clone());
        }
        Ok(ticket)
    }

    /// Forgets captchas; those at the service stay open there. Takes one look at all captchas of the batch, however many
    /// tickets there are.
    pub fn forget(&mut self, tickets: &BTreeSet<u64>) {
        self.queue.retain(|(ticket, _)| !tickets.contains(ticket));
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

    /// How many captchas are open at the service.
    pub fn in_flight(&self) -> usize {
        self.schedule.len()
    }

    /// How many captchas wait for their upload.
    pub fn queued(&self) -> usize {
        self.queue.len()
    }

    /// Whether another captcha would be uploaded before any other is done, as far as this batch is concerned.
    pub fn has_room(&self) -> bool {
        self.in_flight() + self.queued() < self.client.0.config.max_in_flight
    }

    /// The ids of the captchas that are open at the service.
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
    pub fn next_done_with(&mut self, call: CallOptions) -> Result<Option<Done>> {
        let watch = self.client.watch(call, "batch")?;
        self.next_watched(&watch)
    }

    /// [`next_done_with`](Self::next_done_with), which also ends, with None, as soon as all captchas that were added are
    /// uploaded and there is room for another: so a stream's next captcha is asked for when it can be uploaded at once.
    pub fn next_done_or_room_with(&mut self, call: CallOptions) -> Result<Option<Done>> {
        let watch = self.client.watch(call, "batch")?;
        self.done_or_room(&watch)
    }

    /// [`next_done_with`](Self::next_done_with), which also ends, with None, within 50 ms of `wake` being triggered, but
    /// breaks off no request for it: so another thread's captchas can be added meanwhile.
    pub fn next_done_or_woken_with(
        &mut self,
        call: CallOptions,
        wake: &CancelToken,
    ) -> Result<Option<Done>> {
        let watch = self.client.watch(call, "batch")?;
        self.wake = Some(wake.clone());
        let done = self.done_or_woken(&watch, wake);
        self.wake = None;
        done
    }

    /// Gives up every captcha that nobody has answered yet, so that it is not charged, and forgets the rest.
    pub fn give_up(&mut self) -> Result<()> {
        self.give_up_with(CallOptions::new())
    }

    /// [`give_up`](Self::give_up) with a deadline, a token or progress. What it did not come to stays in the batch; what
    /// the service refuses to give up does not, and the first such refusal is the error.
    pub fn give_up_with(&mut self, call: CallOptions) -> Result<()> {
        let call = call.pinned(&*self.client.0.clock);
        self.queue.clear();
        let slots: Vec<(u32, i64)> = self.schedule.slots().collect();
        let mut fault = None;
        for (slot, id) in slots {
            match self.client.feedback_with(id, Verdict::Unused, call.clone()) {
                // What the service refuses to give up it will refuse again.
                Err(error) if error.service_code().is_some() && !error.is_limit() => {
                    self.schedule.remove(slot);
                    fault = fault.or(Some(error));
                }
                Err(error) => return Err(error),
                Ok(()) => drop(self.schedule.remove(slot)),
            }
        }
        fault.map_or(Ok(()), Err)
    }

    pub(super) fn next_watched(&mut self, watch: &Rc<Watch>) -> Result<Option<Done>> {
        loop {
            if let Some(done) = self.done.pop_front() {
                return Ok(Some(done));
            }
            if !self.advance(watch)? {
                return Ok(None);
            }
        }
    }

    pub(super) fn done_or_room(&mut self, watch: &Rc<Watch>) -> Result<Option<Done>> {
        loop {
            if let Some(done) = self.done.pop_front() {
                return Ok(Some(done));
            }
            if self.queue.is_empty() && self.has_room() {
                return Ok(None);
            }
            self.advance(watch)?;
        }
    }

    fn done_or_woken(&mut self, watch: &Rc<Watch>, wake: &CancelToken) -> Result<Option<Done>> {
        loop {
            if let Some(done) = self.done.pop_front() {
                return Ok(Some(done));
            }
            if wake.is_triggered() || !self.advance(watch)? {
                return Ok(None);
            }
        }
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

    /// One request, or one pause; false if there is nothing left to do.
    fn advance(&mut self, watch: &Rc<Watch>) -> Result<bool> {
        // Chosen when the turn comes, the choice is not stale.
        let config = &self.client.0.config;
        let turn = self.client.0.account.next_turn(config.min_interval);
        if turn > watch.now() && self.in_flight() + self.queued() + self.feedback.len() > 0 {
            watch.set_phase(Phase::Queued);
            if !self.rest(watch, turn)? {
                return Ok(true);
            }
        }
        let config = &self.client.0.config;
        let room = self.in_flight() < config.max_in_flight;
        if room && let Some((ticket, options)) = self.queue.pop_front() {
            self.upload(ticket, options, watch)?;
            return Ok(true);
        }
        let now = watch.now();
        match self.schedule.next(now, self.client.0.account.learning()) {
            Next::Poll(slot) => self.poll(slot, watch)?,
            Next::Wait(until) => {
                let idle = until >= now.saturating_add(config.min_interval);
                if idle && self.look_at_service(now, watch)? || self.give_feedback(watch)? {
                    return Ok(true);
                }
                watch.set_phase(Phase::Waiting);
                self.rest(watch, until)?;
            }
            Next::Nothing => return self.give_feedback(watch),
        }
        Ok(true)
    }

    fn upload(&mut self, ticket: u64, options: Options, watch: &Rc<Watch>) -> Result<()> {
        let result = self.client.submit_watched(&options, watch);
        match result {
            Ok(id) => {
                self.schedule.add((id, ticket), self.client.open(id));
            }
            // The captcha has not left: it is the first again.
            Err(error) if error.is_interrupt() && error.nothing_sent() => {
                self.queue.push_front((ticket, options));
                return Err(error);
            }
            Err(error) => self.done.push_back(Done {
                ticket,
                captcha_id: None,
                result: Err(error),
            }),
        }
        Ok(())
    }

    fn poll(&mut self, slot: u32, watch: &Rc<Watch>) -> Result<()> {
        let Some(pending) = self.schedule.get(slot).copied() else {
            return Ok(());
        };
        let id = pending.id;
        let parameters = self.parameters.get(&pending.ticket);
        let answer = self
            .client
            .poll_pending(id, pending.open, parameters, watch);
        if answer.as_ref().is_err_and(Error::is_interrupt) {
            self.schedule.put_back(slot);
            return answer.map(drop);
        }
        let age = pending.open.age(watch.sent_at());
        let over = pending.open.age(watch.now()) > pending.open.end();
        let result = match answer {
            Ok(answer) => match answer.state() {
                State::Solved => {
                    self.client.0.account.learning().observe(&pending.open, age);
                    Ok(answer)
                }
                State::Unsolved => Err(super::wait::unsolved(id)),
                _ if over => Err(super::wait::overdue(id, None)),
                _ => {
                    self.schedule.not_yet(slot, age);
                    return Ok(());
                }
            },
            Err(error) if error.is_passing() && !over => {
                let failures = pending.failures + 1;
                let pause = self.client.pause_after(&error, failures);
                self.schedule.failed(slot, watch.now(), pause, failures);
                return Ok(());
            }
            Err(error) if error.is_passing() => Err(super::wait::overdue(id, Some(&error))),
            Err(error) => Err(error.with_captcha_id(id)),
        };
        self.schedule.remove(slot);
        self.parameters.remove(&pending.ticket);
        self.done.push_back(Done {
            ticket: pending.ticket,
            captcha_id: Some(id),
            result,
        });
        Ok(())
    }

    /// One feedback, if there is one; interrupts end the call, other errors put it off.
    fn give_feedback(&mut self, watch: &Rc<Watch>) -> Result<bool> {
        let Some(mut feedback) = self.feedback.pop_front() else {
            return Ok(false);
        };
        let call = watch.call_options();
        match self
            .client
            .feedback_with(feedback.id, feedback.verdict, call)
        {
            Ok(()) => {}
            Err(error) if error.is_interrupt() => {
                self.feedback.push_front(feedback);
                return Err(error);
            }
            Err(error) => {
                feedback.tries += 1;
                if error.is_passing() && feedback.tries < FEEDBACK_TRIES {
                    self.feedback.push_back(feedback);
                } else {
                    self.lost_feedback.push((feedback.id, error));
                }
            }
        }
        Ok(true)
    }

    /// Looks at how long people take just now, once in a while, in a turn that nothing else needs. Whether it works is
    /// of no importance, except that interrupts end the call.
    fn look_at_service(&mut self, now: Duration, watch: &Rc<Watch>) -> Result<bool> {
        let learning = self.client.0.account.learning();
        if !self.client.0.config.look_at_service || !learning.look_is_due(now) {
            return Ok(false);
        }
        let status = match self.client.server_status_with(watch.call_options()) {
            Err(error) if error.is_interrupt() => {
                return Err(error);
            }
            status => status.ok(),
        };
        let mean = status.and_then(|status| status.mean_solve_seconds());
        if let Some(mean) = mean.filter(|mean| PLAUSIBLE.contains(mean)) {
            #[allow(clippy::cast_precision_loss)]
            self.client.0.account.learning().seed(mean as f64);
        }
        Ok(true)
    }
}
