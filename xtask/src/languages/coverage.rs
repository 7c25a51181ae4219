//! Checks that every binding uses every function.

use super::Language;
use crate::Result;
use crate::abi::Abi;
use crate::names::words;

/// Functions that another one, which takes more, stands for; a binding may use either.
pub(crate) const LONGER: [(&str, &str); 9] = [
    ("ninekw_submit", "ninekw_submit_with"),
    ("ninekw_poll", "ninekw_poll_with"),
    ("ninekw_wait", "ninekw_wait_with"),
    ("ninekw_solve", "ninekw_solve_with"),
    ("ninekw_feedback", "ninekw_feedback_with"),
    ("ninekw_work", "ninekw_work_with"),
    ("ninekw_batch_next", "ninekw_batch_next_with"),
    ("ninekw_batch_add", "ninekw_batch_add_with"),
    (
        "ninekw_batch_add_submitted",
        "ninekw_batch_add_submitted_with",
    ),
];

/// Functions that a language need not have: what they do is the same as making a new handle, or a copy that it makes
/// itself.
const NEEDLESS: [&str; 15] = [
    // Where settings and arguments are checked by a compiler.
    "ninekw_nearest",
    // The environment variable NINEKW_LOG serves those that have no logger.
    "ninekw_set_log",
    // For languages whose functions cannot be called on any thread.
    "ninekw_log_queue_new",
    "ninekw_log_queue_next",
    "ninekw_log_queue_free",
    "ninekw_limiter_queue_new",
    "ninekw_limiter_queue_next",
    "ninekw_limiter_queue_answer",
    "ninekw_limiter_queue_wake",
    "ninekw_limiter_queue_free",
    // For a thread that drives a batch while others feed it: not every language has such.
    "ninekw_batch_next_fed",
    "ninekw_batch_wake",
    // The binding makes options for each call.
    "ninekw_options_clear",
    // The status that the call returned is the same.
    "ninekw_error_status",
    // The name of a status is for those who have no classes of errors.
    "ninekw_status_name",
];

/// Every function of the header is called in the binding's own lines; returns how many.
pub(crate) fn every_function_is_used(language: &Language) -> Result<usize> {
    let text = language.text()?;
    let words = words(&text);
    // Setters are called by the names of the settings, or of the types.
    let by_name = |name: &str| {
        ["config_set_", "options_set_"].iter().any(|prefix| {
            name.trim_start_matches("ninekw_").starts_with(prefix) && text.contains(prefix)
        })
    };
    let used = |name: &str| {
        words.contains(name)
            // Some languages write the names without their prefix.
            || name.strip_prefix("ninekw_").is_some_and(|short| words.contains(short))
    };
    let abi = Abi::read()?;
    let missing: Vec<&str> = abi
        .functions
        .iter()
        .map(|function| function.name.as_str())
        .filter(|name| {
            let longer = LONGER.iter().find(|(short, _)| short == name);
            !used(name)
                && !longer.is_some_and(|(_, longer)| used(longer))
                && !NEEDLESS.contains(name)
                && !by_name(name)
        })
        .collect();
    if missing.is_empty() {
        return Ok(abi.functions.len());
    }
    Err(format!("the {} binding does not use {missing:?}", language.name).into())
}
