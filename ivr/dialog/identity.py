"""Owns which parcel is meant: from the numbers, places and things the caller names, and the question when it is open."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from types import MappingProxyType

from ivr.dialog import factor, step, thing, wording
from ivr.dialog.fact import parcel_facts, public_facts
from ivr.dialog.normalize import plain
from ivr.dialog.scenario import ScenarioFile
from ivr.dialog.schema import Book
from ivr.messages.dialog import Decision, DialogState, Pending, Request
from ivr.messages.parcel import Parcel, ParcelState
from ivr.messages.turn import Facts, FindParcels, ParcelsFound, Say

_TAIL = 4


def meant(state: DialogState, intent: str, book: Book, *, words: tuple[str, ...] = ()) -> Parcel | None:
    """The parcel under discussion, the only one, or the only one that fits the request or the state it names."""
    for parcel in state.parcels:
        if parcel.tracking_no == state.focus:
            return parcel
    if len(state.parcels) == 1:
        return state.parcels[0]
    said = {name for each in words for name in book.listed["state"].found(plain(each))}
    named = [parcel for parcel in state.parcels if parcel.state.value in said]
    if len(named) == 1:
        return named[0]
    scenario = book.scenarios[intent]
    if scenario.reports:
        busy = {workflow.tracking_no for workflow in state.workflows}
        fits = [parcel for parcel in state.parcels if parcel.tracking_no in busy]
    elif scenario.tells_each:
        return None
    else:
        plausible = book.intents[intent].states
        fits = [parcel for parcel in state.parcels if parcel.state in plausible]
    return fits[0] if len(fits) == 1 else None


def own_parcel(state: DialogState) -> Parcel | None:
    """The caller's own parcel under discussion, or the first of theirs; a stranger's is never it."""
    own = [parcel for parcel in state.parcels if parcel.tracking_no not in state.strangers]
    return next((parcel for parcel in own if parcel.tracking_no == state.focus), own[0] if own else None)


def named(
    state: DialogState, slots: Mapping[str, str | int | float], book: Book
) -> tuple[DialogState, FindParcels | None]:
    """Take up the parcel that the words name; the look-up that is needed when it is none we know of."""
    choice = slots.get("choice")
    if isinstance(choice, int) and state.pending and 1 <= choice <= len(state.pending.options):
        return replace(state, focus=state.pending.options[choice - 1], pending=None), None
    number, tail = str(slots.get("tracking_no", "")), str(slots.get("tail4", ""))
    if number:
        found = [parcel for parcel in state.parcels if parcel.tracking_no == number]
        if not found:
            found = [
                parcel for parcel in state.parcels if len(number) >= 8 and parcel.tracking_no.endswith(number)
            ]
        if len(found) != 1:
            return state, FindParcels(tracking_no=number)
        return replace(state, focus=found[0].tracking_no, pending=None), None
    if len(tail) == _TAIL:
        found = [parcel for parcel in state.parcels if parcel.tail4 == tail]
        if len(found) != 1:
            return state, FindParcels(tail4=tail)
        return replace(state, focus=found[0].tracking_no, pending=None), None
    parcel = described(state, slots, book)
    return (replace(state, focus=parcel.tracking_no) if parcel else state), None


def described(state: DialogState, slots: Mapping[str, str | int | float], book: Book) -> Parcel | None:
    """寄上海的那个, 羽绒服那件: only with several parcels, only when it fits just one."""
    if len(state.parcels) < 2:
        return None
    others = [parcel for parcel in state.parcels if parcel.tracking_no != state.focus]
    if "other" in slots and len(others) == 1:
        return others[0]
    for name in ("goods", "city", "hub", "origin", "destination"):
        said = thing.canonical(str(slots.get(name, "")), book, "goods" if name == "goods" else "city")
        fits = [parcel for parcel in state.parcels if said and _has(parcel, name, said)]
        if len(fits) == 1:
            return fits[0]
    return None


def _has(parcel: Parcel, name: str, said: str) -> bool:
    if name == "goods":
        return said in parcel.goods
    if name in ("city", "hub"):
        return any(said in place for place in (parcel.city, parcel.origin, parcel.destination, parcel.node))
    return said in str(getattr(parcel, name))


def ask(state: DialogState, request: Request, scenario: ScenarioFile, at: datetime, book: Book) -> Decision:
    """Ask which parcel: among those of the caller, or by number when there are none."""
    if not state.parcels:
        key = "identity.none_found" if state.caller else "identity.withheld"
        return _asked(state, "tail4", request.intent, (Say(key), Say("identity.ask_tail4")))
    if len(state.parcels) > book.settings.tell_each:
        says = (
            Say("identity.many", MappingProxyType({"count": len(state.parcels)})),
            Say("identity.ask_tail4"),
        )
        return _asked(state, "tail4", request.intent, says)
    old = any(parcel.as_of is not None for parcel in state.parcels)
    told = (
        Say("which.several", MappingProxyType({"count": len(state.parcels)})),
        *((Say("which.some_old"),) if old else ()),
        *(
            say
            for n, parcel in enumerate(state.parcels, 1)
            for say in wording.first_known(
                _item(parcel),
                {"n": n, **_tellable(parcel, state, at)},
                book,
                state.locale,
            )
        ),
        Say("which.ask"),
    )
    asked = _asked(
        state, "which_parcel", request.intent, told, tuple(parcel.tracking_no for parcel in state.parcels)
    )
    if scenario.tells_each:
        return replace(asked, state=step.settle(asked.state, request))
    return asked


def _item(parcel: Parcel) -> tuple[str, ...]:
    if parcel.as_of is None:
        return "which.item_to", "which.item_from", "which.item"
    unseen = parcel.state is ParcelState.UNKNOWN
    return ("which.item_unseen",) if unseen else ("which.item_as_of", "which.item_unseen")


def _tellable(parcel: Parcel, state: DialogState, at: datetime) -> Facts:
    if state.level(parcel.tracking_no) == "L0":
        return public_facts(parcel)
    return parcel_facts(parcel, at)


def _asked(
    state: DialogState, asks: str, intent: str, says: tuple[Say, ...], options: tuple[str, ...] = ()
) -> Decision:
    return Decision(replace(state, pending=Pending(asks, intent, options)), says)


def found(state: DialogState, event: ParcelsFound, book: Book) -> tuple[DialogState, Decision | None]:
    """Take in a look-up. By number alone a parcel is a stranger's: the caller ID does not vouch for it.

    None found and several found get the same words: they must not tell whether a parcel exists.
    """
    locked = dict.fromkeys((*state.locked, *factor.locked_before(event.tries, book)))
    state = replace(state, locked=tuple(locked))
    if event.by == "caller":
        return replace(state, parcels=event.parcels, workflows=event.workflows, parcels_at=event.at), None
    intent = state.pending.intent if state.pending else ""
    if len(event.parcels) != 1:
        tries = state.number_tries + 1
        state = replace(state, number_tries=tries)
        if tries >= book.settings.number_tries:
            return state, step.hand_over(state, "parcel_not_found", (Say("identity.give_up"),))
        question = (Say("identity.not_sure"), Say("identity.ask_number"))
        return state, _asked(state, "tracking_no", intent, question)
    parcel = event.parcels[0]
    own = any(known.tracking_no == parcel.tracking_no for known in state.parcels)
    state = replace(
        state,
        parcels=state.parcels if own else (*state.parcels, parcel),
        workflows=state.workflows if own else (*state.workflows, *event.workflows),
        strangers=state.strangers if own else tuple(dict.fromkeys((*state.strangers, parcel.tracking_no))),
        focus=parcel.tracking_no,
        pending=None,
    )
    return state, None
