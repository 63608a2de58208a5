"""<Start>: how many may listen, and under what names."""

from tests.simulator.conftest import House


def test_names_are_given_once_in_a_call(house: House) -> None:
    one = f'<Start><Stream name="ear" url="{house.app.stream_url}"/></Start>'
    house.app.script["/voice/incoming"] = one + one
    house.call()
    assert house.app.wait_for("/voice/fallback").params["ErrorCode"] == "12200"


def test_a_call_is_overheard_on_at_most_four_tracks(house: House) -> None:
    one = f'<Start><Stream track="both_tracks" url="{house.app.stream_url}"/></Start>'
    house.app.script["/voice/incoming"] = one * 3
    house.call()
    assert house.app.wait_for("/voice/fallback").params["ErrorCode"] == "31941"
