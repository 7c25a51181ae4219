//! A worker's answer, in the form that the kind of captcha needs.

use std::fmt::Write as _;

use super::Facts;
use crate::answer::{Kind, Point};
use crate::error::{Error, ErrorKind, Result};

/// An answer to a [`Job`](super::Job). Text is sent unchanged; the other forms are written as the captcha's kind needs.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Solution {
    /// Text, a token, or any other form that is already written.
    Text(String),
    /// Clicks, or the positions of a puzzle's pieces.
    Points(Vec<Point>),
    /// An angle in degrees.
    Angle(i32),
    /// Whether the answer to check is right.
    Confirm(bool),
}

/// Shows no answer, which may be private.
impl std::fmt::Debug for Solution {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Text(_) => "Text",
            Self::Points(_) => "Points",
            Self::Angle(_) => "Angle",
            Self::Confirm(_) => "Confirm",
        })
    }
}

impl From<&str> for Solution {
    fn from(text: &str) -> Self {
        Self::Text(text.into())
    }
}

impl From<String> for Solution {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<Vec<Point>> for Solution {
    fn from(points: Vec<Point>) -> Self {
        Self::Points(points)
    }
}

impl From<Point> for Solution {
    fn from(point: Point) -> Self {
        Self::Points(vec![point])
    }
}

impl From<i32> for Solution {
    fn from(degrees: i32) -> Self {
        Self::Angle(degrees)
    }
}

impl From<bool> for Solution {
    fn from(right: bool) -> Self {
        Self::Confirm(right)
    }
}

impl Solution {
    /// Writes the answer for a captcha of this kind; `None` if the kind is not known.
    pub(super) fn write(&self, kind: Option<Kind>) -> Result<String> {
        match (self, kind) {
            (Self::Text(text), _) => Ok(text.clone()),
            (Self::Points(points), Some(Kind::Mouse | Kind::MultiMouse) | None) => {
                Ok(join(points, 'x', ';'))
            }
            (Self::Points(points), Some(Kind::Puzzle)) => Ok(join(points, '.', '.')),
            (Self::Angle(degrees), Some(Kind::Rotate) | None) => Ok(degrees.to_string()),
            (Self::Confirm(right), Some(Kind::Confirm) | None) => {
                Ok(if *right { "yes" } else { "no" }.into())
            }
            (_, Some(kind)) => {
                let wanted = match kind {
                    Kind::Mouse | Kind::MultiMouse | Kind::Puzzle => "points",
                    Kind::Rotate => "an angle",
                    Kind::Confirm => "yes or no",
                    _ => "text",
                };
                let message = format!("a {} captcha is answered by {wanted}", kind.name());
                Err(Error::new(
                    ErrorKind::InvalidArgument,
                    "usercaptchacorrect",
                    message,
                ))
            }
        }
    }
}

impl Facts {
    /// Checks the answer by the job's rules and writes it.
    pub(crate) fn written(&self, solution: &Solution) -> Result<String> {
        let kind = if self.to_check.is_some() {
            Kind::Confirm
        } else {
            self.kind
        };
        let text = solution.write(Some(kind))?;
        match super::check::code(self, kind, &text) {
            None => Ok(text),
            Some(code) => {
                let why = super::check::reason(self, code);
                let error = Error::foreseen(code, "usercaptchacorrect", &why);
                Err(error.with_captcha_id(self.id).with_nothing_sent())
            }
        }
    }
}

/// Writes an answer to a job that this client did not take, so its rules are not known.
pub(crate) fn write_unchecked(solution: &Solution) -> Result<String> {
    solution.write(None)
}

fn join(points: &[Point], within: char, between: char) -> String {
    let mut text = String::new();
    for point in points {
        if !text.is_empty() {
            text.push(between);
        }
        // Writing to a string cannot fail.
        let _ = write!(text, "{}{within}{}", point.x, point.y);
    }
    text
}
