//! The tarballs and the wheels for other processors and another libc: programs that are run by qemu, or by the loader of
//! that libc.

use std::ffi::OsStr;
use std::path::Path;
use std::process::Command;

use super::dist;
use super::musl_python;
use super::wheels::unpacked_wheel;
use crate::chroot::{Chroot, RELEASE};
use crate::layout::abi_version;
use crate::own_std::TOOLS;
use crate::platform::{LINUX_ARM64, LINUX_ARMV7, MUSL_ARM64, MUSL_X64, Platform};
use crate::shell::{command, output, root, target};
use crate::system::{ADVZIP, DEBOOTSTRAP, MUSL, PYTHON, PYTHON_VENV, QEMU, Tool};
use crate::test::Step;
use crate::{Result, build, local};

/// A processor with a libc, and a system for it, unless this machine is one.
struct Machine {
    platform: &'static Platform,
    system: Option<Chroot>,
    tools: &'static [&'static Tool],
}

const EMULATED: [&Tool; 5] = [&QEMU, &DEBOOTSTRAP, &PYTHON, &PYTHON_VENV, &ADVZIP];

static ARM64: Machine = Machine::emulated(&LINUX_ARM64, "arm64");
static ARMV7: Machine = Machine::emulated(&LINUX_ARMV7, "armhf");
static ARM64_MUSL: Machine = Machine::emulated(&MUSL_ARM64, "arm64");
static X64_MUSL: Machine = Machine {
    platform: &MUSL_X64,
    system: None,
    tools: &[&MUSL, &PYTHON, &PYTHON_VENV],
};

/// The tests of the matrix.
pub(crate) fn steps() -> Vec<Step> {
    let [programs, cases, python] = ARM64.steps();
    vec![programs, cases, python]
}

/// Those of packages that only a release makes.
pub(crate) fn release_steps() -> Vec<Step> {
    let [musl_arm_programs, ..] = ARM64_MUSL.steps();
    let mut steps = vec![musl_arm_programs.for_release(ARM64_MUSL.platform)];
    for machine in [&ARMV7, &X64_MUSL] {
        let its = machine.steps();
        steps.extend(its.map(|step| step.for_release(machine.platform)));
    }
    steps
}

impl Machine {
    const fn emulated(platform: &'static Platform, architecture: &'static str) -> Self {
        Self {
            platform,
            system: Some(Chroot {
                release: RELEASE,
                architecture,
                packages: "python3,musl",
                foreign: true,
            }),
            tools: &EMULATED,
        }
    }

    fn steps(&'static self) -> [Step; 3] {
        let tools: Vec<&'static Tool> = [&TOOLS[..], self.tools].concat();
        let name = self.platform.name;
        let steps = [
            Step::new(
                format!("{name}: tarball, and programs with it"),
                &tools,
                || self.programs(),
            ),
            Step::cases(&format!("{name}: C"), "c", &tools, || self.driver()),
            Step::new(format!("{name}: wheel, in Python"), &tools, || {
                self.python()
            }),
        ];
        steps.map(|step| {
            if self.system.is_some() {
                step.with_root()
            } else {
                step
            }
        })
    }

    /// A program for it, which can be run.
    fn run(&self, program: &Path) -> Result<Command> {
        let Some(system) = &self.system else {
            return Ok(command(program));
        };
        system.make()?;
        Ok(system.emulated(program))
    }

    /// The README's program, linked with either library.
    fn programs(&self) -> Result<usize> {
        dist::make(self.platform)?;
        let with_static = dist::static_program(self.platform)?;
        local::readme_program(self.run(&with_static)?)?;
        let program = self.compile("first", &["ffi-c/examples/first.c"])?;
        local::readme_program(program)?;
        Ok(2)
    }

    fn driver(&self) -> Result<Command> {
        dist::make(self.platform)?;
        self.compile("driver", &build::c_sources(build::DRIVER)?)
    }

    /// The README's program with the module of the wheel.
    fn python(&self) -> Result<usize> {
        let (mut python, modules) = if let Some(system) = &self.system {
            let modules = unpacked_wheel(self.platform)?;
            (self.run(&system.folder().join("usr/bin/python3"))?, modules)
        } else {
            let (interpreter, modules) = musl_python::with_wheel()?;
            (command(interpreter), modules)
        };
        python
            .arg(root().join("py/examples/first.py"))
            .env("PYTHONPATH", modules);
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
        let mut command = self.run(&program)?;
        command.env("LD_LIBRARY_PATH", packed.join("lib"));
        Ok(command)
    }
}
