//! Every fault that a script can produce.

mod common;

use std::io::{self, Read as _, Write as _};
use std::net::{Shutdown, TcpStream};
use std::time::{Duration, Instant};

use common::{call, connect, get_on, picture, read_reply, upload};
use ninekw_sandbox::{Cut, Point, Script, Step};

fn script(steps: Vec<Step>) -> Script {
    Script::start(steps).expect("a script")
}

/// Sends a GET and returns everything that comes, and the error it ended with, if any.
fn everything(script: &Script) -> (Vec<u8>, Option<io::ErrorKind>) {
    let mut stream = connect(&script.url());
    // A reset may come before the request is sent.
    let sent = stream.write_all(b"GET /index.cgi?action=a HTTP/1.1\r\nHost: localhost\r\n\r\n");
    if let Err(error) = sent {
        return (Vec::new(), Some(error.kind()));
    }
    let mut bytes = Vec::new();
    let error = stream.read_to_end(&mut bytes).err();
    (bytes, error.map(|error| error.kind()))
}

#[test]
fn steps_are_taken_in_order_and_by_action() {
    let script = script(vec![
        Step::text("upload").only_for("usercaptchaupload"),
        Step::text("first"),
        Step::text("second"),
    ]);
    let url = script.url();
    assert_eq!(call(&url, "other").text(), "first");
    assert_eq!(upload(&url, &[("json", "1")], &picture()).text(), "upload");
    assert_eq!(script.steps_left(), 1);
    assert_eq!(upload(&url, &[], &picture()).text(), "second");
    let over = call(&url, "other");
    assert_eq!(
        (over.status, over.text()),
        (500, "script exhausted".to_owned())
    );
    script.push(Step::json("{}\n"));
    assert_eq!(call(&url, "other").text(), "{}\n");

    let requests = script.requests();
    assert_eq!(requests.len(), 5);
    assert_eq!(requests[1].action().as_deref(), Some("usercaptchaupload"));
    let file = requests[1].field("file-upload-01").expect("a file");
    assert_eq!(file.value, picture());
    assert_eq!(file.filename.as_deref(), Some("c.png"));
    assert!(
        requests
            .iter()
            .all(|request| request.complete && !request.tls)
    );
    script.replace(vec![Step::text("new")]);
    assert!(script.requests().is_empty());
    assert_eq!(call(&url, "other").text(), "new");
    assert_eq!(script.connections(), 6);
}

#[test]
fn connections_are_kept() {
    let script = script(vec![
        Step::text("a"),
        Step::text("b").header("Connection", "close"),
    ]);
    let mut stream = connect(&script.url());
    assert_eq!(get_on(&mut stream, "/").expect("a reply").text(), "a");
    assert_eq!(get_on(&mut stream, "/").expect("a reply").text(), "b");
    assert!(get_on(&mut stream, "/").is_err());
    assert_eq!(script.connections(), 1);
}

#[test]
fn resets_at_every_point() {
    for (point, recorded) in [
        (Point::Accept, 0),
        (Point::Headers, 1),
        (Point::Request, 1),
        (Point::Head, 1),
        (Point::Body, 1),
        (Point::After, 1),
    ] {
        let script = script(vec![Step::text("0123456789").cut(Cut::Reset(point))]);
        let (bytes, error) = everything(&script);
        assert!(
            matches!(
                error,
                Some(io::ErrorKind::ConnectionReset | io::ErrorKind::BrokenPipe)
            ),
            "{point:?}: {error:?}"
        );
        let text = String::from_utf8(bytes).expect("text");
        match point {
            Point::Head => assert!(text.starts_with("HTTP/1.1 200") && !text.contains("\r\n\r\n")),
            Point::Body => assert!(text.ends_with("\r\n\r\n01234")),
            Point::After => assert!(text.ends_with("\r\n\r\n0123456789")),
            _ => assert_eq!(text, ""),
        }
        assert_eq!(script.requests().len(), recorded, "{point:?}");
        assert_eq!(script.connections(), 1);
    }
}

#[test]
fn closes_at_every_point() {
    for point in [
        Point::Accept,
        Point::Headers,
        Point::Request,
        Point::Head,
        Point::Body,
    ] {
        let script = script(vec![Step::text("0123456789").cut(Cut::Close(point))]);
        let (bytes, error) = everything(&script);
        // Bytes that arrive after an immediate close are answered with a reset by the system.
        assert!(
            error.is_none() || point == Point::Accept,
            "{point:?}: {error:?}"
        );
        let text = String::from_utf8(bytes).expect("text");
        match point {
            Point::Head => assert!(text.starts_with("HTTP/1.1 200") && !text.contains("\r\n\r\n")),
            Point::Body => assert!(text.ends_with("\r\n\r\n01234")),
            _ => assert_eq!(text, ""),
        }
    }
}

#[test]
fn a_reset_before_the_body_is_read() {
    let script = script(vec![Step::reset(Point::Headers)]);
    let mut stream = connect(&script.url());
    stream
        .write_all(b"POST /index.cgi?action=a HTTP/1.1\r\nContent-Length: 1000\r\n\r\nabc")
        .expect("send");
    assert!(read_reply(&mut stream).is_err());
    let requests = script.requests();
    assert_eq!(requests[0].method, "POST");
    assert!(!requests[0].complete);
}

#[test]
fn a_stale_connection() {
    let script = script(vec![Step::close(Point::After)]);
    let mut stream = connect(&script.url());
    let reply = get_on(&mut stream, "/").expect("a reply");
    assert!(!reply.head.to_lowercase().contains("connection"));
    assert!(get_on(&mut stream, "/").is_err());
}

