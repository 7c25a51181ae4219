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
    environment.add_filter("paragraphs", |doc: String| paragraphs(&doc));
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

/// The paragraphs, with empty ones between them; the last words and the list of errors begin lines of their own.
fn paragraphs(doc: &str) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    let mut inside = false;
    for line in doc.lines() {
        let starts = ["Errors:", "Error:", "Error when", "Threads:"]
            .iter()
            .any(|word| line.starts_with(word));
        if line.is_empty() || starts || !inside {
            all.push(line.to_owned());
        } else if let Some(last) = all.last_mut() {
            last.push(' ');
            last.push_str(line);
        }
        inside = !line.is_empty();
    }
    // Errors at the end of a line begin one, too.
    let mut apart = Vec::new();
    for paragraph in all {
        match paragraph
            .find(" Errors: ")
            .or_else(|| paragraph.find(" Error: "))
        {
            Some(at) => {
                apart.push(paragraph[..at].to_owned());
                apart.push(paragraph[at + 1..].to_owned());
            }
            None => apart.push(paragraph),
        }
    }
    apart
}
