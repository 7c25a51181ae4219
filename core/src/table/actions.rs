//! The actions and their parameters.
//!
//! `action`, `apikey` and `json` belong to every call and have no row; the client fills them in.

use super::action::{Action, Effect, Method, ReplySize};
use super::parameter::{Parameter, Parameter as P};
use crate::limiter::Priority;
/// The action called `name`.
pub fn action(name: &str) -> Option<&'static Action> {
    ACTIONS.iter().find(|action| action.name == name)
}

impl Action {
    /// Whether the action takes the name of the calling program.
    pub(crate) fn names_the_caller(&self) -> bool {
        self.parameter("source")
            .is_some_and(|row| row.doc == SOURCE.doc)
    }
}

const MAX: i64 = i64::MAX;
const ANY: usize = usize::MAX;
const INTERACTIVE: &[&str] = &[
    "recaptchav2",
    "recaptchav3",
    "funcaptcha",
    "keycaptcha",
    "geetest",
    "hcaptcha",
    "cutcaptcha",
];

const SOURCE: Parameter = P::text("source", 30, "name of the calling program");
/// In histories the parameter is a filter, not the caller's name.
const SOURCE_FILTER: Parameter = P::text("source", 30, "only captchas that this program submitted");
const ID: Parameter = P::integer("id", 1, MAX, "the captcha's id").required();
const ARCHIV: Parameter = P::flag("archiv", "also look in the archive (after two hours)");
const DEBUG: Parameter = P::flag("debug", "the service's limited test environment");
const SPEED: Parameter = P::flag(
    "speed",
    "assign the next captcha right away; take fewer if many time out",
);
const SPEEDLEVEL: Parameter =
    P::integer("speedlevel", 0, 5, "captchas to have in hand besides").default("0");
const CREDITS: Parameter = P::integer(
    "guthaben",
    1000,
    MAX,
    "credits to hand over (at least 1000)",
)
.required();
const SHORT: Parameter = P::flag("short", "counts and column names only");
const PAGE: Parameter = P::integer("page", 0, MAX, "page number, from 0");
const ONLYAPIKEY: Parameter = P::flag("onlyapikey", "only entries of this API key");
const FILTER: Parameter = P::choice(
    "filter",
    &["ok", "notok", "both", "other"],
    "only entries with this feedback",
);
const CORRECTSOURCE: Parameter = P::text("correctsource", 30, "name of the worker's program");

