<?php
// Made by `cargo xtask codegen` from the table of settings; not to be edited.
declare(strict_types=1);

namespace Ninekw;

/** The settings of a client, by their names. */
final class Settings
{
    /** What each takes: a kind, or words and their numbers. */
    public const KINDS = [
        // The account's API key, of a-z, A-Z and 0-9 (parameter `apikey`). Needed. 5 to 50 characters.
        'api_key' => 'text',
        // The service's address: http:// or https:// with host and, where needed, port and path prefix. At most 2000
        // characters. Default `https://www.9kw.eu`.
        'base_url' => 'text',
        // The name of the calling program, sent to the service where the action has the parameter `source`. At most 30
        // characters. Default `ninekw`.
        'source' => 'text',
        // The User-Agent header, in printable ASCII. 1 to 1000 characters. Default `ninekw/0.1.0`.
        'user_agent' => 'text',
        // How long one request may take, from the connection to the last byte of the reply. How long people may take is
        // a captcha's `maxtimeout`, and how long your program waits is the call's own time limit. In milliseconds, 1 or
        // more. Default 30000.
        'timeout_ms' => 'int64',
        // How long it may take to look up the name, and to connect. In milliseconds, 1 or more. Default 10000.
        'connect_timeout_ms' => 'int64',
        // The least time between two requests of the account. In milliseconds, 0 or more. At the service itself at
        // least 250, checked when the client is made. Default 250.
        'min_interval_ms' => 'int64',
        // The least time between two uploads of the account; 0: as between all requests. While the service refuses
        // captchas as submitted too quickly (code 15), it is a second or more by itself. In milliseconds, 0 or more.
        // Default 0.
        'upload_interval_ms' => 'int64',
        // The longest pause that the service can impose by Retry-After or by refusals. In milliseconds, 1 or more.
        // Default 120000.
        'longest_pause_ms' => 'int64',
        // The least time from the upload to the first poll. In milliseconds, 0 or more. At the service itself at least
        // 5000, checked when the client is made. Default 5000.
        'first_poll_ms' => 'int64',
        // The time between two polls of one captcha. In milliseconds, 0 or more. At the service itself at least 2000,
        // checked when the client is made. Default 2000.
        'poll_interval_ms' => 'int64',
        // The pause of `work` after the service had no captcha to answer. In milliseconds, 0 or more. Default 1000.
        'job_interval_ms' => 'int64',
        // How eagerly a batch polls. Default `balanced`.
        'polling' => ['polite' => 1, 'balanced' => 2, 'fast' => 3],
        // How many captchas a batch keeps pending at once. More bring a little more throughput, but each answer waits
        // longer for its turn. 1 or more. Default 40.
        'max_in_flight' => 'int32',
        // Whether a batch looks at the service's load once a minute, to know how long people take. Default true.
        'look_at_service' => 'flag',
        // Whether a captcha whose upload got no reply is looked up in the history, so that an answer that was paid for
        // is not lost. Each upload then has a source of its own: the configured one (cut to 21 characters), a hyphen
        // and eight letters; where the account refuses that source, the plain one is used. Default false.
        'recover_uploads' => 'flag',
        // A file that knows which captchas are paid for, so that a program that was killed can run again and pays for
        // none twice. Before an upload leaves, a line is on the disk, then the captcha's id, then its answer. A captcha
        // that is added under a tag that the file knows is not uploaded again: its answer is waited for, or is that of
        // the file. One without a tag takes the place of an equal one that an ended process left pending. Processes may
        // share the file; each account needs its own. Uploads are found again as with `recover_uploads`. Made if it is
        // not there, when the client is made.
        'journal' => 'text',
        // Whether the content of a captcha is checked before it is uploaded, and paid for: a picture must be a GIF,
        // JPEG or PNG file, or a sound where the kind allows that. Default true.
        'check_content' => 'flag',
        // How many credits all captchas of the client, since it was made, may cost; 0 for any number. Another one is
        // refused before it is sent (SPENDING_LIMIT). A captcha counts from its upload on, also if the reply is lost,
        // at 10 credits, or 30 for `interactive`, with 6 more for `confirm`, 10 less for `checkanswer`, and `prio`.
        // What the service did not accept, or nobody solved, does not count. A child of a fork counts on for itself. 0
        // or more. Default 0.
        'max_credits' => 'int32',
        // The balance that captchas must leave; 0 for any. One that would leave less is refused before it is sent
        // (SPENDING_LIMIT). The balance is the last that the service told, less what was uploaded since. It is asked
        // for before the first upload, and before a refusal if the last reading is a minute old. 0 or more. Default 0.
        'min_balance' => 'int32',
        // What becomes of a captcha when `solve` or `wait` ends by a deadline or a cancel, or when its batch is closed
        // early. Default `keep`.
        'abandon' => ['keep' => 1, 'abort' => 2],
        // How often a call is repeated where that is harmless. The polls of a wait are repeated until its deadline. 0
        // or more. Default 3.
        'retries' => 'int32',
        // The pause before the first retry; it doubles each time, up to 30 s. After the service's code 56 it is a
        // quarter of that, and four times as long each time that code comes again soon. In milliseconds, 0 or more.
        // Default 1000.
        'retry_pause_ms' => 'int64',
        // The largest reply with files that is read. Histories have at most 1 MiB, all other replies 64 KiB. In bytes,
        // 1 or more. Default 8388608.
        'max_reply_bytes' => 'int64',
        // A proxy for all requests: `scheme://[user:password@]host:port` with http, https, socks4, socks4a, socks5 or
        // socks5h. By default there is none, whatever the environment says. "system" stands for the environment's
        // ALL_PROXY, HTTPS_PROXY or HTTP_PROXY, with NO_PROXY, and where none is set on Windows for the user's Internet
        // settings, if they name one server for everything. Checked when the client is made.
        'proxy' => 'text',
        // Which certificate authorities to trust. Default `system`.
        'tls_roots' => ['system' => 1, 'bundled' => 2],
        // A PEM file with the only certificate authorities to trust, in place of `tls_roots`. Read when the client is
        // made.
        'ca_file' => 'text',
        // A token that stops every call of the client, besides the token that a call is given.
        'cancel' => 'cancel',
        // Who shares one request budget. Default `auto`.
        'share' => ['process' => 1, 'machine' => 2, 'auto' => 3],
        // A budget that many machines share, asked before each request besides the process's own. None by default.
        'limiter' => 'limiter',
    ];
}
