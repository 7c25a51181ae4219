//! The one engine that waits: uploads while there is room, then polls the captcha whose answer has been ready for
//! longest. `submit`, `solve` and `wait` are a batch of one.

mod alone;
mod drive;
mod ending;
mod feeder;
mod polls;
mod resume;
mod spare;
mod uploads;

use std::collections::{BTreeSet, HashMap, VecDeque};
use std::rc::Rc;
use std::time::Duration;

use super::lost::Lost;
use super::recent::Submitted;
use super::{Client, Verdict};
use crate::answer::{Answer, Kind};
use crate::config::Abandon;
use crate::error::{Error, ErrorKind, Result};
use crate::events::Level;
use crate::options::Options;
use crate::polling::{Entry, Scheduler};
use crate::watch::{CallOptions, Interrupt, Watch};

pub use feeder::{AddOptions, Feeder};

use ending::Leaving;
use feeder::{News, Terms};

/// A captcha of a [`Batch`] that is finished.
#[derive(Debug)]
#[non_exhaustive]
pub struct Done {
    /// What [`Batch::add`] gave for it.
    pub ticket: u64,
    /// The caller's own name for it, from [`AddOptions::tag`].
    pub tag: Option<Box<str>>,
    /// Its id, once the service had accepted it.
    pub captcha_id: Option<i64>,
    /// Its answer, or why there is none.
    pub result: Result<Answer>,
}

impl Done {
    /// What the captcha costs, in credits, as [`Answer::price`]: 0 if nobody solved it, `None` if that is not known.
    pub fn price(&self) -> Option<i64> {
        match &self.result {
            Ok(answer) => answer.price(),
            Err(error) => (error.kind() == ErrorKind::Unsolved).then_some(0),
        }
    }
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
    /// To be uploaded after all if it was certainly not accepted.
    again: Option<Options>,
    /// Nobody waits for it any more, if it is found.
    ends: Option<Interrupt>,
}

/// Feedback that waits for a turn that nothing else needs.
#[derive(Debug)]
struct Feedback {
    id: i64,
    verdict: Verdict,
    tries: u32,
}

/// Many captchas at once. Nothing happens between the calls of [`next_done`](Self::next_done): it uploads and polls.
///
/// Uploads go before polls while fewer than `max_in_flight` captchas are pending; feedback uses the turns that are
/// left. Dropping a batch leaves its captchas pending: [`pending`](Self::pending) names them for [`Client::wait`],
/// [`give_up`](Self::give_up) frees their credits, and [`leave`](Self::leave) does what the settings say. Other threads add captchas through a [`feeder`](Self::feeder).
#[derive(Debug)]
pub struct Batch {
    pub(super) client: Client,
    /// What its calls have that are given none of their own; fed, it has none.
    limits: CallOptions,
    feeder: Feeder,
    scheduler: Scheduler,
    queue: VecDeque<Upload>,
    /// No upload before this moment: the last one failed.
    upload_from: Duration,
    unknown: Vec<Unknown>,
    leaving: VecDeque<Leaving>,
    pub(super) done: VecDeque<Done>,
    feedback: VecDeque<Feedback>,
    /// No feedback before this moment.
    feedback_from: Duration,
    lost_feedback: Vec<(i64, Error)>,
    /// Of the captchas whose terms are not the usual ones, by ticket.
    terms: HashMap<u64, Terms>,
    deadlines: BTreeSet<(Duration, u64)>,
    /// What went wrong with the last poll of a captcha, by ticket.
    trouble: HashMap<u64, Error>,
    /// How many polls of others have been looked at.
    seen: u64,
    /// Before which moment no poll is due, as it was told last.
    told_due: Duration,
    /// Whether the last poll was broken off for the sake of another captcha.
    was_cut: bool,
}

impl Client {
    /// An empty batch. The client's [options](Self::with_options) are for all of it, the time limit from now on.
    pub fn batch(&self) -> Batch {
        let config = &self.0.config;
        let limits = self.call_options();
        let client = self.with_options(CallOptions::new());
        Batch {
            limits: limits.fix_end(&*self.0.clock),
            feeder: Feeder::new(&client),
            client,
            scheduler: Scheduler::new(config.polling, config.first_poll, config.poll_interval),
            queue: VecDeque::new(),
            upload_from: Duration::ZERO,
            unknown: Vec::new(),
            leaving: VecDeque::new(),
            done: VecDeque::new(),
            feedback: VecDeque::new(),
            feedback_from: Duration::ZERO,
            lost_feedback: Vec::new(),
            terms: HashMap::new(),
            deadlines: BTreeSet::new(),
            trouble: HashMap::new(),
            seen: self.0.recent.polls_shared(),
            told_due: Duration::MAX,
            was_cut: false,
        }
    }
}

impl Batch {
    /// Adds a captcha and gives its ticket: 0, 1 and so on. It is checked here and uploaded by
    /// [`next_done`](Self::next_done).
    pub fn add(&mut self, captcha: &(impl AsRef<Options> + ?Sized)) -> Result<u64> {
        self.add_with(captcha, AddOptions::new())
    }

