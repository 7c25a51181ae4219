//! Rows with named columns, as text with `|` between the fields or as JSON objects.

use super::reply::Object;

/// Rows with named columns.
pub(crate) struct Table {
    pub(crate) columns: &'static [&'static str],
    pub(crate) rows: Vec<Vec<String>>,
}

impl Table {
    /// The line with the names of the columns.
    pub(crate) fn names(&self) -> String {
        self.columns.join("|")
    }

    /// The rows, one a line.
    pub(crate) fn lines(&self) -> impl Iterator<Item = String> {
        self.rows.iter().map(|row| {
            let fields: Vec<String> = row.iter().map(|field| one_field(field)).collect();
            fields.join("|")
        })
    }

    /// The names and the rows, one a line.
    pub(crate) fn text(&self) -> String {
        let lines: Vec<String> = std::iter::once(self.names()).chain(self.lines()).collect();
        lines.join("\n")
    }

    /// The rows as objects with the columns as keys.
    pub(crate) fn objects(&self) -> Vec<Object> {
        self.rows.iter().map(|row| self.object(row)).collect()
    }

    fn object(&self, row: &[String]) -> Object {
        self.columns
            .iter()
            .zip(row)
            .fold(Object::default(), |object, (name, value)| {
                object.with(name, value.as_str())
            })
    }
}

/// A field without separators and line ends.
fn one_field(text: &str) -> String {
    text.replace(['|', '\r', '\n'], " ")
}

#[cfg(test)]
mod tests {
    use super::Table;

    #[test]
    fn text_and_objects_hold_the_same() {
        let table = Table {
            columns: &["id", "answer"],
            rows: vec![vec!["1".to_owned(), "a|b\nc".to_owned()]],
        };
        assert_eq!(table.text(), "id|answer\n1|a b c");
        assert_eq!(
            table.objects()[0].body(),
            "{\"id\":\"1\",\"answer\":\"a|b\\nc\"}\n"
        );
    }
}