#[test]
fn wrong_lengths() {
    let script = script(vec![
        Step::text("abc").length(999),
        Step::text("abcdef").length(3),
    ]);
    let mut stream = connect(&script.url());
    let error = get_on(&mut stream, "/").expect_err("truncated");
    assert_eq!(error.kind(), io::ErrorKind::UnexpectedEof);
    let (bytes, _) = everything(&script);
    assert!(
        String::from_utf8(bytes)
            .expect("text")
            .ends_with("Content-Length: 3\r\n\r\nabcdef")
    );
}

#[test]
fn raw_bytes_garbage_and_huge_headers() {
    let script = script(vec![
        Step::raw("HTTP/1.1 299 Odd\ncontent-length: 0\n\n").cut(Cut::Close(Point::After)),
        Step::garbage(),
        Step::huge_header(200_000),
        Step::redirect(302, "http://elsewhere.example/"),
    ]);
    assert_eq!(
        everything(&script).0,
        b"HTTP/1.1 299 Odd\ncontent-length: 0\n\n"
    );
    assert!(!everything(&script).0.starts_with(b"HTTP"));
    assert!(call(&script.url(), "a").head.len() > 200_000);
    let redirect = call(&script.url(), "a");
    assert_eq!(redirect.status, 302);
    assert!(
        redirect
            .head
            .contains("Location: http://elsewhere.example/\r\n")
    );
}

#[test]
fn delays_and_drips() {
    let script = script(vec![
        Step::text("late").delayed(Duration::from_millis(80)),
        Step::raw("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")
            .dripped(5, Duration::from_millis(10)),
    ]);
    let start = Instant::now();
    assert_eq!(call(&script.url(), "a").text(), "late");
    assert!(start.elapsed() >= Duration::from_millis(80));
    let start = Instant::now();
    assert_eq!(call(&script.url(), "a").text(), "ok");
    assert!(start.elapsed() >= Duration::from_millis(70));
}

#[test]
fn an_endless_body_ends_with_its_reader() {
    let script = script(vec![Step::endless(1_000_000_000), Step::endless(100_000)]);
    let mut stream = connect(&script.url());
    stream.write_all(b"GET / HTTP/1.1\r\n\r\n").expect("send");
    let mut megabyte = vec![0; 1_000_000];
    stream.read_exact(&mut megabyte).expect("a megabyte");
    assert!(megabyte.ends_with(b"xxx"));
    drop(stream);
    assert_eq!(call(&script.url(), "a").body.len(), 100_000);
}

#[test]
fn dropping_ends_hanging_connections() {
    let script = script(vec![
        Step::hang(),
        Step::endless(u64::MAX),
        Step::text("x").delayed(Duration::from_secs(3600)),
    ]);
    let mut streams: Vec<TcpStream> = (0..4).map(|_| connect(&script.url())).collect();
    for (position, stream) in streams[..3].iter_mut().enumerate() {
        stream.write_all(b"GET / HTTP/1.1\r\n\r\n").expect("send");
        while script.requests().len() <= position {
            std::thread::sleep(Duration::from_millis(1));
        }
    }
    let start = Instant::now();
    drop(script);
    assert!(start.elapsed() < Duration::from_secs(2));
    let mut rest = Vec::new();
    for stream in &mut streams {
        // Whether it was an end or a reset, it does not hang.
        let _ = stream.read_to_end(&mut rest);
    }
}

#[test]
fn a_request_that_is_cut_short_is_recorded() {
    let script = script(vec![Step::text("never")]);
    let mut stream = connect(&script.url());
    stream
        .write_all(
            b"POST / HTTP/1.1\r\nContent-Type: multipart/form-data; boundary=b\r\n\
              Content-Length: 500\r\n\r\n--b\r\nContent-Disposition: form-data; name=\"n\"\r\n\r\nhal",
        )
        .expect("send");
    stream.shutdown(Shutdown::Write).expect("shut down");
    assert!(read_reply(&mut stream).is_err());
    let requests = script.requests();
    assert!(!requests[0].complete);
    assert_eq!(requests[0].fields[0].value, b"hal");
}

#[test]
fn chunked_and_expecting_requests_are_read() {
    let script = script(vec![Step::text("ok"), Step::text("ok")]);
    let mut stream = connect(&script.url());
    stream
        .write_all(
            b"POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\
              Content-Type: application/x-www-form-urlencoded\r\n\r\n2\r\na=\r\n3\r\n1&b\r\n0\r\n\r\n",
        )
        .expect("send");
    assert_eq!(read_reply(&mut stream).expect("a reply").text(), "ok");
    assert_eq!(script.requests()[0].body, b"a=1&b");
    assert_eq!(script.requests()[0].parameter("a").as_deref(), Some("1"));
    stream
        .write_all(b"POST / HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 1\r\n\r\n")
        .expect("send");
    let mut interim = [0; 25];
    stream.read_exact(&mut interim).expect("an interim reply");
    assert_eq!(&interim, b"HTTP/1.1 100 Continue\r\n\r\n");
    stream.write_all(b"x").expect("send");
    assert_eq!(read_reply(&mut stream).expect("a reply").text(), "ok");
}

#[test]
fn bytes_that_are_no_request() {
    let script = script(vec![]);
    let mut stream = connect(&script.url());
    stream
        .write_all(b"\x16\x03\x01\x02\x00\x01\r\n\r\n")
        .expect("send");
    assert_eq!(read_reply(&mut stream).expect("a reply").status, 400);
    assert!(script.requests()[0].body.starts_with(b"\x16\x03"));
}
