from collections.abc import Iterator
from io import BytesIO

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.datastructures import FileStorage, MultiDict
from werkzeug.test import TestResponse, encode_multipart

from ivr.messages.link import Purpose
from ivr.store.database import Database
from tests.web.fakes import FakeServices
from tests.web.visiting import Visiting, open_house, picture

NOBODYS = "a" * 32
ADDRESS = {
    "name": "马强",
    "phone": "16300000011",
    "province": "浙江省",
    "city": "杭州市",
    "district": "滨江区",
    "street": "江南大道1号3栋501",
}


@pytest.fixture
def house(services: FakeServices, database: Database) -> Iterator[Visiting]:
    """`database` lies in the data dir of the services: migrated already."""
    made = open_house(services.settings, services.clock, services.events)
    services.visits = made.post.visits
    services.texts = made.post.messages
    yield made
    made.close()


def _send(client: FlaskClient, code: str, *files: bytes, accept: str = "text/html") -> TestResponse:
    parts = [("pictures", FileStorage(BytesIO(file), f"IMG_{n}.exe")) for n, file in enumerate(files)]
    boundary, body = encode_multipart(MultiDict(parts))
    kind = f"multipart/form-data; boundary={boundary}"
    return client.post(f"/l/{code}", data=body, content_type=kind, headers={"Accept": accept})


def test_the_delivery_photo_is_shown_with_hour_and_place_and_nothing_more(
    client: FlaskClient, house: Visiting
) -> None:
    code, _ = house.invite(Purpose.PHOTO)
    page = client.get(f"/l/{code}?lang=zh").get_data(as_text=True)
    for word in ("2026-11-21 18:05", "杭州", "滨江科技园", "前台", "尾号 0001"):
        assert word in page
    for secret in ("XD0000000030001", "陈", "16300000003", "滨江营业部"):
        assert secret not in page
    answer = client.get(f"/l/{code}/photo.jpg")
    assert (answer.mimetype, answer.data[:2]) == ("image/jpeg", b"\xff\xd8")
    assert answer.headers["Cache-Control"] == "no-store"


def test_pictures_sent_without_a_script_arrive_and_are_counted(client: FlaskClient, house: Visiting) -> None:
    code, flow = house.invite(Purpose.DAMAGE)
    answer = _send(client, code, picture(seed=1), picture("PNG", seed=2))
    assert (answer.status_code, answer.location) == (303, f"/l/{code}?sent=2")
    assert '<b id="count">2</b>' in client.get(answer.location).get_data(as_text=True)
    assert len(house.post.visits.received(flow.id).pictures) == 2


def test_of_several_the_good_ones_arrive_and_the_bad_ones_are_named(
    client: FlaskClient, house: Visiting
) -> None:
    code, flow = house.invite(Purpose.DAMAGE)
    answer = _send(client, code, picture(), b"MZ no photo at all")
    page = answer.get_data(as_text=True)
    assert answer.status_code == 400
    assert "第 2 张: 这不是照片" in page
    assert "IMG_1.exe" not in page
    assert len(house.post.visits.received(flow.id).pictures) == 1


def test_a_script_gets_numbers_and_codes(client: FlaskClient, house: Visiting) -> None:
    code, _ = house.invite(Purpose.DAMAGE)
    assert _send(client, code, picture(), accept="application/json").get_json() == {"pictures": 1}
    answer = _send(client, code, b"junk", accept="application/json")
    assert (answer.status_code, answer.get_json()["error"]["code"]) == (400, "picture-type")
    assert "照片" in answer.get_json()["error"]["message"]


def test_a_picture_bigger_than_other_pages_take_is_taken_here_and_too_big_is_told(
    client: FlaskClient, house: Visiting
) -> None:
    code, flow = house.invite(Purpose.DAMAGE)
    big = picture() + b"\0" * (3 * 2**20)  # what follows the picture is thrown away
    assert _send(client, code, big).status_code == 303
    answer = _send(client, code, picture() + b"\0" * (13 * 2**20), accept="application/json")
    assert answer.get_json()["error"]["code"] == "picture-size"
    assert len(house.post.visits.received(flow.id).pictures) == 1


def test_nothing_chosen_is_asked_for(client: FlaskClient, house: Visiting) -> None:
    code, _ = house.invite(Purpose.DAMAGE)
    answer = client.post(f"/l/{code}", data={})
    assert answer.status_code == 400
    assert "还没有选择照片" in answer.get_data(as_text=True)


def test_an_address_arrives_and_is_shown_back_masked(client: FlaskClient, house: Visiting) -> None:
    code, flow = house.invite(Purpose.ADDRESS)
    answer = client.post(f"/l/{code}", data=ADDRESS)
    assert answer.status_code == 303
    page = client.get(answer.location).get_data(as_text=True)
    assert "浙江省杭州市滨江区 ****" in page
    assert "马**" in page
    for secret in ("马强", "16300000011", "江南大道"):
        assert secret not in page
    received = house.post.visits.received(flow.id).address
    assert received is not None
    assert received.street == ADDRESS["street"]


