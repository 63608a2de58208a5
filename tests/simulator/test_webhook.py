"""Asking the app: parameters, signatures, retries, redirects, cookies, fallback."""

import socket
import threading
from collections.abc import Callable, Iterator

import pytest
from aiohttp import web

from .conftest import CALLER, House

OK = "<Hangup/>"


@pytest.fixture
def resetting_port() -> Iterator[tuple[int, list[int]]]:
    """A port that takes connections and drops them without an answer."""
    taken: list[int] = []
    with socket.create_server(("127.0.0.1", 0)) as server:

        def drop() -> None:
            while True:
                try:
                    connection, _ = server.accept()
                except OSError:
                    return
                taken.append(1)
                connection.close()

        threading.Thread(target=drop, daemon=True).start()
        yield server.getsockname()[1], taken
        server.shutdown(socket.SHUT_RDWR)


def closed_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port: int = server.getsockname()[1]
        return port


def test_the_first_request_is_signed_and_tells_everything_twilio_tells(house: House) -> None:
    phone = house.call()
    asked = house.app.wait_for("/voice/incoming")
    assert asked.signed
    assert asked.method == "POST"
    assert asked.params == {
        "CallSid": phone.sid, "AccountSid": house.config.account_sid, "ApiVersion": "2010-04-01",
        "CallStatus": "ringing", "Direction": "inbound",
        "From": CALLER, "FromCity": "", "FromState": "", "FromZip": "", "FromCountry": "CN",
        "Caller": CALLER, "CallerCity": "", "CallerState": "", "CallerZip": "", "CallerCountry": "CN",
        "To": "+12025550100", "ToCity": "", "ToState": "", "ToZip": "", "ToCountry": "US",
        "Called": "+12025550100", "CalledCity": "", "CalledState": "", "CalledZip": "", "CalledCountry": "US",
    }  # fmt: skip


def test_an_american_caller_comes_with_an_attestation(house: House) -> None:
    house.call("+12025550112")
    assert house.app.wait_for("/voice/incoming").params["StirVerstat"] == "TN-Validation-Passed-A"


def test_the_query_of_the_webhook_is_signed_too(open_house: Callable[..., House]) -> None:
    house = open_house(voice_path="/voice/incoming?n=%E4%B8%AD&t=a%7Eb")
    house.call()
    asked = house.app.wait_for("/voice/incoming")
    assert asked.signed
    assert asked.url.endswith("?n=%E4%B8%AD&t=a%7Eb")


def test_a_get_carries_the_parameters_in_its_query(house: House) -> None:
    house.app.script["/voice/incoming"] = '<Redirect method="GET">/next?a=1</Redirect>'
    phone = house.call()
    asked = house.app.wait_for("/next")
    assert asked.method == "GET"
    assert asked.signed
    assert asked.params["a"] == "1"
    assert asked.params["CallSid"] == phone.sid


def test_a_repeated_webhook_is_the_same_byte_for_byte_under_the_same_token(house: House) -> None:
    house.app.script["/voice/incoming"] = OK
    house.admin("/admin/faults", {"fault": "duplicate_webhook"})
    house.call().wait_for("completed")
    first, second = house.app.wait_for("/voice/incoming", 1), house.app.wait_for("/voice/incoming", 2)
    assert (first.params, first.token, first.url) == (second.params, second.token, second.url)
    assert first.headers["X-Twilio-Signature"] == second.headers["X-Twilio-Signature"]
    assert house.app.wait_for("/voice/status").token != first.token


def test_a_trick_can_be_kept_for_one_path(house: House) -> None:
    house.app.script["/voice/incoming"] = "<Redirect>/next</Redirect>"
    house.admin("/admin/faults", {"fault": "duplicate_webhook", "path": "/next", "count": 2})
    house.call().wait_for("completed")
    assert len(house.app.all("/voice/incoming")) == 1
    assert len({asked.token for asked in house.app.all("/next")}) == 1
    assert len(house.app.all("/next")) == 3


