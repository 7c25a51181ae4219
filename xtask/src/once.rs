//! Makes each thing only once: per run, because steps run in parallel, or until something changes.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use crate::Result;
use crate::shell::{make_empty, output, read, root};

type Made = Arc<OnceLock<std::result::Result<PathBuf, String>>>;

/// Returns the path of the thing called `name`; the first caller makes it, others wait.
pub(crate) fn once(name: &str, make: impl FnOnce() -> Result<PathBuf>) -> Result<PathBuf> {
    static ALL: Mutex<BTreeMap<String, Made>> = Mutex::new(BTreeMap::new());
    let place = {
        let mut all = ALL.lock().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(all.entry(name.to_owned()).or_default())
    };
    let outcome = place.get_or_init(|| make().map_err(|error| error.to_string()));
    outcome.clone().map_err(Into::into)
}

/// Does something once.
pub(crate) fn do_once(name: &str, work: impl FnOnce() -> Result) -> Result {
    once(name, || work().map(|()| PathBuf::new())).map(drop)
}

/// Makes the content of a folder, unless it was made with this `text` before.
pub(crate) fn made_by(text: &str, folder: &Path, make: impl FnOnce() -> Result) -> Result {
    let done = folder.join("made by");
    if fs::read_to_string(&done).is_ok_and(|found| found == text) {
        return Ok(());
    }
    make_empty(folder)?;
    make()?;
    Ok(fs::write(done, text)?)
}

/// Gets the packages of npm that `package-lock.json` in a folder of the repository names, with its hashes. No program
/// of theirs is run.
pub(crate) fn npm_ci(lists: &str, into: &Path, more: &[&str]) -> Result {
    let lock = read(&format!("{lists}/package-lock.json"))?;
    made_by(&lock, into, || {
        println!("installing {lists}/package.json");
        let lists = root().join(lists);
        for name in ["package.json", "package-lock.json"] {
            fs::copy(lists.join(name), into.join(name))?;
        }
        let mut npm = Command::new("npm");
        npm.args(["ci", "--no-audit", "--no-fund", "--ignore-scripts"]);
        output(npm.args(more).current_dir(into)).map(drop)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn made_once_and_an_error_stays() {
        for _ in 0..2 {
            assert_eq!(
                once("test: a", || Ok("a".into())).unwrap(),
                PathBuf::from("a")
            );
            assert!(once("test: b", || Err("b".into())).is_err());
        }
        let again = once("test: a", || Err("made twice".into()));
        assert_eq!(again.unwrap(), PathBuf::from("a"));
        assert!(once("test: b", || Ok(PathBuf::new())).is_err());
    }
}
