# Made by `cargo xtask codegen` from the table in core/src/table: do not edit.
"""The parameters of every action, for type checkers; nothing imports this module at run time.

``...Options`` are the keywords of an action's method, ``...Parameters`` also has what the method
takes as arguments of its own. None leaves a parameter out.
"""

from __future__ import annotations

from typing import Literal, TypedDict

from ._content import OptionValue

Action = Literal[
    # Load of the service: workers online, queues, solve times.
    "servercheck.json",
    # Load of the service, as text.
    "servercheck.txt",
    # Take a captcha to answer.
    "usercaptchanew",
    # Confirm the receipt of a captcha taken with `withok`.
    "usercaptchanewok",
    # Fetch the submitter's verdict on your answer.
    "usercaptchacorrectcheck",
    # Fetch a captcha's file.
    "usercaptchashow",
    # Fetch a captcha's file as a static file.
    "captchas/ID.txt",
    # Fetch a captcha's file as a static base64 file.
    "captchas/ID_base64.txt",
    # Give back a captcha that cannot be answered.
    "usercaptchaskip",
    # Answer a captcha.
    "usercaptchacorrect",
    # Submit a captcha.
    "usercaptchaupload",
    # Fetch the answer to a captcha.
    "usercaptchacorrectdata",
    # Say whether an answer was right.
    "usercaptchacorrectback",
    # Captchas that you submitted.
    "userhistory",
    # Captchas that you answered.
    "userhistory2",
    # Captchas answered wrongly.
    "userhistory3",
    # Everything about one submitted captcha.
    "userhistorydetail",
    # Credits left.
    "usercaptchaguthaben",
    # Settings of the account.
    "userconfig",
    # Also hand out your own captchas.
    "userconfigselfsolve",
    # Only hand out your own captchas.
    "userconfigselfonly",
    # Only submit to yourself.
    "userconfigselfsend",
    # Users you referred.
    "userconfigref",
    # Hand credits to another user.
    "usertransfer",
    # Make a coupon of credits.
    "usergutscheincreate",
    # Create an account.
    "anmelden2_create",
]
"""Every action."""

ServiceCode = Literal[
    1,  # API key doesn't exist
    2,  # API key not found
    3,  # Active API key not found
    4,  # API key deactivated by owner
    5,  # No user found
    6,  # No data found
    7,  # No ID found
    8,  # No captcha found
    9,  # No image found
    10,  # Image size not allowed
    11,  # Balance insufficient
    12,  # Already done
    13,  # No answer found
    14,  # Captcha already answered
    15,  # Captcha submitted too quickly
    16,  # JD Check active
    17,  # Unknown problem
    18,  # No ID found
    19,  # Incorrect answer
    20,  # Not filed on time (wrong UserID)
    21,  # Link not allowed
    22,  # Submit denied
    23,  # Solve denied
    24,  # Not enough credits
    25,  # No input found
    26,  # No conditions accepted
    27,  # No coupon code in the database found
    28,  # Already used coupon code
    29,  # Maxtimeout under 60 seconds
    30,  # User not found
    31,  # An account is not yet 24 hours in our system
    32,  # An account does not have the full rights
    33,  # Plugin needed a update
    34,  # No HTTPS allowed
    35,  # No HTTP allowed
    36,  # Source not allowed
    37,  # Transfer denied
    38,  # Incorrect answer without space
    39,  # Incorrect answer with space
    40,  # Incorrect answer with not only numbers
    41,  # Incorrect answer with not only A-Z, a-z
    42,  # Incorrect answer with not only 0-9, A-Z, a-z
    43,  # Incorrect answer with not only [0-9,- ]
    44,  # Incorrect answer with not only [0-9A-Za-z,- ]
    45,  # Incorrect answer with not only coordinates
    46,  # Incorrect answer with not only multiple coordinates
    47,  # Incorrect answer with not only data
    48,  # Incorrect answer with not only rotate number
    49,  # Incorrect answer with not only text
    50,  # Incorrect answer with not only text and too short
    51,  # Incorrect answer with not enough chars
    52,  # Incorrect answer with too many chars
    53,  # Incorrect answer without no or yes
    54,  # Assignment was not found
    55,  # IP not allowed
    56,  # Limit reached
    57,  # Maxtimeout under 75 seconds
]
"""Every error code of the service."""

