import io
import re
import uuid

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from ivr.errors import StoreError
from ivr.messages.link import Purpose
from ivr.messages.parcel import ParcelState
from ivr.messages.workflow import Workflow, WorkflowState, WorkflowType
from ivr.store.database import Database
from tests.web.conftest import SignedIn, send
from tests.web.desking import Desking
from tests.web.fakes import FakeServices
from tests.web.visiting import open_house, picture

PHONE = re.compile(r"163\d{8}")
CALL = "CA" + "1" * 32
T = WorkflowType


@pytest.fixture
def desk(services: FakeServices, database: Database) -> Desking:
    return Desking(services, database)


@pytest.fixture
def branch(desk: Desking, signed_in: SignedIn) -> FlaskClient:
    client = signed_in("branch")
    client.get("/branch?lang=en")
    return client


def text(client: FlaskClient, path: str) -> str:
    return client.get(path).get_data(as_text=True)


def do(client: FlaskClient, desk: Desking, flow: Workflow, name: str, **fields: str) -> TestResponse:
    """As the page shows it now, unless `version` says otherwise."""
    fields = {"act_id": str(uuid.uuid4()), "version": str(desk.task(flow.id).version), **fields}
    return send(client, f"/branch/{flow.id}/{name}", **fields)


def test_the_queue_is_in_the_order_of_what_is_left_of_the_time(
    branch: FlaskClient, desk: Desking, services: FakeServices
) -> None:
    verify = desk.story(T.BRANCH_VERIFY, "2", state=ParcelState.SIGNED_OTHER)
    urge = desk.story(T.URGE, "1")
    services.clock.pass_seconds(35 * 60)
    page = text(branch, "/branch")
    assert page.index(f"/branch/{urge.id}") < page.index(f"/branch/{verify.id}")
    assert "5 min late" in page
    assert "1 h 25 min left" in page


def test_a_card_says_what_was_asked_in_the_caller_s_words_and_how_often(
    branch: FlaskClient, desk: Desking
) -> None:
    desk.story(note="三点前能不能送上来？我电话16300000010", call_sid=CALL)
    desk.story(note="怎么还没消息", call_sid="CA" + "2" * 32)
    page = text(branch, "/branch")
    assert "三点前能不能送上来？我电话163****0010" in page
    assert "翠湖网点" in page
    assert "asked again: 1" in page
    assert not PHONE.search(page)


def test_buttons_are_named_in_the_language_of_each_visitor(branch: FlaskClient, desk: Desking) -> None:
    flow = desk.story()
    assert ">Accept<" in text(branch, f"/branch/{flow.id}?lang=en")
    assert ">接单<" in text(branch, f"/branch/{flow.id}?lang=zh")


def test_one_shows_the_wish_the_facts_the_history_and_no_whole_number(
    branch: FlaskClient, desk: Desking
) -> None:
    flow = desk.story(call_sid=CALL)
    page = text(branch, f"/branch/{flow.id}")
    for words in (
        "Deliver soon",
        "六楼，没有电梯",
        "三点前家里有人",
        "张师傅",
        "opened by a call",
        "last scan 5 h 00 min ago",
        "XD000****0001",
    ):
        assert words in page
    assert not PHONE.search(page)
    assert flow.tracking_no not in page


def test_whole_numbers_are_shown_on_demand_and_that_is_written_down(
    branch: FlaskClient, desk: Desking, services: FakeServices
) -> None:
    flow = desk.story(caller="+8616300000010")
    page = send(branch, f"/branch/{flow.id}/reveal").get_data(as_text=True)
    assert "tel:+8616300000010" in page
    assert flow.tracking_no in page
    assert services.audit.lines == [("branch", "reveal", flow.id)]


def test_those_who_may_read_calls_are_led_to_the_call(
    branch: FlaskClient, desk: Desking, signed_in: SignedIn
) -> None:
    flow = desk.story(call_sid=CALL)
    assert f"/calls/{CALL}" in text(signed_in("supervisor"), f"/branch/{flow.id}")
    assert f"/calls/{CALL}" not in text(branch, f"/branch/{flow.id}")


def test_work_is_accepted_told_and_finished_with_a_result(branch: FlaskClient, desk: Desking) -> None:
    flow = desk.story()
    assert do(branch, desk, flow, "accept").status_code == 303
    assert do(branch, desk, flow, "contact", text="师傅三点到").status_code == 303
    told = do(branch, desk, flow, "finish", text="三点十分送到家门口")
    done = desk.task(flow.id).workflow
    assert (done.state, done.result) == (WorkflowState.DONE, "三点十分送到家门口")
    page = text(branch, told.headers["Location"])
    assert "Done: Finish" in page
    assert f'id="card-{flow.id}"' not in page


