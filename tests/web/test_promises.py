import pytest
from flask.testing import FlaskClient

from ivr.messages.parcel import ParcelState
from ivr.messages.workflow import WorkflowType
from ivr.store.database import Database
from tests.web.conftest import SignedIn
from tests.web.desking import Desking
from tests.web.fakes import FakeServices


@pytest.fixture
def branch(signed_in: SignedIn) -> FlaskClient:
    client = signed_in("branch")
    client.get("/branch?lang=en")
    return client


def test_the_share_of_promises_kept_is_told_by_day_and_kind(
    branch: FlaskClient, services: FakeServices, database: Database
) -> None:
    desk = Desking(services, database)
    for tail in ("1", "2", "3"):
        flow = desk.story(tail=tail)
        desk.promise(flow)
        if tail != "3":
            desk.desk.finish(desk.act(flow.id), "送到了")
    desk.promise(desk.story(WorkflowType.HUB_TRACE, "4", state=ParcelState.AT_HUB))
    services.clock.pass_seconds(40 * 60)
    desk.watch.step()
    page = branch.get("/branch/promises").get_data(as_text=True)
    assert "66.7 %" in page
    assert "2 kept, 1 broken, 1 open" in page
    assert "2026-11-22" in page
    assert "Hub trace" in page


def test_before_the_first_promise_nothing_is_counted(branch: FlaskClient) -> None:
    assert "No promise was due" in branch.get("/branch/promises").get_data(as_text=True)


@pytest.mark.parametrize(("days", "status"), [("7", 200), ("30", 200), ("8", 400), ("x", 400)])
def test_only_some_numbers_of_days_may_be_asked_for(branch: FlaskClient, days: str, status: int) -> None:
    assert branch.get(f"/branch/promises?days={days}").status_code == status
