"""Owns which number was said: the last four digits, a whole parcel number, a phone number, a pick-up code."""

import re
from dataclasses import dataclass, replace

from ivr.dialog.amount import amount
from ivr.dialog.cue import Cues
from ivr.dialog.hearing import Hearing
from ivr.dialog.misheard import LENGTHS
from ivr.dialog.numeral import DIGITS, digits

TAIL = 4
NUMBERS = ("tail4", "tracking_no")
"""Questions about a parcel that are answered by dictating."""
_LENGTHS = {"tail4": LENGTHS, "phone": (11,), "tracking_no": (13, 12, 14, 15, 11, 10, 9)}

_PHONE = re.compile(r"(?<!\d)(?:\+?86|0086)?(1[3-9]\d{9})(?!\d)")
_TRACKING = re.compile(
    r"(?<![a-z\d])(1z[a-z\d]{16}|[a-z]{1,4}\d{9,18}(?:[a-z]{2})?)(?![a-z\d])|(?<![a-z\d])(\d{12,22})(?!\d)"
)
_WRITTEN = r"(?<![a-z\d])(?:1z[a-z\d]{4,16}|[a-z]{0,4}\d+(?:[a-z]{2}(?![a-z]))?)"
_DICTATED = re.compile(_WRITTEN)
_AFTER_CUE = re.compile(rf"[^\da-z]{{0,8}}({_WRITTEN})")
_POINTED = re.compile(
    r"(?<![\da-z\-])(?<!\d\.)(\d{4})(?![\da-z\-]|\.\d)(?:尾号|结尾|的|那个|这个|那件|这件|号件|这单|那单)"
)
_FOUR = re.compile(r"(?<![\da-z\-#])(?<!\d\.)(\d{4})(?![\da-z\-]|\.\d)")
_GAPS = re.compile(
    r"(?<=(?<![a-z'])[a-z])[\s,.\-]+(?=[a-z](?![a-z'])|\d)|(?<=[a-z])[\s,.\-]+(?=\d{3})|(?<=\d)[\s,、。.\-]+(?=\d)"
    r"|(?<=\d)[\s,.\-]+(?=[a-z][\s,.\-]*[a-z](?![a-z']))"
)
_SPELLED = re.compile(r"(?<![a-z])([a-z])[\s,]+(?:as in|for|like)[\s,]+[a-z]+\b")
_COUNTED = re.compile(
    r"(?:前|后|末|最后|头|开头|中间|一共|总共)[几一二两三四五六七八九十\d]+(?:位|个)(?:数字|数)?"
)
_SIGN = f"[{''.join(sorted(DIGITS))}]"
_SIGNS = rf"{_SIGN}(?:[\s个双]*{_SIGN}){{3,}}"
_DENIED = re.compile(rf"(?:不是|不叫|(?<![a-z])not )(?:尾号|那个|the )?{_SIGNS}")
_LONG = re.compile(_SIGNS)
_CLAUSE = re.compile(r"[\s,、。.]+")
_LETTERS = re.compile(rf"(?<![a-z'])([a-z](?:[\s,.]*[a-z]){{0,3}})[\s,.]*(?={_SIGN})")
_SEPARATOR = re.compile(r"\s*(?:横杠|杠|横线|\bdash\b|\bhyphen\b|-)\s*")
_SAID_SEPARATORS = 2
_CODE = re.compile(r"(?<![a-z\d])[a-z]?\d{1,4}(?:-[a-z]?\d{1,5}){1,3}")
_CODE_FIGURES = re.compile(r"([a-z]?\d{4,8})(?!\d)")
_MENDED = re.compile(
    rf"[,.。\s]*(?:哦|噢|啊|不对|不)*[,\s]*(?:(?P<back>倒数)?第(?P<nth>[一二三四五六七八九十\d]{{1,2}})(?:位|个)"
    rf"|最后(?:(?:[一二两三四几]|那)?[位个])?|末[一二两三四]?位|(?:the )?last (?:one|digit|two|three|four)(?: digits)?)(?:数字|数)?"
    rf"(?:错了|不对|wrong)?[,\s]*(?:不是{_SIGN}[,\s]*)?(?:应该)?(?:是|改成|(?:it )?is|its|it's|should be)个?[,\s]*"
    rf"(?P<digits>{_SIGN}+|(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)(?: [a-z]+)*)$"
)
_SHORTEST_PARCEL = 8
_TOO_SHORT = range(1, 10)
"""Digits of what is but a part of a mobile number."""
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


