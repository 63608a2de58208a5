"""Owns the decision: state and event in, what is said, done and remembered out. No clock, no I/O."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, Literal

from ivr.dialog import agenda, arrived, errand, factor, passcode, question, quiet, readback, step
from ivr.dialog.heard import heard
from ivr.dialog.pressed import pressed
from ivr.dialog.schema import Book
from ivr.messages.dialog import Decision, DialogState
from ivr.messages.identity import PASSCODE_LENGTH
from ivr.messages.turn import (
    CallResumed,
    CallStarted,
    CancelRefused,
    DialogEvent,
    ErrandFound,
    ErrandGone,
    HandoverReturned,
    HandoverUnanswered,
    Heard,
    KeysPressed,
    LookupUnavailable,
    MessageRefused,
    MessageSent,
    NotHeard,
    ParcelsFound,
    PasscodeChecked,
    PasscodeSent,
    PasscodeUnavailable,
    Say,
    Silence,
    TryCounted,
    WorkflowCancelled,
    WorkflowRefused,
    WorkflowStarted,
)

Handler = Callable[[DialogState, Any, Book], Decision]

FROM_CALLER: Mapping[type, Handler] = {
    CallStarted: quiet.started,
    CallResumed: quiet.resumed,
    Heard: heard,
    KeysPressed: pressed,
    Silence: quiet.silence,
    NotHeard: quiet.not_heard,
    HandoverUnanswered: quiet.handover_unanswered,
    HandoverReturned: quiet.handover_returned,
}
"""Events that open a turn."""
FROM_DEEDS: Mapping[type, Handler] = {
    ParcelsFound: arrived.parcels_found,
    LookupUnavailable: arrived.lookup_unavailable,
    WorkflowStarted: arrived.workflow_started,
    WorkflowRefused: arrived.workflow_refused,
    WorkflowCancelled: arrived.workflow_cancelled,
    CancelRefused: arrived.cancel_refused,
    MessageSent: arrived.message_sent,
    MessageRefused: arrived.message_refused,
    TryCounted: factor.counted,
    PasscodeSent: passcode.sent,
    PasscodeChecked: arrived.passcode_checked,
    PasscodeUnavailable: passcode.unavailable,
    ErrandFound: errand.found,
    ErrandGone: errand.gone,
}
"""Events that come of a deed and go on with the same turn."""

LONGEST_NUMBER = 20
"""Digits of a tracking number; a shorter one is ended by # or by a pause."""

_NOT_AN_ANSWER = ("silence.", "again.", "wait.", "resume.", "greeting.here")
"""What a caller who asks for the last answer does not mean."""


def decide(state: DialogState, event: DialogEvent, book: Book) -> Decision:
    """Total: every event has an answer in every state. Deeds come back as events and are decided again."""
    handler = FROM_CALLER.get(type(event))
    if handler:
        state = replace(state, turns=state.turns + 1)
        return _remembered(handler(state, event, book), before=())
    return _remembered(FROM_DEEDS[type(event)](state, event, book), before=state.said)


def _remembered(decision: Decision, before: tuple[Say, ...]) -> Decision:
    answer = tuple(say for say in decision.say if not say.key.startswith(_NOT_AN_ANSWER))
    if not answer and not decision.do:
        return decision
    return replace(decision, state=replace(decision.state, said=(*before, *answer)))


def patience_ms(state: DialogState, book: Book) -> int:
    """How long the caller may be silent before being asked again."""
    settings = book.settings
    if state.waiting or (state.pending and state.pending.asks == passcode.ASKS):
        return settings.patience_wait_ms  # a text takes its time
    if state.pending and state.pending.asks in ("tail4", "tracking_no", *question.IN_WORDS):
        return settings.patience_number_ms
    return settings.patience_again_ms if state.silences else settings.patience_ms


def unasked(state: DialogState) -> DialogState:
    """The caller took the word before the question had sounded: a yes or a no is then no answer to it.

    A number that was read back comes before its question, and is best put right at once.
    """
    if state.pending and state.pending.asks in readback.ASKS:
        return state
    return replace(state, pending=None) if asks_yes_or_no(state) else state


def asks_yes_or_no(state: DialogState) -> bool:
    """A question is open to which a mere 好 is an answer."""
    return state.pending is not None and state.pending.asks in (
        "confirm",
        "clarify",
        "more",
        errand.ASKS,
        passcode.OFFER,
        *readback.ASKS,
    )


def keys_expected(state: DialogState) -> int:
    """Length of the entry that the open question asks for; 0 when any key may come."""
    if state.pending is None or state.pending.asks in (*readback.ASKS, *question.IN_WORDS):
        return 0
    if state.pending.asks == passcode.ASKS:
        return PASSCODE_LENGTH - len(state.pending.digits)
    if state.pending.asks == passcode.OFFER:
        return 1
    if state.pending.options:
        return 1
    return {"tail4": 4, "tracking_no": LONGEST_NUMBER}.get(state.pending.asks, 0)


def give_up(state: DialogState) -> Decision:
    """A fault of ours: say so and let a person take over."""
    return step.hand_over(state, "fault", (Say("system.person"),))


def outcome(
    state: DialogState, *, ended_by: Literal["bot", "caller", "error"], heard_answer: bool
) -> Literal["contained", "transferred", "abandoned", "failed"]:
    """`heard_answer`: the last answer was played to its end before the caller hung up.

    `failed` only for `ended_by="error"`; a person once decided for is `transferred` however the call ended.
    """
    if state.handover_reason:
        return "transferred"
    if ended_by == "error":
        return "failed"
    if agenda.open_request(state) is not None or (state.misses and not state.requests):
        return "abandoned"
    if ended_by == "caller" and state.requests and not heard_answer and state.stage != "closing":
        return "abandoned"
    return "contained"
