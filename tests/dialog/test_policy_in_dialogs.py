"""Golden dialogs: each YAML in tests/data/dialogs is a call, readable without knowing Python."""

from dataclasses import replace
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from ivr.dialog.policy import outcome
from ivr.integrations.parcels.world import WorkflowStory
from ivr.integrations.parcels.world import World as DemoWorld
from ivr.integrations.parcels.world import load as load_demo
from ivr.integrations.parcels.world import moment as demo_moment
from ivr.messages.dialog import DialogState
from ivr.messages.errand import Errand
from ivr.messages.parcel import Parcel, ParcelState
from ivr.messages.turn import (
    CallResumed,
    HandoverReturned,
    HandoverUnanswered,
    Heard,
    NotHeard,
    StartWorkflow,
    Understanding,
)
from ivr.messages.workflow import Workflow, WorkflowState, WorkflowType
from tests.dialog.world import NOON, ZONE, Talk, World, catalogue, demo_parcels_of

DIALOGS = sorted((Path(__file__).parents[1] / "data" / "dialogs").glob("*.yaml"))
_UNITS = {"m": "minutes", "h": "hours", "d": "days"}
_TIMES = (
    "since",
    "eta",
    "departs_at",
    "opened_at",
    "due_at",
    "accepted_at",
    "received_at",
    "as_of",
    "missed_at",
    "contacted_at",
)


def moment(value: str) -> datetime:
    """`-3d`, `+15m` from now; `20:00` today in Shanghai."""
    if ":" in value:
        hour, minute = value.split(":")
        return NOON.astimezone(ZONE).replace(hour=int(hour), minute=int(minute))
    return NOON + timedelta(**{_UNITS[value[-1]]: int(value[:-1])})


def timed(facts: dict[str, Any]) -> dict[str, Any]:
    return {name: moment(value) if name in _TIMES else value for name, value in facts.items()}


def parcel_of(facts: dict[str, Any]) -> Parcel:
    facts = {"role": "recipient", "since": "-5h", **facts}
    return Parcel(**{**timed(facts), "state": ParcelState(facts["state"])})


def workflow_of(facts: dict[str, Any]) -> Workflow:
    facts = {"id": "W0", "state": "OPEN", "opened_at": "-15m", "due_at": "+15m", **facts}
    kinds = {"type": WorkflowType(facts["type"]), "state": WorkflowState(facts["state"])}
    return Workflow(**{**timed(facts), **kinds})


@cache
def demo_world() -> DemoWorld:
    return load_demo()


def demo_talk(caller: str) -> Talk:
    """A call in the demo world, as it stands at noon."""
    demo, parcels = demo_world(), demo_parcels_of(caller)
    mine = {parcel.tracking_no for parcel in parcels}
    workflows = [standing(n, story) for n, story in enumerate(demo.workflows) if story.tracking_no in mine]
    return Talk(World({caller: parcels}, workflows=workflows), caller, demo.callers[caller].locale)


def standing(n: int, story: WorkflowStory) -> Workflow:
    def at(when: str) -> datetime:
        return demo_moment(when, anchor=NOON, now=NOON, zone=ZONE)

    opened = at(story.opened)
    return Workflow(
        id=f"D{n}",
        type=story.type,
        tracking_no=story.tracking_no,
        state=story.state,
        opened_at=opened,
        due_at=at(story.due) if story.due else catalogue().due(story.type, opened, ZONE),
        owner=catalogue().types[story.type].owner,
        accepted_at=at(story.accepted) if story.accepted else None,
        overdue=story.times_overdue > 0,
        times_overdue=story.times_overdue,
        detail=story.detail,
    )


