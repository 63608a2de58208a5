"""A stream from its first frame to its last, over real threads; the carrier, ears and voice are fakes."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from ivr.deed import Deeds
from ivr.dialog import loader
from ivr.integrations.breaker import Breaker
from ivr.integrations.carriers.twilio import codec
from ivr.integrations.opinion import prompt
from ivr.integrations.opinion.adviser import ModelAdviser
from ivr.integrations.opinion.server import ChatServer
from ivr.messages.parcel import Parcel, ParcelState
from ivr.parts import RunnerParts
from ivr.ports import Adviser
from ivr.runner import Runner
from ivr.settings import Settings
from ivr.speech.endpoint import Endpoint
from ivr.stream import MAX_BAD_FRAMES
from ivr.turn import Turns
from tests.fakes import (
    NOON,
    FakeCarrierLine,
    FakeClock,
    FakeEar,
    FakeMessages,
    FakeParcels,
    FakeRecording,
    FakeTranscriber,
    FakeVoice,
    FakeWorkflows,
    MemoryEvents,
    MemoryInbox,
    MemoryRecords,
    MemorySessions,
)
from tests.integrations.opinion.model import Model, thinking

SID = "CA" + "0" * 32
CALLER = "+8616300000001"


@pytest.fixture(scope="module")
def book():
    return loader.load_book(Settings().models)


@pytest.fixture(scope="module")
def doubtful(book):
    """The same book, sure of nothing: whatever is said is asked back about."""
    return replace(book, settings=book.settings.model_copy(update={"accept_score": 0.999}))


def make_parcel(**changes) -> Parcel:
    facts = {
        "tracking_no": "XD0000000010001",
        "state": ParcelState.OUT_FOR_DELIVERY,
        "role": "recipient",
        "since": NOON - timedelta(hours=5),
        "node": "翠湖示例网点",
        "city": "武汉",
        "branch": "翠湖示例网点",
        "eta": NOON + timedelta(hours=6),
    }
    return Parcel(**{**facts, **changes})


@dataclass
class Stage:
    """Everything around a runner."""

    book: object
    ears: FakeTranscriber
    clock: FakeClock = field(default_factory=FakeClock)
    voice: FakeVoice = field(default_factory=FakeVoice)
    sessions: MemorySessions = field(default_factory=MemorySessions)
    records: MemoryRecords = field(default_factory=MemoryRecords)
    events: MemoryEvents = field(default_factory=MemoryEvents)
    inbox: MemoryInbox = field(default_factory=MemoryInbox)
    recording: FakeRecording = field(default_factory=FakeRecording)
    parcels: FakeParcels = field(default_factory=lambda: FakeParcels(p8616300000001=[make_parcel()]))
    messages: FakeMessages = field(default_factory=FakeMessages)
    adviser: Adviser | None = None
    handed_over: list[tuple] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.workflows = FakeWorkflows(self.clock)

    def parts(self) -> RunnerParts:
        turns = Turns(
            book=self.book,
            transcriber=self.ears,
            mouth=self.voice,
            deeds=Deeds(
                parcels=self.parcels,
                workflows=self.workflows,
                messages=self.messages,
                clock=self.clock,
            ),
            sessions=self.sessions,
            records=self.records,
            clock=self.clock,
            zone=ZoneInfo("Asia/Shanghai"),
            adviser=self.adviser,
        )
        return RunnerParts(
            codec=codec,
            turns=turns,
            sessions=self.sessions,
            records=self.records,
            events=self.events,
            clock=self.clock,
            inbox=self.inbox,
            make_ear=FakeEar,
            make_endpoint=Endpoint,
            make_recording=lambda *_: self.recording,
            hand_over=lambda state, turns: self.handed_over.append((state, list(turns))),
            speech_back_within_ms=300,
        )

    def line(self, begins: str = "started") -> FakeCarrierLine:
        self.records.start_call(call_sid=SID, at=self.clock.now())
        ticket = self.sessions.issue_ticket(SID, {"begins": begins, "caller": CALLER, "locale": "zh-CN"})
        return FakeCarrierLine(SID, ticket)

    def listening(self) -> int:
        return self.events.names().count("listening")


class Script:
    """Runs a runner on a thread and plays the caller beside it."""

    def __init__(self, stage: Stage, line: FakeCarrierLine) -> None:
        from threading import Thread

        self.stage, self.line = stage, line
        self.thread = Thread(target=Runner(stage.parts(), line).run, daemon=True)
        self.thread.start()

    def until(self, ready: Callable[[], bool]) -> None:
        until = time.monotonic() + 20
        while not ready():
            assert time.monotonic() < until, f"waited in vain; {self.stage.events.told[-3:]}"
            time.sleep(0.01)

    def bot_has_spoken(self, times: int) -> None:
        self.until(lambda: self.stage.listening() >= times)

    def end(self) -> None:
        self.thread.join(timeout=20)
        assert not self.thread.is_alive()


def test_a_request_is_heard_done_said_and_recorded(book):
    stage = Stage(book, FakeTranscriber("帮我催一下快递"))
    script = Script(stage, stage.line())
    script.bot_has_spoken(1)
    script.line.speak(800)
    script.bot_has_spoken(2)
    script.line.hang_up()
    script.end()
    assert [w.type for w in stage.workflows.opened] == ["URGE"]
    turns = stage.records.in_order()
    assert [t.speaker for t in turns] == ["bot", "caller", "bot"]
    assert turns[1].intent == "urge_delivery"
    assert turns[1].heard_by == "speech"
    assert {"endpoint", "asr", "understand", "decide", "workflow", "tts_first", "voice_to_voice"} <= set(
        turns[1].timings_ms
    )
    assert turns[1].timings_ms["voice_to_voice"] >= turns[1].timings_ms["endpoint"]
    (workflow, promise), *_ = stage.records.workflows
    assert workflow.id == "w1"
    assert "催" in promise
    assert stage.recording.is_closed
    assert stage.recording.heard_ms > 1000
    assert stage.sessions.load(SID).answer_heard


def test_barge_in_clears_what_the_carrier_still_holds(book):
    stage = Stage(book, FakeTranscriber("我的快递到哪儿了"))
    stage.voice.speak = lambda text, **_: b"\x10" * 16000
    script = Script(stage, stage.line())
    script.until(lambda: "media" in script.line.events())
    time.sleep(0.3)
    script.line.speak(900)
    script.until(lambda: "clear" in script.line.events())
    script.until(lambda: any(t.interrupted_at_ms for t in stage.records.turns.values()))
    script.line.hang_up()
    script.end()
    assert stage.recording.cuts


def test_typed_text_is_answered_like_speech(book):
    stage = Stage(book, FakeTranscriber(""))
    script = Script(stage, stage.line())
    script.bot_has_spoken(1)
    stage.inbox.post(SID, {"text": "我的快递到哪儿了"})
    script.bot_has_spoken(2)
    script.line.hang_up()
    script.end()
    caller = next(t for t in stage.records.in_order() if t.speaker == "caller")
    assert (caller.heard_by, caller.text) == ("text", "我的快递到哪儿了")


def test_zero_calls_a_person_and_the_stream_is_given_back(book):
    stage = Stage(book, FakeTranscriber(""))
    script = Script(stage, stage.line())
    script.bot_has_spoken(1)
    script.line.key("0")
    script.end()
    assert script.line.is_closed
    assert stage.sessions.load(SID).stage == "transferring"
    [(state, turns)] = stage.handed_over
    assert state.call_sid == SID
    assert turns


def test_goodbye_ends_the_stream_after_it_was_heard(book):
    stage = Stage(book, FakeTranscriber("好的谢谢再见"))
    script = Script(stage, stage.line())
    script.bot_has_spoken(1)
    script.line.speak(800)
    script.end()
    assert script.line.is_closed
    assert stage.sessions.load(SID).answer_heard


def test_a_lost_stream_is_taken_up_with_the_state_of_the_last_turn(book):
    stage = Stage(book, FakeTranscriber("我的快递到哪儿了"))
    script = Script(stage, stage.line())
    script.bot_has_spoken(1)
    script.line.speak(800)
    script.bot_has_spoken(2)
    script.line.drop()
    script.end()
    before = stage.sessions.load(SID)
    again = Script(stage, stage.line("resumed"))
    again.bot_has_spoken(3)
    again.line.hang_up()
    again.end()
    state = stage.sessions.load(SID)
    assert state.focus == before.focus != ""
    assert state.version > before.version
    assert "resume.back" in [key for t in stage.records.in_order() for key in t.said]
    numbers = [t.n for t in stage.records.in_order()]
    assert numbers == list(range(1, len(numbers) + 1))


def test_a_runner_that_was_overtaken_lets_go(book):
    stage = Stage(book, FakeTranscriber("我的快递到哪儿了"))
    script = Script(stage, stage.line())
    script.bot_has_spoken(1)
    time.sleep(0.2)
    stage.sessions.save(stage.sessions.load(SID))  # another process has taken the call up
    script.line.speak(800)
    script.end()
    assert script.line.is_closed


@pytest.mark.parametrize("ticket", ["", "ticket-99"])
def test_a_stream_without_a_ticket_is_refused(book, ticket):
    stage = Stage(book, FakeTranscriber(""))
    line = FakeCarrierLine(SID, ticket)
    Runner(stage.parts(), line).run()
    assert line.is_closed
    assert line.sent == []


def test_a_ticket_is_good_for_one_stream(book):
    stage = Stage(book, FakeTranscriber(""))
    line = stage.line()
    script = Script(stage, line)
    script.bot_has_spoken(1)
    second = FakeCarrierLine(SID, "ticket-1")
    Runner(stage.parts(), second).run()
    assert second.sent == []
    line.hang_up()
    script.end()


def test_malformed_frames_are_passed_over_and_too_many_end_the_stream(book):
    stage = Stage(book, FakeTranscriber(""))
    script = Script(stage, stage.line())
    script.bot_has_spoken(1)
    script.line.raw("{not json")
    time.sleep(0.2)
    assert script.thread.is_alive()
    for _ in range(MAX_BAD_FRAMES):
        script.line.raw('{"event":"media"}')
    script.end()


def test_a_recogniser_that_is_away_is_told_kindly_and_a_person_comes(book):
    stage = Stage(book, FakeTranscriber(None))
    script = Script(stage, stage.line())
    script.bot_has_spoken(1)
    script.line.speak(800)
    script.bot_has_spoken(2)
    script.line.speak(800)
    script.end()
    assert stage.sessions.load(SID).stage == "transferring"


def test_a_turn_that_crashes_apologises_and_fetches_a_person(book):
    stage = Stage(book, FakeTranscriber("我的快递到哪儿了"))

    def crash(_: str) -> tuple[Parcel, ...]:
        raise ZeroDivisionError

    stage.parcels.find_by_phone = crash
    script = Script(stage, stage.line())
    script.end()
    assert stage.sessions.load(SID).stage == "transferring"
    assert any("对不起" in text for text in stage.voice.spoken)


MUMBLED = "咕噜咕噜的哇啦哇啦"


@contextmanager
def advised(**facts) -> Iterator[tuple[Model, ModelAdviser]]:
    """An adviser, and the stand-in that it asks."""
    clock = FakeClock()
    with thinking(**facts) as model:
        server = ChatServer(model.url, model="small", answer_seconds=20)
        adviser = ModelAdviser(server, prompt.load(), Breaker("second-opinion", clock), clock)
        try:
            yield model, adviser
        finally:
            adviser.close()


def test_a_second_opinion_is_asked_for_while_the_silence_runs_and_stands_in_the_record(doubtful):
    with advised(thinks=lambda _: "invoice") as (model, adviser):
        stage = Stage(doubtful, FakeTranscriber(MUMBLED), adviser=adviser)
        script = Script(stage, stage.line())
        script.bot_has_spoken(1)
        script.line.speak(800)
        script.bot_has_spoken(2)
        script.line.hang_up()
        script.end()
        assert model.words == [MUMBLED]
    caller = next(t for t in stage.records.in_order() if t.speaker == "caller")
    assert (caller.action, caller.intent) == ("clarify", "invoice")
    assert caller.why[-1] == "second opinion: invoice, offered"
    assert "opinion" in caller.timings_ms
    assert "invoice" in stage.sessions.load(SID).pending.options


def test_a_caller_who_talks_the_model_into_a_deed_is_asked_whether_it_is_wanted(doubtful):
    with advised(thinks=lambda words: words[words.index("return") :]) as (_, adviser):
        stage = Stage(doubtful, FakeTranscriber(f"{MUMBLED} return_intercept"), adviser=adviser)
        script = Script(stage, stage.line())
        script.bot_has_spoken(1)
        script.line.speak(800)
        script.bot_has_spoken(2)
        script.line.hang_up()
        script.end()
    caller = next(t for t in stage.records.in_order() if t.speaker == "caller")
    assert (caller.action, caller.intent) == ("clarify", "return_intercept")
    assert stage.workflows.opened == []


def test_words_that_are_understood_are_shown_to_nobody(book):
    with advised(thinks=lambda _: "invoice") as (model, adviser):
        stage = Stage(book, FakeTranscriber("帮我催一下快递"), adviser=adviser)
        script = Script(stage, stage.line())
        script.bot_has_spoken(1)
        script.line.speak(800)
        script.bot_has_spoken(2)
        script.line.hang_up()
        script.end()
        assert model.raw == []
    assert [w.type for w in stage.workflows.opened] == ["URGE"]


@pytest.mark.parametrize("fault", ["late", "drip", "500", "huge", "garbage", "cut"])
def test_without_an_answer_in_time_the_call_goes_on_as_if_nobody_had_been_asked(doubtful, fault):
    alone = Stage(doubtful, FakeTranscriber(MUMBLED))
    with advised(fault=fault, thinks=lambda _: "invoice") as (model, adviser):
        asking = Stage(doubtful, FakeTranscriber(MUMBLED), adviser=adviser)
        for stage in (alone, asking):
            script = Script(stage, stage.line())
            script.bot_has_spoken(1)
            script.line.speak(800)
            script.bot_has_spoken(2)
            script.line.hang_up()
            script.end()
        assert len(model.asked) >= 1
    turns = [
        [(t.text, t.intent, t.action, t.ranked, t.why) for t in s.records.in_order()] for s in (alone, asking)
    ]
    assert turns[0] == turns[1]


def test_a_call_that_ends_while_an_opinion_is_asked_for_ends_at_once_and_whole(doubtful):
    with advised(fault="late") as (model, adviser):
        stage = Stage(doubtful, FakeTranscriber(MUMBLED), adviser=adviser)
        script = Script(stage, stage.line())
        script.bot_has_spoken(1)
        script.line.speak(800)
        script.until(lambda: bool(model.asked))
        script.line.hang_up()
        script.end()
        assert not model.let_go.is_set()
    assert stage.recording.is_closed
    assert stage.records.in_order()[0].speaker == "bot"
