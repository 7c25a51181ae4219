//! Fixtures of the bindings' own tests: a service that answers at once, the library with test functions, and
//! incompatible libraries.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;
use std::time::Duration;

use ninekw_sandbox::{Service, ServiceConfig};

use crate::Result;
use crate::build::testing_library;
use crate::layout::abi_version;
use crate::local::{ANSWER, KEY, OTHER, picture, submit, with_service};
use crate::shell::{command, output, target};

/// The libraries for the tests of a binding, as paths for its programs.
#[derive(Debug, Clone)]
pub(crate) struct Libraries {
    /// With test functions.
    pub(crate) testing: String,
    /// Of another ABI.
    pub(crate) wrong: String,
    pub(crate) old: String,
    pub(crate) picture: String,
}

/// How long an answer takes where many are waited for at once.
const SLOW: Duration = Duration::from_secs(1);
/// And where a program leaves after the first.
const SOON: Duration = Duration::from_millis(300);

/// A library that only has the functions for its version.
pub(crate) struct StandIn {
    name: &'static str,
    abi: u32,
    version: &'static str,
    number: u32,
}

pub(crate) const WRONG: StandIn = StandIn {
    name: "wrong",
    abi: 99,
    version: "9.9.9",
    number: 9_009_009,
};

pub(crate) const OLD: StandIn = StandIn {
    name: "old",
    abi: 1,
    version: "0.0.9",
    number: 9,
};

/// Runs a program of tests; returns how many checks passed.
pub(crate) fn run(program: &Command) -> Result<usize> {
    run_with(program, libraries()?)
}

/// Like [`run`], with libraries for another system.
pub(crate) fn run_with(program: &Command, libraries: &Libraries) -> Result<usize> {
    printed_with(program, libraries).map(|(checks, _)| checks)
}

/// Like [`run`]; returns what it printed, too.
pub(super) fn printed(program: &Command) -> Result<(usize, String)> {
    printed_with(program, libraries()?)
}

fn printed_with(program: &Command, libraries: &Libraries) -> Result<(usize, String)> {
    // A hang is a failure.
    let mut program = within(program, "120");
    let service = Service::start(ServiceConfig {
        accounts: vec![(KEY.into(), 1000)],
        auto_answer: Some(ANSWER.into()),
        pace: Duration::ZERO,
        ..ServiceConfig::default()
    })?;
    let jobs = jobs()?;
    let slow = answering_after(SLOW)?;
    let left = answering_after(SOON)?;
    let text = output(
        with_service(&mut program, &service)
            .env("NINEKW_LIB", &libraries.testing)
            .env("NINEKW_TEST_ANSWER", ANSWER)
            .env("NINEKW_TEST_JOBS_URL", jobs.url())
            .env("NINEKW_TEST_SLOW_URL", slow.url())
            .env("NINEKW_TEST_LEAVING_URL", left.url())
            .env("NINEKW_TEST_PICTURE", &libraries.picture)
            .env("NINEKW_TEST_WRONG_ABI", &libraries.wrong)
            .env("NINEKW_TEST_OLD", &libraries.old),
    )?;
    if text.contains(KEY) {
        return Err("the key is in the output".into());
    }
    nothing_is_lost(&left, &text)?;
    for line in text.lines().filter(|line| line.starts_with("load: ")) {
        println!("  {line}");
    }
    let last = text.lines().last().unwrap_or_default();
    let mut words = last.split(' ');
    match (words.next(), words.next(), words.next(), words.next()) {
        (Some(passed), Some("of"), Some(all), Some("checks")) if passed == all => {
            Ok((passed.parse()?, text))
        }
        _ => Err(format!("the tests ended with {last:?}:\n{text}").into()),
    }
}

/// Those for this system; made once, as languages run in parallel.
fn libraries() -> Result<&'static Libraries> {
    static MADE: OnceLock<std::result::Result<Libraries, String>> = OnceLock::new();
    let made = MADE.get_or_init(|| {
        let make = || -> Result<_> {
            let name = format!("libninekw.so.{}", abi_version()?);
            let shown = |path: PathBuf| path.display().to_string();
            let stand_in =
                |library: &StandIn| library.make(&target().join("stand-ins"), command("gcc"), "so");
            Ok(Libraries {
                testing: shown(testing_library()?.join(name)),
                wrong: shown(stand_in(&WRONG)?),
                old: shown(stand_in(&OLD)?),
                picture: shown(picture()),
            })
        };
        make().map_err(|error| error.to_string())
    });
    made.as_ref().map_err(|error| error.clone().into())
}

