//! The options of `cargo xtask test`.

use lexopt::prelude::*;

use crate::Result;
use crate::platform::Platform;

/// Which steps to run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Choice {
    Quick,
    All,
    /// Those that only a release needs.
    Release,
    /// Those of a language of `bindings/`, or of all of them.
    Language(String),
}

/// The options.
#[derive(Debug)]
pub(crate) struct Options {
    pub(crate) choice: Choice,
    /// Of these only those with this name, or else with this in their name.
    pub(crate) only: Option<String>,
    /// The platforms whose packages of a release are tried; all if none is named.
    pub(crate) platforms: Vec<&'static Platform>,
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
            only: None,
            platforms: Vec::new(),
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
                Long("only") => options.only = Some(arguments.value()?.string()?),
                Long("platform") => {
                    let name = arguments.value()?.string()?;
                    options.platforms.extend(Platform::all_named(&name)?);
                }
                Long("lang") => options.choice = Choice::Language(arguments.value()?.string()?),
                other => return Err(other.unexpected().into()),
            }
        }
        if !options.platforms.is_empty() && options.choice != Choice::Release {
            return Err("--platform is for --release".into());
        }
        Ok(options)
    }
}