Widget = Literal[
    "recaptchav2",
    "recaptchav3",
    "funcaptcha",
    "keycaptcha",
    "geetest",
    "hcaptcha",
    "cutcaptcha",
]
"""Every type of interactive captcha (``oldsource``)."""


class NextJobOptions(TypedDict, total=False):
    """Take a captcha to answer. Options of ``usercaptchanew``."""

    # Name of the calling program: text of 0..30 characters.
    source: str | None

    # Take pictures of text: one of yes, no, default yes.
    text: Literal["yes", "no"] | None

    # Take captchas answered by one click: 0 or 1, default 0.
    mouse: bool | int | None

    # Take captchas answered by several clicks: 0 or 1, default 0.
    multimouse: bool | int | None

    # Take captchas answered by an angle: 0 or 1, default 0.
    rotate: bool | int | None

    # Take puzzles: 0 or 1, default 0.
    puzzle: bool | int | None

    # Take sounds: 0 or 1, default 0.
    audio: bool | int | None

    # Take interactive captchas: 0, 1 or a list of recaptchav2, recaptchav3, funcaptcha,
    # keycaptcha, geetest, hcaptcha, cutcaptcha, default 0.
    interactive: bool | int | str | None

    # Take captchas without an image: 0 or 1, default 0.
    textonly: bool | int | None

    # Send all fields in the text form: 0 or 1, default 0.
    extended: bool | int | None

    # Hold the captcha until its receipt is confirmed: 0 or 1, default 0.
    withok: bool | int | None

    # Assign the next captcha right away; take fewer if many time out: 0 or 1, default 0.
    speed: bool | int | None

    # Captchas to have in hand besides: a whole number, 0..5, default 0.
    speedlevel: int | None

    # Send the files inside the JSON reply: 0 or 1, default 0.
    filedata: bool | int | None

    # Answer within 30, 60, 90 or 120 seconds; who often lets them pass is shut out: a whole
    # number, 0..3, default 0.
    moretimes: int | None

    # Take answers to check: 0 or 1, default 0.
    confirm: bool | int | None

    # Also take your own captchas: 0 or 1, default 0.
    selfsolve: bool | int | None

    # Only take your own captchas: 0 or 1, default 0.
    selfonly: bool | int | None

    # An empty reply in place of NO CAPTCHA: 0 or 1, default 0.
    nocaptcha: bool | int | None

    # The service's limited test environment: 0 or 1, default 0.
    debug: bool | int | None


class ConfirmJobOptions(TypedDict, total=False):
    """Confirm the receipt of a captcha taken with `withok`. Options of ``usercaptchanewok``."""

    # Assign the next captcha right away; take fewer if many time out: 0 or 1, default 0.
    speed: bool | int | None

    # Captchas to have in hand besides: a whole number, 0..5, default 0.
    speedlevel: int | None

    # Name of the calling program: text of 0..30 characters.
    source: str | None


class VerdictOptions(TypedDict, total=False):
    """Fetch the submitter's verdict on your answer. Options of ``usercaptchacorrectcheck``."""

    # Name of the calling program: text of 0..30 characters.
    source: str | None

    # Also look in the archive (after two hours): 0 or 1, default 0.
    archiv: bool | int | None

    # Reply with OK, NotOK or ?: 0 or 1, default 0.
    textonly: bool | int | None

    # Reply with 1, 0 or ?: 0 or 1, default 0.
    notext: bool | int | None


class VerdictParameters(VerdictOptions, total=False):
    """Fetch the submitter's verdict on your answer. Parameters of ``usercaptchacorrectcheck``."""

    # Needed; the captcha's id: a whole number, 1 or more.
    id: int


class ShowOptions(TypedDict, total=False):
    """Fetch a captcha's file. Options of ``usercaptchashow``."""

    # Name of the calling program: text of 0..30 characters.
    source: str | None

    # Draw the answered clicks into the picture: 0 or 1, default 0.
    nodraw: bool | int | None

    # Reply in base64: 0 or 1, default 0.
    base64: bool | int | None

    # The service's limited test environment: 0 or 1, default 0.
    debug: bool | int | None


class ShowParameters(ShowOptions, total=False):
    """Fetch a captcha's file. Parameters of ``usercaptchashow``."""

    # Needed; the captcha's id: a whole number, 1 or more.
    id: int


class FileParameters(TypedDict, total=False):
    """Fetch a captcha's file as a static file. Parameters of ``captchas/ID.txt``."""

    # Needed; the captcha's id: a whole number, 1 or more.
    id: int


