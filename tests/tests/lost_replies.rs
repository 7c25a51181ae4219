//! The reply to an upload is cut off after every single byte: there is one upload, and either its id or
//! `SubmitUnknown`.

use std::io::{Read, Write};
use std::net::TcpListener;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use ninekw::{Captcha, Client, Config, ErrorKind};
use ninekw_sandbox::{Act, Cut, Point, Script, Step};

const BODY: &str =
    r#"{"captchaid":"130875948","message":"OK","status":{"success":true,"https":1}}"#;

fn whole() -> String {
    format!(
        "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: {}\r\n\r\n{BODY}",
        BODY.len()
    )
}

#[test]
fn a_reply_cut_anywhere_is_no_reason_to_submit_twice() {
    let script = Script::start(Vec::new()).unwrap();
    let config = Config::new("lostKey1")
        .unwrap()
        .base_url(&script.url())
        .unwrap();
    let config = config.min_interval(std::time::Duration::ZERO).retries(5);
    let client = Client::new(config).unwrap();
    let captcha = Captcha::image("GIF89a".repeat(50).into_bytes());
    let whole = whole();
    for length in 0..=whole.len() {
        for cut in [Cut::Close(Point::After), Cut::Reset(Point::After)] {
            let step = Step::new(Act::Raw(whole.as_bytes()[..length].to_vec())).cut(cut);
            // A second upload would find this and get an id.
            script.replace(vec![step, Step::json(BODY)]);
            let result = client.submit(&captcha);
            assert_eq!(
                script.requests().len(),
                1,
                "after {length} bytes: {result:?}"
            );
            match result {
                Ok(id) => assert!(id == 130_875_948 && length == whole.len(), "{length}"),
                Err(error) => {
                    assert_eq!(error.kind(), ErrorKind::SubmitUnknown, "{length}: {error}");
                    assert!(!error.is_retryable());
                }
            }
        }
    }
}

#[test]
fn a_body_without_a_length_is_not_read_short() {
    // A body that ends with its connection may be truncated; an id must not lose digits that way.
    for length in 0..BODY.len() {
        let head = "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n";
        let bytes = [head.as_bytes(), &BODY.as_bytes()[..length]].concat();
        let step = Step::new(Act::Raw(bytes)).cut(Cut::Close(Point::After));
        let script = Script::start(vec![step]).unwrap();
        let config = Config::new("lostKey2")
            .unwrap()
            .base_url(&script.url())
            .unwrap();
        let client = Client::new(config.min_interval(std::time::Duration::ZERO)).unwrap();
        let error = client
            .submit(&Captcha::image("GIF89a".repeat(50).into_bytes()))
            .unwrap_err();
        assert_eq!(error.kind(), ErrorKind::SubmitUnknown, "{length}: {error}");
    }
}

/// A server that breaks the first connection after it has read this many bytes, and accepts captchas on all others.
fn breaking_after(bytes: usize) -> (String, Arc<AtomicUsize>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let connections = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&connections);
    thread::spawn(move || {
        for stream in listener.incoming() {
            let Ok(mut stream) = stream else { return };
            let first = count.fetch_add(1, Ordering::SeqCst) == 0;
            let mut some = vec![0; if first { bytes } else { 300 }];
            let mut read = 0;
            while read < some.len() {
                match stream.read(&mut some[read..]) {
                    Ok(0) | Err(_) => break,
                    Ok(more) => read += more,
                }
            }
            if !first {
                let _ = stream.write_all(whole().as_bytes());
                return;
            }
            // Closed with bytes unread, the connection is reset.
        }
    });
    (url, connections)
}

#[test]
fn a_request_broken_anywhere_is_sent_once() {
    for bytes in 0..900 {
        let (url, connections) = breaking_after(bytes);
        let config = Config::new("lostKey3").unwrap().base_url(&url).unwrap();
        let config = config.min_interval(std::time::Duration::ZERO).retries(2);
        let timeout = std::time::Duration::from_millis(500);
        let client = Client::new(config.timeout(timeout).unwrap()).unwrap();
        let captcha = Captcha::image("GIF89a".repeat(50).into_bytes());
        match client.submit(&captcha) {
            // A connection that broke before anything was sent on it.
            Ok(_) => assert_eq!((bytes, connections.load(Ordering::SeqCst)), (0, 2)),
            Err(error) => {
                assert_eq!(error.kind(), ErrorKind::SubmitUnknown, "{bytes}: {error}");
                assert_eq!(connections.load(Ordering::SeqCst), 1, "{bytes}");
            }
        }
    }
}
