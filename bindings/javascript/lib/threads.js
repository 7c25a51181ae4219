'use strict';
// Threads of our own for calls of C. A call may wait for long, and Node has few threads for files and host names.

const path = require('node:path');
const { Worker } = require('node:worker_threads');
const { native } = require('./native.js');

/** More would only wait for each other: an account's requests go one after the other. */
const MOST = 4;
/** In milliseconds: how long the end of the process waits for calls to end. */
const EXIT = 1000;

/** How many calls are in C, for all threads to count. */
const inC = new Int32Array(new SharedArrayBuffer(4));

/** A thread, begun by its first call. It keeps the process alive while it has calls. */
class Thread {
  #worker = null;
  // Call 0 is its beginning.
  #calls = new Map();
  #beginning = null;
  #last = 0;

  get load() {
    return this.#calls.size;
  }

  /** Calls a function with numbers, texts and handles, and `count` places that it fills in: status and values. */
  run(name, given, count) {
    this.#worker ??= this.#begin();
    const number = ++this.#last;
    return new Promise((resolve, reject) => {
      this.#worker.postMessage({ number, name, given, count });
      this.#calls.set(number, { resolve, reject });
      this.#worker.ref();
    });
  }

  /** Begins it, so that the time of the first call is its own. */
  ready() {
    this.#worker ??= this.#begin();
    return this.#beginning;
  }

  #begin() {
    this.#beginning = new Promise((resolve, reject) => { this.#calls.set(0, { resolve, reject }); });
    const worker = new Worker(path.join(__dirname, 'thread.js'), { stdin: false, workerData: inC });
    const end = (number, use) => {
      const call = this.#calls.get(number);
      this.#calls.delete(number);
      if (this.#calls.size === 0) worker.unref();
      use(call);
    };
    worker.on('message', ({ number, problem, status, values }) => end(number, ({ resolve, reject }) => {
      if (problem) reject(problem);
      else resolve([status, values]);
    }));
    worker.on('error', (problem) => {
      this.#worker = null;
      for (const number of [...this.#calls.keys()]) end(number, ({ reject }) => reject(problem));
    });
    return worker;
  }
}

/** Threads that nobody uses for himself. */
const idle = [];

/** A thread for one user, who gives it back. */
function lend() {
  return idle.pop() ?? new Thread();
}

function takeBack(thread) {
  idle.push(thread);
}

const pool = [];

/** Runs a call on the thread that has least to do. */
function run(name, given, count) {
  let thread = pool.reduce((best, each) => (best && best.load <= each.load ? best : each), null);
  if (!thread || (thread.load > 0 && pool.length < MOST)) {
    thread = new Thread();
    pool.push(thread);
  }
  return thread.run(name, given, count);
}

/** Triggered when the process ends: a thread that waits in C would hold it up. */
const exiting = native.ninekw_cancel_new();
process.on('exit', () => {
  native.ninekw_cancel_trigger(exiting);
  // Node ends its threads next, and koffi ends the process with a fault when it then comes back from C.
  const until = Date.now() + EXIT;
  for (let count; (count = Atomics.load(inC, 0)) > 0 && Date.now() < until;) Atomics.wait(inC, 0, count, EXIT);
});

module.exports = { run, lend, takeBack, exiting };