    /// [`add`](Self::add) with a deadline of its own, further parameters of its polls or a tag.
    pub fn add_with(
        &mut self,
        captcha: &(impl AsRef<Options> + ?Sized),
        options: AddOptions,
    ) -> Result<u64> {
        let ticket = self.feeder.add(captcha, options)?;
        self.take_news();
        Ok(ticket)
    }

    /// Adds a captcha that was submitted earlier, here or in another process, and gives its ticket. One from elsewhere
    /// is polled at once: its answer may have been ready for long.
    pub fn add_submitted(&mut self, captcha_id: i64) -> Result<u64> {
        self.add_submitted_with(captcha_id, AddOptions::new())
    }

    /// [`add_submitted`](Self::add_submitted) with a deadline of its own, further parameters of its polls or a tag.
    pub fn add_submitted_with(&mut self, captcha_id: i64, options: AddOptions) -> Result<u64> {
        let ticket = self.feeder.add_submitted(captcha_id, options)?;
        self.take_news();
        Ok(ticket)
    }

    /// For threads that add captchas while another one drives the batch.
    pub fn feeder(&self) -> Feeder {
        self.feeder.clone()
    }

    /// Ends the wait for one captcha; see [`Feeder::cancel`].
    pub fn cancel(&mut self, ticket: u64) {
        self.feeder.cancel(ticket);
        self.take_news();
    }

    /// Skips a ticket, so that ticket numbers match the positions in some list.
    pub fn take_ticket(&mut self) -> u64 {
        self.feeder.take_ticket()
    }

    /// Takes in what other threads added, so that the counts include it. Every step does this too.
    pub fn take_news(&mut self) {
        for news in self.feeder.take_news() {
            match news {
                News::Captcha(ticket, options, terms) => {
                    self.note(ticket, terms);
                    self.queue.push_back(Upload {
                        ticket,
                        options,
                        failures: 0,
                        plain: false,
                    });
                }
                News::Submitted(ticket, id, terms) => self.add_pending(ticket, id, terms, None),
                News::Cancel(ticket) => self.end(ticket, Interrupt::Cancelled),
            }
        }
    }

    fn note(&mut self, ticket: u64, terms: Terms) {
        if terms.are_usual() {
            return;
        }
        if let Some(deadline) = terms.deadline {
            self.deadlines.insert((deadline, ticket));
        }
        self.terms.insert(ticket, terms);
    }

    /// A captcha that was submitted earlier. `until` is the deadline of its call, if that is for it alone.
    fn add_pending(&mut self, ticket: u64, id: i64, terms: Terms, until: Option<Duration>) {
        let ask_by = terms.deadline.or(until);
        self.note(ticket, terms);
        if let Some(answer) = self.client.kept_answer(id) {
            self.finish(ticket, Some(id), Ok(answer));
            return;
        }
        self.client.0.recent.join(id);
        self.feeder.set_captcha_id(ticket, Some(id));
        let (pending, names) = (self.client.pending(id), (id, ticket));
        if self.client.is_open(id) {
            self.scheduler.add(names, pending, ask_by);
        } else {
            self.scheduler.add_ready(names, pending, ask_by);
        }
    }

    /// Notes whether an answer was right; the service is told in a turn that no upload and no poll needs, at the
    /// latest when nothing else is left to do.
    pub fn feedback(&mut self, captcha_id: i64, verdict: Verdict) {
        self.feedback.push_back(Feedback {
            id: captcha_id,
            verdict,
            tries: 0,
        });
    }

    /// How many captchas are pending at the service. Those count of which that is not known yet, because their upload
    /// was cut short and they are still looked up in the history.
    pub fn in_flight(&self) -> usize {
        self.scheduler.len() + self.unknown.len()
    }

    /// How many captchas wait for their upload.
    pub fn queued(&self) -> usize {
        self.queue.len()
    }

    /// Whether there is feedback that has not been given yet.
    pub fn has_feedback(&self) -> bool {
        !self.feedback.is_empty()
    }

    /// Whether another captcha would be uploaded before any other is done, as far as this batch is concerned.
    pub fn has_room(&self) -> bool {
        self.in_flight() + self.queued() < self.client.0.config.max_in_flight
    }

    /// The ids of the captchas that are known to be pending at the service, and of those whose answer is here and has
    /// not come out of [`next_done`](Self::next_done) yet.
    pub fn pending(&self) -> impl Iterator<Item = i64> {
        let kept = self.client.0.config.abandon == Abandon::Keep;
        let held = self.done.iter().filter(move |done| match &done.result {
            Ok(_) => true,
            Err(error) => kept && error.is_interrupt(),
        });
        let at_service = self.scheduler.iter().map(|entry| entry.id);
        at_service.chain(held.filter_map(|done| done.captcha_id))
    }

