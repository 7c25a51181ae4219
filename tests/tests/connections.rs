//! Kept connections and TLS sessions belong to the account: a second client of it makes no full handshake.

use std::io::{Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use ninekw::{Client, Config, TlsRoots};
use ninekw_sandbox::{Certificate, Script, ScriptConfig, Step};

/// Bytes that the server sent on each connection.
type Sent = Arc<Mutex<Vec<usize>>>;

/// A relay to this address, and what it counts.
fn relay(to: String) -> (String, Sent) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap().to_string();
    let sent = Sent::default();
    let counts = Arc::clone(&sent);
    std::thread::spawn(move || {
        for client in listener.incoming().flatten() {
            let server = TcpStream::connect(&to).unwrap();
            let place = {
                let mut counts = counts.lock().unwrap();
                counts.push(0);
                counts.len() - 1
            };
            let counts = Arc::clone(&counts);
            let (from, into) = (client.try_clone().unwrap(), server.try_clone().unwrap());
            std::thread::spawn(move || copy(from, into, |_| {}));
            std::thread::spawn(move || {
                copy(server, client, |n| counts.lock().unwrap()[place] += n);
            });
        }
    });
    (address, sent)
}

fn copy(mut from: TcpStream, mut into: TcpStream, count: impl Fn(usize)) {
    let mut buffer = [0; 4096];
    while let Ok(read @ 1..) = from.read(&mut buffer) {
        count(read);
        if into.write_all(&buffer[..read]).is_err() {
            break;
        }
    }
    let _ = into.shutdown(Shutdown::Write);
}

fn balances(url: &str, key: &str, ca: &std::path::Path, calls: usize) {
    let config = Config::new(key).unwrap().base_url(url).unwrap();
    let config = config
        .min_interval(Duration::ZERO)
        .tls_roots(TlsRoots::File(ca.into()));
    let client = Client::new(config).unwrap();
    for _ in 0..calls {
        assert_eq!(client.balance().unwrap(), 7);
    }
}

#[test]
fn a_second_client_of_an_account_resumes_the_tls_session_of_the_first() {
    let tls = ScriptConfig {
        tls: Some(Certificate::Valid),
        ..ScriptConfig::default()
    };
    let steps = (0..4).map(|_| Step::json(r#"{"credits":7}"#)).collect();
    let script = Script::start_with(tls, steps).unwrap();
    let folder = std::env::temp_dir().join(format!("ninekw-connections-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let ca = folder.join("ca.pem");
    std::fs::write(&ca, script.ca_pem().unwrap()).unwrap();
    let (address, sent) = relay(script.url().replace("https://", ""));
    let url = format!("https://{address}");

    balances(&url, "connKey1", &ca, 2);
    balances(&url, "connKey1", &ca, 1);
    balances(&url, "connKey2", &ca, 1);
    let sent = sent.lock().unwrap().clone();
    let [first, second, other_account] = sent[..] else {
        panic!("a connection for each client: {sent:?}");
    };
    // Without the certificate.
    assert!(second + 300 < first, "{sent:?}");
    // Another account shares nothing.
    assert!(other_account + 300 > first, "{sent:?}");
    std::fs::remove_dir_all(&folder).unwrap();
}
