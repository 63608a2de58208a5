from typing import Any

import pytest

from ivr.errors import MessageRejected, SettingsError
from ivr.integrations.messages import post
from ivr.integrations.messages.post import ByNumber, NoCarrier
from ivr.messages.letter import Letter
from ivr.settings import Settings
from tests.fakes import NOON, FakeClock


class Taking:
    """Takes numbers that begin so."""

    def __init__(self, prefix: str, name: str = "") -> None:
        self.prefix = prefix
        self.name = name or prefix or "any"
        self.took: list[str] = []

    def takes(self, number: str) -> bool:
        return number.startswith(self.prefix)

    def deliver(self, letter: Letter) -> str:
        self.took.append(letter.number)
        return self.prefix

    def find(self, letter: Letter) -> str | None:
        return self.prefix if letter.number in self.took else None


def _to(number: str, not_by: str = "") -> Letter:
    return Letter("m1", "CA1", number, "status", "x", "zh-CN", {}, NOON, not_by=not_by)


def test_each_text_goes_the_way_of_its_number_and_is_looked_for_there() -> None:
    at_home, abroad = Taking("+86"), Taking("")
    both = ByNumber([at_home, abroad])
    both.deliver(_to("+8613800138000"))
    both.deliver(_to("+12025550112"))
    assert (at_home.took, abroad.took) == (["+8613800138000"], ["+12025550112"])
    assert both.find(_to("+8613800138000")) == "+86"


def test_what_one_could_not_bring_to_the_phone_goes_by_the_other_if_there_is_one() -> None:
    first, second = Taking("+", "first"), Taking("+1", "second")
    both = ByNumber([first, second])
    both.deliver(_to("+12025550112", not_by="first"))
    both.deliver(_to("+12025550112", not_by="second"))
    assert (len(first.took), len(second.took)) == (1, 1)
    with pytest.raises(MessageRejected) as refused:
        both.deliver(_to("+8613800138000", not_by="first"))
    assert refused.value.code == "message-no-other-carrier"
    assert len(first.took) == 1


def test_a_number_that_no_carrier_takes_is_rejected() -> None:
    with pytest.raises(MessageRejected) as refused:
        ByNumber([Taking("+1")]).deliver(_to("+8613800138000"))
    assert refused.value.code == "message-not-carried"


def test_without_any_carrier_a_text_is_rejected_and_says_what_is_missing() -> None:
    with pytest.raises(MessageRejected, match="IVR_SMS") as refused:
        NoCarrier().deliver(_to("+8613800138000"))
    assert refused.value.code == "message-no-carrier"


def test_the_setting_names_the_provider(tmp_path) -> None:
    abroad = Taking("+1")
    plain = Settings(data_dir=tmp_path, _env_file=None)
    assert isinstance(post.carrier(plain, FakeClock(), None), NoCarrier)
    assert post.carrier(plain, FakeClock(), abroad).deliver(_to("+12025550112")) == "+1"
    with_provider = Settings(data_dir=tmp_path, sms="aliyun", sms_key="k", sms_secret="s", _env_file=None)
    assert isinstance(post.carrier(with_provider, FakeClock(), abroad), ByNumber)
    with pytest.raises(SettingsError):
        post.carrier(Settings(data_dir=tmp_path, sms="nobody", _env_file=None), FakeClock(), abroad)


def test_a_provider_is_asked_what_became_of_texts_unless_it_tells_by_itself(tmp_path, database) -> None:
    def chores(**changes) -> set[str]:
        settings = Settings(data_dir=tmp_path, _env_file=None, **changes)
        anything: Any = None
        made = post.build(
            settings,
            database,
            FakeClock(),
            key=b"k",
            contacts=anything,
            photos=anything,
            events=anything,
            texts=NoCarrier(),
            phones=anything,
        )
        return set(made.chores)

    assert "receipts" in chores(sms="aliyun")
    assert "receipts" not in chores(sms="aliyun", sms_receipts_key="k" * 24)
    assert "receipts" not in chores(sms="plain")
    assert "receipts" not in chores()
