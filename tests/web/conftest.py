"""Owns the fixtures of the web tests: an application over fakes, and a client for every kind of visitor."""

from collections.abc import Callable
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from ivr.web import create_app
from tests.store.parts import database, migrated
from tests.web.fakes import FakeServices, make_record, make_services

__all__ = ["database", "migrated"]
SignedIn = Callable[..., FlaskClient]


@pytest.fixture
def services(tmp_path: Path) -> FakeServices:
    made = make_services(tmp_path)
    made.records.add(make_record())
    return made


@pytest.fixture
def app(services: FakeServices) -> Flask:
    made = create_app(services)
    made.testing = True
    return made


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    """A stranger."""
    return app.test_client()


@pytest.fixture
def signed_in(app: Flask) -> SignedIn:
    """`signed_in("qa")`: a client whose cookie says so."""

    def make(role: str) -> FlaskClient:
        client = app.test_client()
        answer = send(client, "/login", name=role, password=f"{role}-secret")
        assert answer.status_code == 303
        return client

    return make


def form_secret(client: FlaskClient) -> str:
    """As a page of this client's session bears it."""
    page = client.get("/").get_data(as_text=True)
    return page.partition('name="csrf-token" content="')[2].partition('"')[0]


def send(client: FlaskClient, path: str, **fields: str) -> TestResponse:
    """Send a form as its page would."""
    return client.post(path, data={"csrf_token": form_secret(client), **fields})


def send_json(client: FlaskClient, path: str, **fields: str) -> TestResponse:
    """Send JSON as a script of a page would."""
    return client.post(path, json=fields, headers={"X-CSRFToken": form_secret(client)})
