// Made by `cargo xtask codegen` from the C header; not to be edited.
using System;
using System.Runtime.InteropServices;

namespace Ninekw
{
    /// <summary>The numbers of ninekw.h.</summary>
    public static class Numbers
    {
        /// <summary>The version of this binding.</summary>
        public const string VERSION = "0.1.0";
        /// <summary>The major part of the version.</summary>
        public const int VERSION_MAJOR = 0;
        /// <summary>The minor part of the version.</summary>
        public const int VERSION_MINOR = 1;
        /// <summary>The patch part of the version.</summary>
        public const int VERSION_PATCH = 0;
        /// <summary>The version as major * 1000000 + minor * 1000 + patch.</summary>
        public const int VERSION_NUMBER = 1000;
        /// <summary>The number of this ABI, which is also part of the shared library's name. It increases when an existing function changes or is removed.</summary>
        public const int ABI_VERSION = 1;
        /// <summary>Success; every other status is a failure.</summary>
        public const int OK = 0;
        /// <summary>An argument is wrong.</summary>
        public const int ERR_INVALID_ARGUMENT = 100;
        /// <summary>A pointer that must not be NULL is NULL.</summary>
        public const int ERR_NULL_ARGUMENT = 101;
        /// <summary>A text is not UTF-8 or contains a NUL.</summary>
        public const int ERR_INVALID_UTF8 = 102;
        /// <summary>The API key is not 5 to 50 letters and digits.</summary>
        public const int ERR_INVALID_KEY = 103;
        /// <summary>The action has no parameter of this name.</summary>
        public const int ERR_UNKNOWN_OPTION = 104;
        /// <summary>A parameter's value is of the wrong type or out of range.</summary>
        public const int ERR_OPTION_RANGE = 105;
        /// <summary>Parameters are missing or do not go together.</summary>
        public const int ERR_OPTION_CONFLICT = 106;
        /// <summary>A file cannot be read or written, is empty or too large, or is not what it should be.</summary>
        public const int ERR_FILE = 107;
        /// <summary>A captcha would cost more than the settings allow; it was not sent.</summary>
        public const int ERR_SPENDING_LIMIT = 108;
        /// <summary>The network failed.</summary>
        public const int ERR_NETWORK = 200;
        /// <summary>The host name cannot be resolved.</summary>
        public const int ERR_DNS = 201;
        /// <summary>No connection to the host.</summary>
        public const int ERR_CONNECT = 202;
        /// <summary>The TLS handshake failed, for instance because of the certificate.</summary>
        public const int ERR_TLS = 203;
        /// <summary>The proxy refused or failed.</summary>
        public const int ERR_PROXY = 204;
        /// <summary>No complete reply within the timeout.</summary>
        public const int ERR_TIMEOUT = 205;
        /// <summary>The connection broke.</summary>
        public const int ERR_DISCONNECTED = 206;
        /// <summary>The shared request budget is unavailable; nothing was sent.</summary>
        public const int ERR_SHARED_BUDGET = 207;
        /// <summary>An HTTP error status without a message from the service.</summary>
        public const int ERR_HTTP_STATUS = 300;
        /// <summary>The peer does not speak HTTP.</summary>
        public const int ERR_PROTOCOL = 301;
        /// <summary>The reply is larger than allowed.</summary>
        public const int ERR_TOO_LARGE = 302;
        /// <summary>A redirect, which is not followed because it could leak the key.</summary>
        public const int ERR_REDIRECT = 303;
        /// <summary>The reply is not one of the service's.</summary>
        public const int ERR_UNEXPECTED_REPLY = 304;
        /// <summary>The service refused the call with a code unknown to this version.</summary>
        public const int ERR_SERVICE = 400;
        /// <summary>The API key is missing, unknown or switched off.</summary>
        public const int ERR_AUTH = 401;
        /// <summary>The account's settings or rights forbid the call.</summary>
        public const int ERR_ACCOUNT = 402;
        /// <summary>Too few credits.</summary>
        public const int ERR_BALANCE = 403;
        /// <summary>Too many requests in too little time.</summary>
        public const int ERR_LIMIT = 404;
        /// <summary>The service refused the data sent.</summary>
        public const int ERR_INPUT = 405;
        /// <summary>The service refused the answer to a captcha.</summary>
        public const int ERR_ANSWER = 406;
        /// <summary>The captcha is unknown, finished or no longer yours.</summary>
        public const int ERR_GONE = 407;
        /// <summary>The service failed.</summary>
        public const int ERR_SERVER = 408;
        /// <summary>Cancelled by the caller.</summary>
        public const int ERR_CANCELLED = 500;
        /// <summary>The caller's deadline passed.</summary>
        public const int ERR_DEADLINE = 501;
        /// <summary>No worker answered in time; the captcha is not charged.</summary>
        public const int ERR_UNSOLVED = 502;
        /// <summary>The captcha may have been accepted, but the reply was lost.</summary>
        public const int ERR_SUBMIT_UNKNOWN = 503;
        /// <summary>A fault of this library.</summary>
        public const int ERR_INTERNAL = 900;
        /// <summary>A panic in this library.</summary>
        public const int ERR_PANIC = 901;
        /// <summary>The handle is in use by another call.</summary>
        public const int ERR_BUSY = 902;
        /// <summary>The call waits for its turn: all clients of an account together send at most one request every 250 ms.</summary>
        public const int PHASE_QUEUED = 1;
        /// <summary>A request and its reply are on the way.</summary>
        public const int PHASE_NETWORK = 2;
        /// <summary>The captcha is pending: no worker has answered it yet.</summary>
        public const int PHASE_WAITING = 3;
        /// <summary>The call waits before it repeats a request that failed.</summary>
        public const int PHASE_RETRYING = 4;
        /// <summary>The service asked for fewer requests: all requests of the account are held back.</summary>
        public const int PHASE_HELD_BACK = 5;
        /// <summary>Few polls: only once an answer has, on average, been ready for a second.</summary>
        public const int POLLING_POLITE = 1;
        /// <summary>A third fewer polls than possible, for half a second of delay. The default.</summary>
        public const int POLLING_BALANCED = 2;
        /// <summary>A poll whenever there is a turn to spare.</summary>
        public const int POLLING_FAST = 3;
        /// <summary>The captcha stays pending, and wait goes on with it, also in another process. The default.</summary>
        public const int ABANDON_KEEP = 1;
        /// <summary>The service is told that nobody wants the captcha any more, so that it is not charged if nobody has answered yet. If the last poll is long ago there is one more, and an answer that has come in the meantime is given after all.</summary>
        public const int ABANDON_ABORT = 2;
        /// <summary>The operating system's certificate authorities; where it has none, the bundled ones. The default.</summary>
        public const int TLS_ROOTS_SYSTEM = 1;
        /// <summary>Mozilla's certificate authorities as of the library's release.</summary>
        public const int TLS_ROOTS_BUNDLED = 2;
        /// <summary>All clients of the account in this process.</summary>
        public const int SHARE_PROCESS = 1;
        /// <summary>All processes of this user on this machine that do not keep to themselves. They meet at a file in $XDG_RUNTIME_DIR/ninekw or, without that variable, in ninekw-USERID among the temporary files. Where that cannot work, no client is made (SHARED_BUDGET).</summary>
        public const int SHARE_MACHINE = 2;
        /// <summary>As with machine where that works, else as with process. The default.</summary>
        public const int SHARE_AUTO = 3;
        /// <summary>The request submits a captcha; it takes precedence over all others.</summary>
        public const int PRIORITY_UPLOAD = 1;
        /// <summary>The request polls for an answer, or belongs to a job.</summary>
        public const int PRIORITY_POLL = 2;
        /// <summary>The request can wait: feedback, the balance, the account.</summary>
        public const int PRIORITY_OTHER = 3;
        /// <summary>A call failed for good.</summary>
        public const int LOG_ERROR = 1;
        /// <summary>Something went wrong, and the library goes on: a retry, a limit.</summary>
        public const int LOG_WARNING = 2;
        /// <summary>A captcha went a step ahead.</summary>
        public const int LOG_INFO = 3;
        /// <summary>Every request, and every wait.</summary>
        public const int LOG_DEBUG = 4;
        /// <summary>The answer was right.</summary>
        public const int CORRECT = 1;
        /// <summary>The answer was wrong. You can change it to right later.</summary>
        public const int INCORRECT = 2;
        /// <summary>The answer is not needed. This gives up a pending captcha, which is then not charged.</summary>
        public const int UNUSED = 3;
        /// <summary>No worker has answered yet.</summary>
        public const int STATE_PENDING = 1;
        /// <summary>A worker has answered.</summary>
        public const int STATE_SOLVED = 2;
        /// <summary>No worker answered in time, or the captcha was given up; it is not charged.</summary>
        public const int STATE_UNSOLVED = 3;
        /// <summary>The submitter has not judged the answer yet.</summary>
        public const int NOT_JUDGED = 0;
        /// <summary>The service accepted the answer.</summary>
        public const int OUTCOME_ANSWERED = 1;
        /// <summary>The answer was refused by the service, or by the job's own rules before it was sent. After the latter the job continues.</summary>
        public const int OUTCOME_REFUSED = 2;
        /// <summary>The job was skipped because `decide` said so.</summary>
        public const int OUTCOME_SKIPPED = 3;
        /// <summary>The job was skipped because its time, or the 10 seconds of moretimes, ran out.</summary>
        public const int OUTCOME_LATE = 4;
        /// <summary>The job was neither answered nor skipped because `decide` said so.</summary>
        public const int OUTCOME_LET_GO = 5;
        /// <summary>Captchas that you submitted (action userhistory).</summary>
        public const int HISTORY_SUBMITTED = 1;
        /// <summary>Captchas that you answered (action userhistory2).</summary>
        public const int HISTORY_SOLVED = 2;
        /// <summary>Captchas answered wrongly, on either side (action userhistory3).</summary>
        public const int HISTORY_WRONG = 3;
        /// <summary>API key doesn't exist: create a key in the account's API settings and use it.</summary>
        public const int CODE_API_KEY_DOESNT_EXIST = 1;
        /// <summary>API key not found: check the key in the account's API settings, or create one.</summary>
        public const int CODE_API_KEY_NOT_FOUND = 2;
        /// <summary>Active API key not found: activate a key in the account's API settings.</summary>
        public const int CODE_ACTIVE_API_KEY_NOT_FOUND = 3;
        /// <summary>API key deactivated by owner: activate or create a key in the account's API settings, or ask the support.</summary>
        public const int CODE_API_KEY_DEACTIVATED_BY_OWNER = 4;
        /// <summary>No user found: check the key: no account belongs to it.</summary>
        public const int CODE_NO_USER_FOUND = 5;
        /// <summary>No data found: check how the data is sent.</summary>
        public const int CODE_NO_DATA_FOUND = 6;
        /// <summary>No ID found: check the id.</summary>
        public const int CODE_NO_ID_FOUND_7 = 7;
        /// <summary>No captcha found: check the captcha that was sent.</summary>
        public const int CODE_NO_CAPTCHA_FOUND = 8;
        /// <summary>No image found: check the picture that was sent.</summary>
        public const int CODE_NO_IMAGE_FOUND = 9;
        /// <summary>Image size not allowed: send at least 100 bytes and at most some 100 KB.</summary>
        public const int CODE_IMAGE_SIZE_NOT_ALLOWED = 10;
        /// <summary>Balance insufficient: buy credits or answer captchas.</summary>
        public const int CODE_BALANCE_INSUFFICIENT = 11;
        /// <summary>Already done: nothing to do: check whether the time limit ran out.</summary>
        public const int CODE_ALREADY_DONE = 12;
        /// <summary>No answer found: send an answer.</summary>
        public const int CODE_NO_ANSWER_FOUND = 13;
        /// <summary>Captcha already answered: nothing to do: somebody was faster or the time limit ran out.</summary>
        public const int CODE_CAPTCHA_ALREADY_ANSWERED = 14;
        /// <summary>Captcha submitted too quickly: wait, then send at least 250 ms apart and at most one captcha a second.</summary>
        public const int CODE_CAPTCHA_SUBMITTED_TOO_QUICKLY = 15;
        /// <summary>JD Check active: switch the check for JDownloader 1 off in the account's advanced settings.</summary>
        public const int CODE_JD_CHECK_ACTIVE = 16;
        /// <summary>Unknown problem: check the call against the API documentation, or ask the support.</summary>
        public const int CODE_UNKNOWN_PROBLEM = 17;
        /// <summary>No ID found: check that the id is complete.</summary>
        public const int CODE_NO_ID_FOUND_18 = 18;
        /// <summary>Incorrect answer: send a valid answer within the time limit.</summary>
        public const int CODE_INCORRECT_ANSWER = 19;
        /// <summary>Not filed on time (wrong UserID): keep within the time limit.</summary>
        public const int CODE_NOT_FILED_ON_TIME_WRONG_USERID = 20;
        /// <summary>Link not allowed: take the link out of the data.</summary>
        public const int CODE_LINK_NOT_ALLOWED = 21;
        /// <summary>Submit denied: allow submitting in the account's API settings.</summary>
        public const int CODE_SUBMIT_DENIED = 22;
        /// <summary>Solve denied: allow answering in the account's API settings.</summary>
        public const int CODE_SOLVE_DENIED = 23;
        /// <summary>Not enough credits: buy credits or answer captchas.</summary>
        public const int CODE_NOT_ENOUGH_CREDITS = 24;
        /// <summary>No input found: send an input.</summary>
        public const int CODE_NO_INPUT_FOUND = 25;
        /// <summary>No conditions accepted: accept the service's conditions in the account.</summary>
        public const int CODE_NO_CONDITIONS_ACCEPTED = 26;
        /// <summary>No coupon code in the database found: check the coupon code, or create one in the settings.</summary>
        public const int CODE_NO_COUPON_CODE_IN_THE_DATABASE_FOUND = 27;
        /// <summary>Already used coupon code: use another coupon code, or create one in the settings.</summary>
        public const int CODE_ALREADY_USED_COUPON_CODE = 28;
        /// <summary>Maxtimeout under 60 seconds: set maxtimeout to 60 or more.</summary>
        public const int CODE_MAXTIMEOUT_UNDER_60_SECONDS = 29;
        /// <summary>User not found: check the user id or key.</summary>
        public const int CODE_USER_NOT_FOUND = 30;
        /// <summary>An account is not yet 24 hours in our system: wait until the account is 24 hours old.</summary>
        public const int CODE_AN_ACCOUNT_IS_NOT_YET_24_HOURS_IN_OUR_SYSTEM = 31;
        /// <summary>An account does not have the full rights: try again the next day, or ask the support.</summary>
        public const int CODE_AN_ACCOUNT_DOES_NOT_HAVE_THE_FULL_RIGHTS = 32;
        /// <summary>Plugin needed a update: update this library.</summary>
        public const int CODE_PLUGIN_NEEDED_A_UPDATE = 33;
        /// <summary>No HTTPS allowed: allow HTTPS in the account's API settings.</summary>
        public const int CODE_NO_HTTPS_ALLOWED = 34;
        /// <summary>No HTTP allowed: allow HTTP in the account's API settings, or use HTTPS.</summary>
        public const int CODE_NO_HTTP_ALLOWED = 35;
        /// <summary>Source not allowed: allow this source in the account's API settings.</summary>
        public const int CODE_SOURCE_NOT_ALLOWED = 36;
        /// <summary>Transfer denied: allow transfers in the account's API settings.</summary>
        public const int CODE_TRANSFER_DENIED = 37;
        /// <summary>Incorrect answer without space: answer with spaces: several words are wanted.</summary>
        public const int CODE_INCORRECT_ANSWER_WITHOUT_SPACE = 38;
        /// <summary>Incorrect answer with space: answer without spaces.</summary>
        public const int CODE_INCORRECT_ANSWER_WITH_SPACE = 39;
        /// <summary>Incorrect answer with not only numbers: answer with digits only.</summary>
        public const int CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_NUMBERS = 40;
        /// <summary>Incorrect answer with not only A-Z, a-z: answer with letters only.</summary>
        public const int CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_LETTERS = 41;
        /// <summary>Incorrect answer with not only 0-9, A-Z, a-z: answer with letters and digits only.</summary>
        public const int CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_DIGITS_LETTERS = 42;
        /// <summary>Incorrect answer with not only [0-9,- ]: answer with digits, comma, space and hyphen only.</summary>
        public const int CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_DIGITS_PUNCTUATION = 43;
        /// <summary>Incorrect answer with not only [0-9A-Za-z,- ]: answer with letters, digits, comma, space and hyphen only.</summary>
        public const int CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_DIGITS_LETTERS_PUNCTUATION = 44;
        /// <summary>Incorrect answer with not only coordinates: answer with coordinates such as 324x184.</summary>
        public const int CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_COORDINATES = 45;
        /// <summary>Incorrect answer with not only multiple coordinates: answer with coordinates such as 68x149;81x192.</summary>
        public const int CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_MULTIPLE_COORDINATES = 46;
        /// <summary>Incorrect answer with not only data: answer with the data that was asked for.</summary>
        public const int CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_DATA = 47;
        /// <summary>Incorrect answer with not only rotate number: answer with an angle such as 40 or -40.</summary>
        public const int CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_ROTATE_NUMBER = 48;
        /// <summary>Incorrect answer with not only text: answer with text only.</summary>
        public const int CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_TEXT = 49;
        /// <summary>Incorrect answer with not only text and too short: answer with a longer text, and with text only.</summary>
        public const int CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_TEXT_AND_TOO_SHORT = 50;
        /// <summary>Incorrect answer with not enough chars: answer with more characters.</summary>
        public const int CODE_INCORRECT_ANSWER_WITH_NOT_ENOUGH_CHARS = 51;
        /// <summary>Incorrect answer with too many chars: answer with fewer characters.</summary>
        public const int CODE_INCORRECT_ANSWER_WITH_TOO_MANY_CHARS = 52;
        /// <summary>Incorrect answer without no or yes: answer yes or no.</summary>
        public const int CODE_INCORRECT_ANSWER_WITHOUT_NO_OR_YES = 53;
        /// <summary>Assignment was not found: check the id and keep within the time limit.</summary>
        public const int CODE_ASSIGNMENT_WAS_NOT_FOUND = 54;
        /// <summary>IP not allowed: add this address to the account's list of permitted ones, or ask the support.</summary>
        public const int CODE_IP_NOT_ALLOWED = 55;
        /// <summary>Limit reached: send at least 250 ms apart; single functions may have stricter limits.</summary>
        public const int CODE_LIMIT_REACHED = 56;
        /// <summary>Maxtimeout under 75 seconds: set maxtimeout to 75 or more, or confirm the account's email address.</summary>
        public const int CODE_MAXTIMEOUT_UNDER_75_SECONDS = 57;
    }

