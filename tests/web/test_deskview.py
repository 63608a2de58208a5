from dataclasses import replace
from datetime import UTC, datetime

from ivr.messages.agent import Agent, Conversation, DeskView, Offer, Waiting
from ivr.messages.parcel import ParcelState, Scan
from ivr.web import deskview
from tests.web.desking import make_parcel
from tests.web.fakes import NOW, SID

OTHER = "CA" + "3" * 32
OFFER = Offer("0fe10000-0000-4000-8000-000000000001", SID, "agent", NOW, NOW)
TALK = Conversation(OTHER, "agent", "offer-2", "room-20261122", "CA" + "9" * 32, NOW)


def view(**changes: object) -> DeskView:
    return replace(DeskView(Agent("agent")), **changes)  # type: ignore[arg-type]


def test_times_are_iso_in_utc_and_numbers_are_hidden() -> None:
    waiting = Waiting(SID, "+8616300000010", "zh-CN", "asked_for_person", NOW, NOW)
    told = deskview.tell(view(waiting=(waiting,), offer=OFFER))
    assert told["waiting"][0]["since"] == "2026-11-22T07:00:00.000Z"
    assert told["waiting"][0]["caller"] == "163****0010"
    assert told["waiting_count"] == 1


def test_identifiers_stay_whole_though_they_have_many_digits() -> None:
    told = deskview.tell(view(offer=OFFER, conversation=TALK))
    assert told["offer"]["id"] == OFFER.id
    assert told["conversation"]["leg_sid"] == TALK.leg_sid
    assert told["conversation"]["room"] == "room-20261122"


def test_the_call_in_hand_comes_before_the_one_that_is_offered() -> None:
    assert deskview.call_of(view()) == ""
    assert deskview.call_of(view(offer=OFFER)) == SID
    assert deskview.call_of(view(offer=OFFER, conversation=TALK)) == OTHER


def test_an_agent_may_look_into_what_they_hold_and_what_they_have_a_packet_of() -> None:
    assert deskview.calls_of(view()) == frozenset()
    assert deskview.calls_of(view(offer=OFFER, packets={OTHER: {}})) == {SID, OTHER}


def test_a_long_queue_is_cut_and_its_length_told() -> None:
    many = tuple(Waiting(f"CA{n:032x}", "", "zh-CN", "", NOW, NOW) for n in range(deskview.MOST_WAITING + 7))
    told = deskview.tell(view(waiting=many))
    assert len(told["waiting"]) == deskview.MOST_WAITING
    assert told["waiting_count"] == deskview.MOST_WAITING + 7


def test_scans_of_a_parcel_come_newest_first_and_its_number_is_hidden() -> None:
    scans = tuple(
        Scan(
            datetime(2026, 11, 22, hour, tzinfo=UTC),
            "翠湖网点",
            ParcelState.AT_BRANCH,
            "到件，电话13800000000",
        )
        for hour in (1, 2)
    )
    told = deskview.tell_parcel(make_parcel("XD0000000100001", scans=scans, surname="王"))
    assert [scan["at"] for scan in told["scans"]] == ["2026-11-22T02:00:00.000Z", "2026-11-22T01:00:00.000Z"]
    assert "13800000000" not in str(told)
    assert told["tracking_no"] == "XD000****0001"
    assert "surname" not in told
