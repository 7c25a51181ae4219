//! Histories, settings and credits, as plain tuples for the layer above.

use std::sync::{Mutex, TryLockError};

use ninekw::{ErrorKind, Funding, Setting, Table};
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyString, PyTuple};

use crate::call::Call;
use crate::errors::{catch_panic, exception, local_error};
use crate::options::{int, text};

/// `whether it is JSON, the reply`
pub(crate) type ReplyParts = (bool, String);

/// `name, columns, cells of each row`
pub(crate) type TableParts = (String, Vec<String>, Vec<Vec<Option<String>>>);

/// `count, entries, reply`
pub(crate) type HistoryParts = (Option<i64>, TableParts, ReplyParts);

/// `user id, credits, selfsolve, selfonly, selfsend, reply`
pub(crate) type SettingsParts = (
    Option<i64>,
    Option<i64>,
    Option<bool>,
    Option<bool>,
    Option<bool>,
    ReplyParts,
);

pub(crate) fn reply_parts(reply: &ninekw::Reply) -> ReplyParts {
    (reply.is_json(), reply.body())
}

pub(crate) fn table_parts(table: &Table) -> TableParts {
    let rows = table.rows().map(|row| {
        let cells = row.cells().map(|(_, cell)| cell.map(str::to_owned));
        cells.collect()
    });
    (
        table.name().to_owned(),
        table.columns().to_vec(),
        rows.collect(),
    )
}

pub(crate) fn history_parts(history: &ninekw::History) -> HistoryParts {
    (
        history.count(),
        table_parts(history.entries()),
        reply_parts(history.reply()),
    )
}

pub(crate) fn detail_parts(detail: &ninekw::HistoryDetail) -> (Vec<TableParts>, ReplyParts) {
    let tables = detail.tables().iter().map(table_parts).collect();
    (tables, reply_parts(detail.reply()))
}

pub(crate) fn referrals_parts(reply: &ninekw::Reply) -> (Option<TableParts>, ReplyParts) {
    (reply.tables().first().map(table_parts), reply_parts(reply))
}

pub(crate) fn settings_parts(settings: &ninekw::Settings) -> SettingsParts {
    (
        settings.user_id(),
        settings.credits(),
        settings.is_on(Setting::SelfSolve),
        settings.is_on(Setting::SelfOnly),
        settings.is_on(Setting::SelfSend),
        reply_parts(settings.reply()),
    )
}

pub(crate) fn history_kind(kind: &Bound<'_, PyAny>) -> PyResult<ninekw::HistoryKind> {
    let name = text(kind, "kind")?;
    ninekw::HistoryKind::from_name(&name).ok_or_else(|| {
        let message = format!("kind must be submitted, solved or wrong, not {name:?}");
        local_error(kind.py(), ErrorKind::InvalidArgument, "history", &message)
    })
}

pub(crate) fn setting(name: &Bound<'_, PyAny>) -> PyResult<Setting> {
    let found = Setting::from_name(&text(name, "name")?);
    found.map_err(|error| exception(name.py(), &error))
}

pub(crate) fn switch(on: &Bound<'_, PyAny>) -> PyResult<bool> {
    if let Ok(on) = on.cast::<PyBool>() {
        return Ok(on.is_true());
    }
    let message = format!("on must be True or False, not {}", on.get_type().name()?);
    let kind = ErrorKind::InvalidArgument;
    Err(local_error(on.py(), kind, "userconfig", &message))
}

/// Credits as a number, a coupon as text.
pub(crate) fn funding(code: &Bound<'_, PyAny>) -> PyResult<Funding> {
    if code.is_instance_of::<PyString>() {
        return text(code, "code").map(Funding::Coupon);
    }
    int(
        code,
        "code (credits, or a coupon as str)",
        "anmelden2_create",
    )
    .map(Funding::Credits)
}

/// Iterates over the pages of a history.
#[pyclass(frozen, module = "ninekw._native")]
pub(crate) struct HistoryPages(Mutex<ninekw::HistoryPages>);

impl HistoryPages {
    pub(crate) fn new(pages: ninekw::HistoryPages) -> Self {
        Self(Mutex::new(pages))
    }
}

#[pymethods]
impl HistoryPages {
    /// The next page; None after the last.
    fn next(&self, call: &Bound<'_, PyTuple>) -> PyResult<Option<HistoryParts>> {
        let py = call.py();
        catch_panic(py, || {
            let page = Call::new(call)?.run(py, |call| {
                let mut pages = match self.0.try_lock() {
                    Ok(pages) => pages,
                    Err(TryLockError::Poisoned(pages)) => pages.into_inner(),
                    // Waiting inside a callback would never end.
                    Err(TryLockError::WouldBlock) => {
                        let message = "the next page is being asked for already";
                        return Err(ninekw::Error::new(ErrorKind::Busy, "history", message));
                    }
                };
                pages.next_with(call).transpose()
            })?;
            Ok(page.as_ref().map(history_parts))
        })
    }
}
