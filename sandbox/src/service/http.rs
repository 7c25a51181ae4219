//! HTTP around the actions: reading requests, writing replies.

use std::net::TcpListener;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::{ConnectInfo, DefaultBodyLimit, FromRequest as _, Multipart, State as Extract};
use axum::http::header::CONTENT_TYPE;
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method, Request as HttpRequest, Response, StatusCode};
use tokio::sync::oneshot;

use super::errors::{ErrorCode, NO_DATA, UNKNOWN_PROBLEM};
use super::listener::{ConnectionNumber, NumberingListener};
use super::refusal::{self, Refusal};
use super::reply::{self, Reply};
use super::request::{Request, wants_json};
use super::shared::Shared;
use super::{actions, calls, debug, statistics};
use crate::parameters;
use crate::record::{Field, Recorded};

/// The largest body that is read, in bytes; far above what the service accepts.
const LARGEST_BODY: usize = 16 * 1024 * 1024;

/// Serves until `stopped` receives a value or its sender is dropped.
pub(crate) async fn serve(
    listener: TcpListener,
    shared: Arc<Shared>,
    stopped: oneshot::Receiver<()>,
) {
    let listener = match tokio::net::TcpListener::from_std(listener) {
        Ok(listener) => NumberingListener::new(listener),
        Err(error) => {
            eprintln!("ninekw-sandbox: the listener cannot be used: {error}");
            return;
        }
    };
    let router = Router::new().fallback(handle).with_state(shared);
    let service = router.into_make_service_with_connect_info::<ConnectionNumber>();
    let server = tokio::spawn(async move { axum::serve(listener, service).await });
    // An error means that the sender was dropped, which is how a service is stopped.
    let _ = stopped.await;
    server.abort();
}

/// Answers one request.
async fn handle(
    Extract(shared): Extract<Arc<Shared>>,
    ConnectInfo(ConnectionNumber(connection)): ConnectInfo<ConnectionNumber>,
    request: HttpRequest<Body>,
) -> Response<Body> {
    let arrival = Arrival {
        at: shared.since_start(),
        limits: shared.now(),
    };
    let (head, body) = request.into_parts();
    let body = axum::body::to_bytes(body, LARGEST_BODY).await;
    let complete = body.is_ok();
    let body = body.unwrap_or_default();
    let fields = fields(&head.headers, &body).await;
    let readable = fields.is_some();
    let recorded = Recorded {
        at: arrival.at,
        method: head.method.to_string(),
        path: head.uri.path().to_owned(),
        query: parameters::query(head.uri.query().unwrap_or("")),
        fields: fields.unwrap_or_default(),
        headers: headers(&head),
        body: body.to_vec(),
        complete,
        connection,
        tls: false,
    };
    let response = if !complete {
        plain(
            StatusCode::PAYLOAD_TOO_LARGE,
            "The body is too large or was cut short.",
        )
    } else if matches!(head.method, Method::GET | Method::POST) {
        respond(&shared, &recorded, readable, arrival.limits)
    } else {
        plain(StatusCode::METHOD_NOT_ALLOWED, "GET or POST, please.")
    };
    shared.record(recorded);
    response
}

/// When a request arrived.
struct Arrival {
    /// In real time.
    at: Duration,
    /// On the clock of the time limits.
    limits: Duration,
}

/// The parts of a body; `None` when it is malformed.
async fn fields(headers: &HeaderMap, body: &Bytes) -> Option<Vec<Field>> {
    let content_type = headers
        .get(CONTENT_TYPE)
        .and_then(|value| value.to_str().ok());
    match content_type {
        Some(value) if parameters::is_media_type(value, "multipart/form-data") => {
            multipart(value, body.clone()).await
        }
        Some(value) if parameters::is_media_type(value, "application/x-www-form-urlencoded") => {
            Some(parameters::urlencoded_body(body))
        }
        _ => Some(Vec::new()),
    }
}

async fn multipart(content_type: &str, body: Bytes) -> Option<Vec<Field>> {
    let mut request = HttpRequest::builder()
        .header(CONTENT_TYPE, content_type)
        .body(Body::from(body))
        .ok()?;
    // The size is already limited.
    DefaultBodyLimit::disable().apply(&mut request);
    let mut multipart = Multipart::from_request(request, &()).await.ok()?;
    let mut fields = Vec::new();
    while let Some(field) = multipart.next_field().await.ok()? {
        fields.push(Field {
            name: field.name().unwrap_or_default().to_owned(),
            filename: field.file_name().map(str::to_owned),
            content_type: field.content_type().map(str::to_owned),
            value: field.bytes().await.ok()?.to_vec(),
        });
    }
    Some(fields)
}

