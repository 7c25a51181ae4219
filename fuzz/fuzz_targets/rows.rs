//! Histories and whatever else has rows, and the replies that move credits.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| ninekw::fuzzing::rows(data));
