//! Static checkers of the bindings and headers, each with its settings in the folder that it checks (clang-tidy's are in `tests/cpp`). The compilers of C#,
//! Java, Go and TypeScript check with warnings as errors whenever these are built.

use std::process::Command;

use super::step::Step;
use crate::Result;
use crate::build::prefix;
use crate::shell::{command, output, root, target};
use crate::system::{
    CC, CLANG_TIDY, GO_1_19, LUACHECK, PERLCRITIC, PHPCS, PKG_CONFIG, RUBOCOP, STATICCHECK, Tool,
};

struct Checker {
    name: &'static str,
    /// The language of `bindings/`, if it is one.
    language: Option<&'static str>,
    tools: &'static [&'static Tool],
    folder: &'static str,
    program: &'static [&'static str],
}

const CHECKERS: [Checker; 5] = [
    Checker {
        name: "Ruby: rubocop",
        language: Some("ruby"),
        tools: &[&RUBOCOP],
        folder: "bindings/ruby",
        program: &["rubocop", "--cache", "false", "."],
    },
    Checker {
        name: "Perl: perlcritic",
        language: Some("perl"),
        tools: &[&PERLCRITIC],
        folder: "bindings/perl",
        program: &[
            "perlcritic",
            "--profile",
            ".perlcriticrc",
            "lib",
            "test",
            "examples",
        ],
    },
    Checker {
        name: "Lua: luacheck",
        language: Some("lua5.4"),
        tools: &[&LUACHECK],
        folder: "bindings/lua",
        program: &["luacheck", "--no-cache", "."],
    },
    Checker {
        name: "PHP: phpcs",
        language: Some("php"),
        tools: &[&PHPCS],
        folder: "bindings/php",
        program: &["phpcs", "--no-cache", "--report=emacs"],
    },
    Checker {
        name: "C++: clang-tidy of the headers",
        language: None,
        tools: &[&CC, &CLANG_TIDY],
        folder: "include",
        program: &[
            "clang-tidy",
            "--quiet",
            "--config-file=../tests/cpp/.clang-tidy",
            "ninekw.hpp",
            "--",
            "-std=c++17",
            "-I.",
            "-xc++",
        ],
    },
];

pub(super) fn steps() -> Vec<Step> {
    let mut steps: Vec<Step> = CHECKERS.iter().map(Checker::step).collect();
    let tools = [&CC, &PKG_CONFIG, &GO_1_19, &STATICCHECK];
    steps.push(Step::new("Go: staticcheck", &tools, staticcheck).of_language("go"));
    steps
}

impl Checker {
    fn step(&'static self) -> Step {
        let step = Step::new(self.name, self.tools, || self.run());
        match self.language {
            Some(word) => step.of_language(word),
            None => step,
        }
    }

    fn run(&self) -> Result {
        let (program, arguments) = self.program.split_first().ok_or("no program")?;
        let mut checker = command(program);
        checker
            .args(arguments)
            .current_dir(root().join(self.folder));
        output(&mut checker).map(drop)
    }
}

/// With the compiler of its own system, whatever other one there is.
fn staticcheck() -> Result {
    crate::build::c_library()?;
    let mut path = std::ffi::OsString::from("/usr/lib/go-1.19/bin:");
    path.push(std::env::var_os("PATH").unwrap_or_default());
    let mut checker = Command::new("go-staticcheck");
    checker
        .arg("./...")
        .current_dir(root().join("bindings/go"))
        .env("PATH", path)
        .env_remove("GOROOT")
        .env("PKG_CONFIG_PATH", prefix().join("lib/pkgconfig"))
        .env("GOCACHE", target().join("bindings/go/cache-1.19"))
        .env("GOFLAGS", "-mod=mod")
        .env("GOPROXY", "off");
    output(&mut checker).map(drop)
}
