//! `cargo xtask install`.

use std::path::{Path, PathBuf};

use lexopt::prelude::*;

use crate::layout::{Place, lay_out};
use crate::{Result, build};

/// Builds the C library and installs it where the options say.
pub(crate) fn run(mut options: lexopt::Parser) -> Result {
    let mut prefix = PathBuf::from("/usr/local");
    let mut libdir = PathBuf::from("lib");
    let mut destdir = None;
    while let Some(option) = options.next()? {
        match option {
            Long("prefix") => prefix = options.value()?.into(),
            Long("libdir") => libdir = options.value()?.into(),
            Long("destdir") => destdir = Some(PathBuf::from(options.value()?)),
            other => return Err(other.unexpected().into()),
        }
    }
    let place = Place::new(&prefix, &libdir, destdir.as_deref())?;
    place.make_folders()?;
    for path in lay_out(&build::library()?, &place)? {
        println!("{}", path.display());
    }
    if destdir.is_none() && prefix == Path::new("/usr/local") {
        println!("once, so that programs find it: ldconfig");
    }
    Ok(())
}
