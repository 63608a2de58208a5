"""Owns what happens and is done about who is calling: wrong answers counted, codes sent and checked."""

from dataclasses import dataclass, field
from datetime import datetime

PASSCODE_LENGTH = 6
"""Digits of a code by text."""

# --- What happened.


@dataclass(frozen=True)
class TryCounted:
    """A wrong second factor was put down."""

    at: datetime
    tracking_no: str
    tries: int
    """Of this caller for this parcel within a day; 0 when they could not be counted."""


@dataclass(frozen=True)
class PasscodeSent:
    """A code is on its way to the phone on record for this parcel, if there is one; whether there is, nobody learns here."""

    at: datetime
    tracking_no: str


@dataclass(frozen=True)
class PasscodeChecked:
    at: datetime
    tracking_no: str
    right: bool
    tries: int
    """Wrong ones of this caller for this parcel within a day, this one included; 0 when they could not be counted."""


@dataclass(frozen=True)
class PasscodeUnavailable:
    """None can be sent or checked now, whatever the parcel."""

    at: datetime


# --- What is to be done.


@dataclass(frozen=True)
class CountTry:
    """A wrong second factor for this parcel; whoever hangs up and calls again begins with it."""

    tracking_no: str


@dataclass(frozen=True)
class SendPasscode:
    """A code of six digits to the phone on record for this parcel; never to a number given in the call."""

    tracking_no: str
    role: str
    """Whose phone: `recipient` or `sender`."""


@dataclass(frozen=True)
class CheckPasscode:
    """What the caller gave as the code; a wrong one is counted as a wrong second factor is."""

    tracking_no: str
    passcode: str = field(repr=False)
