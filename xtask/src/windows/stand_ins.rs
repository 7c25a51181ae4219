//! Incompatible libraries, and the messages of a language about them.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::PathBuf;
use std::process::{ChildStdin, Command, Stdio};

use super::programs::packed;
use super::{Bits, folder, library, wine};
use crate::Result;
use crate::languages::fixtures;
use crate::local::picture;
use crate::shell::{output, root};

/// The libraries for the bindings' own tests.
pub(super) struct Libraries {
    bits: Bits,
    pub(super) fixtures: fixtures::Libraries,
    pub(super) other_bits: String,
    /// Nothing is wrong with it.
    fit: PathBuf,
}

impl Libraries {
    /// Makes them.
    pub(super) fn make(bits: Bits) -> Result<Self> {
        let other = match bits {
            Bits::X64 => Bits::X86,
            Bits::X86 => Bits::X64,
        };
        let shown = |path: PathBuf| wine::windows_path(&path);
        let fit = library::make_testing(bits)?.join("ninekw.dll");
        let stand_ins = folder().join(format!("stand-ins-{}", bits.name()));
        let stand_in =
            |library: &fixtures::StandIn| library.make(&stand_ins, bits.mingw("gcc"), "dll");
        Ok(Self {
            bits,
            fixtures: fixtures::Libraries {
                testing: shown(fit.clone()),
                wrong: shown(stand_in(&fixtures::WRONG)?),
                old: shown(stand_in(&fixtures::OLD)?),
                picture: shown(picture()),
            },
            other_bits: shown(packed(other)?.join("ninekw.dll")),
            fit,
        })
    }

    /// A program that prints what loading the library says: it must name the file, and say what to do.
    pub(super) fn unfit(&self, program: impl Fn() -> Result<Command>) -> Result<usize> {
        let bits = match self.bits {
            Bits::X64 => "64",
            Bits::X86 => "32",
        };
        let held = self.held();
        // Dropped, it lets go.
        let _holder = self.hold()?;
        let cases = [
            (held.as_str(), "NINEKW_LIB"),
            (r"Z:\nowhere\ninekw.dll", "NINEKW_LIB"),
            (&self.other_bits, bits),
            (&self.other_bits, "NINEKW_LIB"),
            (&self.fixtures.wrong, "ABI 99"),
            (&self.fixtures.old, "or newer"),
            ("kernel32.dll", "ninekw_abi_version"),
        ];
        for (file, word) in cases {
            let said = || output(program()?.arg("load").env("NINEKW_LIB", file));
            // Wine, once in hundreds of times, ends .NET's host before its first line.
            let text = said().or_else(|_| said())?;
            if !text.contains(file) || !text.contains(word) {
                return Err(format!("of {file} it says, without {word:?}:\n{text}").into());
            }
        }
        Ok(cases.len())
    }
    /// A library for [`Self::hold`].
    fn held(&self) -> String {
        wine::windows_path(&self.fit.with_file_name("held.dll"))
    }

    /// Starts a program that keeps a library to itself.
    fn hold(&self) -> Result<ChildStdin> {
        fs::copy(&self.fit, self.fit.with_file_name("held.dll"))?;
        let program = self.fit.with_file_name("hold.exe");
        let source = root().join("tests/windows/hold.c");
        let mut compiler = self.bits.mingw("gcc");
        output(compiler.arg("-o").args([&program, &source]))?;
        let mut holder = wine::program(self.bits, &program)
            .arg(self.held())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        let mut line = String::new();
        let (input, lines) = (holder.stdin.take(), holder.stdout.take());
        BufReader::new(lines.ok_or("no output")?).read_line(&mut line)?;
        if line.trim() != "held" {
            return Err(format!("{} is not held: {line}", self.held()).into());
        }
        Ok(input.ok_or("no input")?)
    }
}
