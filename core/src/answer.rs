//! Answers and kinds of captchas.

use std::sync::Arc;
use std::time::Duration;

/// The kind of a captcha, which determines the form of its answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Kind {
    /// Text, also for calculations and sounds.
    Text,
    /// Text, for a captcha without an image.
    TextOnly,
    /// One click.
    Mouse,
    /// Several clicks.
    MultiMouse,
    /// An angle.
    Rotate,
    /// The positions of a puzzle's pieces.
    Puzzle,
    /// The token of a widget.
    Interactive,
    /// Text of a sound. It is submitted like an image, so the kind of its answer is [`Kind::Text`].
    Audio,
    /// Yes or no: whether an answer is right.
    Confirm,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 9] = [
        Self::Text,
        Self::TextOnly,
        Self::Mouse,
        Self::MultiMouse,
        Self::Rotate,
        Self::Puzzle,
        Self::Interactive,
        Self::Audio,
        Self::Confirm,
    ];

    /// The service's name for it, as in `workermouse`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::TextOnly => "textonly",
            Self::Mouse => "mouse",
            Self::MultiMouse => "multimouse",
            Self::Rotate => "rotate",
            Self::Puzzle => "puzzle",
            Self::Interactive => "interactive",
            Self::Audio => "audio",
            Self::Confirm => "confirm",
        }
    }

    /// The kind with this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// The upload's parameter for this kind; text in images and sounds needs none.
    pub(crate) fn parameter(self) -> Option<&'static str> {
        (!matches!(self, Self::Text | Self::Audio | Self::Confirm)).then(|| self.name())
    }
}

/// The state of a captcha.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum State {
    /// No worker has answered yet.
    Pending,
    /// A worker has answered.
    Solved,
    /// No worker answered in time, or the captcha was given up; it is not charged.
    Unsolved,
}

/// A position in an image, in pixels from its upper left corner.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Point {
    /// Pixels to the right.
    pub x: i32,
    /// Pixels down.
    pub y: i32,
}

/// The state of a captcha and its answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    id: i64,
    state: State,
    text: String,
    kind: Option<Kind>,
    credits: Option<i64>,
    price: Option<i64>,
    retry_in: Option<Duration>,
    /// The answer that the submitter had checked.
    checked: Option<Arc<str>>,
}

impl Answer {
    pub(crate) fn new(
        id: i64,
        state: State,
        text: &str,
        kind: Option<Kind>,
        credits: Option<i64>,
    ) -> Self {
        Self {
            id,
            state,
            // A C string ends at its first NUL, and no answer needs one.
            text: text.replace('\0', "\u{fffd}"),
            kind,
            credits,
            price: None,
            retry_in: None,
            checked: None,
        }
    }

    /// Sets the kind if it is not known.
    pub(crate) fn or_kind(mut self, kind: Option<Kind>) -> Self {
        self.kind = self.kind.or(kind);
        self
    }

    /// Sets what the captcha costs; what nobody solved costs nothing.
    pub(crate) fn with_price(mut self, price: Option<i64>) -> Self {
        self.price = match self.state {
            State::Unsolved => Some(0),
            _ => price,
        };
        self
    }

    pub(crate) fn with_retry_in(mut self, pause: Duration) -> Self {
        self.retry_in = Some(pause);
        self
    }

    pub(crate) fn with_checked(mut self, checked: Option<Arc<str>>) -> Self {
        self.checked = checked;
        self
    }

    /// The captcha's id.
    pub fn id(&self) -> i64 {
        self.id
    }

    /// The state of the captcha.
    pub fn state(&self) -> State {
        self.state
    }

    /// The answer exactly as sent; empty unless the captcha is solved.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The kind of the captcha, if this client knows it.
    pub fn kind(&self) -> Option<Kind> {
        self.kind
    }

    /// The account's balance in credits, if the service sent it with the answer.
    pub fn credits(&self) -> Option<i64> {
        self.credits
    }

    /// What the captcha costs, in credits, by its parameters: 0 if nobody solved it. `None` if this client did not
    /// submit it or does not remember it: it remembers the last 4096, and its [`journal`](crate::Config::journal) all
    /// that it has.
    pub fn price(&self) -> Option<i64> {
        self.price
    }

    /// When to poll a pending captcha again, counted from this answer of [`Client::poll`](crate::Client::poll), for
    /// programs that do something else meanwhile. That is when [`Client::wait`](crate::Client::wait) would ask. `None`
    /// if the captcha is not pending.
    pub fn retry_in(&self) -> Option<Duration> {
        self.retry_in
    }

