//! A reply's body in one of its two forms.

use super::json::Object;

/// What the body is.
#[derive(Debug, Clone)]
pub(crate) enum Content {
    Json(Object),
    Text(String),
}
