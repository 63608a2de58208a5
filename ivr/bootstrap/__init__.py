"""Owns the composition: the one place where adapters are named. `build(settings)` makes all that a process needs."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from ivr.bootstrap import carrier, people
from ivr.bootstrap import desk as agents_desk
from ivr.clock import running_clock, start_clock
from ivr.closing import Closing
from ivr.deed import Deeds
from ivr.desk.desk import Desk
from ivr.desk.reception import Reception
from ivr.desk.whispers import Whispers
from ivr.dialog import codec as dialog_codec
from ivr.dialog import loader
from ivr.dialog.schema import Book
from ivr.integrations import demo, office
from ivr.integrations.carriers.twilio import codec as twilio_codec
from ivr.integrations.carriers.twilio.browser import TwilioBrowserLine
from ivr.integrations.messages import post
from ivr.integrations.messages.receipts import TextReceipts
from ivr.integrations.messages.visit import CallerVisits
from ivr.integrations.opinion import adviser
from ivr.integrations.outbound import office as outbound
from ivr.integrations.parcels import photo, source, world
from ivr.integrations.workflows import catalogue
from ivr.keys import link_key
from ivr.parts import ListenerParts, RunnerParts
from ivr.ports import Clock, Ear, Errands, Mouth, ParcelSource, Ping, Recording
from ivr.settings import Settings
from ivr.speech import hearing, recording, voicebank
from ivr.speech.endpoint import Endpoint
from ivr.speech.remote import RemoteTranscriber, Server
from ivr.store import embedded, live
from ivr.store.accounts import Accounts
from ivr.store.database import Database
from ivr.store.desk import RedisDesk
from ivr.store.events import RedisEvents
from ivr.store.handovers import SqlHandovers
from ivr.store.inbox import RedisInbox
from ivr.store.outbox import SqlMessages
from ivr.store.records import SqlRecords
from ivr.store.retention import Retention
from ivr.store.sessions import RedisSessions
from ivr.store.tries import SqlTries
from ivr.turn import Turns


@dataclass(frozen=True)
class Services(people.People):
    """What the roles are made of. Cheap to build; connects when first used."""

    settings: Settings
    clock: Clock
    book: Book
    records: SqlRecords
    retention: Retention
    sessions: RedisSessions
    events: RedisEvents
    inbox: RedisInbox
    parcels: ParcelSource
    office: office.Office
    errands: Errands
    closing: Closing
    desk: Desk
    reception: Reception
    browser_line: TwilioBrowserLine | None
    handovers: SqlHandovers
    whispers: Whispers
    mouth: Mouth
    runner: RunnerParts
    listener: ListenerParts
    pings: Mapping[str, Ping]
    chores: Mapping[str, Callable[[], Any]]
    parcel_pushes: source.Pushes
    visits: CallerVisits
    texts: SqlMessages
    receipts: TextReceipts
    locale_of: Callable[[str], str]
    """E.164 or empty → the language in which that caller is greeted."""


def build(settings: Settings) -> Services:
    """Wire everything for one process. Raises SettingsError, DataError, StoreError."""
    clock = running_clock(settings.now, settings.data_dir)
    book = loader.load_book(settings.models)
    database = _database(settings)
    redis, waiting = live.connect(_redis_url(settings)), live.connect_waiting(_redis_url(settings))
    sessions = RedisSessions(redis, dumps=dialog_codec.state_to_json, loads=dialog_codec.state_from_json)
    events, inbox = RedisEvents(redis, waiting), RedisInbox(redis, waiting)

    def forget_live(call_sid: str) -> None:
        sessions.forget(call_sid)
        events.forget(f"call:{call_sid}")

    def make_recording(call_sid: str, offset_ms: int) -> Recording:
        return recording.CallRecording(settings.recordings_dir / call_sid, offset_ms)

    known = people.build(database, clock, _redis_url(settings))
    home = _parcels(settings, database, clock)
    records, retention = SqlRecords(database), Retention(database, forget_live=forget_live)
    set_going = office.build(
        database,
        clock,
        settings.zone,
        parcels=home.parcels,
        announce=lambda kind, told: events.publish("workflows", kind, told),
        targets=settings.webhook_urls,
        secrets=[secret.get_secret_value() for secret in settings.webhook_secret],
    )
    transcriber = RemoteTranscriber(Server(settings.asr_url or settings.speech_url))
    voice = voicebank.build_voice(settings)
    mail = post.build(
        settings,
        database,
        clock,
        key=link_key(settings.data_dir, settings.secret_key),
        contacts=set_going.workflows,
        photos=photo.DemoPhotos(home.parcels) if settings.demo else photo.NoPhotos(),
        events=events,
        texts=carrier.texts(settings, clock, events),
        phones=home.parcels,
    )
    agents = agents_desk.build(
        settings,
        book,
        database=database,
        live=RedisDesk(redis),
        clock=clock,
        events=events,
        records=records,
        workflows=set_going.workflows,
        control=carrier.control(settings),
        mouth=voice,
    )
    ours = outbound.build(
        settings, database, clock, carrier.control(settings), mail.messages, set_going, home.parcels
    )
    turns = Turns(
        book=book,
        transcriber=transcriber,
        mouth=voice,
        deeds=Deeds(
            parcels=home.parcels,
            workflows=set_going.workflows,
            messages=mail.messages,
            clock=clock,
            errands=ours.errands,
            tries=SqlTries(database, clock),
            passcodes=mail.passcodes,
        ),
        sessions=sessions,
        records=records,
        clock=clock,
        zone=settings.zone,
        number_prompts={locale: heard.digits for locale, heard in hearing.load().items()},
        adviser=adviser.build(settings, clock),
    )
    return Services(
        **vars(known),
        settings=settings,
        clock=clock,
        book=book,
        records=records,
        retention=retention,
        sessions=sessions,
        events=events,
        inbox=inbox,
        parcels=home.parcels,
        office=set_going,
        errands=ours.errands,
        closing=Closing(
            sessions=sessions,
            records=records,
            events=events,
            merge_recording=lambda call_sid: _merged(settings, call_sid),
        ),
        desk=agents.desk,
        reception=agents.reception,
        browser_line=carrier.browser_line(settings),
        handovers=agents.handovers,
        whispers=agents.whispers,
        mouth=voice,
        runner=RunnerParts(
            codec=twilio_codec,
            turns=turns,
            sessions=sessions,
            records=records,
            events=events,
            clock=clock,
            inbox=inbox,
            make_ear=_make_ear,
            make_endpoint=Endpoint,
            make_recording=make_recording,
            hand_over=agents.hand_over,
            locale=settings.locale,
        ),
        listener=ListenerParts(
            codec=twilio_codec,
            transcriber=transcriber,
            sessions=sessions,
            records=records,
            events=events,
            clock=clock,
            make_ear=_make_ear,
            make_endpoint=Endpoint,
            make_recording=make_recording,
            first_word=agents.desk.first_word,
            locale=settings.locale,
        ),
        pings={"sql": database, "redis": live.RedisPing(redis), "speech": transcriber},
        chores={
            **home.chores,
            **mail.chores,
            **set_going.chores,
            **ours.chores,
            "sign_ins": known.sign_ins.forget_ended,
            "desk": agents.desk.tick,
            "retention": lambda: retention.expire(
                clock.now(),
                recording_days=settings.recording_days,
                transcript_days=settings.transcript_days,
            ),
        },
        parcel_pushes=home.pushes,
        visits=mail.visits,
        texts=mail.messages,
        receipts=mail.receipts,
        locale_of=lambda caller: carrier.locale_of(caller, book, settings),
    )


def prepare(settings: Settings) -> None:
    """Once, before the roles start: the trained models, tables, local token, the demo's world. Raises IvrError."""
    source.check(settings)
    start_clock(settings.now, settings.data_dir)
    known = Accounts(_database(settings), running_clock(settings.now, settings.data_dir))
    known.local_token(settings.data_dir / "admin.token")
    known.set_demo(settings.demo)
    loader.load_book(settings.models)
    if settings.demo:
        _seed(settings, Database(settings.sql_url))


