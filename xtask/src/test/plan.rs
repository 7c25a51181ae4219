//! Which steps run here, and what the others lack.

use super::options::{Choice, Options};
use super::record::Record;
use super::step::{Run, Step};
use crate::Result;
use crate::system::{self, Tool};

/// The plan of a run.
pub(super) struct Plan {
    pub(super) steps: Vec<Step>,
    /// The steps that do not run, and why.
    pub(super) left_out: Vec<(String, String)>,
    /// How many steps do not run although they should.
    pub(super) lacking: usize,
    /// Passed before, on the same sources.
    pub(super) passed_before: usize,
}

/// Chooses among all steps, and installs what they lack if that may be done.
pub(super) fn plan(all: Vec<Step>, options: &Options, record: Option<&Record>) -> Result<Plan> {
    let (mut chosen, asked_for) = choose(all, &options.choice)?;
    let before = chosen.len();
    if let (true, Some(record)) = (options.resume, record) {
        chosen.retain(|step| !record.has(&step.name));
    }
    let passed_before = before - chosen.len();
    if options.install {
        install(&chosen, &options.choice)?;
    }
    // What a person asked for by name has to run. A quick run takes what is there.
    let must_run = asked_for || (options.is_ci && options.choice == Choice::All);
    let mut plan = Plan {
        steps: Vec::new(),
        left_out: Vec::new(),
        lacking: 0,
        passed_before,
    };
    for step in chosen {
        let why = match &step.left_out {
            Some(why) => Some((why.clone(), false)),
            None => lacks(&step).map(|why| (why, must_run || is_needed_by_ci(&step, options))),
        };
        match why {
            None => plan.steps.push(step),
            Some((why, should_run)) => {
                plan.lacking += usize::from(should_run);
                plan.left_out.push((step.name, why));
            }
        }
    }
    Ok(plan)
}

impl Plan {
    /// What does not run, a line for steps of the same part that lack the same.
    pub(super) fn left_out_lines(&self) -> Vec<String> {
        let mut parts: Vec<(&str, &str, usize)> = Vec::new();
        for (name, why) in &self.left_out {
            let part = name.split(": ").next().unwrap_or(name);
            match parts.last_mut() {
                Some((last, reason, count)) if *last == part && *reason == why => *count += 1,
                _ => parts.push((part, why, 1)),
            }
        }
        let line = |(part, why, count): (&str, &str, usize)| match count {
            1 => format!("{part}: {why}"),
            _ => format!("{part} ({count} steps): {why}"),
        };
        parts.into_iter().map(line).collect()
    }
}

/// The steps that were asked for, and whether by name.
fn choose(mut all: Vec<Step>, choice: &Choice) -> Result<(Vec<Step>, bool)> {
    match choice {
        Choice::All => {
            all.retain(|step| step.run != Run::Release);
            return Ok((all, false));
        }
        Choice::Release => all.retain(|step| step.run == Run::Release),
        Choice::Quick => {
            all.retain(|step| step.run == Run::Quick);
            return Ok((all, false));
        }
        Choice::Only(word) => {
            // A step's name may be part of another's.
            if all.iter().any(|step| step.name == *word) {
                all.retain(|step| step.name == *word);
            } else {
                all.retain(|step| step.name.contains(word));
            }
        }
        Choice::Language(word) => all.retain(|step| {
            step.language
                .is_some_and(|language| language == word || word == "all")
        }),
    }
    if all.is_empty() {
        return Err(
            format!("no step is chosen by {choice:?}; `cargo xtask test --all` has all").into(),
        );
    }
    Ok((all, true))
}

/// What a step lacks here.
fn lacks(step: &Step) -> Option<String> {
    let missing = system::missing(&step.tools);
    if !missing.is_empty() {
        return Some(format!("apt-get install {}", system::packages(&missing)));
    }
    let needs_root = step.is_root && !crate::chroot::works();
    needs_root.then(|| "needs the rights of root, to make a system in a folder".into())
}

/// What the README's command runs everywhere.
fn is_needed_by_ci(step: &Step, options: &Options) -> bool {
    options.is_ci && step.language.is_none()
}

/// A quick run installs no languages: it takes those that are there.
fn install(steps: &[Step], choice: &Choice) -> Result {
    let tools: Vec<&'static Tool> = steps
        .iter()
        .filter(|step| *choice != Choice::Quick || step.language.is_none())
        .flat_map(|step| step.tools.iter().copied())
        .collect();
    let missing = system::missing(&tools);
    if !missing.is_empty() {
        println!("to be installed: {}", system::packages(&missing));
    }
    system::install(&missing)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn steps() -> Vec<Step> {
        let step = |name: &str| Step::new(name, &[], || Ok(1));
        vec![
            step("C: cases").quick(),
            step("aarch64: C: cases"),
            step("Go: cases").quick().of_language("go"),
            step("armv7: program").for_release(),
        ]
    }

    fn names(choice: &Choice) -> Vec<String> {
        let chosen = choose(steps(), choice).map_or(Vec::new(), |(steps, _)| steps);
        chosen.into_iter().map(|step| step.name).collect()
    }

    #[test]
    fn steps_are_chosen() {
        let only = |word: &str| names(&Choice::Only(word.into()));
        assert_eq!(names(&Choice::Quick), ["C: cases", "Go: cases"]);
        assert_eq!(names(&Choice::All).len(), 3);
        assert_eq!(names(&Choice::Release), ["armv7: program"]);
        assert_eq!(only("armv7"), ["armv7: program"]);
        assert_eq!(only("C: cases"), ["C: cases"]);
        assert_eq!(only("C:"), ["C: cases", "aarch64: C: cases"]);
        assert_eq!(names(&Choice::Language("go".into())), ["Go: cases"]);
        assert!(only("nothing").is_empty());
    }
}
