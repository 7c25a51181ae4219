//! The demo: a program submits a captcha, and another one answers it through the same API.

mod answerer;

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use crate::shell::{Running, cargo, command, run as run_command, target};
use crate::system::{CC, PYTHON, PYTHON_VENV, need};
use crate::{Result, build, python};

/// Who answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Answerer {
    /// A thread that knows the picture.
    Robot,
    /// The user at the terminal.
    Person,
    /// A thread that knows the picture, on the real service with the user's own key.
    Service,
}

const PICTURE: &str = "tests/data/captcha.png";

/// Where the captchas go, and with which keys.
struct Place {
    url: String,
    submitter: String,
    worker: String,
    /// The local service as a program.
    _sandbox: Option<Running>,
}

/// Runs the demo.
pub(crate) fn run(answerer: Answerer) -> Result {
    need(&[&CC, &PYTHON, &PYTHON_VENV])?;
    println!("building the C library, the C example, the Python package and the local service");
    println!("(the first time takes about a minute)");
    // Runs while C gets its answer.
    let python = thread::spawn(|| python::install("").map_err(|error| error.to_string()));
    build::c_library()?;
    let c_example = build::c_example()?;
    let place = match answerer {
        Answerer::Service => live()?,
        Answerer::Robot | Answerer::Person => local()?,
    };
    println!("\nservice    {}", place.url);
    println!("picture    {PICTURE}");

    let stop = Arc::new(AtomicBool::new(false));
    let worker = answerer::Worker::new(&place.url, &place.worker, answerer)?;
    let thread = thread::spawn({
        let stop = Arc::clone(&stop);
        move || worker.work(&stop)
    });
    let mut through_c = command(c_example);
    let result = solve("C", &mut through_c, &place, answerer).and_then(|()| {
        python.join().map_err(|_| "pip broke down")??;
        let mut through_python = python::script("py/examples/solve.py");
        solve("Python", &mut through_python, &place, answerer)
    });
    stop.store(true, Ordering::Relaxed);
    let robot = thread.join().map_err(|_| "the answerer broke down")?;
    result?;
    robot?;
    println!("\nThe same answer came through C and through Python.");
    Ok(())
}

fn solve(language: &str, program: &mut Command, place: &Place, answerer: Answerer) -> Result {
    println!("\n--- {language}");
    program
        .arg(PICTURE)
        .env("NINEKW_URL", &place.url)
        .env("NINEKW_API_KEY", &place.submitter);
    match answerer {
        Answerer::Service => program.arg("--selfsolve"),
        // Lines in between would spoil the prompt.
        Answerer::Person => program.arg("--quiet"),
        Answerer::Robot => program,
    };
    run_command(program)
}

/// Starts the sandbox.
fn local() -> Result<Place> {
    let (submitter, worker) = ("demoSubmitter", "demoAnswerer");
    run_command(&mut cargo(&[
        "build",
        "--quiet",
        "-p",
        "ninekw-sandbox",
        "-p",
        "xtask",
    ]))?;
    let mut child = Command::new(target().join("debug/ninekw-sandbox"))
        .args([
            "--key",
            &format!("{submitter}=100"),
            "--key",
            &format!("{worker}=0"),
        ])
        .stdout(Stdio::piped())
        .spawn()?;
    let output = child.stdout.take().ok_or("the sandbox has no output")?;
    let sandbox = Running(child);
    let mut line = String::new();
    BufReader::new(output).read_line(&mut line)?;
    let url = line
        .split_whitespace()
        .last()
        .ok_or("the sandbox did not start")?;
    Ok(Place {
        url: url.into(),
        submitter: submitter.into(),
        worker: worker.into(),
        _sandbox: Some(sandbox),
    })
}

/// The real service, with the user's key on both sides, so that no stranger gets the captcha.
fn live() -> Result<Place> {
    let key = std::env::var("NINEKW_API_KEY").map_err(|_| "--live needs NINEKW_API_KEY")?;
    let url = std::env::var("NINEKW_URL").unwrap_or_else(|_| ninekw::DEFAULT_URL.into());
    Ok(Place {
        url,
        submitter: key.clone(),
        worker: key,
        _sandbox: None,
    })
}
