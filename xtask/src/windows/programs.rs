//! C programs for Windows, and running them under Wine.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::{Bits, folder, library, pack, wine};
use crate::Result;
use crate::build::{DRIVER, ROBUST, c_sources};
use crate::robust::{loads, passed, service, small_stack};
use crate::shell::{output, root};

/// The unpacked zip's folder, as it is packed.
pub(super) fn packed(bits: Bits) -> Result<PathBuf> {
    pack::make(bits).map(|zip| zip.with_file_name(pack::name(bits)))
}

/// Compiles a program against the library in `library`, whose import library is in `import`; the DLL is put beside it.
pub(super) fn compile(
    bits: Bits,
    compiler: &str,
    program: &Path,
    library: &Path,
    import: &Path,
    arguments: &[String],
) -> Result {
    let folder = program.parent().unwrap_or(program);
    fs::create_dir_all(folder)?;
    output(
        bits.mingw(compiler)
            .args(["-g", "-O1", "-Wall", "-Wextra", "-Wpedantic", "-Werror"])
            .arg("-o")
            .arg(program)
            .args(arguments)
            .arg(import)
            // The compiler's own libraries, not ours.
            .args(["-static", "-pthread"]),
    )?;
    fs::copy(library, folder.join("ninekw.dll"))?;
    Ok(())
}

/// A program of the repository against the library that was packed.
fn program(bits: Bits, name: &str, standard: &str, sources: &[PathBuf]) -> Result<PathBuf> {
    let program = folder()
        .join(format!("programs-{}", bits.name()))
        .join(format!("{name}.exe"));
    let packed = packed(bits)?;
    let mut arguments = vec![
        standard.to_owned(),
        format!("-I{}", packed.join("include").display()),
    ];
    arguments.extend(sources.iter().map(|source| source.display().to_string()));
    compile(
        bits,
        "gcc",
        &program,
        &packed.join("ninekw.dll"),
        &packed.join("lib/libninekw.dll.a"),
        &arguments,
    )?;
    Ok(program)
}

/// The driver of the cases.
pub(super) fn driver(bits: Bits) -> Result<Command> {
    let program = program(bits, "driver", "-std=c99", &c_sources(DRIVER)?)?;
    Ok(wine::program(bits, &program))
}

/// The sources that Windows has what they need for, and its own.
fn robust_sources() -> Result<Vec<PathBuf>> {
    const UNIX: [&str; 5] = ["signals.c", "storms.c", "stalls.c", "stack.c", "forks.c"];
    let is_one_of =
        |source: &PathBuf, names: &[&str]| names.iter().any(|name| source.ends_with(name));
    let mut sources = c_sources(ROBUST)?;
    sources.retain(|source| !is_one_of(source, &UNIX));
    sources.extend(c_sources("tests/c/windows")?);
    // A program of its own.
    sources.retain(|source| !is_one_of(source, &["loading.c"]));
    Ok(sources)
}

/// What a C program may do to the library.
pub(super) fn robust(bits: Bits) -> Result<usize> {
    let program = program(bits, "robust", "-std=gnu99", &robust_sources()?)?;
    let run = || {
        let mut command = wine::program(bits, &program);
        command.current_dir(program.parent().unwrap_or(&program));
        command
    };
    Ok(passed(&mut run(), &service()?)? + small_stack(run(), bits.name())?)
}

/// Like [`robust`], with the library's test functions: panics are caught, and no handle is leaked.
pub(super) fn panics(bits: Bits) -> Result<usize> {
    let library = library::make_testing(bits)?;
    let program = library.join("robust.exe");
    // The DLL lies there already.
    output(
        bits.mingw("gcc")
            .arg("-o")
            .arg(&program)
            .args(["-std=gnu99", "-DNINEKW_TESTING", "-Iinclude"])
            .args(robust_sources()?)
            .arg(library.join("libninekw.dll.a"))
            .args(["-static", "-pthread"]),
    )?;
    let mut command = wine::program(bits, &program);
    passed(
        command
            .current_dir(&library)
            .args(["texts", "panics", "nothing_is_left"]),
        &service()?,
    )
}

/// The library loaded at run time, again and again.
pub(super) fn loading(bits: Bits) -> Result<usize> {
    let program = program(
        bits,
        "loading",
        "-std=gnu99",
        &[root().join("tests/c/windows/loading.c")],
    )?;
    loads(wine::program(bits, &program).arg("ninekw.dll"))
}
