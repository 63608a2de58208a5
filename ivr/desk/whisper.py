"""Owns what an agent hears before the caller: who, what, state, what was done, mood; five to ten seconds. Pure."""

from collections.abc import Mapping

from ivr.desk.packet import Packet, open_workflows, parcel_at_issue, requests_at_issue
from ivr.desk.rules import Locale, Rules, Whisper

_LEAST_FIRST = ("also", "note", "state", "who")
"""What is left out, in this order, of a whisper that is too long."""
_JUST_NOW_MINUTES = 2


def whisper(packet: Packet, locale: Locale, rules: Rules, *, colleague: str = "") -> str:
    """One sentence for the voice, in the agent's language. `colleague`: who asks for advice."""
    words = rules.whisper
    pieces = {
        "consult": words.consult[locale].format(colleague=colleague) if colleague else "",
        "who": _who(packet, words, locale),
        "what": _what(packet, words, locale),
        "state": _state(packet, words, locale),
        "done": _done(packet, words, locale, which=0) or words.undone[locale],
        "also": _done(packet, words, locale, which=1),
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


def _done(packet: Packet, words: Whisper, locale: Locale, *, which: int) -> str:
    """What is overdue comes first, then what the caller has waited for longest."""
    running = [flow for flow in open_workflows(packet) if flow.get("name")]
    flows = sorted(running, key=lambda flow: (not flow["overdue"], -int(flow["minutes_open"])))
    if which >= len(flows):
        return ""
    flow = flows[which]
    if flow["overdue"]:
        template = words.overdue
    elif flow["accepted_at"]:
        template = words.accepted
    else:
        template = words.done if flow["minutes_open"] >= _JUST_NOW_MINUTES else words.just_done
    return template[locale].format(workflow=flow["name"], age=flow["age"])


def _note(packet: Packet, words: Whisper, locale: Locale) -> str:
    notes = [*packet.get("notes", ()), *parcel_at_issue(packet).get("notes", ())]
    if not notes or (locale != "zh-CN" and not notes[0].isascii()):  # no voice speaks both
        return ""
    return words.note[locale].format(note=notes[0])


def _mood(packet: Packet, words: Whisper, locale: Locale) -> str:
    mood = packet.get("emotion", {})
    felt = mood.get("last_felt", mood.get("now", "neutral"))
    return words.moods.get(felt, words.moods["neutral"])[locale]
