"""Owns names of people in an utterance."""

import re

from ivr.dialog.cue import Cues

_ENGLISH = re.compile(
    r"[\s:]*((?!not\b|the\b|a\b|an\b|on\b|wrong\b|in\b|different\b|correct\b|my\b|his\b|her\b|it\b)[a-z]+(?: (?!and\b|with\b|from\b|on\b|at\b|but\b|for\b|the\b)[a-z]+)?)\b"
)


def name(heard: str, cues: Cues) -> str:
    """收件人姓王 → 王, 我叫李建国 → 李建国; empty when nobody is named."""
    for cue in cues["name_before"].finditer(heard):
        rest = heard[cue.end() :]
        if match := cues.person.match(rest):
            return match[1]
        if cue[0].isascii() and (match := _ENGLISH.match(rest)):
            return match[1].title()
    return ""