class Base64FileParameters(TypedDict, total=False):
    """Fetch a captcha's file as a static base64 file. Parameters of ``captchas/ID_base64.txt``."""

    # Needed; the captcha's id: a whole number, 1 or more.
    id: int


class SkipOptions(TypedDict, total=False):
    """Give back a captcha that cannot be answered. Options of ``usercaptchaskip``."""

    # Name of the calling program: text of 0..30 characters.
    source: str | None

    # Take no more captchas for now: 0 or 1, default 0.
    end: bool | int | None

    # Assign the next captcha right away; take fewer if many time out: 0 or 1, default 0.
    speed: bool | int | None

    # Captchas to have in hand besides: a whole number, 0..5, default 0.
    speedlevel: int | None

    # The service's limited test environment: 0 or 1, default 0.
    debug: bool | int | None


class SkipParameters(SkipOptions, total=False):
    """Give back a captcha that cannot be answered. Parameters of ``usercaptchaskip``."""

    # The captcha's id: a whole number, 1 or more.
    id: int | None


class AnswerOptions(TypedDict, total=False):
    """Answer a captcha. Options of ``usercaptchacorrect``."""

    # Name of the calling program: text of 0..30 characters.
    source: str | None

    # The job is a check: answer yes or no: 0 or 1, default 0.
    confirm: bool | int | None

    # Reply with the credits earned: 0 or 1, default 0.
    extended: bool | int | None

    # Assign the next captcha right away; take fewer if many time out: 0 or 1, default 0.
    speed: bool | int | None

    # Captchas to have in hand besides: a whole number, 0..5, default 0.
    speedlevel: int | None

    # The service's limited test environment: 0 or 1, default 0.
    debug: bool | int | None


class AnswerParameters(AnswerOptions, total=False):
    """Answer a captcha. Parameters of ``usercaptchacorrect``."""

    # Needed; the captcha's id: a whole number, 1 or more.
    id: int

    # Needed; the answer: text.
    captcha: str


class UploadOptions(TypedDict, total=False):
    """Submit a captcha. Options of ``usercaptchaupload``."""

    # Needed; the picture, sound, text or sitekey: text, bytes or a file.
    file_upload_01: OptionValue

    # Second file of a puzzle: text, bytes or a file.
    file_upload_02: OptionValue

    # Third file of a puzzle: text, bytes or a file.
    file_upload_03: OptionValue

    # Fourth file of a puzzle: text, bytes or a file.
    file_upload_04: OptionValue

    # Fifth file of a puzzle: text, bytes or a file.
    file_upload_05: OptionValue

    # Sixth file of a puzzle: text, bytes or a file.
    file_upload_06: OptionValue

    # Seventh file of a puzzle: text, bytes or a file.
    file_upload_07: OptionValue

    # Eighth file of a puzzle: text, bytes or a file.
    file_upload_08: OptionValue

    # The files are base64 text: 0 or 1, default 0.
    base64: bool | int | None

    # A sum to work out; best with numeric or nospace: 0 or 1, default 0.
    math: bool | int | None

    # Answered by one click: 0 or 1, default 0.
    mouse: bool | int | None

    # Answered by several clicks: 0 or 1, default 0.
    multimouse: bool | int | None

    # Answered by an angle: 0 or 1, default 0.
    rotate: bool | int | None

    # Step of the rotation in degrees; a wrong one may make it unsolvable: a whole number,
    # -360..360.
    angle: int | None

    # Pieces to place in a picture: 0 or 1, default 0.
    puzzle: bool | int | None

    # Text without a picture: 0 or 1, default 0.
    textonly: bool | int | None

    # ReCAPTCHA, hCaptcha, FunCaptcha and the like: 0 or 1, default 0.
    interactive: bool | int | None

    # 1 keeps upper and lower case, 2 symbols too: a whole number, 0..2, default 0.
    case_sensitive: int | None

    # Write the case rule into the picture, if it is not animated: 0 or 1, default 0.
    case_sensitive_pic: bool | int | None

    # Instructions for the worker, best in English and several sentences: text.
    textinstructions: str | None

    # Rows of tiles (no longer in use): a whole number, 0 or more.
    rows: int | None

    # Columns of tiles (no longer in use): a whole number, 0 or more.
    cols: int | None

    # Id of the captcha that this one follows: a whole number, 1 or more.
    previousid: int | None

    # Have the answer checked (6 credits more); not for widgets or below 150 s: 0 or 1, default 0.
    confirm: bool | int | None

    # An answer to check; needs confirm: text.
    checkanswer: str | None

    # Priority, a credit each; a faster answer is likely: a whole number, 0..20, default 0.
    prio: int | None

    # At most this many an hour: a whole number, 0..9999, default 0.
    captchaperhour: int | None

    # At most this many a minute: a whole number, 0..9999, default 0.
    captchapermin: int | None

    # 1: do not merge with an equal pending captcha: a whole number, 0..1.
    nomd5: int | None

    # Seconds that people may take; how long your program waits is the call's own time limit: a
    # whole number, 60..3999, default 600.
    maxtimeout: int | None

    # To be answered by yourself: 0 or 1, default 0.
    selfsolve: bool | int | None

    # Automatic recognition (not in use): 0 or 1, default 0.
    ocr: bool | int | None

    # Name of the calling program: text of 0..30 characters.
    source: str | None

    # Where from; for interactive ones the type: text of 0..30 characters.
    oldsource: str | None

    # Page of an interactive captcha: text of 0..200 characters.
    pageurl: str | None

    # Cookies of that page: text.
    cookies: str | None

    # User agent for an interactive captcha, best your browser's: text of 0..200 characters.
    useragent: str | None

    # Host:port of a proxy for an interactive captcha; a closed one is refused or not used: text.
    proxy: str | None

    # Kind of that proxy: one of socks5, https, default socks5.
    proxytype: Literal["socks5", "https"] | None

    # The answer has no spaces: 0 or 1, default 0.
    nospace: bool | int | None

    # The answer has two words or more: 0 or 1, default 0.
    phrase: bool | int | None

    # Which characters the answer has: a whole number, 0..5, default 0.
    numeric: int | None

    # Least length of the answer: a whole number, 1..20.
    min_len: int | None

    # Greatest length of the answer: a whole number, 1..99.
    max_len: int | None

    # The service's limited test environment: 0 or 1, default 0.
    debug: bool | int | None

    # Your own name for the captcha, which comes back with its answer and is its name in the
    # journal; not sent: text of 0..1000 characters.
    tag: str | None