    /// How long the answer to a pending captcha may still take, on average, by what is known of its kind.
    pub fn expected_rest(&self, captcha_id: i64) -> Option<Duration> {
        let mut entries = self.scheduler.iter();
        let entry = entries.find(|entry| entry.id == captcha_id)?;
        let time = self.scheduler.solve_time(entry.pending.kind);
        let rest = time.expected_rest(entry.pending.age(self.client.0.clock.now()));
        Duration::try_from_secs_f64(rest).ok()
    }

    /// Feedback that could not be given, and why.
    pub fn lost_feedback(&mut self) -> Vec<(i64, Error)> {
        std::mem::take(&mut self.lost_feedback)
    }

    /// The next captcha that is finished; None if none is left, and all feedback is given.
    ///
    /// An error concerns the call alone (its deadline, a cancel): the batch goes on with the next call.
    pub fn next_done(&mut self) -> Result<Option<Done>> {
        self.next_done_with(CallOptions::new())
    }

    /// [`next_done`](Self::next_done) with a deadline, a token or progress, in place of the batch's own.
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
    /// [`recover_uploads`](crate::Config::recover_uploads) is on; else it is finished, as
    /// [`ErrorKind::SubmitUnknown`](crate::ErrorKind::SubmitUnknown).
    pub fn next_done_with(&mut self, call: CallOptions) -> Result<Option<Done>> {
        let watch = self.watch(call.within_all(&self.limits))?;
        self.next_watched(&watch)
    }

    /// [`next_done_with`](Self::next_done_with), which also ends, with None, as soon as all captchas that were added
    /// are uploaded and there is room for another: so a stream's next captcha is asked for when it can be uploaded at
    /// once.
    pub fn next_done_or_room_with(&mut self, call: CallOptions) -> Result<Option<Done>> {
        let watch = self.watch(call.within_all(&self.limits))?;
        self.done_or_room(&watch)
    }

    /// [`next_done_with`](Self::next_done_with) for a thread that drives the batch while others feed it: it ends, with
    /// None, when it was [woken](Feeder::wake), and only then; with nothing to do it waits. It has no limits but those
    /// of `call`.
    pub fn next_fed_with(&mut self, call: CallOptions) -> Result<Option<Done>> {
        let watch = self.watch(call)?;
        self.drive(&watch, true, &|batch| batch.feeder.take_wake())
    }

    pub(super) fn watch(&self, call: CallOptions) -> Result<Rc<Watch>> {
        self.client.watch(call.for_batch(), "batch")
    }

    pub(super) fn next_watched(&mut self, watch: &Rc<Watch>) -> Result<Option<Done>> {
        self.drive(watch, false, &|_| false)
    }

    pub(super) fn done_or_room(&mut self, watch: &Rc<Watch>) -> Result<Option<Done>> {
        self.drive(watch, false, &|batch| {
            batch.queue.is_empty() && batch.has_room()
        })
    }

    /// When the next captcha's own time is over.
    fn next_deadline(&self) -> Option<Duration> {
        self.deadlines.first().map(|(deadline, _)| *deadline)
    }

    /// When the own time of this one is over.
    fn deadline_of(&self, ticket: u64) -> Option<Duration> {
        self.terms.get(&ticket)?.deadline
    }

    /// Whatever is remembered of a captcha; gives its terms.
    fn forget(&mut self, ticket: u64) -> Option<Terms> {
        let terms = self.terms.remove(&ticket);
        if let Some(deadline) = terms.as_ref().and_then(|terms| terms.deadline) {
            self.deadlines.remove(&(deadline, ticket));
        }
        self.trouble.remove(&ticket);
        terms
    }

    /// A captcha is finished.
    pub(super) fn finish(&mut self, ticket: u64, captcha_id: Option<i64>, result: Result<Answer>) {
        match &result {
            Ok(answer) => self
                .client
                .0
                .events
                .tell(Level::Info, "answer_received", || {
                    let kind = answer.kind().map(Kind::name);
                    [("captcha_id", captcha_id.into()), ("kind", kind.into())]
                }),
            Err(error) => self.client.tell_failed("captcha_failed", captcha_id, error),
        }
        let terms = self.forget(ticket);
        self.done.push_back(Done {
            ticket,
            tag: terms.and_then(|terms| terms.tag),
            captcha_id,
            result,
        });
    }

    /// Takes a pending captcha out.
    fn remove(&mut self, slot: u32) -> Option<Entry> {
        let entry = self.scheduler.remove(slot)?;
        self.client.0.recent.part(entry.id);
        self.feeder.set_captcha_id(entry.ticket, None);
        Some(entry)
    }

    /// A pending captcha is finished.
    fn finish_pending(&mut self, slot: u32, result: Result<Answer>) {
        if let Some(entry) = self.remove(slot) {
            self.finish(entry.ticket, Some(entry.id), result);
        }
    }
}

impl Drop for Batch {
    fn drop(&mut self) {
        for entry in self.scheduler.iter() {
            self.client.0.recent.part(entry.id);
        }
    }
}
