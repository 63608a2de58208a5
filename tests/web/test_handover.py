"""The warm transfer as the carrier asks for it, webhook by webhook."""

from datetime import timedelta

import pytest

from ivr.errors import NotFound, SpeechTimeout
from ivr.messages.agent import Offer, Place
from ivr.messages.dialog import DialogState
from tests.fakes import NOON
from tests.web.webhooks import BASE, LEG, SID, carrier, verbs, world

__all__ = ["carrier", "world"]


@pytest.fixture
def offer(world) -> Offer:
    made = Offer("secret-1", SID, "wang", NOON, NOON + timedelta(seconds=20))
    world.desk.offers[made.id] = made
    return made


def transferring(world) -> None:
    world.sessions.save(
        DialogState(SID, caller="+8616300000002", stage="transferring", handover_reason="asked_for_person")
    )


def test_a_caller_who_is_to_be_transferred_waits_in_the_queue(carrier, world):
    transferring(world)
    [enqueue, _] = verbs(carrier.post("/voice/after-stream?n=0"))
    assert (enqueue.tag, enqueue.text) == ("Enqueue", "agents")
    [waiting] = world.desk.waiting
    assert (waiting.call_sid, waiting.reason) == (SID, "asked_for_person")


def test_after_hours_nobody_is_kept_waiting(carrier, world):
    transferring(world)
    world.desk.is_at_work, world.desk.place = False, None
    connect = verbs(carrier.post("/voice/after-stream?n=0"))[0]
    assert world.sessions.redeem_ticket(connect[0][0].attrib["value"], SID)["begins"] == "closed"
    assert world.desk.waiting == []


@pytest.mark.parametrize(
    ("place", "sentence"),
    [
        (Place(1, 20), "queue.next.wav"),
        (Place(3, 40), "queue.ahead.wav?ahead=2"),
        (Place(3, 130), "queue.minutes.wav?ahead=2&minutes=3"),
    ],
)
def test_who_waits_is_told_how_far_the_queue_is(carrier, world, place, sentence):
    world.desk.place = place
    said, music = verbs(carrier.post("/voice/wait", QueueTime="3"))
    assert said.text.endswith(f"/prompts/zh-CN/{sentence}")
    assert "/prompts/hold.wav" in music.text


def test_nobody_waits_for_ever_nor_for_nobody(carrier, world):
    assert [v.tag for v in verbs(carrier.post("/voice/wait", QueueTime="30"))] == ["Leave"]
    world.desk.place = None  # taken, and then nothing came of it
    assert [v.tag for v in verbs(carrier.post("/voice/wait", QueueTime="31"))] == ["Play", "Pause"]
    assert [v.tag for v in verbs(carrier.post("/voice/wait", QueueTime="60"))] == ["Leave"]
    world.desk.place = Place(1, None)
    assert [v.tag for v in verbs(carrier.post("/voice/wait", QueueTime="3"))] == ["Play", "Pause"]
    assert [v.tag for v in verbs(carrier.post("/voice/wait", QueueTime="11"))] == ["Leave"]


def test_who_leaves_the_queue_unserved_is_back_with_the_bot(carrier, world):
    connect, _ = verbs(carrier.post("/voice/after-queue", QueueResult="leave"))
    assert world.sessions.redeem_ticket(connect[0][0].attrib["value"], SID)["begins"] == "unanswered"
    assert world.desk.left_by == [(SID, "gave_up")]


def test_who_hangs_up_while_waiting_is_told_of_as_such(carrier, world):
    carrier.post("/voice/after-queue", QueueResult="hangup", CallStatus="completed")
    assert world.desk.left_by == [(SID, "hung_up")]


def test_who_was_fetched_from_the_queue_has_not_left_it(carrier, world):
    carrier.post("/voice/after-queue", QueueResult="redirected")
    assert world.desk.left_by == []


def test_an_agent_at_the_page_hears_the_whisper_and_enters(carrier, world, offer):
    play, redirect = verbs(carrier.post("/voice/desk/leg?offer=secret-1", CallSid=LEG, To="client:wang"))
    assert play.text == f"{BASE}/whispers/secret-1.wav"
    assert redirect.text.startswith(f"{BASE}/voice/desk/room?offer=secret-1")
    [dial] = verbs(carrier.post("/voice/desk/room?offer=secret-1", CallSid=LEG))
    assert dial[0].text == SID
    assert dial[0].attrib["startConferenceOnEnter"] == "true"
    assert dial[0].attrib["participantLabel"] == "agent-secret-1"  # a colleague who is asked has another
    assert world.desk.joined == [("secret-1", LEG)]


