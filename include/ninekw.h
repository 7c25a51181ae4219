/*
 * ninekw: client for the 9kw.eu captcha service. People answer captchas that a program submits.
 *
 *     ninekw_error *err = NULL;
 *     ninekw_client *client = NULL;
 *     ninekw_answer *answer = NULL;
 *     ninekw_config *config = ninekw_config_new();
 *     ninekw_options *options = ninekw_options_new();
 *     int32_t status = ninekw_config_set_api_key(config, key, &err);
 *     if (status == NINEKW_OK)
 *         status = ninekw_client_new(config, &client, &err);
 *     if (status == NINEKW_OK)
 *         status = ninekw_options_set_file(options, NINEKW_PARAM_FILE_UPLOAD_01, "captcha.png", &err);
 *     if (status == NINEKW_OK)
 *         status = ninekw_solve(client, options, -1, NULL, &answer, &err);
 *     if (status == NINEKW_OK)
 *         puts(ninekw_answer_text(answer));
 *     else
 *         fprintf(stderr, "%s\n", ninekw_error_message(err));
 *     ninekw_error_free(err);
 *     ninekw_answer_free(answer);
 *     ninekw_client_free(client);
 *     ninekw_options_free(options);
 *     ninekw_config_free(config);
 *
 * Link with -lninekw. The parts below: constants, handles, callbacks; then the functions: version, numbers, errors,
 * cancelling, settings, client, options, submitting captchas, answers, batches, answering captchas, jobs, account,
 * diagnosis, replies.
 *
 * Rules of every function
 *
 *   Results     A call that can fail returns an int32_t status: NINEKW_OK (0) or one of NINEKW_ERR_*. Only 0 is
 *               success. Statuses from 100 are the caller's mistakes, and nothing was sent; from 200 the network; from
 *               300 the reply; from 400 the service refused the call; from 500 how the captcha ended; from 900 the
 *               library's own faults. Numbers are never reused.
 *   Errors      The last parameter is `err`. It may be NULL. Otherwise `*err` is set to NULL at the start and, if the
 *               call fails, to an error that the caller frees with ninekw_error_free(). Free it before you use `err`
 *               again. Nothing is thread-local. The line "Errors:" of a function's comment lists the statuses of the
 *               call, each without NINEKW_ERR_; "options" stands for INVALID_UTF8, UNKNOWN_OPTION, OPTION_RANGE,
 *               OPTION_CONFLICT and FILE; "network" for 200 to 299, "reply" for 300 to 399, "service" for 400 to 499.
 *               Any call may fail with NULL_ARGUMENT, BUSY and CANCELLED (by the client's token).
 *   Ownership   You own handles, never texts. "Free:" names the function that frees what a call gives you; call it
 *               once. _free(NULL) does nothing. "Lives:" tells how long a text, or a handle that you do not own, is
 *               valid. The library only reads arguments, and copies what it keeps.
 *   NULL        A pointer may be NULL only where the line "May be NULL:" says so; `err`, and the `user` of a callback,
 *               always may. A call that returns a status then fails with NULL_ARGUMENT. A function without a status
 *               takes NULL for its handle and returns 0 or NULL.
 *   Out         A call that returns a status sets its out-parameters (_out) to NULL or 0 at the start and fills them only
 *               on success.
 *   Text        NUL-terminated UTF-8 in both directions, on every system. Times are in milliseconds, ids are int64_t.
 *   Threads     Several threads may use a handle at once if it is passed as `const`. Otherwise only one thread may use
 *               it at a time, else the call fails with NINEKW_ERR_BUSY. Any thread may free a handle. A handle that is
 *               freed while a call uses it lives until that call returns.
 *   Blocking    Calls block. While they wait, also for the network, they check their cancel token every 50 ms and call
 *               their progress function. ninekw_client_within() gives any call a deadline and a token; the token of
 *               ninekw_config_set_cancel() ends all calls of its client, too. No call outlives its deadline by more than
 *               100 ms, except a batch during an upload.
 *   Callbacks   They run only on the calling thread and only during the call. They return non-zero to continue, 0 to
 *               stop. Two differ, which serve all calls of their clients, on whichever thread makes them: a limiter
 *               returns a time to wait, and a log function returns nothing.
 *   Process     The library keeps no thread running, installs no signal handler and needs no initialisation. After a
 *               fork both processes may use it. It stays loaded after dlclose, and on Windows after FreeLibrary once
 *               it has made a client. The calling convention is cdecl, also on 32-bit Windows; exported names are not
 *               decorated.
 *   Files       File names are UTF-8, also on Windows, regardless of the code page.
 *   Stability   Within one NINEKW_ABI_VERSION, which is also in the shared library's name (libninekw.so.1), functions
 *               are not removed, their parameters and meaning do not change, and numbers do not change. Functions,
 *               parameters of the service and numbers are added. So a program runs with every library of the same ABI
 *               version that is not older than the one it was built with (ninekw_version_number()). It treats a status
 *               that it does not know by its class, and an unknown phase or state as not final.
 *   Secrets     No error, text or log contains the API key.
 */

#ifndef NINEKW_H
#define NINEKW_H

/* Made by `cargo xtask codegen` from ffi-c and the table in core: do not edit. */

#include <stddef.h>
#include <stdint.h>

/* Before each function. Define NINEKW_STATIC on Windows to link the static library. */
#ifndef NINEKW_API
#  if defined(_WIN32) && !defined(NINEKW_STATIC)
#    define NINEKW_API __declspec(dllimport)
#  elif defined(__GNUC__) && !defined(_WIN32)
#    define NINEKW_API __attribute__((visibility("default")))
#  else
#    define NINEKW_API
#  endif
#endif

/* The calling convention, whatever a program's own default is: cdecl. */
#ifndef NINEKW_CALL
#  if defined(_WIN32) && !defined(_WIN64)
#    define NINEKW_CALL __cdecl
#  else
#    define NINEKW_CALL
#  endif
#endif

/* The version of this header. */

/** Version of this header. */
#define NINEKW_VERSION "0.1.0"
/** The major part of the version. */
#define NINEKW_VERSION_MAJOR 0
/** The minor part of the version. */
#define NINEKW_VERSION_MINOR 1
/** The patch part of the version. */
#define NINEKW_VERSION_PATCH 0
/** The version as major * 1000000 + minor * 1000 + patch. */
#define NINEKW_VERSION_NUMBER 1000
/** The number of this ABI, which is also part of the shared library's name. It increases when an existing
 *  function changes or is removed. */
#define NINEKW_ABI_VERSION 1

/* Statuses. */

/** Success; every other status is a failure. */
#define NINEKW_OK 0
/** An argument is wrong. */
#define NINEKW_ERR_INVALID_ARGUMENT 100
/** A pointer that must not be NULL is NULL. */
#define NINEKW_ERR_NULL_ARGUMENT 101
/** A text is not UTF-8 or contains a NUL. */
#define NINEKW_ERR_INVALID_UTF8 102
/** The API key is not 5 to 50 letters and digits. */
#define NINEKW_ERR_INVALID_KEY 103
/** The action has no parameter of this name. */
#define NINEKW_ERR_UNKNOWN_OPTION 104
/** A parameter's value is of the wrong type or out of range. */
#define NINEKW_ERR_OPTION_RANGE 105
/** Parameters are missing or do not go together. */
#define NINEKW_ERR_OPTION_CONFLICT 106
/** A file cannot be read or written, is empty or too large, or is not what it should be. */
#define NINEKW_ERR_FILE 107
/** A captcha would cost more than the settings allow; it was not sent. */
#define NINEKW_ERR_SPENDING_LIMIT 108
/** The network failed. */
#define NINEKW_ERR_NETWORK 200
/** The host name cannot be resolved. */
#define NINEKW_ERR_DNS 201
/** No connection to the host. */
#define NINEKW_ERR_CONNECT 202
/** The TLS handshake failed, for instance because of the certificate. */
#define NINEKW_ERR_TLS 203
/** The proxy refused or failed. */
#define NINEKW_ERR_PROXY 204
/** No complete reply within the timeout. */
#define NINEKW_ERR_TIMEOUT 205
/** The connection broke. */
#define NINEKW_ERR_DISCONNECTED 206
/** The shared request budget is unavailable; nothing was sent. */
#define NINEKW_ERR_SHARED_BUDGET 207
/** An HTTP error status without a message from the service. */
#define NINEKW_ERR_HTTP_STATUS 300
/** The peer does not speak HTTP. */
#define NINEKW_ERR_PROTOCOL 301
/** The reply is larger than allowed. */
#define NINEKW_ERR_TOO_LARGE 302
/** A redirect, which is not followed because it could leak the key. */
#define NINEKW_ERR_REDIRECT 303
/** The reply is not one of the service's. */
#define NINEKW_ERR_UNEXPECTED_REPLY 304
/** The service refused the call with a code unknown to this version. */
#define NINEKW_ERR_SERVICE 400
/** The API key is missing, unknown or switched off. */
#define NINEKW_ERR_AUTH 401
/** The account's settings or rights forbid the call. */
#define NINEKW_ERR_ACCOUNT 402
/** Too few credits. */
#define NINEKW_ERR_BALANCE 403
/** Too many requests in too little time. */
#define NINEKW_ERR_LIMIT 404
/** The service refused the data sent. */
#define NINEKW_ERR_INPUT 405
/** The service refused the answer to a captcha. */
#define NINEKW_ERR_ANSWER 406
/** The captcha is unknown, finished or no longer yours. */
#define NINEKW_ERR_GONE 407
/** The service failed. */
#define NINEKW_ERR_SERVER 408
/** Cancelled by the caller. */
#define NINEKW_ERR_CANCELLED 500
/** The caller's deadline passed. */
#define NINEKW_ERR_DEADLINE 501
/** No worker answered in time; the captcha is not charged. */
#define NINEKW_ERR_UNSOLVED 502
/** The captcha may have been accepted, but the reply was lost. */
#define NINEKW_ERR_SUBMIT_UNKNOWN 503
/** A fault of this library. */
#define NINEKW_ERR_INTERNAL 900
/** A panic in this library. */
#define NINEKW_ERR_PANIC 901
/** The handle is in use by another call. */
#define NINEKW_ERR_BUSY 902

/* Values of arguments and results. */

/** The call waits for its turn: all clients of an account together send at most one request every 250 ms. */
#define NINEKW_PHASE_QUEUED 1
/** A request and its reply are on the way. */
#define NINEKW_PHASE_NETWORK 2
/** The captcha is pending: no worker has answered it yet. */
#define NINEKW_PHASE_WAITING 3
/** The call waits before it repeats a request that failed. */
#define NINEKW_PHASE_RETRYING 4
/** The service asked for fewer requests: all requests of the account are held back. */
#define NINEKW_PHASE_HELD_BACK 5
/** Few polls: only once an answer has, on average, been ready for a second. */
#define NINEKW_POLLING_POLITE 1
/** A third fewer polls than possible, for half a second of delay. The default. */
#define NINEKW_POLLING_BALANCED 2
/** A poll whenever there is a turn to spare. */
#define NINEKW_POLLING_FAST 3
/** The captcha stays pending, and wait goes on with it, also in another process. The default. */
#define NINEKW_ABANDON_KEEP 1
/** The service is told that nobody wants the captcha any more, so that it is not charged if nobody has
 *  answered yet. If the last poll is long ago there is one more, and an answer that has come in the
 *  meantime is given after all. */
#define NINEKW_ABANDON_ABORT 2
/** The operating system's certificate authorities; where it has none, the bundled ones. The default. */
#define NINEKW_TLS_ROOTS_SYSTEM 1
/** Mozilla's certificate authorities as of the library's release. */
#define NINEKW_TLS_ROOTS_BUNDLED 2
/** All clients of the account in this process. */
#define NINEKW_SHARE_PROCESS 1
/** All processes of this user on this machine that do not keep to themselves. They meet at a file in
 *  $XDG_RUNTIME_DIR/ninekw or, without that variable, in ninekw-USERID among the temporary files. Where
 *  that cannot work, no client is made (SHARED_BUDGET). */
#define NINEKW_SHARE_MACHINE 2
/** As with machine where that works, else as with process. The default. */
#define NINEKW_SHARE_AUTO 3
/** The request submits a captcha; it takes precedence over all others. */
#define NINEKW_PRIORITY_UPLOAD 1
/** The request polls for an answer, or belongs to a job. */
#define NINEKW_PRIORITY_POLL 2
/** The request can wait: feedback, the balance, the account. */
#define NINEKW_PRIORITY_OTHER 3
/** A call failed for good. */
#define NINEKW_LOG_ERROR 1
/** Something went wrong, and the library goes on: a retry, a limit. */
#define NINEKW_LOG_WARNING 2
/** A captcha went a step ahead. */
#define NINEKW_LOG_INFO 3
/** Every request, and every wait. */
#define NINEKW_LOG_DEBUG 4
/** The answer was right. */
#define NINEKW_CORRECT 1
/** The answer was wrong. You can change it to right later. */
#define NINEKW_INCORRECT 2
/** The answer is not needed. This gives up a pending captcha, which is then not charged. */
#define NINEKW_UNUSED 3
/** No worker has answered yet. */
#define NINEKW_STATE_PENDING 1
/** A worker has answered. */
#define NINEKW_STATE_SOLVED 2
/** No worker answered in time, or the captcha was given up; it is not charged. */
#define NINEKW_STATE_UNSOLVED 3
/** The submitter has not judged the answer yet. */
#define NINEKW_NOT_JUDGED 0
/** The service accepted the answer. */
#define NINEKW_OUTCOME_ANSWERED 1
/** The answer was refused by the service, or by the job's own rules before it was sent. After the latter
 *  the job continues. */
#define NINEKW_OUTCOME_REFUSED 2
/** The job was skipped because `decide` said so. */
#define NINEKW_OUTCOME_SKIPPED 3
/** The job was skipped because its time, or the 10 seconds of moretimes, ran out. */
#define NINEKW_OUTCOME_LATE 4
/** The job was neither answered nor skipped because `decide` said so. */
#define NINEKW_OUTCOME_LET_GO 5
/** Captchas that you submitted (action userhistory). */
#define NINEKW_HISTORY_SUBMITTED 1
/** Captchas that you answered (action userhistory2). */
#define NINEKW_HISTORY_SOLVED 2
/** Captchas answered wrongly, on either side (action userhistory3). */
#define NINEKW_HISTORY_WRONG 3

/* Actions, for ninekw_call(). */

