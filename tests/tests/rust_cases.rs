//! Every case and vector through the Rust driver.

use std::process::Command;

#[test]
fn all_cases_hold_in_rust() {
    let driver = Command::new(env!("CARGO_BIN_EXE_ninekw-driver-rust"));
    let report = ninekw_tests::run("rust", driver).unwrap();
    assert!(
        report.failures.is_empty(),
        "\n{}",
        report.failures.join("\n")
    );
    assert!(report.total() > 250, "only {} cases", report.total());
}
