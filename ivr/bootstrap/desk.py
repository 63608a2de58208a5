"""Owns the wiring of the agents' desk: its live state, its record, and what it does at the carrier and in the office."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog

from ivr.desk.advice import advised
from ivr.desk.deeds import DeskUrls, DeskWorld
from ivr.desk.desk import Desk
from ivr.desk.reception import Reception
from ivr.desk.rules import load
from ivr.desk.triage import Packet
from ivr.desk.whisper import whisper
from ivr.desk.whispers import Whispers
from ivr.dialog.schema import Book
from ivr.errors import NotFound
from ivr.handing import Handing
from ivr.messages.agent import Waiting
from ivr.messages.dialog import DialogState
from ivr.messages.workflow import WorkflowRequest, WorkflowType
from ivr.ports import CallControl, Clock, Events, LiveText, Mouth, TurnRecord, Workflows
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
    whispers: Whispers
    whisper_of: Callable[[str], str]
    """call_sid → what an agent who is alone with it is told."""

    def hand_over(self, state: DialogState, turns: Sequence[TurnRecord]) -> None:
        """Never raises: the caller is told of a person all the same, and queued once more when they come to wait."""
        try:
            self.handing.hand_over(state, turns)
            if self.reception.receive(state):
                self.whispers.begin(self.whisper_of(state.call_sid))
        except Exception:  # a call goes on whatever becomes of its packet
            log.exception("handover.broken", call_sid=state.call_sid)


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

    return AgentsDesk(
        desk,
        Reception(desk, packet=packet, rules=rules, clock=clock),
        handovers,
        handing,
        Whispers(desk, mouth, locale=settings.locale),
        lambda call_sid: whisper(packet(call_sid) or {}, settings.locale, rules),
    )
