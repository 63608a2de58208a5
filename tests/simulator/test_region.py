"""What a carrier knows of a number."""

import pytest

from ivr.simulator.region import country, is_caller, place_parameters


@pytest.mark.parametrize(
    "form",
    ["+8616300000001", "client:anna", "sip:anna@pbx.example", "10086", "anonymous", "Restricted", "unavailable",
     "unknown", "private", "withheld", "", "+266696687", "+86282452253", "+7748283"],
)  # fmt: skip
def test_a_caller_has_many_forms(form: str) -> None:
    assert is_caller(form)


@pytest.mark.parametrize("form", ["+0123456", "hello there", "0", "+86 163", "sip:", "client:"])
def test_not_everything_is_a_caller(form: str) -> None:
    assert not is_caller(form)


def test_countries_go_by_the_country_code() -> None:
    assert [country(n) for n in ("+8616300000001", "+12025550112", "+85221234567", "anonymous")] == [
        "CN",
        "US",
        "HK",
        "",
    ]
    assert place_parameters("From", "+8616300000001")["FromCountry"] == "CN"
