//! The commands for workers.

use std::cell::RefCell;
use std::ops::ControlFlow;
use std::rc::Rc;

use ninekw::{Answerer, CaptchaFile, Client, Decision, Job, JobOutcome, JobVerdict, Result};
use ninekw_tests::line::Line;

use crate::commands::{Fields, call_options, number, one, options, parameters, put};

pub(crate) fn next_job(client: &Client, command: &Line, kept: &mut Option<Job>) -> Result<Fields> {
    *kept = client.next_job(&options(command)?)?;
    let Some(job) = kept else {
        return Ok(one("none", 1));
    };
    eprintln!("{job:?}");
    let mut fields = one("id", job.id());
    put(&mut fields, "kind", Some(job.kind().name()));
    put(&mut fields, "captcha_kind", Some(job.captcha_kind().name()));
    put(&mut fields, "to_check", job.answer_to_check());
    put(&mut fields, "files", Some(job.files().len()));
    let types: Vec<_> = job.files().iter().map(CaptchaFile::media_type).collect();
    put(&mut fields, "media_types", Some(types.join(",")));
    put(&mut fields, "content", job.text());
    if let Some(file) = job.files().first() {
        fields.push(("file".into(), file.bytes().to_vec()));
    }
    let limit = job.time_limit().as_millis();
    put(&mut fields, "time_limit_ms", Some(limit));
    let left = job.time_left().as_millis();
    put(
        &mut fields,
        "in_time",
        Some(u8::from(left <= limit && left + 5000 > limit)),
    );
    let touch = u8::from(job.interaction_left().is_some());
    put(&mut fields, "to_touch", Some(touch));
    put(&mut fields, "json", Some(u8::from(job.reply().is_json())));
    for name in names(command, "texts") {
        put(&mut fields, &format!("text:{name}"), job.field(&name));
    }
    for name in names(command, "ints") {
        put(&mut fields, &format!("int:{name}"), job.int(&name));
    }
    Ok(fields)
}

fn names(command: &Line, field: &str) -> Vec<String> {
    let text = command.text(field).unwrap_or_default();
    text.split(',')
        .filter(|name| !name.is_empty())
        .map(str::to_owned)
        .collect()
}

pub(crate) fn answer_job(client: &Client, command: &Line) -> Result<Fields> {
    let id = number(command, "id").unwrap_or(0);
    let answer = command.text("answer").unwrap_or_default();
    let credits = client
        .with_further_options(parameters(command)?)
        .answer_job(id, answer)?;
    Ok(one("credits", credits.unwrap_or(0)))
}

pub(crate) fn job_verdict(client: &Client, command: &Line) -> Result<Fields> {
    let id = number(command, "id").unwrap_or(0);
    let verdict = match client
        .with_further_options(parameters(command)?)
        .job_verdict(id)?
    {
        JobVerdict::Correct => "correct",
        JobVerdict::Incorrect => "incorrect",
        JobVerdict::Open => "open",
    };
    let mut fields = Fields::new();
    put(&mut fields, "verdict", Some(verdict));
    Ok(fields)
}

pub(crate) fn show(client: &Client, command: &Line) -> Result<Fields> {
    let id = number(command, "id").unwrap_or(0);
    let file = match command.text("static").as_deref() {
        None => client.with_further_options(parameters(command)?).show(id)?,
        Some(form) => client.show_static(id, form == "base64")?,
    };
    let mut fields = vec![("body".to_owned(), file.bytes().to_vec())];
    put(&mut fields, "media_type", Some(file.media_type()));
    Ok(fields)
}

/// Decides by the command's list; the last decision is repeated.
struct Scripted {
    decisions: Vec<String>,
    next: usize,
    outcomes: Rc<RefCell<Vec<String>>>,
    most: Option<usize>,
}

impl Answerer for Scripted {
    fn decide(&mut self, _: &Job) -> Decision {
        let last = self.decisions.len().saturating_sub(1);
        let word = self
            .decisions
            .get(self.next.min(last))
            .cloned()
            .unwrap_or_default();
        self.next += 1;
        match word.split_once(':') {
            Some((_, answer)) => Decision::Answer(answer.into()),
            None => match word.as_str() {
                "skip" => Decision::Skip,
                "let_go" => Decision::LetGo,
                "working" => Decision::Working,
                "pending" => Decision::Pending,
                _ => Decision::Stop,
            },
        }
    }

    fn outcome(&mut self, _: &Job, outcome: &JobOutcome) -> ControlFlow<()> {
        let word = match outcome {
            JobOutcome::Answered(credits) => format!("answered {}", credits.unwrap_or(0)),
            JobOutcome::Refused(error) => format!("refused {}", error.service_code().unwrap_or(0)),
            JobOutcome::Skipped => "skipped".into(),
            JobOutcome::Late => "late".into(),
            _ => "let_go".into(),
        };
        self.outcomes.borrow_mut().push(word);
        if self.most == Some(self.outcomes.borrow().len()) {
            return ControlFlow::Break(());
        }
        ControlFlow::Continue(())
    }
}

pub(crate) fn work(client: &Client, command: &Line) -> Result<Fields> {
    let outcomes = Rc::default();
    let mut answerer = Scripted {
        decisions: names(command, "decisions"),
        next: 0,
        outcomes: Rc::clone(&outcomes),
        most: number(command, "most").and_then(|most| usize::try_from(most).ok()),
    };
    let tally = client
        .with_further_options(call_options(command))
        .work(&options(command)?, &mut answerer)?;
    let mut fields = one("credits", tally.credits);
    put(&mut fields, "answered", Some(tally.answered));
    put(&mut fields, "outcomes", Some(outcomes.borrow().join(",")));
    Ok(fields)
}
