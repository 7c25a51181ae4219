//! Replies of a megabyte in every shape that is expensive to read: none needs more than 16 times its size in memory. In
//! release builds the slowest time is printed.

use std::sync::Arc;
use std::time::{Duration, Instant};

use ninekw::unstable::{Clock, ManualClock};
use ninekw::unstable::{MemoryTransport, Scripted};
use ninekw::{Client, Config, HistoryKind, Kind, Options};
use peak_alloc::PeakAlloc;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// Debug builds are slow.
const SIZE: usize = if cfg!(debug_assertions) {
    200_000
} else {
    1_000_000
};
/// Tables are bounded by their number of cells, whatever the size.
const MOST: usize = 16_000_000;

fn client(body: &str) -> Client {
    let config = Config::new("hostileKey1").unwrap().retries(0);
    let config = config
        .min_interval(Duration::ZERO)
        .first_poll(Duration::ZERO);
    let config = config.poll_interval(Duration::ZERO);
    let config = config.base_url("http://127.0.0.1:9").unwrap();
    // A few calls make more than one request.
    let script = (0..4).map(|_| Scripted::body(body)).collect::<Vec<_>>();
    let clock: Arc<dyn Clock> = Arc::new(ManualClock::default());
    Client::with_parts(config, Box::new(MemoryTransport::new(script)), clock).unwrap()
}

/// Repeats `part` between `before` and `after`.
fn fill(before: &str, part: &str, after: &str) -> String {
    let count = (SIZE - before.len() - after.len()) / part.len();
    [before, &part.repeat(count), after].concat()
}

fn numbered(before: &str, part: impl Fn(usize) -> String, after: &str) -> String {
    let mut text = before.to_owned();
    for number in 0.. {
        if text.len() + after.len() + 64 > SIZE {
            break;
        }
        text.push_str(&part(number));
    }
    text.truncate(text.trim_end_matches(',').len());
    text + after
}

fn shapes() -> Vec<(&'static str, String)> {
    let wide = |number: usize| format!("{{\"c{number}\":0}},");
    vec![
        ("members without a name", fill("{\"x\":0", ",\"\":0", "}")),
        ("members", numbered("{", |n| format!("\"{n}\":{n},"), "}")),
        ("a list of numbers", fill("{\"history\":[0", ",0", "]}")),
        ("a list of empty lists", fill("{\"refs\":[[]", ",[]", "]}")),
        (
            "a list of empty objects",
            fill("{\"history\":[{}", ",{}", "]}"),
        ),
        (
            "rows of many columns",
            numbered("{\"history\":[", wide, "]}"),
        ),
        (
            "one row of many columns, and empty ones",
            numbered(
                "{\"history\":[{",
                |n| {
                    if n < 5000 {
                        format!("\"{n}\":0,")
                    } else {
                        String::from("\"z\":0},{")
                    }
                },
                "}]}",
            ),
        ),
        (
            "numbered rows",
            numbered("{\"count\":1,", |n| format!("\"{n}\":{{}},"), "}"),
        ),
        (
            "columns",
            numbered("{\"rows\":[],\"columns\":[", |n| format!("\"{n}\","), "]}"),
        ),
        (
            "cells",
            fill("{\"columns\":[\"a\"],\"rows\":[[0", ",0", "]]}"),
        ),
    ]
}

/// What is hard to read rather than much.
fn odd_shapes() -> Vec<(&'static str, String)> {
    vec![
        ("opened", fill("", "[", "")),
        ("opened and closed", {
            let half = SIZE / 2 - 10;
            format!("{{\"a\":{}{}}}", "[".repeat(half), "]".repeat(half))
        }),
        ("objects within objects", fill("", "{\"a\":", "")),
        ("escapes", fill("{\"answer\":\"", "\\u0041", "\"}")),
        ("halves of pairs", fill("{\"answer\":\"", "\\ud83d", "\"}")),
        ("backslashes", fill("{\"answer\":\"", "\\\\", "\"}")),
        ("control characters", fill("{\"answer\":\"", "\u{1}", "\"}")),
        ("commas", fill("{\"answer\":[", ",", "]}")),
        ("digits", fill("{\"credits\":1", "0", "}")),
        ("bars", fill("1\n", "|", "")),
        ("lines", fill("1\n", "\n", "")),
        ("lines of bars", fill("1\na|b\n", "||\n", "")),
        ("marks", fill("a|b\n", "<-- NEXT1 -->", "")),
        ("parts", fill("7|text|", "a=b|", "")),
        ("nothing but zeros", fill("", "\0", "")),
        (
            "no UTF-8",
            String::from_utf8_lossy(&[0xff; SIZE / 3]).into_owned(),
        ),
    ]
}

type Call = (&'static str, fn(&Client));

fn calls() -> Vec<Call> {
    vec![
        ("balance", |client| drop(client.balance())),
        ("poll", |client| drop(client.poll(7))),
        ("server_status", |client| drop(client.server_status())),
        ("next_job", |client| drop(client.next_job(&Options::new()))),
        ("history", |client| {
            drop(client.history(HistoryKind::Submitted, &Options::new()));
        }),
        ("history_detail", |client| drop(client.history_detail(7))),
        ("referrals", |client| drop(client.referrals())),
        ("diagnose", |client| drop(client.diagnose(Kind::Text))),
        ("call", |client| {
            if let Ok(reply) = client.call("userconfig", &Options::new()) {
                assert!(reply.names().len() <= 4096);
                drop(reply.text("x"));
            }
        }),
    ]
}

#[test]
fn a_reply_costs_what_it_weighs() {
    let mut slowest = (Duration::ZERO, String::new());
    for (shape, body) in shapes().into_iter().chain(odd_shapes()) {
        assert!(body.len() <= SIZE + 64, "{shape}: {}", body.len());
        for (name, call) in calls() {
            let client = client(&body);
            MEMORY.reset_peak_usage();
            let (before, started) = (MEMORY.current_usage(), Instant::now());
            call(&client);
            let (took, peak) = (started.elapsed(), MEMORY.peak_usage());
            let more = peak.saturating_sub(before);
            assert!(more < MOST, "{name} of {shape}: {more} bytes");
            if took > slowest.0 {
                slowest = (took, format!("{name} of {shape}, {} KB", more / 1000));
            }
        }
    }
    println!("the slowest: {slowest:?}");
}
