import pytest

from ivr.errors import BadInput, CarrierError, NotFound, OfferTaken, TooBusy
from ivr.messages.agent import WrapUp
from tests.desk.world import Office


@pytest.fixture
def office() -> Office:
    return Office()


def test_a_caller_is_offered_to_whoever_is_there_with_the_packet(office: Office) -> None:
    office.packets["CA1"] = {"need": "催派送"}
    office.come("anna")
    office.wait("CA1")
    view = office.desk.view("anna")
    assert view.offer is not None and view.offer.call_sid == "CA1"
    assert view.packets["CA1"]["need"] == "催派送"
    told = dict(office.events.told["agent:anna"])
    assert told["offer"]["packet"]["need"] == "催派送"
    assert told["offer"]["waiting"]["caller"] == "163****0010"


def test_an_accepted_call_rings_the_browser_and_the_caller_is_sent_into_the_room(office: Office) -> None:
    office.come("anna")
    office.wait("CA1")
    offer = office.desk.view("anna").offer
    assert offer is not None
    assert office.desk.accept(offer.id, "anna").accepted_at == office.clock.now()
    leg = office.leg_of("anna")
    assert office.carrier.legs[leg] == (
        "client:anna",
        f"https://hotline.example/voice/desk/leg?offer={offer.id}",
    )
    assert office.carrier.sent == {}
    assert office.desk.joins(offer.id, leg).leg_sid == leg
    assert office.carrier.sent == {"CA1": "join"}
    office.desk.bridged("CA1")
    conversation = office.desk.view("anna").conversation
    assert conversation is not None and conversation.bridged_at == office.clock.now()
    assert office.presence("anna") == "on_call"


def test_a_telephone_rings_at_once_and_its_key_accepts(office: Office) -> None:
    office.come("bo", number="+8613800000001")
    office.wait("CA1")
    leg = office.leg_of("bo")
    offer = office.desk.view("bo").offer
    assert offer is not None
    conversation = office.desk.joins(offer.id, leg)
    assert (conversation.agent, conversation.leg_sid) == ("bo", leg)
    assert len(office.carrier.legs) == 1


def test_the_end_of_a_call_begins_wrap_up_and_wrap_up_makes_available(office: Office) -> None:
    office.packets["CA1"] = {"requests": [{"intent": "damaged_parcel", "settled": False}]}
    office.come("anna")
    office.wait("CA1")
    office.answer("anna")
    office.desk.end("CA1", "anna")
    assert "CA1" not in office.carrier.live
    view = office.desk.view("anna")
    assert view.me.presence == "wrap_up"
    assert view.last is not None and view.last.outcome == "claim"
    office.desk.wrap_up("CA1", "anna", WrapUp("claim", "拍照后理赔", solved=False))
    assert office.presence("anna") == "available"
    (row,) = office.handovers.of("CA1")
    assert (row["outcome"], row["agent"], row["wrap_up"].note) == ("answered", "anna", "拍照后理赔")


def test_who_declines_is_not_asked_again_and_the_next_one_is(office: Office) -> None:
    office.come("anna", "bo")
    office.wait("CA1")
    first = office.desk.view("anna").offer or office.desk.view("bo").offer
    assert first is not None
    office.desk.decline(first.id, first.agent)
    second = "bo" if first.agent == "anna" else "anna"
    assert office.offered(second) == "CA1"
    assert office.offered(first.agent) == ""


def test_whoever_lets_two_ring_is_away(office: Office) -> None:
    office.come("anna")
    office.wait("CA1", "CA2")
    office.after(21, "anna")
    assert office.presence("anna") == "available"
    office.after(21, "anna")
    assert office.presence("anna") == "away"


def test_a_silent_page_is_gone_and_its_offer_goes_to_the_next(office: Office) -> None:
    office.come("anna")
    office.wait("CA1")
    office.after(10)
    office.come("bo")
    office.after(11, "bo")
    assert office.presence("anna") == "gone"
    assert office.offered("bo") == "CA1"
    assert ("offer-gone", "expired") in [(e, d.get("why")) for e, d in office.events.told["agent:anna"]]


def test_who_comes_too_late_hears_who_was_faster(office: Office) -> None:
    office.come("anna")
    office.wait("CA1")
    late = office.desk.view("anna").offer
    assert late is not None
    office.after(10)
    office.come("bo")
    office.after(15, "anna", "bo")
    assert office.answer("bo") == "CA1"
    with pytest.raises(OfferTaken) as taken:
        office.desk.accept(late.id, "anna")
    assert taken.value.by == "bo"
    with pytest.raises(NotFound):
        office.desk.accept("nothing", "anna")


