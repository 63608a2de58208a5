"""The code by text: heard and keyed in many ways, hidden from all that is written down, needed where the data say so."""

from dataclasses import replace
from datetime import timedelta

import pytest

from ivr.dialog import floor, passcode, policy
from ivr.dialog.understand import understand
from ivr.mask import HIDDEN
from ivr.messages.dialog import DialogState, Pending
from ivr.messages.parcel import ParcelState
from ivr.messages.turn import CallResumed, CheckPasscode, Heard, KeysPressed, SendPasscode, Understanding
from ivr.messages.workflow import WorkflowState, WorkflowType
from tests.dialog.world import NOON, Talk, World, book, make_parcel, make_workflow, talk_with

NUMBER = "XD0000000010937"
ASKED = DialogState(
    "CA1", passcode_for=NUMBER, passcodes_sent=1, pending=Pending("passcode", "change_address", (NUMBER,))
)
ELSEWHERE = replace(ASKED, pending=None)
STRAY = make_parcel(NUMBER, state=ParcelState.IN_TRANSIT, surname="马")


def heard(text: str, state: DialogState = ASKED) -> str:
    return str(understand(text, state, book()).slots.get(passcode.SLOT, ""))


def at_the_question(**facts: object) -> Talk:
    """A caller with a hidden number who has been sent a code."""
    talk = Talk(World(strays=(STRAY,), **facts), "").start()  # type: ignore[arg-type]
    return talk.hear("我要改地址").hear("零九三七").hear("在的")


@pytest.mark.parametrize(
    "text",
    [
        "三四五六七八",
        "345678",
        "验证码是三四五，六七八。",
        "嗯，三四五 六七八",
        "是345 678",
        "它是三四，五六，七八",
        "three four five six seven eight",
        "the code is 345678",
        "it's three four five, six seven eight",
    ],
)
def test_the_code_is_heard_however_it_is_read_out(text: str) -> None:
    assert heard(text) == "345678"


@pytest.mark.parametrize(("text", "code"), [("幺洞洞二三八", "100238"), ("三个零，一二三", "000123")])
def test_digits_are_heard_as_on_the_telephone(text: str, code: str) -> None:
    assert heard(text) == code


@pytest.mark.parametrize(
    "text", ["等一下啊", "我看一下", "一会儿就来", "转人工", "好的", "两分钟了", "第一次用"]
)
def test_words_without_a_code_are_no_code(text: str) -> None:
    assert heard(text) == ""


def test_nothing_is_taken_for_a_code_where_none_is_out() -> None:
    assert heard("三四五六七八", DialogState("CA1")) == ""
    assert heard("零九三七", replace(ELSEWHERE, pending=Pending("tail4", "track_parcel"))) == ""


def test_six_digits_said_beside_the_question_are_hidden_too() -> None:
    assert heard("对了，三四五六七八", ELSEWHERE) == "345678"


@pytest.mark.parametrize(
    "text", ["还没收到", "没收到短信", "再发一次吧", "I didn't get it", "please send it again"]
)
def test_that_no_text_has_come_is_heard(text: str) -> None:
    meaning = understand(text, ASKED, book())
    assert meaning.intent == "provide_info"
    assert passcode.SLOT not in meaning.slots


def test_the_words_of_the_caller_are_hidden_where_they_hold_it() -> None:
    meaning = understand("帮我改地址，验证码三四五六七八", ASKED, book())
    assert meaning.text == HIDDEN
    assert passcode.hushed(meaning).slots == {}


def test_no_note_no_request_and_no_reply_holds_the_code() -> None:
    talk = at_the_question().hear("验证码是三四五六七八")
    told = (talk.text, talk.state.notes, talk.state.requests, talk.state.said, talk.state.pending)
    assert not any(code in repr(told) for code in ("345678", "三四五", "六七八"))
    assert "345678" not in repr(CheckPasscode(NUMBER, "345678"))


@pytest.mark.parametrize(
    ("keys", "secret"),
    [("345678", True), ("345", True), ("345678#", True), ("0", False), ("*", False), ("#", False)],
)
def test_keys_that_are_the_code_or_a_part_of_it_are_secret(keys: str, secret: bool) -> None:
    assert passcode.is_secret(ASKED, KeysPressed(NOON, keys)) is secret
    assert passcode.is_secret(DialogState("CA1"), KeysPressed(NOON, keys)) is False


