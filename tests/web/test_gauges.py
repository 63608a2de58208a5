from datetime import date

from ivr.errors import StoreError
from ivr.messages.desk import PromiseCount
from ivr.messages.workflow import WorkflowType
from ivr.web import gauges


class Record:
    """Both ports at once; down when told so."""

    def __init__(self) -> None:
        self.is_down = False

    def by_day(self, days: int = 14) -> tuple[PromiseCount, ...]:
        if self.is_down:
            raise StoreError("SQL: gone")
        assert days == 1
        day = date(2026, 11, 22)
        return (
            PromiseCount(day, WorkflowType.URGE, kept=3, broken=1, open=2),
            PromiseCount(day, WorkflowType.COMPLAINT, kept=0, broken=0, open=1),
        )

    def counts(self) -> dict[str, dict[str, int]]:
        return {
            "https://user:secret@tms.example:8443/hooks/token-1": {"waiting": 2, "sent": 5, "dead": 1},
            "https://tms.example:8443/hooks/token-2": {"waiting": 1, "sent": 0, "dead": 0},
        }


def _lines(record: Record) -> list[str]:
    return [line for line in gauges.text(record, record).decode().splitlines() if not line.startswith("#")]


def test_promises_of_today_are_told_by_type_and_state_with_the_share_that_was_kept() -> None:
    lines = _lines(Record())
    assert 'ivr_promises_today{state="broken",type="URGE"} 1.0' in lines
    assert 'ivr_promises_today{state="open",type="COMPLAINT"} 1.0' in lines
    assert [line for line in lines if "ratio" in line] == ['ivr_promises_kept_ratio{type="URGE"} 0.75']


def test_events_are_told_by_host_and_no_secret_of_a_url_is() -> None:
    lines = _lines(Record())
    assert 'ivr_webhook_events{state="waiting",target="tms.example:8443"} 3.0' in lines
    assert 'ivr_webhook_events{state="dead",target="tms.example:8443"} 1.0' in lines
    assert "secret" not in "".join(lines)
    assert "token" not in "".join(lines)


def test_a_record_that_cannot_be_read_leaves_its_numbers_out() -> None:
    record = Record()
    record.is_down = True
    assert _lines(record) == []
