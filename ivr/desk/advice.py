"""Owns what the hand-over packet advises: what to do next, and how far an agent may go alone. Pure."""

from collections.abc import Mapping
from typing import Any

from ivr.desk.packet import Packet, about, open_workflows, parcel_at_issue, reason_of
from ivr.desk.rules import Hint, Locale, Rules


def advised(packet: Packet, rules: Rules, locale: Locale) -> Packet:
    """The packet with `next` (`text` and, where there is a button, `action`) and `authority`."""
    facts = _facts(packet, rules)
    fitting = [hint for hint in rules.hints if _fits(hint, packet, facts)]
    steps: list[dict[str, str]] = []
    for hint in fitting:
        text = hint.say[locale].format(**facts)
        if not any(hint.action and hint.action == step.get("action") for step in steps):
            steps.append({"text": text, **({"action": str(hint.action)} if hint.action else {})})
    return {
        **packet,
        "next": steps[: rules.most_hints],
        "authority": {"goodwill_cny": rules.goodwill_cny},
    }


def _fits(hint: Hint, packet: Packet, facts: Mapping[str, Any]) -> bool:
    running = open_workflows(packet)
    types = {flow["type"] for flow in running}
    parcel = parcel_at_issue(packet)
    mood = packet.get("emotion", {})
    return (
        hint.needs <= facts.keys()
        and (not hint.intents or bool(set(hint.intents) & set(about(packet))))
        and (not hint.reasons or reason_of(packet) in hint.reasons)
        and (not hint.states or parcel.get("state") in hint.states)
        and (not hint.open or bool(types & set(hint.open)))
        and not types & set(hint.not_open)
        and (not hint.overdue or any(flow.get("overdue") for flow in running))
        and (not hint.moods or mood.get("last_felt", mood.get("now")) in hint.moods)
    )


def _facts(packet: Packet, rules: Rules) -> dict[str, Any]:
    parcel = parcel_at_issue(packet)
    facts = {name: parcel.get(name) for name in ("branch", "courier", "node", "goods")}
    return {**{name: value for name, value in facts.items() if value}, "goodwill": rules.goodwill_cny}
