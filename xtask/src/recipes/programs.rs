//! The languages that have recipes, and how these are run.

use std::process::Command;

use super::Kind;
use crate::Result;
use crate::checks::shared_library;
use crate::python;
use crate::shell::{command, root};
use crate::system::{CC, PHP, PYTHON, PYTHON_VENV, Tool};

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
pub(crate) const LANGUAGES: [Language; 2] = [
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
        name: "PHP",
        word: "php",
        step: Some("php"),
        files: "bindings/php/examples/recipes/{kind}.php",
        template: "recipes/recipe.php",
        tools: &[&CC, &PHP],
        build: crate::build::c_library,
        program: |_, path| Ok(with_library("php", path)),
    },
];

/// A file run by an interpreter, with the library.
fn with_library(interpreter: &str, path: &str) -> Command {
    let mut program = command(interpreter);
    program.arg(root().join(path));
    program.env("NINEKW_LIB", shared_library());
    program
}
