"""Owns turning dictated digits into figures without gaps, with what is said between them left out."""

import re

from ivr.dialog.cue import Cues
from ivr.dialog.hearing import Hearing
from ivr.dialog.misheard import LENGTHS
from ivr.dialog.numeral import digits
from ivr.messages.identity import PASSCODE_LENGTH

DICTATED = {
    "tail4": LENGTHS,
    "phone": (11,),
    "tracking_no": (13, 12, 14, 15, 11, 10, 9),
    "passcode": (PASSCODE_LENGTH,),
}
"""What may be asked for → lengths at which it is likely to be whole."""
_GAPS = re.compile(
    r"(?<=(?<![a-z'])[a-z])[\s,.\-]+(?=[a-z](?![a-z'])|\d)|(?<=[a-z])[\s,.\-]+(?=\d{3})|(?<=\d)[\s,、。.\-]+(?=\d)"
    r"|(?<=\d)[\s,.\-]+(?=[a-z][\s,.\-]*[a-z](?![a-z']))"
)
_SPELLED = re.compile(r"(?<![a-z])([a-z])[\s,]+(?:as in|for|like)[\s,]+[a-z]+\b")
_COUNTED = re.compile(
    r"(?:前|后|末|最后|头|开头|中间|一共|总共)[几一二两三四五六七八九十\d]+(?:位|个)(?:数字|数)?"
)


def figures(heard: str, hearing: Hearing, cues: Cues, dictated: str = "", *, lettered: bool = False) -> str:
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
    lengths = DICTATED.get(dictated, LENGTHS)
    return without_gaps(digits(text, dictated=bool(dictated), misheard=hearing.misheard, lengths=lengths))


def without_gaps(text: str) -> str:
    """S F 1000 2000 → SF10002000."""
    return _GAPS.sub("", text)
