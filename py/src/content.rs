//! A captcha's content out of a Python file object.

use std::io::{BufReader, Error, Read, Result};

use ninekw::{Content, ErrorKind, Value};
use pyo3::prelude::*;
use pyo3::types::{PyByteArray, PyBytes};

use crate::errors::{exception, guarded, wrong};

/// One question to the file object brings this much, if there is as much.
const PIECE: usize = 256 * 1024;

/// Everything that a binary file object gives, if it is not more than the core takes.
#[pyfunction]
pub(crate) fn read<'py>(file: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyBytes>> {
    let py = file.py();
    guarded(py, || {
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
            // A file that does not wait has nothing just now.
            Vec::new()
        } else {
            let found = piece.get_type().name()?;
            let message = format!(
                "open the captcha's file in binary mode, \"rb\": it gave {found}, not bytes"
            );
            let kind = ErrorKind::InvalidArgument;
            return Err(wrong(self.file.py(), kind, "usercaptchaupload", &message));
        };
        // More than was asked for is none of this file's manners.
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
