"""Owns turning `Say` into words: the truth lock, the facts, the breath groups."""

import re
import string
from datetime import datetime, tzinfo
from types import MappingProxyType

from ivr.dialog.fact import workflow_facts
from ivr.dialog.normalize import weight
from ivr.dialog.schema import Book, Reply
from ivr.dialog.speak import Manner, speak
from ivr.errors import DialogError, UntrueClaim
from ivr.messages.turn import Facts, MessageSent, Proof, Say, Sentence, WorkflowCancelled, WorkflowStarted

CANCEL = "cancel"
"""What a reply claims that says that something was taken back."""
_STOP = re.compile(r"(?<=[。！？；])|(?<=[.!?;])\s+")
_COMMA = re.compile(r"(?<=[，：])|(?<=,)\s+")


def word(
    says: tuple[Say, ...], *, locale: str, book: Book, now: datetime, zone: tzinfo, slow: bool = False
) -> tuple[Sentence, ...]:
    """Replies → sentences for the voice, in order, one breath group each.

    Raises UntrueClaim for a reply that claims a deed without its proof, DialogError for an unknown reply or a
    missing fact.
    """
    manner = Manner(locale, now, zone, slow)
    rate = book.settings.slow_rate if slow else 1.0
    return tuple(
        Sentence(say.key, piece, rate)
        for say in says
        for piece in breath_groups(_worded(say, manner, book), book.settings.breath_chars)
    )


def fixed(book: Book, locale: str) -> tuple[Sentence, ...]:
    """Every sentence without facts, as `word` will give it: what can be rendered beforehand. Keys name the variant."""
    sentences: dict[str, Sentence] = {}
    for key, reply in book.replies[locale].items():
        for n, text in enumerate(reply.variants, 1):
            name = f"{key}~{n}" if len(reply.variants) > 1 else key
            for piece in breath_groups(text, book.settings.breath_chars):
                if not facts_in(piece):
                    sentences.setdefault(piece, Sentence(name, piece))
    return tuple(sentences.values())


def facts_in(text: str) -> dict[str, str]:
    """Fact → form, of the places in a text: `{eta:clock}`."""
    return {name: form or "" for _, name, form, _ in string.Formatter().parse(text) if name}


def text_of(key: str, reply: Reply) -> str:
    """The words of `key`, which may name a variant: `ack.found~2`. Raises DialogError when there is no such."""
    number = key.partition("~")[2] or "1"
    if not number.isdigit() or not 1 <= int(number) <= len(reply.variants):
        raise DialogError(f"The reply {key} has no such variant.")
    return reply.variants[int(number) - 1]


def check_claim(say: Say, reply: Reply) -> None:
    """The truth lock. Raises UntrueClaim."""
    if not reply.claims:
        return
    proof = say.proof
    if proof is None:
        raise UntrueClaim(f"{say.key} claims {reply.claims}, and nothing shows that it was done.")
    if claim_of(proof) != reply.claims:
        raise UntrueClaim(f"{say.key} claims {reply.claims}, the proof is of {claim_of(proof)}.")


def claim_of(proof: Proof) -> str:
    match proof:
        case WorkflowStarted():
            return proof.workflow.type.value
        case WorkflowCancelled():
            return CANCEL
        case MessageSent():
            return "message"


def _worded(say: Say, manner: Manner, book: Book) -> str:
    reply = book.reply(say.key, manner.locale)
    if reply is None:
        raise DialogError(f"There is no reply {say.key} in {manner.locale}.")
    check_claim(say, reply)
    facts = _facts(say, manner.now)
    text, words = text_of(say.key, reply), ""
    for literal, name, form, _ in string.Formatter().parse(text):
        words += literal
        if name is None:
            continue
        if facts.get(name) in (None, ""):
            raise DialogError(f"{say.key} needs the fact {name}.")
        words += speak(facts[name], form or "", manner, book)
    return words


def _facts(say: Say, now: datetime) -> Facts:
    """What the proof shows stands above what the policy says."""
    if isinstance(say.proof, WorkflowStarted | WorkflowCancelled):
        return MappingProxyType({**say.facts, **workflow_facts(say.proof.workflow, now)})
    if isinstance(say.proof, MessageSent):
        return MappingProxyType({**say.facts, "message_id": say.proof.message_id})
    return say.facts


def breath_groups(text: str, limit: int) -> tuple[str, ...]:
    """Split at full stops; a sentence longer than `limit` characters at commas too, near its middle."""
    groups: list[str] = []
    for sentence in filter(None, (piece.strip() for piece in _STOP.split(text))):
        groups.extend(_shortened(sentence, limit))
    return tuple(groups)


def _shortened(sentence: str, limit: int) -> list[str]:
    if weight(sentence) <= limit:
        return [sentence]
    pieces = [piece for piece in _COMMA.split(sentence) if piece]
    if len(pieces) < 2:
        return [sentence]
    sizes = [weight("".join(pieces[:n])) for n in range(1, len(pieces))]
    total = weight(sentence)
    middle = min(range(1, len(pieces)), key=lambda n: abs(sizes[n - 1] - total / 2))
    glue = " " if sentence.isascii() else ""
    halves = (glue.join(pieces[:middle]), glue.join(pieces[middle:]))
    return [group for half in halves for group in _shortened(half.strip(), limit)]
