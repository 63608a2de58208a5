"""Owns names of people in an utterance."""

import re

from ivr.dialog.cue import Cues

_AFTER_SURNAME = r"(?:先生|女士|小姐|阿姨|老师|总|(?![的是这那我你吗呢吧啊的,,。了在有没不])[一-鿿]{1,2}(?=$|[,,、。!?的是吧呢啊哈]))?"
_ENGLISH = re.compile(r"[\s:]*((?!not\b|the\b|a\b|an\b|on\b|wrong\b|in\b|different\b|correct\b|my\b|his\b|her\b|it\b)[a-z]+(?: (?!and\b|with\b|from\b|on\b|at\b|but\b|for\b|the\b)[a-z]+)?)\b")


def name(heard: str, cues: Cues) -> str:
    """收件人姓王 → 王, 我叫李建国 → 李建国; empty when nobody is named."""
    for cue in cues["name_before"].finditer(heard):
        rest = heard[cue.end() :]
        if match := re.match(rf"[\s,:]*({cues.patterns['surname']}{_AFTER_SURNAME})", rest):
            return match[1]
        if cue[0].isascii() and (match := _ENGLISH.match(rest)):
            return match[1].title()
    return ""
