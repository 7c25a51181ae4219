'use strict';
// index.d.ts compiles, a program that uses it does, and each name and method in it exists, as does each there in it.

const { execFileSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const ninekw = require('..');

const root = path.join(__dirname, '..');
const checks = [];

execFileSync(process.execPath, [
  path.join(root, 'node_modules/typescript/bin/tsc'), '--noEmit', '--strict', '--target', 'es2022', '--module', 'node16',
  '--types', 'node', '--typeRoots', path.join(root, 'node_modules/@types'), path.join(__dirname, 'use.ts'), path.join(root, 'index.d.ts'),
], { stdio: 'inherit' });
checks.push(true);

const declared = fs.readFileSync(path.join(root, 'index.d.ts'), 'utf8');
const names = [...declared.matchAll(/^export (?:class|const|function) (\w+)/gm)].map(([, name]) => name);
for (const name of Object.keys(ninekw)) checks.push(names.includes(name) || name);
for (const name of names) checks.push(name in ninekw || ['Reply', 'Job', 'Batch'].includes(name) || name);

for (const name of ['Client', 'Batch']) {
  const body = declared.match(new RegExp(`^export class ${name} \\{(.*?)^\\}`, 'ms'))[1];
  const methods = [...body.matchAll(/^ {2}(?:readonly )?(\w+)(?=[(:])/gm)].map(([, method]) => method);
  const Class = name === 'Client' ? ninekw.Client : new ninekw.Client().batch().constructor;
  const own = Object.getOwnPropertyNames(Class.prototype).filter((method) => !['box', 'constructor'].includes(method));
  for (const method of own) checks.push(methods.includes(method) || `${name}.${method} is not declared`);
  for (const method of methods) {
    checks.push(method === 'constructor' || own.includes(method) || `${name}.${method} is missing`);
  }
}

for (const problem of checks.filter((right) => right !== true)) console.log(`FAILED: ${problem}`);
console.log(`${checks.filter((right) => right === true).length} of ${checks.length} checks passed`);
