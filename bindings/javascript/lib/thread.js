'use strict';
// What runs in a thread of threads.js: one call of C after the other.

const { parentPort, workerData: { shared, answer } } = require('node:worker_threads');

let native;
try {
  ({ native } = require('./native.js'));
} finally {
  ready();
}

/** In milliseconds; between two looks whether the process ends, and nobody answers any more. */
const LOOK = 50;

/** What the end of the process may be waiting for is over. */
function ready() {
  Atomics.sub(shared, 0, 1);
  Atomics.notify(shared, 0);
}

/** A function of the caller, who has another thread: asks, and waits for what it gives. */
function asking(number, called) {
  return (...values) => {
    Atomics.store(answer, 0, 0);
    parentPort.postMessage({ number, called, values });
    while (Atomics.wait(answer, 0, 0, LOOK) === 'timed-out') if (Atomics.load(shared, 1)) return 0;
    return answer[1];
  };
}

parentPort.on('message', ({ number, name, given, count }) => {
  const plain = given.map((each) => (each?.called === undefined ? each : asking(number, each.called)));
  const outs = Array.from({ length: count }, () => [null]);
  Atomics.add(shared, 0, 1);
  try {
    const status = native[name](...plain, ...outs);
    parentPort.postMessage({ number, status, values: outs.map(([value]) => value) });
  } catch (problem) {
    parentPort.postMessage({ number, problem });
  } finally {
    ready();
  }
});

// The library is loaded.
parentPort.postMessage({ number: 0 });
