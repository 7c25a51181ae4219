//! `cargo xtask dist`: a tarball for Linux that old systems can use.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::inspect::{GLIBC, names_no_folder, runs_with_old_glibc, weighs_at_most};
use super::{Library, Place, Processor, abi_version, arm64, lay_out, notices};
use crate::once::once;
use crate::shell::{command, make_empty, output, root, target};
use crate::{Result, build, checks, local, python};

/// What the shared library may weigh: whoever adds to it should notice.
const LARGEST: u64 = 2_600_000;

/// Makes the tarball and says where it is.
pub(crate) fn run(processor: Processor) -> Result {
    let tarball = make(processor)?;
    let bytes = fs::metadata(&tarball)?.len();
    println!("{}: {bytes} bytes", tarball.display());
    Ok(())
}

/// The tarball's name, without its ending.
pub(crate) fn name(processor: Processor) -> String {
    format!(
        "ninekw-{}-{}-linux-gnu",
        env!("CARGO_PKG_VERSION"),
        processor.name()
    )
}

/// The folder that [`make`] packs.
pub(crate) fn packed(processor: Processor) -> Result<PathBuf> {
    make(processor)?;
    Ok(folder(processor))
}

fn folder(processor: Processor) -> PathBuf {
    target().join("dist").join(name(processor))
}

/// Builds, checks and packs.
pub(crate) fn make(processor: Processor) -> Result<PathBuf> {
    once(&name(processor), || make_now(processor))
}

fn make_now(processor: Processor) -> Result<PathBuf> {
    if !cfg!(all(
        target_arch = "x86_64",
        target_os = "linux",
        target_env = "gnu"
    )) {
        return Err("the tarball is made on x86-64 Linux with glibc".into());
    }
    let packed = folder(processor);
    make_empty(&packed)?;
    let zig = Zig::get(processor)?;
    let mut library = match processor {
        Processor::X64 => build::library()?,
        Processor::Arm64 => arm64::library(&zig.wrapper()?)?,
    };
    library.shared = zig.link(&library)?;
    lay_out(&library, &Place::movable(&packed)?)?;
    add_documents(&packed)?;
    check(processor, &packed)?;
    let program = zig.static_program(&packed, &library)?;
    if processor == Processor::X64 {
        local::readme_program(Command::new(program))?;
    }
    let tarball = packed.with_file_name(format!("{}.tar.gz", name(processor)));
    pack_twice(&tarball, |to| archive(&packed, to).map(drop))?;
    Ok(tarball)
}

/// Makes a file twice: it has the same bytes.
pub(crate) fn pack_twice(file: &Path, pack: impl Fn(&Path) -> Result) -> Result {
    let again = file.with_extension("again");
    pack(file)?;
    pack(&again)?;
    if fs::read(file)? != fs::read(&again)? {
        return Err(format!("made twice, {} differs", file.display()).into());
    }
    Ok(fs::remove_file(again)?)
}

/// zig keeps what it has compiled where cargo builds.
pub(crate) fn with_zig_cache(command: &mut Command) -> &mut Command {
    let cache = target().join("zig/cache");
    command
        .env("ZIG_GLOBAL_CACHE_DIR", &cache)
        .env("ZIG_LOCAL_CACHE_DIR", &cache)
}

/// zig's C compiler, which can link against any version of glibc.
pub(super) struct Zig {
    python: PathBuf,
    processor: Processor,
}

impl Zig {
    pub(super) fn get(processor: Processor) -> Result<Self> {
        let python = python::with_requirements("zig", "ffi-c/packaging/requirements.txt")?;
        Ok(Self { python, processor })
    }

    /// As zig calls the system.
    fn system(&self) -> String {
        format!(
            "{}-linux-gnu.{}.{}",
            self.processor.name(),
            GLIBC.0,
            GLIBC.1
        )
    }

    /// A compiler in one file, for build scripts. These say a target in a form that zig does not know.
    fn wrapper(&self) -> Result<PathBuf> {
        let file = target()
            .join("zig")
            .join(format!("{}-cc", self.processor.name()));
        let text = include_str!("zig-cc.sh")
            .replace("@CACHE@", &target().join("zig/cache").display().to_string())
            .replace("@PYTHON@", &self.python.display().to_string())
            .replace("@TARGET@", &self.system());
        fs::write(&file, text)?;
        fs::set_permissions(&file, fs::Permissions::from_mode(0o755))?;
        Ok(file)
    }

    pub(super) fn cc(&self) -> Command {
        let mut cc = command(&self.python);
        cc.args(["-m", "ziglang", "cc", "-target"])
            .arg(self.system());
        with_zig_cache(&mut cc);
        cc
    }

