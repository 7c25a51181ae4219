//! Makes each thing once in a run, whoever asks first; steps run side by side and share what they build.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use crate::Result;

type Made = Arc<OnceLock<std::result::Result<PathBuf, String>>>;

/// Gives the path of the thing that is called `name`; the first to ask makes it, others wait.
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
