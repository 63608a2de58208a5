"""Webhooks as the carrier sends them: signed, repeated, forged, late."""

import pytest

from ivr.errors import StoreError
from ivr.messages.dialog import DialogState
from tests.web.webhooks import CALLER, SID, Carrier, carrier, verbs, world

__all__ = ["carrier", "world"]


def test_a_call_that_comes_in_is_given_a_stream_and_a_ticket(carrier, world):
    connect, redirect = verbs(carrier.post("/voice/incoming"))
    stream = connect[0]
    assert stream.attrib["url"] == "wss://media.example.com/voice/stream"
    facts = world.sessions.redeem_ticket(stream[0].attrib["value"], SID)
    assert facts == {"begins": "started", "caller": CALLER, "locale": "zh-CN"}
    assert "/voice/after-stream" in connect.attrib["action"]
    assert "/voice/recover" in redirect.text
    assert SID in world.records.calls


def test_an_unsigned_or_wrongly_signed_request_is_refused_and_has_no_effect(carrier, world):
    assert carrier.client.post("/voice/incoming", data={"CallSid": SID}).status_code == 403
    assert Carrier(carrier.client, "other").post("/voice/incoming").status_code == 403
    assert world.records.calls == {}
    upgrade = {"Upgrade": "websocket", "Connection": "Upgrade"}
    assert carrier.client.get("/voice/stream", headers=upgrade).status_code == 403


def test_a_request_that_comes_again_gets_the_same_answer_and_has_no_second_effect(carrier, world):
    first = carrier.post("/voice/incoming", key="k1")
    again = carrier.post("/voice/incoming", key="k1")
    assert again.data == first.data
    assert len(world.sessions.tickets) == 1


def test_a_withheld_number_is_nobodys(carrier, world):
    connect, _ = verbs(carrier.post("/voice/incoming", From="anonymous"))
    assert world.sessions.redeem_ticket(connect[0][0].attrib["value"], SID)["caller"] == ""


@pytest.mark.parametrize(
    ("verdict", "known_as"),
    [
        ("TN-Validation-Failed-A", ""),
        ("TN-Validation-Failed", ""),
        ("TN-Validation-Passed-C", "+12025550112"),
        ("No-TN-Validation", "+12025550112"),
        ("", "+12025550112"),
    ],
)
def test_a_number_that_its_network_disowns_is_nobodys_but_tells_the_language(
    carrier, world, verdict, known_as
):
    connect, _ = verbs(carrier.post("/voice/incoming", From="+12025550112", StirVerstat=verdict))
    told = world.sessions.redeem_ticket(connect[0][0].attrib["value"], SID)
    assert (told["caller"], told["locale"]) == (known_as, "en-US")


def test_a_webhook_without_a_call_is_told_so(carrier):
    answer = carrier.post("/voice/incoming", CallSid="x")
    assert answer.status_code == 400
    assert "CallSid" in answer.get_data(as_text=True)


def test_a_lost_stream_is_opened_again(carrier, world):
    world.sessions.save(DialogState(SID, caller=CALLER, stage="open"))
    connect, _ = verbs(carrier.post("/voice/after-stream?n=0"))
    assert world.sessions.redeem_ticket(connect[0][0].attrib["value"], SID)["begins"] == "resumed"
    assert "n=1" in connect.attrib["action"]


def test_a_stream_that_never_comes_about_is_tried_with_pauses_and_then_given_up(carrier, world):
    assert verbs(carrier.post("/voice/recover?n=3"))[0].tag == "Pause"
    given_up = verbs(carrier.post("/voice/recover?n=12"))
    assert [v.tag for v in given_up] == ["Play", "Hangup"]
    assert world.records.calls[SID]["outcome"] == "failed"


def test_after_a_goodbye_that_was_heard_the_call_ends(carrier, world):
    world.sessions.save(DialogState(SID, stage="closing", answer_heard=True))
    assert [v.tag for v in verbs(carrier.post("/voice/after-stream?n=0"))] == ["Hangup"]


def test_a_goodbye_that_was_cut_off_by_a_lost_stream_is_said_again(carrier, world):
    world.sessions.save(DialogState(SID, stage="closing", answer_heard=False))
    assert verbs(carrier.post("/voice/after-stream?n=0"))[0].tag == "Connect"


def test_only_a_terminal_status_closes_the_call(carrier, world):
    carrier.post("/voice/status", CallStatus="in-progress", SequenceNumber="1")
    assert world.closing.closed == []
    carrier.post("/voice/status", CallStatus="completed", SequenceNumber="2")
    carrier.post("/voice/status", CallStatus="completed", SequenceNumber="2")
    assert world.closing.closed == [SID]
    assert set(world.desk.left_by) == {(SID, "hung_up")}


def test_the_fallback_apologises_and_marks_the_call_failed(carrier, world):
    assert [v.tag for v in verbs(carrier.post("/voice/fallback", ErrorCode="11200"))] == ["Play", "Hangup"]
    assert world.records.calls[SID]["outcome"] == "failed"


def test_when_the_store_is_down_the_caller_hears_so(carrier, world):
    def broken(*_):
        raise StoreError("Redis: gone")

    world.sessions.issue_ticket = broken
    assert [v.tag for v in verbs(carrier.post("/voice/incoming"))] == ["Play", "Hangup"]


def test_a_call_is_closed_even_when_the_desk_cannot_be_told(carrier, world):
    def broken(*_):
        raise StoreError("Redis: gone")

    world.desk.left = broken
    assert carrier.post("/voice/status", CallStatus="completed", SequenceNumber="2").status_code == 200
    assert world.closing.closed == [SID]


def test_on_a_call_of_ours_the_other_end_is_whom_we_called(carrier, world):
    world.sessions.save(DialogState(SID, caller=CALLER, stage="open"))
    ours = {"From": "+12025550100", "To": CALLER, "Direction": "outbound-api"}
    connect, _ = verbs(carrier.post("/voice/after-stream?n=0", **ours))
    assert world.sessions.redeem_ticket(connect[0][0].attrib["value"], SID)["caller"] == CALLER
