//! Checks of single values, and of parameters together.

use super::input::{data_url, is_data_url};
use super::{Options, Value};
use crate::answer::Kind;
use crate::error::{Error, ErrorKind, Result};
use crate::table::Widget;
use crate::table::{Action, Method, Parameter, Type};

/// Checks that a value has the parameter's type and is in its range.
pub(super) fn value(parameter: &Parameter, value: &Value) -> Result<()> {
    let fits = match (parameter.kind, value) {
        (Type::Data, Value::Text(text)) => !text.is_empty(),
        (Type::Data, Value::Bytes(bytes)) => !bytes.is_empty(),
        (Type::Data, Value::File(_)) => true,
        (_, Value::Bytes(_) | Value::File(_)) | (Type::Data, Value::Int(_)) => false,
        (Type::Flag, value) => matches!(number(value), Some(0 | 1)),
        (Type::Integer { min, max }, value) => {
            number(value).is_some_and(|number| (min..=max).contains(&number))
        }
        (Type::Text { min, max }, value) => {
            let length = text(value).chars().count();
            !text(value).contains('\0') && (min..=max).contains(&length)
        }
        (Type::Choice(words), value) => words.contains(&text(value).as_str()),
        (Type::FlagOrList(words), value) => {
            matches!(number(value), Some(0 | 1))
                || text(value).split(',').all(|word| words.contains(&word))
        }
    };
    if fits {
        return Ok(());
    }
    let given = match value {
        Value::Int(number) => format!("{number}"),
        Value::Text(text) if text.is_empty() => "empty text".into(),
        Value::Text(text) if number(value).is_some() => text.clone(),
        other => format!("{other:?}"),
    };
    Err(Error::new(
        ErrorKind::OptionRange,
        "options",
        format!("{} must be {}, not {given}", parameter.name, parameter.kind),
    ))
}

fn number(value: &Value) -> Option<i64> {
    match value {
        Value::Int(number) => Some(*number),
        Value::Text(text) => text.parse().ok(),
        Value::Bytes(_) | Value::File(_) => None,
    }
}

fn text(value: &Value) -> String {
    match value {
        Value::Int(number) => number.to_string(),
        Value::Text(text) => text.clone(),
        Value::Bytes(_) | Value::File(_) => String::new(),
    }
}

/// Checks the documented rules that involve several parameters.
pub(super) fn together(action: &'static Action, options: &Options) -> Result<()> {
    for parameter in action.parameters {
        if parameter.required && options.get(parameter.name).is_none() {
            return Err(conflict(
                action,
                format!("{} is missing: {}", parameter.name, parameter.doc),
            ));
        }
    }
    if options.get("source").is_some_and(is_imacros) {
        return Err(conflict(
            action,
            "source must not be imacros: the service then replies with HTML pages",
        ));
    }
    if action.method == Method::Multipart {
        upload(action, options)?;
    }
    Ok(())
}

fn is_imacros(value: &Value) -> bool {
    text(value).eq_ignore_ascii_case("imacros")
}

fn upload(action: &'static Action, options: &Options) -> Result<()> {
    let kinds: Vec<&str> = Kind::ALL
        .into_iter()
        .filter_map(Kind::parameter)
        .filter(|name| options.is_on(name))
        .collect();
    if kinds.len() > 1 {
        return Err(conflict(
            action,
            format!("a captcha is of one kind, not {}", kinds.join(" and ")),
        ));
    }
    let (min, max) = (options.int("min_len"), options.int("max_len"));
    if let (Some(min), Some(max)) = (min, max)
        && min > max
    {
        return Err(conflict(
            action,
            format!("min_len ({min}) must not be above max_len ({max})"),
        ));
    }
    if options.get("checkanswer").is_some() {
        check_only(action, options)?;
    }
    if options.get("proxytype").is_some() && options.get("proxy").is_none() {
        return Err(conflict(action, "proxytype needs proxy"));
    }
    if let Some(Value::Text(proxy)) = options.get("proxy")
        && !is_host_and_port(proxy)
    {
        return Err(Error::new(
            ErrorKind::OptionRange,
            action.name,
            "proxy must be host:port, without scheme and password",
        ));
    }
    if options.is_on("interactive") {
        interactive(action, options)?;
    }
    if !options.is_on("textonly") && !options.is_on("interactive") {
        data_urls(action, options)?;
    }
    files(action, options)
}

