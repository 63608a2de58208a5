"""Random lives of workflows: calls, duplicates, deaths between any two steps, receivers that fail, clocks and parcels
that move.

Here the small run; `LIFE_SEQUENCES=10000 pytest tests/integrations/workflows/test_course_of_random_lives.py` for the big one.
"""

import itertools
import json
import os
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import cache
from itertools import pairwise
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, multiple, rule
from sqlalchemy import delete, select

from ivr.errors import IvrError, StoreError, WebhookFailed
from ivr.integrations.webhooks.deliveries import LEASE, LONGEST_RETRY, SqlDeliveries
from ivr.integrations.webhooks.post import Outgoing
from ivr.integrations.workflows.look import AT_ONCE, News
from ivr.integrations.workflows.promises import MEETS
from ivr.integrations.workflows.scan import Beginning, fitting
from ivr.integrations.workflows.watch import MOST_TIMES_OVERDUE
from ivr.messages.desk import Act
from ivr.messages.parcel import Parcel, ParcelState
from ivr.messages.workflow import WorkflowRequest, WorkflowState, WorkflowType
from ivr.store import tables
from ivr.store.database import Database
from ivr.store.records import SqlRecords
from tests.fakes import NOON, FakeClock
from tests.integrations.workflows.crash import Died, dying
from tests.integrations.workflows.house import RULES, House
from tests.store.parts import begin, parcel

SEQUENCES = int(os.environ.get("LIFE_SEQUENCES", "12"))
STEPS = 30
TARGETS = ("https://branch.example/events", "https://claims.example/events")
S = WorkflowState
T = WorkflowType
KINDS = (
    T.URGE,
    T.HUB_TRACE,
    T.BRANCH_VERIFY,
    T.POD_PHOTO,
    T.LOST_CASE,
    T.DAMAGE_CLAIM,
    T.DOOR_REDELIVER,
    T.INTERCEPT,
    T.PICKUP,
    T.URGE_PICKUP,
    T.CALLBACK,
)
ROADS = (
    ParcelState.IN_TRANSIT,
    ParcelState.AT_HUB,
    ParcelState.AT_BRANCH,
    ParcelState.OUT_FOR_DELIVERY,
    ParcelState.SIGNED_SELF,
    ParcelState.SIGNED_OTHER,
    ParcelState.RETURNING,
)
"""Where parcels go on to."""
NODES = ("武汉转运中心", "翠湖网点")
STATES = (ParcelState.OUT_FOR_DELIVERY, ParcelState.AT_HUB, ParcelState.SIGNED_OTHER, ParcelState.IN_LOCKER)
MOVING = (
    (T.URGE, ParcelState.OUT_FOR_DELIVERY),
    (T.HUB_TRACE, ParcelState.AT_HUB),
    (T.INTERCEPT, ParcelState.OUT_FOR_DELIVERY),
    (T.PICKUP, ParcelState.ORDERED),
)
"""What is asked for while a scan may end it."""
DEATHS = st.one_of(st.none(), st.integers(0, 30))
"""Before which statement or commit the process dies."""


@dataclass
class Target:
    """Another company's system: takes an event, or fails; keeps what it applied, once by id."""

    applied: dict[str, dict[str, Any]] = field(default_factory=dict)
    order: list[str] = field(default_factory=list)

    def take(self, event: Outgoing) -> None:
        told = json.loads(event.body)
        assert told["id"] == event.event_id
        if event.event_id not in self.applied:
            self.applied[event.event_id] = told
            self.order.append(event.event_id)


@dataclass
class Effort:
    """Something that is tried until it is answered, with the ids it had at first."""

    do: Callable[[], Any]
    act_id: str = ""
    answers: list[str] = field(default_factory=list)
    refused: bool = False


