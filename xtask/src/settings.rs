//! The settings of a client in every language, from the table in `core/src/table/settings.rs`.

pub(crate) mod files;

use std::fmt::Write as _;

use minijinja::Environment;
use ninekw::table::{SETTINGS, Setting, SettingKind};
use serde_json::{Value, json};

use crate::names::wrap;

/// What templates know of the settings.
pub(crate) fn description() -> Value {
    SETTINGS.iter().map(setting).collect()
}

fn setting(setting: &Setting) -> Value {
    let (kind, least, at_service) = match setting.kind {
        SettingKind::Text { least, .. } => ("text", least as u64, 0),
        SettingKind::File => ("file", 0, 0),
        SettingKind::Milliseconds { least, at_service } => ("ms", least, at_service),
        SettingKind::Count { least } => ("count", least.into(), 0),
        SettingKind::Bytes { least } => ("bytes", least, 0),
        SettingKind::Flag => ("flag", 0, 0),
        SettingKind::Choice(_) => ("choice", 0, 0),
        SettingKind::Token => ("token", 0, 0),
        SettingKind::Limiter => ("limiter", 0, 0),
    };
    let words: &[_] = match setting.kind {
        SettingKind::Choice(words) => words,
        _ => &[],
    };
    let words = words.iter().map(|word| {
        let default = setting.default == Some(word.name);
        let tail = if default { " The default." } else { "" };
        json!({ "name": word.name, "number": word.number, "doc": format!("{}{tail}", word.doc) })
    });
    json!({
        "name": setting.name,
        "c_name": setting.c_name(),
        // Short for callers, and the same as in other clients.
        "short": if setting.name == "base_url" { "url".into() } else { setting.c_name() },
        "pascal": pascal(setting.name),
        "go": go_name(setting),
        "type": kind,
        "kind": match kind {
            "ms" | "bytes" => "int64",
            "count" => "int32",
            "file" => "text",
            "token" => "cancel",
            other => other,
        },
        "least": least,
        "at_service": at_service,
        "range": setting.kind.to_string(),
        "default": setting.default,
        "since": setting.since,
        "doc": setting.doc,
        "ranged": range(setting, true),
        "about": about(setting, true),
        "about_number": about(setting, false),
        "words": words.collect::<Vec<_>>(),
    })
}

/// Documentation with range and default. A length of time is one that knows its unit, or a number of milliseconds.
fn about(setting: &Setting, has_unit: bool) -> String {
    let range = range(setting, has_unit);
    let Some(default) = setting.default else {
        return range;
    };
    let default = match setting.kind {
        SettingKind::Milliseconds { .. } if has_unit => duration(default.parse().unwrap_or(0)),
        SettingKind::Text { .. } | SettingKind::Choice(_) => format!("`{default}`"),
        _ => default.to_owned(),
    };
    format!("{range} Default {default}.")
}

/// Documentation with the range.
fn range(setting: &Setting, has_unit: bool) -> String {
    let shown = |value: u64| {
        if has_unit {
            duration(value)
        } else {
            value.to_string()
        }
    };
    let range = match setting.kind {
        SettingKind::Text { most, .. } if most < usize::MAX => {
            let length = setting.kind.to_string().replace("a text of ", "");
            format!("{}.", sentence(&length))
        }
        SettingKind::Milliseconds { least, at_service } => {
            let mut text = match (has_unit, least) {
                (true, 0) => String::new(),
                (true, 1) => "Longer than 0.".to_owned(),
                (true, _) => format!("At least {}.", shown(least)),
                (false, _) => format!("In milliseconds, {least} or more."),
            };
            if at_service > 0 {
                let least = shown(at_service);
                let _ = write!(
                    text,
                    " At the service itself at least {least}, checked when the client is made."
                );
            }
            text
        }
        SettingKind::Count { least } => format!("{least} or more."),
        SettingKind::Bytes { least } => format!("In bytes, {least} or more."),
        SettingKind::Limiter => "None by default.".to_owned(),
        _ => String::new(),
    };
    format!("{} {}", setting.doc, range.trim())
        .trim()
        .to_owned()
}

/// 120000 is `2 min`, 2000 is `2 s`, 250 is `250 ms`.
fn duration(milliseconds: u64) -> String {
    match milliseconds {
        0 => "0".into(),
        ms if ms % 60_000 == 0 => format!("{} min", ms / 60_000),
        ms if ms % 1000 == 0 => format!("{} s", ms / 1000),
        ms => format!("{ms} ms"),
    }
}

/// With a capital.
fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|first| first.to_ascii_uppercase());
    first.into_iter().chain(letters).collect()
}

/// `tls_roots` is `TlsRoots`.
pub(crate) fn pascal(name: &str) -> String {
    name.split('_').map(sentence).collect()
}

/// Go writes initials in capitals, and has the types of choices by their plain names.
fn go_name(setting: &Setting) -> String {
    let name = setting.name.trim_start_matches("base_");
    let name = name.split('_').map(|word| match word {
        "api" | "ca" | "tls" | "url" => word.to_uppercase(),
        _ => sentence(word),
    });
    let set = match setting.kind {
        SettingKind::Choice(_) => "Set",
        _ => "",
    };
    format!("{set}{}", name.collect::<String>())
}

/// What templates of settings need besides the filters of minijinja.
pub(crate) fn add_filters(environment: &mut Environment<'_>) {
    environment.add_filter("pascal", |name: String| pascal(&name));
    environment.add_filter("lower_camel", |name: String| {
        let name = pascal(&name);
        let mut letters = name.chars();
        let first = letters.next().map(|first| first.to_ascii_lowercase());
        first.into_iter().chain(letters).collect::<String>()
    });
    // Names in backticks become plain.
    environment.add_filter("plain", |text: String| text.replace('`', ""));
    // Names in backticks get two of them; references have one.
    environment.add_filter("python", |text: String| {
        let doubled = text.replace('`', "``");
        let mut parts = doubled.split(":class:``");
        let first = parts.next().unwrap_or_default().to_owned();
        parts.fold(first, |text, part| {
            format!("{text}:class:`{}", part.replacen("``", "`", 1))
        })
    });
    // `120000` is `120_000`, as Rust groups digits.
    environment.add_filter("digits", |number: String| {
        let length = number.len();
        let group = |(at, digit): (usize, char)| {
            let gap = length > 4 && at > 0 && (length - at).is_multiple_of(3);
            gap.then_some('_').into_iter().chain([digit])
        };
        number
            .chars()
            .enumerate()
            .flat_map(group)
            .collect::<String>()
    });
    environment.add_filter("duration", |milliseconds: u64| duration(milliseconds));
    // In lines of at most `width` columns, each with this before it.
    environment.add_filter("in_lines", |text: String, width: usize, before: String| {
        let lines = wrap(&text, width - before.chars().count());
        let lines = lines.into_iter().map(|line| format!("{before}{line}"));
        lines.collect::<Vec<_>>().join("\n")
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_of_time_have_their_largest_unit() {
        let shown: Vec<_> = [0, 250, 2000, 120_000].map(duration).into();
        assert_eq!(shown, ["0", "250 ms", "2 s", "2 min"]);
    }
}
