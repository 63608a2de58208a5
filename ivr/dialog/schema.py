"""Owns the shape of the dialog data: what one YAML file may hold, and the Book they make together."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import combinations

from pydantic import Field

from ivr.dialog.concept import Concepts
from ivr.dialog.cue import Cues, any_as_said
from ivr.dialog.digit_sound import DigitSounds
from ivr.dialog.hearing import Hearing
from ivr.dialog.index import Listed, PhraseIndex
from ivr.dialog.linear import UNTRAINED, Models
from ivr.dialog.rules import RulesFile
from ivr.dialog.scenario import ScenarioFile, WorkflowWords
from ivr.dialog.shape import LOCALES as LOCALES
from ivr.dialog.shape import Choice
from ivr.dialog.shape import Locale as Locale
from ivr.dialog.shape import Shape as Shape
from ivr.dialog.shape import Words as Words
from ivr.dialog.slips import SlipFile
from ivr.messages.parcel import ParcelState
from ivr.messages.turn import Emotion
from ivr.messages.workflow import WorkflowType

PERSON = "cmd_agent"
"""Label: the caller wants a person."""


class IntentFile(Shape):
    intent: str
    name: Words
    """What it is about, in few words: 催派送."""
    asked: Words = Field(default_factory=dict)
    """What a caller wants done, for clarifying questions, after 您是要 and after “do you want to”: 催一下派送."""
    example: str
    states: tuple[ParcelState, ...] = ()
    """Parcel states for which it is plausible; none named: any."""
    phrases: dict[Locale, dict[Emotion, tuple[str, ...]]] = Field(default_factory=dict)
    """What callers say, by language and by the tone in which they say it."""
    unlike: dict[str, str] = Field(default_factory=dict)
    """Intents that are easily taken for this one → what tells them apart, in a lead's words."""

    def said(self, locale: str | None = None) -> tuple[str, ...]:
        """All phrases of one language, or of all."""
        return tuple(
            phrase
            for spoken, tones in self.phrases.items()
            if locale in (None, spoken)
            for phrases in tones.values()
            for phrase in phrases
        )

    @property
    def is_command(self) -> bool:
        return self.intent.startswith("cmd_") or self.intent in ("provide_info", "none")


class Together(Shape):
    """An utterance that holds more than one request."""

    say: str
    intents: tuple[str, ...] = Field(min_length=2)
    """The one that is dealt with first stands first."""
    tone: Emotion = "neutral"


class Reply(Shape):
    """Words for one moment. Several variants: the policy takes one that was not yet used in the call."""

    variants: tuple[str, ...] = Field(min_length=1)
    claims: str = ""
    """A workflow type or `message`: what must have been done before this may be said."""
    needs: tuple[str, ...] = ()
    """Facts that must hold before this may be said, besides those it speaks."""


class Settings(Shape):
    """Numbers that a call-centre lead tunes."""

    company: Words
    locale_by_prefix: dict[str, str] = Field(default_factory=dict)
    """Country prefix of the calling number → the language in which it is greeted."""
    accept_score: float = Field(gt=0, lt=1)
    accept_lead: float = Field(ge=1)
    """So many times as likely as the next it must be."""
    clarify_score: float = Field(gt=0, lt=1)
    sharpness: float = Field(gt=0)
    """How much surer a bigger lead over the other intents makes."""
    likeness_weight: float = Field(ge=0)
    """What the most similar phrase counts beside the trained model."""
    second_margin: float
    """From which margin on the second likeliest request counts as said, too."""
    parcel_weight: float = Field(ge=0, lt=0.5)
    """What it counts that a request fits the state of the caller's parcels."""
    misses: int = Field(ge=1)
    """So many in a row and a person takes over."""
    number_tries: int = Field(ge=1)
    """So many numbers that lead to no parcel and a person takes over."""
    silences: int = Field(ge=1)
    """So many in a row and the call ends."""
    patience_ms: int = Field(ge=1000)
    patience_again_ms: int = Field(ge=1000)
    patience_number_ms: int = Field(ge=1000)
    patience_wait_ms: int = Field(ge=1000)
    factor_tries: int = Field(ge=1)
    """So many wrong answers to who they are and the parcel is locked for the caller."""
    breath_chars: int = Field(ge=10)
    slow_rate: float = Field(gt=0.4, le=1)
    tell_each: int = Field(ge=1)
    """So many parcels are told one by one; of more, the caller is asked for the last four digits."""


class PlaceNames(Shape):
    """How places are called in languages that do not write characters."""

    suffixes: dict[str, str]
    names: dict[str, str] = Field(default_factory=dict)


class HearingFile(Shape):
    """Habits of speech: sounds without meaning, words that show what comes next."""

    fillers: tuple[str, ...]
    openers: tuple[str, ...]
    tails: tuple[str, ...]
    empty: tuple[str, ...]
    unfinished: tuple[str, ...]
    further: tuple[str, ...]
    corrections: tuple[str, ...]
    tail_words: tuple[str, ...]
    other: tuple[str, ...]
    consent: tuple[str, ...]
    misheard_digits: dict[str, tuple[str, ...]]
    misheard_letters: dict[str, tuple[str, ...]]


