//! Replies of any action.

use std::ffi::CString;
use std::ptr;
use std::sync::OnceLock;

use libc::{c_char, c_void};
use ninekw::{History, HistoryKind, Kind, Options, Reply, Row, ServerStatus, Table};

use crate::answer::give;
use crate::entry::infallible;
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

    fn body(&self) -> *const c_char {
        self.body
            .get_or_init(|| c_string(&self.reply.body()))
            .as_ptr()
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
    infallible(ptr::null(), || {
        // SAFETY: the header's rules for handles.
        unsafe { get(reply) }.map_or(ptr::null(), ninekw_reply::body)
    })
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
        give(length_out, 0, bytes.map(<[u8]>::len));
        bytes.map_or(ptr::null(), |bytes| bytes.as_ptr().cast())
    }
}

/// The body if it is a JSON object, else NULL.
/// Lives: as long as `reply`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_reply_json(reply: *const ninekw_reply) -> *const c_char {
    infallible(ptr::null(), || {
        // SAFETY: the header's rules for handles.
        unsafe { get(reply) }
            .filter(|reply| reply.reply.is_json())
            .map_or(ptr::null(), ninekw_reply::body)
    })
}

/// The value `name` as text: numbers and flags in decimal, lists and objects as JSON; NULL if there is none.
/// Lives: as long as `reply`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_reply_text(
    reply: *const ninekw_reply,
    name: *const c_char,
) -> *const c_char {
    infallible(ptr::null(), || {
        // SAFETY: the header's rules for handles and texts.
        let (reply, name) = unsafe { (get(reply), read(name, "name")) };
        let (Some(reply), Ok(name)) = (reply, name) else {
            return ptr::null();
        };
        reply.texts.get(name, || reply.reply.text(name))
    })
}

/// Puts the value `name`, sent as a number or as text, into `*value_out` and returns 1; returns 0 if there is none or
/// it is not an integer.
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
            let value = get(reply)
                .zip(name)
                .and_then(|(reply, name)| reply.reply.int(name));
            give(value_out, 0, value)
        }
    })
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
    let (all, one) = (ServerStatus::workers, ServerStatus::workers_for);
    // SAFETY: the header's rules for handles, texts and out-pointers.
    unsafe { figure_of(reply, kind, value_out, all, one) }
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
    let (all, one) = (ServerStatus::queue, ServerStatus::queue_for);
    // SAFETY: the header's rules for handles, texts and out-pointers.
    unsafe { figure_of(reply, kind, value_out, all, one) }
}

/// Of a reply of ninekw_server_status(): puts the number of captchas that somebody is answering just now into
/// `*value_out` and returns 1; returns 0 if the service does not tell, or for any other reply.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_reply_in_work(
    reply: *const ninekw_reply,
    value_out: *mut i64,
) -> i32 {
    // SAFETY: the header's rules for handles and out-pointers.
    unsafe { figure(reply, value_out, ServerStatus::in_work) }
}

/// Of a reply of ninekw_server_status(): puts the mean seconds from the upload to the answer over the last five minutes
/// into `*value_out` and returns 1; returns 0 if the service does not tell, or for any other reply.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_reply_mean_solve_seconds(
    reply: *const ninekw_reply,
    value_out: *mut i64,
) -> i32 {
    // SAFETY: the header's rules for handles and out-pointers.
    unsafe { figure(reply, value_out, ServerStatus::mean_solve_seconds) }
}

/// # Safety
/// `reply` is NULL or a handle, `value_out` NULL or writable.
unsafe fn figure(
    reply: *const ninekw_reply,
    value_out: *mut i64,
    read: impl Fn(&ServerStatus) -> Option<i64>,
) -> i32 {
    infallible(0, || {
        // SAFETY: promised by the caller.
        unsafe {
            let status = get(reply).and_then(|reply| reply.status.as_ref());
            give(value_out, 0, status.and_then(read))
        }
    })
}

/// Like `figure`, of all kinds if `kind` is NULL.
///
/// # Safety
/// `reply` is NULL or a handle, `kind` NULL or a text, `value_out` NULL or writable.
unsafe fn figure_of(
    reply: *const ninekw_reply,
    kind: *const c_char,
    value_out: *mut i64,
    all: fn(&ServerStatus) -> Option<i64>,
    one: fn(&ServerStatus, Kind) -> Option<i64>,
) -> i32 {
    // SAFETY: promised by the caller.
    unsafe {
        if kind.is_null() {
            return figure(reply, value_out, all);
        }
        figure(reply, value_out, |status| {
            let kind = Kind::from_name(read(kind, "kind").ok()?)?;
            one(status, kind)
        })
    }
}

