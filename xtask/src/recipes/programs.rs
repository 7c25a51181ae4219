//! The languages that have recipes, and how these are run.

use std::process::Command;

use super::Kind;
use crate::build::{c_library, c_program};
use crate::checks::shared_library;
use crate::languages::{self, dotnet, jvm, pascal};
use crate::settings::pascal;
use crate::shell::{cargo, command, output, root, target};
use crate::system::{CC, CXX, PYTHON, PYTHON_VENV, Tool};
use crate::{Result, cpp, python, windows};

/// A language with recipes.
pub(crate) struct Language {
    pub(crate) name: &'static str,
    /// Its folder in `target/recipes`.
    pub(super) word: &'static str,
    /// The word of its steps, if it is one of `bindings/`.
    pub(crate) step: Option<&'static str>,
    /// Where its recipes are; `{kind}` and `{Kind}` stand for the name of one.
    pub(super) files: &'static str,
    /// The template of those that submit a captcha.
    pub(super) template: &'static str,
    pub(crate) tools: &'static [&'static Tool],
    /// Builds what they need, and those that are compiled together.
    pub(super) build: fn() -> Result,
    /// The program of one.
    pub(super) program: fn(&Kind, &str) -> Result<Command>,
}

/// In the order of their tabs.
pub(crate) const LANGUAGES: [Language; 16] = [
    Language {
        name: "Python",
        word: "python",
        step: None,
        files: "py/examples/recipes/{kind}.py",
        template: "recipes/recipe.py",
        tools: &[&CC, &PYTHON, &PYTHON_VENV],
        build: || python::install("[test]"),
        program: |_, path| Ok(python::script(path)),
    },
    Language {
        name: "C",
        word: "c",
        step: None,
        files: "ffi-c/examples/recipes/{kind}.c",
        template: "recipes/recipe.c",
        tools: &[&CC],
        build: c_library,
        program: |kind, path| {
            let program = c_program(&format!("recipe-{}", kind.name), &[path])?;
            Ok(Command::new(program))
        },
    },
    Language {
        name: "C++",
        word: "cpp",
        step: None,
        files: "ffi-c/examples/cpp/recipes/{kind}.cpp",
        template: "recipes/recipe.cpp",
        tools: &[&CC, &CXX],
        build: c_library,
        program: |kind, path| {
            let name = format!("recipe-{}-cpp", kind.name);
            // Nothing is gained by optimising what runs once.
            let program = cpp::program(&name, &[root().join(path)], &["-O0", "-g0"])?;
            Ok(Command::new(program))
        },
    },
    Language {
        name: "Rust",
        word: "rust",
        step: None,
        files: "core/examples/recipes/{kind}.rs",
        template: "recipes/recipe.rs",
        tools: &[&CC],
        build: || {
            // One program has them all, because linking takes longest.
            let arguments = ["build", "--quiet", "-p", "ninekw", "--example", "recipes"];
            output(&mut cargo(&arguments)).map(drop)
        },
        program: |kind, _| {
            let mut program = Command::new(target().join("debug/examples/recipes"));
            program.arg(kind.name);
            Ok(program)
        },
    },
    Language {
        name: "JavaScript",
        word: "javascript",
        step: Some("javascript"),
        files: "bindings/javascript/examples/recipes/{kind}.js",
        template: "recipes/recipe.js",
        tools: &[&CC],
        build: || ready("javascript"),
        program: |_, path| Ok(with_library("node", path)),
    },
    Language {
        name: "PHP",
        word: "php",
        step: Some("php"),
        files: "bindings/php/examples/recipes/{kind}.php",
        template: "recipes/recipe.php",
        tools: &[&CC],
        build: || ready("php"),
        program: |_, path| Ok(with_library("php", path)),
    },
    Language {
        name: "Java",
        word: "java",
        step: Some("java-jna"),
        files: "bindings/java/examples/recipes/{Kind}.java",
        template: "recipes/Recipe.java",
        tools: &[&CC],
        build: || {
            c_library()?;
            jvm::compile_recipes()
        },
        program: |kind, _| jvm::recipe(&pascal(kind.name)).map(with_native),
    },
    Language {
        name: "C#",
        word: "csharp",
        step: Some("csharp-mono"),
        files: "bindings/csharp/examples/recipes/{Kind}.cs",
        template: "recipes/Recipe.cs",
        tools: &[&CC],
        build: || ready("csharp-mono"),
        program: |kind, path| {
            let name = format!("recipe-{}.exe", kind.name);
            let program = dotnet::folder().join(&name);
            dotnet::compile_cs(&dotnet::assembly()?, &program, &[root().join(path)])?;
            Ok(with_native(dotnet::mono(&name)))
        },
    },
    Language {
        name: "VB.NET",
        word: "vbnet",
        step: Some("vbnet"),
        files: "bindings/vbnet/examples/recipes/{Kind}.vb",
        template: "recipes/Recipe.vb",
        tools: &[&CC],
        build: || ready("vbnet"),
        program: |kind, path| {
            let program = format!("recipe-{}-vb.exe", kind.name);
            let sources = [root().join(path)];
            dotnet::compile_vb(
                &dotnet::assembly()?,
                &dotnet::folder().join(&program),
                &sources,
            )?;
            dotnet::netcore(&program).map(with_native)
        },
    },
    Language {
        name: "Go",
        word: "go",
        step: Some("go"),
        files: "bindings/go/examples/recipes/{kind}/main.go",
        template: "recipes/recipe.go",
        tools: &[&CC],
        build: || {
            c_library()?;
            languages::go_build("./examples/recipes/...", &super::run::built("go")?)
        },
        program: |kind, _| {
            Ok(languages::go_program(
                &super::run::built("go")?.join(kind.name),
            ))
        },
    },
    Language {
        name: "Ruby",
        word: "ruby",
        step: Some("ruby"),
        files: "bindings/ruby/examples/recipes/{kind}.rb",
        template: "recipes/recipe.rb",
        tools: &[&CC],
        build: || ready("ruby"),
        program: |_, path| {
            let mut ruby = with_library("ruby", path);
            ruby.env("RUBYLIB", root().join("bindings/ruby/lib"));
            Ok(ruby)
        },
    },
    Language {
        name: "Perl",
        word: "perl",
        step: Some("perl"),
        files: "bindings/perl/examples/recipes/{kind}.pl",
        template: "recipes/recipe.pl",
        tools: &[&CC],
        build: || ready("perl"),
        program: |_, path| {
            let mut perl = with_library("perl", path);
            perl.env("PERL5LIB", root().join("bindings/perl/lib"));
            Ok(perl)
        },
    },
    Language {
        name: "Lua",
        word: "lua",
        step: Some("lua5.4"),
        files: "bindings/lua/examples/recipes/{kind}.lua",
        template: "recipes/recipe.lua",
        tools: &[&CC],
        build: || ready("lua5.4"),
        program: |_, path| Ok(with_native(languages::lua_program("lua5.4", path))),
    },
    Language {
        name: "Tcl",
        word: "tcl",
        step: Some("tcl"),
        files: "bindings/tcl/examples/recipes/{kind}.tcl",
        template: "recipes/recipe.tcl",
        tools: &[&CC],
        build: || ready("tcl"),
        program: |_, path| Ok(with_native(languages::tcl_program(path))),
    },
    Language {
        name: "Delphi",
        word: "delphi",
        step: Some("delphi"),
        files: "bindings/delphi/examples/recipes/{kind}.dpr",
        template: "recipes/recipe.dpr",
        tools: &[&CC],
        build: || {
            c_library()?;
            pascal::compile_recipes(&super::run::built("delphi")?)
        },
        program: |kind, _| {
            let program = super::run::built("delphi")?.join(kind.name);
            Ok(with_native(Command::new(program)))
        },
    },
    AUTOIT,
];

/// Run with the other tests for Windows, where there is an interpreter.
pub(crate) const AUTOIT: Language = Language {
    name: "AutoIt",
    word: "autoit",
    step: None,
    files: "bindings/autoit/examples/recipes/{kind}.au3",
    template: "recipes/recipe.au3",
    tools: &[],
    build: windows::ready_autoit,
    program: |_, path| Ok(windows::autoit(path)),
};

impl Language {
    /// What its recipes need, with what its binding needs.
    pub(crate) fn all_tools(&self) -> Vec<&'static Tool> {
        let binding = self.step.and_then(|word| languages::called(word).ok());
        let more = binding.map_or(&[][..], |binding| binding.tools);
        [self.tools, more].concat()
    }
}

/// Builds a binding.
fn ready(word: &str) -> Result {
    languages::called(word)?.ready().map(drop)
}

/// A file run by an interpreter, with the library.
fn with_library(interpreter: &str, path: &str) -> Command {
    let mut program = command(interpreter);
    program.arg(root().join(path));
    with_native(program)
}

fn with_native(mut program: Command) -> Command {
    program.env("NINEKW_LIB", shared_library());
    program
}
