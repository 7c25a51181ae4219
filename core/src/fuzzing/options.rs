//! Checks of options: which values are accepted and stored, and when they make a request.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::model::{Model, names};
use super::{KEY, requests};
use crate::config::Config;
use crate::encode::{self, ReplyForm};
use crate::error::{Error, ErrorKind};
use crate::options::{Options, Value};
use crate::secret::ApiKey;
use crate::table::{self, ACTIONS, Action};
use crate::transport::Request;

static CONFIG: LazyLock<Config> = LazyLock::new(Config::default);

/// Sets the entries, then builds the request of this action and of every other action that has all the names.
pub(crate) fn hold(action: &'static Action, form: ReplyForm, entries: &[(String, Value)]) {
    let mut options = Options::new();
    let mut model = Model::new();
    for (name, value) in entries {
        set(&mut options, &mut model, name, value);
    }
    request_holds(action, form, &options, &model);
    for other in ACTIONS.iter().filter(|other| other.name != action.name) {
        if names(&model).all(|name| other.parameter(name).is_some()) {
            request_holds(other, form, &options, &model);
        }
    }
}

fn set(options: &mut Options, model: &mut Model, name: &str, value: &Value) {
    let known = table_name(name);
    let before = known.and_then(|name| options.get(name).cloned());
    match (options.set(name, value.clone()).map(drop), known) {
        (Ok(()), known) => {
            let name = known.expect("only the table's names are taken");
            assert_eq!(options.get(name), Some(value));
            model.retain(|(known, _)| *known != name);
            model.push((name, value.clone()));
        }
        (Err(error), Some(name)) => {
            error_holds(&error);
            assert_eq!(error.kind(), ErrorKind::OptionRange, "{error}");
            assert_eq!(options.get(name), before.as_ref(), "refused, but changed");
        }
        (Err(error), None) => {
            error_holds(&error);
            assert_eq!(error.kind(), ErrorKind::UnknownOption);
        }
    }
}

/// The table's spelling, by the rule that `_` may stand for `-`.
fn table_name(name: &str) -> Option<&'static str> {
    static NAMES: LazyLock<HashMap<String, &str>> = LazyLock::new(|| {
        ACTIONS
            .iter()
            .flat_map(|action| action.parameters)
            .map(|row| row.name)
            .chain(["json"])
            .map(|name| (name.replace('-', "_"), name))
            .collect()
    });
    let known = *NAMES.get(&name.replace('-', "_"))?;
    // `-` does not stand for `_`.
    let dashes = name.bytes().zip(known.bytes());
    dashes
        .filter(|(given, _)| *given == b'-')
        .all(|(_, known)| known == b'-')
        .then_some(known)
}

fn request_holds(action: &'static Action, form: ReplyForm, options: &Options, model: &Model) {
    let key = ApiKey::new(KEY).unwrap();
    match encode::request(&CONFIG, &key, action, options, form) {
        Ok(request) => {
            assert_complete(action, model);
            requests::holds(&request, &key, action, form, model, &CONFIG.source);
            assert_plain(&request);
        }
        Err(error) => {
            error_holds(&error);
            // The name of another action's parameter is an error; any of several may be reported.
            let strange = names(model).any(|name| action.parameter(name).is_none());
            assert!(
                strange || error.kind() != ErrorKind::UnknownOption,
                "{error}"
            );
        }
    }
}

fn assert_complete(action: &Action, model: &Model) {
    for name in names(model) {
        assert!(action.parameter(name).is_some(), "{name} is not its own");
    }
    for row in action.parameters.iter().filter(|row| row.required) {
        assert!(
            names(model).any(|name| name == row.name),
            "{} is missing",
            row.name
        );
    }
}

/// Checks the parts of a request that become lines of HTTP.
fn assert_plain(request: &Request) {
    let plain = |text: &str| text.bytes().all(|byte| byte.is_ascii_graphic());
    assert!(plain(&request.target), "{:?}", request.target);
    if let Some(body) = &request.body {
        assert!(plain(&body.content_type.replace(' ', "")));
    }
}

/// Checks that it is a one-line error of the caller.
fn error_holds(error: &Error) {
    use ErrorKind::{File, OptionConflict, OptionRange, UnknownOption};
    assert!(
        matches!(
            error.kind(),
            File | OptionConflict | OptionRange | UnknownOption
        ),
        "{error}"
    );
    assert!(!error.to_string().contains(char::is_control), "{error}");
    assert!(table::action(error.operation()).is_some() || error.operation() == "options");
}
