//! Checks of the readers: they are total, none takes an error for a result, and no output contains the key.

use serde_json::{Map, Value};

use super::KEY;
use crate::answer::{Answer, Kind, Point, State};
use crate::error::{Error, ErrorKind};
use crate::job::Solution;
use crate::reply::{self, Received, ServerStatus, Table, accepted, balance, captcha_id, poll};
use crate::secret::ApiKey;
use crate::transport::Response;

/// "Already done", the only error that may come with an answer.
const ALREADY_DONE: u16 = 12;

/// Passes a reply to a reader.
pub(crate) fn with_reply<T>(status: u16, body: &[u8], read: impl Fn(&Received<'_>) -> T) -> T {
    let key = ApiKey::new(KEY).unwrap();
    let response = Response {
        status,
        retry_after: None,
        body: body.to_vec(),
    };
    read(&Received::new("test", &response, &key))
}

/// Passes a reply to every reader; returns the answer's text if there is one.
pub(crate) fn all_hold(status: u16, body: &[u8]) -> Option<String> {
    with_reply(status, body, |reply| {
        let id = captcha_id(reply).inspect(|id| assert!(*id > 0));
        let state = ServerStatus::new(reply, body);
        let whole = reply.whole(body);
        // Each lookup scans all names, so test only a few.
        for name in whole.names().into_iter().take(8) {
            let _ = (whole.text(&name), whole.int(&name));
        }
        assert_eq!(whole.bytes(), body);
        assert!(!whole.body().contains('\0'));
        if let Ok(state) = &state {
            let _ = (state.workers(), state.queue(), state.in_work());
            let _ = state.mean_solve_seconds();
            for kind in Kind::ALL {
                let _ = (state.workers_for(kind), state.queue_for(kind));
            }
        }
        let refused = reply.check().err();
        // A reply with an id counts as success, whatever else it says.
        let errors = [
            id.err().or_else(|| refused.clone()),
            balance(reply).err(),
            accepted(reply).err(),
            state.err(),
        ];
        for error in &errors {
            match (error, &refused) {
                (Some(error), Some(refused)) => assert_eq!(error.kind(), refused.kind()),
                (None, Some(refused)) => panic!("taken for a result: {refused}"),
                _ => {}
            }
        }
        for error in errors.iter().flatten().chain(&refused) {
            error_holds(error, status);
        }
    });
    rows_hold(status, body);
    job_holds(status, body);
    poll_holds(status, body, None)
}

/// Checks replies with rows, and the replies to calls that move credits.
pub(crate) fn rows_hold(status: u16, body: &[u8]) {
    for action in [
        "userhistory",
        "userhistorydetail",
        "userconfigref",
        "usertransfer",
    ] {
        let key = ApiKey::new(KEY).unwrap();
        let response = Response {
            status,
            retry_after: None,
            body: body.to_vec(),
        };
        let reply = &Received::new(action, &response, &key);
        let refused = reply.check().is_err();
        let errors = [
            reply::history(reply, body).map(drop).err(),
            reply::history_detail(reply, body).map(drop).err(),
            reply::referrals(reply, body).map(drop).err(),
            reply::settings(reply, body).map(drop).err(),
            reply::transfer(reply, body).map(drop).err(),
            reply::coupon(reply, body)
                .map(|coupon| assert!(!coupon.code().is_empty()))
                .err(),
            reply::new_account(reply, body)
                .map(|account| assert!(!account.password().is_empty()))
                .err(),
            reply::job_verdict(reply).map(drop).err(),
            reply::answered(reply).map(drop).err(),
            reply::file(reply, body, false)
                .map(|file| assert_eq!(file.bytes(), body))
                .err(),
            reply::file(reply, body, true)
                .map(|file| assert!(!file.bytes().is_empty()))
                .err(),
        ];
        for error in &errors {
            assert!(!refused || error.is_some(), "an error taken for a result");
        }
        for error in errors.iter().flatten() {
            error_holds(error, status);
        }
        let whole = reply.whole(body);
        for table in whole.tables() {
            table_holds(table);
        }
    }
}

/// Checks that each row has a cell for each column, and that there are no further rows.
fn table_holds(table: &Table) {
    assert_eq!(table.rows().count(), table.len());
    assert!(table.row(table.len()).is_none());
    for row in table.rows().take(4) {
        assert!(row.cells().count() >= table.columns().len());
        for (name, _) in row.cells().take(8) {
            let _ = (row.get(name), row.int(name));
        }
    }
}

/// Checks a job and its rules.
pub(crate) fn job_holds(status: u16, body: &[u8]) {
    let handed = match with_reply(status, body, |reply| reply::job(reply, body)) {
        Ok(Some(handed)) => handed,
        Ok(None) => return,
        Err(error) => return error_holds(&error, status),
    };
    let facts = &handed.facts;
    assert!(facts.id > 0 && handed.files.len() <= 8);
    assert!((0..=i64::MAX).contains(&handed.times.left(30)));
    if let Some((width, height)) = facts.size {
        assert!(width > 0 && height > 0);
    }
    for answer in [
        "",
        "yes",
        "kw7Fx9",
        "3x4",
        "3x4;5x6",
        "301.05.165.11",
        "-40",
        "a b",
        "a\u{7}",
    ] {
        match facts.written(&answer.into()) {
            Ok(text) => assert_eq!(text, answer),
            Err(error) => {
                let code = error.service_code().expect("a rule has a code");
                assert!(code == 13 || (38..=53).contains(&code), "{error}");
                assert_eq!(error.captcha_id(), Some(facts.id));
            }
        }
    }
    // Points, an angle or a verdict are always accepted if they fit the job's kind.
    let point = Point { x: 0, y: 0 };
    for solution in [Solution::from(point), 40.into(), true.into()] {
        if let Err(error) = facts.written(&solution) {
            assert_eq!(error.kind(), ErrorKind::InvalidArgument, "{error}");
        }
    }
}

fn error_holds(error: &Error, status: u16) {
    let shown = format!("{error} {error:?}");
    assert!(!shown.contains(KEY), "the key is in an error");
    assert!(!error.message().contains(char::is_control), "{error}");
    assert_eq!(error.http_status(), Some(status));
    assert!(
        error
            .service_code()
            .is_none_or(|code| (1..=99).contains(&code))
    );
}

/// Checks the reply to a poll; returns the answer's text if there is one.
pub(crate) fn poll_holds(status: u16, body: &[u8], kind: Option<Kind>) -> Option<String> {
    let answer = match with_reply(status, body, |reply| poll(reply, 7, kind)) {
        Ok(answer) => answer,
        Err(error) => {
            error_holds(&error, status);
            return None;
        }
    };
    assert_eq!((answer.id(), answer.kind()), (7, kind));
    answer_holds(&answer);
    let object = object(body);
    let code = object.as_ref().and_then(error_code);
    let solved = answer.state() == State::Solved;
    assert_eq!(solved, !answer.text().is_empty());
    // With an error there is neither an answer nor "not yet", except for an answer that is sent twice.
    if !(solved && code == Some(ALREADY_DONE)) {
        assert_eq!(code, None, "an error taken for {:?}", answer.state());
        assert!(status < 300 || solved);
    }
    if !solved {
        return None;
    }
    let sent = match object.as_ref().map(|object| &object["answer"]) {
        Some(Value::String(text)) => text.replace('\0', "\u{fffd}"),
        // The body contains its digits.
        Some(Value::Number(number)) => {
            let digits: f64 = answer.text().parse().expect("a number is one");
            assert_eq!(Some(digits), number.as_f64());
            answer.text().to_owned()
        }
        Some(other) => panic!("{other} is no answer"),
        // The reader repaired the JSON.
        None => {
            let ends = body.contains(&b'}') && body.contains(&b'{');
            assert!(ends, "an answer comes as JSON that has an end");
            answer.text().to_owned()
        }
    };
    assert_eq!(
        answer.text(),
        sent,
        "an answer is what stands under `answer`"
    );
    let word = sent.trim();
    assert!(
        !["NO DATA", "ERROR NO USER"].contains(&word),
        "{word:?} is no answer"
    );
    Some(sent)
}

/// Checks that coordinates and angles can be written again, for every kind.
fn answer_holds(answer: &Answer) {
    let text = answer.text();
    let of = |text: &str, kind| Answer::new(7, State::Solved, text, kind, None);
    let kinds = Kind::ALL.into_iter().map(Some).chain([None]);
    for kind in kinds {
        let answer = of(text, kind);
        if let Some(points) = answer.points() {
            assert!(!points.is_empty());
            assert!(points.iter().all(|point| point.x >= 0 && point.y >= 0));
            let clicks = join(&points, "x", ";");
            assert_eq!(
                of(&clicks, Some(Kind::MultiMouse)).points(),
                Some(points.clone())
            );
            let places = join(&points, ".", ".");
            assert_eq!(of(&places, Some(Kind::Puzzle)).points(), Some(points));
            assert!(!matches!(
                kind,
                Some(Kind::Text | Kind::TextOnly | Kind::Rotate)
            ));
        }
        if let Some(angle) = answer.angle() {
            assert_eq!(of(&angle.to_string(), kind).angle(), Some(angle));
            assert!(matches!(kind, Some(Kind::Rotate) | None));
        }
    }
}

fn join(points: &[Point], within: &str, between: &str) -> String {
    let pairs: Vec<String> = points
        .iter()
        .map(|point| format!("{}{within}{}", point.x, point.y))
        .collect();
    pairs.join(between)
}

fn object(body: &[u8]) -> Option<Map<String, Value>> {
    let text = String::from_utf8_lossy(body);
    serde_json::from_str(text.trim_start_matches('\u{feff}')).ok()
}

/// The code of the object's error; 0 if it has none.
fn error_code(object: &Map<String, Value>) -> Option<u16> {
    let text = match object.get("error")? {
        Value::String(text) if !text.trim().is_empty() => text.trim().to_owned(),
        Value::Number(number) if number.as_i64() != Some(0) => number.to_string(),
        Value::Object(_) | Value::Array(_) | Value::Bool(true) => String::new(),
        _ => return None,
    };
    let digits = text
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(text.len());
    Some(text[..digits].parse().unwrap_or(0))
}
