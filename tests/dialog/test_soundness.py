"""What `python -m ivr check` finds in scenarios and promises, with the file and line where an editor mends it."""

import shutil
from pathlib import Path

import pytest

from ivr.dialog import loader, soundness
from ivr.messages.workflow import WorkflowType


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    shutil.copytree(loader.DATA, tmp_path / "data")
    shutil.copytree(loader.PROMPTS, tmp_path / "prompts", ignore=shutil.ignore_patterns("*.wav"))
    return tmp_path


def found(copy: Path) -> list[str]:
    return loader.problems(copy / "data", copy / "prompts")


def edit(path: Path, old: str, new: str) -> int:
    """Returns the line of the change."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return text[: text.index(old)].count("\n") + 1


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        # a dead end
        ("data/scenarios/track.yaml", "  REFUSED: {say: [track.refused]}", "  REFUSED: {say: [track.eta | -]}", "dead end"),
        ("data/scenarios/stuck.yaml", "  RETURNED: {say: [track.returned]}", "  RETURNED: {offer: {ask: track.offer_urge, intent: urge_delivery}}", "dead end"),
        ("data/scenarios/track.yaml", "  RETURNED: {say: [track.returned]}", "  RETURNED: {say: [track.returned], confirm: {ask: lost.confirm}}", "start nothing"),
        ("data/scenarios/track.yaml", "  CANCELLED: {say: [track.cancelled]}", "  CANCELLED: {say: [track.cancelled], then: [lost.then]}", "only after something was started"),
        ("data/scenarios/urge.yaml", "  RETURNED: {say: [track.returned]}", "  RETURNED: {say: [track.returned], offer: {ask: track.eta, intent: urge_delivery}}", "cannot be put"),
        ("data/scenarios/fresh.yaml", "otherwise: {start: FRESH_CLAIM, then: [fresh.if_not", "otherwise: {start: FRESH_CLAIM, then: [fresh.reused", "where nothing proves it"),
        # what is taken back
        ("data/scenarios/cancel.yaml", "  confirm: {ask: cancel.confirm, agrees: *agrees, refuses: *refuses}\n  start: CALLBACK\n", "  cancel: PICKUP\n", "must be agreed to"),
        # a stranger who would be asked for what the parcel's own people know
        ("data/scenarios/address.yaml", "public: {level: L3", "public: {level: L2", "a stranger has no L2"),
        # a case that asks for what does not exist, or hides the others
        ("data/scenarios/locker.yaml", "with: [taken]", "with: [stolen]", "stolen is neither"),
        ("data/scenarios/customs.yaml", "reason: [duty_due]", "reason: [duty_dew]", "duty_dew"),
        ("data/scenarios/complaint.yaml", "{either: [violence, injury]}", "{}", "fits always"),
        # somebody who only knows a number
        ("data/scenarios/lost.yaml", "public: {say: [identity.public_person], person: true}\n", "", "no `public`"),
        # promises
        ("prompts/zh-CN/lost.yaml", "，最晚{due:clock}有查找结果。\n  claims: LOST_CASE\nreused_a", "。\n  claims: LOST_CASE\nreused_a", "without a deadline"),
        ("prompts/zh-CN/track.yaml", "预计{eta:clock}送到", "最晚{eta:clock}送到", "no workflow's"),
        ("prompts/en-US/track.yaml", "It shows as refused.", "I've asked the branch.", "claims nothing"),
        ("prompts/zh-CN/policy.yaml", "按保价的约定赔", "按运费的三倍赔", "forbids"),
        # rules
        ("data/rules.yaml", "replies: [door.rule]", "replies: [door.role]", "door.role, which is no reply"),
        ("data/rules.yaml", "battery: [充电宝", "battery: [充电保", "充电保"),
    ],
)  # fmt: skip
def test_a_slip_is_named_with_file_and_line(copy: Path, file: str, old: str, new: str, said: str) -> None:
    line = edit(copy / file, old, new)
    faults = [fault for fault in found(copy) if said in fault]
    assert faults
    name, _, rest = faults[0].partition(":")
    assert Path(name).name == Path(file).name
    if "public" not in said and not file.endswith("rules.yaml"):
        assert abs(int(rest.partition(":")[0]) - line) <= 2


def test_a_reply_that_nobody_says_is_named(copy: Path) -> None:
    for locale in ("zh-CN", "en-US"):
        path = copy / "prompts" / locale / "lost.yaml"
        path.write_text(path.read_text(encoding="utf-8") + "nobodys: 没人说\n", encoding="utf-8")
    lines = (copy / "prompts/zh-CN/lost.yaml").read_text(encoding="utf-8").count("\n")
    assert [fault for fault in found(copy) if f"lost.yaml:{lines}: lost.nobodys is said by nobody" in fault]


def test_a_feeling_line_of_a_scene_that_no_scenario_has_is_named(copy: Path) -> None:
    for locale in ("zh-CN", "en-US"):
        path = copy / "prompts" / locale / "empathy.yaml"
        path.write_text(path.read_text(encoding="utf-8") + "opera_sad: 唉。\n", encoding="utf-8")
    assert [fault for fault in found(copy) if "empathy.opera_sad is said by nobody" in fault]


def test_a_reply_without_a_translation_is_named(copy: Path) -> None:
    path = copy / "prompts/zh-CN/lost.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "extra: 多一句\n", encoding="utf-8")
    assert [fault for fault in found(copy) if "lost.extra has no words in en-US" in fault]


def test_a_label_without_examples_is_named(copy: Path) -> None:
    path = copy / "data/intents/invoice.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text[: text.index("phrases:")], encoding="utf-8")
    faults = found(copy)
    assert [
        fault
        for fault in faults
        if "intents/invoice.yaml:" in fault and "invoice has no phrases in zh-CN" in fault
    ]


def test_what_is_costly_and_not_confirmed_is_named_unless_a_person_takes_over(copy: Path) -> None:
    costly = {WorkflowType.LOST_CASE, WorkflowType.INTERCEPT, WorkflowType.ADDR_CHANGE}
    assert soundness.unconfirmed(loader.read_book(), costly) == []
    lost = copy / "data" / "scenarios" / "lost.yaml"
    line = edit(
        lost, "  LOST: {say: [track.lost], confirm: {ask: lost.confirm}, ", "  LOST: {say: [track.lost], "
    )
    [fault] = soundness.unconfirmed(loader.read_book(copy / "data", copy / "prompts"), costly)
    assert f"scenarios/lost.yaml:{line}: lost, LOST: LOST_CASE is costly" in fault
    assert soundness.unconfirmed(loader.read_book(), {WorkflowType.URGE})


def test_a_text_that_leads_nowhere_is_named(copy) -> None:
    assert soundness.untexted(loader.read_book(), {"damage", "doorstep", "address", "identity"}) == []
    edit(copy / "data" / "scenarios" / "customs.yaml", "text: identity", "text: identities")
    [fault] = soundness.untexted(
        loader.read_book(copy / "data", copy / "prompts"), {"damage", "doorstep", "address", "identity"}
    )
    assert "scenarios/customs.yaml:" in fault
    assert "customs sends identities" in fault
