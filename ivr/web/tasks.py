"""Owns how a workflow is shown to those who work on it: grouped by what is owed, clocks in words, numbers hidden."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from flask import Flask
from flask_babel import gettext as _

from ivr import mask
from ivr.messages.desk import Step, Task

MOVES = ("accepted", "contacted", "asked_customer", "done", "failed", "handed_on", "reopened", "superseded",
         "cancelled", "arrived", "moved", "closed")  # fmt: skip
"""Steps after which what somebody was about to do may not be wanted any more."""
_LINK = re.compile(r"(https?://[^/\s]+/)\S+")
_MINUTE, _HOUR, _DAY = 60, 3600, 86400


@dataclass(frozen=True)
class Group:
    """Part of a queue under one heading."""

    name: str
    """late | owed | untold | waiting"""
    tasks: tuple[Task, ...] = field(default=())


def groups(tasks: Iterable[Task]) -> tuple[Group, ...]:
    """In the order in which they want to be seen to; the order within each is kept. Empty ones are left out."""
    sorted_out: dict[str, list[Task]] = {"late": [], "owed": [], "untold": [], "waiting": []}
    for task in tasks:
        sorted_out[standing(task)].append(task)
    return tuple(Group(name, tuple(found)) for name, found in sorted_out.items() if found)


def standing(task: Task) -> str:
    """`late`: its hour has passed · `owed`: it has not · `untold`: over, the caller has yet to hear · `waiting`."""
    flow = task.workflow
    if flow.state.is_over:
        return "untold" if flow.awaited else "waiting"
    if not flow.awaited:
        return "waiting"
    return "late" if task.seconds_left < 0 else "owed"


def span(seconds: float) -> str:
    """A length of time in words, no finer than people need: `25 min`, `3 h 05 min`, `2 d 4 h`."""
    seconds = abs(int(seconds))
    if seconds < _HOUR:
        return _("%(minutes)s min", minutes=seconds // _MINUTE)
    if seconds < _DAY:
        minutes = f"{seconds % _HOUR // _MINUTE:02d}"
        return _("%(hours)s h %(minutes)s min", hours=seconds // _HOUR, minutes=minutes)
    return _("%(days)s d %(hours)s h", days=seconds // _DAY, hours=seconds % _DAY // _HOUR)


def clock_texts() -> dict[str, str]:
    """For the script that keeps clocks going: the same words, with their places left open."""
    return {
        "minutes": _("%(minutes)s min", minutes="{minutes}"),
        "hours": _("%(hours)s h %(minutes)s min", hours="{hours}", minutes="{minutes}"),
        "days": _("%(days)s d %(hours)s h", days="{days}", hours="{hours}"),
        "left": _("%(span)s left", span="{span}"),
        "late": _("%(span)s late", span="{span}"),
        "live": _("live"),
        "polling": _("looked up every few seconds"),
        "lost": _("connection lost"),
        "age": _("as of %(span)s ago", span="{span}"),
        "seconds": _("%(seconds)s s", seconds="{seconds}"),
        "sending": _("Sending…"),
        "unsent": _("Not sent yet: the connection is lost. It is sent again by itself."),
        "signed_out": _("You are signed out. Sign in again in another tab, then send once more."),
        "refused": _("That was not done."),
        "arrived": _("New: %(what)s", what="{what}"),
    }


def latest_move(history: Sequence[Step], *, but_of: str = "") -> Step | None:
    """The last step that took the workflow on, by somebody else than `but_of`."""
    return next((step for step in reversed(history) if step.kind in MOVES and step.by != but_of), None)


def calls_of(history: Iterable[Step]) -> tuple[str, ...]:
    """Ids of the calls in which it was opened, asked for again, or reported; oldest first."""
    return tuple(dict.fromkeys(step.by for step in history if is_call(step.by)))


def is_call(actor: str) -> bool:
    return len(actor) == 34 and actor.startswith("CA")


def mask_text(words: str) -> str:
    """Links of texts are keys: they are hidden too."""
    return mask.text(_LINK.sub(r"\1…", words))


def hider(*, is_masked: bool) -> Callable[[object], str]:
    """What templates put around everything in which a number may stand."""
    return (lambda value: mask.text(str(value))) if is_masked else str


def init(app: Flask, now: Callable[[], datetime]) -> None:
    """`{{ task|standing }}`, `{{ 300|span }}`, `{{ iso_or_datetime|age_seconds }}` in templates."""
    app.add_template_filter(standing)
    app.add_template_filter(span)
    app.add_template_test(is_call, "call_sid")
    app.add_template_filter(mask_text)

    @app.template_filter("age_seconds")
    def age_seconds(value: datetime | str) -> int:
        when = datetime.fromisoformat(value) if isinstance(value, str) else value
        return max(0, int((now() - when).total_seconds()))
