//! Rows with named columns: histories, details, referrals. The service does not say what its columns are called, so
//! they are kept exactly as sent.

use serde_json::{Map, Value};

use super::value::int_text;

/// Rows with named columns, exactly as the service sent them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Table {
    name: String,
    columns: Vec<String>,
    rows: Vec<Vec<Option<String>>>,
}

/// One row of a [`Table`].
#[derive(Debug, Clone, Copy)]
pub struct Row<'a> {
    table: &'a Table,
    cells: &'a [Option<String>],
}

impl Table {
    pub(crate) const NONE: Self = Self {
        name: String::new(),
        columns: Vec::new(),
        rows: Vec::new(),
    };

    /// The table's name: the key in a JSON reply, the block in a text reply.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The names of the columns.
    pub fn columns(&self) -> &[String] {
        &self.columns
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is no row.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The rows.
    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.rows.iter().map(|cells| Row { table: self, cells })
    }

    /// The row number `index`, from 0.
    pub fn row(&self, index: usize) -> Option<Row<'_>> {
        let cells = self.rows.get(index)?;
        Some(Row { table: self, cells })
    }

    /// A table out of lines: the columns' names, then the rows, with a bar between the cells. A row with more cells
    /// than columns keeps them: a person's answer may have held a bar.
    fn from_lines<'a>(name: &str, mut lines: impl Iterator<Item = &'a str>) -> Self {
        let split = |line: &str| line.split('|').map(str::to_owned).collect::<Vec<_>>();
        let columns = lines.next().map(split).unwrap_or_default();
        let rows = lines.map(|line| split(line).into_iter().map(Some).collect());
        Self {
            name: name.into(),
            columns,
            rows: rows.collect(),
        }
    }

    /// A table out of a JSON list or object of objects; None if the value is nothing of the kind.
    fn from_json(name: &str, value: &Value) -> Option<Self> {
        let mut table = Self {
            name: name.into(),
            ..Self::default()
        };
        match value {
            Value::Array(rows) => {
                for row in rows {
                    table.push(row);
                }
            }
            Value::Object(rows) if rows.values().all(Value::is_object) => {
                let mut rows: Vec<_> = rows.iter().enumerate().collect();
                // Rows that are numbered come in the order of their numbers.
                rows.sort_unstable_by_key(|(at, (key, _))| (int_text(key), *at));
                for (_, (key, row)) in rows {
                    table.push(row);
                    table.set_last("key", Some(key.clone()));
                }
            }
            Value::Object(row) if row.values().all(|cell| !cell.is_object()) => table.push(value),
            _ => return None,
        }
        Some(table)
    }

    fn push(&mut self, row: &Value) {
        self.rows.push(Vec::new());
        match row {
            Value::Object(cells) => {
                for (column, cell) in cells {
                    self.set_last(column, text(cell));
                }
            }
            Value::Array(cells) => {
                for (number, cell) in (1..).zip(cells) {
                    self.set_last(&format!("{number}"), text(cell));
                }
            }
            // A list of plain values has one column.
            cell => self.set_last("value", text(cell)),
        }
    }

    fn set_last(&mut self, column: &str, cell: Option<String>) {
        let known = self.columns.iter().position(|known| known == column);
        let index = known.unwrap_or_else(|| {
            self.columns.push(column.into());
            self.columns.len() - 1
        });
        if let Some(row) = self.rows.last_mut() {
            row.resize(row.len().max(index + 1), None);
            row[index] = cell;
        }
    }
}

impl<'a> Row<'a> {
    /// The cell in the column of this name.
    pub fn get(&self, column: &str) -> Option<&'a str> {
        let index = self
            .table
            .columns
            .iter()
            .position(|known| known == column)?;
        self.cells.get(index)?.as_deref()
    }

    /// The cell as a whole number.
    pub fn int(&self, column: &str) -> Option<i64> {
        int_text(self.get(column)?)
    }

    /// All cells with their columns' names; cells beyond the last column have the name "".
    pub fn cells(&self) -> impl Iterator<Item = (&'a str, Option<&'a str>)> {
        let Row { table, cells } = *self;
        let count = cells.len().max(table.columns.len());
        (0..count).map(move |index| {
            let name = table.columns.get(index).map_or("", String::as_str);
            (name, cells.get(index).and_then(Option::as_deref))
        })
    }
}

fn text(value: &Value) -> Option<String> {
    match value {
        Value::Null => None,
        Value::String(text) => Some(text.clone()),
        other => Some(other.to_string()),
    }
}

/// Every table in a JSON reply.
pub(super) fn in_json(object: &Map<String, Value>) -> Vec<Table> {
    object
        .iter()
        .filter(|(name, value)| {
            let is_list = value.is_array() || value.is_object();
            is_list && !matches!(name.as_str(), "status" | "error" | "message")
        })
        .filter_map(|(name, value)| Table::from_json(name, value))
        .collect()
}

/// Every table in the text reply of an action that has some, and the count before them.
pub(super) fn in_text(action: &str, text: &str) -> (Option<i64>, Vec<Table>) {
    let lines = || text.split(['\r', '\n']).filter(|line| !line.is_empty());
    match action {
        "userhistory" | "userhistory2" | "userhistory3" => {
            let count = lines().next().and_then(int_text);
            let skip = usize::from(count.is_some());
            let table = Table::from_lines("history", lines().skip(skip));
            (count, vec![table])
        }
        "userhistorydetail" => (None, blocks(text)),
        "userconfigref" => (None, vec![Table::from_lines("refs", lines())]),
        _ => (None, Vec::new()),
    }
}

