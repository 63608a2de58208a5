"""A caller handed over to a person, as the hotline does it: queue, the agent's leg, one room, hold, consulting."""

from collections.abc import Iterator

import pytest
from twilio.rest import Client

from ivr.simulator.phone import Phone

from .conftest import ADMIN, House
from .rest.conftest import WatchedClient
from .tones import music, pitches, speak, wait_to_hear

NUMBER = "+12025550100"
CALLER, AGENT, COLLEAGUE, HOLD = 500, 900, 1300, 700
EVERYBODY = (CALLER, AGENT, COLLEAGUE, HOLD)


class Handover:
    """The hotline's part, played by a script."""

    def __init__(self, house: House) -> None:
        self.house, self.app = house, house.app
        config = house.config
        self.client = Client(config.account_sid, config.auth_token, http_client=WatchedClient(house.url))
        script = self.app.script
        script["/voice/incoming"] = '<Enqueue waitUrl="/wait" action="/after-queue">agents</Enqueue>'
        script["/wait"] = "<Say>you are next</Say><Pause length='30'/>"
        script["/leg"] = (
            '<Gather numDigits="1" timeout="20" action="/leg-key"><Say>a case for you</Say></Gather>'
        )
        script["/leg-key"] = lambda told: (
            "<Redirect>/enter</Redirect>" if told["Digits"] == "1" else "<Hangup/>"
        )
        script["/enter"] = self._room("agent", "/leg-done")
        script["/consult"] = self._room("colleague", "/leg-done")
        script["/join"] = (
            f'<Start><Stream track="both_tracks" name="talk" url="{self.app.stream_url}"/></Start>'
            f"<Play>/connected.wav</Play>{self._room('caller', '/after-room')}"
        )
        script["/connected.wav"] = lambda _: music(600, 0.4)
        script["/hold"] = lambda _: "<Play>/hold.wav</Play>"
        script["/hold.wav"] = lambda _: music(HOLD, 5.0)
        script["/leg-done"] = "<Hangup/>"
        script["/after-room"] = "<Pause length='60'/>"

    def _room(self, label: str, action: str) -> str:
        return (
            f'<Dial action="{action}"><Conference participantLabel="{label}" beep="false" waitUrl="" '
            f'statusCallback="{self.app.url}/room" statusCallbackEvent="start end join leave hold">room-1'
            "</Conference></Dial>"
        )

    def register(self, name: str) -> Phone:
        phone = self.house.phone()
        phone.register(self.house.url, ADMIN, f"client:{name}")
        return phone

    def ring(self, phone: Phone, name: str, document: str) -> None:
        self.client.calls.create(
            to=f"client:{name}", from_=NUMBER, url=f"{self.app.url}{document}",
            status_callback=f"{self.app.url}/leg-status", status_callback_event=["answered", "completed"],
        )  # fmt: skip
        phone.wait_for_event(lambda event: event["type"] == "ringing")
        phone.answer()
        phone.wait_for("in-progress")

    @property
    def room(self) -> str:
        (room,) = self.client.conferences.list(friendly_name="room-1", status="in-progress")
        return str(room.sid)

    def hold(self, on: bool) -> None:
        hold = {"hold_url": f"{self.app.url}/hold"} if on else {}
        self.client.conferences(self.room).participants("caller").update(hold=on, **hold)

    def events(self) -> list[tuple[str, str]]:
        told = sorted(
            (one.params for one in self.app.all("/room")), key=lambda one: int(one["SequenceNumber"])
        )
        return [(one["StatusCallbackEvent"], one.get("ParticipantLabel", "")) for one in told]


@pytest.fixture
def handover(house: House) -> Iterator[Handover]:
    yield Handover(house)


def talking(handover: Handover) -> tuple[Phone, Phone]:
    """Caller and agent in the room, each speaking at a pitch of their own."""
    house, app = handover.house, handover.app
    caller = house.call()
    app.wait_for("/wait")
    agent = handover.register("anna")
    handover.ring(agent, "anna", "/leg")
    agent.wait_for_event(lambda event: event.get("verb") == "Gather")
    agent.press("1")
    agent.wait_for_event(lambda event: event.get("what") == "participant-join")
    handover.client.calls(caller.sid).update(url=f"{app.url}/join")
    speak(caller, CALLER, 60.0)
    speak(agent, AGENT, 60.0)
    wait_to_hear(agent, {CALLER}, *EVERYBODY)
    wait_to_hear(caller, {AGENT}, *EVERYBODY)
    return caller, agent


