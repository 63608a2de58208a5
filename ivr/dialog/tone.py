"""Owns what is said before the matter itself: a word for the feeling, or that the bot is on it. Never facts."""

from dataclasses import replace

from ivr.dialog.schema import Book
from ivr.messages.dialog import DialogState
from ivr.messages.turn import Say


def lead_in(
    state: DialogState, scene: str, book: Book, *, ack: str = "ack.found"
) -> tuple[DialogState, tuple[Say, ...]]:
    """First to the feeling, else a short acknowledgement. A feeling line is said once in a call."""
    emotion = state.emotions[-1] if state.emotions else "neutral"
    for key in (f"empathy.{scene}_{emotion}", f"empathy.any_{emotion}"):
        if book.reply(key, state.locale) and not any(used.startswith(key) for used in state.empathy_used):
            return vary(state, key, book)
    return vary(state, ack, book)


def vary(state: DialogState, key: str, book: Book) -> tuple[DialogState, tuple[Say, ...]]:
    """The next variant of `key` that was not used in this call; after the last, the first again."""
    reply = book.reply(key, state.locale)
    if reply is None:
        return state, ()
    used = sum(name.partition("~")[0] == key for name in state.empathy_used)
    name = f"{key}~{used % len(reply.variants) + 1}"
    return replace(state, empathy_used=(*state.empathy_used, name)), (Say(name),)