    static class Platforms
    {
        // Folders of runtimes/ for each kind of programs: a system, and the bits of a pointer.
        internal static string[] Of(string kind)
        {
            switch (kind)
            {
                case "linux64": return new[] { "linux-x64", "linux-arm64", "linux-musl-x64", "linux-musl-arm64" };
                case "linux32": return new[] { "linux-arm" };
                case "windows64": return new[] { "win-x64" };
                case "windows32": return new[] { "win-x86" };
                case "macos64": return new[] { "osx-arm64", "osx-x64" };
                default: return new string[0];
            }
        }
    }

    // The functions of a loaded library.
    internal sealed class Native
    {
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate void free_fn(IntPtr handle);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate long limiter_fn(IntPtr user, IntPtr account, int priority);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate void log_fn(IntPtr user, int level, IntPtr name, IntPtr line, IntPtr fields);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int progress_fn(IntPtr user, long captcha_id, int phase, long elapsed_ms);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int decide_fn(IntPtr user, IntPtr job, IntPtr decision);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int outcome_fn(IntPtr user, IntPtr job, int outcome, long credits, IntPtr error);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate uint abi_version_fn();
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate IntPtr version_fn();
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate uint version_number_fn();
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate IntPtr build_info_fn();
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate IntPtr status_name_fn(int status);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate IntPtr status_message_fn(int status);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int nearest_fn(byte[] name, byte[] known);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate IntPtr service_code_text_fn(int code);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate IntPtr service_code_advice_fn(int code);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate IntPtr service_code_category_fn(int code);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int error_status_fn(Handle error);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int error_service_code_fn(Handle error);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int error_http_status_fn(Handle error);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate long error_captcha_id_fn(Handle error);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int error_is_retryable_fn(Handle error);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate long error_retry_after_ms_fn(Handle error);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate IntPtr error_operation_fn(Handle error);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate IntPtr error_message_fn(Handle error);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate IntPtr error_reply_fn(Handle error);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate IntPtr cancel_new_fn();
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate void cancel_trigger_fn(Handle cancel);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int cancel_is_triggered_fn(Handle cancel);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate void cancel_reset_fn(Handle cancel);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate IntPtr config_new_fn();
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int config_set_api_key_fn(Handle config, byte[] api_key, out IntPtr err);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int config_set_base_url_fn(Handle config, byte[] base_url, out IntPtr err);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int config_set_source_fn(Handle config, byte[] source, out IntPtr err);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int config_set_user_agent_fn(Handle config, byte[] user_agent, out IntPtr err);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int config_set_timeout_ms_fn(Handle config, long milliseconds, out IntPtr err);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int config_set_connect_timeout_ms_fn(Handle config, long milliseconds, out IntPtr err);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int config_set_min_interval_ms_fn(Handle config, long milliseconds, out IntPtr err);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int config_set_upload_interval_ms_fn(Handle config, long milliseconds, out IntPtr err);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int config_set_longest_pause_ms_fn(Handle config, long milliseconds, out IntPtr err);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int config_set_first_poll_ms_fn(Handle config, long milliseconds, out IntPtr err);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int config_set_poll_interval_ms_fn(Handle config, long milliseconds, out IntPtr err);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int config_set_job_interval_ms_fn(Handle config, long milliseconds, out IntPtr err);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int config_set_polling_fn(Handle config, int polling, out IntPtr err);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int config_set_max_in_flight_fn(Handle config, int max_in_flight, out IntPtr err);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int config_set_look_at_service_fn(Handle config, int look_at_service, out IntPtr err);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int config_set_recover_uploads_fn(Handle config, int recover_uploads, out IntPtr err);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int config_set_journal_fn(Handle config, byte[] journal, out IntPtr err);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int config_set_check_content_fn(Handle config, int check_content, out IntPtr err);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int config_set_max_credits_fn(Handle config, int max_credits, out IntPtr err);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int config_set_min_balance_fn(Handle config, int min_balance, out IntPtr err);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int config_set_abandon_fn(Handle config, int abandon, out IntPtr err);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int config_set_retries_fn(Handle config, int retries, out IntPtr err);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int config_set_retry_pause_ms_fn(Handle config, long milliseconds, out IntPtr err);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int config_set_max_reply_bytes_fn(Handle config, long max_reply_bytes, out IntPtr err);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int config_set_proxy_fn(Handle config, byte[] proxy, out IntPtr err);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int config_set_tls_roots_fn(Handle config, int tls_roots, out IntPtr err);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int config_set_ca_file_fn(Handle config, byte[] ca_file, out IntPtr err);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int config_set_cancel_fn(Handle config, Handle cancel, out IntPtr err);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int config_set_share_fn(Handle config, int share, out IntPtr err);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int config_set_limiter_fn(Handle config, limiter_fn limiter, IntPtr user, out IntPtr err);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate IntPtr limiter_queue_new_fn();
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int config_set_limiter_queue_fn(Handle config, Handle queue, out IntPtr err);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate IntPtr limiter_queue_next_fn(Handle queue, long timeout_ms);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate void limiter_queue_answer_fn(Handle queue, long number, long milliseconds);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate void limiter_queue_wake_fn(Handle queue);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int config_set_log_fn(Handle config, int level, log_fn log, IntPtr user, out IntPtr err);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int set_log_fn(int level, log_fn log, IntPtr user, out IntPtr err);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate IntPtr log_queue_new_fn();
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int config_set_log_queue_fn(Handle config, int level, Handle queue, out IntPtr err);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate IntPtr log_queue_next_fn(Handle queue);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int client_new_fn(Handle config, out IntPtr client_out, out IntPtr err);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int client_within_fn(Handle client, long timeout_ms, Handle cancel, out IntPtr client_out, out IntPtr err);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate IntPtr options_new_fn();
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int options_set_text_fn(Handle options, byte[] name, byte[] value, out IntPtr err);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int options_set_int_fn(Handle options, byte[] name, long value, out IntPtr err);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int options_set_bytes_fn(Handle options, byte[] name, byte[] data, UIntPtr length, out IntPtr err);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int options_set_file_fn(Handle options, byte[] name, byte[] path, out IntPtr err);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate void options_clear_fn(Handle options);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int server_status_fn(Handle client, out IntPtr reply_out, out IntPtr err);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int balance_fn(Handle client, out long credits_out, out IntPtr err);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int submit_fn(Handle client, Handle options, out long id_out, out IntPtr err);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int submit_with_fn(Handle client, Handle options, long timeout_ms, Handle cancel, progress_fn progress, IntPtr user, out long id_out, out IntPtr err);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int poll_fn(Handle client, long id, out IntPtr answer_out, out IntPtr err);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int poll_with_fn(Handle client, long id, Handle options, out IntPtr answer_out, out IntPtr err);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int wait_fn(Handle client, long id, long timeout_ms, Handle cancel, out IntPtr answer_out, out IntPtr err);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int wait_with_fn(Handle client, long id, long timeout_ms, Handle cancel, progress_fn progress, IntPtr user, out IntPtr answer_out, out IntPtr err);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int solve_fn(Handle client, Handle options, long timeout_ms, Handle cancel, out IntPtr answer_out, out IntPtr err);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int solve_with_fn(Handle client, Handle options, long timeout_ms, Handle cancel, progress_fn progress, IntPtr user, out IntPtr answer_out, out IntPtr err);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int feedback_fn(Handle client, long id, int verdict, out IntPtr err);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int feedback_with_fn(Handle client, long id, int verdict, Handle options, out IntPtr err);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int acknowledge_fn(Handle client, long id, out IntPtr err);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int forget_fn(Handle client, byte[] tag, out IntPtr err);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int call_fn(Handle client, byte[] action, Handle options, out IntPtr reply_out, out IntPtr err);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate long answer_id_fn(Handle answer);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int answer_state_fn(Handle answer);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate IntPtr answer_text_fn(Handle answer);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate IntPtr answer_kind_fn(Handle answer);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int answer_credits_fn(Handle answer, out long credits_out);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int answer_price_fn(Handle answer, out long credits_out);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int answer_retry_in_ms_fn(Handle answer, out long ms_out);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int answer_angle_fn(Handle answer, out int degrees_out);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int answer_confirmed_fn(Handle answer, out int right_out);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate IntPtr answer_token_fn(Handle answer);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate UIntPtr answer_point_count_fn(Handle answer);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int answer_point_fn(Handle answer, UIntPtr index, out int x_out, out int y_out);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int batch_new_fn(Handle client, out IntPtr batch_out, out IntPtr err);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int batch_add_fn(Handle batch, Handle options, out long ticket_out, out IntPtr err);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int batch_add_with_fn(Handle batch, Handle options, long timeout_ms, byte[] tag, out long ticket_out, out IntPtr err);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int batch_add_submitted_fn(Handle batch, long id, out long ticket_out, out IntPtr err);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int batch_add_submitted_with_fn(Handle batch, long id, Handle options, long timeout_ms, byte[] tag, out long ticket_out, out IntPtr err);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate void batch_cancel_fn(Handle batch, long ticket);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int batch_resume_fn(Handle batch, out long count_out, out IntPtr err);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate void batch_wake_fn(Handle batch);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate long batch_captcha_id_fn(Handle batch, long ticket);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int batch_next_fn(Handle batch, long timeout_ms, Handle cancel, out IntPtr done_out, out IntPtr err);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int batch_next_with_fn(Handle batch, long timeout_ms, Handle cancel, progress_fn progress, IntPtr user, out IntPtr done_out, out IntPtr err);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int batch_next_or_room_fn(Handle batch, long timeout_ms, Handle cancel, progress_fn progress, IntPtr user, out IntPtr done_out, out IntPtr err);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int batch_next_fed_fn(Handle batch, long timeout_ms, Handle cancel, progress_fn progress, IntPtr user, out IntPtr done_out, out IntPtr err);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int batch_feedback_fn(Handle batch, long id, int verdict, out IntPtr err);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate UIntPtr batch_in_flight_fn(Handle batch);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate UIntPtr batch_queued_fn(Handle batch);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int batch_has_room_fn(Handle batch);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate UIntPtr batch_pending_fn(Handle batch, [In, Out] long[] ids, UIntPtr capacity);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int batch_give_up_fn(Handle batch, out IntPtr err);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int batch_leave_fn(Handle batch, out IntPtr err);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate IntPtr done_tag_fn(Handle done);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate long done_ticket_fn(Handle done);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate long done_captcha_id_fn(Handle done);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int done_price_fn(Handle done, out long credits_out);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate IntPtr done_answer_fn(Handle done);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate IntPtr done_error_fn(Handle done);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int job_next_fn(Handle client, Handle options, out IntPtr job_out, out IntPtr err);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int job_confirm_fn(Handle client, Handle options, out IntPtr err);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int job_answer_fn(Handle client, long id, byte[] answer, Handle options, out long credits_out, out IntPtr err);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int job_skip_fn(Handle client, long id, Handle options, out IntPtr err);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int job_end_fn(Handle client, out IntPtr err);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int job_verdict_fn(Handle client, long id, Handle options, out int verdict_out, out IntPtr err);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int show_fn(Handle client, long id, Handle options, out IntPtr reply_out, out IntPtr err);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int show_static_fn(Handle client, long id, int base64, out IntPtr reply_out, out IntPtr err);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate long job_id_fn(Handle job);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate IntPtr job_kind_fn(Handle job);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate IntPtr job_captcha_kind_fn(Handle job);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate IntPtr job_answer_to_check_fn(Handle job);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate UIntPtr job_file_count_fn(Handle job);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate IntPtr job_file_fn(Handle job, UIntPtr index, out UIntPtr length_out);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate IntPtr job_file_media_type_fn(Handle job, UIntPtr index);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate IntPtr job_content_fn(Handle job);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate IntPtr job_text_fn(Handle job, byte[] name);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int job_int_fn(Handle job, byte[] name, out long value_out);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate long job_time_limit_ms_fn(Handle job);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate long job_time_left_ms_fn(Handle job);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate long job_interaction_left_ms_fn(Handle job);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int job_check_fn(Handle job, byte[] answer, out IntPtr err);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate IntPtr job_json_fn(Handle job);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int decision_answer_fn(Handle decision, byte[] answer, out IntPtr err);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate void decision_skip_fn(Handle decision);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate void decision_let_go_fn(Handle decision);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate void decision_working_fn(Handle decision);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int work_fn(Handle client, Handle options, long timeout_ms, Handle cancel, decide_fn decide, outcome_fn outcome, IntPtr user, out long answered_out, out long credits_out, out IntPtr err);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int work_with_fn(Handle client, Handle options, long timeout_ms, Handle cancel, progress_fn progress, decide_fn decide, outcome_fn outcome, IntPtr user, out long answered_out, out long credits_out, out IntPtr err);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int history_fn(Handle client, int kind, Handle options, out IntPtr reply_out, out IntPtr err);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int history_next_fn(Handle client, Handle page, out IntPtr reply_out, out IntPtr err);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int history_detail_fn(Handle client, long id, Handle options, out IntPtr reply_out, out IntPtr err);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int settings_fn(Handle client, out IntPtr reply_out, out IntPtr err);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int set_setting_fn(Handle client, byte[] name, int on, out IntPtr err);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int referrals_fn(Handle client, Handle options, out IntPtr reply_out, out IntPtr err);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int transfer_fn(Handle client, long credits, long user_id, Handle options, out long transfer_id_out, out IntPtr err);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int create_coupon_fn(Handle client, long credits, Handle options, out IntPtr reply_out, out IntPtr err);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int create_account_fn(Handle client, byte[] code, long referrer, Handle options, out IntPtr reply_out, out IntPtr err);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int diagnose_fn(Handle client, byte[] kind, out IntPtr diagnosis_out, out IntPtr err);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate UIntPtr diagnosis_count_fn(Handle diagnosis);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate IntPtr diagnosis_name_fn(Handle diagnosis, UIntPtr index);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate IntPtr diagnosis_message_fn(Handle diagnosis, UIntPtr index);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int diagnosis_expected_ms_fn(Handle diagnosis, out long time_out);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int diagnosis_credits_fn(Handle diagnosis, out long credits_out);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate IntPtr reply_body_fn(Handle reply);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate IntPtr reply_bytes_fn(Handle reply, out UIntPtr length_out);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate IntPtr reply_json_fn(Handle reply);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate IntPtr reply_text_fn(Handle reply, byte[] name);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int reply_int_fn(Handle reply, byte[] name, out long value_out);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int reply_workers_fn(Handle reply, byte[] kind, out long value_out);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int reply_queue_fn(Handle reply, byte[] kind, out long value_out);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int reply_in_work_fn(Handle reply, out long value_out);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int reply_mean_solve_seconds_fn(Handle reply, out long value_out);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate IntPtr reply_media_type_fn(Handle reply);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int reply_flag_fn(Handle reply, byte[] name, out int value_out);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int reply_count_fn(Handle reply, out long count_out);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate UIntPtr reply_table_count_fn(Handle reply);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate IntPtr reply_table_name_fn(Handle reply, UIntPtr index);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate UIntPtr reply_row_count_fn(Handle reply, byte[] table);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate UIntPtr reply_column_count_fn(Handle reply, byte[] table);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate IntPtr reply_column_fn(Handle reply, byte[] table, UIntPtr index);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate IntPtr reply_cell_fn(Handle reply, byte[] table, UIntPtr row, byte[] column);

