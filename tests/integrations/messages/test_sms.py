"""Against a stand-in that checks the signature and keeps to the provider's documents, failures included."""

import json
from collections.abc import Iterator
from dataclasses import replace

import httpx
import pytest

from ivr.errors import MessageError, MessageRejected, MessageUnsure
from ivr.integrations.messages import provider
from ivr.integrations.messages.sms import HttpTexts
from ivr.messages.letter import Letter, Receipt
from tests.fakes import NOON, FakeClock
from tests.integrations.messages.aliyun import KEY, SECRET, Aliyun

LETTER = Letter(
    id="7d3c0d1e-0000-4000-8000-00000000000a",
    call_sid="CA1",
    number="+8613800138000",
    template="damage",
    text="【迅达快递】尾号0001的快件，请打开 https://h.example/l/abc 上传破损照片",
    locale="zh-CN",
    words={"tail4": "0001", "link": "https://h.example/l/abc", "link_code": "abc"},
    created_at=NOON,
)


@pytest.fixture
def aliyun() -> Iterator[Aliyun]:
    made = Aliyun()
    yield made
    made.close()


@pytest.fixture
def texts(aliyun: Aliyun) -> Iterator[HttpTexts]:
    yield from _texts(aliyun.url)


def _texts(url: str, name: str = "aliyun", **changes) -> Iterator[HttpTexts]:
    known = provider.load(name).model_copy(update={"url": url})
    with httpx.Client(timeout=5) as client:
        yield HttpTexts(known, changes.get("clock", FakeClock()), key=KEY, secret=SECRET, client=client)


def test_a_text_goes_out_as_template_and_parameters_signed(texts: HttpTexts, aliyun: Aliyun) -> None:
    assert texts.deliver(LETTER) == "9006^1"
    [sent] = aliyun.sent
    assert json.loads(sent.pop("TemplateParam")) == {"tail": "0001", "code": "abc"}
    assert sent == {
        "PhoneNumbers": "13800138000",
        "SignName": "迅达快递",
        "TemplateCode": "SMS_000000003",
        "OutId": LETTER.id,
    }


def test_a_wrong_secret_is_told_and_nothing_goes_out(aliyun: Aliyun) -> None:
    known = provider.load("aliyun").model_copy(update={"url": aliyun.url})
    with httpx.Client() as client:
        texts = HttpTexts(known, FakeClock(), key=KEY, secret="wrong", client=client)
        with pytest.raises(MessageError, match="SignatureDoesNotMatch") as fault:
            texts.deliver(LETTER)
    assert "wrong" not in fault.value.message
    assert aliyun.sent == []


@pytest.mark.parametrize(
    ("answer", "fault"),
    [
        ("isv.MOBILE_NUMBER_ILLEGAL", MessageRejected),
        ("isv.SMS_TEMPLATE_ILLEGAL", MessageRejected),
        ("isv.BUSINESS_LIMIT_CONTROL", MessageError),
        ("isv.AMOUNT_NOT_ENOUGH", MessageError),
        (429, MessageError),
        (502, MessageUnsure),
        ("drop", MessageUnsure),
    ],
)
def test_each_failure_is_what_it_is(texts: HttpTexts, aliyun: Aliyun, answer, fault) -> None:
    aliyun.answers = [answer]
    with pytest.raises(MessageError) as told:
        texts.deliver(LETTER)
    assert type(told.value) is fault
    assert "13800138000" not in told.value.message


def test_nobody_there_means_that_nothing_went_out() -> None:
    for texts in _texts("http://127.0.0.1:9/"):
        with pytest.raises(MessageError) as fault:
            texts.deliver(LETTER)
        assert type(fault.value) is MessageError


def test_what_went_out_although_its_answer_was_lost_is_found_by_its_id(
    texts: HttpTexts, aliyun: Aliyun
) -> None:
    aliyun.answers = ["drop"]
    with pytest.raises(MessageUnsure):
        texts.deliver(LETTER)
    assert texts.find(LETTER) == LETTER.id
    assert texts.find(replace(LETTER, id="another")) is None
    assert aliyun.asked[0] == {
        "PhoneNumber": "13800138000",
        "SendDate": "20261122",
        "PageSize": "50",
        "CurrentPage": "1",
    }


def test_a_record_that_is_not_shown_whole_proves_nothing(texts: HttpTexts, aliyun: Aliyun) -> None:
    texts.deliver(replace(LETTER, id="another"))
    aliyun.hides = 1
    with pytest.raises(MessageUnsure):
        texts.find(LETTER)


def test_a_record_that_cannot_be_read_now_is_asked_for_later(texts: HttpTexts, aliyun: Aliyun) -> None:
    aliyun.answers = [503]
    with pytest.raises(MessageError) as fault:
        texts.find(LETTER)
    assert type(fault.value) is MessageError


def test_after_midnight_both_days_are_asked_about(aliyun: Aliyun) -> None:
    clock = FakeClock()
    clock.forward(hours=13)
    for texts in _texts(aliyun.url, clock=clock):
        assert texts.find(LETTER) is None
    assert [asked["SendDate"] for asked in aliyun.asked] == ["20261122", "20261123"]


def test_a_text_without_a_template_of_the_provider_is_rejected(texts: HttpTexts, aliyun: Aliyun) -> None:
    with pytest.raises(MessageRejected) as refused:
        texts.deliver(replace(LETTER, locale="en-US"))
    assert refused.value.code == "message-no-template"
    assert aliyun.sent == []


def test_a_gateway_of_ones_own_gets_the_whole_text_and_the_key_against_doubles() -> None:
    took: list[httpx.Request] = []

    def gateway(request: httpx.Request) -> httpx.Response:
        took.append(request)
        return httpx.Response(202, json={"status": "accepted", "id": "g1"})

    with httpx.Client(transport=httpx.MockTransport(gateway)) as client:
        texts = HttpTexts(provider.load("plain"), FakeClock(), secret="s3cret", client=client)
        assert texts.takes("+8613800138000")
        assert texts.deliver(LETTER) == "g1"
        assert texts.find(LETTER) is None
    assert json.loads(took[0].content) == {"to": LETTER.number, "text": LETTER.text}
    assert took[0].headers["Idempotency-Key"] == LETTER.id
    assert took[0].headers["Authorization"] == "Bearer s3cret"


def test_the_provider_takes_its_own_numbers_alone(texts: HttpTexts) -> None:
    assert texts.takes("+8613800138000")
    assert not texts.takes("+12025550112")


@pytest.mark.parametrize(
    ("status", "why", "told"),
    [
        (1, "", None),
        (2, "MK:0004", Receipt("aliyun", "failed", LETTER.id, code="MK:0004")),
        (3, "DELIVERED", Receipt("aliyun", "delivered", LETTER.id, code="DELIVERED")),
    ],
)
def test_what_became_of_a_text_can_be_asked(
    texts: HttpTexts, aliyun: Aliyun, status: int, why: str, told: Receipt | None
) -> None:
    assert texts.ask(LETTER) is None, "never sent"
    texts.deliver(LETTER)
    aliyun.status, aliyun.why = status, why
    assert texts.ask(LETTER) == told


def test_a_gateway_that_cannot_be_asked_says_nothing() -> None:
    for texts in _texts("http://127.0.0.1:9/", "plain"):
        assert texts.ask(LETTER) is None
