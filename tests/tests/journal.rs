//! A program with a journal is killed at every point of its work and run again: each captcha is paid for once, and each
//! answer arrives once.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command};
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use ninekw_sandbox::{Service, ServiceConfig};

/// So many requests, each a point before it reaches the service, one before its reply comes back, and one after.
const COUNT: usize = 34;
const POINTS: i64 = 204;
const FIRST_ID: i64 = 130_875_948;

/// A way to the service that kills the program at one point.
struct Way {
    url: String,
    /// Points that are left.
    left: Arc<AtomicI64>,
    program: Arc<Mutex<Option<Child>>>,
}

impl Way {
    fn to(service: &str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let service = service.trim_start_matches("http://").to_owned();
        let way = Self {
            url,
            left: Arc::new(AtomicI64::new(i64::MAX)),
            program: Arc::default(),
        };
        let (left, program) = (Arc::clone(&way.left), Arc::clone(&way.program));
        thread::spawn(move || {
            for stream in listener.incoming() {
                let (left, program) = (Arc::clone(&left), Arc::clone(&program));
                let (service, stream) = (service.clone(), stream.unwrap());
                thread::spawn(move || {
                    let pass = |delay| pass(&left, &program, delay);
                    // An error is the end of a connection, or of the program.
                    let _ = relay(stream, &service, &pass);
                });
            }
        });
        way
    }

    /// Runs the program and kills it at this point; true if it came to its end before.
    fn run(&self, folder: &Path, point: i64, how: &str) -> bool {
        self.left.store(point, Ordering::SeqCst);
        let mut command = Command::new(env!("CARGO_BIN_EXE_ninekw-journaled"));
        command.arg(&self.url).arg(folder.join("journal"));
        command.arg(folder.join("output")).arg(COUNT.to_string());
        let program = command.arg(how).spawn().unwrap();
        *self.program.lock().unwrap() = Some(program);
        loop {
            let mut program = self.program.lock().unwrap();
            if let Some(status) = program.as_mut().unwrap().try_wait().unwrap() {
                let was_killed = self.left.load(Ordering::SeqCst) <= 0;
                assert!(status.success() || was_killed, "{status}");
                return status.success();
            }
            drop(program);
            thread::sleep(Duration::from_millis(1));
        }
    }
}

/// The program passes a point, and is killed at the last.
fn pass(left: &AtomicI64, program: &Mutex<Option<Child>>, delay: Duration) -> bool {
    if left.fetch_sub(1, Ordering::SeqCst) != 1 {
        return true;
    }
    thread::sleep(delay);
    if let Some(program) = program.lock().unwrap().as_mut() {
        program.kill().unwrap();
    }
    false
}

fn relay(
    mut client: TcpStream,
    service: &str,
    pass: &dyn Fn(Duration) -> bool,
) -> std::io::Result<()> {
    let mut server = TcpStream::connect(service)?;
    let mut number = 0_u64;
    while let Some(request) = message(&mut client)? {
        if !pass(Duration::ZERO) {
            return Ok(());
        }
        server.write_all(&request)?;
        let Some(reply) = message(&mut server)? else {
            return Ok(());
        };
        if !pass(Duration::ZERO) {
            return Ok(());
        }
        client.write_all(&reply)?;
        // At different moments of what the program does then: it reads, writes into its journal, writes its output.
        number += 1;
        pass(Duration::from_micros(700 * (number % 8)));
    }
    Ok(())
}

/// A request or a reply, as far as the sandbox and the library write them; None at the end of the connection.
fn message(stream: &mut TcpStream) -> std::io::Result<Option<Vec<u8>>> {
    let mut bytes = Vec::new();
    let mut some = [0; 4096];
    loop {
        let text = String::from_utf8_lossy(&bytes).to_ascii_lowercase();
        if let Some((head, _)) = text.split_once("\r\n\r\n") {
            let length = head
                .lines()
                .find_map(|line| line.strip_prefix("content-length: "));
            let length: usize = length.map_or(0, |length| length.trim().parse().unwrap());
            if bytes.len() >= head.len() + 4 + length {
                return Ok(Some(bytes));
            }
        }
        match stream.read(&mut some)? {
            0 => return Ok(None),
            more => bytes.extend_from_slice(&some[..more]),
        }
    }
}

fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

/// Kills the program at this point, and perhaps at another in its second run; then lets it come to its end.
fn kill_at(point: i64, second: Option<i64>, how: &str) {
    let folder = folder(&format!("journal-{how}-{point}-{second:?}"));
    let service = Service::start(ServiceConfig {
        accounts: vec![("submitter1".into(), 100_000)],
        pace: Duration::ZERO,
        auto_answer: Some("answer".into()),
        ..ServiceConfig::default()
    })
    .unwrap();
    let way = Way::to(&service.url());
    if !way.run(&folder, point, how) && !second.is_some_and(|point| way.run(&folder, point, how)) {
        let is_done = way.run(&folder, i64::MAX, how);
        assert!(is_done, "killed at {point}, and the next run failed");
    }
    check(&service, &folder, point);
    std::fs::remove_dir_all(folder).unwrap();
}

fn check(service: &Service, folder: &Path, point: i64) {
    // Which captcha each upload had, in the order of their ids.
    let uploads: Vec<String> = service
        .requests()
        .iter()
        .filter(|request| request.action().as_deref() == Some("usercaptchaupload"))
        .map(|request| {
            let text = request.parameter("file-upload-01").unwrap();
            let number = text.split(['(', ')']).nth(1).unwrap();
            number.to_owned()
        })
        .collect();
    let output = std::fs::read_to_string(folder.join("output")).unwrap();
    let mut wanted: Vec<String> = (FIRST_ID..)
        .zip(&uploads)
        .map(|(id, number)| format!("{number} {id}"))
        .collect();
    wanted.sort();
    let mut found: Vec<&str> = output.lines().collect();
    found.sort_unstable();
    assert_eq!(uploads.len(), COUNT, "killed at {point}: {uploads:?}");
    assert_eq!(found, wanted, "killed at {point}");
    assert_eq!(service.charged().len(), COUNT);
}

/// The points from `first` on that this test looks at; all of them if `NINEKW_KILLS` is set.
fn points(first: i64, step: usize) -> impl Iterator<Item = i64> {
    let step = if std::env::var_os("NINEKW_KILLS").is_some() {
        1
    } else {
        step
    };
    (first..=POINTS).step_by(step)
}

#[test]
fn a_program_that_adds_all_again_pays_for_none_twice() {
    for point in points(1, 8) {
        kill_at(point, None, "again");
    }
}

#[test]
fn a_program_that_resumes_pays_for_none_twice() {
    for point in points(4, 8) {
        kill_at(point, None, "resume");
    }
}

#[test]
fn a_program_may_be_killed_again() {
    for point in points(6, 16) {
        kill_at(point, Some((point * 7) % 40 + 1), "again");
    }
}
