'use strict';
const { native } = require('./native.js');
const { Box, bytesAt, got } = require('./call.js');
const { text } = require('./values.js');

function list(length, get) {
  return Array.from({ length: Number(length) }, (_, index) => get(index));
}

/** A whole reply of the service. */
class Reply {
  #box;

  constructor(handle) {
    this.#box = new Box(handle, 'ninekw_reply_free');
  }

  /** For calls of the binding. */
  get box() {
    return this.#box;
  }

  /** The text; what is no UTF-8, and NUL, as U+FFFD. */
  get body() {
    return native.ninekw_reply_body(this.#box.handle);
  }

  get bytes() {
    const length = [0];
    return bytesAt(native.ninekw_reply_bytes(this.#box.handle, length), length[0]);
  }

  get json() {
    return native.ninekw_reply_json(this.#box.handle);
  }

  /** What it is, for instance "image/png". */
  get mediaType() {
    return native.ninekw_reply_media_type(this.#box.handle);
  }

  /** A field's text, or null. */
  text(name) {
    return native.ninekw_reply_text(this.#box.handle, text(name, 'name'));
  }

  /** A field as a bigint, or null. */
  int(name) {
    const value = got('ninekw_reply_int', this.#box.handle, text(name, 'name'));
    return value === null ? null : BigInt(value);
  }

  flag(name) {
    const value = got('ninekw_reply_flag', this.#box.handle, text(name, 'name'));
    return value === null ? null : value !== 0;
  }

  /** How many rows there are in all, if the service says so. */
  get count() {
    const value = got('ninekw_reply_count', this.#box.handle);
    return value === null ? null : Number(value);
  }

  /** Names of the tables. */
  get tables() {
    return list(native.ninekw_reply_table_count(this.#box.handle), (i) => native.ninekw_reply_table_name(this.#box.handle, i));
  }

  /** Names of a table's columns; null is the first table. */
  columns(table = null) {
    if (table !== null) text(table, 'table');
    return list(
      native.ninekw_reply_column_count(this.#box.handle, table),
      (i) => native.ninekw_reply_column(this.#box.handle, table, i),
    );
  }

  /** A table's rows, each an object of texts by columns. */
  rows(table = null) {
    const names = this.columns(table);
    return list(native.ninekw_reply_row_count(this.#box.handle, table), (row) => Object.fromEntries(
      names.map((name) => [name, native.ninekw_reply_cell(this.#box.handle, table, row, name)]),
    ));
  }
}

/** The load of the service; what it does not tell is null. A kind is a word such as "text", null is all. */
class ServerStatus extends Reply {
  /** How many people answer captchas just now. */
  workers(kind = null) {
    return this.#figure('ninekw_reply_workers', kind === null ? null : text(kind, 'kind'));
  }

  /** How many captchas wait for somebody. */
  queue(kind = null) {
    return this.#figure('ninekw_reply_queue', kind === null ? null : text(kind, 'kind'));
  }

  /** How many captchas somebody is answering just now. */
  get inWork() {
    return this.#figure('ninekw_reply_in_work');
  }

  /** Mean seconds from the upload to the answer over the last five minutes. */
  get meanSolveSeconds() {
    return this.#figure('ninekw_reply_mean_solve_seconds');
  }

  #figure(getter, ...kind) {
    const value = got(getter, this.box.handle, ...kind);
    return value === null ? null : Number(value);
  }
}

module.exports = { Reply, ServerStatus };
