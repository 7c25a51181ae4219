//! The actions that the client calls itself.

use crate::table::{self, Action};

pub(super) const UPLOAD: &str = "usercaptchaupload";
pub(super) const POLL: &str = "usercaptchacorrectdata";

pub(super) fn upload() -> &'static Action {
    find(UPLOAD)
}

/// An action that the client calls itself.
pub(super) fn find(name: &str) -> &'static Action {
    table::action(name).expect("the table has every action that the client calls")
}
