'use strict';
const { native } = require('./native.js');
const { Box, limiter, runSync, step } = require('./call.js');
const { classes: { CallerError } } = require('./errors.js');
const { Log } = require('./log.js');
const settingKinds = require('./settings.js');
const { exiting } = require('./threads.js');
const { Turns } = require('./turns.js');
const values = require('./values.js');

/** What the setter takes besides the config. */
function given(name, value) {
  const kind = settingKinds[name];
  if (kind === 'limiter') {
    if (typeof value !== 'function') throw new TypeError('limiter takes a function, or an object with a method turn');
    return [limiter(value), null];
  }
  if (kind === 'cancel') return [value.box];
  if (typeof kind === 'object') return [values.number(kind, value, name)];
  if (kind === 'text') return [values.text(value, name)];
  if (typeof value === 'boolean') return [value ? 1 : 0];
  return [values.integer(value, name, kind === 'int64' ? 64 : 32)];
}

function unknown(key) {
  const names = Object.keys(settingKinds).map((name) => name.replace(/_(.)/g, (_, letter) => letter.toUpperCase()));
  const known = [...names, 'log', 'logLevel'];
  return new CallerError(`there is no setting ${key}; did you mean ${values.nearest(key, known)}?`);
}

/** A client's handle, out of settings by their names in ninekw.h, in camelCase. */
function client({ log: hear, logLevel, ...all }) {
  const log = hear ? new Log(hear, logLevel) : null;
  const turns = typeof all.limiter?.turn === 'function' ? new Turns(all.limiter) : null;
  const settings = turns ? { ...all, limiter: null } : all;
  const config = new Box(native.ninekw_config_new(), 'ninekw_config_free');
  try {
    for (const [key, value] of Object.entries(settings)) {
      if (value === undefined || value === null) continue;
      const name = key === 'url' ? 'base_url' : key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
      if (!Object.hasOwn(settingKinds, name)) throw unknown(key);
      runSync(step(`ninekw_config_set_${name}`, [config, ...given(name, value)]));
    }
    if (!settings.cancel) native.ninekw_config_set_cancel(config.handle, exiting, [null]);
    if (turns) runSync(step('ninekw_config_set_limiter_queue', [config, turns.queue]));
    if (log) runSync(step('ninekw_config_set_log_queue', [config, log.level, log.queue]));
    const box = new Box(runSync(step('ninekw_client_new', [config], 1))[0], 'ninekw_client_free');
    box.asksLimiter = Boolean(settings.limiter);
    box.cancel = settings.cancel?.box ?? null;
    box.log = log;
    box.turns = turns;
    return box;
  } finally {
    config.close();
  }
}

module.exports = { client };