/// The media type that the body's first bytes tell, such as "image/png"; "application/octet-stream" if they tell none.
/// NULL for NULL.
/// Lives: as long as `reply`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_reply_media_type(reply: *const ninekw_reply) -> *const c_char {
    // SAFETY: the header's rules for handles.
    unsafe { get(reply) }.map_or(ptr::null(), |reply| reply.media_type.as_ptr())
}

/// Puts the flag `name`, sent as a number, as text, or as true or false, into `*value_out` as 1 or 0 and returns 1;
/// returns 0 if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_reply_flag(
    reply: *const ninekw_reply,
    name: *const c_char,
    value_out: *mut i32,
) -> i32 {
    infallible(0, || {
        // SAFETY: the header's rules for handles, texts and out-pointers.
        unsafe {
            let name = read(name, "name").ok();
            let value = get(reply)
                .zip(name)
                .and_then(|(reply, name)| reply.reply.flag(name));
            give(value_out, 0, value.map(i32::from))
        }
    })
}

/// Puts the total number of entries of a history, on all pages, into `*count_out` and returns 1; returns 0 if the reply
/// does not tell it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_reply_count(
    reply: *const ninekw_reply,
    count_out: *mut i64,
) -> i32 {
    // SAFETY: the header's rules for handles and out-pointers.
    unsafe {
        let count = get(reply).and_then(|reply| reply.reply.count());
        give(count_out, 0, count)
    }
}

/// The number of tables: a history has one, the detail of a history several.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_reply_table_count(reply: *const ninekw_reply) -> usize {
    // SAFETY: the header's rules for handles.
    unsafe { get(reply) }.map_or(0, |reply| reply.reply.tables().len())
}

/// The name of table number `index`, from 0; NULL if there is no such table.
/// Lives: as long as `reply`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_reply_table_name(
    reply: *const ninekw_reply,
    index: usize,
) -> *const c_char {
    infallible(ptr::null(), || {
        // SAFETY: the header's rules for handles.
        unsafe { get(reply) }
            .and_then(|reply| reply.tables().get(index))
            .map_or(ptr::null(), |(name, _)| name.as_ptr())
    })
}

/// The number of rows of `table`; 0 if there is no such table.
/// May be NULL: `table`, for the first.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_reply_row_count(
    reply: *const ninekw_reply,
    table: *const c_char,
) -> usize {
    infallible(0, || {
        // SAFETY: the header's rules for handles and texts.
        unsafe { rows(reply, table) }.map_or(0, |rows| rows.cells.len())
    })
}

/// The number of columns of `table`; 0 if there is no such table.
/// May be NULL: `table`, for the first.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_reply_column_count(
    reply: *const ninekw_reply,
    table: *const c_char,
) -> usize {
    infallible(0, || {
        // SAFETY: the header's rules for handles and texts.
        unsafe { rows(reply, table) }.map_or(0, |rows| rows.columns.len())
    })
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
    infallible(ptr::null(), || {
        // SAFETY: the header's rules for handles and texts.
        unsafe { rows(reply, table) }
            .and_then(|rows| rows.columns.get(index))
            .map_or(ptr::null(), |name| name.as_ptr())
    })
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
    infallible(ptr::null(), || {
        // SAFETY: the header's rules for handles and texts.
        let (rows, column) = unsafe { (rows(reply, table), read(column, "column")) };
        let (Some(rows), Ok(column)) = (rows, column) else {
            return ptr::null();
        };
        let wanted = column.as_bytes();
        let index = rows
            .columns
            .iter()
            .position(|name| name.to_bytes() == wanted);
        index
            .and_then(|index| rows.cells.get(row)?.get(index)?.as_ref())
            .map_or(ptr::null(), |cell| cell.as_ptr())
    })
}

/// # Safety
/// The header's rules for handles and texts.
unsafe fn rows<'a>(reply: *const ninekw_reply, table: *const c_char) -> Option<&'a Rows> {
    // SAFETY: promised by the caller.
    unsafe {
        let reply = get(reply)?;
        if table.is_null() {
            return reply.rows(None);
        }
        reply.rows(Some(read(table, "table").ok()?))
    }
}

/// Frees a reply; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_reply_free(reply: *mut ninekw_reply) {
    // SAFETY: the header's rules for handles.
    unsafe { free(reply) };
}
