//! One captcha and its life: waiting, with a worker, answered or unsolved.

use std::collections::BTreeSet;
use std::time::Duration;

use super::events::{Event, Happening};
use super::request::is_on;

/// What the review of an answer costs (`confirm`), in credits.
pub(crate) const REVIEW_PRICE: i64 = 6;
/// After this time a captcha is in the archive, where only `archiv=1` finds it.
const ARCHIVED_AFTER: Duration = Duration::from_secs(2 * 60 * 60);

/// The kind of a captcha (the kind flags of `usercaptchaupload`).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub(crate) enum Kind {
    #[default]
    Text,
    Mouse,
    Multimouse,
    Rotate,
    Puzzle,
    Audio,
    Interactive,
    Textonly,
}

/// Every kind.
pub(crate) const KINDS: [Kind; 8] = [
    Kind::Text,
    Kind::Mouse,
    Kind::Multimouse,
    Kind::Rotate,
    Kind::Puzzle,
    Kind::Audio,
    Kind::Interactive,
    Kind::Textonly,
];

impl Kind {
    /// The kind with this name.
    pub(crate) fn named(name: &str) -> Option<Self> {
        KINDS.into_iter().find(|kind| kind.name() == name)
    }

    /// The name of the kind's flag.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Kind::Text => "text",
            Kind::Mouse => "mouse",
            Kind::Multimouse => "multimouse",
            Kind::Rotate => "rotate",
            Kind::Puzzle => "puzzle",
            Kind::Audio => "audio",
            Kind::Interactive => "interactive",
            Kind::Textonly => "textonly",
        }
    }

    /// Whether the answer is typed, so that the rules for characters and lengths apply.
    pub(crate) fn is_typed(self) -> bool {
        matches!(self, Kind::Text | Kind::Audio | Kind::Textonly)
    }

    /// Whether `file-upload-01` is a plain string, not a file.
    pub(crate) fn is_string(self) -> bool {
        matches!(self, Kind::Interactive | Kind::Textonly)
    }
}

/// A worker's hold on a captcha.
#[derive(Debug, Clone)]
pub(crate) struct Assignment {
    /// The worker's API key.
    pub(crate) worker: String,
    /// When it was handed out.
    pub(crate) since: Duration,
    /// How long the worker may take.
    pub(crate) limit: Duration,
    /// Whether the worker must still confirm the receipt (`withok`).
    pub(crate) unconfirmed: bool,
}

/// A worker's answer.
#[derive(Debug, Clone)]
pub(crate) struct Answer {
    pub(crate) text: String,
    pub(crate) at: Duration,
    /// When the worker who gave it received the captcha.
    pub(crate) assigned_at: Duration,
}

/// The submitter's feedback (`correct` of `usercaptchacorrectback`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Verdict {
    Ok,
    NotOk,
    Unused,
}

/// An answer that another worker is to review.
#[derive(Debug, Clone)]
pub(crate) struct Review {
    pub(crate) answer: Answer,
    /// The reviewer, if one has it now.
    pub(crate) hold: Option<Assignment>,
}

/// The stage of a captcha.
#[derive(Debug, Clone, Default)]
pub(crate) enum Stage {
    #[default]
    Waiting,
    Assigned(Assignment),
    Reviewing(Review),
    Answered(Answer),
    /// Expired, or given up by the submitter.
    Unsolved,
}

/// One submitted captcha.
#[derive(Debug, Clone, Default)]
pub(crate) struct Captcha {
    pub(crate) id: i64,
    /// The submitter's API key.
    pub(crate) submitter: String,
    pub(crate) kind: Kind,
    /// All parameters of the upload except the key and the files.
    pub(crate) options: Vec<(String, String)>,
    /// `file-upload-01` and so on, decoded.
    pub(crate) files: Vec<Vec<u8>>,
    /// The SHA-256 of the first file.
    pub(crate) fingerprint: [u8; 32],
    pub(crate) submitted_at: Duration,
    pub(crate) maxtimeout: Duration,
    /// What the submitter was charged.
    pub(crate) price: i64,
    pub(crate) stage: Stage,
    /// Workers who skipped it and do not get it again.
    pub(crate) skipped_by: BTreeSet<String>,
    pub(crate) verdict: Option<Verdict>,
    /// Whether answers are reviewed (`confirm`, where it applies).
    pub(crate) reviewed: bool,
    /// Whether only the submitter may answer (the setting `selfsend`).
    pub(crate) only_submitter: bool,
    /// What happened so far, oldest first.
    pub(crate) events: Vec<Event>,
}

