"""Owns parcels that a company's own system (TMS) knows: whose they are and where, asked over plain HTTP.

The system answers one request, `GET <IVR_PARCELS_URL>?phone=%2B86…` (or `?tail4=0001`, `?tracking_no=XD…`), with
`Authorization: Bearer <IVR_PARCELS_TOKEN>` if there is a token:

    {"parcels": [{"tracking_no": "XD0000000010001", "role": "recipient", "state": "OUT_FOR_DELIVERY",
                  "since": "2026-11-22T10:00:00+08:00", "node": "城西一部", "scans": [
                    {"at": "2026-11-22T10:00:00+08:00", "node": "城西一部", "state": "OUT_FOR_DELIVERY", "text": "…"}]}]}

Every field of `ivr.messages.parcel.Parcel` may be there; `tracking_no`, `state` and `since` must. `state` is ours, or a code of
the system's own that `codes/http.yaml` names. Nothing found is an empty list, not 404. `recipient_phone` and `sender_phone`
(E.164), where given for a tracking number, are where codes are sent that prove who is calling; they are not kept.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

from pydantic import AwareDatetime, BaseModel, ConfigDict, TypeAdapter, ValidationError

from ivr.errors import LookupFailed
from ivr.integrations.breaker import Breaker
from ivr.integrations.parcels import client
from ivr.integrations.parcels.client import Client
from ivr.integrations.parcels.codes import CodeMap
from ivr.integrations.parcels.inquiry import PATIENCE_MS, Inquiries
from ivr.integrations.parcels.route import SETTLED
from ivr.integrations.parcels.sql import SqlAnswers
from ivr.messages.parcel import Parcel, ParcelState, Scan
from ivr.ports import Clock

FRESH = timedelta(seconds=60)
"""So that one call does not ask the same twice."""

Parcels = tuple[Parcel, ...]
_E164 = re.compile(r"\+[1-9]\d{6,14}")


class _Told(BaseModel):
    """What the system may say; what it says beside this is its own affair."""

    model_config = ConfigDict(extra="ignore", coerce_numbers_to_str=True)


class _ScanTold(_Told):
    at: AwareDatetime
    node: str = ""
    state: str
    text: str = ""


class _ParcelTold(_Told):
    tracking_no: str
    state: str
    since: AwareDatetime
    role: str = "recipient"
    node: str = ""
    city: str = ""
    origin: str = ""
    destination: str = ""
    eta: AwareDatetime | None = None
    departs_at: AwareDatetime | None = None
    reason: str = ""
    branch: str = ""
    courier: str = ""
    community: str = ""
    goods: str = ""
    fresh: bool = False
    signed_by: str = ""
    has_photo: bool = False
    value_cny: int | None = None
    insured: bool = False
    carrier: str = ""
    scans: tuple[_ScanTold, ...] = ()
    notes: tuple[str, ...] = ()
    surname: str = ""
    recipient_phone: str = ""
    sender_phone: str = ""


class _Answer(_Told):
    parcels: tuple[_ParcelTold, ...]


class HttpParcels:
    """The `ParcelSource` of ports."""

    def __init__(
        self,
        http: Client,
        codes: CodeMap,
        answers: SqlAnswers,
        *,
        breaker: Breaker,
        clock: Clock,
        patience_ms: int = PATIENCE_MS,
    ) -> None:
        self._http = http
        self._codes = codes
        self._answers = answers
        self._inquiries: Inquiries[Parcels] = Inquiries(
            answers,
            TypeAdapter(Parcels),
            breaker=breaker,
            clock=clock,
            fresh_for=lambda _: FRESH,
            patience_ms=patience_ms,
        )

    def find_by_phone(self, phone: str) -> Parcels:
        return self._find("phone", phone)

    def find_by_tail4(self, tail4: str) -> Parcels:
        return tuple(
            one for one in self._find("tail4", tail4) if one.tail4 == tail4 and one.state not in SETTLED
        )

    def find_by_number(self, tracking_no: str) -> Parcels:
        number = tracking_no.strip().upper()
        return tuple(one for one in self._find("tracking_no", number) if one.tracking_no == number)

    def phone_of(self, tracking_no: str, role: str) -> str:
        """As `RegisteredPhones` of ports; asked anew each time, so that no answer with a phone number is kept."""
        answer = self._http.get("", {"tracking_no": tracking_no})
        for one in self._told(answer).parcels:
            if one.tracking_no.strip().upper() == tracking_no:
                phone = one.sender_phone if role == "sender" else one.recipient_phone
                return phone if _E164.fullmatch(phone) else ""
        return ""

    def expire(self) -> None:
        """Delete what is too old to be told. Raises StoreError."""
        self._answers.expire()

    def _find(self, by: str, what: str) -> Parcels:
        if not what:
            return ()
        question = f"{by}:{what}"
        known = self._inquiries.ask({question: lambda: self._ask(by, what)}).get(question)
        if known is None:
            raise LookupFailed("the parcel system tells nothing now, and nothing is known from before")
        return tuple(replace(one, as_of=known.as_of) for one in known.value)

    def _ask(self, by: str, what: str) -> Parcels:
        told = self._told(self._http.get("", {by: what})).parcels
        return tuple(self._parcel(one) for one in told)

    def _told(self, answer: Any) -> _Answer:
        try:
            return _Answer.model_validate(answer)
        except ValidationError as error:
            first = error.errors()[0]
            where = ".".join(str(part) for part in first["loc"]) or "the answer"
            raise self._http.fault(f"{where}: {first['msg']}", client.MALFORMED) from error

    def _parcel(self, told: _ParcelTold) -> Parcel:
        facts: dict[str, Any] = {
            name: value for name, value in told if name not in ("recipient_phone", "sender_phone")
        }
        return Parcel(
            **facts
            | {
                "tracking_no": told.tracking_no.strip().upper(),
                "state": self._state(told.state, ""),
                "role": told.role if told.role in ("recipient", "sender") else "recipient",
                "scans": self._scans(told.scans),
            }
        )

    def _scans(self, told: Sequence[_ScanTold]) -> tuple[Scan, ...]:
        scans = (Scan(one.at, one.node, self._state(one.state, one.text), one.text) for one in told)
        return tuple(sorted(scans, key=lambda scan: scan.at))

    def _state(self, code: str, text: str) -> ParcelState:
        if code in ParcelState.__members__:
            return ParcelState(code)
        return self._codes.state((code,), text) or ParcelState.UNKNOWN
