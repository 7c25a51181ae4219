//! A constant of the header.

/// The group of a constant; each has a heading in the header.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) enum Group {
    Version,
    Status,
    Value,
    Action,
    Parameter,
    Code,
}

pub(crate) struct Constant {
    pub(crate) name: String,
    /// As C writes it: a number, or a text in quotes.
    pub(crate) value: String,
    pub(crate) doc: String,
    pub(crate) group: Group,
}
