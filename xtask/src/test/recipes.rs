//! The recipes of each language.

use super::step::Step;
use crate::recipes::{AUTOIT, LANGUAGES, run};

pub(super) fn steps() -> Vec<Step> {
    LANGUAGES
        .iter()
        .filter(|language| language.name != AUTOIT.name)
        .map(|language| {
            let name = format!("{}: recipes", language.name);
            let step = Step::new(name, &language.all_tools(), || run(language));
            match language.step {
                Some(word) => step.of_language(word),
                None => step,
            }
        })
        .collect()
}