    /// The clicks of a mouse or multimouse captcha, or the positions of a puzzle's pieces. `None` if the captcha is of
    /// another kind, or if any part of the text is not a coordinate.
    pub fn points(&self) -> Option<Vec<Point>> {
        match self.kind {
            Some(Kind::Mouse | Kind::MultiMouse) => clicks(&self.text),
            Some(Kind::Puzzle) => places(&self.text),
            Some(_) => None,
            None => clicks(&self.text).or_else(|| places(&self.text)),
        }
    }

    /// The angle of a rotate captcha in degrees. `None` if the captcha is of another kind, or if the text is not an
    /// angle.
    pub fn angle(&self) -> Option<i32> {
        match self.kind {
            Some(Kind::Rotate) | None => self.text.trim().parse().ok(),
            Some(_) => None,
        }
    }

    /// Whether the worker confirmed the answer that you had checked (`checkanswer`): the service sends yes, no or the
    /// answer again. `None` if the captcha is of another kind, or if the text is none of these.
    pub fn confirmed(&self) -> Option<bool> {
        if !matches!(self.kind, Some(Kind::Confirm) | None) {
            return None;
        }
        if self.checked.as_deref() == Some(self.text.as_str()) {
            return Some(true);
        }
        match self.text.trim().to_ascii_lowercase().as_str() {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        }
    }

    /// The token of an interactive captcha, exactly as sent. `None` if the captcha is of another kind.
    pub fn token(&self) -> Option<&str> {
        let is_token = self.state == State::Solved && self.kind == Some(Kind::Interactive);
        is_token.then_some(self.text.as_str())
    }
}

/// Reads `68x149;81x192`.
pub(crate) fn clicks(text: &str) -> Option<Vec<Point>> {
    text.trim()
        .split(';')
        .map(|pair| {
            let (x, y) = pair.trim().split_once(['x', 'X'])?;
            point(x, y)
        })
        .collect()
}

/// Reads `301.05.165.11`, with a dot or a bar as separator.
pub(crate) fn places(text: &str) -> Option<Vec<Point>> {
    let numbers: Vec<&str> = text.trim().split(['.', '|']).collect();
    if !numbers.len().is_multiple_of(2) {
        return None;
    }
    numbers
        .chunks_exact(2)
        .map(|pair| point(pair[0], pair[1]))
        .collect()
}

fn point(x: &str, y: &str) -> Option<Point> {
    let number = |text: &str| {
        let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        digits.then(|| text.parse().ok())?
    };
    Some(Point {
        x: number(x)?,
        y: number(y)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(kind: impl Into<Option<Kind>>, text: &str) -> Answer {
        Answer::new(1, State::Solved, text, kind.into(), None)
    }

    fn points(kind: impl Into<Option<Kind>>, text: &str) -> Option<Vec<(i32, i32)>> {
        let points = answer(kind, text).points()?;
        Some(points.into_iter().map(|point| (point.x, point.y)).collect())
    }

    #[test]
    fn coordinates_are_read_by_the_kind_that_was_asked_for() {
        assert_eq!(points(Kind::Mouse, "324x184"), Some(vec![(324, 184)]));
        assert_eq!(
            points(Kind::MultiMouse, "68x149;81x192"),
            Some(vec![(68, 149), (81, 192)])
        );
        assert_eq!(
            points(Kind::Puzzle, "301.05.165.11"),
            Some(vec![(301, 5), (165, 11)])
        );
        assert_eq!(points(Kind::Puzzle, "301|05"), Some(vec![(301, 5)]));
        assert_eq!(points(None, "3x4"), Some(vec![(3, 4)]));
        assert_eq!(points(Kind::Text, "324x184"), None);
        for broken in ["", "x", "3x", "3x4;", "3x4;a", "-3x4", "3x99999999999"] {
            assert_eq!(points(Kind::MultiMouse, broken), None, "{broken}");
        }
        assert_eq!(points(Kind::Puzzle, "1.2.3"), None);
    }

    #[test]
    fn angles_are_signed() {
        assert_eq!(answer(Kind::Rotate, "-40").angle(), Some(-40));
        assert_eq!(answer(Kind::Rotate, "40").angle(), Some(40));
        assert_eq!(answer(Kind::Text, "40").angle(), None);
        assert_eq!(answer(Kind::Rotate, "forty").angle(), None);
    }

    #[test]
    fn a_nul_in_an_answer_is_replaced() {
        assert_eq!(answer(None, "a\0b").text(), "a\u{fffd}b");
    }
}
