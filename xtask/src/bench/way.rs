//! One way to make the call, and its cost.

use std::process::Command;

use super::server::Server;
use crate::Result;
use crate::shell::{command, exists, output};

/// Two run lengths: their difference excludes the start of the program.
const FEW: u32 = 50;
const MANY: u32 = 250;

/// A program that takes URL, number of calls and CA file, and prints the CPU nanoseconds of its calls.
#[derive(Clone)]
pub(super) struct Way {
    pub(super) name: &'static str,
    program: Vec<String>,
    pub(super) instructions: u64,
    nanoseconds: Vec<u64>,
}

impl Way {
    pub(super) fn new(name: &'static str, program: &[&str]) -> Self {
        Self {
            name,
            program: program.iter().map(ToString::to_string).collect(),
            instructions: 0,
            nanoseconds: Vec::new(),
        }
    }

    fn command(&self, before: &[&str], server: &Server, calls: u32) -> Command {
        let mut words = before.iter().map(ToString::to_string).collect::<Vec<_>>();
        words.extend(self.program.iter().cloned());
        let mut command = command(&words[0]);
        command
            .args(&words[1..])
            .args([&server.url, &calls.to_string()]);
        command.args(&server.ca_file);
        // Most of these clients would use a proxy from the environment.
        for name in ["http_proxy", "https_proxy", "all_proxy"] {
            command.env_remove(name).env_remove(name.to_uppercase());
        }
        command
    }

    /// Notes the CPU time of `calls` calls.
    pub(super) fn time(&mut self, server: &Server, calls: u32) -> Result {
        // On one core, so that wake-ups do not cross cores; the server has the other.
        let pinned: &[&str] = if exists("taskset") {
            &["taskset", "-c", "0"]
        } else {
            &[]
        };
        let text = output(&mut self.command(pinned, server, calls))?;
        let whole: u64 = text.trim().parse()?;
        self.nanoseconds.push(whole / u64::from(calls));
        Ok(())
    }

    /// Counts the instructions of a call in user space.
    pub(super) fn count(&mut self, server: &Server) -> Result {
        let many = self.collected(server, MANY)?;
        let few = self.collected(server, FEW)?;
        self.instructions = many.saturating_sub(few) / u64::from(MANY - FEW);
        Ok(())
    }

    fn collected(&self, server: &Server, calls: u32) -> Result<u64> {
        let callgrind = [
            "valgrind",
            "--tool=callgrind",
            "--callgrind-out-file=/dev/null",
        ];
        let mut command = self.command(&callgrind, server, calls);
        // Hash seeds change the number of instructions from run to run.
        let result = command.env("PYTHONHASHSEED", "0").output()?;
        let text = String::from_utf8_lossy(&result.stderr);
        text.lines()
            .find_map(|line| line.split("Collected :").nth(1))
            .and_then(|number| number.trim().parse().ok())
            .filter(|_| result.status.success())
            .ok_or_else(|| format!("{}: callgrind said\n{text}", self.name).into())
    }

    /// CPU nanoseconds of a call, the median of all rounds.
    pub(super) fn median(&self) -> u64 {
        let mut sorted = self.nanoseconds.clone();
        sorted.sort_unstable();
        sorted[sorted.len() / 2]
    }
}
