//! The calls that are a request and its reply.

use super::actions::{UPLOAD, find};
use super::{Client, Verdict};
use crate::encode::ReplyForm;
use crate::error::{Error, ErrorKind, Result};
use crate::options::Options;
use crate::reply::{self, Received, Reply, ServerStatus};
use crate::table::{self, Action, Effect};
use crate::watch::CallOptions;

impl Client {
    /// The load of the service: workers, queues, solve times (`servercheck.json`). The key is not sent.
    pub fn server_status(&self) -> Result<ServerStatus> {
        let call = self.call_options();
        self.ask("servercheck.json", &Options::new(), call, |reply, body| {
            ServerStatus::new(reply, body)
        })
    }

    /// Credits left (action `usercaptchaguthaben`).
    pub fn balance(&self) -> Result<i64> {
        let call = self.call_options();
        self.ask("usercaptchaguthaben", &Options::new(), call, |reply, _| {
            reply::balance(reply)
        })
        .inspect(|credits| self.note_balance(*credits))
    }

    /// Says whether an answer was right (action `usercaptchacorrectback`). Repeating it is harmless.
    pub fn feedback(&self, captcha_id: i64, verdict: Verdict) -> Result<()> {
        let call = self.call_options();
        let options = Options::new()
            .with("id", captcha_id)?
            .with("correct", verdict.number())?;
        self.ask("usercaptchacorrectback", &options, call, |reply, _| {
            reply::accepted(reply)
        })
        .inspect(|()| {
            if verdict == Verdict::Unused {
                self.0.recent.give_up(captcha_id);
            }
            // Nobody wants this answer again.
            if verdict != Verdict::Correct {
                self.note_closed(captcha_id);
            }
        })
        .map_err(|error| error.with_captcha_id(captcha_id))
    }

    /// Calls any action of the [`table`](crate::table) by its name and gives its reply whole: in JSON, or with the
    /// option `json=0` in the documented text form.
    pub fn call(&self, action: &str, options: &Options) -> Result<Reply> {
        let call = self.call_options();
        let action = table::action(action).ok_or_else(|| {
            let message = format!("no action is called {action:?}");
            Error::new(ErrorKind::InvalidArgument, "call", message)
        })?;
        let call = call.fix_span(&*self.0.clock);
        let price = if action.name == UPLOAD {
            let watch = self.watch(call.clone(), UPLOAD)?;
            self.reserve(&options.clone().or(&call.parameters), &watch)?
        } else {
            0
        };
        self.ask_action(action, ReplyForm::Json, options, call, |received, body| {
            received.check()?;
            Ok(received.whole(body))
        })
        .inspect_err(|error| {
            if error.nothing_sent() || error.service_code().is_some() {
                self.release(price);
            }
        })
    }

    /// A request of an action by its name, and its reply read.
    pub(super) fn ask<T>(
        &self,
        action: &str,
        options: &Options,
        call: CallOptions,
        read: impl Fn(&Received<'_>, &[u8]) -> Result<T>,
    ) -> Result<T> {
        self.ask_action(find(action), ReplyForm::Json, options, call, read)
    }

    /// A request and its reply, repeated where that is harmless. The option `json=0` chooses the text form.
    pub(super) fn ask_action<T>(
        &self,
        action: &'static Action,
        form: ReplyForm,
        options: &Options,
        mut call: CallOptions,
        read: impl Fn(&Received<'_>, &[u8]) -> Result<T>,
    ) -> Result<T> {
        let more = std::mem::take(&mut call.parameters);
        let options = options.clone().merge(&more, action.name)?;
        let form = form_of(&options, form);
        let watch = self.watch(call, action.name)?;
        let request = self.encode(action, &options, form)?;
        let harmless = |error: &Error| {
            if is_harmless(action, &options) {
                error.should_retry_request()
            } else {
                error.is_limit() || error.nothing_sent() && error.is_retryable()
            }
        };
        self.with_retries(&watch, harmless, || {
            let response = self.exchange(&watch, action, &request);
            response
                .and_then(|response| {
                    let received = self.received(action, &response);
                    read(&received, &response.body).map_err(|error| {
                        let unread = error.kind() == ErrorKind::UnexpectedReply;
                        if unread && action.effect == Effect::Spends {
                            error.with_reply(received.body_text(&response.body))
                        } else {
                            error
                        }
                    })
                })
                .map_err(|error| {
                    if is_harmless(action, &options) || error.nothing_sent() {
                        error
                    } else {
                        error.with_once_only()
                    }
                })
        })
    }

    /// A reply with rows. The service documents their text form alone, so that is asked for first; a sound reply in
    /// which no rows are found is asked for again in the other form. The option `json` chooses which comes first.
    pub(super) fn ask_rows<T>(
        &self,
        action: &'static str,
        options: &Options,
        call: CallOptions,
        read: impl Fn(&Received<'_>, &[u8]) -> Result<Option<T>>,
    ) -> Result<T> {
        let mut call = call.fix_span(&*self.0.clock);
        let more = std::mem::take(&mut call.parameters);
        let options = &options.clone().merge(&more, action)?;
        let action = find(action);
        let ask = |json: i64| {
            let options = Options::new().with("json", json)?.or(options);
            self.ask_action(action, ReplyForm::Text, &options, call.clone(), &read)
        };
        let first = options.int("json").unwrap_or(0);
        if let Some(found) = ask(first)? {
            return Ok(found);
        }
        let options = Options::new().with("json", 1 - first)?.or(options);
        self.ask_action(action, ReplyForm::Text, &options, call, |received, body| {
            read(received, body)?.ok_or_else(|| received.unexpected("rows"))
        })
    }
}

/// The option `json` chooses the form.
pub(super) fn form_of(options: &Options, usual: ReplyForm) -> ReplyForm {
    match options.int("json") {
        Some(0) => ReplyForm::Text,
        Some(_) => ReplyForm::Json,
        None => usual,
    }
}

/// Whether a second call does nothing more than the first. A captcha whose receipt is to be confirmed is handed out
/// again.
fn is_harmless(action: &Action, options: &Options) -> bool {
    match action.effect {
        Effect::Harmless => true,
        Effect::Takes => options.is_on("withok"),
        Effect::Spends => false,
    }
}
