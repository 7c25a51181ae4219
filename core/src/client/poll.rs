//! Polling: asking the service once whether a captcha is answered.

use std::rc::Rc;
use std::time::Duration;

use super::Client;
use super::actions::{POLL, find};
use super::recent::Submitted;
use crate::answer::{Answer, State};
use crate::encode::ReplyForm;
use crate::error::{Error, ErrorKind, Result};
use crate::options::Options;
use crate::polling::{Estimate, Pending};
use crate::rate_limit::Rank;
use crate::reply;
use crate::table::Action;
use crate::transport::Request;
use crate::watch::Watch;

/// "No captcha found".
const NO_CAPTCHA: u16 = 8;
/// The service's longest and usual life of a captcha, for those submitted elsewhere.
const USUAL_MAX_TIMEOUT: Duration = Duration::from_secs(600);

impl Client {
    /// Asks once for the answer (action `usercaptchacorrectdata`); "not yet" is no error but
    /// [`State::Pending`](crate::State::Pending), and [`Answer::retry_in`] says when to ask again.
    pub fn poll(&self, captcha_id: i64) -> Result<Answer> {
        let mut call = self.call_options();
        let parameters = std::mem::take(&mut call.parameters);
        let watch = self.watch(call, POLL)?;
        self.check_poll(captcha_id, &parameters)?;
        watch.set_captcha_id(captcha_id);
        self.with_retries(&watch, Error::should_retry_request, || {
            let rank = if self.has_submitted(captcha_id) {
                self.rank(self.pending(captcha_id))
            } else {
                // The answer to a captcha from elsewhere may have been ready for long.
                Rank::ReadySince(watch.now())
            };
            self.poll_once(captcha_id, &parameters, rank, &watch)
        })
        .map(|answer| match answer.state() {
            State::Pending => answer.with_retry_in(self.retry_in(captcha_id)),
            _ => answer,
        })
        .map_err(|error| error.with_captcha_id(captcha_id))
    }

    /// How long until another poll is allowed and worth its turn, as far as this process knows. A captcha from
    /// elsewhere is as old as its first poll.
    fn retry_in(&self, id: i64) -> Duration {
        let inner = &self.0;
        let pending = match inner.recent.asked_at(id) {
            Some((first, last)) if !self.has_submitted(id) => {
                let mut pending = Pending::new(None, first, USUAL_MAX_TIMEOUT);
                pending.not_yet(pending.age(last));
                pending
            }
            _ => self.pending(id),
        };
        let turn = inner
            .account
            .rate_limit()
            .next_turn(inner.config.min_interval);
        let time = inner.account.learning().solve_time(pending.kind);
        let from = self.may_ask_at(id).max(turn);
        let due = pending.worth_a_poll(inner.config.polling, &time, from);
        due.saturating_sub(inner.clock.now())
    }

    /// What is wrong with the polls of a wait, as far as that can be said without sending one.
    pub(super) fn check_poll(&self, id: i64, parameters: &Options) -> Result<()> {
        self.poll_request(id, parameters, ReplyForm::Json).map(drop)
    }

    fn poll_request(&self, id: i64, parameters: &Options, form: ReplyForm) -> Result<Request> {
        let options = Options::new().with("id", id)?.merge(parameters, POLL)?;
        if options.get("json").is_some() {
            let message = "json is for call only: a poll reads its reply itself";
            return Err(Error::new(ErrorKind::OptionConflict, POLL, message));
        }
        self.encode(poll_action(), &options, form)
    }

