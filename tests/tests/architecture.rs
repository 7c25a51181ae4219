//! Each step of the walks in ARCHITECTURE.md names an existing file and function.

use std::path::Path;

#[test]
fn the_walks_lead_somewhere() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let page = std::fs::read_to_string(root.join("ARCHITECTURE.md")).unwrap();
    let mut steps = 0;
    for line in page.lines() {
        let is_step = line.split_once(". `").is_some_and(|(number, _)| {
            !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())
        });
        if !is_step {
            continue;
        }
        let names: Vec<&str> = line.split('`').skip(1).step_by(2).collect();
        let [file, function, ..] = names[..] else {
            panic!("{line}: a file and a function");
        };
        let text = std::fs::read_to_string(root.join(file)).unwrap_or_default();
        let defined = ["fn ", "function ", "def "].iter().any(|word| {
            text.split(&format!("{word}{function}"))
                .skip(1)
                .any(|rest| rest.starts_with(['(', '<']))
        });
        assert!(defined, "{line}: {file} has no function {function}");
        steps += 1;
    }
    assert!(steps >= 30, "{steps}");
}
