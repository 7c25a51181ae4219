//! Builds what packages hold, in the same way for all systems: with the standard library's source, for size, and for
//! old versions of the system. zig compiles C and links for Linux and macOS, MinGW for Windows.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::inspect::{names_no_folder, runs_with_old_glibc};
use crate::layout::{Library, abi_version};
use crate::once::once;
use crate::own_std::{self, CARGO, SMALL, with_std_for};
use crate::platform::{Platform, System};
use crate::shell::{command, output, root, target, without_paths_and};
use crate::system::{CARGO_WEB, OBJCOPY, RUST_SRC, RUSTC_WEB, Tool, need};
use crate::{Result, build, checks, python, windows};

/// The Python that has zig, maturin and cargo-zigbuild, from a list with hashes.
pub(super) fn tools() -> Result<PathBuf> {
    python::with_requirements("zig", "ffi-c/packaging/requirements.txt")
}

/// zig keeps what it has compiled where cargo builds.
pub(crate) fn with_zig_cache(command: &mut Command) -> &mut Command {
    let cache = target().join("zig/cache");
    command
        .env("ZIG_GLOBAL_CACHE_DIR", &cache)
        .env("ZIG_LOCAL_CACHE_DIR", &cache)
}

/// The `PATH` with this folder before all others.
pub(super) fn first_in_path(folder: &Path) -> Result<std::ffi::OsString> {
    let mut path = vec![folder.to_path_buf()];
    path.extend(std::env::split_paths(
        &std::env::var_os("PATH").unwrap_or_default(),
    ));
    Ok(std::env::join_paths(path)?)
}

