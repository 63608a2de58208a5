"""Owns the world that the pages see in tests: stateful stand-ins for store, inbox and dependencies."""

import queue
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from ivr.errors import BadInput, IvrError, LinkGone, NotFound
from ivr.messages.letter import Receipt
from ivr.messages.link import Received
from ivr.settings import Settings
from tests.web.people import ADMIN_TOKEN as ADMIN_TOKEN
from tests.web.people import ROLES as ROLES
from tests.web.people import FakeAccounts, FakeAttempts, FakeAudit, FakePending, FakeSignIns

NOW = datetime(2026, 11, 22, 7, 0, tzinfo=UTC)
SID = "CA" + "0" * 31 + "2"


class FakeClock:
    def __init__(self) -> None:
        self.at = NOW
        self.ms = 1_000_000

    def now(self) -> datetime:
        return self.at

    def monotonic_ms(self) -> int:
        return self.ms

    def pass_seconds(self, seconds: int) -> None:
        self.at += timedelta(seconds=seconds)
        self.ms += seconds * 1000


class FakeRecords:
    """Records kept in a dict; paging by position."""

    def __init__(self) -> None:
        self.kept: dict[str, dict[str, Any]] = {}
        self.paths: dict[str, str] = {}
        self.accesses: list[tuple[str, str, str]] = []
        self.noted: list[tuple[str, str, str]] = []
        self.asked: list[Mapping[str, str]] = []

    def add(self, record: dict[str, Any]) -> None:
        self.kept[record["call_sid"]] = record

    def call(self, call_sid: str) -> dict[str, Any]:
        if call_sid not in self.kept:
            raise NotFound(f"there is no call {call_sid}")
        return self.kept[call_sid]

    def calls(
        self, limit: int = 50, cursor: str = "", filters: Mapping[str, str] | None = None
    ) -> tuple[list[dict[str, Any]], str | None]:
        self.asked.append(filters or {})
        if cursor and not cursor.isdigit():
            raise BadInput(f"cursor {cursor!r} is not one of ours")
        wanted = {name: value for name, value in (filters or {}).items() if value}
        found = [record for record in self.kept.values() if _fits(record, wanted)]
        begin = int(cursor or 0)
        page = [{**record, "intents": ["track_parcel"]} for record in found[begin : begin + limit]]
        return page, str(begin + limit) if begin + limit < len(found) else None

    def recording_path(self, call_sid: str) -> str | None:
        return self.paths.get(call_sid)

    def note_access(self, call_sid: str, *, action: str, by: str, at: datetime) -> None:
        self.accesses.append((call_sid, action, by))

    def note_workflow(self, call_sid: str, workflow: Any, promise: str) -> None:
        self.noted.append((call_sid, workflow.id, promise))


def _fits(record: Mapping[str, Any], wanted: Mapping[str, str]) -> bool:
    for name, value in wanted.items():
        if name == "outcome" and record["outcome"] != value:
            return False
        if name == "tail" and not record["from"].endswith(value):
            return False
    return True


class FakeRetention:
    def __init__(self, records: FakeRecords) -> None:
        self._records = records
        self.forgotten: list[tuple[str, str]] = []

    def forget_caller(self, phone: str, *, by: str, at: datetime) -> int:
        self.forgotten.append((phone, by))
        mine = [record for record in self._records.kept.values() if record["from"] == phone]
        for record in mine:
            record |= {"from": "", "erased_at": at.isoformat()}
        return len(mine)


@dataclass(frozen=True)
class FakeEvent:
    id: str
    topic: str
    event: str
    data: Mapping[str, Any]


