"""Conferences: who hears whom, when they begin and end, and what the app is told."""

from collections.abc import Callable

import pytest
from aiohttp import web
from twilio.rest import Client

from ivr.simulator import audio
from ivr.simulator.phone import Phone

from .conftest import House
from .rest.conftest import WatchedClient
from .tones import music, speak, wait_to_hear

PITCHES = (500, 900, 1300)
ALL_EVENTS = "start end join leave mute hold modify announcement"


@pytest.fixture
def client(house: House) -> Client:
    config = house.config
    return Client(config.account_sid, config.auth_token, http_client=WatchedClient(house.url))


def join(house: House, caller: str, attributes: str = "", room: str = "room") -> Phone:
    """A caller whose document is this conference, then /after."""
    silence = "" if "waitUrl" in attributes else 'waitUrl=""'
    house.app.script["/voice/incoming"] = (
        f'<Dial action="/after"><Conference beep="false" {silence} {attributes}>{room}</Conference></Dial>'
    )
    house.app.script.setdefault("/after", "<Pause length='60'/>")
    phone = house.call(f"+861630000{caller}")
    phone.wait_for_event(lambda event: event.get("what") == "participant-join")
    return phone


def told(house: House, count: int) -> list[dict[str, str]]:
    """The conference's own events, in the order in which they happened."""
    house.app.wait(lambda: len(house.app.all("/told")) >= count)
    return sorted((one.params for one in house.app.all("/told")), key=lambda one: int(one["SequenceNumber"]))


def told_of(house: House) -> str:
    return f'statusCallback="{house.app.url}/told" statusCallbackEvent="{ALL_EVENTS}"'


def test_two_hear_each_other_and_not_themselves(house: House) -> None:
    one, two = join(house, "0001"), join(house, "0002")
    speak(one, 500)
    speak(two, 900)
    wait_to_hear(one, {900}, *PITCHES)
    wait_to_hear(two, {500}, *PITCHES)


def test_what_one_says_reaches_the_other_as_it_was_said(house: House) -> None:
    one, two = join(house, "0001"), join(house, "0002")
    said = bytes(range(1, 127)) * 40
    one.play(said)
    house.app.wait(lambda: said in two.received.replace(audio.SILENT_FRAME, b""))


def test_three_hear_the_other_two(house: House) -> None:
    phones = [join(house, f"000{n}") for n in (1, 2, 3)]
    for phone, hz in zip(phones, PITCHES, strict=True):
        speak(phone, hz)
    for phone, hz in zip(phones, PITCHES, strict=True):
        wait_to_hear(phone, set(PITCHES) - {hz}, *PITCHES)


def test_the_first_waits_with_music_until_somebody_starts_it(house: House) -> None:
    house.app.script["/wait"] = lambda _: "<Play>/music</Play>"
    house.app.script["/music"] = lambda _: music(700, 20.0)
    first = join(
        house, "0001", f'startConferenceOnEnter="false" waitUrl="{house.app.url}/wait" {told_of(house)}'
    )
    wait_to_hear(first, {700}, *PITCHES)
    second = join(house, "0002", 'startConferenceOnEnter="false"')
    speak(first, 500)
    speak(second, 900)
    wait_to_hear(first, {700}, *PITCHES)
    third = join(house, "0003")
    wait_to_hear(first, {900}, 700, *PITCHES)
    wait_to_hear(third, {500, 900}, 700, *PITCHES)
    assert [one["StatusCallbackEvent"] for one in told(house, 4)] == [
        "participant-join", "participant-join", "participant-join", "conference-start",
    ]  # fmt: skip


def test_who_ends_it_by_leaving_sends_the_others_on(house: House) -> None:
    caller = join(house, "0001", f'participantLabel="caller" {told_of(house)}')
    moderator = join(house, "0002", 'participantLabel="agent" endConferenceOnExit="true"')
    moderator.hang_up()
    after = house.app.wait_for("/after", 2)
    by_call = {one.params["CallSid"]: one.params for one in house.app.all("/after")}
    assert after.signed
    assert by_call[caller.sid]["DialCallStatus"] == "answered"
    assert by_call[caller.sid]["DialBridged"] == "true"
    assert "DialCallSid" not in by_call[caller.sid]
    assert by_call[caller.sid]["CallStatus"] == "in-progress"
    assert by_call[moderator.sid]["CallStatus"] == "completed"
    left, dropped, end = told(house, 6)[3:]
    assert (left["ParticipantLabel"], left["ReasonParticipantLeft"]) == ("agent", "participant_hung_up")
    assert (dropped["ParticipantLabel"], dropped["ReasonParticipantLeft"]) == (
        "caller", "moderator_ended_conference",
    )  # fmt: skip
    assert end["StatusCallbackEvent"] == "conference-end"
    assert end["ReasonConferenceEnded"] == "participant-with-end-conference-on-exit-left"
    assert (end["CallSidEndingConference"], end["ParticipantLabelEndingConference"]) == (
        moderator.sid,
        "agent",
    )
    assert "CallSid" not in end


