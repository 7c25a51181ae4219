//! Replies that arrive before the service has read the whole upload, and replies without an end.

use std::io::{Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::thread;
use std::time::Duration;

use ninekw::{Captcha, Client, Config, Error, ErrorKind};

/// A server that passes each connection to `serve`.
fn server(serve: fn(TcpStream) -> std::io::Result<()>) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            thread::spawn(move || serve(stream));
        }
    });
    format!("http://{address}")
}

fn client(url: &str) -> Client {
    let config = Config::new("earlyReplies1").unwrap().retries(0);
    let config = config.min_interval(Duration::ZERO);
    let config = config.timeout(Duration::from_secs(10)).unwrap();
    Client::new(config.base_url(url).unwrap()).unwrap()
}

/// Six megabytes that begin like an image.
fn upload(url: &str) -> Error {
    let mut picture = vec![7; 6_000_000];
    picture[..6].copy_from_slice(b"GIF89a");
    client(url).submit(&Captcha::image(picture)).unwrap_err()
}

fn refuse(stream: &mut TcpStream, head: &str, body: &str) -> std::io::Result<()> {
    let mut some = [0; 4096];
    stream.read_exact(&mut some)?;
    let length = body.len();
    // In one piece: what the system has not sent yet is lost with the close.
    let reply = format!("HTTP/1.1 {head}\r\nContent-Length: {length}\r\n\r\n{body}");
    stream.write_all(reply.as_bytes())
}

#[test]
fn a_refusal_of_a_large_upload_is_read_though_the_service_closes() {
    let url = server(|mut stream| {
        refuse(&mut stream, "200 OK", "0010 Bildgrösse nicht erlaubt.")?;
        // What has not been read makes the close a reset.
        Ok(())
    });
    let error = upload(&url);
    assert_eq!(error.service_code(), Some(10), "{error}");
}

#[test]
fn a_refusal_of_a_large_upload_is_read_though_the_service_reads_no_further() {
    let url = server(|mut stream| {
        refuse(&mut stream, "413 Payload Too Large", "too large")?;
        thread::sleep(Duration::from_secs(30));
        Ok(())
    });
    let error = upload(&url);
    assert_eq!(error.http_status(), Some(413), "{error}");
    assert_eq!(error.kind(), ErrorKind::HttpStatus, "{error}");
}

#[test]
fn a_connection_that_breaks_off_is_no_end_of_a_reply() {
    let url = server(|mut stream| {
        let _ = stream.read(&mut [0; 4096])?;
        stream.write_all(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n12")?;
        thread::sleep(Duration::from_millis(100));
        socket2::SockRef::from(&stream).set_linger(Some(Duration::ZERO))
    });
    let error = client(&url).balance().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Disconnected, "{error}");
}

#[test]
fn a_reply_may_end_with_its_connection() {
    let url = server(|mut stream| {
        let _ = stream.read(&mut [0; 4096])?;
        stream.write_all(b"HTTP/1.1 200 OK\r\n\r\n{\"credits\":1234}")?;
        stream.shutdown(Shutdown::Write)
    });
    assert_eq!(client(&url).balance().unwrap(), 1234);
}

#[test]
fn a_number_that_may_have_been_cut_is_none() {
    let url = server(|mut stream| {
        let _ = stream.read(&mut [0; 4096])?;
        stream.write_all(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n13087")?;
        stream.shutdown(Shutdown::Write)
    });
    let captcha = Captcha::image("GIF89a".repeat(50).into_bytes());
    let error = client(&url).submit(&captcha).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::SubmitUnknown, "{error}");
    let error = client(&url).balance().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Disconnected, "{error}");
}
