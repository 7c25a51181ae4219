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
    let mut chosen = choose(all, options)?;
    let asked_for =
        options.only.is_some() || !matches!(options.choice, Choice::Quick | Choice::All);
    let before = chosen.len();
    if let (true, Some(record)) = (options.resume, record) {
        chosen.retain(|step| !record.has(&step.name));
    }
    let passed_before = before - chosen.len();
    if options.install {
        install(&chosen, options)?;
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

/// The steps that were asked for.
fn choose(mut all: Vec<Step>, options: &Options) -> Result<Vec<Step>> {
    if let Choice::Language(word) = &options.choice {
        all.retain(|step| {
            step.language
                .is_some_and(|language| language == word || word == "all")
        });
    }
    let runs = match (&options.choice, &options.only) {
        (Choice::All, _) => Run::Quick..=Run::Matrix,
        (Choice::Release, _) => Run::Release..=Run::Release,
        (Choice::Language(_), None) => Run::Quick..=Run::Release,
        (Choice::Quick, None) => Run::Quick..=Run::Quick,
        // What one types while working needs neither other systems nor a release, if there are such steps.
        (_, Some(word)) => {
            keep_named(&mut all, word);
            let first = all.iter().map(|step| step.run).min();
            let first = first.unwrap_or(Run::Quick);
            first..=first
        }
    };
    all.retain(|step| runs.contains(&step.run));
    if let Some(word) = &options.only {
        keep_named(&mut all, word);
    }
    if !options.platforms.is_empty() {
        all.retain(|step| {
            step.platform
                .is_some_and(|platform| options.platforms.contains(&platform))
        });
    }
    if all.is_empty() {
        return Err(
            "no step is chosen by these options; `cargo xtask test --all` has all but a release's"
                .into(),
        );
    }
    Ok(all)
}

/// Keeps the step of this name, which may be part of another's, or else those with this in their names.
fn keep_named(steps: &mut Vec<Step>, word: &str) {
    if steps.iter().any(|step| step.name == word) {
        steps.retain(|step| step.name == word);
    } else {
        steps.retain(|step| step.name.contains(word));
    }
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
fn install(steps: &[Step], options: &Options) -> Result {
    let is_quick = options.choice == Choice::Quick && options.only.is_none();
    let tools: Vec<&'static Tool> = steps
        .iter()
        .filter(|step| !is_quick || step.language.is_none())
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
    use crate::platform::{LINUX_ARMV7, LINUX_X64};

    fn steps() -> Vec<Step> {
        let step = |name: &str| Step::new(name, &[], || Ok(1));
        vec![
            step("C: cases").quick(),
            step("aarch64: C: cases"),
            step("Go: cases").quick().of_language("go"),
            step("Go: installed"),
            step("armv7: C: cases").for_release(&LINUX_ARMV7),
            step("armv7: Go: installed").for_release(&LINUX_ARMV7),
            step("sid: Go: installed").for_release(&LINUX_X64),
        ]
    }

    fn names(arguments: &[&str]) -> Vec<String> {
        let parser = lexopt::Parser::from_args(arguments.iter().copied());
        let chosen = Options::read(parser).and_then(|options| choose(steps(), &options));
        let chosen = chosen.unwrap_or_default();
        chosen.into_iter().map(|step| step.name).collect()
    }

    #[test]
    fn steps_are_chosen() {
        assert_eq!(names(&[]), ["C: cases", "Go: cases"]);
        assert_eq!(names(&["--all"]).len(), 4);
        assert_eq!(names(&["--release"]).len(), 3);
        assert_eq!(names(&["--lang", "go"]), ["Go: cases"]);
    }

    #[test]
    fn steps_are_chosen_by_a_word() {
        // A name goes before what has it within; quick steps before those of the matrix and of a release.
        assert_eq!(names(&["--only", "C: cases"]), ["C: cases"]);
        assert_eq!(names(&["--only", "C:"]), ["C: cases"]);
        assert_eq!(names(&["--only", "installed"]), ["Go: installed"]);
        assert_eq!(names(&["--only", "armv7: C"]), ["armv7: C: cases"]);
        assert_eq!(names(&["--only", "nothing"]), [""; 0]);
        // Unless the run is named.
        assert_eq!(
            names(&["--all", "--only", "C:"]),
            ["C: cases", "aarch64: C: cases"]
        );
        assert_eq!(
            names(&["--release", "--only", "Go"]),
            ["armv7: Go: installed", "sid: Go: installed"]
        );
    }

    #[test]
    fn steps_of_a_release_are_chosen_by_platform() {
        let of = |platform: &str| names(&["--release", "--platform", platform]);
        assert_eq!(of("linux-x64"), ["sid: Go: installed"]);
        assert_eq!(of("all").len(), 3);
        assert_eq!(of("linux-x65"), [""; 0]);
        assert_eq!(names(&["--platform", "linux-x64"]), [""; 0]);
    }
}
