//! Programs built as others build theirs: outside of the repository, against an installed copy or the unpacked tarball.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;

use super::dist;
use super::inspect::needs_shared;
use crate::layout::abi_version;
use crate::platform::LINUX_X64;
use crate::shell::{Temporary, cargo, command, output, read, root};
use crate::{Result, local};

/// `cargo xtask install` into a new prefix, with the library where Debian has its own.
pub(crate) fn installed() -> Result<usize> {
    let folder = Temporary::new("installed")?;
    let prefix = folder.0.join("usr");
    let triplet = output(command("gcc").arg("-print-multiarch"))?;
    let libdir = Path::new("lib").join(triplet.trim());
    let install = |prefix: &Path| {
        let mut install = cargo(&["xtask", "install", "--prefix"]);
        install.arg(prefix);
        output(install.arg("--libdir").arg(&libdir))
    };
    install(&prefix)?;
    match install(Path::new("/dev/null/usr")) {
        Err(error) if error.to_string().contains("/dev/null/usr/include: ") => {}
        other => return Err(format!("installed where nothing can be: {other:?}").into()),
    }
    let consumers = Consumers::new(&folder.0, &prefix, &libdir)?;
    let mut programs = Vec::new();
    for way in &WAYS {
        programs.push(consumers.compile(way)?);
    }
    programs.extend(consumers.cmake()?);
    run(&programs)
}

/// The tarball, unpacked in a folder whose name has a space.
pub(crate) fn unpacked() -> Result<usize> {
    let tarball = dist::make(&LINUX_X64)?;
    let folder = Temporary::new("un packed")?;
    output(
        command("tar")
            .args(["--extract", "--file"])
            .arg(tarball)
            .arg("--directory")
            .arg(&folder.0),
    )?;
    let consumers = Consumers::new(
        &folder.0,
        &folder.0.join(dist::name(&LINUX_X64)),
        Path::new("lib"),
    )?;
    let mut programs = Vec::new();
    for way in WAYS.iter().filter(|way| way.movable) {
        programs.push(consumers.compile(way)?);
    }
    programs.extend(consumers.cmake()?);
    run(&programs)
}

/// A compiler's command as a shell reads it, with the flags that pkg-config gives.
struct Way {
    name: &'static str,
    compiler: &'static str,
    source: &'static str,
    /// Tried with the tarball, too.
    movable: bool,
    flags: &'static str,
}

const SHARED: &str = "$(pkg-config --cflags --libs ninekw)";
const STRICT: &str = "-Wall -Wextra -Wpedantic -Werror";

const STATIC: &str = "$(pkg-config --static --cflags --libs ninekw)";
const ARCHIVE: &str = "$(pkg-config --cflags ninekw) $(pkg-config --variable=static ninekw)";

impl Way {
    const fn new(
        name: &'static str,
        compiler: &'static str,
        source: &'static str,
        flags: &'static str,
    ) -> Self {
        Self {
            name,
            compiler,
            source,
            flags,
            movable: false,
        }
    }

    const fn movable(mut self) -> Self {
        self.movable = true;
        self
    }
}

const WAYS: [Way; 11] = [
    Way::new("gcc_c99", "gcc -std=c99", "solve.c", SHARED).movable(),
    Way::new("gcc_c23", "gcc -std=c2x", "first.c", SHARED),
    Way::new("gcc_static", "gcc -std=c99 -static", "first.c", STATIC).movable(),
    Way::new("gcc_archive", "gcc -std=c99", "solve.c", ARCHIVE),
    Way::new("gxx_17", "g++ -std=c++17", "first.cpp", SHARED).movable(),
    Way::new("clangxx_20", "clang++ -std=c++20", "first.cpp", SHARED),
    Way::new("clang_c99", "clang -std=c99", "solve.c", SHARED),
    Way::new("clang_c23", "clang -std=c2x", "first.c", SHARED),
    Way::new("clang_archive", "clang -std=c99", "first.c", ARCHIVE),
    Way::new("clangxx_17", "clang++ -std=c++17", "over_c.cpp", SHARED).movable(),
    Way::new("tcc", "tcc", "solve.c", SHARED).movable(),
];

