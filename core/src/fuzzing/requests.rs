//! Checks that a request contains exactly what was set, by reading it as the service does.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::decode::{self, Field};
use super::model::Model;
use crate::encode::ReplyForm;
use crate::options::Value;
use crate::secret::ApiKey;
use crate::table::{Action, Method, Parameter, Type};
use crate::transport::Request;

/// Compares a request with its options.
pub(crate) fn holds(
    request: &Request,
    key: &ApiKey,
    action: &Action,
    form: ReplyForm,
    model: &Model,
    source: &str,
) {
    let mut expected = expected(key, action, form, model, source);
    let mut fields = match action.method {
        Method::Get => of_target(request, action, &mut expected),
        Method::Multipart => of_form(request, action),
    };
    if let Some(body) = &request.body {
        key_holds(&body.bytes, key, &fields);
    } else {
        let keys = usize::from(action.needs_key);
        assert_eq!(
            request.target.matches('~').count(),
            keys * key.expose().len()
        );
        assert_eq!(
            key.place_in(request.target.as_bytes()).is_some(),
            action.needs_key
        );
    }
    let by_name = |a: &Field, b: &Field| a.name.cmp(&b.name);
    fields.sort_by(by_name);
    expected.sort_by(by_name);
    assert_eq!(fields, expected, "{}", action.name);
    for field in &fields {
        if let Some(row) = action.parameter(&field.name) {
            value_holds(row, &field.content);
        }
    }
}

fn is_on(model: &Model, name: &str) -> bool {
    let set = model.iter().find(|(known, _)| *known == name);
    set.is_some_and(|(_, value)| number(value) == Some(1))
}

/// The fields in the query, and the id in the path.
fn of_target(request: &Request, action: &Action, expected: &mut Vec<Field>) -> Vec<Field> {
    assert!(request.body.is_none());
    assert!(request.target.len() <= 8000);
    let (path, query) = request
        .target
        .split_once('?')
        .unwrap_or((&request.target, ""));
    match action.path.split_once("{id}") {
        None => assert_eq!(path, action.path),
        Some((before, after)) => {
            let id = path
                .strip_prefix(before)
                .and_then(|path| path.strip_suffix(after))
                .expect("the path is the action's");
            assert!(id.bytes().all(|byte| byte.is_ascii_digit()), "{id:?}");
            let at = expected.iter().position(|field| field.name == "id");
            assert_eq!(expected.remove(at.expect("an id")).content, id.as_bytes());
        }
    }
    decode::query(query)
        .into_iter()
        .map(|(name, content)| Field {
            name,
            is_file: false,
            content,
        })
        .collect()
}

fn of_form(request: &Request, action: &Action) -> Vec<Field> {
    assert_eq!(request.target, action.path);
    let body = request.body.as_ref().expect("a form has a body");
    decode::form(&body.content_type, &body.bytes)
}

/// Checks that the key goes only into its own field, whatever the others contain.
fn key_holds(body: &[u8], key: &ApiKey, fields: &[Field]) {
    let at = key.place_in(body).expect("the key has a place");
    let mut sent = body.to_vec();
    sent[at..at + key.expose().len()].copy_from_slice(key.expose().as_bytes());
    let mark = b"name=\"apikey\"\r\n\r\n";
    let own = memchr::memmem::find(body, mark).expect("the key has a field") + mark.len();
    assert_eq!(at, own, "the key stands elsewhere than in its field");
    assert_eq!(
        fields.iter().filter(|field| field.name == "apikey").count(),
        1
    );
}

