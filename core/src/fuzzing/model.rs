//! What an option bag must hold, kept apart from it.

use crate::options::Value;

/// Names and values, in the order in which they were set.
pub(crate) type Model = Vec<(&'static str, Value)>;

/// The names that are an action's own.
pub(crate) fn names(model: &Model) -> impl Iterator<Item = &'static str> {
    model
        .iter()
        .map(|(name, _)| *name)
        .filter(|name| *name != "json")
}