def test_who_stays_alone_hears_nothing_and_the_next_to_come_is_heard_at_once(house: House) -> None:
    one, two = join(house, "0001"), join(house, "0002")
    speak(two, 900)
    wait_to_hear(one, {900}, *PITCHES)
    two.hang_up()
    wait_to_hear(one, set(), 900)
    three = join(house, "0003")
    speak(three, 1300)
    wait_to_hear(one, {1300}, *PITCHES)


def test_the_first_to_join_says_who_is_told_and_of_what(house: House) -> None:
    join(house, "0001", f'statusCallback="{house.app.url}/told" statusCallbackEvent="join"')
    join(house, "0002", f'statusCallback="{house.app.url}/others" statusCallbackEvent="{ALL_EVENTS}"')
    assert [one["StatusCallbackEvent"] for one in told(house, 2)] == ["participant-join"] * 2
    assert house.app.all("/others") == []
    assert all(one.signed for one in house.app.all("/told"))


def test_a_full_conference_and_a_label_in_use_are_refused_and_the_call_goes_on(house: House) -> None:
    join(house, "0001", 'participantLabel="caller"')
    house.app.script["/voice/incoming"] = (
        '<Dial><Conference participantLabel="caller">room</Conference></Dial><Redirect>/next</Redirect>'
    )
    twin = house.call("+8616300000002")
    house.app.wait_for("/next")
    assert house.errors(twin) == [16025]
    join(house, "0003", 'participantLabel="agent"')
    house.app.script["/voice/incoming"] = (
        '<Dial action="/after"><Conference maxParticipants="2">room</Conference></Dial>'
    )
    late = house.call("+8616300000004")
    assert house.app.wait_for("/after").params["DialCallStatus"] == "failed"
    assert house.errors(late) == [16020]


def test_a_wait_url_that_cannot_be_had_sends_the_caller_on(house: House) -> None:
    house.app.script["/wait"] = web.Response(status=500)
    house.app.script["/voice/incoming"] = (
        '<Dial action="/after"><Conference waitUrl="/wait">room</Conference></Dial>'
    )
    phone = house.call()
    assert house.app.wait_for("/after").params["DialCallStatus"] == "failed"
    assert house.errors(phone)[0] == 11200


def test_who_joins_and_leaves_is_beeped_at(house: House) -> None:
    one = join(house, "0001")
    house.app.script["/voice/incoming"] = '<Dial><Conference waitUrl="">room</Conference></Dial>'
    two = house.call("+8616300000002")
    wait_to_hear(one, {1000}, 1000)
    wait_to_hear(one, set(), 1000)
    two.hang_up()
    wait_to_hear(one, {1000}, 1000)


def test_the_time_limit_ends_a_stay(house: House) -> None:
    house.app.script["/voice/incoming"] = (
        '<Dial timeLimit="1"><Conference>room</Conference></Dial><Redirect>/next</Redirect>'
    )
    house.call()
    house.app.wait_for("/next")


def test_star_leaves_where_dial_says_so(house: House) -> None:
    house.app.script["/voice/incoming"] = (
        '<Dial hangupOnStar="true" action="/after"><Conference>room</Conference></Dial>'
    )
    phone = house.call()
    phone.wait_for_event(lambda event: event.get("what") == "participant-join")
    phone.press("5*")
    assert house.app.wait_for("/after").params["DialCallStatus"] == "answered"


def test_hold_plays_its_document_again_and_again_and_nobody_hears_who_is_held(
    house: House, client: Client
) -> None:
    caller = join(house, "0001", f'participantLabel="caller" {told_of(house)}')
    agent = join(house, "0002")
    speak(caller, 500)
    speak(agent, 900)
    wait_to_hear(agent, {500}, *PITCHES)
    house.app.script["/hold"] = lambda _: "<Play>/music</Play>"
    house.app.script["/music"] = lambda _: music(700, 0.6)
    (room,) = client.conferences.list(friendly_name="room", status="in-progress")
    held = (
        client.conferences(room.sid)
        .participants(caller.sid)
        .update(hold=True, hold_url=f"{house.app.url}/hold")
    )
    assert held.hold is True
    wait_to_hear(caller, {700}, 700, *PITCHES)
    wait_to_hear(agent, set(), 700, *PITCHES)
    assert house.app.wait_for("/hold", 2).method == "GET"
    client.conferences(room.sid).participants("caller").update(hold=False)
    wait_to_hear(caller, {900}, 700, *PITCHES)
    wait_to_hear(agent, {500}, 700, *PITCHES)
    assert [one["StatusCallbackEvent"] for one in told(house, 5)[3:]] == [
        "participant-hold",
        "participant-unhold",
    ]


def test_a_conference_may_be_entered_through_any_document(open_house: Callable[..., House]) -> None:
    house = open_house()
    house.app.script["/voice/incoming"] = "<Pause length='60'/>"
    phone = house.call()
    phone.wait_for("in-progress")
    client = Client(house.config.account_sid, house.config.auth_token, http_client=WatchedClient(house.url))
    client.calls(phone.sid).update(
        twiml="<Response><Dial><Conference>r &amp; s</Conference></Dial></Response>"
    )
    phone.wait_for_event(lambda event: event.get("what") == "participant-join")
    assert [room.friendly_name for room in client.conferences.list()] == ["r & s"]
