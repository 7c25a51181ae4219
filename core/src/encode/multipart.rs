//! `multipart/form-data`, with names that cannot break out of their header.

use std::fmt::Write;
use std::sync::atomic::{AtomicU64, Ordering};

use crate::media::media_type;
use crate::secret::find;

/// Builds a form.
pub(super) struct Form {
    parts: Vec<(String, Vec<u8>)>,
}

impl Form {
    pub(super) fn new() -> Self {
        Self { parts: Vec::new() }
    }

    /// Adds a plain field.
    pub(super) fn text(&mut self, name: &str, value: &str) {
        let head = format!("name=\"{}\"\r\n", escape(name));
        self.parts.push((head, value.as_bytes().to_vec()));
    }

    /// Adds a file, named after its media type: the name on the user's disk is private.
    pub(super) fn file(&mut self, name: &str, content: &[u8]) {
        let (extension, media_type) = media_type(content);
        let mut head = String::new();
        // Writing to a string cannot fail.
        let _ = write!(
            head,
            "name=\"{}\"; filename=\"captcha.{extension}\"\r\nContent-Type: {media_type}\r\n",
            escape(name)
        );
        self.parts.push((head, content.to_vec()));
    }

    /// The `Content-Type` and the body.
    pub(super) fn finish(self) -> (String, Vec<u8>) {
        let boundary = self.boundary();
        let size: usize = self.parts.iter().map(|(_, value)| value.len() + 256).sum();
        let mut body = Vec::with_capacity(size);
        for (head, value) in &self.parts {
            body.extend_from_slice(b"--");
            body.extend_from_slice(boundary.as_bytes());
            body.extend_from_slice(b"\r\nContent-Disposition: form-data; ");
            body.extend_from_slice(head.as_bytes());
            body.extend_from_slice(b"\r\n");
            body.extend_from_slice(value);
            body.extend_from_slice(b"\r\n");
        }
        body.extend_from_slice(b"--");
        body.extend_from_slice(boundary.as_bytes());
        body.extend_from_slice(b"--\r\n");
        (format!("multipart/form-data; boundary={boundary}"), body)
    }

    /// A boundary that no value contains.
    fn boundary(&self) -> String {
        static COUNTER: AtomicU64 = AtomicU64::new(0);
        loop {
            let number = COUNTER.fetch_add(1, Ordering::Relaxed);
            let boundary = format!("----ninekw{number:016x}");
            let holds = |value: &[u8]| find(value, boundary.as_bytes()).is_some();
            if !self.parts.iter().any(|(_, value)| holds(value)) {
                return boundary;
            }
        }
    }
}

/// Escapes a name as browsers do.
fn escape(name: &str) -> String {
    name.replace('"', "%22")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_written_as_browsers_do() {
        let mut form = Form::new();
        form.text("a\"b\r\nX-Evil: 1", "v");
        form.file("file-upload-01", b"GIF89a");
        let (content_type, body) = form.finish();
        let boundary = content_type
            .strip_prefix("multipart/form-data; boundary=")
            .unwrap();
        let expected = format!(
            "--{boundary}\r\nContent-Disposition: form-data; name=\"a%22b%0D%0AX-Evil: 1\"\r\n\r\nv\r\n\
             --{boundary}\r\nContent-Disposition: form-data; name=\"file-upload-01\"; filename=\"captcha.gif\"\r\n\
             Content-Type: image/gif\r\n\r\nGIF89a\r\n--{boundary}--\r\n"
        );
        assert_eq!(String::from_utf8(body).unwrap(), expected);
    }

    #[test]
    fn a_value_cannot_end_the_form() {
        let taken: Vec<String> = (0..64).map(|n| format!("------ninekw{n:016x}--")).collect();
        let taken = taken.join("\r\n");
        let mut form = Form::new();
        form.text("textinstructions", &taken);
        let (content_type, body) = form.finish();
        let boundary = content_type.split('=').nth(1).unwrap();
        let body = String::from_utf8(body).unwrap();
        assert_eq!(body.matches(boundary).count(), 2);
    }
}
