//! Waiting for a person's answer.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use super::calls::find;
use super::recent::Submitted;
use super::submit::UPLOAD;
use super::{Client, Verdict};
use crate::answer::{Answer, State};
use crate::config::Abandon;
use crate::encode::ReplyForm;
use crate::error::{Error, ErrorKind, Result};
use crate::options::Options;
use crate::pace::Claim;
use crate::reply;
use crate::schedule::Open;
use crate::table::Action;
use crate::transport::Request;
use crate::watch::{CallOptions, Interrupt, Phase, Watch};

const POLL: &str = "usercaptchacorrectdata";
/// For giving up a captcha after a deadline or a cancel.
const FAREWELL: Duration = Duration::from_secs(5);
/// Waiting a little longer than the service lets its own verdict come first.
const GRACE: Duration = Duration::from_secs(10);
/// The service's longest and usual life of a captcha, for those submitted elsewhere.
const USUAL_MAX_TIMEOUT: Duration = Duration::from_secs(600);

impl Client {
    /// Submits a captcha and waits for its answer.
    ///
    /// Ends by default 10 s after the captcha's `maxtimeout`, so that the service's own verdict comes first. An error
    /// with a [`captcha_id`](Error::captcha_id) leaves the captcha open: [`wait`](Self::wait) goes on, also in another
    /// process.
    pub fn solve(&self, captcha: &(impl AsRef<Options> + ?Sized)) -> Result<Answer> {
        self.solve_with(captcha, CallOptions::new())
    }

    /// [`solve`](Self::solve) with a deadline, a token or progress.
    pub fn solve_with(
        &self,
        captcha: &(impl AsRef<Options> + ?Sized),
        mut call: CallOptions,
    ) -> Result<Answer> {
        let more = std::mem::take(&mut call.parameters);
        let options = captcha.as_ref().clone().joined(&more, UPLOAD)?;
        let watch = self.watch(call, UPLOAD)?;
        let id = self.submit_watched(&options, &watch)?;
        self.wait_watched(id, &options.only(&["debug", "source"]), &watch)
    }

    /// Waits for the answer to a captcha submitted earlier, here or in another process.
    pub fn wait(&self, captcha_id: i64) -> Result<Answer> {
        self.wait_with(captcha_id, CallOptions::new())
    }

    /// [`wait`](Self::wait) with a deadline, a token or progress.
    pub fn wait_with(&self, captcha_id: i64, mut call: CallOptions) -> Result<Answer> {
        let parameters = std::mem::take(&mut call.parameters);
        let watch = self.watch(call, POLL)?;
        self.wait_watched(captcha_id, &parameters, &watch)
    }

    /// Asks once for the answer (action `usercaptchacorrectdata`); "not yet" is no error but [`State::Pending`].
    pub fn poll(&self, captcha_id: i64) -> Result<Answer> {
        self.poll_with(captcha_id, CallOptions::new())
    }

    /// [`poll`](Self::poll) with a deadline, a token or progress.
    pub fn poll_with(&self, captcha_id: i64, mut call: CallOptions) -> Result<Answer> {
        let parameters = std::mem::take(&mut call.parameters);
        let watch = self.watch(call, POLL)?;
        self.check_poll(captcha_id, &parameters)?;
        watch.set_captcha_id(captcha_id);
        self.with_retries(&watch, Error::is_passing, || {
            let claim = self.claim(captcha_id, watch.now());
            self.poll_once(captcha_id, &parameters, claim, &watch)
        })
        .map_err(|error| error.with_captcha_id(captcha_id))
    }

    fn wait_watched(&self, id: i64, parameters: &Options, watch: &Rc<Watch>) -> Result<Answer> {
        let due = Cell::new(Duration::ZERO);
        match self.wait_to_the_end(id, parameters, watch, &due) {
            Err(error) if error.is_interrupt() && self.0.config.abandon == Abandon::Abort => {
                self.give_up(id, error, due.get())
            }
            Err(error) if error.is_interrupt() => {
                let note = format!("; captcha {id} is still open, and wait goes on with it");
                Err(error.with_note(&note))
            }
            result => result,
        }
    }

