"""An in-memory world for dialogs: parcels and workflows that behave like the real ones, without I/O."""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

from ivr.dialog.loader import load_book
from ivr.dialog.policy import decide
from ivr.dialog.replies import word
from ivr.dialog.schema import Book
from ivr.dialog.understand import understand
from ivr.errors import WorkflowError
from ivr.integrations.parcels import world as stories
from ivr.integrations.parcels.demo import DemoParcels
from ivr.integrations.workflows.catalogue import Catalogue
from ivr.integrations.workflows.catalogue import load as load_catalogue
from ivr.messages.dialog import Decision, DialogState
from ivr.messages.errand import Errand
from ivr.messages.parcel import Parcel, ParcelState
from ivr.messages.turn import (
    CallStarted,
    CancelRefused,
    CancelWorkflow,
    CheckPasscode,
    CountTry,
    Deed,
    DialogEvent,
    ErrandFound,
    ErrandGone,
    FindErrand,
    FindParcels,
    Heard,
    KeysPressed,
    LookupUnavailable,
    MessageRefused,
    MessageSent,
    ParcelsFound,
    PasscodeChecked,
    PasscodeSent,
    PasscodeUnavailable,
    Say,
    SendMessage,
    SendPasscode,
    Sentence,
    Silence,
    StartWorkflow,
    TryCounted,
    Understanding,
    WorkflowCancelled,
    WorkflowRefused,
    WorkflowStarted,
)
from ivr.messages.workflow import Workflow, WorkflowState, WorkflowType
from ivr.settings import Settings
from tests.fakes import FakeClock

ZONE = ZoneInfo("Asia/Shanghai")
NOON = datetime(2026, 11, 22, 6, 0, tzinfo=UTC)
"""Two in the afternoon in Shanghai, a Sunday."""
ROUNDS = 4


@cache
def book() -> Book:
    return load_book(Settings().models)


@cache
def catalogue() -> Catalogue:
    return load_catalogue()


def make_parcel(number: str = "XD0000000020001", **facts: Any) -> Parcel:
    base: dict[str, Any] = {
        "state": ParcelState.AT_HUB,
        "role": "recipient",
        "since": NOON - timedelta(days=3),
    }
    return Parcel(number, **{**base, **facts})


def hub_parcel(number: str = "XD0000000020001", **facts: Any) -> Parcel:
    return make_parcel(
        number,
        **{
            "node": "武汉东西湖转运中心",
            "city": "武汉",
            "reason": "storm_backlog",
            "departs_at": NOON + timedelta(hours=6),
            **facts,
        },
    )


def van_parcel(number: str = "XD0000000010001", **facts: Any) -> Parcel:
    return make_parcel(
        number,
        **{
            "state": ParcelState.OUT_FOR_DELIVERY,
            "since": NOON - timedelta(hours=5),
            "eta": NOON + timedelta(hours=4),
            "courier": "张师傅",
            "branch": "城西一部",
            **facts,
        },
    )


def make_workflow(kind: WorkflowType, tracking_no: str, **facts: Any) -> Workflow:
    base: dict[str, Any] = {
        "id": f"{kind.value}-1",
        "state": WorkflowState.OPEN,
        "opened_at": NOON - timedelta(minutes=15),
        "due_at": NOON + timedelta(minutes=15),
    }
    return Workflow(type=kind, tracking_no=tracking_no, **{**base, **facts})


