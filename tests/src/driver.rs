//! The running driver of a language.

use std::io::{BufRead, BufReader, ErrorKind, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use crate::Result;
use crate::line::Line;

/// Longer than any case takes.
const PATIENCE: Duration = Duration::from_secs(60);

/// How long events may be on their way.
const EVENTS_PATIENCE: Duration = Duration::from_secs(10);

/// The variable that makes the library tell its events on stderr.
const LOG: (&str, &str) = ("NINEKW_LOG", "debug");

/// The variable with the runner's address, for a driver that cannot use pipes.
const ADDRESS: &str = "NINEKW_DRIVER_ADDRESS";

/// A driver, killed when dropped.
pub(crate) struct Driver {
    command: Command,
    child: Child,
    input: Option<Box<dyn Write>>,
    lines: Receiver<String>,
    errors: Option<JoinHandle<()>>,
    /// What it has written to its error output so far.
    said: Arc<Mutex<Vec<u8>>>,
    /// Whether the library was asked for its events.
    has_events: bool,
    /// Everything it wrote.
    pub(crate) transcript: String,
    /// The error output of those that were killed.
    said_before: String,
}

impl Driver {
    /// Starts a driver that reads its standard input.
    pub(crate) fn start(mut command: Command) -> Result<Self> {
        command.stdin(Stdio::piped()).stderr(Stdio::piped());
        let mut child = spawn(command.env(LOG.0, LOG.1))?;
        let output = child.stdout.take().ok_or("no output")?;
        let input = child.stdin.take().ok_or("no input")?;
        let errors = child.stderr.take().ok_or("no error output")?;
        let mut driver = Self::of(command, child, Box::new(input), output, errors);
        driver.has_events = true;
        Ok(driver)
    }

    /// Starts a driver that connects to this program; its own outputs are for people.
    pub(crate) fn start_with_socket(mut command: Command) -> Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0")?;
        command.env(ADDRESS, listener.local_addr()?.to_string());
        let mut child = spawn(command.stdin(Stdio::null()).stderr(Stdio::piped()))?;
        let output = child.stdout.take().ok_or("no output")?;
        let said = output.chain(child.stderr.take().ok_or("no error output")?);
        match connection(&listener, &mut child) {
            Ok(stream) => {
                let input = Box::new(stream.try_clone()?);
                Ok(Self::of(command, child, input, stream, said))
            }
            Err(error) => {
                // It may have ended already.
                let _ = child.kill();
                let _ = child.wait();
                Err(format!("{error}\n{}", everything(said)).into())
            }
        }
    }

    fn of(
        command: Command,
        child: Child,
        input: Box<dyn Write>,
        output: impl Read + Send + 'static,
        errors: impl Read + Send + 'static,
    ) -> Self {
        let (sender, lines) = channel();
        thread::spawn(move || {
            for line in BufReader::new(output)
                .lines()
                .map_while(std::result::Result::ok)
            {
                if sender.send(line).is_err() {
                    break;
                }
            }
        });
        let said = Arc::default();
        let to = Arc::clone(&said);
        Self {
            command,
            child,
            input: Some(input),
            lines,
            errors: Some(thread::spawn(move || keep(errors, &to))),
            said,
            has_events: false,
            transcript: String::new(),
            said_before: String::new(),
        }
    }

    /// Sends a command, kills the driver once that is `due`, and starts it anew.
    pub(crate) fn kill_during(&mut self, command: &Line, due: impl Fn() -> bool) -> Result<()> {
        self.send(command)?;
        let begun = Instant::now();
        while !due() {
            if begun.elapsed() > PATIENCE {
                return Err(
                    format!("{:?} did not come to where it is killed", command.word).into(),
                );
            }
            thread::sleep(Duration::from_millis(1));
        }
        self.kill_all()?;
        let said = self.error_output();
        self.said_before += &said;
        // A program takes its settings from the environment and its arguments, which stay the same.
        let mut again = Command::new(self.command.get_program());
        again.args(self.command.get_args());
        for (name, value) in self.command.get_envs() {
            match value {
                Some(value) => again.env(name, value),
                None => again.env_remove(name),
            };
        }
        if let Some(folder) = self.command.get_current_dir() {
            again.current_dir(folder);
        }
        let mut new = if self.has_events {
            Self::start(again)?
        } else {
            Self::start_with_socket(again)?
        };
        new.transcript = std::mem::take(&mut self.transcript);
        new.said_before = std::mem::take(&mut self.said_before);
        *self = new;
        Ok(())
    }

    fn send(&mut self, command: &Line) -> Result<()> {
        let input = self.input.as_mut().ok_or("the driver has ended")?;
        writeln!(input, "{}", command.encode())?;
        Ok(input.flush()?)
    }

    /// Sends a command and waits for its result.
    pub(crate) fn ask(&mut self, command: &Line) -> Result<Line> {
        self.send(command)?;
        let Ok(text) = self.lines.recv_timeout(PATIENCE) else {
            self.kill();
            let said = self.error_output();
            return Err(format!(
                "no result of {:?}: the driver hung or had ended\n{said}",
                command.word
            )
            .into());
        };
        let line = Line::decode(&text);
        self.transcript.push_str(&text);
        for (_, value) in &line.fields {
            self.transcript.push('\n');
            self.transcript.push_str(&String::from_utf8_lossy(value));
        }
        self.transcript.push('\n');
        Ok(line)
    }

    /// How much it has written to its error output.
    pub(crate) fn said_so_far(&self) -> usize {
        self.said.lock().map_or(0, |said| said.len())
    }

    /// The first of these events that does not follow the ones before it in the error output from `start` on. The
    /// output has a way of its own, so they are waited for. A driver with a socket has none: nobody reads its errors
    /// before its end.
    pub(crate) fn missing_event(&self, start: usize, events: &[String]) -> Option<String> {
        let begun = Instant::now();
        loop {
            let text = self.said.lock().map_or(String::new(), |said| {
                String::from_utf8_lossy(said.get(start..).unwrap_or_default()).into_owned()
            });
            let mut lines = text
                .lines()
                .filter_map(|line| Some(line.split_once("Z ninekw ")?.1));
            let missing = events
                .iter()
                .find(|event| self.has_events && !lines.any(|line| is_event(line, event)))?;
            if begun.elapsed() > EVENTS_PATIENCE {
                return Some(format!("no event {missing:?} in its place in\n{text}"));
            }
            thread::sleep(Duration::from_millis(5));
        }
    }

    /// Kills the driver and what it was started through: a shell would leave it running.
    fn kill_all(&mut self) -> Result<()> {
        let group = format!("-{}", self.child.id());
        let status = Command::new("kill")
            .args(["-KILL", "--", &group])
            .status()?;
        if !status.success() {
            return Err(format!("kill ended with {status}").into());
        }
        self.child.wait()?;
        Ok(())
    }

    /// Kills the driver, unless it has ended.
    fn kill(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }

    /// What the driver wrote to its error output, after its end.
    fn error_output(&mut self) -> String {
        if let Some(errors) = self.errors.take() {
            // A panic there has no result either.
            let _ = errors.join();
        }
        let said = self.said.lock();
        said.map_or(String::new(), |said| {
            String::from_utf8_lossy(&said).into_owned()
        })
    }

    /// Ends the driver and returns its error output.
    pub(crate) fn finish(mut self) -> Result<String> {
        if let Some(mut input) = self.input.take() {
            writeln!(input, "quit")?;
        }
        let status = self.child.wait()?;
        let last = self.error_output();
        let errors = std::mem::take(&mut self.said_before) + &last;
        if status.success() {
            Ok(errors)
        } else {
            Err(format!("the driver ended with {status}\n{errors}").into())
        }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        self.kill();
    }
}

