from datetime import UTC, datetime, timedelta

from ivr.integrations.parcels import codes, route
from ivr.integrations.parcels.consignment import Consignment
from ivr.integrations.parcels.route import NOTHING_KNOWN, Event, Route
from ivr.messages.parcel import ParcelState, Scan

S = ParcelState
NINE = datetime(2026, 11, 22, 1, 0, tzinfo=UTC)
MINE = Consignment(
    "SF1234567890123",
    "顺丰",
    recipient="+8616300000001",
    sender="+8616300000002",
    facts={"goods": "海鲜", "fresh": True, "recipient_surname": "王"},
    added_at=NINE,
)


def _event(hours: int, code: str, text: str = "", place: str = "") -> Event:
    return Event(NINE + timedelta(hours=hours), (code,), text, place)


def _build(*events: Event, current: tuple[str, ...] = ()) -> Route:
    return route.build(events, codes.load("sf"), current=current)


def test_events_in_any_order_make_a_route_with_the_newest_last() -> None:
    told = _build(_event(2, "204", "派送中", "杭州市"), _event(0, "50", "收取", "广州市"))
    assert [scan.state for scan in told.scans] == [S.PICKED_UP, S.OUT_FOR_DELIVERY]
    assert (told.state, told.city) == (S.OUT_FOR_DELIVERY, "杭州")


def test_a_code_that_only_passes_leaves_the_state_as_it_was() -> None:
    told = _build(_event(0, "80", "已签收(丰巢签收)"), _event(1, "8000", "可查看签收人信息"))
    assert (told.state, told.is_settled) == (S.SIGNED_LOCKER, True)
    assert _build(_event(0, "8000")).state == S.UNKNOWN


def test_since_is_the_first_of_the_last_scans_that_tell_of_the_state() -> None:
    told = _build(_event(0, "31", "【武汉中转场】"), _event(1, "36"), _event(2, "31"), _event(3, "31"))
    assert told.since == NINE + timedelta(hours=2)
    assert NOTHING_KNOWN.since is None


def test_the_last_place_that_was_named_is_where_it_is() -> None:
    told = _build(_event(0, "31", "快件到达 【武汉东西湖中转场】"), _event(1, "36", "快件已发车"))
    assert told.node == "武汉东西湖中转场"


def test_a_parcel_has_its_route_and_what_the_list_says_of_it() -> None:
    scan = Scan(NINE, "武汉东西湖中转场", S.AT_HUB, "快件到达")
    told = Route(S.AT_HUB, (scan,), node=scan.node, city="武汉", origin="广州")
    parcel = route.parcel(MINE, told, role="recipient", as_of=None)
    assert (parcel.state, parcel.node, parcel.origin, parcel.scans) == (S.AT_HUB, scan.node, "广州", (scan,))
    assert (parcel.goods, parcel.fresh, parcel.carrier, parcel.surname) == ("海鲜", True, "顺丰", "王")
    assert route.parcel(MINE, told, role="sender", as_of=None).surname == ""


def test_a_parcel_of_which_nothing_is_known_exists_since_its_import() -> None:
    parcel = route.parcel(MINE, None, role="sender", as_of=NINE)
    assert (parcel.state, parcel.since, parcel.as_of, parcel.scans) == (S.UNKNOWN, NINE, NINE, ())
