//! Jobs: captchas as a worker gets them.

mod check;
mod solution;

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

pub use solution::Solution;
pub(crate) use solution::write_unchecked;

use crate::answer::Kind;
use crate::clock::Clock;
use crate::error::Result;
use crate::file::CaptchaFile;
use crate::reply::Reply;

/// The submitter's verdict on your answer (action `usercaptchacorrectcheck`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum JobVerdict {
    /// The answer was right.
    Correct,
    /// The answer was wrong.
    Incorrect,
    /// The submitter has not judged it yet (`?`).
    Open,
}

/// The rules that an answer must follow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct Rules {
    /// Minimum number of characters (`min_len`); 0 for no minimum.
    pub min_len: i64,
    /// Maximum number of characters (`max_len`); 0 for no maximum.
    pub max_len: i64,
    /// Which characters (`numeric`): 0 any, 1 digits, 2 letters, 3 both, 4 and 5 like 1 and 3 with comma, space and
    /// hyphen.
    pub numeric: i64,
    /// Two words or more (`phrase`); overrides `no_space`.
    pub phrase: bool,
    /// No spaces (`nospace`).
    pub no_space: bool,
    /// Whether upper and lower case matter (`case-sensitive`): 0 no, 1 yes, 2 symbols too.
    pub case_sensitive: i64,
    /// The answer is the result of a calculation (`math`).
    pub math: bool,
}

/// What the client remembers about a job until it is answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Facts {
    pub(crate) id: i64,
    pub(crate) kind: Kind,
    pub(crate) rules: Rules,
    /// The answer to check, if the job is a check.
    pub(crate) to_check: Option<String>,
    pub(crate) size: Option<(i64, i64)>,
    /// The `speed` and `speedlevel` with which the job was taken; they are repeated with the answer.
    pub(crate) speed: Option<i64>,
    pub(crate) speed_level: Option<i64>,
}

/// How long a job may take.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Limits {
    pub(crate) received: Duration,
    pub(crate) time: Duration,
    /// With `moretimes`: the time in which somebody must start to work on it.
    pub(crate) interaction: Option<Duration>,
}

/// A captcha that you are to answer (action `usercaptchanew`).
#[derive(Clone)]
pub struct Job {
    pub(crate) facts: Arc<Facts>,
    pub(crate) files: Vec<CaptchaFile>,
    pub(crate) reply: Reply,
    pub(crate) limits: Limits,
    pub(crate) clock: Arc<dyn Clock>,
}

impl Job {
    /// The captcha's id.
    pub fn id(&self) -> i64 {
        self.facts.id
    }

    /// The kind of answer that is wanted: text, clicks, an angle and so on. [`Kind::Confirm`]: yes or no, whether
    /// [`answer_to_check`](Self::answer_to_check) is right.
    pub fn kind(&self) -> Kind {
        if self.facts.to_check.is_some() {
            Kind::Confirm
        } else {
            self.facts.kind
        }
    }

    /// The kind of the captcha itself, even if you are only to check its answer.
    pub fn captcha_kind(&self) -> Kind {
        self.facts.kind
    }

    /// The answer that you are to check, for [`Kind::Confirm`].
    pub fn answer_to_check(&self) -> Option<&str> {
        self.facts.to_check.as_deref()
    }

    /// The files, in order, if the job includes them (`filedata`); else fetch them with
    /// [`Client::show`](crate::Client::show).
    pub fn files(&self) -> &[CaptchaFile] {
        &self.files
    }

    /// The number of files according to the service.
    pub fn file_count(&self) -> Option<i64> {
        self.reply.int("files")
    }

    /// The text of a captcha without an image.
    pub fn text(&self) -> Option<String> {
        let file = self.files.first()?;
        (self.facts.kind == Kind::TextOnly).then(|| file.text())
    }

    /// The submitter's instructions (`textinstructions`).
    pub fn instructions(&self) -> Option<String> {
        self.field("textinstructions")
    }

    /// The rules that the answer must follow.
    pub fn rules(&self) -> Rules {
        self.facts.rules
    }

    /// Width and height of the image in pixels.
    pub fn size(&self) -> Option<(i64, i64)> {
        self.facts.size
    }

    /// The step of the rotation in degrees, for [`Kind::Rotate`] (`angle`).
    pub fn angle(&self) -> Option<i64> {
        self.reply.int("angle")
    }

    /// The widget's type, for [`Kind::Interactive`], such as `recaptchav2` (`oldsource`).
    pub fn widget(&self) -> Option<String> {
        self.field("oldsource")
    }

    /// The widget's key, for [`Kind::Interactive`] (`sitekey`).
    pub fn sitekey(&self) -> Option<String> {
        self.field("sitekey")
    }

    /// The widget's page (`pageurl`).
    pub fn page_url(&self) -> Option<String> {
        self.field("pageurl")
    }

    /// The value with the service's name `name`; `None` if there is none or only a placeholder.
    pub fn field(&self, name: &str) -> Option<String> {
        self.reply.text(name).filter(|text| is_set(text))
    }

    /// The integer with the service's name `name`.
    pub fn int(&self, name: &str) -> Option<i64> {
        self.reply.int(name)
    }

    /// The whole time for the answer, from when you took the job.
    pub fn time_limit(&self) -> Duration {
        self.limits.time
    }

    /// How much of [`time_limit`](Self::time_limit) is left.
    pub fn time_left(&self) -> Duration {
        self.left(self.limits.time)
    }

    /// With `moretimes`: how much time is left in which somebody must start to work on the captcha; after that it must
    /// be skipped.
    pub fn interaction_left(&self) -> Option<Duration> {
        self.limits.interaction.map(|limit| self.left(limit))
    }

    fn left(&self, limit: Duration) -> Duration {
        let end = self.limits.received.saturating_add(limit);
        end.saturating_sub(self.clock.now())
    }

    /// Checks by the job's own rules whether the service would accept this answer; the error has the code (38 to 53)
    /// with which the service would refuse it. [`Client::answer_job`](crate::Client::answer_job) does this before it
    /// sends anything.
    pub fn check(&self, solution: impl Into<Solution>) -> Result<()> {
        self.facts.written(&solution.into()).map(drop)
    }

    /// The whole reply.
    pub fn reply(&self) -> &Reply {
        &self.reply
    }
}

impl fmt::Debug for Job {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Job")
            .field("id", &self.facts.id)
            .field("kind", &self.kind())
            .field("files", &self.files)
            .field("rules", &self.facts.rules)
            .finish_non_exhaustive()
    }
}

/// Whether a text is a value: the service writes "" and `__undefined__` for none.
pub(crate) fn is_set(text: &str) -> bool {
    !matches!(text.trim(), "" | "__undefined__")
}
