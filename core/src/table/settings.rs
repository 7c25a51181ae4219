//! The settings of a client: one row each.

use super::setting::{Setting, SettingKind, Word};

/// Which of the three times to take for what, for all documents.
pub const TIME_LIMITS: &str = "A captcha's parameter `maxtimeout` (60 to 3999 s) is how long people may take: then it \
counts as unsolved and is not charged. The time limit of a call, such as 20 s, is how long your program waits: then the \
call ends, and the captcha stays pending for `wait`, or is given up with the setting `abandon` \"abort\". The first look \
for an answer is 5 s after the upload (`first_poll`): a shorter limit brings none.";

/// Every setting, in the order of the C header.
pub const SETTINGS: &[Setting] = &[
    Setting {
        name: "api_key",
        kind: SettingKind::Text { least: 5, most: 50 },
        default: None,
        since: "0.1.0",
        doc: "The account's API key, of a-z, A-Z and 0-9 (parameter `apikey`). Needed.",
    },
    Setting {
        name: "base_url",
        kind: SettingKind::Text {
            least: 0,
            most: 2000,
        },
        default: Some(crate::DEFAULT_URL),
        since: "0.1.0",
        doc: "The service's address: http:// or https:// with host and, where needed, port and path prefix.",
    },
    Setting {
        name: "source",
        kind: SettingKind::Text { least: 0, most: 30 },
        default: Some("ninekw"),
        since: "0.1.0",
        doc: "The name of the calling program, sent to the service where the action has the parameter `source`.",
    },
    Setting {
        name: "user_agent",
        kind: SettingKind::Text {
            least: 1,
            most: 1000,
        },
        default: Some(concat!("ninekw/", env!("CARGO_PKG_VERSION"))),
        since: "0.1.0",
        doc: "The User-Agent header, in printable ASCII.",
    },
    Setting {
        name: "timeout",
        kind: SettingKind::Milliseconds {
            least: 1,
            at_service: 0,
        },
        default: Some("30000"),
        since: "0.1.0",
        doc: "How long one request may take, from the connection to the last byte of the reply. How long people may take is a captcha's `maxtimeout`, and how long your program waits is the call's own time limit.",
    },
    Setting {
        name: "connect_timeout",
        kind: SettingKind::Milliseconds {
            least: 1,
            at_service: 0,
        },
        default: Some("10000"),
        since: "0.1.0",
        doc: "How long it may take to look up the name, and to connect.",
    },
    Setting {
        name: "min_interval",
        kind: SettingKind::Milliseconds {
            least: 0,
            at_service: 250,
        },
        default: Some("250"),
        since: "0.1.0",
        doc: "The least time between two requests of the account.",
    },
    Setting {
        name: "upload_interval",
        kind: SettingKind::Milliseconds {
            least: 0,
            at_service: 0,
        },
        default: Some("0"),
        since: "0.1.0",
        doc: "The least time between two uploads of the account; 0: as between all requests. While the service refuses \
              captchas as submitted too quickly (code 15), it is a second or more by itself.",
    },
    Setting {
        name: "longest_pause",
        kind: SettingKind::Milliseconds {
            least: 1,
            at_service: 0,
        },
        default: Some("120000"),
        since: "0.1.0",
        doc: "The longest pause that the service can impose by Retry-After or by refusals.",
    },
    Setting {
        name: "first_poll",
        kind: SettingKind::Milliseconds {
            least: 0,
            at_service: 5000,
        },
        default: Some("5000"),
        since: "0.1.0",
        doc: "The least time from the upload to the first poll.",
    },
    Setting {
        name: "poll_interval",
        kind: SettingKind::Milliseconds {
            least: 0,
            at_service: 2000,
        },
        default: Some("2000"),
        since: "0.1.0",
        doc: "The time between two polls of one captcha.",
    },
    Setting {
        name: "job_interval",
        kind: SettingKind::Milliseconds {
            least: 0,
            at_service: 0,
        },
        default: Some("1000"),
        since: "0.1.0",
        doc: "The pause of `work` after the service had no captcha to answer.",
    },
    Setting {
        name: "polling",
        kind: SettingKind::Choice(&[
            Word {
                name: "polite",
                number: 1,
                doc: "Few polls: only once an answer has, on average, been ready for a second.",
            },
            Word {
                name: "balanced",
                number: 2,
                doc: "A third fewer polls than possible, for half a second of delay.",
            },
            Word {
                name: "fast",
                number: 3,
                doc: "A poll whenever there is a turn to spare.",
            },
        ]),
        default: Some("balanced"),
        since: "0.1.0",
        doc: "How eagerly a batch polls.",
    },
    Setting {
        name: "max_in_flight",
        kind: SettingKind::Count { least: 1 },
        default: Some("40"),
        since: "0.1.0",
        doc: "How many captchas a batch keeps pending at once. More bring a little more throughput, but each answer \
              waits longer for its turn.",
    },
    Setting {
        name: "look_at_service",
        kind: SettingKind::Flag,
        default: Some("true"),
        since: "0.1.0",
        doc: "Whether a batch looks at the service's load once a minute, to know how long people take.",
    },
    Setting {
        name: "recover_uploads",
        kind: SettingKind::Flag,
        default: Some("false"),
        since: "0.1.0",
        doc: "Whether a captcha whose upload got no reply is looked up in the history, so that an answer that was paid \
              for is not lost. Each upload then has a source of its own: the configured one (cut to 21 characters), a \
              hyphen and eight letters; where the account refuses that source, the plain one is used.",
    },
    Setting {
        name: "journal",
        kind: SettingKind::File,
        default: None,
        since: "0.1.0",
        doc: "A file that knows which captchas are paid for, so that a program that was killed can run again and pays \
              for none twice. Before an upload leaves, a line is on the disk, then the captcha's id, then its answer. \
              A captcha that is added under a tag that the file knows is not uploaded again: its answer is waited for, \
              or is that of the file. One without a tag takes the place of an equal one that an ended process left \
              pending. Processes may share the file; each account needs its own. Uploads are found again as with \
              `recover_uploads`. Made if it is not there, when the client is made.",
    },
    Setting {
        name: "check_content",
        kind: SettingKind::Flag,
        default: Some("true"),
        since: "0.1.0",
        doc: "Whether the content of a captcha is checked before it is uploaded, and paid for: a picture must be a \
              GIF, JPEG or PNG file, or a sound where the kind allows that.",
    },
    Setting {
        name: "max_credits",
        kind: SettingKind::Count { least: 0 },
        default: Some("0"),
        since: "0.1.0",
        doc: "How many credits all captchas of the client, since it was made, may cost; 0 for any number. Another one is \
              refused before it is sent (SPENDING_LIMIT). A captcha counts from its upload on, also if the reply is lost, at \
              10 credits, or 30 for `interactive`, with 6 more for `confirm`, 10 less for `checkanswer`, and `prio`. \
              What the service did not accept, or nobody solved, does not count. A child of a fork counts on for \
              itself.",
    },
    Setting {
        name: "min_balance",
        kind: SettingKind::Count { least: 0 },
        default: Some("0"),
        since: "0.1.0",
        doc: "The balance that captchas must leave; 0 for any. One that would leave less is refused before it is sent \
              (SPENDING_LIMIT). The balance is the last that the service told, less what was uploaded since. It is \
              asked for before the first upload, and before a refusal if the last reading is a minute old.",
    },
    Setting {
        name: "abandon",
        kind: SettingKind::Choice(&[
            Word {
                name: "keep",
                number: 1,
                doc: "The captcha stays pending, and `wait` goes on with it, also in another process.",
            },
            Word {
                name: "abort",
                number: 2,
                doc: "The service is told that nobody wants the captcha any more, so that it is not charged if nobody \
                      has answered yet. If the last poll is long ago there is one more, and an answer that has come \
                      in the meantime is given after all.",
            },
        ]),
        default: Some("keep"),
        since: "0.1.0",
        doc: "What becomes of a captcha when `solve` or `wait` ends by a deadline or a cancel, or when its batch is \
              closed early.",
    },
    Setting {
        name: "retries",
        kind: SettingKind::Count { least: 0 },
        default: Some("3"),
        since: "0.1.0",
        doc: "How often a call is repeated where that is harmless. The polls of a wait are repeated until its deadline.",
    },
    Setting {
        name: "retry_pause",
        kind: SettingKind::Milliseconds {
            least: 0,
            at_service: 0,
        },
        default: Some("1000"),
        since: "0.1.0",
        doc: "The pause before the first retry; it doubles each time, up to 30 s. After the service's code 56 it is a \
              quarter of that, and four times as long each time that code comes again soon.",
    },
    Setting {
        name: "max_reply_bytes",
        kind: SettingKind::Bytes { least: 1 },
        default: Some("8388608"),
        since: "0.1.0",
        doc: "The largest reply with files that is read. Histories have at most 1 MiB, all other replies 64 KiB.",
    },
    Setting {
        name: "proxy",
        kind: SettingKind::Text {
            least: 0,
            most: usize::MAX,
        },
        default: None,
        since: "0.1.0",
        doc: "A proxy for all requests: `scheme://[user:password@]host:port` with http, https, socks4, socks4a, socks5 \
              or socks5h. By default there is none, whatever the environment says. \"system\" stands for the \
              environment's ALL_PROXY, HTTPS_PROXY or HTTP_PROXY, with NO_PROXY, and where none is set on Windows for \
              the user's Internet settings, if they name one server for everything. Checked when the client is made.",
    },
    Setting {
        name: "tls_roots",
        kind: SettingKind::Choice(&[
            Word {
                name: "system",
                number: 1,
                doc: "The operating system's certificate authorities; where it has none, the bundled ones.",
            },
            Word {
                name: "bundled",
                number: 2,
                doc: "Mozilla's certificate authorities as of the library's release.",
            },
        ]),
        default: Some("system"),
        since: "0.1.0",
        doc: "Which certificate authorities to trust.",
    },
    Setting {
        name: "ca_file",
        kind: SettingKind::File,
        default: None,
        since: "0.1.0",
        doc: "A PEM file with the only certificate authorities to trust, in place of `tls_roots`. Read when the client \
              is made.",
    },
    Setting {
        name: "cancel",
        kind: SettingKind::Token,
        default: None,
        since: "0.1.0",
        doc: "A token that stops every call of the client, besides the token that a call is given.",
    },
    Setting {
        name: "share",
        kind: SettingKind::Choice(&[
            Word {
                name: "process",
                number: 1,
                doc: "All clients of the account in this process.",
            },
            Word {
                name: "machine",
                number: 2,
                doc: "All processes of this user on this machine that do not keep to themselves. They meet at a file \
                      in $XDG_RUNTIME_DIR/ninekw or, without that variable, in ninekw-USERID among the temporary \
                      files. Where that cannot work, no client is made (SHARED_BUDGET).",
            },
            Word {
                name: "auto",
                number: 3,
                doc: "As with `machine` where that works, else as with `process`.",
            },
        ]),
        default: Some("auto"),
        since: "0.1.0",
        doc: "Who shares one request budget.",
    },
    Setting {
        name: "limiter",
        kind: SettingKind::Limiter,
        default: None,
        since: "0.1.0",
        doc: "A budget that many machines share, asked before each request besides the process's own.",
    },
];