def number(heard: str, hearing: Hearing, cues: Cues, *, asked: str = "") -> Number:
    """Numbers in plain text. After a correction (不对，是…) the last one counts; 不是… is none.

    `asked` names the open question: bare digits, and pieces of a number, then answer it.
    """
    heard = _without_denied(heard)
    if place := _MENDED.search(heard.rstrip(" .。,!?的")):
        base = number(heard[: place.start()], hearing, cues, asked=asked)
        if (
            base.tracking_no
            or base.phone
            or (base.tail4 and len(_figures(place["digits"], hearing, cues, asked)) < TAIL)
        ):
            return _mended(base, place, cues)
    pieces = hearing.corrected.split(heard)
    if len(pieces) > 1:
        expected = asked or ("tail4" if hearing.tail_words.search(heard) else "")
        if found := _corrected(pieces, hearing, cues, expected):
            return found
    return _number(heard, hearing, cues, asked)


def _corrected(pieces: list[str], hearing: Hearing, cues: Cues, asked: str) -> Number:
    """All of it was said anew, or what follows the letters, or the last group."""
    *before, after = pieces
    so_far = ",".join(before)
    groups = _CLAUSE.split(so_far.strip(" ,、。."))
    letters = _LETTERS.search(so_far)
    anew = [f"{letters[1]} {after}"] if letters and not _LETTERS.search(after) else []
    for said in (*anew, after, ",".join((*groups[:-1], after)), f"{so_far},{after}"):
        found = _number(said, hearing, cues, asked)
        if found and not found.piece and not found.doubtful and len(found.phone) not in _TOO_SHORT:
            return found
    for said in reversed(pieces):
        if found := _number(said, hearing, cues, asked):
            return replace(found, anew=not _LONG.search(so_far))
    return NOTHING


def _number(heard: str, hearing: Hearing, cues: Cues, asked: str) -> Number:
    if found := _code(heard, hearing, cues, asked):
        return Number(code=found)
    spelled = asked == "tracking_no" or cues["tracking"].search(heard) is not None
    figures = _figures(heard, hearing, cues, lettered=spelled)
    if match := _PHONE.search(figures):
        return Number(phone=match[1])
    if answer := _named_phone(heard, hearing, cues):
        return answer
    if match := _TRACKING.search(figures):
        return _parcel((match[1] or match[2]).upper(), cues)
    for named in (_named_tail, _named_parcel):
        if answer := named(heard, hearing, cues, asked):
            return answer
    if asked in _LENGTHS and (answer := _dictated(heard, hearing, cues, asked)):
        return answer
    if match := _POINTED.search(figures):
        return Number(tail4=match[1])
    return Number(tail4=_standing_alone(figures, cues))


def _figures(heard: str, hearing: Hearing, cues: Cues, dictated: str = "", *, lettered: bool = False) -> str:
    """Spoken digits as figures, without gaps. `dictated`: which number is expected here; `lettered`: what sounds like
    a letter before digits is one."""
    text = hearing.fillers.anywhere.sub(" ", _SPELLED.sub(r"\1", heard.replace("'", "")))
    if dictated:
        text = _COUNTED.sub(" ", text)
        text = cues.opening["leading"].sub("", cues.after_pause["leading"].sub(" ", text))
    if dictated or lettered:
        text = cues["link"].sub(" ", text)
    if lettered:
        text = hearing.spelled(text)
    lengths = _LENGTHS.get(dictated, LENGTHS)
    return _GAPS.sub("", digits(text, dictated=bool(dictated), misheard=hearing.misheard, lengths=lengths))


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
            whole = _parcel(found.upper(), cues)
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
    figures = _figures(rest, hearing, cues, dictated, lettered=dictated == "tracking_no")
    match = _AFTER_CUE.match(figures)
    return match[1] if match else ""


