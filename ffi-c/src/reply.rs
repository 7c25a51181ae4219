//! Replies of any action.

use std::ffi::CString;
use std::ptr;
use std::sync::OnceLock;

use libc::{c_char, c_void};
use ninekw::{History, HistoryKind, Kind, Options, Reply, Row, ServerStatus, Table};

use crate::getter::{give, named_text, put, put_named, text, value};
use crate::handle::{free, get};
use crate::text::{Texts, c_string, read};

/// A page of a history, and the call that gave it.
pub(crate) struct Page {
    pub(crate) kind: HistoryKind,
    pub(crate) options: Options,
    pub(crate) history: History,
}

/// A whole reply of the service, with getters by name. Immutable, so any thread may read it.
pub struct ninekw_reply {
    reply: Reply,
    status: Option<ServerStatus>,
    page: Option<Page>,
    /// The body and the tables in C's form, made when they are first asked for.
    body: OnceLock<CString>,
    tables: OnceLock<Vec<(CString, Rows)>>,
    media_type: CString,
    texts: Texts,
}

/// A table whose texts are C strings.
#[derive(Default)]
struct Rows {
    columns: Vec<CString>,
    cells: Vec<Vec<Option<CString>>>,
}

impl Rows {
    fn new(table: &Table) -> Self {
        let row = |row: Row<'_>| row.cells().map(|(_, cell)| cell.map(c_string)).collect();
        Self {
            columns: table.columns().iter().map(|name| c_string(name)).collect(),
            cells: table.rows().map(row).collect(),
        }
    }
}

impl ninekw_reply {
    pub(crate) fn new(reply: Reply) -> Self {
        Self {
            body: OnceLock::new(),
            tables: OnceLock::new(),
            media_type: c_string(reply.media_type()),
            reply,
            status: None,
            page: None,
            texts: Texts::default(),
        }
    }

    pub(crate) fn of_status(status: ServerStatus) -> Self {
        let mut reply = Self::new(status.reply().clone());
        reply.status = Some(status);
        reply
    }

    pub(crate) fn of_page(page: Page) -> Self {
        let mut reply = Self::new(page.history.reply().clone());
        reply.page = Some(page);
        reply
    }

    /// What it is a page of, if it is one.
    pub(crate) fn page(&self) -> Option<&Page> {
        self.page.as_ref()
    }

    fn body(&self) -> &CString {
        self.body.get_or_init(|| c_string(&self.reply.body()))
    }

    fn tables(&self) -> &[(CString, Rows)] {
        self.tables.get_or_init(|| {
            let tables = self.reply.tables().iter();
            tables
                .map(|table| (c_string(table.name()), Rows::new(table)))
                .collect()
        })
    }

    /// The table with this name; `None` stands for the first.
    fn rows(&self, name: Option<&str>) -> Option<&Rows> {
        let mut tables = self.tables().iter();
        let wanted = |table: &&(CString, Rows)| match name {
            Some(name) => table.0.to_bytes() == name.as_bytes(),
            None => true,
        };
        tables.find(wanted).map(|(_, rows)| rows)
    }
}

/// The body as text, as the service sent it; NULL for NULL.
/// Lives: as long as `reply`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_reply_body(reply: *const ninekw_reply) -> *const c_char {
    // SAFETY: the header's rules for handles.
    unsafe { text(reply, |reply| Some(reply.body())) }
}

/// The body as bytes, for instance an image; `*length_out` receives their number.
/// Lives: as long as `reply`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_reply_bytes(
    reply: *const ninekw_reply,
    length_out: *mut usize,
) -> *const c_void {
    // SAFETY: the header's rules for handles and out-pointers.
    unsafe {
        let bytes = get(reply).map(|reply| reply.reply.bytes());
        give(length_out, bytes.map(<[u8]>::len));
        bytes.map_or(ptr::null(), |bytes| bytes.as_ptr().cast())
    }
}

/// The body if it is a JSON object, else NULL.
/// Lives: as long as `reply`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_reply_json(reply: *const ninekw_reply) -> *const c_char {
    // SAFETY: the header's rules for handles.
    unsafe { text(reply, |reply| reply.reply.is_json().then(|| reply.body())) }
}

