//! Encodes checked options as a request: pure functions.

mod multipart;
#[cfg(test)]
mod properties;
mod query;

use std::borrow::Cow;

use crate::config::Config;
use crate::error::{Error, ErrorKind, Result};
use crate::options::{Input, Options, Value, Wanted};
use crate::secret::ApiKey;
use crate::table::{Action, Effect, Method, Parameter, Type};
use crate::transport::{Body, Request};

use multipart::Form;
use query::Query;

/// The form of the reply.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ReplyForm {
    /// `json=1`.
    Json,
    /// The documented text form.
    Text,
}

/// Checks the options and builds the request of an action.
pub(crate) fn request(
    config: &Config,
    key: &ApiKey,
    action: &'static Action,
    options: &Options,
    reply: ReplyForm,
) -> Result<Request> {
    request_of(config, key, action, reply, fields(config, action, options)?)
}

/// What is sent of a call's options, files included.
pub(crate) type Fields = Vec<(&'static str, Input)>;

/// Builds the request of an action from what is sent.
pub(crate) fn request_of(
    config: &Config,
    key: &ApiKey,
    action: &'static Action,
    reply: ReplyForm,
    fields: Fields,
) -> Result<Request> {
    match action.method {
        Method::Get => within_limit(action, get(config, key, action, reply, &fields)),
        Method::Multipart => Ok(post(config, key, action, reply, fields)),
    }
}

/// Checks the options and gives what is sent of them, files included.
pub(crate) fn fields(
    config: &Config,
    action: &'static Action,
    options: &Options,
) -> Result<Fields> {
    let rows = options.for_action(action)?;
    let mut fields: Vec<(&'static str, Input)> = Vec::with_capacity(rows.len() + 1);
    let base64 = options.is_on("base64");
    let is_upload = action.method == Method::Multipart;
    let wanted = Wanted::of(options).filter(|_| config.check_content && is_upload);
    for (parameter, value) in rows.into_iter().filter(|(row, _)| row.is_sent) {
        let input = if parameter.kind == Type::Data {
            Input::load(parameter.name, value, base64, wanted)?
        } else {
            Input::Text(plain(parameter, value))
        };
        fields.push((parameter.name, input));
    }
    if options.get("source").is_none() && action.names_the_caller() {
        fields.push(("source", Input::Text(config.source.clone())));
    }
    Ok(fields)
}

/// The longest request line that web servers accept by default.
const LONGEST_TARGET: usize = 8000;

fn within_limit(action: &'static Action, request: Request) -> Result<Request> {
    let length = request.target.len();
    if length <= LONGEST_TARGET {
        return Ok(request);
    }
    let message = format!(
        "the parameters are too long for a GET request: {length} bytes, at most {LONGEST_TARGET}"
    );
    Err(Error::new(ErrorKind::OptionRange, action.name, message))
}

fn get(
    config: &Config,
    key: &ApiKey,
    action: &'static Action,
    reply: ReplyForm,
    fields: &[(&'static str, Input)],
) -> Request {
    let mut query = Query::new();
    let mut path = Cow::Borrowed(action.path);
    if action.needs_key {
        query.add("action", action.name);
        query.add_raw("apikey", &key.placeholder());
        if reply == ReplyForm::Json {
            query.add("json", "1");
        }
    }
    for (name, input) in fields {
        let Input::Text(text) = input else {
            continue;
        };
        if path.contains("{id}") && *name == "id" {
            path = path.replace("{id}", text).into();
        } else {
            query.add(name, text);
        }
    }
    Request {
        base_url: config.base_url.clone(),
        target: query.below(&path),
        body: None,
        repeatable: action.effect == Effect::Harmless,
        most_reply_bytes: action.reply.most().min(config.max_reply_bytes),
        fresh: action.effect == Effect::Spends,
    }
}

fn post(
    config: &Config,
    key: &ApiKey,
    action: &'static Action,
    reply: ReplyForm,
    fields: Vec<(&'static str, Input)>,
) -> Request {
    let mut form = Form::new();
    form.text("apikey", &key.placeholder());
    form.text("action", action.name);
    if reply == ReplyForm::Json {
        form.text("json", "1");
    }
    for (name, input) in fields {
        match input {
            Input::Text(text) => form.text(name, &text),
            Input::Bytes(bytes) => form.file(name, &bytes),
        }
    }
    let (content_type, bytes) = form.finish();
    Request {
        base_url: config.base_url.clone(),
        target: action.path.to_owned(),
        body: Some(Body {
            content_type,
            bytes,
        }),
        repeatable: action.effect == Effect::Harmless,
        most_reply_bytes: action.reply.most().min(config.max_reply_bytes),
        fresh: action.effect == Effect::Spends,
    }
}

/// A value as text. Numbers given as text are normalised, because the service may read `+7` differently.
fn plain(parameter: &Parameter, value: &Value) -> String {
    match value {
        Value::Int(number) => number.to_string(),
        Value::Text(text) => match parameter.kind {
            Type::Flag | Type::Integer { .. } | Type::FlagOrList(_) => text
                .parse::<i64>()
                .map_or_else(|_| text.clone(), |number| number.to_string()),
            _ => text.clone(),
        },
        // The check allows these only for captcha data.
        Value::Bytes(_) | Value::File(_) => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::action;

    fn built(name: &str, options: &Options) -> Result<Request> {
        let key = ApiKey::new("SECRET42").unwrap();
        request(
            &Config::default(),
            &key,
            action(name).unwrap(),
            options,
            ReplyForm::Json,
        )
    }

    #[test]
    fn numbers_are_written_plainly() {
        let target = |name, entries: &[(&str, &str)]| {
            let mut options = Options::new();
            for (name, value) in entries {
                options.set(name, *value).unwrap();
            }
            built(name, &options).unwrap().target
        };
        let poll = target(
            "usercaptchacorrectdata",
            &[("id", "+007"), ("archiv", "01")],
        );
        assert!(poll.contains("&id=7&archiv=1&"), "{poll}");
        let file = target("captchas/ID.txt", &[("id", "+7")]);
        assert_eq!(file, "/grafik/captchas/7.txt");
        let new = target("usercaptchanew", &[("interactive", "+1")]);
        assert!(new.contains("&interactive=1&"), "{new}");
        // Other texts stay unchanged.
        let answer = target("usercaptchacorrect", &[("id", "7"), ("captcha", "007")]);
        assert!(answer.contains("&captcha=007&"), "{answer}");
    }
}
