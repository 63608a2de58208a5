"""Owns the noun of the errand: what we call somebody about of our own accord."""

from dataclasses import dataclass
from typing import Literal, get_args

from ivr.messages.workflow import Workflow

Occasion = Literal["done", "moved", "failed", "at_risk"]
"""It was finished, a scan of the parcel ended it, it was refused, or its promise is about to break: kinds of lines of a
workflow's history."""
OCCASIONS: tuple[Occasion, ...] = get_args(Occasion)


@dataclass(frozen=True)
class Errand:
    id: str
    occasion: Occasion
    workflow: Workflow
    number: str
    """Whom we call, E.164."""
