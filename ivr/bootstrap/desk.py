"""Owns the wiring of the agents' desk: its live state, its record, and what it does at the carrier and in the office."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog

from ivr.desk.deeds import DeskUrls, DeskWorld
from ivr.desk.desk import Desk
from ivr.desk.reception import Reception
from ivr.desk.rules import Rules, load
from ivr.desk.triage import Packet
from ivr.errors import IvrError, NotFound
from ivr.messages.agent import Waiting
from ivr.messages.dialog import DialogState
from ivr.messages.workflow import WorkflowRequest, WorkflowType
from ivr.ports import CallControl, Clock, Events, LiveText, Workflows
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
    rules: Rules

    def call_person(self, state: DialogState) -> None:
        """Never raises: the caller is put into the queue once more when they come to wait."""
        try:
            self.reception.receive(state)
        except IvrError as error:
            log.error("person.uncalled", call_sid=state.call_sid, code=error.code, error=error.message)


def build(
    settings: Settings,
    *,
    database: Database,
    live: LiveText,
    clock: Clock,
    events: Events,
    records: SqlRecords,
    workflows: Workflows,
    control: CallControl,
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
    return AgentsDesk(desk, Reception(desk, packet=packet, rules=rules, clock=clock), handovers, rules)