def test_from_the_queue_through_the_room_to_the_end(handover: Handover) -> None:
    app = handover.app
    caller, agent = talking(handover)
    assert app.wait_for("/after-queue").params["QueueResult"] == "redirected"
    assert app.wait_for("/leg-key").params["CallSid"] == agent.sid
    app.wait(lambda: ("conference-start", "") in handover.events())
    stream = app.wait_for_stream()
    app.wait(lambda: pitches(stream.heard_on("inbound")[-1600:], *EVERYBODY) == {CALLER})
    app.wait(lambda: pitches(stream.heard_on("outbound")[-1600:], *EVERYBODY) == {AGENT})
    caller.hang_up()
    stream.wait_for("stop")
    assert app.wait_for("/after-room").params["CallStatus"] == "completed"
    handover.client.calls(agent.sid).update(status="completed")
    agent.wait_for("completed")
    app.wait(lambda: len(handover.events()) == 6)
    assert handover.events() == [
        ("participant-join", "agent"),
        ("participant-join", "caller"),
        ("conference-start", ""),
        ("participant-leave", "caller"),
        ("participant-leave", "agent"),
        ("conference-end", ""),
    ]


def test_a_colleague_is_consulted_while_the_caller_is_on_hold_and_takes_over(handover: Handover) -> None:
    caller, agent = talking(handover)
    handover.hold(True)
    wait_to_hear(caller, {HOLD}, *EVERYBODY)
    wait_to_hear(agent, set(), *EVERYBODY)
    colleague = handover.register("bert")
    handover.ring(colleague, "bert", "/consult")
    speak(colleague, COLLEAGUE, 60.0)
    wait_to_hear(agent, {COLLEAGUE}, *EVERYBODY)
    wait_to_hear(colleague, {AGENT}, *EVERYBODY)
    handover.hold(False)
    wait_to_hear(caller, {AGENT, COLLEAGUE}, *EVERYBODY)
    assert handover.client.conferences(handover.room).participants(agent.sid).delete()
    agent.wait_for("completed")
    wait_to_hear(caller, {COLLEAGUE}, *EVERYBODY)
    wait_to_hear(colleague, {CALLER}, *EVERYBODY)
    handover.app.wait(lambda: ("participant-unhold", "caller") in handover.events())
    holds = [event for event in handover.events() if "hold" in event[0]]
    assert holds == [("participant-hold", "caller"), ("participant-unhold", "caller")]


def test_an_agent_whose_browser_dies_leaves_the_caller_on_the_line_for_the_hotline_to_act(
    handover: Handover,
) -> None:
    caller, agent = talking(handover)
    app = handover.app
    agent.close()
    told = app.wait_for("/leg-status", 2).params
    assert (told["CallSid"], told["CallStatus"]) == (agent.sid, "completed")
    wait_to_hear(caller, set(), *EVERYBODY)
    assert caller.status == "in-progress"
    app.wait(lambda: ("participant-leave", "agent") in handover.events())
    left = next(
        one.params for one in app.all("/room") if one.params["StatusCallbackEvent"] == "participant-leave"
    )
    assert (left["ParticipantLabel"], left["ReasonParticipantLeft"]) == ("agent", "participant_hung_up")
    app.script["/requeue"] = app.script["/voice/incoming"]
    handover.client.calls(caller.sid).update(url=f"{app.url}/requeue")
    app.wait_for("/wait", 2)
    assert app.all("/after-room") == []  # a call that is sent elsewhere does not tell its <Dial>


def test_an_agent_who_declines_by_key_leaves_the_caller_waiting(handover: Handover) -> None:
    caller = handover.house.call()
    handover.app.wait_for("/wait")
    agent = handover.register("anna")
    handover.ring(agent, "anna", "/leg")
    agent.wait_for_event(lambda event: event.get("verb") == "Gather")
    agent.press("2")
    agent.wait_for("completed")
    (queue,) = handover.client.queues.list()
    assert [member.call_sid for member in handover.client.queues(queue.sid).members.list()] == [caller.sid]
    assert handover.client.conferences.list() == []


def test_when_the_agent_ends_it_the_room_lets_the_caller_go_to_action(handover: Handover) -> None:
    caller, _ = talking(handover)
    handover.client.conferences(handover.room).update(status="completed")
    after = handover.app.wait_for("/after-room").params
    assert (after["CallSid"], after["CallStatus"], after["DialCallStatus"]) == (
        caller.sid,
        "in-progress",
        "answered",
    )
