//! Generated files from templates: each stands in `xtask/templates`, in the syntax of its own language.
//!
//! What a template can use: `abi` (constants, numbers, handles, callbacks, functions), `settings` and `version`. A
//! parameter or a result has its type as C writes it (`c`), what that is (`type`, a word of [`CType`]) and, for a handle or a
//! callback, of which (`of`). The words of the target language are a table in the template.

use minijinja::syntax::SyntaxConfig;
use minijinja::value::Serde;
use minijinja::{Environment, UndefinedBehavior, Value};
use serde_json::json;

use crate::Result;
use crate::abi::{Abi, Constant, Function, Group};
use crate::languages::CType;
use crate::settings;
use crate::shell::{read, root};

/// Renders `xtask/templates/<name>.j2`.
pub(crate) fn render(abi: &Abi, name: &str) -> Result<String> {
    let context = json!({
        "abi": description(abi)?,
        "settings": settings::description(),
        "version": env!("CARGO_PKG_VERSION"),
    });
    render_with(name, context)
}

/// Like [`render`], for files that need less, or that the ABI is read from.
pub(crate) fn render_with(name: &str, context: serde_json::Value) -> Result<String> {
    let path = format!("xtask/templates/{name}.j2");
    let source = read(&path)?;
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    let syntax = SyntaxConfig::builder()
        .trim_blocks(true)
        .lstrip_blocks(true)
        .keep_trailing_newline(true)
        .build()?;
    environment.set_syntax(syntax);
    environment.set_auto_escape_callback(|_| minijinja::AutoEscape::None);
    environment.add_filter("short", |name: String| {
        name.trim_start_matches("NINEKW_")
            .trim_start_matches("ninekw_")
            .to_owned()
    });
    settings::add_filters(&mut environment);
    environment.add_template(name, &source)?;
    let rendered = environment
        .get_template(name)?
        .render(Value::from(Serde(context)));
    rendered.map_err(|error| format!("{}: {error:#}", root().join(path).display()).into())
}

fn description(abi: &Abi) -> Result<serde_json::Value> {
    let functions = |list: &[Function]| list.iter().map(function).collect::<Result<Vec<_>>>();
    let numbers = abi.constants.iter().filter(|constant| is_number(constant));
    let handles = abi
        .handles
        .iter()
        .map(|handle| json!({ "name": handle.name, "doc": handle.doc }));
    Ok(json!({
        "constants": abi.constants.iter().map(constant).collect::<Vec<_>>(),
        "numbers": numbers.map(constant).collect::<Vec<_>>(),
        "handles": handles.collect::<Vec<_>>(),
        "callbacks": functions(&abi.callbacks)?,
        "functions": functions(&abi.functions)?,
    }))
}

/// Whether a constant is a number that means something to a caller.
fn is_number(constant: &Constant) -> bool {
    let groups = [Group::Version, Group::Status, Group::Value, Group::Code];
    groups.contains(&constant.group) && !constant.value.starts_with('"')
}

fn constant(constant: &Constant) -> serde_json::Value {
    json!({
        "name": constant.name,
        "value": constant.value,
        "doc": constant.doc,
        "group": format!("{:?}", constant.group).to_lowercase(),
    })
}

fn function(function: &Function) -> Result<serde_json::Value> {
    let parameters = function.parameters.iter().map(|parameter| {
        let mut value = kind(&parameter.kind)?;
        value["name"] = json!(parameter.name);
        Ok(value)
    });
    Ok(json!({
        "name": function.name,
        "doc": function.doc,
        "since": function.since,
        "returns": kind(&function.returns)?,
        "parameters": parameters.collect::<Result<Vec<_>>>()?,
    }))
}

fn kind(c: &str) -> Result<serde_json::Value> {
    let (word, of) = CType::read(c)?.word();
    Ok(json!({ "c": c, "type": word, "of": of }))
}
