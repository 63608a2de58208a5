from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from ivr.messages.call import TakeTurn
from ivr.messages.dialog import DialogState
from ivr.messages.turn import Sentence, Transcript, Understanding
from ivr.messages.workflow import Workflow, WorkflowState, WorkflowType
from ivr.ports import TurnRecord
from ivr.timeline import Timeline
from ivr.turn import Answer

NOW = datetime(2026, 11, 22, 7, 0, tzinfo=UTC)
TRACE = Workflow(
    "w1", WorkflowType.HUB_TRACE, "XD0000000020001", WorkflowState.OPEN, NOW, NOW + timedelta(hours=6)
)
LOUD = b"\x80" * 1600


class FakeRecords:
    def __init__(self) -> None:
        self.turns: dict[int, TurnRecord] = {}

    def next_turn_no(self, call_sid: str) -> int:
        return 1 + max(self.turns, default=0)

    def add_turns(self, call_sid: str, turns: list[TurnRecord]) -> None:
        self.turns |= {turn.n: turn for turn in turns}


class FakeEvents:
    def __init__(self) -> None:
        self.told: list[tuple[str, str, Any]] = []

    def publish(self, topic: str, event: str, data: Any) -> None:
        self.told.append((topic, event, data))

    def names(self) -> list[str]:
        return [event for _topic, event, _data in self.told]


def make_answer(**changes: Any) -> Answer:
    values: dict[str, Any] = {
        "state": DialogState("CA1", handover_reason="asked"),
        "sentences": (Sentence("hub_trace.done", "已经让转运中心去追查了。"),),
        "after": "listen",
        "patience_ms": 6000,
        "keys_expected": 0,
        "understanding": Understanding("催一下", "urge_delivery", action="accept"),
        "timings_ms": {"understand": 2, "decide": 1, "workflow": 12},
    }
    return Answer(**{**values, **changes})


def make_cue(turn: int = 1) -> TakeTurn:
    return TakeTurn(
        turn,
        "speech",
        at_ms=5400,
        voice_ended_ms=5000,
        transcript=Transcript("催一下", asr_ms=200),
        endpoint_ms=400,
    )


def make_timeline() -> tuple[Timeline, FakeRecords, FakeEvents]:
    records, events = FakeRecords(), FakeEvents()
    return Timeline("CA1", records, events, 0), records, events  # type: ignore[arg-type]


def test_a_turn_is_told_when_it_begins_to_sound_with_the_time_that_the_caller_waited() -> None:
    timeline, _records, events = make_timeline()
    timeline.taken(make_cue(), make_answer())
    assert events.told == []
    timeline.playing(1, 5640, LOUD)
    assert events.names() == ["turn", "turn"]
    caller, bot = (data for _topic, _event, data in events.told)
    assert caller["timings_ms"]["voice_to_voice"] == 640
    assert caller["timings_ms"]["endpoint"] == 400
    assert bot["said"] == ("hub_trace.done",)


def test_a_workflow_is_told_once_after_the_words_that_announce_it() -> None:
    timeline, _records, events = make_timeline()
    timeline.taken(make_cue(), make_answer(workflows=(TRACE,)))
    timeline.playing(1, 5640, LOUD)
    timeline.interrupted(1, 6000)
    assert events.names() == ["turn", "turn", "workflow", "turn"]
    told = events.told[2][2]
    assert (told["type"], told["due_at"]) == ("HUB_TRACE", NOW + timedelta(hours=6))


def test_a_hand_over_is_told_with_its_reason() -> None:
    timeline, _records, events = make_timeline()
    timeline.taken(make_cue(), make_answer(after="transfer"))
    timeline.playing(1, 5640, LOUD)
    assert events.told[-1] == ("call:CA1", "transfer", {"reason": "asked"})


def test_a_turn_that_was_never_heard_is_told_when_it_is_written() -> None:
    timeline, records, events = make_timeline()
    timeline.taken(make_cue(), make_answer(workflows=(TRACE,)))
    timeline.write(1)
    assert events.names() == ["turn", "turn", "workflow"]
    assert sorted(records.turns) == [1, 2]


def test_an_interruption_is_written_over_the_turn() -> None:
    timeline, records, _events = make_timeline()
    timeline.taken(make_cue(), make_answer())
    timeline.playing(1, 5640, LOUD)
    timeline.write(1)
    timeline.interrupted(1, 6000)
    timeline.write_all()
    assert records.turns[2].interrupted_at_ms == 6000


def test_what_held_a_code_is_written_down_and_told_as_dots_alone() -> None:
    records, events = FakeRecords(), FakeEvents()
    timeline = Timeline("CA1", records, events, 0)  # type: ignore[arg-type]
    said = Transcript("三四五六七八", alternatives=("三四五六七八九",), asr_ms=200)
    spoken = replace(make_cue(1), transcript=said)
    keyed = TakeTurn(2, "keys", at_ms=9000, voice_ended_ms=9000, keys="345678")
    hidden = Understanding("••••••", "provide_info", action="accept")
    timeline.taken(spoken, make_answer(is_secret=True, understanding=hidden))
    timeline.taken(keyed, make_answer(is_secret=True, understanding=None))
    timeline.write_all()
    timeline.write(1)
    timeline.write(2)
    callers = [turn for turn in records.turns.values() if turn.speaker == "caller"]
    assert [turn.text for turn in callers] == ["••••••", "••••••"]
    written = repr((records.turns, events.told))
    assert not any(part in written for part in ("345678", "三四五"))
