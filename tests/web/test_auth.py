from collections.abc import Iterator

import pytest
from flask import Flask
from flask.testing import FlaskClient

from ivr.errors import StoreError
from ivr.web import auth
from ivr.web.auth import while_true
from tests.web.conftest import SignedIn
from tests.web.fakes import FakeServices


class Stream:
    """Parts without end; `closed` tells that whoever read it has let it go."""

    def __init__(self) -> None:
        self.closed = False

    def parts(self) -> Iterator[int]:
        try:
            yield from range(1_000_000)
        finally:
            self.closed = True


def test_an_answer_without_end_ends_when_its_reason_does() -> None:
    stream, answers = Stream(), iter([True, True, False])
    assert list(while_true(stream.parts(), lambda: next(answers), every_s=0)) == [0, 1]
    assert stream.closed


def test_the_reason_is_not_asked_at_every_part() -> None:
    def never() -> bool:
        raise AssertionError("it was asked")

    assert len(list(while_true((n for n in range(100)), never, every_s=3600))) == 100


def test_whoever_lets_go_of_the_answer_lets_go_of_what_it_is_made_of() -> None:
    stream = Stream()
    reading = while_true(stream.parts(), lambda: True, every_s=0)
    next(reading)
    reading.close()
    assert stream.closed


@pytest.mark.parametrize("by", ["sign-in", "account", "role"])
def test_live_events_end_with_what_allowed_them(
    signed_in: SignedIn, services: FakeServices, monkeypatch: pytest.MonkeyPatch, by: str
) -> None:
    monkeypatch.setattr(auth, "_LOOK_AGAIN_S", 0.0)
    events = signed_in("qa").get("/events?topics=calls&last_event_id=0-0", buffered=False).response
    assert b"retry" in next(iter(events))
    services.events.publish("calls", "call.started", {})
    assert b"call.started" in next(iter(events))
    if by == "sign-in":
        services.sign_ins.end_all("qa", by="boss")
    elif by == "account":
        services.accounts.disable("qa", by="boss")
    else:
        services.accounts.kept["qa"] = services.accounts.kept["agent"]
    services.events.publish("calls", "call.started", {"of": "a customer"})
    assert list(events) == []
    assert services.events.closed == 1


def test_live_events_go_on_while_nobody_can_say_who_is_signed_in(
    signed_in: SignedIn, services: FakeServices, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_secret: str) -> None:
        raise StoreError("SQL is away")

    monkeypatch.setattr(auth, "_LOOK_AGAIN_S", 0.0)
    response = signed_in("qa").get("/events?topics=calls&last_event_id=0-0", buffered=False)
    next(iter(response.response))
    services.sign_ins.holder = broken
    services.events.publish("calls", "call.started", {})
    assert b"call.started" in next(iter(response.response))
    response.close()


def test_a_role_that_changes_counts_at_the_next_page(signed_in: SignedIn, services: FakeServices) -> None:
    client = signed_in("qa")
    assert client.get("/calls").status_code == 200
    services.accounts.kept["qa"] = services.accounts.kept["agent"]
    assert client.get("/calls").status_code == 403


def test_a_form_secret_is_not_asked_of_a_token_which_no_browser_sends_by_itself(client: FlaskClient) -> None:
    assert client.post("/account/end").status_code == 400
    assert client.post("/account/end", headers={"Authorization": "Bearer qa-token"}).status_code == 303


def test_the_app_keeps_nobody_signed_in_by_a_second_cookie(app: Flask, signed_in: SignedIn) -> None:
    client = signed_in("qa")
    client.delete_cookie("hotline")
    assert client.get("/calls").status_code == 303