    /// One poll, without repetition. A captcha of the journal may be in the archive by now.
    pub(super) fn poll_once(
        &self,
        id: i64,
        parameters: &Options,
        rank: Rank,
        watch: &Rc<Watch>,
    ) -> Result<Answer> {
        let is_gone = |result: &Result<Answer>| {
            let gone = |error: &Error| {
                error.kind() == ErrorKind::Gone || error.service_code() == Some(NO_CAPTCHA)
            };
            result.as_ref().is_err_and(gone) && self.in_journal(id).is_some()
        };
        let mut result = self.poll_in_place(id, parameters, rank, watch);
        if is_gone(&result) && parameters.get("archiv").is_none() {
            let archived = Options::new().with("archiv", true)?.or(parameters);
            result = self.poll_in_place(id, &archived, rank, watch);
        }
        if is_gone(&result) {
            self.note_closed(id);
        }
        result
    }

    fn poll_in_place(
        &self,
        id: i64,
        parameters: &Options,
        rank: Rank,
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
        let response = self.exchange_ranked(watch, poll_action(), &request, rank);
        if !response.as_ref().is_err_and(Error::nothing_sent) {
            self.0.recent.asked(id, watch.now());
        }
        let response = response?;
        let received = self.received(poll_action(), &response);
        let known = self.0.recent.get(id).or_else(|| {
            let entry = self.in_journal(id)?;
            Some(Submitted::of_entry(&entry, Duration::ZERO))
        });
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
        if let Some(credits) = answer.credits() {
            self.note_balance_of_poll(credits);
        }
        if answer.state() != State::Pending {
            self.0.recent.settle(id);
        }
        if answer.state() == State::Unsolved {
            self.refund(id);
        }
        self.note_answer(id, &answer);
        let (price, checked) = known.map_or((None, None), |known| (known.price, known.checked));
        Ok(answer.with_price(price).with_checked(checked))
    }

    /// The rank of a poll for this captcha, by what is known now of how long people take.
    pub(super) fn rank(&self, pending: Pending) -> Rank {
        let time = self.0.account.learning().solve_time(pending.kind);
        Rank::Answer(Estimate { pending, time })
    }

    /// When a captcha may be polled next: after its upload, or after its last reply.
    fn first_poll(&self, known: &Submitted) -> Duration {
        let config = &self.0.config;
        let first = known.at.saturating_add(config.first_poll);
        known.polled.map_or(first, |last| {
            first.max(last.saturating_add(config.poll_interval))
        })
    }

    /// When a captcha may be polled again, whatever came of the last poll.
    pub(super) fn may_ask_at(&self, id: i64) -> Duration {
        let known = self.0.recent.get(id);
        let first = known.map_or(Duration::ZERO, |known| self.first_poll(&known));
        let asked = self.0.recent.asked_at(id);
        asked.map_or(first, |(_, asked)| {
            first.max(asked.saturating_add(self.0.config.poll_interval))
        })
    }

    /// A captcha as far as this client knows it; one from elsewhere is taken to be submitted now, and so is one whose
    /// answer was here: how long that took is learnt.
    pub(super) fn pending(&self, id: i64) -> Pending {
        let Some(known) = self.0.recent.get(id).filter(|known| !known.is_settled) else {
            return Pending::new(None, self.0.clock.now(), USUAL_MAX_TIMEOUT);
        };
        let mut pending = Pending::new(Some(known.kind), known.at, known.max_timeout);
        if let Some(polled) = known.polled {
            pending.not_yet(pending.age(polled));
        }
        pending
    }

    /// Whether this client submitted it and still remembers.
    pub(super) fn has_submitted(&self, id: i64) -> bool {
        self.0.recent.get(id).is_some()
    }

    /// Whether this client submitted it and does not know what became of it.
    pub(super) fn is_open(&self, id: i64) -> bool {
        self.0.recent.get(id).is_some_and(|known| !known.is_settled)
    }

    pub(super) fn unsolved(&self, id: i64) -> Error {
        let message = if self.0.recent.is_given_up(id) {
            "the captcha was given up before anybody solved it; it is not charged"
        } else {
            "nobody solved the captcha in time; it is not charged, submit it again or allow more time by maxtimeout"
        };
        Error::new(ErrorKind::Unsolved, POLL, message).with_captcha_id(id)
    }
}

fn poll_action() -> &'static Action {
    find(POLL)
}
