"""The commands about the account."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from fields import Command, Fields, Kept, Result, number, options
from ninekw import Row


def joined(columns: Iterable[str]) -> str:
    return "|".join(columns)


def lines(rows: Iterable[Row]) -> str:
    """A line a row; an absent cell is empty."""
    return "\n".join(joined(row.get(name, "") for name in row.columns) for row in rows)


def history(kept: Kept, fields: Fields) -> Result:
    given = dict(fields)
    kind: Any = given["kind"].decode()
    if "pages" in given:
        pages = kept.client.history_pages(kind, **options(fields))
        return {"pages": ",".join(str(len(page.rows)) for page in pages)}
    page = kept.client.history(kind, **options(fields))
    return {
        "count": page.count,
        "columns": joined(page.columns),
        "rows": lines(page.rows),
    }


def history_detail(kept: Kept, fields: Fields) -> Result:
    detail = kept.client.history_detail(number(fields, "id"), **options(fields))
    result: Result = {"tables": ",".join(detail.tables)}
    for name, table in detail.tables.items():
        result[f"columns:{name}"] = joined(table.columns)
        result[f"rows:{name}"] = lines(table.rows)
    return result


def settings(kept: Kept, fields: Fields) -> Result:
    found = kept.client.settings()
    switches = ("selfsolve", "selfonly", "selfsend")
    values = {name: getattr(found, name) for name in switches}
    result: Result = {"id": found.user_id, "credits": found.credits}
    return result | {name: None if on is None else int(on) for name, on in values.items()}


def set_setting(kept: Kept, fields: Fields) -> Result:
    given = dict(fields)
    name: Any = given["name"].decode()
    kept.client.set_setting(name, given["on"] == b"1")
    return {}


def referrals(kept: Kept, fields: Fields) -> Result:
    found = kept.client.referrals(**options(fields))
    return {"columns": joined(found.columns), "rows": lines(found.rows)}


def transfer(kept: Kept, fields: Fields) -> Result:
    credits, user_id = number(fields, "credits"), number(fields, "user_id")
    return {"transfer_id": kept.client.transfer(credits, user_id, **options(fields)).id or 0}


def create_coupon(kept: Kept, fields: Fields) -> Result:
    coupon = kept.client.create_coupon(number(fields, "credits"), **options(fields))
    return {"code": coupon.code}


def create_account(kept: Kept, fields: Fields) -> Result:
    given = dict(fields)
    text = given["code"].decode()
    code = int(text) if text.isdecimal() else text
    referrer = number(fields, "referrer") if "referrer" in given else None
    account = kept.client.create_account(code, referrer, **options(fields))
    return {"user": account.user, "password": account.password}


def diagnose(kept: Kept, fields: Fields) -> Result:
    kind: Any = dict(fields)["kind"].decode()
    found = kept.client.diagnose(kind)
    return {
        "findings": ",".join(finding.name for finding in found.findings),
        "first": found.findings[0].message if found.findings else None,
        "credits": found.credits,
        "expected_ms": None if found.expected is None else round(found.expected * 1000),
    }


COMMANDS: dict[str, Command] = {
    "history": history,
    "history_detail": history_detail,
    "settings": settings,
    "set_setting": set_setting,
    "referrals": referrals,
    "transfer": transfer,
    "create_coupon": create_coupon,
    "create_account": create_account,
    "diagnose": diagnose,
}
