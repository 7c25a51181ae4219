//! Reads the C declarations that cbindgen writes: comments, `#define`s, opaque types, function types and functions.

use super::tags::{self, Tags};
use super::{Abi, Constant, Function, Group, Handle, Parameter};
use crate::Result;

/// Everything declared in `text`.
pub(super) fn declarations(text: &str) -> Result<Abi> {
    let mut abi = Abi {
        constants: Vec::new(),
        handles: Vec::new(),
        callbacks: Vec::new(),
        functions: Vec::new(),
    };
    let mut lines = text.lines();
    let mut doc = String::new();
    while let Some(line) = lines.next() {
        let line = line.trim();
        if line == "/**" {
            doc = comment(&mut lines);
        } else if let Some(rest) = line.strip_prefix("#define ") {
            if let Some((name, value)) = rest.split_once(' ') {
                abi.constants.push(Constant {
                    name: name.to_owned(),
                    value: value.to_owned(),
                    doc: std::mem::take(&mut doc),
                    group: Group::Value,
                });
            }
        } else if line.starts_with('#')
            || line.is_empty()
            || line.starts_with("extern")
            || line.starts_with('}')
        {
        } else {
            let mut whole = line.to_owned();
            while !whole.ends_with(';') {
                let more = lines.next().ok_or_else(|| format!("no end: {whole}"))?;
                whole.push(' ');
                whole.push_str(more.trim());
            }
            declaration(
                &mut abi,
                whole.trim_end_matches(';'),
                std::mem::take(&mut doc),
            )?;
        }
    }
    Ok(abi)
}

/// A line per paragraph, with the empty lines between them; each tag is a paragraph.
fn comment<'a>(lines: &mut impl Iterator<Item = &'a str>) -> String {
    let mut doc: Vec<String> = Vec::new();
    for line in lines {
        let line = line.trim();
        if line == "*/" {
            break;
        }
        let line = line.trim_start_matches('*').trim();
        match doc.last_mut().filter(|last| !last.is_empty()) {
            Some(last) if !line.is_empty() && !tags::starts(line) => {
                last.push(' ');
                last.push_str(line);
            }
            _ => doc.push(line.to_owned()),
        }
    }
    doc.join("\n").trim().to_owned()
}

fn declaration(abi: &mut Abi, text: &str, doc: String) -> Result {
    if let Some(rest) = text.strip_prefix("typedef struct ") {
        let name = rest.split(' ').next_back().unwrap_or_default();
        abi.handles.push(Handle {
            name: name.to_owned(),
            doc,
        });
        return Ok(());
    }
    if let Some(rest) = text.strip_prefix("typedef ") {
        let parts = rest
            .split_once("(*")
            .and_then(|(returns, rest)| Some((returns, rest.split_once(")(")?)));
        let (returns, (name, parameters)) =
            parts.ok_or_else(|| format!("not a function type: {text}"))?;
        abi.callbacks
            .push(function(returns, name, parameters, doc)?);
        return Ok(());
    }
    let (before, list) = text
        .split_once('(')
        .ok_or_else(|| format!("not a function: {text}"))?;
    let at = before
        .rfind([' ', '*'])
        .ok_or_else(|| format!("no type: {text}"))?
        + 1;
    abi.functions
        .push(function(&before[..at], &before[at..], list, doc)?);
    Ok(())
}

fn function(returns: &str, name: &str, list: &str, doc: String) -> Result<Function> {
    let list = list.trim_end_matches(')');
    let mut parameters = Vec::new();
    if list != "void" {
        for parameter in list.split(',') {
            let parameter = parameter.trim();
            let at = parameter
                .rfind([' ', '*'])
                .ok_or_else(|| format!("{name}: a parameter without a name: {parameter}"))?
                + 1;
            parameters.push(Parameter {
                name: parameter[at..].to_owned(),
                kind: parameter[..at].trim().to_owned(),
            });
        }
    }
    let mut function = Function {
        name: name.to_owned(),
        returns: returns.trim().to_owned(),
        parameters,
        doc,
        tags: Tags::default(),
        since: String::new(),
    };
    function.tags = Tags::read(&function)?;
    Ok(function)
}

#[cfg(test)]
mod tests {
    use super::super::Ownership;
    use super::*;

    #[test]
    fn every_form_is_read() {
        let abi = declarations(
            "/**\n * One.\n *\n * More\n * of it.\n */\n#define A 1\n\n/**\n * A thing.\n */\ntypedef struct x_y x_y;\n\
             /**\n * Called.\n */\ntypedef int32_t (*x_fn)(void *user,\n                        int64_t id);\n\
             #ifdef __cplusplus\nextern \"C\" {\n#endif // __cplusplus\n\
             /**\n * Text.\n * May be NULL: `y`.\n * Lives: as long as `y`.\n */\nconst char *x_text(const x_y *y);\nint32_t x_new(x_y **y_out, int32_t n);\nuint32_t x_v(void);\n",
        )
        .unwrap();
        assert_eq!(abi.constants[0].doc, "One.\n\nMore of it.");
        assert_eq!(abi.handles[0].name, "x_y");
        assert_eq!(abi.callbacks[0].parameters[1].declared(), "int64_t id");
        let [text, new, version] = abi.functions.as_slice() else {
            panic!("three functions");
        };
        assert_eq!(
            (text.returns.as_str(), text.doc.as_str()),
            (
                "const char *",
                "Text.\nMay be NULL: `y`.\nLives: as long as `y`."
            )
        );
        assert!(text.may_be_null(&text.parameters[0]));
        assert_eq!(text.ownership_of_result(), Ownership::OfTheHandle);
        assert_eq!(new.parameters[0].declared(), "x_y **y_out");
        assert_eq!(new.parameters[0].kind, "x_y **");
        assert!(version.parameters.is_empty());
    }
}