class FakeEvents:
    """A stream a topic in memory; ends when it is told so, which the real one never does."""

    def __init__(self) -> None:
        self.log: list[FakeEvent] = []
        self.ended = False
        self.closed = 0
        self.live: queue.Queue[None] = queue.Queue()
        self.fault: IvrError | None = None

    def publish(self, topic: str, event: str, data: Mapping[str, Any]) -> None:
        self.log.append(FakeEvent(f"{len(self.log) + 1}-0", topic, event, data))
        self.live.put(None)

    def cursor(self, topics: Sequence[str]) -> str:
        if self.fault:
            raise self.fault
        return ",".join([f"{len(self.log)}-0"] * len(topics))

    def follow(
        self, topics: Sequence[str], last_id: str = "", block_ms: int = 10_000
    ) -> Iterator[FakeEvent | None]:
        places = [int(place.partition("-")[0]) for place in last_id.split(",") if place]
        seen = dict(zip(topics, places or [len(self.log)] * len(topics), strict=True))
        at = min(seen.values())
        try:
            while True:
                if self.fault:
                    raise self.fault
                fresh = self.log[at:]
                at += len(fresh)
                for event in fresh:
                    if int(event.id[:-2]) > seen.get(event.topic, len(self.log)):
                        yield replace(event, id=",".join([event.id] * len(topics)))
                if self.ended:
                    return
                try:
                    self.live.get(timeout=min(block_ms, 200) / 1000)
                except queue.Empty:
                    yield None
        finally:
            self.closed += 1


class FakeInbox:
    def __init__(self) -> None:
        self.live: set[str] = set()
        self.posted: list[tuple[str, Mapping[str, Any]]] = []

    def post(self, call_sid: str, message: Mapping[str, Any]) -> bool:
        if call_sid not in self.live:
            return False
        self.posted.append((call_sid, message))
        return True


class FakePing:
    def __init__(self) -> None:
        self.fault: IvrError | None = None

    def ping(self) -> None:
        if self.fault:
            raise self.fault


class FakeVisits:
    """Nobody was sent a link; tests of their pages put the real thing in its place (see visiting.py)."""

    most_pictures = 9

    def open(self, code: str) -> Any:
        raise LinkGone("This link is not valid any more.")

    def received(self, workflow_id: str) -> Received:
        return Received()

    def picture(self, picture_id: str) -> bytes:
        raise NotFound("There is no such picture.")


class FakeTexts:
    """Texts by number, as the outbox gives them."""

    def __init__(self) -> None:
        self.sent: dict[str, list[dict[str, Any]]] = {}
        self.outbox: dict[tuple[str, str, str], Mapping[str, Any]] = {}

    def send(self, *, to: str, template: str, facts: Mapping[str, Any], call_sid: str) -> str:
        self.outbox[(to, template, str(facts.get("occasion")))] = facts
        return f"text-{len(self.outbox)}"

    def to_number(self, number: str) -> list[dict[str, Any]]:
        return self.sent.get(number, [])

    def dead(self, *, limit: int = 100) -> list[dict[str, Any]]:
        return []

    def send_again(self, message_id: str) -> None:
        raise NotFound("there is no such dead letter")


class FakeOffice:
    """Nobody has set anything going; tests of the desk put a real one in its place (see desking.py)."""

    def __init__(self) -> None:
        self.desk = self.promises = self.deliveries = self.workflows = self

    def open_for(self, tracking_nos: Sequence[str], *, caller: str = "") -> tuple[Any, ...]:
        return ()

    def queue(self, owners: Sequence[str] = (), *, place: str = "", limit: int = 200) -> tuple[Any, ...]:
        return ()

    def places(self, owners: Sequence[str] = ()) -> tuple[str, ...]:
        return ()

    def task(self, workflow_id: str) -> Any:
        raise NotFound(f"there is no workflow {workflow_id}")

    def by_day(self, days: int = 14) -> tuple[Any, ...]:
        return ()

    def dead(self, limit: int = 200) -> tuple[Any, ...]:
        return ()

    def counts(self) -> Mapping[str, Mapping[str, int]]:
        return {}

    def send_again(self, event_id: str, target: str, *, by: str) -> Any:
        raise NotFound(f"event {event_id} was never meant for this target")


class FakeAnswers:
    """What was answered before, for as long as the test lasts."""

    def __init__(self) -> None:
        self.kept: dict[str, str] = {}

    def earlier_answer(self, key: str) -> str | None:
        return self.kept.get(key)

    def first_answer(self, key: str, answer: str) -> str | None:
        if key in self.kept:
            return self.kept[key]
        self.kept[key] = answer
        return None


