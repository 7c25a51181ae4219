//! Recipes: a short program for each kind of captcha and each side, in a folder of each language.

use crate::shell::root;

/// What a recipe shows.
pub(crate) struct Kind {
    pub(crate) name: &'static str,
}

/// All of them, in the order of the page.
pub(crate) const KINDS: [Kind; 2] = [Kind { name: "image" }, Kind { name: "many" }];

/// A language that has recipes.
#[derive(Clone, Copy)]
pub(crate) struct Language {
    pub(crate) name: &'static str,
    folder: &'static str,
    ending: &'static str,
}

/// In the order of their tabs.
pub(crate) const LANGUAGES: [Language; 1] = [Language {
    name: "Python",
    folder: "py/examples/recipes",
    ending: "py",
}];

impl Language {
    /// The file of a recipe, if there is one.
    pub(crate) fn path(&self, kind: &str) -> Option<String> {
        let path = format!("{}/{kind}.{}", self.folder, self.ending);
        root().join(&path).is_file().then_some(path)
    }
}

/// The recipes of a language.
pub(crate) fn of(language: &Language) -> impl Iterator<Item = &'static Kind> {
    KINDS
        .iter()
        .filter(move |kind| language.path(kind.name).is_some())
}
