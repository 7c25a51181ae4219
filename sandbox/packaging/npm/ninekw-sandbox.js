#!/usr/bin/env node
'use strict';
// Starts the program for this system; `require('ninekw-sandbox').program` is its file.
const { spawn } = require('node:child_process');
const platforms = require('./platforms.js');

const system = { win32: 'windows', darwin: 'macos' }[process.platform] ?? process.platform;
const file = system === 'windows' ? 'ninekw-sandbox.exe' : 'ninekw-sandbox';
const tried = (platforms[system + (['arm', 'ia32'].includes(process.arch) ? 32 : 64)] ?? [])
  .map((name) => `@ninekw/sandbox-${name}/${file}`);

/** The installed one: npm installs none that is for another processor or another libc. */
function find() {
  for (const place of tried) {
    try {
      return require.resolve(place);
    } catch {
      // Not installed.
    }
  }
  throw new Error(`ninekw-sandbox is not there for ${process.platform} ${process.arch}; install it with its optional`
    + ` dependencies; tried was ${tried.join(', ')}`);
}

if (require.main === module) {
  const child = spawn(find(), process.argv.slice(2), { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
  child.on('exit', (code) => { process.exitCode = code ?? 1; });
}

module.exports = { get program() { return find(); } };