def test_a_failing_answer_is_not_asked_again_unless_the_url_says_so(open_house: Callable[..., House]) -> None:
    house = open_house(voice_path="/voice/incoming")
    house.app.script["/voice/incoming"] = web.Response(status=503)
    house.app.script["/voice/fallback"] = OK
    house.call().wait_for("completed")
    assert len(house.app.all("/voice/incoming")) == 1

    house = open_house(voice_path="/again#rc=2&rp=5xx")
    house.app.script["/again"] = lambda _: web.Response(status=503)
    house.call().wait_for("completed")
    assert len(house.app.all("/again")) == 3
    assert len({asked.token for asked in house.app.all("/again")}) == 1


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        (lambda _: web.Response(status=500), "11200"),
        (lambda _: web.Response(text="<Response><Shout/></Response>", content_type="text/xml"), "12200"),
        (lambda _: web.Response(text="<html>oops</html>", content_type="text/html"), "12102"),
        (lambda _: web.Response(text="", content_type="text/xml"), "12100"),
        (lambda _: web.Response(text="{}", content_type="application/json"), "12300"),
        (lambda _: web.Response(text="x" * 70_000, content_type="text/xml"), "11750"),
        (lambda _: web.Response(status=302, headers={"Location": "/voice/incoming"}), "11215"),
    ],
    ids=["500", "unknown verb", "a page", "empty", "json", "too large", "redirects for ever"],
)
def test_what_cannot_be_carried_out_goes_to_the_fallback_with_its_code(
    house: House, answer: Callable[[dict[str, str]], web.Response], code: str
) -> None:
    house.app.script["/voice/incoming"] = answer
    house.app.script["/voice/fallback"] = "<Hangup/>"
    phone = house.call()
    asked = house.app.wait_for("/voice/fallback")
    assert asked.signed
    assert asked.params["ErrorCode"] == code
    assert asked.params["ErrorUrl"].startswith(house.app.url + "/voice/incoming")
    assert phone.wait_for("completed") == "completed"
    assert house.errors(phone) == [int(code)]


def test_a_fault_in_a_later_document_goes_to_the_fallback_too(house: House) -> None:
    house.app.script["/voice/incoming"] = "<Play digits='1'/><Redirect>/gone</Redirect>"
    house.app.script["/gone"] = web.Response(status=404)
    house.app.script["/voice/fallback"] = OK
    house.call()
    asked = house.app.wait_for("/voice/fallback")
    assert (asked.params["ErrorCode"], asked.params["ErrorUrl"]) == ("11200", house.app.url + "/gone")
    assert asked.params["CallStatus"] == "in-progress"


def test_when_the_fallback_fails_as_well_the_caller_hears_the_error_tones(house: House) -> None:
    for path in ("/voice/incoming", "/voice/fallback"):
        house.app.script[path] = lambda _: web.Response(status=500)
    phone = house.call()
    assert phone.wait_for("completed") == "completed"
    assert house.errors(phone) == [11200, 11200]
    assert len(phone.received) > 6000
    assert phone.received.strip(b"\xff")


def test_nobody_there_is_tried_twice_and_then_left(open_house: Callable[..., House]) -> None:
    house = open_house(voice_path=f"http://127.0.0.1:{closed_port()}/voice/incoming")
    house.app.script["/voice/fallback"] = OK
    phone = house.call()
    assert house.app.wait_for("/voice/fallback").params["ErrorCode"] == "11205"
    attempts = [entry for entry in house.events(phone, "webhook") if entry.get("error") == 11205]
    assert [entry["attempt"] for entry in attempts] == [0, 1]


def test_a_connection_that_breaks_off_is_a_protocol_violation(
    open_house: Callable[..., House], resetting_port: tuple[int, list[int]]
) -> None:
    port, _ = resetting_port
    house = open_house(voice_path=f"http://127.0.0.1:{port}/voice/incoming#rc=0")
    house.app.script["/voice/fallback"] = OK
    house.call()
    assert house.app.wait_for("/voice/fallback").params["ErrorCode"] == "11206"


def test_an_app_that_does_not_answer_in_time_is_given_up(open_house: Callable[..., House]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as mute:
        house = open_house(voice_path=f"http://127.0.0.1:{mute.getsockname()[1]}/v#rt=200&tt=1000")
        house.app.script["/voice/fallback"] = OK
        house.call()
        assert house.app.wait_for("/voice/fallback").params["ErrorCode"] == "11200"


def test_redirects_and_cookies_are_followed_within_a_call(house: House) -> None:
    def with_cookie(_: dict[str, str]) -> web.Response:
        answer = web.Response(status=307, headers={"Location": "/moved"})
        answer.set_cookie("seat", "7")
        return answer

    house.app.script["/voice/incoming"] = with_cookie
    house.app.script["/moved"] = "<Redirect>/next</Redirect>"
    house.call()
    moved, following = house.app.wait_for("/moved"), house.app.wait_for("/next")
    assert moved.method == "POST"
    assert moved.signed
    assert moved.headers["Cookie"] == following.headers["Cookie"] == "seat=7"


def test_plain_text_is_read_aloud_and_a_wav_is_played(house: House) -> None:
    house.app.script["/voice/incoming"] = lambda _: web.Response(text="hello", content_type="text/plain")
    phone = house.call()
    assert phone.wait_for_event(lambda event: event.get("event") == "say")["text"] == "hello"
