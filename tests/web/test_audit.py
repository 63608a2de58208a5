import csv
import io
from datetime import timedelta

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from ivr.store.audit import Audit
from ivr.store.database import Database
from tests.store.parts import database, migrated
from tests.web.conftest import SignedIn
from tests.web.fakes import NOW, FakeServices

__all__ = ["database", "migrated"]


@pytest.fixture
def signed_in(signed_in: SignedIn) -> SignedIn:
    """Who reads English."""

    def make(role: str) -> FlaskClient:
        client = signed_in(role)
        client.set_cookie("lang", "en")
        return client

    return make


@pytest.fixture
def audit(services: FakeServices, database: Database) -> Audit:
    """The real one, in place of the stand-in."""
    services.audit = Audit(database)  # type: ignore[assignment]
    return services.audit  # type: ignore[return-value]


def _rows(answer: TestResponse) -> list[list[str]]:
    assert answer.mimetype == "text/csv"
    return list(csv.reader(io.StringIO(answer.get_data().decode("utf-8-sig"))))


def test_what_was_done_is_shown_newest_first_in_words(signed_in: SignedIn, audit: Audit) -> None:
    audit.write(at=NOW, actor="li", action="reveal", subject="CA1")
    audit.write(at=NOW + timedelta(minutes=1), actor="wang", action="set_role", subject="li", role="admin")
    page = signed_in("supervisor").get("/audit").get_data(as_text=True).partition("<tbody>")[2]
    assert page.index("changed the role") < page.index("looked at whole numbers")
    assert "role: admin" in page


def test_filters_and_pages_go_together(signed_in: SignedIn, audit: Audit) -> None:
    for n in range(60):
        audit.write(
            at=NOW + timedelta(minutes=n),
            actor="li" if n < 55 else "wang",
            action="reveal",
            subject=f"CA-{n}-",
        )
    client = signed_in("supervisor")
    first = client.get("/audit?actor=li&action=reveal").get_data(as_text=True)
    assert "CA-54-" in first
    assert "CA-55-" not in first
    assert first.count("<code>CA-") == 50
    older = first.rpartition('rel="next"')[0].rpartition('href="')[2].partition('"')[0].replace("&amp;", "&")
    second = client.get(f"/audit{older}").get_data(as_text=True)
    assert [f"CA-{n}-" in second for n in (5, 4, 0)] == [False, True, True]


def test_a_day_is_a_day_of_the_hotline_s_zone(signed_in: SignedIn, audit: Audit) -> None:
    for hours, subject in ((-16, "yesterday"), (-15, "today"), (8, "today-too"), (9, "tomorrow")):
        audit.write(at=NOW + timedelta(hours=hours), actor="li", action="reveal", subject=f"at-{subject}")
    page = signed_in("supervisor").get("/audit?day=2026-11-22").get_data(as_text=True)
    assert "at-today<" in page
    assert "at-today-too<" in page
    assert "at-yesterday" not in page
    assert "at-tomorrow" not in page


@pytest.mark.parametrize("query", ["day=yesterday", "day=2026-13-01", "cursor=x"])
def test_what_makes_no_sense_is_told(signed_in: SignedIn, audit: Audit, query: str) -> None:
    assert signed_in("supervisor").get(f"/audit?{query}").status_code == 400


def test_the_table_holds_what_the_filter_lets_pass_and_that_it_was_taken(
    signed_in: SignedIn, audit: Audit
) -> None:
    audit.write(at=NOW, actor="li", action="reveal", subject="CA1", why="查件")
    audit.write(at=NOW, actor="wang", action="reveal", subject="CA2")
    client = signed_in("supervisor")
    rows = _rows(client.get("/audit.csv?actor=li"))
    assert rows == [
        ["at", "actor", "action", "subject", "detail"],
        ["2026-11-22T07:00:00+00:00", "li", "reveal", "CA1", '{"why": "查件"}'],
    ]
    assert _rows(client.get("/audit.csv?action=export_audit"))[-1][1] == "supervisor"


@pytest.mark.parametrize("evil", ["=1+1", "+1", "-1", "@SUM(A1)", "＝1", "\t=1", "\r=1", "\n=1"])
def test_no_cell_is_a_formula(signed_in: SignedIn, audit: Audit, evil: str) -> None:
    audit.write(at=NOW, actor=evil, action="reveal", subject=evil)
    row = _rows(signed_in("supervisor").get("/audit.csv"))[-1]
    assert (row[1], row[3]) == (f"'{evil}", f"'{evil}")


def test_what_was_typed_is_text_on_the_page(signed_in: SignedIn, audit: Audit) -> None:
    audit.write(at=NOW, actor="<b>li</b>", action="<script>", subject="<img src=x>", note="<i>x</i>")
    page = signed_in("supervisor").get("/audit").get_data(as_text=True)
    for evil in ("<b>li", "<script>", "<img src=x", "<i>x"):
        assert evil not in page
