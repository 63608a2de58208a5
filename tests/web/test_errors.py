import pytest
from flask import Flask
from flask.testing import FlaskClient

from ivr.errors import StoreError
from tests.web.fakes import FakeServices

QA = {"Authorization": "Bearer qa-token"}


def test_people_get_a_page_in_their_language(client: FlaskClient) -> None:
    answer = client.get("/nothing-here")
    assert answer.status_code == 404
    assert "这里什么也没有" in answer.get_data(as_text=True)
    assert "There is nothing here" in client.get("/nothing-here?lang=en").get_data(as_text=True)


def test_programs_get_a_code_and_a_message(client: FlaskClient) -> None:
    answer = client.get("/nothing-here", headers={"Accept": "application/json"})
    assert set(answer.json["error"]) == {"code", "message"}


def test_a_wrong_method_names_the_right_one(client: FlaskClient) -> None:
    answer = client.put("/login", headers=QA)
    assert answer.status_code == 405
    assert "POST" in answer.headers["Allow"]


def test_a_fault_of_the_store_is_told_with_its_own_status(
    client: FlaskClient, services: FakeServices
) -> None:
    def fail(call_sid: str) -> dict[str, object]:
        raise StoreError("SQL: locked")

    services.records.call = fail  # type: ignore[method-assign]
    answer = client.get("/api/calls/CA1", headers=QA)
    assert (answer.status_code, answer.json["error"]["code"]) == (503, "store-error")


@pytest.mark.parametrize("accept", ["text/html", "application/json"])
def test_an_unforeseen_fault_tells_nothing_of_its_inside(app: Flask, accept: str) -> None:
    app.testing = False
    app.add_url_rule("/broken", view_func=lambda: 1 // 0)
    answer = app.test_client().get("/broken", headers={"Accept": accept})
    assert answer.status_code == 500
    assert "division" not in answer.get_data(as_text=True)


def test_a_body_that_is_too_large_is_refused(client: FlaskClient) -> None:
    answer = client.post("/login", data={"name": "x" * 600_000})
    assert answer.status_code == 413
