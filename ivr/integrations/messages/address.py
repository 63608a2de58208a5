"""Owns what counts as a whole address in a form, and the provinces that it may name."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import phonenumbers
from pydantic import BaseModel, ConfigDict

from ivr.errors import BadAddress
from ivr.integrations import datafile
from ivr.messages.link import Address

PROVINCES = Path(__file__).parent / "provinces.yaml"
LENGTHS = {"name": 64, "phone": 32, "province": 32, "city": 32, "district": 32, "street": 200}
"""Fields of the form and the most characters of each; all are needed."""


class Provinces(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    provinces: Mapping[str, str]
    """Name as it is written on a waybill → English name."""


@cache
def provinces() -> Mapping[str, str]:
    """Raises DataError."""
    return datafile.read(PROVINCES, Provinces).provinces


def read(fields: Mapping[str, str]) -> Address:
    """What was filled in, blanks folded. Raises BadAddress with the names of all fields that are missing or wrong."""
    filled = {name: " ".join(str(fields.get(name, "")).split()) for name in LENGTHS}
    wrong = [name for name, most in LENGTHS.items() if not 1 <= len(filled[name]) <= most]
    if filled["province"] not in provinces():
        wrong.append("province")
    phone = _phone(filled["phone"])
    if phone is None:
        wrong.append("phone")
    if wrong or phone is None:
        raise BadAddress(tuple(name for name in LENGTHS if name in wrong))
    return Address(**{**filled, "phone": phone})


def _phone(text: str) -> str | None:
    """E.164; a number without a country is Chinese."""
    try:
        number = phonenumbers.parse(text, "CN")
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_possible_number(number):
        return None
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
