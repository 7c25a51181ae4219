//! Packages of other languages on aarch64: unpacked as their packagers would, and run by qemu.

use std::fs;
use std::path::Path;
use std::process::Command;

use super::emulated::EMULATED;
use super::stage::packages;
use super::{managed, npm, rooms};
use crate::chroot::{Chroot, RELEASE};
use crate::platform::{LINUX_ARM64, LINUX_X64, Platform};
use crate::shell::{command, make_empty, output, read, root, target};
use crate::system::{ECJ, JAVAC, MAVEN, NPM, Tool};
use crate::test::Step;
use crate::{Result, local};

/// A language there.
struct Language {
    name: &'static str,
    /// Packages of Debian.
    has: &'static str,
    tools: &'static [&'static Tool],
    interpreter: &'static str,
    /// Puts the package and the README's program into a folder; returns the interpreter's arguments.
    install: fn(&Path, &Chroot) -> Result<Vec<String>>,
}

static ALL: [Language; 2] = [
    Language {
        name: "JavaScript",
        has: "nodejs",
        tools: &[&NPM],
        interpreter: "usr/bin/node",
        install: node,
    },
    Language {
        name: "Java",
        has: "openjdk-17-jre-headless,libjna-java",
        tools: &[&JAVAC, &MAVEN, &ECJ],
        interpreter: "usr/lib/jvm/java-17-openjdk-arm64/bin/java",
        install: java,
    },
];

pub(super) fn steps() -> Vec<Step> {
    let step = |language: &'static Language| {
        let tools = [&EMULATED[..], LINUX_ARM64.tools(), language.tools].concat();
        let name = format!("{}: {}, from its package", LINUX_ARM64.name, language.name);
        Step::new(name, &tools, || language.check())
            .with_root()
            .for_release()
    };
    ALL.iter().map(step).collect()
}

impl Language {
    fn check(&self) -> Result<usize> {
        let system = Chroot {
            release: RELEASE,
            architecture: "arm64",
            packages: self.has,
            foreign: true,
        };
        system.make()?;
        fs::create_dir_all(packages())?;
        let folder = target().join("visits/arm64").join(self.name);
        make_empty(&folder)?;
        let arguments = (self.install)(&folder, &system)?;
        fs::copy(local::picture(), folder.join("captcha.png"))?;
        let mut program: Command = system.emulated(&system.folder().join(self.interpreter));
        program.args(arguments);
        local::readme_program_in(program, &folder)
    }
}

/// Both, as the files of a run stay whole.
const BOTH: [&Platform; 2] = [&LINUX_X64, &LINUX_ARM64];

fn node(folder: &Path, _: &Chroot) -> Result<Vec<String>> {
    let koffi = rooms::koffi(folder, "arm64")?;
    let made = npm::make(&BOTH)?;
    let made = made.iter().filter(|file| {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        name.starts_with("ninekw-0") || name.starts_with("ninekw-linux-arm64")
    });
    for tarball in koffi.iter().chain(made) {
        let text = output(
            command("tar")
                .args(["-xzOf"])
                .arg(tarball)
                .arg("package/package.json"),
        )?;
        let package: serde_json::Value = serde_json::from_str(&text)?;
        let name = package["name"].as_str().ok_or("a package without a name")?;
        let to = folder.join("node_modules").join(name);
        fs::create_dir_all(&to)?;
        let mut tar = command("tar");
        output(
            tar.args(["--strip-components=1", "-C"])
                .arg(&to)
                .arg("-xzf")
                .arg(tarball),
        )?;
    }
    let program = read("bindings/javascript/examples/solve.js")?;
    fs::write(
        folder.join("solve.js"),
        program.replace("require('..')", "require('ninekw')"),
    )?;
    Ok(vec!["solve.js".into()])
}

fn java(folder: &Path, system: &Chroot) -> Result<Vec<String>> {
    let jar = managed::jar(&BOTH)?.remove(0);
    let program = root().join("bindings/java/examples/Solve.java");
    let mut javac = command("javac");
    output(
        javac
            .arg("-cp")
            .arg(&jar)
            .arg("-d")
            .arg(folder)
            .arg(program),
    )?;
    let jna = system.folder().join("usr/share/java/jna.jar");
    let path: Vec<String> = [jar.as_path(), &jna, folder]
        .iter()
        .map(|part| part.display().to_string())
        .collect();
    Ok(vec!["-cp".into(), path.join(":"), "Solve".into()])
}
