from collections.abc import Iterator

import pytest

from ivr.messages.link import Purpose
from ivr.store.database import Database
from tests.web.conftest import SignedIn
from tests.web.fakes import FakeServices
from tests.web.visiting import Visiting, open_house, picture


@pytest.fixture
def house(services: FakeServices, database: Database) -> Iterator[Visiting]:
    """`database` lies in the data dir of the services: migrated already."""
    made = open_house(services.settings, services.clock, services.events)
    services.visits = made.post.visits
    yield made
    made.close()


def _sent(house: Visiting) -> str:
    code, _ = house.invite(Purpose.DAMAGE)
    visits = house.post.visits
    [kept] = visits.take_picture(visits.open(code), picture()).pictures
    return kept.id


@pytest.mark.parametrize("role", ["branch", "claims", "supervisor", "admin"])
def test_who_works_on_a_case_sees_its_pictures(signed_in: SignedIn, house: Visiting, role: str) -> None:
    answer = signed_in(role).get(f"/pictures/{_sent(house)}.jpg")
    assert (answer.status_code, answer.mimetype, answer.data[:2]) == (200, "image/jpeg", b"\xff\xd8")


def test_a_picture_can_do_nothing_in_a_browser(signed_in: SignedIn, house: Visiting) -> None:
    picture_id = _sent(house)
    headers = signed_in("claims").get(f"/pictures/{picture_id}.jpg").headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Content-Disposition"] == f'attachment; filename="{picture_id[:8]}.jpg"'
    assert headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("role", ["agent", "qa", "ops"])
def test_others_do_not(signed_in: SignedIn, house: Visiting, role: str) -> None:
    assert signed_in(role).get(f"/pictures/{_sent(house)}.jpg").status_code == 403


def test_a_stranger_is_asked_to_sign_in_and_no_static_path_leads_there(client, house: Visiting) -> None:
    picture_id = _sent(house)
    assert client.get(f"/pictures/{picture_id}.jpg").status_code == 303
    for path in (f"/static/pictures/{picture_id}.jpg", f"/static/../pictures/{picture_id}.jpg"):
        assert client.get(path).status_code in (303, 404)


def test_one_that_is_not_there_is_not_found(signed_in: SignedIn, house: Visiting) -> None:
    assert signed_in("claims").get("/pictures/nothing.jpg").status_code == 404
