//! Checks of every function of the header and of its comment (the ABI rules on the header's first page).

use super::ctype::CType;
use super::{Abi, Function};
use crate::Result;

/// Reports all faults at once, so that you can fix a new function in one go.
pub(super) fn check(abi: &Abi) -> Result {
    let mut faults = Vec::new();
    for constant in &abi.constants {
        if constant.doc.is_empty() {
            faults.push(format!("{} has no comment", constant.name));
        }
    }
    for handle in &abi.handles {
        if handle.doc.is_empty() {
            faults.push(format!("{} has no comment", handle.name));
        }
    }
    for function in abi.functions.iter().chain(&abi.callbacks) {
        let mut fault = |text: &str| faults.push(format!("{} {text}", function.name));
        if function.doc.is_empty() {
            fault("has no comment");
        }
        for kind in function
            .parameters
            .iter()
            .map(|parameter| &parameter.kind)
            .chain([&function.returns])
        {
            if !allowed(abi, kind) {
                fault(&format!(
                    "has the type {kind}, which is not one of the ABI's"
                ));
            }
        }
    }
    for function in &abi.functions {
        check_comment(abi, function, &mut faults);
    }
    if faults.is_empty() {
        return Ok(());
    }
    Err(faults.join("\n").into())
}

/// Whether it is one of the few types of the ABI, with a known handle or function type.
fn allowed(abi: &Abi, kind: &str) -> bool {
    let is_handle = |name| {
        abi.handles
            .iter()
            .any(|handle| handle.name == format!("ninekw_{name}"))
    };
    match CType::read(kind) {
        Ok(CType::Handle(name) | CType::ToHandle(name)) => is_handle(name),
        Ok(CType::Callback(_)) => abi.callbacks.iter().any(|callback| callback.name == kind),
        Ok(_) => true,
        Err(_) => false,
    }
}

/// Checks that the tags say what the types cannot.
fn check_comment(abi: &Abi, function: &Function, faults: &mut Vec<String>) {
    let mut fault = |text: &str| faults.push(format!("{} {text}", function.name));
    if function.is_fallible() {
        if function.returns != "int32_t" {
            fault("takes err and returns no status");
        }
        if function.errors().is_empty() {
            fault("does not name its errors");
        }
    }
    let mut gives = 0;
    for (_, handle) in function.gives() {
        gives += 1;
        if abi.free_of(handle).is_none() {
            fault(&format!("returns a {handle}, which nothing frees"));
        }
    }
    if gives > 1 {
        fault("gives more than one handle");
    }
    if function.returns.starts_with("const ") != function.tags.lives().is_some() {
        fault("must say with \"Lives:\" how long its result lives, if that is not the caller's");
    }
}