/** Load of the service: workers online, queues, solve times. */
#define NINEKW_ACTION_SERVERCHECK_JSON "servercheck.json"
/** Load of the service, as text. */
#define NINEKW_ACTION_SERVERCHECK_TXT "servercheck.txt"
/** Take a captcha to answer. */
#define NINEKW_ACTION_USERCAPTCHANEW "usercaptchanew"
/** Confirm the receipt of a captcha taken with `withok`. */
#define NINEKW_ACTION_USERCAPTCHANEWOK "usercaptchanewok"
/** Fetch the submitter's verdict on your answer. */
#define NINEKW_ACTION_USERCAPTCHACORRECTCHECK "usercaptchacorrectcheck"
/** Fetch a captcha's file. */
#define NINEKW_ACTION_USERCAPTCHASHOW "usercaptchashow"
/** Fetch a captcha's file as a static file. */
#define NINEKW_ACTION_CAPTCHAS_ID_TXT "captchas/ID.txt"
/** Fetch a captcha's file as a static base64 file. */
#define NINEKW_ACTION_CAPTCHAS_ID_BASE64_TXT "captchas/ID_base64.txt"
/** Give back a captcha that cannot be answered. */
#define NINEKW_ACTION_USERCAPTCHASKIP "usercaptchaskip"
/** Answer a captcha. */
#define NINEKW_ACTION_USERCAPTCHACORRECT "usercaptchacorrect"
/** Submit a captcha. */
#define NINEKW_ACTION_USERCAPTCHAUPLOAD "usercaptchaupload"
/** Fetch the answer to a captcha. */
#define NINEKW_ACTION_USERCAPTCHACORRECTDATA "usercaptchacorrectdata"
/** Say whether an answer was right. */
#define NINEKW_ACTION_USERCAPTCHACORRECTBACK "usercaptchacorrectback"
/** Captchas that you submitted. */
#define NINEKW_ACTION_USERHISTORY "userhistory"
/** Captchas that you answered. */
#define NINEKW_ACTION_USERHISTORY2 "userhistory2"
/** Captchas answered wrongly. */
#define NINEKW_ACTION_USERHISTORY3 "userhistory3"
/** Everything about one submitted captcha. */
#define NINEKW_ACTION_USERHISTORYDETAIL "userhistorydetail"
/** Credits left. */
#define NINEKW_ACTION_USERCAPTCHAGUTHABEN "usercaptchaguthaben"
/** Settings of the account. */
#define NINEKW_ACTION_USERCONFIG "userconfig"
/** Also hand out your own captchas. */
#define NINEKW_ACTION_USERCONFIGSELFSOLVE "userconfigselfsolve"
/** Only hand out your own captchas. */
#define NINEKW_ACTION_USERCONFIGSELFONLY "userconfigselfonly"
/** Only submit to yourself. */
#define NINEKW_ACTION_USERCONFIGSELFSEND "userconfigselfsend"
/** Users you referred. */
#define NINEKW_ACTION_USERCONFIGREF "userconfigref"
/** Hand credits to another user. */
#define NINEKW_ACTION_USERTRANSFER "usertransfer"
/** Make a coupon of credits. */
#define NINEKW_ACTION_USERGUTSCHEINCREATE "usergutscheincreate"
/** Create an account. */
#define NINEKW_ACTION_ANMELDEN2_CREATE "anmelden2_create"

/* Parameters, for ninekw_options_set_text() and the like. */

/** Name of the calling program: text of 0..30 characters; only captchas that this program submitted: text
 *  of 0..30 characters (userhistory, userhistory2). */
#define NINEKW_PARAM_SOURCE "source"
/** Take pictures of text: one of yes, no, default yes (usercaptchanew). */
#define NINEKW_PARAM_TEXT "text"
/** Take captchas answered by one click: 0 or 1, default 0 (usercaptchanew); answered by one click: 0 or 1,
 *  default 0 (usercaptchaupload). */
#define NINEKW_PARAM_MOUSE "mouse"
/** Take captchas answered by several clicks: 0 or 1, default 0 (usercaptchanew); answered by several
 *  clicks: 0 or 1, default 0 (usercaptchaupload). */
#define NINEKW_PARAM_MULTIMOUSE "multimouse"
/** Take captchas answered by an angle: 0 or 1, default 0 (usercaptchanew); answered by an angle: 0 or 1,
 *  default 0 (usercaptchaupload). */
#define NINEKW_PARAM_ROTATE "rotate"
/** Take puzzles: 0 or 1, default 0 (usercaptchanew); pieces to place in a picture: 0 or 1, default 0
 *  (usercaptchaupload). */
#define NINEKW_PARAM_PUZZLE "puzzle"
/** Take sounds: 0 or 1, default 0 (usercaptchanew). */
#define NINEKW_PARAM_AUDIO "audio"
/** Take interactive captchas: 0, 1 or a list of recaptchav2, recaptchav3, funcaptcha, keycaptcha, geetest,
 *  hcaptcha, cutcaptcha, default 0 (usercaptchanew); reCAPTCHA, hCaptcha, FunCaptcha and the like: 0 or 1,
 *  default 0 (usercaptchaupload). */
#define NINEKW_PARAM_INTERACTIVE "interactive"
/** Take captchas without an image: 0 or 1, default 0 (usercaptchanew); reply with OK, NotOK or ?: 0 or 1,
 *  default 0 (usercaptchacorrectcheck); text without a picture: 0 or 1, default 0 (usercaptchaupload). */
#define NINEKW_PARAM_TEXTONLY "textonly"
/** Send all fields in the text form: 0 or 1, default 0 (usercaptchanew); reply with the credits earned: 0
 *  or 1, default 0 (usercaptchacorrect). */
#define NINEKW_PARAM_EXTENDED "extended"
/** Hold the captcha until its receipt is confirmed: 0 or 1, default 0 (usercaptchanew). */
#define NINEKW_PARAM_WITHOK "withok"
/** Assign the next captcha right away; take fewer if many time out: 0 or 1, default 0. */
#define NINEKW_PARAM_SPEED "speed"
/** Captchas to have in hand besides: a whole number, 0..5, default 0. */
#define NINEKW_PARAM_SPEEDLEVEL "speedlevel"
/** Send the files inside the JSON reply: 0 or 1, default 0 (usercaptchanew). */
#define NINEKW_PARAM_FILEDATA "filedata"
/** Answer within 30, 60, 90 or 120 seconds; who often lets them pass is shut out: a whole number, 0..3,
 *  default 0 (usercaptchanew). */
#define NINEKW_PARAM_MORETIMES "moretimes"
/** Take answers to check: 0 or 1, default 0 (usercaptchanew); the job is a check: answer yes or no: 0 or
 *  1, default 0 (usercaptchacorrect); have the answer checked (6 credits more); not for widgets or below
 *  150 s: 0 or 1, default 0 (usercaptchaupload); only captchas with a check of the answer: 0 or 1, default
 *  0 (userhistory2). */
#define NINEKW_PARAM_CONFIRM "confirm"
/** Also take your own captchas: 0 or 1, default 0 (usercaptchanew); to be answered by yourself: 0 or 1,
 *  default 0 (usercaptchaupload); off or on: a whole number, 0..1 (userconfigselfsolve). */
#define NINEKW_PARAM_SELFSOLVE "selfsolve"
/** Only take your own captchas: 0 or 1, default 0 (usercaptchanew); off or on: a whole number, 0..1
 *  (userconfigselfonly). */
#define NINEKW_PARAM_SELFONLY "selfonly"
/** An empty reply in place of NO CAPTCHA: 0 or 1, default 0 (usercaptchanew). */
#define NINEKW_PARAM_NOCAPTCHA "nocaptcha"
/** The service's limited test environment: 0 or 1, default 0. */
#define NINEKW_PARAM_DEBUG "debug"
/** The captcha's id: a whole number, 1 or more. */
#define NINEKW_PARAM_ID "id"
/** Also look in the archive (after two hours): 0 or 1, default 0. */
#define NINEKW_PARAM_ARCHIV "archiv"
/** Reply with 1, 0 or ?: 0 or 1, default 0 (usercaptchacorrectcheck). */
#define NINEKW_PARAM_NOTEXT "notext"
/** Draw the answered clicks into the picture: 0 or 1, default 0 (usercaptchashow). */
#define NINEKW_PARAM_NODRAW "nodraw"
/** Reply in base64: 0 or 1, default 0 (usercaptchashow); the files are base64 text: 0 or 1, default 0
 *  (usercaptchaupload). */
#define NINEKW_PARAM_BASE64 "base64"
/** Take no more captchas for now: 0 or 1, default 0 (usercaptchaskip). */
#define NINEKW_PARAM_END "end"
/** The answer: text (usercaptchacorrect). */
#define NINEKW_PARAM_CAPTCHA "captcha"
/** The picture, sound, text or sitekey: text, bytes or a file (usercaptchaupload). */
#define NINEKW_PARAM_FILE_UPLOAD_01 "file-upload-01"
/** Second file of a puzzle: text, bytes or a file (usercaptchaupload). */
#define NINEKW_PARAM_FILE_UPLOAD_02 "file-upload-02"
/** Third file of a puzzle: text, bytes or a file (usercaptchaupload). */
#define NINEKW_PARAM_FILE_UPLOAD_03 "file-upload-03"
/** Fourth file of a puzzle: text, bytes or a file (usercaptchaupload). */
#define NINEKW_PARAM_FILE_UPLOAD_04 "file-upload-04"
/** Fifth file of a puzzle: text, bytes or a file (usercaptchaupload). */
#define NINEKW_PARAM_FILE_UPLOAD_05 "file-upload-05"
/** Sixth file of a puzzle: text, bytes or a file (usercaptchaupload). */
#define NINEKW_PARAM_FILE_UPLOAD_06 "file-upload-06"
/** Seventh file of a puzzle: text, bytes or a file (usercaptchaupload). */
#define NINEKW_PARAM_FILE_UPLOAD_07 "file-upload-07"
/** Eighth file of a puzzle: text, bytes or a file (usercaptchaupload). */
#define NINEKW_PARAM_FILE_UPLOAD_08 "file-upload-08"
/** A sum to work out; best with numeric or nospace: 0 or 1, default 0 (usercaptchaupload). */
#define NINEKW_PARAM_MATH "math"
/** Step of the rotation in degrees; a wrong one may make it unsolvable: a whole number, -360..360
 *  (usercaptchaupload). */
#define NINEKW_PARAM_ANGLE "angle"
/** 1 keeps upper and lower case, 2 symbols too: a whole number, 0..2, default 0 (usercaptchaupload). */
#define NINEKW_PARAM_CASE_SENSITIVE "case-sensitive"
/** Write the case rule into the picture, if it is not animated: 0 or 1, default 0 (usercaptchaupload). */
#define NINEKW_PARAM_CASE_SENSITIVE_PIC "case-sensitive-pic"
/** Instructions for the worker, best in English and several sentences: text (usercaptchaupload). */
#define NINEKW_PARAM_TEXTINSTRUCTIONS "textinstructions"
/** Rows of tiles (no longer in use): a whole number, 0 or more (usercaptchaupload). */
#define NINEKW_PARAM_ROWS "rows"
/** Columns of tiles (no longer in use): a whole number, 0 or more (usercaptchaupload). */
#define NINEKW_PARAM_COLS "cols"
/** Id of the captcha that this one follows: a whole number, 1 or more (usercaptchaupload). */
#define NINEKW_PARAM_PREVIOUSID "previousid"
/** An answer to check; needs confirm: text (usercaptchaupload). */
#define NINEKW_PARAM_CHECKANSWER "checkanswer"
/** Priority, a credit each; a faster answer is likely: a whole number, 0..20, default 0
 *  (usercaptchaupload). */
#define NINEKW_PARAM_PRIO "prio"
/** At most this many an hour: a whole number, 0..9999, default 0 (usercaptchaupload). */
#define NINEKW_PARAM_CAPTCHAPERHOUR "captchaperhour"
/** At most this many a minute: a whole number, 0..9999, default 0 (usercaptchaupload). */
#define NINEKW_PARAM_CAPTCHAPERMIN "captchapermin"
/** 1: do not merge with an equal pending captcha: a whole number, 0..1 (usercaptchaupload). */
#define NINEKW_PARAM_NOMD5 "nomd5"
/** Seconds that people may take; how long your program waits is the call's own time limit: a whole number,
 *  60..3999, default 600 (usercaptchaupload). */
#define NINEKW_PARAM_MAXTIMEOUT "maxtimeout"
/** Automatic recognition (not in use): 0 or 1, default 0 (usercaptchaupload). */
#define NINEKW_PARAM_OCR "ocr"
/** Where from; for interactive ones the type: text of 0..30 characters (usercaptchaupload). */
#define NINEKW_PARAM_OLDSOURCE "oldsource"
/** Page of an interactive captcha: text of 0..200 characters (usercaptchaupload). */
#define NINEKW_PARAM_PAGEURL "pageurl"
/** Cookies of that page: text (usercaptchaupload). */
#define NINEKW_PARAM_COOKIES "cookies"
/** User agent for an interactive captcha, best your browser's: text of 0..200 characters
 *  (usercaptchaupload). */
#define NINEKW_PARAM_USERAGENT "useragent"
/** Host:port of a proxy for an interactive captcha; a closed one is refused or not used: text
 *  (usercaptchaupload). */
#define NINEKW_PARAM_PROXY "proxy"
/** Kind of that proxy: one of socks5, https, default socks5 (usercaptchaupload). */
#define NINEKW_PARAM_PROXYTYPE "proxytype"
/** The answer has no spaces: 0 or 1, default 0 (usercaptchaupload). */
#define NINEKW_PARAM_NOSPACE "nospace"
/** The answer has two words or more: 0 or 1, default 0 (usercaptchaupload). */
#define NINEKW_PARAM_PHRASE "phrase"
/** Which characters the answer has: a whole number, 0..5, default 0 (usercaptchaupload). */
#define NINEKW_PARAM_NUMERIC "numeric"
/** Least length of the answer: a whole number, 1..20 (usercaptchaupload). */
#define NINEKW_PARAM_MIN_LEN "min_len"
/** Greatest length of the answer: a whole number, 1..99 (usercaptchaupload). */
#define NINEKW_PARAM_MAX_LEN "max_len"
/** Your own name for the captcha, which comes back with its answer and is its name in the journal; not
 *  sent: text of 0..1000 characters (usercaptchaupload). */
#define NINEKW_PARAM_TAG "tag"
/** NO DATA in place of an empty reply (text form): 0 or 1, default 0 (usercaptchacorrectdata). */
#define NINEKW_PARAM_INFO "info"
/** HTML entities in the reply (text form): 0 or 1, default 0 (usercaptchacorrectdata). */
#define NINEKW_PARAM_ENTITIES "entities"
/** 1 correct, 2 incorrect (never of a right answer), 3 unused: a whole number, 1..3
 *  (usercaptchacorrectback). */
