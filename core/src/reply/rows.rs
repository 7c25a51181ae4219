//! Rows with named columns: histories, details, referrals. The service does not document the names of its columns, so
//! they are kept exactly as sent.

use std::borrow::Cow;

use super::json::{MOST_CELLS, Object, Raw};
use super::scalar::int_text;

const MOST_COLUMNS: usize = 128;

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

    fn named(name: &str) -> Self {
        Self {
            name: name.into(),
            ..Self::default()
        }
    }

    /// Reads a table from lines: the column names, then the rows, with a bar between cells. A row keeps cells beyond
    /// the last column: a worker's answer may contain a bar. `None` if it is larger than any table of the service.
    fn from_lines<'a>(name: &str, mut lines: impl Iterator<Item = &'a str>) -> Option<Self> {
        let mut table = Self::named(name);
        let mut room = MOST_CELLS;
        let mut split = |line: &'a str| {
            let cells: Vec<&str> = line.split('|').take(room + 1).collect();
            room = room.checked_sub(cells.len())?;
            Some(cells.into_iter().map(str::to_owned))
        };
        if let Some(line) = lines.next() {
            table.columns = split(line)?.collect();
        }
        for line in lines {
            table.rows.push(split(line)?.map(Some).collect());
        }
        table.is_of_usual_size().then_some(table)
    }

    /// Reads a table from a JSON list or object of objects; `None` if the value is something else, or larger than any
    /// table of the service.
    fn from_json(name: &str, value: Raw<'_>) -> Option<Self> {
        let mut table = Self::named(name);
        if value.is_list() {
            for row in value.items()? {
                table.push(row)?;
            }
            return Some(table);
        }
        let members = value.members()?;
        if !members.is_empty() && members.iter().all(|(_, row)| row.is_object()) {
            table.push_numbered(members)?;
        } else if members.iter().all(|(_, cell)| !cell.is_object()) {
            table.push(value)?;
        } else {
            return None;
        }
        Some(table)
    }

    /// Builds a table from column names and lists of cells.
    fn from_lists(name: &str, columns: Raw<'_>, rows: Raw<'_>) -> Option<Self> {
        let mut table = Self::named(name);
        let columns: Option<Vec<String>> = columns
            .items()?
            .into_iter()
            .take(MOST_COLUMNS + 1)
            .map(|column| column.text().map(Cow::into_owned))
            .collect();
        table.columns = columns?;
        for row in rows.items()? {
            let cells = row.items()?.into_iter();
            table.rows.push(
                cells
                    .map(|cell| cell.shown().map(Cow::into_owned))
                    .collect(),
            );
            table.is_of_usual_size().then_some(())?;
        }
        table.is_of_usual_size().then_some(table)
    }

    /// Adds rows that have keys; numbered rows are sorted by number.
    fn push_numbered(&mut self, rows: Vec<(Raw<'_>, Raw<'_>)>) -> Option<()> {
        let mut rows: Vec<_> = rows
            .into_iter()
            .map(|(key, row)| (key.text().unwrap_or_default(), row))
            .collect();
        sort_by_number(&mut rows);
        for (key, row) in rows {
            self.push(row)?;
            self.set_last("key", Some(key.into_owned()), usize::MAX);
        }
        Some(())
    }

    /// Adds a row; `None` if there are more cells than in any table of the service.
    fn push(&mut self, row: Raw<'_>) -> Option<()> {
        self.rows.push(Vec::new());
        if row.is_object() {
            let cells = row.members()?;
            for (place, (column, cell)) in cells.into_iter().enumerate() {
                let column = column.text().unwrap_or_default();
                self.set_last(&column, cell.shown().map(Cow::into_owned), place);
                self.has_usual_columns().then_some(())?;
            }
        } else if row.is_list() {
            let cells = row.items()?;
            for (place, cell) in cells.into_iter().enumerate() {
                let column = (place + 1).to_string();
                self.set_last(&column, cell.shown().map(Cow::into_owned), place);
                self.has_usual_columns().then_some(())?;
            }
        } else {
            // A list of plain values has one column.
            self.set_last("value", row.shown().map(Cow::into_owned), 0);
        }
        self.is_of_usual_size().then_some(())
    }

    fn has_usual_columns(&self) -> bool {
        self.columns.len() <= MOST_COLUMNS
    }

    fn is_of_usual_size(&self) -> bool {
        let cells = self.columns.len().max(1).saturating_mul(self.rows.len());
        self.has_usual_columns() && cells <= MOST_CELLS
    }

    /// Sets a cell of the last row. `place` is the most likely column, since most rows have the same order.
    fn set_last(&mut self, column: &str, cell: Option<String>, place: usize) {
        let is_there = self.columns.get(place).is_some_and(|known| known == column);
        let known = if is_there {
            Some(place)
        } else {
            self.columns.iter().position(|known| known == column)
        };
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

    /// The cell as an integer.
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

fn sort_by_number(rows: &mut [(Cow<'_, str>, Raw<'_>)]) {
    rows.sort_by_key(|(key, _)| int_text(key));
}

/// Every table in a JSON reply.
pub(super) fn in_json(object: &Object) -> Vec<Table> {
    if let (Some(columns), Some(rows)) = (object.get("columns"), object.get("rows"))
        && let Some(table) = Table::from_lists("history", columns, rows)
    {
        return vec![table];
    }
    let is_number = |name: &str| !name.is_empty() && name.bytes().all(|b| b.is_ascii_digit());
    let (mut tables, mut numbered) = (Vec::new(), Vec::new());
    for (name, value) in object.members() {
        if is_number(&name) && (value.is_object() || value.is_list()) {
            numbered.push((name, value));
        } else if !matches!(&*name, "status" | "error" | "message")
            && (value.is_list() || value.is_object())
        {
            tables.extend(Table::from_json(&name, value));
        }
    }
    // Numbered rows next to the count.
    sort_by_number(&mut numbered);
    let mut table = Table::named("history");
    let fits = numbered.iter().all(|(_, row)| table.push(*row).is_some());
    if fits && !table.is_empty() {
        tables.insert(0, table);
    }
    tables
}

/// Every table in the text reply of an action that has some, and the count before them.
pub(super) fn in_text(action: &str, text: &str) -> (Option<i64>, Vec<Table>) {
    let lines = || text.split(['\r', '\n']).filter(|line| !line.is_empty());
    match action {
        "userhistory" | "userhistory2" | "userhistory3" => {
            let count = lines().next().and_then(int_text);
            let skip = usize::from(count.is_some());
            let table = Table::from_lines("history", lines().skip(skip));
            (count, table.into_iter().collect())
        }
        "userhistorydetail" => (None, blocks(text)),
        "userconfigref" => {
            let table = Table::from_lines("refs", lines());
            (None, table.into_iter().collect())
        }
        _ => (None, Vec::new()),
    }
}

/// The blocks of the detail of a history, by the names of the JSON form of the local service.
const MOST_MARKS: usize = 64;
const BLOCKS: [&str; 5] = ["system", "users", "skip", "answers", "confirm"];

/// Reads the captcha itself, then blocks, each between two marks `<-- NEXT1 -->`. Lines outside of the blocks belong to
/// the captcha.
fn blocks(text: &str) -> Vec<Table> {
    let mut found = vec![("captcha".to_owned(), Vec::new())];
    let mut open = None;
    let mut rest = text;
    // There are five blocks, with two marks each.
    for _ in 0..MOST_MARKS {
        let Some((before, number, after)) = next_mark(rest) else {
            break;
        };
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
        .filter_map(|(name, lines)| Table::from_lines(&name, lines.into_iter()))
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

/// The text before the next mark, its number, and the text after it.
fn next_mark(text: &str) -> Option<(&str, usize, &str)> {
    let start = text.find("<-- NEXT")?;
    let (number, after) = text[start + "<-- NEXT".len()..].split_once("-->")?;
    Some((&text[..start], number.trim().parse().ok()?, after))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    fn read(value: &Value) -> Option<Table> {
        let text = json!({ "t": value }).to_string();
        Table::from_json("t", Object::parse(&text)?.get("t")?)
    }

    fn table(value: &Value) -> Table {
        read(value).unwrap()
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
        assert!(read(&json!({"a": {"b": 1}, "c": 1})).is_none());
        assert!(read(&json!(5)).is_none());
    }

    #[test]
    fn a_history_keeps_every_row_whatever_its_shape() {
        for text in [
            r#"{"count":3,"0":{"id":7,"a":"x"},"1":{"id":8,"a":"y"},"2":{"id":9,"a":"z"}}"#,
            r#"{"2":{"id":9,"a":"z"},"count":3,"10":{"id":10,"a":""},"1":{"id":8,"a":"y"}}"#,
            r#"{"columns":["id","a"],"rows":[[8,"x"],[9,"y"],[10,"z"]]}"#,
        ] {
            let tables = in_json(&Object::parse(text).unwrap());
            assert_eq!(tables.len(), 1, "{text}");
            assert_eq!(tables[0].columns(), ["id", "a"], "{text}");
            assert_eq!(tables[0].len(), 3, "{text}");
            let ids: Vec<_> = tables[0].rows().map(|row| row.int("id").unwrap()).collect();
            assert!(ids.is_sorted(), "{text}: {ids:?}");
        }
    }

    #[test]
    fn a_table_larger_than_any_of_the_service_is_none() {
        let names: serde_json::Map<_, _> =
            (0..20_000).map(|n| (format!("{n}"), json!(0))).collect();
        assert!(read(&json!([names])).is_none());
        assert!(read(&json!(vec![json!({}); 60_000])).is_none());
        let bars = "|".repeat(1_000_000);
        assert_eq!(in_text("userhistory", &bars), (None, vec![]));
        assert_eq!(
            in_text("userconfigref", &"x\n".repeat(100_000)),
            (None, vec![])
        );
        in_text("userhistorydetail", &"<-- NEXT1 -->".repeat(100_000));
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
