"""Owns what callers tell in passing that whoever helps them should know: 老小区没电梯, 我下午三点前在家."""

import re
from dataclasses import replace

from ivr.dialog.cue import QUESTION
from ivr.dialog.normalize import plain
from ivr.dialog.schema import Book
from ivr.messages.dialog import DialogState

_KEPT = 20
_CLAUSE = re.compile(r"[，。！？；,!?;…]+|(?<![\dap])\.(?!\d)")


def facts(text: str, book: Book) -> tuple[str, ...]:
    """The clauses, as they were said, that hold one of the facts of facts.yaml; in order, each once."""
    clauses = (clause.strip() for clause in _CLAUSE.split(text))
    return tuple(dict.fromkeys(clause for clause in clauses if clause and _tells(plain(clause), book)))


def _tells(clause: str, book: Book) -> bool:
    kinds = book.cues.facts
    return not kinds[QUESTION].search(clause) and any(
        pattern.search(clause) for kind, pattern in kinds.items() if kind != QUESTION
    )


def noted(state: DialogState, text: str, book: Book) -> DialogState:
    """Facts that stand in none of the notes yet are added to them."""
    new = (fact for fact in facts(text, book) if not any(fact in note for note in state.notes))
    return replace(state, notes=(*state.notes, *new)[-_KEPT:])
