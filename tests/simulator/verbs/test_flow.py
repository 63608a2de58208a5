"""<Redirect>, <Reject>, <Hangup>, <Leave>."""

import pytest

from tests.simulator.conftest import House


def test_redirect_is_relative_to_the_document_it_stands_in(house: House) -> None:
    house.app.script["/voice/incoming"] = "<Redirect>../deep/one</Redirect><Say>never</Say>"
    house.app.script["/deep/one"] = "<Redirect>two?a=1</Redirect>"
    house.call()
    asked = house.app.wait_for("/deep/two")
    assert asked.signed
    assert asked.url.endswith("/deep/two?a=1")


@pytest.mark.parametrize(
    ("attributes", "status"), [("", "failed"), ("reason='rejected'", "failed"), ("reason='busy'", "busy")]
)
def test_reject_as_the_first_verb_ends_the_call_unanswered(
    house: House, attributes: str, status: str
) -> None:
    house.app.script["/voice/incoming"] = f"<Reject {attributes}/>"
    phone = house.call()
    assert phone.wait_for(status) == status
    assert phone.received == b""
    told = house.app.wait_for("/voice/status").params
    assert (told["CallStatus"], told["CallDuration"]) == (status, "0")


def test_an_answered_call_cannot_be_rejected(house: House) -> None:
    house.app.script["/voice/incoming"] = "<Redirect>/next</Redirect>"
    house.app.script["/next"] = "<Reject/>"
    house.call()
    assert house.app.wait_for("/voice/fallback").params["ErrorCode"] == "12200"


def test_hangup_ends_the_call_whatever_follows(house: House) -> None:
    house.app.script["/voice/incoming"] = "<Hangup/><Redirect>/never</Redirect>"
    house.call().wait_for("completed")
    assert house.app.all("/never") == []


def test_leave_where_there_is_no_queue_hangs_up(house: House) -> None:
    house.app.script["/voice/incoming"] = "<Leave/><Redirect>/never</Redirect>"
    assert house.call().wait_for("completed") == "completed"
    assert house.app.all("/never") == []
