'use strict';
// Finds and loads libninekw; gives its functions by their names in ninekw.h.

const fs = require('node:fs');
const path = require('node:path');
const koffi = require('koffi');
const numbers = require('./numbers.js');
const platforms = require('./platforms.js');

/**
 * Where it may be: beside this file, in the package for this system, or where the system looks. Windows would look in the
 * current folder for a name without a path.
 */
function places(platform, arch = process.arch) {
  const system = { win32: 'windows', darwin: 'macos' }[platform] ?? platform;
  const kind = system + (arch === 'arm' || arch === 'ia32' ? 32 : 64);
  const abi = numbers.ABI_VERSION;
  const file = { windows: 'ninekw.dll', macos: `libninekw.${abi}.dylib` }[system] ?? `libninekw.so.${abi}`;
  const packaged = (platforms[kind] ?? []).map((name) => `@ninekw/${name}/${file}`);
  if (system !== 'windows') return [path.join(__dirname, file), ...packaged, file];
  const last = path.win32.join(process.env.SystemRoot || 'C:\\Windows', 'System32', file);
  return [path.win32.join(__dirname, file), ...packaged, path.win32.join(path.dirname(process.execPath), file), last];
}

/** The file at a place, or nothing if there is none; a name alone is for the system to find. */
function fileAt(place) {
  if (!place.startsWith('@')) return !/[/\\]/.test(place) || fs.existsSync(place) ? place : undefined;
  try {
    return require.resolve(place);
  } catch {
    return undefined;
  }
}

// NINEKW_LIB, else the first that this system can load.
const tried = process.env.NINEKW_LIB ? [process.env.NINEKW_LIB] : places(process.platform);
let name;
let library;
let reason;
for (const place of tried) {
  name = process.env.NINEKW_LIB || fileAt(place);
  if (!name) continue;
  try {
    library = koffi.load(name);
    break;
  } catch (cause) {
    reason ??= { name, cause };
  }
}
if (!library) {
  const why = reason ? `${reason.name}: ${reason.cause.message}` : 'libninekw is not there';
  throw new Error(`${why}; install ninekw with its optional dependencies (or libninekw for ${process.platform} ${process.arch}),`
    + ` or name its file in NINEKW_LIB; tried was ${tried.join(', ')}`, { cause: reason?.cause });
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