/// The folder of the library with test functions, which has the name that programs look for.
pub(super) fn folder() -> Result<PathBuf> {
    let library = Path::new(&libraries()?.testing);
    Ok(library.parent().map(Path::to_path_buf).unwrap_or_default())
}

/// A service with twenty pending captchas of another account.
fn jobs() -> Result<Service> {
    let service = Service::start(ServiceConfig {
        accounts: vec![(KEY.into(), 1000), (OTHER.into(), 1000)],
        merge_duplicates: false,
        pace: Duration::ZERO,
        ..ServiceConfig::default()
    })?;
    for _ in 0..20 {
        submit(&service, OTHER)?;
    }
    Ok(service)
}

/// A service that answers each captcha after a while.
fn answering_after(time: Duration) -> Result<Service> {
    Ok(Service::start(ServiceConfig {
        accounts: vec![(KEY.into(), 100_000)],
        auto_answer: Some(ANSWER.into()),
        answer_after: time,
        merge_duplicates: false,
        pace: Duration::ZERO,
        ..ServiceConfig::default()
    })?)
}

/// The program named in lines with `known: ` every captcha that costs something, and every feedback of the lines with
/// `right: ` has arrived, although it left its loops early.
fn nothing_is_lost(service: &Service, text: &str) -> Result {
    let named = |mark: &str| -> BTreeSet<String> {
        let lines = text.lines().filter_map(|line| line.strip_prefix(mark));
        lines
            .flat_map(|ids| ids.split(' '))
            .map(str::to_owned)
            .collect()
    };
    let known = named("known: ");
    let charged = service.charged();
    let mut lost = charged.iter().filter(|id| !known.contains(&id.to_string()));
    if let Some(id) = lost.next() {
        return Err(format!("captcha {id} is paid, and the program does not know it").into());
    }
    let right = named("right: ");
    let received = |id: &String| {
        service.requests().iter().any(|request| {
            request.action().as_deref() == Some("usercaptchacorrectback")
                && request.parameter("correct").as_deref() == Some("1")
                && request.parameter("id").as_ref() == Some(id)
        })
    };
    match right.iter().find(|id| !received(id)) {
        Some(id) => Err(format!("the feedback about {id} is lost").into()),
        None => Ok(()),
    }
}

/// The program, killed after this many seconds.
pub(crate) fn within(program: &Command, seconds: &str) -> Command {
    let mut timed = command("timeout");
    timed.args(["-k", "5", seconds]).arg(program.get_program());
    timed.args(program.get_args());
    if let Some(folder) = program.get_current_dir() {
        timed.current_dir(folder);
    }
    // Texts must be UTF-8 regardless of the locale.
    timed.env("LC_ALL", "C");
    for (name, value) in program.get_envs() {
        timed.env(name, value.unwrap_or_default());
    }
    timed
}

impl StandIn {
    fn source(&self) -> String {
        let Self {
            abi,
            version,
            number,
            ..
        } = self;
        format!(
            "unsigned ninekw_abi_version(void) {{ return {abi}; }}\n\
             const char *ninekw_version(void) {{ return \"{version}\"; }}\n\
             unsigned ninekw_version_number(void) {{ return {number}; }}\n\
             const char *ninekw_build_info(void) {{ return \"ninekw {version}, ABI {abi}\"; }}\n"
        )
    }

    /// Makes it in a folder, by a compiler and with the ending of its system's libraries; returns its path.
    pub(crate) fn make(
        &self,
        folder: &Path,
        mut compiler: Command,
        ending: &str,
    ) -> Result<PathBuf> {
        std::fs::create_dir_all(folder)?;
        let source = folder.join(format!("{}.c", self.name));
        std::fs::write(&source, self.source())?;
        let made = folder.join(format!("{}.{ending}", self.name));
        compiler.args(["-shared", "-fPIC", "-o"]);
        output(compiler.args([&made, &source]))?;
        Ok(made)
    }
}