    /// Links the shared library from the static one, which is the same code: this takes seconds. rustc's own link lists
    /// the exports and discards what is unused in the same way.
    fn link(&self, library: &Library) -> Result<PathBuf> {
        let folder = target().join("zig").join(self.processor.name());
        fs::create_dir_all(&folder)?;
        let exports = folder.join("exports.map");
        fs::write(&exports, "{ global: ninekw_*; local: *; };\n")?;
        let shared = folder.join("libninekw.so");
        let soname = format!("-Wl,-soname,libninekw.so.{}", abi_version()?);
        output(
            self.cc()
                .args(["-shared", "-s", "-o"])
                .arg(&shared)
                .arg("-Wl,--whole-archive")
                .arg(&library.archive)
                .args(["-Wl,--no-whole-archive", "-Wl,--gc-sections", &soname])
                .arg(format!("-Wl,--version-script={}", exports.display()))
                .args(["-Wl,-z,nodelete", "-Wl,-z,relro", "-Wl,-z,now"])
                .args(["-lunwind", "-Wl,--as-needed"])
                .args(&library.static_libraries),
        )?;
        Ok(shared)
    }

    /// The README's program with the static library, which asks a linker for nothing newer either.
    fn static_program(&self, packed: &Path, library: &Library) -> Result<PathBuf> {
        let name = format!("dist/first-static-{}", self.processor.name());
        let program = target().join(name);
        output(
            self.cc()
                .arg("-I")
                .arg(packed.join("include"))
                .arg("-o")
                .arg(&program)
                .arg(packed.join("examples/first.c"))
                .arg(packed.join("lib/libninekw.a"))
                .arg("-lunwind")
                .args(&library.static_libraries),
        )?;
        runs_with_old_glibc(&program)?;
        Ok(program)
    }
}

fn add_documents(packed: &Path) -> Result {
    for (from, to) in [
        ("ffi-c/packaging/README.md", "README.md"),
        ("LICENSE-MIT", "LICENSE-MIT"),
        ("LICENSE-APACHE", "LICENSE-APACHE"),
        ("CHANGELOG.md", "CHANGELOG.md"),
        ("docs/api.md", "docs/api.md"),
        ("docs/packaging.md", "docs/packaging.md"),
        ("docs/settings.md", "docs/settings.md"),
    ] {
        let to = packed.join(to);
        fs::create_dir_all(to.parent().unwrap_or(packed))?;
        fs::copy(root().join(from), to)?;
    }
    for folder in ["examples", "examples/cpp"] {
        fs::create_dir_all(packed.join(folder))?;
        for entry in fs::read_dir(root().join("ffi-c").join(folder))? {
            let entry = entry?;
            if entry.file_type()?.is_file() {
                let to = packed.join(folder).join(entry.file_name());
                fs::copy(entry.path(), to)?;
            }
        }
    }
    fs::write(
        packed.join("THIRD-PARTY.txt"),
        notices::text(notices::LINUX)?,
    )?;
    Ok(())
}

fn check(processor: Processor, packed: &Path) -> Result {
    let shared = packed.join("lib/libninekw.so");
    checks::soname(&shared)?;
    weighs_at_most(&shared, LARGEST)?;
    checks::exports_are_declared(&shared, processor.binutils())?;
    runs_with_old_glibc(&shared)?;
    names_no_folder(packed)
}

/// Packs reproducibly: equal files give equal bytes.
pub(super) fn archive(packed: &Path, tarball: &Path) -> Result<PathBuf> {
    let time = time();
    output(
        command("tar")
            .args([
                "--create",
                "--format=ustar",
                "--sort=name",
                "--numeric-owner",
            ])
            .args(["--owner=0", "--group=0", "--mode=u=rwX,go=rX"])
            .arg(format!("--mtime=@{time}"))
            .args(["--use-compress-program", "gzip -9 --no-name", "--file"])
            .arg(tarball)
            .arg("--directory")
            .arg(packed.parent().unwrap_or(packed))
            .arg(packed.file_name().unwrap_or_default()),
    )?;
    Ok(tarball.to_path_buf())
}

/// When a package was made, in seconds since 1970: whatever `SOURCE_DATE_EPOCH` says, else the commit's time.
pub(crate) fn time() -> String {
    let time = std::env::var("SOURCE_DATE_EPOCH")
        .or_else(|_| output(command("git").args(["log", "-1", "--format=%ct"])))
        .unwrap_or_else(|_| "0".into());
    time.trim().to_owned()
}
