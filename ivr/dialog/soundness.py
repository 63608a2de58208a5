"""Owns whether the scenarios hold: no dead end, no reply that nobody says, no promise without its clock, no word too much."""

import re
from collections.abc import Iterator, Set

from ivr.dialog.circumstance import TOLD_FACTS
from ivr.dialog.fact import PARCEL_FACTS
from ivr.dialog.replies import CANCEL, facts_in
from ivr.dialog.rules import RULE_FACTS
from ivr.dialog.scenario import Answers, Case, ScenarioFile, Step, When
from ivr.dialog.schema import LOCALES, Book
from ivr.dialog.shape import Choice
from ivr.dialog.wording import NOTHING
from ivr.messages.workflow import WorkflowType

_ALWAYS = frozenset("tail4 state since waited still intent cover_most per_thousand".split())
"""Facts that are known of every parcel, or of none needed."""
_SLOTS = frozenset("origin destination city goods weight_kg count days date name address time amount".split())
_KEY = re.compile(r"""(?<!f)["']([a-z_]+\.[a-z_0-9]+)["']""")
_PREFIX = re.compile(r"""f["']([a-z_]+\.[a-z_]*)\{""")


def faults(book: Book, code: str = "") -> list[str]:
    """Each as `file:line: reason`. `code`: the text of the program, which says replies too; empty: it is not asked."""
    return [
        *(fault for scenario in _scenarios(book) for fault in _scenario(scenario, book)),
        *_followups(book),
        *_promises(book),
        *_rules(book),
        *(_unsaid(book, code) if code else ()),
    ]


def unconfirmed(book: Book, costly: Set[WorkflowType]) -> list[str]:
    """Steps that start what the catalogue calls costly before the caller has said yes to it; as `faults`.

    Where a person takes the call at once, as in fraud, nothing may wait for a yes."""
    return [
        f"{book.lines.get(f'scenarios/{scenario.scenario}/{name}', 'ivr/dialog/data:1')}: {scenario.scenario}, {name}: "
        f"{kind} is costly in the catalogue of workflows: `confirm` must ask before it is started"
        for scenario in _scenarios(book)
        for name, step in scenario.steps()
        for kind in step.start
        if kind in costly and step.confirm is None and not step.person
    ]


def untexted(book: Book, texts: Set[str]) -> list[str]:
    """Steps that would send a text which leads nowhere, or which there is not; as `faults`."""
    found = []
    for scenario in _scenarios(book):
        for name, text in (
            ("", scenario.text),
            *((f"/{name}", step.text) for name, step in scenario.steps()),
        ):
            if text and text not in texts:
                where = book.lines.get(f"scenarios/{scenario.scenario}{name}", "ivr/dialog/data:1")
                found.append(
                    f"{where}: {scenario.scenario} sends {text}, which is no text with a link of templates.yaml"
                )
    return found


def _scenarios(book: Book) -> tuple[ScenarioFile, ...]:
    return tuple({one.scenario: one for one in book.scenarios.values()}.values())


def _scenario(scenario: ScenarioFile, book: Book) -> Iterator[str]:
    where = book.lines.get(f"scenarios/{scenario.scenario}", "ivr/dialog/data:1")
    if scenario.parcel != "none" and scenario.public is None:
        yield f"{where}: {scenario.scenario} has no `public`: what may somebody hear who only knows a number?"
    if scenario.public and scenario.public.level == "L2":
        at = book.lines.get(f"scenarios/{scenario.scenario}/public", where)
        yield f"{at}: {scenario.scenario}, public: a stranger has no L2; a code to the phone on record is L3"
    for intent in scenario.covers:
        if intent not in book.intents:
            yield f"{where}: {scenario.scenario} covers {intent}, which is no intent"
    for name, step in scenario.steps():
        at = book.lines.get(f"scenarios/{scenario.scenario}/{name}", where)
        yield from (f"{at}: {scenario.scenario}, {name}: {fault}" for fault in _step(step, book))
        if isinstance(step, Case):
            yield from (f"{at}: {scenario.scenario}, {name}: {fault}" for fault in _when(step.when, book))


