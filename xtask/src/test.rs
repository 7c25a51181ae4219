//! All tests of all languages, and what came of them.

use std::process::Command;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Instant;

use ninekw_tests::Report;

use crate::languages::packages::{self, Package};
use crate::local::readme_program;
use crate::shell::{cargo, command, output, root, target};
use crate::system::{
    ADVZIP, CARGO_WEB, CC, CLANG, CMAKE, CXX, LUAJIT, MAKE, PHP, PKG_CONFIG, PYTHON, REDIS,
    RUST_SRC, RUSTC_WEB, TCC, Tool, VALGRIND, need,
};
use crate::{
    Result, build, checks, codegen, cpp, examples, header_readers, languages, local, package,
    python, robust, windows,
};

/// Passed and failed tests, and the table's rows.
#[derive(Default)]
pub(crate) struct Tally {
    /// A word that a step's name must have.
    only: String,
    passed: usize,
    failed: usize,
    rows: Vec<(String, String)>,
    /// How the languages did, for their table.
    reports: Vec<(&'static str, Report)>,
}

/// Every program that some step runs.
const TOOLS: [&Tool; 16] = [
    &ADVZIP,
    &CC,
    &CXX,
    &CLANG,
    &TCC,
    &CMAKE,
    &MAKE,
    &PKG_CONFIG,
    &VALGRIND,
    &PYTHON,
    &REDIS,
    &LUAJIT,
    &PHP,
    &RUSTC_WEB,
    &CARGO_WEB,
    &RUST_SRC,
];

/// Runs everything; an error if anything failed.
pub(crate) fn run(install: bool, only: &str) -> Result {
    let mut tools = TOOLS.to_vec();
    tools.extend(languages::ALL.iter().flat_map(|language| language.tools));
    tools.extend(languages::powershell::TOOLS);
    tools.extend(packages::ALL.iter().flat_map(|package| package.tools));
    need(&tools, install)?;
    let mut tally = Tally {
        only: only.to_owned(),
        ..Tally::default()
    };
    tally.step("generated files", || codegen::check().map(|()| 1));
    tally.step("C: the list of symbols only grew", || {
        checks::symbols_only_grew().map(|()| 1)
    });
    tally.step("Rust: unit and integration tests", rust_tests);
    tally.step(
        "Rust: under the address and leak sanitizers",
        robust::rust_sanitized,
    );
    tally.step("Rust: the fuzz targets compile", || {
        checks::fuzz_targets_compile().map(|()| 1)
    });
    tally.step("Rust: the README's program", || {
        let arguments = ["build", "--quiet", "-p", "ninekw", "--example", "first"];
        crate::shell::run(&mut cargo(&arguments))?;
        readme_program(Command::new(target().join("debug/examples/first")))
    });
    let built = tally.step("C: library, example and driver build", || {
        build::c_library()?;
        build::c_example()?;
        build::c_first()?;
        build::c_driver()?;
        Ok(1)
    });
    tally.step("C: header stands alone in C99, C23, C++11, C++20", || {
        checks::header_compiles().map(|()| 1)
    });
    if built {
        tally.step("C: both libraries export the header's functions", || {
            checks::exports_are_declared(&checks::shared_library(), "").map(|()| 1)
        });
        tally.step(
            "C: LuaJIT, PHP and cffi read ninekw.ffi.h",
            header_readers::load,
        );
        tally.step("C: the tests call every function", || {
            checks::every_function_is_called().map(|()| 1)
        });
        tally.step("C: SONAME and nodelete", || {
            checks::soname(&checks::shared_library()).map(|()| 1)
        });
        tally.cases("C", "c", || Ok(Command::new(build::c_driver()?)));
        tally.cases("C with sanitizers", "c", || {
            Ok(Command::new(build::c_driver_sanitized()?))
        });
        tally.step(
            "C: threads, signals, panics, under sanitizers",
            robust::sanitized,
        );
        tally.step(
            "C: threads, signals, forks, 128 KiB of stack",
            robust::plain,
        );
        tally.step("C: dlopen and dlclose while threads live", robust::loading);
        tally.step("C: threads under memcheck", robust::memcheck);
        tally.step("C: threads under the race detector", robust::races);
        tally.step("C: the README's program", || {
            readme_program(Command::new(build::c_first()?))
        });
        tally.step("C: examples", examples::c);
        tally.step("C: valgrind finds nothing in the example", || {
            valgrind().map(|()| 1)
        });
        cpp_steps(&mut tally);
        tally.step(
            "C: installed, and programs built against it",
            package::consume_installed,
        );
        tally.step(
            "C: tarball, and programs built against it",
            package::consume_unpacked,
        );
        tally.cases("C with the tarball's library", "c", || {
            let mut driver = Command::new(build::c_driver()?);
            driver.env(
                "LD_LIBRARY_PATH",
                package::packed(package::Processor::X64).join("lib"),
            );
            Ok(driver)
        });
    }
    python_steps(&mut tally);
    if built {
        tally.languages(&languages::ALL);
        tally.step("AutoIt: every DllCall", languages::autoit::check);
        tally.step("VBA (not run): every call", languages::vba::check);
        powershell(&mut tally);
    }
    other_systems(&mut tally, install);
    tally.finish()
}

/// Runs one language of `bindings/`, or all of them.
pub(crate) fn run_language(install: bool, word: &str) -> Result {
    let chosen: Vec<_> = languages::ALL
        .iter()
        .copied()
        .filter(|language| word == "all" || language.word == word)
        .collect();
    let powershell_too = word == "all" || word == languages::powershell::WORD;
    if chosen.is_empty() && !powershell_too {
        let mut known: Vec<_> = languages::ALL.iter().map(|each| each.word).collect();
        known.push(languages::powershell::WORD);
        return Err(format!(
            "there is no binding for {word:?}; there are {}",
            known.join(", ")
        )
        .into());
    }
    let mut tools = vec![&CC];
    for language in &chosen {
        tools.extend(language.tools);
        tools.extend(
            Package::of(language)
                .iter()
                .flat_map(|package| package.tools),
        );
    }
    if powershell_too {
        tools.extend(languages::powershell::TOOLS);
    }
    need(&tools, install)?;
    build::c_library()?;
    let mut tally = Tally::default();
    tally.languages(&chosen);
    if powershell_too {
        powershell(&mut tally);
    }
    if word == "all" && tally.failed == 0 {
        languages::write_table(&tally.reports)?;
    }
    tally.finish()
}

/// What can be tested of it where it cannot be run.
fn powershell(tally: &mut Tally) {
    tally.step(
        "PowerShell (not run): grammar, and calls of the assembly",
        languages::powershell::check,
    );
}

fn language_steps(tally: &mut Tally, language: &'static languages::Language) {
    let name = language.name;
    tally.step(&format!("{name}: uses every function"), || {
        languages::every_function_is_used(language)
    });
    tally.cases(name, language.word, || language.ready());
    tally.step(&format!("{name}: its own tests"), || language.own_tests());
    tally.step(&format!("{name}: the README's program"), || {
        language.run_example()
    });
    if let Some(package) = Package::of(language) {
        tally.step(&format!("{name}: its package, installed"), || {
            package.check(language)
        });
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Tally {
    /// Takes the languages two at a time: most of what they do is to wait.
    fn languages(&mut self, list: &[&'static languages::Language]) {
        let left = Mutex::new(list.iter().enumerate());
        let done = Mutex::new(Vec::new());
        let only = self.only.clone();
        thread::scope(|scope| {
            for _ in 0..2 {
                scope.spawn(|| {
                    loop {
                        let next = lock(&left).next();
                        let Some((place, language)) = next else { break };
                        let mut tally = Tally {
                            only: only.clone(),
                            ..Tally::default()
                        };
                        language_steps(&mut tally, language);
                        lock(&done).push((place, tally));
                    }
                });
            }
        });
        let mut done = done.into_inner().unwrap_or_else(PoisonError::into_inner);
        done.sort_by_key(|(place, _)| *place);
        for (_, tally) in done {
            self.passed += tally.passed;
            self.failed += tally.failed;
            self.rows.extend(tally.rows);
            self.reports.extend(tally.reports);
        }
    }

    /// Prints the table; an error if anything failed.
    fn finish(&self) -> Result {
        self.print();
        if self.rows.is_empty() {
            return Err(format!("no step has the word {:?}", self.only).into());
        }
        if self.failed > 0 {
            return Err(format!("{} failed", self.failed).into());
        }
        Ok(())
    }
}

/// What is built for other systems. What these tests need takes a while to set up: not for the steps of this one.
fn other_systems(tally: &mut Tally, install: bool) {
    if tally.only.is_empty() || tally.only.contains("Windows") {
        windows::steps(tally, install);
    }
    if tally.only.is_empty() || tally.only.contains("aarch64") {
        package::arm64_steps(tally, install);
    }
}

fn python_steps(tally: &mut Tally) {
    if tally.step("Python: pip install ./py", || {
        python::install("[test]").map(|()| 1)
    }) {
        tally.cases("Python", "python", || {
            Ok(python::script("tests/drivers/python/driver.py"))
        });
        tally.step("Python: types and stubs", python_types);
        tally.step("Python: its own tests", pytest);
        tally.step(
            "Python: wheel and source package, installed without network",
            package::check_wheels,
        );
        tally.step("Python: the README's program", || {
            readme_program(python::script("py/examples/first.py"))
        });
    }
}

fn cpp_steps(tally: &mut Tally) {
    tally.step(
        "C++: headers stand alone in C++17, C++20, C++23",
        cpp::headers_compile,
    );
    tally.step(
        "C++: headers use every function, tests every call",
        cpp::nothing_is_left_out,
    );
    tally.cases("C++", "cpp", cpp::driver);
    tally.cases("C++ with sanitizers", "cpp", cpp::driver_sanitized);
    tally.step(
        "C++: exceptions, moves, threads, under sanitizers",
        robust::cpp,
    );
    tally.step("C++: the README's program", || {
        readme_program(cpp::example("first")?)
    });
    tally.step("C++: examples", examples::cpp);
}

impl Tally {
    /// Runs a step, which gives the number of its tests; its own failure counts as one.
    pub(crate) fn step(&mut self, name: &str, step: impl FnOnce() -> Result<usize>) -> bool {
        if !name.contains(&self.only) {
            return true;
        }
        println!("== {name}");
        let started = Instant::now();
        let result = step();
        let time = started.elapsed().as_secs();
        let note = match &result {
            Ok(count) => {
                self.passed += count;
                format!("{count} passed, {time} s")
            }
            Err(error) => {
                self.failed += 1;
                println!("{name}: {error}");
                "FAILED".into()
            }
        };
        // Languages run side by side.
        println!("   {name}: {note}");
        self.rows.push((name.into(), note));
        result.is_ok()
    }

    /// Takes a language's driver through all cases.
    pub(crate) fn cases(
        &mut self,
        name: &str,
        language: &'static str,
        driver: impl FnOnce() -> Result<Command>,
    ) {
        self.cases_by(name, language, || ninekw_tests::run(language, driver()?));
    }

    /// The same for a driver that cannot have pipes.
    pub(crate) fn cases_with_socket(
        &mut self,
        name: &str,
        language: &'static str,
        driver: impl FnOnce() -> Result<Command>,
    ) {
        self.cases_by(name, language, || {
            ninekw_tests::run_with_socket(language, driver()?)
        });
    }

    fn cases_by(
        &mut self,
        name: &str,
        language: &'static str,
        run: impl FnOnce() -> Result<Report>,
    ) {
        let name = format!("{name}: cases and vectors");
        if !name.contains(&self.only) {
            return;
        }
        println!("== {name}");
        let started = Instant::now();
        let note = match run() {
            Ok(report) => {
                self.count(&report);
                let note = format!(
                    "{} of {} passed, {} s",
                    report.passed(),
                    report.total(),
                    started.elapsed().as_secs()
                );
                self.reports.push((language, report));
                note
            }
            Err(error) => {
                self.failed += 1;
                println!("{name}: {error}");
                "FAILED".into()
            }
        };
        // Languages run side by side.
        println!("   {name}: {note}");
        self.rows.push((name, note));
    }

    /// Says what could not be tested here.
    pub(crate) fn left_out(&mut self, name: &str, why: &str) {
        if name.contains(&self.only) {
            println!("== {name}\n   left out: {why}");
            self.rows.push((name.into(), format!("left out: {why}")));
        }
    }

    fn count(&mut self, report: &Report) {
        self.passed += report.passed();
        // A leaked key fails the run without failing a case.
        let failed = report.total() - report.passed();
        self.failed += failed.max(usize::from(!report.failures.is_empty()));
        for failure in &report.failures {
            println!("{failure}");
        }
    }

    /// The closing line is plain, for those who count.
    fn print(&self) {
        println!();
        for (name, note) in &self.rows {
            println!("{name:52} {note}");
        }
        println!("\n{} passed, {} failed", self.passed, self.failed);
    }
}

fn rust_tests() -> Result<usize> {
    output(&mut cargo(&["test", "--quiet"])).map(|text| passed(&text))
}

/// How many tests passed, by what `cargo test` printed.
pub(crate) fn passed(text: &str) -> usize {
    text.lines()
        .filter_map(|line| line.strip_prefix("test result: ok. "))
        .filter_map(|line| line.split(' ').next()?.parse::<usize>().ok())
        .sum()
}

/// The package, its tests and its driver under mypy and pyright, and the stub of the native half against that half.
fn python_types() -> Result<usize> {
    let interpreter = python::interpreter();
    let interpreter = interpreter
        .to_str()
        .ok_or("the target folder's name is not UTF-8")?;
    for arguments in [
        ["-m", "mypy"].as_slice(),
        &["-m", "mypy.stubtest", "ninekw._native"],
        &["-m", "pyright", "--pythonpath", interpreter],
    ] {
        output(
            command(python::interpreter())
                .args(arguments)
                // Where the settings are.
                .current_dir(root().join("py"))
                .env("MYPYPATH", root().join("py/python")),
        )?;
    }
    Ok(3)
}

fn pytest() -> Result<usize> {
    crate::shell::run(&mut cargo(&["build", "--quiet", "-p", "ninekw-sandbox"]))?;
    let text = output(
        command(python::interpreter())
            .args(["-m", "pytest", "--no-header", "-p", "no:cacheprovider"])
            .arg("py/tests")
            .env("NINEKW_SANDBOX", target().join("debug/ninekw-sandbox"))
            .env("NINEKW_TESTING_NATIVE", python::testing_library()?),
    )?;
    let last = text.lines().last().unwrap_or_default();
    if last.contains("skipped") {
        return Err(format!("a test was skipped: {last}").into());
    }
    last.split(' ')
        .next()
        .and_then(|count| count.parse().ok())
        .ok_or_else(|| format!("pytest ended with {last:?}").into())
}

/// The C example under valgrind, against the local service.
fn valgrind() -> Result {
    local::example(
        command("valgrind")
            .args(["--quiet", "--leak-check=full", "--error-exitcode=9"])
            .args(["--show-leak-kinds=definite,indirect,possible"])
            .args(["--errors-for-leak-kinds=definite,indirect,possible"])
            .arg(build::c_example()?),
    )
}