class FakeParcels:
    """Parcels by number."""

    def __init__(self) -> None:
        self.known: dict[str, Any] = {}
        self.fault: IvrError | None = None

    def find_by_number(self, tracking_no: str) -> tuple[Any, ...]:
        if self.fault:
            raise self.fault
        return (self.known[tracking_no],) if tracking_no in self.known else ()


class FakeHandovers:
    def __init__(self) -> None:
        nothing = {"median": None, "p95": None}
        self.told: Mapping[str, Any] = {
            "count": 0,
            **dict.fromkeys(("shown_seconds", "accepted_seconds", "first_word_seconds"), nothing),
            **dict.fromkeys(
                ("answered_share", "call_back_share", "hung_up_share", "asked_again_share"), None
            ),
        }
        self.asked: list[int] = []

    def figures(self, days: int) -> Mapping[str, Any]:
        self.asked.append(days)
        return self.told


class FakeReceipts:
    """Takes what is told under the key `right`."""

    def __init__(self) -> None:
        self.told: list[Receipt] = []
        self.pushes: list[Any] = []
        self.lost: list[dict[str, Any]] = []
        self.fault: IvrError | None = None

    def receive(self, receipt: Receipt) -> bool:
        if self.fault:
            raise self.fault
        self.told.append(receipt)
        return True

    def pushed(self, key: str, told: Any) -> Mapping[str, str | int]:
        if key != "right":
            raise NotFound("nobody tells anything at this address")
        if self.fault:
            raise self.fault
        self.pushes.append(told)
        return {"code": 0}

    def undelivered(self, *, limit: int = 100) -> list[dict[str, Any]]:
        return self.lost


@dataclass
class FakeServices:
    settings: Settings
    clock: FakeClock
    records: FakeRecords
    retention: FakeRetention
    accounts: FakeAccounts
    sign_ins: Any
    events: FakeEvents
    inbox: FakeInbox
    pings: dict[str, FakePing] = field(default_factory=dict)
    parcel_pushes: dict[str, Any] = field(default_factory=dict)
    visits: Any = field(default_factory=FakeVisits)
    texts: Any = field(default_factory=FakeTexts)
    receipts: FakeReceipts = field(default_factory=FakeReceipts)
    office: Any = field(default_factory=FakeOffice)
    audit: FakeAudit = field(default_factory=FakeAudit)
    attempts: Any = field(default_factory=FakeAttempts)
    pending: Any = field(default_factory=FakePending)
    sign_on: Any = None
    sessions: FakeAnswers = field(default_factory=FakeAnswers)
    parcels: FakeParcels = field(default_factory=FakeParcels)
    handovers: FakeHandovers = field(default_factory=FakeHandovers)
    desk: Any = None
    browser_line: Any = None


def make_services(data_dir: Path, **changes: Any) -> FakeServices:
    """A demo installation in `data_dir`; `changes` are settings."""
    (data_dir / "admin.token").write_text(ADMIN_TOKEN + "\n")
    options = {"data_dir": data_dir, "demo": True, "secret_key": "for-tests", "_env_file": None, **changes}
    records, clock, events = FakeRecords(), FakeClock(), FakeEvents()
    accounts = FakeAccounts()
    from tests.web.agents import FakeDesk  # which is made of the fakes of this module

    return FakeServices(
        desk=FakeDesk(clock, events),
        settings=Settings(**options),
        clock=clock,
        records=records,
        retention=FakeRetention(records),
        accounts=accounts,
        sign_ins=FakeSignIns(accounts, clock),
        events=events,
        inbox=FakeInbox(),
        pings={"redis": FakePing(), "sql": FakePing()},
    )


