//! Reads a captcha's content from a Python file object.

use std::io::{BufReader, Error, Read, Result};

use ninekw::{Content, ErrorKind, Value};
use pyo3::prelude::*;
use pyo3::types::{PyByteArray, PyBytes};

use crate::errors::{catch_panic, exception, local_error};

/// The size of one read.
const PIECE: usize = 256 * 1024;

/// Reads a binary file object up to the size that the core accepts.
#[pyfunction]
pub(crate) fn read<'py>(file: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyBytes>> {
    let py = file.py();
    catch_panic(py, || {
        let mut reader = FileObject { file, raised: None };
        let content = Content::read(BufReader::with_capacity(PIECE, &mut reader));
        if let Some(raised) = reader.raised {
            return Err(raised);
        }
        match content.map(Value::from) {
            Ok(Value::Bytes(bytes)) => Ok(PyBytes::new(py, &bytes)),
            Ok(_) => Ok(PyBytes::new(py, &[])),
            Err(error) => Err(exception(py, &error)),
        }
    })
}

struct FileObject<'a, 'py> {
    file: &'a Bound<'py, PyAny>,
    raised: Option<PyErr>,
}

impl FileObject<'_, '_> {
    fn piece(&self, buffer: &mut [u8]) -> PyResult<usize> {
        let piece = self.file.call_method1("read", (buffer.len(),))?;
        let bytes = if let Ok(bytes) = piece.cast::<PyBytes>() {
            bytes.as_bytes().to_vec()
        } else if let Ok(bytes) = piece.cast::<PyByteArray>() {
            bytes.to_vec()
        } else if piece.is_none() {
            // A non-blocking file has no data now.
            Vec::new()
        } else {
            let found = piece.get_type().name()?;
            let message = format!(
                "open the captcha's file in binary mode, \"rb\": it gave {found}, not bytes"
            );
            let kind = ErrorKind::InvalidArgument;
            return Err(local_error(
                self.file.py(),
                kind,
                "usercaptchaupload",
                &message,
            ));
        };
        // A file object must not return more than requested.
        let length = bytes.len().min(buffer.len());
        buffer[..length].copy_from_slice(&bytes[..length]);
        Ok(length)
    }
}

impl Read for FileObject<'_, '_> {
    fn read(&mut self, buffer: &mut [u8]) -> Result<usize> {
        self.piece(buffer).map_err(|error| {
            self.raised = Some(error);
            Error::other("the file object raised an exception")
        })
    }
}
