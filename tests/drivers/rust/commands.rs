//! One function per command.

use std::ops::ControlFlow;
use std::time::Duration;

use ninekw::{
    Answer, CallOptions, CancelToken, Client, Config, Error, ErrorKind, Job, Kind, Options, Result,
    State, Value, Verdict,
};
use ninekw_tests::line::Line;

use crate::{account, answering, batch, settings};

pub(crate) type Fields = Vec<(String, Vec<u8>)>;

/// What a driver keeps between commands.
#[derive(Default)]
pub(crate) struct Kept {
    pub(crate) client: Option<Client>,
    job: Option<Job>,
}

pub(crate) fn perform(kept: &mut Kept, command: &Line) -> Result<Fields> {
    if command.word == "client" {
        *kept = Kept::default();
        kept.client = Some(make_client(command)?);
        return Ok(Fields::new());
    }
    let client = kept
        .client
        .as_ref()
        .ok_or_else(|| wrong("there is no client"))?;
    let client = &client.with_further_options(limits(command));
    if let Some(result) = submitting(client, command) {
        return result;
    }
    let id = || number(command, "id").unwrap_or(0);
    match command.word.as_str() {
        "next_job" => answering::next_job(client, command, &mut kept.job),
        "confirm_job" => {
            client
                .with_further_options(parameters(command)?)
                .confirm_job()?;
            Ok(Fields::new())
        }
        "check_job" => {
            let job = kept.job.as_ref().ok_or_else(|| wrong("there is no job"))?;
            job.check(command.text("answer").unwrap_or_default())?;
            Ok(Fields::new())
        }
        "answer_job" => answering::answer_job(client, command),
        "skip_job" => {
            client
                .with_further_options(parameters(command)?)
                .skip_job(id())?;
            Ok(Fields::new())
        }
        "end_jobs" => {
            client.end_jobs()?;
            Ok(Fields::new())
        }
        "job_verdict" => answering::job_verdict(client, command),
        "show" => answering::show(client, command),
        "work" => answering::work(client, command),
        "history" => account::history(client, command),
        "history_detail" => account::history_detail(client, command),
        "diagnose" => account::diagnose(client, command),
        "settings" => account::settings(client),
        "set_setting" => account::set_setting(client, command),
        "referrals" => account::referrals(client, command),
        "transfer" => account::transfer(client, command),
        "create_coupon" => account::create_coupon(client, command),
        "create_account" => account::create_account(client, command),
        other => Err(wrong(&format!("there is no command {other}"))),
    }
}

/// The commands of those who submit captchas; None for another.
fn submitting(client: &Client, command: &Line) -> Option<Result<Fields>> {
    let id = || number(command, "id").unwrap_or(0);
    let limited = || client.with_further_options(call_options(command));
    Some(match command.word.as_str() {
        "server_status" => server_status(client),
        "balance" => client.balance().map(|credits| one("credits", credits)),
        "submit" => options(command)
            .and_then(|captcha| client.submit(&captcha))
            .map(|id| one("id", id)),
        "solve" => options(command)
            .and_then(|captcha| limited().solve(&captcha))
            .map(|found| answer(&found)),
        "poll" => parameters(command)
            .and_then(|call| client.with_further_options(call).poll(id()))
            .map(|found| answer(&found)),
        "wait" => limited().wait(id()).map(|found| answer(&found)),
        "feedback" => feedback(client, command, id()),
        "acknowledge" => client.acknowledge(id()).map(|()| Fields::new()),
        "forget" => {
            let tag = command.text("tag").unwrap_or_default();
            client.forget(&tag).map(|()| Fields::new())
        }
        "call" => call(client, command),
        "solve_many" => batch::solve_many(client, command),
        _ => return None,
    })
}

fn server_status(client: &Client) -> Result<Fields> {
    let status = client.server_status()?;
    let mut fields = Fields::new();
    put(&mut fields, "workers", status.workers());
    put(&mut fields, "workers_text", status.workers_for(Kind::Text));
    put(&mut fields, "queue", status.queue());
    put(&mut fields, "queue_text", status.queue_for(Kind::Text));
    put(&mut fields, "in_work", status.in_work());
    put(
        &mut fields,
        "mean_solve_seconds",
        status.mean_solve_seconds(),
    );
    Ok(fields)
}

fn feedback(client: &Client, command: &Line, id: i64) -> Result<Fields> {
    let verdict = match command.text("verdict").as_deref() {
        Some("correct") => Verdict::Correct,
        Some("incorrect") => Verdict::Incorrect,
        _ => Verdict::Unused,
    };
    let call = parameters(command)?;
    client.with_further_options(call).feedback(id, verdict)?;
    Ok(Fields::new())
}

fn call(client: &Client, command: &Line) -> Result<Fields> {
    let mut options = options(command)?;
    if command.text("form").as_deref() == Some("text") {
        options.set("json", 0)?;
    }
    let action = command.text("action").unwrap_or_default();
    let reply = client.call(&action, &options)?;
    eprintln!("{reply:?}");
    Ok(vec![("body".into(), reply.bytes().to_vec())])
}