class PollOptions(TypedDict, total=False):
    """Fetch the answer to a captcha. Options of ``usercaptchacorrectdata``."""

    # Name of the calling program: text of 0..30 characters.
    source: str | None

    # NO DATA in place of an empty reply (text form): 0 or 1, default 0.
    info: bool | int | None

    # HTML entities in the reply (text form): 0 or 1, default 0.
    entities: bool | int | None

    # Also look in the archive (after two hours): 0 or 1, default 0.
    archiv: bool | int | None

    # The service's limited test environment: 0 or 1, default 0.
    debug: bool | int | None


class PollParameters(PollOptions, total=False):
    """Fetch the answer to a captcha. Parameters of ``usercaptchacorrectdata``."""

    # Needed; the captcha's id: a whole number, 1 or more.
    id: int


class FeedbackOptions(TypedDict, total=False):
    """Say whether an answer was right. Options of ``usercaptchacorrectback``."""

    # Name of the calling program: text of 0..30 characters.
    source: str | None

    # Also look in the archive (after two hours): 0 or 1, default 0.
    archiv: bool | int | None

    # The service's limited test environment: 0 or 1, default 0.
    debug: bool | int | None


class FeedbackParameters(FeedbackOptions, total=False):
    """Say whether an answer was right. Parameters of ``usercaptchacorrectback``."""

    # Needed; 1 correct, 2 incorrect (never of a right answer), 3 unused: a whole number, 1..3.
    correct: int

    # Needed; the captcha's id: a whole number, 1 or more.
    id: int


class SubmittedHistoryOptions(TypedDict, total=False):
    """Captchas that you submitted. Options of ``userhistory``."""

    # Only captchas that this program submitted: text of 0..30 characters.
    source: str | None

    # Name of the worker's program: text of 0..30 characters.
    correctsource: str | None

    # Also look in the archive (after two hours): 0 or 1, default 0.
    archiv: bool | int | None

    # Only entries with this feedback: one of ok, notok, both, other.
    filter: Literal["ok", "notok", "both", "other"] | None

    # Counts and column names only: 0 or 1, default 0.
    short: bool | int | None

    # Page number, from 0: a whole number, 0 or more.
    page: int | None

    # Only entries of this API key: 0 or 1, default 0.
    onlyapikey: bool | int | None


