'use strict';
// Made by `cargo xtask codegen`; not to be edited.
/** Packages of npm that hold the library, for each kind of programs: a system, and the bits of a pointer. */
module.exports = Object.freeze({
  linux64: ['linux-x64', 'linux-arm64', 'linux-x64-musl', 'linux-arm64-musl'],
  linux32: ['linux-armv7'],
  windows64: ['windows-x64'],
  windows32: ['windows-x86'],
  macos64: ['macos-arm64', 'macos-x64'],
});
