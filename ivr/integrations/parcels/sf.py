"""Owns the talk with SF Express (丰桥 open platform): the route query, for companies whose parcels go with SF alone.

POST a form with partnerID, requestID, serviceCode, timestamp, msgData (JSON) and
msgDigest = base64(MD5(urlencode(msgData + timestamp + checkword))). SF tells of a parcel only to who names the last four
digits of a phone on it. The answer's apiResultData is JSON in a string.
"""

import base64
import hashlib
import json
import uuid
from collections.abc import Mapping
from datetime import datetime
from typing import Any
from urllib.parse import quote_plus
from zoneinfo import ZoneInfo

from ivr.errors import LookupFailed
from ivr.integrations.parcels import client, route
from ivr.integrations.parcels.client import Client
from ivr.integrations.parcels.codes import CodeMap
from ivr.integrations.parcels.consignment import Consignment
from ivr.integrations.parcels.route import NOTHING_KNOWN, Event, Route
from ivr.ports import Clock

API_BASE = "https://bspgw.sf-express.com"
SERVICE = "EXP_RECE_SEARCH_ROUTES"
FRESH_SECONDS = 10 * 60
"""It takes a bounded number of requests a day."""
_CHINA = ZoneInfo("Asia/Shanghai")

_REFUSED = frozenset({"A1002", "A1003", "A1004", "A1006", "A1008"})
_QUOTA = "A1005"
_NO_SUCH_PARCEL = frozenset({"8247", "8191"})


class SfExpress:
    """`Provider`."""

    name = "sf"
    fresh_seconds = FRESH_SECONDS

    def __init__(
        self, http: Client, codes: CodeMap, clock: Clock, *, partner_id: str, checkword: str
    ) -> None:
        self._http = http
        self._codes = codes
        self._clock = clock
        self._partner_id = partner_id
        self._checkword = checkword

    def route(self, consignment: Consignment) -> Route:
        """Raises LookupFailed."""
        asked = {
            "language": "zh-CN",
            "trackingType": "1",
            "trackingNumber": [consignment.tracking_no],
            "methodType": "1",
            "checkPhoneNo": consignment.phone_tail4,
        }
        data = json.dumps(asked, ensure_ascii=False, separators=(",", ":"))
        timestamp = str(round(self._clock.now().timestamp() * 1000))
        answer = self._http.post_form(
            "/std/service",
            {
                "partnerID": self._partner_id,
                "requestID": str(uuid.uuid4()),
                "serviceCode": SERVICE,
                "timestamp": timestamp,
                "msgDigest": digest(data, timestamp, self._checkword),
                "msgData": data,
            },
        )
        return self._read(self._result(answer), consignment.tracking_no)

    def _result(self, answer: Any) -> Mapping[str, Any]:
        """What lies inside both envelopes."""
        try:
            code = str(answer["apiResultCode"])
            if code == "A1000":
                result: Mapping[str, Any] = json.loads(answer["apiResultData"])
                return result
        except (KeyError, TypeError, ValueError) as error:
            raise self._http.fault("its answer makes no sense", client.MALFORMED) from error
        raise self._fault(code)

    def _read(self, result: Mapping[str, Any], tracking_no: str) -> Route:
        try:
            if not result.get("success"):
                if str(result.get("errorCode")) in _NO_SUCH_PARCEL:
                    return NOTHING_KNOWN
                raise self._http.fault(f"errorCode {result.get('errorCode')}")
            routes = [
                line
                for one in (result.get("msgData") or {}).get("routeResps") or []
                if str(one.get("mailNo", tracking_no)).upper() == tracking_no
                for line in one.get("routes") or []
            ]
            return route.build([_event(line) for line in routes], self._codes)
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise self._http.fault("its answer makes no sense", client.MALFORMED) from error

    def _fault(self, code: str) -> LookupFailed:
        if code in _REFUSED:
            return self._http.fault(
                f"apiResultCode {code}: it does not accept our partner id or signature", client.REFUSED
            )
        if code == _QUOTA:
            return self._http.fault(f"apiResultCode {code}: the quota is used up", client.QUOTA)
        return self._http.fault(f"apiResultCode {code}")


def digest(data: str, timestamp: str, checkword: str) -> str:
    """msgDigest; encoded as Java's URLEncoder does, which keeps `*` and encodes `~`."""
    encoded = quote_plus(data + timestamp + checkword, safe="*").replace("~", "%7E")
    return base64.b64encode(hashlib.md5(encoded.encode(), usedforsecurity=False).digest()).decode()


def _event(line: Mapping[str, Any]) -> Event:
    secondary = line.get("secondaryStatusCode")
    return Event(
        at=datetime.fromisoformat(line["acceptTime"]).replace(tzinfo=_CHINA),
        codes=(str(line["opCode"]), *((f"secondary-{secondary}",) if secondary else ())),
        text=str(line.get("remark") or ""),
        place=str(line.get("acceptAddress") or ""),
    )
