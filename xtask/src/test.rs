//! `cargo xtask test`: the tests of all languages, and their results.

mod c;
mod checkers;
mod clicks;
mod desk;
mod kit;
mod languages;
mod list;
mod options;
mod plan;
mod python;
mod recipes;
mod record;
mod redis;
mod runner;
mod rust;
mod site;
mod step;

pub(crate) use options::{Choice, Options};
pub(crate) use rust::passed;
pub(crate) use step::Step;

use plan::Plan;
use record::Record;

use crate::{Result, languages as bindings};

/// Runs what was chosen; an error if anything failed.
pub(crate) fn run(options: &Options) -> Result {
    // Without git, nothing is known of earlier runs.
    let record = Record::read().ok();
    let plan = plan::plan(list::all(), options, record.as_ref())?;
    announce(&plan, options);
    let left_out = plan.left_out_lines();
    let tally = runner::run(plan.steps, record);
    tally.print();
    for line in left_out {
        println!("left out: {line}");
    }
    // Once more, because a long run's output is often read from its end.
    for (name, error) in &tally.failures {
        println!("\n{name}: {error}\n\nalone: cargo xtask test --only \"{name}\"");
    }
    let failed = tally.failed + plan.lacking;
    // The closing line is plain, for those who count.
    println!("\n{} passed, {failed} failed", tally.passed);
    if failed > 0 {
        return Err(format!("{failed} failed, or could not run").into());
    }
    if options.choice == Choice::Language("all".into()) && options.only.is_none() {
        bindings::write_table(&tally.reports)?;
    }
    Ok(())
}

/// Prints the plan before it runs.
fn announce(plan: &Plan, options: &Options) {
    let time = match options.choice {
        _ if options.only.is_some() => "",
        Choice::Quick => {
            ": on two cores up to 25 minutes from nothing with all languages, 10 without"
        }
        Choice::All => ": on two cores about 50 minutes from nothing",
        Choice::Release => ": on two cores about 20 minutes from nothing",
        Choice::Language(_) => "",
    };
    println!("steps: {}{time}", plan.steps.len());
    for step in &plan.steps {
        println!("    {}", step.name);
    }
    if plan.passed_before > 0 {
        println!("{} passed before on the same sources", plan.passed_before);
    }
    if plan.steps.iter().any(|step| step.is_root) {
        println!(
            "as root, by sudo where needed: small systems in target/chroot, for Windows and aarch64"
        );
    }
    if !plan.left_out.is_empty() {
        println!("left out here:");
    }
    for line in plan.left_out_lines() {
        println!("    {line}");
    }
    println!();
}
