'use strict';
// What runs in a thread of threads.js: one call of C after the other.

const { parentPort } = require('node:worker_threads');
const { native } = require('./native.js');

parentPort.on('message', ({ number, name, given, count }) => {
  const outs = Array.from({ length: count }, () => [null]);
  try {
    const status = native[name](...given, ...outs);
    parentPort.postMessage({ number, status, values: outs.map(([value]) => value) });
  } catch (problem) {
    parentPort.postMessage({ number, problem });
  }
});

// The library is loaded.
parentPort.postMessage({ number: 0 });
