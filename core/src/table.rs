//! The one table: every action, parameter and error code of the service, and every setting of a client.
//!
//! Whatever else needs these facts (the option bag's checks, the C header, the bindings' code lists, the reference
//! page) reads them from here or is generated from here. To add a parameter, add a row to `table/actions.rs` and a case
//! to `tests/cases`; a setting is a row of `table/settings.rs`.

mod action;
mod actions;
mod codes;
mod parameter;
pub mod price;
mod setting;
mod settings;
mod widget;

pub use crate::nearest::nearest;
pub use action::{Action, Effect, Method, ReplySize};
pub use actions::{ACTIONS, action};
pub use codes::{CODES, Category, Code, code};
pub use parameter::{Parameter, Type};
pub use setting::{Allowed, Setting, SettingKind, Word};
pub use settings::{SETTINGS, TIME_LIMITS};
pub use widget::Widget;

/// Every parameter called `name`, in all actions.
pub fn parameters_named(name: &str) -> impl Iterator<Item = &'static Parameter> {
    ACTIONS
        .iter()
        .flat_map(|action| action.parameters)
        .filter(move |parameter| parameter.name == name)
}
