from dataclasses import replace
from datetime import timedelta

import pytest

from ivr.dialog import replies
from ivr.errors import DialogError, UntrueClaim
from ivr.messages.turn import MessageSent, Say, Sentence, WorkflowCancelled, WorkflowStarted
from ivr.messages.workflow import WorkflowType
from tests.dialog.world import NOON, ZONE, book, make_workflow


def words(*says: Say, locale: str = "zh-CN", slow: bool = False) -> tuple[Sentence, ...]:
    return replies.word(says, locale=locale, book=book(), now=NOON, zone=ZONE, slow=slow)


def started(kind: WorkflowType) -> WorkflowStarted:
    return WorkflowStarted(NOON, make_workflow(kind, "XD0000000010001", due_at=NOON + timedelta(minutes=30)))


def test_a_claim_without_proof_is_refused() -> None:
    with pytest.raises(UntrueClaim, match=r"urge\.done"):
        words(Say("urge.done", {"due": NOON}))


def test_a_claim_with_the_proof_of_something_else_is_refused() -> None:
    with pytest.raises(UntrueClaim, match="HUB_TRACE"):
        words(Say("urge.done", {"due": NOON}, started(WorkflowType.HUB_TRACE)))


def test_a_message_that_was_not_sent_cannot_be_claimed() -> None:
    with pytest.raises(UntrueClaim):
        words(Say("silence.sent"))
    assert words(Say("silence.sent", proof=MessageSent(NOON, "M1", "status")))


def test_only_what_was_taken_back_is_said_to_be_cancelled() -> None:
    booked = make_workflow(WorkflowType.PICKUP, "")
    with pytest.raises(UntrueClaim, match="PICKUP"):
        words(Say("cancel.cancelled", proof=WorkflowStarted(NOON, booked)))
    said = words(Say("cancel.cancelled", proof=WorkflowCancelled(NOON, booked)))
    assert "下午一点四十五分约的" in "".join(sentence.text for sentence in said)


def test_the_deadline_is_that_of_the_proof_whatever_the_policy_says() -> None:
    wrong = NOON + timedelta(hours=9)
    said = words(Say("urge.done", {"due": wrong}, started(WorkflowType.URGE)))
    assert "两点半" in "".join(sentence.text for sentence in said)


def test_every_reply_that_claims_is_refused_without_proof() -> None:
    claiming = [key for key, reply in book().replies["zh-CN"].items() if reply.claims]
    assert claiming
    for key in claiming:
        with pytest.raises(UntrueClaim):
            words(Say(key, {"due": NOON, "minutes": 5}))


def test_a_missing_fact_is_an_error_here_and_not_on_the_phone() -> None:
    with pytest.raises(DialogError, match="eta"):
        words(Say("track.eta"))


def test_an_unknown_reply_is_named() -> None:
    with pytest.raises(DialogError, match=r"no\.where"):
        words(Say("no.where"))


def test_a_variant_is_chosen_by_its_number() -> None:
    first, second = words(Say("ack.found~1"), Say("ack.found~2"))
    assert first.text != second.text
    with pytest.raises(DialogError):
        words(Say("ack.found~99"))


def test_sentences_come_one_by_one_with_the_key_they_are_from() -> None:
    said = words(Say("greeting.notice"))
    assert [sentence.key for sentence in said] == ["greeting.notice", "greeting.notice"]
    assert (
        "".join(sentence.text for sentence in said) == book().replies["zh-CN"]["greeting.notice"].variants[0]
    )


def test_slow_speech_is_slower_and_reads_digits_apart() -> None:
    say = Say("identity.public", {"tail4": "0937", "state": "AT_HUB"})
    assert words(say, slow=True)[0].rate == book().settings.slow_rate
    assert "零，九，三，七" in "".join(sentence.text for sentence in words(say, slow=True))


@pytest.mark.parametrize("locale", ["zh-CN", "en-US"])
def test_no_breath_group_that_can_be_split_is_too_long(locale: str) -> None:
    limit = book().settings.breath_chars
    for reply in book().replies[locale].values():
        for text in reply.variants:
            for group in replies.breath_groups(text, limit):
                assert replies.weight(group) <= limit or not any(c in group[:-1] for c in "，,"), group


@pytest.mark.parametrize("locale", ["zh-CN", "en-US"])
def test_splitting_loses_no_word(locale: str) -> None:
    for reply in book().replies[locale].values():
        for text in reply.variants:
            joined = "".join(replies.breath_groups(text, 20))
            assert joined.replace(" ", "") == text.replace(" ", "")


def test_fixed_sentences_are_those_that_are_spoken() -> None:
    fixed = {sentence.text for sentence in replies.fixed(book(), "zh-CN")}
    assert {sentence.text for sentence in words(Say("greeting.hello"), Say("greeting.notice"))} <= fixed
    assert not any("{" in text for text in fixed)


def test_the_first_words_of_every_answer_can_be_rendered_beforehand() -> None:
    fixed = {sentence.text for sentence in replies.fixed(book(), "zh-CN")}
    for key, reply in book().replies["zh-CN"].items():
        if key.startswith(("empathy.", "ack.")):
            for number in range(1, len(reply.variants) + 1):
                assert words(Say(f"{key}~{number}"))[0].text in fixed


@pytest.mark.parametrize("locale", ["zh-CN", "en-US"])
def test_nothing_spoken_holds_figures_or_signs(locale: str) -> None:
    for key, reply in book().replies[locale].items():
        for text in reply.variants:
            bare = "".join(part for part, *_ in replies.string.Formatter().parse(text))
            assert not any(c.isdigit() or c in "/%&@#*" for c in bare), key


def test_a_proof_of_a_reused_workflow_is_a_proof() -> None:
    reused = replace(started(WorkflowType.URGE).workflow, reused=True)
    said = words(Say("urge.reused", proof=WorkflowStarted(NOON, reused)))
    assert "十五分钟前" in said[0].text
