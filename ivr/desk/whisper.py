"""Owns what an agent hears before the caller: who, what, state, what was done, mood; five to ten seconds. Pure."""

from collections.abc import Mapping
from typing import Any

from ivr.desk.rules import Locale, Rules

Packet = Mapping[str, Any]


def whisper(packet: Packet, locale: Locale, rules: Rules, *, colleague: str = "") -> str:
    """One line for the voice, in the agent's language. `colleague`: who asks for advice."""
    words = rules.whisper
    need = str(packet.get("need", "")) or words.nothing_known[locale]
    pieces = [words.consult[locale].format(colleague=colleague)] if colleague else []
    pieces.append(need)
    mood = packet.get("emotion", {}).get("now", "neutral")
    pieces.append(words.moods[mood][locale])
    return ("，" if locale == "zh-CN" else ", ").join(pieces) + ("。" if locale == "zh-CN" else ".")
