// The page: takes jobs, shows them, sends answers. It calls nothing but its own server, which adds the API key.

import { make, show } from './kinds.js';
import { brokenRule, kindOf, rulesOf } from './rules.js';
import { speak, word } from './words.js';

const KINDS = ['text', 'textonly', 'mouse', 'multimouse', 'rotate', 'puzzle', 'audio', 'interactive', 'confirm'];
/** Codes after which a job is no longer ours. */
const GONE = ['0007', '0012', '0014', '0018', '0020', '0054'];
const PAUSE = 1000;
const PAUSE_AFTER_TROUBLE = 3000;
/** After this many jobs that nobody touched no more are taken. */
const UNTOUCHED = 2;

const at = (id) => document.getElementById(id);
const token = new URLSearchParams(location.search).get('token') ?? '';
const kept = JSON.parse(localStorage.getItem('ninekw-desk') ?? '{}');
const state = {
  paused: false, asleep: false, job: null, way: null, ends: 0, lasts: 1, earned: 0, history: [], untouched: 0,
  touched: false, heard: false, sending: false, note: '',
};

function keep() {
  localStorage.setItem('ninekw-desk', JSON.stringify(kept));
}

/** Calls the API; throws when there is no connection. */
async function call(action, parameters, keepalive = false) {
  const reply = await fetch('call', {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ action, ...parameters }),
    keepalive,
  });
  const value = await reply.json();
  if (reply.status >= 400) throw new Error(value.error ?? String(reply.status));
  return value;
}

function trouble(text) {
  at('trouble').hidden = !text;
  if (at('trouble').textContent !== text) at('trouble').textContent = text;
}

function sound() {
  // A browser is silent until its user has touched the page.
  if (!kept.sound || !state.heard) return;
  const context = new AudioContext();
  const tone = new OscillatorNode(context, { frequency: 660 });
  const volume = new GainNode(context, { gain: 0.1 });
  tone.connect(volume).connect(context.destination);
  tone.start();
  tone.stop(context.currentTime + 0.15);
  tone.onended = () => context.close();
}

function drawState() {
  at('pause').textContent = word(state.paused ? 'resume' : 'pause');
  at('state').textContent = word(state.asleep ? 'asleep' : state.paused ? 'paused' : 'waiting');
  at('idle').hidden = Boolean(state.job);
  at('job').hidden = !state.job;
  at('earned').textContent = String(state.earned);
}

function drawHistory() {
  at('history').replaceChildren(...state.history.map((entry) => make(
    'tr', {},
    ...[entry.id, word(entry.kind), entry.answer, entry.pay, word(entry.verdict)]
      .map((text) => make('td', { textContent: String(text) })),
  )));
}

function drawAnswer() {
  if (!state.way) return;
  const answer = state.way.read();
  const broken = brokenRule(state.job, answer);
  // An empty answer is no mistake yet.
  at('problem').textContent = state.note || (answer === '' ? '' : broken);
  at('send').disabled = Boolean(broken) || state.sending;
}

function begin(job) {
  state.job = job;
  state.touched = false;
  state.note = '';
  const kind = kindOf(job);
  const age = Number(job.serverdate) - Number(job.userstart) || 0;
  state.lasts = (Number(job.timeout) || 30) * 1000;
  state.ends = performance.now() + state.lasts - age * 1000;
  at('task').textContent = word(kind === 'text' && job.math == 1 ? 'task.math' : `task.${kind}`);
  at('instructions').textContent = String(job.textinstructions ?? '');
  at('instructions').hidden = !job.textinstructions;
  at('rules').replaceChildren(...rulesOf(job).map((rule) => make('li', { textContent: rule })));
  at('rules').hidden = at('rules').childElementCount === 0;
  drawState();
  state.way = null;
  state.way = show(job, at('work'), () => {
    state.note = '';
    drawAnswer();
  });
  drawAnswer();
  tick();
  state.way.first.focus();
  sound();
}

function end() {
  state.way?.end?.();
  state.job = null;
  state.way = null;
  at('work').replaceChildren();
  drawState();
}

function tick() {
  if (!state.job) return;
  const left = Math.max(0, state.ends - performance.now());
  at('left').textContent = `${Math.ceil(left / 1000)} ${word('seconds')}`;
  at('progress').value = left / state.lasts;
  if (left > 0 || state.sending) return;
  state.untouched = state.touched ? 0 : state.untouched + 1;
  // A page that is left open must not take jobs from others.
  if (state.untouched >= UNTOUCHED) {
    state.paused = true;
    state.asleep = true;
  }
  end();
  trouble(word('gone'));
}

