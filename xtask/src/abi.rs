//! The C ABI as data: parsed from cbindgen's output for `ffi-c`, checked, and written as headers and JSON.

pub(crate) mod constant;
mod ctype;
pub(crate) mod json;
mod parse;
mod rules;
pub(crate) mod symbols;
mod tags;

pub(crate) use constant::{Constant, Group};
pub(crate) use ctype::CType;
use tags::{Lives, Tags};

use crate::shell::root;
use crate::{Result, constants};

/// Everything that a C program sees.
pub(crate) struct Abi {
    /// `#define`s with a number or a text, in the order of the header.
    pub(crate) constants: Vec<Constant>,
    /// Opaque handles.
    pub(crate) handles: Vec<Handle>,
    /// Types of functions that the caller writes.
    pub(crate) callbacks: Vec<Function>,
    pub(crate) functions: Vec<Function>,
}

pub(crate) struct Handle {
    pub(crate) name: String,
    pub(crate) doc: String,
}

pub(crate) struct Function {
    pub(crate) name: String,
    pub(crate) returns: String,
    pub(crate) parameters: Vec<Parameter>,
    /// The comment, a line per paragraph.
    pub(crate) doc: String,
    tags: Tags,
    /// The version that first had it; empty for callbacks.
    pub(crate) since: String,
}

pub(crate) struct Parameter {
    pub(crate) name: String,
    /// The type as C writes it, for instance `const char *`.
    pub(crate) kind: String,
}

impl Parameter {
    /// The declaration, with a pointer's star at the name.
    pub(crate) fn declared(&self) -> String {
        declared(&self.kind, &self.name)
    }
}

pub(crate) fn declared(kind: &str, name: &str) -> String {
    let space = if kind.ends_with('*') { "" } else { " " };
    format!("{kind}{space}{name}")
}

impl Abi {
    /// Reads the C crate.
    pub(crate) fn read() -> Result<Self> {
        let directory = root().join("ffi-c");
        let config = cbindgen::Config::from_file(directory.join("cbindgen.toml"))
            .map_err(|error| format!("ffi-c/cbindgen.toml: {error}"))?;
        let bindings = cbindgen::Builder::new()
            .with_crate(&directory)
            .with_config(config)
            .generate()?;
        let mut text = Vec::new();
        bindings.write(&mut text);
        let mut abi = parse::declarations(&String::from_utf8(text)?)?;
        let of_the_crate = std::mem::replace(&mut abi.constants, constants::before());
        abi.constants.extend(of_the_crate);
        abi.constants.extend(constants::of_the_table());
        for constant in &mut abi.constants {
            match constant.name.as_str() {
                "NINEKW_ABI_VERSION" => constant.group = Group::Version,
                "NINEKW_OK" => constant.group = Group::Status,
                _ => {}
            }
        }
        // Success is the first status.
        abi.constants
            .sort_by_key(|constant| (constant.group, constant.name != "NINEKW_OK"));
        symbols::date(&mut abi.functions)?;
        rules::check(&abi)?;
        abi.say_what_is_freed();
        Ok(abi)
    }

    /// Adds to the comments how to free what a function hands over, which its types tell.
    fn say_what_is_freed(&mut self) {
        for function in &mut self.functions {
            let free = function.gives().next().map(|(place, handle)| {
                let place = place.map_or("the result".to_owned(), |name| format!("`*{name}`"));
                format!("\nFree: {place} with {handle}_free().")
            });
            function.doc.extend(free);
        }
    }

    /// The number of the ABI.
    pub(crate) fn number(&self) -> &str {
        self.constants
            .iter()
            .find(|constant| constant.name == "NINEKW_ABI_VERSION")
            .map_or("", |constant| &constant.value)
    }

    /// The function that frees a handle.
    pub(crate) fn free_of(&self, handle: &str) -> Option<&Function> {
        let name = format!("{handle}_free");
        self.functions.iter().find(|function| function.name == name)
    }
}

