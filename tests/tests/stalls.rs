//! A peer that falls silent, at every stage of an exchange and behind every kind of proxy: a deadline, a cancel token
//! and the timeout of a request still end the call.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Mutex;
use std::thread;
use std::time::{Duration, Instant};

use ninekw::{CallOptions, CancelToken, Captcha, Client, Config, ErrorKind};

/// When a call must end. A debug build needs some time to encode a large upload while the other tests run.
fn after(stage: Stage) -> Duration {
    Duration::from_millis(if stage == Stage::RequestBody {
        1500
    } else {
        400
    })
}

/// The promise is 150 ms; a busy machine may add to it, but stays far below any other limit.
const LATE: Duration = Duration::from_secs(1);

#[derive(Debug, Clone, Copy, PartialEq)]
enum Way {
    Direct,
    Proxy(&'static str),
}

const WAYS: [Way; 6] = [
    Way::Direct,
    Way::Proxy("http"),
    Way::Proxy("socks4"),
    Way::Proxy("socks4a"),
    Way::Proxy("socks5"),
    Way::Proxy("socks5h"),
];

#[derive(Debug, Clone, Copy, PartialEq)]
enum Stage {
    Connect,
    ProxyHandshake,
    TlsHandshake,
    RequestBody,
    ReplyHead,
    ReplyBody,
    /// An occasional byte, forever.
    Drip,
}

const STAGES: [Stage; 7] = [
    Stage::Connect,
    Stage::ProxyHandshake,
    Stage::TlsHandshake,
    Stage::RequestBody,
    Stage::ReplyHead,
    Stage::ReplyBody,
    Stage::Drip,
];

#[derive(Debug, Clone, Copy, PartialEq)]
enum End {
    Deadline,
    Token,
    RequestTimeout,
}

/// The proxy and the service in one: it plays its part until the stage, and then keeps the connection silently.
fn serve(mut stream: TcpStream, way: Way, stage: Stage) -> std::io::Result<()> {
    let forever = || thread::sleep(Duration::from_secs(20));
    if stage == Stage::ProxyHandshake {
        forever();
    }
    match way {
        Way::Direct => {}
        Way::Proxy("http") => {
            head(&mut stream)?;
            stream.write_all(b"HTTP/1.1 200 Connection established\r\n\r\n")?;
        }
        // An address is passed as an address, even if a name is allowed.
        Way::Proxy("socks4" | "socks4a") => {
            stream.read_exact(&mut [0; 9])?;
            stream.write_all(&[0, 90, 0, 0, 0, 0, 0, 0])?;
        }
        Way::Proxy(_) => {
            stream.read_exact(&mut [0; 3])?;
            stream.write_all(&[5, 0])?;
            stream.read_exact(&mut [0; 10])?;
            stream.write_all(&[5, 0, 0, 1, 0, 0, 0, 0, 0, 0])?;
        }
    }
    match stage {
        Stage::TlsHandshake | Stage::Connect | Stage::ProxyHandshake => {}
        Stage::RequestBody => drop(stream.read(&mut [0; 1000])?),
        Stage::ReplyHead => {
            head(&mut stream)?;
            stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Le")?;
        }
        Stage::ReplyBody => {
            head(&mut stream)?;
            stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"credits\":")?;
        }
        Stage::Drip => {
            head(&mut stream)?;
            stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 10000\r\n\r\n")?;
            for _ in 0..2000 {
                stream.write_all(b" ")?;
                thread::sleep(Duration::from_millis(10));
            }
        }
    }
    forever();
    Ok(())
}

fn head(stream: &mut TcpStream) -> std::io::Result<()> {
    let mut last = [0; 4];
    while last != *b"\r\n\r\n" {
        last.rotate_left(1);
        stream.read_exact(&mut last[3..])?;
    }
    Ok(())
}

/// A listener for this stage, with its address.
fn start(way: Way, stage: Stage) -> (String, Vec<TcpStream>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let mut filling = Vec::new();
    if stage == Stage::Connect {
        // Its backlog is full, so connecting hangs.
        while let Ok(stream) = TcpStream::connect_timeout(&address, Duration::from_millis(200)) {
            filling.push(stream);
        }
    }
    thread::spawn(move || {
        if stage == Stage::Connect {
            thread::sleep(Duration::from_secs(20));
        }
        for stream in listener.incoming().flatten() {
            thread::spawn(move || serve(stream, way, stage));
        }
    });
    (address.to_string(), filling)
}

fn config(way: Way, stage: Stage, address: &str) -> Config {
    let scheme = if stage == Stage::TlsHandshake {
        "https"
    } else {
        "http"
    };
    // Each has its own account, so that none waits for another.
    let key = format!("stallKey{}", address.rsplit(':').next().unwrap());
    let config = Config::new(&key).unwrap().retries(0);
    let config = config.min_interval(Duration::ZERO);
    match way {
        Way::Direct => config.base_url(&format!("{scheme}://{address}")).unwrap(),
        Way::Proxy(kind) => config
            .base_url(&format!("{scheme}://127.0.0.9:1"))
            .unwrap()
            .proxy(&format!("{kind}://{address}")),
    }
}

/// How late the call ended.
fn run(way: Way, stage: Stage, end: End) -> Duration {
    let after = after(stage);
    let (address, _filling) = start(way, stage);
    let mut config = config(way, stage, &address);
    if end == End::RequestTimeout {
        config = config.timeout(after).unwrap();
    }
    let client = Client::new(config).unwrap();
    let token = CancelToken::new();
    let started = Instant::now();
    let mut call = CallOptions::new();
    if end == End::Deadline {
        call = call.timeout(after);
    }
    if end == End::Token {
        call = call.cancel(&token);
        thread::spawn(move || {
            thread::sleep(after);
            token.trigger();
        });
    }
    let kind = if stage == Stage::RequestBody {
        let picture = Captcha::image([&b"GIF89a"[..], &vec![7; 7_000_000]].concat());
        client
            .with_options(call)
            .submit(&picture)
            .unwrap_err()
            .kind()
    } else {
        client.with_options(call).balance().unwrap_err().kind()
    };
    let expected = match (end, stage) {
        (_, Stage::RequestBody) => ErrorKind::SubmitUnknown,
        (End::Deadline, _) => ErrorKind::Deadline,
        (End::Token, _) => ErrorKind::Cancelled,
        (End::RequestTimeout, _) => ErrorKind::Timeout,
    };
    assert_eq!(kind, expected, "{way:?} {stage:?} {end:?}");
    let took = started.elapsed();
    assert!(took >= after, "{way:?} {stage:?} {end:?}: {took:?}");
    took.saturating_sub(after)
}

#[test]
fn no_silence_holds_a_call() {
    let worst = Mutex::new((Duration::ZERO, String::new()));
    thread::scope(|scope| {
        for way in WAYS {
            for stage in STAGES {
                if way == Way::Direct && stage == Stage::ProxyHandshake {
                    continue;
                }
                let worst = &worst;
                scope.spawn(move || {
                    for end in [End::Deadline, End::Token, End::RequestTimeout] {
                        let late = run(way, stage, end);
                        let mut worst = worst.lock().unwrap();
                        if late > worst.0 {
                            *worst = (late, format!("{way:?} {stage:?} {end:?}"));
                        }
                    }
                });
            }
        }
    });
    let (late, what) = worst.into_inner().unwrap();
    println!("the latest: {late:?}, {what}");
    assert!(late < LATE, "{late:?}: {what}");
}
