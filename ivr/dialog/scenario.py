"""Owns the shape of a scenario: what is said, asked, confirmed, started and offered, and in which case."""

from collections.abc import Iterator
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from ivr.dialog.shape import Choice, Shape, Words
from ivr.messages.parcel import ParcelState
from ivr.messages.workflow import WorkflowType


def _several(value: Any) -> Any:
    """A single one may be written without brackets."""
    return (value,) if isinstance(value, str) else value


_CASE = "case "
Answers = dict[str, tuple[Choice, ...]]
Kinds = Annotated[tuple[WorkflowType, ...], BeforeValidator(_several)]


class When(Shape):
    """All of it must hold. Names are facts of the parcel, what the caller told, and circumstances.yaml."""

    states: tuple[ParcelState, ...] = ()
    role: Literal["sender", "recipient", ""] = ""
    reason: tuple[str, ...] = ()
    """Codes of reasons.yaml."""
    known: tuple[str, ...] = Field(default=(), alias="with")
    unknown: tuple[str, ...] = Field(default=(), alias="without")
    either: tuple[str, ...] = ()
    """At least one of these."""
    still_days: int = 0
    """No scan for at least so many days."""
    value_from: int = 0
    """The declared value in CNY is at least this."""


class Ask(Shape):
    """A detail without which the step cannot be taken, and how it is asked for."""

    slot: str
    say: str
    accepts: tuple[str, ...] = ()
    """Slots that answer it, besides its own; `words`: whatever the caller says is the answer."""


class Confirm(Shape):
    """What costs something is said aloud first, and waits for a yes."""

    ask: Choice
    agrees: tuple[str, ...] = ()
    """Whole answers that are a yes here and elsewhere something else: 取消, to whether it shall be cancelled."""
    refuses: tuple[str, ...] = ()
    """Words that are a no wherever they stand: 别取消."""
    unless: tuple[str, ...] = ()
    """Not asked when the caller has already said one of these."""


class Offer(Shape):
    """A question that ends an answer: yes starts a request."""

    ask: str
    intent: str
    agreed: bool = False
    """The question already says what it means: yes is the consent, it is not asked for twice."""


class Step(Shape):
    """What is done for a request in one case. In this order: level, asks, say, confirm, start, done, then, offer, person."""

    level: Literal["L1", "L2", "L3"] = "L1"
    """L2: only after a second factor; L3: after a code that was sent to the phone on record (domain.md 4.8). In
    `public`, L3 lets such a code lead on to what the parcel's own people may do."""
    asks: tuple[Ask, ...] = ()
    say: tuple[Choice, ...] = ()
    confirm: Confirm | None = None
    start: Kinds = ()
    cancel: Kinds = ()
    """What of the caller's own is taken back instead, once agreed to."""
    done: Choice = ()
    """In place of what workflows.yaml says when the first of them has been set going."""
    then: tuple[Choice, ...] = ()
    """After what was done: what happens next, and what if not."""
    offer: Offer | None = None
    person: bool = False
    """True: a person takes it from here."""
    text: str = ""
    """The text with a link that follows what it starts (templates.yaml): sent once more to those who did not get it."""
    answers: Answers = Field(default_factory=dict)
    """Where this step is answered otherwise than the rest of the scenario."""


class Case(Step):
    when: When


class ScenarioFile(Shape):
    scenario: str
    intents: tuple[str, ...] = Field(min_length=1)
    parcel: Literal["needed", "helpful", "none"] = "needed"
    """helpful: the caller's own one where there is one, and it goes on without."""
    reports: tuple[WorkflowType | Literal["any"], ...] = ()
    """Open workflows of these types on the parcel are the answer, where there are any."""
    tells_each: bool = False
    """Telling several parcels one by one is already the answer."""
    covers: tuple[str, ...] = ()
    """Intents that are answered along with this one when they are said in the same breath."""
    mentions: bool = False
    """Open workflows on the parcel are told after the answer, and what they do is not offered again."""
    answers: Answers = Field(default_factory=dict)
    """What is said to those who ask on once it is dealt with, by kind of followups.yaml; else what that file says."""
    text: str = ""
    """As in a step, for all of them."""
    scene: str = "any"
    """Which feeling lines fit: `empathy.<scene>_<emotion>`."""
    public: Step | None = None
    """For somebody who knows the number but does not call from a phone of the parcel: state class only."""
    cases: tuple[Case, ...] = ()
    """Particular cases, looked at first and in this order."""
    states: dict[ParcelState, Step] = Field(default_factory=dict)
    """Then by the state of the parcel."""
    otherwise: Step

    def steps(self) -> Iterator[tuple[str, Step]]:
        """Every step under the name that a request remembers it by."""
        yield from ((f"{_CASE}{n}", case) for n, case in enumerate(self.cases, 1))
        yield from ((state.value, step) for state, step in self.states.items())
        yield "otherwise", self.otherwise
        if self.public:
            yield "public", self.public

    def place(self, name: str) -> tuple[str | int, ...]:
        """Way to a step from the top of its file."""
        if name.startswith(_CASE):
            return "cases", int(name.removeprefix(_CASE)) - 1
        return (name,) if name in ("otherwise", "public") else ("states", name)

    def step(self, name: str) -> Step | None:
        return dict(self.steps()).get(name)

    def ask(self, slot: str) -> Ask | None:
        """How the detail is asked for, in whichever step."""
        return next((ask for _, step in self.steps() for ask in step.asks if ask.slot == slot), None)


class WorkflowWords(Shape):
    """What a type of workflow is called, and which replies report one."""

    name: Words
    """As a caller would say it: 催派送."""
    called: tuple[str, ...] = ()
    """Words by which callers name one that they ask after: 投诉. Of types that may be about no parcel."""
    done: Choice
    reused: Choice
    overdue: Choice
    refused: str
    again: Choice = ("ticket.just_now",)
    """Asked for again in the same call."""
