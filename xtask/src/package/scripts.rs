//! Packages for Ruby, PHP, Perl, Lua and Tcl.

use std::fs;
use std::path::{Path, PathBuf};

use super::compile::tools;
use super::dist::{archive, pack_twice};
use super::inspect::names_no_folder;
use super::stage::{Stage, packages};
use super::{HEADER, time_of_commit};
use crate::Result;
use crate::platform::{LINUX_X64, Platform};
use crate::shell::{command, files, make_empty, output, root, target, unzip};
use crate::windows::zip_folder;

const VERSION: &str = env!("CARGO_PKG_VERSION");

/// A gem for each system, and one without a library for all others.
pub(super) fn gems(platforms: &[&'static Platform]) -> Result<Vec<PathBuf>> {
    let mut made = vec![gem(None)?];
    for platform in platforms {
        made.push(gem(Some(platform))?);
    }
    Ok(made)
}

fn gem(platform: Option<&Platform>) -> Result<PathBuf> {
    let system = platform.map_or("ruby", |platform| platform.gem);
    let stage = Stage::of("ruby", &format!("gem-{system}"))?;
    if let Some(platform) = platform {
        stage.library(platform, "lib/ninekw", &platform.library_name()?)?;
        let version = "spec.version =";
        let both = format!("spec.platform = \"{system}\"\n  {version}");
        stage.replace("ninekw.gemspec", version, &both)?;
    }
    let suffix = platform.map_or(String::new(), |platform| format!("-{}", platform.gem));
    let gem = packages().join(format!("ninekw-{VERSION}{suffix}.gem"));
    output(
        command("gem")
            .current_dir(&stage.0)
            .args(["build", "--strict", "ninekw.gemspec", "--output"])
            .arg(&gem)
            .env("SOURCE_DATE_EPOCH", time_of_commit()),
    )?;
    Ok(gem)
}

/// One archive for Composer, with the libraries of all systems.
pub(super) fn composer(platforms: &[&'static Platform]) -> Result<Vec<PathBuf>> {
    let stage = Stage::of("php", "composer/ninekw")?;
    stage.add(&root().join(HEADER), "src/ninekw.ffi.h")?;
    for platform in platforms {
        let folder = format!("native/{}", platform.name);
        stage.library(platform, &folder, &platform.library_name()?)?;
    }
    // An archive without a repository has no tag that tells its version.
    let name = "\"name\": \"ninekw/ninekw\",";
    let both = format!("{name}\n    \"version\": \"{VERSION}\",");
    stage.replace("composer.json", name, &both)?;
    let zip = packages().join(format!("ninekw-php-{VERSION}.zip"));
    let parent = stage.0.parent().unwrap_or(&stage.0);
    pack_twice(&zip, |to| zip_folder(&stage.0, parent, to))?;
    Ok(vec![zip])
}

/// A distribution for CPAN's clients, with the libraries of all systems.
pub(super) fn cpan(platforms: &[&'static Platform]) -> Result<Vec<PathBuf>> {
    let stage = Stage::of("perl", "cpan")?;
    for platform in platforms {
        let folder = format!("lib/Ninekw/native/{}", platform.name);
        stage.library(platform, &folder, &platform.library_name()?)?;
    }
    let run = |program: &str, arguments: &[&str]| {
        let mut command = command(program);
        output(command.current_dir(&stage.0).args(arguments))
    };
    run("perl", &["Makefile.PL"])?;
    run("make", &["manifest", "distdir"])?;
    let name = format!("Ninekw-{VERSION}");
    let tarball = packages().join(format!("{name}.tar.gz"));
    pack_twice(&tarball, |to| archive(&stage.0.join(&name), to).map(drop))?;
    Ok(vec![tarball])
}

/// A binary rock for each version of Lua; the C module and the library are for this system.
pub(super) fn rocks(platforms: &[&'static Platform]) -> Result<Vec<PathBuf>> {
    if !platforms.contains(&&LINUX_X64) {
        return Ok(Vec::new());
    }
    ["5.1", "5.3", "5.4"].into_iter().map(rock).collect()
}

fn rock(lua: &str) -> Result<PathBuf> {
    let source = Stage::empty(&format!("rock-{lua}"))?;
    let stage = Stage(source.0.join("bindings/lua"));
    let binding = Stage::of("lua", &format!("rock-{lua}-binding"))?;
    fs::create_dir_all(source.0.join("bindings"))?;
    fs::rename(&binding.0, &stage.0)?;
    for shared in ["bindings/shared/calls.h", HEADER] {
        source.add(&root().join(shared), shared)?;
    }
    for header in crate::layout::headers()? {
        source.add(&root().join(&header), &header.display().to_string())?;
    }
    let library = LINUX_X64.library_name()?;
    stage.library(&LINUX_X64, ".", &library)?;
    let rockspec = format!("ninekw-{VERSION}-1.rockspec");
    // Of a name only what is before its last dot counts: the folder.
    let header = "[\"ninekw.header\"] =";
    stage.replace(
        &rockspec,
        header,
        &format!("[\"ninekw.library\"] = \"{library}\", {header}"),
    )?;
    if lua == "5.1" {
        // LuaJIT, which calls the library without a C module.
        let text = fs::read_to_string(stage.0.join(&rockspec))?;
        let (before, rest) = text
            .split_once("      [\"ninekw.core\"]")
            .ok_or("the rockspec has no C module")?;
        let (_, after) = rest.split_once("      },\n").ok_or("it has no end")?;
        let text = format!("{before}{after}");
        let text = text.replace("lua >= 5.3, < 5.5", "lua >= 5.1, < 5.2");
        stage.write(&rockspec, &text)?;
    }
    // One of Debian's headers of Lua lies in the folder of the processor.
    let cc = format!(
        "{} -m ziglang cc -target {} -g0 -s -idirafter /usr/include/x86_64-linux-gnu",
        tools()?.display(),
        LINUX_X64.zig
    );
    let mut luarocks = command("luarocks");
    super::with_zig_cache(&mut luarocks)
        .current_dir(&stage.0)
        .arg(format!("--lua-version={lua}"))
        .args(["make", "--pack-binary-rock", "--deps-mode=none", &rockspec])
        .arg(format!("NINEKW_DIR={}", source.0.display()))
        .args([format!("CC={cc}"), format!("LD={cc}")]);
    output(&mut luarocks)?;
    // A rock without C is for all systems by its name.
    let made = files(&stage.0, "rock")?.pop().ok_or("no rock")?;
    // One name for all versions of Lua would be one file.
    let folder = packages().join(format!("lua{lua}"));
    fs::create_dir_all(&folder)?;
    let rock = folder.join(made.file_name().unwrap_or_default());
    // As LuaRocks packs it, it has the time of day in it.
    let inside = target().join(format!("stage/rock-{lua}-inside"));
    make_empty(&inside)?;
    unzip(&made, &inside)?;
    names_no_folder(&inside)?;
    pack_twice(&rock, |to| zip_folder(&inside, &inside, to))?;
    Ok(rock)
}

/// A folder for `auto_path`; the extension is compiled for this system.
pub(super) fn tcl(platforms: &[&'static Platform]) -> Result<Vec<PathBuf>> {
    if !platforms.contains(&&LINUX_X64) {
        return Ok(Vec::new());
    }
    let name = format!("ninekw{VERSION}");
    let stage = Stage::of("tcl", &format!("tcl/{name}"))?;
    stage.library(&LINUX_X64, ".", &LINUX_X64.library_name()?)?;
    let extension = stage.0.join("libninekw_tcl.so");
    let mut cc = LINUX_X64.cc()?;
    cc.args([
        "-O2",
        "-s",
        "-shared",
        "-fPIC",
        "-DUSE_TCL_STUBS",
        "-Iinclude",
        "-Ibindings/shared",
    ])
    .args(["-I/usr/include/tcl8.6", "-o"])
    .arg(&extension)
    .args([
        "bindings/tcl/src/core.c",
        "-L/usr/lib/x86_64-linux-gnu",
        "-ltclstub8.6",
    ]);
    output(&mut cc)?;
    fs::remove_dir_all(stage.0.join("src"))?;
    tarball(
        &stage.0,
        &format!("ninekw-tcl-{VERSION}-{}", LINUX_X64.name),
    )
}

fn tarball(folder: &Path, name: &str) -> Result<Vec<PathBuf>> {
    let tarball = packages().join(format!("{name}.tar.gz"));
    pack_twice(&tarball, |to| archive(folder, to).map(drop))?;
    Ok(vec![tarball])
}

/// The crate, as cargo packs it.
pub(super) fn crates(_: &[&'static Platform]) -> Result<Vec<PathBuf>> {
    let mut cargo = crate::shell::cargo(&["package", "--quiet", "--no-verify", "--allow-dirty"]);
    output(cargo.args(["-p", "ninekw"]))?;
    let name = format!("ninekw-{VERSION}.crate");
    let packed = packages().join(&name);
    fs::copy(target().join("package").join(name), &packed)?;
    Ok(vec![packed])
}
