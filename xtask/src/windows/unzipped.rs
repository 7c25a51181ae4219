//! The zip unpacked in an empty folder, whose name is not plain, and its examples built and run there.

use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::thread;

use super::stand_ins::Libraries;
use super::{Bits, autoit, dotnet, node, pack, pascal, programs, wine};
use crate::local::{self, readme_program_in};
use crate::shell::{Temporary, unzip};
use crate::{Result, examples};

/// The unpacked zip, in a folder that is removed in the end.
pub(super) struct Unzipped {
    bits: Bits,
    outer: Temporary,
    folder: PathBuf,
}

impl Unzipped {
    pub(super) fn new(bits: Bits) -> Result<Self> {
        let outer = Temporary::new(&format!("höhe 漢字 {}", bits.name()))?;
        let folder = outer.0.join(pack::name(bits));
        let unzipped = Self {
            bits,
            outer,
            folder,
        };
        let zip = programs::packed(bits)?.with_file_name(format!("{}.zip", pack::name(bits)));
        unzip(&zip, &unzipped.outer.0)?;
        fs::copy(local::picture(), unzipped.folder.join("captcha.png"))?;
        Ok(unzipped)
    }

    fn dll(&self) -> PathBuf {
        self.folder.join("ninekw.dll")
    }

    /// The picture by its whole name.
    fn picture(&self) -> String {
        wine::windows_path(&self.folder.join("captcha.png"))
    }

    /// Those in C and C++, linked with either import library.
    pub(super) fn c(&self) -> Result<usize> {
        // Side by side: most of what they do is to wait.
        let short = thread::scope(|scope| {
            let short = scope.spawn(|| self.short().map_err(|error| error.to_string()));
            self.long().map(|()| short.join())
        })?;
        short.map_err(|_| "the short examples panicked")??;
        Ok(11)
    }

    fn short(&self) -> Result {
        local::readme_program(self.build("gcc", "-std=c99", "first.c", "libninekw.dll.a")?)?;
        local::readme_program(self.build("gcc", "-std=c99", "first.c", "ninekw.lib")?)?;
        local::readme_program(self.build("g++", "-std=c++17", "cpp/first.cpp", "ninekw.lib")?)?;
        local::example(&mut self.build("gcc", "-std=c99", "solve.c", "ninekw.lib")?)?;
        local::example(&mut self.build("g++", "-std=c++17", "cpp/solve.cpp", "ninekw.lib")?)
    }

    fn long(&self) -> Result {
        for (compiler, standard, folder, ending) in [
            ("gcc", "-std=gnu99", "", "c"),
            ("g++", "-std=c++17", "cpp/", "cpp"),
        ] {
            let build = |name: &str| {
                let source = format!("{folder}{name}.{ending}");
                self.build(compiler, standard, &source, "libninekw.dll.a")
            };
            examples::answer(build("answer")?)?;
            examples::batch(build("batch")?)?;
            // Watches until Ctrl-C; only built.
            build("account")?;
        }
        Ok(())
    }

    fn build(&self, compiler: &str, standard: &str, source: &str, import: &str) -> Result<Command> {
        let source = self.folder.join("examples/c").join(source);
        let stem = source.file_stem().unwrap_or_default().to_string_lossy();
        // A folder each: the DLL is put beside it.
        let name = format!("{stem}-{compiler}-{import}");
        let program = self.outer.0.join(&name).join(format!("{name}.exe"));
        programs::compile(
            self.bits,
            compiler,
            &program,
            &self.dll(),
            &self.folder.join("lib").join(import),
            &[
                standard.to_owned(),
                format!("-I{}", self.folder.join("include").display()),
                source.display().to_string(),
            ],
        )?;
        Ok(wine::program(self.bits, &program))
    }

    /// Runs a program with the picture as its argument, in the folder.
    fn solves(&self, mut program: Command) -> Result {
        program.arg(self.picture());
        readme_program_in(program, &self.folder).map(drop)
    }

    /// Those for Delphi, by Free Pascal with the zip's unit.
    pub(super) fn delphi(&self) -> Result<usize> {
        let made = pascal::compile(
            self.bits,
            &self.folder.join("delphi/examples/solve.dpr"),
            &[self.folder.join("delphi/source")],
            &self.outer.0.join("pascal"),
            &self.dll(),
        )?;
        let mut program = wine::program(self.bits, &made);
        // Free Pascal gives a program its arguments in the code page, unlike Delphi: no whole name here.
        program.arg("captcha.png");
        readme_program_in(program, &self.folder)
    }

    /// Those in C# and VB.NET, with the zip's assembly.
    pub(super) fn dotnet(&self) -> Result<usize> {
        let folder = self.folder.join("dotnet");
        fs::copy(self.dll(), folder.join("ninekw.dll"))?;
        for source in ["csharp/Solve.cs", "vbnet/Solve.vb"] {
            let source = self.folder.join("examples").join(source);
            let program = dotnet::compile_example(&source, &folder.join("Ninekw.Net.dll"))?;
            self.solves(dotnet::run(self.bits, &program)?)?;
        }
        Ok(2)
    }

    /// A program of the binding for JavaScript, which is no part of the zip, with the zip's DLL.
    pub(super) fn node(&self) -> Result<usize> {
        let mut program = node::example(self.bits)?;
        program.env("NINEKW_LIB", wine::windows_path(&self.dll()));
        self.solves(program)?;
        Ok(1)
    }

    /// Those for `AutoIt`.
    pub(super) fn autoit(&self) -> Result<usize> {
        let folder = self.folder.join("autoit");
        autoit::ready(self.bits, &folder, &self.dll())?;
        let program = autoit::script(self.bits, &folder, "examples/solve.au3");
        let passed = readme_program_in(program, &self.folder)?;
        let mut libraries = Libraries::make(self.bits)?;
        libraries.fixtures.testing = wine::windows_path(&self.dll());
        libraries.fixtures.picture = self.picture();
        Ok(passed + autoit::windows(self.bits, &folder, &libraries)?)
    }
}
