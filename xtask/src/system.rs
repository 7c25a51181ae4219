//! Programs of the system, and their installation.

use std::process::Command;

use crate::Result;
use crate::shell::{command, exists, output, run};

/// A program or file that a step needs, and its Debian package.
pub(crate) struct Tool {
    program: &'static str,
    package: &'static str,
    /// The version this was tested with, on Debian 12.
    version: &'static str,
}

impl Tool {
    fn is_here(&self) -> bool {
        if self.package == PYTHON_VENV.package {
            let usable = "import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 10))";
            return output(Command::new("python3").args(["-c", usable])).is_ok();
        }
        exists(self.program)
    }
}

/// Tools by their names here: the program or file, its package and that one's version.
macro_rules! tools {
    ($($name:ident = $program:literal of $package:literal $version:literal;)*) => {
        $(pub(crate) const $name: Tool = Tool { program: $program, package: $package, version: $version };)*
    };
}

tools! {
    CC = "gcc" of "gcc" "4:12.2.0-3";
    CXX = "g++" of "g++" "4:12.2.0-3";
    // The other compilers that programs are built with in the tests.
    CLANG = "clang++" of "clang" "1:14.0-55.7~deb12u1";
    TCC = "tcc" of "tcc" "0.9.27+git20200814.62c30a4a-1";

    // How programs find the installed library.
    CMAKE = "cmake" of "cmake" "3.25.1-1";
    MAKE = "make" of "make" "4.3-4.1";
    PKG_CONFIG = "pkg-config" of "pkg-config" "1.8.1-1";
    VALGRIND = "valgrind" of "valgrind" "1:3.19.0-1";
    PYTHON = "python3" of "python3" "3.11.2-1+b1";
    PYTHON_VENV = "" of "python3-venv" "3.11.2-1+b1";

    // Read C declarations, and are languages of bindings.
    LUAJIT = "luajit" of "luajit" "2.1.0~beta3+git20220320+dfsg-4.1+deb12u1";
    // Tests in PHP.
    PHPUNIT = "phpunit" of "phpunit" "9.6.7-1+deb12u1";
    PHP = "php" of "php8.2-cli" "8.2.36-1~deb12u1";

    // A second compiler, which comes with the source of its standard library.
    RUSTC_WEB = "/usr/bin/rustc" of "rustc-web" "1.96.0+dfsg1-1~deb12u2";
    CARGO_WEB = "/usr/bin/cargo" of "cargo-web" "1.96.0+dfsg1-1~deb12u2";
    RUST_SRC = "/usr/lib/rustlib/src/rust/library/std/src/lib.rs" of "rust-web-src" "1.96.0+dfsg1-1~deb12u2";

    // Compilers for Windows.
    MINGW_X64 = "x86_64-w64-mingw32-gcc" of "gcc-mingw-w64-x86-64-win32" "12.2.0-14+deb12u1+25.2+b1";
    MINGW_X86 = "i686-w64-mingw32-gcc" of "gcc-mingw-w64-i686-win32" "12.2.0-14+deb12u1+25.2+b1";
    MINGWXX_X64 = "x86_64-w64-mingw32-g++" of "g++-mingw-w64-x86-64-win32" "12.2.0-14+deb12u1+25.2+b1";
    MINGWXX_X86 = "i686-w64-mingw32-g++" of "g++-mingw-w64-i686-win32" "12.2.0-14+deb12u1+25.2+b1";
    // Runs Windows programs of 64 bits; those of 32 need the same for i386, see `windows/wine.rs`.
    WINE = "/usr/lib/wine/wine64" of "wine64" "8.0~repack-4";
    // Makes systems of other processors in a folder, and runs them.
    DEBOOTSTRAP = "/usr/sbin/debootstrap" of "debootstrap" "1.0.128+nmu2+deb12u2";
    QEMU = "qemu-aarch64-static" of "qemu-user-static" "1:7.2+dfsg-7+deb12u18+b3";
    // Packs zips better than those who make them.
    ADVZIP = "advzip" of "advancecomp" "2.5-1";
    // Strips programs of macOS, and signs them again.
    OBJCOPY = "llvm-objcopy" of "llvm" "1:14.0-55.7~deb12u1";
    // Another libc.
    MUSL = "/lib/ld-musl-x86_64.so.1" of "musl" "1.2.3-1";
    // Pascal, and the source of its run-time units, of which Debian has none for Windows.
    FPC = "fpc" of "fpc" "3.2.2+dfsg-20";
    // What builds Lazarus' packages, and the folder that it wants to be there.
    LAZBUILD = "lazbuild" of "lcl-utils" "2.2.6+dfsg2-2";
    LAZARUS = "/usr/lib/lazarus/2.2.6/ide/lazarus.lpi" of "lazarus-src-2.2" "2.2.6+dfsg2-2";
    FPC_SOURCE = "/usr/share/fpcsrc/3.2.2/rtl/win64/system.pp" of "fpc-source" "3.2.2+dfsg-20";

    // Gets packages of Node, among them Node for Windows.
    NPM = "npm" of "npm" "9.2.0~ds1-1";

    // For the comparison with libcurl.
    CURL = "curl-config" of "libcurl4-openssl-dev" "7.88.1-10+deb12u15";

    // Shows the desk of the sandbox.
    CHROMIUM = "chromium" of "chromium" "156.0.8078.108-1~deb12u1";

    // For the example of a budget that machines share.
    REDIS = "redis-server" of "redis-server" "5:7.0.15-1~deb12u7";
    // For the example of a queue in a database.
    POSTGRES = "/usr/lib/postgresql/15/bin/initdb" of "postgresql-15" "15.18-0+deb12u1";

    // Languages of bindings.
    GO = "go" of "golang-go" "2:1.19~1";
    TCL = "tclsh8.6" of "tcl8.6" "8.6.13+dfsg-2";
    TCL_DEV = "/usr/include/tcl8.6/tcl.h" of "tcl8.6-dev" "8.6.13+dfsg-2";
    PERL = "perl" of "perl" "5.36.0-7+deb12u2";
    PLATYPUS = "/usr/lib/x86_64-linux-gnu/perl5/5.36/FFI/Platypus.pm" of "libffi-platypus-perl" "2.05-1";
    NODE = "node" of "nodejs" "18.20.4+dfsg-1~deb12u1";
    LUA51_DEV = "/usr/include/lua5.1/lua.h" of "liblua5.1-0-dev" "5.1.5-9";
    LUA53 = "lua5.3" of "lua5.3" "5.3.6-2";
    LUA53_DEV = "/usr/include/lua5.3/lua.h" of "liblua5.3-dev" "5.3.6-2";
    LUA54 = "lua5.4" of "lua5.4" "5.4.4-3+deb12u1";
    LUA54_DEV = "/usr/include/lua5.4/lua.h" of "liblua5.4-dev" "5.4.4-3+deb12u1";
    LUAROCKS = "luarocks" of "luarocks" "3.8.0+dfsg1-1";
    COMPOSER = "composer" of "composer" "2.5.5-1+deb12u5";
    RUBY = "ruby" of "ruby" "1:3.1";
    RUBY_FFI = "/usr/lib/x86_64-linux-gnu/rubygems-integration/3.1.0/gems/ffi-1.15.5/lib/ffi.rb"
        of "ruby-ffi" "1.15.5+dfsg-1+b1";

    // Checkers of code in these languages. That of Go reads what its own compiler makes.
    RUBOCOP = "rubocop" of "rubocop" "1.39.0+dfsg-1";
    PERLCRITIC = "perlcritic" of "libperl-critic-perl" "1.148-1";
    LUACHECK = "luacheck" of "lua-check" "1.1.0-1";
    PHPCS = "phpcs" of "php-codesniffer" "3.7.1-2";
    CLANG_TIDY = "clang-tidy" of "clang-tidy" "1:14.0-55.7~deb12u1";
    STATICCHECK = "go-staticcheck" of "go-staticcheck" "2023.1-1+b3";
    GO_1_19 = "/usr/lib/go-1.19/bin/go" of "golang-1.19-go" "1.19.8-2";

    NUNIT_FRAMEWORK = "/usr/lib/cli/nunit.framework-2.6.3/nunit.framework.dll"
        of "libnunit-framework2.6.3-cil" "2.6.4+dfsg-1.1";
    NUNIT = "nunit-console" of "nunit-console" "2.6.4+dfsg-1.1";
    MCS = "mcs" of "mono-mcs" "6.8.0.105+dfsg-3.3+deb12u1";
    MONO = "mono" of "mono-runtime" "6.8.0.105+dfsg-3.3+deb12u1";
    MONO_CORE = "/usr/lib/mono/4.5/System.Core.dll" of "libmono-system-core4.0-cil" "6.8.0.105+dfsg-3.3+deb12u1";
    JAVAC = "javac" of "openjdk-17-jdk-headless" "17.0.15+6-1~deb12u1";
    JUNIT = "/usr/share/java/junit4.jar" of "junit4" "4.13.2-3";
    MAVEN = "mvn" of "maven" "3.8.7-1";
    ECJ = "ecj" of "ecj" "3.32.0+eclipse4.26-2";
}

