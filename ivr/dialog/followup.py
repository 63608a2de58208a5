"""Owns what callers ask about something that was just dealt with: by when, who, what if not. Nothing is set going for it."""

from collections.abc import Iterator
from dataclasses import replace

from ivr.dialog import case, circumstance, errand, factor, identity, passcode, progress, wording
from ivr.dialog.fact import workflow_facts
from ivr.dialog.normalize import plain
from ivr.dialog.scenario import ScenarioFile
from ivr.dialog.schema import Book
from ivr.dialog.shape import Choice
from ivr.dialog.tone import lead_in
from ivr.messages.dialog import Decision, DialogState, Request
from ivr.messages.turn import (
    Facts,
    Heard,
    MessageRefused,
    MessageSent,
    Say,
    SendMessage,
    Understanding,
)
from ivr.messages.workflow import Workflow

_LONGEST, _LONGEST_LATIN = 24, 96
"""Characters; whoever says more tells something new."""
_OTHER_QUESTIONS = ("clarify", "which_parcel", errand.ASKS, passcode.ASKS, passcode.OFFER)
"""While one of these is open, a question is an answer to it."""
_NAMES_OF_PARCELS = frozenset({"tail4", "tracking_no", "piece", "choice", "ordinal", "other"})


def answer(state: DialogState, event: Heard, book: Book) -> Decision | None:
    """The answer, and the open question once more; None when it is no such question, or nothing is known of it."""
    if state.pending and state.pending.asks in _OTHER_QUESTIONS:
        return None
    if _names_a_parcel(state, event.understanding, book):
        return None
    for kind, request in _asked(event.understanding, state, book):
        if book.followups[kind].resends:
            if deed := _text_again(state, request, book):
                return Decision(replace(state, misses=0, asides=(), said=()), do=(deed,))
        elif says := _says(kind, state, request, event, book):
            # The acknowledgement is a recording: the voice makes the rest meanwhile.
            state, first = lead_in(state, "any", book, ack="ack.telling")
            once_more = tuple(say for say in state.said[-1:] if state.pending and say not in says)
            return Decision(replace(state, misses=0, asides=()), (*first, *says, *once_more))
    return None


def _names_a_parcel(state: DialogState, meaning: Understanding, book: Book) -> bool:
    """尾号零零零二的什么时候到, 另一个呢: whatever was dealt with, this is about one that is named."""
    named = meaning.slots.keys() & _NAMES_OF_PARCELS or identity.described(state, meaning.slots, book)
    return bool(named)


def _asked(meaning: Understanding, state: DialogState, book: Book) -> Iterator[tuple[str, Request]]:
    """Kinds of followups.yaml that the words show, each with what it may be about, unless they plainly ask for more."""
    heard = plain(meaning.text)
    if len(heard) > (_LONGEST_LATIN if heard.isascii() else _LONGEST):
        return
    for kind, sign in book.followup_signs.items():
        if sign.search(heard):
            for request in _dealt_with(state):
                if _is_no_other(meaning, kind, request, state, book):
                    yield kind, request


def _dealt_with(state: DialogState) -> Iterator[Request]:
    """The last one first; one that waits for a word of the caller's among them."""
    for request in reversed(state.requests):
        is_public = request.step in ("", "public") or request.tracking_no in state.strangers
        is_waiting = state.pending is not None and state.pending.intent == request.intent
        if not is_public and (request.settled or is_waiting):
            yield request


def _is_no_other(meaning: Understanding, kind: str, request: Request, state: DialogState, book: Book) -> bool:
    if meaning.action != "accept":
        return True
    if meaning.intent == "provide_info":
        is_asked_who = state.pending is not None and state.pending.asks == factor.ASKS
        return is_asked_who and not factor.given_anything(meaning, book)
    return meaning.intent in (request.intent, *book.followups[kind].instead_of)


def _says(kind: str, state: DialogState, request: Request, event: Heard, book: Book) -> tuple[Say, ...]:
    scenario = book.scenarios[request.intent]
    parcel = next((one for one in state.parcels if one.tracking_no == request.tracking_no), None)
    workflow = _under_way(state, request, scenario)
    told = circumstance.told(event.understanding, book)
    known: Facts = {**told, **case.known(state, request, parcel, event.at, book)}
    if workflow:
        known = {**known, **workflow_facts(workflow, event.at)}
    return wording.all_known(_choices(kind, request, scenario, book), known, book, state.locale)


def _text_again(state: DialogState, request: Request, book: Book) -> SendMessage | None:
    """To the caller's own number alone: one that is withheld, or a stranger's, gets none."""
    scenario = book.scenarios[request.intent]
    step, workflow = scenario.step(request.step), _under_way(state, request, scenario)
    text = (step.text if step else "") or scenario.text
    if not (text and workflow and state.caller and step and workflow.type in step.start):
        return None
    tail4 = next((one.tail4 for one in state.parcels if one.tracking_no == request.tracking_no), "")
    facts = {"tail4": tail4, "workflow_id": workflow.id, "occasion": f"again:{workflow.id}:{state.turns}"}
    return SendMessage(state.caller, text, facts)


def text_sent(state: DialogState, event: MessageSent | MessageRefused) -> Decision:
    """It is on its way, or could not be sent."""
    if isinstance(event, MessageSent):
        return Decision(state, (Say("followup.sent", proof=event),))
    return Decision(state, (Say("followup.not_sent"),))


def _choices(kind: str, request: Request, scenario: ScenarioFile, book: Book) -> tuple[Choice, ...]:
    """Of the step that was taken, else of the scenario, else what holds for all."""
    step = scenario.step(request.step)
    own = (step.answers.get(kind) if step else None) or scenario.answers.get(kind)
    return own or book.followups[kind].says


def _under_way(state: DialogState, request: Request, scenario: ScenarioFile) -> Workflow | None:
    """What the request has set going or has found under way; else what else is under way on the parcel."""
    running = progress.open_on(state, request.tracking_no)
    step = scenario.step(request.step)
    mine = [one for one in running if step and one.type in step.start]
    first = [one for one in mine if step and one.type is step.start[0]]
    of_all = first or mine or running
    return of_all[-1] if of_all else None
