"""Both sides of a conversation, as a one-way stream brings them."""

import base64
import json
from collections import deque
from datetime import timedelta

import pytest

from ivr.errors import LineClosed, StoreError
from ivr.integrations.carriers.twilio import codec
from ivr.listener import Listener
from ivr.messages.dialog import DialogState
from ivr.parts import ListenerParts
from ivr.speech.endpoint import Endpoint
from tests.fakes import (
    NOON,
    FakeClock,
    FakeEar,
    FakeRecording,
    FakeTranscriber,
    MemoryEvents,
    MemoryRecords,
    MemorySessions,
)

SID = "CA" + "0" * 32
VOICE, QUIET = b"\x00" * 160, b"\xff" * 160


class Conversation:
    """A stream of both tracks, written down beforehand: who speaks when, in ms of the stream."""

    def __init__(
        self, ticket: str, speaks: dict[str, tuple[int, int]], length_ms: int, *, ends: bool = True
    ) -> None:
        start = {
            "accountSid": "AC1",
            "streamSid": "MZ1",
            "callSid": SID,
            "tracks": ["inbound", "outbound"],
            "mediaFormat": {"encoding": "audio/x-mulaw", "sampleRate": 8000, "channels": 1},
            "customParameters": {"ticket": ticket},
        }
        frames = [{"event": "start", "start": start}]
        for at in range(0, length_ms, 20):
            for track, (begin, end) in speaks.items():
                payload = base64.b64encode(VOICE if begin <= at < end else QUIET).decode()
                frames.append(
                    {"event": "media", "media": {"track": track, "timestamp": str(at), "payload": payload}}
                )
        if ends:
            frames.append({"event": "stop", "stop": {}})
        self._frames = deque(json.dumps(frame) for frame in frames)
        self.is_closed = False

    def receive(self, timeout_seconds: float) -> str:
        if not self._frames:
            raise LineClosed("gone")
        return self._frames.popleft()

    def send(self, text: str) -> None:
        raise AssertionError("nobody speaks on a stream that is listened to")

    def close(self) -> None:
        self.is_closed = True


class World:
    def __init__(self, *words: str | None) -> None:
        self.clock = FakeClock(NOON + timedelta(seconds=30))
        self.sessions, self.records, self.events = MemorySessions(), MemoryRecords(), MemoryEvents()
        self.ears, self.recording = FakeTranscriber(*words), FakeRecording()
        self.first_words: list[tuple] = []
        self.records.start_call(call_sid=SID, at=NOON)
        self.sessions.save(DialogState(SID, locale="en-US"))

    def listen(
        self, speaks: dict[str, tuple[int, int]], length_ms: int = 4000, *, ends: bool = True
    ) -> Conversation:
        ticket = self.sessions.issue_ticket(SID, {"begins": "conversation"})
        line = Conversation(ticket, speaks, length_ms, ends=ends)
        parts = ListenerParts(
            codec=codec,
            transcriber=self.ears,
            sessions=self.sessions,
            records=self.records,
            events=self.events,
            clock=self.clock,
            make_ear=FakeEar,
            make_endpoint=Endpoint,
            make_recording=lambda *_: self.recording,
            first_word=lambda call_sid, at: self.first_words.append((call_sid, at)),
        )
        Listener(parts, line).run()
        return line


def test_what_both_say_is_on_the_timeline_with_who_said_it_and_when():
    world = World("您好，我是小李", "我要送上楼")
    world.listen({"outbound": (500, 1500), "inbound": (2000, 2800)})
    agent, caller = world.records.in_order()
    assert (agent.speaker, agent.text) == ("agent", "您好，我是小李")
    assert (caller.speaker, caller.text) == ("caller", "我要送上楼")
    assert 30_000 <= agent.at_ms <= 30_500 < 31_500 <= caller.at_ms <= 32_000
    assert world.events.names() == ["turn", "turn"]
    assert world.recording.is_closed


def test_the_agents_first_word_is_told_once_with_its_hour():
    world = World("您好", "请讲", "好的")
    world.listen({"outbound": (500, 1500), "inbound": (2000, 2800)})
    [(call_sid, at)] = world.first_words
    assert call_sid == SID
    assert NOON + timedelta(seconds=30) <= at <= NOON + timedelta(seconds=30.5)


def test_turns_go_on_counting_where_the_bot_stopped():
    world = World("您好")
    world.listen({"outbound": (500, 1500)})
    world.listen({"outbound": (500, 1500)})
    assert [turn.n for turn in world.records.in_order()] == [1, 2]


def test_noise_without_words_and_a_recogniser_that_fails_leave_no_line():
    assert not _turns(World(""))
    assert not _turns(World(None))


def _turns(world: World) -> list:
    world.listen({"outbound": (500, 1500)})
    return world.records.in_order()


def test_a_stream_that_breaks_off_has_kept_what_was_said_until_then():
    world = World("您好")
    line = world.listen({"outbound": (500, 1500)}, ends=False)
    assert [turn.text for turn in world.records.in_order()] == ["您好"]
    assert line.is_closed


def test_without_a_ticket_nothing_is_listened_to():
    world = World("您好")
    world.sessions.issue_ticket = lambda *_: "stolen"
    world.listen({"outbound": (500, 1500)})
    assert world.records.in_order() == []


def test_a_record_that_cannot_be_written_is_still_shown():
    world = World("您好")

    def full(*_):
        raise StoreError("disk full")

    world.records.add_turns = full
    world.listen({"outbound": (500, 1500)})
    assert world.events.names() == ["turn"]


@pytest.mark.parametrize("track", ["inbound", "outbound"])
def test_a_voice_that_is_still_sounding_at_the_end_of_the_stream_is_kept_too(track):
    world = World("还没说完")
    world.listen({track: (500, 5000)}, length_ms=3000)
    assert [turn.text for turn in world.records.in_order()] == ["还没说完"]
