import pytest

from ivr.desk.deeds import DeskUrls
from ivr.messages.agent import WrapUp
from tests.desk.world import Office


@pytest.fixture
def office() -> Office:
    office = Office()
    office.come("anna")
    office.wait("CA1")
    return office


def closed(office: Office) -> None:
    office.answer("anna")
    office.desk.end("CA1", "anna")
    office.desk.wrap_up("CA1", "anna", WrapUp("other"))


def test_the_carrier_is_sent_to_whole_addresses() -> None:
    urls = DeskUrls("https://hotline.example")
    assert urls.leg("a-1.2") == "https://hotline.example/voice/desk/leg?offer=a-1.2"
    assert urls.leg_status("a&b") == "https://hotline.example/voice/desk/leg-status?offer=a%26b"
    assert urls.caller("join") == "https://hotline.example/voice/desk/join"
    assert urls.caller("requeue", "cut") == "https://hotline.example/voice/desk/requeue?why=cut"


@pytest.mark.parametrize(
    ("lines", "asked"),
    [(["您好王先生，您的件我看到了"], False), (["您好，单号报一下"], True)],
)
def test_a_conversation_that_was_heard_is_searched_for_what_was_asked_again(
    office: Office, lines: list[str], asked: bool
) -> None:
    office.spoken["CA1"] = lines
    closed(office)
    assert office.handovers.of("CA1")[0]["asked_again"] is asked


def test_nobody_knows_what_was_asked_where_nobody_listened(office: Office) -> None:
    closed(office)
    assert "asked_again" not in office.handovers.of("CA1")[0]


def test_pages_are_told_who_is_there_and_how_many_wait(office: Office) -> None:
    told = [data for event, data in office.events.told["desk"] if event == "desk"]
    assert [agent["name"] for agent in told[-1]["agents"]] == ["anna"]
    assert told[-1]["waiting"] == 1
    office.answer("anna")
    newest = office.events.told["desk"][-1][1]
    assert (newest["waiting"], newest["agents"][0]["presence"]) == (0, "on_call")


def test_a_sign_of_life_that_changes_nothing_is_told_to_nobody(office: Office) -> None:
    before = len(office.events.told["desk"])
    version = office.text.version
    office.desk.come("anna")
    assert (len(office.events.told["desk"]), office.text.version) == (before, version)


def test_the_page_hears_of_its_conversation_as_it_changes(office: Office) -> None:
    office.answer("anna")
    office.desk.hold("CA1", "anna", True)
    told = [data for event, data in office.events.told["agent:anna"] if event == "conversation"]
    assert [data["on_hold"] for data in told][-2:] == [False, True]
    assert told[-1]["bridged_at"] is not None