fn headers(head: &Parts) -> Vec<(String, String)> {
    head.headers
        .iter()
        .map(|(name, value)| {
            let value = String::from_utf8_lossy(value.as_bytes()).into_owned();
            (name.to_string(), value)
        })
        .collect()
}

fn respond(shared: &Shared, recorded: &Recorded, readable: bool, now: Duration) -> Response<Body> {
    let is_call = recorded.path == "/index.cgi";
    let refused = is_call
        .then(|| {
            let action = recorded.action().unwrap_or_default();
            refusal::next(&mut shared.state().refusals, &action)
        })
        .flatten();
    let outcome = match &refused {
        Some(refusal) => Err(ErrorCode(refusal.code)),
        None if !is_call => Ok(file(shared, &recorded.path, now)),
        None if readable => call(shared, recorded, now),
        None => Err(NO_DATA),
    };
    match outcome {
        Ok(reply) => write(StatusCode::OK, reply),
        Err(code) => {
            let refusal = refused.unwrap_or_else(|| Refusal::new(code.0));
            let as_text = refusal.as_text.unwrap_or(shared.errors_as_text);
            let json = wants_json(recorded) && !as_text;
            let status = refusal.status.unwrap_or(shared.error_status);
            let status = StatusCode::from_u16(status)
                .ok()
                .filter(|status| (200..=599).contains(&status.as_u16()))
                .unwrap_or(StatusCode::OK);
            write(status, reply::error(code, json, refusal.language))
        }
    }
}

/// A call of the API.
fn call(shared: &Shared, recorded: &Recorded, now: Duration) -> Result<Reply, ErrorCode> {
    let name = recorded.action().unwrap_or_default();
    let (call, action) = calls::find(&name).ok_or(UNKNOWN_PROBLEM)?;
    let key = recorded.parameter("apikey").unwrap_or_default();
    let mut state = shared.state();
    state.expire(now);
    state.admit(&key, now)?;
    let request = Request::new(recorded, (call.name, call.reads), &key, now);
    let tried = request.is_debug().then(|| debug::reply(&name, &request));
    let outcome = tried
        .flatten()
        .unwrap_or_else(|| action(&mut state, &request));
    let read = request.into_read();
    state.read.entry(call.name).or_default().extend(read);
    outcome
}

/// A file below `/grafik/`, which needs no key.
fn file(shared: &Shared, path: &str, now: Duration) -> Reply {
    let mut state = shared.state();
    state.expire(now);
    match path {
        "/grafik/servercheck.json" => statistics::json(&state, now),
        "/grafik/servercheck.txt" => statistics::text(&state, now),
        _ => {
            let Some(name) = path
                .strip_prefix("/grafik/captchas/")
                .and_then(|name| name.strip_suffix(".txt"))
            else {
                return Reply::NotFound;
            };
            let (id, base64) = match name.strip_suffix("_base64") {
                Some(id) => (id, true),
                None => (name, false),
            };
            id.parse()
                .ok()
                .and_then(|id: i64| state.captchas.get(&id))
                .and_then(|captcha| actions::show::file(captcha, base64))
                .unwrap_or(Reply::NotFound)
        }
    }
}

fn write(status: StatusCode, reply: Reply) -> Response<Body> {
    match reply {
        Reply::Text(text) => response(status, "text/plain; charset=utf-8", text),
        Reply::Json(object) => response(status, "application/json; charset=utf-8", object.body()),
        Reply::File {
            content_type,
            bytes,
        } => response(status, content_type, bytes),
        Reply::NotFound => response(
            StatusCode::NOT_FOUND,
            "text/html; charset=utf-8",
            "<html><head><title>404 Not Found</title></head><body>Not Found</body></html>",
        ),
    }
}

fn plain(status: StatusCode, text: &'static str) -> Response<Body> {
    response(status, "text/plain; charset=utf-8", text)
}

fn response(
    status: StatusCode,
    content_type: &'static str,
    body: impl Into<Body>,
) -> Response<Body> {
    let mut response = Response::new(body.into());
    *response.status_mut() = status;
    let value = axum::http::HeaderValue::from_static(content_type);
    response.headers_mut().insert(CONTENT_TYPE, value);
    response
}