/// Refuses data URLs that are not base64: they would be sent as text, which is not an image.
fn data_urls(action: &'static Action, options: &Options) -> Result<()> {
    let data = |row: &&Parameter| row.kind == Type::Data;
    for row in action.parameters.iter().filter(data) {
        if let Some(Value::Text(text)) = options.get(row.name)
            && is_data_url(text)
            && data_url(text).is_none()
        {
            let message = format!("{} must be base64 when it is a data URL", row.name);
            return Err(Error::new(ErrorKind::OptionRange, action.name, message));
        }
    }
    Ok(())
}

/// Requires the widget's type, and the page if the widget checks it; without these no worker can answer.
fn interactive(action: &'static Action, options: &Options) -> Result<()> {
    if !matches!(options.get("file-upload-01"), Some(Value::Text(_))) {
        return Err(conflict(
            action,
            "an interactive captcha needs its sitekey as text in file-upload-01",
        ));
    }
    let given = |name| options.get(name).map(text).unwrap_or_default();
    let widget = given("oldsource");
    if widget.is_empty() {
        return Err(conflict(
            action,
            "an interactive captcha needs its type in oldsource, such as recaptchav2",
        ));
    }
    let needs_page = Widget::named(&widget).is_some_and(Widget::needs_page_url);
    if needs_page && given("pageurl").is_empty() {
        return Err(conflict(
            action,
            format!("a captcha of type {widget} needs the address of its page in pageurl"),
        ));
    }
    Ok(())
}

/// Whether the service ignores this parameter because of another one; then it is not sent.
pub(super) fn is_overruled(parameter: &Parameter, options: &Options) -> bool {
    parameter.name == "nospace" && options.is_on("phrase")
}

/// Requires `confirm` with `checkanswer`: without it the service would have the captcha answered, which costs more.
fn check_only(action: &'static Action, options: &Options) -> Result<()> {
    if !options.is_on("confirm") {
        return Err(conflict(action, "checkanswer needs confirm=1"));
    }
    let Some(ignored) = confirm_ignored(options) else {
        return Ok(());
    };
    let message = format!("the service ignores confirm {ignored}, so checkanswer cannot work");
    Err(conflict(action, message))
}

/// For which captchas the service ignores `confirm`, if this is one.
fn confirm_ignored(options: &Options) -> Option<&'static str> {
    if options.is_on("interactive") {
        return Some("for interactive captchas");
    }
    let seconds = options.int("maxtimeout");
    seconds
        .is_some_and(|seconds| seconds < 150)
        .then_some("with a maxtimeout below 150")
}

impl Options {
    /// If the service will ignore the `confirm` of an upload: why.
    pub(crate) fn ignored_confirm(&self) -> Option<&'static str> {
        confirm_ignored(self).filter(|_| self.is_on("confirm"))
    }
}

/// A puzzle needs two to eight files without a gap, every other captcha one.
fn files(action: &'static Action, options: &Options) -> Result<()> {
    let set: Vec<bool> = (1..=8)
        .map(|number| options.get(&format!("file-upload-{number:02}")).is_some())
        .collect();
    let count = set.iter().filter(|set| **set).count();
    if set.iter().take_while(|set| **set).count() != count {
        return Err(conflict(
            action,
            "the files of a puzzle must be file-upload-01, -02 and so on, without a gap",
        ));
    }
    match (options.is_on("puzzle"), count) {
        (true, 1) => Err(conflict(action, "a puzzle needs 2 to 8 files")),
        (false, 2..) => Err(conflict(action, "only a puzzle has more than one file")),
        _ => Ok(()),
    }
}

fn is_host_and_port(proxy: &str) -> bool {
    let Some((host, port)) = proxy.rsplit_once(':') else {
        return false;
    };
    let host_fits = host.starts_with('[') && host.ends_with(']') || !host.contains([':', '/', '@']);
    !host.is_empty() && host_fits && port.parse::<u16>().is_ok_and(|port| port > 0)
}

