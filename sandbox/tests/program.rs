//! The program: its first line, its accounts, its log, its exit codes.

mod common;

use std::io::{BufRead as _, BufReader, Read as _};
use std::process::{Child, Command, Stdio};

use common::call;

/// The running program, ended when the test is over.
struct Program(Child);

impl Drop for Program {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_ninekw-sandbox"));
    command
        .args(arguments)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

/// Starts the program and returns it with the first lines of its output, which must be all of them:
/// the program ends when nobody reads the rest.
fn start(arguments: &[&str], lines: usize) -> (Program, Vec<String>) {
    let mut child = command(arguments).spawn().expect("the program");
    let output = BufReader::new(child.stdout.take().expect("its output"));
    let program = Program(child);
    let lines = output.lines().take(lines).map(|line| line.expect("a line"));
    (program, lines.collect())
}

fn url(line: &str) -> &str {
    let url = line
        .strip_prefix("ninekw-sandbox listening on ")
        .expect("the first line");
    assert!(url.starts_with("http://127.0.0.1:"));
    url
}

#[test]
fn it_says_where_it_listens_and_its_accounts() {
    let (_program, lines) = start(&[], 3);
    assert_eq!(lines[1], "account sandbox with 1000 credits");
    assert_eq!(lines[2], "account sandboxworker with 1000 credits");
    let balance = "usercaptchaguthaben&apikey=sandbox";
    assert_eq!(call(url(&lines[0]), balance).text(), "1000");
    // Requests may follow each other closely, unless a pace is asked for.
    assert_eq!(call(url(&lines[0]), balance).text(), "1000");
    let (_program, lines) = start(&["--pace-ms=60000"], 3);
    assert_eq!(call(url(&lines[0]), balance).text(), "1000");
    assert_eq!(call(url(&lines[0]), balance).text(), "0056 Limit reached");
}

#[test]
fn it_logs_without_the_key() {
    let arguments = [
        "--key",
        "secretkey=77",
        "--pace-ms=0",
        "--auto-answer",
        "done",
        "--verbose",
    ];
    let (mut program, lines) = start(&arguments, 1);
    let url = url(&lines[0]);
    assert_eq!(
        call(url, "usercaptchaguthaben&apikey=secretkey").text(),
        "77"
    );
    call(url, "usercaptchacorrectdata&apikey=secretkey&id=5%1b");
    let query = "usercaptchaupload&apikey=secretkey&textonly=1&file-upload-01=a";
    assert_eq!(call(url, query).text(), "130875948");
    let poll = "usercaptchacorrectdata&apikey=secretkey&id=130875948";
    assert_eq!(call(url, poll).text(), "done");
    program.0.kill().expect("kill");
    let mut log = String::new();
    let mut errors = program.0.stderr.take().expect("its log");
    errors.read_to_string(&mut log).expect("text");
    assert!(
        log.contains(" GET /index.cgi usercaptchaguthaben - 200 77\n"),
        "{log}"
    );
    assert!(
        log.contains("usercaptchacorrectdata 5\\u{1b} 200 0018 No ID found.\n"),
        "{log}"
    );
    assert!(log.contains("usercaptchaupload - 200 130875948\n"), "{log}");
    assert!(
        log.contains("usercaptchacorrectdata 130875948 200 answered\n"),
        "{log}"
    );
    assert!(!log.contains("secretkey"), "{log}");
}

#[test]
fn it_refuses_at_will() {
    let arguments = [
        "--pace-ms=0",
        "--refuse",
        "56:1:text",
        "--refuse=24:userconfig",
    ];
    let (_program, lines) = start(&arguments, 3);
    let url = url(&lines[0]);
    let balance = "usercaptchaguthaben&apikey=sandbox";
    let json = format!("{balance}&json=1");
    assert_eq!(call(url, &json).text(), "0056 Limit reached");
    assert_eq!(call(url, balance).text(), "1000");
    for _ in 0..2 {
        let refused = call(url, "userconfig&apikey=sandbox").text();
        assert_eq!(refused, "0024 Zu wenig Guthaben. / Not enough credits.");
    }
}

#[test]
fn it_is_steered_while_it_runs() {
    let arguments = ["--control-token", "token-of-the-tests", "--desk"];
    let (_program, lines) = start(&arguments, 5);
    let control = lines[3].strip_prefix("control ").expect("its address");
    let (base, token) = control.split_once("/v1/state?token=").expect("a path");
    assert_eq!(token, "token-of-the-tests");
    assert_eq!(lines[4], format!("desk {base}/desk/?token={token}"));
    let get = |path: &str| common::get(base, path);
    assert_eq!(get("/v1/requests").status, 401);
    call(url(&lines[0]), "usercaptchaguthaben&apikey=sandbox");
    let log = get(&format!("/v1/requests?token={token}")).json();
    assert_eq!(log["requests"][0]["outcome"], "1000");
    let page = get("/desk/");
    assert!(
        page.head
            .contains("Content-Security-Policy: default-src 'none'")
    );
    assert!(page.text().contains("<title>ninekw</title>"));
}

#[test]
fn it_ends_with_whoever_started_it() {
    let mut child = command(&["--until-eof"])
        .stdin(Stdio::piped())
        .spawn()
        .expect("the program");
    drop(child.stdin.take());
    assert!(child.wait().expect("its end").success());
}

#[test]
fn a_port_that_is_taken_is_named() {
    let taken = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = taken.local_addr().expect("its address").port().to_string();
    for option in ["--port", "--control-port"] {
        let output = command(&[option, &port]).output().expect("an end");
        assert_eq!(output.status.code(), Some(1), "{option}");
        let message = String::from_utf8_lossy(&output.stderr);
        assert!(
            message.contains(&format!("port {port} of 127.0.0.1")),
            "{message}"
        );
    }
}

#[test]
fn help_version_and_mistakes() {
    let help = command(&["--help"]).output().expect("help");
    assert!(help.status.success());
    assert!(String::from_utf8_lossy(&help.stdout).contains("--auto-answer TEXT"));
    let version = command(&["--version"]).output().expect("the version");
    assert!(version.stdout.starts_with(b"ninekw-sandbox "));
    for wrong in [
        &["--port", "x"][..],
        &["--key", "a b"],
        &["--nonsense"],
        &["--refuse", "all"],
        &["--control-token", "a b"],
        &["--interactive-price", "much"],
        &["extra"],
    ] {
        let output = command(wrong).output().expect("an end");
        assert_eq!(output.status.code(), Some(2), "{wrong:?}");
        assert!(output.stdout.is_empty());
        assert!(output.stderr.starts_with(b"ninekw-sandbox: "));
    }
}