def test_words_that_are_the_code_are_secret() -> None:
    assert passcode.is_secret(ASKED, Heard(NOON, understand("三四五六七八", ASKED, book())))
    assert not passcode.is_secret(ASKED, Heard(NOON, understand("没收到", ASKED, book())))


def test_it_may_come_in_pieces_and_its_last_digit_may_be_zero() -> None:
    talk = at_the_question(passcode="345670")
    assert policy.keys_expected(talk.state) == 6
    talk.press("34567")
    assert policy.keys_expected(talk.state) == 1
    talk.press("0")
    assert talk.state.proven == (NUMBER,)


def test_a_piece_by_voice_is_waited_for() -> None:
    assert floor.completeness("三四五", ASKED, book()) == "half"
    assert floor.completeness("三四五六七八", ASKED, book()) == "whole"
    held = replace(ASKED, pending=Pending("passcode", "change_address", (NUMBER,), digits="345"))
    assert floor.completeness("六七八", held, book()) == "whole"


def test_zero_means_a_person_here_too() -> None:
    assert at_the_question().press("0").after == "transfer"


def test_too_many_digits_cost_no_try() -> None:
    talk = at_the_question().hear("三四五六七八九九")
    assert talk.keys == ["passcode.six"]
    assert not talk.world.tries


def test_whether_a_phone_is_on_record_cannot_be_heard() -> None:
    known, unknown = at_the_question(), at_the_question(passcode="")
    for words in ("没收到", "一二三四五六", "没收到"):
        assert (known.text, known.keys, known.deeds) == (unknown.text, unknown.keys, unknown.deeds)
        known.hear(words)
        unknown.hear(words)
    assert (known.text, known.after) == (unknown.text, unknown.after)


def test_a_code_is_sent_three_times_at_most() -> None:
    talk = at_the_question()
    sent = sum(isinstance(deed, SendPasscode) for deed in talk.deeds)
    while talk.after == "listen":
        talk.hear("没收到")
        sent += sum(isinstance(deed, SendPasscode) for deed in talk.deeds)
    assert sent == 3


def test_it_goes_to_the_phone_on_record_not_to_one_that_is_named_in_the_call() -> None:
    talk = at_the_question()
    assert talk.deeds == [SendPasscode(NUMBER, "recipient")]
    talk.hear("发到幺三九零零零零零零零零这个号吧")
    assert not any(isinstance(deed, SendPasscode) for deed in talk.deeds)
    assert talk.world.sent == []


def test_when_none_can_be_sent_a_person_takes_over() -> None:
    talk = at_the_question(out_of_order={"passcodes"})
    assert (talk.keys, talk.after) == (["identity.verify_person", "handover.coming"], "transfer")


def test_a_right_code_does_not_unlock() -> None:
    talk = at_the_question()
    talk.world.tries[NUMBER] = book().settings.factor_tries
    talk.press("345678")
    assert talk.after == "transfer"
    assert talk.state.proven == ()
    assert NUMBER in talk.state.locked


def test_wrong_codes_and_wrong_names_count_together() -> None:
    own = make_parcel("XD0000000110001", state=ParcelState.IN_TRANSIT, surname="马")
    talk = talk_with(own, caller="+8616300000011").hear("我要改收货地址")
    for _ in range(3):
        talk.hear("我姓李，零零零九")
    assert talk.world.tries == {own.tracking_no: 3}
    talk.hear("算了").hear("我要改一下收件人电话")
    assert talk.state.pending and talk.state.pending.asks == passcode.ASKS
    assert talk.press("111111").after == "listen"
    assert talk.press("222222").after == "transfer"


def test_another_parcel_needs_a_code_of_its_own() -> None:
    other = make_parcel("XD0000000010938", state=ParcelState.IN_TRANSIT, surname="李")
    talk = at_the_question()
    talk.world.strays = (*talk.world.strays, other)
    talk.press("345678")
    assert talk.state.level(NUMBER) == "L3"
    talk.hear("算了").hear("我要改地址，单号后四位零九三八")
    assert talk.keys[-1] == "passcode.offer"
    assert talk.state.level(other.tracking_no) == "L0"


