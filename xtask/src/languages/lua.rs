//! `LuaJIT` over its `ffi`, and Lua 5.3 and 5.4 over a C module; one API above both.

use std::path::PathBuf;
use std::process::Command;

use super::{Language, c_module};
use crate::Result;
use crate::shell::{command, root, target};
use crate::system::{LUA53, LUA53_DEV, LUA54, LUA54_DEV, LUAJIT as INTERPRETER, Tool};

pub(crate) const LUAJIT: Language = Language {
    driver: || Ok(program("luajit", "test/driver.lua")),
    own: || Ok(program("luajit", "test/own.lua")),
    example: || Ok(program("luajit", "examples/solve.lua")),
    version: || version("luajit", "print((jit.version))"),
    ..of("luajit", "LuaJIT", &[&INTERPRETER])
};

pub(crate) const LUA_5_3: Language = Language {
    build: Some(|| module("lua5.3")),
    driver: || Ok(program("lua5.3", "test/driver.lua")),
    own: || Ok(program("lua5.3", "test/own.lua")),
    example: || Ok(program("lua5.3", "examples/solve.lua")),
    version: || version("lua5.3", "print(_VERSION)"),
    ..of("lua5.3", "Lua 5.3", &[&LUA53, &LUA53_DEV])
};

pub(crate) const LUA_5_4: Language = Language {
    build: Some(|| module("lua5.4")),
    driver: || Ok(program("lua5.4", "test/driver.lua")),
    own: || Ok(program("lua5.4", "test/own.lua")),
    example: || Ok(program("lua5.4", "examples/solve.lua")),
    version: || version("lua5.4", "print(_VERSION)"),
    ..of("lua5.4", "Lua 5.4", &[&LUA54, &LUA54_DEV])
};

/// What the three have in common.
const fn of(word: &'static str, name: &'static str, tools: &'static [&'static Tool]) -> Language {
    Language {
        word,
        folder: "lua",
        readme: "bindings/lua/README.md",
        name,
        tools,
        build: None,
        driver: || Err("not set".into()),
        own: || Err("not set".into()),
        example_file: "examples/solve.lua",
        example: || Err("not set".into()),
        version: || Command::new("false"),
        sources: &["ninekw/*.lua", "src/*.c"],
    }
}

fn version(interpreter: &str, code: &str) -> Command {
    let mut lua = command(interpreter);
    lua.args(["-e", code]);
    lua
}

/// Where the C module of an interpreter is built.
fn modules(interpreter: &str) -> PathBuf {
    target().join("bindings").join(interpreter)
}

pub(super) fn program(interpreter: &str, path: &str) -> Command {
    let folder = root().join("bindings/lua");
    let at = folder.display();
    let mut lua = command(interpreter);
    lua.arg(folder.join(path))
        .env(
            "LUA_PATH",
            format!("{at}/?.lua;{at}/?/init.lua;{at}/test/?.lua"),
        )
        .env(
            "LUA_CPATH",
            format!("{}/?.so", modules(interpreter).display()),
        );
    lua
}

/// Compiles the C module, and the one of the tests.
fn module(interpreter: &str) -> Result {
    let folder = modules(interpreter);
    std::fs::create_dir_all(folder.join("ninekw"))?;
    for (source, module) in [
        ("src/core.c", "ninekw/core.so"),
        ("test/live_handles.c", "live_handles.so"),
    ] {
        c_module(
            &folder.join(module),
            &format!("bindings/lua/{source}"),
            &[&format!("-I/usr/include/{interpreter}")],
        )?;
    }
    Ok(())
}