@pytest.mark.parametrize(
    ("name", "fields", "state"),
    [
        ("note", {"text": "在送"}, WorkflowState.OPEN),
        ("ask_customer", {"text": "门牌号是多少"}, WorkflowState.WAIT_CUSTOMER),
        ("refuse", {"text": "地址不全"}, WorkflowState.FAILED),
        ("hand_on", {"text": "还在转运中心", "to_owner": "hub"}, WorkflowState.ASSIGNED),
    ],
)
def test_each_act_does_what_its_button_says(
    branch: FlaskClient, desk: Desking, name: str, fields: dict[str, str], state: WorkflowState
) -> None:
    flow = desk.story()
    assert do(branch, desk, flow, name, **fields).status_code == 303
    assert desk.task(flow.id).workflow.state == state
    assert fields["text"] in text(branch, f"/branch/{flow.id}")


def test_an_act_that_is_sent_twice_is_done_once(branch: FlaskClient, desk: Desking) -> None:
    flow = desk.story()
    fields = {"act_id": str(uuid.uuid4()), "version": str(desk.task(flow.id).version), "text": "在送"}
    for _ in range(2):
        assert do(branch, desk, flow, "note", **fields).status_code == 303
    assert desk.kinds(flow.id) == ["opened", "noted"]


def test_handing_on_sent_twice_is_done_once_though_it_belongs_to_others_then(
    branch: FlaskClient, desk: Desking
) -> None:
    flow = desk.story()
    fields = {"act_id": str(uuid.uuid4()), "version": str(desk.task(flow.id).version)}
    for _ in range(2):
        answer = do(branch, desk, flow, "hand_on", text="理赔的事", to_owner="claims", **fields)
        assert answer.status_code == 303
    assert desk.kinds(flow.id) == ["opened", "handed_on"]
    page = text(branch, f"/branch/{flow.id}")
    assert "It is with another desk now." in page
    assert f"/branch/{flow.id}/finish" not in page
    assert do(branch, desk, flow, "finish", text="好了").status_code == 403


def test_who_comes_second_is_told_who_was_faster_and_keeps_what_was_typed(
    branch: FlaskClient, desk: Desking, signed_in: SignedIn
) -> None:
    flow = desk.story()
    seen = str(desk.task(flow.id).version)
    do(signed_in("supervisor"), desk, flow, "accept")
    answer = do(branch, desk, flow, "refuse", text="不是我们的件", version=seen)
    page = answer.get_data(as_text=True)
    assert answer.status_code == 409
    assert "supervisor was faster: accepted" in page
    assert "不是我们的件</textarea>" in page
    assert desk.task(flow.id).workflow.state == WorkflowState.ACCEPTED


def test_what_is_not_possible_any_more_is_said(branch: FlaskClient, desk: Desking) -> None:
    flow = desk.story()
    do(branch, desk, flow, "accept")
    answer = do(branch, desk, flow, "accept")
    assert answer.status_code == 409
    assert "cannot be done any more" in answer.get_data(as_text=True)


@pytest.mark.parametrize(
    ("name", "fields", "words"),
    [
        ("finish", {"text": "  "}, "Please say it in words."),
        ("refuse", {"text": "长" * 2001}, "too long"),
        ("note", {"text": "在", "version": "x"}, "The form is not complete."),
        ("note", {"text": "在", "act_id": ""}, "The form is not complete."),
    ],
)
def test_a_form_that_makes_no_sense_changes_nothing(
    branch: FlaskClient, desk: Desking, name: str, fields: dict[str, str], words: str
) -> None:
    flow = desk.story()
    answer = do(branch, desk, flow, name, **fields)
    assert answer.status_code == 400
    assert words in answer.get_data(as_text=True)
    assert desk.kinds(flow.id) == ["opened"]


def test_finishing_asks_what_was_found_where_that_matters(branch: FlaskClient, desk: Desking) -> None:
    flow = desk.story(T.BRANCH_VERIFY, state=ParcelState.SIGNED_OTHER)
    assert 'value="held_by_other"' in text(branch, f"/branch/{flow.id}")
    assert do(branch, desk, flow, "finish", text="前台代收").status_code == 400
    assert do(branch, desk, flow, "finish", text="前台代收", outcome="held_by_other").status_code == 303


