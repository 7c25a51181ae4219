//! Parameters and their types.

use std::fmt;

/// One parameter of one action, as the API documentation lists it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Parameter {
    /// The service's own name, for instance `case-sensitive`.
    pub name: &'static str,
    /// The type of its value.
    pub kind: Type,
    /// Whether the service refuses the call without it.
    pub required: bool,
    /// What the service assumes if the parameter is absent, if documented.
    pub default: Option<&'static str>,
    /// One line of documentation.
    pub doc: &'static str,
    /// Whether the service gets it. What it does not get is for this library.
    pub is_sent: bool,
}

/// The type of a parameter's value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Type {
    /// `0` or `1`.
    Flag,
    /// An integer in this range.
    Integer {
        /// Minimum.
        min: i64,
        /// Maximum.
        max: i64,
    },
    /// Text of this many characters.
    Text {
        /// Minimum length.
        min: usize,
        /// Maximum length.
        max: usize,
    },
    /// One of these words.
    Choice(&'static [&'static str]),
    /// `0`, `1`, or some of these words joined by commas.
    FlagOrList(&'static [&'static str]),
    /// The captcha itself: text, bytes or a file.
    Data,
}

impl fmt::Display for Type {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Flag => f.write_str("0 or 1"),
            Self::Integer { min, max: i64::MAX } => write!(f, "a whole number, {min} or more"),
            Self::Integer { min, max } => write!(f, "a whole number, {min}..{max}"),
            Self::Text {
                min: 0,
                max: usize::MAX,
            } => f.write_str("text"),
            Self::Text { min, max } => write!(f, "text of {min}..{max} characters"),
            Self::Choice(words) => write!(f, "one of {}", words.join(", ")),
            Self::FlagOrList(words) => write!(f, "0, 1 or a list of {}", words.join(", ")),
            Self::Data => f.write_str("text, bytes or a file"),
        }
    }
}

impl Parameter {
    /// `json` belongs to every action; only a call by name leaves it to the caller.
    pub(crate) const JSON: Self =
        Self::flag("json", "1: reply in JSON, 0: reply as text").default("1");

    const fn new(name: &'static str, kind: Type, doc: &'static str) -> Self {
        Self {
            name,
            kind,
            required: false,
            default: None,
            doc,
            is_sent: true,
        }
    }

    pub(super) const fn flag(name: &'static str, doc: &'static str) -> Self {
        Self::new(name, Type::Flag, doc).default("0")
    }

    pub(super) const fn integer(name: &'static str, min: i64, max: i64, doc: &'static str) -> Self {
        Self::new(name, Type::Integer { min, max }, doc)
    }

    pub(super) const fn text(name: &'static str, max: usize, doc: &'static str) -> Self {
        Self::new(name, Type::Text { min: 0, max }, doc)
    }

    pub(super) const fn choice(
        name: &'static str,
        words: &'static [&'static str],
        doc: &'static str,
    ) -> Self {
        Self::new(name, Type::Choice(words), doc)
    }

    pub(super) const fn list(
        name: &'static str,
        words: &'static [&'static str],
        doc: &'static str,
    ) -> Self {
        Self::new(name, Type::FlagOrList(words), doc)
    }

    pub(super) const fn data(name: &'static str, doc: &'static str) -> Self {
        Self::new(name, Type::Data, doc)
    }

    /// Marks the parameter as required by the service.
    pub(super) const fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// Marks the parameter as one for this library.
    pub(super) const fn local(mut self) -> Self {
        self.is_sent = false;
        self
    }

    /// Sets what the service assumes if the parameter is absent.
    pub(super) const fn default(mut self, value: &'static str) -> Self {
        self.default = Some(value);
        self
    }
}
