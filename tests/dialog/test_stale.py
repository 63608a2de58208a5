from dataclasses import replace
from datetime import timedelta

import pytest

from ivr.dialog import stale
from ivr.messages.parcel import ParcelState
from ivr.messages.turn import Say
from tests.dialog.world import NOON, Talk, World, book, hub_parcel, make_parcel, van_parcel

AN_HOUR_AGO = NOON - timedelta(hours=1)
REQUESTS = (
    "我的快递到哪了",
    "麻烦催一下快递员",
    "我的快递怎么卡住不动了",
    "我要改地址",
    "帮我改到明天送",
    "我怀疑我的件丢了",
    "快递员电话多少",
    "取件码发我一下",
)


@pytest.mark.parametrize("state", [s for s in ParcelState if s not in stale.STAYS])
@pytest.mark.parametrize("said", REQUESTS)
def test_whatever_is_asked_nothing_old_is_told_as_if_it_were_so_now(said: str, state: ParcelState) -> None:
    parcel = make_parcel(state=state, node="武汉东西湖转运中心", branch="翠湖网点", as_of=AN_HOUR_AGO)
    talk = Talk(World({"+8616300000002": (parcel,)})).start().hear(said)
    moved = [key for key in talk.keys if key.startswith(("track.", "urge.", "trace.", "lost.", "signed."))]
    assert not moved, talk.text
    assert talk.after == "transfer" or {"lookup.as_of", "lookup.callback"} <= set(talk.keys), talk.text


def test_what_has_ended_stays_so_whoever_cannot_be_asked() -> None:
    track = book().scenarios["track_parcel"]
    signed = make_parcel(state=ParcelState.SIGNED_OTHER, as_of=AN_HOUR_AGO)
    assert not stale.hinders(signed, track)
    assert stale.hinders(replace(signed, state=ParcelState.AT_HUB), track)
    assert not stale.hinders(hub_parcel(), track)


def test_the_hour_stands_before_news_and_nowhere_else() -> None:
    old, news, other = hub_parcel(as_of=AN_HOUR_AGO), Say("track.at", {"node": "武汉"}), Say("policy.next")
    assert [say.key for say in stale.dated((news,), old)] == ["lookup.as_of", "track.at"]
    assert stale.dated((other,), old) == (other,)
    assert stale.dated((news,), hub_parcel()) == (news,)


def test_an_hour_that_has_passed_is_expected_no_more() -> None:
    late = van_parcel(as_of=AN_HOUR_AGO, eta=NOON - timedelta(minutes=5))
    talk = Talk(World({"+8616300000002": (late,)})).start().hear("我的快递到哪了")
    assert "lookup.no_guess" in talk.keys
    assert "lookup.expected_then" not in talk.keys