def _followups(book: Book) -> Iterator[str]:
    """Questions that follow: every kind is known, is answered somewhere, and its answers exist and claim nothing."""
    where = book.lines.get("followups", "ivr/dialog/data:1")
    answered = set()
    for scenario in _scenarios(book):
        at = book.lines.get(f"scenarios/{scenario.scenario}", where)
        for answers in _answers(scenario):
            for kind, choices in answers.items():
                answered.add(kind)
                if kind not in book.followups:
                    yield f"{at}: {scenario.scenario} answers {kind}, which followups.yaml does not have"
                yield from (f"{at}: {scenario.scenario}, {kind}: {fault}" for fault in _answer(choices, book))
    for kind, one in book.followups.items():
        yield from (f"{where}: {kind}: {fault}" for fault in _answer(one.says, book))
        if not (one.says or one.resends) and kind not in answered:
            yield f"{where}: {kind} is answered nowhere"
        for intent in one.instead_of:
            if intent not in book.intents:
                yield f"{where}: {kind} stands instead of {intent}, which is no intent"


def _answers(scenario: ScenarioFile) -> tuple[Answers, ...]:
    return scenario.answers, *(step.answers for _, step in scenario.steps())


def _answer(choices: tuple[Choice, ...], book: Book) -> Iterator[str]:
    for key in (key for choice in choices for key in choice if key != NOTHING):
        reply = book.reply(key, LOCALES[0])
        if reply is None:
            yield f"there is no reply {key}"
        elif reply.claims:
            yield f"{key} claims {reply.claims} where nothing proves it"


def _step(step: Step, book: Book) -> Iterator[str]:
    """A step leads on: it says something for certain, starts something, or a person takes over."""
    said = [*step.say, *step.then, step.done, *((step.confirm.ask,) if step.confirm else ())]
    for key in (key for choice in said for key in choice):
        if key != NOTHING and book.reply(key, LOCALES[0]) is None:
            yield f"there is no reply {key}"
    unproved = [*step.say, *step.then, *((step.confirm.ask,) if step.confirm else ())]
    for key in (key for choice in unproved for key in choice):
        if (reply := book.reply(key, LOCALES[0])) and reply.claims:
            yield f"{key} claims {reply.claims} where nothing proves it; it belongs to `done`"
    for ask in step.asks:
        if book.reply(ask.say, LOCALES[0]) is None:
            yield f"there is no reply {ask.say}"
    sure = _sure_facts(step)
    if not (
        step.start or step.cancel or step.person or any(_certain(choice, sure, book) for choice in step.say)
    ):
        yield "a dead end: when facts are missing, nothing is said, started or handed over"
    if step.confirm and not (step.start or step.cancel):
        yield "a dead end: it asks for consent to start nothing"
    if step.confirm and not _certain(step.confirm.ask, sure, book):
        yield "the consent cannot be asked for when facts are missing"
    if step.offer and not _certain((step.offer.ask,), sure, book):
        yield f"the offer {step.offer.ask} cannot be put when facts are missing"
    if step.cancel and not (step.confirm and _all_claim(step.done, CANCEL, book)):
        yield f"what it cancels must be agreed to (`confirm`) and told in a `done` that claims {CANCEL}"
    if (step.done or step.then) and not (step.start or step.cancel):
        yield "`done` and `then` are said only after something was started"


def _all_claim(choice: tuple[str, ...], claim: str, book: Book) -> bool:
    replies = [book.reply(key, LOCALES[0]) for key in choice]
    return bool(replies) and all(reply is not None and reply.claims == claim for reply in replies)


def _sure_facts(step: Step) -> frozenset[str]:
    given = step.when.known if isinstance(step, Case) else ()
    prices = (
        frozenset("days_from days_to first_kg further_kg".split())
        if {"to", "price"} & set(given)
        else frozenset()
    )
    amount = frozenset({"amount"}) if "cover_fee" in given else frozenset()
    to = frozenset({"to"}) if "price" in given else frozenset()
    to |= frozenset({"opened", "due", "minutes"}) if "booked" in given else frozenset()
    return _ALWAYS | frozenset(given) | frozenset(ask.slot for ask in step.asks) | prices | amount | to


def _certain(choice: tuple[str, ...], sure: Set[str], book: Book) -> bool:
    """Whatever is known, one of these can be said."""
    for key in choice:
        reply = book.reply(key, LOCALES[0])
        if reply and {*facts_in(reply.variants[0]), *reply.needs} <= sure:
            return True
    return False


