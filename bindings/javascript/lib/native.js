'use strict';
// Finds and loads libninekw; gives its functions by their names in ninekw.h.

const fs = require('node:fs');
const path = require('node:path');
const koffi = require('koffi');
const numbers = require('./numbers.js');

/** Where it may be. Windows would look in the current folder for a name without a path. */
function places(platform) {
  if (platform === 'win32') {
    const system = path.win32.join(process.env.SystemRoot || 'C:\\Windows', 'System32');
    return [__dirname, path.dirname(process.execPath), system].map((folder) => path.win32.join(folder, 'ninekw.dll'));
  }
  const file = platform === 'darwin' ? `libninekw.${numbers.ABI_VERSION}.dylib` : `libninekw.so.${numbers.ABI_VERSION}`;
  return [path.join(__dirname, file), file];
}

// NINEKW_LIB, else beside this file, else where the system looks.
const tried = process.env.NINEKW_LIB ? [process.env.NINEKW_LIB] : places(process.platform);
const name = tried.find((place) => fs.existsSync(place)) ?? tried.at(-1);

let library;
try {
  library = koffi.load(name);
} catch (cause) {
  const where = `${process.platform} ${process.arch}`;
  throw new Error(`${name}: ${cause.message}; install libninekw for ${where}, or name its file in NINEKW_LIB; tried was ${tried.join(', ')}`, {
    cause,
  });
}

let abi;
let number;
try {
  abi = library.func('uint32_t ninekw_abi_version(void)')();
  number = library.func('uint32_t ninekw_version_number(void)')();
} catch (cause) {
  throw new Error(`${name} is not libninekw: ${cause.message}`, { cause });
}
if (abi !== numbers.ABI_VERSION || number < numbers.VERSION_NUMBER) {
  const version = library.func('const char *ninekw_version(void)')();
  throw new Error(`this binding needs libninekw ${numbers.VERSION} or newer with ABI ${numbers.ABI_VERSION}, but ${name}`
    + ` is ${version} with ABI ${abi}`);
}

// Each declaration of the header, as koffi writes it: handles are void *, what is filled in is _Out_.
const native = {};
// It is beside this file in a package, once for all languages in the repository.
const headers = ['.', '../../../include'].map((folder) => path.join(__dirname, folder, 'ninekw.ffi.h'));
const header = fs.readFileSync(headers.find(fs.existsSync) ?? headers[0], 'utf8');
for (const [, result, type, parameters] of header.matchAll(/^typedef (\w+) \(\*(\w+_fn)\)\((.*)\);$/gm)) {
  koffi.proto(`${result} ${type}(${parameters.replace(/(const )?ninekw_\w+ \*/g, 'void *')})`);
}
for (const [, result, name, parameters] of header.matchAll(/^(\w.*?)(ninekw_\w+)\((.*)\);$/gm)) {
  const plain = parameters
    .replace(/ninekw_\w+ \*\*(\w+)/g, '_Out_ void **$1')
    .replace(/(int32_t|int64_t|size_t) \*(\w+_out)/g, '_Out_ $1 *$2')
    .replace(/(ninekw_\w+_fn) /g, '$1 *')
    .replace(/(const )?ninekw_(?!\w+_fn)\w+ \*/g, 'void *');
  native[name] = library.func(`${result.replace(/(const )?ninekw_\w+ \*/, 'void *')}${name}(${plain})`);
}

module.exports = { native, koffi, library: name, places };
