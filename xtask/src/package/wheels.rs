//! `cargo xtask wheel`: the Python package for pip: a wheel for any Linux of the last ten years, and a source package
//! with the sources of all dependencies in it.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::dist::{archive, with_zig_cache};
use super::inspect::{names_no_folder, runs_with_old_glibc, weighs_at_most};
use crate::own_std::HOST;
use crate::python::pip;
use crate::shell::{make_empty, output, root, run as run_command, target, unzip, without_paths};
use crate::{Result, local, python};

/// In each wheel's name: any Python from the oldest one on.
const ABI: &str = "-cp310-abi3-";
/// What the wheel may weigh: whoever adds to it should notice.
const LARGEST: u64 = 1_500_000;

/// Makes both and says where they are.
pub(crate) fn run() -> Result {
    for file in [wheel()?, source()?] {
        println!("{}: {} bytes", file.display(), fs::metadata(&file)?.len());
    }
    Ok(())
}

fn folder() -> PathBuf {
    target().join("wheels")
}

/// Installs maturin and zig, from a list with hashes.
fn tools() -> Result<PathBuf> {
    let python = python::with_requirements("zig", "ffi-c/packaging/requirements.txt")?;
    Ok(python.parent().ok_or("Python lies nowhere")?.to_path_buf())
}

/// The `PATH` with this folder before all others.
fn first_in_path(folder: &Path) -> Result<OsString> {
    let mut path = vec![folder.to_path_buf()];
    path.extend(std::env::split_paths(
        &std::env::var_os("PATH").unwrap_or_default(),
    ));
    Ok(std::env::join_paths(path)?)
}

/// `maturin`, which finds zig beside itself.
fn maturin(tools: &Path, mut command: Command) -> Result<Command> {
    with_zig_cache(&mut command).env("PATH", first_in_path(tools)?);
    Ok(command)
}

/// An empty folder of this name among the wheels.
fn empty_folder(name: &str) -> Result<PathBuf> {
    let folder = folder().join(name);
    make_empty(&folder)?;
    Ok(folder)
}

/// The only file in a folder.
fn only_file(folder: &Path) -> Result<PathBuf> {
    let mut files = fs::read_dir(folder)?;
    match (files.next(), files.next()) {
        (Some(file), None) => Ok(file?.path()),
        _ => Err(format!("{} should hold one file", folder.display()).into()),
    }
}

/// What maturin is told for any Linux of the last ten years; zig links for it.
pub(super) const FOR_LINUX: [&str; 3] = ["--zig", "--compatibility", "manylinux2014"];

fn wheel() -> Result<PathBuf> {
    let made = build("manylinux_2_17_x86_64", LARGEST, |mut build| {
        build.args(FOR_LINUX).args(["--target", HOST]);
        without_paths(&mut build);
        Ok(build)
    })?;
    runs_with_old_glibc(&made.inside.join("ninekw/_native.abi3.so"))?;
    Ok(made.wheel)
}

/// A wheel, and where it is unpacked.
pub(super) struct Made {
    pub(super) wheel: PathBuf,
    pub(super) inside: PathBuf,
}

/// Builds the wheel for the systems that pip calls `tag`, and looks into it.
pub(super) fn build(
    tag: &str,
    largest: u64,
    prepare: impl FnOnce(Command) -> Result<Command>,
) -> Result<Made> {
    let tools = tools()?;
    let folder = empty_folder(tag)?;
    let mut build = Command::new(tools.join("maturin"));
    build
        .current_dir(root())
        .args(["build", "--quiet", "--release", "--locked"])
        .args(["--manifest-path", "py/Cargo.toml"])
        .args(["--compression-level", "9", "--out"])
        .arg(&folder);
    run_command(&mut maturin(&tools, prepare(build)?)?)?;
    let wheel = only_file(&folder)?;
    let inside = inspect(&wheel, tag, largest)?;
    Ok(Made { wheel, inside })
}

