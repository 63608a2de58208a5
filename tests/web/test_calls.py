import re
import wave
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from tests.web.conftest import SignedIn, send
from tests.web.fakes import SID, FakeServices, make_record

PHONE = re.compile(r"163\d{8}|202555\d{4}")


@pytest.fixture
def qa(signed_in: SignedIn) -> FlaskClient:
    return signed_in("qa")


@pytest.fixture
def recorded(services: FakeServices) -> Path:
    path = services.settings.recordings_dir / SID / "call.wav"
    path.parent.mkdir(parents=True)
    with wave.open(str(path), "wb") as file:
        file.setnchannels(2)
        file.setsampwidth(2)
        file.setframerate(8000)
        file.writeframes(bytes(range(256)) * 250)
    services.records.paths[SID] = str(path)
    return path


def test_the_list_leads_to_each_call_and_shows_no_whole_number(qa: FlaskClient) -> None:
    page = qa.get("/calls").get_data(as_text=True)
    assert f'href="/calls/{SID}"' in page
    assert "163****0002" in page
    assert not PHONE.search(page)
    assert "中转追查" in page


def test_the_list_is_filtered_by_outcome_tail_intent_and_day(qa: FlaskClient, services: FakeServices) -> None:
    services.records.add(make_record("CA" + "f" * 32, outcome="failed", **{"from": "+8616300000007"}))
    page = qa.get("/calls?outcome=failed&tail=0007&intent=track_parcel&since=2026-11-01&until=2026-11-22")
    text = page.get_data(as_text=True)
    assert "163****0007" in text
    assert "163****0002" not in text
    asked = services.records.asked[-1]
    assert asked["intent"] == "track_parcel"
    assert asked["since"] == "2026-11-01T00:00:00+08:00"
    assert asked["until"] == "2026-11-23T00:00:00+08:00"


def test_older_calls_are_on_the_next_page_with_the_same_filter(
    qa: FlaskClient, services: FakeServices
) -> None:
    for n in range(3):
        services.records.add(make_record(f"CA{n:032x}", outcome="failed"))
    page = qa.get("/calls?outcome=failed&limit=2").get_data(as_text=True)
    link = page.partition('rel="next"')[0].rpartition('href="')[2].partition('"')[0].replace("&amp;", "&")
    assert "outcome=failed" in link
    assert qa.get("/calls" + link).get_data(as_text=True).count("<tr>") == 2  # its head and the third call


def test_a_filter_that_makes_no_sense_is_answered_clearly(qa: FlaskClient) -> None:
    answer = qa.get("/calls?since=yesterday")
    assert answer.status_code == 400
    assert "since must be a day" in answer.get_data(as_text=True)


def test_a_call_shows_what_was_said_but_no_whole_number(qa: FlaskClient) -> None:
    page = qa.get(f"/calls/{SID}").get_data(as_text=True)
    assert "我的快递怎么卡在武汉三天了" in page
    assert "163****0002" in page
    assert not PHONE.search(page)
    assert "XD0000000020001" not in page


def test_whole_numbers_are_shown_on_demand_and_that_is_written_down(
    qa: FlaskClient, services: FakeServices
) -> None:
    page = send(qa, f"/calls/{SID}/reveal").get_data(as_text=True)
    assert "+8616300000002" in page
    assert services.records.accesses == [(SID, "reveal", "qa")]


def test_words_of_a_caller_cannot_become_markup(qa: FlaskClient, services: FakeServices) -> None:
    record = make_record("CA" + "e" * 32)
    record["turns"][1]["text"] = "</script><script>alert(1)</script>"
    record["transfer"] = {"quote": "<img src=x onerror=alert(1)>"}
    services.records.add(record)
    page = qa.get("/calls/CA" + "e" * 32).get_data(as_text=True)
    assert "<script>alert" not in page
    assert "<img src=x" not in page


