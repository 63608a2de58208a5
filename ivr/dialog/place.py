"""Owns places in an utterance: which city it comes from, goes to, is stuck in; addresses."""

import re
from string import capwords

from ivr.dialog.cue import Cues
from ivr.dialog.schema import Book

Places = dict[str, str]

_BETWEEN_TWO = re.compile(r"(?:的|那边|市|省)?(?:寄|到|发|往|至|去)(?:到|往|去)?$")
_ENGLISH_ADDRESS = re.compile(
    r"\b(?:(?:room|apartment|apt|unit|building|floor) ?\d+[, ]+)?\d+ [a-z' ]{2,30}? (?:road|rd|street|st|avenue|ave|lane|drive|boulevard)\b"
)


def places(heard: str, book: Book) -> Places:
    """从广州寄来 is where it comes from, 寄到西安 where it goes, 卡在武汉 a hub; else just a city. As they were said."""
    cues, found = book.cues, Places()
    matches = list(book.listed["city"].pattern.finditer(heard))
    for place, match in enumerate(matches):
        following = matches[place + 1] if place + 1 < len(matches) else None
        slot = _part_of(match, following, heard, cues, found)
        found.setdefault(slot, _as_written(match[0]))
    if address := _address(heard, cues, found):
        found["address"] = address
    return found


def _part_of(
    match: re.Match[str], following: re.Match[str] | None, heard: str, cues: Cues, found: Places
) -> str:
    before, after = heard[: match.start()], heard[match.end() :]
    stuck = cues["stuck"].search(heard) is not None
    if cues.before["hub_before"].search(before) or cues.near["hub_after"].match(after):
        return "hub"
    if stuck and re.search(r"(?:在|到[了的]?|\bin |\breached )$", before) and "hub" not in found:
        return "hub"
    if following and _BETWEEN_TWO.fullmatch(heard[match.end() : following.start()]):
        return "origin"
    if cues.before["origin_before"].search(before) and not re.match(r"往", before[-1:]):
        return "origin"
    if cues.near["origin_after"].match(after):
        return "origin"
    if cues.before["destination_before"].search(before):
        return "destination"
    if cues.near["destination_after"].match(after):
        return "destination"
    if stuck and cues["stuck"].search(after) and "hub" not in found:
        return "hub"
    if cues["abroad"].search(heard):
        return "origin"
    return "city"


def _as_written(word: str) -> str:
    """Latin names get their capitals back."""
    return word.upper() if word in ("uk", "uae", "usa") else capwords(word) if word.isascii() else word


def _address(heard: str, cues: Cues, found: Places) -> str:
    """送到翠湖小区三栋, 六楼, 改到公司; empty when none is said."""
    if match := _ENGLISH_ADDRESS.search(heard):
        return match[0]
    named = cues["address_place"]
    for verb in cues["address_verb"].finditer(heard):
        rest = heard[verb.end() :].lstrip("了我 ,")
        skipped = len(heard[verb.end() :]) - len(rest)
        if match := cues.address.match(rest):
            return match[0]
        if skipped <= 1 and (match := named.match(rest)):
            return match[0]
    match = cues.address_alone.search(heard)
    return match[0] if match else ""
