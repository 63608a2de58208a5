import pytest
from flask.testing import FlaskClient

from ivr.errors import StoreError
from tests.web.conftest import SignedIn, send_json
from tests.web.fakes import SID, FakeServices

NOTE = f"/api/desk/calls/{SID}/note"


@pytest.fixture
def agent(signed_in: SignedIn, services: FakeServices) -> FlaskClient:
    client = signed_in("agent")
    services.desk.come("agent")
    services.desk.accept(services.desk.offer_call().id, "agent")
    return client


def notes(services: FakeServices) -> list[tuple[str, ...]]:
    return [done for done in services.desk.done if done[0] == "note"]


def test_what_is_sent_twice_is_done_once_and_answered_alike(
    agent: FlaskClient, services: FakeServices
) -> None:
    first = send_json(agent, NOTE, id="act-00001", text="客户三点前在家")
    again = send_json(agent, NOTE, id="act-00001", text="客户三点前在家")
    assert first.status_code == again.status_code == 200
    assert first.json == again.json
    assert notes(services) == [("note", SID, "客户三点前在家")]


def test_another_id_is_another_act(agent: FlaskClient, services: FakeServices) -> None:
    send_json(agent, NOTE, id="act-00001", text="打过电话")
    send_json(agent, NOTE, id="act-00002", text="打过电话")
    assert len(notes(services)) == 2


def test_the_same_id_at_another_address_is_another_act(agent: FlaskClient, services: FakeServices) -> None:
    send_json(agent, NOTE, id="act-00001", text="打过电话")
    send_json(agent, f"/api/desk/calls/{SID}/hold", id="act-00001")
    assert ("hold", SID) in services.desk.done


def test_a_fault_is_no_answer_and_may_be_tried_again(agent: FlaskClient, services: FakeServices) -> None:
    keep = services.desk.note
    services.desk.note = lambda *_: (_ for _ in ()).throw(StoreError("Redis is away"))
    assert send_json(agent, NOTE, id="act-00001", text="打过电话").status_code == 503
    services.desk.note = keep
    assert send_json(agent, NOTE, id="act-00001", text="打过电话").status_code == 200
    assert len(notes(services)) == 1


@pytest.mark.parametrize("made", ["", "short", "with spaces in it", "x" * 65, "a;b;c;d;e;f"])
def test_an_act_without_a_proper_id_is_refused(agent: FlaskClient, services: FakeServices, made: str) -> None:
    assert send_json(agent, NOTE, id=made, text="打过电话").status_code == 400
    assert notes(services) == []


def test_words_are_wanted_and_not_too_many_of_them(agent: FlaskClient, services: FakeServices) -> None:
    assert send_json(agent, NOTE, id="act-00001", text="  ").status_code == 400
    assert send_json(agent, NOTE, id="act-00002", text="长" * 2001).status_code == 400
    assert notes(services) == []
