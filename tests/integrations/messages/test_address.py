import pytest

from ivr.errors import BadAddress
from ivr.integrations.messages import address

WHOLE = {
    "name": " 马 强 ",
    "phone": "163 0000 0011",
    "province": "浙江省",
    "city": "杭州市",
    "district": "滨江区",
    "street": "江南大道  1 号",
}


def test_a_whole_address_is_read_with_its_blanks_folded() -> None:
    read = address.read(WHOLE)
    assert (read.name, read.phone, read.street) == ("马 强", "+8616300000011", "江南大道 1 号")
    assert read.place == "浙江省杭州市滨江区"


def test_a_city_that_is_a_province_is_told_once() -> None:
    assert address.read({**WHOLE, "province": "上海市", "city": "上海市"}).place == "上海市滨江区"


def test_a_number_from_abroad_keeps_its_country() -> None:
    assert address.read({**WHOLE, "phone": "+1 202 555 0112"}).phone == "+12025550112"


@pytest.mark.parametrize(
    ("change", "wrong"),
    [
        ({"name": " "}, ("name",)),
        ({"phone": "12"}, ("phone",)),
        ({"phone": "call me"}, ("phone",)),
        ({"province": "Atlantis"}, ("province",)),
        ({"street": "x" * 201}, ("street",)),
        ({"city": "", "district": ""}, ("city", "district")),
    ],
)
def test_what_is_missing_or_wrong_is_named(change: dict, wrong: tuple) -> None:
    with pytest.raises(BadAddress) as refused:
        address.read({**WHOLE, **change})
    assert refused.value.fields == wrong


def test_there_are_thirty_four_provinces() -> None:
    assert len(address.provinces()) == 34
