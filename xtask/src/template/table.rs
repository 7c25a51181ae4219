//! The API's table for templates.

use ninekw::Widget;
use ninekw::table::{ACTIONS, Action, Parameter, Type};
use ninekw_tests::{Names, names_of};
use serde_json::{Value, json};

use super::refusals::codes_of;
use crate::abi::json::{codes, method, parameter, statuses};
use crate::names::{Name, names};

pub(super) fn description() -> Value {
    json!({
        "actions": ACTIONS.iter().map(action).collect::<Vec<_>>(),
        "names": names().iter().map(name).collect::<Vec<_>>(),
        "codes": codes(),
        "statuses": statuses(),
        "widgets": Widget::ALL.iter().map(|widget| widget.name()).collect::<Vec<_>>(),
    })
}

fn action(action: &Action) -> Value {
    let parameters = action.parameters.iter().map(|row| {
        let mut value = parameter(row);
        value["meaning"] = Name::meaning(row).into();
        value
    });
    let codes = codes_of(action).map(|code| format!("{:04}", code.number));
    let names = |names: &Names| json!({ "rust": names.rust, "c": names.c, "python": names.python });
    json!({
        "name": action.name,
        "doc": action.doc,
        "path": action.path,
        "method": method(action),
        "needs_key": action.needs_key,
        "effect": format!("{:?}", action.effect).to_lowercase(),
        "names": names_of(action).map(names),
        "parameters": parameters.collect::<Vec<_>>(),
        "codes": codes.collect::<Vec<_>>(),
    })
}

fn name(name: &Name) -> Value {
    let rows = name.rows.iter().map(|(row, actions)| {
        json!({ "meaning": Name::meaning(row), "actions": actions, "type": argument(row) })
    });
    json!({
        "name": name.name,
        "identifier": name.identifier(),
        "rows": rows.collect::<Vec<_>>(),
    })
}

/// The type of a setter's argument in Rust.
fn argument(row: &Parameter) -> &'static str {
    match row.kind {
        Type::Flag => "bool",
        // Both a switch and a number to those who read the documentation.
        Type::Integer { min: 0, max: 1 } | Type::FlagOrList(_) | Type::Data => "impl Into<Value>",
        Type::Integer { .. } => "i64",
        Type::Text { .. } | Type::Choice(_) => "&str",
    }
}