/// Who owns an argument or a result.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Ownership {
    /// A number.
    Value,
    /// Read during the call, and copied if it is kept.
    Borrowed,
    /// An out-parameter for a number, or for something that the library still owns.
    Filled,
    /// An out-parameter or result with a handle that the caller owns.
    Owned,
    /// A handle that the call frees.
    Taken,
    /// Passed to a callback unchanged.
    Passed,
    /// Lives as long as the function's first parameter.
    OfTheHandle,
    /// Never freed.
    Static,
}

impl Ownership {
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Value => "value",
            Self::Borrowed => "borrowed",
            Self::Filled => "filled",
            Self::Owned => "owned by the caller",
            Self::Taken => "taken",
            Self::Passed => "passed to the callback",
            Self::OfTheHandle => "lives as long as the first parameter",
            Self::Static => "static",
        }
    }
}

/// Who may call a function at the same time.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Threads {
    /// Any number of threads, with the same handles.
    Any,
    /// One thread at a time with the same first parameter.
    One,
}

impl Function {
    pub(crate) fn is_free(&self) -> bool {
        self.name.ends_with("_free")
    }

    /// Returns a status and an error object.
    pub(crate) fn is_fallible(&self) -> bool {
        self.parameters
            .last()
            .is_some_and(|last| last.kind == "ninekw_error **")
    }

    pub(crate) fn threads(&self) -> Threads {
        let exclusive = self.parameters.first().is_some_and(|first| {
            first.kind.starts_with("ninekw_") && first.kind.ends_with(" *") && !self.is_free()
        });
        if exclusive {
            Threads::One
        } else {
            Threads::Any
        }
    }

    /// The handles that the caller gets to own, each with the parameter that receives it or `None` for the result.
    fn gives(&self) -> impl Iterator<Item = (Option<&str>, &str)> {
        let handle = |kind| str::trim_end_matches(kind, [' ', '*']);
        let places = self.parameters.iter();
        let places = places.filter(|place| place.name != "err");
        places
            .filter(|place| self.ownership_of(place) == Ownership::Owned)
            .map(move |place| (Some(place.name.as_str()), handle(&place.kind)))
            .chain(
                (self.ownership_of_result() == Ownership::Owned)
                    .then(|| (None, handle(&self.returns))),
            )
    }

    /// May be called from a signal handler.
    pub(crate) fn is_signal_safe(&self) -> bool {
        self.tags.is_signal_safe()
    }

    pub(crate) fn ownership_of_result(&self) -> Ownership {
        let returns = self.returns.as_str();
        if !returns.ends_with('*') {
            Ownership::Value
        } else if returns.starts_with("ninekw_") {
            Ownership::Owned
        } else if self.tags.lives() == Some(Lives::Static) {
            Ownership::Static
        } else {
            Ownership::OfTheHandle
        }
    }

    pub(crate) fn ownership_of(&self, parameter: &Parameter) -> Ownership {
        let kind = parameter.kind.as_str();
        if !kind.ends_with('*') {
            if kind.ends_with("_fn") {
                return Ownership::Borrowed;
            }
            return Ownership::Value;
        }
        if kind.ends_with("**") {
            return Ownership::Owned;
        }
        if parameter.name == "user" {
            return Ownership::Passed;
        }
        if kind.starts_with("const ") {
            return Ownership::Borrowed;
        }
        if self.is_free() {
            return Ownership::Taken;
        }
        if kind.starts_with("ninekw_") {
            return Ownership::Borrowed;
        }
        Ownership::Filled
    }

    /// Whether a parameter may be NULL without making the call fail.
    pub(crate) fn may_be_null(&self, parameter: &Parameter) -> bool {
        let is_free = self.is_free() && parameter.kind.ends_with('*');
        is_free
            || parameter.name == "err"
            || self.ownership_of(parameter) == Ownership::Passed
            || self.tags.is_nullable(&parameter.name)
    }

    /// The errors that the comment names: statuses without `NINEKW_ERR_`, and classes of them.
    pub(crate) fn errors(&self) -> &[String] {
        self.tags.errors()
    }
}
