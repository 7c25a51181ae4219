'use strict';
const ninekw = require('../..');

/** A command; see tests/drivers/README.md. */
class Line {
  constructor(text) {
    const [word, ...fields] = text.split('\t');
    this.word = word;
    this.fields = Object.fromEntries(fields.map((field) => {
      const at = field.indexOf('=');
      const plain = field.slice(at + 1).replace(/%(..)/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
      return [field.slice(0, at), Buffer.from(plain, 'latin1')];
    }));
  }

  has(name) {
    return name in this.fields;
  }

  text(name) {
    return this.fields[name]?.toString() ?? '';
  }

  /** A whole number, as a bigint where it must be. */
  number(name) {
    const exact = BigInt(this.text(name) || 0);
    return Number.isSafeInteger(Number(exact)) ? Number(exact) : exact;
  }

  list(name) {
    return this.text(name).split(',').filter((word) => word !== '');
  }

  /** The options, by the types of their prefixes. */
  options() {
    const options = {};
    for (const field of Object.keys(this.fields)) {
      const at = field.indexOf(':');
      if (at < 0) continue;
      options[field.slice(at + 1)] = {
        text: () => this.text(field),
        int: () => this.number(field),
        file: () => ninekw.file(this.text(field)),
        bytes: () => this.fields[field],
      }[field.slice(0, at)]();
    }
    return options;
  }

  /** A time limit, and what stops the call: the progress or a token. */
  how() {
    const how = this.has('timeout_ms') ? { timeoutMs: this.number('timeout_ms') } : {};
    if (this.has('cancel_after_ms')) {
      const token = this.text('cancel_by') === 'token' ? new ninekw.CancelToken() : null;
      how.cancel = token;
      how.onProgress = ({ elapsedMs }) => {
        const over = elapsedMs >= this.number('cancel_after_ms');
        if (over) token?.trigger();
        return token !== null || !over;
      };
    }
    return how;
  }

  static written(word, fields) {
    const shown = Object.entries(fields).filter(([, value]) => value !== null && value !== undefined).map(([name, value]) => {
      const bytes = Buffer.isBuffer(value) ? value : Buffer.from(String(typeof value === 'boolean' ? Number(value) : value));
      const text = bytes.toString('latin1').replace(
        /[^A-Za-z0-9\-_.]/g,
        (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
      );
      return `${name}=${text}`;
    });
    return [word, ...shown].join('\t');
  }
}

module.exports = { Line };
