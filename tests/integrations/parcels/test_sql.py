from ivr.integrations.parcels.consignment import Consignment
from ivr.integrations.parcels.sql import ANSWER_DAYS, KEEP_DAYS, SqlAnswers, SqlConsignments
from ivr.store.database import Database
from tests.fakes import NOON, FakeClock
from tests.integrations.parcels.conftest import LI, WANG


def _numbers(found: list[Consignment]) -> list[str]:
    return [one.tracking_no for one in found]


def test_both_people_of_a_consignment_find_it(consignments: SqlConsignments) -> None:
    assert _numbers(consignments.of_phone(WANG)) == ["SF1234567890123", "YT1234567890123"]
    [_, parcel] = consignments.of_phone(LI)
    assert (parcel.role_of(LI), parcel.role_of(WANG), parcel.facts) == (
        "sender",
        "recipient",
        {"goods": "衣服"},
    )
    assert parcel.added_at == NOON
    assert consignments.of_phone("") == []
    assert consignments.of_phone("+8616300000099") == []


def test_the_last_four_digits_skip_letters(consignments: SqlConsignments) -> None:
    consignments.add([Consignment("LX000000345NL", "邮政", recipient=WANG)])
    assert _numbers(consignments.of_tail4("0345")) == ["LX000000345NL"]


def test_what_is_imported_again_is_written_over_and_not_followed_twice(consignments: SqlConsignments) -> None:
    [first, second] = consignments.unfollowed(10)
    consignments.note_followed([first, second], {second.tracking_no: "returnCode 701"})
    assert consignments.unfollowed(10) == []
    consignments.add([Consignment(one.tracking_no, "中通", recipient=LI) for one in (first, second)])
    assert consignments.of_phone(WANG) == []
    assert _numbers(consignments.unfollowed(10)) == [
        second.tracking_no
    ]  # the refused one: its carrier is another now


def test_a_corrected_carrier_is_kept(consignments: SqlConsignments) -> None:
    consignments.correct_carrier("YT1234567890123", "zhongtong")
    found = consignments.of_number("YT1234567890123")
    assert found is not None
    assert found.carrier == "zhongtong"


def test_what_is_too_old_is_not_found_and_then_deleted(
    consignments: SqlConsignments, clock: FakeClock
) -> None:
    clock.forward(days=KEEP_DAYS + 1)
    assert consignments.of_phone(WANG) == []
    assert consignments.unfollowed(10) == []
    consignments.expire()
    assert consignments.of_number("YT1234567890123") is None


def test_a_long_list_goes_in_whole(consignments: SqlConsignments) -> None:
    many = [Consignment(f"ZZ{n:012d}", "中通", recipient=WANG) for n in range(1201)]
    assert consignments.add(many) == 1201
    assert len(consignments.unfollowed(5000)) == 1203


def test_answers_are_kept_by_source_the_last_one_alone(database: Database, clock: FakeClock) -> None:
    mine, other = SqlAnswers(database, "sf", clock), SqlAnswers(database, "http", clock)
    mine.keep("number:1", "first")
    clock.forward(minutes=5)
    mine.keep("number:1", "second")
    [(question, answer)] = mine.last(["number:1", "number:2"]).items()
    assert (question, answer.text, answer.as_of) == ("number:1", "second", clock.now())
    assert other.last(["number:1"]) == {}
    clock.forward(days=ANSWER_DAYS + 1)
    mine.expire()
    assert mine.last(["number:1"]) == {}
