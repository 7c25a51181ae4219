'use strict';
// What runs in a thread of threads.js: one call of C after the other.

const { parentPort, workerData: inC } = require('node:worker_threads');
const { native } = require('./native.js');

parentPort.on('message', ({ number, name, given, count }) => {
  const outs = Array.from({ length: count }, () => [null]);
  Atomics.add(inC, 0, 1);
  try {
    const status = native[name](...given, ...outs);
    parentPort.postMessage({ number, status, values: outs.map(([value]) => value) });
  } catch (problem) {
    parentPort.postMessage({ number, problem });
  } finally {
    Atomics.sub(inC, 0, 1);
    Atomics.notify(inC, 0);
  }
});

// The library is loaded.
parentPort.postMessage({ number: 0 });
