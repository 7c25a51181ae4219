//! The tarballs and the wheels for other processors, run by qemu in small systems of their own.

use std::ffi::OsStr;
use std::process::Command;

use super::platform::{LINUX_ARM64, LINUX_ARMV7, Platform};
use super::wheels::{unpacked, wheel};
use super::{abi_version, dist};
use crate::chroot::Chroot;
use crate::own_std::TOOLS;
use crate::shell::{output, root, target};
use crate::system::{DEBOOTSTRAP, PYTHON, PYTHON_VENV, QEMU, Tool};
use crate::test::Step;
use crate::{Result, build, local};

const FOR_TESTS: [&Tool; 4] = [&QEMU, &DEBOOTSTRAP, &PYTHON, &PYTHON_VENV];

/// A processor, and a system for it with glibc and Python.
struct Machine {
    platform: &'static Platform,
    system: Chroot,
}

static ARM64: Machine = Machine::of(&LINUX_ARM64, "arm64");
static ARMV7: Machine = Machine::of(&LINUX_ARMV7, "armhf");

/// The tests of the matrix.
pub(crate) fn steps() -> Vec<Step> {
    steps_of(&ARM64)
}

/// Those of packages that only a release makes.
pub(crate) fn more_steps() -> Vec<Step> {
    steps_of(&ARMV7)
}

fn steps_of(machine: &'static Machine) -> Vec<Step> {
    let tools: Vec<&'static Tool> = [&TOOLS[..], &FOR_TESTS].concat();
    let name = machine.platform.name;
    let programs = format!("{name}: tarball, and programs run by qemu");
    vec![
        Step::new(programs, &tools, || machine.programs()).with_root(),
        Step::cases(&format!("{name}: C"), "c", &tools, || machine.driver()).with_root(),
        Step::new(format!("{name}: wheel, run by qemu"), &tools, || {
            machine.python()
        })
        .with_root(),
    ]
}

impl Machine {
    const fn of(platform: &'static Platform, architecture: &'static str) -> Self {
        Self {
            platform,
            system: Chroot {
                architecture,
                packages: "python3",
                foreign: true,
            },
        }
    }

    /// The README's program, linked with either library.
    fn programs(&self) -> Result<usize> {
        self.system.make()?;
        dist::make(self.platform)?;
        let with_static = dist::static_program(self.platform)?;
        local::readme_program(self.system.emulated(&with_static))?;
        let program = self.compile("first", &["ffi-c/examples/first.c"])?;
        local::readme_program(program)?;
        Ok(2)
    }

    fn driver(&self) -> Result<Command> {
        self.system.make()?;
        self.compile("driver", &build::c_sources(build::DRIVER)?)
    }

    /// The README's program with the module of the wheel.
    fn python(&self) -> Result<usize> {
        self.system.make()?;
        wheel(self.platform)?;
        let interpreter = self.system.folder().join("usr/bin/python3");
        let mut python = self.system.emulated(&interpreter);
        python
            .arg(root().join("py/examples/first.py"))
            .env("PYTHONPATH", unpacked(self.platform)?);
        local::readme_program(python)
    }

    /// A program with the shared library of the tarball, to be run by qemu.
    fn compile(&self, name: &str, sources: &[impl AsRef<OsStr>]) -> Result<Command> {
        let packed = dist::packed(self.platform)?;
        let name = format!("dist/{name}-{}", self.platform.name);
        let program = target().join(name);
        output(
            self.platform
                .cc()?
                .args(["-std=c99", "-O1", "-Wall", "-Wextra", "-Werror", "-I"])
                .arg(packed.join("include"))
                .arg("-o")
                .arg(&program)
                .args(sources)
                .arg(
                    packed
                        .join("lib")
                        .join(format!("libninekw.so.{}", abi_version()?)),
                ),
        )?;
        let mut command = self.system.emulated(&program);
        command.env("LD_LIBRARY_PATH", packed.join("lib"));
        Ok(command)
    }
}
