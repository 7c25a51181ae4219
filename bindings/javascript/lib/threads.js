'use strict';
// Threads of our own for calls of C. A call may wait for long, and Node has few threads for files and host names.

const path = require('node:path');
const { Worker } = require('node:worker_threads');
const { native } = require('./native.js');

/** More would only wait for each other: an account's requests go one after the other. */
const MOST = 4;
/** Each of these has a thread to itself. */
const MOST_THAT_WAIT = 16;
/** In milliseconds: how long the end of the process waits for threads at most. */
const EXIT = 2500;

/** For all threads: how many load the library or are in C, and whether the process ends. */
const shared = new Int32Array(new SharedArrayBuffer(8));

/** A thread, begun by its first call. It keeps the process alive while it has calls. */
class Thread {
  #worker = null;
  // Call 0 is its beginning.
  #calls = new Map();
  #beginning = null;
  #last = 0;
  /** Whether a function of the caller has answered, and what. */
  #answer = new Int32Array(new SharedArrayBuffer(8));

  get load() {
    return this.#calls.size;
  }

  /**
   * Calls a function with numbers, texts, handles and functions, and `count` places that it fills in: status and
   * values. The functions are called here, while the thread waits.
   */
  run(name, given, count) {
    this.#worker ??= this.#begin();
    const number = ++this.#last;
    const plain = given.map((each, index) => (typeof each === 'function' ? { called: index } : each));
    return new Promise((resolve, reject) => {
      this.#worker.postMessage({ number, name, given: plain, count });
      this.#calls.set(number, { resolve, reject, given });
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
    const workerData = { shared, answer: this.#answer };
    Atomics.add(shared, 0, 1);
    const worker = new Worker(path.join(__dirname, 'thread.js'), { stdin: false, workerData });
    const end = (number, use) => {
      const call = this.#calls.get(number);
      this.#calls.delete(number);
      if (this.#calls.size === 0) worker.unref();
      use(call);
    };
    worker.on('message', ({ number, called, values, problem, status }) => {
      if (called !== undefined) this.#tell(this.#calls.get(number).given[called](...values));
      else end(number, ({ resolve, reject }) => (problem ? reject(problem) : resolve([status, values])));
    });
    worker.on('error', (problem) => {
      this.#worker = null;
      for (const number of [...this.#calls.keys()]) end(number, ({ reject }) => reject(problem));
    });
    return worker;
  }

  #tell(answer) {
    this.#answer[1] = answer;
    Atomics.store(this.#answer, 0, 1);
    Atomics.notify(this.#answer, 0);
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

/** Runs a call that sends a request, or few, on the thread that has least to do. */
function runBriefly(name, given, count) {
  let thread = pool.reduce((best, each) => (best && best.load <= each.load ? best : each), null);
  if (!thread || (thread.load > 0 && pool.length < MOST)) {
    thread = new Thread();
    pool.push(thread);
  }
  return thread.run(name, given, count);
}

let waiting = 0;
const queue = [];

/** Runs a call that may wait for people, or that calls functions of the caller. */
async function runLong(name, given, count) {
  if (waiting >= MOST_THAT_WAIT) await new Promise((resolve) => { queue.push(resolve); });
  waiting++;
  const thread = lend();
  try {
    return await thread.run(name, given, count);
  } finally {
    takeBack(thread);
    waiting--;
    queue.shift()?.();
  }
}

/** In milliseconds; between two looks for a thread. */
const LOOK = 20;

/** Waits for a thread for a long call, or until `isOver`. */
async function room(isOver) {
  while (waiting >= MOST_THAT_WAIT && !isOver()) await new Promise((resolve) => { setTimeout(resolve, LOOK); });
}

/** Tokens of the caller, which take the place of `exiting`. */
const underWay = new Set();

/** Runs a call; its tokens end it when the process ends. A limited one has a thread to itself. */
async function run(name, given, count, tokens = [], isLimited = false) {
  const isLong = isLimited || /_(batch_next|wait|solve|work)/.test(name) || given.some((each) => typeof each === 'function');
  for (const token of tokens) underWay.add(token);
  try {
    return await (isLong ? runLong : runBriefly)(name, given, count);
  } finally {
    for (const token of tokens) underWay.delete(token);
  }
}

/** Triggered when the process ends: a thread that waits in C would hold it up. */
const exiting = native.ninekw_cancel_new();
process.on('exit', () => {
  for (const token of [exiting, ...underWay]) native.ninekw_cancel_trigger(token);
  Atomics.store(shared, 1, 1);
  // Node ends its threads next, and koffi ends the process with a fault if that happens in the midst of its work.
  const until = Date.now() + EXIT;
  for (let count; (count = Atomics.load(shared, 0)) > 0 && Date.now() < until;) Atomics.wait(shared, 0, count, EXIT);
});

module.exports = { run, room, lend, takeBack, exiting };