    /// Frees the credits of a captcha that nobody has answered yet. An answer that has come in the meantime is paid for,
    /// so it is handed out; `due` is when the service may be asked for it. The call's own time is over, and its token may
    /// be triggered, so this has a few seconds of its own.
    fn give_up(&self, id: i64, error: Error, due: Duration) -> Result<Answer> {
        let call = || CallOptions::new().timeout(FAREWELL);
        if self.0.clock.now() >= due
            && let Ok(answer) = self.poll_with(id, call())
            && answer.state() == State::Solved
        {
            return Ok(answer);
        }
        let note = match self.feedback_with(id, Verdict::Unused, call()) {
            Ok(()) => format!("; captcha {id} was given up"),
            Err(_) => format!("; captcha {id} is still open: giving it up failed"),
        };
        Err(error.with_note(&note))
    }

    fn wait_to_the_end(
        &self,
        id: i64,
        parameters: &Options,
        watch: &Rc<Watch>,
        due: &Cell<Duration>,
    ) -> Result<Answer> {
        self.check_poll(id, parameters)?;
        watch.set_captcha_id(id);
        let submitted = self.0.recent.get(id);
        let (from, max_timeout) = submitted
            .as_ref()
            .map_or((watch.now(), USUAL_MAX_TIMEOUT), |known| {
                (known.at, known.max_timeout)
            });
        watch.default_deadline(from.saturating_add(max_timeout).saturating_add(GRACE));
        let mut next = submitted
            .as_ref()
            .map_or(Duration::ZERO, |known| self.first_poll(known));
        let mut claim = self.claim(id, watch.now());
        let mut open = self.open(id);
        let mut failures = 0;
        let mut trouble: Option<Error> = None;
        loop {
            due.set(next);
            let stopped = |interrupt, trouble: Option<&Error>| unfinished(interrupt, id, trouble);
            watch.set_phase(match &trouble {
                None => Phase::Waiting,
                Some(error) if error.is_limit() => Phase::HeldBack,
                Some(_) => Phase::Retrying,
            });
            watch
                .sleep_until(next)
                .map_err(|interrupt| stopped(interrupt, trouble.as_ref()))?;
            match self.poll_once(id, parameters, claim, watch) {
                Ok(answer) => match answer.state() {
                    State::Solved => {
                        // Of one from elsewhere nobody knows how long it took.
                        if submitted.is_some() {
                            let learning = self.0.account.learning();
                            learning.observe(&open, open.age(watch.sent_at()));
                        }
                        return Ok(answer);
                    }
                    State::Unsolved => return Err(self.unsolved(id)),
                    State::Pending => {
                        open.not_yet(open.age(watch.sent_at()));
                        claim = Claim::Answer(open);
                        (failures, trouble) = (0, None);
                        next = watch.now().saturating_add(self.0.config.poll_interval);
                    }
                },
                Err(error) if error.is_passing() => {
                    failures += 1;
                    let pause = self.pause_after(&error, failures);
                    next = watch
                        .now()
                        .saturating_add(pause.max(self.0.config.poll_interval));
                    trouble = Some(error);
                }
                Err(error) => {
                    return Err(match error.kind() {
                        ErrorKind::Cancelled => stopped(Interrupt::Cancelled, None),
                        ErrorKind::Deadline => stopped(Interrupt::Deadline, trouble.as_ref()),
                        _ => error.with_captcha_id(id),
                    });
                }
            }
        }
    }

    fn first_poll(&self, known: &Submitted) -> Duration {
        let config = &self.0.config;
        let first = known.at.saturating_add(config.first_poll);
        known.polled.map_or(first, |last| {
            first.max(last.saturating_add(config.poll_interval))
        })
    }

    fn poll_request(&self, id: i64, parameters: &Options, form: ReplyForm) -> Result<Request> {
        let options = Options::new().with("id", id)?.joined(parameters, POLL)?;
        if options.get("json").is_some() {
            let message = "json is for call only: a poll reads its reply itself";
            return Err(Error::new(ErrorKind::OptionConflict, POLL, message));
        }
        self.encode(poll_action(), &options, form)
    }