def test_what_a_code_opens_is_told_and_what_was_hidden_before_is_not() -> None:
    far = replace(STRAY, state=ParcelState.AT_HUB, node="武汉转运中心")
    talk = Talk(World(strays=(far,)), "").start().hear("我的快递到哪了").hear("零九三七")
    assert "武汉" not in talk.text
    talk.hear("我要改地址").hear("在的").press("345678").hear("算了").hear("那我的快递到哪了")
    assert "武汉" in talk.text


def test_who_came_in_by_a_code_is_not_texted_at_the_phone_they_call_from() -> None:
    talk = Talk(World(strays=(STRAY,)), "+447700900123", "zh-CN").start()
    talk.hear("我要改地址").hear("零九三七").hear("在的").press("345678")
    for _ in range(book().settings.silences):
        talk.stay_silent()
    assert talk.world.sent == []


def test_a_known_caller_whose_request_is_under_way_is_asked_who_they_are_all_the_same() -> None:
    """Their words would be added to it."""
    own = make_parcel("XD0000000110001", state=ParcelState.IN_TRANSIT, surname="马")
    talk = talk_with(own, caller="+8616300000011").hear("我要改收货地址").hear("我姓马，零零零幺")
    talk.hear("改到南昌红谷滩翠湖小区三栋").hear("对，改吧")
    again = Talk(talk.world, "+8616300000011").start().hear("地址再改一下，改到成都锦江区")
    assert again.keys[-1] == "identity.verify"


CLAIM = make_workflow(
    WorkflowType.DAMAGE_CLAIM,
    NUMBER,
    state=WorkflowState.WAIT_CUSTOMER,
    owner="claims",
    accepted_at=NOON - timedelta(minutes=10),
    detail={"offer_cny": 30, "claimed_cny": 1200},
)


@pytest.mark.parametrize("intent", sorted(book().scenarios))
def test_of_a_claim_a_stranger_hears_neither_amount_nor_stage_and_touches_nothing(intent: str) -> None:
    """Whatever they ask for; a code that they were sent and have not given changes nothing."""
    stray = make_parcel(NUMBER, state=ParcelState.DAMAGED, goods="玻璃杯", value_cny=1200)
    talk = Talk(World(strays=(stray,), workflows=[CLAIM]), "").start()
    said = ""
    for words, label, slots in [("帮我办这个", intent, {}), ("零九三七", "provide_info", {"tail4": "0937"})]:
        talk.happen(Heard(NOON, Understanding(words, label, slots=slots, action="accept")))
        said += talk.text
    if talk.state.pending and talk.state.pending.asks == passcode.OFFER:
        talk.hear("在手边")
        said += talk.text
        talk.press("111111")
        said += talk.text
    told = [word for word in ("三十", "一千二", "给了方案", "等您答复", "破损理赔", "前登记") if word in said]
    assert told == []
    assert talk.world.started == [] or talk.world.started[0].tracking_no != NUMBER
    assert talk.state.level(NUMBER) == "L0"


def test_a_claim_of_ones_own_is_opened_in_one_turn_and_reviewed_by_people_alone() -> None:
    """Nothing that a caller can say accepts, lowers, pays out or takes back a claim: the scenarios have no such step."""
    opened = talk_with(make_parcel(state=ParcelState.SIGNED_SELF)).hear("我的碗全碎了")
    assert [workflow.type for workflow in opened.world.started] == [WorkflowType.DAMAGE_CLAIM]
    for scenario in book().scenarios.values():
        for name, step in scenario.steps():
            if WorkflowType.CLAIM_REVIEW in step.start:
                assert step.person, (scenario.scenario, name)


def test_a_text_may_take_its_time_and_who_is_silent_is_asked_for_the_code_once_more() -> None:
    talk = at_the_question()
    assert policy.patience_ms(talk.state, book()) == book().settings.patience_wait_ms
    talk.stay_silent()
    assert talk.keys == ["silence.first", "passcode.sent"]


def test_words_that_are_neither_code_nor_complaint_bring_the_question_again() -> None:
    talk = at_the_question()
    talk.happen(Heard(NOON, Understanding("呃那个什么", "none", (("none", 1.0),))))
    assert talk.keys == ["again.passcode"]
    assert talk.state.pending and talk.state.pending.asks == passcode.ASKS


def test_after_a_broken_line_the_code_is_asked_for_again() -> None:
    talk = at_the_question().happen(CallResumed(NOON))
    assert talk.keys == ["resume.back", "passcode.sent"]
    assert talk.press("345678").state.proven == (NUMBER,)
