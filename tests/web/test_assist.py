from pathlib import Path

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from ivr.errors import LookupFailed
from ivr.messages.parcel import ParcelState
from ivr.messages.workflow import WorkflowType
from tests.web.agents import GRANDPA
from tests.web.conftest import SignedIn, send_json
from tests.web.desking import Desking, make_parcel, open_desk
from tests.web.fakes import SID, FakeServices, make_record

NO, SHOWN = "XD0000000100001", "XD000****0001"
_made = iter(range(10**8, 10**9))


@pytest.fixture
def desking(services: FakeServices, tmp_path: Path) -> Desking:
    made = open_desk(services, tmp_path)
    services.parcels.known[NO] = make_parcel(NO)
    return made


@pytest.fixture
def agent(signed_in: SignedIn, services: FakeServices, desking: Desking) -> FlaskClient:
    """Has accepted the call of demo caller 0010."""
    parcels = [{"tracking_no": NO, "state": "AT_BRANCH"}]
    services.records.add(make_record(**{"from": GRANDPA, "parcels": parcels}))
    client = signed_in("agent")
    services.desk.come("agent")
    services.desk.accept(services.desk.offer_call().id, "agent")
    return client


def act(client: FlaskClient, name: str, **fields: object) -> TestResponse:
    path = f"/api/desk/calls/{SID}/{name}"
    return send_json(client, path, id=f"act-{next(_made)}", **fields)  # type: ignore[arg-type]


def test_a_call_is_told_with_its_parcels_and_what_is_under_way(
    agent: FlaskClient, services: FakeServices, desking: Desking
) -> None:
    act(agent, "workflow", type="URGE", parcel=SHOWN, note="就是不给送上楼")
    told = agent.get(f"/api/desk/calls/{SID}").get_json()
    assert told["parcels"][0]["node"] == "翠湖网点"
    assert [flow["type"] for flow in told["workflows"]] == ["URGE"]
    assert told["may"] == {"goodwill_cny": 30}
    assert [turn["speaker"] for turn in told["record"]["turns"]][:2] == ["bot", "caller"]
    assert "16300000010" not in str(told)
    assert NO not in str(told)


def test_what_the_caller_has_set_going_about_no_parcel_is_told_after_that_on_parcels(
    agent: FlaskClient,
) -> None:
    act(agent, "workflow", type="INVOICE", parcel="", note="要一张电子发票")
    act(agent, "workflow", type="URGE", parcel=SHOWN, note="就是不给送上楼")
    told = agent.get(f"/api/desk/calls/{SID}").get_json()
    assert [flow["type"] for flow in told["workflows"]] == ["URGE", "INVOICE"]


def test_earlier_calls_of_the_caller_are_told_and_this_one_is_not(
    agent: FlaskClient, services: FakeServices
) -> None:
    earlier = "CA" + "7" * 32
    services.records.add(make_record(earlier, **{"from": GRANDPA, "outcome": "abandoned"}))
    told = agent.get(f"/api/desk/calls/{SID}").get_json()
    assert {"from": GRANDPA} in services.records.asked
    assert earlier in [call["call_sid"] for call in told["history"]]
    assert SID not in [call["call_sid"] for call in told["history"]]


def test_a_parcel_system_that_is_down_leaves_the_rest_readable(
    agent: FlaskClient, services: FakeServices
) -> None:
    services.parcels.fault = LookupFailed("down")
    told = agent.get(f"/api/desk/calls/{SID}").get_json()
    assert told["parcels_missing"] is True
    assert told["packet"]["need"]


def test_a_call_of_somebody_else_is_closed_but_to_supervisors(
    agent: FlaskClient, signed_in: SignedIn, services: FakeServices
) -> None:
    other = "CA" + "8" * 32
    services.records.add(make_record(other, transfer={"need": "查件"}))
    assert agent.get(f"/api/desk/calls/{other}").status_code == 403
    assert agent.get(f"/api/desk/calls/{other}/packet.json").status_code == 403
    assert send_json(agent, f"/api/desk/calls/{other}/reveal", id="act-00000001").status_code == 403
    assert signed_in("supervisor").get(f"/api/desk/calls/{other}").status_code == 200


def test_the_packet_is_saved_as_a_file_with_numbers_hidden(
    agent: FlaskClient, services: FakeServices
) -> None:
    services.desk.packets[SID] = {**services.desk.packets[SID], "notes": ["家里电话13800000000"]}
    answer = agent.get(f"/api/desk/calls/{SID}/packet.json")
    assert answer.headers["Content-Disposition"] == f'attachment; filename="{SID}.json"'
    assert answer.get_json()["notes"] == ["家里电话138****0000"]


def test_whole_numbers_are_shown_after_it_was_written_down_who_looks(
    agent: FlaskClient, services: FakeServices
) -> None:
    assert act(agent, "reveal").get_json() == {"caller": GRANDPA, "parcels": [NO]}
    assert services.records.accesses == [(SID, "reveal", "agent")]


def test_a_workflow_is_opened_as_the_bot_opens_it_and_asked_for_again_reminds(
    agent: FlaskClient, services: FakeServices, desking: Desking
) -> None:
    first = act(agent, "workflow", type="DOOR_REDELIVER", parcel=SHOWN, note="六楼没有电梯").get_json()
    again = act(agent, "workflow", type="DOOR_REDELIVER", parcel=SHOWN).get_json()
    assert first["reused"] is False
    assert again["reused"] is True
    assert first["id"] == again["id"]
    assert "nudged" in desking.kinds(first["id"])
    assert desking.task(first["id"]).note == "六楼没有电梯"
    assert desking.task(first["id"]).caller == GRANDPA
    assert services.records.noted[0][:2] == (SID, first["id"])