/// Unpacks a wheel and looks at what all of them have: the tags in the name, the size, the files of the package and no
/// folder of this machine. Gives where it is unpacked.
fn inspect(wheel: &Path, tag: &str, largest: u64) -> Result<PathBuf> {
    let name = wheel.file_name().unwrap_or_default().to_string_lossy();
    if !name.contains(ABI) || !name.contains(tag) {
        return Err(format!("{name} is for other systems than meant").into());
    }
    weighs_at_most(wheel, largest)?;
    let inside = empty_folder(&format!("inside-{tag}"))?;
    unzip(wheel, &inside)?;
    for file in ["py.typed", "_native.pyi", "__init__.py"] {
        if !inside.join("ninekw").join(file).is_file() {
            return Err(format!("{name} lacks ninekw/{file}").into());
        }
    }
    names_no_folder(&inside)?;
    Ok(inside)
}

/// Makes the source package: maturin's own, and the sources of what it depends on.
fn source() -> Result<PathBuf> {
    let tools = tools()?;
    let made = empty_folder("made")?;
    let mut sdist = Command::new(tools.join("maturin"));
    sdist
        .current_dir(root())
        .args(["sdist", "--manifest-path", "py/Cargo.toml", "--out"])
        .arg(&made);
    output(&mut maturin(&tools, sdist)?)?;
    let plain = only_file(&made)?;
    let unpacked = empty_folder("unpacked")?;
    output(
        Command::new("tar")
            .args(["--extract", "--file"])
            .arg(&plain)
            .arg("--directory")
            .arg(&unpacked),
    )?;
    let package = only_file(&unpacked)?;
    let settings = output(
        Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
            .current_dir(&package)
            .args(["vendor", "vendor"]),
    )?;
    if !settings.contains("vendored-sources") {
        return Err("cargo vendor did not say how to use what it wrote".into());
    }
    fs::create_dir_all(package.join(".cargo"))?;
    fs::write(package.join(".cargo/config.toml"), settings)?;
    let source = empty_folder("source")?;
    archive(
        &package,
        &source.join(plain.file_name().unwrap_or_default()),
    )
}

/// Installs the wheel in an empty environment without network, and runs the README's program there.
pub(crate) fn check_wheel() -> Result<usize> {
    let wheel = wheel()?;
    let python = environment("from-wheel")?;
    output(install_offline(&python, &wheel)?.arg("--no-deps"))?;
    program(&python)?;
    Ok(2)
}

/// Installs the source package with pip and tries it. It is built as `cargo test` builds everything, with the
/// libraries that are compiled already: their sources are in the package, and cargo, which may fetch nothing, looks
/// whether all are.
pub(crate) fn check_source() -> Result<usize> {
    let source = source()?;
    let python = environment("from-source")?;
    // pip asks for the build tool that the package names: it is given here, since there is no network.
    let list = "ffi-c/packaging/requirements.txt";
    output(&mut pip(
        &python,
        &["install", "--require-hashes", "-r", list],
    ))?;
    output(
        install_offline(&python, &source)?
            .args([
                "--no-build-isolation",
                "--config-settings=build-args=--profile dev",
            ])
            .env("CARGO_TARGET_DIR", target()),
    )?;
    program(&python)?;
    Ok(2)
}

fn environment(name: &str) -> Result<PathBuf> {
    let folder = folder().join(name);
    python::make_environment(&folder)?;
    Ok(folder.join("bin/python"))
}

/// `pip install` of a package, with nothing that was fetched before, and nothing fetched now.
fn install_offline(python: &Path, package: &Path) -> Result<Command> {
    let mut pip = pip(python, &["install", "--no-index"]);
    pip.arg(package)
        .env("PATH", first_in_path(python.parent().unwrap_or(python))?)
        .env("CARGO_HOME", empty_folder("cargo-home")?)
        .env("CARGO_NET_OFFLINE", "true");
    Ok(pip)
}

fn program(python: &Path) -> Result {
    let mut program = Command::new(python);
    program.arg("-I").arg(root().join("py/examples/first.py"));
    local::readme_program(program).map(drop)
}
