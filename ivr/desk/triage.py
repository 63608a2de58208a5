"""Owns how urgent a hand-over is, who should take it, and how it is likely to be closed: from the packet. Pure."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from ivr.desk.rules import Rules
from ivr.messages.agent import Waiting, WrapUp

AT_ONCE, SOON, AS_USUAL = 0, 1, 2
Packet = Mapping[str, Any]


def waiting_from(
    packet: Packet,
    *,
    call_sid: str,
    caller: str,
    locale: str,
    decided_at: datetime,
    now: datetime,
    rules: Rules,
) -> Waiting:
    """The caller of this packet as they enter the queue. `caller`: E.164 or empty. An empty packet is no hindrance."""
    return Waiting(
        call_sid=call_sid,
        caller=caller,
        locale=locale,
        reason=reason_of(packet),
        decided_at=decided_at,
        since=now,
        skills=skills(packet, locale, rules),
        priority=priority(packet, rules),
    )


def reason_of(packet: Packet) -> str:
    return str(packet.get("why", {}).get("code", ""))


def skills(packet: Packet, locale: str, rules: Rules) -> tuple[str, ...]:
    """In the order of desk.yaml, the language first: without it nothing else helps."""
    about = {reason_of(packet), *_open_intents(packet)}
    spoken = [code for code, skill in rules.skills.items() if locale in skill.locales]
    wanted = [code for code, skill in rules.skills.items() if about & set(skill.intents)]
    return tuple(dict.fromkeys((*spoken, *wanted)))


def priority(packet: Packet, rules: Rules) -> int:
    """0 danger or medicine, 1 the third call today, 2 as usual."""
    words = rules.priorities
    told = "\n".join(_told(packet)).lower()
    if any(word.lower() in told for word in (*words.danger, *words.medicine)):
        return AT_ONCE
    calls = int(packet.get("caller", {}).get("calls_today") or 0)
    if calls >= words.calls_today or reason_of(packet) == "third_contact":
        return SOON
    return AS_USUAL


def prefilled(packet: Packet, rules: Rules) -> WrapUp:
    """How the case will probably be closed, by what the caller wanted."""
    about = (*_open_intents(packet), reason_of(packet))
    for intent in about:
        for code, outcome in rules.outcomes.items():
            if intent in outcome.intents:
                return WrapUp(code, solved=outcome.solved)
    return WrapUp(rules.other_outcome, solved=rules.outcomes[rules.other_outcome].solved)


def _open_intents(packet: Packet) -> list[str]:
    """What was asked for and is not settled; when all is settled, the last."""
    requests = packet.get("requests", ())
    asked = [request["intent"] for request in requests if not request.get("settled")]
    return asked or [request["intent"] for request in requests[-1:]]


def _told(packet: Packet) -> Iterator[str]:
    """The caller's own words, and what is in the parcels."""
    for turn in packet.get("transcript", ()):
        if turn.get("speaker") == "caller":
            yield str(turn.get("text", ""))
    yield from map(str, packet.get("own_words", ()))
    yield from map(str, packet.get("added", packet.get("notes", ())))
    for parcel in packet.get("parcels", ()):
        yield str(parcel.get("goods", ""))
