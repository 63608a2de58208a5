"""Owns the Protocols of who is calling: the phones on record, and codes that are sent to them."""

from typing import Protocol


class RegisteredPhones(Protocol):
    def phone_of(self, tracking_no: str, role: str) -> str:
        """The phone on record of this parcel's `recipient` or `sender`, E.164; empty when none is. Raises LookupFailed."""


class Passcodes(Protocol):
    """Codes of six digits by text message, each for one parcel and one call. Every method raises StoreError."""

    def send(self, tracking_no: str, *, role: str, call_sid: str) -> None:
        """Have a new one sent to the phone on record. Takes as long, and tells as little, when there is no such phone."""

    def check(self, tracking_no: str, passcode: str, *, call_sid: str) -> bool:
        """Whether it is one that was sent and is still good. Once: with it all of this parcel and call are used up."""

    def proven_phone(self, tracking_no: str, *, call_sid: str) -> str:
        """The phone on record that a right code has proved, E.164; empty when none was, or it cannot be told now."""
