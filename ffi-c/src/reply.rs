//! Replies of any action.

use std::collections::HashMap;
use std::ffi::{CString, c_char, c_void};
use std::ptr;
use std::sync::{Mutex, PoisonError};

use ninekw::Reply;

use crate::answer::give;
use crate::entry::infallible;
use crate::handle::{free, look};
use crate::text::{owned, read};

/// A whole reply of the service, with getters by name. Never changes, so any thread may read it.
pub struct ninekw_reply {
    reply: Reply,
    body: CString,
    /// Texts that were asked for; each stays where it is until the reply is freed.
    texts: Mutex<HashMap<String, Option<CString>>>,
}

impl ninekw_reply {
    pub(crate) fn new(reply: Reply) -> Self {
        Self {
            body: owned(&reply.body()),
            reply,
            texts: Mutex::default(),
        }
    }
}

/// The body as text, as the service sent it; NULL for NULL. The text lives as long as the reply.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_reply_body(reply: *const ninekw_reply) -> *const c_char {
    // SAFETY: the header's rules for handles.
    unsafe { look(reply) }.map_or(ptr::null(), |reply| reply.body.as_ptr())
}

/// The body as bytes, for instance a picture; their number is put into `*length_out`. They live as long as the reply.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_reply_bytes(
    reply: *const ninekw_reply,
    length_out: *mut usize,
) -> *const c_void {
    // SAFETY: the header's rules for handles and out-pointers.
    unsafe {
        let bytes = look(reply).map(|reply| reply.reply.bytes());
        give(length_out, 0, bytes.map(<[u8]>::len));
        bytes.map_or(ptr::null(), |bytes| bytes.as_ptr().cast())
    }
}

/// The body if it is a JSON object, else NULL. The text lives as long as the reply.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_reply_json(reply: *const ninekw_reply) -> *const c_char {
    // SAFETY: the header's rules for handles.
    unsafe { look(reply) }
        .filter(|reply| reply.reply.is_json())
        .map_or(ptr::null(), |reply| reply.body.as_ptr())
}

/// The value called `name` as text: numbers and flags written out, lists and objects as JSON; NULL if there is none.
/// The text lives as long as the reply.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_reply_text(
    reply: *const ninekw_reply,
    name: *const c_char,
) -> *const c_char {
    infallible(ptr::null(), || {
        // SAFETY: the header's rules for handles and texts.
        let (reply, name) = unsafe { (look(reply), read(name, "name")) };
        let (Some(reply), Ok(name)) = (reply, name) else {
            return ptr::null();
        };
        let mut texts = reply.texts.lock().unwrap_or_else(PoisonError::into_inner);
        texts
            .entry(name.to_owned())
            .or_insert_with(|| reply.reply.text(name).as_deref().map(owned))
            .as_ref()
            .map_or(ptr::null(), |text| text.as_ptr())
    })
}

/// Puts the value called `name`, sent as a number or as text, into `*value_out` and returns 1; returns 0 if there is
/// none or it is no whole number.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_reply_int(
    reply: *const ninekw_reply,
    name: *const c_char,
    value_out: *mut i64,
) -> i32 {
    infallible(0, || {
        // SAFETY: the header's rules for handles, texts and out-pointers.
        unsafe {
            let name = read(name, "name").ok();
            let value = look(reply)
                .zip(name)
                .and_then(|(reply, name)| reply.reply.int(name));
            give(value_out, 0, value)
        }
    })
}

/// Frees a reply; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_reply_free(reply: *mut ninekw_reply) {
    // SAFETY: the header's rules for handles.
    unsafe { free(reply) };
}
