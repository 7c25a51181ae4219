//! Programs of the system, and getting those that are missing.

use std::process::Command;

use crate::Result;
use crate::shell::{command, exists, output, run};

/// A program that some job needs, and the Debian package that has it.
pub(crate) struct Tool {
    program: &'static str,
    package: &'static str,
    /// The version this was tested with, on Debian 12.
    version: &'static str,
}

pub(crate) const CC: Tool = Tool {
    program: "gcc",
    package: "gcc",
    version: "4:12.2.0-3",
};
pub(crate) const CXX: Tool = Tool {
    program: "g++",
    package: "g++",
    version: "4:12.2.0-3",
};
/// The other compilers that programs are built with in the tests.
pub(crate) const CLANG: Tool = Tool {
    program: "clang++",
    package: "clang",
    version: "1:14.0-55.7~deb12u1",
};
pub(crate) const TCC: Tool = Tool {
    program: "tcc",
    package: "tcc",
    version: "0.9.27+git20200814.62c30a4a-1",
};

/// How programs find the installed library.
pub(crate) const CMAKE: Tool = Tool {
    program: "cmake",
    package: "cmake",
    version: "3.25.1-1",
};
pub(crate) const MAKE: Tool = Tool {
    program: "make",
    package: "make",
    version: "4.3-4.1",
};
pub(crate) const PKG_CONFIG: Tool = Tool {
    program: "pkg-config",
    package: "pkg-config",
    version: "1.8.1-1",
};
pub(crate) const VALGRIND: Tool = Tool {
    program: "valgrind",
    package: "valgrind",
    version: "1:3.19.0-1",
};
pub(crate) const PYTHON: Tool = Tool {
    program: "python3",
    package: "python3",
    version: "3.11.2-1+b1",
};
pub(crate) const PYTHON_VENV: Tool = Tool {
    program: "",
    package: "python3-venv",
    version: "3.11.2-1+b1",
};

/// Read C declarations, and are languages of bindings.
pub(crate) const LUAJIT: Tool = Tool {
    program: "luajit",
    package: "luajit",
    version: "2.1.0~beta3+git20220320+dfsg-4.1+deb12u1",
};
pub(crate) const PHP: Tool = Tool {
    program: "php",
    package: "php8.2-cli",
    version: "8.2.36-1~deb12u1",
};

/// A second compiler, which comes with the source of its standard library.
pub(crate) const RUSTC_WEB: Tool = Tool {
    program: "/usr/bin/rustc",
    package: "rustc-web",
    version: "1.96.0+dfsg1-1~deb12u2",
};
pub(crate) const CARGO_WEB: Tool = Tool {
    program: "/usr/bin/cargo",
    package: "cargo-web",
    version: "1.96.0+dfsg1-1~deb12u2",
};
pub(crate) const RUST_SRC: Tool = Tool {
    program: "/usr/lib/rustlib/src/rust/library/std/src/lib.rs",
    package: "rust-web-src",
    version: "1.96.0+dfsg1-1~deb12u2",
};

