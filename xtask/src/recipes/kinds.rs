//! What the recipes do.

use serde_json::{Value, json};

use crate::settings::pascal;

/// A recipe, in all languages the same.
pub(crate) struct Kind {
    /// Its name in file names.
    pub(crate) name: &'static str,
    /// What it shows, for its heading and its first line.
    pub(crate) title: &'static str,
    pub(super) does: Does,
}

/// What a recipe does.
pub(super) enum Does {
    /// It submits a captcha, and prints the answer.
    Submit(Submit),
    /// Something else, which is written by hand.
    Other,
}

/// A captcha and its answer.
pub(super) struct Submit {
    pub(super) content: Content,
    pub(super) options: &'static [(&'static str, Option)],
    /// How the answer is read.
    pub(super) prints: Prints,
    /// What the service's worker answers, and what the program prints of it.
    pub(super) answer: &'static str,
    pub(super) printed: &'static str,
}

/// What is submitted.
pub(super) enum Content {
    File(&'static str),
    Text(&'static str),
}

/// A value of an option.
pub(super) enum Option {
    Number(i64),
    Text(&'static str),
    File(&'static str),
}

/// What a program prints of an answer.
#[derive(Debug)]
pub(super) enum Prints {
    Text,
    /// A line for each point.
    Points,
    Angle,
    Token,
    /// `yes` or `no`.
    Confirmed,
}

use Content::{File, Text};
use Option::Number;

const fn submit(
    name: &'static str,
    title: &'static str,
    content: Content,
    options: &'static [(&'static str, Option)],
    prints: Prints,
    answer: &'static str,
    printed: &'static str,
) -> Kind {
    Kind {
        name,
        title,
        does: Does::Submit(Submit {
            content,
            options,
            prints,
            answer,
            printed,
        }),
    }
}

const fn other(name: &'static str, title: &'static str) -> Kind {
    Kind {
        name,
        title,
        does: Does::Other,
    }
}

/// In the order of the page.
pub(crate) const KINDS: [Kind; 18] = [
    submit(
        "image",
        "A picture of text, with rules for the answer",
        File("captcha.png"),
        &[
            ("numeric", Number(3)),
            ("min_len", Number(4)),
            ("max_len", Number(8)),
            ("case-sensitive", Number(1)),
            ("phrase", Number(0)),
        ],
        Prints::Text,
        "kw7Fx9",
        "kw7Fx9",
    ),
    submit(
        "math",
        "A sum, of which the result is wanted",
        File("sum.png"),
        &[("math", Number(1))],
        Prints::Text,
        "42",
        "42",
    ),
    submit(
        "textonly",
        "A question without a picture",
        Text("What is the capital of France?"),
        &[("textonly", Number(1))],
        Prints::Text,
        "Paris",
        "Paris",
    ),
    submit(
        "mouse",
        "One click into a picture",
        File("captcha.png"),
        &[
            ("mouse", Number(1)),
            ("textinstructions", Option::Text("Click the blue disc.")),
        ],
        Prints::Points,
        "60x40",
        "60 40",
    ),
    submit(
        "multimouse",
        "Several clicks into a picture",
        File("captcha.png"),
        &[
            ("multimouse", Number(1)),
            (
                "textinstructions",
                Option::Text("Click all discs. Begin with the smallest."),
            ),
        ],
        Prints::Points,
        "60x40;150x70",
        "60 40\n150 70",
    ),
    submit(
        "rotate",
        "A picture to turn, in steps of an angle",
        File("captcha.png"),
        &[("rotate", Number(1)), ("angle", Number(40))],
        Prints::Angle,
        "-80",
        "-80",
    ),
    submit(
        "puzzle",
        "Pieces to put into a picture",
        File("background.png"),
        &[
            ("puzzle", Number(1)),
            ("file-upload-02", Option::File("piece.png")),
        ],
        Prints::Text,
        "100.50",
        "100.50",
    ),
    submit(
        "audio",
        "A sound",
        File("sound.wav"),
        &[(
            "textinstructions",
            Option::Text("Type the words that you hear."),
        )],
        Prints::Text,
        "one two",
        "one two",
    ),
    submit(
        "interactive",
        "A widget of a web page, by its site key",
        Text("6LfP0CITAAAAAHq9"),
        &[
            ("interactive", Number(1)),
            ("oldsource", Option::Text("recaptchav2")),
            ("pageurl", Option::Text("https://example.com/login")),
        ],
        Prints::Token,
        "03AGdBq25-token",
        "03AGdBq25-token",
    ),
    submit(
        "confirm",
        "A picture whose answer a second person checks",
        File("checked.png"),
        &[("confirm", Number(1)), ("maxtimeout", Number(300))],
        Prints::Text,
        "kw7Fx9",
        "kw7Fx9",
    ),
    submit(
        "checkanswer",
        "An answer of your own to be checked",
        File("own.png"),
        &[
            ("confirm", Number(1)),
            ("checkanswer", Option::Text("K7Q2M")),
            ("maxtimeout", Number(300)),
        ],
        Prints::Confirmed,
        "yes",
        "yes",
    ),
    other("many", "Many pictures at once"),
    other("work", "Answering captchas of others"),
    other("history", "The history as CSV"),
    other("balance", "A warning when credits run low"),
    other("transfer", "Credits for another user"),
    other("coupon", "A coupon"),
    other("account", "A new account, paid by a coupon"),
];

impl Kind {
    /// What a template makes a program of; nothing for those that are written by hand.
    pub(super) fn values(&self) -> std::option::Option<Value> {
        let Does::Submit(submit) = &self.does else {
            return None;
        };
        let (file, text) = match submit.content {
            File(file) => (Some(file), None),
            Text(text) => (None, Some(text)),
        };
        let options = submit.options.iter().map(|(name, value)| {
            let (kind, value) = match value {
                Number(number) => ("number", json!(number)),
                Option::Text(text) => ("text", json!(text)),
                Option::File(path) => ("file", json!(path)),
            };
            json!({ "name": name, "type": kind, "value": value })
        });
        Some(json!({
            "name": self.name,
            "class": pascal(self.name),
            "title": self.title,
            "file": file,
            "text": text,
            "options": options.collect::<Vec<_>>(),
            "prints": format!("{:?}", submit.prints).to_lowercase(),
        }))
    }
}
