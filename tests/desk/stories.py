"""The stories of the demo world as they come to the desk: callers, what they say, the packet that is made of it."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from ivr.dialog.summary import summarize
from ivr.integrations.parcels import world as stories
from ivr.messages.workflow import Workflow, WorkflowState, WorkflowType
from ivr.ports import TurnRecord
from tests.dialog.world import NOON, ZONE, Talk, World, book, demo_parcels_of, make_workflow

LINES: Mapping[str, tuple[str, ...]] = {
    "+8616300000001": ("怎么还没送到", "转人工"),
    "+8616300000002": ("怎么卡在武汉三天了", "转人工"),
    "+8616300000003": ("显示签收了可是我没收到", "转人工"),
    "+8616300000004": ("我寄的件对方说没收到", "转人工"),
    "+8616300000005": ("我的快递丢了", "转人工"),
    "+8616300000006": ("碗全碎了", "转人工"),
    "+8616300000007": ("海鲜晚了三天都臭了", "转人工"),
    "+8616300000008": ("清关一直卡着", "转人工"),
    "+8616300000009": ("没通知就放柜子了", "转人工"),
    "+8616300000010": ("你们网点就是不给我送上楼", "转人工"),
    "+8616300000011": ("地址写错了要改", "转人工"),
    "+12025550112": ("my parcel is stuck in customs", "let me talk to a person"),
    "+8616300000013": ("我要寄快递", "转人工"),
    "+8616300000014": ("赔三十块我不接受", "转人工"),
    "+8616300000015": ("催了两遍了还没送", "转人工"),
}
STANDING: Mapping[str, tuple[WorkflowType, dict[str, Any]]] = {
    "+8616300000010": (WorkflowType.URGE, {"owner": "branch", "accepted_at": NOON}),
    "+8616300000014": (WorkflowType.DAMAGE_CLAIM, {"owner": "claims", "state": WorkflowState.WAIT_CUSTOMER}),
    "+8616300000015": (WorkflowType.URGE, {"owner": "branch", "overdue": True, "times_overdue": 2}),
}


@cache
def packet_of(caller: str, locale: str = "zh-CN") -> Mapping[str, Any]:
    """As the desk gets it when this caller has asked for a person."""
    assert stories.load()
    parcels = demo_parcels_of(caller)
    world = World({caller: parcels}, workflows=_standing(caller, parcels))
    talk = Talk(world, caller, locale="en-US" if caller.startswith("+1") else "zh-CN").start()
    turns: list[TurnRecord] = []
    for text in LINES[caller]:
        if talk.after == "transfer":
            break
        talk.hear(text)
        assert talk.meaning is not None
        n = len(turns) + 1
        turns.append(TurnRecord(n, n * 1000, "caller", text, heard_by="speech", ranked=talk.meaning.ranked))
    assert talk.after == "transfer", f"{caller} was not handed over: {talk.text}"
    return summarize(talk.state, turns, book=book(), now=NOON, zone=ZONE, locale=locale, calls_today=1)


def _standing(caller: str, parcels: tuple[Any, ...]) -> list[Workflow]:
    if caller not in STANDING:
        return []
    kind, facts = STANDING[caller]
    return [make_workflow(kind, parcels[0].tracking_no, **facts)]
