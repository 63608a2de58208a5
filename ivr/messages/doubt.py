"""Owns the noun of a doubt: words that we are not sure to have understood, as another mind may see them."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Doubt:
    """What is asked of an adviser. Two that are equal are the same question."""

    call_sid: str
    """Ours alone: tells a call's newest doubt from its older ones and is shown to nobody."""
    words: str
    """The caller's, with every number hidden."""
    locale: str
    labels: Mapping[str, str]
    """Label → its name in the language of `locale`; one of them is asked for."""
