//! A language's driver as a running program.

use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use crate::Result;
use crate::line::Line;

/// Longer than any case takes.
const PATIENCE: Duration = Duration::from_secs(60);

/// A driver, killed when dropped.
#[derive(Debug)]
pub(crate) struct Driver {
    child: Child,
    input: Option<ChildStdin>,
    lines: Receiver<String>,
    errors: Option<JoinHandle<String>>,
    /// Everything it wrote.
    pub(crate) transcript: String,
}

impl Driver {
    pub(crate) fn start(mut command: Command) -> Result<Self> {
        let mut child = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .map_err(|error| format!("{}: {error}", command.get_program().display()))?;
        let (sender, lines) = channel();
        let output = child.stdout.take().ok_or("no output")?;
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
        let mut stderr = child.stderr.take().ok_or("no error output")?;
        let errors = thread::spawn(move || {
            let mut bytes = Vec::new();
            // What came before a fault counts.
            let _ = stderr.read_to_end(&mut bytes);
            String::from_utf8_lossy(&bytes).into_owned()
        });
        Ok(Self {
            input: child.stdin.take(),
            child,
            lines,
            errors: Some(errors),
            transcript: String::new(),
        })
    }

    /// Gives a command and waits for its result.
    pub(crate) fn ask(&mut self, command: &Line) -> Result<Line> {
        let input = self.input.as_mut().ok_or("the driver has ended")?;
        writeln!(input, "{}", command.encode())?;
        input.flush()?;
        let Ok(text) = self.lines.recv_timeout(PATIENCE) else {
            self.kill();
            let said = self.said();
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

    /// Kills it, unless it is gone already.
    fn kill(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }

    /// What it wrote to its error output, once it is gone.
    fn said(&mut self) -> String {
        self.errors
            .take()
            .and_then(|errors| errors.join().ok())
            .unwrap_or_default()
    }

    /// Ends the driver; gives what it wrote to its error output.
    pub(crate) fn finish(mut self) -> Result<String> {
        if let Some(mut input) = self.input.take() {
            writeln!(input, "quit")?;
        }
        let status = self.child.wait()?;
        let errors = self.said();
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
