//! Wine for programs of 64 bits, which Debian has, and of 32, whose packages do not install beside those of 64 wherever
//! the two lists of packages differ: they get a small system of their own in a folder.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::{Bits, folder};
use crate::Result;
use crate::chroot::{Chroot, RELEASE};
use crate::shell::{command, make_empty, root, target};

/// What the system of 32 bits has.
const CHROOT: Chroot = Chroot {
    release: RELEASE,
    architecture: "i386",
    packages: "wine32,wine",
    foreign: false,
};

const WINE64: &str = "/usr/lib/wine/wine64";
/// Of the system of 32 bits.
const WINE32: &str = "/usr/lib/wine/wine";

/// Settings of each Wine, as keys, names and values.
const SETTINGS: [(&str, &str, &str); 3] = [
    // Windows without a display.
    (r"HKCU\Software\Wine\Drivers", "Graphics", "null"),
    // A crash ends the program instead of asking what to do.
    (
        r"HKLM\Software\Microsoft\Windows NT\CurrentVersion\AeDebug",
        "Auto",
        "0",
    ),
    // Node refuses what Wine says by itself, Windows 7.
    (r"HKCU\Software\Wine", "Version", "win10"),
];

/// Makes what is missing.
pub(super) fn make(bits: Bits) -> Result {
    if bits == Bits::X86 {
        CHROOT.make()?;
    }
    let done = prefix(bits).join("ready");
    if done.exists() {
        return Ok(());
    }
    make_empty(&prefix(bits))?;
    let _server = Server::start(bits)?;
    for (key, name, value) in SETTINGS {
        quiet(
            program(bits, Path::new("reg"))
                .args(["add", key, "/v", name, "/t", "REG_SZ", "/d", value])
                .arg("/f"),
        )?;
    }
    fs::write(done, "")?;
    Ok(())
}

/// A Windows program, run by this machine.
pub(super) fn program(bits: Bits, program: &Path) -> Command {
    let mut command = match bits {
        Bits::X64 => command(WINE64),
        Bits::X86 => in_chroot(WINE32),
    };
    settings(&mut command, bits);
    command.arg(program);
    command
}

fn settings(command: &mut Command, bits: Bits) {
    command
        .env("WINEPREFIX", prefix(bits))
        .env(
            "WINEARCH",
            if bits == Bits::X64 { "win64" } else { "win32" },
        )
        .env("WINEDEBUG", "-all")
        // Names of files are UTF-8.
        .env("LC_ALL", "C.UTF-8")
        // Neither .NET nor a browser: they would be asked for.
        .env("WINEDLLOVERRIDES", "mscoree,mshtml=")
        .env_remove("DISPLAY");
}

fn in_chroot(program: &str) -> Command {
    // The repository may lie in the folder of what is built, or that in the repository.
    let folders = [root().to_path_buf(), target(), std::env::temp_dir()];
    let mut command = CHROOT.run(include_str!("wine32.sh"), &folders);
    command.arg(prefix(Bits::X86)).arg(program);
    command
}

fn prefix(bits: Bits) -> PathBuf {
    folder().join(format!("wine-{}", bits.name()))
}

/// Runs a command whose output nobody waits for: what Wine starts in the background would keep it open.
fn quiet(command: &mut Command) -> Result {
    let status = command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()?;
    if status.success() {
        Ok(())
    } else {
        Err(format!("Wine ended with {status}").into())
    }
}

/// Keeps Wine's background programs alive from one program to the next, and ends them in the end.
pub(super) struct Server(Bits);

impl Server {
    pub(super) fn start(bits: Bits) -> Result<Self> {
        let server = Self(bits);
        // One that a run left behind which was broken off refuses the next.
        server.end();
        quiet(&mut Self::command(bits, "-p"))?;
        // What they are started by must not be a program whose output is read.
        quiet(program(bits, Path::new("wineboot")).arg("--init"))?;
        Ok(server)
    }

    fn end(&self) {
        // There may be none, or none any more if it broke down.
        let _ = quiet(&mut Self::command(self.0, "-k"));
    }

    fn command(bits: Bits, flag: &str) -> Command {
        let mut server = match bits {
            Bits::X64 => command("/usr/lib/wine/wineserver"),
            Bits::X86 => in_chroot("/usr/lib/wine/wineserver"),
        };
        settings(&mut server, bits);
        server.arg(flag);
        server
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.end();
    }
}

/// The command with its output in a file, for programs that take a pipe of this system for a broken one.
pub(super) fn through_a_file(command: &Command, file: &Path) -> Command {
    const SCRIPT: &str = r#"to=$1; shift; "$@" > "$to" 2> "$to-errors" < /dev/null; status=$?
        cat "$to"; cat "$to-errors" >&2; exit $status"#;
    let mut shell = crate::shell::command("sh");
    shell
        .args(["-c", SCRIPT, "sh"])
        .arg(file)
        .arg(command.get_program())
        .args(command.get_args());
    for (name, value) in command.get_envs() {
        match value {
            Some(value) => shell.env(name, value),
            None => shell.env_remove(name),
        };
    }
    shell
}

/// A path as Windows programs see it.
pub(super) fn windows_path(path: &Path) -> String {
    format!("Z:{}", path.display()).replace('/', "\\")
}