/// A built program.
struct Program {
    path: PathBuf,
    /// Prints the whole story; otherwise the answer alone.
    is_example: bool,
    /// Where it finds the library, if it does not know.
    library: Option<PathBuf>,
}

/// A folder with copies of the sources.
struct Consumers {
    sources: PathBuf,
    prefix: PathBuf,
    library: PathBuf,
}

impl Consumers {
    fn new(folder: &Path, prefix: &Path, libdir: &Path) -> Result<Self> {
        let sources = folder.join("sources");
        fs::create_dir(&sources)?;
        for source in [
            "ffi-c/examples/first.c",
            "ffi-c/examples/solve.c",
            "ffi-c/examples/cpp/first.cpp",
            "tests/consumers/over_c.cpp",
            "tests/consumers/CMakeLists.txt",
        ] {
            let name = Path::new(source).file_name().unwrap_or_default();
            fs::write(sources.join(name), read(source)?)?;
        }
        Ok(Self {
            sources,
            library: prefix.join(libdir),
            prefix: prefix.to_path_buf(),
        })
    }

    fn compile(&self, way: &Way) -> Result<Program> {
        let Way {
            name,
            compiler,
            source,
            flags,
            ..
        } = way;
        // pkg-config quotes for the shell, so the shell has to read it again.
        let line = format!("eval \"{compiler} {STRICT} -o {name} {source} {flags}\"");
        output(
            Command::new("sh")
                .args(["-e", "-c", &line])
                .current_dir(&self.sources)
                .env("PKG_CONFIG_PATH", self.library.join("pkgconfig")),
        )
        .map_err(|error| format!("{name}: {error}"))?;
        let shared = *flags == SHARED;
        let library = shared.then(|| self.library.clone());
        self.program(name, *source == "solve.c", shared, library)
    }

    /// All programs of `CMakeLists.txt`; these know where the library is.
    fn cmake(&self) -> Result<Vec<Program>> {
        output(
            Command::new("cmake")
                .args(["-S", ".", "-B", "."])
                .arg(format!("-DCMAKE_PREFIX_PATH={}", self.prefix.display()))
                .arg(format!("-DWANTED={}", env!("CARGO_PKG_VERSION")))
                .current_dir(&self.sources),
        )?;
        output(
            Command::new("cmake")
                .args(["--build", ".", "--parallel", "2"])
                .current_dir(&self.sources),
        )?;
        [
            ("cmake_shared", true, true),
            ("cmake_static", false, false),
            ("cmake_cxx", false, true),
            ("cmake_cxx_static", false, false),
        ]
        .into_iter()
        .map(|(name, is_example, shared)| self.program(name, is_example, shared, None))
        .collect()
    }

    fn program(
        &self,
        name: &str,
        is_example: bool,
        shared: bool,
        library: Option<PathBuf>,
    ) -> Result<Program> {
        let path = self.sources.join(name);
        if needs_shared(&path, &format!("libninekw.so.{}", abi_version()?))? != shared {
            return Err(format!("{name} is linked with the other library").into());
        }
        Ok(Program {
            path,
            is_example,
            library,
        })
    }
}

/// Runs programs against local services, all at once as they mostly wait; returns their number.
fn run(programs: &[Program]) -> Result<usize> {
    let results: Vec<std::result::Result<(), String>> = thread::scope(|scope| {
        let running: Vec<_> = programs
            .iter()
            .map(|program| scope.spawn(|| run_one(program).map_err(|error| error.to_string())))
            .collect();
        running
            .into_iter()
            .map(|thread| thread.join().unwrap_or_else(|_| Err("broke down".into())))
            .collect()
    });
    for (program, result) in programs.iter().zip(results) {
        result.map_err(|error| format!("{}: {error}", program.path.display()))?;
    }
    Ok(programs.len())
}

fn run_one(program: &Program) -> Result {
    let mut command = Command::new(&program.path);
    command.current_dir(root()).env_remove("LD_LIBRARY_PATH");
    if let Some(library) = &program.library {
        command.env("LD_LIBRARY_PATH", library);
    }
    if program.is_example {
        local::example(&mut command)
    } else {
        local::readme_program(command).map(drop)
    }
}
