//! Names and messages of statuses and service codes.

use std::ffi::CString;
use std::ptr;
use std::sync::OnceLock;

use libc::c_char;
use ninekw::table::{self, nearest};

use crate::infallible::infallible;
use crate::text::{c_string, read};

/// Success; every other status is a failure.
pub const NINEKW_OK: i32 = 0;

/// Names and messages as C strings, created on first use.
struct Words {
    statuses: Vec<(i32, [CString; 2])>,
    codes: Vec<[CString; 3]>,
}

fn words() -> &'static Words {
    static WORDS: OnceLock<Words> = OnceLock::new();
    WORDS.get_or_init(|| {
        let mut statuses = vec![(NINEKW_OK, [c_string("OK"), c_string("Success")])];
        for (_, status) in ninekw::statuses() {
            statuses.push((status.number, [c_string(status.name), c_string(status.doc)]));
        }
        let codes = table::CODES
            .iter()
            .map(|code| {
                [
                    c_string(code.text),
                    c_string(code.advice),
                    c_string(code.category.name()),
                ]
            })
            .collect();
        Words { statuses, codes }
    })
}

fn status_word(status: i32, column: usize) -> *const c_char {
    let mut rows = words().statuses.iter();
    rows.find(|(number, _)| *number == status)
        .map_or(ptr::null(), |(_, words)| words[column].as_ptr())
}

fn code_word(code: i32, column: usize) -> *const c_char {
    let row = usize::try_from(code)
        .ok()
        .and_then(|code| code.checked_sub(1));
    row.and_then(|row| words().codes.get(row))
        .map_or(ptr::null(), |words| words[column].as_ptr())
}

/// The name of a status, for instance "OPTION_RANGE"; NULL for an unknown number. Never fails.
/// Lives: as long as the program.
#[unsafe(no_mangle)]
pub extern "C" fn ninekw_status_name(status: i32) -> *const c_char {
    status_word(status, 0)
}

/// What a status means, in one sentence; NULL for an unknown number. Never fails.
/// Lives: as long as the program.
#[unsafe(no_mangle)]
pub extern "C" fn ninekw_status_message(status: i32) -> *const c_char {
    status_word(status, 1)
}

/// The position, from 0, of the name in `known` that is most like `name`, so that the message about an unknown name can
/// suggest it. `known` has names with blanks between them. -1 if it has none, or if a text is not UTF-8. Case, "-" and
/// "_" do not count.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_nearest(name: *const c_char, known: *const c_char) -> i32 {
    // SAFETY: the header's rules for texts.
    let (name, known) = unsafe { (read(name, "name"), read(known, "known")) };
    infallible(-1, || {
        let (Ok(name), Ok(known)) = (name, known) else {
            return -1;
        };
        let names = || known.split_ascii_whitespace();
        let near = nearest(name, names());
        let place = names().position(|other| Some(other) == near);
        place
            .and_then(|place| i32::try_from(place).ok())
            .unwrap_or(-1)
    })
}

/// The text of a service code (1 to 57) in the API documentation; NULL for other numbers. Never fails.
/// Lives: as long as the program.
#[unsafe(no_mangle)]
pub extern "C" fn ninekw_service_code_text(code: i32) -> *const c_char {
    code_word(code, 0)
}

/// What to do about a service code (1 to 57); NULL for other numbers. Never fails.
/// Lives: as long as the program.
#[unsafe(no_mangle)]
pub extern "C" fn ninekw_service_code_advice(code: i32) -> *const c_char {
    code_word(code, 1)
}

/// The category of a service code (1 to 57): "auth", "account", "balance", "limit", "input", "answer", "gone" or
/// "server"; NULL for other numbers. Never fails.
/// Lives: as long as the program.
#[unsafe(no_mangle)]
pub extern "C" fn ninekw_service_code_category(code: i32) -> *const c_char {
    code_word(code, 2)
}
