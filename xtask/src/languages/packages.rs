//! Bindings that their users build from source, as packages of Lazarus and of Maven: they are built in an empty folder,
//! where the README's program runs with nothing of the repository but the library.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::{Language, with_library};
use crate::Result;
use crate::shell::{command, make_empty, output, read, root, target};
use crate::system::{LAZARUS, LAZBUILD, MAVEN, Tool};

/// How a language's users build its package from source.
pub(crate) struct Package {
    word: &'static str,
    pub(crate) tools: &'static [&'static Tool],
    /// Builds it in a folder that has the program of the README, and returns what runs that.
    install: fn(&Path) -> Result<Command>,
}

pub(crate) const ALL: [Package; 2] = [
    Package {
        word: "delphi",
        tools: &[&LAZBUILD, &LAZARUS],
        install: lazarus,
    },
    Package {
        word: "java-jna",
        tools: &[&MAVEN],
        install: maven,
    },
];

impl Package {
    /// That of a language, if it has a packager that runs here.
    pub(crate) fn of(language: &Language) -> Option<&'static Self> {
        ALL.iter().find(|package| package.word == language.word)
    }

    /// Installs it, and runs the README's program with it.
    pub(crate) fn check(&self, language: &Language) -> Result<usize> {
        language.build()?;
        let folder = target().join("bindings/packages").join(self.word);
        make_empty(&folder)?;
        let program = binding(language.folder).join(language.example_file);
        fs::copy(
            &program,
            folder.join(program.file_name().unwrap_or_default()),
        )?;
        let mut run = with_library((self.install)(&folder)?);
        run.arg("captcha.png");
        crate::local::readme_program(run)
    }
}

fn binding(folder: &str) -> PathBuf {
    root().join("bindings").join(folder)
}

/// A copy of a binding, as packagers leave files behind.
fn copy(binding: &str, folder: &Path) -> Result<PathBuf> {
    let copy = folder.join("source");
    let mut cp = Command::new("cp");
    output(cp.arg("-r").arg(self::binding(binding)).arg(&copy))?;
    Ok(copy)
}

/// A project of Lazarus that requires the package.
const PROJECT: &str = include_str!("packages/solve.lpi");

/// Builds Lazarus' package in a project that requires it. Delphi's is only checked: a package must not have the name of
/// one of its units.
fn lazarus(folder: &Path) -> Result<Command> {
    let delphi = read("bindings/delphi/package/NinekwClient.dpk")?;
    for unit in fs::read_dir(binding("delphi/source"))? {
        let unit = unit?.path();
        let name = unit.file_stem().unwrap_or_default().to_string_lossy();
        let is_unit = unit.extension().is_some_and(|ending| ending == "pas");
        if is_unit && !delphi.contains(&format!("{name} in "))
            || name.eq_ignore_ascii_case("NinekwClient")
        {
            return Err(format!("NinekwClient.dpk and the unit {name} do not fit").into());
        }
    }
    let package = copy("delphi", folder)?.join("package/ninekwclient.lpk");
    fs::write(folder.join("solve.lpi"), PROJECT)?;
    let lazbuild = || {
        let mut lazbuild = command("lazbuild");
        lazbuild
            .current_dir(folder)
            .arg(format!("--pcp={}", folder.join("settings").display()))
            .arg("--lazarusdir=/usr/lib/lazarus/2.2.6");
        lazbuild
    };
    output(lazbuild().arg("--add-package-link").arg(package))?;
    output(lazbuild().arg("solve.lpi"))?;
    Ok(command(folder.join("solve")))
}

/// As a project of somebody's own that needs the installed jar.
fn maven(folder: &Path) -> Result<Command> {
    let source = copy("java", folder)?;
    output(super::jvm::maven(&["install"]).current_dir(&source))?;
    fs::remove_dir_all(folder.join("source"))?;
    let pom = include_str!("packages/pom.xml").replace("@VERSION@", env!("CARGO_PKG_VERSION"));
    fs::write(folder.join("pom.xml"), pom)?;
    let sources = folder.join("src/main/java");
    fs::create_dir_all(&sources)?;
    fs::rename(folder.join("Solve.java"), sources.join("Solve.java"))?;
    let copy = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies";
    output(super::jvm::maven(&["package", copy]).current_dir(folder))?;
    let made = folder.join("target");
    let mut java = command("java");
    java.arg("-cp")
        .arg(format!("{0}/classes:{0}/dependency/*", made.display()));
    java.arg("Solve");
    Ok(java)
}