class Life(RuleBasedStateMachine):
    requests = Bundle("requests")
    acts = Bundle("acts")

    @initialize()
    def begin(self) -> None:
        self.database = _database()
        with self.database.writing() as connection:
            for table in reversed(tables.metadata.sorted_tables):
                connection.execute(delete(table))
        self.clock = FakeClock()
        names = itertools.count(1)
        # In order, so that a sequence which is played again goes the same way.
        self.house = House(self.database, self.clock, TARGETS, new_id=lambda: f"w{next(names):05}")
        self.news = News(self.database, self.clock)
        self.scanned: dict[str, list[Parcel]] = {}
        self.records = SqlRecords(self.database)
        self.deliveries = SqlDeliveries(self.database, self.clock, jitter=lambda: 1.0)
        self.targets = {url: Target() for url in TARGETS}
        self.efforts: list[Effort] = []
        self.promised: list[tuple[str, str, datetime]] = []
        self.resent: set[str] = set()
        self.count = 0

    # --- what happens

    @rule(
        target=requests,
        asked=st.one_of(st.tuples(st.sampled_from(KINDS), st.sampled_from(STATES)), st.sampled_from(MOVING)),
        number=st.sampled_from(["XD1", "XD2"]),
        days=st.sampled_from([0, 3, 9]),
        caller=st.sampled_from(["+8616300000001", "+8616300000044"]),
        death=DEATHS,
    )
    def a_caller_asks(self, asked, number, days, caller, death) -> Effort:
        kind, state = asked
        call_sid = self._next("CA")
        number = "" if kind in (T.CALLBACK, T.URGE_PICKUP) or (kind is T.PICKUP and days) else number
        request = WorkflowRequest(kind, number, caller, call_sid, f"{call_sid}:1", "催")
        about = replace(parcel(number, state), since=NOON - timedelta(days=days)) if number else None

        def ask() -> str:
            begin(self.records, call_sid, caller, self.clock.now())
            flow = self.house.workflows.start(request, about)
            if flow.awaited:  # from here on it is said aloud
                self.promised.append((call_sid, flow.id, flow.due_at))
            self.records.note_workflow(call_sid, flow, "一定")
            return flow.id

        return self._try(Effort(ask), death)

    @rule(effort=requests, death=DEATHS)
    def the_same_request_comes_again(self, effort: Effort, death) -> None:
        self._again(effort, death)

    @rule(
        target=acts,
        name=st.sampled_from(
            ["accept", "note", "contact", "ask_customer", "finish", "refuse", "hand_on", "reopen"]
        ),
        which=st.integers(0, 9),
        late_by=st.integers(0, 2),
        outcome=st.integers(0, 3),
        death=DEATHS,
    )
    def a_branch_acts(self, name, which, late_by, outcome, death) -> Any:
        flows = self._rows(tables.workflows)
        if not flows:
            return multiple()
        shown = self.house.task(flows[which % len(flows)].id)
        act = Act(self._next("act"), shown.workflow.id, "li", max(0, shown.version - late_by))
        words = {"accept": (), "hand_on": (("hub", "claims", "branch")[outcome % 3], "转")}.get(name, ("好",))
        more = (
            {"outcome": (*shown.outcomes, "")[outcome % (len(shown.outcomes) + 1)]}
            if name == "finish"
            else {}
        )
        do = getattr(self.house.desk, name)
        return self._try(Effort(lambda: do(act, *words, **more).workflow.id, act.id), death)

    @rule(
        target=acts,
        name=st.sampled_from(["accept", "contact", "finish", "ask_customer"]),
        soonest=st.booleans(),
        outcome=st.integers(0, 2),
        death=DEATHS,
    )
    def a_branch_does_its_work(self, name, soonest, outcome, death) -> Any:
        queue = self.house.desk.queue()
        if not queue:
            return multiple()
        shown = queue[0 if soonest else -1]
        act = Act(self._next("act"), shown.workflow.id, "wang", shown.version)
        words = () if name == "accept" else ("好",)
        more = (
            {"outcome": shown.outcomes[outcome % len(shown.outcomes)]}
            if name == "finish" and shown.outcomes
            else {}
        )
        do = getattr(self.house.desk, name)
        return self._try(Effort(lambda: do(act, *words, **more).workflow.id, act.id), death)

    @rule(effort=acts, death=DEATHS)
    def the_same_act_comes_again(self, effort: Effort, death) -> None:
        self._again(effort, death)

    @rule(target=acts, which=st.integers(0, 9), arrives=st.booleans(), death=DEATHS)
    def the_caller_is_reached_or_sends_something(self, which, arrives, death) -> Any:
        flows = self._rows(tables.workflows)
        if not flows:
            return multiple()
        flow_id, contact_id = flows[which % len(flows)].id, self._next("sms")
        workflows = self.house.workflows

        def do() -> str:
            if arrives:
                workflows.note_arrival(
                    flow_id, by="link", text="照片", arrival_id=contact_id, detail={"pictures": 1}
                )
            else:
                workflows.note_contact(flow_id, by="sms", contact_id=contact_id)
            return flow_id

        return self._try(Effort(do, contact_id), death)

    @rule(
        number=st.sampled_from(["XD1", "XD2"]),
        state=st.sampled_from(ROADS),
        node=st.sampled_from(NODES),
        later=st.sampled_from([0, 1, 20]),
        pushed=st.booleans(),
        is_old=st.booleans(),
        death=DEATHS,
    )
    def a_parcel_is_scanned(self, number, state, node, later, pushed, is_old, death) -> None:
        """It moves, is signed for or goes back; its provider tells of it, or waits until it is asked, or is away."""
        self.clock.forward(minutes=later)
        self._scan(number, state, node, is_old=is_old)
        if pushed:
            self._dies(lambda: self.news(number), death)

    @rule(which=st.integers(0, 9), how=st.integers(0, 19), node=st.sampled_from(NODES), death=DEATHS)
    def what_was_waited_for_happens(self, which, how, node, death) -> None:
        open_ones = [flow for flow in self._rows(tables.workflows) if flow.look_at is not None]
        if open_ones:
            flow = open_ones[which % len(open_ones)]
            rules = RULES.types[WorkflowType(flow.type)].scans
            states = [state for rule in rules for state in rule.states]
            self.clock.forward(minutes=1)
            self._scan(flow.tracking_no, states[how % len(states)], node)
            self._dies(lambda: self.news(flow.tracking_no), death)

    def _scan(self, number: str, state: ParcelState, node: str, *, is_old: bool = False) -> None:
        scan = replace(parcel(number, state), since=self.clock.now(), node=node)
        self.scanned.setdefault(number, []).append(scan)
        self.house.scans.parcels[number] = replace(scan, as_of=scan.since) if is_old else scan

    @rule(target=acts, which=st.integers(0, 9), death=DEATHS)
    def a_caller_takes_it_back(self, which, death) -> Any:
        flows = self._rows(tables.workflows)
        if not flows:
            return multiple()
        flow_id, act_id = flows[which % len(flows)].id, self._next("back")
        cancel = self.house.workflows.cancel
        return self._try(Effort(lambda: cancel(flow_id, by="CA", act_id=act_id).id, act_id), death)

    @rule(death=DEATHS)
    def the_watch_goes_its_round(self, death) -> None:
        self._dies(self.house.watch.step, death)

    @rule(minutes=st.sampled_from([1, 5, 16, 31, 121, 24 * 60, 50 * 60, 80 * 60, -1]))
    def time_passes(self, minutes: int) -> None:
        self.clock.forward(minutes=minutes)

    @rule(away=st.booleans())
    def the_source_of_parcels_goes_and_comes(self, away: bool) -> None:
        self.house.scans.is_away = away

    @rule(
        url=st.sampled_from(TARGETS),
        answers=st.lists(st.sampled_from(["ok", "500", "410", "lost", "died"]), max_size=4),
        death=DEATHS,
    )
    def events_go_out(self, url, answers, death) -> None:
        left = iter(answers)

        def post(event: Outgoing) -> None:
            answer = next(left, "500")
            if answer in ("ok", "lost", "died"):
                self.targets[url].take(event)
            if answer == "lost":
                raise WebhookFailed("ReadTimeout")
            if answer == "died":
                raise Died
            if answer in ("500", "410"):
                raise WebhookFailed(f"answered {answer}", is_final=answer == "410")

        self._dies(lambda: self.deliveries.deliver(url, post), death)

    @rule(death=DEATHS)
    def a_dead_letter_is_sent_again(self, death) -> None:
        letter = next(iter(self.deliveries.dead(1)), None)
        if letter is not None:
            self.resent.add(letter.event_id)
            self._dies(lambda: self.deliveries.send_again(letter.event_id, letter.target, by="li"), death)

    # --- what must be true in the end

    def teardown(self) -> None:
        if not hasattr(self, "house"):
            return
        for effort in self.efforts:
            if not effort.answers and not effort.refused:
                self._again(effort, None)
        self.house.scans.is_away = False
        self.clock.forward(minutes=RULES.look_minutes)
        for _ in range(3 + len(self._rows(tables.workflows)) // AT_ONCE):
            self.house.watch.step()
        self._drain()
        self._check_requests_and_acts()
        self._check_workflows()
        self._check_promises()
        self._check_events()

    def _check_requests_and_acts(self) -> None:
        for effort in self.efforts:
            assert len(set(effort.answers)) <= 1, "asked again it was answered otherwise"
        lines = self._rows(tables.workflow_log)
        for effort in self.efforts:
            if effort.act_id:
                found = [line for line in lines if line.act_id == effort.act_id]
                assert len(found) == (1 if effort.answers else 0), "an act was lost or doubled"
        answered = {row.request_id for row in self._rows(tables.workflow_requests)}
        asked = [effort for effort in self.efforts if not effort.act_id and effort.answers]
        assert len(answered) == len(asked)

    def _check_workflows(self) -> None:
        now = self.clock.now()
        lines = self._rows(tables.workflow_log)
        keys = []
        for flow in self._rows(tables.workflows):
            state = WorkflowState(flow.state)
            assert (flow.open_key is None) == state.is_over
            if not state.is_over:
                keys.append((flow.type, flow.tracking_no or flow.caller))
            mine = [line for line in lines if line.workflow_id == flow.id]
            ended = [line for line in mine if line.kind in ("done", "moved", "failed")]
            by_scan = bool(ended) and ended[-1].kind == "moved"
            assert not (flow.awaited and state in (S.CLOSED, S.CANCELLED, S.WAIT_CUSTOMER))
            assert not (flow.awaited and state is S.DONE and not by_scan), "only a scan's word is still owed"
            assert not (flow.awaited and flow.due_at < now and flow.times_overdue < MOST_TIMES_OVERDUE)
            self._check_scans(flow, mine)
            steps = [line.version for line in mine if not line.kind.startswith("promise_")]
            assert steps == list(range(flow.version + 1)), "a change was lost or doubled"
            nudges = [line.at for line in mine if line.kind == "nudged"]
            assert len(nudges) == flow.nudges
            apart = timedelta(minutes=RULES.nudge_minutes)
            assert all(later - earlier >= apart for earlier, later in pairwise(nudges))
        assert len(keys) == len(set(keys)), "two open ones of a kind on a parcel"

    def _check_scans(self, flow: Any, lines: list[Any]) -> None:
        """What a scan ended, it ended by the rules of its type, once for each time that it was taken up."""
        rules = RULES.types[WorkflowType(flow.type)].scans
        assert (flow.look_at is not None) == bool(flow.open_key and flow.tracking_no and rules)
        began = flow.opened_at
        for line in lines:
            if line.kind in ("opened", "reopened"):
                began = max(began, line.at)
            if line.by == "watch" and (state := line.detail.get("parcel_state")):
                ends = "failed" if line.kind == "failed" else "done"
                assert any(state in rule.states and rule.ends == ends for rule in rules)
                fits = [s for s in self.scanned[flow.tracking_no] if s.state == state and s.since > began]
                assert fits, "ended by what was scanned before, or never"
        if flow.open_key and rules and self.house.scans.parcels.get(flow.tracking_no):
            before = Beginning(
                began, flow.parcel["state"], flow.parcel.get("node", ""), flow.contacted_at is not None
            )
            assert fitting(rules, before, self.house.scans.parcels[flow.tracking_no]) is None, (
                "a scan was lost"
            )

    def _check_promises(self) -> None:
        lines = self._rows(tables.workflow_log)
        rows = {(row.call_sid, row.workflow_id, row.due_at): row for row in self._rows(tables.promises)}
        assert set(self.promised) <= set(rows), "a promise that was said aloud is on no record"
        for row in rows.values():
            settled = [line for line in lines if line.detail.get("promise_id") == row.id]
            if row.state == "open":
                assert settled == []
                assert row.due_at >= self.clock.now()
            else:
                [settled_by] = settled
                assert settled_by.kind == f"promise_{row.state}"
                assert _met(row, lines, settled_by.id) == (row.state == "kept")

    def _check_events(self) -> None:
        ids = [line.event_id for line in self._rows(tables.workflow_log)]
        assert len(ids) == len(set(ids))
        for target in self.targets.values():
            assert set(target.applied) == set(ids), "an event was lost, or told of what never was"
            once = [event_id for event_id in target.order if event_id not in self.resent]
            assert once == [event_id for event_id in ids if event_id not in self.resent], "out of order"

    def _drain(self) -> None:
        """Everybody is well again."""
        for _ in range(200):
            self.clock.forward(seconds=max(LEASE, LONGEST_RETRY).total_seconds() + 1)
            for letter in self.deliveries.dead():
                self.resent.add(letter.event_id)
                self.deliveries.send_again(letter.event_id, letter.target, by="li")
            for url, target in self.targets.items():
                self.deliveries.deliver(url, target.take, limit=1000)
            if all(not c["waiting"] and not c["dead"] for c in self.deliveries.counts().values()):
                self.house.watch.step()
                if all(not c["waiting"] for c in self.deliveries.counts().values()):
                    return
        raise AssertionError("events are stuck")

    # --- parts

    def _next(self, prefix: str) -> str:
        self.count += 1
        return f"{prefix}{self.count}"

    def _rows(self, table: Any) -> list[Any]:
        with self.database.reading() as connection:
            return list(connection.execute(select(table).order_by(*table.primary_key)))

    def _try(self, effort: Effort, death: int | None) -> Effort:
        self.efforts.append(effort)
        self._again(effort, death)
        return effort

    def _again(self, effort: Effort, death: int | None) -> None:
        def attempt() -> None:
            try:
                effort.answers.append(effort.do())
            except StoreError:
                raise
            except IvrError:
                assert not effort.answers, "what was answered once is refused now"
                effort.refused = True

        self._dies(attempt, death)

    def _dies(self, do: Callable[[], Any], death: int | None) -> None:
        try:
            if death is None:
                do()
            else:
                with dying(self.database.engine, death):
                    do()
        except Died:
            self.database.engine.dispose()  # what a dead process held is let go


def _met(promise: Any, lines: list[Any], before: int | None) -> bool:
    return any(
        line.workflow_id == promise.workflow_id
        and line.kind in MEETS
        and line.version > promise.workflow_version
        and line.at <= promise.due_at
        and (before is None or line.id < before)
        for line in lines
    )


@cache
def _folder() -> tempfile.TemporaryDirectory[str]:
    # In memory where there is such a place: on a disk the big run takes hours.
    return tempfile.TemporaryDirectory(dir="/dev/shm" if os.access("/dev/shm", os.W_OK) else None)


@cache
def _database() -> Database:
    """One for all sequences, emptied before each: statements are compiled once."""
    database = Database(f"sqlite:///{_folder().name}/hotline.db")
    database.upgrade()
    return database


TestLife = Life.TestCase
TestLife.settings = settings(
    max_examples=SEQUENCES,
    stateful_step_count=STEPS,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    print_blob=True,
)