/// The fields that the service must find.
fn expected(
    key: &ApiKey,
    action: &Action,
    form: ReplyForm,
    model: &Model,
    source: &str,
) -> Vec<Field> {
    let mut fields = Vec::new();
    if action.needs_key {
        fields.push(field("apikey", key.placeholder().as_bytes()));
        fields.push(field("action", action.name.as_bytes()));
        if form == ReplyForm::Json {
            fields.push(field("json", b"1"));
        }
    }
    let find = |name: &str| model.iter().find(|(known, _)| *known == name);
    let base64 = is_on(model, "base64");
    let phrase = is_on(model, "phrase");
    for row in action.parameters.iter().filter(|row| row.is_sent) {
        let Some((_, value)) = find(row.name) else {
            continue;
        };
        // An answer of several words needs spaces.
        if row.name == "nospace" && phrase {
            continue;
        }
        fields.push(expected_field(row, value, base64));
    }
    if action.names_the_caller() && find("source").is_none() {
        fields.push(field("source", source.as_bytes()));
    }
    fields
}

fn field(name: &str, content: &[u8]) -> Field {
    Field {
        name: name.to_owned(),
        is_file: false,
        content: content.to_vec(),
    }
}

fn expected_field(row: &Parameter, value: &Value, base64: bool) -> Field {
    match value {
        Value::Bytes(bytes) if base64 => field(row.name, STANDARD.encode(bytes).as_bytes()),
        Value::Bytes(bytes) => Field {
            is_file: true,
            ..field(row.name, bytes)
        },
        Value::Text(text) if row.kind == Type::Data => {
            let url = data_url(text);
            let mut content = url.unwrap_or(text.as_bytes()).to_vec();
            if url.is_some() || base64 {
                content.retain(|byte| !byte.is_ascii_whitespace());
                // The caller may omit the padding, but the request may not.
                while !content.len().is_multiple_of(4) {
                    content.push(b'=');
                }
            }
            let is_file = url.is_some() && !base64;
            if is_file {
                content = decode::base64(&content);
            }
            Field {
                is_file,
                ..field(row.name, &content)
            }
        }
        Value::Text(text) => {
            // `+7` and `007` are numbers for the library; the service may read them differently.
            let number = number(value)
                .filter(|_| is_number(row))
                .map(|n| n.to_string());
            field(row.name, number.as_ref().unwrap_or(text).as_bytes())
        }
        Value::Int(number) => field(row.name, number.to_string().as_bytes()),
        Value::File(_) => unreachable!("no check reads files"),
    }
}

fn is_number(row: &Parameter) -> bool {
    matches!(
        row.kind,
        Type::Flag | Type::Integer { .. } | Type::FlagOrList(_)
    )
}

fn number(value: &Value) -> Option<i64> {
    match value {
        Value::Int(number) => Some(*number),
        Value::Text(text) => text.parse().ok(),
        Value::Bytes(_) | Value::File(_) => None,
    }
}

/// The data of `data:…;base64,…`.
fn data_url(text: &str) -> Option<&[u8]> {
    let (header, data) = text.trim_start().split_once(',')?;
    let header = header.to_ascii_lowercase();
    (header.starts_with("data:") && header.ends_with(";base64")).then_some(data.as_bytes())
}

/// Checks that the documentation lists the value.
fn value_holds(row: &Parameter, content: &[u8]) {
    let text = || std::str::from_utf8(content).expect("only files are not text");
    let number = || {
        let number: i64 = text().parse().ok()?;
        assert_eq!(
            number.to_string(),
            text(),
            "{} is written plainly",
            row.name
        );
        Some(number)
    };
    let fits = match row.kind {
        Type::Flag => matches!(content, b"0" | b"1"),
        Type::Integer { min, max } => number().is_some_and(|n| (min..=max).contains(&n)),
        Type::Text { min, max } => {
            !content.contains(&0) && (min..=max).contains(&text().chars().count())
        }
        Type::Choice(words) => words.contains(&text()),
        Type::FlagOrList(words) => {
            matches!(content, b"0" | b"1") || text().split(',').all(|word| words.contains(&word))
        }
        Type::Data => !content.is_empty(),
    };
    assert!(fits, "{}={:?}", row.name, String::from_utf8_lossy(content));
}
