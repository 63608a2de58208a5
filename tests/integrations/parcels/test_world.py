from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from ivr.errors import DataError
from ivr.integrations.parcels import world
from ivr.integrations.parcels.world import DEMO_WORLD, moment

SHANGHAI = ZoneInfo("Asia/Shanghai")


def _at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=SHANGHAI)


@pytest.mark.parametrize(
    ("when", "anchor", "now", "means"),
    [
        ("-5h", "2026-11-22 15:00", "2026-11-22 15:30", "2026-11-22 10:00"),
        ("-3d", "2026-11-22 15:00", "2026-11-24 15:00", "2026-11-19 15:00"),
        ("-40m", "2026-11-22 00:20", "2026-11-22 00:20", "2026-11-21 23:40"),
        ("today -3h", "2026-11-22 15:00", "2026-11-22 15:00", "2026-11-22 12:00"),
        ("today -3h", "2026-11-22 01:00", "2026-11-22 01:00", "2026-11-22 00:00"),
        ("yesterday 18:05", "2026-11-22 15:00", "2026-11-22 15:00", "2026-11-21 18:05"),
        ("yesterday 18:05", "2026-11-22 00:10", "2026-11-22 00:10", "2026-11-21 18:05"),
        ("18:00", "2026-11-22 15:00", "2026-11-22 15:00", "2026-11-22 18:00"),
        ("18:00", "2026-11-22 15:00", "2026-11-22 18:00", "2026-11-23 18:00"),
        ("18:00", "2026-11-22 15:00", "2026-11-30 09:00", "2026-11-30 18:00"),
        ("20:00 +22h", "2026-11-22 15:00", "2026-11-22 15:00", "2026-11-23 18:00"),
        ("12:00 +1d", "2026-11-22 15:00", "2026-11-22 15:00", "2026-11-24 12:00"),
    ],
)
def test_the_past_of_a_story_hangs_on_the_anchor_its_future_on_now(when, anchor, now, means) -> None:
    told = moment(when, anchor=_at(anchor).astimezone(UTC), now=_at(now).astimezone(UTC), zone=SHANGHAI)
    assert told == _at(means)
    assert told.utcoffset() == timedelta(0)


def test_every_story_is_told_by_someone_who_may_be_called_as() -> None:
    demo = world.load()
    told = {phone for parcel in demo.parcels for phone in (parcel.recipient, parcel.sender) if phone}
    assert set(demo.callers) - told == {"+8616300000013"}
    assert demo.callers["+12025550112"].locale == "en-US"


@pytest.mark.parametrize(
    ("good", "bad", "why"),
    [
        ("at: -3d", "at: last week", "last week"),
        ('eta: "18:00"', 'eta: "25:00"', "25:00"),
        ("state: OUT_FOR_DELIVERY", "state: FLYING", "state"),
        ("tracking_no: XD0000000110002", "tracking_no: XD0000000110001", "XD0000000110001 is there twice"),
        ('recipient: "+8616300000001"', 'recipient: "+1"', "nobody is called"),
        ("tracking_no: XD0000000140001\n    caller", "tracking_no: XD9\n    caller", "no parcel XD9"),
    ],
)
def test_a_story_that_makes_no_sense_is_told_with_file_and_line(tmp_path: Path, good, bad, why) -> None:
    text = DEMO_WORLD.read_text(encoding="utf-8")
    assert good in text
    path = tmp_path / "demo.yaml"
    path.write_text(text.replace(good, bad, 1), encoding="utf-8")
    with pytest.raises(DataError, match=why) as told:
        world.load(path)
    assert told.value.message.startswith(f"{path}:")
