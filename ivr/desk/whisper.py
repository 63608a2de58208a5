"""Owns what an agent hears before the caller: who, what, state, what was done, mood; five to ten seconds. Pure."""

from collections.abc import Mapping
from typing import Any

from ivr.desk.packet import Packet, open_workflows, parcel_at_issue, requests_at_issue
from ivr.desk.rules import Locale, Rules, Whisper

_LEAST_FIRST = ("note", "who", "state")
"""What is left out, in this order, of a whisper that is too long."""


def whisper(packet: Packet, locale: Locale, rules: Rules, *, colleague: str = "") -> str:
    """One sentence for the voice, in the agent's language. `colleague`: who asks for advice."""
    words = rules.whisper
    pieces = {
        "consult": words.consult[locale].format(colleague=colleague) if colleague else "",
        "who": _who(packet, words, locale),
        "what": _what(packet, words, locale),
        "state": _state(packet, words, locale),
        "done": _done(packet, words, locale),
        "note": _note(packet, words, locale),
        "mood": _mood(packet, words, locale),
    }
    for name in _LEAST_FIRST:
        if len(_joined(pieces, locale)) <= words.longest[locale]:
            break
        pieces[name] = ""
    return _joined(pieces, locale)


def _joined(pieces: Mapping[str, str], locale: Locale) -> str:
    comma, stop = ("，", "。") if locale == "zh-CN" else (", ", ".")
    return comma.join(filter(None, pieces.values())) + stop


def _who(packet: Packet, words: Whisper, locale: Locale) -> str:
    level = packet.get("caller", {}).get("level", "L0")
    return words.who[level if level in ("L1", "L2") else "L0"][locale]


def _what(packet: Packet, words: Whisper, locale: Locale) -> str:
    asked = next((request.get("text") for request in requests_at_issue(packet)), None)
    if asked:
        return words.need[locale].format(intent=asked)
    return words.nothing_known[locale]


def _state(packet: Packet, words: Whisper, locale: Locale) -> str:
    parcel = parcel_at_issue(packet)
    # A place is a name in Chinese; the state says as much in any language.
    if parcel.get("node") and locale == "zh-CN":
        return words.at[locale].format(node=parcel["node"])
    return words.is_in[locale].format(state=parcel["state_text"]) if parcel.get("state_text") else ""


def _done(packet: Packet, words: Whisper, locale: Locale) -> str:
    running = [flow for flow in open_workflows(packet) if flow.get("name")]
    if not running:
        return words.undone[locale]
    flow = min(running, key=_least_settled)
    template = words.overdue if flow["overdue"] else words.accepted if flow["accepted_at"] else words.done
    return template[locale].format(workflow=flow["name"], age=flow["age"])


def _least_settled(flow: Mapping[str, Any]) -> tuple[bool, int]:
    """What is overdue, then what is newest."""
    return (not flow["overdue"], int(flow["minutes_open"]))


def _note(packet: Packet, words: Whisper, locale: Locale) -> str:
    notes = [*packet.get("notes", ()), *parcel_at_issue(packet).get("notes", ())]
    return words.note[locale].format(note=notes[0]) if notes else ""


def _mood(packet: Packet, words: Whisper, locale: Locale) -> str:
    mood = packet.get("emotion", {})
    felt = mood.get("last_felt", mood.get("now", "neutral"))
    return words.moods.get(felt, words.moods["neutral"])[locale]