def test_the_whisper_is_a_sound_of_its_own(carrier, world, offer):
    answer = carrier.client.get("/whispers/secret-1.wav")
    assert answer.data[:4] == b"RIFF"
    assert world.mouth.spoken == ["王女士，武汉中转站，等了三天。"]
    with pytest.raises(NotFound):
        world.desk.offer("secret-2")
    assert carrier.client.get("/whispers/secret-2.wav").status_code == 404


def test_when_the_voice_fails_the_agent_hears_a_knock_instead(carrier, world, offer):
    def mute(*_, **__):
        raise SpeechTimeout("too slow")

    world.mouth.speak = mute
    assert carrier.client.get("/whispers/secret-1.wav").data[:4] == b"RIFF"


def test_an_agent_at_a_telephone_decides_by_key(carrier, world, offer):
    gather, hangup = verbs(carrier.post("/voice/desk/leg?offer=secret-1", CallSid=LEG, To="+8613800138000"))
    assert (gather.tag, hangup.tag) == ("Gather", "Hangup")
    [dial] = verbs(carrier.post("/voice/desk/leg-answer?offer=secret-1", CallSid=LEG, Digits="1"))
    assert dial.tag == "Dial"
    assert world.desk.accepted == [("secret-1", "wang")]


def test_any_other_key_declines(carrier, world, offer):
    [hangup] = verbs(carrier.post("/voice/desk/leg-answer?offer=secret-1", CallSid=LEG, Digits="2"))
    assert hangup.tag == "Hangup"
    assert world.desk.declined == [("secret-1", "wang")]


def test_who_comes_too_late_or_for_nobody_is_hung_up(carrier, world, offer):
    world.desk.is_taken = True
    assert [
        v.tag for v in verbs(carrier.post("/voice/desk/leg-answer?offer=secret-1", CallSid=LEG, Digits="1"))
    ] == ["Hangup"]
    for path in ("leg", "room", "leg-answer"):
        gone = carrier.post(f"/voice/desk/{path}?offer=secret-9", CallSid=LEG, Digits="1")
        assert [v.tag for v in verbs(gone)] == ["Hangup"]


def test_the_caller_enters_the_room_and_is_listened_to_where_that_was_agreed(carrier, world):
    play, dial = verbs(carrier.post("/voice/desk/join"))
    assert play.text.endswith("queue.connected.wav")
    assert dial[0].attrib["endConferenceOnExit"] == "true"
    world.settings = world.settings.model_copy(update={"transcribe_agents": True})
    _, start, _ = verbs(carrier.post("/voice/desk/join", key="again"))
    assert start[0].attrib["track"] == "both_tracks"
    assert world.sessions.redeem_ticket(start[0][0].attrib["value"], SID)["begins"] == "conversation"


def test_both_in_the_room_are_together(carrier, world):
    told = {"FriendlyName": SID, "StatusCallbackEvent": "conference-start", "CallSid": ""}
    assert carrier.post("/voice/desk/room-status", **told).status_code == 200
    assert world.desk.together == [SID]


def test_a_caller_whose_agent_was_cut_off_waits_again_and_one_who_hung_up_does_not(carrier, world):
    transferring(world)
    play, enqueue, _ = verbs(carrier.post("/voice/desk/requeue?why=cut"))
    assert play.text.endswith("queue.again.wav")
    assert enqueue.tag == "Enqueue"
    assert verbs(carrier.post("/voice/desk/requeue?why=handed"))[0].text.endswith("queue.handed.wav")
    assert verbs(carrier.post("/voice/desk/after-room", CallStatus="completed")) == []


def test_a_caller_whom_the_agent_gives_back_talks_to_the_bot_again(carrier, world):
    connect, _ = verbs(carrier.post("/voice/desk/bot"))
    assert world.sessions.redeem_ticket(connect[0][0].attrib["value"], SID)["begins"] == "returned"


def test_who_leaves_a_room_is_not_listened_to_any_more(carrier, world):
    transferring(world)
    world.settings = world.settings.model_copy(update={"transcribe_agents": True})
    start = verbs(carrier.post("/voice/desk/join"))[1]
    for path in ("requeue?why=cut", "bot"):
        stop = verbs(carrier.post(f"/voice/desk/{path}"))[0]
        assert stop.tag == "Stop"
        assert stop[0].attrib["name"] == start[0].attrib["name"]


def test_only_a_leg_that_is_over_has_ended(carrier, world):
    carrier.post("/voice/desk/leg-status?offer=secret-1", CallSid=LEG, CallStatus="in-progress")
    assert world.desk.ended == []
    carrier.post("/voice/desk/leg-status?offer=secret-1", CallSid=LEG, CallStatus="no-answer")
    assert world.desk.ended == [LEG]


def test_nobody_but_the_carrier_reaches_the_desk(carrier, world, offer):
    assert carrier.client.post("/voice/desk/join", data={"CallSid": SID}).status_code == 403