fn conflict(action: &'static Action, message: impl Into<String>) -> Error {
    Error::new(ErrorKind::OptionConflict, action.name, message)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Captcha;
    use crate::table::action;

    fn upload(entries: &[(&str, Value)]) -> Result<()> {
        let mut options = Options::from(Captcha::image(&b"GIF89a"[..]));
        for (name, value) in entries {
            options.set(name, value.clone())?;
        }
        options
            .for_action(action("usercaptchaupload").unwrap())
            .map(drop)
    }

    #[test]
    fn a_value_out_of_range_is_named_with_its_range() {
        let range = |name: &str, value: Value| upload(&[(name, value)]).unwrap_err();
        let error = range("maxtimeout", 59.into());
        assert_eq!(error.kind(), ErrorKind::OptionRange);
        assert_eq!(
            error.message(),
            "maxtimeout must be a whole number, 60..3999, not 59"
        );
        for (name, value) in [
            ("maxtimeout", Value::from(4000)),
            ("maxtimeout", "soon".into()),
            ("prio", 21.into()),
            ("numeric", 6.into()),
            ("min_len", 0.into()),
            ("max_len", 100.into()),
            ("mouse", 2.into()),
            ("proxytype", "ftp".into()),
            ("oldsource", "x".repeat(31).as_str().into()),
            ("pageurl", "x".repeat(201).as_str().into()),
            ("textinstructions", "a\0b".into()),
            ("textinstructions", vec![1].into()),
            ("file-upload-01", "".into()),
            ("file-upload-01", 5.into()),
        ] {
            assert_eq!(
                range(name, value.clone()).kind(),
                ErrorKind::OptionRange,
                "{name}"
            );
        }
    }

    #[test]
    fn parameters_that_do_not_go_together_are_refused() {
        let one = || Value::from(1);
        for entries in [
            vec![("mouse", one()), ("rotate", one())],
            vec![("min_len", 5.into()), ("max_len", 4.into())],
            vec![("checkanswer", "abc".into())],
            vec![
                ("checkanswer", "abc".into()),
                ("confirm", one()),
                ("maxtimeout", 149.into()),
            ],
            vec![("proxytype", "socks5".into())],
            vec![("interactive", one())],
            vec![("file-upload-01", "sitekey".into()), ("interactive", one())],
            vec![
                ("file-upload-01", "sitekey".into()),
                ("interactive", one()),
                ("oldsource", "hcaptcha".into()),
            ],
            vec![
                ("file-upload-01", "sitekey".into()),
                ("interactive", one()),
                ("pageurl", "https://example.org".into()),
            ],
            vec![("puzzle", one())],
            vec![("file-upload-02", "x".into())],
            vec![("puzzle", one()), ("file-upload-03", "x".into())],
            vec![("source", "iMacros".into())],
        ] {
            let error = upload(&entries).unwrap_err();
            assert_eq!(error.kind(), ErrorKind::OptionConflict, "{entries:?}");
        }
        for entries in [
            vec![("min_len", 4.into()), ("max_len", 4.into())],
            vec![("confirm", one()), ("checkanswer", "abc".into())],
            vec![("proxy", "[::1]:80".into()), ("proxytype", "https".into())],
            vec![
                ("file-upload-01", "sitekey".into()),
                ("interactive", one()),
                ("oldsource", "hcaptcha".into()),
                ("pageurl", "https://example.org".into()),
            ],
            vec![
                ("file-upload-01", "sitekey".into()),
                ("interactive", one()),
                ("oldsource", "geetest".into()),
            ],
            vec![("puzzle", one()), ("file-upload-02", "x".into())],
            vec![("mouse", "1".into())],
        ] {
            upload(&entries).unwrap();
        }
    }

    #[test]
    fn a_data_url_of_a_picture_is_base64() {
        let url = || Value::from("data:image/svg+xml,%3Csvg/%3E");
        let error = upload(&[("file-upload-01", url())]).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::OptionRange);
        upload(&[("file-upload-01", url()), ("textonly", 1.into())]).unwrap();
        upload(&[("file-upload-01", "data:;base64,YQ==".into())]).unwrap();
    }

    #[test]
    fn a_phrase_has_spaces_whatever_else_is_said() {
        let upload = action("usercaptchaupload").unwrap();
        let sent = |options: &Options| {
            let rows = options.for_action(upload).unwrap();
            rows.iter().any(|(row, _)| row.name == "nospace")
        };
        let captcha = Captcha::image(&b"GIF89a"[..]).nospace(true);
        assert!(sent(captcha.as_ref()));
        assert!(!sent(captcha.clone().phrase(true).as_ref()));
        assert!(sent(captcha.phrase(false).as_ref()));
    }

    #[test]
    fn a_parameter_of_another_action_is_unknown() {
        let mut options = Options::new();
        options.set("guthaben", 1000).unwrap();
        let error = options
            .for_action(action("usercaptchacorrectdata").unwrap())
            .unwrap_err();
        assert_eq!(error.kind(), ErrorKind::UnknownOption);
        assert_eq!(error.operation(), "usercaptchacorrectdata");
    }
}