def test_what_was_refused_stays_until_the_caller_has_heard(branch: FlaskClient, desk: Desking) -> None:
    flow = desk.story()
    do(branch, desk, flow, "refuse", text="今天停电")
    assert "the caller has yet to hear" in text(branch, "/branch")
    do(branch, desk, flow, "contact", text="跟客户说了")
    assert f'id="card-{flow.id}"' not in text(branch, "/branch")


def test_each_desk_sees_its_own_and_no_other(branch: FlaskClient, desk: Desking, signed_in: SignedIn) -> None:
    urge, claim = desk.story(T.URGE, "1"), desk.story(T.FRESH_CLAIM, "2")
    claims = signed_in("claims")
    assert (urge.id in text(branch, "/branch"), claim.id in text(branch, "/branch")) == (True, False)
    assert (urge.id in text(claims, "/branch"), claim.id in text(claims, "/branch")) == (False, True)
    assert claims.get(f"/branch/{urge.id}").status_code == 403
    assert do(claims, desk, urge, "accept").status_code == 403
    assert branch.get("/branch?owner=claims").status_code == 403
    assert desk.kinds(urge.id) == ["opened"]


def test_the_queue_is_narrowed_by_place_and_its_links_keep_that(branch: FlaskClient, desk: Desking) -> None:
    here = desk.story(tail="1")
    there = desk.story(tail="2", branch="滨江营业部")
    page = text(branch, "/branch?place=滨江营业部")
    assert there.id in page
    assert here.id not in page
    assert f"/branch/{there.id}?place=%E6%BB%A8" in page


def test_an_unknown_one_is_not_found(branch: FlaskClient) -> None:
    assert branch.get("/branch/no-such").status_code == 404
    assert branch.get("/branch/no-such/accept").status_code == 405
    assert send(branch, "/branch/no-such/explode").status_code == 404


def test_the_page_goes_on_without_events(branch: FlaskClient, desk: Desking, services: FakeServices) -> None:
    flow = desk.story()
    services.events.fault = StoreError("Redis: gone")
    page = text(branch, "/branch")
    assert flow.id in page
    assert '"cursor": ""' in page


def test_the_page_follows_from_where_the_record_was_read(
    branch: FlaskClient, desk: Desking, services: FakeServices
) -> None:
    desk.story()
    assert f'"cursor": "{len(services.events.log)}-0"' in text(branch, "/branch")


def test_words_of_a_caller_cannot_become_markup(branch: FlaskClient, desk: Desking) -> None:
    flow = desk.story(note="</script><img src=x onerror=alert(1)>")
    assert "<img src=x" not in text(branch, f"/branch/{flow.id}")


def test_a_form_from_elsewhere_is_refused(branch: FlaskClient, desk: Desking) -> None:
    flow = desk.story()
    answer = branch.post(f"/branch/{flow.id}/accept", data={"act_id": "a" * 36, "version": "0"})
    assert answer.status_code == 400
    assert desk.kinds(flow.id) == ["opened"]


def test_those_of_a_desk_follow_workflows_and_others_do_not(
    branch: FlaskClient, desk: Desking, services: FakeServices, signed_in: SignedIn
) -> None:
    flow = desk.story()
    services.events.ended = True
    told = text(branch, "/events?topics=workflows&last_event_id=0-0")
    assert "event: opened" in told
    assert flow.id in told
    assert signed_in("qa").get("/events?topics=workflows").status_code == 403


def test_those_of_a_desk_land_there_after_signing_in(client: FlaskClient) -> None:
    answer = send(client, "/login", name="branch", password="branch-secret")
    assert answer.headers["Location"] == "/branch"


def test_a_picture_that_a_caller_sent_is_on_the_page_of_those_who_wait_for_it(
    services: FakeServices, signed_in: SignedIn, client: FlaskClient
) -> None:
    house = open_house(services.settings, services.clock, services.events)
    services.visits = house.post.visits
    Desking(services, house.database)
    code, flow = house.invite(Purpose.DAMAGE)
    sent = client.post(f"/l/{code}", data={"pictures": (io.BytesIO(picture()), "broken.jpg")})
    assert sent.status_code == 303
    claims = signed_in("claims")
    page = text(claims, f"/branch/{flow.id}?lang=en")
    assert "the caller sent something" in page
    assert "pictures: 1" in text(claims, "/branch?lang=en")
    address = re.search(r"/pictures/[\w-]+\.jpg", page)
    assert address is not None
    assert claims.get(address.group()).data.startswith(b"\xff\xd8")
    house.close()
