"""Owns the talk with Kuaidi100 (快递100): route query, subscription, push. One number may be asked for every 30 minutes.

Query: POST /poll/query.do, form fields customer, param (JSON) and sign = MD5(param + key + customer) in capitals.
Subscription: POST /poll, schema=json and param; the push comes as a form with param and sign = MD5(param + salt).
"""

import hashlib
import hmac
import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from ivr.errors import BadInput, LookupFailed, NotAllowed
from ivr.integrations.parcels import client, route
from ivr.integrations.parcels.client import Client
from ivr.integrations.parcels.codes import CodeMap
from ivr.integrations.parcels.consignment import Consignment
from ivr.integrations.parcels.route import NOTHING_KNOWN, Event, Push, Route

API_BASE = "https://poll.kuaidi100.com"
FRESH_SECONDS = 30 * 60
"""Whoever asks for a number more often has it locked."""
ADVANCED_STATES = "4"
_CHINA = ZoneInfo("Asia/Shanghai")

_NO_SUCH_PARCEL = frozenset({"408", "500"})
"""It was asked and knows nothing: the phone's digits do not fit, no result."""
_TAKEN = frozenset({"200", "501"})
"""Subscribed; subscribed already."""
_REFUSED: Mapping[str, str] = {
    "400": "a carrier it does not know, no units left, or a wrong customer",
    "503": "a wrong signature",
    "600": "a wrong key",
}
_USED_UP = "601"
_SERVER = "500"
_WRONG_PARCEL = frozenset({_SERVER, "700", "701", "702"})
"""Of a subscription. It says 500 to a carrier's code that is wrong, too."""


class Kuaidi100:
    """`Provider`, and `Follower` when it has a salt and an address for its pushes."""

    name = "kuaidi100"
    fresh_seconds = FRESH_SECONDS
    thanks: Mapping[str, Any] = {"result": True, "returnCode": "200", "message": "success"}

    def __init__(
        self, http: Client, codes: CodeMap, *, customer: str, key: str, salt: str = "", callback_url: str = ""
    ) -> None:
        self._http = http
        self._codes = codes
        self._customer = customer
        self._key = key
        self._salt = salt
        self._callback_url = callback_url

    def route(self, consignment: Consignment) -> Route:
        """Raises LookupFailed."""
        param = _json(
            {
                "com": self._codes.carrier(consignment.carrier),
                "num": consignment.tracking_no,
                "phone": self._phone(consignment),
                "resultv2": ADVANCED_STATES,
                "show": "0",
                "order": "desc",
            }
        )
        fields = {"customer": self._customer, "param": param, "sign": sign(param, self._key, self._customer)}
        answer = self._http.post_form("/poll/query.do", fields)
        if not isinstance(answer, dict):
            raise self._http.fault("its answer is no object", client.MALFORMED)
        code = str(answer.get("returnCode", ""))
        if answer.get("result") is False or (code and code != "200"):
            if code in _NO_SUCH_PARCEL:
                return NOTHING_KNOWN
            raise self._fault(code)
        return self._read(answer)

    def follow(self, consignments: Sequence[Consignment]) -> Mapping[str, str]:
        """Subscribe, one by one as the provider has it. Raises LookupFailed."""
        codes = {one.tracking_no: self._subscribe(one) for one in consignments}
        refusals = {number: f"returnCode {code}" for number, code in codes.items() if code not in _TAKEN}
        if set(codes.values()) == {_SERVER}:
            raise self._fault(_SERVER)  # of one alone it may be that one's fault, of all it is not
        return refusals

    def _subscribe(self, consignment: Consignment) -> str:
        """The returnCode, if it is about this one alone. Raises LookupFailed."""
        param = {
            "company": self._codes.carrier(consignment.carrier),
            "number": consignment.tracking_no,
            "key": self._key,
            "parameters": {
                "callbackurl": self._callback_url,
                "salt": self._salt,
                "resultv2": ADVANCED_STATES,
                "phone": self._phone(consignment),
            },
        }
        answer = self._http.post_form("/poll", {"schema": "json", "param": _json(param)})
        code = str(answer.get("returnCode", "")) if isinstance(answer, dict) else ""
        if code not in _TAKEN | _WRONG_PARCEL:
            raise self._fault(code)
        return code

    def pushed(self, form: Mapping[str, str], body: bytes, headers: Mapping[str, str]) -> Push:
        """Raises NotAllowed, BadInput."""
        param = form.get("param", "")
        ours = hashlib.md5((param + self._salt).encode(), usedforsecurity=False).hexdigest()
        if not hmac.compare_digest(ours.encode(), form.get("sign", "").lower().encode()):
            raise NotAllowed("the push is not signed as agreed", code="parcels-bad-signature")
        try:
            told = json.loads(param)
            result = told.get("lastResult") or {}
            found = self._read(result) if result.get("data") else None
        except (ValueError, AttributeError, LookupFailed) as error:
            raise BadInput("the push makes no sense") from error
        right, wrong = told.get("comNew") or "", told.get("comOld") or ""
        return Push(
            tracking_no=str(result.get("nu", "")).upper(),
            route=found,
            carrier=str(right) if right != wrong else "",
        )

    def _read(self, answer: Mapping[str, Any]) -> Route:
        try:
            events = [self._event(line) for line in reversed(answer.get("data") or [])]
            info = answer.get("routeInfo") or {}
            state = str(answer.get("state", ""))
            return route.build(
                events,
                self._codes,
                current=(state,) if events and state else (),
                origin=_place(info.get("from")),
                destination=_place(info.get("to")),
            )
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise self._http.fault("its answer makes no sense", client.MALFORMED) from error

    def _event(self, line: Mapping[str, Any]) -> Event:
        codes = (line.get("statusCode"), line.get("state"))
        return Event(
            at=datetime.fromisoformat(line.get("ftime") or line["time"]).replace(tzinfo=_CHINA),
            codes=tuple(str(code) for code in codes if code not in (None, "")),
            text=str(line["context"]),
            place=str(line.get("areaName") or line.get("location") or ""),
        )

    def _phone(self, consignment: Consignment) -> str:
        return consignment.phone_tail4 if self._codes.needs_phone(consignment.carrier) else ""

    def _fault(self, code: str) -> LookupFailed:
        if code in _REFUSED:
            return self._http.fault(f"returnCode {code}: {_REFUSED[code]}", client.REFUSED)
        if code == _USED_UP:
            return self._http.fault(
                f"returnCode {code}: the key has expired or its units are used up", client.QUOTA
            )
        return self._http.fault(f"returnCode {code or 'missing'}")


def sign(param: str, key: str, customer: str) -> str:
    """Of a query; `param` exactly as it is posted."""
    return hashlib.md5((param + key + customer).encode(), usedforsecurity=False).hexdigest().upper()


def _json(value: Mapping[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _place(area: Any) -> str:
    """`{"name": "广东,深圳市"}` → 深圳."""
    name = str(area.get("name") or "") if isinstance(area, dict) else ""
    return name.split(",")[-1].removesuffix("市")
