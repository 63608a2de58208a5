"""Calls that we place: what the carrier is told when somebody answers, and what is made of its last word."""

from dataclasses import dataclass, field

import pytest

from ivr.messages.dialog import DialogState
from ivr.messages.errand import Errand
from ivr.messages.workflow import WorkflowType
from tests.dialog.world import make_workflow
from tests.web.webhooks import SID, Carrier, carrier, verbs, world

__all__ = ["carrier", "world"]

WANG = "+8616300000001"
ANSWERED = "/voice/outbound?errand=E1"
STATUS = "/voice/outbound/status?errand=E1"


@dataclass
class Errands:
    """One errand, until it is over."""

    errand: Errand | None
    answers: list[tuple[str, str]] = field(default_factory=list)
    ends: list[tuple[str, str, bool]] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)

    def answered(self, errand_id: str, call_sid: str) -> Errand | None:
        self.answers.append((errand_id, call_sid))
        return self.errand

    def ended(self, errand_id: str, call_sid: str, *, told: bool, why: str = "not reached") -> None:
        self.ends.append((errand_id, call_sid, told))
        self.reasons.append(why)


@pytest.fixture
def errands(world) -> Errands:
    flow = make_workflow(WorkflowType.URGE, "XD0000000010001")
    world.errands = Errands(Errand("E1", "done", flow, WANG))
    return world.errands


def ring(carrier, path: str, **params: str):
    """From us to them, as the carrier tells it."""
    return carrier.post(path, From="+12025550100", To=WANG, Direction="outbound-api", **params)


def test_who_answers_is_the_caller_of_the_record_and_gets_a_stream_that_knows_the_errand(
    carrier, world, errands
):
    connect, redirect = verbs(ring(carrier, ANSWERED, CallStatus="in-progress"))
    facts = world.sessions.redeem_ticket(connect[0][0].attrib["value"], SID)
    assert facts == {"begins": "started", "caller": WANG, "locale": "zh-CN", "errand": "E1"}
    assert "/voice/after-stream" in connect.attrib["action"]
    assert "/voice/recover" in redirect.text
    assert world.records.calls[SID]["caller"] == WANG
    assert world.records.calls[SID]["errand"] == errands.errand
    assert errands.answers == [("E1", SID)]


@pytest.mark.parametrize("answered_by", ["machine_start", "machine_end_beep", "fax"])
def test_a_machine_is_told_nothing_and_the_try_was_in_vain(carrier, world, errands, answered_by):
    answer = verbs(ring(carrier, ANSWERED, CallStatus="in-progress", AnsweredBy=answered_by))
    assert [verb.tag for verb in answer] == ["Hangup"]
    assert (errands.answers, errands.ends) == ([], [("E1", SID, False)])
    assert errands.reasons == [f"answered by {answered_by}"]
    assert world.records.calls == {}


@pytest.mark.parametrize("answered_by", ["human", "unknown", ""])
def test_who_is_a_person_or_may_be_one_is_talked_to(carrier, errands, answered_by):
    answer = verbs(ring(carrier, ANSWERED, CallStatus="in-progress", AnsweredBy=answered_by))
    assert [verb.tag for verb in answer] == ["Connect", "Redirect"]
    assert errands.ends == []


def test_an_errand_that_is_over_is_not_told(carrier, world, errands):
    errands.errand = None
    assert [verb.tag for verb in verbs(ring(carrier, ANSWERED))] == ["Hangup"]
    assert world.records.calls == {}


def test_the_same_webhook_twice_has_one_effect(carrier, world, errands):
    first = carrier.post(ANSWERED, key="k1")
    assert carrier.post(ANSWERED, key="k1").data == first.data
    assert len(errands.answers) == 1


def test_nobody_but_the_carrier_may_say_that_somebody_answered(carrier, errands):
    assert Carrier(carrier.client, "other").post(ANSWERED).status_code == 403
    assert errands.answers == []


@pytest.mark.parametrize("state", ["no-answer", "busy", "failed", "canceled"])
def test_where_nobody_answers_it_was_in_vain_and_there_is_no_call_to_close(carrier, world, errands, state):
    verbs(ring(carrier, STATUS, CallStatus=state))
    assert errands.ends == [("E1", SID, False)]
    assert world.closing.closed == []


def test_progress_that_is_no_end_means_nothing(carrier, errands):
    verbs(ring(carrier, STATUS, CallStatus="in-progress"))
    assert errands.ends == []


@pytest.mark.parametrize(
    ("state", "told"),
    [
        (DialogState(SID, stage="open", turns=1, answer_heard=True), True),
        (DialogState(SID, stage="open", turns=2, answer_heard=False), True),
        (DialogState(SID, stage="open", turns=1, answer_heard=False), False),
        (DialogState(SID), False),
        (None, False),
    ],
    ids=["heard it out", "answered it", "hung up over it", "hung up at hello", "never came to a stream"],
)
def test_told_is_who_heard_it_to_its_end_or_said_something_to_it(carrier, world, errands, state, told):
    verbs(ring(carrier, ANSWERED))
    if state is not None:
        world.sessions.states[SID] = state
    verbs(ring(carrier, STATUS, CallStatus="completed"))
    assert errands.ends == [("E1", SID, told)]
    assert world.closing.closed == [SID]
