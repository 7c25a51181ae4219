//! Answers and the service's state, as plain tuples for the layer above.

use ninekw::{Answer, Kind, ServerStatus, State};

use crate::account::{ReplyParts, reply_parts};

/// `id, state, text, credits, kind, points, angle, confirmed, token, price, retry in seconds`
pub(crate) type AnswerParts = (
    i64,
    &'static str,
    String,
    Option<i64>,
    Option<&'static str>,
    Option<Vec<(i32, i32)>>,
    Option<i32>,
    Option<bool>,
    Option<String>,
    Option<i64>,
    Option<f64>,
);

/// `workers, queue, in_work, mean_solve_seconds, (kind, workers, queue)…, reply`
pub(crate) type StatusParts = (
    Option<i64>,
    Option<i64>,
    Option<i64>,
    Option<i64>,
    Vec<(&'static str, Option<i64>, Option<i64>)>,
    ReplyParts,
);

pub(crate) fn answer_parts(answer: &Answer) -> AnswerParts {
    let state = match answer.state() {
        State::Solved => "solved",
        State::Unsolved => "unsolved",
        _ => "pending",
    };
    let points = answer
        .points()
        .map(|points| points.into_iter().map(|point| (point.x, point.y)).collect());
    (
        answer.id(),
        state,
        answer.text().to_owned(),
        answer.credits(),
        answer.kind().map(Kind::name),
        points,
        answer.angle(),
        answer.confirmed(),
        answer.token().map(str::to_owned),
        answer.price(),
        answer.retry_in().map(|pause| pause.as_secs_f64()),
    )
}

pub(crate) fn status_parts(status: &ServerStatus) -> StatusParts {
    let by_kind = Kind::ALL
        .into_iter()
        .map(|kind| {
            (
                kind.name(),
                status.workers_for(kind),
                status.queue_for(kind),
            )
        })
        .collect();
    (
        status.workers(),
        status.queue(),
        status.in_work(),
        status.mean_solve_seconds(),
        by_kind,
        reply_parts(status.reply()),
    )
}
