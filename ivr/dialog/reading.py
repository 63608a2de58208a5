"""Owns reading one number out of words that hold no correction: a tail, a parcel number, a phone, a code."""

import re
from dataclasses import dataclass

from ivr.dialog.cue import Cues
from ivr.dialog.figure import figures
from ivr.dialog.hearing import Hearing
from ivr.dialog.pickup import code

TAIL = 4
NUMBERS = ("tail4", "tracking_no")
"""Questions about a parcel that are answered by dictating."""
CLAUSE = re.compile(r"[\s,、。.]+")
_PHONE = re.compile(r"(?<!\d)(?:\+?86|0086)?(1[3-9]\d{9})(?!\d)")
_TRACKING = re.compile(
    r"(?<![a-z\d])(1z[a-z\d]{16}|[a-z]{1,4}\d{9,18}(?:[a-z]{2})?)(?![a-z\d])|(?<![a-z\d])(\d{12,22})(?!\d)"
)
_WRITTEN = r"(?<![a-z\d])(?:1z[a-z\d]{4,16}|[a-z]{0,4}\d+(?:[a-z]{2}(?![a-z]))?)"
_ANY = re.compile(_WRITTEN)
_AFTER_CUE = re.compile(rf"[^\da-z]{{0,8}}({_WRITTEN})")
_POINTED = re.compile(
    r"(?<![\da-z\-])(?<!\d\.)(\d{4})(?![\da-z\-]|\.\d)(?:尾号|结尾|的|那个|这个|那件|这件|号件|这单|那单)"
)
_FOUR = re.compile(r"(?<![\da-z\-#])(?<!\d\.)(\d{4})(?![\da-z\-]|\.\d)")
_SHORTEST_PARCEL = 8
_LONG_ENOUGH = 12
"""Digits from which on a parcel number may be whole though no carrier is known to give such."""
_FEW = 3
"""Characters beside a piece of a number."""


@dataclass(frozen=True)
class Number:
    """A parcel or phone number found in an utterance, or a code."""

    tail4: str = ""
    tracking_no: str = ""
    phone: str = ""
    code: str = ""
    piece: str = ""
    """Part of a number that was asked for: there is more to come."""
    anew: bool = False
    """The piece stands in place of the one before."""
    doubtful: bool = False
    """No carrier gives numbers like this one, or its check digit is wrong: better read it back."""

    def __bool__(self) -> bool:
        return bool(self.tail4 or self.tracking_no or self.phone or self.code or self.piece)


NOTHING = Number()


def read(heard: str, hearing: Hearing, cues: Cues, asked: str) -> Number:
    """The number in plain text; `asked` as for `number`."""
    if found := code(heard, hearing, cues, asked):
        return Number(code=found)
    spelled = asked == "tracking_no" or cues["tracking"].search(heard) is not None
    spoken = figures(heard, hearing, cues, lettered=spelled)
    if match := _PHONE.search(spoken):
        return Number(phone=match[1])
    if answer := _named_phone(heard, hearing, cues):
        return answer
    if match := _TRACKING.search(spoken):
        return parcel((match[1] or match[2]).upper(), cues)
    for named in (_named_tail, _named_parcel):
        if answer := named(heard, hearing, cues, asked):
            return answer
    if asked in (*NUMBERS, "phone") and (answer := _dictated(heard, hearing, cues, asked)):
        return answer
    if match := _POINTED.search(spoken):
        return Number(tail4=match[1])
    return Number(tail4=_standing_alone(spoken, cues))


def _named_tail(heard: str, hearing: Hearing, cues: Cues, asked: str) -> Number:
    for cue in hearing.tail_words.finditer(heard):
        found = _after(cue, heard, hearing, cues, "tail4")
        if len(found) == TAIL and found.isdigit():
            return Number(tail4=found)
        if _is_twice(found):
            return Number(tail4=found[:TAIL])
        if asked in NUMBERS and 0 < len(found) < TAIL:
            return Number(piece=found.upper())
        if len(found) > TAIL and cues.waybills.stands(found.upper()):
            return Number(tracking_no=found.upper())
    return NOTHING