class FloorFile(Shape):
    """Words by which a caller leaves the bot the word, or takes it."""

    backchannel: tuple[str, ...]
    """Mere listening: said alone while the bot speaks they stop nothing."""
    interruption: tuple[str, ...]
    """They stop the bot at once, whatever stands around them."""
    closing: tuple[str, ...]
    """At the end of an utterance: the caller has finished, the bot is asked."""


class Aside(Shape):
    """A kind of talk that is none of our business, and what shows it. `别人…快递`: in this order, close together."""

    sure: tuple[str, ...] = ()
    """They count even where the utterance is like a request."""
    words: tuple[str, ...] = ()
    """They count where no request was understood."""
    unless: tuple[str, ...] = ()
    """With one of these it is something else."""


class FollowUp(Shape):
    """A question that callers put about what was just dealt with. `要是~没`: a few characters may stand between."""

    words: tuple[str, ...] = Field(min_length=1)
    instead_of: tuple[str, ...] = ()
    """Requests that it is easily taken for, and just after such an answer is none of."""
    says: tuple[Choice, ...] = ()
    """The answer where a scenario has none of its own; nothing: only those that have one answer it."""
    resends: bool = False
    """The answer is the text of the scenario, sent once more."""


class Homophones(Shape):
    """For which short words sound alone is enough, and which words of the same sound are something else."""

    words: tuple[str, ...]
    other: tuple[str, ...] = Field(default=(), alias="except")


class SlotFile(Shape):
    slot: str
    values: dict[str, tuple[str, ...]]
    """Canonical value → other words for it."""
    english: dict[str, str] = Field(default_factory=dict)


@dataclass(frozen=True)
class Book:
    """All dialog data, checked. Immutable; one for all calls."""

    settings: Settings
    intents: Mapping[str, IntentFile]
    concepts: Mapping[str, tuple[str, ...]]
    slots: Mapping[str, SlotFile]
    scenarios: Mapping[str, ScenarioFile]
    """By intent."""
    workflows: Mapping[WorkflowType, WorkflowWords]
    replies: Mapping[str, Mapping[str, Reply]]
    """Locale → key → reply."""
    words: Mapping[str, Mapping[str, Words]]
    """Lists of words per locale: reasons, states, owners, summary."""
    emotions: Mapping[str, tuple[str, ...]]
    places: PlaceNames
    homophones: Homophones
    hearing_file: HearingFile
    floor: FloorFile
    asides: Mapping[str, Aside]
    """Kind → what shows it; the first that fits counts."""
    followups: Mapping[str, FollowUp]
    """Kind → what shows it; the first that fits counts."""
    cues: Cues
    digit_sounds: DigitSounds
    circumstances: Mapping[str, re.Pattern[str]]
    """What callers may tell that changes what is done → what shows it."""
    rules: RulesFile
    promises: Mapping[str, tuple[str, ...]]
    """Words for a deed, for a deadline, and such as are never said."""
    together: tuple[Together, ...] = ()
    mishearings: SlipFile | None = None
    models: Models = UNTRAINED
    """Trained from the phrases of the intents, of `together`, and of both as they are misheard."""
    lines: Mapping[str, str] = field(default_factory=dict)
    """Where each reply stands, `file:line`, for messages."""

    def reply(self, key: str, locale: str) -> Reply | None:
        """`key` may name a variant: `ack.found~2`."""
        return self.replies.get(locale, {}).get(key.partition("~")[0])

    def compile(self) -> None:
        """Build every index now, so that the first caller does not wait for it."""
        _ = (self.hearing, self.index, self.listed, self.concept_index, self.followup_signs)

    @cached_property
    def hearing(self) -> Hearing:
        return Hearing.build(**self.hearing_file.model_dump())

    @cached_property
    def index(self) -> PhraseIndex:
        return PhraseIndex.build(self._phrases())

    def _phrases(self) -> Iterator[tuple[str, str]]:
        for intent in self.intents.values():
            for phrase in (intent.example, *intent.said()):
                yield intent.intent, self.hearing.fillers.compact(phrase)

    @cached_property
    def followup_signs(self) -> Mapping[str, re.Pattern[str]]:
        return {kind: re.compile(any_as_said(one.words)) for kind, one in self.followups.items()}

    @cached_property
    def orders(self) -> Mapping[tuple[str, str], int]:
        """Two requests in one utterance → how many lines have them in this order."""
        return Counter(pair for both in self.together for pair in combinations(both.intents, 2))

    @cached_property
    def listed(self) -> Mapping[str, Listed]:
        """Slot → its values, ready to be found."""
        return {name: Listed.build(slot.values) for name, slot in self.slots.items()}

    @cached_property
    def concept_index(self) -> Concepts:
        return Concepts.build(self.concepts, frozenset(self.homophones.words), self.homophones.other)