/// Compilers for Windows.
pub(crate) const MINGW_X64: Tool = Tool {
    program: "x86_64-w64-mingw32-gcc",
    package: "gcc-mingw-w64-x86-64-win32",
    version: "12.2.0-14+deb12u1+25.2+b1",
};
pub(crate) const MINGW_X86: Tool = Tool {
    program: "i686-w64-mingw32-gcc",
    package: "gcc-mingw-w64-i686-win32",
    version: "12.2.0-14+deb12u1+25.2+b1",
};
pub(crate) const MINGWXX_X64: Tool = Tool {
    program: "x86_64-w64-mingw32-g++",
    package: "g++-mingw-w64-x86-64-win32",
    version: "12.2.0-14+deb12u1+25.2+b1",
};
pub(crate) const MINGWXX_X86: Tool = Tool {
    program: "i686-w64-mingw32-g++",
    package: "g++-mingw-w64-i686-win32",
    version: "12.2.0-14+deb12u1+25.2+b1",
};
/// Runs Windows programs of 64 bits; those of 32 need the same for i386, see `windows/wine.rs`.
pub(crate) const WINE: Tool = Tool {
    program: "/usr/lib/wine/wine64",
    package: "wine64",
    version: "8.0~repack-4",
};
/// Makes systems of other processors in a folder, and runs them.
pub(crate) const DEBOOTSTRAP: Tool = Tool {
    program: "/usr/sbin/debootstrap",
    package: "debootstrap",
    version: "1.0.128+nmu2+deb12u2",
};
pub(crate) const QEMU: Tool = Tool {
    program: "qemu-aarch64-static",
    package: "qemu-user-static",
    version: "1:7.2+dfsg-7+deb12u18+b3",
};
pub(crate) const BINUTILS_ARM64: Tool = Tool {
    program: "aarch64-linux-gnu-strip",
    package: "binutils-aarch64-linux-gnu",
    version: "2.40-2",
};
/// Pascal, and the source of its run-time units, of which Debian has none for Windows.
pub(crate) const FPC: Tool = Tool {
    program: "fpc",
    package: "fpc",
    version: "3.2.2+dfsg-20",
};
/// What builds Lazarus' packages, and the folder that it wants to be there.
pub(crate) const LAZBUILD: Tool = Tool {
    program: "lazbuild",
    package: "lcl-utils",
    version: "2.2.6+dfsg2-2",
};
pub(crate) const LAZARUS: Tool = Tool {
    program: "/usr/lib/lazarus/2.2.6/ide/lazarus.lpi",
    package: "lazarus-src-2.2",
    version: "2.2.6+dfsg2-2",
};
pub(crate) const FPC_SOURCE: Tool = Tool {
    program: "/usr/share/fpcsrc/3.2.2/rtl/win64/system.pp",
    package: "fpc-source",
    version: "3.2.2+dfsg-20",
};

/// Gets packages of Node, among them Node for Windows.
pub(crate) const NPM: Tool = Tool {
    program: "npm",
    package: "npm",
    version: "9.2.0~ds1-1",
};

/// For the comparison with libcurl.
pub(crate) const CURL: Tool = Tool {
    program: "curl-config",
    package: "libcurl4-openssl-dev",
    version: "7.88.1-10+deb12u15",
};

/// For the example of a budget that machines share.
pub(crate) const REDIS: Tool = Tool {
    program: "redis-server",
    package: "redis-server",
    version: "5:7.0.15-1~deb12u7",
};

/// Packs wheels smaller than Python's zip library does.
pub(crate) const ADVZIP: Tool = Tool {
    program: "advzip",
    package: "advancecomp",
    version: "2.5-1",
};

/// Languages of bindings.
pub(crate) const GO: Tool = Tool {
    program: "go",
    package: "golang-go",
    version: "2:1.19~1",
};
pub(crate) const TCL: Tool = Tool {
    program: "tclsh8.6",
    package: "tcl8.6",
    version: "8.6.13+dfsg-2",
};
pub(crate) const TCL_DEV: Tool = Tool {
    program: "/usr/include/tcl8.6/tcl.h",
    package: "tcl8.6-dev",
    version: "8.6.13+dfsg-2",
};
pub(crate) const PERL: Tool = Tool {
    program: "perl",
    package: "perl",
    version: "5.36.0-7+deb12u2",
};
pub(crate) const PLATYPUS: Tool = Tool {
    program: "/usr/lib/x86_64-linux-gnu/perl5/5.36/FFI/Platypus.pm",
    package: "libffi-platypus-perl",
    version: "2.05-1",
};
pub(crate) const NODE: Tool = Tool {
    program: "node",
    package: "nodejs",
    version: "18.20.4+dfsg-1~deb12u1",
};
pub(crate) const LUA53: Tool = Tool {
    program: "lua5.3",
    package: "lua5.3",
    version: "5.3.6-2",
};
pub(crate) const LUA53_DEV: Tool = Tool {
    program: "/usr/include/lua5.3/lua.h",
    package: "liblua5.3-dev",
    version: "5.3.6-2",
};
pub(crate) const LUA54: Tool = Tool {
    program: "lua5.4",
    package: "lua5.4",
    version: "5.4.4-3+deb12u1",
};
pub(crate) const LUA54_DEV: Tool = Tool {
    program: "/usr/include/lua5.4/lua.h",
    package: "liblua5.4-dev",
    version: "5.4.4-3+deb12u1",
};
pub(crate) const LUAROCKS: Tool = Tool {
    program: "luarocks",
    package: "luarocks",
    version: "3.8.0+dfsg1-1",
};
pub(crate) const COMPOSER: Tool = Tool {
    program: "composer",
    package: "composer",
    version: "2.5.5-1+deb12u5",
};
pub(crate) const RUBY: Tool = Tool {
    program: "ruby",
    package: "ruby",
    version: "1:3.1",
};
pub(crate) const RUBY_FFI: Tool = Tool {
    program: "/usr/lib/x86_64-linux-gnu/rubygems-integration/3.1.0/gems/ffi-1.15.5/lib/ffi.rb",
    package: "ruby-ffi",
    version: "1.15.5+dfsg-1+b1",
};

