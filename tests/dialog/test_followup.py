"""Questions about what was just dealt with, at the edges; how they go in a call stands in the golden dialogs."""

from datetime import timedelta

from ivr.dialog import passcode
from ivr.messages.parcel import ParcelState
from ivr.messages.turn import StartWorkflow
from ivr.messages.workflow import WorkflowState, WorkflowType
from tests.dialog.world import (
    NOON,
    Talk,
    World,
    hub_parcel,
    make_parcel,
    make_workflow,
    talk_with,
    van_parcel,
)

CALLER = "+8616300000002"


def urged() -> Talk:
    talk = talk_with(van_parcel()).hear("派送中显示了一整天，帮我催一下")
    assert "urge.done_courier" in talk.keys
    return talk


def test_before_anything_was_dealt_with_a_question_is_a_request() -> None:
    talk = talk_with(van_parcel()).hear("我的快递几点能到")
    assert "followup.when" not in talk.keys
    assert "track.eta" in talk.keys


def test_the_answer_names_the_hour_of_the_workflow_and_sets_nothing_going() -> None:
    talk = urged().hear("要是到时候还没来呢")
    assert talk.keys[-1] == "followup.if_not"
    assert "下午两点半" in talk.text
    assert not [deed for deed in talk.deeds if isinstance(deed, StartWorkflow)]


def test_a_plain_request_of_another_kind_is_no_question_about_the_last_one() -> None:
    talk = urged().hear("顺便问下三公斤到成都多少钱")
    assert talk.meaning is not None
    assert talk.meaning.intent == "price_quote"
    assert not [key for key in talk.keys if key.startswith("followup.")]


def test_whoever_says_more_than_a_question_is_heard_anew() -> None:
    talk = urged().hear("要是今天还没来的话我晚上八点以后就一直在外地了，那得改到下个礼拜三再送过来")
    assert "followup.if_not" not in talk.keys


def test_once_our_hour_has_passed_it_is_not_named_any_more() -> None:
    late = make_workflow(
        WorkflowType.URGE,
        "XD0000000010001",
        due_at=NOON - timedelta(minutes=5),
        overdue=True,
        missed_at=NOON - timedelta(minutes=5),
        times_overdue=1,
    )
    talk = talk_with(van_parcel(), world=World(workflows=[late])).hear("帮我催一下派送")
    talk.hear("什么时候有回话")
    assert "followup.when" not in talk.keys


def test_a_stranger_hears_nothing_of_what_is_under_way() -> None:
    parcel = hub_parcel("XD0000000099001")
    running = make_workflow(WorkflowType.HUB_TRACE, parcel.tracking_no)
    talk = talk_with(world=World(strays=(parcel,), workflows=[running]))
    talk.hear("查一下单号XD0000000099001到哪了").hear("对").hear("什么时候有回话")
    assert "followup.when" not in talk.keys


def test_a_question_after_a_report_of_two_workflows_is_answered_about_the_one_that_was_asked_for() -> None:
    parcel = make_parcel(state=hub_parcel().state, node="武汉东西湖转运中心", city="武汉")
    old = make_workflow(
        WorkflowType.COMPLAINT,
        parcel.tracking_no,
        due_at=NOON + timedelta(hours=5),
        state=WorkflowState.ACCEPTED,
    )
    talk = talk_with(parcel, world=World(workflows=[old])).hear("帮我催一下")
    talk.hear("谁负责这个事")
    assert talk.keys[-1] == "followup.who"
    assert "中转中心" in talk.text


def test_what_goes_with_news_is_said_although_the_rest_was_said_before() -> None:
    """我下不了楼, told after the door delivery was set going."""
    talk = talk_with(make_parcel(state=van_parcel().state, branch="翠湖网点", courier="李师傅"))
    talk.hear("快递员不给送上楼")
    assert "door.stay" not in talk.keys
    talk.hear("我八十多了下不了楼")
    assert talk.keys[-2:] == ["ticket.just_now", "door.stay"]
    assert "door.rule" not in talk.keys


def test_the_same_again_is_added_and_not_told_once_more() -> None:
    talk = talk_with(make_parcel(state=van_parcel().state, branch="翠湖网点", courier="李师傅"))
    talk.hear("快递员不给送上楼").hear("快递员就是不给送上楼")
    assert talk.keys[-1] == "ticket.just_now"
    assert not {"door.rule", "track.out_courier"} & {*talk.keys}


def broken(**facts: object) -> Talk:
    parcel = make_parcel(state=ParcelState.SIGNED_SELF, branch="城西一部")
    return talk_with(parcel, **facts).hear("收到的时候碗全碎了")


def test_a_text_that_did_not_come_is_sent_once_more_about_the_same_workflow() -> None:
    talk = broken().hear("短信没收到")
    [workflow], [text] = talk.world.started, talk.world.sent
    assert (text.to, text.template, text.facts["workflow_id"]) == (talk.caller, "damage", workflow.id)
    first = text.facts["occasion"]
    assert talk.hear("链接打不开").world.sent[1].facts["occasion"] != first
    assert talk.keys == ["followup.sent"]


def test_a_text_that_cannot_be_sent_is_not_claimed() -> None:
    talk = broken()
    talk.world.out_of_order.add("message")
    talk.hear("短信没收到")
    assert talk.keys == ["followup.not_sent"]
    assert talk.after == "listen"


def test_where_no_text_follows_none_is_sent() -> None:
    talk = urged().hear("短信没收到")
    assert not talk.world.sent


def test_while_a_code_is_awaited_a_text_that_did_not_come_is_the_code() -> None:
    """Although a link went out for something else before."""
    broken_one = make_parcel(state=ParcelState.SIGNED_SELF, branch="城西一部")
    moving = hub_parcel("XD0000000030002", surname="马")
    talk = talk_with(broken_one, moving).hear("收到的时候碗全碎了")
    talk.hear("尾号0002那个件，收件人电话写错了，帮我改一下电话")
    assert talk.state.pending is not None
    assert talk.state.pending.asks == passcode.ASKS
    talk.hear("短信没收到")
    assert not [text for text in talk.world.sent if text.template == "damage"]
    assert [type(deed).__name__ for deed in talk.deeds] == ["SendPasscode"]


def test_a_question_that_names_another_parcel_is_about_that_one() -> None:
    talk = talk_with(van_parcel(), hub_parcel("XD0000000030002", destination="成都"))
    talk.hear("尾号0001的派送中显示了一整天，帮我催一下")
    talk.hear("尾号0002的什么时候到")
    assert "followup.when" not in talk.keys
    assert talk.state.focus == "XD0000000030002"
    talk.hear("那寄成都的是什么原因")
    assert talk.state.focus == "XD0000000030002"


def test_half_understood_words_that_are_likeliest_more_of_the_same_are_added() -> None:
    parcel = make_parcel(state=ParcelState.SIGNED_OTHER, signed_by="前台", branch="滨江营业部")
    talk = talk_with(parcel).hear("显示签收了，我根本没收到").hear("我们这没有前台")
    assert talk.meaning is not None
    assert talk.meaning.action == "clarify"
    assert talk.keys == ["ack.added", "ticket.just_now"]
    [deed] = talk.deeds
    assert isinstance(deed, StartWorkflow)
    assert "我们这没有前台" in deed.request.note
