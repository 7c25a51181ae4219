//! The answering side: a captcha to be answered.

mod check;
mod solution;

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

pub use solution::Solution;
pub(crate) use solution::unchecked;

use crate::answer::Kind;
use crate::clock::Clock;
use crate::error::Result;
use crate::file::CaptchaFile;
use crate::reply::Reply;

/// How the submitter judged your answer (action `usercaptchacorrectcheck`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum JobVerdict {
    /// It was right.
    Correct,
    /// It was wrong.
    Incorrect,
    /// Not judged yet (`?`).
    Open,
}

/// What an answer must look like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct Rules {
    /// Least number of characters (`min_len`); 0: none.
    pub min_len: i64,
    /// Greatest number of characters (`max_len`); 0: none.
    pub max_len: i64,
    /// Which characters (`numeric`): 0 any, 1 digits, 2 letters, 3 both, 4 and 5 the same as 1 and 3 with comma, space
    /// and hyphen.
    pub numeric: i64,
    /// Two words or more (`phrase`); outweighs `no_space`.
    pub phrase: bool,
    /// No spaces (`nospace`).
    pub no_space: bool,
    /// Upper and lower case matter (`case-sensitive`): 0 no, 1 yes, 2 symbols too.
    pub case_sensitive: i64,
    /// A sum to work out (`math`).
    pub math: bool,
}

/// What the client remembers of a job for as long as it is not answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Facts {
    pub(crate) id: i64,
    pub(crate) kind: Kind,
    pub(crate) rules: Rules,
    /// The answer that is to be checked, in place of answering.
    pub(crate) to_check: Option<String>,
    pub(crate) size: Option<(i64, i64)>,
    /// What was asked for with `speed` and `speedlevel`, to be repeated with the answer.
    pub(crate) speed: Option<i64>,
    pub(crate) speed_level: Option<i64>,
}

/// How long a job may take.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Limits {
    pub(crate) received: Duration,
    pub(crate) time: Duration,
    /// With `moretimes`: within this, somebody must have touched it.
    pub(crate) interaction: Option<Duration>,
}

/// A captcha that the service gave you to answer (action `usercaptchanew`).
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

    /// What is to be answered: text, clicks, an angle and so on. [`Kind::Confirm`]: yes or no, whether
    /// [`answer_to_check`](Self::answer_to_check) is right.
    pub fn kind(&self) -> Kind {
        if self.facts.to_check.is_some() {
            Kind::Confirm
        } else {
            self.facts.kind
        }
    }

    /// What the captcha itself asks for, also where only its answer is to be checked.
    pub fn captcha_kind(&self) -> Kind {
        self.facts.kind
    }

    /// The answer that is to be checked, for [`Kind::Confirm`].
    pub fn answer_to_check(&self) -> Option<&str> {
        self.facts.to_check.as_deref()
    }

    /// The files, in order, if they came along (`filedata`); else fetch them with
    /// [`Client::show`](crate::Client::show).
    pub fn files(&self) -> &[CaptchaFile] {
        &self.files
    }

    /// How many files the service says there are.
    pub fn file_count(&self) -> Option<i64> {
        self.reply.int("files")
    }

    /// The text of a captcha without a picture.
    pub fn text(&self) -> Option<String> {
        let file = self.files.first()?;
        (self.facts.kind == Kind::TextOnly).then(|| file.text())
    }

    /// What the submitter says is to be done (`textinstructions`).
    pub fn instructions(&self) -> Option<String> {
        self.field("textinstructions")
    }

    /// What the answer must look like.
    pub fn rules(&self) -> Rules {
        self.facts.rules
    }

    /// Width and height of the picture in pixels.
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

    /// A value by the service's name; None for nothing and for its placeholders.
    pub fn field(&self, name: &str) -> Option<String> {
        self.reply.text(name).filter(|text| is_set(text))
    }

    /// A whole number by the service's name.
    pub fn int(&self, name: &str) -> Option<i64> {
        self.reply.int(name)
    }

    /// How long the answer could take in all when the job came.
    pub fn time_limit(&self) -> Duration {
        self.limits.time
    }

    /// How much of that is left.
    pub fn time_left(&self) -> Duration {
        self.left(self.limits.time)
    }

    /// With `moretimes`: how long until somebody must have touched the captcha, or it has to be skipped.
    pub fn interaction_left(&self) -> Option<Duration> {
        self.limits.interaction.map(|limit| self.left(limit))
    }

    fn left(&self, limit: Duration) -> Duration {
        let end = self.limits.received.saturating_add(limit);
        end.saturating_sub(self.clock.now())
    }

    /// Whether the service would take this answer, by the job's own rules; the error has the code (38 to 53) that it
    /// would refuse it with. [`Client::answer_job`](crate::Client::answer_job) asks this before it sends anything.
    pub fn check(&self, solution: impl Into<Solution>) -> Result<()> {
        self.facts.written(&solution.into()).map(drop)
    }

    /// Everything that was sent.
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

/// Whether a text stands for something: the service writes "" and `__undefined__` for nothing.
pub(crate) fn is_set(text: &str) -> bool {
    !matches!(text.trim(), "" | "__undefined__")
}
