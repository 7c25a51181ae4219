//! Windows: the library stays loaded once it has made a client.
//!
//! A name resolution cannot be interrupted, so its thread may outlive the call. If the library were unloaded in the
//! meantime, that thread would run code that is no longer there. Elsewhere a linker option keeps the library loaded.

use std::sync::Once;

use libc::c_void;

const FROM_ADDRESS: u32 = 0x4;
const PIN: u32 = 0x1;

#[link(name = "kernel32")]
unsafe extern "system" {
    fn GetModuleHandleExW(flags: u32, address: *const c_void, module: *mut *mut c_void) -> i32;
}

/// Keeps this library loaded until the process ends.
pub(crate) fn stay() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let mut module = std::ptr::null_mut();
        let here: *const c_void = (&raw const ONCE).cast();
        // SAFETY: an address in this library, which is all that is looked at, and a place for the result. If it fails,
        // the library can be unloaded like any other.
        unsafe { GetModuleHandleExW(FROM_ADDRESS | PIN, here, &raw mut module) };
    });
}
