//! The examples in C and in C++, which do the same, against the local service.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use ninekw_sandbox::{Service, ServiceConfig};

use crate::local::{ANSWER, KEY, OTHER, picture, submit, with_service};
use crate::shell::{Running, command, make_empty, output, target};
use crate::{Result, build, cpp, local};

/// Those of `ffi-c/examples`.
pub(crate) fn c() -> Result<usize> {
    all(&|name| build::c_example_called(name).map(Command::new))
}

/// Those of `ffi-c/examples/cpp`.
pub(crate) fn cpp() -> Result<usize> {
    all(&cpp::example)
}

type Built<'a> = &'a dyn Fn(&str) -> Result<Command>;

fn all(built: Built<'_>) -> Result<usize> {
    local::example(&mut built("solve")?)?;
    batch(built("batch")?)?;
    answer(built("answer")?)?;
    account(built("account")?)?;
    Ok(4)
}

fn service(auto_answer: Option<&str>) -> Result<Service> {
    Ok(Service::start(ServiceConfig {
        accounts: vec![(KEY.into(), 100), (OTHER.into(), 100)],
        auto_answer: auto_answer.map(str::to_owned),
        merge_duplicates: false,
        pace: Duration::ZERO,
        ..ServiceConfig::default()
    })?)
}

fn unexpected(text: &str) -> Box<dyn std::error::Error> {
    format!("unexpected output:\n{text}").into()
}

/// Two pictures and a file that is none.
pub(crate) fn batch(mut program: Command) -> Result {
    let service = service(Some(ANSWER))?;
    with_service(&mut program, &service);
    let text = output(program.arg(picture()).arg("/dev/null").arg(picture()))?;
    let text = text.replace("\r\n", "\n");
    let solved = format!("captcha.png: {ANSWER}\n");
    if text.matches(&solved).count() != 2
        || !text.contains("/dev/null: ")
        || !text.ends_with("\n2 of 3 solved\n")
        || service.credits(KEY) != Some(80)
    {
        return Err(unexpected(&text));
    }
    Ok(())
}

/// Steps run in parallel, each in a folder of its own.
static RUNS: AtomicUsize = AtomicUsize::new(0);

/// Answers one captcha, skips one, and stops at the third.
pub(crate) fn answer(mut program: Command) -> Result {
    let service = service(None)?;
    let mut ids = Vec::new();
    for _ in 0..3 {
        ids.push(submit(&service, OTHER)?);
    }
    let number = RUNS.fetch_add(1, Ordering::Relaxed);
    let folder = target().join(format!("example-answer/{number}"));
    // What an earlier run left there.
    make_empty(&folder)?;
    with_service(&mut program, &service);
    let mut child = program
        .current_dir(&folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()?;
    let input = child.stdin.take().ok_or("no input")?;
    { input }.write_all(format!("{ANSWER}\n\n").as_bytes())?;
    let result = child.wait_with_output()?;
    let text = String::from_utf8_lossy(&result.stdout).replace("\r\n", "\n");
    let pictures = ids
        .iter()
        .filter(|id| same(&folder.join(format!("captcha-{id}"))))
        .count();
    let skips = service
        .requests()
        .iter()
        .filter(|request| request.action().as_deref() == Some("usercaptchaskip"))
        .count();
    if !result.status.success()
        || !text.contains(&format!("answered {}\n", ids[0]))
        || !text.contains(" s: a text answer? ")
        || !text.ends_with("1 answered, 8 credits\n")
        || pictures != 3
        || skips < 2
    {
        return Err(unexpected(&text));
    }
    Ok(())
}

/// Whether a file is the picture.
fn same(path: &Path) -> bool {
    match (std::fs::read(path), std::fs::read(picture())) {
        (Ok(found), Ok(picture)) => found == picture,
        _ => false,
    }
}

/// Shows the history, the credits, and the credits again when they have changed; ends by Ctrl-C.
fn account(mut program: Command) -> Result {
    let service = service(None)?;
    let id = submit(&service, KEY)?;
    with_service(&mut program, &service);
    let child = program.arg("1").stdout(Stdio::piped()).spawn()?;
    let mut running = Running(child);
    let mut lines = BufReader::new(running.0.stdout.take().ok_or("no output")?).lines();
    let mut next = || {
        lines
            .next()
            .ok_or("it ended early")?
            .map_err(Box::<dyn std::error::Error>::from)
    };
    let history = next()?;
    let before = next()?;
    submit(&service, KEY)?;
    let after = next()?;
    output(command("kill").args(["-INT", &running.0.id().to_string()]))?;
    let last = next()?;
    if !history.contains(&format!("id={id} "))
        || !before.starts_with("credits 90, 1 ")
        || !after.starts_with("credits 80, 2 ")
        || last != "stopped"
        || !running.0.wait()?.success()
    {
        return Err(unexpected(&[history, before, after, last].join("\n")));
    }
    Ok(())
}
