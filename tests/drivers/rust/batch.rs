//! Many captchas at once.

use std::cell::Cell;

use ninekw::{Client, Options, Result, Verdict};
use ninekw_tests::line::Line;

use crate::commands::{Fields, call_options, number, options, put};

/// Solves the command's captcha several times, and captchas of other processes; results are in the order of their
/// tickets.
pub(crate) fn solve_many(client: &Client, command: &Line) -> Result<Fields> {
    let captcha: Options = options(command)?;
    if command.text("stream").is_some() {
        return stream(client, &captcha, number(command, "count").unwrap_or(0));
    }
    let mut batch = client.batch();
    for _ in 0..number(command, "count").unwrap_or(0) {
        batch.add(&captcha)?;
    }
    let ids = command.text("ids").unwrap_or_default();
    for id in ids.split(',').filter_map(|id| id.parse().ok()) {
        batch.add_submitted(id)?;
    }
    if command.text("resume").is_some() {
        batch.resume()?;
    }
    let (mut results, mut cost) = (Vec::new(), 0);
    loop {
        let done = batch.next_done_with(call_options(command))?;
        let Some(done) = done else { break };
        if let (Ok(answer), Some(_)) = (&done.result, command.text("feedback")) {
            batch.feedback(answer.id(), Verdict::Correct);
        }
        cost += done.price().unwrap_or(0);
        let text = match done.result {
            Ok(answer) => answer.text().to_owned(),
            Err(error) => format!("!{} of {}", error.status(), done.captcha_id.unwrap_or(0)),
        };
        results.push((done.ticket, text));
        if command.text("give_up").is_some() {
            batch.give_up()?;
        }
    }
    results.sort_unstable();
    let texts: Vec<String> = results
        .into_iter()
        .map(|(ticket, text)| format!("{ticket} {text}"))
        .collect();
    let mut fields = Fields::new();
    put(&mut fields, "results", Some(texts.join(",")));
    put(
        &mut fields,
        "left",
        Some(batch.queued() + batch.in_flight()),
    );
    put(&mut fields, "cost", Some(cost));
    put(&mut fields, "pending", Some(batch.pending().count()));
    put(&mut fields, "room", Some(u8::from(batch.has_room())));
    Ok(fields)
}

/// Like `solve_many`, but creates each captcha when there is room for it; returns the maximum number in flight.
fn stream(client: &Client, captcha: &Options, count: i64) -> Result<Fields> {
    let finished = Cell::new(0);
    let most = Cell::new(0);
    let captchas = (0..count).map(|number| {
        most.set(most.get().max(number + 1 - finished.get()));
        captcha
    });
    let mut results = Vec::new();
    for done in client.solve_many(captchas) {
        let done = done?;
        results.push(format!("{} {}", done.ticket, done.result?.text()));
        finished.set(finished.get() + 1);
    }
    results.sort_unstable();
    let mut fields = Fields::new();
    put(&mut fields, "results", Some(results.join(",")));
    put(&mut fields, "most", Some(most.get()));
    Ok(fields)
}
