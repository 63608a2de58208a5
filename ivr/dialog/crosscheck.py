"""Owns what the dialog data owe each other: every name that is used exists, every word has its translation."""

from collections.abc import Iterator

from ivr.dialog.circumstance import TOLD_FACTS
from ivr.dialog.fact import ERRAND_FACTS, PARCEL_FACTS, WORKFLOW_FACTS
from ivr.dialog.replies import CANCEL, facts_in
from ivr.dialog.rules import RULE_FACTS
from ivr.dialog.scenario import Step
from ivr.dialog.schema import LOCALES, PERSON, Book
from ivr.dialog.speak import FORMS
from ivr.dialog.wording import NOTHING
from ivr.messages.parcel import ParcelState
from ivr.messages.workflow import WorkflowType

_OTHER_FACTS = frozenset("n count number intent first second message_id ahead minutes".split())
_KNOWN_FACTS = PARCEL_FACTS | WORKFLOW_FACTS | ERRAND_FACTS | RULE_FACTS | TOLD_FACTS | _OTHER_FACTS


def faults(book: Book) -> list[str]:
    """Each as `file:line: reason`."""
    return [
        *_intents(book),
        *_scenarios(book),
        *_workflows(book),
        *_replies(book),
        *_words(book),
        *_asides(book),
        *_together(book),
    ]


def _at(book: Book, name: str) -> str:
    return book.lines.get(name, "ivr/dialog/data:1")


def _intents(book: Book) -> Iterator[str]:
    for name, intent in book.intents.items():
        where = _at(book, f"intents/{name}")
        for locale in LOCALES:
            if not intent.said(locale):
                yield f"{where}: {name} has no phrases in {locale}"
            if locale not in intent.name:
                yield f"{where}: {name} has no name in {locale}"
            if locale not in intent.asked and (name in book.scenarios or name == PERSON):
                yield f"{where}: {name} may be asked about, and has no `asked` in {locale}"
        for other in intent.unlike:
            if other not in book.intents:
                yield f"{where}: {name} is told apart from {other}, which is no intent"
        if not intent.is_command and name not in book.scenarios:
            yield f"{where}: no scenario deals with {name}"


def _together(book: Book) -> Iterator[str]:
    where = _at(book, "together")
    for both in book.together:
        for intent in both.intents:
            if intent not in book.intents:
                yield f"{where}: “{both.say}” says {intent}, which is no intent"


def _scenarios(book: Book) -> Iterator[str]:
    for scenario in {scenario.scenario: scenario for scenario in book.scenarios.values()}.values():
        where = _at(book, f"scenarios/{scenario.scenario}")
        for intent in scenario.intents:
            if intent not in book.intents:
                yield f"{where}: {scenario.scenario} deals with {intent}, which is no intent"
        for name, one in scenario.steps():
            yield from (
                f"{_at(book, f'scenarios/{scenario.scenario}/{name}')}: {scenario.scenario}, {name}: {fault}"
                for fault in _step(one, book)
            )


def _step(one: Step, book: Book) -> Iterator[str]:
    for choice in one.say:
        for key in choice:
            if key != NOTHING and book.reply(key, LOCALES[0]) is None:
                yield f"there is no reply {key}"
    if one.offer and book.reply(one.offer.ask, LOCALES[0]) is None:
        yield f"there is no reply {one.offer.ask}"
    if one.offer and one.offer.intent not in book.intents:
        yield f"it offers {one.offer.intent}, which is no intent"
    for kind in one.start:
        if kind not in book.workflows:
            yield f"it starts {kind.value}, for which workflows.yaml has no words"
    if not (one.say or one.start or one.cancel or one.person):
        yield "nothing is said, started or handed over: the caller would hear nothing"


def _workflows(book: Book) -> Iterator[str]:
    for kind, words in book.workflows.items():
        for choice in (words.done, words.reused, words.overdue, words.again, (words.refused,)):
            for key in choice:
                reply = book.reply(key, LOCALES[0])
                if reply is None:
                    yield f"{_at(book, 'workflows')}: {kind.value}: there is no reply {key}"
        for key in words.done:
            reply = book.reply(key, LOCALES[0])
            if reply and reply.claims != kind.value:
                yield f"{_at(book, f'{LOCALES[0]}/{key}')}: {key} says that something was done and must claim {kind.value}"


def _replies(book: Book) -> Iterator[str]:
    claims = {kind.value for kind in WorkflowType} | {"message", CANCEL, ""}
    for locale in LOCALES:
        for key, reply in book.replies[locale].items():
            where = _at(book, f"{locale}/{key}")
            for other in LOCALES:
                twin = book.replies[other].get(key)
                if twin is None:
                    yield f"{where}: {key} has no words in {other}"
                elif twin.claims != reply.claims:
                    yield f"{where}: {key} claims {reply.claims or 'nothing'}, in {other} {twin.claims or 'nothing'}"
            if reply.claims not in claims:
                yield f"{where}: {key} claims {reply.claims}, which is neither a workflow type nor {CANCEL} nor message"
            for text in reply.variants:
                yield from (f"{where}: {key}: {fault}" for fault in _text(text))


def _text(text: str) -> Iterator[str]:
    try:
        used = facts_in(text)
    except ValueError as error:
        yield f"the braces do not match ({error})"
        return
    for name, form in used.items():
        if name not in _KNOWN_FACTS:
            yield f"{{{name}}} is no fact; known are {', '.join(sorted(_KNOWN_FACTS))}"
        if form not in FORMS:
            yield f"{{{name}:{form}}} has no such form; known are {', '.join(sorted(filter(None, FORMS)))}"
    if any(mark in text for mark in ("http", "www.", "(", "（", "【")):
        yield "links and brackets cannot be spoken"


def _asides(book: Book) -> Iterator[str]:
    for kind, aside in book.asides.items():
        if book.reply(f"aside.{kind}", LOCALES[0]) is None:
            yield f"{_at(book, 'aside')}: there is no reply aside.{kind}"
        if not (aside.sure or aside.words):
            yield f"{_at(book, 'aside')}: {kind} has no words that show it"


def _words(book: Book) -> Iterator[str]:
    for name, words in book.words.items():
        for code, each in words.items():
            for locale in LOCALES:
                if not each.get(locale):
                    yield f"{_at(book, name)}: {code} has no words in {locale}"
    for state in ParcelState:
        if state.value not in book.words["states"]:
            yield f"{_at(book, 'states')}: the state {state.value} has no words"
