import pytest

from ivr.errors import BadAddress, BadPicture, LinkGone
from ivr.integrations.messages.visit import CallerVisits
from ivr.messages.link import Purpose
from tests.web.visiting import Visiting, picture


def test_a_link_serves_its_own_purpose_alone(house: Visiting) -> None:
    visits = house.post.visits
    links = {purpose: visits.open(house.invite(purpose)[0]) for purpose in Purpose}
    for purpose, link in links.items():
        if not purpose.takes_pictures:
            with pytest.raises(LinkGone):
                visits.take_picture(link, picture())
        if not purpose.takes_an_address:
            with pytest.raises(LinkGone):
                visits.take_address(link, {})
    assert not any(visits.received(link.workflow_id).pictures for link in links.values())


def test_the_photo_comes_with_its_hour_and_its_place_but_no_door(house: Visiting) -> None:
    visits = house.post.visits
    photo = visits.photo(visits.open(house.invite(Purpose.PHOTO)[0]))
    assert photo is not None
    assert photo.jpeg.startswith(b"\xff\xd8")
    assert (photo.city, photo.community, photo.left_with) == ("杭州", "滨江科技园", "前台")


def test_a_file_that_the_scanner_refuses_is_not_even_unpacked(house: Visiting) -> None:
    seen: list[bytes] = []

    def scan(file: bytes) -> None:
        seen.append(file)
        raise BadPicture("This file is not safe.", code="picture-unsafe")

    parts = house.post.visits
    careful = CallerVisits(
        links=parts._links, received=parts._received, photos=parts._photos, events=parts._events, scan=scan
    )
    link = careful.open(house.invite(Purpose.DAMAGE)[0])
    with pytest.raises(BadPicture) as refused:
        careful.take_picture(link, b"no picture at all")
    assert (refused.value.code, seen) == ("picture-unsafe", [b"no picture at all"])


def test_an_address_that_is_not_whole_changes_nothing(house: Visiting) -> None:
    visits = house.post.visits
    link = visits.open(house.invite(Purpose.IDENTITY)[0])
    with pytest.raises(BadAddress):
        visits.take_address(link, {"name": "欧阳静"})
    assert visits.received(link.workflow_id).address is None
