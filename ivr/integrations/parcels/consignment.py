"""Owns the consignment: whose parcel a tracking number is. And how a company's list of them is read, fault by fault.

Aggregators and carriers tell where a parcel is by its number; none of them tells which parcels a phone number has. So the
company tells us that once, by a CSV file or by its own system, and the provider is asked for the route of each.
"""

import csv
import io
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import phonenumbers

from ivr.errors import BadInput

REQUIRED = ("tracking_no", "carrier", "recipient", "sender")
OPTIONAL = (
    "origin",
    "destination",
    "community",
    "branch",
    "goods",
    "fresh",
    "value_cny",
    "insured",
    "recipient_surname",
    "sender_surname",
)
_LONG_AGO = datetime.min.replace(tzinfo=UTC)
HOME = "CN"
"""Phone numbers without a country code are of this country."""

_NUMBER = re.compile(r"[A-Z0-9][A-Z0-9-]{3,39}")
_YES = frozenset({"1", "true", "yes", "y", "是"})
_NO = frozenset({"", "0", "false", "no", "n", "否"})


@dataclass(frozen=True)
class Consignment:
    """One parcel and its two people."""

    tracking_no: str
    """In capitals."""
    carrier: str
    """Our name of it, e.g. 顺丰, or the provider's own code."""
    recipient: str = ""
    """E.164, empty when unknown."""
    sender: str = ""
    facts: Mapping[str, Any] = field(default_factory=dict)
    """What is known beside the route: OPTIONAL above."""
    added_at: datetime = _LONG_AGO
    """When we were told of it."""

    @property
    def phone_tail4(self) -> str:
        """The last four digits by which carriers check that the asker knows the parcel."""
        return (self.recipient or self.sender)[-4:]

    def role_of(self, phone: str) -> str:
        return "sender" if phone and phone == self.sender and phone != self.recipient else "recipient"


def read_csv(path: Path) -> tuple[list[Consignment], list[str]]:
    """The consignments of a file, and everything that is wrong with it, each `file:line: reason`. Raises BadInput."""
    text = _text(path)
    rows = csv.DictReader(io.StringIO(text, newline=""), strict=True)
    try:
        header = [name.strip() for name in rows.fieldnames or ()]
        rows.fieldnames = header
        faults = [f"{path.name}:1: {reason}" for reason in _header_faults(header)]
        if faults:
            return [], faults
        return _read(rows, lambda: f"{path.name}:{rows.line_num}")
    except csv.Error as error:
        raise BadInput(f"{path.name}:{rows.line_num}: {error}") from error


def _read(rows: Iterable[Mapping[Any, Any]], where: Callable[[], str]) -> tuple[list[Consignment], list[str]]:
    found: dict[str, Consignment] = {}
    faults = []
    for row in rows:
        place = where()
        try:
            one = parse(row)
            if one.tracking_no in found:
                raise BadInput(f"{one.tracking_no} is there twice")
            found[one.tracking_no] = one
        except BadInput as error:
            faults.append(f"{place}: {error.message}")
    return list(found.values()), faults


def parse(row: Mapping[Any, Any]) -> Consignment:
    """One row of a list. Raises BadInput, saying which field and why."""
    if None in row:
        raise BadInput("there are more fields than the first line names")
    given = {str(name): str(value if value is not None else "").strip() for name, value in row.items()}
    unknown = sorted(set(given) - {*REQUIRED, *OPTIONAL})
    if unknown:
        raise BadInput(f"{unknown[0]} is no field of a consignment")
    number = given.get("tracking_no", "").replace(" ", "").upper()
    if not _NUMBER.fullmatch(number):
        raise BadInput(f"tracking_no {number!r} is no tracking number: 4 to 40 letters and digits")
    carrier = given.get("carrier", "")
    if not carrier or len(carrier) > 32:
        raise BadInput("carrier is missing" if not carrier else "carrier is too long")
    recipient, sender = (
        phone(given.get("recipient", ""), "recipient"),
        phone(given.get("sender", ""), "sender"),
    )
    if not (recipient or sender):
        raise BadInput("neither recipient nor sender: nobody could ask for this parcel")
    return Consignment(number, carrier, recipient, sender, _facts(given))


def phone(text: str, name: str = "phone") -> str:
    """E.164, empty for empty. Raises BadInput."""
    if not text:
        return ""
    try:
        number = phonenumbers.parse(text, HOME)
    except phonenumbers.NumberParseException as error:
        raise BadInput(f"{name} {text!r} is no phone number") from error
    if not phonenumbers.is_possible_number(number):
        raise BadInput(f"{name} {text!r} is no phone number")
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def _facts(given: Mapping[str, str]) -> dict[str, Any]:
    facts: dict[str, Any] = {name: given[name][:80] for name in OPTIONAL if given.get(name)}
    for name in ("fresh", "insured"):
        said = given.get(name, "").lower()
        if said not in _YES | _NO:
            raise BadInput(f"{name} {said!r} is neither yes nor no")
        facts.pop(name, None)
        if said in _YES:
            facts[name] = True
    if "value_cny" in facts:
        if not re.fullmatch(r"\d{1,9}", facts["value_cny"]):
            raise BadInput(f"value_cny {facts['value_cny']!r} is no whole number of yuan")
        facts["value_cny"] = int(facts["value_cny"])
    return facts


def _header_faults(header: list[str]) -> list[str]:
    missing = [name for name in ("tracking_no", "carrier") if name not in header]
    if not {"recipient", "sender"} & set(header):
        missing.append("recipient or sender")
    faults = [f"the column {name} is missing" for name in missing]
    unknown = [name for name in header if name not in (*REQUIRED, *OPTIONAL)]
    twice = [name for name in dict.fromkeys(header) if header.count(name) > 1]
    known = ", ".join((*REQUIRED, *OPTIONAL))
    faults += [f"there is no column {name!r}; known are {known}" for name in unknown]
    return faults + [f"the column {name} is there twice" for name in twice]


def _text(path: Path) -> str:
    """UTF-8, or GB 18030 as Excel in China saves it."""
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise BadInput(f"{path}: {error.strerror}") from error
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise BadInput(f"{path.name}: is written neither in UTF-8 nor in GB 18030")
