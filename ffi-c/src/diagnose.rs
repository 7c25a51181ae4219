//! Why nothing happens.

use std::ffi::CString;

use libc::c_char;
use ninekw::{Diagnosis, Error, ErrorKind, Kind};

use crate::client::{call_into_handle, ninekw_client};
use crate::error::ninekw_error;
use crate::getter::{millis, put, text, value};
use crate::handle::free;
use crate::text::{c_string, read};

/// What may keep captchas from being answered. Immutable, so any thread may read it.
pub struct ninekw_diagnosis {
    diagnosis: Diagnosis,
    /// Name and message of each finding.
    findings: Vec<(CString, CString)>,
}

impl ninekw_diagnosis {
    fn new(diagnosis: Diagnosis) -> Self {
        let findings = diagnosis.findings.iter();
        Self {
            findings: findings
                .map(|finding| (c_string(finding.name()), c_string(&finding.to_string())))
                .collect(),
            diagnosis,
        }
    }
}

/// Looks for what may keep a captcha of this kind ("text", "mouse" and so on, see ninekw_answer_kind()) from being
/// answered: requests the load of the service and the balance.
/// Errors: INVALID_ARGUMENT for an unknown kind, CANCELLED; every other failure becomes a finding.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_diagnose(
    client: *const ninekw_client,
    kind: *const c_char,
    diagnosis_out: *mut *mut ninekw_diagnosis,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles, texts and out-pointers.
    unsafe {
        call_into_handle(client, diagnosis_out, "diagnosis_out", err, |client| {
            let name = read(kind, "kind")?;
            let kind = Kind::from_name(name).ok_or_else(|| {
                let message = format!("no kind is called {name:?}");
                Error::new(ErrorKind::InvalidArgument, "arguments", message)
            })?;
            Ok(ninekw_diagnosis::new(client.diagnose(kind)?))
        })
    }
}

/// The number of findings; 0 if nothing is wrong, and for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_diagnosis_count(diagnosis: *const ninekw_diagnosis) -> usize {
    // SAFETY: the header's rules for handles.
    unsafe { value(diagnosis, 0, |diagnosis| diagnosis.findings.len()) }
}

/// The name of finding number `index`, the most serious first: "unreachable", "refused", "low_balance", "no_workers",
/// "long_queue", "held_back", "plain_http"; NULL if there is none.
/// Lives: as long as `diagnosis`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_diagnosis_name(
    diagnosis: *const ninekw_diagnosis,
    index: usize,
) -> *const c_char {
    // SAFETY: the header's rules for handles.
    unsafe {
        text(diagnosis, |diagnosis| {
            Some(&diagnosis.findings.get(index)?.0)
        })
    }
}

/// What finding number `index` means and what to do about it, in one line; NULL if there is none.
/// Lives: as long as `diagnosis`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_diagnosis_message(
    diagnosis: *const ninekw_diagnosis,
    index: usize,
) -> *const c_char {
    // SAFETY: the header's rules for handles.
    unsafe {
        text(diagnosis, |diagnosis| {
            Some(&diagnosis.findings.get(index)?.1)
        })
    }
}

/// Puts the current average solve time in milliseconds into `*time_out` and returns 1; returns 0 if it is not known.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_diagnosis_expected_ms(
    diagnosis: *const ninekw_diagnosis,
    time_out: *mut i64,
) -> i32 {
    // SAFETY: the header's rules for handles and out-pointers.
    unsafe {
        put(diagnosis, time_out, |diagnosis| {
            diagnosis.diagnosis.expected.map(millis)
        })
    }
}

/// Puts the account's credits into `*credits_out` and returns 1; returns 0 if they are not known.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_diagnosis_credits(
    diagnosis: *const ninekw_diagnosis,
    credits_out: *mut i64,
) -> i32 {
    // SAFETY: the header's rules for handles and out-pointers.
    unsafe {
        put(diagnosis, credits_out, |diagnosis| {
            diagnosis.diagnosis.credits
        })
    }
}

/// Frees a diagnosis; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_diagnosis_free(diagnosis: *mut ninekw_diagnosis) {
    // SAFETY: the header's rules for handles.
    unsafe { free(diagnosis) };
}
