"""Owns the adapters that the command line uses without a running hotline: voice, ears, checks, accounts."""

from collections.abc import Callable, Mapping

from tqdm import tqdm

from ivr.clock import running_clock
from ivr.desk import rules as desk_rules
from ivr.dialog import loader, replies, soundness
from ivr.dialog.schema import Book
from ivr.integrations import datafile
from ivr.integrations.messages import address, provider, wording
from ivr.integrations.opinion import prompt as opinion_prompt
from ivr.integrations.outbound import plan
from ivr.integrations.parcels import codes, source, world
from ivr.integrations.workflows import catalogue
from ivr.messages.turn import Sentence
from ivr.messages.workflow import WorkflowType
from ivr.ports import ParcelSource, Transcriber
from ivr.settings import Settings
from ivr.speech import hearing, prompts, pronunciation, voicebank
from ivr.store.accounts import Accounts
from ivr.store.database import Database
from ivr.store.profiles import AgentProfiles
from ivr.store.signins import SignIns


def accounts(settings: Settings) -> Accounts:
    """Who may sign in, on tables of today's shape. Raises StoreError."""
    database = Database(settings.sql_url)
    database.upgrade()
    return Accounts(database, running_clock(settings.now, settings.data_dir))


def sign_ins(settings: Settings) -> SignIns:
    """Who is signed in where; `accounts` has seen to the tables. Raises StoreError."""
    return SignIns(Database(settings.sql_url), running_clock(settings.now, settings.data_dir))


def demo_parcels(settings: Settings) -> ParcelSource:
    """The stories as they begin now, without a database."""
    clock = running_clock(settings.now, settings.data_dir)
    now = clock.now()
    return source.of_demo(lambda: now, clock, settings.zone).parcels


def local_voice(settings: Settings, voice: str = "") -> Callable[[str], bytes]:
    """The local voice in this process, for callers that are simulated and for `say`. Raises SetupError."""
    from ivr.speech.kokoro import KokoroSynthesizer
    from ivr.speech.locale import locale_of_voice

    kokoro = KokoroSynthesizer.bundled(settings)
    return lambda text: kokoro.speak(text, locale=locale_of_voice(voice, text), voice=voice)


def local_ears(settings: Settings) -> Transcriber:
    """The recogniser in this process, for `transcribe` and the benchmarks. Raises SetupError."""
    from ivr.speech.whisper import WhisperTranscriber

    return WhisperTranscriber.bundled(
        settings,
        phrases={"zh-CN": loader.phrases("zh-CN")},
        commands={"zh-CN": loader.commands("zh-CN")},
    )


def profiles(settings: Settings) -> AgentProfiles:
    """What agents can do, for the command line. Raises StoreError, DataError."""
    database = Database(settings.sql_url)
    database.upgrade()
    clock = running_clock(settings.now, settings.data_dir)
    return AgentProfiles(database, clock, skills=tuple(desk_rules.load().skills))


def data_problems() -> list[str]:
    """Everything that an editor should know, each as `file:line: reason`."""
    problems = loader.problems() + datafile.problems(
        world.load,
        catalogue.load,
        wording.load,
        provider.load_bundled,
        opinion_prompt.load,
        address.provinces,
        hearing.load,
        pronunciation.load,
        desk_rules.load,
        plan.load,
        *codes.all_loads(),
    )
    if problems:
        return problems
    book = loader.read_book()
    reasons = {*book.words["summary"], *(f"refused_{kind.value.lower()}" for kind in WorkflowType)}
    if unknown := desk_rules.strangers({*book.intents, *reasons}):
        return unknown
    workflows = catalogue.load()
    costly = {kind for kind, entry in workflows.types.items() if entry.costly}
    linked = {purpose.value for purpose in wording.load().links}
    if (
        faults := soundness.unconfirmed(book, costly)
        + soundness.untexted(book, linked)
        + plan.untold(plan.load(), workflows.ended_by_scans())
    ):
        return faults
    return prompts.stale(_fixed_sentences(book), voicebank.PROMPTS, lines=book.lines)


def render_prompts(settings: Settings, *, again: bool) -> int:
    """Record every sentence without facts in the local voice; how many were made. Raises SetupError, SpeechError."""
    from ivr.speech.kokoro import KokoroSynthesizer

    book = loader.read_book()
    kokoro = KokoroSynthesizer.bundled(settings)
    return prompts.render(_fixed_sentences(book), kokoro, voicebank.PROMPTS, again=again, progress=tqdm)


def _fixed_sentences(book: Book) -> Mapping[str, tuple[Sentence, ...]]:
    return {locale: replies.fixed(book, locale) for locale in book.replies}
