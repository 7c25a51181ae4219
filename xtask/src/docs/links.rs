//! Links between files of the repository, and between their places on the site.

use crate::Result;

/// A line of Markdown with every link to another file replaced. Code and links to other hosts stay.
pub(crate) fn relink(
    line: &str,
    mut replaced: impl FnMut(&str) -> Result<String>,
) -> Result<String> {
    let mut text = String::new();
    let mut is_code = false;
    for (at, part) in line.split('`').enumerate() {
        if at > 0 {
            text.push('`');
            is_code = !is_code;
        }
        if is_code {
            text.push_str(part);
            continue;
        }
        let mut rest = part;
        while let Some((before, after)) = rest.split_once("](") {
            text.push_str(before);
            text.push_str("](");
            let Some((target, after)) = after.split_once(')') else {
                rest = after;
                continue;
            };
            if target.contains("://") || target.starts_with('#') {
                text.push_str(target);
            } else {
                text.push_str(&replaced(target)?);
            }
            text.push(')');
            rest = after;
        }
        text.push_str(rest);
    }
    Ok(text)
}

/// The file that a link on a page leads to, from the root.
pub(crate) fn resolve(page: &str, target: &str) -> String {
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in target.trim_end_matches('/').split('/') {
        match part {
            "." => {}
            ".." => drop(parts.pop()),
            _ => parts.push(part),
        }
    }
    parts.join("/")
}

/// The link from one place to another.
pub(super) fn relative(from: &str, to: &str) -> String {
    let from: Vec<&str> = from.split('/').collect();
    let to: Vec<&str> = to.split('/').collect();
    let folders = from.len() - 1;
    let common = from[..folders]
        .iter()
        .zip(&to[..to.len() - 1])
        .take_while(|(a, b)| a == b)
        .count();
    let mut link = "../".repeat(folders - common);
    link.push_str(&to[common..].join("/"));
    link
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_replaced_outside_of_code() {
        let line =
            "a [b](c.md#d), `[e](f.md)`, [g](https://example.org/), [`h`](i/j.rs) ![k](l.png)";
        let told = relink(line, |target| Ok(target.to_uppercase())).unwrap();
        let wanted =
            "a [b](C.MD#D), `[e](f.md)`, [g](https://example.org/), [`h`](I/J.RS) ![k](L.PNG)";
        assert_eq!(told, wanted);
    }

    #[test]
    fn paths() {
        assert_eq!(resolve("docs/migration/a.md", "../../py/b.py"), "py/b.py");
        assert_eq!(resolve("README.md", "ffi-c/examples/"), "ffi-c/examples");
        assert_eq!(relative("guides/a.md", "api.md"), "../api.md");
        assert_eq!(relative("guides/a.md", "guides/b.md"), "b.md");
        assert_eq!(relative("a.md", "files/py/b.py.md"), "files/py/b.py.md");
    }
}
