//! Proxies to a plain and to a TLS server.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;

use ninekw::{Captcha, Client, Config, ErrorKind, TlsRoots};
use ninekw_sandbox::{Certificate, Script, ScriptConfig, Step};
use ninekw_tests::SilentPort;

const KEY: &str = "SECRETproxyKey1";
const BALANCE: &str = r#"{"credits":7,"status":{"success":true}}"#;
const UPLOADED: &str = r#"{"captchaid":"125575422"}"#;

/// Everything that the client sent through a proxy.
type Seen = Arc<Mutex<Vec<u8>>>;

/// A proxy whose `greet` reads the destination, and replies.
fn proxy(greet: fn(&mut TcpStream) -> std::io::Result<String>) -> (String, Seen) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap().to_string();
    let seen = Seen::default();
    let log = Arc::clone(&seen);
    thread::spawn(move || {
        for mut client in listener.incoming().flatten() {
            let log = Arc::clone(&log);
            thread::spawn(move || -> std::io::Result<()> {
                let target = greet(&mut client)?;
                let mut server = TcpStream::connect(target)?;
                let (mut from, mut to) = (server.try_clone()?, client.try_clone()?);
                thread::spawn(move || std::io::copy(&mut from, &mut to));
                let mut buffer = [0; 4096];
                loop {
                    let size = client.read(&mut buffer)?;
                    if size == 0 {
                        return server.shutdown(std::net::Shutdown::Both);
                    }
                    log.lock().unwrap().extend_from_slice(&buffer[..size]);
                    server.write_all(&buffer[..size])?;
                }
            });
        }
    });
    (address, seen)
}

