from pathlib import Path

import pytest

from ivr.errors import BadInput, DataError, SettingsError
from ivr.integrations.messages import provider, wording
from ivr.messages.letter import Receipt


def test_the_bundled_ones_are_whole() -> None:
    assert [each.name for each in provider.load_bundled()] == ["aliyun", "plain"]


def test_every_text_has_a_template_at_the_domestic_provider_made_of_words_that_it_has() -> None:
    known = provider.load("aliyun")
    texts = wording.load().locales["zh-CN"].templates
    assert set(known.templates["zh-CN"]) == set(texts)
    for name, template in known.templates["zh-CN"].items():
        whole = "".join(texts[name]) + "{link_code}"
        for parameter in template.parameters.values():
            assert parameter in whole, f"{name}: {parameter}"


def test_a_file_of_ones_own_is_read_and_its_faults_are_told_with_their_line(tmp_path: Path) -> None:
    mine = tmp_path / "mine.yaml"
    text = (provider.BUNDLED / "aliyun.yaml").read_text()
    mine.write_text(text.replace("name: aliyun", "name: mine"))
    assert provider.load(str(mine)).name == "mine"
    mine.write_text(text.replace("signing: acs3", "signing: by hand"))
    with pytest.raises(DataError, match=r"mine\.yaml:\d+: signing"):
        provider.load(str(mine))
    mine.write_text(text.partition("templates:")[0])
    with pytest.raises(DataError, match="templates: needed"):
        provider.load(str(mine))


def test_a_provider_that_nobody_knows_stops_the_start() -> None:
    with pytest.raises(SettingsError, match="IVR_SMS"):
        provider.load("carrier-pigeon")


def test_a_path_leads_through_the_answer_or_to_nothing() -> None:
    assert provider.at({"a": {"b": [1]}}, "a.b") == [1]
    assert provider.at({"a": 1}, "a.b") is None
    assert provider.at([], "a") is None


def test_a_push_is_read_as_the_reference_of_the_provider_shows_it() -> None:
    """The example of its "SmsReport", and the same of a phone that is switched off."""
    example = {
        "phone_number": "1381111****",
        "send_time": "2017-01-01 00:00:00",
        "report_time": "2017-01-01 00:00:00",
        "success": True,
        "err_code": "DELIVERED",
        "err_msg": "用户接收成功",
        "sms_size": "1",
        "biz_id": "12345",
        "out_id": "67890",
    }
    lost = {**example, "success": False, "err_code": "MK:0004", "out_id": "67891"}
    assert provider.receipts(provider.load("aliyun"), [example, lost]) == [
        Receipt("aliyun", "delivered", "67890", "12345", "DELIVERED"),
        Receipt("aliyun", "failed", "67891", "12345", "MK:0004"),
    ]


def test_a_gateway_of_ones_own_may_tell_of_one_at_a_time() -> None:
    told = {"reference": "m1", "id": 7, "status": "undelivered", "error": None}
    assert provider.receipts(provider.load("plain"), told) == [Receipt("plain", "failed", "m1", "7")]
    assert provider.receipts(provider.load("plain"), {"status": "queued"})[0].state == "sent"


@pytest.mark.parametrize("told", ["text", [1], None, [["list"]]])
def test_a_push_in_another_shape_is_refused(told: object) -> None:
    with pytest.raises(BadInput):
        provider.receipts(provider.load("aliyun"), told)


def test_a_provider_whose_yaml_has_no_receipts_tells_nothing() -> None:
    silent = provider.load("plain").model_copy(update={"receipts": None})
    with pytest.raises(BadInput, match="receipts"):
        provider.receipts(silent, {})
