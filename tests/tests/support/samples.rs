//! A captcha of every kind.

use ninekw::{Answer, Kind, Point, Solution, Value};

use crate::support::PICTURE;

fn sound() -> Vec<u8> {
    let mut wave = b"RIFF\x24\x08\0\0WAVEfmt ".to_vec();
    wave.resize(600, 7);
    wave
}

pub(crate) fn picture() -> Vec<u8> {
    std::fs::read(PICTURE).unwrap()
}

/// A kind: its upload, its job, its answer, and what the submitter sees.
pub(crate) struct Sample {
    pub(crate) name: &'static str,
    pub(crate) captcha: Vec<(&'static str, Value)>,
    pub(crate) job: Kind,
    pub(crate) solution: Solution,
    pub(crate) wire: &'static str,
    pub(crate) seen: fn(&Answer) -> bool,
}

pub(crate) fn samples() -> Vec<Sample> {
    let mut all = samples_of_words();
    all.extend(samples_of_places());
    all
}

fn file() -> (&'static str, Value) {
    ("file-upload-01", Value::File(PICTURE.into()))
}

fn text(text: &'static str) -> Value {
    Value::from(text)
}

fn points(points: &[(i32, i32)]) -> Solution {
    let points = points.iter().map(|&(x, y)| Point { x, y });
    points.collect::<Vec<_>>().into()
}

fn samples_of_words() -> Vec<Sample> {
    vec![
        Sample {
            name: "image",
            captcha: vec![file(), ("min_len", 4.into()), ("case-sensitive", 1.into())],
            job: Kind::Text,
            solution: "kw7Fx9".into(),
            wire: "kw7Fx9",
            seen: |answer| answer.kind() == Some(Kind::Text) && answer.points().is_none(),
        },
        Sample {
            name: "math",
            captcha: vec![file(), ("math", 1.into()), ("numeric", 1.into())],
            job: Kind::Text,
            solution: "42".into(),
            wire: "42",
            seen: |answer| answer.text() == "42" && answer.angle().is_none(),
        },
        Sample {
            name: "text only",
            captcha: vec![
                ("file-upload-01", text("How many legs has a größer spider?")),
                ("textonly", 1.into()),
            ],
            job: Kind::TextOnly,
            solution: "8 & more".into(),
            wire: "8 & more",
            seen: |answer| answer.kind() == Some(Kind::TextOnly),
        },
        Sample {
            name: "audio",
            captcha: vec![("file-upload-01", sound().into())],
            job: Kind::Audio,
            solution: "one two".into(),
            wire: "one two",
            seen: |answer| answer.text() == "one two",
        },
        Sample {
            name: "interactive",
            captcha: vec![
                ("file-upload-01", text("6LeIxAcTAAAAAJcZVRqyHh71")),
                ("interactive", 1.into()),
                ("oldsource", text("recaptchav2")),
                ("pageurl", text("https://example.org/login")),
            ],
            job: Kind::Interactive,
            solution: "03AGdBq24-token_with~signs".into(),
            wire: "03AGdBq24-token_with~signs",
            seen: |answer| answer.token() == Some("03AGdBq24-token_with~signs"),
        },
    ]
}

fn samples_of_places() -> Vec<Sample> {
    vec![
        Sample {
            name: "mouse",
            captcha: vec![file(), ("mouse", 1.into())],
            job: Kind::Mouse,
            solution: points(&[(32, 18)]),
            wire: "32x18",
            seen: |answer| answer.points() == Some(vec![Point { x: 32, y: 18 }]),
        },
        Sample {
            name: "multimouse",
            captcha: vec![file(), ("multimouse", 1.into())],
            job: Kind::MultiMouse,
            solution: points(&[(68, 14), (81, 19)]),
            wire: "68x14;81x19",
            seen: |answer| answer.points().is_some_and(|points| points.len() == 2),
        },
        Sample {
            name: "rotate",
            captcha: vec![file(), ("rotate", 1.into()), ("angle", 15.into())],
            job: Kind::Rotate,
            solution: (-40).into(),
            wire: "-40",
            seen: |answer| answer.angle() == Some(-40),
        },
        Sample {
            name: "puzzle",
            captcha: vec![
                file(),
                ("file-upload-02", picture().into()),
                ("file-upload-03", picture().into()),
                ("puzzle", 1.into()),
            ],
            job: Kind::Puzzle,
            solution: points(&[(301, 5), (165, 11)]),
            wire: "301.5.165.11",
            seen: |answer| answer.points().is_some_and(|points| points[0].x == 301),
        },
    ]
}
