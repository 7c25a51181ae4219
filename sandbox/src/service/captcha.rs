//! One captcha and its life: waiting, with a worker, answered or unsolved.

use std::collections::BTreeSet;
use std::time::Duration;

use super::request::is_on;

/// What has to be done with a captcha (the kind flags of `usercaptchaupload`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
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

    /// Whether `file-upload-01` is a plain string and no file.
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

/// A person's answer.
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

/// How far a captcha has come.
#[derive(Debug, Clone)]
pub(crate) enum Stage {
    Waiting,
    Assigned(Assignment),
    Answered(Answer),
    /// Expired, or aborted by the submitter.
    Unsolved,
}

/// One submitted captcha.
#[derive(Debug, Clone)]
pub(crate) struct Captcha {
    pub(crate) id: i64,
    /// The submitter's API key.
    pub(crate) submitter: String,
    pub(crate) kind: Kind,
    /// All parameters of the upload but the key and the files.
    pub(crate) options: Vec<(String, String)>,
    /// `file-upload-01` and so on, decoded.
    pub(crate) files: Vec<Vec<u8>>,
    pub(crate) submitted_at: Duration,
    pub(crate) maxtimeout: Duration,
    /// What was taken from the submitter.
    pub(crate) price: i64,
    pub(crate) stage: Stage,
    /// Workers who skipped it and do not get it again.
    pub(crate) skipped_by: BTreeSet<String>,
    pub(crate) verdict: Option<Verdict>,
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

    /// Whether nobody has answered yet but somebody still may.
    pub(crate) fn is_open(&self) -> bool {
        matches!(self.stage, Stage::Waiting | Stage::Assigned(_))
    }

    /// The hold of this worker, if it is the current one.
    pub(crate) fn assignment_of(&self, worker: &str) -> Option<&Assignment> {
        match &self.stage {
            Stage::Assigned(assignment) if assignment.worker == worker => Some(assignment),
            _ => None,
        }
    }

    /// Lets time pass: a late worker loses the captcha, and at the end of its life it is unsolved.
    ///
    /// Returns the credits that go back to the submitter.
    pub(crate) fn settle(&mut self, now: Duration) -> i64 {
        if !self.is_open() {
            return 0;
        }
        if now >= self.submitted_at.saturating_add(self.maxtimeout) {
            return self.give_up();
        }
        if let Stage::Assigned(assignment) = &self.stage
            && now >= assignment.since.saturating_add(assignment.limit)
        {
            self.stage = Stage::Waiting;
        }
        0
    }

    /// Ends an open captcha without an answer; returns the credits that go back.
    pub(crate) fn give_up(&mut self) -> i64 {
        self.stage = Stage::Unsolved;
        std::mem::take(&mut self.price)
    }
}