/// The value `name` as text: numbers and flags in decimal, lists and objects as JSON; NULL if there is none.
/// Lives: as long as `reply`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_reply_text(
    reply: *const ninekw_reply,
    name: *const c_char,
) -> *const c_char {
    // SAFETY: the header's rules for handles and texts.
    unsafe {
        named_text(
            reply,
            name,
            |reply| &reply.texts,
            |reply, name| reply.reply.text(name),
        )
    }
}

/// Puts the value `name`, sent as a number or as text, into `*value_out` and returns 1; returns 0 if there is none or
/// it is not an integer.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_reply_int(
    reply: *const ninekw_reply,
    name: *const c_char,
    value_out: *mut i64,
) -> i32 {
    // SAFETY: the header's rules for handles, texts and out-pointers.
    unsafe { put_named(reply, name, value_out, |reply, name| reply.reply.int(name)) }
}

/// Of a reply of ninekw_server_status(): puts the number of people who answer captchas just now into `*value_out` and
/// returns 1; returns 0 if the service does not tell, or for any other reply. `kind` is one of ninekw_answer_kind().
/// May be NULL: `kind`, for all kinds.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_reply_workers(
    reply: *const ninekw_reply,
    kind: *const c_char,
    value_out: *mut i64,
) -> i32 {
    // SAFETY: the header's rules for handles, texts and out-pointers.
    unsafe {
        put(reply, value_out, |reply| {
            let status = reply.status.as_ref()?;
            of_kind(kind, || status.workers(), |kind| status.workers_for(kind))
        })
    }
}

/// Of a reply of ninekw_server_status(): puts the number of captchas that wait for somebody into `*value_out` and
/// returns 1; returns 0 if the service does not tell, or for any other reply. `kind` is one of ninekw_answer_kind().
/// May be NULL: `kind`, for all kinds.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_reply_queue(
    reply: *const ninekw_reply,
    kind: *const c_char,
    value_out: *mut i64,
) -> i32 {
    // SAFETY: the header's rules for handles, texts and out-pointers.
    unsafe {
        put(reply, value_out, |reply| {
            let status = reply.status.as_ref()?;
            of_kind(kind, || status.queue(), |kind| status.queue_for(kind))
        })
    }
}

/// Of a reply of ninekw_server_status(): puts the number of captchas that somebody is answering just now into
/// `*value_out` and returns 1; returns 0 if the service does not tell, or for any other reply.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_reply_in_work(
    reply: *const ninekw_reply,
    value_out: *mut i64,
) -> i32 {
    // SAFETY: the header's rules for handles and out-pointers.
    unsafe { put(reply, value_out, |reply| reply.status.as_ref()?.in_work()) }
}

/// Of a reply of ninekw_server_status(): puts the mean seconds from the upload to the answer over the last five minutes
/// into `*value_out` and returns 1; returns 0 if the service does not tell, or for any other reply.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_reply_mean_solve_seconds(
    reply: *const ninekw_reply,
    value_out: *mut i64,
) -> i32 {
    // SAFETY: the header's rules for handles and out-pointers.
    unsafe {
        put(reply, value_out, |reply| {
            reply.status.as_ref()?.mean_solve_seconds()
        })
    }
}

/// A number of one kind, or of all if `kind` is NULL.
///
/// # Safety
/// The header's rules for texts.
unsafe fn of_kind(
    kind: *const c_char,
    all: impl FnOnce() -> Option<i64>,
    one: impl FnOnce(Kind) -> Option<i64>,
) -> Option<i64> {
    if kind.is_null() {
        return all();
    }
    // SAFETY: promised by the caller.
    let name = unsafe { read(kind, "kind") };
    one(Kind::from_name(name.ok()?)?)
}

/// The media type that the body's first bytes tell, such as "image/png"; "application/octet-stream" if they tell none.
/// NULL for NULL.
/// Lives: as long as `reply`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_reply_media_type(reply: *const ninekw_reply) -> *const c_char {
    // SAFETY: the header's rules for handles.
    unsafe { text(reply, |reply| Some(&reply.media_type)) }
}

