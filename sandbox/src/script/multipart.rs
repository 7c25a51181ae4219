//! Reads `multipart/form-data`, even if it is truncated.

use crate::record::Field;

/// The parts of a body. The second value tells whether the whole body is well-formed; if not, the parts
/// before the error are still returned.
pub(crate) fn parse(content_type: &str, body: &[u8]) -> (Vec<Field>, bool) {
    let mut fields = Vec::new();
    let declared = parameter(content_type, "boundary");
    let Some(boundary) = declared.or_else(|| first_line(body)) else {
        return (fields, false);
    };
    let first = format!("--{boundary}");
    let between = format!("\r\n--{boundary}");
    let Some(mut rest) = body.strip_prefix(first.as_bytes()) else {
        return (fields, false);
    };
    loop {
        if rest.starts_with(b"--") {
            return (fields, true);
        }
        let Some(part) = rest.strip_prefix(b"\r\n") else {
            return (fields, false);
        };
        let end = find(part, between.as_bytes());
        let Some(field) = field(&part[..end.unwrap_or(part.len())]) else {
            return (fields, false);
        };
        fields.push(field);
        let Some(end) = end else {
            return (fields, false);
        };
        rest = &part[end + between.len()..];
    }
}

/// The boundary that the body itself begins with: CGI programs find it there when the head does not name it.
fn first_line(body: &[u8]) -> Option<String> {
    let line = &body[..find(body, b"\r\n")?];
    let boundary = str::from_utf8(line.strip_prefix(b"--")?).ok()?;
    (!boundary.is_empty() && boundary.len() <= 70).then(|| boundary.to_owned())
}

fn field(part: &[u8]) -> Option<Field> {
    let head_end = find(part, b"\r\n\r\n")?;
    let head = String::from_utf8_lossy(&part[..head_end]);
    let header = |wanted: &str| {
        head.split("\r\n")
            .filter_map(|line| line.split_once(':'))
            .find(|(name, _)| name.eq_ignore_ascii_case(wanted))
            .map(|(_, value)| value.trim())
    };
    let disposition = header("content-disposition")?;
    Some(Field {
        name: parameter(disposition, "name")?,
        filename: parameter(disposition, "filename"),
        content_type: header("content-type").map(str::to_owned),
        value: part[head_end + 4..].to_vec(),
    })
}

/// The value of a parameter after a header's main value, without its quotes.
fn parameter(header: &str, wanted: &str) -> Option<String> {
    let mut rest = header.split_once(';')?.1;
    loop {
        let (name, after) = rest.split_once('=')?;
        let (value, left) = if let Some(quoted) = after.trim_start().strip_prefix('"') {
            unquote(quoted)
        } else {
            let end = after.find(';').unwrap_or(after.len());
            (after[..end].trim().to_owned(), &after[end..])
        };
        if name.trim_matches([' ', ';']).eq_ignore_ascii_case(wanted) {
            return Some(value);
        }
        rest = left;
    }
}

/// The text up to the closing quote, and what follows it.
fn unquote(quoted: &str) -> (String, &str) {
    let mut value = String::new();
    let mut characters = quoted.char_indices();
    while let Some((position, character)) = characters.next() {
        match character {
            '"' => return (value, &quoted[position + 1..]),
            // A backslash only escapes a quote; in a Windows path it is literal.
            '\\' if quoted[position + 1..].starts_with('"') => {
                value.push('"');
                characters.next();
            }
            other => value.push(other),
        }
    }
    (value, "")
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes
        .windows(wanted.len())
        .position(|window| window == wanted)
}

#[cfg(test)]
mod tests {
    use super::parse;

    const TYPE: &str = "multipart/form-data; boundary=\"b;1\"";

    #[test]
    fn parts_are_read_with_their_names_and_bytes() {
        let body =
            b"--b;1\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n2\r\n--b;1\r\n\
            content-type: image/png\r\nContent-Disposition: form-data; name=\"f\"; \
            filename=\"x\\\"y.png\"\r\n\r\n\xff\0\r\n--b;1--\r\n";
        let (fields, complete) = parse(TYPE, body);
        assert!(complete);
        assert_eq!(fields[0].name, "a");
        assert_eq!(fields[0].value, b"1\r\n2");
        assert_eq!(fields[0].filename, None);
        assert_eq!(fields[1].filename.as_deref(), Some("x\"y.png"));
        assert_eq!(fields[1].content_type.as_deref(), Some("image/png"));
        assert_eq!(fields[1].value, b"\xff\0");
    }

    #[test]
    fn what_came_before_a_cut_is_kept() {
        let body = b"--b;1\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nhal";
        let (fields, complete) = parse(TYPE, body);
        assert!(!complete);
        assert_eq!(fields[0].value, b"hal");
        assert_eq!(parse(TYPE, b"--b;1\r\nContent-Dispo"), (Vec::new(), false));
        assert_eq!(parse("multipart/form-data", b"--b"), (Vec::new(), false));
    }

    #[test]
    fn a_boundary_that_the_head_lacks_is_found_in_the_body() {
        let body = b"--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--b--\r\n";
        let (fields, complete) = parse("multipart/form-data", body);
        assert!(complete);
        assert_eq!(fields[0].value, b"1");
    }
}
