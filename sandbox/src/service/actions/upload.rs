//! `usercaptchaupload`: submits a captcha.

use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::{Outcome, limits};
use crate::service::captcha::{Answer, Captcha, KINDS, Kind, REVIEW_PRICE, Review, Stage};
use crate::service::errors::{
    BALANCE, ErrorCode, IMAGE_SIZE, INVALID_ID, MAXTIMEOUT, NO_CAPTCHA, NO_DATA, NO_IMAGE,
    UNKNOWN_ID,
};
use crate::service::pages;
use crate::service::picture;
use crate::service::reply::{Object, Reply};
use crate::service::request::Request;
use crate::service::state::{State, fingerprint};

/// What an answer costs, in credits.
const PRICE: i64 = 10;
/// The lifetime of a captcha whose upload names none, in seconds.
const DEFAULT_MAXTIMEOUT: i64 = 600;
/// The shortest and the longest lifetime, in seconds. Longer ones are reduced.
const MAXTIMEOUT_RANGE: (i64, i64) = (60, 3999);
/// The smallest file, in bytes.
const SMALLEST_FILE: usize = 100;
/// `confirm` is ignored for captchas with a shorter lifetime than this, in seconds.
const SHORTEST_CONFIRMED: i64 = 150;

pub(in crate::service) fn upload(state: &mut State, request: &Request<'_>) -> Outcome {
    let flagged = kind(request);
    let files = files(request, flagged, state.largest_file)?;
    // There is no parameter for sounds.
    let kind = match files.first() {
        Some(file) if flagged == Kind::Text && picture::is_sound(file) => Kind::Audio,
        _ => flagged,
    };
    let maxtimeout = maxtimeout(request)?;
    check_previous(state, request)?;
    check_proxy(request)?;
    // The answer to an interactive captcha can be used only once, so each needs its own.
    if state.merge_duplicates
        && !request.flag("nomd5")
        && kind != Kind::Interactive
        && let Some(id) = state.duplicate(request.key, kind, &files)
    {
        request.tell(format!("{id} again"));
        return Ok(acceptance(request, id));
    }
    let reviewed =
        request.flag("confirm") && kind != Kind::Interactive && maxtimeout >= SHORTEST_CONFIRMED;
    let price = price(request, reviewed, kind, state.interactive_price);
    if state.credits(request.key) < price {
        return Err(BALANCE);
    }
    limits::check(state, request)?;
    let id = state.submit(Captcha {
        submitter: request.key.to_owned(),
        kind,
        options: request.options(),
        fingerprint: fingerprint(&files),
        files,
        submitted_at: request.now,
        maxtimeout: Duration::from_secs(maxtimeout.unsigned_abs()),
        price,
        stage: first_stage(request, reviewed),
        reviewed,
        only_submitter: state
            .accounts
            .get(request.key)
            .is_some_and(|account| account.settings.selfsend),
        ..Captcha::default()
    });
    state.obey_rules(id, request.now);
    request.tell(id.to_string());
    Ok(acceptance(request, id))
}

/// `previousid` names a captcha that this account submitted earlier; some clients send 0 for none.
fn check_previous(state: &State, request: &Request<'_>) -> Result<(), ErrorCode> {
    let Some(text) = request.text("previousid").filter(|text| text != "0") else {
        return Ok(());
    };
    let id: i64 = text.trim().parse().map_err(|_| INVALID_ID)?;
    let captcha = state.captchas.get(id);
    captcha
        .filter(|captcha| captcha.submitter == request.key)
        .map(|_| ())
        .ok_or(UNKNOWN_ID)
}

/// Checks that `proxy` is `host:port` of a supported kind. It is not contacted: nothing leaves this machine.
/// According to the documentation the captcha is refused; the code is not documented.
fn check_proxy(request: &Request<'_>) -> Result<(), ErrorCode> {
    // Clients send these words for "none".
    let none = |text: &String| !["0", "null"].contains(&text.as_str());
    let Some(proxy) = request.text("proxy").filter(none) else {
        return Ok(());
    };
    let known = ["socks5", "http", "https"];
    let kind = request.text("proxytype");
    let is_known = kind.is_none_or(|kind| known.contains(&kind.as_str()));
    let is_address = proxy.rsplit_once(':').is_some_and(|(host, port)| {
        !host.is_empty()
            && !host.contains(['/', '@'])
            && port.parse::<u16>().is_ok_and(|port| port > 0)
    });
    if is_known && is_address {
        Ok(())
    } else {
        Err(NO_DATA)
    }
}