def talk_of(data: dict[str, Any]) -> Talk:
    caller = data.get("caller", "")
    if data.get("demo"):
        return demo_talk(caller)
    world = World(
        parcels={caller: tuple(map(parcel_of, data.get("parcels", ())))} if caller else {},
        strays=tuple(map(parcel_of, data.get("strays", ()))),
        workflows=list(map(workflow_of, data.get("workflows", ()))),
        out_of_order=set(data.get("out_of_order", ())),
        passcode=str(data.get("passcode", "345678")),
    )
    talk = Talk(world, caller, data.get("locale", "zh-CN"))
    if "we_call" in data:
        talk.state = replace(talk.state, errand="E1")
        world.errand = errand_of(data["we_call"], caller) if data["we_call"] else None
    return talk


def errand_of(data: dict[str, Any], caller: str) -> Errand:
    """What we call about: `{occasion: done, workflow: {…}}`."""
    return Errand("E1", data["occasion"], workflow_of(data["workflow"]), caller)


def unsure(words: str, intents: list[str]) -> Understanding:
    """Words that could mean any of these, the likeliest first; `[none]` for what nothing is like."""
    ranked = tuple((intent, 0.5 - n / 50) for n, intent in enumerate(intents))
    return Understanding(words, intents[0], ranked, action="reject" if intents == ["none"] else "clarify")


def step(talk: Talk, turn: dict[str, Any]) -> None:
    if "later" in turn:
        talk.now = talk.now + (moment(turn["later"]) - NOON)
    if "repaired" in turn:
        talk.world.out_of_order.clear()
    if "calls_again" in turn:
        talk.now = talk.now + (moment(turn["calls_again"]) - NOON)
        talk.state = DialogState("CA2")
        talk.start()
    elif "start" in turn:
        talk.start()
    elif "unsure" in turn:
        talk.happen(Heard(talk.now, unsure(str(turn["caller"]), turn["unsure"])))
    elif "caller" in turn:
        talk.hear(str(turn["caller"]))
    elif "keys" in turn:
        talk.press(str(turn["keys"]))
    elif "silence" in turn:
        talk.stay_silent()
    elif "not_heard" in turn:
        talk.happen(NotHeard(talk.now, turn["not_heard"]))
    elif "resumed" in turn:
        talk.happen(CallResumed(talk.now))
    elif "unanswered" in turn:
        talk.happen(HandoverUnanswered(talk.now, turn["unanswered"] or "busy"))
    elif "returned" in turn:
        talk.happen(HandoverReturned(talk.now))
    else:
        raise AssertionError(f"no such turn: {turn}")


def check(talk: Talk, turn: dict[str, Any]) -> None:
    if "intent" in turn:
        assert talk.meaning is not None
        assert talk.meaning.intent == turn["intent"], talk.meaning
    for words in turn.get("says", ()):
        assert words in talk.text, talk.text
    for words in turn.get("not", ()):
        assert words not in talk.text, talk.text
    for key in turn.get("said", ()):
        assert key in talk.keys, talk.keys
    if "feels" in turn:
        assert any(key.startswith("empathy.") for key in talk.keys) == turn["feels"], talk.keys
    if "only" in turn:
        assert talk.keys == turn["only"]
    does = [
        deed.request.type.value if isinstance(deed, StartWorkflow) else type(deed).__name__
        for deed in talk.deeds
    ]
    if "does" in turn:
        assert does == turn["does"]
    assert talk.after == turn.get("after", "listen"), talk.text


@pytest.mark.parametrize("path", DIALOGS, ids=lambda path: path.stem)
def test_the_dialog_goes_as_written(path: Path) -> None:
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    talk = talk_of(data)
    for turn in data["turns"]:
        step(talk, turn)
        check(talk, turn)
    if "outcome" in data:
        ended_by = data.get("ended_by", "bot")
        assert outcome(talk.state, ended_by=ended_by, heard_answer=data.get("heard", True)) == data["outcome"]
    if "started" in data:
        assert [workflow.type.value for workflow in talk.world.started] == data["started"]


def test_there_are_dialogs_for_both_languages() -> None:
    locales = {yaml.safe_load(path.read_text(encoding="utf-8")).get("locale", "zh-CN") for path in DIALOGS}
    assert locales == {"zh-CN", "en-US"}
