//! Names the shared library after its ABI.

/// The number in `ffi-c/src/version.rs`; a test compares the two.
const ABI_VERSION: u32 = 1;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let system = std::env::var("CARGO_CFG_TARGET_OS").unwrap_or_default();
    if matches!(
        system.as_str(),
        "linux" | "android" | "freebsd" | "netbsd" | "openbsd"
    ) {
        println!("cargo::rustc-cdylib-link-arg=-Wl,-soname,libninekw.so.{ABI_VERSION}");
        // Threads may still run destructors of this library: it stays loaded.
        println!("cargo::rustc-cdylib-link-arg=-Wl,-z,nodelete");
    }
    if system == "macos" {
        let name = format!("@rpath/libninekw.{ABI_VERSION}.dylib");
        println!("cargo::rustc-cdylib-link-arg=-Wl,-install_name,{name}");
    }
}