impl Platform {
    /// What a build for it needs.
    pub(crate) fn tools(&self) -> &'static [&'static Tool] {
        match self.system {
            System::Windows(_) => &windows::TOOLS,
            System::Mac => &FOR_MAC,
            System::Linux | System::Musl => &own_std::TOOLS,
        }
    }

    /// zig's C compiler for this system.
    pub(super) fn cc(&self) -> Result<Command> {
        let mut cc = command(tools()?);
        cc.args(["-m", "ziglang", "cc", "-target", self.zig]);
        with_zig_cache(&mut cc);
        Ok(cc)
    }

    /// Where cargo puts what it builds.
    fn folder(&self) -> PathBuf {
        own_std::folder().join(self.target).join("release")
    }

    /// The version of glibc is part of the name for whoever links by zig.
    fn target_for_zig(&self) -> String {
        match self.system {
            System::Linux => format!("{}.2.17", self.target),
            _ => self.target.to_owned(),
        }
    }

    /// `command` calls cargo, and is to build for this system.
    pub(super) fn prepare(&self, mut command: Command) -> Result<Command> {
        need(self.tools())?;
        if let System::Windows(bits) = self.system {
            return windows::with_std(command, bits);
        }
        // Panics do not tell the line of the source: all lines weigh 17 kB.
        let mut flags = vec!["-Zlocation-detail=none".to_owned()];
        // With them the tables for unwinding need not follow each push.
        flags.push("-Cforce-frame-pointers=yes".to_owned());
        if self.system == System::Musl {
            // Else there are no shared libraries.
            flags.push("-Ctarget-feature=-crt-static".to_owned());
        }
        if self.system == System::Mac {
            // What zig would need a developer's copy of the system for.
            flags.push(format!("-Lframework={}", stubs().display()));
            objcopy()?;
        }
        let name = self.target.replace('-', "_");
        command = with_std_for(command, SMALL, self.target);
        with_zig_cache(&mut command)
            .env("CARGO", CARGO)
            .env(
                "PATH",
                first_in_path(tools()?.parent().unwrap_or(Path::new("")))?,
            )
            // ring's debug information names the folders of the build.
            .env(format!("CFLAGS_{name}"), "-g0")
            .env("MACOSX_DEPLOYMENT_TARGET", "11.0");
        without_paths_and(&mut command, &flags);
        Ok(command)
    }

    /// A command of cargo's, linked by zig or MinGW.
    fn cargo(&self, subcommand: &str) -> Result<Command> {
        let mut cargo = if let System::Windows(_) = self.system {
            let mut cargo = self.prepare(command(CARGO))?;
            cargo.arg(subcommand);
            cargo
        } else {
            let program = tools()?.with_file_name("cargo-zigbuild");
            let mut cargo = self.prepare(command(program))?;
            cargo.arg(match subcommand {
                "build" => "zigbuild",
                other => other,
            });
            cargo.args(["--target", &self.target_for_zig()]);
            cargo
        };
        cargo.args(["--release", "--locked"]);
        Ok(cargo)
    }

    /// What maturin takes for cargo: it compiles by zig as [`Self::cargo`] does. If maturin set zig up itself, both would
    /// compile what the other has compiled already.
    pub(super) fn cargo_for_maturin(&self) -> Result<PathBuf> {
        if let System::Windows(_) = self.system {
            return Ok(CARGO.into());
        }
        let script = tools()?.with_file_name(format!("cargo-for-{}", self.name));
        let text = format!(
            r#"#!/bin/sh
[ "$1" = rustc ] || exec {CARGO} "$@"
for argument; do
    shift
    [ "$argument" != {} ] || argument={}
    set -- "$@" "$argument"
done
CARGO={CARGO} exec {} "$@"
"#,
            self.target,
            self.target_for_zig(),
            tools()?.with_file_name("cargo-zigbuild").display()
        );
        write_script(&script, &text)?;
        Ok(script)
    }

    /// The C library for Linux or macOS, checked; that for Windows is made by [`windows`].
    pub(crate) fn library(&self) -> Result<Library> {
        let made = once(&format!("library for {}", self.name), || {
            let mut cargo = self.cargo("rustc")?;
            cargo.args(["-p", "ninekw-capi", "--lib"]);
            let library = build::run_build(cargo, &self.folder())?;
            let needed = self.folder().join("ninekw needs");
            fs::write(&needed, library.static_libraries.join(" "))?;
            self.check(&self.folder().join(self.built_library()))?;
            Ok(needed)
        })?;
        let needed = fs::read_to_string(made)?;
        Ok(Library {
            shared: self.folder().join(self.built_library()),
            archive: self.folder().join("libninekw.a"),
            static_libraries: needed.split_whitespace().map(str::to_owned).collect(),
            has_debug_information: false,
        })
    }

    /// The local service as a program.
    pub(crate) fn sandbox(&self) -> Result<PathBuf> {
        once(&format!("sandbox for {}", self.name), || {
            let mut cargo = self.cargo("build")?;
            output(cargo.args(["--quiet", "-p", "ninekw-sandbox"]))?;
            let program = self.folder().join(self.program("ninekw-sandbox"));
            if self.system == System::Linux {
                runs_with_old_glibc(&program)?;
            }
            names_no_folder(&program)?;
            Ok(program)
        })
    }

    /// A program's name there.
    pub(crate) fn program(&self, name: &str) -> String {
        match self.system {
            System::Windows(_) => format!("{name}.exe"),
            _ => name.to_owned(),
        }
    }

    /// The name that the shared library is loaded by.
    pub(crate) fn library_name(&self) -> Result<String> {
        let abi = abi_version()?;
        Ok(match self.system {
            System::Linux | System::Musl => format!("libninekw.so.{abi}"),
            System::Windows(_) => "ninekw.dll".into(),
            System::Mac => format!("libninekw.{abi}.dylib"),
        })
    }

    /// The name that cargo gives it.
    fn built_library(&self) -> &'static str {
        match self.system {
            System::Linux | System::Musl => "libninekw.so",
            System::Windows(_) => "ninekw.dll",
            System::Mac => "libninekw.dylib",
        }
    }

    /// The shared library by itself, ready to be put into a package.
    pub(crate) fn shared(&self) -> Result<PathBuf> {
        match self.system {
            System::Windows(bits) => windows::dll(bits),
            _ => Ok(self.library()?.shared),
        }
    }

    fn check(&self, shared: &Path) -> Result {
        names_no_folder(shared)?;
        if self.system == System::Mac {
            return Ok(());
        }
        checks::soname(shared)?;
        checks::exports_are_declared(shared)?;
        if self.system == System::Linux {
            runs_with_old_glibc(shared)?;
        }
        Ok(())
    }
}

const FOR_MAC: [&Tool; 4] = [&RUSTC_WEB, &CARGO_WEB, &RUST_SRC, &OBJCOPY];

/// What rustc calls to strip what it has linked for macOS: Debian has it under another name. Names of functions would be
/// a tenth of a wheel.
fn objcopy() -> Result {
    write_script(
        &tools()?.with_file_name("rust-objcopy"),
        "#!/bin/sh\nexec llvm-objcopy \"$@\"\n",
    )
}

fn write_script(script: &Path, text: &str) -> Result {
    fs::write(script, text)?;
    Ok(fs::set_permissions(
        script,
        fs::Permissions::from_mode(0o755),
    )?)
}

/// Libraries of macOS as far as the linker must know them.
fn stubs() -> PathBuf {
    root().join("ffi-c/packaging/macos")
}
