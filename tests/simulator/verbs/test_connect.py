"""<Connect> among other verbs; the stream itself is in test_stream."""

from tests.simulator.conftest import House


def test_a_call_may_speak_before_and_after_a_stream(house: House) -> None:
    house.app.script["/voice/incoming"] = (
        f'<Say>a</Say><Connect><Stream url="{house.app.stream_url}"/></Connect><Say>b</Say>'
    )
    phone = house.call()
    stream = house.app.wait_for_stream()
    stream.wait_for("media", count=3)
    stream.close()
    phone.wait_for("completed")
    assert [entry["text"] for entry in house.events(phone, "say")] == ["a", "b"]


def test_action_may_be_asked_by_get(house: House) -> None:
    house.app.script["/voice/incoming"] = (
        f'<Connect action="/after?x=1" method="GET"><Stream url="{house.app.stream_url}"/></Connect>'
    )
    house.call()
    house.app.wait_for_stream().close()
    asked = house.app.wait_for("/after")
    assert asked.method == "GET"
    assert asked.signed
    assert asked.params["x"] == "1"