async function send(event) {
  event?.preventDefault();
  const { job, way } = state;
  if (!job || at('send').disabled) return;
  const answer = way.read();
  state.sending = true;
  drawAnswer();
  try {
    const parameters = { id: job.captchaid, captcha: answer };
    if (kindOf(job) === 'confirm') parameters.confirm = 1;
    const reply = await call('usercaptchacorrect', parameters);
    trouble('');
    if (reply.error) {
      if (GONE.includes(reply.error.slice(0, 4))) {
        trouble(reply.error);
        end();
      } else {
        state.note = reply.error;
      }
    } else {
      const pay = Number(reply.newcredits) || 0;
      state.earned += pay;
      state.untouched = 0;
      state.history.unshift({ id: job.captchaid, kind: kindOf(job), answer, pay, verdict: 'open' });
      state.history.length = Math.min(state.history.length, 20);
      drawHistory();
      end();
      await balance();
    }
  } catch {
    trouble(word('lost'));
  } finally {
    state.sending = false;
    drawAnswer();
  }
}

async function skip() {
  const { job } = state;
  if (!job || state.sending) return;
  end();
  try {
    await call('usercaptchaskip', { id: job.captchaid });
    trouble('');
  } catch {
    trouble(word('lost'));
  }
}

async function pause() {
  state.paused = !state.paused;
  state.asleep = false;
  state.untouched = 0;
  // Whoever takes a break keeps nothing that others could answer.
  if (state.paused && state.job) await skip();
  drawState();
}

async function balance() {
  const reply = await call('usercaptchaguthaben', {});
  if (reply.credits !== undefined) at('credits').textContent = String(reply.credits);
}

async function verdicts() {
  for (const entry of state.history.filter((one) => one.verdict === 'open')) {
    const reply = await call('usercaptchacorrectcheck', { id: entry.id });
    if (['OK', 'NotOK'].includes(reply.correct)) entry.verdict = reply.correct;
  }
  drawHistory();
}

async function take() {
  if (state.job || state.paused || state.sending) return;
  const wanted = Object.fromEntries(KINDS.map((kind) => [kind, kept[`no-${kind}`] ? 0 : 1]));
  // A word for this one, and numbers for the others.
  wanted.text = wanted.text ? 'yes' : 'no';
  const reply = await call('usercaptchanew', { ...wanted, filedata: 1 });
  if (!reply.captchaid) {
    if (reply.error) trouble(reply.error);
    return;
  }
  // The button may have been pressed meanwhile.
  if (state.paused) await call('usercaptchaskip', { id: reply.captchaid });
  else begin(reply);
}

/** Takes jobs and looks after verdicts, for ever. */
async function run() {
  let round = 0;
  let lost = false;
  for (;;) {
    try {
      await take();
      if (round % 10 === 0) await balance();
      if (round % 5 === 0) await verdicts();
      if (lost) trouble('');
      lost = false;
    } catch {
      lost = true;
      trouble(word('lost'));
    }
    round += 1;
    await new Promise((done) => { setTimeout(done, lost ? PAUSE_AFTER_TROUBLE : PAUSE); });
  }
}

function chooseLanguage(language) {
  speak(language);
  for (const label of at('kinds').querySelectorAll('span')) label.textContent = word(label.dataset.kind);
  at('language').value = document.documentElement.lang;
  drawState();
  drawHistory();
  if (state.job) {
    const { job, ends } = state;
    state.way?.end?.();
    begin(job);
    state.ends = ends;
  }
}

function setUp() {
  for (const kind of KINDS) {
    const box = make('input', { type: 'checkbox', checked: !kept[`no-${kind}`] });
    box.addEventListener('change', () => {
      kept[`no-${kind}`] = !box.checked;
      keep();
    });
    const label = make('span');
    label.dataset.kind = kind;
    at('kinds').append(make('label', {}, box, label));
  }
  at('sound').checked = Boolean(kept.sound);
  at('sound').addEventListener('change', () => {
    kept.sound = at('sound').checked;
    keep();
    sound();
  });
  at('language').addEventListener('change', () => {
    kept.language = at('language').value;
    keep();
    chooseLanguage(kept.language);
  });
  at('job').addEventListener('submit', send);
  at('skip').addEventListener('click', skip);
  at('pause').addEventListener('click', pause);
  for (const what of ['keydown', 'pointerdown']) {
    addEventListener(what, () => { Object.assign(state, { touched: true, heard: true }); }, true);
  }
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && state.job) skip();
    else if (event.key === 'F8') pause();
    else if (event.key === 'Enter' && event.ctrlKey) send(event);
    else return;
    event.preventDefault();
  });
  addEventListener('pagehide', () => {
    if (state.job) call('usercaptchaskip', { id: state.job.captchaid }, true).catch(() => {});
  });
  setInterval(tick, 250);
}

setUp();
chooseLanguage(kept.language ?? (navigator.language.startsWith('de') ? 'de' : 'en'));
run();
