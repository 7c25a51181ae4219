//! Checks of the parsers' guarantees, which panic if one is broken. Property tests and fuzz targets call them.
//!
//! [`options`], [`answer`], [`reply`], [`job`] and [`rows`] take a fuzzer's bytes and document how they read them.
//! Compiled only for tests and with `cfg(fuzzing)`; not part of the crate's interface.

pub(crate) mod decode;
pub(crate) mod model;
pub(crate) mod options;
pub(crate) mod replies;
pub(crate) mod requests;

use crate::answer::Kind;
use crate::encode::ReplyForm;
use crate::options::Value;
use crate::table::{ACTIONS, Action};

/// The key in all checks; nothing may reveal it.
pub(crate) const KEY: &str = "SECRETkey1";
/// The most entries, for speed.
const MOST_ENTRIES: usize = 8;
/// ASCII's separators: between two entries, and between the name, type and value of an entry.
const RECORD: u8 = 0x1E;
const UNIT: u8 = 0x1F;

/// Checks options and the requests built from them. The first byte is the action, its highest bit the text form of the
/// reply; then entries follow, each with name, type and value. A name of one byte is an index into the list of all
/// names; types are `i`, `t` and `b`.
pub fn options(data: &[u8]) {
    let Some((&first, rest)) = data.split_first() else {
        return;
    };
    let action = action_number(first & 0x7F);
    let form = if first & 0x80 == 0 {
        ReplyForm::Json
    } else {
        ReplyForm::Text
    };
    let entries: Vec<(String, Value)> = rest
        .split(|byte| *byte == RECORD)
        .take(MOST_ENTRIES)
        .filter_map(entry)
        .collect();
    options::hold(action, form, &entries);
}

fn entry(bytes: &[u8]) -> Option<(String, Value)> {
    let (name, rest) = split_once(bytes, UNIT)?;
    let (kind, value) = split_once(rest, UNIT)?;
    let text = || String::from_utf8_lossy(value).into_owned();
    let value = match kind {
        b"i" => Value::Int(text().parse().ok()?),
        b"b" => Value::Bytes(value.to_vec()),
        _ => Value::Text(text()),
    };
    let name = match name {
        [number] => name_number(*number).to_owned(),
        name => String::from_utf8_lossy(name).into_owned(),
    };
    Some((name, value))
}

fn split_once(bytes: &[u8], separator: u8) -> Option<(&[u8], &[u8])> {
    let at = bytes.iter().position(|byte| *byte == separator)?;
    Some((&bytes[..at], &bytes[at + 1..]))
}

fn action_number(number: u8) -> &'static Action {
    &ACTIONS[usize::from(number) % ACTIONS.len()]
}

fn name_number(number: u8) -> &'static str {
    let rows = || ACTIONS.iter().flat_map(|action| action.parameters);
    let number = usize::from(number) % rows().count();
    rows().nth(number).expect("the number is one of a row").name
}

/// Checks the reply to a poll, and the answer in it. In the first byte the lowest three bits are the kind of the
/// captcha and the next two the HTTP status; if the highest bit is set, the rest is the text of the answer instead of
/// the reply.
pub fn answer(data: &[u8]) {
    let Some((&first, rest)) = data.split_first() else {
        return;
    };
    let kind = usize::from(first & 7)
        .checked_sub(1)
        .map(|number| Kind::ALL[number]);
    let status = [200, 201, 302, 500][usize::from(first >> 3 & 3)];
    if first & 0x80 == 0 {
        replies::poll_holds(status, rest, kind);
    } else {
        let text = String::from_utf8_lossy(rest);
        let body = serde_json::json!({ "answer": text }).to_string();
        replies::poll_holds(status, body.as_bytes(), kind);
    }
}

/// Passes a reply to every reader. The first two bytes are the HTTP status.
pub fn reply(data: &[u8]) {
    if let [high, low, body @ ..] = data {
        let status = u16::from_be_bytes([*high, *low]) % 1000;
        replies::all_hold(status, body);
    }
}

/// Checks a job. The first byte is the HTTP status: 200 or, if the highest bit is set, 500.
pub fn job(data: &[u8]) {
    if let [first, body @ ..] = data {
        replies::job_holds(if first & 0x80 == 0 { 200 } else { 500 }, body);
    }
}

/// Checks replies with rows, and the replies to calls that move credits. The first byte is as in [`job`].
pub fn rows(data: &[u8]) {
    if let [first, body @ ..] = data {
        replies::rows_hold(if first & 0x80 == 0 { 200 } else { 500 }, body);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    #[test]
    fn the_seeds_hold() {
        seeds_hold("options", options);
        seeds_hold("answer", answer);
        seeds_hold("reply", reply);
        seeds_hold("job", job);
        seeds_hold("rows", rows);
    }

    fn seeds_hold(name: &str, target: fn(&[u8])) {
        let seeds = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("../fuzz/seeds")
            .join(name);
        let mut count = 0;
        for seed in std::fs::read_dir(seeds).unwrap() {
            target(&std::fs::read(seed.unwrap().path()).unwrap());
            count += 1;
        }
        assert!(count > 5, "{name} has seeds");
    }
}
