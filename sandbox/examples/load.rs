//! Measures a running ninekw-sandbox: `load URL CAPTCHAS`.
//!
//! Uploads so many captchas, tells the rate for each tenth of them, and then mixes what submitters and workers ask while all
//! of them are open: polls, balances, jobs, answers, the load. One connection, one request at a time.

use std::error::Error;
use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::time::Instant;

/// The requests of each measured mixture.
const MIXED: usize = 20_000;
/// The first id of a service.
const FIRST: usize = 130_875_948;

struct Connection {
    stream: TcpStream,
    reply: Vec<u8>,
}

impl Connection {
    /// The body of the reply to a call.
    fn call(&mut self, query: &str) -> Result<String, Box<dyn Error>> {
        let target = match query {
            "" => "/grafik/servercheck.txt".to_owned(),
            query => format!("/index.cgi?action={query}"),
        };
        let request = format!("GET {target} HTTP/1.1\r\nHost: localhost\r\n\r\n");
        self.stream.write_all(request.as_bytes())?;
        self.reply.clear();
        let mut chunk = [0; 4096];
        loop {
            let read = self.stream.read(&mut chunk)?;
            if read == 0 {
                return Err("the service has closed".into());
            }
            self.reply.extend_from_slice(&chunk[..read]);
            let text = str::from_utf8(&self.reply)?;
            let Some((head, body)) = text.split_once("\r\n\r\n") else {
                continue;
            };
            let length = head
                .split_once("Content-Length: ")
                .and_then(|(_, rest)| rest.lines().next()?.parse::<usize>().ok())
                .ok_or("a length")?;
            if body.len() >= length {
                return Ok(body.to_owned());
            }
        }
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let url = arguments.next().ok_or("load URL CAPTCHAS")?;
    let captchas: usize = arguments.next().ok_or("load URL CAPTCHAS")?.parse()?;
    let stream = TcpStream::connect(url.trim_start_matches("http://"))?;
    stream.set_nodelay(true)?;
    let mut connection = Connection {
        stream,
        reply: Vec::new(),
    };
    for tenth in 0..10 {
        let start = Instant::now();
        for number in 0..captchas / 10 {
            let query = format!(
                "usercaptchaupload&apikey=sandbox&textonly=1&maxtimeout=3999\
                 &file-upload-01=question+{tenth}+{number}"
            );
            let reply = connection.call(&query)?;
            if reply.parse::<usize>().is_err() {
                return Err(format!("refused: {reply}; give the account enough credits").into());
            }
        }
        rate("uploads", captchas / 10, start);
    }
    let start = Instant::now();
    for number in 0..MIXED {
        let id = FIRST + number * 7919 % captchas;
        let query = match number % 10 {
            0 => "usercaptchaguthaben&apikey=sandbox&json=1".to_owned(),
            1 => "usercaptchanew&apikey=sandboxworker&textonly=1&json=1&filedata=1".to_owned(),
            2 => String::new(),
            _ => format!("usercaptchacorrectdata&apikey=sandbox&json=1&id={id}"),
        };
        connection.call(&query)?;
    }
    rate("mixed", MIXED, start);
    Ok(())
}

fn rate(what: &str, count: usize, start: Instant) {
    let seconds = start.elapsed().as_secs_f64();
    println!("{what}: {:.0} a second", count_as_f64(count) / seconds);
}

fn count_as_f64(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::INFINITY, f64::from)
}