/// Every action, in the order of the API documentation.
pub const ACTIONS: &[Action] = &[
    Action::file(
        "servercheck.json",
        "/grafik/servercheck.json",
        "Load of the service: workers online, queues, solve times.",
        &[],
    )
    .replying(ReplySize::Small),
    Action::file(
        "servercheck.txt",
        "/grafik/servercheck.txt",
        "Load of the service, as text.",
        &[],
    )
    .replying(ReplySize::Small),
    Action::get(
        "usercaptchanew",
        Effect::Takes,
        "Take a captcha to answer.",
        &[
            SOURCE,
            P::choice("text", &["yes", "no"], "take pictures of text").default("yes"),
            P::flag("mouse", "take captchas answered by one click"),
            P::flag("multimouse", "take captchas answered by several clicks"),
            P::flag("rotate", "take captchas answered by an angle"),
            P::flag("puzzle", "take puzzles"),
            P::flag("audio", "take sounds"),
            P::list("interactive", INTERACTIVE, "take interactive captchas").default("0"),
            P::flag("textonly", "take captchas without an image"),
            P::flag("extended", "send all fields in the text form"),
            P::flag("withok", "hold the captcha until its receipt is confirmed"),
            SPEED,
            SPEEDLEVEL,
            P::flag("filedata", "send the files inside the JSON reply"),
            P::integer("moretimes", 0, 3, "answer within 30, 60, 90 or 120 seconds; who often lets them pass is shut out").default("0"),
            P::flag("confirm", "take answers to check"),
            P::flag("selfsolve", "also take your own captchas"),
            P::flag("selfonly", "only take your own captchas"),
            P::flag("nocaptcha", "an empty reply in place of NO CAPTCHA"),
            DEBUG,
        ],
    )
    .replying(ReplySize::Files),
    Action::get(
        "usercaptchanewok",
        Effect::Harmless,
        "Confirm the receipt of a captcha taken with `withok`.",
        &[SPEED, SPEEDLEVEL, SOURCE],
    )
    .before(Priority::Poll),
    Action::get(
        "usercaptchacorrectcheck",
        Effect::Harmless,
        "Fetch the submitter's verdict on your answer.",
        &[
            SOURCE,
            ID,
            ARCHIV,
            P::flag("textonly", "reply with OK, NotOK or ?"),
            P::flag("notext", "reply with 1, 0 or ?"),
        ],
    ),
    Action::get(
        "usercaptchashow",
        Effect::Harmless,
        "Fetch a captcha's file.",
        &[
            SOURCE,
            ID,
            P::flag("nodraw", "draw the answered clicks into the picture"),
            P::flag("base64", "reply in base64"),
            DEBUG,
        ],
    )
    .replying(ReplySize::Files),
    Action::file(
        "captchas/ID.txt",
        "/grafik/captchas/{id}.txt",
        "Fetch a captcha's file as a static file.",
        &[ID],
    ),
    Action::file(
        "captchas/ID_base64.txt",
        "/grafik/captchas/{id}_base64.txt",
        "Fetch a captcha's file as a static base64 file.",
        &[ID],
    ),
    Action::get(
        "usercaptchaskip",
        Effect::Harmless,
        "Give back a captcha that cannot be answered.",
        &[
            SOURCE,
            P::integer("id", 1, MAX, "the captcha's id"),
            P::flag("end", "take no more captchas for now"),
            SPEED,
            SPEEDLEVEL,
            DEBUG,
        ],
    ),
    Action::get(
        "usercaptchacorrect",
        Effect::Harmless,
        "Answer a captcha.",
        &[
            SOURCE,
            ID,
            P::flag("confirm", "the job is a check: answer yes or no"),
            P::text("captcha", ANY, "the answer").required(),
            P::flag("extended", "reply with the credits earned"),
            SPEED,
            SPEEDLEVEL,
            DEBUG,
        ],
    )
    .before(Priority::Poll),
    Action {
        name: "usercaptchaupload",
        method: Method::Multipart,
        path: "/index.cgi",
        needs_key: true,
        effect: Effect::Spends,
        reply: ReplySize::Small,
        priority: Priority::Upload,
        doc: "Submit a captcha.",
        parameters: &[
            P::data("file-upload-01", "the picture, sound, text or sitekey").required(),
            P::data("file-upload-02", "second file of a puzzle"),
            P::data("file-upload-03", "third file of a puzzle"),
            P::data("file-upload-04", "fourth file of a puzzle"),
            P::data("file-upload-05", "fifth file of a puzzle"),
            P::data("file-upload-06", "sixth file of a puzzle"),
            P::data("file-upload-07", "seventh file of a puzzle"),
            P::data("file-upload-08", "eighth file of a puzzle"),
            P::flag("base64", "the files are base64 text"),
            P::flag("math", "a sum to work out; best with numeric or nospace"),
            P::flag("mouse", "answered by one click"),
            P::flag("multimouse", "answered by several clicks"),
            P::flag("rotate", "answered by an angle"),
            P::integer("angle", -360, 360, "step of the rotation in degrees; a wrong one may make it unsolvable"),
            P::flag("puzzle", "pieces to place in a picture"),
            P::flag("textonly", "text without a picture"),
            P::flag(
                "interactive",
                "reCAPTCHA, hCaptcha, FunCaptcha and the like",
            ),
            P::integer(
                "case-sensitive",
                0,
                2,
                "1 keeps upper and lower case, 2 symbols too",
            )
            .default("0"),
            P::flag("case-sensitive-pic", "write the case rule into the picture, if it is not animated"),
            P::text("textinstructions", ANY, "instructions for the worker, best in English and several sentences"),
            P::integer("rows", 0, MAX, "rows of tiles (no longer in use)"),
            P::integer("cols", 0, MAX, "columns of tiles (no longer in use)"),
            P::integer(
                "previousid",
                1,
                MAX,
                "id of the captcha that this one follows",
            ),
            P::flag("confirm", "have the answer checked (6 credits more); not for widgets or below 150 s"),
            P::text("checkanswer", ANY, "an answer to check; needs confirm"),
            P::integer("prio", 0, 20, "priority, a credit each; a faster answer is likely").default("0"),
            P::integer("captchaperhour", 0, 9999, "at most this many an hour").default("0"),
            P::integer("captchapermin", 0, 9999, "at most this many a minute").default("0"),
            P::integer(
                "nomd5",
                0,
                1,
                "1: do not merge with an equal pending captcha",
            ),
            P::integer(
                "maxtimeout",
                60,
                3999,
                "seconds that people may take; how long your program waits is the call's own time limit",
            )
            .default("600"),
            P::flag("selfsolve", "to be answered by yourself"),
            P::flag("ocr", "automatic recognition (not in use)"),
            SOURCE,
            P::text("oldsource", 30, "where from; for interactive ones the type"),
            P::text("pageurl", 200, "page of an interactive captcha"),
            P::text("cookies", ANY, "cookies of that page"),
            P::text("useragent", 200, "user agent for an interactive captcha, best your browser's"),
            P::text(
                "proxy",
                ANY,
                "host:port of a proxy for an interactive captcha; a closed one is refused or not used",
            ),
            P::choice("proxytype", &["socks5", "https"], "kind of that proxy").default("socks5"),
            P::flag("nospace", "the answer has no spaces"),
            P::flag("phrase", "the answer has two words or more"),
            P::integer("numeric", 0, 5, "which characters the answer has").default("0"),
            P::integer("min_len", 1, 20, "least length of the answer"),
            P::integer("max_len", 1, 99, "greatest length of the answer"),
            DEBUG,
            P::text(
                "tag",
                1000,
                "your own name for the captcha, which comes back with its answer and is its name in the journal; not sent",
            )
            .local(),
        ],
    },
    Action::get(
        "usercaptchacorrectdata",
        Effect::Harmless,
        "Fetch the answer to a captcha.",
        &[
            SOURCE,
            ID,
            P::flag("info", "NO DATA in place of an empty reply (text form)"),
            P::flag("entities", "HTML entities in the reply (text form)"),
            ARCHIV,
            DEBUG,
        ],
    )
    .before(Priority::Poll),
    Action::get(
        "usercaptchacorrectback",
        Effect::Harmless,
        "Say whether an answer was right.",
        &[
            SOURCE,
            P::integer("correct", 1, 3, "1 correct, 2 incorrect (never of a right answer), 3 unused").required(),
            ID,
            ARCHIV,
            DEBUG,
        ],
    ),
    Action::get(
        "userhistory",
        Effect::Harmless,
        "Captchas that you submitted.",
        &[
            SOURCE_FILTER,
            CORRECTSOURCE,
            ARCHIV,
            FILTER,
            SHORT,
            PAGE,
            ONLYAPIKEY,
        ],
    )
    .replying(ReplySize::Rows),
    Action::get(
        "userhistory2",
        Effect::Harmless,
        "Captchas that you answered.",
        &[
            SOURCE_FILTER,
            CORRECTSOURCE,
            ARCHIV,
            FILTER,
            P::flag("confirm", "only captchas with a check of the answer"),
            SHORT,
            PAGE,
            ONLYAPIKEY,
        ],
    )
    .replying(ReplySize::Rows),
    Action::get(
        "userhistory3",
        Effect::Harmless,
        "Captchas answered wrongly.",
        &[ARCHIV, SHORT, PAGE, ONLYAPIKEY],
    )
    .replying(ReplySize::Rows),
    Action::get(
        "userhistorydetail",
        Effect::Harmless,
        "Everything about one submitted captcha.",
        &[ID, ARCHIV, SOURCE, SHORT],
    )
    .replying(ReplySize::Rows),
    Action::get(
        "usercaptchaguthaben",
        Effect::Harmless,
        "Credits left.",
        &[],
    ),
    Action::get(
        "userconfig",
        Effect::Harmless,
        "Settings of the account.",
        &[],
    ),
    Action::get(
        "userconfigselfsolve",
        Effect::Harmless,
        "Also hand out your own captchas.",
        &[P::integer("selfsolve", 0, 1, "off or on").required()],
    ),
    Action::get(
        "userconfigselfonly",
        Effect::Harmless,
        "Only hand out your own captchas.",
        &[P::integer("selfonly", 0, 1, "off or on").required()],
    ),
    Action::get(
        "userconfigselfsend",
        Effect::Harmless,
        "Only submit to yourself.",
        &[P::integer("selfsend", 0, 1, "off or on").required()],
    ),
    Action::get(
        "userconfigref",
        Effect::Harmless,
        "Users you referred.",
        &[ARCHIV, SOURCE],
    )
    .replying(ReplySize::Rows),
    Action::get(
        "usertransfer",
        Effect::Spends,
        "Hand credits to another user.",
        &[
            CREDITS,
            P::integer("userid", 1, MAX, "who receives them").required(),
            P::integer("transferart", 1, 2, "1 normal, 2 bonus credits too")
                .required()
                .default("1"),
            SOURCE,
        ],
    ),
    Action::get(
        "usergutscheincreate",
        Effect::Spends,
        "Make a coupon of credits.",
        &[CREDITS, SOURCE],
    ),
    Action::get(
        "anmelden2_create",
        Effect::Spends,
        "Create an account.",
        &[
            P::text("code", ANY, "a coupon code, or credits (at least 40000)").required(),
            P::text("ref", ANY, "user id of the referrer"),
            SOURCE,
        ],
    ),
];