fn head(stream: &mut TcpStream) -> std::io::Result<String> {
    let mut bytes = Vec::new();
    while !bytes.ends_with(b"\r\n\r\n") {
        let mut byte = [0];
        stream.read_exact(&mut byte)?;
        bytes.push(byte[0]);
    }
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

fn http_connect(stream: &mut TcpStream) -> std::io::Result<String> {
    let head = head(stream)?;
    assert!(
        head.starts_with("CONNECT ") && !head.contains(KEY),
        "{head}"
    );
    stream.write_all(b"HTTP/1.1 200 Connection established\r\n\r\n")?;
    Ok(head.split(' ').nth(1).unwrap_or_default().to_owned())
}

fn refuses(stream: &mut TcpStream) -> std::io::Result<String> {
    head(stream)?;
    stream.write_all(b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n")?;
    Err(std::io::Error::other("refused"))
}

/// SOCKS5 without authentication, to a host name.
fn socks5(stream: &mut TcpStream) -> std::io::Result<String> {
    let mut greeting = [0; 2];
    stream.read_exact(&mut greeting)?;
    let mut methods = vec![0; greeting[1].into()];
    stream.read_exact(&mut methods)?;
    stream.write_all(&[5, 0])?;
    let mut request = [0; 4];
    stream.read_exact(&mut request)?;
    // 3: the proxy resolves the name.
    assert_eq!(request[3], 3);
    let mut length = [0];
    stream.read_exact(&mut length)?;
    let mut name = vec![0; length[0].into()];
    stream.read_exact(&mut name)?;
    let host = String::from_utf8_lossy(&name).into_owned();
    let mut port = [0; 2];
    stream.read_exact(&mut port)?;
    stream.write_all(&[5, 0, 0, 1, 0, 0, 0, 0, 0, 0])?;
    Ok(format!("{host}:{}", u16::from_be_bytes(port)))
}

fn config(url: &str, proxy: &str) -> Config {
    let config = Config::new(KEY).unwrap().base_url(url).unwrap().retries(0);
    config.proxy(proxy).min_interval(std::time::Duration::ZERO)
}

fn contains(seen: &Seen, text: &str) -> bool {
    let seen = seen.lock().unwrap();
    seen.windows(text.len())
        .any(|window| window == text.as_bytes())
}

fn use_it(client: &Client, script: &Script) {
    assert_eq!(client.balance().unwrap(), 7);
    let id = client
        .submit(&Captcha::image("GIF89a".repeat(50).into_bytes()))
        .unwrap();
    assert_eq!(id, 125_575_422);
    let requests = script.requests();
    assert_eq!(requests.len(), 2);
    for request in &requests {
        assert_eq!(request.parameter("apikey").as_deref(), Some(KEY));
    }
}

fn steps() -> Vec<Step> {
    vec![Step::json(BALANCE), Step::json(UPLOADED)]
}

#[test]
fn plain_http_through_an_http_proxy() {
    let script = Script::start(steps()).unwrap();
    let (address, seen) = proxy(http_connect);
    let client = Client::new(config(&script.url(), &format!("http://{address}"))).unwrap();
    use_it(&client, &script);
    assert!(contains(&seen, "usercaptchaguthaben"));
}

fn over_tls(address: &str, scheme: &str, seen: &Seen, folder: &str) {
    let tls = ScriptConfig {
        tls: Some(Certificate::Valid),
        ..ScriptConfig::default()
    };
    let script = Script::start_with(tls, steps()).unwrap();
    let folder = std::env::temp_dir().join(format!("ninekw-{folder}-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let ca = folder.join("ca.pem");
    std::fs::write(&ca, script.ca_pem().unwrap()).unwrap();
    let config = config(&script.url(), &format!("{scheme}://{address}"));
    let client = Client::new(config.tls_roots(TlsRoots::File(ca))).unwrap();
    use_it(&client, &script);
    assert!(!seen.lock().unwrap().is_empty());
    assert!(!contains(seen, KEY) && !contains(seen, "usercaptcha"));
    std::fs::remove_dir_all(folder).unwrap();
}

#[test]
fn an_http_proxy_sees_nothing_of_tls() {
    let (address, seen) = proxy(http_connect);
    over_tls(&address, "http", &seen, "http-proxy");
}

#[test]
fn a_socks_proxy_sees_nothing_of_tls() {
    let (address, seen) = proxy(socks5);
    over_tls(&address, "socks5h", &seen, "socks-proxy");
}

/// The test below runs this in a separate process, to test its environment.
#[test]
fn in_this_environment() {
    let Ok(expected) = std::env::var("NINEKW_TEST_PROXY") else {
        return;
    };
    let script = Script::start(steps()).unwrap();
    let client = Client::new(config(&script.url(), "system"));
    if expected == "unreadable" {
        // The proxy must not be bypassed.
        assert_eq!(client.unwrap_err().kind(), ErrorKind::InvalidArgument);
        return;
    }
    let balance = client.unwrap().balance();
    match expected.as_str() {
        "used" => assert_eq!(balance.unwrap_err().kind(), ErrorKind::Proxy),
        _ => assert_eq!(balance.unwrap(), 7),
    }
    // Without `system`, the environment is ignored.
    let plain = Config::new(KEY).unwrap().base_url(&script.url()).unwrap();
    let plain = plain.retries(0);
    let id = Client::new(plain).unwrap().poll(1);
    assert_ne!(id.err().map(|error| error.kind()), Some(ErrorKind::Proxy));
}

#[test]
fn the_systems_proxy_is_the_environments() {
    let variables = ["ALL_PROXY", "HTTPS_PROXY", "HTTP_PROXY", "NO_PROXY"];
    // Nobody listens there.
    let dead = "http://127.0.0.1:1";
    for (expected, environment) in [
        ("used", vec![("ALL_PROXY", dead)]),
        ("used", vec![("http_proxy", dead)]),
        (
            "used",
            vec![("HTTP_PROXY", dead), ("NO_PROXY", "example.invalid")],
        ),
        (
            "direct",
            vec![("HTTP_PROXY", dead), ("NO_PROXY", "127.0.0.1")],
        ),
        ("direct", vec![]),
        ("unreadable", vec![("HTTP_PROXY", "http://127.0.0.1:99999")]),
        ("unreadable", vec![("all_proxy", "ftp://127.0.0.1:1")]),
    ] {
        let mut test = std::process::Command::new(std::env::current_exe().unwrap());
        test.args(["--exact", "in_this_environment"])
            .env("NINEKW_TEST_PROXY", expected);
        for name in variables {
            test.env_remove(name).env_remove(name.to_lowercase());
        }
        let output = test.envs(environment.clone()).output().unwrap();
        let told = String::from_utf8_lossy(&output.stdout);
        assert!(
            output.status.success() && told.contains("1 passed"),
            "{expected} with {environment:?}: {told}"
        );
    }
}

#[test]
fn a_proxy_that_cannot_be_read_makes_no_client() {
    for url in [
        "http://127.0.0.1:99999",
        "socks5://127.0.0.1:0",
        "socks5h://[::1]:70000",
        "http://127.0.0.1:",
        "ftp://127.0.0.1:1",
        "",
    ] {
        let error = Client::new(config("http://127.0.0.1:1", url)).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::InvalidArgument, "{url}");
    }
}

/// SOCKS5 with a failure that the user can fix.
fn wants_a_password(stream: &mut TcpStream) -> std::io::Result<String> {
    stream.read_exact(&mut [0; 3])?;
    stream.write_all(&[5, 0xff])?;
    Err(std::io::Error::other("refused"))
}

#[test]
fn a_proxy_that_wants_a_password_says_so() {
    let (address, _) = proxy(wants_a_password);
    let config = config("http://127.0.0.9:1", &format!("socks5://{address}"));
    let error = Client::new(config).unwrap().balance().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Proxy);
    assert!(error.message().contains("user and password"), "{error}");
}

#[test]
fn a_proxy_that_fails_is_named() {
    let script = Script::start(steps()).unwrap();
    let silent = SilentPort::take().unwrap();
    let closed = silent.address().unwrap();
    let (refusing, _) = proxy(refuses);
    for url in [
        format!("http://me:PASSWORD@{closed}"),
        format!("socks5://me:PASSWORD@{closed}"),
        format!("http://me:PASSWORD@{refusing}"),
    ] {
        let client = Client::new(config(&script.url(), &url)).unwrap();
        for error in [
            client.balance().unwrap_err(),
            client
                .submit(&Captcha::image("GIF89a".repeat(50).into_bytes()))
                .unwrap_err(),
        ] {
            assert_eq!(error.kind(), ErrorKind::Proxy, "{error}");
            assert!(error.is_retryable());
            let shown = format!("{error} {error:?} {client:?}");
            assert!(
                !shown.contains("PASSWORD") && !shown.contains(KEY),
                "{shown}"
            );
        }
    }
    assert!(script.requests().is_empty());
}
