//! Runs programs with a local service and checks what they did.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use ninekw::{Captcha, Client, Config};
use ninekw_sandbox::{Service, ServiceConfig};

use crate::Result;
use crate::shell::{output, root};

pub(crate) const KEY: &str = "exampleKey1";
pub(crate) const ANSWER: &str = "kw7Fx9";
/// Another account.
pub(crate) const OTHER: &str = "exampleKey2";

/// Progress is told every 100 ms for seconds; a program shows only what changes.
const MOST_TOLD: usize = 20;

/// What is submitted.
pub(crate) fn picture() -> PathBuf {
    root().join("tests/data/captcha.png")
}

/// Submits the picture for an account.
pub(crate) fn submit(service: &Service, key: &str) -> Result<i64> {
    let config = Config::new(key)?.base_url(&service.url())?;
    let client = Client::new(config.min_interval(Duration::ZERO))?;
    Ok(client.submit(&Captcha::image(picture()))?)
}

/// A local service that answers at once.
pub(crate) fn service() -> Result<Service> {
    Ok(Service::start(ServiceConfig {
        accounts: vec![(KEY.into(), 100)],
        auto_answer: Some(ANSWER.into()),
        ..ServiceConfig::default()
    })?)
}

/// Tells a program where the service is, and a key.
pub(crate) fn with_service<'a>(program: &'a mut Command, service: &Service) -> &'a mut Command {
    program
        .env("NINEKW_API_KEY", KEY)
        .env("NINEKW_URL", service.url())
}

/// A program of the README, run where `captcha.png` is: it prints the answer, uses credits and gives feedback.
pub(crate) fn readme_program(program: Command) -> Result<usize> {
    readme_program_in(program, &root().join("tests/data"))
}

/// [`readme_program`] in another folder.
pub(crate) fn readme_program_in(mut program: Command, folder: &Path) -> Result<usize> {
    let service = service()?;
    let ran = with_service(program.current_dir(folder), &service).output()?;
    let text = String::from_utf8_lossy(&ran.stdout);
    let notes = String::from_utf8_lossy(&ran.stderr);
    let told = notes.lines().filter(|line| line.ends_with(" s")).count();
    if !ran.status.success() || told > MOST_TOLD {
        return Err(format!("{}, {told} lines of progress: {notes}", ran.status).into());
    }
    let feedback = service
        .requests()
        .iter()
        .any(|request| request.action().as_deref() == Some("usercaptchacorrectback"));
    if text.trim() != ANSWER || service.credits(KEY) != Some(90) || !feedback {
        return Err(format!("unexpected output: {text}").into());
    }
    Ok(1)
}

/// The C example `solve`, alone or as the last arguments of `program`.
pub(crate) fn example(program: &mut Command) -> Result {
    let service = service()?;
    let text = output(with_service(program.arg(picture()), &service))?;
    let answer = format!("answer     \"{ANSWER}\"");
    if !text.contains(&answer) || !text.contains("(10 used)") || text.contains(KEY) {
        return Err(format!("unexpected output:\n{text}").into());
    }
    Ok(())
}
