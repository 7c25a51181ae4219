//! The page at which captchas are answered by hand. It works as a worker of its own, through the API like any other.

use crate::control::show;
use crate::record::Recorded;
use crate::script::Reply;
use crate::service::Steering;

/// The key of the account that the page works for.
const KEY: &str = "sandboxdesk";
/// The actions that the page needs.
const ACTIONS: [&str; 6] = [
    "usercaptchanew",
    "usercaptchacorrect",
    "usercaptchaskip",
    "usercaptchacorrectcheck",
    "usercaptchaguthaben",
    "usercaptchanewok",
];
/// Nothing of another site is loaded, and no other page may show this one.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; \
     media-src data:; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

/// The files of the page: path, media type, content.
const FILES: &[(&str, &str, &str)] = &[
    (
        "/desk/",
        "text/html; charset=utf-8",
        include_str!("page/index.html"),
    ),
    (
        "/desk/desk.css",
        "text/css; charset=utf-8",
        include_str!("page/desk.css"),
    ),
    (
        "/desk/words.js",
        "text/javascript; charset=utf-8",
        include_str!("page/words.js"),
    ),
    (
        "/desk/rules.js",
        "text/javascript; charset=utf-8",
        include_str!("page/rules.js"),
    ),
    (
        "/desk/kinds.js",
        "text/javascript; charset=utf-8",
        include_str!("page/kinds.js"),
    ),
    (
        "/desk/desk.js",
        "text/javascript; charset=utf-8",
        include_str!("page/desk.js"),
    ),
];

/// The page and what it calls.
pub(crate) struct Desk {
    steering: Steering,
}

impl Desk {
    pub(crate) fn new(steering: Steering) -> Self {
        steering.open_account(KEY);
        Self { steering }
    }

    /// A call of the page: the API's, with the account's key.
    pub(crate) fn call(&self, request: &Recorded) -> Option<Reply> {
        if request.path != "/desk/call" {
            return None;
        }
        if request.method != "POST" {
            return Some(show::error(405, "this path does not have this method"));
        }
        let action = request.action().unwrap_or_default();
        if !ACTIONS.contains(&action.as_str()) {
            return Some(show::error(400, "the page does not need this action"));
        }
        let mut call = request.clone();
        "/index.cgi".clone_into(&mut call.path);
        call.query = vec![
            ("apikey".to_owned(), KEY.to_owned()),
            ("json".to_owned(), "1".to_owned()),
            ("source".to_owned(), "desk".to_owned()),
        ];
        let (mut reply, _) = self.steering.call(&call);
        reply.content_type = Some("application/json; charset=utf-8".to_owned());
        Some(reply)
    }
}

/// A file of the page, for whoever asks: they have no secrets.
pub(crate) fn file(request: &Recorded) -> Option<Reply> {
    if request.method != "GET" {
        return None;
    }
    let (_, media_type, content) = FILES.iter().find(|(path, ..)| *path == request.path)?;
    let mut reply = show::json(200, (*content).to_owned());
    reply.content_type = Some((*media_type).to_owned());
    for (name, value) in [
        ("Content-Security-Policy", POLICY),
        ("Referrer-Policy", "no-referrer"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
    ] {
        reply.headers.push((name.to_owned(), value.to_owned()));
    }
    Some(reply)
}
