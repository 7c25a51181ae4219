//! Any reply through every reader.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| ninekw::fuzzing::reply(data));