        internal readonly abi_version_fn ninekw_abi_version;
        internal readonly version_fn ninekw_version;
        internal readonly version_number_fn ninekw_version_number;
        internal readonly build_info_fn ninekw_build_info;
        internal readonly status_name_fn ninekw_status_name;
        internal readonly status_message_fn ninekw_status_message;
        internal readonly nearest_fn ninekw_nearest;
        internal readonly service_code_text_fn ninekw_service_code_text;
        internal readonly service_code_advice_fn ninekw_service_code_advice;
        internal readonly service_code_category_fn ninekw_service_code_category;
        internal readonly error_status_fn ninekw_error_status;
        internal readonly error_service_code_fn ninekw_error_service_code;
        internal readonly error_http_status_fn ninekw_error_http_status;
        internal readonly error_captcha_id_fn ninekw_error_captcha_id;
        internal readonly error_is_retryable_fn ninekw_error_is_retryable;
        internal readonly error_retry_after_ms_fn ninekw_error_retry_after_ms;
        internal readonly error_operation_fn ninekw_error_operation;
        internal readonly error_message_fn ninekw_error_message;
        internal readonly error_reply_fn ninekw_error_reply;
        internal readonly free_fn ninekw_error_free;
        internal readonly cancel_new_fn ninekw_cancel_new;
        internal readonly cancel_trigger_fn ninekw_cancel_trigger;
        internal readonly cancel_is_triggered_fn ninekw_cancel_is_triggered;
        internal readonly cancel_reset_fn ninekw_cancel_reset;
        internal readonly free_fn ninekw_cancel_free;
        internal readonly config_new_fn ninekw_config_new;
        internal readonly free_fn ninekw_config_free;
        internal readonly config_set_api_key_fn ninekw_config_set_api_key;
        internal readonly config_set_base_url_fn ninekw_config_set_base_url;
        internal readonly config_set_source_fn ninekw_config_set_source;
        internal readonly config_set_user_agent_fn ninekw_config_set_user_agent;
        internal readonly config_set_timeout_ms_fn ninekw_config_set_timeout_ms;
        internal readonly config_set_connect_timeout_ms_fn ninekw_config_set_connect_timeout_ms;
        internal readonly config_set_min_interval_ms_fn ninekw_config_set_min_interval_ms;
        internal readonly config_set_upload_interval_ms_fn ninekw_config_set_upload_interval_ms;
        internal readonly config_set_longest_pause_ms_fn ninekw_config_set_longest_pause_ms;
        internal readonly config_set_first_poll_ms_fn ninekw_config_set_first_poll_ms;
        internal readonly config_set_poll_interval_ms_fn ninekw_config_set_poll_interval_ms;
        internal readonly config_set_job_interval_ms_fn ninekw_config_set_job_interval_ms;
        internal readonly config_set_polling_fn ninekw_config_set_polling;
        internal readonly config_set_max_in_flight_fn ninekw_config_set_max_in_flight;
        internal readonly config_set_look_at_service_fn ninekw_config_set_look_at_service;
        internal readonly config_set_recover_uploads_fn ninekw_config_set_recover_uploads;
        internal readonly config_set_journal_fn ninekw_config_set_journal;
        internal readonly config_set_check_content_fn ninekw_config_set_check_content;
        internal readonly config_set_max_credits_fn ninekw_config_set_max_credits;
        internal readonly config_set_min_balance_fn ninekw_config_set_min_balance;
        internal readonly config_set_abandon_fn ninekw_config_set_abandon;
        internal readonly config_set_retries_fn ninekw_config_set_retries;
        internal readonly config_set_retry_pause_ms_fn ninekw_config_set_retry_pause_ms;
        internal readonly config_set_max_reply_bytes_fn ninekw_config_set_max_reply_bytes;
        internal readonly config_set_proxy_fn ninekw_config_set_proxy;
        internal readonly config_set_tls_roots_fn ninekw_config_set_tls_roots;
        internal readonly config_set_ca_file_fn ninekw_config_set_ca_file;
        internal readonly config_set_cancel_fn ninekw_config_set_cancel;
        internal readonly config_set_share_fn ninekw_config_set_share;
        internal readonly config_set_limiter_fn ninekw_config_set_limiter;
        internal readonly limiter_queue_new_fn ninekw_limiter_queue_new;
        internal readonly config_set_limiter_queue_fn ninekw_config_set_limiter_queue;
        internal readonly limiter_queue_next_fn ninekw_limiter_queue_next;
        internal readonly limiter_queue_answer_fn ninekw_limiter_queue_answer;
        internal readonly limiter_queue_wake_fn ninekw_limiter_queue_wake;
        internal readonly free_fn ninekw_limiter_queue_free;
        internal readonly config_set_log_fn ninekw_config_set_log;
        internal readonly set_log_fn ninekw_set_log;
        internal readonly log_queue_new_fn ninekw_log_queue_new;
        internal readonly config_set_log_queue_fn ninekw_config_set_log_queue;
        internal readonly log_queue_next_fn ninekw_log_queue_next;
        internal readonly free_fn ninekw_log_queue_free;
        internal readonly client_new_fn ninekw_client_new;
        internal readonly client_within_fn ninekw_client_within;
        internal readonly free_fn ninekw_client_free;
        internal readonly options_new_fn ninekw_options_new;
        internal readonly options_set_text_fn ninekw_options_set_text;
        internal readonly options_set_int_fn ninekw_options_set_int;
        internal readonly options_set_bytes_fn ninekw_options_set_bytes;
        internal readonly options_set_file_fn ninekw_options_set_file;
        internal readonly options_clear_fn ninekw_options_clear;
        internal readonly free_fn ninekw_options_free;
        internal readonly server_status_fn ninekw_server_status;
        internal readonly balance_fn ninekw_balance;
        internal readonly submit_fn ninekw_submit;
        internal readonly submit_with_fn ninekw_submit_with;
        internal readonly poll_fn ninekw_poll;
        internal readonly poll_with_fn ninekw_poll_with;
        internal readonly wait_fn ninekw_wait;
        internal readonly wait_with_fn ninekw_wait_with;
        internal readonly solve_fn ninekw_solve;
        internal readonly solve_with_fn ninekw_solve_with;
        internal readonly feedback_fn ninekw_feedback;
        internal readonly feedback_with_fn ninekw_feedback_with;
        internal readonly acknowledge_fn ninekw_acknowledge;
        internal readonly forget_fn ninekw_forget;
        internal readonly call_fn ninekw_call;
        internal readonly answer_id_fn ninekw_answer_id;
        internal readonly answer_state_fn ninekw_answer_state;
        internal readonly answer_text_fn ninekw_answer_text;
        internal readonly answer_kind_fn ninekw_answer_kind;
        internal readonly answer_credits_fn ninekw_answer_credits;
        internal readonly answer_price_fn ninekw_answer_price;
        internal readonly answer_retry_in_ms_fn ninekw_answer_retry_in_ms;
        internal readonly answer_angle_fn ninekw_answer_angle;
        internal readonly answer_confirmed_fn ninekw_answer_confirmed;
        internal readonly answer_token_fn ninekw_answer_token;
        internal readonly answer_point_count_fn ninekw_answer_point_count;
        internal readonly answer_point_fn ninekw_answer_point;
        internal readonly free_fn ninekw_answer_free;
        internal readonly batch_new_fn ninekw_batch_new;
        internal readonly batch_add_fn ninekw_batch_add;
        internal readonly batch_add_with_fn ninekw_batch_add_with;
        internal readonly batch_add_submitted_fn ninekw_batch_add_submitted;
        internal readonly batch_add_submitted_with_fn ninekw_batch_add_submitted_with;
        internal readonly batch_cancel_fn ninekw_batch_cancel;
        internal readonly batch_resume_fn ninekw_batch_resume;
        internal readonly batch_wake_fn ninekw_batch_wake;
        internal readonly batch_captcha_id_fn ninekw_batch_captcha_id;
        internal readonly batch_next_fn ninekw_batch_next;
        internal readonly batch_next_with_fn ninekw_batch_next_with;
        internal readonly batch_next_or_room_fn ninekw_batch_next_or_room;
        internal readonly batch_next_fed_fn ninekw_batch_next_fed;
        internal readonly batch_feedback_fn ninekw_batch_feedback;
        internal readonly batch_in_flight_fn ninekw_batch_in_flight;
        internal readonly batch_queued_fn ninekw_batch_queued;
        internal readonly batch_has_room_fn ninekw_batch_has_room;
        internal readonly batch_pending_fn ninekw_batch_pending;
        internal readonly batch_give_up_fn ninekw_batch_give_up;
        internal readonly batch_leave_fn ninekw_batch_leave;
        internal readonly free_fn ninekw_batch_free;
        internal readonly done_tag_fn ninekw_done_tag;
        internal readonly done_ticket_fn ninekw_done_ticket;
        internal readonly done_captcha_id_fn ninekw_done_captcha_id;
        internal readonly done_price_fn ninekw_done_price;
        internal readonly done_answer_fn ninekw_done_answer;
        internal readonly done_error_fn ninekw_done_error;
        internal readonly free_fn ninekw_done_free;
        internal readonly job_next_fn ninekw_job_next;
        internal readonly job_confirm_fn ninekw_job_confirm;
        internal readonly job_answer_fn ninekw_job_answer;
        internal readonly job_skip_fn ninekw_job_skip;
        internal readonly job_end_fn ninekw_job_end;
        internal readonly job_verdict_fn ninekw_job_verdict;
        internal readonly show_fn ninekw_show;
        internal readonly show_static_fn ninekw_show_static;
        internal readonly job_id_fn ninekw_job_id;
        internal readonly job_kind_fn ninekw_job_kind;
        internal readonly job_captcha_kind_fn ninekw_job_captcha_kind;
        internal readonly job_answer_to_check_fn ninekw_job_answer_to_check;
        internal readonly job_file_count_fn ninekw_job_file_count;
        internal readonly job_file_fn ninekw_job_file;
        internal readonly job_file_media_type_fn ninekw_job_file_media_type;
        internal readonly job_content_fn ninekw_job_content;
        internal readonly job_text_fn ninekw_job_text;
        internal readonly job_int_fn ninekw_job_int;
        internal readonly job_time_limit_ms_fn ninekw_job_time_limit_ms;
        internal readonly job_time_left_ms_fn ninekw_job_time_left_ms;
        internal readonly job_interaction_left_ms_fn ninekw_job_interaction_left_ms;
        internal readonly job_check_fn ninekw_job_check;
        internal readonly job_json_fn ninekw_job_json;
        internal readonly free_fn ninekw_job_free;
        internal readonly decision_answer_fn ninekw_decision_answer;
        internal readonly decision_skip_fn ninekw_decision_skip;
        internal readonly decision_let_go_fn ninekw_decision_let_go;
        internal readonly decision_working_fn ninekw_decision_working;
        internal readonly work_fn ninekw_work;
        internal readonly work_with_fn ninekw_work_with;
        internal readonly history_fn ninekw_history;
        internal readonly history_next_fn ninekw_history_next;
        internal readonly history_detail_fn ninekw_history_detail;
        internal readonly settings_fn ninekw_settings;
        internal readonly set_setting_fn ninekw_set_setting;
        internal readonly referrals_fn ninekw_referrals;
        internal readonly transfer_fn ninekw_transfer;
        internal readonly create_coupon_fn ninekw_create_coupon;
        internal readonly create_account_fn ninekw_create_account;
        internal readonly diagnose_fn ninekw_diagnose;
        internal readonly diagnosis_count_fn ninekw_diagnosis_count;
        internal readonly diagnosis_name_fn ninekw_diagnosis_name;
        internal readonly diagnosis_message_fn ninekw_diagnosis_message;
        internal readonly diagnosis_expected_ms_fn ninekw_diagnosis_expected_ms;
        internal readonly diagnosis_credits_fn ninekw_diagnosis_credits;
        internal readonly free_fn ninekw_diagnosis_free;
        internal readonly reply_body_fn ninekw_reply_body;
        internal readonly reply_bytes_fn ninekw_reply_bytes;
        internal readonly reply_json_fn ninekw_reply_json;
        internal readonly reply_text_fn ninekw_reply_text;
        internal readonly reply_int_fn ninekw_reply_int;
        internal readonly reply_workers_fn ninekw_reply_workers;
        internal readonly reply_queue_fn ninekw_reply_queue;
        internal readonly reply_in_work_fn ninekw_reply_in_work;
        internal readonly reply_mean_solve_seconds_fn ninekw_reply_mean_solve_seconds;
        internal readonly reply_media_type_fn ninekw_reply_media_type;
        internal readonly reply_flag_fn ninekw_reply_flag;
        internal readonly reply_count_fn ninekw_reply_count;
        internal readonly reply_table_count_fn ninekw_reply_table_count;
        internal readonly reply_table_name_fn ninekw_reply_table_name;
        internal readonly reply_row_count_fn ninekw_reply_row_count;
        internal readonly reply_column_count_fn ninekw_reply_column_count;
        internal readonly reply_column_fn ninekw_reply_column;
        internal readonly reply_cell_fn ninekw_reply_cell;
        internal readonly free_fn ninekw_reply_free;