pub(crate) const MCS: Tool = Tool {
    program: "mcs",
    package: "mono-mcs",
    version: "6.8.0.105+dfsg-3.3+deb12u1",
};
pub(crate) const MONO: Tool = Tool {
    program: "mono",
    package: "mono-runtime",
    version: "6.8.0.105+dfsg-3.3+deb12u1",
};
pub(crate) const MONO_CORE: Tool = Tool {
    program: "/usr/lib/mono/4.5/System.Core.dll",
    package: "libmono-system-core4.0-cil",
    version: "6.8.0.105+dfsg-3.3+deb12u1",
};
pub(crate) const JAVAC: Tool = Tool {
    program: "javac",
    package: "openjdk-17-jdk-headless",
    version: "17.0.15+6-1~deb12u1",
};
pub(crate) const JNA: Tool = Tool {
    program: "/usr/share/java/jna.jar",
    package: "libjna-java",
    version: "5.13.0-2",
};
pub(crate) const ECJ: Tool = Tool {
    program: "ecj",
    package: "ecj",
    version: "3.32.0+eclipse4.26-2",
};

/// Makes sure that the tools are there; installs missing ones if `install`, else names them.
pub(crate) fn need(tools: &[&Tool], install: bool) -> Result {
    let missing: Vec<&&Tool> = tools.iter().filter(|tool| !exists(tool.program)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let names: Vec<&str> = missing.iter().map(|tool| tool.package).collect();
    if !install {
        return Err(format!(
            "missing: {}; install them, or run `cargo xtask test --install`",
            names.join(", ")
        )
        .into());
    }
    missing.into_iter().try_for_each(|tool| fetch(tool))
}

/// Installs a package with the system's package manager: the version tested if it is on offer, else one of the same major
/// and minor number, as corrections of the system are.
pub(crate) fn fetch(tool: &Tool) -> Result {
    if !exists("apt-get") {
        return Err(format!(
            "{} is missing and there is no apt-get to install it",
            tool.package
        )
        .into());
    }
    let pinned = format!("{}={}", tool.package, tool.version);
    println!("installing {pinned}");
    // A fresh machine has no package lists.
    run(apt().args(["update", "-qq"]))?;
    let install = |package: &str| {
        output(apt().args(["install", "-y", "-qq", "--no-install-recommends", package]))
    };
    if install(&pinned).is_err() {
        let series = format!("{}={}*", tool.package, series(tool.version));
        println!("{pinned} is not on offer here, taking {series}");
        install(&series)?;
    }
    Ok(())
}

/// A version to its minor number: of `8.2.36-1~deb12u1` it is `8.2`.
fn series(version: &str) -> &str {
    let mut dots = version.match_indices('.').skip(1);
    let end = dots.next().map_or(version.len(), |(at, _)| at);
    let head = version.get(..end).unwrap_or(version);
    head.split(['-', '+', '~']).next().unwrap_or(head)
}

fn apt() -> Command {
    let mut command = as_root(&[], "apt-get");
    command.env("DEBIAN_FRONTEND", "noninteractive");
    command
}

/// A command with the rights of root: through sudo, with these flags, unless they are there.
pub(crate) fn as_root(flags: &[&str], program: &str) -> Command {
    let root = output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0");
    if root {
        return command(program);
    }
    let mut sudo = command("sudo");
    sudo.args(flags).arg(program);
    sudo
}
