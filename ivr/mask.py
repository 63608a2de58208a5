"""Owns the hiding of numbers, on pages, in live events and in hand-over packets: none is shown whole. Pure."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any

HIDDEN = "••••••"
"""In place of a code that nobody but its owner may read."""
_RUN = re.compile(r"\+?\d{7,}|\+?(?:\d{1,3}[ \-])?\d{3}[ \-]\d{3,4}[ \-]\d{4}")
_NAMES = frozenset({"call_sid", "id", "leg_sid", "offer_id", "room", "url", "workflow_id"})
"""Fields that hold identifiers of ours, which tell nothing of a caller but may have many digits."""
_SHOWN_TAIL = 4
_SHOWN_HEAD = 3


def number(whole: str) -> str:
    """`+8616300000002` → `163****0002`, `+12025550112` → `202****0112`; short or empty ones stay."""
    digits = "".join(c for c in whole if c.isdigit())
    if len(digits) < 7:
        return whole
    if whole.startswith("+86"):
        digits = digits[2:]
    elif whole.startswith("+1"):
        digits = digits[1:]
    head = digits[:_SHOWN_HEAD] if len(digits) >= _SHOWN_HEAD + _SHOWN_TAIL + 3 else ""
    return f"{head}****{digits[-_SHOWN_TAIL:]}"


def text(words: str) -> str:
    """Every run of seven or more digits (full-width ones and grouped ones too) becomes a masked one."""
    folded = "".join(unicodedata.normalize("NFKC", c) if c.isnumeric() else c for c in words)
    return _RUN.sub(lambda match: number(match.group()), folded)


def tree(value: Any) -> Any:
    """The same for every string in a JSON value; keys and our own identifiers stay."""
    if isinstance(value, str):
        return text(value)
    if isinstance(value, Mapping):
        return {key: item if key in _NAMES else tree(item) for key, item in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, bytes):
        return [tree(item) for item in value]
    if isinstance(value, int) and abs(value) >= 10**9:  # a number of milliseconds is less
        return number(str(value))
    return value
