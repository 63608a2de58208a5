import base64
import time
from datetime import UTC, datetime

from ivr.integrations import office
from ivr.integrations.webhooks import signature
from ivr.messages.desk import Act
from ivr.messages.workflow import WorkflowRequest, WorkflowType
from ivr.store.database import Database
from tests.fakes import FakeClock
from tests.integrations.webhooks.receiver import receiving
from tests.integrations.workflows.house import NUMBER, SHANGHAI, Scans
from tests.store.parts import CALLER, parcel

SECRET = base64.b64encode(b"a secret of twenty-four bytes").decode()


def test_what_a_caller_sets_going_reaches_the_desk_the_pages_and_the_other_system(database: Database) -> None:
    clock, announced = FakeClock(), []
    with receiving() as receiver:
        built = office.build(
            database,
            clock,
            SHANGHAI,
            parcels=Scans(),
            announce=lambda kind, told: announced.append(kind),
            targets=[receiver.url],
            secrets=[SECRET],
        )
        request = WorkflowRequest(WorkflowType.URGE, NUMBER, CALLER, "CA1", "CA1:1", "老人等药")
        flow = built.workflows.start(request, parcel())
        [task] = built.desk.queue(["branch"])
        assert task.workflow.id == flow.id
        built.desk.accept(Act("a1", flow.id, "li", task.version))
        clock.forward(minutes=31)
        built.chores["promises"]()
        while built.deliveries.counts()[receiver.url]["waiting"]:
            built.chores["webhooks"]()
            time.sleep(0.01)
    assert announced == ["opened", "accepted", "overdue"]
    assert [event["type"] for event in receiver.applied.values()] == [
        "workflow.opened",
        "workflow.accepted",
        "workflow.overdue",
    ]
    # Signed with the real time, whatever the running clock of a demo says.
    for headers, body in receiver.came:
        signature.verify(headers, body, datetime.now(UTC), [signature.key(SECRET)])


def test_without_targets_nothing_is_kept_for_them(database: Database) -> None:
    built = office.build(database, FakeClock(), SHANGHAI, parcels=Scans(), announce=lambda kind, told: None)
    built.workflows.start(WorkflowRequest(WorkflowType.URGE, NUMBER, CALLER, "CA1", "CA1:1"), parcel())
    built.chores["webhooks"]()
    assert built.deliveries.counts() == {}
