//! The library for C: nothing but the functions of `ninekw-ffi`.

pub use ninekw_ffi::*;
