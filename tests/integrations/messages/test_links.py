from datetime import timedelta

import pytest
from sqlalchemy import select

from ivr.errors import BadInput, LinkGone
from ivr.messages.link import Purpose
from ivr.messages.workflow import WorkflowState
from ivr.store.tables import links, messages
from tests.fakes import NOON
from tests.web.visiting import Visiting


def _open(house: Visiting, code: str):
    return house.post.visits.open(code)


@pytest.mark.parametrize("purpose", list(Purpose))
def test_a_text_carries_a_link_for_one_purpose_of_one_workflow(house: Visiting, purpose: Purpose) -> None:
    code, flow = house.invite(purpose)
    link = _open(house, code)
    assert (link.purpose, link.workflow_id, link.tracking_no) == (purpose, flow.id, flow.tracking_no)
    with house.database.reading() as connection:
        text = connection.scalar(select(messages.c.text))
    assert f"http://127.0.0.1:8000/l/{code} " in text


def test_the_record_of_a_link_does_not_hold_what_opens_it(house: Visiting) -> None:
    code, _ = house.invite(Purpose.DAMAGE)
    with house.database.reading() as connection:
        row = connection.execute(select(links)).one()
    assert code not in str(row)
    with pytest.raises(LinkGone):
        _open(house, row.id + "a" * 16)


def test_a_link_ends_with_its_hours(house: Visiting, clock) -> None:
    code, _ = house.invite(Purpose.DAMAGE)
    clock.forward(hours=72, seconds=-1)
    assert _open(house, code).expires_at == NOON + timedelta(hours=72)
    clock.forward(seconds=1)
    with pytest.raises(LinkGone):
        _open(house, code)


def test_a_link_ends_with_its_workflow_but_a_photo_stays_to_be_seen(house: Visiting) -> None:
    sending, claim = house.invite(Purpose.DAMAGE)
    seeing, asked = house.invite(Purpose.PHOTO)
    for flow in (claim, asked):
        house.workflows.cancel(flow.id, by="CA1")
    with pytest.raises(LinkGone):
        _open(house, sending)
    assert _open(house, seeing).purpose is Purpose.PHOTO


def test_whatever_is_wrong_with_a_link_it_is_told_in_the_same_words(house: Visiting, clock) -> None:
    expired, _ = house.invite(Purpose.ADDRESS)
    clock.forward(days=30)
    ended, flow = house.invite(Purpose.DAMAGE)
    house.workflows.cancel(flow.id, by="CA1")
    said = set()
    for code in ("a" * 32, "", expired, ended):
        with pytest.raises(LinkGone) as gone:
            _open(house, code)
        said.add((gone.value.code, gone.value.message, gone.value.http_status))
    assert len(said) == 1


def test_the_same_text_told_again_in_a_call_carries_the_same_link(house: Visiting) -> None:
    first, _ = house.invite(Purpose.DAMAGE)
    again, _ = house.invite(Purpose.DAMAGE)
    other_call, _ = house.invite(Purpose.DAMAGE, call_sid="CA2")
    assert first == again != other_call
    with house.database.reading() as connection:
        assert len(connection.execute(select(links)).all()) == 2


@pytest.mark.parametrize(
    ("purpose", "facts", "why"),
    [
        ("damage", {}, "needs a workflow"),
        ("damage", {"workflow_id": "nobody's"}, "no workflow"),
        ("photo", {}, "needs a parcel"),
    ],
)
def test_a_link_to_nothing_is_not_made_and_no_text_goes_out(house: Visiting, purpose, facts, why) -> None:
    with pytest.raises(BadInput, match=why):
        house.post.messages.send(
            to="+8616300000006", template=purpose, facts={"tail4": "0001", **facts}, call_sid="CA1"
        )
    assert house.post.messages.of_call("CA1") == []


def test_when_it_was_opened_first_is_known(house: Visiting, clock) -> None:
    code, flow = house.invite(Purpose.DAMAGE)
    clock.forward(minutes=3)
    _open(house, code)
    clock.forward(minutes=3)
    _open(house, code)
    with house.database.reading() as connection:
        assert connection.scalar(select(links.c.opened_at)) == NOON + timedelta(minutes=3)
    assert flow.state is WorkflowState.OPEN
