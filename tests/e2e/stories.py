"""Owns the stories of the demo's callers as they are told in speech: what each says, and what the bot must answer with."""

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from ivr.integrations import demo
from ivr.integrations.parcels import world
from ivr.integrations.parcels.demo import DemoParcels
from ivr.messages.parcel import Parcel
from ivr.settings import load
from ivr.store.database import Database
from tests.fakes import FakeClock

ZONE = ZoneInfo("Asia/Shanghai")
TWO_O_CLOCK = datetime(2026, 11, 22, 14, 0, tzinfo=ZONE)
"""A Sunday on which branches and claims desks are open."""


@dataclass(frozen=True)
class Story:
    caller: str
    says: tuple[str, ...]
    workflows: tuple[str, ...] = ()
    outcome: str = "contained"
    tells: tuple[str, ...] = ()
    """Fields of the parcel: what of the data must be heard; times as clock times."""
    words: tuple[str, ...] = ()
    """And these words."""
    joins: bool = False
    """Of the same parcel as another caller's: what they set going may be under way already."""
    voice: str = "zm_yunxi"
    tail: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "tail", self.caller[-4:])

    @property
    def locale(self) -> str:
        return "en-US" if self.caller.startswith("+1") else "zh-CN"


STORIES = (
    Story(
        "+8616300000001",
        ("派送中显示一整天了，帮我催一下",),
        ("URGE",),
        tells=("branch", "since", "courier"),
    ),
    Story(
        "+8616300000002",
        ("我的快递怎么卡在武汉三天了", "那你帮我催一下"),
        ("HUB_TRACE",),
        tells=("node", "departs_at"),
        words=("暴雨造成的临时积压",),
    ),
    Story(
        "+8616300000003",
        ("显示已签收，可是我根本没收到",),
        ("BRANCH_VERIFY", "POD_PHOTO"),
        tells=("branch", "since", "signed_by"),
    ),
    Story(
        "+8616300000004",
        ("我是寄件的，客户说没收到，但我看是签收了",),
        ("BRANCH_VERIFY",),
        tells=("branch", "since", "signed_by"),
    ),
    Story(
        "+8616300000044",
        ("显示签收了，可我根本没收到",),
        ("BRANCH_VERIFY",),
        tells=("since", "signed_by"),
        joins=True,
    ),
    Story(
        "+8616300000005",
        ("十天没有任何信息，我怀疑我的件丢了", "好，给我立案"),
        ("LOST_CASE",),
        tells=("node",),
        words=("已经十二天没有新的扫描",),
    ),
    Story(
        "+8616300000006",
        ("收到的时候箱子都烂了，里面的玻璃碗全碎了",),
        ("DAMAGE_CLAIM",),
        tells=("branch", "since"),
    ),
    Story(
        "+8616300000007",
        ("我买的海鲜晚了三天，肯定臭了",),
        ("FRESH_CLAIM", "HUB_TRACE"),
        tells=("node", "destination"),
        words=("比预计的时间晚了三天",),
    ),
    Story(
        "+8616300000008",
        ("我的国际件卡在海关了，会不会被退回去",),
        ("CUSTOMS_HELP",),
        tells=("node",),
        words=("目前不会退", "六天了"),
    ),
    Story(
        "+8616300000009",
        ("放快递柜里连个短信都不发，我哪知道", "给我送上门吧"),
        ("LOCKER_HELP", "DOOR_REDELIVER"),
        tells=("node", "since"),
    ),
    Story(
        "+8616300000091",
        ("快递放柜子里也没通知我",),
        ("LOCKER_HELP",),
        tells=("node", "since"),
    ),
    Story(
        "+8616300000010",
        ("六楼没电梯，快递员不给送上楼",),
        ("DOOR_REDELIVER",),
        tells=("branch",),
        words=("登记的催派送",),
    ),
    Story(
        "+8616300000011",
        (
            "我要改地址，地址写的是以前的单位",
            "我叫马强，单号后四位是零零零幺",
            "改到南昌红谷滩三栋",
            "对，改吧",
        ),
        ("ADDR_CHANGE",),
    ),
    Story(
        "+12025550112",
        ("My parcel has been held up at customs for days.",),
        ("CUSTOMS_HELP",),
        tells=("node",),
        words=("won't be sent back", "import duty"),
        voice="am_michael",
    ),
    Story(
        "+8616300000013",
        ("五公斤寄到哈尔滨多少钱",),
        words=("寄到哈尔滨", "三十二块", "两到四天"),
    ),
    Story(
        "+8616300000014",
        ("东西一千二你们只赔我三十，我不接受",),
        ("CLAIM_REVIEW",),
        outcome="transferred",
        words=("这个数您先不用答应",),
    ),
    Story(
        "+8616300000015",
        ("催了两次都没人理，到底什么时候送",),
        outcome="transferred",
        words=("是我们没做到",),
    ),
)
CHOSEN = ("0001", "0007", "0112")
"""These are called at every run: a van, an urgent claim, English."""


def parcels_of(data_dir: Path) -> DemoParcels:
    """As the data of this hotline have them."""
    anchor = demo.anchor(Database(load(data_dir=data_dir, demo=True).sql_url))
    return DemoParcels(world.load(), anchor=lambda: anchor, clock=FakeClock(anchor), zone=ZONE)


def parcel_of(data_dir: Path, caller: str) -> Parcel | None:
    """The caller's first one."""
    return next(iter(parcels_of(data_dir).find_by_phone(caller)), None)