def test_a_line_that_never_comes_gives_the_caller_back_to_the_queue(office: Office) -> None:
    office.come("anna")
    office.wait("CA1")
    offer = office.desk.view("anna").offer
    assert offer is not None
    office.desk.accept(offer.id, "anna")
    office.come("bo")
    assert office.desk.place_of("CA1") is None
    office.after(26, "anna", "bo")
    assert office.offered("bo") == "CA1"
    assert office.leg_of("anna") not in office.carrier.live


def test_a_carrier_that_is_down_is_told_to_the_agent_and_the_caller_waits_on(office: Office) -> None:
    office.come("anna")
    office.wait("CA1")
    offer = office.desk.view("anna").offer
    assert offer is not None
    office.carrier.is_down = True
    with pytest.raises(CarrierError):
        office.desk.accept(offer.id, "anna")
    assert office.desk.place_of("CA1") is not None
    assert office.desk.view("anna").conversation is None


def test_an_agents_browser_that_dies_leaves_the_caller_first_in_the_queue(office: Office) -> None:
    office.come("anna")
    office.wait("CA1")
    office.answer("anna")
    office.wait("CA2", "CA3")
    office.carrier.live.discard(office.leg_of("anna"))
    office.desk.leg_ended(office.leg_of("anna"))
    assert office.carrier.sent["CA1"] == "requeue?why=cut"
    office.come("bo")
    assert office.offered("bo") == "CA1"
    assert [row["outcome"] for row in office.handovers.of("CA1") if "outcome" in row] == ["cut_off"]


def test_putting_down_a_telephone_ends_the_call(office: Office) -> None:
    office.come("bo", number="+8613800000001")
    office.wait("CA1")
    offer = office.desk.view("bo").offer
    assert offer is not None
    office.desk.joins(offer.id, office.leg_of("bo"))
    office.desk.bridged("CA1")
    office.desk.leg_ended(office.leg_of("bo"))
    assert "CA1" not in office.carrier.live
    assert office.presence("bo") == "wrap_up"


def test_who_hangs_up_while_waiting_is_called_back(office: Office) -> None:
    office.come("anna")
    office.wait("CA1")
    office.desk.left("CA1", "hung_up")
    office.desk.left("CA1", "hung_up")
    assert office.called_back == ["CA1"]
    assert office.offered("anna") == ""
    assert office.presence("anna") == "available"


def test_who_goes_back_to_the_bot_gets_the_call_back_there(office: Office) -> None:
    office.wait("CA1")
    office.desk.left("CA1", "gave_up")
    assert office.called_back == []
    assert office.handovers.of("CA1")[0]["outcome"] == "gave_up"


def test_the_caller_who_hangs_up_on_the_agent_ends_the_agents_line(office: Office) -> None:
    office.come("anna")
    office.wait("CA1")
    office.answer("anna")
    office.desk.left("CA1", "hung_up")
    assert office.leg_of("anna") not in office.carrier.live
    assert office.presence("anna") == "wrap_up"
    assert office.called_back == []


def test_hold_is_at_the_carrier_and_in_the_conversation(office: Office) -> None:
    office.come("anna")
    office.wait("CA1")
    office.answer("anna")
    assert office.desk.hold("CA1", "anna", True).on_hold
    assert office.carrier.held == {"CA1"}
    assert not office.desk.hold("CA1", "anna", False).on_hold
    assert office.carrier.held == set()
    with pytest.raises(NotFound):
        office.desk.hold("CA1", "bo", True)


def consulting(office: Office) -> None:
    """Anna has CA1 and asks Bo."""
    office.come("anna")
    office.wait("CA1")
    office.answer("anna")
    office.come("bo")
    office.desk.consult("CA1", "anna", "bo")


def test_a_consulted_colleague_is_in_the_room_while_the_caller_is_on_hold(office: Office) -> None:
    consulting(office)
    assert office.carrier.held == {"CA1"}
    assert office.answer("bo", bridge=False) == "CA1"
    conversation = office.desk.view("bo").conversation
    assert conversation is not None
    assert (conversation.agent, conversation.colleague) == ("anna", "bo")
    office.desk.end_consult("CA1", "anna", hand_on=False)
    assert office.carrier.held == set()
    assert office.presence("bo") == "available"
    assert office.leg_of("bo") not in office.carrier.live


