import re
from pathlib import Path

import pytest

import ivr.web
from ivr.messages.parcel import ParcelState
from ivr.messages.workflow import WorkflowState, WorkflowType
from ivr.store.reading import OUTCOMES
from ivr.web.labels import names

TEMPLATES = Path(ivr.web.__file__).parent / "templates"


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize(
    ("kind", "labels"),
    [
        ("workflow", [entry.value for entry in WorkflowType]),
        ("workflow_state", [entry.value for entry in WorkflowState]),
        ("parcel", [entry.value for entry in ParcelState]),
        ("outcome", [*OUTCOMES, "open"]),
        ("step", ["endpoint", "asr", "understand", "decide", "workflow", "tts_first", "voice_to_voice"]),
    ],
)
def test_every_label_of_a_closed_list_has_a_name(language: str, kind: str, labels: list[str]) -> None:
    assert sorted(names(language)[kind]) == sorted(labels)
    assert all(names(language)[kind].values())


def test_no_label_was_taken_for_something_else_by_yaml() -> None:
    for kind, labels in names("en").items():
        for label, name in labels.items():
            assert isinstance(label, str), f"{kind}: quote {label!r}"
            assert isinstance(name, str), f"{kind}.{label}: quote {name!r}"


def test_all_intents_of_the_dialog_data_have_a_name() -> None:
    from ivr.dialog.loader import read_book

    known = set(names("zh")["intent"])
    assert set(read_book().intents) <= known


@pytest.mark.parametrize("template", sorted(TEMPLATES.glob("*.html")), ids=lambda path: path.name)
def test_no_template_names_a_constant_in_the_language_of_its_first_visitor(template: Path) -> None:
    assert not re.search(r"""["']\|named\(""", template.read_text(encoding="utf-8")), "use all_names()"