/// Call options with the command's options as additional parameters.
pub(crate) fn parameters(command: &Line) -> Result<CallOptions> {
    Ok(CallOptions::new().parameters(&options(command)?))
}

pub(crate) fn failed(error: &Error) -> Line {
    eprintln!("{error} {error:?}");
    let mut line = Line::new("error");
    line.push("status", error.status().to_string());
    line.push(
        "service_code",
        error.service_code().unwrap_or(0).to_string(),
    );
    line.push("http_status", error.http_status().unwrap_or(0).to_string());
    line.push("captcha_id", error.captcha_id().unwrap_or(0).to_string());
    line.push("retryable", u8::from(error.is_retryable()).to_string());
    let pause = error
        .retry_after()
        .map_or(-1, |pause| i128::try_from(pause.as_millis()).unwrap_or(-1));
    line.push("retry_after_ms", pause.to_string());
    line.push("operation", error.operation());
    line.push("message", error.message());
    if let Some(reply) = error.reply() {
        line.push("reply", reply);
    }
    line
}

fn make_client(command: &Line) -> Result<Client> {
    let mut config = Config::default();
    for (name, value) in &command.fields {
        config = settings::set(config, name, &String::from_utf8_lossy(value))?;
    }
    eprintln!("{config:?}");
    Client::new(config)
}

pub(crate) fn options(command: &Line) -> Result<Options> {
    let mut options = Options::new();
    for (field, value) in &command.fields {
        let text = || String::from_utf8_lossy(value).into_owned();
        let (kind, name) = field.split_once(':').unwrap_or_default();
        let value = match kind {
            "text" => Value::Text(text()),
            "int" => Value::Int(text().parse().map_err(|_| wrong("int is no number"))?),
            "bytes" => Value::Bytes(value.clone()),
            "file" => Value::File(text().into()),
            _ => continue,
        };
        options.set(name, value)?;
    }
    eprintln!("{options:?}");
    Ok(options)
}

/// What every command takes.
fn limits(command: &Line) -> CallOptions {
    let mut options = CallOptions::new();
    if let Some(limit) = number(command, "within_ms") {
        options = options.timeout(Duration::from_millis(limit.unsigned_abs()));
    }
    if number(command, "cancelled") == Some(1) {
        let token = CancelToken::new();
        token.trigger();
        options = options.cancel(&token);
    }
    options
}

pub(crate) fn call_options(command: &Line) -> CallOptions {
    let mut options = CallOptions::new();
    if let Some(timeout) = number(command, "timeout_ms") {
        options = options.timeout(Duration::from_millis(timeout.unsigned_abs()));
    }
    if let Some(after) = number(command, "cancel_after_ms") {
        let after = Duration::from_millis(after.unsigned_abs());
        let token = CancelToken::new();
        let by_token = command.text("cancel_by").as_deref() == Some("token");
        options = options.cancel(&token).progress(move |progress| {
            if progress.elapsed < after {
                return ControlFlow::Continue(());
            }
            if by_token {
                token.trigger();
                return ControlFlow::Continue(());
            }
            ControlFlow::Break(())
        });
    }
    options
}

fn answer(answer: &Answer) -> Fields {
    eprintln!("{answer:?}");
    let state = match answer.state() {
        State::Solved => "solved",
        State::Unsolved => "unsolved",
        _ => "pending",
    };
    let mut fields = one("id", answer.id());
    put(&mut fields, "state", Some(state));
    put(&mut fields, "text", Some(answer.text()));
    put(&mut fields, "kind", answer.kind().map(ninekw::Kind::name));
    put(&mut fields, "credits", answer.credits());
    put(&mut fields, "price", answer.price());
    let pause = answer.retry_in().map(|pause| pause.as_millis());
    put(&mut fields, "retry_in_ms", pause);
    put(&mut fields, "angle", answer.angle());
    let points = answer.points().filter(|points| !points.is_empty());
    let points = points.map(|points| {
        let pairs: Vec<String> = points.iter().map(|p| format!("{},{}", p.x, p.y)).collect();
        pairs.join(";")
    });
    put(&mut fields, "points", points);
    put(&mut fields, "confirmed", answer.confirmed().map(u8::from));
    put(&mut fields, "token", answer.token());
    fields
}

pub(crate) fn number(command: &Line, name: &str) -> Option<i64> {
    command.text(name)?.parse().ok()
}

pub(crate) fn one(name: &str, value: i64) -> Fields {
    vec![(name.into(), value.to_string().into_bytes())]
}

pub(crate) fn put(fields: &mut Fields, name: &str, value: Option<impl ToString>) {
    if let Some(value) = value {
        fields.push((name.into(), value.to_string().into_bytes()));
    }
}

pub(crate) fn wrong(message: &str) -> Error {
    Error::new(ErrorKind::InvalidArgument, "driver", message)
}