#define NINEKW_PARAM_CORRECT "correct"
/** Name of the worker's program: text of 0..30 characters (userhistory, userhistory2). */
#define NINEKW_PARAM_CORRECTSOURCE "correctsource"
/** Only entries with this feedback: one of ok, notok, both, other (userhistory, userhistory2). */
#define NINEKW_PARAM_FILTER "filter"
/** Counts and column names only: 0 or 1, default 0. */
#define NINEKW_PARAM_SHORT "short"
/** Page number, from 0: a whole number, 0 or more (userhistory, userhistory2, userhistory3). */
#define NINEKW_PARAM_PAGE "page"
/** Only entries of this API key: 0 or 1, default 0 (userhistory, userhistory2, userhistory3). */
#define NINEKW_PARAM_ONLYAPIKEY "onlyapikey"
/** Off or on: a whole number, 0..1 (userconfigselfsend). */
#define NINEKW_PARAM_SELFSEND "selfsend"
/** Credits to hand over (at least 1000): a whole number, 1000 or more (usertransfer, usergutscheincreate). */
#define NINEKW_PARAM_GUTHABEN "guthaben"
/** Who receives them: a whole number, 1 or more (usertransfer). */
#define NINEKW_PARAM_USERID "userid"
/** 1 normal, 2 bonus credits too: a whole number, 1..2, default 1 (usertransfer). */
#define NINEKW_PARAM_TRANSFERART "transferart"
/** A coupon code, or credits (at least 40000): text (anmelden2_create). */
#define NINEKW_PARAM_CODE "code"
/** User id of the referrer: text (anmelden2_create). */
#define NINEKW_PARAM_REF "ref"

/* Error codes of the service, as ninekw_error_service_code() gives them. */

/** API key doesn't exist: create a key in the account's API settings and use it. */
#define NINEKW_CODE_API_KEY_DOESNT_EXIST 1
/** API key not found: check the key in the account's API settings, or create one. */
#define NINEKW_CODE_API_KEY_NOT_FOUND 2
/** Active API key not found: activate a key in the account's API settings. */
#define NINEKW_CODE_ACTIVE_API_KEY_NOT_FOUND 3
/** API key deactivated by owner: activate or create a key in the account's API settings, or ask the
 *  support. */
#define NINEKW_CODE_API_KEY_DEACTIVATED_BY_OWNER 4
/** No user found: check the key: no account belongs to it. */
#define NINEKW_CODE_NO_USER_FOUND 5
/** No data found: check how the data is sent. */
#define NINEKW_CODE_NO_DATA_FOUND 6
/** No ID found: check the id. */
#define NINEKW_CODE_NO_ID_FOUND_7 7
/** No captcha found: check the captcha that was sent. */
#define NINEKW_CODE_NO_CAPTCHA_FOUND 8
/** No image found: check the picture that was sent. */
#define NINEKW_CODE_NO_IMAGE_FOUND 9
/** Image size not allowed: send at least 100 bytes and at most some 100 KB. */
#define NINEKW_CODE_IMAGE_SIZE_NOT_ALLOWED 10
/** Balance insufficient: buy credits or answer captchas. */
#define NINEKW_CODE_BALANCE_INSUFFICIENT 11
/** Already done: nothing to do: check whether the time limit ran out. */
#define NINEKW_CODE_ALREADY_DONE 12
/** No answer found: send an answer. */
#define NINEKW_CODE_NO_ANSWER_FOUND 13
/** Captcha already answered: nothing to do: somebody was faster or the time limit ran out. */
#define NINEKW_CODE_CAPTCHA_ALREADY_ANSWERED 14
/** Captcha submitted too quickly: wait, then send at least 250 ms apart and at most one captcha a second. */
#define NINEKW_CODE_CAPTCHA_SUBMITTED_TOO_QUICKLY 15
/** JD Check active: switch the check for JDownloader 1 off in the account's advanced settings. */
#define NINEKW_CODE_JD_CHECK_ACTIVE 16
/** Unknown problem: check the call against the API documentation, or ask the support. */
#define NINEKW_CODE_UNKNOWN_PROBLEM 17
/** No ID found: check that the id is complete. */
#define NINEKW_CODE_NO_ID_FOUND_18 18
/** Incorrect answer: send a valid answer within the time limit. */
#define NINEKW_CODE_INCORRECT_ANSWER 19
/** Not filed on time (wrong UserID): keep within the time limit. */
#define NINEKW_CODE_NOT_FILED_ON_TIME_WRONG_USERID 20
/** Link not allowed: take the link out of the data. */
#define NINEKW_CODE_LINK_NOT_ALLOWED 21
/** Submit denied: allow submitting in the account's API settings. */
#define NINEKW_CODE_SUBMIT_DENIED 22
/** Solve denied: allow answering in the account's API settings. */
#define NINEKW_CODE_SOLVE_DENIED 23
/** Not enough credits: buy credits or answer captchas. */
#define NINEKW_CODE_NOT_ENOUGH_CREDITS 24
/** No input found: send an input. */
#define NINEKW_CODE_NO_INPUT_FOUND 25
/** No conditions accepted: accept the service's conditions in the account. */
#define NINEKW_CODE_NO_CONDITIONS_ACCEPTED 26
/** No coupon code in the database found: check the coupon code, or create one in the settings. */
#define NINEKW_CODE_NO_COUPON_CODE_IN_THE_DATABASE_FOUND 27
/** Already used coupon code: use another coupon code, or create one in the settings. */
#define NINEKW_CODE_ALREADY_USED_COUPON_CODE 28
/** Maxtimeout under 60 seconds: set maxtimeout to 60 or more. */
#define NINEKW_CODE_MAXTIMEOUT_UNDER_60_SECONDS 29
/** User not found: check the user id or key. */
#define NINEKW_CODE_USER_NOT_FOUND 30
/** An account is not yet 24 hours in our system: wait until the account is 24 hours old. */
#define NINEKW_CODE_AN_ACCOUNT_IS_NOT_YET_24_HOURS_IN_OUR_SYSTEM 31
/** An account does not have the full rights: try again the next day, or ask the support. */
#define NINEKW_CODE_AN_ACCOUNT_DOES_NOT_HAVE_THE_FULL_RIGHTS 32
/** Plugin needed a update: update this library. */
#define NINEKW_CODE_PLUGIN_NEEDED_A_UPDATE 33
/** No HTTPS allowed: allow HTTPS in the account's API settings. */
#define NINEKW_CODE_NO_HTTPS_ALLOWED 34
/** No HTTP allowed: allow HTTP in the account's API settings, or use HTTPS. */
#define NINEKW_CODE_NO_HTTP_ALLOWED 35
/** Source not allowed: allow this source in the account's API settings. */
#define NINEKW_CODE_SOURCE_NOT_ALLOWED 36
/** Transfer denied: allow transfers in the account's API settings. */
#define NINEKW_CODE_TRANSFER_DENIED 37
/** Incorrect answer without space: answer with spaces: several words are wanted. */
#define NINEKW_CODE_INCORRECT_ANSWER_WITHOUT_SPACE 38
/** Incorrect answer with space: answer without spaces. */
#define NINEKW_CODE_INCORRECT_ANSWER_WITH_SPACE 39
/** Incorrect answer with not only numbers: answer with digits only. */
#define NINEKW_CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_NUMBERS 40
/** Incorrect answer with not only A-Z, a-z: answer with letters only. */
#define NINEKW_CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_LETTERS 41
/** Incorrect answer with not only 0-9, A-Z, a-z: answer with letters and digits only. */
#define NINEKW_CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_DIGITS_LETTERS 42
/** Incorrect answer with not only [0-9,- ]: answer with digits, comma, space and hyphen only. */
#define NINEKW_CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_DIGITS_PUNCTUATION 43
/** Incorrect answer with not only [0-9A-Za-z,- ]: answer with letters, digits, comma, space and hyphen
 *  only. */
#define NINEKW_CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_DIGITS_LETTERS_PUNCTUATION 44
/** Incorrect answer with not only coordinates: answer with coordinates such as 324x184. */
#define NINEKW_CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_COORDINATES 45
/** Incorrect answer with not only multiple coordinates: answer with coordinates such as 68x149;81x192. */
#define NINEKW_CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_MULTIPLE_COORDINATES 46
/** Incorrect answer with not only data: answer with the data that was asked for. */
#define NINEKW_CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_DATA 47
/** Incorrect answer with not only rotate number: answer with an angle such as 40 or -40. */
#define NINEKW_CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_ROTATE_NUMBER 48
/** Incorrect answer with not only text: answer with text only. */
#define NINEKW_CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_TEXT 49
/** Incorrect answer with not only text and too short: answer with a longer text, and with text only. */
#define NINEKW_CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_TEXT_AND_TOO_SHORT 50
/** Incorrect answer with not enough chars: answer with more characters. */
#define NINEKW_CODE_INCORRECT_ANSWER_WITH_NOT_ENOUGH_CHARS 51
/** Incorrect answer with too many chars: answer with fewer characters. */
#define NINEKW_CODE_INCORRECT_ANSWER_WITH_TOO_MANY_CHARS 52
/** Incorrect answer without no or yes: answer yes or no. */
#define NINEKW_CODE_INCORRECT_ANSWER_WITHOUT_NO_OR_YES 53
/** Assignment was not found: check the id and keep within the time limit. */
#define NINEKW_CODE_ASSIGNMENT_WAS_NOT_FOUND 54
/** IP not allowed: add this address to the account's list of permitted ones, or ask the support. */
#define NINEKW_CODE_IP_NOT_ALLOWED 55
/** Limit reached: send at least 250 ms apart; single functions may have stricter limits. */
#define NINEKW_CODE_LIMIT_REACHED 56
/** Maxtimeout under 75 seconds: set maxtimeout to 75 or more, or confirm the account's email address. */
#define NINEKW_CODE_MAXTIMEOUT_UNDER_75_SECONDS 57

/* Handles. */

/** The state of a captcha and its answer. Immutable, so any thread may read it. */
typedef struct ninekw_answer ninekw_answer;
/** Many captchas at once. One thread drives it, by ninekw_batch_next() and its like, which upload, poll
 *  and give feedback; nothing happens between them. Meanwhile other threads may add captchas, cancel one,
 *  ask for its id, and wake the thread that drives. All other calls are for one thread at a time, and else
 *  fail with NINEKW_ERR_BUSY. */
typedef struct ninekw_batch ninekw_batch;
/** A token that cancels calls from another thread or from a signal handler. */
typedef struct ninekw_cancel ninekw_cancel;
/** A client of one account. Any number of threads may use it at once; all clients of an account in a
 *  process share one request budget. It may be used after a fork, in both processes. */
typedef struct ninekw_client ninekw_client;
/** Settings of a client that is to be made. To be changed by one thread at a time. */
typedef struct ninekw_config ninekw_config;
/** What to do with a job now. It belongs to the library and lives only during the call of
 *  ninekw_decide_fn. */
typedef struct ninekw_decision ninekw_decision;
/** What may keep captchas from being answered. Immutable, so any thread may read it. */
typedef struct ninekw_diagnosis ninekw_diagnosis;
/** A captcha that a batch has finished, with its answer or its error. Immutable, so any thread may read
 *  it. */
typedef struct ninekw_done ninekw_done;
/** Why a call failed. Immutable, so any thread may read it. */
typedef struct ninekw_error ninekw_error;
/** A captcha that you are to answer. Immutable except for its remaining time, so any thread may read it. */
typedef struct ninekw_job ninekw_job;
/** A limiter's questions, which wait until they are taken and answered: for programs whose functions
 *  cannot be called on any thread, or cannot answer at once. A child of a fork has a queue of its own,
 *  which is empty at first. */
typedef struct ninekw_limiter_queue ninekw_limiter_queue;
/** Events that wait until they are taken, for programs whose functions cannot be called on any thread. Of
 *  more than 10000 that wait, the oldest are dropped. A child of a fork has a queue of its own, which is
 *  empty at first. */
typedef struct ninekw_log_queue ninekw_log_queue;
/** Parameters of a call, by the service's own names. Only one thread may change them at a time. */
typedef struct ninekw_options ninekw_options;
/** A whole reply of the service, with getters by name. Immutable, so any thread may read it. */
typedef struct ninekw_reply ninekw_reply;

/* Functions that the caller writes. */

/**
 * Called before each request, to limit the rate of several machines together.
 *
 * `user` is the pointer passed to ninekw_config_set_limiter(); `account` is 32 hexadecimal digits that
 * identify the base URL and the API key without revealing them; `priority` is one of NINEKW_PRIORITY_*.
 * Returns 0 to send the request now; a positive number of milliseconds after which to call the function
 * again; or a negative number if it cannot decide, which makes the call fail with NINEKW_ERR_SHARED_BUDGET
 * before anything is sent. It must return at once: the library does the waiting, so that the call can still
 * be cancelled.
 *
 * It is called on the thread of the call that is about to send: on any thread, and for several accounts on
 * several threads at once. So it must be thread-safe. It must not unwind or longjmp, and calls that it makes
 * on a client fail with NINEKW_ERR_BUSY.
 */
typedef int64_t (NINEKW_CALL *ninekw_limiter_fn)(void *user, const char *account, int32_t priority);

/**
 * Called with each event, none of which shows the API key, a password, a picture or an answer.
 *
 * `user` is the pointer passed with the function; `level` is one of NINEKW_LOG_*; `name` is the event's name,
 * such as "retry"; `line` is name and fields in one line, for people: "retry action=usercaptchaupload
 * attempt=2 wait_ms=1000"; `fields` is a JSON object of the same fields, whose values are texts and whole
 * numbers. The texts live until the function returns.
 *
 * It is called on the thread of the call that it tells of: on any thread, and on several at once. So it must
 * be thread-safe. The library holds no lock meanwhile: it may block, which makes that call wait, free
 * handles, and set another function. Calls that it makes on a client fail with NINEKW_ERR_BUSY, and events
 * that it causes itself are not told. It must not unwind or longjmp.
 */
typedef void (NINEKW_CALL *ninekw_log_fn)(
    void *user,
    int32_t level,
    const char *name,
    const char *line,
    const char *fields);

/**
 * Called at least every 100 ms while a call waits, only on the calling thread and only during the call.
 *
 * `user` is the pointer passed to the call; `captcha_id` is 0 until the captcha is accepted; `phase` is one
 * of NINEKW_PHASE_*; `elapsed_ms` counts from the start of the call. In a batch, `captcha_id` is the captcha
 * that is being uploaded or polled. Returns non-zero to continue, 0 to cancel. It must not unwind or longjmp,
 * and calls that it makes on a client fail with NINEKW_ERR_BUSY.
 */
