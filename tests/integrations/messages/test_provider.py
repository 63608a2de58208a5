from pathlib import Path

import pytest

from ivr.errors import DataError, SettingsError
from ivr.integrations.messages import provider, wording


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
