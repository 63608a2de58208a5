"""Owns the composition: the one place where adapters are named. `build(settings)` makes all that a process needs."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from ivr.clock import SystemClock
from ivr.closing import Closing
from ivr.dialog import codec as dialog_codec
from ivr.dialog import loader
from ivr.dialog.schema import Book
from ivr.errors import SetupError, StoreError
from ivr.integrations.carriers.twilio import codec as twilio_codec
from ivr.integrations.parcels.demo import DemoParcels
from ivr.integrations.workflows import catalogue
from ivr.integrations.workflows.sql import SqlWorkflows
from ivr.messages.dialog import DialogState
from ivr.ports import Clock, Ping, Synthesizer, Transcriber
from ivr.runner import RunnerParts
from ivr.settings import Settings
from ivr.speech import recording
from ivr.speech.ear import Ear
from ivr.speech.endpoint import Endpoint
from ivr.speech.remote import RemoteTranscriber
from ivr.speech.voicebank import build_voice
from ivr.store import embedded, live
from ivr.store.accounts import Accounts
from ivr.store.database import Database, DatabasePing
from ivr.store.events import RedisEvents
from ivr.store.inbox import RedisInbox
from ivr.store.outbox import SqlMessages
from ivr.store.promises import Promises
from ivr.store.records import SqlRecords
from ivr.store.retention import Retention
from ivr.store.sessions import RedisSessions
from ivr.turn import Turns


@dataclass(frozen=True)
class Services:
    """What the roles are made of. Cheap to build; connects when first used."""

    settings: Settings
    clock: Clock
    book: Book
    records: SqlRecords
    retention: Retention
    accounts: Accounts
    sessions: RedisSessions
    events: RedisEvents
    inbox: RedisInbox
    closing: Closing
    synthesizer: Synthesizer
    runner: RunnerParts
    pings: Mapping[str, Ping]
    chores: Mapping[str, Callable[[], Any]]
    locale_of: Callable[[str], str]
    """E.164 or empty → the language in which that caller is greeted."""
