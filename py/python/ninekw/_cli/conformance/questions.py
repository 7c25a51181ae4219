"""What the documentation leaves open, and what a course says about it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from .contents import MARKED
from .course import Course
from .exchanges import Exchange

_PAYS = "cannot be told without paying"
_PAYS_OR_ANOTHER = "cannot be told without paying, or without another account"
_NEVER = "cannot be told with this library, which never sends that"
_NOT_TAKEN = "not looked at in this course"
_WIDGETS = "cannot be told without a widget of a real page"


@dataclass(frozen=True)
class Finding:
    """A question and its answer."""

    name: str
    question: str
    sent: tuple[str, ...]
    """The steps of the course that tell."""
    came: str
    conclusion: str


@dataclass(frozen=True)
class _Question:
    name: str
    question: str
    steps: tuple[str, ...]
    """All of them are needed."""
    conclude: Callable[[Course, list[Exchange]], tuple[str, str]]


def answers(course: Course) -> list[Finding]:
    """Every open question."""
    return [_answer(course, one) for one in _QUESTIONS]


def _answer(course: Course, one: _Question) -> Finding:
    found = [course.found(step) for step in one.steps]
    replies = [o.last for o in found if o is not None and o.last is not None]
    replies = [reply for reply in replies if reply.body is not None]
    is_told = one.steps or one.name in _UNTOLD
    if len(replies) < len(one.steps) or (not is_told and not _replied(course)):
        return Finding(one.name, one.question, one.steps, "nothing", _NOT_TAKEN)
    came, conclusion = one.conclude(course, replies)
    return Finding(one.name, one.question, one.steps, came, conclusion)


def _replied(course: Course) -> list[Exchange]:
    return [e for e in course.client.recorder.exchanges if e.body is not None]


def _only(conclusion: str) -> Callable[[Course, list[Exchange]], tuple[str, str]]:
    return lambda course, replies: ("nothing was sent", conclusion)


def _keys(reply: Exchange) -> str:
    found = reply.object
    return "no JSON" if found is None else ", ".join(found)


def _type(reply: Exchange, name: str) -> str:
    found: dict[str, object] = reply.object or {}
    if name not in found:
        return "absent"
    value = found[name]
    if isinstance(value, bool):
        return "true or false"
    return "a string" if isinstance(value, str) else type(value).__name__


def _http_status(course: Course, replies: list[Exchange]) -> tuple[str, str]:
    errors = [e for e in course.client.recorder.exchanges if e.code is not None]
    seen = sorted({f"{e.status}" for e in errors})
    came = f"{len(errors)} errors with HTTP status {', '.join(seen) or 'none'}"
    return came, "errors come with HTTP status " + (" or ".join(seen) or "unknown")


def _error_form(course: Course, replies: list[Exchange]) -> tuple[str, str]:
    asked = [e for e in course.client.recorder.exchanges if e.sent.get("json") == "1"]
    errors = [e for e in asked if e.code is not None]
    plain = sorted({f"{e.code:04}" for e in errors if e.object is None})
    known = sorted({f"{e.code:04}" for e in errors if e.object is not None})
    came = f"in JSON: {', '.join(known) or 'none'}; as text: {', '.join(plain) or 'none'}"
    if not errors:
        return came, "no error came while JSON was asked for"
    return came, "errors follow json=1" if not plain else "some errors ignore json=1"


def _upload(course: Course, replies: list[Exchange]) -> tuple[str, str]:
    (reply,) = replies
    kind, message = _type(reply, "captchaid"), (reply.object or {}).get("message")
    said = f"message is {message!r}" if message is not None else "there is no message"
    return f"keys {_keys(reply)}", f"captchaid is {kind}; {said}"


def _result(course: Course, replies: list[Exchange]) -> tuple[str, str]:
    (reply,) = replies
    names = ("try_again", "credits", "timeout")
    kinds = ", ".join(f"{name} {_type(reply, name)}" for name in names)
    return f"keys {_keys(reply)}", kinds


def _verdict(course: Course, replies: list[Exchange]) -> tuple[str, str]:
    as_json, text, number = replies
    words = [w for w in (text.text, number.text) if re.fullmatch(r"[A-Za-z0-9? ]{0,10}", w)]
    key = [f"{n}" for n in as_json.object or {} if n not in ("status", "message")]
    came = f"JSON keys {_keys(as_json)}; text {', '.join(map(repr, words))}"
    return came, f"in JSON the verdict is in {', '.join(key) or 'message'}"


def _columns(course: Course, replies: list[Exchange]) -> tuple[str, str]:
    names = [re.split(r"\r?\n|\r", reply.text) for reply in replies]
    found = [lines[1] if len(lines) > 1 else "" for lines in names]
    if all(found) and len({*found}) == 1:
        return found[0], "the three histories have the same columns: " + found[0].replace("|", ", ")
    return "; ".join(found), "the columns are " + "; ".join(found)


def _first_line(course: Course, replies: list[Exchange]) -> tuple[str, str]:
    found = re.split(r"\r?\n|\r", replies[0].text)[0]
    return found, "the columns are " + found.replace("|", ", ")


def _json_keys(course: Course, replies: list[Exchange]) -> tuple[str, str]:
    return "; ".join(map(_keys, replies)), "the keys are those"


def _settings(course: Course, replies: list[Exchange]) -> tuple[str, str]:
    cells = [cell.partition("=")[0] for cell in replies[0].text.split("|")]
    named = [cell for cell in cells if re.fullmatch(r"[A-Za-z]\w*", cell)]
    separator = "|" if "|" in replies[0].text else "no pipe"
    came = f"{len(cells)} cells, separator {separator}"
    return came, f"names in it: {', '.join(named) or 'none'}"


def _source(course: Course, replies: list[Exchange]) -> tuple[str, str]:
    counts = [_rows(reply) for reply in replies]
    came = "{} rows of this source, {} of one that nobody has, {} of all".format(*counts)
    mine, nobody, every = counts
    if every <= 0:
        return came, "cannot be told: the history is empty"
    if nobody == every:
        return came, "source does not filter the history"
    if nobody == 0 and mine > 0:
        return came, "source filters the history"
    return came, "source filters in another way: compare the rows"


def _rows(reply: Exchange) -> int:
    return len([line for line in re.split(r"\r?\n|\r", reply.text)[2:] if line])


def _entities(course: Course, replies: list[Exchange]) -> tuple[str, str]:
    plain, entities = (reply.text for reply in replies)
    if plain != MARKED:
        return "another answer", "the answer is altered without entities, too"
    if entities == plain:
        return "the answer as it was given", "entities=1 changes nothing"
    escaped = ", ".join(e for e in ("&lt;", "&amp;", "&quot;", "&#34;") if e in entities)
    return f"{escaped or 'other characters'}", f"entities=1 writes {escaped or 'something else'}"


def _after(course: Course, replies: list[Exchange]) -> tuple[str, str]:
    (reply,) = replies
    code = f"{reply.code:04}" if reply.code is not None else "no error"
    has = bool((reply.object or {}).get("answer"))
    return f"{code}, keys {_keys(reply)}", f"a poll after the verdict: {code}, " + (
        "with the answer" if has else "without an answer"
    )


def _code(course: Course, replies: list[Exchange]) -> tuple[str, str]:
    codes = [f"{r.code:04}" if r.code is not None else "no error" for r in replies]
    return ", ".join(codes), f"the code is {' or '.join(dict.fromkeys(codes))}"


def _languages(course: Course, replies: list[Exchange]) -> tuple[str, str]:
    errors = [e for e in course.client.recorder.exchanges if e.code is not None]
    both = [e for e in errors if " / " in e.text]
    came = f"{len(both)} of {len(errors)} errors have a slash between two languages"
    if not errors:
        return came, "no error came"
    return came, "both languages" if len(both) == len(errors) else "not always both"


def _german(course: Course, replies: list[Exchange]) -> tuple[str, str]:
    seen = sorted({e.code for e in course.client.recorder.exchanges if e.code is not None})
    new = [f"{code:04}" for code in seen if code > 30]
    return f"codes {', '.join(f'{c:04}' for c in seen)}", (
        f"their texts are in the vectors: {', '.join(new)}" if new else "none of 31 to 57 came"
    )


def _types(course: Course, replies: list[Exchange]) -> tuple[str, str]:
    as_json, text = replies
    kinds = sorted({type(v).__name__ for v in (as_json.object or {}).values()})
    keys = [cell.partition("=")[0] for cell in text.text.split("|")]
    known = [key for key in keys if re.fullmatch(r"\w+", key)]
    return f"JSON values: {', '.join(kinds)}; text keys: {', '.join(known)}", (
        f"{len(as_json.object or {})} figures in JSON, {len(known)} in text"
    )


def _debug(course: Course, replies: list[Exchange]) -> tuple[str, str]:
    upload, take = replies
    ids = [(reply.object or {}).get("captchaid") for reply in replies]
    same = {"11111111": "the upload's is 11111111", "9269003": "the job's is 9269003"}
    known = [same[str(one)] for one in ids if str(one) in same]
    return f"keys {_keys(upload)}; {_keys(take)}", "; ".join(known) or "other ids than were seen"


def _small(course: Course, replies: list[Exchange]) -> tuple[str, str]:
    (reply,) = replies
    if reply.code is None:
        return f"keys {_keys(reply)}", "a picture below 100 bytes is taken"
    return f"{reply.code:04}", f"a picture below 100 bytes is refused with {reply.code:04}"


def _twice(course: Course, replies: list[Exchange]) -> tuple[str, str]:
    ids = [str((reply.object or {}).get("captchaid", "none")) for reply in replies]
    first, second, third = ids
    said = "the same id" if first == second else "another id"
    alone = "another id" if third != first else "the same id"
    came = f"second upload: {said}; with nomd5=1: {alone}"
    return came, f"the same picture twice has {said}, with nomd5=1 {alone}"


def _shortest(course: Course, replies: list[Exchange]) -> tuple[str, str]:
    (reply,) = replies
    if reply.code is not None:
        return f"{reply.code:04}", f"maxtimeout=60 is refused with {reply.code:04} for this account"
    return "an id", "maxtimeout=60 is taken for this account"


def _limited(course: Course) -> Iterable[int]:
    for at, exchange in enumerate(course.client.recorder.exchanges):
        if exchange.code in (15, 56):
            yield at


def _gaps(course: Course) -> list[float]:
    """Seconds between the replies."""
    times = [exchange.at for exchange in course.client.recorder.exchanges]
    return [after - before for before, after in zip(times, times[1:])]


def _limit(course: Course, replies: list[Exchange]) -> tuple[str, str]:
    every, gaps = _replied(course), _gaps(course)
    refused = [*_limited(course)]
    closest = f"{min(gaps):.2f} s" if gaps else "no time"
    if not refused:
        return f"{len(every)} replies, none refused, {closest} apart at the least", (
            f"{closest} between two requests is enough; less is not tried"
        )
    before = ", ".join(f"{gaps[at - 1]:.2f} s" for at in refused if at)
    return f"{len(refused)} refused, {before} after the reply before", (
        f"requests {before} apart are refused although the library keeps the documented distance"
    )


def _clock(course: Course, replies: list[Exchange]) -> tuple[str, str]:
    gaps, refused = _gaps(course), [*_limited(course)]
    after = [f"{gaps[at]:.2f} s" for at in refused if at < len(gaps)]
    if not after:
        return "no request was refused as too early", (
            "cannot be told within the limits: the library keeps away from a refusal"
        )
    again = sum(1 for at in refused if at + 1 in refused)
    came = f"the next replies came {', '.join(after)} later, {again} refused again"
    if again:
        return came, "a refused request restarts the clock, or the limit is longer than that"
    return came, "a refused request does not restart the clock for longer than that"


def _price(course: Course, replies: list[Exchange]) -> tuple[str, str]:
    before, after = ((reply.object or {}).get("credits") for reply in replies)
    if not isinstance(before, int) or not isinstance(after, int):
        return "credits that are no numbers", "cannot be told"
    return f"{before - after} credits less than before", (
        f"{len(course.submitted)} captchas for oneself cost {before - after} credits in all"
    )


# What no course can tell.
_UNTOLD = ("transfer", "coupon", "line breaks", "get", "correct=0", "widgets", "recaptcha v3")
_Q = _Question
_QUESTIONS = (
    _Q("http status", "The HTTP status of errors", ("poll of no captcha",), _http_status),
    _Q("error form", "Which errors ignore json=1", ("poll of no captcha",), _error_form),
    _Q("upload", "`message` and type of `captchaid` of an upload", ("text: submit",), _upload),
    _Q("answered", "The body of an answer in JSON", ("text: poll, answered",), _result),
    _Q("unsolved", "`try_again` and `timeout` if nobody solved", ("given up: poll",), _result),
    _Q("waiting", "What `timeout` means while waiting", ("text: poll, pending",), _result),
    _Q("done", "0012 together with an answer", ("poll after the verdict",), _after),
    _Q(
        "verdict",
        "The forms of usercaptchacorrectcheck",
        ("verdict, JSON", "verdict, text", "verdict, notext"),
        _verdict,
    ),
    _Q(
        "history columns",
        "The columns of the histories",
        ("history of submissions", "history of answers", "history of mistakes"),
        _columns,
    ),
    _Q("detail columns", "The columns of the details", ("details",), _first_line),
    _Q("referral columns", "The columns of the referrals", ("referrals",), _first_line),
    _Q(
        "history keys",
        "The keys of history, details and referrals in JSON",
        ("history, JSON", "details, JSON", "referrals, JSON"),
        _json_keys,
    ),
    _Q(
        "source",
        "Whether `source` filters the history",
        ("history, this source", "history, no such source", "history, row"),
        _source,
    ),
    _Q("settings text", "The text form of userconfig", ("settings, text",), _settings),
    _Q("setter", "The reply of the setters", ("setting selfsolve as it is",), _json_keys),
    _Q("transfer", "The replies of usertransfer", (), _only(_PAYS)),
    _Q("coupon", "Failures of coupons and new accounts", (), _only(_PAYS_OR_ANOTHER)),
    _Q("german", "The German texts of 31 to 57", (), _german),
    _Q("language", "Whether account or address choose the language", (), _languages),
    _Q("figures", "Types and keys of servercheck", ("status", "status, text"), _types),
    _Q("entities", "What entities=1 changes", ("answered, text", "answered, entities"), _entities),
    _Q("debug", "What debug=1 does", ("debug: submit", "debug: take"), _debug),
    _Q("line breaks", "base64 with line breaks, data: prefix", (), _only(_NEVER)),
    _Q("size", "Whether 100 bytes are the least", ("picture below 100 bytes",), _small),
    _Q("get", "How long an upload by GET may be", (), _only(_NEVER)),
    _Q("limit", "What the rate limit is", (), _limit),
    _Q("clock", "Whether a refused request (0015, 0056) restarts the clock", (), _clock),
    _Q("correct=0", "What correct=0 does", (), _only(_NEVER)),
    _Q("archive", "A result after two hours without archiv=1", ("poll of the archive",), _code),
    _Q(
        "unknown id",
        "Polling an id that is not known",
        ("poll of no captcha", "poll of no captcha, text"),
        _code,
    ),
    _Q("widgets", "Answers of geetest, cutcaptcha, keycaptcha", (), _only(_WIDGETS)),
    _Q("recaptcha v3", "Action, score and other fields of widgets", (), _only(_WIDGETS)),
    _Q(
        "twice",
        "The same picture twice, and nomd5",
        ("twice: first", "twice: second", "twice: nomd5"),
        _twice,
    ),
    _Q("maxtimeout", "The least maxtimeout, 60 or 75", ("shortest maxtimeout",), _shortest),
    _Q("price", "What captchas for oneself cost", ("balance", "balance afterwards"), _price),
)
