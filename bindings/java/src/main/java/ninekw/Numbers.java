// Made by `cargo xtask codegen` from the C header; not to be edited.
package ninekw;

/** The numbers of ninekw.h. */
public final class Numbers {
    private Numbers() {}

    /** The version of this binding. */
    public static final String VERSION = "0.1.0";
    /** The major part of the version. */
    public static final int VERSION_MAJOR = 0;
    /** The minor part of the version. */
    public static final int VERSION_MINOR = 1;
    /** The patch part of the version. */
    public static final int VERSION_PATCH = 0;
    /** The version as major * 1000000 + minor * 1000 + patch. */
    public static final int VERSION_NUMBER = 1000;
    /** The number of this ABI, which is also part of the shared library's name. It increases when an existing function changes or is removed. */
    public static final int ABI_VERSION = 1;
    /** Success; every other status is a failure. */
    public static final int OK = 0;
    /** An argument is wrong. */
    public static final int ERR_INVALID_ARGUMENT = 100;
    /** A pointer that must not be NULL is NULL. */
    public static final int ERR_NULL_ARGUMENT = 101;
    /** A text is not UTF-8 or contains a NUL. */
    public static final int ERR_INVALID_UTF8 = 102;
    /** The API key is not 5 to 50 letters and digits. */
    public static final int ERR_INVALID_KEY = 103;
    /** The action has no parameter of this name. */
    public static final int ERR_UNKNOWN_OPTION = 104;
    /** A parameter's value is of the wrong type or out of range. */
    public static final int ERR_OPTION_RANGE = 105;
    /** Parameters are missing or do not go together. */
    public static final int ERR_OPTION_CONFLICT = 106;
    /** A file cannot be read or written, is empty or too large, or is not what it should be. */
    public static final int ERR_FILE = 107;
    /** A captcha would cost more than the settings allow; it was not sent. */
    public static final int ERR_SPENDING_LIMIT = 108;
    /** The network failed. */
    public static final int ERR_NETWORK = 200;
    /** The host name cannot be resolved. */
    public static final int ERR_DNS = 201;
    /** No connection to the host. */
    public static final int ERR_CONNECT = 202;
    /** The TLS handshake failed, for instance because of the certificate. */
    public static final int ERR_TLS = 203;
    /** The proxy refused or failed. */
    public static final int ERR_PROXY = 204;
    /** No complete reply within the timeout. */
    public static final int ERR_TIMEOUT = 205;
    /** The connection broke. */
    public static final int ERR_DISCONNECTED = 206;
    /** The shared request budget is unavailable; nothing was sent. */
    public static final int ERR_SHARED_BUDGET = 207;
    /** An HTTP error status without a message from the service. */
    public static final int ERR_HTTP_STATUS = 300;
    /** The peer does not speak HTTP. */
    public static final int ERR_PROTOCOL = 301;
    /** The reply is larger than allowed. */
    public static final int ERR_TOO_LARGE = 302;
    /** A redirect, which is not followed because it could leak the key. */
    public static final int ERR_REDIRECT = 303;
    /** The reply is not one of the service's. */
    public static final int ERR_UNEXPECTED_REPLY = 304;
    /** The service refused the call with a code unknown to this version. */
    public static final int ERR_SERVICE = 400;
    /** The API key is missing, unknown or switched off. */
    public static final int ERR_AUTH = 401;
    /** The account's settings or rights forbid the call. */
    public static final int ERR_ACCOUNT = 402;
    /** Too few credits. */
    public static final int ERR_BALANCE = 403;
    /** Too many requests in too little time. */
    public static final int ERR_LIMIT = 404;
    /** The service refused the data sent. */
    public static final int ERR_INPUT = 405;
    /** The service refused the answer to a captcha. */
    public static final int ERR_ANSWER = 406;
    /** The captcha is unknown, finished or no longer yours. */
    public static final int ERR_GONE = 407;
    /** The service failed. */
    public static final int ERR_SERVER = 408;
    /** Cancelled by the caller. */
    public static final int ERR_CANCELLED = 500;
    /** The caller's deadline passed. */
    public static final int ERR_DEADLINE = 501;
    /** No worker answered in time; the captcha is not charged. */
    public static final int ERR_UNSOLVED = 502;
    /** The captcha may have been accepted, but the reply was lost. */
    public static final int ERR_SUBMIT_UNKNOWN = 503;
    /** A fault of this library. */
    public static final int ERR_INTERNAL = 900;
    /** A panic in this library. */
    public static final int ERR_PANIC = 901;
    /** The handle is in use by another call. */
    public static final int ERR_BUSY = 902;
    /** The call waits for its turn: all clients of an account together send at most one request every 250 ms. */
    public static final int PHASE_QUEUED = 1;
    /** A request and its reply are on the way. */
    public static final int PHASE_NETWORK = 2;
    /** The captcha is pending: no worker has answered it yet. */
    public static final int PHASE_WAITING = 3;
    /** The call waits before it repeats a request that failed. */
    public static final int PHASE_RETRYING = 4;
    /** The service asked for fewer requests: all requests of the account are held back. */
    public static final int PHASE_HELD_BACK = 5;
    /** Few polls: only once an answer has, on average, been ready for a second. */
    public static final int POLLING_POLITE = 1;
    /** A third fewer polls than possible, for half a second of delay. The default. */
    public static final int POLLING_BALANCED = 2;
    /** A poll whenever there is a turn to spare. */
    public static final int POLLING_FAST = 3;
    /** The captcha stays pending, and wait goes on with it, also in another process. The default. */
    public static final int ABANDON_KEEP = 1;
    /** The service is told that nobody wants the captcha any more, so that it is not charged if nobody has answered yet. If the last poll is long ago there is one more, and an answer that has come in the meantime is given after all. */
    public static final int ABANDON_ABORT = 2;
    /** The operating system's certificate authorities; where it has none, the bundled ones. The default. */
    public static final int TLS_ROOTS_SYSTEM = 1;
    /** Mozilla's certificate authorities as of the library's release. */
    public static final int TLS_ROOTS_BUNDLED = 2;
    /** All clients of the account in this process. */
    public static final int SHARE_PROCESS = 1;
    /** All processes of this user on this machine that do not keep to themselves. They meet at a file in $XDG_RUNTIME_DIR/ninekw or, without that variable, in ninekw-USERID among the temporary files. Where that cannot work, no client is made (SHARED_BUDGET). */
    public static final int SHARE_MACHINE = 2;
    /** As with machine where that works, else as with process. The default. */
    public static final int SHARE_AUTO = 3;
    /** The request submits a captcha; it takes precedence over all others. */
    public static final int PRIORITY_UPLOAD = 1;
    /** The request polls for an answer, or belongs to a job. */
    public static final int PRIORITY_POLL = 2;
    /** The request can wait: feedback, the balance, the account. */
    public static final int PRIORITY_OTHER = 3;
    /** A call failed for good. */
    public static final int LOG_ERROR = 1;
    /** Something went wrong, and the library goes on: a retry, a limit. */
    public static final int LOG_WARNING = 2;
    /** A captcha went a step ahead. */
    public static final int LOG_INFO = 3;
    /** Every request, and every wait. */
    public static final int LOG_DEBUG = 4;
    /** The answer was right. */
    public static final int CORRECT = 1;
    /** The answer was wrong. You can change it to right later. */
    public static final int INCORRECT = 2;
    /** The answer is not needed. This gives up a pending captcha, which is then not charged. */
    public static final int UNUSED = 3;
    /** No worker has answered yet. */
    public static final int STATE_PENDING = 1;
    /** A worker has answered. */
    public static final int STATE_SOLVED = 2;
    /** No worker answered in time, or the captcha was given up; it is not charged. */
    public static final int STATE_UNSOLVED = 3;
    /** The submitter has not judged the answer yet. */
    public static final int NOT_JUDGED = 0;
    /** The service accepted the answer. */
    public static final int OUTCOME_ANSWERED = 1;
    /** The answer was refused by the service, or by the job's own rules before it was sent. After the latter the job continues. */
    public static final int OUTCOME_REFUSED = 2;
    /** The job was skipped because `decide` said so. */
    public static final int OUTCOME_SKIPPED = 3;
    /** The job was skipped because its time, or the 10 seconds of moretimes, ran out. */
    public static final int OUTCOME_LATE = 4;
    /** The job was neither answered nor skipped because `decide` said so. */
    public static final int OUTCOME_LET_GO = 5;
    /** Captchas that you submitted (action userhistory). */
    public static final int HISTORY_SUBMITTED = 1;
    /** Captchas that you answered (action userhistory2). */
    public static final int HISTORY_SOLVED = 2;
    /** Captchas answered wrongly, on either side (action userhistory3). */
    public static final int HISTORY_WRONG = 3;
    /** API key doesn't exist: create a key in the account's API settings and use it. */
    public static final int CODE_API_KEY_DOESNT_EXIST = 1;
    /** API key not found: check the key in the account's API settings, or create one. */
    public static final int CODE_API_KEY_NOT_FOUND = 2;
    /** Active API key not found: activate a key in the account's API settings. */
    public static final int CODE_ACTIVE_API_KEY_NOT_FOUND = 3;
    /** API key deactivated by owner: activate or create a key in the account's API settings, or ask the support. */
    public static final int CODE_API_KEY_DEACTIVATED_BY_OWNER = 4;
    /** No user found: check the key: no account belongs to it. */
    public static final int CODE_NO_USER_FOUND = 5;
    /** No data found: check how the data is sent. */
    public static final int CODE_NO_DATA_FOUND = 6;
    /** No ID found: check the id. */
    public static final int CODE_NO_ID_FOUND_7 = 7;
    /** No captcha found: check the captcha that was sent. */
    public static final int CODE_NO_CAPTCHA_FOUND = 8;
    /** No image found: check the picture that was sent. */
    public static final int CODE_NO_IMAGE_FOUND = 9;
    /** Image size not allowed: send at least 100 bytes and at most some 100 KB. */
    public static final int CODE_IMAGE_SIZE_NOT_ALLOWED = 10;
    /** Balance insufficient: buy credits or answer captchas. */
    public static final int CODE_BALANCE_INSUFFICIENT = 11;
    /** Already done: nothing to do: check whether the time limit ran out. */
    public static final int CODE_ALREADY_DONE = 12;
    /** No answer found: send an answer. */
    public static final int CODE_NO_ANSWER_FOUND = 13;
    /** Captcha already answered: nothing to do: somebody was faster or the time limit ran out. */
    public static final int CODE_CAPTCHA_ALREADY_ANSWERED = 14;
    /** Captcha submitted too quickly: wait, then send at least 250 ms apart and at most one captcha a second. */
    public static final int CODE_CAPTCHA_SUBMITTED_TOO_QUICKLY = 15;
    /** JD Check active: switch the check for JDownloader 1 off in the account's advanced settings. */
    public static final int CODE_JD_CHECK_ACTIVE = 16;
    /** Unknown problem: check the call against the API documentation, or ask the support. */
    public static final int CODE_UNKNOWN_PROBLEM = 17;
    /** No ID found: check that the id is complete. */
    public static final int CODE_NO_ID_FOUND_18 = 18;
    /** Incorrect answer: send a valid answer within the time limit. */
    public static final int CODE_INCORRECT_ANSWER = 19;
    /** Not filed on time (wrong UserID): keep within the time limit. */
    public static final int CODE_NOT_FILED_ON_TIME_WRONG_USERID = 20;
    /** Link not allowed: take the link out of the data. */
    public static final int CODE_LINK_NOT_ALLOWED = 21;
    /** Submit denied: allow submitting in the account's API settings. */
    public static final int CODE_SUBMIT_DENIED = 22;
    /** Solve denied: allow answering in the account's API settings. */
    public static final int CODE_SOLVE_DENIED = 23;
    /** Not enough credits: buy credits or answer captchas. */
    public static final int CODE_NOT_ENOUGH_CREDITS = 24;
    /** No input found: send an input. */
    public static final int CODE_NO_INPUT_FOUND = 25;
    /** No conditions accepted: accept the service's conditions in the account. */
    public static final int CODE_NO_CONDITIONS_ACCEPTED = 26;
    /** No coupon code in the database found: check the coupon code, or create one in the settings. */
    public static final int CODE_NO_COUPON_CODE_IN_THE_DATABASE_FOUND = 27;
    /** Already used coupon code: use another coupon code, or create one in the settings. */
    public static final int CODE_ALREADY_USED_COUPON_CODE = 28;
    /** Maxtimeout under 60 seconds: set maxtimeout to 60 or more. */
    public static final int CODE_MAXTIMEOUT_UNDER_60_SECONDS = 29;
    /** User not found: check the user id or key. */
    public static final int CODE_USER_NOT_FOUND = 30;
    /** An account is not yet 24 hours in our system: wait until the account is 24 hours old. */
    public static final int CODE_AN_ACCOUNT_IS_NOT_YET_24_HOURS_IN_OUR_SYSTEM = 31;
    /** An account does not have the full rights: try again the next day, or ask the support. */
    public static final int CODE_AN_ACCOUNT_DOES_NOT_HAVE_THE_FULL_RIGHTS = 32;
    /** Plugin needed a update: update this library. */
    public static final int CODE_PLUGIN_NEEDED_A_UPDATE = 33;
    /** No HTTPS allowed: allow HTTPS in the account's API settings. */
    public static final int CODE_NO_HTTPS_ALLOWED = 34;
    /** No HTTP allowed: allow HTTP in the account's API settings, or use HTTPS. */
    public static final int CODE_NO_HTTP_ALLOWED = 35;
    /** Source not allowed: allow this source in the account's API settings. */
    public static final int CODE_SOURCE_NOT_ALLOWED = 36;
    /** Transfer denied: allow transfers in the account's API settings. */
    public static final int CODE_TRANSFER_DENIED = 37;
    /** Incorrect answer without space: answer with spaces: several words are wanted. */
    public static final int CODE_INCORRECT_ANSWER_WITHOUT_SPACE = 38;
    /** Incorrect answer with space: answer without spaces. */
    public static final int CODE_INCORRECT_ANSWER_WITH_SPACE = 39;
    /** Incorrect answer with not only numbers: answer with digits only. */
    public static final int CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_NUMBERS = 40;
    /** Incorrect answer with not only A-Z, a-z: answer with letters only. */
    public static final int CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_LETTERS = 41;
    /** Incorrect answer with not only 0-9, A-Z, a-z: answer with letters and digits only. */
    public static final int CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_DIGITS_LETTERS = 42;
    /** Incorrect answer with not only [0-9,- ]: answer with digits, comma, space and hyphen only. */
    public static final int CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_DIGITS_PUNCTUATION = 43;
    /** Incorrect answer with not only [0-9A-Za-z,- ]: answer with letters, digits, comma, space and hyphen only. */
    public static final int CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_DIGITS_LETTERS_PUNCTUATION = 44;
    /** Incorrect answer with not only coordinates: answer with coordinates such as 324x184. */
    public static final int CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_COORDINATES = 45;
    /** Incorrect answer with not only multiple coordinates: answer with coordinates such as 68x149;81x192. */
    public static final int CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_MULTIPLE_COORDINATES = 46;
    /** Incorrect answer with not only data: answer with the data that was asked for. */
    public static final int CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_DATA = 47;
    /** Incorrect answer with not only rotate number: answer with an angle such as 40 or -40. */
    public static final int CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_ROTATE_NUMBER = 48;
    /** Incorrect answer with not only text: answer with text only. */
    public static final int CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_TEXT = 49;
    /** Incorrect answer with not only text and too short: answer with a longer text, and with text only. */
    public static final int CODE_INCORRECT_ANSWER_WITH_NOT_ONLY_TEXT_AND_TOO_SHORT = 50;
    /** Incorrect answer with not enough chars: answer with more characters. */
    public static final int CODE_INCORRECT_ANSWER_WITH_NOT_ENOUGH_CHARS = 51;
    /** Incorrect answer with too many chars: answer with fewer characters. */
    public static final int CODE_INCORRECT_ANSWER_WITH_TOO_MANY_CHARS = 52;
    /** Incorrect answer without no or yes: answer yes or no. */
    public static final int CODE_INCORRECT_ANSWER_WITHOUT_NO_OR_YES = 53;
    /** Assignment was not found: check the id and keep within the time limit. */
    public static final int CODE_ASSIGNMENT_WAS_NOT_FOUND = 54;
    /** IP not allowed: add this address to the account's list of permitted ones, or ask the support. */
    public static final int CODE_IP_NOT_ALLOWED = 55;
    /** Limit reached: send at least 250 ms apart; single functions may have stricter limits. */
    public static final int CODE_LIMIT_REACHED = 56;
    /** Maxtimeout under 75 seconds: set maxtimeout to 75 or more, or confirm the account's email address. */
    public static final int CODE_MAXTIMEOUT_UNDER_75_SECONDS = 57;

    /** Folders in the jar for a kind of programs: a system, and the bits of a pointer. */
    static String[] platforms(String kind) {
        switch (kind) {
            case "linux64": return new String[] {"linux-x86-64", "linux-aarch64"};
            case "linux32": return new String[] {"linux-arm"};
            case "windows64": return new String[] {"win32-x86-64"};
            case "windows32": return new String[] {"win32-x86"};
            case "macos64": return new String[] {"darwin-aarch64", "darwin-x86-64"};
            default: return new String[0];
        }
    }
}
