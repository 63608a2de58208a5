"""Owns what a newer scan of its parcel makes of an open workflow: rules of the catalogue, one pure decision. No clock."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from ivr.messages.parcel import Parcel, ParcelState


class ScanRule(BaseModel):
    """The first one that fits ends the workflow."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    states: tuple[ParcelState, ...] = Field(min_length=1)
    ends: Literal["done", "failed"]
    elsewhere: bool = False
    """Only when the parcel is at another place than at the beginning."""
    answered: bool = False
    """Only when the caller has been spoken to: what they asked for was settled, and then it happened."""
    keeps: bool = False
    """The courier stood before the caller: the word that was promised is given."""


@dataclass(frozen=True)
class Beginning:
    """How it stood when the workflow was opened, or taken up anew."""

    at: datetime
    state: str = ""
    """Canonical; empty when it was not known."""
    node: str = ""
    answered: bool = False
    """The caller has been spoken to since."""


def scanned_at(parcel: Parcel) -> datetime:
    """When the parcel was last seen. `since` alone tells of its state, in which it may have gone on to another node."""
    return max(parcel.since, parcel.scans[-1].at) if parcel.scans else parcel.since


def fitting(rules: Sequence[ScanRule], before: Beginning, parcel: Parcel) -> ScanRule | None:
    """The rule by which the parcel, as it is now, ends the workflow.

    What was scanned before the caller asked is no answer to them, whenever it comes to be known: who says "it is not
    here" of what had been signed for is to be spoken to. Nor is one more scan in the same state at the same place.
    """
    elsewhere = parcel.node not in ("", before.node)
    if scanned_at(parcel) <= before.at or not (elsewhere or parcel.state.value != before.state):
        return None
    return next(
        (
            rule
            for rule in rules
            if parcel.state in rule.states
            and (elsewhere or not rule.elsewhere)
            and (before.answered or not rule.answered)
        ),
        None,
    )
