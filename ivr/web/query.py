"""Owns the filter of the list of calls: what the address says, checked."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from ivr.errors import BadInput

OUTCOMES = ("contained", "transferred", "abandoned", "failed", "open")
DIRECTIONS = ("inbound", "outbound")
FILTERS = (
    "outcome",
    "direction",
    "from",
    "tail",
    "intent",
    "workflow",
    "tracking_no",
    "text",
    "since",
    "until",
)
PAGE = 50
MAX_PAGE = 200


@dataclass(frozen=True)
class CallQuery:
    """Which calls to list, in the words of `records.calls`."""

    limit: int
    cursor: str
    filters: Mapping[str, str]


def parse(args: Mapping[str, str], zone: ZoneInfo) -> CallQuery:
    """From a query string; days are those of `zone`, `until` includes its day. Raises BadInput."""
    asked = {name: args.get(name, "").strip()[:80] for name in FILTERS}
    if asked["outcome"] and asked["outcome"] not in OUTCOMES:
        raise BadInput(f"outcome must be one of {', '.join(OUTCOMES)}.")
    if asked["direction"] and asked["direction"] not in DIRECTIONS:
        raise BadInput(f"direction must be one of {', '.join(DIRECTIONS)}.")
    if asked["tail"] and not re.fullmatch(r"[0-9]{4,15}", asked["tail"]):
        raise BadInput("tail must be the last four or more digits of a number.")
    asked["since"] = _time(asked["since"], "since", zone, timedelta())
    asked["until"] = _time(asked["until"], "until", zone, timedelta(days=1))
    return CallQuery(_limit(args.get("limit", "")), args.get("cursor", "")[:200], asked)


def _limit(text: str) -> int:
    if not text:
        return PAGE
    if not text.isascii() or not text.isdigit() or not 1 <= int(text[:9]) <= MAX_PAGE:
        raise BadInput(f"limit must be a number from 1 to {MAX_PAGE}.")
    return int(text)


def _time(text: str, name: str, zone: ZoneInfo, whole_day: timedelta) -> str:
    """A day becomes the ISO time of its midnight, plus `whole_day`; a time with a zone stays."""
    if not text:
        return ""
    try:
        if len(text) == len("2026-11-22"):
            return (datetime.combine(date.fromisoformat(text), time(), zone) + whole_day).isoformat()
        if datetime.fromisoformat(text).tzinfo is None:
            raise ValueError
    except ValueError as error:
        raise BadInput(f"{name} must be a day such as 2026-11-22, or an ISO time with a zone.") from error
    return text
