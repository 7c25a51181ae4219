//! What the table says of an action.

use super::parameter::Parameter;
use crate::limiter::Priority;

/// How an action is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// `GET` with everything in the query string.
    Get,
    /// `POST` as `multipart/form-data`.
    Multipart,
}

/// The effect of making a call twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effect {
    /// None: a second call changes nothing.
    Harmless,
    /// Another captcha is taken.
    Takes,
    /// Credits are spent twice.
    Spends,
}

/// The maximum size of a reply. A larger reply is not read to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReplySize {
    /// A word, an answer, a status: 64 KiB.
    Small,
    /// Rows: 1 MiB.
    Rows,
    /// Files: up to the setting `max_reply_bytes`.
    Files,
}

impl ReplySize {
    /// The maximum in bytes, regardless of the settings.
    pub const fn most(self) -> u64 {
        match self {
            Self::Small => 64 * 1024,
            Self::Rows => 1024 * 1024,
            Self::Files => u64::MAX,
        }
    }
}

/// One action of the service.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Action {
    /// The value of the `action` parameter, or the file name of a static file.
    pub name: &'static str,
    /// How it is sent.
    pub method: Method,
    /// The path below the base URL. `{id}` stands for the captcha's id.
    pub path: &'static str,
    /// Whether the call carries the API key.
    pub needs_key: bool,
    /// The effect of a second call.
    pub effect: Effect,
    /// The maximum size of its reply.
    pub reply: ReplySize,
    /// The priority of its requests.
    pub priority: Priority,
    /// One line of documentation.
    pub doc: &'static str,
    /// Its parameters, in the order of the API documentation.
    pub parameters: &'static [Parameter],
}

impl Action {
    /// The parameter called `name`, if this action has it.
    pub fn parameter(&self, name: &str) -> Option<&'static Parameter> {
        self.parameters.iter().find(|row| row.name == name)
    }

    pub(super) const fn get(
        name: &'static str,
        effect: Effect,
        doc: &'static str,
        parameters: &'static [Parameter],
    ) -> Self {
        Self {
            name,
            method: Method::Get,
            path: "/index.cgi",
            needs_key: true,
            effect,
            reply: ReplySize::Small,
            priority: Priority::Other,
            doc,
            parameters,
        }
    }

    /// A job has its own time limit, so its answer does not wait behind polls.
    pub(super) const fn before(mut self, priority: Priority) -> Self {
        self.priority = priority;
        self
    }

    pub(super) const fn replying(mut self, reply: ReplySize) -> Self {
        self.reply = reply;
        self
    }

    pub(super) const fn file(
        name: &'static str,
        path: &'static str,
        doc: &'static str,
        parameters: &'static [Parameter],
    ) -> Self {
        Self {
            name,
            method: Method::Get,
            path,
            needs_key: false,
            effect: Effect::Harmless,
            reply: ReplySize::Files,
            priority: Priority::Other,
            doc,
            parameters,
        }
    }
}