fn spawn(command: &mut Command) -> Result<Child> {
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(command, 0);
    let child = command.stdout(Stdio::piped()).spawn();
    child.map_err(|error| format!("{}: {error}", command.get_program().display()).into())
}

/// Waits for the driver to connect.
fn connection(listener: &TcpListener, child: &mut Child) -> Result<TcpStream> {
    listener.set_nonblocking(true)?;
    let started = Instant::now();
    while started.elapsed() < PATIENCE {
        match listener.accept() {
            Ok((stream, _)) => {
                stream.set_nonblocking(false)?;
                stream.set_nodelay(true)?;
                return Ok(stream);
            }
            Err(error) if error.kind() == ErrorKind::WouldBlock => {}
            Err(error) => return Err(error.into()),
        }
        if let Some(status) = child.try_wait()? {
            return Err(format!("the driver ended with {status} before it connected").into());
        }
        thread::sleep(Duration::from_millis(10));
    }
    Err("the driver did not connect".into())
}

/// Whether a line has these words in this order.
fn is_event(line: &str, event: &str) -> bool {
    let mut words = line.split(' ');
    event
        .split(' ')
        .all(|wanted| words.any(|word| word == wanted))
}

/// Keeps what it reads, as it comes.
fn keep(mut from: impl Read, to: &Mutex<Vec<u8>>) {
    let mut bytes = [0; 4096];
    while let Ok(size @ 1..) = from.read(&mut bytes) {
        if let Ok(mut said) = to.lock() {
            said.extend_from_slice(&bytes[..size]);
        }
    }
}

/// Reads as much as possible.
fn everything(mut from: impl Read) -> String {
    let mut bytes = Vec::new();
    // Keep what arrived before an error.
    let _ = from.read_to_end(&mut bytes);
    String::from_utf8_lossy(&bytes).into_owned()
}
