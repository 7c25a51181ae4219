//! The tests of the C library and of the headers for C and C++.

use std::process::Command;

use super::step::{Run, Step};
use crate::abi::symbols;
use crate::languages::fixtures;
use crate::local::readme_program;
use crate::package;
use crate::platform;
use crate::shell::command;
use crate::system::{
    CC, CLANG, CMAKE, CXX, LUAJIT, PHP, PKG_CONFIG, PYTHON, PYTHON_VENV, TCC, Tool, VALGRIND,
};
use crate::{Result, build, checks, cpp, examples, header_readers, local, own_std, robust};

const C: [&Tool; 1] = [&CC];
const CPP: [&Tool; 2] = [&CC, &CXX];
/// For programs outside of the repository.
const CONSUMERS: [&Tool; 6] = [&CC, &CXX, &CLANG, &TCC, &CMAKE, &PKG_CONFIG];
const ZIG: [&Tool; 2] = [&PYTHON, &PYTHON_VENV];

pub(super) fn quick() -> Vec<Step> {
    let mut steps = vec![
        Step::new("C: the list of symbols only grew", &[], symbols::only_grew),
        Step::new(
            "C: the tests call every function",
            &[],
            checks::every_function_is_called,
        ),
        Step::new(
            "C: headers stand alone in C99, C23, C++11, C++20",
            &CPP,
            || checks::header_compiles(&checks::GCC),
        ),
        Step::new(
            "C: both libraries export the header's functions",
            &C,
            || {
                build::c_library()?;
                checks::exports_are_declared(&checks::shared_library())
            },
        ),
        Step::new("C: SONAME and nodelete", &C, || {
            build::c_library()?;
            checks::soname(&checks::shared_library())
        }),
        Step::cases("C", "c", &C, || Ok(Command::new(build::c_driver()?))),
        Step::new("C: the README's program", &C, || {
            readme_program(Command::new(build::c_first()?))
        }),
        Step::new("C: examples", &C, examples::c),
        Step::new("C: leaving early", &C, || {
            fixtures::run(&Command::new(build::c_leaving()?))
        }),
        Step::new(
            "C++: headers stand alone in C++17, C++20, C++23",
            &CPP,
            || cpp::headers_compile("g++"),
        ),
        Step::new(
            "C++: headers use every function, tests every call",
            &[],
            cpp::nothing_is_left_out,
        ),
        Step::cases("C++", "cpp", &CPP, cpp::driver),
        Step::new("C++: the README's program", &CPP, || {
            readme_program(cpp::example("first")?)
        }),
        Step::new("C++: examples", &CPP, examples::cpp),
        Step::new("C++: leaving early", &CPP, || {
            fixtures::run(&Command::new(cpp::leaving()?))
        }),
    ];
    for step in &mut steps {
        step.run = Run::Quick;
    }
    steps
}

pub(super) fn matrix() -> Vec<Step> {
    let races: Vec<&'static Tool> = [&C[..], &own_std::TOOLS].concat();
    let readers: Vec<&'static Tool> = [&C[..], &ZIG, &[&LUAJIT, &PHP]].concat();
    let tarball: Vec<&'static Tool> = [&CONSUMERS[..], &ZIG].concat();
    let with_tarball: Vec<&'static Tool> = [&C[..], &ZIG].concat();
    vec![
        Step::new("C: headers stand alone by clang", &[&CLANG], || {
            checks::header_compiles(&checks::LLVM)
        }),
        Step::new("C++: headers stand alone by clang", &[&CLANG], || {
            cpp::headers_compile("clang++")
        }),
        Step::new(
            "C: LuaJIT, PHP and cffi read ninekw.ffi.h",
            &readers,
            header_readers::load,
        ),
        Step::cases("C with sanitizers", "c", &C, || {
            Ok(Command::new(build::c_driver_sanitized()?))
        }),
        Step::cases("C++ with sanitizers", "cpp", &CPP, cpp::driver_sanitized),
        Step::new(
            "C: threads, signals, panics, under sanitizers",
            &C,
            robust::sanitized,
        ),
        Step::new(
            "C++: exceptions, moves, threads, under sanitizers",
            &[&CC, &CXX, &CLANG],
            robust::cpp,
        ),
        Step::new(
            "C: installed, and programs built against it",
            &CONSUMERS,
            package::consume_installed,
        ),
        Step::new(
            "C: tarball, and programs built against it",
            &tarball,
            package::consume_unpacked,
        ),
        Step::cases("C with the tarball's library", "c", &with_tarball, || {
            let mut driver = Command::new(build::c_driver()?);
            let library = package::packed(&platform::LINUX_X64)?.join("lib");
            driver.env("LD_LIBRARY_PATH", library);
            Ok(driver)
        }),
        Step::new(
            "C: dlopen and dlclose while threads live",
            &C,
            robust::loading,
        ),
        Step::new("C: threads under the race detector", &races, robust::races),
    ]
}

/// Steps that a busy machine would disturb.
pub(super) fn alone() -> Vec<Step> {
    vec![
        Step::new(
            "C: valgrind finds nothing in the example",
            &[&CC, &VALGRIND],
            valgrind,
        )
        // On a busy machine, Rust's standard library makes a tag for the thread that waits, which looks lost.
        .alone(),
        Step::new(
            "C: threads under memcheck",
            &[&CC, &VALGRIND],
            robust::memcheck,
        )
        .alone(),
        Step::new(
            "C: threads, signals, forks, 128 KiB of stack",
            &C,
            robust::plain,
        )
        .alone(),
    ]
}

/// The C example under valgrind, against the local service.
fn valgrind() -> Result {
    local::example(
        command("valgrind")
            .args(["--quiet", "--leak-check=full", "--error-exitcode=9"])
            .args(["--show-leak-kinds=definite,indirect,possible"])
            .args(["--errors-for-leak-kinds=definite,indirect,possible"])
            .arg(build::c_example()?)
            .env("LD_LIBRARY_PATH", build::handed_out()?.join("lib")),
    )
}
