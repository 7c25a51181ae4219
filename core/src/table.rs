//! The table of every action, parameter and error code of the service.
//!
//! Everything else that needs these facts (the checks of options, the C header, the code lists of the bindings, the API
//! page) reads them here or is generated from here. To add a parameter, add a row to `table/actions.rs` and a case to
//! `tests/cases`.

mod actions;
mod codes;
mod parameter;

pub use actions::{ACTIONS, Action, Effect, Method, ReplySize, action};
pub use codes::{CODES, Category, Code, code};
pub use parameter::{Parameter, Type};

/// Every parameter called `name`, in all actions.
pub fn parameters_named(name: &str) -> impl Iterator<Item = &'static Parameter> {
    ACTIONS
        .iter()
        .flat_map(|action| action.parameters)
        .filter(move |parameter| parameter.name == name)
}
