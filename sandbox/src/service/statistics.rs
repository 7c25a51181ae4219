//! `/grafik/servercheck.json` and `/grafik/servercheck.txt`: the load of the service.

use std::time::Duration;

use serde_json::Value;

use super::captcha::KINDS;
use super::load::{Load, Measure};
use super::reply::{Object, Reply};
use super::state::State;

/// The action under which some clients fetch the text file.
pub(crate) const OLD_ACTION: &str = "userservercheck";
/// A worker counts as online for this long after requesting a job.
const ACTIVE: Duration = Duration::from_secs(60);
/// The windows of the averages: name and length in seconds.
const WINDOWS: [(&str, u64); 4] = [("5m", 300), ("15m", 900), ("1h", 3_600), ("24h", 86_400)];

/// The JSON file.
pub(crate) fn json(state: &State, now: Duration) -> Reply {
    let figures = figures(state, now);
    let object = figures
        .into_iter()
        .fold(Object::default(), |object, (name, value)| {
            object.with(&name, value)
        });
    Reply::Json(object)
}

/// The text file: first what was recorded in 2013, then what clients have read since.
pub(crate) fn text(state: &State, now: Duration) -> Reply {
    const RECORDED: [(&str, &str); 12] = [
        ("worker", "worker"),
        ("avg24h", "avgsec24h"),
        ("avg1h", "avgsec1h"),
        ("avg15m", "avgsec15m"),
        ("avg5m", "avgsec5m"),
        ("inwork", "inwork"),
        ("queue", "queue"),
        ("queue1", "queue1"),
        ("queue2", "queue2"),
        ("workermouse", "workermouse"),
        ("workerconfirm", "workerconfirm"),
        ("workertext", "workertext"),
    ];
    const LATER: [&str; 6] = [
        "workermultimouse",
        "workertextonly",
        "workerpuzzle",
        "workerrotate",
        "workeraudio",
        "workerinteractive",
    ];
    let figures = figures(state, now);
    let names = RECORDED.into_iter().chain(LATER.map(|name| (name, name)));
    let fields: Vec<String> = names
        .filter_map(|(shown, name)| {
            let (_, value) = figures.iter().find(|(figure, _)| figure == name)?;
            let unit = if shown.starts_with("avg") { "s" } else { "" };
            let value = value.as_str().map_or(value.to_string(), str::to_owned);
            Some(format!("{shown}={value}{unit}"))
        })
        .collect();
    Reply::Text(fields.join("|"))
}

/// Every figure by its name in JSON, in the order of the file. What was set by hand replaces what is counted.
pub(crate) fn figures(state: &State, now: Duration) -> Vec<(String, Value)> {
    let workers = workers(state, now);
    let count = |wanted: fn(&Load) -> bool| state.captchas.counts().of(wanted);
    let average = |window, measure| state.captchas.averages().of(now, window, measure);
    let mut figures: Vec<(String, Value)> = Vec::new();
    let mut add = |name: String, value: Value| figures.push((name, value));
    add("newuser24h".into(), new_accounts(state, now).into());
    add("serverdate".into(), state.date(now).into());
    add("useronline".into(), workers.into());
    add("ninekwclientversion".into(), "1.2".into());
    let names = WINDOWS.map(|(name, window)| (name, window));
    for (name, window) in [("", 300)].into_iter().chain(names) {
        let own = average(window, Measure::FromAssignment);
        add(format!("avgsec{name}"), own.into());
        let whole = average(window, Measure::FromUpload);
        add(format!("allavgsec{name}"), whole.into());
    }
    add("worker".into(), workers.into());
    add("inwork".into(), count(|load| load.in_work).into());
    add("queue".into(), count(|load| !load.in_work).into());
    let short = count(|load| !load.in_work && load.short);
    add("queue1".into(), short.into());
    let long = count(|load| !load.in_work && !load.short);
    add("queue2".into(), long.into());
    add("workerconfirm".into(), workers.into());
    let reviewing = count(|load| load.in_work && load.review);
    add("inworkconfirm".into(), reviewing.into());
    let to_review = count(|load| !load.in_work && load.review);
    add("queueconfirm".into(), to_review.into());
    for kind in KINDS {
        let of_kind = |in_work| {
            let wanted = |load: &Load| load.kind == kind && load.in_work == in_work;
            state.captchas.counts().of(wanted)
        };
        let name = kind.name();
        add(format!("worker{name}"), workers.into());
        add(format!("inwork{name}"), of_kind(true).into());
        add(format!("queue{name}"), of_kind(false).into());
    }
    for (name, value) in &mut figures {
        if let Some(set) = state.load_by_hand.get(name) {
            *value = (*set).into();
        }
    }
    figures
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