def _named_parcel(heard: str, hearing: Hearing, cues: Cues, asked: str) -> Number:
    for cue in cues["tracking"].finditer(heard):
        found = _after(cue, heard, hearing, cues, "tracking_no")
        if len(found) == TAIL and found.isdigit():
            return Number(tail4=found)
        if sum(map(str.isdigit, found)) >= _SHORTEST_PARCEL:
            whole = parcel(found.upper(), cues)
            return Number(piece=whole.tracking_no) if asked in NUMBERS and _is_part(whole) else whole
        if asked == "tracking_no" and found:
            return Number(piece=found.upper())
    return NOTHING


def _named_phone(heard: str, hearing: Hearing, cues: Cues) -> Number:
    for cue in cues["phone"].finditer(heard):
        found = _after(cue, heard, hearing, cues, "phone")
        if re.fullmatch(r"0\d{9,11}|[1-9]\d{6,10}", found):
            return Number(phone=found)
    return NOTHING


def _after(cue: re.Match[str], heard: str, hearing: Hearing, cues: Cues, dictated: str) -> str:
    rest = cues.opening["is"].sub("", heard[cue.end() :])
    spoken = figures(rest, hearing, cues, dictated, lettered=dictated == "tracking_no")
    match = _AFTER_CUE.match(spoken)
    return match[1] if match else ""


def _dictated(heard: str, hearing: Hearing, cues: Cues, asked: str) -> Number:
    """The answer to the question for a number."""
    spoken = figures(heard, hearing, cues, asked, lettered=asked == "tracking_no")
    found = max(_ANY.findall(spoken), key=len, default="")
    if asked == "tail4" and len(bare := found.lstrip("abcdefghijklmnopqrstuvwxyz")) == TAIL:
        # arm 7328: what stands before them is no letter of a tail
        found = bare
    count = sum(map(str.isdigit, found))
    beside = re.sub(r"\W", "", hearing.fillers.compact(spoken.replace(found, " "))) if found else ""
    if asked == "phone":
        return Number(phone=found) if found.isdigit() and 7 <= count <= _LONG_ENOUGH else NOTHING
    if count == TAIL and found.isdigit():
        if cues["unit"].match(spoken.partition(found)[2]):
            return NOTHING
        return Number(tail4=found) if asked == "tail4" else Number(piece=found)
    if _is_twice(found):
        return Number(tail4=found[:TAIL])
    if count > TAIL and asked == "tail4" and (again := _said_again(heard, hearing, cues)):
        return Number(tail4=again)
    if count > TAIL:
        whole = parcel(found.upper(), cues)
        return Number(piece=whole.tracking_no) if asked == "tracking_no" and _is_part(whole) else whole
    if (
        not found
        or cues["unit"].match(spoken.partition(found)[2])
        or len(beside) > (_FEW if count > 1 else 0)
    ):
        return NOTHING
    return Number(piece=found.upper())


def _said_again(heard: str, hearing: Hearing, cues: Cues) -> str:
    """五六，五六零九: after a false start the last group is the whole of it."""
    last = CLAUSE.split(heard.strip(" ,、。.?!"))[-1]
    spoken = figures(last, hearing, cues, "tail4")
    return spoken if len(spoken) == TAIL and spoken.isdigit() else ""


def _is_part(number_found: Number) -> bool:
    return number_found.doubtful and sum(map(str.isdigit, number_found.tracking_no)) < _LONG_ENOUGH


def _is_twice(found: str) -> bool:
    """3480, 3480: said again to be sure."""
    return len(found) == 2 * TAIL and found.isdigit() and found[:TAIL] == found[TAIL:]


def parcel(found: str, cues: Cues) -> Number:
    return Number(tracking_no=found, doubtful=not cues.waybills.stands(found))


def _standing_alone(spoken: str, cues: Cues) -> str:
    """Four digits that are neither money nor a year nor a room."""
    for match in _FOUR.finditer(spoken):
        counted = cues["unit"].match(spoken, match.end())
        if not counted and not cues.before["before"].search(spoken[: match.start()]):
            return match[1]
    return ""
