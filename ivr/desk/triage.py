"""Owns how urgent a hand-over is, who should take it, and how it is likely to be closed: from the packet. Pure."""

from datetime import datetime

from ivr.desk.packet import Packet as Packet
from ivr.desk.packet import about, reason_of, told
from ivr.desk.rules import Rules
from ivr.messages.agent import Waiting, WrapUp

AT_ONCE, SOON, AS_USUAL = 0, 1, 2


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


def skills(packet: Packet, locale: str, rules: Rules) -> tuple[str, ...]:
    """In the order of desk.yaml, the language first: without it nothing else helps."""
    wishes = set(about(packet))
    spoken = [code for code, skill in rules.skills.items() if locale in skill.locales]
    wanted = [code for code, skill in rules.skills.items() if wishes & set(skill.intents)]
    return tuple(dict.fromkeys((*spoken, *wanted)))


def priority(packet: Packet, rules: Rules) -> int:
    """0 danger or medicine, 1 the third call today, 2 as usual."""
    words = rules.priorities
    heard = "\n".join(told(packet)).lower()
    if any(word.lower() in heard for word in (*words.danger, *words.medicine)):
        return AT_ONCE
    calls = int(packet.get("caller", {}).get("calls_today") or 0)
    if calls >= words.calls_today or reason_of(packet) == "third_contact":
        return SOON
    return AS_USUAL


def prefilled(packet: Packet, rules: Rules) -> WrapUp:
    """How the case will probably be closed, by what the caller wanted."""
    for intent in about(packet):
        for code, outcome in rules.outcomes.items():
            if intent in outcome.intents:
                return WrapUp(code, solved=outcome.solved)
    return WrapUp(rules.other_outcome, solved=rules.outcomes[rules.other_outcome].solved)
