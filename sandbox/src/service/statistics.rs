//! `/grafik/servercheck.json` and `/grafik/servercheck.txt`: the load of the service.

use std::time::Duration;

use super::captcha::{Captcha, KINDS, Kind, Stage};
use super::reply::{Object, Reply};
use super::state::{State, seconds};

/// A worker counts as online for this long after requesting a job.
const ACTIVE: Duration = Duration::from_secs(60);
/// Captchas with a shorter lifetime than this are in `queue1`, the others in `queue2`.
const SHORT_LIFE: Duration = Duration::from_secs(299);
/// The windows of the averages: name and length in seconds.
const WINDOWS: [(&str, u64); 4] = [("5m", 300), ("15m", 900), ("1h", 3_600), ("24h", 86_400)];

/// The JSON file.
pub(crate) fn json(state: &State, now: Duration) -> Reply {
    let workers = workers(state, now);
    let mut object = Object::default()
        .with("newuser24h", new_accounts(state, now))
        .with("serverdate", state.date(now))
        .with("useronline", workers)
        .with("ninekwclientversion", "1.2")
        .with("avgsec", average(state, now, 300, Measure::FromAssignment))
        .with("allavgsec", average(state, now, 300, Measure::FromUpload));
    for (name, length) in WINDOWS {
        let own = average(state, now, length, Measure::FromAssignment);
        let whole = average(state, now, length, Measure::FromUpload);
        object = object
            .with(&format!("avgsec{name}"), own)
            .with(&format!("allavgsec{name}"), whole);
    }
    object = object
        .with("worker", workers)
        .with("inwork", count(state, is_in_work))
        .with("queue", count(state, is_queued))
        .with("queue1", count(state, is_short_queued))
        .with("queue2", count(state, is_long_queued))
        .with("workerconfirm", workers)
        .with("inworkconfirm", count(state, is_in_review))
        .with("queueconfirm", count(state, is_queued_for_review));
    for kind in KINDS {
        let name = kind.name();
        object = object
            .with(&format!("worker{name}"), workers)
            .with(
                &format!("inwork{name}"),
                count_kind(state, kind, is_in_work),
            )
            .with(&format!("queue{name}"), count_kind(state, kind, is_queued));
    }
    Reply::Json(object)
}

/// The text file, in the shape it was recorded in.
pub(crate) fn text(state: &State, now: Duration) -> Reply {
    let workers = workers(state, now);
    let average = |length| average(state, now, length, Measure::FromAssignment);
    Reply::Text(format!(
        "worker={workers}|avg24h={}s|avg1h={}s|avg15m={}s|avg5m={}s|inwork={}|queue={}|queue1={}\
         |queue2={}|workermouse={workers}|workerconfirm={workers}|workertext={workers}",
        average(86_400),
        average(3_600),
        average(900),
        average(300),
        count(state, is_in_work),
        count(state, is_queued),
        count(state, is_short_queued),
        count(state, is_long_queued),
    ))
}

/// The start of the time to an answer.
#[derive(Clone, Copy)]
enum Measure {
    FromAssignment,
    FromUpload,
}

/// The mean time to an answer in whole seconds, over the answers of the last `window` seconds.
fn average(state: &State, now: Duration, window: u64, measure: Measure) -> i64 {
    let mut sum = Duration::ZERO;
    let mut answers = 0_u32;
    for captcha in state.captchas.values() {
        let Stage::Answered(answer) = &captcha.stage else {
            continue;
        };
        if now.saturating_sub(answer.at) > Duration::from_secs(window) {
            continue;
        }
        let start = match measure {
            Measure::FromAssignment => answer.assigned_at,
            Measure::FromUpload => captcha.submitted_at,
        };
        sum = sum.saturating_add(answer.at.saturating_sub(start));
        answers += 1;
    }
    sum.checked_div(answers).map_or(0, seconds)
}

fn workers(state: &State, now: Duration) -> usize {
    state
        .accounts
        .values()
        .filter_map(|account| account.worked_at)
        .filter(|moment| now.saturating_sub(*moment) < ACTIVE)
        .count()
}

fn new_accounts(state: &State, now: Duration) -> usize {
    let accounts = state.accounts.values();
    accounts.filter(|account| account.is_new(now)).count()
}

fn count(state: &State, wanted: fn(&Captcha) -> bool) -> usize {
    state
        .captchas
        .values()
        .filter(|captcha| wanted(captcha))
        .count()
}

fn count_kind(state: &State, kind: Kind, wanted: fn(&Captcha) -> bool) -> usize {
    state
        .captchas
        .values()
        .filter(|captcha| captcha.kind == kind && wanted(captcha))
        .count()
}

fn is_in_work(captcha: &Captcha) -> bool {
    captcha.assignment().is_some()
}

fn is_in_review(captcha: &Captcha) -> bool {
    is_in_work(captcha) && captcha.answer_in_review().is_some()
}

fn is_queued_for_review(captcha: &Captcha) -> bool {
    captcha.is_free() == Some(true)
}

fn is_queued(captcha: &Captcha) -> bool {
    captcha.is_free().is_some()
}

fn is_short_queued(captcha: &Captcha) -> bool {
    is_queued(captcha) && captcha.maxtimeout < SHORT_LIFE
}

fn is_long_queued(captcha: &Captcha) -> bool {
    is_queued(captcha) && captcha.maxtimeout >= SHORT_LIFE
}
