//! HTTP by ureq, with what ureq does not have: a TCP connector that can be cancelled, a caching resolver, the account's
//! rate limit at the moment of sending, a pool per process, and errors without URLs.

mod connections;
mod current;
mod failure;
mod gate;
mod provider;
mod resolver;
mod settings;
mod socks;
mod tcp;

use std::fmt;
use std::sync::Arc;

use ureq::Agent;
use ureq::http::header::{CONTENT_LENGTH, CONTENT_TYPE, TRANSFER_ENCODING};
use ureq::http::{HeaderMap, Method, Request as HttpRequest, Response as HttpResponse, Uri};
use ureq::unversioned::resolver::DefaultResolver;

pub(crate) use self::connections::Connections;

use self::connections::Key;
use self::current::Current;
use super::{Exchange, Failure, Request, Response, Transport};
use crate::accounts::Account;
use crate::config::Config;
use crate::error::{ErrorKind, Result};
use crate::per_process::PerProcess;
use crate::table::ReplySize;

/// The transport that clients use.
pub(crate) struct HttpTransport {
    settings: ureq::config::Config,
    account: Arc<Account>,
    key: Key,
    agent: PerProcess<Arc<Agent>>,
}

impl fmt::Debug for HttpTransport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("HttpTransport").finish_non_exhaustive()
    }
}

impl HttpTransport {
    pub(crate) fn new(config: &Config, account: &Arc<Account>) -> Result<Self> {
        let (settings, roots) = settings::build(config)?;
        warm_up();
        let proxy = settings.proxy();
        let key = Key {
            roots,
            proxy: proxy.map(|proxy| format!("{} {:?}", proxy.uri(), proxy.protocol())),
            user_agent: config.user_agent.clone(),
            connect_timeout: config.connect_timeout,
        };
        Ok(Self {
            agent: PerProcess::new(account.connections().agent(&key, &settings)),
            settings,
            account: Arc::clone(account),
            key,
        })
    }

    /// The agent of this process: two processes must not share a connection.
    fn agent(&self) -> &Agent {
        self.agent
            .get(|| self.account.connections().agent(&self.key, &self.settings))
    }

    fn once(
        agent: &Agent,
        request: &Request,
        exchange: &Exchange,
    ) -> Result<Response, ureq::Error> {
        let url = [request.base_url.as_str(), &request.target].concat();
        let head = HttpRequest::builder().uri(url);
        let mut reply: HttpResponse<ureq::Body> = match &request.body {
            Some(body) => {
                let head = head
                    .method(Method::POST)
                    .header(CONTENT_TYPE, &body.content_type);
                agent.run(head.body(&body.bytes[..])?)?
            }
            None => agent.run(head.method(Method::GET).body(())?)?,
        };
        exchange.answered();
        let body = reply
            .body_mut()
            .with_config()
            .limit(request.most_reply_bytes)
            .read_to_vec()?;
        if !is_whole(request, reply.headers(), &body) {
            let cut = std::io::Error::from(std::io::ErrorKind::UnexpectedEof);
            return Err(ureq::Error::Io(cut));
        }
        Ok(Response {
            status: reply.status().as_u16(),
            retry_after: failure::retry_after(reply.headers()),
            body,
        })
    }
}

/// Whether a reply is complete. Without a length a broken connection looks like the end, so half a number or half a row
/// would be taken for the whole; only an object has an end of its own.
fn is_whole(request: &Request, headers: &HeaderMap, body: &[u8]) -> bool {
    let has_length =
        headers.contains_key(CONTENT_LENGTH) || headers.contains_key(TRANSFER_ENCODING);
    let text = body.trim_ascii();
    let is_file = request.most_reply_bytes > ReplySize::Rows.most();
    let tells = text.is_empty() || text.ends_with(b"}") || text.starts_with(b"<");
    let is_error = text.starts_with(b"00") && text.len() > 4;
    has_length || is_file || tells || is_error
}

/// Initialises ureq's static values by a request that no connector serves. If the first real request did it while
/// another thread forks, the child could wait for them forever.
fn warm_up() {
    let settings = Agent::config_builder().proxy(None).build();
    let nowhere = Agent::with_parts(settings, (), DefaultResolver::default());
    // It always fails.
    let _ = nowhere.get("http://127.0.0.1").call();
}

/// Host and port as `host:port`.
fn host_and_port(uri: &Uri) -> Option<String> {
    let port = uri.port_u16().unwrap_or(match uri.scheme_str() {
        Some("https") => 443,
        _ => 80,
    });
    Some(format!("{}:{port}", uri.host()?))
}

impl Transport for HttpTransport {
    fn peer(&self, request: &Request) -> Option<String> {
        let uri: Uri = request.base_url.parse().ok()?;
        let host = host_and_port(&uri)?;
        let proxy = self.settings.proxy();
        Some(match proxy.filter(|proxy| !proxy.is_no_proxy(&uri)) {
            None => host,
            Some(proxy) => format!("{host} by the proxy {}:{}", proxy.host(), proxy.port()),
        })
    }

    fn exchange(&self, request: &Request, exchange: &Exchange) -> Result<Response, Failure> {
        let agent = self.agent();
        let current = Current::enter(exchange, request);
        loop {
            if exchange.tick().is_err() {
                return Err(Failure::new(ErrorKind::Cancelled, "interrupted"));
            }
            match Self::once(agent, request, exchange) {
                Ok(response) => return Ok(response),
                Err(error) => {
                    // A dead kept connection: no reply has arrived, and either nothing was sent (the gate checked)
                    // or repeating is harmless.
                    if exchange.interrupt().is_none() && current.retry_stale() {
                        continue;
                    }
                    return Err(failure::of(
                        &error,
                        exchange.stage(),
                        self.settings.proxy().is_some(),
                    ));
                }
            }
        }
    }
}