typedef int32_t (NINEKW_CALL *ninekw_progress_fn)(
    void *user,
    int64_t captcha_id,
    int32_t phase,
    int64_t elapsed_ms);

/**
 * Decides what to do with a job. Called at least every 100 ms until it decides; it may also block until a
 * person has answered. `job` and `decision` belong to the library and live until it returns. If it sets no
 * decision, the job counts as untouched. Returns non-zero to continue with the decision, 0 to skip the job
 * and take no more. It must not unwind or longjmp; it may call functions of the library.
 */
typedef int32_t (NINEKW_CALL *ninekw_decide_fn)(void *user, const ninekw_job *job, ninekw_decision *decision);

/**
 * Called when a job is finished: `outcome` is one of NINEKW_OUTCOME_*, `credits` are the credits earned (0 if
 * the service does not tell them), `error` says why the answer was refused, else it is NULL. `job` and
 * `error` belong to the library and live until it returns. Returns non-zero to continue, 0 to take no more
 * jobs. It must not unwind or longjmp.
 */
typedef int32_t (NINEKW_CALL *ninekw_outcome_fn)(
    void *user,
    const ninekw_job *job,
    int32_t outcome,
    int64_t credits,
    const ninekw_error *error);

#ifdef __cplusplus
extern "C" {
#endif

/* ---- Version -----------------------------------------------------------------------------------------------
 * What is loaded. */

/**
 * The `NINEKW_ABI_VERSION` of the loaded library; a binding compares it with its own. Never fails.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API uint32_t NINEKW_CALL ninekw_abi_version(void);

/**
 * Version of the loaded library, for instance "0.1.0". Never fails.
 * Lives: as long as the program.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API const char *NINEKW_CALL ninekw_version(void);

/**
 * Version of the loaded library as major * 1000000 + minor * 1000 + patch. Never fails.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API uint32_t NINEKW_CALL ninekw_version_number(void);

/**
 * Version, ABI, target and TLS of the loaded library in one line, for bug reports. Never fails.
 * Lives: as long as the program.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API const char *NINEKW_CALL ninekw_build_info(void);

/* ---- Numbers -----------------------------------------------------------------------------------------------
 * What statuses and codes of the service mean. */

/**
 * The name of a status, for instance "OPTION_RANGE"; NULL for an unknown number. Never fails.
 * Lives: as long as the program.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API const char *NINEKW_CALL ninekw_status_name(int32_t status);

/**
 * What a status means, in one sentence; NULL for an unknown number. Never fails.
 * Lives: as long as the program.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API const char *NINEKW_CALL ninekw_status_message(int32_t status);

/**
 * The position, from 0, of the name in `known` that is most like `name`, so that the message about an unknown
 * name can suggest it. `known` has names with blanks between them. -1 if it has none, or if a text is not
 * UTF-8. Case, "-" and "_" do not count.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_nearest(const char *name, const char *known);

/**
 * The text of a service code (1 to 57) in the API documentation; NULL for other numbers. Never fails.
 * Lives: as long as the program.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API const char *NINEKW_CALL ninekw_service_code_text(int32_t code);

/**
 * What to do about a service code (1 to 57); NULL for other numbers. Never fails.
 * Lives: as long as the program.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API const char *NINEKW_CALL ninekw_service_code_advice(int32_t code);

/**
 * The category of a service code (1 to 57): "auth", "account", "balance", "limit", "input", "answer", "gone"
 * or "server"; NULL for other numbers. Never fails.
 * Lives: as long as the program.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API const char *NINEKW_CALL ninekw_service_code_category(int32_t code);

/* ---- Errors ------------------------------------------------------------------------------------------------
 * What went wrong in a call, kept until it is freed. */

/**
 * The status that the failed call returned; 0 for NULL.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_error_status(const ninekw_error *error);

/**
 * The service's own code, 1 to 57; 0 if the service sent none.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_error_service_code(const ninekw_error *error);

/**
 * The HTTP status of the reply; 0 if there was no reply.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_error_http_status(const ninekw_error *error);

/**
 * The captcha that the error is about; 0 if there is none. After CANCELLED and DEADLINE it is still pending,
 * unless NINEKW_ABANDON_ABORT has given it up: ninekw_wait() continues, also in another process.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API int64_t NINEKW_CALL ninekw_error_captcha_id(const ninekw_error *error);

/**
 * 1 if it is harmless to repeat the same call and the repetition may succeed, else 0.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_error_is_retryable(const ninekw_error *error);

/**
 * How many milliseconds the service asked to wait before the call is repeated; -1 if it did not ask.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API int64_t NINEKW_CALL ninekw_error_retry_after_ms(const ninekw_error *error);

/**
 * The action that failed, or "config", "options" or "arguments" if nothing was sent; NULL for NULL.
 * Lives: as long as `error`.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API const char *NINEKW_CALL ninekw_error_operation(const ninekw_error *error);

/**
 * What happened and what to do about it, in one line; NULL for NULL. It never contains the API key.
 * Lives: as long as `error`.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API const char *NINEKW_CALL ninekw_error_message(const ninekw_error *error);

/**
 * The reply to a call that spent credits (ninekw_transfer(), ninekw_create_coupon(),
 * ninekw_create_account()), if the library could not read it: it may contain what was paid for. NULL for all
 * other errors and for NULL.
 * Lives: as long as `error`.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API const char *NINEKW_CALL ninekw_error_reply(const ninekw_error *error);

/**
 * Frees an error; NULL is fine.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API void NINEKW_CALL ninekw_error_free(ninekw_error *error);

/* ---- Cancelling --------------------------------------------------------------------------------------------
 * A token stops calls from another thread or from a signal handler. */

/**
 * Creates a token.
 * Free: the result with ninekw_cancel_free().
 * Threads: any. Since 0.1.0.
 */
NINEKW_API ninekw_cancel *NINEKW_CALL ninekw_cancel_new(void);

/**
 * Cancels every call that uses the token, within 100 ms. A single atomic store.
 * May be NULL: `cancel`.
 * Signal-safe.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API void NINEKW_CALL ninekw_cancel_trigger(const ninekw_cancel *cancel);

/**
 * 1 if the token has been triggered, else 0; 0 for NULL.
 * Signal-safe.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_cancel_is_triggered(const ninekw_cancel *cancel);

/**
 * Resets a triggered token, so that it can be used again.
 * May be NULL: `cancel`.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API void NINEKW_CALL ninekw_cancel_reset(const ninekw_cancel *cancel);

/**
 * Frees a token; NULL is fine. Calls in progress are not affected.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API void NINEKW_CALL ninekw_cancel_free(ninekw_cancel *cancel);

/* ---- Settings ----------------------------------------------------------------------------------------------
 * What a client is made from. */

/**
 * Makes settings with all defaults and no API key.
 * Free: the result with ninekw_config_free().
 * Threads: any. Since 0.1.0.
 */
NINEKW_API ninekw_config *NINEKW_CALL ninekw_config_new(void);

/**
 * Frees settings; NULL is fine. Clients made from them keep their own copy.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API void NINEKW_CALL ninekw_config_free(ninekw_config *config);

/**
 * The account's API key, of a-z, A-Z and 0-9 (parameter apikey). Needed. 5 to 50 characters.
 * Errors: INVALID_KEY.
 * Threads: one at a time for `config`. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_config_set_api_key(
    ninekw_config *config,
    const char *api_key,
    ninekw_error **err);

/**
 * The service's address: http:// or https:// with host and, where needed, port and path prefix. At most 2000
 * characters. Default https://www.9kw.eu.
 * May be NULL: `base_url`, for the default.
 * Errors: INVALID_ARGUMENT.
 * Threads: one at a time for `config`. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_config_set_base_url(
    ninekw_config *config,
    const char *base_url,
    ninekw_error **err);

/**
 * The name of the calling program, sent to the service where the action has the parameter source. At most 30
 * characters. Default ninekw.
 * Errors: INVALID_ARGUMENT.
 * Threads: one at a time for `config`. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_config_set_source(
    ninekw_config *config,
    const char *source,
    ninekw_error **err);

/**
 * The User-Agent header, in printable ASCII. 1 to 1000 characters. Default ninekw/0.1.0.
 * Errors: INVALID_ARGUMENT.
 * Threads: one at a time for `config`. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_config_set_user_agent(
    ninekw_config *config,
    const char *user_agent,
    ninekw_error **err);

/**
 * How long one request may take, from the connection to the last byte of the reply. How long people may take
 * is a captcha's maxtimeout, and how long your program waits is the call's own time limit. In milliseconds, 1
 * or more. Default 30000.
 * Errors: INVALID_ARGUMENT.
 * Threads: one at a time for `config`. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_config_set_timeout_ms(
    ninekw_config *config,
    int64_t milliseconds,
    ninekw_error **err);

/**
 * How long it may take to look up the name, and to connect. In milliseconds, 1 or more. Default 10000.
 * Errors: INVALID_ARGUMENT.
 * Threads: one at a time for `config`. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_config_set_connect_timeout_ms(
    ninekw_config *config,
    int64_t milliseconds,
    ninekw_error **err);

/**
 * The least time between two requests of the account. In milliseconds, 0 or more. At the service itself at
 * least 250, checked when the client is made. Default 250.
 * Errors: INVALID_ARGUMENT.
 * Threads: one at a time for `config`. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_config_set_min_interval_ms(
    ninekw_config *config,
    int64_t milliseconds,
    ninekw_error **err);

/**
 * The least time between two uploads of the account; 0: as between all requests. While the service refuses
 * captchas as submitted too quickly (code 15), it is a second or more by itself. In milliseconds, 0 or more.
 * Default 0.
 * Errors: INVALID_ARGUMENT.
 * Threads: one at a time for `config`. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_config_set_upload_interval_ms(
    ninekw_config *config,
    int64_t milliseconds,
    ninekw_error **err);

/**
 * The longest pause that the service can impose by Retry-After or by refusals. In milliseconds, 1 or more.
 * Default 120000.
 * Errors: INVALID_ARGUMENT.
 * Threads: one at a time for `config`. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_config_set_longest_pause_ms(
    ninekw_config *config,
    int64_t milliseconds,
    ninekw_error **err);

/**
 * The least time from the upload to the first poll. In milliseconds, 0 or more. At the service itself at
 * least 5000, checked when the client is made. Default 5000.
 * Errors: INVALID_ARGUMENT.
 * Threads: one at a time for `config`. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_config_set_first_poll_ms(
    ninekw_config *config,
    int64_t milliseconds,
    ninekw_error **err);

/**
 * The time between two polls of one captcha. In milliseconds, 0 or more. At the service itself at least 2000,
 * checked when the client is made. Default 2000.
 * Errors: INVALID_ARGUMENT.
 * Threads: one at a time for `config`. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_config_set_poll_interval_ms(
    ninekw_config *config,
    int64_t milliseconds,
    ninekw_error **err);

/**
 * The pause of work after the service had no captcha to answer. In milliseconds, 0 or more. Default 1000.
 * Errors: INVALID_ARGUMENT.
 * Threads: one at a time for `config`. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_config_set_job_interval_ms(
    ninekw_config *config,
    int64_t milliseconds,
    ninekw_error **err);

/**
 * How eagerly a batch polls. Default balanced. One of NINEKW_POLLING_*.
 * Errors: INVALID_ARGUMENT.
 * Threads: one at a time for `config`. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_config_set_polling(
    ninekw_config *config,
    int32_t polling,
    ninekw_error **err);

/**
 * How many captchas a batch keeps pending at once. More bring a little more throughput, but each answer waits
 * longer for its turn. 1 or more. Default 40.
 * Errors: INVALID_ARGUMENT.
 * Threads: one at a time for `config`. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_config_set_max_in_flight(
    ninekw_config *config,
    int32_t max_in_flight,
    ninekw_error **err);

/**
 * Whether a batch looks at the service's load once a minute, to know how long people take. Default true. 1
 * for true, 0 for false.
 * Errors: BUSY.
 * Threads: one at a time for `config`. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_config_set_look_at_service(
    ninekw_config *config,
    int32_t look_at_service,
    ninekw_error **err);

/**
 * Whether a captcha whose upload got no reply is looked up in the history, so that an answer that was paid
 * for is not lost. Each upload then has a source of its own: the configured one (cut to 21 characters), a
 * hyphen and eight letters; where the account refuses that source, the plain one is used. Default false. 1
 * for true, 0 for false.
 * Errors: BUSY.
 * Threads: one at a time for `config`. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_config_set_recover_uploads(
    ninekw_config *config,
    int32_t recover_uploads,
    ninekw_error **err);

/**
 * A file that knows which captchas are paid for, so that a program that was killed can run again and pays for
 * none twice. Before an upload leaves, a line is on the disk, then the captcha's id, then its answer. A
 * captcha that is added under a tag that the file knows is not uploaded again: its answer is waited for, or
 * is that of the file. One without a tag takes the place of an equal one that an ended process left pending.
 * Processes may share the file; each account needs its own. Uploads are found again as with recover_uploads.
 * Made if it is not there, when the client is made.
 * Errors: INVALID_ARGUMENT.
 * Threads: one at a time for `config`. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_config_set_journal(
    ninekw_config *config,
    const char *journal,
    ninekw_error **err);

/**
 * Whether the content of a captcha is checked before it is uploaded, and paid for: a picture must be a GIF,
 * JPEG or PNG file, or a sound where the kind allows that. Default true. 1 for true, 0 for false.
 * Errors: BUSY.
 * Threads: one at a time for `config`. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_config_set_check_content(
    ninekw_config *config,
    int32_t check_content,
    ninekw_error **err);

/**
 * How many credits all captchas of the client, since it was made, may cost; 0 for any number. Another one is
 * refused before it is sent (SPENDING_LIMIT). A captcha counts from its upload on, also if the reply is lost,
 * at 10 credits, or 30 for interactive, with 6 more for confirm, 10 less for checkanswer, and prio. What the
 * service did not accept, or nobody solved, does not count. A child of a fork counts on for itself. 0 or
 * more. Default 0.
 * Errors: INVALID_ARGUMENT.
 * Threads: one at a time for `config`. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_config_set_max_credits(
    ninekw_config *config,
    int32_t max_credits,
    ninekw_error **err);

/**
 * The balance that captchas must leave; 0 for any. One that would leave less is refused before it is sent
 * (SPENDING_LIMIT). The balance is the last that the service told, less what was uploaded since. It is asked
 * for before the first upload, and before a refusal if the last reading is a minute old. 0 or more. Default
 * 0.
 * Errors: INVALID_ARGUMENT.
 * Threads: one at a time for `config`. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_config_set_min_balance(
    ninekw_config *config,
    int32_t min_balance,
    ninekw_error **err);

/**
 * What becomes of a captcha when solve or wait ends by a deadline or a cancel, or when its batch is closed
 * early. Default keep. One of NINEKW_ABANDON_*.
 * Errors: INVALID_ARGUMENT.
 * Threads: one at a time for `config`. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_config_set_abandon(
    ninekw_config *config,
    int32_t abandon,
    ninekw_error **err);

/**
 * How often a call is repeated where that is harmless. The polls of a wait are repeated until its deadline. 0
 * or more. Default 3.
 * Errors: INVALID_ARGUMENT.
 * Threads: one at a time for `config`. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_config_set_retries(
    ninekw_config *config,
    int32_t retries,
    ninekw_error **err);

/**
 * The pause before the first retry; it doubles each time, up to 30 s. After the service's code 56 it is a
 * quarter of that, and four times as long each time that code comes again soon. In milliseconds, 0 or more.
 * Default 1000.
 * Errors: INVALID_ARGUMENT.
 * Threads: one at a time for `config`. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_config_set_retry_pause_ms(
    ninekw_config *config,
    int64_t milliseconds,
    ninekw_error **err);

/**
 * The largest reply with files that is read. Histories have at most 1 MiB, all other replies 64 KiB. In
 * bytes, 1 or more. Default 8388608.
 * Errors: INVALID_ARGUMENT.
 * Threads: one at a time for `config`. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_config_set_max_reply_bytes(
    ninekw_config *config,
    int64_t max_reply_bytes,
    ninekw_error **err);

/**
 * A proxy for all requests: scheme://[user:password@]host:port with http, https, socks4, socks4a, socks5 or
 * socks5h. By default there is none, whatever the environment says. "system" stands for the environment's
 * ALL_PROXY, HTTPS_PROXY or HTTP_PROXY, with NO_PROXY, and where none is set on Windows for the user's
 * Internet settings, if they name one server for everything. Checked when the client is made.
 * Errors: INVALID_ARGUMENT.
 * Threads: one at a time for `config`. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_config_set_proxy(
    ninekw_config *config,
    const char *proxy,
    ninekw_error **err);

/**
 * Which certificate authorities to trust. Default system. One of NINEKW_TLS_ROOTS_*.
 * Errors: INVALID_ARGUMENT.
 * Threads: one at a time for `config`. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_config_set_tls_roots(
    ninekw_config *config,
    int32_t tls_roots,
    ninekw_error **err);

/**
 * A PEM file with the only certificate authorities to trust, in place of tls_roots. Read when the client is
 * made.
 * Errors: INVALID_ARGUMENT.
 * Threads: one at a time for `config`. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_config_set_ca_file(
    ninekw_config *config,
    const char *ca_file,
    ninekw_error **err);

/**
 * A token that stops every call of the client, besides the token that a call is given. The client keeps what
 * it needs of it.
 * Errors: NULL_ARGUMENT.
 * Threads: one at a time for `config`. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_config_set_cancel(
    ninekw_config *config,
    const ninekw_cancel *cancel,
    ninekw_error **err);

/**
 * Who shares one request budget. Default auto. One of NINEKW_SHARE_*.
 * Errors: INVALID_ARGUMENT.
 * Threads: one at a time for `config`. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_config_set_share(
    ninekw_config *config,
    int32_t share,
    ninekw_error **err);

/**
 * A budget that many machines share, asked before each request besides the process's own. None by default.
 * `user` is handed to `limiter`. Both must stay usable until the clients made from these settings are freed
 * and their calls have returned.
 * Errors: NULL_ARGUMENT.
 * Threads: one at a time for `config`. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_config_set_limiter(
    ninekw_config *config,
    ninekw_limiter_fn limiter,
    void *user,
    ninekw_error **err);

/**
 * Makes an empty queue.
 * Free: the result with ninekw_limiter_queue_free().
 * Threads: any. Since 0.1.0.
 */
NINEKW_API ninekw_limiter_queue *NINEKW_CALL ninekw_limiter_queue_new(void);

/**
 * Has a queue keep the questions of a limiter, in the place of what ninekw_config_set_limiter() set. A call
 * waits until its question is answered, or it ends; so whoever answers must not be in a call. Several
 * settings may share a queue.
 * Errors: NULL_ARGUMENT, BUSY.
 * Threads: one at a time for `config`. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_config_set_limiter_queue(
    ninekw_config *config,
    const ninekw_limiter_queue *queue,
    ninekw_error **err);

/**
 * Waits for a question, at most `timeout_ms` milliseconds, and takes it, as four lines: its number, which
 * ninekw_limiter_queue_answer() wants; the account and the priority, as a ninekw_limiter_fn gets them; and 0.
 * Number 0 is no question: the service wants no request of the account for the milliseconds in the last line.
 * NULL if none came in time, or after ninekw_limiter_queue_wake(). For one thread at a time.
 * Lives: until the next call with `queue`.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API const char *NINEKW_CALL ninekw_limiter_queue_next(
    const ninekw_limiter_queue *queue,
    int64_t timeout_ms);

/**
 * Answers a question by its number, with what a ninekw_limiter_fn returns; on any thread. Of a question that
 * was answered, or that there is not, nothing happens.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API void NINEKW_CALL ninekw_limiter_queue_answer(
    const ninekw_limiter_queue *queue,
    int64_t number,
    int64_t milliseconds);

/**
 * Ends a ninekw_limiter_queue_next() that waits, or the next one; on any thread.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API void NINEKW_CALL ninekw_limiter_queue_wake(const ninekw_limiter_queue *queue);

/**
 * Frees a queue; NULL is fine. Calls that wait for an answer wait on, until they are cancelled or their time
 * is over.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API void NINEKW_CALL ninekw_limiter_queue_free(ninekw_limiter_queue *queue);

/**
 * Has `log` called with the events of the clients made from these settings, from `level` on. `user` is handed
 * to it. Both must stay usable until the clients are freed and their calls have returned.
 * May be NULL: `log`, for nobody.
 * Errors: INVALID_ARGUMENT, BUSY.
 * Threads: one at a time for `config`. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_config_set_log(
    ninekw_config *config,
    int32_t level,
    ninekw_log_fn log,
    void *user,
    ninekw_error **err);

/**
 * Has `log` called with the events of all clients of this process, from `level` on, besides the functions set
 * for single clients. `user` is handed to it. Both must stay usable until another function is set and the
 * calls have returned that were under way at that moment. A child of a fork keeps it. The environment
 * variable NINEKW_LOG, which is "error", "warning", "info" or "debug", writes the events to stderr, whatever
 * is set here.
 * May be NULL: `log`, for nobody.
 * Errors: INVALID_ARGUMENT.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_set_log(
    int32_t level,
    ninekw_log_fn log,
    void *user,
    ninekw_error **err);

/**
 * Makes an empty queue.
 * Free: the result with ninekw_log_queue_free().
 * Threads: any. Since 0.1.0.
 */
NINEKW_API ninekw_log_queue *NINEKW_CALL ninekw_log_queue_new(void);

/**
 * Has a queue keep the events of the clients made from these settings, from `level` on; it takes the place of
 * what ninekw_config_set_log() set, and the other way round. Several settings may share a queue.
 * May be NULL: `queue`, for nobody.
 * Errors: INVALID_ARGUMENT, BUSY.
 * Threads: one at a time for `config`. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_config_set_log_queue(
    ninekw_config *config,
    int32_t level,
    const ninekw_log_queue *queue,
    ninekw_error **err);

/**
 * Takes the event that waits for longest, as four lines: the number of its level, its name, name and fields
 * for people, and the fields as a JSON object, all as a ninekw_log_fn gets them. NULL if none waits. For one
 * thread at a time.
 * Lives: until the next call with `queue`.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API const char *NINEKW_CALL ninekw_log_queue_next(const ninekw_log_queue *queue);

/**
 * Frees a queue; NULL is fine. Clients whose events it kept go on.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API void NINEKW_CALL ninekw_log_queue_free(ninekw_log_queue *queue);

/* ---- Client ------------------------------------------------------------------------------------------------
 * One account; for all threads. */

/**
 * Creates a client from a copy of the settings, without connecting to the service. If several programs use
 * one account, see ninekw_config_set_share().
 * Errors: INVALID_KEY without a key, INVALID_ARGUMENT, NULL_ARGUMENT.
 * Free: `*client_out` with ninekw_client_free().
 * Threads: any. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_client_new(
    const ninekw_config *config,
    ninekw_client **client_out,
    ninekw_error **err);

/**
 * Gives the same client, with the same account, budget and spending, each of whose calls has this time limit,
 * counted from its beginning, and this token. A `timeout_ms` of -1 and no token leave what `client` has. What
 * a call is given itself (a `timeout_ms` other than -1, a token) counts instead. A batch has them for all of
 * it, the time counted from its making, unless it is driven by ninekw_batch_next_fed(). Free both with
 * ninekw_client_free(), in any order; the token may be freed before.
 *
 * A call that is out of time or cancelled fails with DEADLINE or CANCELLED. If its request was sent already,
 * it may have taken effect: ninekw_error_message() says so where repeating it would do it twice
 * (ninekw_transfer() and the like), and an upload fails with SUBMIT_UNKNOWN.
 * May be NULL: `cancel`.
 * Errors: INVALID_ARGUMENT.
 * Free: `*client_out` with ninekw_client_free().
 * Threads: any. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_client_within(
    const ninekw_client *client,
    int64_t timeout_ms,
    const ninekw_cancel *cancel,
    ninekw_client **client_out,
    ninekw_error **err);

/**
 * Frees a client; NULL is fine. Calls in progress are not affected.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API void NINEKW_CALL ninekw_client_free(ninekw_client *client);

/* ---- Options -----------------------------------------------------------------------------------------------
 * Parameters of a call, by the service's own names (NINEKW_PARAM_*). */

/**
 * Creates options without parameters.
 * Free: the result with ninekw_options_free().
 * Threads: any. Since 0.1.0.
 */
NINEKW_API ninekw_options *NINEKW_CALL ninekw_options_new(void);

/**
 * Sets a parameter to a text, replacing an earlier value. `name` is one of NINEKW_PARAM_* (`_` may stand for
 * `-`); `value` is copied. For `file-upload-01` to `-08` the text is a sitekey, a text captcha, a data URL
 * (whose content is sent as a file), or with the option base64=1 base64 with or without line breaks.
 * Errors: UNKNOWN_OPTION, OPTION_RANGE, INVALID_UTF8, NULL_ARGUMENT, BUSY.
 * Threads: one at a time for `options`. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_options_set_text(
    ninekw_options *options,
    const char *name,
    const char *value,
    ninekw_error **err);

/**
 * Sets a parameter to an integer, replacing an earlier value; flags are 0 or 1. `name` as in
 * ninekw_options_set_text().
 * Errors: UNKNOWN_OPTION, OPTION_RANGE (with the range), INVALID_UTF8, NULL_ARGUMENT, BUSY.
 * Threads: one at a time for `options`. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_options_set_int(
    ninekw_options *options,
    const char *name,
    int64_t value,
    ninekw_error **err);

/**
 * Sets a parameter to `length` bytes, which are copied: the content of a file for `file-upload-01` to `-08`.
 * If `length` is 0 the pointer is ignored and the value is refused as empty; more than 8388608 bytes are
 * refused with FILE.
 * Errors: UNKNOWN_OPTION, OPTION_RANGE, FILE, NULL_ARGUMENT, INVALID_ARGUMENT, BUSY.
 * Threads: one at a time for `options`. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_options_set_bytes(
    ninekw_options *options,
    const char *name,
    const void *data,
    size_t length,
    ninekw_error **err);

/**
 * Sets a parameter to the content of a file, which is read when the captcha is submitted. `path` is UTF-8.
 * Errors: UNKNOWN_OPTION, OPTION_RANGE, INVALID_UTF8, NULL_ARGUMENT, BUSY; FILE when the captcha is
 * submitted.
 * Threads: one at a time for `options`. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_options_set_file(
    ninekw_options *options,
    const char *name,
    const char *path,
    ninekw_error **err);

/**
 * Removes all parameters, so that the options can be used for the next captcha.
 * May be NULL: `options`.
 * Threads: one at a time for `options`. Since 0.1.0.
 */
NINEKW_API void NINEKW_CALL ninekw_options_clear(ninekw_options *options);

/**
 * Frees options; NULL is fine.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API void NINEKW_CALL ninekw_options_free(ninekw_options *options);

/* ---- Submitting captchas -----------------------------------------------------------------------------------
 * Load, balance, submit, wait, feedback; and any call by its name. */

/**
 * Fetches the load of the service: workers online, queues, solve times (servercheck.json; the key is not
 * sent).
 * Errors: network, reply.
 * Free: `*reply_out` with ninekw_reply_free().
 * Threads: any. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_server_status(
    const ninekw_client *client,
    ninekw_reply **reply_out,
    ninekw_error **err);

/**
 * Puts the account's credits into `*credits_out` (action usercaptchaguthaben).
 * Errors: network, reply, service.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_balance(
    const ninekw_client *client,
    int64_t *credits_out,
    ninekw_error **err);

/**
 * Submits a captcha and puts its id, for ninekw_wait(), into `*id_out` (action usercaptchaupload).
 *
 * The upload is repeated only if the service certainly did not accept it. If the reply is lost, the call
 * fails with SUBMIT_UNKNOWN: the captcha may have been accepted and charged. `options` is not changed and may
 * be used again. If an equal captcha of the account is pending, the service merges the two: both have the
 * same id, and giving up one gives up both. The option nomd5=1 prevents this.
 * Errors: options, SPENDING_LIMIT, network, reply, service, SUBMIT_UNKNOWN.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_submit(
    const ninekw_client *client,
    const ninekw_options *options,
    int64_t *id_out,
    ninekw_error **err);

/**
 * Like ninekw_submit(), with a timeout, a token and progress. `timeout_ms`: -1 for none; `user` is handed to
 * `progress`.
 * May be NULL: `cancel`, `progress`.
 * Errors: also CANCELLED and DEADLINE; SUBMIT_UNKNOWN instead of both if part of the request has already been
 * sent.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_submit_with(
    const ninekw_client *client,
    const ninekw_options *options,
    int64_t timeout_ms,
    const ninekw_cancel *cancel,
    ninekw_progress_fn progress,
    void *user,
    int64_t *id_out,
    ninekw_error **err);

/**
 * Polls once for the answer to captcha `id` (action usercaptchacorrectdata). A pending captcha is not an
 * error: its state is NINEKW_STATE_PENDING, and ninekw_answer_retry_in_ms() says when to poll again.
 * Errors: network, reply, service.
 * Free: `*answer_out` with ninekw_answer_free().
 * Threads: any. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_poll(
    const ninekw_client *client,
    int64_t id,
    ninekw_answer **answer_out,
    ninekw_error **err);

/**
 * Like ninekw_poll(), with more parameters of its action (archiv, debug, source).
 * May be NULL: `options`.
 * Errors: options, network, reply, service.
 * Free: `*answer_out` with ninekw_answer_free().
 * Threads: any. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_poll_with(
    const ninekw_client *client,
    int64_t id,
    const ninekw_options *options,
    ninekw_answer **answer_out,
    ninekw_error **err);

/**
 * Waits for the answer to captcha `id`, which this or another process submitted.
 *
 * `timeout_ms`: -1 to wait until 10 s after the captcha's maxtimeout. A poll needs a turn and a round trip,
 * so a wait of less than half a second may end without one; 0 fails with DEADLINE at once. To poll exactly
 * once, use ninekw_poll(). A poll that fails for a temporary reason is repeated.
 * May be NULL: `cancel`.
 * Errors: UNSOLVED; CANCELLED and DEADLINE, after which the captcha is still pending unless
 * ninekw_config_set_abandon() says otherwise; service.
 * Free: `*answer_out` with ninekw_answer_free().
 * Threads: any. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_wait(
    const ninekw_client *client,
    int64_t id,
    int64_t timeout_ms,
    const ninekw_cancel *cancel,
    ninekw_answer **answer_out,
    ninekw_error **err);

/**
 * Like ninekw_wait(), with progress. `user` is handed to `progress`.
 * May be NULL: `cancel`, `progress`.
 * Errors: UNSOLVED, CANCELLED, DEADLINE, service.
 * Free: `*answer_out` with ninekw_answer_free().
 * Threads: any. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_wait_with(
    const ninekw_client *client,
    int64_t id,
    int64_t timeout_ms,
    const ninekw_cancel *cancel,
    ninekw_progress_fn progress,
    void *user,
    ninekw_answer **answer_out,
    ninekw_error **err);

/**
 * Submits a captcha and waits for its answer: ninekw_submit() and ninekw_wait() in one.
 *
 * `timeout_ms` counts from the start of the call; -1 to wait until 10 s after the captcha's maxtimeout. It
 * limits how long you wait; the parameter maxtimeout limits how long people may take.
 * May be NULL: `cancel`.
 * Errors: options, SPENDING_LIMIT, network, reply, service, SUBMIT_UNKNOWN; UNSOLVED; CANCELLED and DEADLINE,
 * after which the captcha is still pending unless ninekw_config_set_abandon() says otherwise
 * (ninekw_error_captcha_id() has its id).
 * Free: `*answer_out` with ninekw_answer_free().
 * Threads: any. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_solve(
    const ninekw_client *client,
    const ninekw_options *options,
    int64_t timeout_ms,
    const ninekw_cancel *cancel,
    ninekw_answer **answer_out,
    ninekw_error **err);

/**
 * Like ninekw_solve(), with progress. `user` is handed to `progress`.
 * May be NULL: `cancel`, `progress`.
 * Errors: options, SPENDING_LIMIT, network, reply, service, SUBMIT_UNKNOWN, UNSOLVED, CANCELLED, DEADLINE.
 * Free: `*answer_out` with ninekw_answer_free().
 * Threads: any. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_solve_with(
    const ninekw_client *client,
    const ninekw_options *options,
    int64_t timeout_ms,
    const ninekw_cancel *cancel,
    ninekw_progress_fn progress,
    void *user,
    ninekw_answer **answer_out,
    ninekw_error **err);

/**
 * Tells the service whether the answer to captcha `id` was right (action usercaptchacorrectback):
 * NINEKW_CORRECT, NINEKW_INCORRECT or NINEKW_UNUSED. Repeating it is harmless.
 * Errors: INVALID_ARGUMENT, network, reply, service.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_feedback(
    const ninekw_client *client,
    int64_t id,
    int32_t verdict,
    ninekw_error **err);

/**
 * Like ninekw_feedback(), with more parameters of its action (archiv, debug, source).
 * May be NULL: `options`.
 * Errors: INVALID_ARGUMENT, options, network, reply, service.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_feedback_with(
    const ninekw_client *client,
    int64_t id,
    int32_t verdict,
    const ninekw_options *options,
    ninekw_error **err);

/**
 * Tells the file of ninekw_config_set_journal() that the answer to captcha `id` is where it belongs, so that
 * it need not be kept: ninekw_batch_resume() does not give it again, and its tag is free for another captcha,
 * as are all tags of this id, which equal pictures may share. An id that the file does not know, or whose
 * answer is not there yet, is fine. Nothing is sent.
 * Errors: INVALID_ARGUMENT without a journal, FILE.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_acknowledge(
    const ninekw_client *client,
    int64_t id,
    ninekw_error **err);

/**
 * Makes the file of ninekw_config_set_journal() forget what it has under `tag`: an upload of which it is not
 * known whether it was accepted, an id or an answer. So a captcha that is added under this tag is uploaded
 * and paid for. Other tags of the same id stay. A tag that the file does not know is fine. Nothing is sent.
 * Errors: INVALID_ARGUMENT without a journal, FILE, BUSY while this client waits for it, or another living
 * process to which it belongs has no answer yet.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_forget(
    const ninekw_client *client,
    const char *tag,
    ninekw_error **err);

/**
 * Calls any action of the API documentation by its name and returns the whole reply: in JSON or, with the
 * option json=0, in the documented text form.
 * May be NULL: `options`.
 * Errors: INVALID_ARGUMENT for an unknown action, options, SPENDING_LIMIT for an upload, network, reply,
 * service.
 * Free: `*reply_out` with ninekw_reply_free().
 * Threads: any. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_call(
    const ninekw_client *client,
    const char *action,
    const ninekw_options *options,
    ninekw_reply **reply_out,
    ninekw_error **err);

/* ---- Answers -----------------------------------------------------------------------------------------------
 * What became of a captcha. */

/**
 * The captcha's id; 0 for NULL.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API int64_t NINEKW_CALL ninekw_answer_id(const ninekw_answer *answer);

/**
 * The captcha's state, one of NINEKW_STATE_*; 0 for NULL.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_answer_state(const ninekw_answer *answer);

/**
 * The answer exactly as the worker sent it; "" if there is none, NULL for NULL.
 * Lives: as long as `answer`.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API const char *NINEKW_CALL ninekw_answer_text(const ninekw_answer *answer);

/**
 * The kind of answer that the captcha needs: "text", "textonly", "mouse", "multimouse", "rotate", "puzzle",
 * "interactive" or "confirm"; NULL if this client did not submit the captcha.
 * Lives: as long as `answer`.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API const char *NINEKW_CALL ninekw_answer_kind(const ninekw_answer *answer);

/**
 * Puts the account's balance in credits into `*credits_out` and returns 1; returns 0 if the service did not
 * send it with the answer.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_answer_credits(const ninekw_answer *answer, int64_t *credits_out);

/**
 * Puts what the captcha costs, in credits, into `*credits_out` and returns 1: 0 credits if nobody solved it.
 * Returns 0 if this client did not submit the captcha or does not remember it: it remembers the last 4096.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_answer_price(const ninekw_answer *answer, int64_t *credits_out);

/**
 * Puts into `*ms_out` in how many milliseconds to poll again and returns 1, for an answer of ninekw_poll()
 * that is pending: then another poll is allowed and worth its turn. ninekw_wait() polls at such moments by
 * itself; this is for programs that do something else meanwhile, such as the tasks of a queue. Returns 0 if
 * the captcha is not pending.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_answer_retry_in_ms(const ninekw_answer *answer, int64_t *ms_out);

/**
 * Puts the angle of a rotate captcha in degrees into `*degrees_out` and returns 1; returns 0 if the captcha
 * is of another kind or the text is not an angle.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_answer_angle(const ninekw_answer *answer, int32_t *degrees_out);

/**
 * Puts 1 into `*right_out` if the worker confirmed the answer that you had checked (checkanswer), 0 if not,
 * and returns 1; returns 0 if the captcha is of another kind or the text is neither yes nor no.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_answer_confirmed(const ninekw_answer *answer, int32_t *right_out);

/**
 * The token of an interactive captcha, exactly as sent; NULL if the captcha is of another kind.
 * Lives: as long as `answer`.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API const char *NINEKW_CALL ninekw_answer_token(const ninekw_answer *answer);

/**
 * How many points the answer has: the clicks of a mouse or multimouse captcha, the positions of the pieces of
 * a puzzle. 0 if the captcha is of another kind or any part of the text is not a coordinate.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API size_t NINEKW_CALL ninekw_answer_point_count(const ninekw_answer *answer);

/**
 * Puts the coordinates of point number `index`, from 0, into `*x_out` and `*y_out`, in pixels from the upper
 * left corner, and returns 1; returns 0 if there is no such point.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_answer_point(
    const ninekw_answer *answer,
    size_t index,
    int32_t *x_out,
    int32_t *y_out);

/**
 * Frees an answer; NULL is fine.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API void NINEKW_CALL ninekw_answer_free(ninekw_answer *answer);

/* ---- Batches -----------------------------------------------------------------------------------------------
 * Many captchas at once, in one thread. */

/**
 * Creates an empty batch for a client.
 * Errors: NULL_ARGUMENT.
 * Free: `*batch_out` with ninekw_batch_free().
 * Threads: any. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_batch_new(
    const ninekw_client *client,
    ninekw_batch **batch_out,
    ninekw_error **err);

/**
 * Adds a captcha and puts its ticket (0, 1 and so on) into `*ticket_out`. The options are checked and copied
 * here; the captcha is uploaded by ninekw_batch_next(). For endless streams see ninekw_batch_next_or_room().
 * Errors: options.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_batch_add(
    const ninekw_batch *batch,
    const ninekw_options *options,
    int64_t *ticket_out,
    ninekw_error **err);

/**
 * ninekw_batch_add() with a deadline of the captcha's own and a name that ninekw_done_tag() gives back.
 * `timeout_ms` counts from now (-1: none, the wait ends 10 s after the captcha's maxtimeout); what becomes of
 * the captcha then is what ninekw_config_set_abandon() says, and it ends with DEADLINE, or with
 * SUBMIT_UNKNOWN if its upload was on its way.
 * May be NULL: `tag`.
 * Errors: options, INVALID_ARGUMENT.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_batch_add_with(
    const ninekw_batch *batch,
    const ninekw_options *options,
    int64_t timeout_ms,
    const char *tag,
    int64_t *ticket_out,
    ninekw_error **err);

/**
 * Adds the captcha `id`, which was submitted earlier, here or in another process, and puts its ticket into
 * `*ticket_out`.
 * Errors: options.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_batch_add_submitted(
    const ninekw_batch *batch,
    int64_t id,
    int64_t *ticket_out,
    ninekw_error **err);

/**
 * ninekw_batch_add_submitted() with further parameters of its polls in `options`, and with `timeout_ms` and
 * `tag` as in ninekw_batch_add_with().
 * May be NULL: `options`, `tag`.
 * Errors: options, INVALID_ARGUMENT.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_batch_add_submitted_with(
    const ninekw_batch *batch,
    int64_t id,
    const ninekw_options *options,
    int64_t timeout_ms,
    const char *tag,
    int64_t *ticket_out,
    ninekw_error **err);

/**
 * Ends the wait for one captcha, also while another thread drives the batch: it ends with CANCELLED. What
 * becomes of it is what ninekw_config_set_abandon() says. Does nothing for a ticket that is finished.
 * May be NULL: `batch`.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API void NINEKW_CALL ninekw_batch_cancel(const ninekw_batch *batch, int64_t ticket);

/**
 * Adds what the file of ninekw_config_set_journal() has of processes that have ended, and what this process
 * left pending, and puts how many captchas these are into `*count_out`. Each comes out of ninekw_batch_next()
 * with its ninekw_done_tag(): with its answer, also if the ended process had that and did not
 * ninekw_acknowledge() it; with DISCONNECTED if it was certainly not accepted, to be added again; or with
 * another error. A program that adds all its captchas again, each under the tag that it had, does not need
 * this.
 * Errors: INVALID_ARGUMENT without a journal, FILE, BUSY.
 * Threads: one at a time for `batch`. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_batch_resume(
    ninekw_batch *batch,
    int64_t *count_out,
    ninekw_error **err);

/**
 * Makes ninekw_batch_next_fed() return within 50 ms, also in another thread, without breaking off a request.
 * May be NULL: `batch`.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API void NINEKW_CALL ninekw_batch_wake(const ninekw_batch *batch);

/**
 * The id of the captcha with this ticket while it is pending at the service, also while another thread drives
 * the batch; 0 before it is accepted, once it is finished, and for NULL.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API int64_t NINEKW_CALL ninekw_batch_captcha_id(const ninekw_batch *batch, int64_t ticket);

/**
 * Works until the next captcha is done, in order of completion. `*done_out` is NULL with NINEKW_OK if none is
 * left and all feedback is given. `timeout_ms` (-1: none) and `cancel` end the call alone: the batch goes on
 * with the next one. What is wrong with one captcha is not this call's error but ninekw_done_error(). If you
 * stop before it gives NULL, feedback that was noted is lost.
 *
 * With a `timeout_ms` of 0 the call is a single step, for instance in a timer of a program with windows. It
 * sends at most one request, and only if that may be sent now; it never waits for its turn or for a worker.
 * It does wait for the reply, within the client's own timeouts. If no captcha is finished by then, the call
 * fails with DEADLINE.
 *
 * An upload that has started may already be paid for, so the call finishes it even past the deadline; that
 * takes at most ninekw_config_set_timeout_ms(). A poll that the deadline interrupts is sent again later:
 * calls shorter than one exchange with the service never get an answer. If you cancel during an upload, the
 * batch searches the history for the captcha if ninekw_config_set_recover_uploads() is on; else that captcha
 * fails with SUBMIT_UNKNOWN.
 * May be NULL: `cancel`.
 * Errors: CANCELLED, DEADLINE, BUSY.
 * Free: `*done_out` with ninekw_done_free().
 * Threads: one at a time for `batch`. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_batch_next(
    ninekw_batch *batch,
    int64_t timeout_ms,
    const ninekw_cancel *cancel,
    ninekw_done **done_out,
    ninekw_error **err);

/**
 * Like ninekw_batch_next(), with progress. `user` is handed to `progress`.
 * May be NULL: `cancel`, `progress`.
 * Errors: CANCELLED, DEADLINE, BUSY.
 * Free: `*done_out` with ninekw_done_free().
 * Threads: one at a time for `batch`. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_batch_next_with(
    ninekw_batch *batch,
    int64_t timeout_ms,
    const ninekw_cancel *cancel,
    ninekw_progress_fn progress,
    void *user,
    ninekw_done **done_out,
    ninekw_error **err);

/**
 * Like ninekw_batch_next_with(), for streams: it also returns, with NULL in `*done_out`, as soon as all added
 * captchas are uploaded and there is room for another. So you create a captcha only when it can be uploaded
 * at once, and a million captchas need no more memory than those in flight. Call this until `*done_out` is
 * NULL, add the next captcha with ninekw_batch_add(), and repeat; at the end of the stream call
 * ninekw_batch_next() until `*done_out` is NULL.
 * May be NULL: `cancel`, `progress`.
 * Errors: CANCELLED, DEADLINE, BUSY.
 * Free: `*done_out` with ninekw_done_free().
 * Threads: one at a time for `batch`. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_batch_next_or_room(
    ninekw_batch *batch,
    int64_t timeout_ms,
    const ninekw_cancel *cancel,
    ninekw_progress_fn progress,
    void *user,
    ninekw_done **done_out,
    ninekw_error **err);

/**
 * ninekw_batch_next_with() for a thread that drives the batch while others feed it: with nothing to do it
 * waits, and it gives NULL with NINEKW_OK when, and only when, ninekw_batch_wake() was called.
 * May be NULL: `cancel`, `progress`.
 * Errors: CANCELLED, DEADLINE, BUSY.
 * Free: `*done_out` with ninekw_done_free().
 * Threads: one at a time for `batch`. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_batch_next_fed(
    ninekw_batch *batch,
    int64_t timeout_ms,
    const ninekw_cancel *cancel,
    ninekw_progress_fn progress,
    void *user,
    ninekw_done **done_out,
    ninekw_error **err);

/**
 * Notes whether the answer to captcha `id` was right: NINEKW_CORRECT, NINEKW_INCORRECT or NINEKW_UNUSED. The
 * service is told in a turn that nothing else needs, by later calls of ninekw_batch_next().
 * Errors: INVALID_ARGUMENT, BUSY.
 * Threads: one at a time for `batch`. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_batch_feedback(
    ninekw_batch *batch,
    int64_t id,
    int32_t verdict,
    ninekw_error **err);

/**
 * How many captchas are pending at the service, including those whose upload was interrupted so that it is
 * unknown whether they were accepted; 0 for NULL and while another thread uses the batch.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API size_t NINEKW_CALL ninekw_batch_in_flight(const ninekw_batch *batch);

/**
 * How many captchas wait for their upload; 0 for NULL and while another thread uses the batch.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API size_t NINEKW_CALL ninekw_batch_queued(const ninekw_batch *batch);

/**
 * 1 if max_in_flight allows the upload of another captcha now, else 0.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_batch_has_room(const ninekw_batch *batch);

/**
 * Puts the ids of the captchas that are known to be pending at the service, and of those that are done but
 * that ninekw_batch_next() has not given, into `ids`, at most `capacity` of them, and returns how many there
 * are. You can wait for them later, also in another process.
 * May be NULL: `ids`, if `capacity` is 0.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API size_t NINEKW_CALL ninekw_batch_pending(const ninekw_batch *batch, int64_t *ids, size_t capacity);

/**
 * Gives up every pending captcha, so that it is not charged, and drops those not uploaded. If the last poll
 * of a captcha is too long ago, it polls once more first: an answer that has arrived is charged, and
 * ninekw_batch_next() returns it as usual. ninekw_batch_next() also returns an error for each captcha that
 * may or may not have been accepted.
 * Errors: network, reply, service, BUSY; captchas that are not given up yet stay in the batch.
 * Threads: one at a time for `batch`. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_batch_give_up(ninekw_batch *batch, ninekw_error **err);

/**
 * Ends a batch whose caller goes before its end: looks for the captchas whose upload was interrupted, gives
 * up those that are pending if ninekw_config_set_abandon() says so, and gives the feedback that waits. It
 * takes at most 5 s in all, and 1 s for each of these. It reports the first trouble and sees to the rest all
 * the same. After it, also after an error, ninekw_batch_pending() names what is left, for ninekw_wait().
 * Errors: network, reply, service, DEADLINE, BUSY.
 * Threads: one at a time for `batch`. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_batch_leave(ninekw_batch *batch, ninekw_error **err);

/**
 * Frees a batch; NULL is fine. Its captchas stay pending at the service, and feedback that waits is lost: see
 * ninekw_batch_leave().
 * Threads: any. Since 0.1.0.
 */
NINEKW_API void NINEKW_CALL ninekw_batch_free(ninekw_batch *batch);

/**
 * The name that the captcha was added with, or NULL.
 * Lives: as long as `done`.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API const char *NINEKW_CALL ninekw_done_tag(const ninekw_done *done);

/**
 * The ticket that ninekw_batch_add() gave; -1 for NULL.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API int64_t NINEKW_CALL ninekw_done_ticket(const ninekw_done *done);

/**
 * The captcha's id; 0 if the captcha was not accepted, and for NULL.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API int64_t NINEKW_CALL ninekw_done_captcha_id(const ninekw_done *done);

/**
 * Puts what the captcha costs, in credits, into `*credits_out` and returns 1, as ninekw_answer_price(): 0
 * credits if nobody solved it. Returns 0 if that is not known.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_done_price(const ninekw_done *done, int64_t *credits_out);

/**
 * The answer; NULL if there is none.
 * Lives: as long as `done`.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API const ninekw_answer *NINEKW_CALL ninekw_done_answer(const ninekw_done *done);

/**
 * Why there is no answer; NULL if there is one.
 * Lives: as long as `done`.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API const ninekw_error *NINEKW_CALL ninekw_done_error(const ninekw_done *done);

/**
 * Frees a result with its answer and error; NULL is fine.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API void NINEKW_CALL ninekw_done_free(ninekw_done *done);

/* ---- Answering captchas ------------------------------------------------------------------------------------
 * The other side: take captchas of other people and answer them. */

/**
 * Takes a captcha to answer (action usercaptchanew). If there is none at the moment, the call succeeds and
 * `*job_out` is NULL. `options` name the kinds that you take (mouse, multimouse, rotate, puzzle, audio,
 * interactive, textonly, confirm, text=no). You get your own captchas only if selfsolve=1 is set here, at
 * their upload or for the account (ninekw_set_setting()). The files are included unless the option filedata=0
 * is set. With the option withok the receipt is confirmed at once.
 * May be NULL: `options`.
 * Errors: options, network, reply, service.
 * Free: `*job_out` with ninekw_job_free().
 * Threads: any. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_job_next(
    const ninekw_client *client,
    const ninekw_options *options,
    ninekw_job **job_out,
    ninekw_error **err);

/**
 * Confirms the receipt of a captcha taken with withok (action usercaptchanewok). ninekw_job_next() already
 * does this.
 * May be NULL: `options` (speed, speedlevel, source).
 * Errors: options, network, reply, service.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_job_confirm(
    const ninekw_client *client,
    const ninekw_options *options,
    ninekw_error **err);

/**
 * Answers the captcha `id` (action usercaptchacorrect). The form of `answer` depends on ninekw_job_kind(). If
 * this client took the job, the answer is checked by the job's rules before anything is sent, and its speed,
 * speedlevel and confirm are sent too. The credits earned are put into `*credits_out`, 0 if the service does
 * not tell them. Sending an answer again is harmless.
 * May be NULL: `options` (debug, source, ...), `credits_out`.
 * Errors: ANSWER, GONE (too late), options, network, reply, service.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_job_answer(
    const ninekw_client *client,
    int64_t id,
    const char *answer,
    const ninekw_options *options,
    int64_t *credits_out,
    ninekw_error **err);

/**
 * Skips the captcha `id` because it cannot be answered (action usercaptchaskip). The service excludes workers
 * who misuse this.
 * May be NULL: `options` (end, debug, source, ...).
 * Errors: GONE, options, network, reply, service.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_job_skip(
    const ninekw_client *client,
    int64_t id,
    const ninekw_options *options,
    ninekw_error **err);

/**
 * Tells the service that you take no more captchas for now (action usercaptchaskip with end=1 and no id).
 * Errors: network, reply, service.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_job_end(const ninekw_client *client, ninekw_error **err);

/**
 * Puts the submitter's verdict on your answer to the captcha `id` into `*verdict_out` (action
 * usercaptchacorrectcheck): NINEKW_CORRECT, NINEKW_INCORRECT or NINEKW_NOT_JUDGED.
 * May be NULL: `options` (archiv, notext, source).
 * Errors: GONE, options, network, reply, service.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_job_verdict(
    const ninekw_client *client,
    int64_t id,
    const ninekw_options *options,
    int32_t *verdict_out,
    ninekw_error **err);

/**
 * Fetches the first file of the captcha `id` (action usercaptchashow): ninekw_reply_bytes() has its content,
 * ninekw_reply_media_type() its type. With the option base64=1 the service sends base64, and the library
 * decodes it.
 * May be NULL: `options` (base64, nodraw, debug, source).
 * Errors: GONE, options, network, reply, service.
 * Free: `*reply_out` with ninekw_reply_free().
 * Threads: any. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_show(
    const ninekw_client *client,
    int64_t id,
    const ninekw_options *options,
    ninekw_reply **reply_out,
    ninekw_error **err);

/**
 * Fetches the first file of the captcha `id` as a static file (captchas/ID.txt, or captchas/ID_base64.txt if
 * `base64` is 1), which is less work for the service; not for captchas taken with speed. Read the reply as
 * that of ninekw_show().
 * Errors: network, reply.
 * Free: `*reply_out` with ninekw_reply_free().
 * Threads: any. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_show_static(
    const ninekw_client *client,
    int64_t id,
    int32_t base64,
    ninekw_reply **reply_out,
    ninekw_error **err);

/* ---- Jobs --------------------------------------------------------------------------------------------------
 * A captcha to be answered. */

/**
 * The captcha's id; 0 for NULL.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API int64_t NINEKW_CALL ninekw_job_id(const ninekw_job *job);

/**
 * The kind of answer that is wanted: "text", "textonly", "audio" (text), "mouse" (324x184), "multimouse"
 * (68x149;81x192), "rotate" (40 or -40), "puzzle" (301.05.165.11), "interactive" (a token), or "confirm" (yes
 * or no: is ninekw_job_answer_to_check() right?). NULL for NULL.
 * Lives: as long as `job`.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API const char *NINEKW_CALL ninekw_job_kind(const ninekw_job *job);

/**
 * The kind of the captcha itself, even if you are only to check its answer.
 * Lives: as long as `job`.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API const char *NINEKW_CALL ninekw_job_captcha_kind(const ninekw_job *job);

/**
 * The answer that you are to check; NULL unless the kind is "confirm".
 * Lives: as long as `job`.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API const char *NINEKW_CALL ninekw_job_answer_to_check(const ninekw_job *job);

/**
 * The number of files in the job. If you took the job without filedata, fetch them with ninekw_show().
 * Threads: any. Since 0.1.0.
 */
NINEKW_API size_t NINEKW_CALL ninekw_job_file_count(const ninekw_job *job);

/**
 * The bytes of file number `index`, from 0; `*length_out` receives their number. NULL and 0 if there is no
 * such file.
 * Lives: as long as `job`.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API const void *NINEKW_CALL ninekw_job_file(const ninekw_job *job, size_t index, size_t *length_out);

/**
 * The media type of file number `index`, such as "image/png", detected from its first bytes regardless of
 * what the service calls it; "application/octet-stream" if it is unknown. NULL if there is no such file.
 * Lives: as long as `job`.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API const char *NINEKW_CALL ninekw_job_file_media_type(const ninekw_job *job, size_t index);

/**
 * The text of a captcha without an image (kind "textonly"); else NULL.
 * Lives: as long as `job`.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API const char *NINEKW_CALL ninekw_job_content(const ninekw_job *job);

/**
 * The value with the service's name `name`: "textinstructions", "sitekey", "pageurl", "oldsource" (the
 * widget), "cookies", "useragent", "proxy", "proxytype" or any other that was sent. NULL if there is none or
 * only the service's placeholder.
 * Lives: as long as `job`.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API const char *NINEKW_CALL ninekw_job_text(const ninekw_job *job, const char *name);

/**
 * Puts the integer with the service's name `name` into `*value_out` and returns 1: "min_len", "max_len",
 * "numeric", "phrase", "nospace", "case-sensitive", "math", "angle", "width", "height" or any other that was
 * sent. Returns 0 if there is none.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_job_int(const ninekw_job *job, const char *name, int64_t *value_out);

/**
 * The whole time for the answer, in milliseconds from when you took the job; 0 for NULL.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API int64_t NINEKW_CALL ninekw_job_time_limit_ms(const ninekw_job *job);

/**
 * How much of ninekw_job_time_limit_ms() is left, in milliseconds; 0 for NULL.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API int64_t NINEKW_CALL ninekw_job_time_left_ms(const ninekw_job *job);

/**
 * For a job taken with moretimes: how many milliseconds are left in which somebody must start to work on it;
 * after that it must be skipped. -1 for other jobs and for NULL.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API int64_t NINEKW_CALL ninekw_job_interaction_left_ms(const ninekw_job *job);

/**
 * Checks by the job's own rules whether the service would accept this answer, without sending anything. The
 * error has the code (13, 38 to 53) with which the service would refuse it.
 * Errors: ANSWER, INVALID_UTF8, NULL_ARGUMENT.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_job_check(
    const ninekw_job *job,
    const char *answer,
    ninekw_error **err);

/**
 * The whole reply in JSON; NULL if the reply has the text form.
 * Lives: as long as `job`.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API const char *NINEKW_CALL ninekw_job_json(const ninekw_job *job);

/**
 * Frees a job; NULL is fine. The service still waits for its answer.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API void NINEKW_CALL ninekw_job_free(ninekw_job *job);

/**
 * Answers the job; the form of `answer` depends on ninekw_job_kind().
 * Errors: INVALID_UTF8, NULL_ARGUMENT.
 * Threads: one at a time for `decision`. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_decision_answer(
    ninekw_decision *decision,
    const char *answer,
    ninekw_error **err);

/**
 * Skips the job because it cannot be answered. The service excludes workers who misuse this.
 * May be NULL: `decision`.
 * Threads: one at a time for `decision`. Since 0.1.0.
 */
NINEKW_API void NINEKW_CALL ninekw_decision_skip(ninekw_decision *decision);

/**
 * Neither answers nor skips the job; the service takes it back when its time is over.
 * May be NULL: `decision`.
 * Threads: one at a time for `decision`. Since 0.1.0.
 */
NINEKW_API void NINEKW_CALL ninekw_decision_let_go(ninekw_decision *decision);

/**
 * Somebody is working on the job but has not finished.
 * May be NULL: `decision`.
 * Threads: one at a time for `decision`. Since 0.1.0.
 */
NINEKW_API void NINEKW_CALL ninekw_decision_working(ninekw_decision *decision);

/**
 * Takes one job after another, calls `decide` for each, and answers or skips it, or lets it go.
 *
 * `options` as in ninekw_job_next(). The call returns NINEKW_OK when a callback returns 0, after `timeout_ms`
 * (-1: none), or when `cancel` is triggered. In the last two cases it skips the current job only if that
 * takes less than 100 ms: if `decide` was called for a job and `outcome` was not, you may still skip it with
 * ninekw_job_skip(). `user` is handed to both callbacks. `*answered_out` and `*credits_out` receive the
 * number of accepted answers and the credits earned, as far as the service tells them. You know what ended
 * the call: your callbacks, ninekw_cancel_is_triggered(), or else the timeout. The call retries after
 * temporary failures (network, limits). To do the same without callbacks, call ninekw_job_next(),
 * ninekw_job_answer() and ninekw_job_skip() in a loop of your own.
 * May be NULL: `options`, `cancel`, `outcome`, `answered_out`, `credits_out`.
 * Errors: options, reply, service.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_work(
    const ninekw_client *client,
    const ninekw_options *options,
    int64_t timeout_ms,
    const ninekw_cancel *cancel,
    ninekw_decide_fn decide,
    ninekw_outcome_fn outcome,
    void *user,
    int64_t *answered_out,
    int64_t *credits_out,
    ninekw_error **err);

/**
 * Like ninekw_work(), with progress: `progress` is called at least every 100 ms, also while there is no job,
 * and ends the call as `cancel` does. So a program can handle its signals and events meanwhile. `user` is
 * handed to all three.
 * May be NULL: `options`, `cancel`, `progress`, `outcome`, `answered_out`, `credits_out`.
 * Errors: options, reply, service.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_work_with(
    const ninekw_client *client,
    const ninekw_options *options,
    int64_t timeout_ms,
    const ninekw_cancel *cancel,
    ninekw_progress_fn progress,
    ninekw_decide_fn decide,
    ninekw_outcome_fn outcome,
    void *user,
    int64_t *answered_out,
    int64_t *credits_out,
    ninekw_error **err);

/* ---- Account -----------------------------------------------------------------------------------------------
 * History, settings, credits. */

/**
 * Fetches one page of a history; `kind` is one of NINEKW_HISTORY_*. Read the page with
 * ninekw_reply_row_count() and ninekw_reply_cell(); a page past the last one has no rows.
 * ninekw_reply_count() returns the number of entries on all pages.
 * May be NULL: `options` (page from 0, filter, short, archiv, onlyapikey, ...).
 * Errors: INVALID_ARGUMENT, options, network, reply, service.
 * Free: `*reply_out` with ninekw_reply_free().
 * Threads: any. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_history(
    const ninekw_client *client,
    int32_t kind,
    const ninekw_options *options,
    ninekw_reply **reply_out,
    ninekw_error **err);

/**
 * The page after `page`, which ninekw_history() or this function gave, with the same kind and options. Puts
 * NULL into `*reply_out` after the last. After an error you may call it again with the same `page`.
 * Errors: INVALID_ARGUMENT, network, reply, service.
 * Free: `*reply_out` with ninekw_reply_free().
 * Threads: any. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_history_next(
    const ninekw_client *client,
    const ninekw_reply *page,
    ninekw_reply **reply_out,
    ninekw_error **err);

/**
 * Fetches everything about the captcha `id` that you submitted (action userhistorydetail). The tables are
 * captcha, system, users, skip, answers and confirm; see ninekw_reply_row_count().
 * May be NULL: `options` (archiv, short, source).
 * Errors: GONE, options, network, reply, service.
 * Free: `*reply_out` with ninekw_reply_free().
 * Threads: any. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_history_detail(
    const ninekw_client *client,
    int64_t id,
    const ninekw_options *options,
    ninekw_reply **reply_out,
    ninekw_error **err);

/**
 * Fetches the account's settings (action userconfig): read "id", "credits", "selfsolve", "selfonly" and
 * "selfsend" with ninekw_reply_int().
 * Errors: network, reply, service.
 * Free: `*reply_out` with ninekw_reply_free().
 * Threads: any. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_settings(
    const ninekw_client *client,
    ninekw_reply **reply_out,
    ninekw_error **err);

/**
 * Turns the account's setting `name` on (1) or off (0): "selfsolve", "selfonly" or "selfsend" (actions
 * userconfigselfsolve, userconfigselfonly, userconfigselfsend).
 * Errors: INVALID_ARGUMENT, network, reply, service.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_set_setting(
    const ninekw_client *client,
    const char *name,
    int32_t on,
    ninekw_error **err);

/**
 * Fetches the users that you referred (action userconfigref); read them with ninekw_reply_row_count() and
 * ninekw_reply_cell().
 * May be NULL: `options` (archiv, source).
 * Errors: options, network, reply, service.
 * Free: `*reply_out` with ninekw_reply_free().
 * Threads: any. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_referrals(
    const ninekw_client *client,
    const ninekw_options *options,
    ninekw_reply **reply_out,
    ninekw_error **err);

/**
 * Transfers `credits` (at least 1000) to the user `user_id` (action usertransfer). The number of the transfer
 * is put into `*transfer_id_out`, 0 if the service does not tell it. The request is never repeated once it
 * may have taken effect: after an error that is not retryable, check the balance.
 * May be NULL: `options` (transferart, source), `transfer_id_out`.
 * Errors: BALANCE, ACCOUNT, options, network, reply, service.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_transfer(
    const ninekw_client *client,
    int64_t credits,
    int64_t user_id,
    const ninekw_options *options,
    int64_t *transfer_id_out,
    ninekw_error **err);

/**
 * Creates a coupon worth `credits` (at least 1000; action usergutscheincreate). ninekw_reply_text() with
 * "code" returns the code that redeems it. The request is never repeated once it may have taken effect.
 * May be NULL: `options` (source).
 * Errors: BALANCE, ACCOUNT, options, network, reply, service.
 * Free: `*reply_out` with ninekw_reply_free().
 * Threads: any. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_create_coupon(
    const ninekw_client *client,
    int64_t credits,
    const ninekw_options *options,
    ninekw_reply **reply_out,
    ninekw_error **err);

/**
 * Creates an account (action anmelden2_create). `code` is the code of a coupon, or a number of your own
 * credits (at least 40000) in digits. `referrer` is the id of the user who referred the new user, 0 for
 * nobody. ninekw_reply_text() with "newuser" and "newpass" returns the name and the password. The request is
 * never repeated once it may have taken effect.
 * May be NULL: `options` (source).
 * Errors: OPTION_RANGE, BALANCE, ACCOUNT, INPUT, options, network, reply, service.
 * Free: `*reply_out` with ninekw_reply_free().
 * Threads: any. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_create_account(
    const ninekw_client *client,
    const char *code,
    int64_t referrer,
    const ninekw_options *options,
    ninekw_reply **reply_out,
    ninekw_error **err);

/* ---- Diagnosis ---------------------------------------------------------------------------------------------
 * Why nothing happens. */

/**
 * Looks for what may keep a captcha of this kind ("text", "mouse" and so on, see ninekw_answer_kind()) from
 * being answered: requests the load of the service and the balance.
 * Errors: INVALID_ARGUMENT for an unknown kind, CANCELLED; every other failure becomes a finding.
 * Free: `*diagnosis_out` with ninekw_diagnosis_free().
 * Threads: any. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_diagnose(
    const ninekw_client *client,
    const char *kind,
    ninekw_diagnosis **diagnosis_out,
    ninekw_error **err);

/**
 * The number of findings; 0 if nothing is wrong, and for NULL.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API size_t NINEKW_CALL ninekw_diagnosis_count(const ninekw_diagnosis *diagnosis);

/**
 * The name of finding number `index`, the most serious first: "unreachable", "refused", "low_balance",
 * "no_workers", "long_queue", "held_back", "plain_http"; NULL if there is none.
 * Lives: as long as `diagnosis`.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API const char *NINEKW_CALL ninekw_diagnosis_name(const ninekw_diagnosis *diagnosis, size_t index);

/**
 * What finding number `index` means and what to do about it, in one line; NULL if there is none.
 * Lives: as long as `diagnosis`.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API const char *NINEKW_CALL ninekw_diagnosis_message(const ninekw_diagnosis *diagnosis, size_t index);

/**
 * Puts the current average solve time in milliseconds into `*time_out` and returns 1; returns 0 if it is not
 * known.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_diagnosis_expected_ms(
    const ninekw_diagnosis *diagnosis,
    int64_t *time_out);

/**
 * Puts the account's credits into `*credits_out` and returns 1; returns 0 if they are not known.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_diagnosis_credits(
    const ninekw_diagnosis *diagnosis,
    int64_t *credits_out);

/**
 * Frees a diagnosis; NULL is fine.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API void NINEKW_CALL ninekw_diagnosis_free(ninekw_diagnosis *diagnosis);

/* ---- Replies -----------------------------------------------------------------------------------------------
 * A whole reply of the service, with getters by name. */

/**
 * The body as text, as the service sent it; NULL for NULL.
 * Lives: as long as `reply`.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API const char *NINEKW_CALL ninekw_reply_body(const ninekw_reply *reply);

/**
 * The body as bytes, for instance an image; `*length_out` receives their number.
 * Lives: as long as `reply`.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API const void *NINEKW_CALL ninekw_reply_bytes(const ninekw_reply *reply, size_t *length_out);

/**
 * The body if it is a JSON object, else NULL.
 * Lives: as long as `reply`.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API const char *NINEKW_CALL ninekw_reply_json(const ninekw_reply *reply);

/**
 * The value `name` as text: numbers and flags in decimal, lists and objects as JSON; NULL if there is none.
 * Lives: as long as `reply`.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API const char *NINEKW_CALL ninekw_reply_text(const ninekw_reply *reply, const char *name);

/**
 * Puts the value `name`, sent as a number or as text, into `*value_out` and returns 1; returns 0 if there is
 * none or it is not an integer.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_reply_int(
    const ninekw_reply *reply,
    const char *name,
    int64_t *value_out);

/**
 * Of a reply of ninekw_server_status(): puts the number of people who answer captchas just now into
 * `*value_out` and returns 1; returns 0 if the service does not tell, or for any other reply. `kind` is one
 * of ninekw_answer_kind().
 * May be NULL: `kind`, for all kinds.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_reply_workers(
    const ninekw_reply *reply,
    const char *kind,
    int64_t *value_out);

/**
 * Of a reply of ninekw_server_status(): puts the number of captchas that wait for somebody into `*value_out`
 * and returns 1; returns 0 if the service does not tell, or for any other reply. `kind` is one of
 * ninekw_answer_kind().
 * May be NULL: `kind`, for all kinds.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_reply_queue(
    const ninekw_reply *reply,
    const char *kind,
    int64_t *value_out);

/**
 * Of a reply of ninekw_server_status(): puts the number of captchas that somebody is answering just now into
 * `*value_out` and returns 1; returns 0 if the service does not tell, or for any other reply.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_reply_in_work(const ninekw_reply *reply, int64_t *value_out);

/**
 * Of a reply of ninekw_server_status(): puts the mean seconds from the upload to the answer over the last
 * five minutes into `*value_out` and returns 1; returns 0 if the service does not tell, or for any other
 * reply.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_reply_mean_solve_seconds(const ninekw_reply *reply, int64_t *value_out);

/**
 * The media type that the body's first bytes tell, such as "image/png"; "application/octet-stream" if they
 * tell none. NULL for NULL.
 * Lives: as long as `reply`.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API const char *NINEKW_CALL ninekw_reply_media_type(const ninekw_reply *reply);

/**
 * Puts the flag `name`, sent as a number, as text, or as true or false, into `*value_out` as 1 or 0 and
 * returns 1; returns 0 if there is none.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_reply_flag(
    const ninekw_reply *reply,
    const char *name,
    int32_t *value_out);

/**
 * Puts the total number of entries of a history, on all pages, into `*count_out` and returns 1; returns 0 if
 * the reply does not tell it.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API int32_t NINEKW_CALL ninekw_reply_count(const ninekw_reply *reply, int64_t *count_out);

/**
 * The number of tables: a history has one, the detail of a history several.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API size_t NINEKW_CALL ninekw_reply_table_count(const ninekw_reply *reply);

/**
 * The name of table number `index`, from 0; NULL if there is no such table.
 * Lives: as long as `reply`.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API const char *NINEKW_CALL ninekw_reply_table_name(const ninekw_reply *reply, size_t index);

/**
 * The number of rows of `table`; 0 if there is no such table.
 * May be NULL: `table`, for the first.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API size_t NINEKW_CALL ninekw_reply_row_count(const ninekw_reply *reply, const char *table);

/**
 * The number of columns of `table`; 0 if there is no such table.
 * May be NULL: `table`, for the first.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API size_t NINEKW_CALL ninekw_reply_column_count(const ninekw_reply *reply, const char *table);

/**
 * The name of column number `index`, from 0, of `table`, exactly as the service sent it; NULL if there is no
 * such column.
 * May be NULL: `table`, for the first.
 * Lives: as long as `reply`.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API const char *NINEKW_CALL ninekw_reply_column(
    const ninekw_reply *reply,
    const char *table,
    size_t index);

/**
 * The cell in row number `row`, from 0, and column `column` of `table`; NULL if there is none.
 * May be NULL: `table`, for the first.
 * Lives: as long as `reply`.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API const char *NINEKW_CALL ninekw_reply_cell(
    const ninekw_reply *reply,
    const char *table,
    size_t row,
    const char *column);

/**
 * Frees a reply; NULL is fine.
 * Threads: any. Since 0.1.0.
 */
NINEKW_API void NINEKW_CALL ninekw_reply_free(ninekw_reply *reply);

#ifdef __cplusplus
}
#endif

#endif /* NINEKW_H */
