//! Filters for names and sentences.

use minijinja::{Environment, Error, ErrorKind};

use crate::names::{sentence, wrap};

pub(super) fn add(environment: &mut Environment<'_>) {
    environment.add_filter("short", |name: String| {
        name.trim_start_matches("NINEKW_")
            .trim_start_matches("ninekw_")
            .to_owned()
    });
    environment.add_filter("camel", |name: String| camel(&name));
    environment.add_filter("xml_text", |text: String| {
        let words: Vec<&str> = text.split_whitespace().collect();
        words.join(" ").replace('&', "&amp;").replace('<', "&lt;")
    });
    environment.add_filter("wrap", |text: String, width: usize| wrap(&text, width));
    environment.add_filter("sentence", |text: String| sentence(&text));
    environment.add_function("fail", |message: String| {
        Err::<String, _>(Error::new(ErrorKind::InvalidOperation, message))
    });
}

/// `options_set_text` is `OptionsSetText`.
fn camel(name: &str) -> String {
    let words = name.split('_').map(|word| {
        let (first, rest) = word.split_at(word.len().min(1));
        first.to_ascii_uppercase() + rest
    });
    words.collect()
}
