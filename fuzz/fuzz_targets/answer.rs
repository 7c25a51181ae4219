//! The reply to a poll, and the answer in it.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| ninekw::fuzzing::answer(data));
