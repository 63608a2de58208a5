from pathlib import Path

import pytest
from flask.testing import FlaskClient

from ivr.errors import StoreError
from ivr.web import create_app
from tests.web.fakes import FakeServices, make_services


def test_alive_is_alive_whatever_is_down(client: FlaskClient, services: FakeServices) -> None:
    services.pings["redis"].fault = StoreError("Redis: gone")
    assert client.get("/healthz").json == {"status": "alive"}


def test_ready_tells_the_state_of_every_dependency(client: FlaskClient) -> None:
    answer = client.get("/readyz")
    assert answer.status_code == 200
    assert {name: entry["state"] for name, entry in answer.json["dependencies"].items()} == {
        "redis": "up",
        "sql": "up",
    }


def test_one_dependency_down_is_not_ready_and_says_which_and_why(
    client: FlaskClient, services: FakeServices
) -> None:
    services.pings["redis"].fault = StoreError("Redis: gone")
    answer = client.get("/readyz")
    assert answer.status_code == 503
    assert answer.json["dependencies"]["redis"] == {
        "state": "down",
        "code": "store-error",
        "message": "Redis: gone",
    }
    assert answer.json["dependencies"]["sql"]["state"] == "up"


def test_metrics_count_what_was_answered(client: FlaskClient) -> None:
    client.get("/login")
    client.get("/nothing-here")
    text = client.get("/metrics").get_data(as_text=True)
    assert 'ivr_http_requests_total{endpoint="login.page",status="200"} 1.0' in text
    assert 'ivr_http_requests_total{endpoint="none",status="404"} 1.0' in text


def test_two_applications_in_one_process_count_apart(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    first = create_app(make_services(tmp_path / "a")).test_client()
    second = create_app(make_services(tmp_path / "b")).test_client()
    first.get("/login")
    assert 'endpoint="login.page"' not in second.get("/metrics").get_data(as_text=True)


@pytest.mark.parametrize("path", ["/healthz", "/readyz", "/metrics"])
def test_the_media_role_tells_its_health_but_has_no_pages(tmp_path: Path, path: str) -> None:
    client = create_app(make_services(tmp_path), role="media").test_client()
    assert client.get(path).status_code == 200
    answer = client.get("/calls")
    assert (answer.status_code, answer.mimetype) == (404, "application/json")
