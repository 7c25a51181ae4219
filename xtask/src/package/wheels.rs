//! The Python package for pip: a wheel for each system, one of the local service, and a source
//! package with the sources of all dependencies in it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::compile::{first_in_path, tools, with_zig_cache};
use super::dist::archive;
use super::inspect::{names_no_folder, runs_with_old_glibc, weighs_at_most};
use super::stage::{LICENCES, README};
use super::{notices, readme};
use crate::once::once;
use crate::platform::{LINUX_X64, Platform, System};
use crate::python::pip;
use crate::shell::{command, make_empty, output, root, run as run_command, target, unzip};
use crate::windows::{headers, runs_with_windows_7};
use crate::{Result, local, python};

/// In each wheel's name: any Python from the oldest one on.
const ABI: &str = "-cp310-abi3-";
/// What a wheel may weigh: whoever adds to it should notice.
const LARGEST: u64 = 1_300_000;

fn folder() -> PathBuf {
    target().join("wheels")
}

/// `maturin` for the package in a folder, which finds zig beside itself.
fn maturin(subcommand: &str, package: &str) -> Result<Command> {
    let tools = tools()?;
    let mut maturin = Command::new(tools.with_file_name("maturin"));
    maturin
        .current_dir(root())
        .arg(subcommand)
        .args(["--manifest-path", &format!("{package}/Cargo.toml")])
        .env("PATH", first_in_path(tools.parent().unwrap_or(&tools))?);
    with_zig_cache(&mut maturin);
    Ok(maturin)
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

/// The wheel for a system.
pub(crate) fn wheel(platform: &'static Platform) -> Result<PathBuf> {
    once(&format!("wheel for {}", platform.name), || {
        let wheel = build(platform, "py", platform.name)?;
        let name = wheel.file_name().unwrap_or_default().to_string_lossy();
        if !name.contains(ABI) {
            return Err(format!("{name} is for one version of Python").into());
        }
        weighs_at_most(&wheel, LARGEST)?;
        inspect(platform, &wheel, &unpacked(platform)?)?;
        Ok(wheel)
    })
}

/// The wheel of the local service for a system.
pub(crate) fn sandbox_wheel(platform: &'static Platform) -> Result<PathBuf> {
    once(&format!("sandbox wheel for {}", platform.name), || {
        build(platform, "sandbox", &format!("sandbox-{}", platform.name))
    })
}

/// The wheel for a system, unpacked.
pub(crate) fn unpacked_wheel(platform: &'static Platform) -> Result<PathBuf> {
    wheel(platform)?;
    unpacked(platform)
}

/// Where the wheel for a system is unpacked.
fn unpacked(platform: &'static Platform) -> Result<PathBuf> {
    let inside = empty_folder(&format!("inside-{}", platform.name))?;
    let wheel = only_file(&folder().join(platform.name))?;
    unzip(&wheel, &inside)?;
    Ok(inside)
}

/// Has maturin build the package of a folder.
fn build(platform: &Platform, package: &str, name: &str) -> Result<PathBuf> {
    let folder = empty_folder(name)?;
    let mut build = platform.prepare(maturin("build", package)?)?;
    build
        .args(["--quiet", "--release", "--locked"])
        .args(["--target", platform.target])
        .args(["--compression-level", "9", "--out"])
        .arg(&folder)
        .env("CARGO", platform.cargo_for_maturin()?);
    if package == "py" {
        // The oldest Python; none has to be there.
        build.args(["--interpreter", "python3.10"]);
    }
    match platform.system {
        System::Linux => build.args(["--compatibility", "manylinux2014"]),
        System::Musl => build.args(["--compatibility", "musllinux_1_2"]),
        System::Mac | System::Windows(_) => &mut build,
    };
    run_command(&mut build)?;
    let wheel = only_file(&folder)?;
    complete(&wheel, platform, package)?;
    output(
        command("advzip")
            .args(["--recompress", "--shrink-insane", "--quiet"])
            .arg(&wheel),
    )?;
    let tag = format!("-{}.whl", platform.wheel);
    if !wheel.display().to_string().ends_with(&tag) {
        return Err(format!("{} is for other systems than {tag}", wheel.display()).into());
    }
    Ok(wheel)
}

/// Adds our licences and those of what the wheel is built from, and the README as others show it.
fn complete(wheel: &Path, platform: &Platform, package: &str) -> Result {
    let readme = wheel.with_file_name(README);
    fs::write(&readme, readme::elsewhere(&format!("{package}/{README}"))?)?;
    let notices = wheel.with_file_name("THIRD-PARTY.txt");
    fs::write(
        &notices,
        notices::of(&format!("ninekw-{package}"), platform)?,
    )?;
    let mut script = command("python3");
    script
        .arg("py/packaging/complete.py")
        .args([wheel, &readme]);
    output(script.args(LICENCES).arg(&notices))?;
    fs::remove_file(readme)?;
    Ok(fs::remove_file(notices)?)
}

/// Looks at what all wheels have: the files of the package, no folder of this machine, a module for old systems.
fn inspect(platform: &Platform, wheel: &Path, inside: &Path) -> Result {
    let module = match platform.system {
        System::Windows(_) => "_native.pyd",
        _ => "_native.abi3.so",
    };
    for file in [module, "py.typed", "_native.pyi", "__init__.py"] {
        if !inside.join("ninekw").join(file).is_file() {
            return Err(format!("{} lacks ninekw/{file}", wheel.display()).into());
        }
    }
    for licence in LICENCES.into_iter().chain(["THIRD-PARTY.txt"]) {
        let folder = concat!("ninekw-", env!("CARGO_PKG_VERSION"), ".dist-info/licenses");
        if !inside.join(folder).join(licence).is_file() {
            return Err(format!("{} lacks {licence}", wheel.display()).into());
        }
    }
    names_no_folder(inside)?;
    let module = inside.join("ninekw").join(module);
    match platform.system {
        System::Linux => runs_with_old_glibc(&module)?,
        System::Windows(bits) => {
            let headers = headers(bits, &module)?;
            runs_with_windows_7(&headers, &["python3.dll"])?;
            if !headers.contains("PyInit__native") || !headers.contains("DLL Name: python3.dll") {
                return Err(format!("{} has no module of Python's", wheel.display()).into());
            }
        }
        System::Musl | System::Mac => {}
    }
    Ok(())
}

/// Makes the source package: maturin's own, and the sources of what it depends on.
pub(crate) fn source() -> Result<PathBuf> {
    let made = empty_folder("made")?;
    output(maturin("sdist", "py")?.arg("--out").arg(&made))?;
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
    for licence in LICENCES {
        fs::copy(root().join(licence), package.join(licence))?;
    }
    let readme = readme::elsewhere("py/README.md")?;
    let about = package.join("PKG-INFO");
    let text = fs::read_to_string(&about)?;
    let (fields, _) = text
        .split_once("\n\n")
        .ok_or("PKG-INFO has no description")?;
    fs::write(about, format!("{fields}\n\n{readme}"))?;
    fs::write(package.join("py").join(README), readme)?;
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
    let wheel = wheel(&LINUX_X64)?;
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
