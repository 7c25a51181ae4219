//! The calls of the interface.

use serde_json::{Value, json};

use super::{show, take};
use crate::record::Recorded;
use crate::script::Reply;
use crate::service::Steering;

/// A call: method, path, the keys of its body's objects, and what it does.
struct Route {
    method: &'static str,
    path: &'static str,
    keys: &'static [&'static str],
    run: fn(&Steering, &Value, &Recorded) -> Result<Value, String>,
}

const fn route(
    method: &'static str,
    path: &'static str,
    keys: &'static [&'static str],
    run: fn(&Steering, &Value, &Recorded) -> Result<Value, String>,
) -> Route {
    Route {
        method,
        path,
        keys,
        run,
    }
}

#[rustfmt::skip]
const ROUTES: &[Route] = &[
    route("GET", "/v1/state", &[], |steering, _, _| Ok(show::state(steering))),
    route("GET", "/v1/rules", &[], |steering, _, _| Ok(show::rules(&steering.rules()))),
    route("POST", "/v1/rules", take::RULE, add_rules),
    route("PUT", "/v1/rules", take::RULE, set_rules),
    route("GET", "/v1/refusals", &[], |steering, _, _| Ok(show::refusals(&steering.refusals()))),
    route("POST", "/v1/refusals", take::REFUSAL, add_refusals),
    route("DELETE", "/v1/refusals", &[], |steering, _, _| {
        steering.stop_refusing();
        Ok(done())
    }),
    route("GET", "/v1/faults", &[], |steering, _, _| Ok(show::faults(&steering.faults()))),
    route("POST", "/v1/faults", STEP, |steering, body, _| {
        steering.add_faults(take::faults(body).map_err(|error| error.to_string())?);
        Ok(done())
    }),
    route("DELETE", "/v1/faults", &[], |steering, _, _| {
        steering.stop_faults();
        Ok(done())
    }),
    route("GET", "/v1/load", &[], |steering, _, _| Ok(show::load(steering))),
    route("PATCH", "/v1/load", &[], set_load),
    route("GET", "/v1/accounts", &[], |steering, _, _| Ok(show::accounts(steering))),
    route("PUT", "/v1/accounts", take::ACCOUNT, |steering, body, _| {
        let (key, credits) = take::account(body).map_err(|error| error.to_string())?;
        steering.set_credits(&key, credits)?;
        Ok(done())
    }),
    route("POST", "/v1/clock", take::CLOCK, |steering, body, _| {
        steering.advance(take::clock(body).map_err(|error| error.to_string())?);
        Ok(done())
    }),
    route("GET", "/v1/captchas", &[], |steering, _, _| Ok(show::captchas(&steering.open_captchas()))),
    route("POST", "/v1/captchas", take::CAPTCHA, end_captcha),
    route("GET", "/v1/switches", &[], |steering, _, _| Ok(show::switches(&steering.switches()))),
    route("PATCH", "/v1/switches", take::SWITCHES, |steering, body, _| {
        let switches = take::switches(body, steering).map_err(|error| error.to_string())?;
        steering.set_switches(switches)?;
        Ok(show::switches(&steering.switches()))
    }),
    route("GET", "/v1/requests", &[], requests),
];

/// The keys of a step of a script.
const STEP: &[&str] = &[
    "for",
    "delay_ms",
    "drip_bytes",
    "drip_ms",
    "reset",
    "close",
    "status",
    "type",
    "headers",
    "body",
    "body_hex",
    "length",
    "raw",
    "raw_hex",
    "endless",
    "huge_header",
    "hang",
    "serve",
];

/// Every call of the interface: method, path, and the keys of the objects in its body.
pub fn operations() -> impl Iterator<Item = (&'static str, &'static str, &'static [&'static str])> {
    ROUTES
        .iter()
        .map(|route| (route.method, route.path, route.keys))
}

/// Runs a call.
pub(super) fn run(steering: &Steering, request: &Recorded) -> Reply {
    let mut of_path = ROUTES.iter().filter(|route| route.path == request.path);
    if of_path.clone().next().is_none() {
        return show::error(404, "there is no such path; /openapi.json lists them");
    }
    let Some(route) = of_path.find(|route| route.method == request.method) else {
        return show::error(405, "this path does not have this method");
    };
    let body = match serde_json::from_slice(&request.body) {
        Ok(body) => body,
        Err(_) if request.body.is_empty() => Value::Null,
        Err(error) => return show::error(400, &format!("the body is no JSON: {error}")),
    };
    match (route.run)(steering, &body, request) {
        Ok(value) => show::value(200, &value),
        Err(reason) => show::error(400, &reason),
    }
}

fn done() -> Value {
    json!({ "done": true })
}

fn each<T>(
    body: &Value,
    read: fn(&Value) -> crate::script::FormatResult<T>,
) -> Result<Vec<T>, String> {
    let items = take::list(body);
    let read = items.iter().map(read).collect::<Result<_, _>>();
    read.map_err(|error| error.to_string())
}

fn add_rules(steering: &Steering, body: &Value, _: &Recorded) -> Result<Value, String> {
    let mut rules = steering.rules();
    rules.extend(each(body, take::rule)?);
    steering.set_rules(rules)?;
    Ok(done())
}

fn set_rules(steering: &Steering, body: &Value, _: &Recorded) -> Result<Value, String> {
    steering.set_rules(each(body, take::rule)?)?;
    Ok(done())
}

fn add_refusals(steering: &Steering, body: &Value, _: &Recorded) -> Result<Value, String> {
    for refusal in each(body, take::refusal)? {
        steering.add_refusal(refusal);
    }
    Ok(done())
}

fn set_load(steering: &Steering, body: &Value, _: &Recorded) -> Result<Value, String> {
    let figures = take::load(body).map_err(|error| error.to_string())?;
    let known = steering.load();
    // All or nothing.
    for (name, _) in &figures {
        if !known.iter().any(|(figure, _)| figure == name) {
            return Err(format!("{name:?} is no figure of servercheck.json"));
        }
    }
    for (name, figure) in figures {
        steering.set_load(&name, figure)?;
    }
    Ok(show::load(steering))
}

fn end_captcha(steering: &Steering, body: &Value, _: &Recorded) -> Result<Value, String> {
    let (id, answer) = take::captcha(body).map_err(|error| error.to_string())?;
    let is_done = match answer {
        Some(text) => steering.answer(id, &text),
        None => steering.give_up(id),
    };
    if is_done {
        Ok(done())
    } else {
        Err(format!("no captcha {id} waits for an answer"))
    }
}

fn requests(steering: &Steering, _: &Value, request: &Recorded) -> Result<Value, String> {
    let since = match request.parameter("since") {
        None => 0,
        Some(text) => text
            .parse()
            .map_err(|_| "\"since\" must be a whole number, 0 or more".to_owned())?,
    };
    Ok(show::requests(steering.requests_since(since)))
}
