from flask.testing import FlaskClient

from tests.web.conftest import SignedIn
from tests.web.fakes import SID, FakeServices, make_record

QA = {"Authorization": "Bearer qa-token"}


def test_a_record_comes_as_the_contract_shapes_it_with_whole_numbers(client: FlaskClient) -> None:
    answer = client.get(f"/api/calls/{SID}", headers=QA)
    assert answer.mimetype == "application/json"
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.json == make_record()


def test_chinese_stays_readable_in_json(client: FlaskClient) -> None:
    assert "卡在武汉" in client.get(f"/api/calls/{SID}", headers=QA).get_data(as_text=True)


def test_a_page_of_calls_tells_where_the_next_begins(client: FlaskClient, services: FakeServices) -> None:
    services.records.add(make_record("CA" + "1" * 32))
    first = client.get("/api/calls?limit=1", headers=QA).json
    second = client.get(f"/api/calls?limit=1&cursor={first['next_cursor']}", headers=QA).json
    assert [call["call_sid"] for call in first["calls"] + second["calls"]] == [SID, "CA" + "1" * 32]
    assert second["next_cursor"] is None


def test_faults_are_json_with_a_code(client: FlaskClient) -> None:
    unknown = client.get("/api/calls/CA" + "9" * 32, headers=QA)
    assert (unknown.status_code, unknown.json["error"]["code"]) == (404, "not-found")
    senseless = client.get("/api/calls?limit=-1", headers=QA)
    assert (senseless.status_code, senseless.json["error"]["code"]) == (400, "bad-input")
    stranger = client.get("/api/calls")
    assert (stranger.status_code, stranger.json["error"]["code"]) == (401, "not-signed-in")
    assert client.get("/api/nothing").json["error"]["code"] == "http-not-found"
    assert client.post("/api/calls", headers=QA).status_code == 405


def test_a_page_login_reads_the_api_too(signed_in: SignedIn) -> None:
    assert signed_in("qa").get("/api/calls").status_code == 200