/// Puts the flag `name`, sent as a number, as text, or as true or false, into `*value_out` as 1 or 0 and returns 1;
/// returns 0 if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_reply_flag(
    reply: *const ninekw_reply,
    name: *const c_char,
    value_out: *mut i32,
) -> i32 {
    // SAFETY: the header's rules for handles, texts and out-pointers.
    unsafe {
        put_named(reply, name, value_out, |reply, name| {
            reply.reply.flag(name).map(i32::from)
        })
    }
}

/// Puts the total number of entries of a history, on all pages, into `*count_out` and returns 1; returns 0 if the reply
/// does not tell it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_reply_count(
    reply: *const ninekw_reply,
    count_out: *mut i64,
) -> i32 {
    // SAFETY: the header's rules for handles and out-pointers.
    unsafe { put(reply, count_out, |reply| reply.reply.count()) }
}

/// The number of tables: a history has one, the detail of a history several.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_reply_table_count(reply: *const ninekw_reply) -> usize {
    // SAFETY: the header's rules for handles.
    unsafe { value(reply, 0, |reply| reply.reply.tables().len()) }
}

/// The name of table number `index`, from 0; NULL if there is no such table.
/// Lives: as long as `reply`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_reply_table_name(
    reply: *const ninekw_reply,
    index: usize,
) -> *const c_char {
    // SAFETY: the header's rules for handles.
    unsafe { text(reply, |reply| Some(&reply.tables().get(index)?.0)) }
}

/// The number of rows of `table`; 0 if there is no such table.
/// May be NULL: `table`, for the first.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_reply_row_count(
    reply: *const ninekw_reply,
    table: *const c_char,
) -> usize {
    // SAFETY: the header's rules for handles and texts.
    unsafe {
        value(reply, 0, |reply| {
            rows(reply, table).map_or(0, |rows| rows.cells.len())
        })
    }
}

/// The number of columns of `table`; 0 if there is no such table.
/// May be NULL: `table`, for the first.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_reply_column_count(
    reply: *const ninekw_reply,
    table: *const c_char,
) -> usize {
    // SAFETY: the header's rules for handles and texts.
    unsafe {
        value(reply, 0, |reply| {
            rows(reply, table).map_or(0, |rows| rows.columns.len())
        })
    }
}

/// The name of column number `index`, from 0, of `table`, exactly as the service sent it; NULL if there is no such
/// column.
/// May be NULL: `table`, for the first.
/// Lives: as long as `reply`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_reply_column(
    reply: *const ninekw_reply,
    table: *const c_char,
    index: usize,
) -> *const c_char {
    // SAFETY: the header's rules for handles and texts.
    unsafe { text(reply, |reply| rows(reply, table)?.columns.get(index)) }
}

/// The cell in row number `row`, from 0, and column `column` of `table`; NULL if there is none.
/// May be NULL: `table`, for the first.
/// Lives: as long as `reply`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_reply_cell(
    reply: *const ninekw_reply,
    table: *const c_char,
    row: usize,
    column: *const c_char,
) -> *const c_char {
    // SAFETY: the header's rules for handles and texts.
    unsafe {
        text(reply, |reply| {
            let wanted = read(column, "column").ok()?.as_bytes();
            let rows = rows(reply, table)?;
            let mut columns = rows.columns.iter();
            let index = columns.position(|name| name.to_bytes() == wanted)?;
            rows.cells.get(row)?.get(index)?.as_ref()
        })
    }
}

/// # Safety
/// The header's rules for texts.
unsafe fn rows(reply: &ninekw_reply, table: *const c_char) -> Option<&Rows> {
    if table.is_null() {
        return reply.rows(None);
    }
    // SAFETY: promised by the caller.
    reply.rows(Some(unsafe { read(table, "table") }.ok()?))
}

/// Frees a reply; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_reply_free(reply: *mut ninekw_reply) {
    // SAFETY: the header's rules for handles.
    unsafe { free(reply) };
}
