//! What the parsers promise, as checks that panic. The property tests and the fuzz targets call the same ones.
//!
//! Each of [`options`], [`answer`], [`reply`], [`job`] and [`rows`] takes a fuzzer's bytes; the form that they are read in is said there.
//! Compiled for tests and under `cfg(fuzzing)` only: no part of the crate's interface.

pub(crate) mod decode;
pub(crate) mod model;
pub(crate) mod options;
pub(crate) mod replies;
pub(crate) mod requests;

use crate::answer::Kind;
use crate::encode::ReplyForm;
use crate::options::Value;
use crate::table::{ACTIONS, Action};

/// The key of all checks; it must come out of none.
pub(crate) const KEY: &str = "SECRETkey1";
/// More would only be slower.
const MOST_ENTRIES: usize = 8;
/// Between two entries, and between an entry's name, type and value: the separators that ASCII has for this.
const RECORD: u8 = 0x1E;
const UNIT: u8 = 0x1F;

/// Options and the requests made of them. The first byte is the action, its highest bit the text form of the
/// reply; then entries follow, each name, type and value. A name of one byte is a number in the list of all names; types are `i`, `t` and `b`.
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

/// The reply to a poll, and what is made of the answer in it. Of the first byte the lowest three bits are the kind of
/// the captcha and the next two the HTTP status; with the highest one the rest is not the reply but the answer's text.
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

/// A reply to any call, read by every reader. The first two bytes are the HTTP status.
pub fn reply(data: &[u8]) {
    if let [high, low, body @ ..] = data {
        let status = u16::from_be_bytes([*high, *low]) % 1000;
        replies::all_hold(status, body);
    }
}

/// A captcha to answer. The first byte is the HTTP status: 200 or, with the highest bit, 500.
pub fn job(data: &[u8]) {
    if let [first, body @ ..] = data {
        replies::job_holds(if first & 0x80 == 0 { 200 } else { 500 }, body);
    }
}

/// Histories and whatever else has rows, and the replies that move credits. The first byte as in [`job`].
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
