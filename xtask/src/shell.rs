//! Runs commands, and knows the folders.

use std::ffi::OsStr;
use std::fs;
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command};

use crate::Result;

/// The repository.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("xtask is a folder of the repository")
}

/// Where cargo puts what it builds.
pub(crate) fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

/// A file of the repository.
pub(crate) fn read(path: &str) -> Result<String> {
    std::fs::read_to_string(root().join(path)).map_err(|error| format!("{path}: {error}").into())
}

/// A folder's files with an ending.
pub(crate) fn files(folder: &Path, ending: &str) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))? {
        let path = entry?.path();
        if path.extension().is_some_and(|found| found == ending) {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// Makes a folder that is empty, whatever was in it.
pub(crate) fn make_empty(folder: &Path) -> Result {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    Ok(fs::create_dir_all(folder)?)
}

/// An empty folder outside of the repository, removed in the end.
pub(crate) struct Temporary(pub(crate) PathBuf);

impl Temporary {
    pub(crate) fn new(name: &str) -> Result<Self> {
        let path = std::env::temp_dir().join(format!("ninekw {name} {}", std::process::id()));
        fs::create_dir(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        Ok(Self(path))
    }
}

impl Drop for Temporary {
    fn drop(&mut self) {
        // A failure only leaves temporary files.
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// A program that is ended when this is dropped.
pub(crate) struct Running(pub(crate) Child);

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Unpacks a zip, which wheels are too, into a folder.
pub(crate) fn unzip(zip: &Path, into: &Path) -> Result {
    let mut python = Command::new("python3");
    python.args(["-m", "zipfile", "-e"]).args([zip, into]);
    output(&mut python).map(drop)
}

/// A command that runs in the repository.
pub(crate) fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(root());
    command
}

/// `cargo`, the one that runs this.
pub(crate) fn cargo(arguments: &[&str]) -> Command {
    let mut command = command(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(arguments);
    command
}

/// Has what cargo builds name no folder of this machine. The flags are the same for all that is built for release, so
/// that the libraries in common are built once.
pub(crate) fn without_paths(command: &mut Command) -> &mut Command {
    without_paths_and(command, &[])
}

/// Like [`without_paths`], with more flags for rustc.
pub(crate) fn without_paths_and<'a>(command: &'a mut Command, more: &[String]) -> &'a mut Command {
    let given = std::env::var("CARGO_ENCODED_RUSTFLAGS").map_or_else(
        |_| {
            let flags = std::env::var("RUSTFLAGS").unwrap_or_default();
            flags.split_whitespace().map(str::to_owned).collect()
        },
        |flags| flags.split('\u{1f}').map(str::to_owned).collect::<Vec<_>>(),
    );
    let mut flags: Vec<String> = given.into_iter().filter(|flag| !flag.is_empty()).collect();
    // The last that fits counts, and a folder may lie in one before it.
    for (path, name) in [
        (root().to_path_buf(), "/ninekw"),
        (target(), "/target"),
        (cargo_home(), "/cargo"),
        (PathBuf::from("/usr/lib/rustlib/src/rust"), "/rust"),
    ] {
        flags.push(format!("--remap-path-prefix={}={name}", path.display()));
    }
    flags.extend_from_slice(more);
    command.env("CARGO_ENCODED_RUSTFLAGS", flags.join("\u{1f}"))
}

/// Where cargo keeps the sources of dependencies.
pub(crate) fn cargo_home() -> PathBuf {
    std::env::var_os("CARGO_HOME").map_or_else(
        || std::env::home_dir().unwrap_or_default().join(".cargo"),
        PathBuf::from,
    )
}

/// Starts this program anew without what `cargo run` says of its package: build scripts look at these variables, and
/// would run again, with all that depends on them, whenever a person's cargo and ours take turns.
pub(crate) fn forget_cargo() -> Result {
    let of_package =
        |name: &str| name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_");
    let names: Vec<String> = std::env::vars_os()
        .filter_map(|(name, _)| name.into_string().ok())
        .filter(|name| of_package(name))
        .collect();
    if names.is_empty() {
        return Ok(());
    }
    let mut again = Command::new(std::env::current_exe()?);
    again.args(std::env::args_os().skip(1));
    for name in names {
        again.env_remove(name);
    }
    Err(again.exec().into())
}

/// Runs a command to its end; an error if it fails.
pub(crate) fn run(command: &mut Command) -> Result {
    let status = command
        .status()
        .map_err(|error| format!("{}: {error}", describe(command)))?;
    if status.success() {
        Ok(())
    } else {
        Err(format!("{} ended with {status}", describe(command)).into())
    }
}

/// Runs a command and returns its output; an error with its output if it fails.
pub(crate) fn output(command: &mut Command) -> Result<String> {
    let output = command
        .output()
        .map_err(|error| format!("{}: {error}", describe(command)))?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    if output.status.success() {
        return Ok(text);
    }
    let errors = String::from_utf8_lossy(&output.stderr);
    Err(format!(
        "{} ended with {}\n{text}{errors}",
        describe(command),
        output.status
    )
    .into())
}

/// Whether a program can be started.
pub(crate) fn exists(program: &str) -> bool {
    std::env::var_os("PATH").is_some_and(|path| {
        std::env::split_paths(&path).any(|directory| directory.join(program).is_file())
    })
}

fn describe(command: &Command) -> String {
    let mut words = vec![command.get_program().to_string_lossy()];
    words.extend(command.get_args().take(4).map(OsStr::to_string_lossy));
    words.join(" ")
}
