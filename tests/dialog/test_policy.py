from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ivr.dialog.codec import state_from_json, state_to_json
from ivr.dialog.policy import decide, outcome, patience_ms
from ivr.messages.dialog import DialogState, Pending, Request
from ivr.messages.parcel import ParcelState
from ivr.messages.turn import (
    CallResumed,
    CallStarted,
    HandoverReturned,
    HandoverUnanswered,
    Heard,
    NotHeard,
    StartWorkflow,
    Understanding,
    WorkflowStarted,
)
from ivr.messages.workflow import WorkflowType
from tests.dialog.world import (
    NOON,
    Talk,
    World,
    book,
    hub_parcel,
    make_parcel,
    make_workflow,
    talk_with,
    van_parcel,
)

SETTLED = Request("track_parcel", "XD1", settled=True)
OPEN = Request("track_parcel")


@pytest.mark.parametrize(
    ("facts", "ended_by", "heard", "expected"),
    [
        ({"requests": (SETTLED,), "stage": "closing"}, "bot", True, "contained"),
        ({"requests": (SETTLED,)}, "caller", True, "contained"),
        ({"requests": (SETTLED,)}, "caller", False, "abandoned"),
        ({"requests": (SETTLED, OPEN)}, "caller", True, "abandoned"),
        ({"requests": (OPEN,)}, "bot", True, "abandoned"),
        ({"requests": (OPEN,), "handover_reason": "asked_for_person"}, "caller", False, "transferred"),
        ({"handover_reason": "asked_for_person"}, "error", True, "transferred"),
        ({"requests": (SETTLED,)}, "error", True, "failed"),
        ({}, "caller", True, "contained"),
        ({"misses": 1}, "caller", True, "abandoned"),
    ],
)
def test_the_outcome_follows_the_requests(
    facts: dict[str, object], ended_by: str, heard: bool, expected: str
) -> None:
    state = DialogState("CA1", **facts)  # type: ignore[arg-type]
    assert outcome(state, ended_by=ended_by, heard_answer=heard) == expected  # type: ignore[arg-type]


def test_a_caller_who_looks_for_something_is_given_more_time() -> None:
    calm = DialogState("CA1")
    base = patience_ms(calm, book())
    assert base == book().settings.patience_ms
    assert patience_ms(replace(calm, waiting=True), book()) > base
    assert patience_ms(replace(calm, pending=Pending("tail4")), book()) > base
    assert patience_ms(replace(calm, silences=1), book()) < base


def test_the_same_request_decided_twice_has_the_same_id() -> None:
    talk = talk_with(van_parcel())
    before = talk.state
    ids = set()
    for _ in range(2):
        talk.state = before
        talk.hear("帮我催一下派送")
        ids |= {deed.request.request_id for deed in talk.deeds if isinstance(deed, StartWorkflow)}
    assert len(ids) == 1


def test_two_requests_in_a_call_have_different_ids() -> None:
    talk = talk_with(van_parcel())
    ids = []
    for _ in range(2):
        talk.hear("帮我催一下派送")
        ids += [deed.request.request_id for deed in talk.deeds if isinstance(deed, StartWorkflow)]
    assert len(set(ids)) == 2


def test_no_feeling_line_is_said_twice_in_a_call() -> None:
    talk = talk_with(hub_parcel())
    said: list[str] = []
    for words in ("急死了快递到哪了", "急死了怎么还不动", "急死了催一下", "急死了快递到哪了", "急死了催一下"):
        talk.hear(words)
        said += [say.key for say in talk.says if say.key.startswith("empathy.")]
    assert len(said) >= 3
    assert len(said) == len(set(said))


def test_acknowledgements_take_turns() -> None:
    talk = talk_with(hub_parcel())
    said = []
    for _ in range(4):
        talk.hear("我的快递到哪了")
        said += [say.key for say in talk.says if say.key.startswith("ack.")]
    assert all(one != other for one, other in pairwise(said))


@pytest.mark.parametrize("state", list(ParcelState))
@pytest.mark.parametrize("words", ["我的快递到哪了", "怎么卡着好几天不动了", "帮我催一下"])
def test_every_parcel_state_has_something_to_say(state: ParcelState, words: str) -> None:
    full = make_parcel(
        state=state, node="武汉转运中心", city="武汉", reason="storm_backlog", branch="翠湖网点"
    )
    bare = make_parcel(state=state)
    for parcel in (full, bare):
        talk = talk_with(parcel).hear(words)
        assert len(talk.sentences) >= 1
        assert talk.text.strip("。，")


def test_the_first_words_of_an_answer_hold_no_facts() -> None:
    talk = talk_with(hub_parcel())
    for words in ("我的快递到哪了", "帮我催一下", "我要改地址"):
        talk = talk_with(hub_parcel()).hear(words)
        assert not talk.says[0].facts


def test_a_reason_without_words_is_left_out_rather_than_read_as_a_code() -> None:
    talk = talk_with(hub_parcel(reason="brand_new_code")).hear("怎么一直卡着不动")
    assert "track.no_reason" in talk.keys
    assert "brand" not in talk.text


def test_what_the_catalogue_promises_is_what_is_said() -> None:
    talk = talk_with(van_parcel()).hear("帮我催一下派送")
    assert "下午两点半" in talk.text


def test_a_call_back_is_promised_only_when_it_is_booked() -> None:
    state = DialogState(
        "CA1", caller="+8613800000000", stage="transferring", handover_reason="asked_for_person"
    )
    asked = decide(state, HandoverUnanswered(NOON), book())
    assert all(book().reply(say.key, "zh-CN").claims == "" for say in asked.say)  # type: ignore[union-attr]
    booked = decide(asked.state, WorkflowStarted(NOON, make_workflow(WorkflowType.CALLBACK, "")), book())
    assert any(say.proof for say in booked.say)
    assert booked.after == "hangup"


