from datetime import timedelta

import pytest

from ivr.errors import BadInput
from ivr.messages.account import AuditFilter
from ivr.store.audit import Audit
from ivr.store.database import Database
from tests.fakes import NOON


@pytest.fixture
def audit(database: Database) -> Audit:
    """Ten lines an hour apart: li and wang by turns."""
    made = Audit(database)
    for n in range(10):
        actor, action = ("li", "reveal") if n % 2 else ("wang", "sign_in")
        made.write(at=NOON + timedelta(hours=n), actor=actor, action=action, subject=f"CA{n}_100%", n=n)
    return made


def test_pages_follow_one_another_without_gap_or_overlap(audit: Audit) -> None:
    found, cursor = [], ""
    while cursor is not None:
        lines, cursor = audit.page(AuditFilter(), limit=4, cursor=cursor)
        found.append([line.detail["n"] for line in lines])
    assert found == [[9, 8, 7, 6], [5, 4, 3, 2], [1, 0]]


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (AuditFilter(actor="li"), [9, 7, 5, 3, 1]),
        (AuditFilter(action="sign_in"), [8, 6, 4, 2, 0]),
        (AuditFilter(subject="CA3"), [3]),
        (AuditFilter(subject="CA3_100%"), [3]),
        (AuditFilter(subject="%"), []),
        (AuditFilter(subject="C_"), []),
        (AuditFilter(since=NOON + timedelta(hours=8)), [9, 8]),
        (AuditFilter(until=NOON + timedelta(hours=2)), [1, 0]),
        (AuditFilter(actor="li", since=NOON + timedelta(hours=4), until=NOON + timedelta(hours=8)), [7, 5]),
    ],
)
def test_filters_let_pass_what_fits(audit: Audit, wanted: AuditFilter, expected: list[int]) -> None:
    assert [line.detail["n"] for line in audit.page(wanted, limit=50)[0]] == expected
    assert [line.detail["n"] for line in audit.all(wanted)] == expected


def test_everything_is_read_in_portions_and_comes_whole(database: Database) -> None:
    audit = Audit(database)
    for n in range(501):
        audit.write(at=NOON, actor="li", action="reveal", subject=str(n))
    assert [line.subject for line in audit.all(AuditFilter())] == [str(n) for n in reversed(range(501))]


@pytest.mark.parametrize("cursor", ["x", "-1", "1; DROP TABLE audit", "9" * 30, "²"])
def test_a_cursor_that_is_not_ours_is_refused(audit: Audit, cursor: str) -> None:
    with pytest.raises(BadInput):
        audit.page(AuditFilter(), limit=4, cursor=cursor)
