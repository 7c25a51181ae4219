//! Options by any names and of any values, and the requests made of them.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| ninekw::fuzzing::options(data));
