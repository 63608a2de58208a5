"""Every reply that code or data says exists, and every reply that exists is said by something."""

import re
from pathlib import Path

from ivr.dialog import loader
from tests.dialog.world import book

CODE = {path.stem: path.read_text(encoding="utf-8") for path in loader.DATA.parent.glob("*.py")}
DATA = "".join(path.read_text(encoding="utf-8") for path in loader.DATA.rglob("*.yaml"))
BY_PATTERN = (
    "empathy.",
    "again.tail4",
    "again.tracking_no",
    "again.which_parcel",
    "again.confirm",
    "again.solved",
    "again.passcode",
    "aside.",
)
"""Put together from a scene and a feeling, from the open question, or from the kind of an aside."""


def test_every_key_in_the_code_has_words() -> None:
    said = {key for text in CODE.values() for key in re.findall(r'Say\(\s*"([a-z_]+\.[a-z_0-9]+)"', text)}
    assert len(said) > 30
    assert not [key for key in said if book().reply(key, "zh-CN") is None]


def test_every_reply_is_said_by_something() -> None:
    everything = DATA + "".join(CODE.values()) + _elsewhere()
    orphans = [
        key
        for key in book().replies["zh-CN"]
        if key not in everything and not key.startswith((*BY_PATTERN, "identity.again_"))
    ]
    assert not orphans


def _elsewhere() -> str:
    house = Path(loader.ROOT / "ivr")
    return "".join(path.read_text(encoding="utf-8") for path in house.rglob("*.py"))


def test_feeling_lines_belong_to_scenes_and_feelings_that_exist() -> None:
    scenes = {scenario.scene for scenario in book().scenarios.values()} | {"any"}
    feelings = set(book().emotions) | {"neutral"}
    for key in book().replies["zh-CN"]:
        if key.startswith("empathy."):
            scene, _, feeling = key.removeprefix("empathy.").rpartition("_")
            assert scene in scenes, key
            assert feeling in feelings, key
