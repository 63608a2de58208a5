"""What callers say that stands in no example: each file of tests/data/sentences mirrors one intent.

A sentence that is not understood yet stands in `_not_yet.yaml` and must fail there, so that whoever mends it takes
it out.
"""

from pathlib import Path

import pytest
import yaml

from ivr.dialog.understand import understand
from ivr.messages.dialog import DialogState
from tests.dialog.world import book

FOLDER = Path(__file__).parents[1] / "data" / "sentences"
FILES = sorted(path for path in FOLDER.glob("*.yaml") if not path.stem.startswith("_"))
NOT_YET: list[str] = yaml.safe_load((FOLDER / "_not_yet.yaml").read_text(encoding="utf-8"))["sentences"]


def read(path: Path) -> dict[str, object]:
    loaded: dict[str, object] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return loaded


def likeliest(sentence: str) -> str:
    heard = understand(sentence, DialogState("CA1", stage="open"), book())
    return heard.ranked[0][0] if heard.ranked and heard.action != "reject" else "none"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_sentences_go_to_their_intent(path: Path) -> None:
    data = read(path)
    assert data["intent"] == path.stem
    for sentence in data["sentences"]:  # type: ignore[attr-defined]
        understood = likeliest(sentence) == path.stem
        assert understood != (sentence in NOT_YET), sentence


def test_every_intent_has_sentences() -> None:
    assert {path.stem for path in FILES} == set(book().intents)


def test_no_sentence_is_an_example() -> None:
    examples = {phrase for intent in book().intents.values() for phrase in intent.said()}
    for path in FILES:
        assert not examples & set(read(path)["sentences"])  # type: ignore[call-overload]