def test_the_packet_of_a_hand_over_is_shown(qa: FlaskClient, services: FakeServices) -> None:
    packet = {"reason": "asked for", "parcels": [{"tracking_no": "XD0000000100001"}], "notes": ["六楼无电梯"]}
    services.records.add(make_record("CA" + "d" * 32, outcome="transferred", transfer=packet))
    page = qa.get("/calls/CA" + "d" * 32).get_data(as_text=True)
    assert "六楼无电梯" in page
    assert "XD000****0001" in page


def test_an_unknown_call_is_not_found(qa: FlaskClient) -> None:
    assert qa.get("/calls/CA" + "9" * 32).status_code == 404
    assert qa.get("/calls/CA" + "9" * 32 + "/recording.wav").status_code == 404


def test_the_recording_comes_whole_or_in_ranges_and_is_kept_by_nobody(
    qa: FlaskClient, recorded: Path
) -> None:
    address = f"/calls/{SID}/recording.wav"
    with qa.get(address) as whole:
        assert whole.data == recorded.read_bytes()
        assert whole.mimetype == "audio/wav"
        assert whole.headers["Cache-Control"] == "no-store"
    with qa.get(address, headers={"Range": "bytes=100-199"}) as part:
        assert part.status_code == 206
        assert part.data == recorded.read_bytes()[100:200]
        assert part.headers["Content-Range"] == f"bytes 100-199/{recorded.stat().st_size}"
    assert qa.get(address, headers={"Range": "bytes=9999999-"}).status_code == 416


def test_nothing_outside_the_recordings_is_served(
    qa: FlaskClient, services: FakeServices, tmp_path: Path
) -> None:
    services.records.paths[SID] = str(tmp_path / "admin.token")
    assert qa.get(f"/calls/{SID}/recording.wav").status_code == 404
    services.records.paths[SID] = "../admin.token"
    assert qa.get(f"/calls/{SID}/recording.wav").status_code == 404


def test_a_caller_is_forgotten_after_the_last_digits_are_typed(
    signed_in: SignedIn, services: FakeServices
) -> None:
    supervisor = signed_in("supervisor")
    answer = send(supervisor, "/calls/forget", call_sid=SID, confirm="0002")
    assert answer.status_code == 303
    assert services.retention.forgotten == [("+8616300000002", "supervisor")]
    assert "1" in supervisor.get("/calls").get_data(as_text=True).partition('class="notice"')[2][:60]


def test_wrong_digits_forget_nobody(signed_in: SignedIn, services: FakeServices) -> None:
    answer = send(signed_in("supervisor"), "/calls/forget", call_sid=SID, confirm="0003")
    assert answer.status_code == 400
    assert services.retention.forgotten == []


def test_a_withheld_number_cannot_be_forgotten(signed_in: SignedIn, services: FakeServices) -> None:
    services.records.add(make_record("CA" + "c" * 32, **{"from": ""}))
    answer = send(signed_in("supervisor"), "/calls/forget", call_sid="CA" + "c" * 32, confirm="")
    assert answer.status_code == 400
    assert services.retention.forgotten == []


@pytest.mark.parametrize(("language", "marked"), [("zh", "我们打出"), ("en", "placed by us")])
def test_a_call_of_ours_is_marked_and_says_what_it_was_about(
    qa: FlaskClient, services: FakeServices, language: str, marked: str
) -> None:
    about = {"workflow_id": "w1", "type": "BRANCH_VERIFY", "occasion": "done"}
    assert 'class="tag">' + marked not in qa.get(f"/calls?lang={language}").get_data(as_text=True)
    services.records.add(make_record("CA" + "e" * 32, direction="outbound", about=about))
    told = {"zh": ("网点核实", "告知已办完"), "en": ("Branch check", "told that it is done")}[language]
    for path in ("/calls", f"/calls/CA{'e' * 32}"):
        page = qa.get(path).get_data(as_text=True)
        assert 'class="tag">' + marked in page, path
        assert all(words in page for words in told), path


def test_the_list_is_filtered_by_who_placed_the_call(qa: FlaskClient, services: FakeServices) -> None:
    assert 'value="outbound" selected' in qa.get("/calls?direction=outbound").get_data(as_text=True)
    assert services.records.asked[-1]["direction"] == "outbound"
    assert qa.get("/calls?direction=sideways").status_code == 400