def make_record(call_sid: str = SID, **changes: Any) -> dict[str, Any]:
    """A call of the second demo caller, as the store gives it."""
    return {
        "call_sid": call_sid,
        "direction": "inbound",
        "about": None,
        "from": "+8616300000002",
        "to": "+12025550100",
        "locale": "zh-CN",
        "started_at": "2026-11-22T06:58:20.000Z",
        "ended_at": "2026-11-22T06:59:27.400Z",
        "outcome": "contained",
        "erased_at": None,
        "parcels": [{"tracking_no": "XD0000000020001", "state": "AT_HUB"}],
        "turns": [make_greeting(), make_caller_turn(), make_bot_turn(), *make_second_exchange()],
        "workflows": [
            {
                "id": "7d3c0d1e-0000-4000-8000-00000000000a",
                "type": "HUB_TRACE",
                "state": "OPEN",
                "opened_at": "2026-11-22T06:58:55.000Z",
                "due_at": "2026-11-22T12:58:55.000Z",
                "reused": False,
                "tracking_no": "XD0000000020001",
                "owner": "hub",
                "accepted_at": None,
                "overdue": False,
            }
        ],
        "promises": [
            {
                "id": "p1",
                "workflow_id": "7d3c0d1e-0000-4000-8000-00000000000a",
                "text": "已经让转运中心去追查了，今晚九点前给您回话。",
                "due_at": "2026-11-22T12:58:55.000Z",
                "state": "open",
                "settled_at": None,
            }
        ],
        "transfer": None,
        "recording": {"url": f"/calls/{call_sid}/recording.wav", "channels": 2, "seconds": 66.9},
        **changes,
    }


def make_greeting() -> dict[str, Any]:
    return {
        "n": 1,
        "at_ms": 300,
        "speaker": "bot",
        "text": "您好，这里是迅达快递，本次通话由智能客服接听并会录音。您尾号零零零二的来电名下有一件快递，请问有什么可以帮您？",
        "said": ["common.greeting", "common.notice"],
        "interrupted_at_ms": 6120,
    }


def make_caller_turn(**changes: Any) -> dict[str, Any]:
    return {
        "n": 2,
        "at_ms": 6100,
        "speaker": "caller",
        "text": "我的快递怎么卡在武汉三天了，我电话是16300000002",
        "heard_by": "speech",
        "intent": "transit_stuck",
        "ranked": [
            ["transit_stuck", 0.91],
            ["urge_delivery", 0.44],
            ["track_parcel", 0.41],
            ["lost_parcel", 0.12],
        ],
        "also": [],
        "slots": {"hub": "武汉", "days": 3, "phone": "16300000002"},
        "emotion": "anxious",
        "action": "accept",
        "why": ["卡在 ~ 卡在 (1.00)", "三天 → days=3"],
        "alternatives": ["我的快递怎么卡在午汉三天了"],
        "timings_ms": {
            "endpoint": 420,
            "asr": 210,
            "understand": 3,
            "decide": 1,
            "workflow": 12,
            "tts_first": 31,
            "voice_to_voice": 648,
        },
        **changes,
    }


def make_bot_turn() -> dict[str, Any]:
    return {
        "n": 3,
        "at_ms": 10_050,
        "speaker": "bot",
        "text": "让您久等了，我能理解您着急。您这件快递在武汉东西湖转运中心，因为暴雨临时积压，预计今晚八点发出。",
        "said": ["stuck.empathy", "stuck.reason"],
        "interrupted_at_ms": None,
    }


def make_second_exchange() -> list[dict[str, Any]]:
    return [
        make_caller_turn(
            n=4,
            at_ms=24_400,
            text="那你帮我催一下",
            intent="urge_delivery",
            ranked=[["urge_delivery", 0.97], ["urge_pickup", 0.52]],
            slots={},
            emotion="neutral",
            why=[],
            alternatives=[],
            timings_ms={
                "endpoint": 380,
                "asr": 240,
                "understand": 2,
                "decide": 1,
                "workflow": 18,
                "tts_first": 12,
                "voice_to_voice": 661,
            },
        ),
        {
            "n": 5,
            "at_ms": 26_900,
            "speaker": "bot",
            "text": "好的，已经让转运中心去追查了，今晚九点前给您回话。",
            "said": ["common.ok", "hub_trace.done"],
            "interrupted_at_ms": None,
        },
    ]
