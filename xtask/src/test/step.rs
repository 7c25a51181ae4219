//! A step of the tests: a name, what it needs, and its work. It works without any other step having run.

use std::path::PathBuf;
use std::process::Command;

use ninekw_tests::Report;

use crate::Result;
use crate::platform::Platform;
use crate::system::Tool;

/// The result of a step that did not fail itself.
pub(crate) enum Done {
    /// The number of tests that passed.
    Tests(usize),
    /// The results of a language in the cases.
    Cases(&'static str, Report),
}

/// How many tests a step ran.
pub(crate) trait Count {
    fn count(&self) -> usize;
}

impl Count for usize {
    fn count(&self) -> usize {
        *self
    }
}

impl Count for () {
    fn count(&self) -> usize {
        1
    }
}

impl Count for PathBuf {
    fn count(&self) -> usize {
        1
    }
}

/// The run that has a step.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Run {
    /// That without options; `--all` has it, too.
    Quick,
    /// `--all`.
    Matrix,
    /// `--release` alone.
    Release,
}

/// One step.
pub(crate) struct Step {
    pub(crate) name: String,
    pub(crate) tools: Vec<&'static Tool>,
    pub(crate) run: Run,
    /// The language of `bindings/` that it tests.
    pub(crate) language: Option<&'static str>,
    /// The platform whose packages of a release it tries.
    pub(crate) platform: Option<&'static Platform>,
    /// Runs when no other step does: it measures time, or keeps both processors busy.
    pub(crate) is_alone: bool,
    /// Makes or enters a system in a folder.
    pub(crate) is_root: bool,
    /// Why it cannot run on this machine, regardless of what is installed.
    pub(crate) left_out: Option<String>,
    pub(crate) work: Box<dyn FnOnce() -> Result<Done> + Send>,
}

impl Step {
    /// A step that gives the number of its tests, or nothing if it is one.
    pub(crate) fn new<T: Count>(
        name: impl Into<String>,
        tools: &[&'static Tool],
        work: impl FnOnce() -> Result<T> + Send + 'static,
    ) -> Self {
        Self::with(name, tools, || {
            work().map(|tests| Done::Tests(tests.count()))
        })
    }

    /// Takes a language's driver through all cases.
    pub(crate) fn cases(
        name: &str,
        language: &'static str,
        tools: &[&'static Tool],
        driver: impl FnOnce() -> Result<Command> + Send + 'static,
    ) -> Self {
        let run = move || ninekw_tests::run(language, driver()?);
        Self::cases_by(name, language, tools, run)
    }

    /// Takes all cases in a way of its own: `run` starts the driver, and reports.
    pub(crate) fn cases_by(
        name: &str,
        language: &'static str,
        tools: &[&'static Tool],
        run: impl FnOnce() -> Result<Report> + Send + 'static,
    ) -> Self {
        let name = format!("{name}: cases and vectors");
        Self::with(name, tools, move || {
            run().map(|report| Done::Cases(language, report))
        })
    }

    /// Says what cannot be tested here.
    pub(crate) fn left_out(name: impl Into<String>, why: impl Into<String>) -> Self {
        Self {
            left_out: Some(why.into()),
            ..Self::with(name, &[], || Err("left out".into()))
        }
    }

    fn with(
        name: impl Into<String>,
        tools: &[&'static Tool],
        work: impl FnOnce() -> Result<Done> + Send + 'static,
    ) -> Self {
        Self {
            name: name.into(),
            tools: tools.to_vec(),
            run: Run::Matrix,
            language: None,
            platform: None,
            is_alone: false,
            is_root: false,
            left_out: None,
            work: Box::new(work),
        }
    }

    /// Part of the run without `--all`.
    pub(crate) fn quick(mut self) -> Self {
        self.run = Run::Quick;
        self
    }

    /// Tests a language of `bindings/`.
    pub(crate) fn of_language(mut self, word: &'static str) -> Self {
        self.language = Some(word);
        self
    }

    /// Runs when no other step does.
    pub(crate) fn alone(mut self) -> Self {
        self.is_alone = true;
        self
    }

    /// Only a release needs it, which has packages for this platform.
    pub(crate) fn for_release(mut self, platform: &'static Platform) -> Self {
        self.run = Run::Release;
        self.platform = Some(platform);
        self
    }

    /// Makes or enters a system in a folder.
    pub(crate) fn with_root(mut self) -> Self {
        self.is_root = true;
        self
    }
}