    fn poll_once(
        &self,
        id: i64,
        parameters: &Options,
        claim: Claim,
        watch: &Rc<Watch>,
    ) -> Result<Answer> {
        // The answer may have been what made the JSON form unreadable.
        let garbled = self.0.recent.take_garbled(id);
        let form = if garbled.is_some() {
            ReplyForm::Text
        } else {
            ReplyForm::Json
        };
        let request = self.poll_request(id, parameters, form)?;
        let response = self.exchange_claiming(watch, poll_action(), &request, claim);
        if !response.as_ref().is_err_and(Error::nothing_sent) {
            self.0.recent.asked(id, watch.now());
        }
        let response = response?;
        let received = self.received(poll_action(), &response);
        let known = self.0.recent.get(id);
        self.0.recent.polled(id, watch.now());
        let kind = known.as_ref().map(|known| known.kind);
        let answer = match &garbled {
            None => reply::poll(&received, id, kind),
            Some(garbled) => reply::poll_text(&received, id, kind, garbled),
        };
        let answer = answer.map_err(|error| {
            if error.kind() != ErrorKind::UnexpectedReply {
                return error;
            }
            if let Some(garbled) = received.broken_answer() {
                self.0.recent.set_garbled(id, garbled);
            }
            error.with_reply(received.body_text(&response.body))
        })?;
        Ok(answer.with_checked(known.and_then(|known| known.checked)))
    }

    /// From when on the service may be asked about a captcha again.
    pub(super) fn may_ask_at(&self, id: i64) -> Duration {
        let known = self.0.recent.get(id);
        let first = known.map_or(Duration::ZERO, |known| self.first_poll(&known));
        let asked = self.0.recent.asked_at(id);
        asked.map_or(first, |asked| {
            first.max(asked.saturating_add(self.0.config.poll_interval))
        })
    }

    /// A captcha as far as this client knows it; one from elsewhere is taken to be submitted now.
    pub(super) fn open(&self, id: i64) -> Open {
        let Some(known) = self.0.recent.get(id) else {
            return Open::new(None, self.0.clock.now(), USUAL_MAX_TIMEOUT);
        };
        let mut open = Open::new(Some(known.kind), known.at, known.max_timeout);
        if let Some(polled) = known.polled {
            open.not_yet(open.age(polled));
        }
        open
    }

    pub(super) fn unsolved(&self, id: i64) -> Error {
        let message = if self.0.recent.is_given_up(id) {
            "the captcha was given up before anybody solved it; it is not charged"
        } else {
            "nobody solved the captcha in time; it is not charged, submit it again or allow more time by maxtimeout"
        };
        Error::new(ErrorKind::Unsolved, POLL, message).with_captcha_id(id)
    }

    /// Whether this client submitted it and still remembers.
    pub(super) fn has_submitted(&self, id: i64) -> bool {
        self.0.recent.get(id).is_some()
    }

    /// What is wrong with the questions of a wait, as far as that can be said without asking.
    pub(super) fn check_poll(&self, id: i64, parameters: &Options) -> Result<()> {
        self.poll_request(id, parameters, ReplyForm::Json).map(drop)
    }

    /// What the first question of a wait has to say for itself. The answer to a captcha from elsewhere may have been
    /// lying ready for long.
    fn claim(&self, id: i64, now: Duration) -> Claim {
        if self.0.recent.get(id).is_some() {
            Claim::Answer(self.open(id))
        } else {
            Claim::ReadySince(now)
        }
    }

    /// One question for a captcha of a batch, which knows it for longer than this client remembers it.
    pub(super) fn poll_pending(
        &self,
        id: i64,
        open: Open,
        parameters: Option<&Options>,
        watch: &Rc<Watch>,
    ) -> Result<Answer> {
        let none = Options::new();
        let parameters = parameters.unwrap_or(&none);
        watch.set_captcha_id(id);
        let answer = self.poll_once(id, parameters, Claim::Answer(open), watch)?;
        Ok(answer.or_kind(open.kind))
    }
}

fn poll_action() -> &'static Action {
    find(POLL)
}

/// The service's verdict did not come, although its time was over.
pub(super) fn overdue(id: i64, trouble: Option<&Error>) -> Error {
    unfinished(Interrupt::Deadline, id, trouble)
}

/// The captcha is still open; the message says how to go on, and what stood in the way.
fn unfinished(interrupt: Interrupt, id: i64, trouble: Option<&Error>) -> Error {
    let what = match interrupt {
        Interrupt::Cancelled => "cancelled by the caller",
        Interrupt::Deadline | Interrupt::Timeout => "the deadline passed without an answer",
    };
    let last = trouble.map_or_else(String::new, |error| format!(" (last: {})", error.message()));
    let kind = match interrupt {
        Interrupt::Cancelled => ErrorKind::Cancelled,
        Interrupt::Deadline | Interrupt::Timeout => ErrorKind::Deadline,
    };
    let message = format!("{what}{last}");
    Error::new(kind, POLL, message).with_captcha_id(id)
}
