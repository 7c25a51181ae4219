//! The API's table for templates.

use ninekw::Widget;
use ninekw::table::{ACTIONS, Action, codes_of};
use serde_json::{Value, json};

use crate::abi::json::{codes, method, parameter, statuses};
use crate::names::Name;

pub(super) fn description() -> Value {
    json!({
        "actions": ACTIONS.iter().map(action).collect::<Vec<_>>(),
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
    let names = |names: &ninekw::table::Names| json!({ "rust": names.rust, "c": names.c, "python": names.python });
    json!({
        "name": action.name,
        "doc": action.doc,
        "path": action.path,
        "method": method(action),
        "needs_key": action.needs_key,
        "effect": format!("{:?}", action.effect).to_lowercase(),
        "names": action.names().map(names),
        "parameters": parameters.collect::<Vec<_>>(),
        "codes": codes.collect::<Vec<_>>(),
    })
}