def reset_demo(settings: Settings) -> None:
    """The demo world as new, its clock anchored to now. Raises StoreError."""
    start_clock(settings.now, settings.data_dir)
    demo.reset(
        _database(settings),
        world.load(),
        catalogue.load(),
        now=running_clock(settings.now, settings.data_dir).now(),
        zone=settings.zone,
    )
    live.forget_all(live.connect(_redis_url(settings)))


def _make_ear() -> Ear:
    from ivr.speech import ear  # loads the VAD, which only the media role needs

    return ear.Ear()


def _database(settings: Settings) -> Database:
    """On tables of today's shape."""
    database = Database(settings.sql_url)
    database.upgrade()
    return database


def _redis_url(settings: Settings) -> str:
    return settings.redis_url or embedded.url(settings.data_dir)


def _parcels(settings: Settings, database: Database, clock: Clock) -> source.Source:
    if settings.parcel_source != "demo":
        return source.build(settings, database, clock, told=office.news(database, clock))
    _seed(settings, database)
    return source.of_demo(lambda: demo.anchor(database), clock, settings.zone)


def _seed(settings: Settings, database: Database) -> None:
    demo.seed(
        database,
        world.load(),
        catalogue.load(),
        now=running_clock(settings.now, settings.data_dir).now(),
        zone=settings.zone,
    )


def _merged(settings: Settings, call_sid: str) -> tuple[str, float] | None:
    folder = settings.recordings_dir / call_sid
    if not folder.is_dir():
        return None  # the call ended before a stream began
    path, seconds = recording.merge(folder)
    return str(path), seconds