fn acceptance(request: &Request<'_>, id: i64) -> Reply {
    // For programs that drive a browser.
    let is_page = request.text("source").as_deref() == Some("imacros");
    if !request.json() {
        return match (request.is_old_grammar(), is_page) {
            (true, _) => Reply::Text(format!("OK-{id}")),
            (false, true) => Reply::Html(pages::accepted(id, request.key)),
            (false, false) => Reply::Text(id.to_string()),
        };
    }
    let name = if request.is_old_grammar() {
        "captcha_id"
    } else {
        "captchaid"
    };
    // The service sends the id as a string.
    let object = Object::default()
        .with("message", "OK")
        .with(name, id.to_string());
    Reply::Json(object.with_success())
}

/// In the queue, or in review if the submitter sent an answer to check (`checkanswer`).
fn first_stage(request: &Request<'_>, reviewed: bool) -> Stage {
    match request.text("checkanswer") {
        Some(text) if reviewed => Stage::Reviewing(Review {
            answer: Answer {
                text,
                at: request.now,
                assigned_at: request.now,
            },
            hold: None,
        }),
        _ => Stage::Waiting,
    }
}

/// The kind whose flag is set; text in an image if there is none.
fn kind(request: &Request<'_>) -> Kind {
    KINDS
        .into_iter()
        .filter(|kind| *kind != Kind::Text)
        .find(|kind| request.flag(kind.name()))
        .unwrap_or(Kind::Text)
}

/// `file-upload-01` to `-08`, decoded and checked.
fn files(request: &Request<'_>, kind: Kind, largest: usize) -> Result<Vec<Vec<u8>>, ErrorCode> {
    let mut files = Vec::new();
    for number in 1..=8 {
        let mut sent = request.file(&format!("file-upload-{number:02}"));
        if number == 1 && kind == Kind::Interactive {
            // An older name for the same value.
            sent = sent.or_else(|| request.file("data-sitekey"));
        }
        let Some(bytes) = sent.filter(|bytes| !bytes.is_empty()) else {
            break;
        };
        let bytes = if request.flag("base64") {
            STANDARD.decode(bytes).map_err(|_| NO_IMAGE)?
        } else {
            bytes
        };
        // The pieces of a puzzle may be small. Some clients send an address, from which nothing is fetched here.
        let may_be_small = number > 1 || kind.is_string() || is_address(&bytes);
        if !may_be_small && bytes.len() < SMALLEST_FILE {
            return Err(IMAGE_SIZE);
        }
        if bytes.len() > largest {
            return Err(IMAGE_SIZE);
        }
        files.push(bytes);
    }
    if files.is_empty() {
        return Err(NO_CAPTCHA);
    }
    Ok(files)
}

/// Whether a file is not the picture, but where it is.
fn is_address(bytes: &[u8]) -> bool {
    [&b"http://"[..], b"https://"]
        .iter()
        .any(|start| bytes.starts_with(start))
}

fn maxtimeout(request: &Request<'_>) -> Result<i64, ErrorCode> {
    let seconds = match request.text("maxtimeout") {
        None => DEFAULT_MAXTIMEOUT,
        Some(text) => text.trim().parse().map_err(|_| MAXTIMEOUT)?,
    };
    let (shortest, longest) = MAXTIMEOUT_RANGE;
    if seconds < shortest {
        return Err(MAXTIMEOUT);
    }
    Ok(seconds.min(longest))
}

/// What the captcha costs, in credits (the parameters `confirm`, `checkanswer` and `prio`).
fn price(request: &Request<'_>, reviewed: bool, kind: Kind, interactive: i64) -> i64 {
    let base = if kind == Kind::Interactive {
        interactive
    } else {
        PRICE
    };
    let mut price = base + request.number("prio").unwrap_or(0).clamp(0, 20);
    if reviewed {
        price += REVIEW_PRICE;
        if request.text("checkanswer").is_some() {
            price -= PRICE;
        }
    }
    price
}