/// The blocks of a history's detail, by the names of the JSON form of the local service.
const BLOCKS: [&str; 5] = ["system", "users", "skip", "answers", "confirm"];

/// The captcha itself, then blocks between two marks `<-- NEXT1 -->` each. Lines outside of all blocks are the captcha's.
fn blocks(text: &str) -> Vec<Table> {
    let mut found = vec![("captcha".to_owned(), Vec::new())];
    let mut open = None;
    let mut rest = text;
    while let Some((before, number, after)) = next_mark(rest) {
        add_lines(&mut found, open, before);
        open = if open.is_some_and(|(known, _)| known == number) {
            None
        } else {
            let name = number
                .checked_sub(1)
                .and_then(|index| BLOCKS.get(index))
                .map_or_else(|| format!("next{number}"), |name| (*name).to_owned());
            found.push((name, Vec::new()));
            Some((number, found.len() - 1))
        };
        rest = after;
    }
    add_lines(&mut found, open, rest);
    found
        .into_iter()
        .map(|(name, lines)| Table::from_lines(&name, lines.into_iter()))
        .collect()
}

fn add_lines<'a>(
    found: &mut [(String, Vec<&'a str>)],
    open: Option<(usize, usize)>,
    text: &'a str,
) {
    let index = open.map_or(0, |(_, index)| index);
    let lines = text.split(['\r', '\n']).filter(|line| !line.is_empty());
    found[index].1.extend(lines);
}

/// What stands before the next mark, its number, and what stands behind it.
fn next_mark(text: &str) -> Option<(&str, usize, &str)> {
    let start = text.find("<-- NEXT")?;
    let (number, after) = text[start + "<-- NEXT".len()..].split_once("-->")?;
    Some((&text[..start], number.trim().parse().ok()?, after))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn table(value: &Value) -> Table {
        Table::from_json("t", value).unwrap()
    }

    fn cells(table: &Table) -> Vec<Vec<(&str, Option<&str>)>> {
        table.rows().map(|row| row.cells().collect()).collect()
    }

    #[test]
    fn rows_come_in_many_shapes() {
        let objects = table(&json!([{"id": 1, "a": "x"}, {"b": null, "id": "2"}]));
        assert_eq!(objects.columns(), ["a", "id", "b"]);
        assert_eq!(objects.row(0).unwrap().int("id"), Some(1));
        assert_eq!(objects.row(1).unwrap().get("id"), Some("2"));
        assert_eq!(objects.row(1).unwrap().get("a"), None);
        assert!(objects.row(2).is_none());
        let lists = table(&json!([["a", 1], ["b", true]]));
        assert_eq!(cells(&lists)[1], [("1", Some("b")), ("2", Some("true"))]);
        let plain = table(&json!([7, "8"]));
        assert_eq!(
            cells(&plain),
            [[("value", Some("7"))], [("value", Some("8"))]]
        );
        let numbered = table(&json!({"10": {"id": 2}, "9": {"id": 1}}));
        assert_eq!(numbered.row(0).unwrap().get("key"), Some("9"));
        assert_eq!(table(&json!({"id": 5, "x": "y"})).len(), 1);
        assert!(table(&json!([])).is_empty());
        assert!(Table::from_json("t", &json!({"a": {"b": 1}, "c": 1})).is_none());
        assert!(Table::from_json("t", &json!(5)).is_none());
    }

    #[test]
    fn a_history_is_a_count_names_and_rows() {
        let (count, tables) = in_text("userhistory", "2\r\nid|answer|x\r\n7|a||\r\n8|b\r\n");
        assert_eq!(count, Some(2));
        assert_eq!(tables[0].columns(), ["id", "answer", "x"]);
        assert_eq!(tables[0].len(), 2);
        let long = [
            ("id", Some("7")),
            ("answer", Some("a")),
            ("x", Some("")),
            ("", Some("")),
        ];
        assert_eq!(cells(&tables[0])[0], long);
        assert_eq!(cells(&tables[0])[1][2], ("x", None));
        let (count, tables) = in_text("userhistory", "");
        assert_eq!((count, tables[0].len()), (None, 0));
        assert_eq!(in_text("usercaptchaguthaben", "5"), (None, vec![]));
    }

    #[test]
    fn a_detail_has_blocks_between_marks() {
        let text = "id|date\n7|99\n<-- NEXT1 -->date\n99\n<-- NEXT1 -->\n<-- NEXT4 -->\nuserid|answer\n5|x\n\
                    <-- NEXT4 -->\n<-- NEXT9 -->\nz\n";
        let (_, tables) = in_text("userhistorydetail", text);
        let names: Vec<_> = tables.iter().map(Table::name).collect();
        assert_eq!(names, ["captcha", "system", "answers", "next9"]);
        assert_eq!(tables[0].row(0).unwrap().get("id"), Some("7"));
        assert_eq!(tables[1].row(0).unwrap().int("date"), Some(99));
        assert_eq!(tables[2].row(0).unwrap().get("answer"), Some("x"));
        for broken in [
            "<-- NEXT",
            "<-- NEXTx -->",
            "<-- NEXT0 -->a",
            "<-- NEXT1 -->a",
        ] {
            in_text("userhistorydetail", broken);
        }
    }
}
