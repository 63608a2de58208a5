"""Owns the wiring of the agents' desk: its live state, its record, and what it does at the carrier and in the office."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from threading import Thread

import structlog

from ivr.desk.advice import advised
from ivr.desk.deeds import DeskUrls, DeskWorld
from ivr.desk.desk import Desk
from ivr.desk.reception import Reception
from ivr.desk.rules import load
from ivr.desk.triage import Packet
from ivr.desk.whisper import whisper
from ivr.dialog.schema import Book
from ivr.errors import IvrError, NotFound
from ivr.handing import Handing
from ivr.messages.agent import Waiting
from ivr.messages.dialog import DialogState
from ivr.messages.workflow import WorkflowRequest, WorkflowType
from ivr.ports import CallControl, Clock, Events, LiveText, Mouth, Workflows
from ivr.settings import Settings
from ivr.store.database import Database
from ivr.store.handovers import SqlHandovers
from ivr.store.profiles import AgentProfiles
from ivr.store.records import SqlRecords

log = structlog.get_logger(__name__)


@dataclass(frozen=True)
class AgentsDesk:
    desk: Desk
    reception: Reception
    handovers: SqlHandovers
    handing: Handing
    whisper_beforehand: Callable[[str], None]
    """call_sid → the voice says what an agent will hear, so that it is there when somebody accepts. Raises IvrError."""

    def call_person(self, state: DialogState) -> None:
        """Never raises: the caller is put into the queue once more when they come to wait."""
        try:
            if self.reception.receive(state):
                Thread(target=self._prepare, args=(state.call_sid,), daemon=True).start()
        except IvrError as error:
            log.error("person.uncalled", call_sid=state.call_sid, code=error.code, error=error.message)

    def _prepare(self, call_sid: str) -> None:
        try:
            self.whisper_beforehand(call_sid)
        except IvrError as error:
            log.info("whisper.unprepared", call_sid=call_sid, code=error.code)


def build(
    settings: Settings,
    book: Book,
    *,
    database: Database,
    live: LiveText,
    clock: Clock,
    events: Events,
    records: SqlRecords,
    workflows: Workflows,
    control: CallControl,
    mouth: Mouth,
) -> AgentsDesk:
    """Raises DataError."""
    rules = load()
    handovers = SqlHandovers(database, clock)

    def packet(call_sid: str) -> Packet | None:
        try:
            found: Packet | None = records.call(call_sid)["transfer"]
        except NotFound:
            return None
        return found

    def agent_lines(call_sid: str, since: datetime) -> Sequence[str]:
        record = records.call(call_sid)
        began = datetime.fromisoformat(record["started_at"])
        return [
            turn["text"]
            for turn in record["turns"]
            if turn["speaker"] == "agent" and began + timedelta(milliseconds=turn["at_ms"]) >= since
        ]

    def start_callback(waiting: Waiting) -> None:
        if waiting.caller:
            workflows.start(
                WorkflowRequest(
                    type=WorkflowType.CALLBACK,
                    tracking_no="",
                    caller=waiting.caller,
                    call_sid=waiting.call_sid,
                    request_id=f"{waiting.call_sid}:nobody-came",
                    note=waiting.reason,
                ),
                None,
            )

    desk = Desk(
        live,
        DeskWorld(
            control=control,
            events=events,
            handovers=handovers,
            urls=DeskUrls(settings.base_url),
            start_callback=start_callback,
            packet=packet,
            agent_lines=agent_lines,
        ),
        rules,
        profile=AgentProfiles(database, clock, skills=tuple(rules.skills)).profile,
        clock=clock,
        zone=settings.zone,
        locale=settings.locale,
    )
    handing = Handing(
        book=book,
        records=records,
        clock=clock,
        zone=settings.zone,
        locale=settings.locale,
        advise=lambda packet: advised(packet, rules, settings.locale),
    )

    def whisper_beforehand(call_sid: str) -> None:
        voice = mouth.voice_for_call(settings.locale)
        words = whisper(packet(call_sid) or {}, settings.locale, rules)
        mouth.speak(words, locale=settings.locale, voice=voice)

    reception = Reception(desk, packet=packet, rules=rules, clock=clock)
    return AgentsDesk(desk, reception, handovers, handing, whisper_beforehand)
