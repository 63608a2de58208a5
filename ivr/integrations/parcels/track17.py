"""Owns the talk with 17TRACK v2.2: a number is registered once (which costs), then asked for and pushed for nothing.

Every request is a POST of JSON with the header 17token. A push bears the header sign = SHA-256(body + "/" + key) in hex.
"""

import hashlib
import hmac
import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

import structlog

from ivr.errors import BadInput, LookupFailed, NotAllowed
from ivr.integrations.parcels import client, route
from ivr.integrations.parcels.client import Client
from ivr.integrations.parcels.codes import CodeMap
from ivr.integrations.parcels.consignment import Consignment
from ivr.integrations.parcels.route import NOTHING_KNOWN, Event, Push, Route

API_BASE = "https://api.17track.net"
ROOT = "/track/v2.2"
FRESH_SECONDS = 60 * 60
"""It asks the carriers every few hours itself and pushes what is new; it takes three requests a second."""

_REGISTERED_ALREADY = -18019901
_UNREGISTERED = -18019902
_NOTHING_YET = -18019909
_QUOTA = frozenset({-18019907, -18019908, 429})
_REFUSED = frozenset({-18010001, -18010002, -18010004, -18010005})

log = structlog.get_logger(__name__)


class Track17:
    """`Provider` and `Follower`."""

    name = "17track"
    fresh_seconds = FRESH_SECONDS
    thanks: Mapping[str, Any] = {"code": 0}

    def __init__(self, http: Client, codes: CodeMap, *, key: str) -> None:
        """`http` sends the header 17token."""
        self._http = http
        self._codes = codes
        self._key = key

    def route(self, consignment: Consignment) -> Route:
        """A number that is not registered is nothing known: `follow` registers it. Raises LookupFailed."""
        data = self._ask("gettrackinfo", [self._named(consignment)])
        accepted, rejected = _list(data, "accepted"), _list(data, "rejected")
        if accepted:
            return self._read(accepted[0])
        code = _code(rejected[0]) if rejected else _NOTHING_YET
        if code in _QUOTA | _REFUSED:
            raise self._fault(code)
        if code not in (_UNREGISTERED, _NOTHING_YET):
            log.warning("parcels.rejected", provider=self.name, error=code)
        return NOTHING_KNOWN

    def follow(self, consignments: Sequence[Consignment]) -> Mapping[str, str]:
        """Register. Raises LookupFailed."""
        asked = [
            self._named(one) | self._check_digits(one) | {"auto_detection": True} for one in consignments
        ]
        data = self._ask("register", asked)
        refusals = {}
        for one in _list(data, "rejected"):
            code = _code(one)
            if code in _QUOTA:
                raise self._fault(code)
            if code != _REGISTERED_ALREADY:
                refusals[str(one.get("number", ""))] = f"error {code}"
        return refusals

    def pushed(self, form: Mapping[str, str], body: bytes, headers: Mapping[str, str]) -> Push:
        """Raises NotAllowed, BadInput."""
        ours = hashlib.sha256(body + b"/" + self._key.encode()).hexdigest()
        if not hmac.compare_digest(ours.encode(), headers.get("sign", "").lower().encode()):
            raise NotAllowed("the push is not signed as agreed", code="parcels-bad-signature")
        try:
            data = json.loads(body)["data"]
            number = str(data.get("number", "")).upper()
            return Push(number, self._read(data) if data.get("track_info") else None)
        except (ValueError, KeyError, TypeError, AttributeError, LookupFailed) as error:
            raise BadInput("the push makes no sense") from error

    def _ask(self, what: str, body: Any) -> Mapping[str, Any]:
        answer = self._http.post_json(f"{ROOT}/{what}", body)
        if not isinstance(answer, dict) or not isinstance(answer.get("data"), dict):
            raise self._http.fault("its answer makes no sense", client.MALFORMED)
        if answer.get("code") != 0:
            raise self._fault(_whole(answer.get("code")))
        data: Mapping[str, Any] = answer["data"]
        return data

    def _named(self, consignment: Consignment) -> dict[str, Any]:
        carrier = self._codes.carrier(consignment.carrier)
        known = {"carrier": int(carrier)} if carrier.isdecimal() else {}
        return {"number": consignment.tracking_no, **known}

    def _check_digits(self, consignment: Consignment) -> dict[str, str]:
        return {"param": consignment.phone_tail4} if self._codes.needs_phone(consignment.carrier) else {}

    def _read(self, item: Mapping[str, Any]) -> Route:
        try:
            info = item["track_info"]
            latest = info.get("latest_status") or {}
            providers = (info.get("tracking") or {}).get("providers") or []
            # Of several carriers the later one comes first, each with its newest event first.
            events = [_event(line) for one in providers for line in one.get("events") or []]
            ends = info.get("shipping_info") or {}
            return route.build(
                events[::-1],
                self._codes,
                current=_codes(latest.get("sub_status"), latest.get("status")),
                origin=_city(ends.get("shipper_address")),
                destination=_city(ends.get("recipient_address")),
                eta=_eta(info.get("time_metrics")),
            )
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise self._http.fault("its answer makes no sense", client.MALFORMED) from error

    def _fault(self, code: int) -> LookupFailed:
        if code in _REFUSED:
            return self._http.fault(f"error {code}: it does not accept our key", client.REFUSED)
        if code in _QUOTA:
            return self._http.fault(f"error {code}: the quota is used up", client.QUOTA)
        return self._http.fault(f"error {code}")


def _event(line: Mapping[str, Any]) -> Event:
    address = line.get("address") or {}
    return Event(
        at=datetime.fromisoformat(line.get("time_utc") or line["time_iso"]),
        codes=_codes(line.get("sub_status"), line.get("stage")),
        text=str(line.get("description") or ""),
        place=str(address.get("city") or line.get("location") or ""),
    )


def _codes(*given: Any) -> tuple[str, ...]:
    return tuple(str(code) for code in given if code)


def _code(rejected: Mapping[str, Any]) -> int:
    error = rejected.get("error")
    return _whole(error.get("code")) if isinstance(error, dict) else 0


def _whole(code: Any) -> int:
    return code if isinstance(code, int) else 0


def _list(data: Mapping[str, Any], name: str) -> list[Mapping[str, Any]]:
    items = data.get(name)
    return [item for item in items if isinstance(item, dict)] if isinstance(items, list) else []


def _city(address: Any) -> str:
    return str(address.get("city") or "") if isinstance(address, dict) else ""


def _eta(metrics: Any) -> datetime | None:
    """The end of the window that the carrier names."""
    expected = (metrics or {}).get("estimated_delivery_date") or {}
    when = expected.get("to") or expected.get("from")
    at = datetime.fromisoformat(when) if when else None
    return at if at is None or at.tzinfo else None
