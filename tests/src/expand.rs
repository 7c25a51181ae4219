//! What case files do not repeat: `each` makes one object per row of a table, `like` takes over the fields of another.

use serde_json::{Map, Value};

use crate::Result;

/// A case file as a list of cases that repeat everything. The file is such a list, or an object of `cases` and the
/// tables and objects that they name, `define`.
pub(crate) fn cases(file: &Value) -> Result<Vec<Value>> {
    let none = Map::new();
    let (define, list) = match file {
        Value::Array(list) => (&none, list),
        file => (
            file["define"].as_object().ok_or("define is missing")?,
            file["cases"].as_array().ok_or("cases are missing")?,
        ),
    };
    let list = expand_list(list, define)?;
    match list.iter().find_map(unknown_variable) {
        Some(text) => Err(format!("an unknown variable in {text:?}").into()),
        None => Ok(list),
    }
}

fn expand_list(list: &[Value], define: &Map<String, Value>) -> Result<Vec<Value>> {
    let mut expanded = Vec::new();
    for item in list {
        let mut item = item.clone();
        let Some(each) = item.as_object_mut().and_then(|item| item.remove("each")) else {
            expanded.push(expand(&item, define)?);
            continue;
        };
        let rows = defined(&each, define)?.as_array().ok_or("not a table")?;
        for row in rows {
            let row = row.as_object().ok_or("a row is an object")?;
            expanded.push(expand(&fill_in(&item, row), define)?);
        }
    }
    Ok(expanded)
}

fn expand(value: &Value, define: &Map<String, Value>) -> Result<Value> {
    let object = match value {
        Value::Array(list) => return Ok(expand_list(list, define)?.into()),
        Value::Object(object) => object,
        other => return Ok(other.clone()),
    };
    let mut whole = match object.get("like") {
        Some(name) => defined(name, define)?
            .as_object()
            .ok_or("like names an object")?
            .clone(),
        None => Map::new(),
    };
    for (key, value) in object.iter().filter(|(key, _)| *key != "like") {
        whole.insert(key.clone(), expand(value, define)?);
    }
    Ok(whole.into())
}

fn defined<'a>(name: &Value, define: &'a Map<String, Value>) -> Result<&'a Value> {
    let found = name.as_str().and_then(|name| define.get(name));
    found.ok_or_else(|| format!("{name} is not defined").into())
}

/// Replaces the row's variables, in keys too. A text that is only a variable becomes its value, and a field that becomes null is
/// left out.
fn fill_in(value: &Value, row: &Map<String, Value>) -> Value {
    match value {
        Value::String(text) => fill_in_text(text, row),
        Value::Array(list) => list.iter().map(|item| fill_in(item, row)).collect(),
        Value::Object(object) => object
            .iter()
            .map(|(key, value)| (fill_in_all(key, row), value, fill_in(value, row)))
            .filter(|(_, before, after)| before.is_null() || !after.is_null())
            .map(|(key, _, after)| (key, after))
            .collect(),
        other => other.clone(),
    }
}

fn fill_in_text(text: &str, row: &Map<String, Value>) -> Value {
    let whole = text.strip_prefix('$').and_then(|name| row.get(name));
    whole
        .cloned()
        .unwrap_or_else(|| fill_in_all(text, row).into())
}

fn fill_in_all(text: &str, row: &Map<String, Value>) -> String {
    let mut names: Vec<&String> = row.keys().collect();
    // `$codes` is not `$code` with an s.
    names.sort_by_key(|name| std::cmp::Reverse(name.len()));
    names.into_iter().fold(text.to_owned(), |text, name| {
        let value = &row[name];
        let value = value
            .as_str()
            .map_or_else(|| value.to_string(), str::to_owned);
        text.replace(&format!("${name}"), &value)
    })
}

/// A text with a variable of a row that no row had. The runner's own variables have capital letters.
fn unknown_variable(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => {
            let mut after = text.split('$').skip(1);
            let unknown =
                after.any(|rest| rest.starts_with(|first: char| first.is_ascii_lowercase()));
            unknown.then(|| text.clone())
        }
        Value::Array(list) => list.iter().find_map(unknown_variable),
        Value::Object(object) => object.values().find_map(unknown_variable),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn each_row_of_a_table_makes_one_object() {
        let file = json!({
            "define": {
                "form": [{"form": "json", "flag": "1"}, {"form": "text", "flag": null}],
                "code": [{"code": "0001", "number": 1}, {"code": "0002", "number": 2}]
            },
            "cases": [{
                "each": "form",
                "name": "in $form",
                "flag": "$flag",
                "of $form": true,
                "calls": [{"each": "code", "said": "$code in $form, $KEY", "is": "$number"}, {"call": "last"}]
            }]
        });
        let calls = |form| {
            json!([
                {"said": format!("0001 in {form}, $KEY"), "is": 1},
                {"said": format!("0002 in {form}, $KEY"), "is": 2},
                {"call": "last"}
            ])
        };
        let expected = [
            json!({"name": "in json", "of json": true, "flag": "1", "calls": calls("json")}),
            json!({"name": "in text", "of text": true, "calls": calls("text")}),
        ];
        assert_eq!(cases(&file).unwrap(), expected);
    }

    #[test]
    fn like_takes_over_what_is_not_said() {
        let file = json!({
            "define": {"job": {"id": 7, "mouse": "0"}},
            "cases": [{"body": {"like": "job", "mouse": "1"}}]
        });
        assert_eq!(
            cases(&file).unwrap(),
            [json!({"body": {"id": 7, "mouse": "1"}})]
        );
    }

    #[test]
    fn what_is_not_defined_is_an_error() {
        for case in [
            json!({"each": "x"}),
            json!({"body": {"like": "x"}}),
            json!({"name": "$x"}),
        ] {
            assert!(cases(&json!({"define": {}, "cases": [case]})).is_err());
        }
        assert!(cases(&json!([{"name": "$x"}])).is_err());
    }
}
