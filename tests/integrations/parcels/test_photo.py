import io
from datetime import datetime
from zoneinfo import ZoneInfo

from PIL import Image

from ivr.integrations.parcels import world
from ivr.integrations.parcels.demo import DemoParcels
from ivr.integrations.parcels.photo import DemoPhotos, NoPhotos
from tests.fakes import FakeClock

SHANGHAI = ZoneInfo("Asia/Shanghai")


def _photos() -> DemoPhotos:
    clock = FakeClock()
    anchor = clock.now()
    return DemoPhotos(DemoParcels(world.load(), anchor=lambda: anchor, clock=clock, zone=SHANGHAI))


def test_the_parcel_with_a_photo_on_file_has_one_of_when_and_where_it_was_left() -> None:
    photo = _photos().photo("XD0000000030001")
    assert photo is not None
    assert photo.at.astimezone(SHANGHAI) == datetime(2026, 11, 21, 18, 5, tzinfo=SHANGHAI)
    assert (photo.city, photo.community, photo.left_with) == ("杭州", "滨江科技园", "前台")
    assert Image.open(io.BytesIO(photo.jpeg), formats=("JPEG",)).size == (900, 1200)


def test_others_and_unknown_ones_have_none() -> None:
    assert _photos().photo("XD0000000040001") is None
    assert _photos().photo("XD9999999999999") is None
    assert NoPhotos().photo("XD0000000030001") is None
