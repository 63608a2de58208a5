"""Owns which number was meant: what was corrected (不对，是…), denied (不是…), or mended (最后一位是九)."""

import re
from dataclasses import replace

from ivr.dialog.amount import amount
from ivr.dialog.cue import Cues
from ivr.dialog.figure import DICTATED, figures, without_gaps
from ivr.dialog.hearing import Hearing
from ivr.dialog.numeral import DIGITS, digits
from ivr.dialog.reading import CLAUSE, NOTHING, NUMBERS, TAIL, Number, parcel, read

_SIGN = f"[{''.join(sorted(DIGITS))}]"
_SIGNS = rf"{_SIGN}(?:[\s个双]*{_SIGN}){{3,}}"
_DENIED = re.compile(rf"(?:不是|不叫|(?<![a-z])not )(?:尾号|那个|the )?{_SIGNS}")
_LONG = re.compile(_SIGNS)
_LETTERS = re.compile(rf"(?<![a-z'])([a-z](?:[\s,.]*[a-z]){{0,3}})[\s,.]*(?={_SIGN})")
_MENDED = re.compile(
    rf"[,.。\s]*(?:哦|噢|啊|不对|不)*[,\s]*(?:(?P<back>倒数)?第(?P<nth>[一二三四五六七八九十\d]{{1,2}})(?:位|个)"
    rf"|最后(?:(?:[一二两三四几]|那)?[位个])?|末[一二两三四]?位|(?:the )?last (?:one|digit|two|three|four)(?: digits)?)(?:数字|数)?"
    rf"(?:错了|不对|wrong)?[,\s]*(?:不是{_SIGN}[,\s]*)?(?:应该)?(?:是|改成|(?:it )?is|its|it's|should be)个?[,\s]*"
    rf"(?P<digits>{_SIGN}+|(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)(?: [a-z]+)*)$"
)
_SWAPPED = re.compile(
    rf"(?:不是|没有|not )({_SIGN}{{1,3}})[,\s]*(?:应该)?(?:是|it's |but )({_SIGN}{{1,3}})(?!{_SIGN})"
)
_TOO_SHORT = range(1, 10)
"""Digits of what is but a part of a mobile number."""


def number(heard: str, hearing: Hearing, cues: Cues, *, asked: str = "") -> Number:
    """Numbers in plain text. After a correction (不对，是…) the last one counts; 不是… is none.

    `asked` names the open question: bare digits, and pieces of a number, then answer it.
    """
    if asked in NUMBERS:
        # Pauses between the groups of a number: 7117：5683
        heard = heard.replace(":", ",").replace("-", " ")
    heard = _without_denied(heard)
    if place := _MENDED.search(heard.rstrip(" .。,!?的")):
        base = number(heard[: place.start()], hearing, cues, asked=asked)
        if (
            base.tracking_no
            or base.phone
            or (base.tail4 and len(figures(place["digits"], hearing, cues, asked)) < TAIL)
        ):
            return _mended(base, place, cues)
    pieces = hearing.corrected.split(heard)
    if len(pieces) > 1:
        expected = asked or ("tail4" if hearing.tail_words.search(heard) else "")
        if found := _corrected(pieces, hearing, cues, expected):
            return found
    return read(heard, hearing, cues, asked)


def _corrected(pieces: list[str], hearing: Hearing, cues: Cues, asked: str) -> Number:
    """All of it was said anew, or what follows the letters, or the last group."""
    *before, after = pieces
    so_far = ",".join(before)
    groups = CLAUSE.split(so_far.strip(" ,、。."))
    letters = _LETTERS.search(so_far)
    anew = [f"{letters[1]} {after}"] if letters and not _LETTERS.search(after) else []
    for said in (*anew, after, ",".join((*groups[:-1], after)), f"{so_far},{after}"):
        found = read(said, hearing, cues, asked)
        if _answers(found, asked):
            return found
    base, anew_digits = read(so_far, hearing, cues, asked), figures(after, hearing, cues, asked or "tail4")
    if _answers(base, asked) and anew_digits.isdigit() and len(anew_digits) < TAIL + 1:
        return _with_digits(base, -len(anew_digits), anew_digits, cues)
    for said in reversed(pieces):
        if found := read(said, hearing, cues, asked):
            return replace(found, anew=not _LONG.search(so_far))
    return NOTHING


def _answers(found: Number, asked: str) -> bool:
    """Whole, and what was asked for."""
    if not found or found.piece or found.doubtful or len(found.phone) in _TOO_SHORT:
        return False
    return asked not in DICTATED or bool(getattr(found, asked)) or asked == "tail4"


def put_right(said: str, heard: str, cues: Cues) -> str:
    """最后一位是九, 第二位是五, 不是八是九: `said` with the digits that plain text names changed; empty when it names none."""
    if place := _MENDED.search(f",{heard.rstrip(' .。,!?的')}"):
        base = Number(tail4=said) if len(said) == TAIL else Number(tracking_no=said)
        found = _mended(base, place, cues)
        return found.tail4 or found.tracking_no
    if (swapped := _SWAPPED.search(heard)) and said.count(wrong := digits(swapped[1], dictated=True)) == 1:
        return said.replace(wrong, digits(swapped[2], dictated=True))
    return ""


def _without_denied(heard: str) -> str:
    """3408，不是3480: what it is not goes, where something is left."""
    for match in _DENIED.finditer(heard):
        rest = heard[: match.start()] + " " + heard[match.end() :]
        if _LONG.search(rest):
            return rest
    return heard


def _mended(base: Number, place: re.Match[str], cues: Cues) -> Number:
    """最后一位是九, 第二位是五: some digits of the number just said are others."""
    anew = without_gaps(digits(place["digits"], dictated=True))
    if not place["nth"]:
        return _with_digits(base, -len(anew), anew, cues)
    nth = int(amount(place["nth"]) or 0)
    return _with_digits(base, -nth if place["back"] else nth - 1, anew, cues)


def _with_digits(base: Number, position: int, anew: str, cues: Cues) -> Number:
    """`base` with other digits from `position` on, counted from its end when negative; itself when they do not fit."""
    said = base.tracking_no or base.phone or base.tail4
    start = position if position >= 0 else len(said) + position
    if not (anew.isdigit() and 0 <= start <= len(said) - len(anew)):
        return base
    mended = said[:start] + anew + said[start + len(anew) :]
    if base.tracking_no:
        return parcel(mended, cues)
    return replace(base, phone=mended) if base.phone else replace(base, tail4=mended)
