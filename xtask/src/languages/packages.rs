//! Packages of the bindings, made and installed by the packagers of their languages in an empty folder, where the
//! README's program runs with nothing of the repository but the library.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::{Language, with_library};
use crate::Result;
use crate::build::prefix;
use crate::shell::{command, make_empty, output, read, root, target};
use crate::system::{COMPOSER, LAZARUS, LAZBUILD, LUAROCKS, MAKE, MAVEN, PYTHON, Tool};
use crate::windows::zip_folder;

/// How a language's users install its package.
pub(crate) struct Package {
    word: &'static str,
    pub(crate) tools: &'static [&'static Tool],
    /// Installs it in an empty folder; returns the command that runs a program there.
    install: fn(&Path) -> Result<Command>,
    /// What the program says in the repository, and what outside.
    program: Option<(&'static str, &'static str)>,
    /// The command runs the program already; others take its file.
    is_built: bool,
}

/// What most have in common.
const fn of(
    word: &'static str,
    tools: &'static [&'static Tool],
    install: fn(&Path) -> Result<Command>,
) -> Package {
    Package {
        word,
        tools,
        install,
        program: None,
        is_built: false,
    }
}

pub(crate) const ALL: [Package; 9] = [
    Package {
        is_built: true,
        ..of("delphi", &[&LAZBUILD, &LAZARUS], lazarus)
    },
    Package {
        is_built: true,
        ..of("go", &[&PYTHON], go)
    },
    Package {
        is_built: true,
        ..of("java-jna", &[&MAVEN], maven)
    },
    Package {
        program: Some(("require('..')", "require('ninekw')")),
        ..of("javascript", &[], npm)
    },
    of("lua5.3", &[&LUAROCKS], |folder| luarocks(folder, "5.3")),
    of("lua5.4", &[&LUAROCKS], |folder| luarocks(folder, "5.4")),
    of("perl", &[&MAKE], make_maker),
    Package {
        program: Some(("/../src/autoload.php", "/vendor/autoload.php")),
        ..of("php", &[&COMPOSER], composer)
    },
    of("ruby", &[], gem),
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
        let mut text = read(&format!(
            "bindings/{}/{}",
            language.folder, language.example_file
        ))?;
        if let Some((here, there)) = self.program {
            if !text.contains(here) {
                return Err(format!("{} does not have {here}", language.example_file).into());
            }
            text = text.replace(here, there);
        }
        let name = Path::new(language.example_file).file_name();
        let program = folder.join(name.ok_or("a program without a name")?);
        fs::write(&program, text)?;
        let mut run = with_library((self.install)(&folder)?);
        if !self.is_built {
            run.arg(program);
        }
        run.arg("captcha.png");
        crate::local::readme_program(run)
    }
}

/// What several bindings read; a package gets its copy from its packager.
pub(crate) const HEADER: &str = "include/ninekw.ffi.h";

fn binding(folder: &str) -> PathBuf {
    root().join("bindings").join(folder)
}

/// A copy of a binding, for packagers that leave files behind; what it shares with others is where it is in the
/// repository.
fn copy(binding: &str, folder: &Path) -> Result<PathBuf> {
    let source = folder.join("source");
    for shared in ["bindings/shared/calls.h", HEADER] {
        let to = source.join(shared);
        fs::create_dir_all(to.parent().unwrap_or(folder))?;
        fs::copy(root().join(shared), to)?;
    }
    let copy = source.join("bindings").join(binding);
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

fn gem(folder: &Path) -> Result<Command> {
    let package = folder.join("ninekw.gem");
    let gem = || {
        let mut gem = command("gem");
        gem.env("GEM_HOME", folder.join("gems"));
        gem
    };
    output(
        gem()
            .current_dir(binding("ruby"))
            .args(["build", "--strict", "ninekw.gemspec", "--output"])
            .arg(&package),
    )?;
    output(
        gem()
            .args(["install", "--local", "--no-document"])
            .arg(&package),
    )?;
    let mut ruby = command("ruby");
    ruby.env("GEM_HOME", folder.join("gems"));
    Ok(ruby)
}

fn make_maker(folder: &Path) -> Result<Command> {
    let source = copy("perl", folder)?;
    let installed = folder.join("installed");
    let in_source = |program: &str| {
        let mut command = command(program);
        command.current_dir(&source);
        command
    };
    let base = format!("INSTALL_BASE={}", installed.display());
    output(in_source("perl").args(["Makefile.PL", &base]))?;
    output(&mut in_source("make"))?;
    output(in_source("make").arg("install"))?;
    fs::remove_dir_all(folder.join("source"))?;
    let mut perl = command("perl");
    perl.env("PERL5LIB", installed.join("lib/perl5"));
    Ok(perl)
}

fn composer(folder: &Path) -> Result<Command> {
    let composer = |in_folder: &Path| {
        let mut composer = command("composer");
        composer
            .current_dir(in_folder)
            .arg("--no-interaction")
            .env("COMPOSER_HOME", folder.join("home"))
            .env("COMPOSER_ALLOW_SUPERUSER", "1");
        composer
    };
    let source = copy("php", folder)?;
    let package = folder.join("package");
    fs::create_dir(&package)?;
    let mut archive = composer(&source);
    archive.args(["archive", "--format=tar", "--file=ninekw", "--dir"]);
    output(archive.arg(&package))?;
    let mut tar = command("tar");
    output(
        tar.current_dir(&package)
            .args(["--extract", "--file", "ninekw.tar"]),
    )?;
    fs::remove_dir_all(folder.join("source"))?;
    let text = format!(
        r#"{{"repositories": [{{"type": "path", "url": "{}", "options": {{"symlink": false}}}}, {{"packagist.org": false}}],
            "require": {{"ninekw/ninekw": "*@dev"}}}}"#,
        package.display()
    );
    fs::write(folder.join("composer.json"), text)?;
    output(composer(folder).args(["install", "--no-progress"]))?;
    Ok(command("php"))
}

