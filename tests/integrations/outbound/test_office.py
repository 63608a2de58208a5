"""Whom the hotline may call at all, by how it is set up."""

import pytest

from ivr.integrations.outbound.office import allowed_of
from ivr.settings import Settings

STORY = "+8616300000001"
OTHERS = ("+12025550112", "+447700900123")


def settings(**changes: object) -> Settings:
    return Settings(_env_file=None, **{"demo": True, "port": 8000, **changes})


def test_in_the_demo_the_people_of_its_stories_are_called_by_the_embedded_carrier() -> None:
    allowed = allowed_of(settings(twilio_api_base="http://127.0.0.1:8002"))
    assert all(number in allowed for number in (STORY, *OTHERS))
    assert "+8613800000000" not in allowed


@pytest.mark.parametrize("api_base", ["", "https://api.example"])
@pytest.mark.parametrize("demo", [True, False])
def test_no_other_carrier_is_ever_asked_for_them(demo: bool, api_base: str) -> None:
    allowed = allowed_of(settings(demo=demo, twilio_api_base=api_base, callback_numbers="+1*,+4*,+8*"))
    assert not any(number in allowed for number in (STORY, *OTHERS))
    assert "+8613800000000" not in allowed
    assert "+12125550000" in allowed


def test_outside_the_demo_nobody_is_called_who_is_not_named() -> None:
    assert "+12125550000" not in allowed_of(settings(demo=False))
