"""Owns the caller's commands over the talk itself: again, slower, a person, wait, never mind, goodbye."""

from dataclasses import replace

from ivr.dialog import agenda, step
from ivr.dialog.schema import PERSON, Book
from ivr.messages.dialog import Decision, DialogState, Pending
from ivr.messages.turn import Heard, KeysPressed, Say

_LOCALES = {"en": "en-US", "zh": "zh-CN"}


def repeat(state: DialogState, event: Heard | KeysPressed, book: Book) -> Decision:
    """The last answer, without what was said to the feeling."""
    return Decision(state, said_again(state) or (Say("greeting.ask"),))


def said_again(state: DialogState) -> tuple[Say, ...]:
    return tuple(say for say in state.said if not say.key.startswith(("empathy.", "ack.")))


def slower(state: DialogState, event: Heard, book: Book) -> Decision:
    state = replace(state, slow=True)
    return Decision(state, (Say("again.slower"), *(said_again(state) or (Say("greeting.ask"),))))


def person(state: DialogState, event: Heard | KeysPressed, book: Book) -> Decision:
    return step.hand_over(state, "asked_for_person")


def goodbye(state: DialogState, event: Heard, book: Book) -> Decision:
    thanked = bool(state.emotions) and state.emotions[-1] == "grateful"
    key = "closing.welcome" if thanked else "closing.bye"
    return Decision(replace(state, stage="closing", pending=None), (Say(key),), after="hangup")


def wait(state: DialogState, event: Heard, book: Book) -> Decision:
    return Decision(replace(state, waiting=True), (Say("wait.sure"),))


def cancel(state: DialogState, event: Heard, book: Book) -> Decision:
    """Drop the step at hand; the call goes on."""
    return Decision(replace(agenda.drop_open(state), pending=Pending("more")), (Say("closing.dropped"),))


def language(state: DialogState, event: Heard, book: Book) -> Decision:
    wanted = str(event.understanding.slots.get("language", ""))
    locale = _LOCALES.get(wanted)
    if locale is None:
        return Decision(replace(state, pending=Pending("confirm", PERSON)), (Say("language.unknown"),))
    state = replace(state, locale=locale)
    question = said_again(state)[-1:] if state.pending else ()
    return Decision(state, (Say("language.now"), *question))


def explain(state: DialogState, event: Heard, book: Book) -> Decision:
    return Decision(state, (Say("help.can_do"),))


def greet(state: DialogState, event: Heard, book: Book) -> Decision:
    question = said_again(state)[-1:] if state.pending else (Say("greeting.ask"),)
    return Decision(state, (Say("greeting.here"), *question))
