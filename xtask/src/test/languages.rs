//! The tests of the languages in `bindings/`.

use super::step::Step;
use crate::languages::packages::Package;
use crate::languages::{ALL, Language, autoit, every_function_is_used, powershell, vba};
use crate::system::{CC, Tool};

pub(super) fn steps() -> Vec<Step> {
    let mut steps: Vec<Step> = ALL.iter().copied().flat_map(of).collect();
    steps.push(
        Step::new(
            "PowerShell (not run): grammar, and calls of the assembly",
            &powershell::TOOLS,
            powershell::check,
        )
        .of_language(powershell::WORD),
    );
    steps.push(Step::new("AutoIt: every DllCall", &[], autoit::check).quick());
    steps.push(Step::new("VBA (not run): every call", &[], vba::check).quick());
    steps
}

fn of(language: &'static Language) -> Vec<Step> {
    let Language { name, word, .. } = language;
    let tools: Vec<&'static Tool> = [&[&CC], language.tools].concat();
    let mut steps = vec![
        Step::new(format!("{name}: uses every function"), &[], || {
            every_function_is_used(language)
        })
        .quick(),
        Step::cases(name, word, &tools, || language.ready()).quick(),
        Step::new(format!("{name}: its own tests"), &tools, || {
            language.own_tests()
        })
        .quick(),
        Step::new(format!("{name}: the README's program"), &tools, || {
            language.run_example()
        })
        .quick(),
    ];
    if let Some(package) = Package::of(language) {
        let tools: Vec<&'static Tool> = [&tools[..], package.tools].concat();
        steps.push(Step::new(
            format!("{name}: its package, installed"),
            &tools,
            || package.check(language),
        ));
    }
    for step in &mut steps {
        step.language = Some(word);
    }
    steps
}