impl Captcha {
    /// An option of the upload, if it was sent and is not empty.
    pub(crate) fn option(&self, name: &str) -> Option<&str> {
        self.options
            .iter()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.as_str())
            .filter(|value| !value.is_empty())
    }

    /// A numeric option, 0 when absent. Switches sent as words count as 1.
    pub(crate) fn option_number(&self, name: &str) -> i64 {
        self.option(name).map_or(0, |value| {
            value.parse().unwrap_or_else(|_| i64::from(is_on(value)))
        })
    }

    /// Whether it is pending.
    pub(crate) fn is_open(&self) -> bool {
        matches!(
            self.stage,
            Stage::Waiting | Stage::Assigned(_) | Stage::Reviewing(_)
        )
    }

    /// Whether it can be handed out, and if so, whether for a review.
    pub(crate) fn is_free(&self) -> Option<bool> {
        match &self.stage {
            Stage::Waiting => Some(false),
            Stage::Reviewing(Review { hold: None, .. }) => Some(true),
            _ => None,
        }
    }

    /// The answer to be reviewed, while it is.
    pub(crate) fn answer_in_review(&self) -> Option<&str> {
        match &self.stage {
            Stage::Reviewing(review) => Some(&review.answer.text),
            _ => None,
        }
    }

    /// Whether it is submitted only to have an answer of the submitter checked.
    pub(crate) fn is_check_only(&self) -> bool {
        self.reviewed && self.option("checkanswer").is_some()
    }

    /// Whether it is in the archive.
    pub(crate) fn is_archived(&self, now: Duration) -> bool {
        now.saturating_sub(self.submitted_at) > ARCHIVED_AFTER
    }

    /// The current hold of any worker.
    pub(crate) fn assignment(&self) -> Option<&Assignment> {
        match &self.stage {
            Stage::Assigned(assignment) => Some(assignment),
            Stage::Reviewing(review) => review.hold.as_ref(),
            _ => None,
        }
    }

    /// The hold of this worker, if it is the current one.
    pub(crate) fn assignment_of(&self, worker: &str) -> Option<&Assignment> {
        self.assignment()
            .filter(|assignment| assignment.worker == worker)
    }

    /// Gives it to a worker, to answer or to review.
    pub(crate) fn assign(&mut self, assignment: Assignment) {
        let event = Event::new(Happening::Assigned, assignment.since, &assignment.worker);
        self.events.push(event);
        match &mut self.stage {
            Stage::Reviewing(review) => review.hold = Some(assignment),
            stage => *stage = Stage::Assigned(assignment),
        }
    }

    /// Takes it from its worker; an answer in review stays in review.
    pub(crate) fn release(&mut self, at: Duration) {
        match &mut self.stage {
            Stage::Reviewing(review) => review.hold = None,
            stage => *stage = Stage::Waiting,
        }
        self.events.push(Event::new(Happening::Queued, at, ""));
    }

    /// When its next time limit ends, while it is pending.
    pub(crate) fn next_limit(&self) -> Option<Duration> {
        let end = self.submitted_at.saturating_add(self.maxtimeout);
        let hold = self
            .assignment()
            .map(|hold| hold.since.saturating_add(hold.limit));
        self.is_open()
            .then(|| hold.map_or(end, |hold| hold.min(end)))
    }

    /// Applies the time limits: a late worker loses the captcha, and at the end of its lifetime it ends.
    ///
    /// Returns the credits that go back to the submitter.
    pub(crate) fn expire(&mut self, now: Duration) -> i64 {
        if !self.is_open() {
            return 0;
        }
        if now >= self.submitted_at.saturating_add(self.maxtimeout) {
            return self.end();
        }
        if let Some(assignment) = self.assignment() {
            let deadline = assignment.since.saturating_add(assignment.limit);
            if now >= deadline {
                self.release(deadline);
            }
        }
        0
    }

    /// Ends a pending captcha; returns the credits that go back.
    ///
    /// An answer that has not been reviewed is delivered unchanged, and the review is not charged.
    pub(crate) fn end(&mut self) -> i64 {
        let check_only = self.is_check_only();
        match std::mem::take(&mut self.stage) {
            Stage::Reviewing(review) if !check_only => {
                self.stage = Stage::Answered(review.answer);
                self.price -= REVIEW_PRICE;
                REVIEW_PRICE
            }
            _ => {
                self.stage = Stage::Unsolved;
                std::mem::take(&mut self.price)
            }
        }
    }
}