@dataclass
class World:
    """Whose parcels there are, what is under way, what is out of order."""

    parcels: dict[str, tuple[Parcel, ...]] = field(default_factory=dict)
    """By phone number."""
    strays: tuple[Parcel, ...] = ()
    """Of other people, found by number alone."""
    workflows: list[Workflow] = field(default_factory=list)
    out_of_order: set[str] = field(default_factory=set)
    """lookup | workflow | message"""
    sent: list[SendMessage] = field(default_factory=list)
    started: list[Workflow] = field(default_factory=list)
    tries: dict[str, int] = field(default_factory=dict)
    """Wrong second factors so far, by tracking number."""
    errand: Errand | None = None
    """Why we call, where we do."""
    passcode: str = "345678"
    """The code of every text; empty where no phone is on record."""
    passcodes: dict[str, datetime] = field(default_factory=dict)
    """By tracking number, until when the last one is good."""

    def do(self, deed: Deed, at: datetime) -> DialogEvent:
        if isinstance(deed, FindParcels):
            return self._find(deed, at)
        if isinstance(deed, StartWorkflow):
            return self._start(deed, at)
        if isinstance(deed, CancelWorkflow):
            return self._cancel(deed, at)
        if isinstance(deed, CountTry):
            self.tries[deed.tracking_no] = self.tries.get(deed.tracking_no, 0) + 1
            return TryCounted(at, deed.tracking_no, self.tries[deed.tracking_no])
        if isinstance(deed, SendPasscode):
            return self._send_passcode(deed, at)
        if isinstance(deed, CheckPasscode):
            return self._check_passcode(deed, at)
        if isinstance(deed, FindErrand):
            return ErrandFound(at, self.errand) if self.errand else ErrandGone(at)
        if "message" in self.out_of_order:
            return MessageRefused(at, deed.template, "outbox full")
        self.sent.append(deed)
        return MessageSent(at, f"M{len(self.sent)}", deed.template)

    def _find(self, deed: FindParcels, at: datetime) -> DialogEvent:
        if "lookup" in self.out_of_order:
            return LookupUnavailable(at)
        everything = self._everything()
        if deed.caller:
            found, by = self.parcels.get(deed.caller, ()), "caller"
        elif deed.tail4:
            found, by = tuple(p for p in everything if p.tail4 == deed.tail4), "tail4"
        else:
            found, by = tuple(p for p in everything if p.tracking_no == deed.tracking_no), "tracking_no"
        numbers = {parcel.tracking_no for parcel in found}
        if deed.caller:
            numbers.add("")  # what the one caller of this world has set going about no parcel
        known = tuple(
            workflow
            for workflow in self.workflows
            if workflow.tracking_no in numbers and not workflow.state.is_over
        )
        return ParcelsFound(at, found, by, known, dict(self.tries))  # type: ignore[arg-type]

    def _send_passcode(self, deed: SendPasscode, at: datetime) -> DialogEvent:
        if "passcodes" in self.out_of_order:
            return PasscodeUnavailable(at)
        self.passcodes[deed.tracking_no] = at + timedelta(minutes=5)
        return PasscodeSent(at, deed.tracking_no)

    def _check_passcode(self, deed: CheckPasscode, at: datetime) -> DialogEvent:
        number = deed.tracking_no
        good = number in self.passcodes and at < self.passcodes[number]
        right = good and bool(self.passcode) and deed.passcode == self.passcode
        if right:
            del self.passcodes[number]
        else:
            self.tries[number] = self.tries.get(number, 0) + 1
        return PasscodeChecked(at, number, right, self.tries.get(number, 0))

    def _cancel(self, deed: CancelWorkflow, at: datetime) -> DialogEvent:
        if "workflow" in self.out_of_order:
            return CancelRefused(at, deed.workflow_id, "over by now")
        place, found = next((n, one) for n, one in enumerate(self.workflows) if one.id == deed.workflow_id)
        self.workflows[place] = replace(found, state=WorkflowState.CANCELLED)
        return WorkflowCancelled(at, self.workflows[place])

    def _everything(self) -> list[Parcel]:
        return [*(p for own in self.parcels.values() for p in own), *self.strays]

    def _start(self, deed: StartWorkflow, at: datetime) -> DialogEvent:
        request = deed.request
        if "workflow" in self.out_of_order:
            return WorkflowRefused(at, request, "catalogue away")
        for workflow in self.workflows:
            same = (workflow.type, workflow.tracking_no) == (request.type, request.tracking_no)
            if same and not workflow.state.is_over:
                return WorkflowStarted(at, replace(workflow, reused=True))
        parcel = next((p for p in self._everything() if p.tracking_no == request.tracking_no), None)
        try:
            entry = catalogue().admit(request.type, parcel)
        except WorkflowError as error:
            return WorkflowRefused(at, request, error.code)
        due = catalogue().due(request.type, at, ZONE)
        workflow = Workflow(
            f"W{len(self.workflows) + 1}",
            request.type,
            request.tracking_no,
            WorkflowState.OPEN,
            at,
            due,
            entry.owner,
        )
        self.workflows.append(workflow)
        self.started.append(workflow)
        return WorkflowStarted(at, workflow)


@dataclass
class Talk:
    """One call: say, press or wait, and read what the bot answers."""

    world: World = field(default_factory=World)
    caller: str = "+8616300000002"
    locale: str = "zh-CN"
    now: datetime = NOON
    state: DialogState = field(default_factory=lambda: DialogState("CA1"))
    says: tuple[Say, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    deeds: list[Deed] = field(default_factory=list)
    after: str = "listen"
    meaning: Understanding | None = None

    @property
    def text(self) -> str:
        """What the bot said in this turn."""
        return "".join(sentence.text for sentence in self.sentences)

    @property
    def keys(self) -> list[str]:
        return [say.key.partition("~")[0] for say in self.says]

    def start(self) -> "Talk":
        return self.happen(CallStarted(self.now, "CA1", self.caller, self.locale))

    def hear(self, text: str) -> "Talk":
        self.meaning = understand(text, self.state, book())
        return self.happen(Heard(self.now, self.meaning))

    def press(self, keys: str) -> "Talk":
        return self.happen(KeysPressed(self.now, keys))

    def stay_silent(self) -> "Talk":
        return self.happen(Silence(self.now))

    def happen(self, event: DialogEvent) -> "Talk":
        """Decide, do, decide again, word: what the turn does at the rim, here without threads."""
        self.deeds, says = [], ()
        decision = decide(self.state, event, book())
        says = decision.say
        for _ in range(ROUNDS):
            if not decision.do:
                break
            decision, more = self._after_deeds(decision)
            says += more
        assert not decision.do, "a turn that does not come to an end"
        self.state, self.after, self.says = decision.state, decision.after, says
        self.sentences = word(
            says, locale=self.state.locale, book=book(), now=event.at, zone=ZONE, slow=self.state.slow
        )
        return self

    def _after_deeds(self, decision: Decision) -> tuple[Decision, tuple[Say, ...]]:
        says: tuple[Say, ...] = ()
        for deed in decision.do:
            self.deeds.append(deed)
            decision = decide(decision.state, self.world.do(deed, self.now), book())
            says += decision.say
        return decision, says


def talk_with(*parcels: Parcel, caller: str = "+8616300000002", **facts: Any) -> Talk:
    """A call, after its greeting, of somebody with these parcels."""
    world = facts.pop("world", None) or World()
    world.parcels.setdefault(caller, parcels)
    return Talk(world, caller, **facts).start()


def demo_parcels_of(caller: str | None) -> tuple[Parcel, ...]:
    """What the demo's stories give this caller, as they begin."""
    return _demo().find_by_phone(caller) if caller else ()


@cache
def _demo() -> DemoParcels:
    clock = FakeClock(NOON)
    return DemoParcels(stories.load(), anchor=lambda: NOON, clock=clock, zone=ZONE)
