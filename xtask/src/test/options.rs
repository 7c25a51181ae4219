//! The options of `cargo xtask test`.

use lexopt::prelude::*;

use crate::Result;

/// Which steps to run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Choice {
    Quick,
    All,
    /// Those that only a release needs.
    Release,
    /// Those with this name, or else with this in their name.
    Only(String),
    /// Those of a language of `bindings/`, or of all of them.
    Language(String),
}

/// The options.
#[derive(Debug)]
pub(crate) struct Options {
    pub(crate) choice: Choice,
    /// Missing programs may be installed.
    pub(crate) install: bool,
    /// Steps that passed on the same sources before are left out.
    pub(crate) resume: bool,
    /// Nothing may be left out for a missing program.
    pub(crate) is_ci: bool,
}

impl Options {
    /// Reads them.
    pub(crate) fn read(mut arguments: lexopt::Parser) -> Result<Self> {
        let mut options = Self {
            choice: Choice::Quick,
            install: false,
            resume: false,
            is_ci: std::env::var_os("CI").is_some_and(|value| !value.is_empty()),
        };
        while let Some(argument) = arguments.next()? {
            match argument {
                Long("install") => options.install = true,
                Long("continue") => options.resume = true,
                Long("all") => options.choice = Choice::All,
                Long("release") => options.choice = Choice::Release,
                Long("only") => options.choice = Choice::Only(arguments.value()?.string()?),
                Long("lang") => options.choice = Choice::Language(arguments.value()?.string()?),
                other => return Err(other.unexpected().into()),
            }
        }
        Ok(options)
    }
}
