//! `cargo xtask package`: the packages of all languages, in `target/packages`.

use std::fs;
use std::path::PathBuf;

use lexopt::prelude::*;

use super::stage::packages;
use super::{debian, dist, go, managed, npm, scripts, wheels};
use crate::once::do_once;
use crate::platform::{LINUX_X64, Platform, System};
use crate::shell::root;
use crate::system::{
    ADVZIP, COMPOSER, ECJ, GO, JAVAC, LUA51_DEV, LUA53, LUA53_DEV, LUA54, LUA54_DEV, LUAROCKS,
    MAKE, MAVEN, MCS, MONO, NPM, PERL, RUBY, TCL_DEV, Tool, need,
};
use crate::{Result, windows};

type Make = fn(&[&'static Platform]) -> Result<Vec<PathBuf>>;

/// The packages of a language.
pub(crate) struct Packager {
    pub(crate) word: &'static str,
    pub(super) tools: &'static [&'static Tool],
    make: Make,
}

const fn of(word: &'static str, tools: &'static [&'static Tool], make: Make) -> Packager {
    Packager { word, tools, make }
}

pub(crate) const PACKAGERS: [Packager; 13] = [
    of("c", &[], archives),
    of("composer", &[&COMPOSER], scripts::composer),
    of("cpan", &[&PERL, &MAKE], scripts::cpan),
    of("crate", &[], scripts::crates),
    of("deb", &[], debian::make),
    of("gem", &[&RUBY], scripts::gems),
    of("go", &[&GO], go::make),
    of("jar", &[&JAVAC, &MAVEN, &ECJ], managed::jar),
    of("npm", &[&NPM], npm::make),
    of("nuget", &[&MCS, &MONO], managed::nuget),
    of(
        "rock",
        &[
            &LUAROCKS, &LUA51_DEV, &LUA53, &LUA53_DEV, &LUA54, &LUA54_DEV,
        ],
        scripts::rocks,
    ),
    of("tcl", &[&TCL_DEV], scripts::tcl),
    of("wheel", &[&ADVZIP], wheels_for),
];

/// Makes what the arguments name, all by default, for this machine or for the platforms named.
pub(crate) fn run(mut arguments: lexopt::Parser) -> Result {
    let mut words = Vec::new();
    let mut platforms: Vec<&'static Platform> = Vec::new();
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("platform") => {
                platforms.extend(Platform::all_named(&arguments.value()?.string()?)?);
            }
            Value(word) => words.push(word.string()?),
            other => return Err(other.unexpected().into()),
        }
    }
    if platforms.is_empty() {
        platforms.push(&LINUX_X64);
    }
    make(&chosen(&words)?, &platforms).map(drop)
}

/// The packages of a word.
pub(crate) struct Made {
    pub(crate) word: &'static str,
    pub(crate) files: Vec<PathBuf>,
}

/// What all of them need.
pub(crate) fn tools(platforms: &[&'static Platform]) -> Vec<&'static Tool> {
    let packagers = PACKAGERS.iter().map(|packager| packager.tools);
    let compilers = platforms.iter().map(|platform| platform.tools());
    packagers.chain(compilers).flatten().copied().collect()
}

/// Makes all of them.
pub(crate) fn make_all(platforms: &[&'static Platform]) -> Result<Vec<Made>> {
    make(&chosen(&[])?, platforms)
}

/// Makes some, and prints each with its size.
fn make(packagers: &[&'static Packager], platforms: &[&'static Platform]) -> Result<Vec<Made>> {
    let mut made = Vec::new();
    for packager in packagers {
        let files = packager.make(platforms)?;
        for file in &files {
            let bytes = fs::metadata(file)?.len();
            let shown = file.strip_prefix(root()).unwrap_or(file);
            println!("{bytes:>9} {}", shown.display());
        }
        made.push(Made {
            word: packager.word,
            files,
        });
    }
    Ok(made)
}

fn chosen(words: &[String]) -> Result<Vec<&'static Packager>> {
    if words.is_empty() {
        return Ok(PACKAGERS.iter().collect());
    }
    words.iter().map(|word| Packager::named(word)).collect()
}

impl Packager {
    pub(crate) fn named(word: &str) -> Result<&'static Self> {
        PACKAGERS
            .iter()
            .find(|each| each.word == word)
            .ok_or_else(|| {
                let all: Vec<&str> = PACKAGERS.iter().map(|each| each.word).collect();
                format!("there is no package {word}: {}", all.join(", ")).into()
            })
    }

    /// Makes those for this machine, once in a run.
    pub(super) fn once(&self) -> Result {
        do_once(&format!("packages: {}", self.word), || {
            self.make(&[&LINUX_X64]).map(drop)
        })
    }

    /// Makes its packages.
    pub(crate) fn make(&self, platforms: &[&'static Platform]) -> Result<Vec<PathBuf>> {
        need(self.tools)?;
        fs::create_dir_all(packages())?;
        (self.make)(platforms)
    }
}

/// Tarballs, and zips for Windows.
fn archives(platforms: &[&'static Platform]) -> Result<Vec<PathBuf>> {
    let archive = |platform: &&'static Platform| -> Result<PathBuf> {
        let made = match platform.system {
            System::Windows(bits) => windows::zip(bits)?,
            _ => dist::make(platform)?,
        };
        let packed = packages().join(made.file_name().unwrap_or_default());
        fs::copy(made, &packed)?;
        Ok(packed)
    };
    platforms.iter().map(archive).collect()
}

fn wheels_for(platforms: &[&'static Platform]) -> Result<Vec<PathBuf>> {
    let mut made = vec![wheels::source()?];
    for platform in platforms {
        made.extend([wheels::wheel(platform)?, wheels::sandbox_wheel(platform)?]);
    }
    made.into_iter()
        .map(|file| {
            let packed = packages().join(file.file_name().unwrap_or_default());
            fs::copy(file, &packed)?;
            Ok(packed)
        })
        .collect()
}