class SolvedHistoryOptions(TypedDict, total=False):
    """Captchas that you answered. Options of ``userhistory2``."""

    # Only captchas that this program submitted: text of 0..30 characters.
    source: str | None

    # Name of the worker's program: text of 0..30 characters.
    correctsource: str | None

    # Also look in the archive (after two hours): 0 or 1, default 0.
    archiv: bool | int | None

    # Only entries with this feedback: one of ok, notok, both, other.
    filter: Literal["ok", "notok", "both", "other"] | None

    # Only captchas with a check of the answer: 0 or 1, default 0.
    confirm: bool | int | None

    # Counts and column names only: 0 or 1, default 0.
    short: bool | int | None

    # Page number, from 0: a whole number, 0 or more.
    page: int | None

    # Only entries of this API key: 0 or 1, default 0.
    onlyapikey: bool | int | None


class WrongHistoryOptions(TypedDict, total=False):
    """Captchas answered wrongly. Options of ``userhistory3``."""

    # Also look in the archive (after two hours): 0 or 1, default 0.
    archiv: bool | int | None

    # Counts and column names only: 0 or 1, default 0.
    short: bool | int | None

    # Page number, from 0: a whole number, 0 or more.
    page: int | None

    # Only entries of this API key: 0 or 1, default 0.
    onlyapikey: bool | int | None


class HistoryDetailOptions(TypedDict, total=False):
    """Everything about one submitted captcha. Options of ``userhistorydetail``."""

    # Also look in the archive (after two hours): 0 or 1, default 0.
    archiv: bool | int | None

    # Name of the calling program: text of 0..30 characters.
    source: str | None

    # Counts and column names only: 0 or 1, default 0.
    short: bool | int | None


class HistoryDetailParameters(HistoryDetailOptions, total=False):
    """Everything about one submitted captcha. Parameters of ``userhistorydetail``."""

    # Needed; the captcha's id: a whole number, 1 or more.
    id: int


class SelfSolveParameters(TypedDict, total=False):
    """Also hand out your own captchas. Parameters of ``userconfigselfsolve``."""

    # Needed; off or on: a whole number, 0..1.
    selfsolve: int


class SelfOnlyParameters(TypedDict, total=False):
    """Only hand out your own captchas. Parameters of ``userconfigselfonly``."""

    # Needed; off or on: a whole number, 0..1.
    selfonly: int


class SelfSendParameters(TypedDict, total=False):
    """Only submit to yourself. Parameters of ``userconfigselfsend``."""

    # Needed; off or on: a whole number, 0..1.
    selfsend: int


class ReferralsOptions(TypedDict, total=False):
    """Users you referred. Options of ``userconfigref``."""

    # Also look in the archive (after two hours): 0 or 1, default 0.
    archiv: bool | int | None

    # Name of the calling program: text of 0..30 characters.
    source: str | None


class TransferOptions(TypedDict, total=False):
    """Hand credits to another user. Options of ``usertransfer``."""

    # Needed; 1 normal, 2 bonus credits too: a whole number, 1..2, default 1.
    transferart: int

    # Name of the calling program: text of 0..30 characters.
    source: str | None


class TransferParameters(TransferOptions, total=False):
    """Hand credits to another user. Parameters of ``usertransfer``."""

    # Needed; credits to hand over (at least 1000): a whole number, 1000 or more.
    guthaben: int

    # Needed; who receives them: a whole number, 1 or more.
    userid: int


class CouponOptions(TypedDict, total=False):
    """Make a coupon of credits. Options of ``usergutscheincreate``."""

    # Name of the calling program: text of 0..30 characters.
    source: str | None


class CouponParameters(CouponOptions, total=False):
    """Make a coupon of credits. Parameters of ``usergutscheincreate``."""

    # Needed; credits to hand over (at least 1000): a whole number, 1000 or more.
    guthaben: int


class AccountOptions(TypedDict, total=False):
    """Create an account. Options of ``anmelden2_create``."""

    # Name of the calling program: text of 0..30 characters.
    source: str | None


class AccountParameters(AccountOptions, total=False):
    """Create an account. Parameters of ``anmelden2_create``."""

    # Needed; a coupon code, or credits (at least 40000): text.
    code: str

    # User id of the referrer: text.
    ref: str | None
