"""Every document is held against the embedded carrier's reading of TwiML, which refuses what Twilio would shrug at."""

from ivr.integrations.carriers.twilio import twiml
from ivr.simulator.twiml import Element, parse

BASE = "https://h.example"


def verbs(document: str) -> tuple[Element, ...]:
    return parse(document.encode())


def test_a_lost_stream_always_leads_somewhere():
    connect, redirect = verbs(twiml.connect("wss://h.example/voice/stream", ticket="t", base_url=BASE))
    assert (connect.name, redirect.name) == ("Connect", "Redirect")
    assert connect.get("action").startswith(f"{BASE}/voice/after-stream")
    [stream] = connect.children
    assert stream.get("url") == "wss://h.example/voice/stream"
    assert dict(stream.children[0].attributes) == {"name": "ticket", "value": "t"}


def test_the_third_stream_is_tried_after_a_word_and_a_pause():
    names = [
        verb.name
        for verb in verbs(
            twiml.connect(
                "wss://h.example/s", ticket="t", base_url=BASE, pause_seconds=1, play_url=f"{BASE}/a.wav"
            )
        )
    ]
    assert names == ["Play", "Pause", "Connect", "Redirect"]


def test_a_queue_is_left_towards_somewhere():
    play, enqueue, redirect = verbs(twiml.enqueue("agents", base_url=BASE, play_url=f"{BASE}/a.wav"))
    assert enqueue.text == "agents"
    assert enqueue.get("waitUrl").startswith(f"{BASE}/voice/wait")
    assert enqueue.get("action").startswith(f"{BASE}/voice/after-queue")
    assert (play.name, redirect.name) == ("Play", "Redirect")


def test_on_hold_the_music_has_no_end():
    [play] = verbs(twiml.hold(f"{BASE}/hold.wav"))
    assert play.get("loop") == "0"


def test_a_whisper_leads_on_or_asks_for_a_key():
    at_the_page = verbs(twiml.whisper(f"{BASE}/w.wav", then_url=f"{BASE}/room"))
    assert [verb.name for verb in at_the_page] == ["Play", "Redirect"]
    gather, hangup = verbs(
        twiml.whisper(f"{BASE}/w.wav", then_url="", answer_url=f"{BASE}/answer", answer_seconds=6)
    )
    assert (gather.get("numDigits"), gather.get("timeout"), gather.children[0].name) == ("1", "6", "Play")
    assert hangup.name == "Hangup"


def test_who_enters_the_room_may_be_listened_to_from_then_on():
    play, start, dial = verbs(
        twiml.room(
            "CA1",
            label="caller",
            after_url=f"{BASE}/after",
            status_url=f"{BASE}/status",
            starts=False,
            ends=True,
            play_url=f"{BASE}/a.wav",
            stream_url="wss://h.example/voice/listen",
            parameters={"ticket": "t"},
        )
    )
    [stream] = start.children
    assert (stream.get("track"), stream.get("url")) == ("both_tracks", "wss://h.example/voice/listen")
    [conference] = dial.children
    assert conference.text == "CA1"
    assert conference.get("startConferenceOnEnter") == "false"
    assert conference.get("endConferenceOnExit") == "true"
    assert conference.get("waitUrl") == ""
    assert play.name == "Play"


def test_who_comes_from_a_room_is_listened_to_no_longer():
    name = twiml.listened("CA1")
    stop = verbs(twiml.enqueue("agents", base_url=BASE, stop_stream=name))[0]
    assert (stop.name, stop.children[0].get("name")) == ("Stop", name)
    stop = verbs(twiml.connect("wss://h.example/s", ticket="t", base_url=BASE, stop_stream=name))[0]
    assert (stop.name, stop.children[0].get("name")) == ("Stop", name)