def _when(when: When, book: Book) -> Iterator[str]:
    if when == When():
        yield "it fits always, so that nothing after it is reached"
    flags = {
        "caller",
        "offered",
        "quoted",
        "above_cover",
        "booked",
        *(f"goods_{kind}" for kind in book.rules.goods.kinds),
    }
    flags |= {f"damage_{kind}" for kind in book.cues.signs["damage_type"]}
    known = PARCEL_FACTS | RULE_FACTS | TOLD_FACTS | _SLOTS | flags | set(book.circumstances)
    for name in (*when.known, *when.unknown, *when.either):
        if name not in known:
            yield f"{name} is neither a fact nor in circumstances.yaml"
    for code in when.reason:
        if code not in book.words["reasons"]:
            yield f"{code} is not in reasons.yaml"


def _promises(book: Book) -> Iterator[str]:
    """Words for a deed need its proof, an hour that is promised needs the workflow's clock, some words are never said."""
    done = {key for words in book.workflows.values() for key in (*words.done, *words.reused)}
    steps = [step for scenario in _scenarios(book) for _, step in scenario.steps()]
    done |= {key for step in steps if not step.cancel for key in step.done}
    for locale in LOCALES:
        for key, reply in book.replies[locale].items():
            where = book.lines.get(f"{locale}/{key}", "audio_prompts:1")
            for text in reply.variants:
                clock = "{due" in text or "{departs" in text
                if key in done and not clock:
                    yield f"{where}: {key} promises something without a deadline: it must speak {{due:clock}}"
                elif _holds(text, "deadline", book) and not clock:
                    yield f"{where}: {key} promises an hour that is no workflow's: it must speak {{due:clock}}"
                if _holds(text, "deed", book) and not (reply.claims or (clock and key.startswith("ticket."))):
                    yield f"{where}: {key} says that something was done and claims nothing"
                if word := _holds(text, "never", book):
                    yield f"{where}: {key} says “{word}”, which promises.yaml forbids"


def _holds(text: str, kind: str, book: Book) -> str:
    return next((word for word in book.promises.get(kind, ()) if word.lower() in text.lower()), "")


def _rules(book: Book) -> Iterator[str]:
    where = book.lines.get("rules", "ivr/dialog/data/rules.yaml:1")
    for name, terms in book.rules.terms.items():
        for key in terms.replies:
            if book.reply(key, LOCALES[0]) is None:
                yield f"{where}: {name} is stated in {key}, which is no reply"
    goods = set(book.slots["goods"].values)
    for kind, names in book.rules.goods.kinds.items():
        for one in names:
            if one not in goods:
                yield f"{where}: {kind} names {one}, which slots/goods.yaml does not have"
        if book.reply(f"rules.{kind}", LOCALES[0]) is None:
            yield f"{where}: there is no reply rules.{kind}"


def _unsaid(book: Book, code: str) -> Iterator[str]:
    said = set(_KEY.findall(code)) | {key for _, _, key in _said_by_data(book)}
    prefixes = tuple(prefix for prefix in _PREFIX.findall(code) if prefix not in ("empathy.",))
    scenes = {scenario.scene for scenario in _scenarios(book)} | {"any"}
    feelings = set(book.emotions) | {"neutral"}
    for key in book.replies[LOCALES[0]]:
        where = book.lines.get(f"{LOCALES[0]}/{key}", "audio_prompts:1")
        if key.startswith("empathy."):
            scene, _, feeling = key.removeprefix("empathy.").rpartition("_")
            if scene not in scenes or feeling not in feelings:
                yield f"{where}: {key} is said by nobody: there is no scene {scene}, or no feeling {feeling}"
        elif key not in said and not key.startswith(prefixes):
            yield f"{where}: {key} is said by nobody"


def _said_by_data(book: Book) -> Iterator[tuple[str, str, str]]:
    for scenario in _scenarios(book):
        for name, step in scenario.steps():
            keys = [key for choice in (*step.say, *step.then, step.done) for key in choice]
            keys += [ask.say for ask in step.asks]
            keys += [*(step.confirm.ask if step.confirm else ()), *((step.offer.ask,) if step.offer else ())]
            yield from ((scenario.scenario, name, key) for key in keys)
    answers = [answers for one in _scenarios(book) for answers in _answers(one)]
    choices = [choice for each in answers for said in each.values() for choice in said]
    choices += [choice for one in book.followups.values() for choice in one.says]
    yield from (("followups", "", key) for choice in choices for key in choice)
    for kind, words in book.workflows.items():
        keys = [*words.done, *words.reused, *words.overdue, *words.again, words.refused]
        yield from ((kind.value, "", key) for key in keys)
    for kind_of_goods in book.rules.goods.kinds:
        yield "rules", kind_of_goods, f"rules.{kind_of_goods}"
