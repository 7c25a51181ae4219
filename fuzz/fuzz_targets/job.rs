//! A captcha to answer, and its rules.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| ninekw::fuzzing::job(data));
