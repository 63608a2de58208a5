from pathlib import Path

from flask.testing import FlaskClient

from ivr.web import create_app
from tests.web.conftest import SignedIn
from tests.web.fakes import make_services


def test_the_start_page_says_whom_to_call_as_and_where(client: FlaskClient) -> None:
    page = client.get("/").get_data(as_text=True)
    assert 'href="/phone"' in page
    assert 'href="/calls"' in page
    assert "王秀兰" in page
    assert "163****0001" in page


def test_without_the_demo_there_is_nobody_to_call_as(tmp_path: Path) -> None:
    page = create_app(make_services(tmp_path, demo=False)).test_client().get("/").get_data(as_text=True)
    assert "王秀兰" not in page


def test_a_page_of_later_says_so(signed_in: SignedIn) -> None:
    answer = signed_in("admin").get("/ops")
    assert answer.status_code == 501
    assert "后续版本" in answer.get_data(as_text=True)