def _dictated(heard: str, hearing: Hearing, cues: Cues, asked: str) -> Number:
    """The answer to the question for a number."""
    figures = _figures(heard, hearing, cues, asked, lettered=asked == "tracking_no")
    found = max(_DICTATED.findall(figures), key=len, default="")
    count = sum(map(str.isdigit, found))
    beside = re.sub(r"\W", "", hearing.fillers.compact(figures.replace(found, " "))) if found else ""
    if asked == "phone":
        return Number(phone=found) if found.isdigit() and 7 <= count <= _LONG_ENOUGH else NOTHING
    if count == TAIL and found.isdigit():
        if cues["unit"].match(figures.partition(found)[2]):
            return NOTHING
        return Number(tail4=found) if asked == "tail4" else Number(piece=found)
    if _is_twice(found):
        return Number(tail4=found[:TAIL])
    if count > TAIL and asked == "tail4" and (again := _said_again(heard, hearing, cues)):
        return Number(tail4=again)
    if count > TAIL:
        whole = _parcel(found.upper(), cues)
        return Number(piece=whole.tracking_no) if asked == "tracking_no" and _is_part(whole) else whole
    if (
        not found
        or cues["unit"].match(figures.partition(found)[2])
        or len(beside) > (_FEW if count > 1 else 0)
    ):
        return NOTHING
    return Number(piece=found.upper())


def _said_again(heard: str, hearing: Hearing, cues: Cues) -> str:
    """五六，五六零九: after a false start the last group is the whole of it."""
    last = _CLAUSE.split(heard.strip(" ,、。.?!"))[-1]
    figures = _figures(last, hearing, cues, "tail4")
    return figures if len(figures) == TAIL and figures.isdigit() else ""


def _is_part(number_found: Number) -> bool:
    return number_found.doubtful and sum(map(str.isdigit, number_found.tracking_no)) < _LONG_ENOUGH


def _is_twice(found: str) -> bool:
    """3480, 3480: said again to be sure."""
    return len(found) == 2 * TAIL and found.isdigit() and found[:TAIL] == found[TAIL:]


def _parcel(found: str, cues: Cues) -> Number:
    return Number(tracking_no=found, doubtful=not cues.waybills.stands(found))


def _standing_alone(figures: str, cues: Cues) -> str:
    """Four digits that are neither money nor a year nor a room."""
    for match in _FOUR.finditer(figures):
        counted = cues["unit"].match(figures, match.end())
        if not counted and not cues.before["before"].search(figures[: match.start()]):
            return match[1]
    return ""


def _code(heard: str, hearing: Hearing, cues: Cues, asked: str) -> str:
    """六杠三杠二零幺八 → 6-3-2018; after the word for it, digits alone too."""
    cue = cues["code"].search(heard)
    rest = cues.opening["is"].sub("", heard[cue.end() :]) if cue else heard
    parts = _SEPARATOR.split(rest)
    expected = cue or asked == "code"
    if not expected and (asked or hearing.tail_words.search(heard)):
        return ""
    if len(parts) > 1 and (expected or len(parts) > _SAID_SEPARATORS):
        joined = "-".join(re.sub(r"(?<=[a-z]) (?=\d)", "", digits(part, dictated=True)) for part in parts)
        if match := _CODE.search(joined):
            return match[0].upper()
    if expected:
        match = _CODE_FIGURES.match(_figures(rest, hearing, cues, "code"))
        return match[1].upper() if match else ""
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
    said = base.tracking_no or base.phone or base.tail4
    anew = _GAPS.sub("", digits(place["digits"], dictated=True))
    position = len(said) - len(anew)
    if place["nth"]:
        nth = int(amount(place["nth"]) or 0)
        position = len(said) - nth if place["back"] else nth - 1
    if not (anew.isdigit() and 0 <= position <= len(said) - len(anew)):
        return base
    mended = said[:position] + anew + said[position + len(anew) :]
    if base.tracking_no:
        return _parcel(mended, cues)
    return replace(base, phone=mended) if base.phone else replace(base, tail4=mended)
