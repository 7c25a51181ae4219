//! A tiny HTTP client for the tests, on a raw socket.
#![allow(dead_code, reason = "not every test file uses every helper")]

use std::io::{self, Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use serde_json::Value;

/// A file that is large enough to be a picture.
pub(crate) fn picture() -> Vec<u8> {
    let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\x0b\0\0\0\x3c".to_vec();
    bytes.extend((0..=255).cycle().take(200));
    bytes
}

/// A reply as it came.
#[derive(Debug)]
pub(crate) struct Reply {
    pub(crate) status: u16,
    pub(crate) head: String,
    pub(crate) body: Vec<u8>,
}

impl Reply {
    pub(crate) fn text(&self) -> String {
        String::from_utf8(self.body.clone()).expect("text")
    }

    pub(crate) fn json(&self) -> Value {
        assert!(self.body.ends_with(b"}\n"), "{self:?}");
        serde_json::from_slice(&self.body).expect("JSON")
    }
}

/// The error code at the start of a text reply.
pub(crate) fn code(text: &str) -> &str {
    text.split(' ').next().expect("a word")
}

/// Connects to an `http://HOST:PORT` address.
pub(crate) fn connect(url: &str) -> TcpStream {
    let address = url.split_once("://").expect("an address").1;
    let stream = TcpStream::connect(address.replace("localhost", "127.0.0.1")).expect("connect");
    stream
        .set_read_timeout(Some(Duration::from_secs(10)))
        .expect("time-out");
    stream
}

/// Reads a reply whose end the Content-Length or the end of the connection tells.
pub(crate) fn read_reply(stream: &mut impl Read) -> io::Result<Reply> {
    let mut bytes = Vec::new();
    let mut chunk = [0; 4096];
    let head_end = loop {
        if let Some(end) = bytes.windows(4).position(|window| window == b"\r\n\r\n") {
            break end + 4;
        }
        match read_some(stream, &mut chunk)? {
            0 => return Err(io::ErrorKind::UnexpectedEof.into()),
            read => bytes.extend_from_slice(&chunk[..read]),
        }
    };
    let mut body = bytes.split_off(head_end);
    let head = String::from_utf8_lossy(&bytes).into_owned();
    let length = head.lines().find_map(|line| {
        let (name, value) = line.split_once(':')?;
        name.eq_ignore_ascii_case("content-length")
            .then(|| value.trim().parse::<usize>().expect("a length"))
    });
    while length.is_none_or(|length| body.len() < length) {
        match read_some(stream, &mut chunk)? {
            0 if length.is_none() => break,
            0 => return Err(io::ErrorKind::UnexpectedEof.into()),
            read => body.extend_from_slice(&chunk[..read]),
        }
    }
    let status = head
        .split(' ')
        .nth(1)
        .expect("a status")
        .parse()
        .expect("a status");
    Ok(Reply { status, head, body })
}

/// Reads once more when a signal came in between, such as that of an ended program.
fn read_some(stream: &mut impl Read, chunk: &mut [u8]) -> io::Result<usize> {
    loop {
        match stream.read(chunk) {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            result => return result,
        }
    }
}

/// GET on an open connection.
pub(crate) fn get_on(stream: &mut TcpStream, target: &str) -> io::Result<Reply> {
    stream.write_all(format!("GET {target} HTTP/1.1\r\nHost: localhost\r\n\r\n").as_bytes())?;
    read_reply(stream)
}

/// GET on a connection of its own.
pub(crate) fn get(url: &str, target: &str) -> Reply {
    get_on(&mut connect(url), target).expect("a reply")
}

/// A call of the API with GET: `action` and more parameters as a query string.
pub(crate) fn call(url: &str, query: &str) -> Reply {
    get(url, &format!("/index.cgi?action={query}"))
}

/// POST on a connection of its own.
pub(crate) fn post(url: &str, target: &str, content_type: &str, body: &[u8]) -> Reply {
    let mut stream = connect(url);
    let head = format!(
        "POST {target} HTTP/1.1\r\nHost: localhost\r\nContent-Type: {content_type}\r\n\
         Content-Length: {}\r\n\r\n",
        body.len()
    );
    stream.write_all(head.as_bytes()).expect("send");
    stream.write_all(body).expect("send");
    read_reply(&mut stream).expect("a reply")
}

/// An upload as multipart/form-data: text parameters and `file-upload-01`.
pub(crate) fn upload(url: &str, parameters: &[(&str, &str)], file: &[u8]) -> Reply {
    let mut body = Vec::new();
    let all = parameters.iter().chain(&[("action", "usercaptchaupload")]);
    for (name, value) in all {
        body.extend_from_slice(
            format!("--xyz\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
                .as_bytes(),
        );
    }
    body.extend_from_slice(
        b"--xyz\r\nContent-Disposition: form-data; name=\"file-upload-01\"; filename=\"c.png\"\r\n\
          Content-Type: image/png\r\n\r\n",
    );
    body.extend_from_slice(file);
    body.extend_from_slice(b"\r\n--xyz--\r\n");
    post(
        url,
        "/index.cgi",
        "multipart/form-data; boundary=xyz",
        &body,
    )
}