/// The programs that are missing.
pub(crate) fn missing(tools: &[&'static Tool]) -> Vec<&'static Tool> {
    let mut missing: Vec<&'static Tool> = Vec::new();
    for tool in tools {
        if !tool.is_here() && !missing.iter().any(|known| known.package == tool.package) {
            missing.push(tool);
        }
    }
    missing
}

/// The Debian packages of programs, as a person types them.
pub(crate) fn packages(tools: &[&Tool]) -> String {
    let names: Vec<&str> = tools.iter().map(|tool| tool.package).collect();
    names.join(" ")
}

/// An error that names the packages, if one of the tools is missing.
pub(crate) fn need(tools: &[&'static Tool]) -> Result {
    let missing = missing(tools);
    if missing.is_empty() {
        return Ok(());
    }
    Err(format!("missing: apt-get install {}", packages(&missing)).into())
}

/// Installs packages with the system's package manager, all at once: the versions tested where they are on offer, else
/// those of the same major and minor number, as corrections of the system are.
pub(crate) fn install(tools: &[&Tool]) -> Result {
    if tools.is_empty() {
        return Ok(());
    }
    if !exists("apt-get") {
        let packages = packages(tools);
        return Err(format!("there is no apt-get to install {packages}").into());
    }
    // A fresh machine has no package lists.
    run(apt().args(["update", "-qq"]))?;
    let mut wanted = Vec::new();
    for tool in tools {
        let pinned = format!("{}={}", tool.package, tool.version);
        let offered = output(command("apt-cache").args(["show", &pinned])).is_ok();
        if !offered {
            println!("{pinned} is not on offer here, taking a version of its series");
        }
        wanted.push(if offered { pinned } else { in_series(tool) });
    }
    println!("installing {}", wanted.join(" "));
    let install = ["install", "-y", "-qq", "--no-install-recommends"];
    if let Err(error) = output(apt().args(install).args(&wanted)) {
        println!("{error}\nnot these versions together; taking those that are on offer");
        let names = tools.iter().map(|tool| in_series(tool));
        output(apt().args(install).args(names))?;
    }
    Ok(())
}

/// Any version of a package with the major and minor number of the one tested.
fn in_series(tool: &Tool) -> String {
    format!("{}={}*", tool.package, series(tool.version))
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
    // It waits longer before each; together for a minute.
    command.args(["-o", "Acquire::Retries=6"]);
    command.env("DEBIAN_FRONTEND", "noninteractive");
    command
}

/// A command with the rights of root: through sudo, with these flags, unless they are there.
pub(crate) fn as_root(flags: &[&str], program: &str) -> Command {
    if is_root() {
        return command(program);
    }
    let mut sudo = command("sudo");
    sudo.args(flags).arg(program);
    sudo
}

fn is_root() -> bool {
    output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}
