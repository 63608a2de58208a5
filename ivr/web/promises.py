"""Owns the page that says how many of the promises made to callers were kept, by day and by kind."""

from collections.abc import Callable, Hashable, Iterable
from typing import TypeVar

from flask import Blueprint, render_template, request

from ivr.errors import BadInput
from ivr.messages.desk import PromiseCount
from ivr.web.auth import SENDS_AGAIN, WORKS_AT_DESK, has_role, require_role
from ivr.web.context import services

DAYS = (7, 14, 30)
Key = TypeVar("Key", bound=Hashable)

blueprint = Blueprint("promises", __name__, url_prefix="/branch/promises")


@blueprint.get("")
@require_role(*dict.fromkeys((*WORKS_AT_DESK, *SENDS_AGAIN)))
def page() -> str:
    asked = request.args.get("days", str(DAYS[1]))
    if asked not in map(str, DAYS):
        raise BadInput(f"days must be one of {', '.join(map(str, DAYS))}.")
    counts = services().office.promises.by_day(int(asked))
    return render_template(
        "promises.html",
        has_desk=has_role(*WORKS_AT_DESK),
        days=int(asked),
        choices=DAYS,
        total=total(counts),
        by_day=summed(counts, lambda count: count.day),
        by_type=summed(counts, lambda count: count.type),
    )


def summed(
    counts: Iterable[PromiseCount], key: Callable[[PromiseCount], Key]
) -> list[tuple[Key, PromiseCount]]:
    """Counts of the same key added up, in the order in which the keys first appear."""
    sums: dict[Key, PromiseCount] = {}
    for count in counts:
        sums[key(count)] = _plus(sums[key(count)], count) if key(count) in sums else count
    return list(sums.items())


def total(counts: Iterable[PromiseCount]) -> PromiseCount | None:
    """None when there was no promise."""
    sums = summed(counts, lambda count: None)
    return sums[0][1] if sums else None


def _plus(one: PromiseCount, other: PromiseCount) -> PromiseCount:
    """`day` and `type` are those of the first."""
    return PromiseCount(
        one.day, one.type, one.kept + other.kept, one.broken + other.broken, one.open + other.open
    )