        internal Native(Func<string, Type, Delegate> find)
        {
            ninekw_abi_version = (abi_version_fn)find("ninekw_abi_version", typeof(abi_version_fn));
            ninekw_version = (version_fn)find("ninekw_version", typeof(version_fn));
            ninekw_version_number = (version_number_fn)find("ninekw_version_number", typeof(version_number_fn));
            ninekw_build_info = (build_info_fn)find("ninekw_build_info", typeof(build_info_fn));
            ninekw_status_name = (status_name_fn)find("ninekw_status_name", typeof(status_name_fn));
            ninekw_status_message = (status_message_fn)find("ninekw_status_message", typeof(status_message_fn));
            ninekw_nearest = (nearest_fn)find("ninekw_nearest", typeof(nearest_fn));
            ninekw_service_code_text = (service_code_text_fn)find("ninekw_service_code_text", typeof(service_code_text_fn));
            ninekw_service_code_advice = (service_code_advice_fn)find("ninekw_service_code_advice", typeof(service_code_advice_fn));
            ninekw_service_code_category = (service_code_category_fn)find("ninekw_service_code_category", typeof(service_code_category_fn));
            ninekw_error_status = (error_status_fn)find("ninekw_error_status", typeof(error_status_fn));
            ninekw_error_service_code = (error_service_code_fn)find("ninekw_error_service_code", typeof(error_service_code_fn));
            ninekw_error_http_status = (error_http_status_fn)find("ninekw_error_http_status", typeof(error_http_status_fn));
            ninekw_error_captcha_id = (error_captcha_id_fn)find("ninekw_error_captcha_id", typeof(error_captcha_id_fn));
            ninekw_error_is_retryable = (error_is_retryable_fn)find("ninekw_error_is_retryable", typeof(error_is_retryable_fn));
            ninekw_error_retry_after_ms = (error_retry_after_ms_fn)find("ninekw_error_retry_after_ms", typeof(error_retry_after_ms_fn));
            ninekw_error_operation = (error_operation_fn)find("ninekw_error_operation", typeof(error_operation_fn));
            ninekw_error_message = (error_message_fn)find("ninekw_error_message", typeof(error_message_fn));
            ninekw_error_reply = (error_reply_fn)find("ninekw_error_reply", typeof(error_reply_fn));
            ninekw_error_free = (free_fn)find("ninekw_error_free", typeof(free_fn));
            ninekw_cancel_new = (cancel_new_fn)find("ninekw_cancel_new", typeof(cancel_new_fn));
            ninekw_cancel_trigger = (cancel_trigger_fn)find("ninekw_cancel_trigger", typeof(cancel_trigger_fn));
            ninekw_cancel_is_triggered = (cancel_is_triggered_fn)find("ninekw_cancel_is_triggered", typeof(cancel_is_triggered_fn));
            ninekw_cancel_reset = (cancel_reset_fn)find("ninekw_cancel_reset", typeof(cancel_reset_fn));
            ninekw_cancel_free = (free_fn)find("ninekw_cancel_free", typeof(free_fn));
            ninekw_config_new = (config_new_fn)find("ninekw_config_new", typeof(config_new_fn));
            ninekw_config_free = (free_fn)find("ninekw_config_free", typeof(free_fn));
            ninekw_config_set_api_key = (config_set_api_key_fn)find("ninekw_config_set_api_key", typeof(config_set_api_key_fn));
            ninekw_config_set_base_url = (config_set_base_url_fn)find("ninekw_config_set_base_url", typeof(config_set_base_url_fn));
            ninekw_config_set_source = (config_set_source_fn)find("ninekw_config_set_source", typeof(config_set_source_fn));
            ninekw_config_set_user_agent = (config_set_user_agent_fn)find("ninekw_config_set_user_agent", typeof(config_set_user_agent_fn));
            ninekw_config_set_timeout_ms = (config_set_timeout_ms_fn)find("ninekw_config_set_timeout_ms", typeof(config_set_timeout_ms_fn));
            ninekw_config_set_connect_timeout_ms = (config_set_connect_timeout_ms_fn)find("ninekw_config_set_connect_timeout_ms", typeof(config_set_connect_timeout_ms_fn));
            ninekw_config_set_min_interval_ms = (config_set_min_interval_ms_fn)find("ninekw_config_set_min_interval_ms", typeof(config_set_min_interval_ms_fn));
            ninekw_config_set_upload_interval_ms = (config_set_upload_interval_ms_fn)find("ninekw_config_set_upload_interval_ms", typeof(config_set_upload_interval_ms_fn));
            ninekw_config_set_longest_pause_ms = (config_set_longest_pause_ms_fn)find("ninekw_config_set_longest_pause_ms", typeof(config_set_longest_pause_ms_fn));
            ninekw_config_set_first_poll_ms = (config_set_first_poll_ms_fn)find("ninekw_config_set_first_poll_ms", typeof(config_set_first_poll_ms_fn));
            ninekw_config_set_poll_interval_ms = (config_set_poll_interval_ms_fn)find("ninekw_config_set_poll_interval_ms", typeof(config_set_poll_interval_ms_fn));
            ninekw_config_set_job_interval_ms = (config_set_job_interval_ms_fn)find("ninekw_config_set_job_interval_ms", typeof(config_set_job_interval_ms_fn));
            ninekw_config_set_polling = (config_set_polling_fn)find("ninekw_config_set_polling", typeof(config_set_polling_fn));
            ninekw_config_set_max_in_flight = (config_set_max_in_flight_fn)find("ninekw_config_set_max_in_flight", typeof(config_set_max_in_flight_fn));
            ninekw_config_set_look_at_service = (config_set_look_at_service_fn)find("ninekw_config_set_look_at_service", typeof(config_set_look_at_service_fn));
            ninekw_config_set_recover_uploads = (config_set_recover_uploads_fn)find("ninekw_config_set_recover_uploads", typeof(config_set_recover_uploads_fn));
            ninekw_config_set_journal = (config_set_journal_fn)find("ninekw_config_set_journal", typeof(config_set_journal_fn));
            ninekw_config_set_check_content = (config_set_check_content_fn)find("ninekw_config_set_check_content", typeof(config_set_check_content_fn));
            ninekw_config_set_max_credits = (config_set_max_credits_fn)find("ninekw_config_set_max_credits", typeof(config_set_max_credits_fn));
            ninekw_config_set_min_balance = (config_set_min_balance_fn)find("ninekw_config_set_min_balance", typeof(config_set_min_balance_fn));
            ninekw_config_set_abandon = (config_set_abandon_fn)find("ninekw_config_set_abandon", typeof(config_set_abandon_fn));
            ninekw_config_set_retries = (config_set_retries_fn)find("ninekw_config_set_retries", typeof(config_set_retries_fn));
            ninekw_config_set_retry_pause_ms = (config_set_retry_pause_ms_fn)find("ninekw_config_set_retry_pause_ms", typeof(config_set_retry_pause_ms_fn));
            ninekw_config_set_max_reply_bytes = (config_set_max_reply_bytes_fn)find("ninekw_config_set_max_reply_bytes", typeof(config_set_max_reply_bytes_fn));
            ninekw_config_set_proxy = (config_set_proxy_fn)find("ninekw_config_set_proxy", typeof(config_set_proxy_fn));
            ninekw_config_set_tls_roots = (config_set_tls_roots_fn)find("ninekw_config_set_tls_roots", typeof(config_set_tls_roots_fn));
            ninekw_config_set_ca_file = (config_set_ca_file_fn)find("ninekw_config_set_ca_file", typeof(config_set_ca_file_fn));
            ninekw_config_set_cancel = (config_set_cancel_fn)find("ninekw_config_set_cancel", typeof(config_set_cancel_fn));
            ninekw_config_set_share = (config_set_share_fn)find("ninekw_config_set_share", typeof(config_set_share_fn));
            ninekw_config_set_limiter = (config_set_limiter_fn)find("ninekw_config_set_limiter", typeof(config_set_limiter_fn));
            ninekw_limiter_queue_new = (limiter_queue_new_fn)find("ninekw_limiter_queue_new", typeof(limiter_queue_new_fn));
            ninekw_config_set_limiter_queue = (config_set_limiter_queue_fn)find("ninekw_config_set_limiter_queue", typeof(config_set_limiter_queue_fn));
            ninekw_limiter_queue_next = (limiter_queue_next_fn)find("ninekw_limiter_queue_next", typeof(limiter_queue_next_fn));
            ninekw_limiter_queue_answer = (limiter_queue_answer_fn)find("ninekw_limiter_queue_answer", typeof(limiter_queue_answer_fn));
            ninekw_limiter_queue_wake = (limiter_queue_wake_fn)find("ninekw_limiter_queue_wake", typeof(limiter_queue_wake_fn));
            ninekw_limiter_queue_free = (free_fn)find("ninekw_limiter_queue_free", typeof(free_fn));
            ninekw_config_set_log = (config_set_log_fn)find("ninekw_config_set_log", typeof(config_set_log_fn));
            ninekw_set_log = (set_log_fn)find("ninekw_set_log", typeof(set_log_fn));
            ninekw_log_queue_new = (log_queue_new_fn)find("ninekw_log_queue_new", typeof(log_queue_new_fn));
            ninekw_config_set_log_queue = (config_set_log_queue_fn)find("ninekw_config_set_log_queue", typeof(config_set_log_queue_fn));
            ninekw_log_queue_next = (log_queue_next_fn)find("ninekw_log_queue_next", typeof(log_queue_next_fn));
            ninekw_log_queue_free = (free_fn)find("ninekw_log_queue_free", typeof(free_fn));
            ninekw_client_new = (client_new_fn)find("ninekw_client_new", typeof(client_new_fn));
            ninekw_client_within = (client_within_fn)find("ninekw_client_within", typeof(client_within_fn));
            ninekw_client_free = (free_fn)find("ninekw_client_free", typeof(free_fn));
            ninekw_options_new = (options_new_fn)find("ninekw_options_new", typeof(options_new_fn));
            ninekw_options_set_text = (options_set_text_fn)find("ninekw_options_set_text", typeof(options_set_text_fn));
            ninekw_options_set_int = (options_set_int_fn)find("ninekw_options_set_int", typeof(options_set_int_fn));
            ninekw_options_set_bytes = (options_set_bytes_fn)find("ninekw_options_set_bytes", typeof(options_set_bytes_fn));
            ninekw_options_set_file = (options_set_file_fn)find("ninekw_options_set_file", typeof(options_set_file_fn));
            ninekw_options_clear = (options_clear_fn)find("ninekw_options_clear", typeof(options_clear_fn));
            ninekw_options_free = (free_fn)find("ninekw_options_free", typeof(free_fn));
            ninekw_server_status = (server_status_fn)find("ninekw_server_status", typeof(server_status_fn));
            ninekw_balance = (balance_fn)find("ninekw_balance", typeof(balance_fn));
            ninekw_submit = (submit_fn)find("ninekw_submit", typeof(submit_fn));
            ninekw_submit_with = (submit_with_fn)find("ninekw_submit_with", typeof(submit_with_fn));
            ninekw_poll = (poll_fn)find("ninekw_poll", typeof(poll_fn));
            ninekw_poll_with = (poll_with_fn)find("ninekw_poll_with", typeof(poll_with_fn));
            ninekw_wait = (wait_fn)find("ninekw_wait", typeof(wait_fn));
            ninekw_wait_with = (wait_with_fn)find("ninekw_wait_with", typeof(wait_with_fn));
            ninekw_solve = (solve_fn)find("ninekw_solve", typeof(solve_fn));
            ninekw_solve_with = (solve_with_fn)find("ninekw_solve_with", typeof(solve_with_fn));
            ninekw_feedback = (feedback_fn)find("ninekw_feedback", typeof(feedback_fn));
            ninekw_feedback_with = (feedback_with_fn)find("ninekw_feedback_with", typeof(feedback_with_fn));
            ninekw_acknowledge = (acknowledge_fn)find("ninekw_acknowledge", typeof(acknowledge_fn));
            ninekw_forget = (forget_fn)find("ninekw_forget", typeof(forget_fn));
            ninekw_call = (call_fn)find("ninekw_call", typeof(call_fn));
            ninekw_answer_id = (answer_id_fn)find("ninekw_answer_id", typeof(answer_id_fn));
            ninekw_answer_state = (answer_state_fn)find("ninekw_answer_state", typeof(answer_state_fn));
            ninekw_answer_text = (answer_text_fn)find("ninekw_answer_text", typeof(answer_text_fn));
            ninekw_answer_kind = (answer_kind_fn)find("ninekw_answer_kind", typeof(answer_kind_fn));
            ninekw_answer_credits = (answer_credits_fn)find("ninekw_answer_credits", typeof(answer_credits_fn));
            ninekw_answer_price = (answer_price_fn)find("ninekw_answer_price", typeof(answer_price_fn));
            ninekw_answer_retry_in_ms = (answer_retry_in_ms_fn)find("ninekw_answer_retry_in_ms", typeof(answer_retry_in_ms_fn));
            ninekw_answer_angle = (answer_angle_fn)find("ninekw_answer_angle", typeof(answer_angle_fn));
            ninekw_answer_confirmed = (answer_confirmed_fn)find("ninekw_answer_confirmed", typeof(answer_confirmed_fn));
            ninekw_answer_token = (answer_token_fn)find("ninekw_answer_token", typeof(answer_token_fn));
            ninekw_answer_point_count = (answer_point_count_fn)find("ninekw_answer_point_count", typeof(answer_point_count_fn));
            ninekw_answer_point = (answer_point_fn)find("ninekw_answer_point", typeof(answer_point_fn));
            ninekw_answer_free = (free_fn)find("ninekw_answer_free", typeof(free_fn));
            ninekw_batch_new = (batch_new_fn)find("ninekw_batch_new", typeof(batch_new_fn));
            ninekw_batch_add = (batch_add_fn)find("ninekw_batch_add", typeof(batch_add_fn));
            ninekw_batch_add_with = (batch_add_with_fn)find("ninekw_batch_add_with", typeof(batch_add_with_fn));
            ninekw_batch_add_submitted = (batch_add_submitted_fn)find("ninekw_batch_add_submitted", typeof(batch_add_submitted_fn));
            ninekw_batch_add_submitted_with = (batch_add_submitted_with_fn)find("ninekw_batch_add_submitted_with", typeof(batch_add_submitted_with_fn));
            ninekw_batch_cancel = (batch_cancel_fn)find("ninekw_batch_cancel", typeof(batch_cancel_fn));
            ninekw_batch_resume = (batch_resume_fn)find("ninekw_batch_resume", typeof(batch_resume_fn));
            ninekw_batch_wake = (batch_wake_fn)find("ninekw_batch_wake", typeof(batch_wake_fn));
            ninekw_batch_captcha_id = (batch_captcha_id_fn)find("ninekw_batch_captcha_id", typeof(batch_captcha_id_fn));
            ninekw_batch_next = (batch_next_fn)find("ninekw_batch_next", typeof(batch_next_fn));
            ninekw_batch_next_with = (batch_next_with_fn)find("ninekw_batch_next_with", typeof(batch_next_with_fn));
            ninekw_batch_next_or_room = (batch_next_or_room_fn)find("ninekw_batch_next_or_room", typeof(batch_next_or_room_fn));
            ninekw_batch_next_fed = (batch_next_fed_fn)find("ninekw_batch_next_fed", typeof(batch_next_fed_fn));
            ninekw_batch_feedback = (batch_feedback_fn)find("ninekw_batch_feedback", typeof(batch_feedback_fn));
            ninekw_batch_in_flight = (batch_in_flight_fn)find("ninekw_batch_in_flight", typeof(batch_in_flight_fn));
            ninekw_batch_queued = (batch_queued_fn)find("ninekw_batch_queued", typeof(batch_queued_fn));
            ninekw_batch_has_room = (batch_has_room_fn)find("ninekw_batch_has_room", typeof(batch_has_room_fn));
            ninekw_batch_pending = (batch_pending_fn)find("ninekw_batch_pending", typeof(batch_pending_fn));
            ninekw_batch_give_up = (batch_give_up_fn)find("ninekw_batch_give_up", typeof(batch_give_up_fn));
            ninekw_batch_leave = (batch_leave_fn)find("ninekw_batch_leave", typeof(batch_leave_fn));
            ninekw_batch_free = (free_fn)find("ninekw_batch_free", typeof(free_fn));
            ninekw_done_tag = (done_tag_fn)find("ninekw_done_tag", typeof(done_tag_fn));
            ninekw_done_ticket = (done_ticket_fn)find("ninekw_done_ticket", typeof(done_ticket_fn));
            ninekw_done_captcha_id = (done_captcha_id_fn)find("ninekw_done_captcha_id", typeof(done_captcha_id_fn));
            ninekw_done_price = (done_price_fn)find("ninekw_done_price", typeof(done_price_fn));
            ninekw_done_answer = (done_answer_fn)find("ninekw_done_answer", typeof(done_answer_fn));
            ninekw_done_error = (done_error_fn)find("ninekw_done_error", typeof(done_error_fn));
            ninekw_done_free = (free_fn)find("ninekw_done_free", typeof(free_fn));
            ninekw_job_next = (job_next_fn)find("ninekw_job_next", typeof(job_next_fn));
            ninekw_job_confirm = (job_confirm_fn)find("ninekw_job_confirm", typeof(job_confirm_fn));
            ninekw_job_answer = (job_answer_fn)find("ninekw_job_answer", typeof(job_answer_fn));
            ninekw_job_skip = (job_skip_fn)find("ninekw_job_skip", typeof(job_skip_fn));
            ninekw_job_end = (job_end_fn)find("ninekw_job_end", typeof(job_end_fn));
            ninekw_job_verdict = (job_verdict_fn)find("ninekw_job_verdict", typeof(job_verdict_fn));
            ninekw_show = (show_fn)find("ninekw_show", typeof(show_fn));
            ninekw_show_static = (show_static_fn)find("ninekw_show_static", typeof(show_static_fn));
            ninekw_job_id = (job_id_fn)find("ninekw_job_id", typeof(job_id_fn));
            ninekw_job_kind = (job_kind_fn)find("ninekw_job_kind", typeof(job_kind_fn));
            ninekw_job_captcha_kind = (job_captcha_kind_fn)find("ninekw_job_captcha_kind", typeof(job_captcha_kind_fn));
            ninekw_job_answer_to_check = (job_answer_to_check_fn)find("ninekw_job_answer_to_check", typeof(job_answer_to_check_fn));
            ninekw_job_file_count = (job_file_count_fn)find("ninekw_job_file_count", typeof(job_file_count_fn));
            ninekw_job_file = (job_file_fn)find("ninekw_job_file", typeof(job_file_fn));
            ninekw_job_file_media_type = (job_file_media_type_fn)find("ninekw_job_file_media_type", typeof(job_file_media_type_fn));
            ninekw_job_content = (job_content_fn)find("ninekw_job_content", typeof(job_content_fn));
            ninekw_job_text = (job_text_fn)find("ninekw_job_text", typeof(job_text_fn));
            ninekw_job_int = (job_int_fn)find("ninekw_job_int", typeof(job_int_fn));
            ninekw_job_time_limit_ms = (job_time_limit_ms_fn)find("ninekw_job_time_limit_ms", typeof(job_time_limit_ms_fn));
            ninekw_job_time_left_ms = (job_time_left_ms_fn)find("ninekw_job_time_left_ms", typeof(job_time_left_ms_fn));
            ninekw_job_interaction_left_ms = (job_interaction_left_ms_fn)find("ninekw_job_interaction_left_ms", typeof(job_interaction_left_ms_fn));
            ninekw_job_check = (job_check_fn)find("ninekw_job_check", typeof(job_check_fn));
            ninekw_job_json = (job_json_fn)find("ninekw_job_json", typeof(job_json_fn));
            ninekw_job_free = (free_fn)find("ninekw_job_free", typeof(free_fn));
            ninekw_decision_answer = (decision_answer_fn)find("ninekw_decision_answer", typeof(decision_answer_fn));
            ninekw_decision_skip = (decision_skip_fn)find("ninekw_decision_skip", typeof(decision_skip_fn));
            ninekw_decision_let_go = (decision_let_go_fn)find("ninekw_decision_let_go", typeof(decision_let_go_fn));
            ninekw_decision_working = (decision_working_fn)find("ninekw_decision_working", typeof(decision_working_fn));
            ninekw_work = (work_fn)find("ninekw_work", typeof(work_fn));
            ninekw_work_with = (work_with_fn)find("ninekw_work_with", typeof(work_with_fn));
            ninekw_history = (history_fn)find("ninekw_history", typeof(history_fn));
            ninekw_history_next = (history_next_fn)find("ninekw_history_next", typeof(history_next_fn));
            ninekw_history_detail = (history_detail_fn)find("ninekw_history_detail", typeof(history_detail_fn));
            ninekw_settings = (settings_fn)find("ninekw_settings", typeof(settings_fn));
            ninekw_set_setting = (set_setting_fn)find("ninekw_set_setting", typeof(set_setting_fn));
            ninekw_referrals = (referrals_fn)find("ninekw_referrals", typeof(referrals_fn));
            ninekw_transfer = (transfer_fn)find("ninekw_transfer", typeof(transfer_fn));
            ninekw_create_coupon = (create_coupon_fn)find("ninekw_create_coupon", typeof(create_coupon_fn));
            ninekw_create_account = (create_account_fn)find("ninekw_create_account", typeof(create_account_fn));
            ninekw_diagnose = (diagnose_fn)find("ninekw_diagnose", typeof(diagnose_fn));
            ninekw_diagnosis_count = (diagnosis_count_fn)find("ninekw_diagnosis_count", typeof(diagnosis_count_fn));
            ninekw_diagnosis_name = (diagnosis_name_fn)find("ninekw_diagnosis_name", typeof(diagnosis_name_fn));
            ninekw_diagnosis_message = (diagnosis_message_fn)find("ninekw_diagnosis_message", typeof(diagnosis_message_fn));
            ninekw_diagnosis_expected_ms = (diagnosis_expected_ms_fn)find("ninekw_diagnosis_expected_ms", typeof(diagnosis_expected_ms_fn));
            ninekw_diagnosis_credits = (diagnosis_credits_fn)find("ninekw_diagnosis_credits", typeof(diagnosis_credits_fn));
            ninekw_diagnosis_free = (free_fn)find("ninekw_diagnosis_free", typeof(free_fn));
            ninekw_reply_body = (reply_body_fn)find("ninekw_reply_body", typeof(reply_body_fn));
            ninekw_reply_bytes = (reply_bytes_fn)find("ninekw_reply_bytes", typeof(reply_bytes_fn));
            ninekw_reply_json = (reply_json_fn)find("ninekw_reply_json", typeof(reply_json_fn));
            ninekw_reply_text = (reply_text_fn)find("ninekw_reply_text", typeof(reply_text_fn));
            ninekw_reply_int = (reply_int_fn)find("ninekw_reply_int", typeof(reply_int_fn));
            ninekw_reply_workers = (reply_workers_fn)find("ninekw_reply_workers", typeof(reply_workers_fn));
            ninekw_reply_queue = (reply_queue_fn)find("ninekw_reply_queue", typeof(reply_queue_fn));
            ninekw_reply_in_work = (reply_in_work_fn)find("ninekw_reply_in_work", typeof(reply_in_work_fn));
            ninekw_reply_mean_solve_seconds = (reply_mean_solve_seconds_fn)find("ninekw_reply_mean_solve_seconds", typeof(reply_mean_solve_seconds_fn));
            ninekw_reply_media_type = (reply_media_type_fn)find("ninekw_reply_media_type", typeof(reply_media_type_fn));
            ninekw_reply_flag = (reply_flag_fn)find("ninekw_reply_flag", typeof(reply_flag_fn));
            ninekw_reply_count = (reply_count_fn)find("ninekw_reply_count", typeof(reply_count_fn));
            ninekw_reply_table_count = (reply_table_count_fn)find("ninekw_reply_table_count", typeof(reply_table_count_fn));
            ninekw_reply_table_name = (reply_table_name_fn)find("ninekw_reply_table_name", typeof(reply_table_name_fn));
            ninekw_reply_row_count = (reply_row_count_fn)find("ninekw_reply_row_count", typeof(reply_row_count_fn));
            ninekw_reply_column_count = (reply_column_count_fn)find("ninekw_reply_column_count", typeof(reply_column_count_fn));
            ninekw_reply_column = (reply_column_fn)find("ninekw_reply_column", typeof(reply_column_fn));
            ninekw_reply_cell = (reply_cell_fn)find("ninekw_reply_cell", typeof(reply_cell_fn));
            ninekw_reply_free = (free_fn)find("ninekw_reply_free", typeof(free_fn));
        }
    }
}
