//! Functions of a library that is built for tests (feature `testing`); no header declares them.

use crate::counter;
use crate::entry::entry;
use crate::error::ninekw_error;

/// Fails by a panic inside.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw__testing_panic(err: *mut *mut ninekw_error) -> i32 {
    // SAFETY: the header's rules for out-pointers.
    unsafe { entry(err, || panic!("on purpose")) }
}

/// How many handles C has and has not freed.
#[unsafe(no_mangle)]
pub extern "C" fn ninekw__testing_live_handles() -> i64 {
    counter::live()
}
