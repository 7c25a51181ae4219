'use strict';
const { native } = require('./native.js');
const { Box, bytesAt, got, runSync, step } = require('./call.js');
const { text } = require('./values.js');

/** A captcha of somebody else, to answer. */
class Job {
  #box;

  constructor(box) {
    this.#box = box;
  }

  static owned(handle) {
    return handle ? new Job(new Box(handle, 'ninekw_job_free')) : null;
  }

  /** Lends the library's job for a call; after it all getters give nothing. */
  static lend(handle, use) {
    const box = { handle };
    try {
      return use(new Job(box));
    } finally {
      box.handle = null;
    }
  }

  get id() {
    return BigInt(native.ninekw_job_id(this.#box.handle));
  }

  /** The form of the answer: "text", "mouse" and so on. */
  get kind() {
    return native.ninekw_job_kind(this.#box.handle);
  }

  /** What the service calls the captcha. */
  get captchaKind() {
    return native.ninekw_job_captcha_kind(this.#box.handle);
  }

  /** Somebody's answer that is to be checked. */
  get answerToCheck() {
    return native.ninekw_job_answer_to_check(this.#box.handle);
  }

  /** The captcha where it is text alone. */
  get content() {
    return native.ninekw_job_content(this.#box.handle);
  }

  /** Pictures or a sound. */
  get files() {
    return Array.from({ length: Number(native.ninekw_job_file_count(this.#box.handle)) }, (_, index) => {
      const length = [0];
      const start = native.ninekw_job_file(this.#box.handle, index, length);
      return { bytes: bytesAt(start, length[0]), mediaType: native.ninekw_job_file_media_type(this.#box.handle, index) };
    });
  }

  /** A field of the service's reply by its name. */
  text(name) {
    return native.ninekw_job_text(this.#box.handle, text(name, 'name'));
  }

  /** A field as a bigint. */
  int(name) {
    const value = got('ninekw_job_int', this.#box.handle, text(name, 'name'));
    return value === null ? null : BigInt(value);
  }

  /** How long there was for the answer. */
  get timeLimitMs() {
    return Number(native.ninekw_job_time_limit_ms(this.#box.handle));
  }

  /** How much of that is left. */
  get timeLeftMs() {
    return Number(native.ninekw_job_time_left_ms(this.#box.handle));
  }

  /** For a job taken with moretimes: how soon somebody must have touched it. */
  get interactionLeftMs() {
    const left = Number(native.ninekw_job_interaction_left_ms(this.#box.handle));
    return left >= 0 ? left : null;
  }

  /** Throws what the service would refuse this answer with, by the job's own rules; sends nothing. */
  check(answer) {
    runSync(step('ninekw_job_check', [this.#box.handle, text(answer, 'answer')]));
  }

  /** All that was sent, in JSON. */
  get json() {
    return native.ninekw_job_json(this.#box.handle);
  }
}

module.exports = { Job };