def test_an_address_that_is_not_whole_comes_back_with_what_was_filled_in(
    client: FlaskClient, house: Visiting
) -> None:
    code, flow = house.invite(Purpose.ADDRESS)
    answer = client.post(f"/l/{code}", data={**ADDRESS, "phone": "12", "street": "<b>1</b>"})
    page = answer.get_data(as_text=True)
    assert answer.status_code == 400
    assert 'id="phone-fault"' in page
    assert 'id="name-fault"' not in page
    assert "&lt;b&gt;1&lt;/b&gt;" in page
    assert house.post.visits.received(flow.id).address is None


def test_the_recipient_for_customs_is_asked_without_papers(client: FlaskClient, house: Visiting) -> None:
    code, _ = house.invite(Purpose.IDENTITY)
    page = client.get(f"/l/{code}").get_data(as_text=True)
    assert "不需要证件号码" in page
    assert 'type="file"' not in page


@pytest.mark.parametrize("way", ["unknown", "forged", "expired", "ended"])
def test_whatever_is_wrong_with_a_link_the_answer_is_the_same(
    client: FlaskClient, services: FakeServices, house: Visiting, way: str
) -> None:
    reference = client.get(f"/l/{NOBODYS}").get_data()
    code, flow = house.invite(Purpose.DAMAGE)
    match way:
        case "unknown":
            code = "b" * 32
        case "forged":
            code = code[:16] + "a" * 16
        case "expired":
            services.clock.pass_seconds(72 * 3600)
        case "ended":
            house.workflows.cancel(flow.id, by="CA1")
    seen, sent = client.get(f"/l/{code}"), _send(client, code, picture())
    assert (seen.status_code, sent.status_code) == (404, 404)
    assert _without_codes(seen.data) == _without_codes(sent.data) == _without_codes(reference)
    assert client.get(f"/l/{code}/photo.jpg").status_code == 404


def _without_codes(page: bytes) -> bytes:
    return page.partition(b"<main>")[2]


def test_a_link_for_one_thing_opens_no_other(client: FlaskClient, house: Visiting) -> None:
    photo, _ = house.invite(Purpose.PHOTO)
    damage, _ = house.invite(Purpose.DAMAGE)
    assert _send(client, photo, picture()).status_code == 404
    assert client.get(f"/l/{damage}/photo.jpg").status_code == 404
    assert client.post(f"/l/{damage}", data=ADDRESS).status_code == 400


def test_guessing_is_slowed_down_but_a_good_link_always_opens(
    client: FlaskClient, services: FakeServices, house: Visiting
) -> None:
    code, _ = house.invite(Purpose.DAMAGE)
    answers = [client.get(f"/l/{NOBODYS}").status_code for _ in range(32)]
    assert (answers[0], answers[29], answers[-1]) == (404, 404, 429)
    assert client.get(f"/l/{code}").status_code == 200
    services.clock.pass_seconds(601)
    assert client.get(f"/l/{NOBODYS}").status_code == 404


def test_by_one_link_only_so_much_comes_in_at_once(
    client: FlaskClient, services: FakeServices, house: Visiting
) -> None:
    code, _ = house.invite(Purpose.DAMAGE)
    other, _ = house.invite(Purpose.DOORSTEP)
    answers = [client.post(f"/l/{code}", data={}).status_code for _ in range(61)]
    assert (answers[59], answers[60]) == (400, 429)
    assert client.post(f"/l/{other}", data={}).status_code == 400
    services.clock.pass_seconds(601)
    assert client.post(f"/l/{code}", data={}).status_code == 400


def test_these_pages_leave_nothing_behind_and_lead_nowhere(app: Flask, house: Visiting) -> None:
    code, _ = house.invite(Purpose.DAMAGE)
    answer = app.test_client().get(f"/l/{code}")
    assert "Set-Cookie" not in answer.headers
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["Referrer-Policy"] == "same-origin"  # the address is a secret: it goes nowhere else
    assert "default-src 'self'" in answer.headers["Content-Security-Policy"]
    page = answer.get_data(as_text=True)
    assert "/login" not in page
    assert "noindex" in page


def test_a_fault_of_ours_is_told_without_codes(
    client: FlaskClient, services: FakeServices, house: Visiting
) -> None:
    code, _ = house.invite(Purpose.DAMAGE)
    house.database.close()
    services.settings.data_dir.joinpath("hotline.db").unlink()
    answer = client.get(f"/l/{code}")
    assert answer.status_code == 503
    assert "store-error" not in answer.get_data(as_text=True)
    assert "不会丢" in answer.get_data(as_text=True)