def test_the_same_press_sent_twice_opens_and_reminds_once(agent: FlaskClient, desking: Desking) -> None:
    path = f"/api/desk/calls/{SID}/workflow"
    sent = [send_json(agent, path, id="press-00001", type="URGE", parcel=SHOWN).get_json() for _ in range(2)]
    assert sent[0] == sent[1]
    assert desking.kinds(sent[0]["id"]) == ["opened"]


def test_what_the_catalogue_refuses_is_said(agent: FlaskClient, services: FakeServices) -> None:
    services.parcels.known[NO] = make_parcel(NO, ParcelState.IN_TRANSIT)
    answer = act(agent, "workflow", type="URGE", parcel=SHOWN)
    assert answer.status_code == 409
    assert answer.get_json()["error"]["message"]


@pytest.mark.parametrize("fields", [{"type": "PARTY"}, {"type": "URGE", "parcel": "XD000****9999"}])
def test_an_unknown_type_or_parcel_is_refused(agent: FlaskClient, fields: dict[str, str]) -> None:
    assert act(agent, "workflow", **fields).status_code == 400


def test_a_text_goes_through_the_outbox_of_the_bot(agent: FlaskClient, services: FakeServices) -> None:
    assert act(agent, "link", template="status", parcel=SHOWN).status_code == 200
    (key, facts), *others = services.texts.outbox.items()
    assert key[:2] == (GRANDPA, "status")
    assert facts["node"] == "翠湖网点"
    assert not others


def test_a_text_with_a_link_belongs_to_an_open_workflow(agent: FlaskClient, services: FakeServices) -> None:
    assert (
        act(agent, "link", template="address", parcel=SHOWN).get_json()["error"]["code"] == "workflow-needed"
    )
    flow = act(agent, "workflow", type="ADDR_CHANGE", parcel=SHOWN).get_json()
    assert act(agent, "link", template="address", parcel=SHOWN).status_code == 200
    assert [facts["workflow_id"] for facts in services.texts.outbox.values()] == [flow["id"]]


@pytest.mark.parametrize("fields", [{"template": "poem", "parcel": SHOWN}, {"template": "status"}])
def test_a_text_needs_a_template_and_a_parcel(
    agent: FlaskClient, services: FakeServices, fields: dict[str, str]
) -> None:
    assert act(agent, "link", **fields).status_code == 400
    assert services.texts.outbox == {}


def test_a_withheld_number_cannot_be_texted(agent: FlaskClient, services: FakeServices) -> None:
    services.records.kept[SID] |= {"from": ""}
    assert act(agent, "link", template="status", parcel=SHOWN).status_code == 400


def test_goodwill_within_the_limit_is_noted_and_audited(
    agent: FlaskClient, services: FakeServices, desking: Desking
) -> None:
    granted = act(agent, "goodwill", amount_cny=20, note="晚了三天", parcel=SHOWN).get_json()
    flow = granted["workflow"]
    assert flow["type"] == WorkflowType.COMPLAINT
    noted = [step for step in desking.desk.history(flow["id"]) if step.kind == "noted"]
    assert [(step.by, "20" in step.text, "晚了三天" in step.text) for step in noted] == [
        ("agent", True, True)
    ]
    assert services.audit.lines == [("agent", "goodwill", SID)]


def test_goodwill_goes_to_the_claim_that_is_open(agent: FlaskClient, services: FakeServices) -> None:
    services.parcels.known[NO] = make_parcel(NO, ParcelState.DAMAGED)
    claim = act(agent, "workflow", type="DAMAGE_CLAIM", parcel=SHOWN).get_json()
    granted = act(agent, "goodwill", amount_cny=10, note="碗碎了", parcel=SHOWN).get_json()
    assert granted["workflow"]["id"] == claim["id"]


def test_goodwill_above_the_limit_is_refused_and_the_limit_named(
    agent: FlaskClient, services: FakeServices
) -> None:
    answer = act(agent, "goodwill", amount_cny=31, note="晚了三天", parcel=SHOWN)
    assert answer.status_code == 400
    assert answer.get_json()["error"]["code"] == "over-limit"
    assert "30" in answer.get_json()["error"]["message"]
    assert services.audit.lines == []


def test_goodwill_is_granted_once_in_a_call(agent: FlaskClient, services: FakeServices) -> None:
    assert act(agent, "goodwill", amount_cny=20, note="晚了三天", parcel=SHOWN).status_code == 200
    second = act(agent, "goodwill", amount_cny=30, note="还是不满意", parcel=SHOWN)
    assert second.get_json()["error"]["code"] == "goodwill-granted"
    assert services.audit.lines == [("agent", "goodwill", SID)]


@pytest.mark.parametrize("amount", [0, -5, "20", 2.5, True, None])
def test_goodwill_is_a_whole_sum(agent: FlaskClient, services: FakeServices, amount: object) -> None:
    assert act(agent, "goodwill", amount_cny=amount, note="晚了", parcel=SHOWN).status_code == 400
    assert services.audit.lines == []
