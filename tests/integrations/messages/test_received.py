import threading
from pathlib import Path

import pytest
from sqlalchemy import delete, select, update

from ivr.errors import BadPicture, NotFound
from ivr.integrations.messages.received import MOST_PICTURES
from ivr.messages.link import Purpose
from ivr.messages.workflow import WorkflowState
from ivr.store.tables import pictures, workflow_log, workflows
from tests.web.visiting import Visiting, picture


def _log(house: Visiting, workflow_id: str) -> list:
    mine = workflow_log.c.workflow_id == workflow_id
    with house.database.reading() as connection:
        return connection.execute(select(workflow_log).where(mine).order_by(workflow_log.c.id)).all()


def _files(data_dir: Path) -> list[Path]:
    return [path for path in (data_dir / "pictures").rglob("*") if path.is_file()]


def _wait_for_customer(house: Visiting, workflow_id: str) -> None:
    with house.database.writing() as connection:
        mine = workflows.c.id == workflow_id
        connection.execute(
            update(workflows).where(mine).values(state=WorkflowState.WAIT_CUSTOMER, awaited=False)
        )


def _state(house: Visiting, tracking_no: str) -> WorkflowState:
    [flow] = house.workflows.open_for([tracking_no])
    return flow.state


def test_a_picture_is_kept_and_moves_the_work_on(house: Visiting) -> None:
    code, flow = house.invite(Purpose.DAMAGE)
    _wait_for_customer(house, flow.id)
    visits = house.post.visits
    received = visits.take_picture(visits.open(code), picture())
    [kept] = received.pictures
    assert visits.picture(kept.id).startswith(b"\xff\xd8")
    assert _state(house, flow.tracking_no) is WorkflowState.IN_PROGRESS
    assert [row.kind for row in _log(house, flow.id)].count("arrived") == 1


def test_the_next_call_knows_how_many_came_and_when(house: Visiting, clock) -> None:
    code, flow = house.invite(Purpose.DAMAGE)
    visits = house.post.visits
    for seed in range(3):
        clock.forward(minutes=1)
        visits.take_picture(visits.open(code), picture(seed=seed))
    [known] = house.workflows.open_for([flow.tracking_no])
    assert (known.pictures, known.received_at) == (3, clock.now())


def test_the_same_picture_sent_twice_is_one_and_is_told_once(house: Visiting, tmp_path: Path) -> None:
    code, flow = house.invite(Purpose.DAMAGE)
    visits = house.post.visits
    first = visits.take_picture(visits.open(code), picture())
    again = visits.take_picture(visits.open(code), picture())
    assert first.pictures == again.pictures
    assert [row.kind for row in _log(house, flow.id)].count("arrived") == 1
    assert len(_files(tmp_path)) == 1


def test_there_is_room_for_so_many_also_when_they_come_at_once(house: Visiting, tmp_path: Path) -> None:
    code, _ = house.invite(Purpose.DAMAGE)
    visits = house.post.visits
    link = visits.open(code)
    for seed in range(MOST_PICTURES - 1):
        visits.take_picture(link, picture(seed=seed))
    refused: list[str] = []

    def send(seed: int) -> None:
        try:
            visits.take_picture(link, picture(seed=seed))
        except BadPicture as error:
            refused.append(error.code)

    senders = [threading.Thread(target=send, args=(100 + n,)) for n in range(3)]
    for sender in senders:
        sender.start()
    for sender in senders:
        sender.join()
    assert refused == ["picture-count", "picture-count"]
    received = visits.received(link.workflow_id)
    assert len(received.pictures) == MOST_PICTURES
    assert len(_files(tmp_path)) == MOST_PICTURES
    visits.take_picture(link, picture(seed=0))  # one that is here already needs no room


def test_what_was_kept_when_the_hotline_died_is_told_by_the_worker(house: Visiting) -> None:
    code, flow = house.invite(Purpose.DAMAGE)
    _wait_for_customer(house, flow.id)
    visits = house.post.visits
    visits.take_picture(visits.open(code), picture())
    with house.database.writing() as connection:  # as if it had died between the two
        connection.execute(update(pictures).values(told_at=None))
        connection.execute(delete(workflow_log).where(workflow_log.c.kind == "arrived"))
    _wait_for_customer(house, flow.id)
    house.post.chores["received"]()
    house.post.chores["received"]()
    assert [row.kind for row in _log(house, flow.id)].count("arrived") == 1
    assert _state(house, flow.tracking_no) is WorkflowState.IN_PROGRESS


def test_an_address_is_kept_and_only_its_place_is_told(house: Visiting) -> None:
    code, flow = house.invite(Purpose.ADDRESS)
    visits = house.post.visits
    fields = {
        "name": "马强", "phone": "16300000011", "province": "浙江省", "city": "杭州市", "district": "滨江区",
        "street": "江南大道1号3栋501",
    }  # fmt: skip
    received = visits.take_address(visits.open(code), fields)
    assert received.address is not None
    assert received.address.street == "江南大道1号3栋501"
    told = str([(row.text, row.detail) for row in _log(house, flow.id)])
    assert "浙江省杭州市滨江区" in told
    assert not any(secret in told for secret in ("马强", "0000011", "江南大道"))
    corrected = visits.take_address(visits.open(code), {**fields, "street": "江南大道2号"})
    assert corrected.address is not None
    assert corrected.address.street == "江南大道2号"


def test_what_came_is_told_to_who_follows_the_call(house: Visiting, events) -> None:
    code, flow = house.invite(Purpose.DAMAGE)
    visits = house.post.visits
    visits.take_picture(visits.open(code), picture())
    topic, _, told = events.told[-1]
    assert (topic, told["workflow_id"], told["pictures"]) == ("call:CA1", flow.id, 1)


@pytest.mark.parametrize("picture_id", ["", "nobody's", "../../admin.token", "0" * 36])
def test_only_pictures_of_ours_are_handed_out(house: Visiting, picture_id: str) -> None:
    with pytest.raises(NotFound):
        house.post.visits.picture(picture_id)


def test_a_row_that_points_outside_the_folder_hands_out_nothing(house: Visiting, tmp_path) -> None:
    code, _ = house.invite(Purpose.DAMAGE)
    visits = house.post.visits
    [kept] = visits.take_picture(visits.open(code), picture()).pictures
    (tmp_path / "secret.jpg").write_bytes(b"x")
    with house.database.writing() as connection:
        connection.execute(update(pictures).values(path=str(tmp_path / "secret.jpg")))
    with pytest.raises(NotFound):
        visits.picture(kept.id)
