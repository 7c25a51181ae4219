//! The tests that `docs/testing.md` shows: each starts the local service, under the test framework of its language.

use std::process::Command;

use super::step::Step;
use crate::languages::{ALL, dotnet, go_test, jvm};
use crate::shell::{cargo, command, output, root, target};
use crate::system::{CC, JUNIT, NUNIT, NUNIT_FRAMEWORK, PHPUNIT, PYTHON, PYTHON_VENV, Tool};
use crate::{Result, checks, python};

pub(super) fn steps() -> Vec<Step> {
    let python = Step::new(
        "Python: a test of a program",
        &[&CC, &PYTHON, &PYTHON_VENV],
        || {
            python::install("[test]")?;
            let mut pytest = command(python::interpreter());
            pytest
                .args(["-m", "pytest", "-q", "-p", "no:cacheprovider"])
                .arg(root().join("py/examples/test_program.py"))
                .current_dir(root().join("tests/data"));
            run(pytest)
        },
    );
    vec![
        python,
        of("javascript", &[], || {
            let mut node = in_binding("node", "javascript");
            node.args(["--test", "examples/"]);
            Ok(node)
        }),
        of("ruby", &[], || {
            let mut ruby = in_binding("ruby", "ruby");
            ruby.args(["-I", "lib", "examples/program_test.rb"]);
            Ok(ruby)
        }),
        of("go", &[], || Ok(go_test("./examples/program"))),
        of("csharp-mono", &[&NUNIT, &NUNIT_FRAMEWORK], || {
            dotnet::nunit("examples/nunit/ProgramTest.cs")
        }),
        of("java-jna", &[&JUNIT], || {
            jvm::junit("ProgramTest", "examples/junit/ProgramTest.java")
        }),
        of("php", &[&PHPUNIT], || {
            let mut php = in_binding("phpunit", "php");
            php.args([
                "--bootstrap=src/autoload.php",
                "--do-not-cache-result",
                "examples/ProgramTest.php",
            ]);
            Ok(php)
        }),
    ]
}

/// A step for a language of `bindings/`.
fn of(word: &'static str, more: &[&'static Tool], test: fn() -> Result<Command>) -> Step {
    let language = ALL.iter().find(|language| language.word == word);
    let name = language.map_or(word, |language| language.name);
    let tools = language.map_or(&[][..], |language| language.tools);
    let tools: Vec<&'static Tool> = [&[&CC], tools, more].concat();
    let step = Step::new(format!("{name}: a test of a program"), &tools, move || {
        // Builds what the binding needs.
        language.ok_or("no such language")?.ready()?;
        run(test()?)
    });
    step.of_language(word)
}

fn in_binding(program: &str, word: &str) -> Command {
    let mut command = command(program);
    command.current_dir(root().join("bindings").join(word));
    command
}

fn run(mut test: Command) -> Result {
    output(&mut cargo(&["build", "--quiet", "-p", "ninekw-sandbox"]))?;
    test.env("NINEKW_LIB", checks::shared_library())
        .env("NINEKW_SANDBOX", target().join("debug/ninekw-sandbox"));
    output(&mut test).map(drop)
}