def test_what_was_asked_for_may_have_become_something_else_which_is_then_told() -> None:
    talk = talk_with(hub_parcel())
    meant = Understanding("帮我催一下", "urge_delivery", action="accept")
    asked = decide(talk.state, Heard(NOON, meant, "speech"), book())
    [deed] = asked.do
    assert isinstance(deed, StartWorkflow)
    lost = make_workflow(WorkflowType.LOST_CASE, deed.request.tracking_no)
    told = decide(asked.state, WorkflowStarted(NOON, lost, asked_for=deed.request.type), book())
    assert deed.request.type is WorkflowType.HUB_TRACE
    assert told.do == ()
    assert "lost.done" in [say.key for say in told.say]
    assert all(request.settled for request in told.state.requests)


def test_a_call_that_is_started_again_is_resumed() -> None:
    talk = talk_with(hub_parcel())
    talk.happen(CallStarted(NOON, "CA1", talk.caller))
    assert talk.keys[0] == "resume.back"


def test_a_transfer_that_was_broken_off_is_made_again() -> None:
    talk = talk_with(hub_parcel()).hear("转人工")
    talk.happen(CallResumed(NOON))
    assert talk.after == "transfer"


def unsure(first: str, second: str) -> Heard:
    ranked = ((first, 0.5), (second, 0.48))
    return Heard(NOON, Understanding("那个", first, ranked, action="clarify"))


def test_when_unsure_the_two_likeliest_are_offered_in_the_callers_terms() -> None:
    talk = talk_with(van_parcel())
    talk.happen(unsure("track_parcel", "urge_delivery"))
    assert "您是要查快递到哪了，还是催一下派送？" in talk.text
    talk.hear("第二个")
    assert talk.world.started


def test_the_same_question_is_not_asked_twice() -> None:
    talk = talk_with(van_parcel())
    talk.happen(unsure("track_parcel", "urge_delivery"))
    talk.happen(unsure("track_parcel", "urge_delivery"))
    assert "clarify.two" not in talk.keys


def test_a_question_is_answered_by_a_key() -> None:
    talk = talk_with(van_parcel())
    talk.happen(unsure("track_parcel", "urge_delivery"))
    assert "track.eta" in talk.press("1").keys


def test_of_many_parcels_the_tail_is_asked_for() -> None:
    talk = talk_with(*(van_parcel(f"XD000000001000{n}") for n in range(5)))
    assert talk.hear("我的快递到哪了").keys == ["identity.many", "identity.ask_tail4"]
    assert "track.eta" in talk.hear("零零零三").keys


def test_an_unknown_language_is_answered_in_the_first_of_ours() -> None:
    assert "迅达快递" in Talk(World(), "", "fr-FR").start().text


EVENTS = st.one_of(
    st.sampled_from(
        [
            "我的快递到哪了", "帮我催一下", "怎么卡着不动", "好的", "不用", "第一个", "第二个", "零九三七", "尾号零零零幺", "再说一遍",
            "慢一点", "等一下", "算了", "说英语", "switch to Chinese", "你能干啥", "你好", "谢谢再见", "转人工", "我要改地址", "讲个笑话",
            "嗯", "阿巴阿巴", "显示签收了没收到", "上次催的怎么样了", "Where is my parcel?", "帮我查快递顺便催一下", "",
        ]
    ).map(lambda text: ("hear", text)),
    st.text("0123456789*#", min_size=1, max_size=14).map(lambda keys: ("press", keys)),
    st.sampled_from(["silence", "unavailable", "no-words", "resumed", "busy", "closed", "returned"]).map(lambda name: (name, "")),
)  # fmt: skip
OWN = st.lists(
    st.sampled_from(
        [hub_parcel(), van_parcel(), make_parcel("XD0000000090001", state=ParcelState.IN_LOCKER)]
    ),
    max_size=3,
    unique_by=lambda parcel: parcel.tracking_no,
)
TROUBLE = st.sets(st.sampled_from(["lookup", "workflow", "message"]))


@given(st.lists(EVENTS, max_size=8), OWN, TROUBLE, st.sampled_from(["", "+8616300000002"]))
@settings(max_examples=120, deadline=None)
def test_whatever_happens_the_caller_hears_something_and_the_state_survives(
    happenings: list[tuple[str, str]], own: list[object], trouble: set[str], caller: str
) -> None:
    stray = make_parcel("XD0000000010937", state=ParcelState.IN_TRANSIT)
    world = World({caller: tuple(own)} if caller else {}, (stray,), out_of_order=trouble)  # type: ignore[arg-type]
    talk = Talk(world, caller).start()
    for kind, words in happenings:
        if kind == "hear":
            talk.hear(words)
        elif kind == "press":
            talk.press(words)
        elif kind == "silence":
            talk.stay_silent()
        elif kind == "resumed":
            talk.happen(CallResumed(NOON))
        elif kind in ("busy", "closed"):
            talk.happen(HandoverUnanswered(NOON, kind))  # type: ignore[arg-type]
        elif kind == "returned":
            talk.happen(HandoverReturned(NOON))
        else:
            talk.happen(NotHeard(NOON, kind))  # type: ignore[arg-type]
        assert talk.sentences
        assert state_from_json(state_to_json(talk.state)) == talk.state
        if talk.after == "hangup":
            break
