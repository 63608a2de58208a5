"""Owns finding out whether an agent asks a caller for what the hand-over packet held. Pure."""

from collections.abc import Sequence

from ivr.desk.rules import AskedAgain


def asks_again(agent_lines: Sequence[str], words: AskedAgain) -> tuple[str, ...]:
    """What was asked for once more (`number`, `phone` …), each once, in the order of asking."""
    found: list[str] = []
    for line in agent_lines:
        spoken = "".join(line.lower().split())
        if any(_plain(phrase) in spoken for phrase in words.unless):
            continue
        for what, phrases in words.asks.items():
            if what not in found and any(_plain(phrase) in spoken for phrase in phrases):
                found.append(what)
    return tuple(found)


def _plain(phrase: str) -> str:
    return "".join(phrase.lower().split())
