//! Generated files from the templates in `xtask/templates`, which have the syntax of their own languages.
//!
//! What a template can use: `abi` (constants, numbers, handles, callbacks, functions), `settings` of a client, `table`
//! (actions, names, codes, statuses, widgets), `header_page`, which begins the header, `version`, and `platforms`, which packages hold a library for. A parameter or a
//! result has its type as C writes it (`c`), what that is (`type`, a word of [`CType`]) and, for a handle or a
//! callback, of which (`of`). The words of the target language are a table in the template.
//!
//! Filters beside minijinja's own are in `template/filters.rs`; `fail("...")` ends with an error. A template without a
//! generated file has macros for others.

mod filters;
mod refusals;
mod table;

use std::borrow::Cow;
use std::fs;
use std::path::Path;

use minijinja::syntax::SyntaxConfig;
use minijinja::value::Serde;
use minijinja::{Environment, UndefinedBehavior, Value};
use ninekw::table::TIME_LIMITS;
use serde_json::json;

use crate::Result;
use crate::abi::{Abi, CType, Constant, Function, Group, Threads};
use crate::platform;
use crate::settings;
use crate::shell::{read, root};

/// All templates, with what they are filled from.
pub(crate) struct Templates {
    environment: Environment<'static>,
    context: serde_json::Value,
}

impl Templates {
    /// With everything but the ABI, which is read from files that some of these make.
    pub(crate) fn without_abi() -> Result<Self> {
        let mut environment = Environment::new();
        environment.set_undefined_behavior(UndefinedBehavior::Strict);
        let syntax = SyntaxConfig::builder()
            .trim_blocks(true)
            .lstrip_blocks(true)
            .keep_trailing_newline(true)
            .build()?;
        environment.set_syntax(syntax);
        environment.set_auto_escape_callback(|_| minijinja::AutoEscape::None);
        filters::add(&mut environment);
        settings::add_filters(&mut environment);
        for (name, source) in sources()? {
            environment.add_template_owned(name, source)?;
        }
        Ok(Self {
            environment,
            context: json!({
                "settings": settings::description(),
                "time_limits": TIME_LIMITS,
                "table": table::description(),
                "header_page": read("ffi-c/header.txt")?,
                "version": env!("CARGO_PKG_VERSION"),
                "platforms": platform::description(),
            }),
        })
    }

    /// With the ABI, too.
    pub(crate) fn new(abi: &Abi) -> Result<Self> {
        let mut templates = Self::without_abi()?;
        templates.context["abi"] = description(abi)?;
        Ok(templates)
    }

    /// Renders `xtask/templates/<name>.j2`.
    pub(crate) fn render(&self, name: &str) -> Result<String> {
        self.render_with(name, &self.context)
    }

    /// Like [`render`](Self::render), from other values.
    pub(crate) fn render_with(&self, name: &str, values: &serde_json::Value) -> Result<String> {
        let template = self.environment.get_template(name)?;
        let rendered = template.render(Value::from(Serde(values)));
        rendered.map_err(|error| format!("{FOLDER}/{name}.j2: {error:#}").into())
    }
}

const FOLDER: &str = "xtask/templates";

/// All templates, by their names with the folder and without the ending.
fn sources() -> Result<Vec<(String, String)>> {
    let mut sources = Vec::new();
    for folder in fs::read_dir(root().join(FOLDER))? {
        let folder = folder?.path();
        for file in fs::read_dir(&folder)? {
            let file = file?.path();
            let name = format!("{}/{}", file_name(&folder), file_name(&file));
            let name = name
                .strip_suffix(".j2")
                .ok_or_else(|| format!("{name} is no template"))?;
            sources.push((name.to_owned(), fs::read_to_string(&file)?));
        }
    }
    Ok(sources)
}

fn file_name(path: &Path) -> Cow<'_, str> {
    path.file_name().unwrap_or_default().to_string_lossy()
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
    // Languages where an empty text stands for NULL: a setting's default is had by not setting it.
    let is_setter = function.name.starts_with("ninekw_config_set_");
    let parameters = function.parameters.iter().map(|parameter| {
        let mut value = kind(&parameter.kind)?;
        value["name"] = json!(parameter.name);
        value["declared"] = json!(parameter.declared());
        value["may_be_null"] = json!(!is_setter && function.may_be_null(parameter));
        Ok(value)
    });
    Ok(json!({
        "name": function.name,
        "doc": function.doc,
        "since": function.since,
        "is_exclusive": function.threads() == Threads::One,
        "is_fallible": function.is_fallible(),
        "returns": kind(&function.returns)?,
        "parameters": parameters.collect::<Result<Vec<_>>>()?,
    }))
}

fn kind(c: &str) -> Result<serde_json::Value> {
    let (word, of) = CType::read(c)?.word();
    Ok(json!({ "c": c, "type": word, "of": of }))
}
