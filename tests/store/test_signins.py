from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from ivr.errors import NotFound
from ivr.store import tables
from ivr.store.accounts import Accounts
from ivr.store.database import Database
from ivr.store.signins import IDLE, LONGEST, SignIns
from tests.fakes import FakeClock

BROWSER = {"device": "Mozilla/5.0 Firefox/140.0", "source": "192.0.2.1"}


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def accounts(database: Database, clock: FakeClock) -> Accounts:
    made = Accounts(database, clock)
    made.add_user("li", "qa", "correct horse")
    made.add_user("wang", "agent", "correct horse")
    return made


@pytest.fixture
def sign_ins(database: Database, clock: FakeClock, accounts: Accounts) -> SignIns:
    return SignIns(database, clock)


def _audit(database: Database) -> list[tuple[str, str, str]]:
    line = tables.audit.c
    with database.reading() as connection:
        return [tuple(row) for row in connection.execute(select(line.actor, line.action, line.subject))][2:]


def _seen_at(database: Database) -> datetime:
    with database.reading() as connection:
        return connection.execute(select(tables.sign_ins.c.seen_at)).scalar_one()


def test_a_cookie_is_its_holder_s_and_nobody_else_s(sign_ins: SignIns) -> None:
    li, wang = sign_ins.begin("li", **BROWSER), sign_ins.begin("wang", **BROWSER)
    assert li != wang
    holder = sign_ins.holder(li)
    assert holder is not None
    assert (holder.name, holder.role) == ("li", "qa")
    assert sign_ins.holder(li + "x") is None
    assert sign_ins.holder("") is None


def test_what_the_cookie_holds_is_not_on_record_and_its_handle_opens_nothing(
    sign_ins: SignIns, database: Database
) -> None:
    secret = sign_ins.begin("li", **BROWSER)
    with database.reading() as connection:
        kept = repr(connection.execute(tables.sign_ins.select()).all())
    assert secret not in kept
    assert sign_ins.holder(sign_ins.of("li")[0].handle) is None


def test_idle_for_half_a_day_it_ends(sign_ins: SignIns, clock: FakeClock) -> None:
    secret = sign_ins.begin("li", **BROWSER)
    clock.forward(seconds=IDLE.total_seconds() - 1)
    assert sign_ins.holder(secret) is not None
    clock.forward(hours=12)
    assert sign_ins.holder(secret) is None
    assert sign_ins.of("li") == ()


def test_in_use_all_the_time_it_ends_after_a_week(sign_ins: SignIns, clock: FakeClock) -> None:
    secret = sign_ins.begin("li", **BROWSER)
    for _ in range(int(LONGEST / timedelta(hours=6)) - 1):
        clock.forward(hours=6)
        assert sign_ins.holder(secret) is not None
    clock.forward(hours=6)
    assert sign_ins.holder(secret) is None


def test_that_it_was_seen_is_written_once_a_minute(
    sign_ins: SignIns, clock: FakeClock, database: Database
) -> None:
    secret, began = sign_ins.begin("li", **BROWSER), clock.now()
    clock.forward(seconds=59)
    sign_ins.holder(secret)
    assert _seen_at(database) == began
    clock.forward(seconds=1)
    sign_ins.holder(secret)
    assert _seen_at(database) == clock.now()


def test_one_is_ended_by_its_handle_and_only_within_its_account(sign_ins: SignIns) -> None:
    first, second = sign_ins.begin("li", **BROWSER), sign_ins.begin("li", **BROWSER)
    holder = sign_ins.holder(first)
    assert holder is not None
    with pytest.raises(NotFound):
        sign_ins.end("wang", holder.handle, by="wang")
    sign_ins.end("li", holder.handle, by="li")
    assert sign_ins.holder(first) is None
    assert sign_ins.holder(second) is not None
    with pytest.raises(NotFound):
        sign_ins.end("li", holder.handle, by="li")


def test_all_are_ended_or_all_but_one(sign_ins: SignIns) -> None:
    here, there, wang = (sign_ins.begin(name, **BROWSER) for name in ("li", "li", "wang"))
    holder = sign_ins.holder(here)
    assert holder is not None
    assert sign_ins.end_all("li", by="li", but=holder.handle) == 1
    assert sign_ins.holder(there) is None
    assert sign_ins.end_all("li", by="boss") == 1
    assert sign_ins.holder(here) is None
    assert sign_ins.holder(wang) is not None


def test_signing_out_gives_back_what_the_single_sign_on_wants_to_see(sign_ins: SignIns) -> None:
    by_password, by_sign_on = (
        sign_ins.begin("li", **BROWSER),
        sign_ins.begin("li", **BROWSER, id_token="e.y.J"),
    )
    assert sign_ins.sign_out(by_password) == ""
    assert sign_ins.sign_out(by_sign_on) == "e.y.J"
    assert sign_ins.sign_out(by_sign_on) == ""
    assert sign_ins.of("li") == ()


def test_every_change_of_an_account_that_must_end_them_does(sign_ins: SignIns, accounts: Accounts) -> None:
    secret = sign_ins.begin("li", **BROWSER)
    accounts.set_password("li", "another horse")
    assert sign_ins.holder(secret) is None
    secret = sign_ins.begin("li", **BROWSER)
    accounts.disable("li")
    assert sign_ins.holder(secret) is None
    accounts.enable("li")
    assert sign_ins.holder(secret) is None, "ended once, it does not come back"


def test_a_new_role_counts_at_once(sign_ins: SignIns, accounts: Accounts) -> None:
    secret = sign_ins.begin("li", **BROWSER)
    accounts.set_role("li", "supervisor")
    holder = sign_ins.holder(secret)
    assert holder is not None
    assert holder.role == "supervisor"


def test_those_that_have_run_out_are_deleted_and_others_stay(
    sign_ins: SignIns, clock: FakeClock, database: Database
) -> None:
    sign_ins.begin("li", **BROWSER)
    clock.forward(hours=11)
    fresh = sign_ins.begin("li", **BROWSER)
    clock.forward(hours=1)
    assert sign_ins.forget_ended() == 1
    assert sign_ins.holder(fresh) is not None
    with database.reading() as connection:
        assert len(connection.execute(tables.sign_ins.select()).all()) == 1


def test_who_came_and_who_was_sent_away_is_in_the_audit(sign_ins: SignIns, database: Database) -> None:
    secret = sign_ins.begin("li", **BROWSER)
    sign_ins.begin("li", **BROWSER)
    sign_ins.sign_out(secret)
    sign_ins.end("li", sign_ins.of("li")[0].handle, by="boss")
    sign_ins.end_all("li", by="boss")
    assert _audit(database) == [
        ("li", "sign_in", "li"),
        ("li", "sign_in", "li"),
        ("li", "sign_out", "li"),
        ("boss", "end_sign_in", "li"),
        ("boss", "end_sign_ins", "li"),
    ]
