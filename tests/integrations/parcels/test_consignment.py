from pathlib import Path

import pytest

from ivr.errors import BadInput
from ivr.integrations.parcels.consignment import phone, read_csv

HEADER = "tracking_no,carrier,recipient,sender,goods,fresh,value_cny,recipient_surname\n"


def _file(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    path = folder / "list.csv"
    path.write_bytes(text.encode(encoding))
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_a_list_is_read_as_excel_and_others_save_it(tmp_path: Path, encoding: str) -> None:
    rows = "sf1234567890123,顺丰,16300000001,+8616300000002,海鲜,是,1200,王\nYT1234567890123,圆通,,163 0000 0003,,,,\n"
    found, faults = read_csv(_file(tmp_path, HEADER + rows, encoding))
    assert faults == []
    first, second = found
    assert (first.tracking_no, first.carrier) == ("SF1234567890123", "顺丰")
    assert (first.recipient, first.sender) == ("+8616300000001", "+8616300000002")
    assert first.facts == {"goods": "海鲜", "fresh": True, "value_cny": 1200, "recipient_surname": "王"}
    assert (second.recipient, second.sender, second.facts) == ("", "+8616300000003", {})


def test_every_fault_is_told_by_its_line_and_the_good_lines_are_read(tmp_path: Path) -> None:
    rows = [
        "YT1234567890123,圆通,16300000001,,,,,",
        "??,圆通,16300000001,,,,,",
        "YT2,圆通,16300000001,,,,,",
        "YT1234567890124,,16300000001,,,,,",
        "YT1234567890125,圆通,12,,,,,",
        "YT1234567890126,圆通,,,,,,",
        "YT1234567890127,圆通,16300000001,,,perhaps,,",
        "YT1234567890128,圆通,16300000001,,,,12.50,",
        "YT1234567890123,圆通,16300000001,,,,,",
        "YT1234567890129,圆通,16300000001,,,,,,,one too many",
    ]
    found, faults = read_csv(_file(tmp_path, HEADER + "\n".join(rows) + "\n"))
    assert [one.tracking_no for one in found] == ["YT1234567890123"]
    assert faults == [
        "list.csv:3: tracking_no '??' is no tracking number: 4 to 40 letters and digits",
        "list.csv:4: tracking_no 'YT2' is no tracking number: 4 to 40 letters and digits",
        "list.csv:5: carrier is missing",
        "list.csv:6: recipient '12' is no phone number",
        "list.csv:7: neither recipient nor sender: nobody could ask for this parcel",
        "list.csv:8: fresh 'perhaps' is neither yes nor no",
        "list.csv:9: value_cny '12.50' is no whole number of yuan",
        "list.csv:10: YT1234567890123 is there twice",
        "list.csv:11: there are more fields than the first line names",
    ]


@pytest.mark.parametrize(
    ("header", "fault"),
    [
        ("carrier,recipient", "list.csv:1: the column tracking_no is missing"),
        ("tracking_no,carrier", "list.csv:1: the column recipient or sender is missing"),
        ("tracking_no,carrier,sender,sender", "list.csv:1: the column sender is there twice"),
        ("", "list.csv:1: the column tracking_no is missing"),
    ],
)
def test_a_first_line_that_will_not_do_is_told_before_the_rest(
    tmp_path: Path, header: str, fault: str
) -> None:
    found, faults = read_csv(_file(tmp_path, f"{header}\n1,2,3\n"))
    assert found == []
    assert faults[0] == fault


def test_an_unknown_column_is_told_with_those_that_are_known(tmp_path: Path) -> None:
    _, [fault] = read_csv(_file(tmp_path, "tracking_no,carrier,sender,colour\n"))
    assert fault.startswith(
        "list.csv:1: there is no column 'colour'; known are tracking_no, carrier, recipient, sender,"
    )


@pytest.mark.parametrize("content", [b"\xff\xfe\x00\x01\xff", b'tracking_no,carrier,sender\n"never closed'])
def test_a_file_that_is_no_list_is_told(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "list.csv").write_bytes(content)
    with pytest.raises(BadInput, match=r"list\.csv"):
        read_csv(tmp_path / "list.csv")


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="No such file"):
        read_csv(tmp_path / "list.csv")


def test_phone_numbers_without_a_country_are_of_this_one() -> None:
    assert phone("010-62770000") == "+861062770000"
    assert phone("+1 202-555-0112") == "+12025550112"
