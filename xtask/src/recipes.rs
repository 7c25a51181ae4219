//! Recipes: a short program for each kind of captcha and each side, in every language that runs here.
//!
//! Those that submit a captcha differ in little, so that each language has one template for them
//! (`xtask/templates/recipes`); `cargo xtask codegen` writes the programs. The others are written by hand.

mod kinds;
mod programs;
mod run;

use crate::Result;
use crate::settings::pascal;
use crate::shell::root;
use crate::template::Templates;

pub(crate) use kinds::{KINDS, Kind};
pub(crate) use programs::{AUTOIT, LANGUAGES, Language};
pub(crate) use run::run;

impl Language {
    /// The file of a recipe.
    fn file(&self, kind: &Kind) -> String {
        self.files
            .replace("{kind}", kind.name)
            .replace("{Kind}", &pascal(kind.name))
    }

    /// The file of a recipe, if there is one.
    pub(crate) fn path(&self, kind: &Kind) -> Option<String> {
        let path = self.file(kind);
        root().join(&path).is_file().then_some(path)
    }

    /// Its recipes.
    pub(crate) fn recipes(&self) -> Vec<&'static Kind> {
        let kinds = KINDS.iter();
        kinds.filter(|kind| self.path(kind).is_some()).collect()
    }
}

/// The recipes that are made from templates.
pub(crate) fn generated(templates: &Templates) -> Result<Vec<(String, String)>> {
    let mut files = Vec::new();
    for language in &LANGUAGES {
        for kind in &KINDS {
            if let Some(values) = kind.values() {
                let values = serde_json::json!({ "kind": values });
                let text = templates.render_with(language.template, &values)?;
                files.push((language.file(kind), text));
            }
        }
    }
    Ok(files)
}
