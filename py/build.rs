//! How the Python module is linked.

fn main() {
    if std::env::var("CARGO_CFG_TARGET_OS").is_ok_and(|system| system == "linux") {
        // One table of symbols, which all systems since 2006 read, instead of two.
        println!("cargo::rustc-cdylib-link-arg=-Wl,--hash-style=gnu");
    }
    println!("cargo::rerun-if-changed=build.rs");
}
