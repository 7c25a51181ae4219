'use strict';
// Ids are bigints, which JSON.stringify refuses.

/** A copy for JSON, in which an id is a number, or a text from 2^53 on. */
function plain(object) {
  const written = (value) => (Number.isSafeInteger(Number(value)) ? Number(value) : String(value));
  const entries = Object.entries(object);
  return Object.fromEntries(entries.map(([name, value]) => [name, typeof value === 'bigint' ? written(value) : value]));
}

/** The object, which JSON.stringify takes from now on. */
function forJson(object) {
  return Object.defineProperty(object, 'toJSON', { value: () => plain(object) });
}

module.exports = { plain, forJson };
