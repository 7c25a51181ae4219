//! Incompatible libraries, and the messages of a language about them.

use std::path::PathBuf;
use std::process::Command;

use super::programs::packed;
use super::{Bits, folder, library, wine};
use crate::Result;
use crate::languages::fixtures;
use crate::local::picture;
use crate::shell::output;

/// The libraries for the bindings' own tests.
pub(super) struct Libraries {
    bits: Bits,
    pub(super) fixtures: fixtures::Libraries,
    pub(super) other_bits: String,
}

impl Libraries {
    /// Makes them.
    pub(super) fn make(bits: Bits) -> Result<Self> {
        let other = match bits {
            Bits::X64 => Bits::X86,
            Bits::X86 => Bits::X64,
        };
        let shown = |path: PathBuf| wine::windows_path(&path);
        let stand_ins = folder().join(format!("stand-ins-{}", bits.name()));
        let stand_in =
            |library: &fixtures::StandIn| library.make(&stand_ins, bits.mingw("gcc"), "dll");
        Ok(Self {
            bits,
            fixtures: fixtures::Libraries {
                testing: shown(library::make_testing(bits)?.join("ninekw.dll")),
                wrong: shown(stand_in(&fixtures::WRONG)?),
                old: shown(stand_in(&fixtures::OLD)?),
                picture: shown(picture()),
            },
            other_bits: shown(packed(other)?.join("ninekw.dll")),
        })
    }

    /// A program that prints what loading the library says: it must name the file, and say what to do.
    pub(super) fn unfit(&self, program: impl Fn() -> Result<Command>) -> Result<usize> {
        let bits = match self.bits {
            Bits::X64 => "64",
            Bits::X86 => "32",
        };
        let cases = [
            (r"Z:\nowhere\ninekw.dll", "NINEKW_LIB"),
            (&self.other_bits, bits),
            (&self.other_bits, "NINEKW_LIB"),
            (&self.fixtures.wrong, "ABI 99"),
            (&self.fixtures.old, "or newer"),
            ("kernel32.dll", "ninekw_abi_version"),
        ];
        for (file, word) in cases {
            let text = output(program()?.arg("load").env("NINEKW_LIB", file))?;
            if !text.contains(file) || !text.contains(word) {
                return Err(format!("of {file} it says, without {word:?}:\n{text}").into());
            }
        }
        Ok(cases.len())
    }
}
