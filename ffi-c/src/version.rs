//! Version and build.

use std::ffi::CString;
use std::sync::OnceLock;

use libc::c_char;

use crate::text::c_string;

/// The number of this ABI, which is also part of the shared library's name. It increases when an existing function
/// changes or is removed.
pub const NINEKW_ABI_VERSION: u32 = 1;

/// The `NINEKW_ABI_VERSION` of the loaded library; a binding compares it with its own. Never fails.
#[unsafe(no_mangle)]
pub extern "C" fn ninekw_abi_version() -> u32 {
    NINEKW_ABI_VERSION
}

/// Version of the loaded library, for instance "0.1.0". Never fails.
/// Lives: as long as the program.
#[unsafe(no_mangle)]
pub extern "C" fn ninekw_version() -> *const c_char {
    concat!(env!("CARGO_PKG_VERSION"), "\0").as_ptr().cast()
}

/// Version of the loaded library as major * 1000000 + minor * 1000 + patch. Never fails.
#[unsafe(no_mangle)]
pub extern "C" fn ninekw_version_number() -> u32 {
    let mut number = 0;
    for part in env!("CARGO_PKG_VERSION").split('.') {
        number = number * 1000 + part.parse().unwrap_or(0);
    }
    number
}

/// Version, ABI, target and TLS of the loaded library in one line, for bug reports. Never fails.
/// Lives: as long as the program.
#[unsafe(no_mangle)]
pub extern "C" fn ninekw_build_info() -> *const c_char {
    static INFO: OnceLock<CString> = OnceLock::new();
    let info = INFO.get_or_init(|| {
        let build = if cfg!(debug_assertions) {
            ", debug build"
        } else {
            ""
        };
        c_string(&format!(
            "ninekw {}, ABI {NINEKW_ABI_VERSION}, {}-{}, rustls with ring{build}",
            env!("CARGO_PKG_VERSION"),
            std::env::consts::ARCH,
            std::env::consts::OS,
        ))
    });
    info.as_ptr()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shared_librarys_name_has_the_abi_number() {
        let build = include_str!("../lib/build.rs");
        assert!(build.contains(&format!("ABI_VERSION: u32 = {NINEKW_ABI_VERSION};")));
        // SAFETY: static and NUL-ended.
        let info = unsafe { std::ffi::CStr::from_ptr(ninekw_build_info()) };
        let abi = format!("ABI {NINEKW_ABI_VERSION},");
        assert!(info.to_str().unwrap().contains(&abi));
    }
}
