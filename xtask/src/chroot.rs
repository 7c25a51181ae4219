//! Small Debian systems for other processors, each in a folder.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::Result;
use crate::once::do_once;
use crate::shell::{command, output, run, target};
use crate::system;

/// What such a system is.
#[derive(Hash)]
pub(crate) struct Chroot {
    /// The version of Debian.
    pub(crate) release: &'static str,
    /// As Debian calls it.
    pub(crate) architecture: &'static str,
    /// With commas between.
    pub(crate) packages: &'static str,
    /// This machine's processor cannot run it: its packages are unpacked, but not set up.
    pub(crate) foreign: bool,
}

/// The version of Debian for most tests, which this machine has, too.
pub(crate) const RELEASE: &str = "bookworm";

impl Chroot {
    /// Its folder, which depends on the list of packages.
    pub(crate) fn folder(&self) -> PathBuf {
        let mut hasher = DefaultHasher::new();
        self.hash(&mut hasher);
        let content = hasher.finish();
        target().join(format!("chroot/{}-{content:016x}", self.architecture))
    }

    fn is_made(&self) -> bool {
        self.folder().join("etc/hosts").exists()
    }

    /// Creates the system, with packages from this machine's own mirror.
    pub(crate) fn make(&self) -> Result {
        do_once(&self.folder().display().to_string(), || {
            // While a mirror is updated, its lists and signatures may not match.
            for _ in 0..3 {
                if self.is_made() || self.unpack().is_ok() {
                    return Ok(());
                }
            }
            self.unpack()
        })
    }

    fn unpack(&self) -> Result {
        let folder = self.folder();
        if folder.exists() {
            run(as_root("rm")
                .args(["-rf", "--one-file-system"])
                .arg(&folder))?;
        }
        fs::create_dir_all(&folder)?;
        self.register_emulator()?;
        let foreign: &[&str] = if self.foreign { &["--foreign"] } else { &[] };
        // What it mounts goes with its name space, however it ends.
        output(
            as_root("unshare")
                .args(["--mount", "--propagation", "private", "debootstrap"])
                .args(foreign)
                .arg(format!("--arch={}", self.architecture))
                .arg("--variant=minbase")
                .arg("--force-check-gpg")
                .arg(format!("--include={}", self.packages))
                .arg(self.release)
                .arg(&folder)
                .arg(mirror()?),
        )?;
        if self.foreign {
            let unpack = r#"
                cd "$1"
                for package in var/cache/apt/archives/*.deb; do dpkg-deb -x "$package" .; done
                rm -f var/cache/apt/archives/*.deb"#;
            run(as_root("sh").args(["-e", "-c", unpack, "sh"]).arg(&folder))?;
        }
        // Needed to resolve "localhost"; it also marks the system as complete.
        let write = r#"echo 127.0.0.1 localhost > "$1/etc/hosts""#;
        run(as_root("sh").args(["-e", "-c", write, "sh"]).arg(&folder))
    }

    /// Lets the kernel run another processor's programs by qemu wherever they are, as its Debian package does where
    /// systemd runs.
    fn register_emulator(&self) -> Result {
        let emulator = match self.architecture {
            "arm64" => "qemu-aarch64",
            "armhf" => "qemu-arm",
            _ => return Ok(()),
        };
        if self.foreign {
            return Ok(());
        }
        let register = r#"
            cd /proc/sys/fs/binfmt_misc
            [ -e register ] || mount -t binfmt_misc binfmt_misc .
            cd /proc/sys/fs/binfmt_misc
            [ -e "$1" ] || cat "/usr/lib/binfmt.d/$1.conf" >register"#;
        run(as_root("sh").args(["-e", "-c", register, "sh", emulator]))
    }

    /// A program of this system, run by qemu.
    pub(crate) fn emulated(&self, program: &Path) -> Command {
        let mut qemu = command(match self.architecture {
            "arm64" => "qemu-aarch64-static",
            _ => "qemu-arm-static",
        });
        qemu.arg("-L").arg(self.folder()).arg(program);
        qemu
    }

    /// `sh -c script` with this folder, the other ones and `--` as first arguments, in its own mount namespace.
    pub(crate) fn run(&self, script: &str, folders: &[PathBuf]) -> Command {
        let mut shell = self.unshared(&[], script, folders);
        shell.arg("--");
        shell
    }

    /// `sh -c script` with this folder and the other ones as first arguments, in name spaces for mounts and processes:
    /// whatever it starts ends with it, and at the latest after twenty minutes.
    pub(crate) fn run_apart(&self, script: &str, folders: &[PathBuf]) -> Command {
        let apart = ["--pid", "--fork", "--kill-child", "timeout", "1200"];
        self.unshared(&apart, script, folders)
    }

    fn unshared(&self, more: &[&str], script: &str, folders: &[PathBuf]) -> Command {
        let mut shell = as_root("unshare");
        shell
            .args(["--mount", "--propagation", "private"])
            .args(more)
            .args(["sh", "-c", script, "sh"])
            .arg(self.folder())
            .args(folders);
        shell
    }
}

/// A command with the rights of root and this environment.
fn as_root(program: &str) -> Command {
    system::as_root(&["--preserve-env"], program)
}

/// Whether systems can be made and used here.
pub(crate) fn works() -> bool {
    // It does not prompt for a password: run `sudo -v` before if you need one.
    let mut unshare = system::as_root(&["--non-interactive"], "unshare");
    output(unshare.args(["--mount", "true"])).is_ok()
}

/// Where this machine gets its packages from.
pub(crate) fn mirror() -> Result<String> {
    let list = output(Command::new("apt-get").args([
        "indextargets",
        "--format",
        "$(SITE) $(RELEASE) $(CREATED_BY)",
    ]))?;
    list.lines()
        .filter_map(|line| line.strip_suffix(" Packages")?.split_once(' '))
        .find(|(_, release)| *release == RELEASE)
        .map(|(site, _)| site.to_owned())
        .ok_or_else(|| format!("this machine gets no packages of {RELEASE}").into())
}