fn npm(folder: &Path) -> Result<Command> {
    // Not in the repository, whose files other tests read.
    let source = copy("javascript", folder)?;
    output(
        command("npm")
            .current_dir(source)
            .args(["pack", "--silent", "--pack-destination"])
            .arg(folder),
    )?;
    fs::remove_dir_all(folder.join("source"))?;
    // The version of the lock file.
    fs::write(
        folder.join("package.json"),
        format!(
            r#"{{"private": true, "overrides": {{"koffi": "{}"}}}}"#,
            koffi()?
        ),
    )?;
    let package = format!("./ninekw-{}.tgz", env!("CARGO_PKG_VERSION"));
    output(
        command("npm")
            .current_dir(folder)
            .args(["install", "--ignore-scripts", "--no-audit", "--no-fund"])
            .args(["--prefer-offline", &package]),
    )?;
    Ok(command("node"))
}

fn koffi() -> Result<String> {
    let lock = read("bindings/javascript/package-lock.json")?;
    let lock: serde_json::Value = serde_json::from_str(&lock)?;
    let version = lock["packages"]["node_modules/koffi"]["version"].as_str();
    Ok(version.ok_or("the lock file has no koffi")?.to_owned())
}

fn luarocks(folder: &Path, version: &str) -> Result<Command> {
    let source = copy("lua", folder)?;
    let tree = folder.join("tree");
    output(
        command("luarocks")
            .current_dir(&source)
            .arg(format!("--lua-version={version}"))
            .arg("--tree")
            .arg(&tree)
            .arg("make")
            .arg(format!("NINEKW_DIR={}", prefix().display())),
    )?;
    fs::remove_dir_all(folder.join("source"))?;
    let mut lua = command(format!("lua{version}"));
    let scripts = tree.join("share/lua").join(version);
    let modules = tree.join("lib/lua").join(version);
    lua.env(
        "LUA_PATH",
        format!("{0}/?.lua;{0}/?/init.lua", scripts.display()),
    )
    .env("LUA_CPATH", modules.join("?.so"));
    Ok(lua)
}

/// As a module of somebody's own that gets this one through a module proxy, which is a folder here.
fn go(folder: &Path) -> Result<Command> {
    const MODULE: &str = "github.com/ninekw/ninekw/bindings/go";
    let version = format!("v{}", env!("CARGO_PKG_VERSION"));
    let proxy = folder.join("proxy");
    let versions = proxy.join(MODULE).join("@v");
    fs::create_dir_all(&versions)?;
    let file = |ending: &str| versions.join(format!("{version}.{ending}"));
    fs::write(file("info"), format!("{{\"Version\": \"{version}\"}}\n"))?;
    fs::copy(binding("go").join("go.mod"), file("mod"))?;
    let named = folder.join("zip").join(format!("{MODULE}@{version}"));
    fs::create_dir_all(named.parent().unwrap_or(folder))?;
    output(Command::new("cp").arg("-r").args([&binding("go"), &named]))?;
    zip_folder(&named, &folder.join("zip"), &file("zip"))?;
    let go = |arguments: &[&str]| {
        let mut go = super::go::go(arguments);
        go.current_dir(folder)
            .env("GOFLAGS", "-mod=mod -modcacherw")
            .env("GOMODCACHE", folder.join("modules"))
            .env("GOPROXY", format!("file://{}", proxy.display()))
            // Nobody has published it.
            .env("GONOSUMDB", MODULE)
            // A version's list of files is cached for good, but here the version stays and files come.
            .env("GODEBUG", "goindex=0");
        go
    };
    output(&mut go(&["mod", "init", "example"]))?;
    output(&mut go(&["get", &format!("{MODULE}@{version}")]))?;
    output(&mut go(&["build", "-o", "solve", "."]))?;
    Ok(super::go::with_installed(folder.join("solve")))
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