def test_a_consulted_colleague_may_take_the_call_over(office: Office) -> None:
    consulting(office)
    with pytest.raises(BadInput):
        office.desk.end_consult("CA1", "anna", hand_on=True)
    office.answer("bo", bridge=False)
    assert office.desk.end_consult("CA1", "anna", hand_on=True).agent == "bo"
    assert office.carrier.held == set()
    assert (office.presence("anna"), office.presence("bo")) == ("wrap_up", "on_call")
    assert office.leg_of("bo") in office.carrier.live
    assert office.leg_of("anna") not in office.carrier.live
    assert [row.get("agent") for row in office.handovers.of("CA1")] == ["anna", "bo"]


def test_a_colleague_who_declines_gives_the_caller_back_from_hold(office: Office) -> None:
    consulting(office)
    offer = office.desk.view("bo").offer
    assert offer is not None and offer.kind == "consult"
    office.desk.decline(offer.id, "bo")
    assert office.carrier.held == set()
    conversation = office.desk.view("anna").conversation
    assert conversation is not None and not conversation.colleague


def test_only_a_colleague_who_is_free_can_be_consulted(office: Office) -> None:
    consulting(office)
    office.answer("bo", bridge=False)
    office.come("cui")
    office.wait("CA2")
    office.answer("cui")
    with pytest.raises(TooBusy):
        office.desk.consult("CA2", "cui", "bo")


def test_a_call_is_handed_on_to_a_colleague_with_a_note(office: Office) -> None:
    office.come("anna")
    office.wait("CA1")
    office.answer("anna")
    office.come("bo", "cui")
    office.desk.hand_on("CA1", "anna", to="cui", note="要查清关")
    assert office.carrier.sent["CA1"] == "requeue?why=handed"
    assert office.offered("cui") == "CA1"
    assert office.desk.view("cui").packets["CA1"]["colleague_note"][0]["text"] == "要查清关"
    assert office.presence("anna") == "wrap_up"


def test_a_call_is_handed_on_to_whoever_has_the_skill(office: Office) -> None:
    office.come("anna")
    office.wait("CA1")
    office.answer("anna")
    office.come("bo")
    office.come("cui", skills=("claims",))
    office.desk.hand_on("CA1", "anna", skill="claims")
    assert office.offered("cui") == "CA1"
    with pytest.raises(NotFound):
        office.desk.hand_on("CA1", "anna", skill="claims")


def test_a_call_may_go_back_to_the_bot(office: Office) -> None:
    office.come("anna")
    office.wait("CA1")
    office.answer("anna")
    office.desk.return_to_bot("CA1", "anna", "客户想自己查")
    assert office.carrier.sent["CA1"] == "bot"
    assert office.handovers.of("CA1")[0]["outcome"] == "returned"
    assert office.desk.place_of("CA1") is None


def test_wrap_up_that_takes_too_long_ends_by_itself_and_may_still_be_written(office: Office) -> None:
    office.come("anna")
    office.wait("CA1")
    office.answer("anna")
    office.desk.end("CA1", "anna")
    for _ in range(10):
        office.after(19, "anna")
    assert office.presence("anna") == "available"
    office.desk.wrap_up("CA1", "anna", WrapUp("other"))
    assert office.handovers.of("CA1")[0]["wrap_up"] == WrapUp("other")


def test_an_agent_who_comes_back_goes_on_with_the_call(office: Office) -> None:
    office.come("anna")
    office.wait("CA1")
    office.answer("anna")
    office.after(60)
    office.come("anna")
    assert office.presence("anna") == "on_call"
    office.desk.end("CA1", "anna")
    office.after(30)
    assert office.presence("anna") == "gone"
    office.come("anna")
    assert office.presence("anna") == "wrap_up"


def test_away_passes_the_offer_on_and_available_brings_the_next(office: Office) -> None:
    office.come("anna")
    office.wait("CA1")
    assert office.desk.set_presence("anna", "away").presence == "away"
    assert office.offered("anna") == ""
    office.wait("CA2")
    office.desk.set_presence("anna", "available")
    assert office.offered("anna") == "CA2"
    with pytest.raises(BadInput):
        office.desk.set_presence("anna", "on_call")
