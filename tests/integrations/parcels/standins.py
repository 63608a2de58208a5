"""Owns local stand-ins for the providers, built from their documents: what they ask for, what they answer, how they fail.

Each checks signatures by itself, from the document and not with our code, and can be told to fail.
"""

import base64
import hashlib
import json
import threading
import time
from collections.abc import Callable
from typing import Any
from urllib.parse import unquote_plus

from flask import Flask, Response, jsonify, request
from flask.typing import ResponseReturnValue


class StandIn:
    """A provider on a port of its own. `fault`: empty, or one of those below."""

    def __init__(self) -> None:
        self.app = Flask(type(self).__name__)
        self.fault = ""
        self.asked: list[str] = []
        """Tracking numbers, in the order in which they were asked for."""
        self.let_go = threading.Event()
        """Slow answers wait for it."""
        self.app.before_request(self._fail)

    def _fail(self) -> ResponseReturnValue | None:
        match self.fault:
            case "500":
                return Response("Internal Server Error", 500)
            case "503":
                return Response("<html>Service Unavailable</html>", 503)
            case "429":
                return Response("Too many requests", 429)
            case "401":
                return jsonify(error="unauthorized"), 401
            case "garbage":
                return Response("<html>we are rebuilding</html>", 200)
            case "list":
                return jsonify([])
            case "slow":
                self.let_go.wait(10)
        return None


class Kuaidi100Server(StandIn):
    """POST /poll/query.do and /poll, as api.kuaidi100.com documents them."""

    CUSTOMER, KEY, SALT = "5F3BE06EA2", "kdKey123", "盐salt"

    def __init__(self) -> None:
        super().__init__()
        self.routes: dict[str, dict[str, Any]] = {}
        self.phones: dict[str, str] = {}
        """Of parcels of SF and ZTO: the digits without which nothing is told."""
        self.subscribed: dict[str, dict[str, Any]] = {}
        self.params: list[dict[str, Any]] = []
        self.app.post("/poll/query.do")(self._query)
        self.app.post("/poll")(self._subscribe)

    def has(
        self, number: str, state: str, *lines: tuple[str, str, str], com: str = "yuantong", **more: Any
    ) -> None:
        """Lines: time, code, words; newest first, as it sends them."""
        data = [
            {
                "time": at,
                "ftime": at,
                "context": text,
                "statusCode": code,
                "status": "",
                "areaName": "广东,广州市",
            }
            for at, code, text in lines
        ]
        self.routes[number] = {
            "message": "ok", "nu": number, "ischeck": "0", "com": com, "status": "200", "state": state,
            "condition": "00", "data": data, **more,
        }  # fmt: skip

    def pushed(self, number: str, status: str = "polling", **more: Any) -> dict[str, str]:
        """The form of a push."""
        last = self.routes.get(number, {"message": "", "nu": number, "state": "0", "data": []})
        param = json.dumps({"status": status, "billstatus": "got", "message": "", "autoCheck": "0", "comOld": "",
                            "comNew": "", "lastResult": last, **more}, ensure_ascii=False)  # fmt: skip
        sign = hashlib.md5((param + self.SALT).encode()).hexdigest().upper()
        return {"sign": sign, "param": param}

    def _query(self) -> ResponseReturnValue:
        param = request.form["param"]
        right = hashlib.md5(f"{param}{self.KEY}{self.CUSTOMER}".encode()).hexdigest().upper()
        if request.form["sign"] != right or request.form["customer"] != self.CUSTOMER:
            return _failed("503", "验证签名失败")
        codes = {
            "quota": ("601", "POLL:KEY已过期"),
            "busy": ("502", "服务器繁忙"),
            "server": ("501", "服务器错误"),
        }
        if self.fault in codes:
            return _failed(*codes[self.fault])
        asked = json.loads(param)
        self.params.append(asked)
        number = asked["num"]
        self.asked.append(number)
        if asked["com"] not in ("shunfeng", "yuantong", "zhongtong"):
            return _failed("400", "找不到对应公司")
        if self.phones.get(number, "") != asked.get("phone", ""):
            return _failed("408", "快递公司参数异常：验证码错误")
        if number not in self.routes:
            return _failed("500", "查询无结果，请隔段时间再查")
        return jsonify(self.routes[number])

    def _subscribe(self) -> ResponseReturnValue:
        asked = json.loads(request.form["param"])
        if request.form["schema"] != "json" or asked["key"] != self.KEY:
            return _failed("600", "您不是合法的订阅者")
        if asked["company"] == "nowhere":
            return _failed("701", "拒绝订阅的快递公司")
        if asked["company"] == "nonsense" or self.fault == "server":
            return _failed("500", "服务器错误")
        if asked["number"] in self.subscribed:
            return _failed("501", "POLL:重复订阅")
        self.subscribed[asked["number"]] = asked
        return jsonify(result=True, returnCode="200", message="提交成功")


def _failed(code: str, message: str) -> Response:
    return jsonify(result=False, returnCode=code, message=message)


class Track17Server(StandIn):
    """POST /track/v2.2/register and /gettrackinfo, as asset.17track.net documents v2.2."""

    KEY = "0123456789ABCDEF"

    def __init__(self) -> None:
        super().__init__()
        self.registered: dict[str, dict[str, Any]] = {}
        self.infos: dict[str, dict[str, Any]] = {}
        self.app.post("/track/v2.2/register")(self._register)
        self.app.post("/track/v2.2/gettrackinfo")(self._info)

    def has(self, number: str, sub_status: str, *events: tuple[str, str, str, str], eta: str = "") -> None:
        """Events: UTC time, stage, words, city; newest first, as it sends them."""
        self.registered.setdefault(number, {"number": number})
        self.infos[number] = {
            "shipping_info": {"shipper_address": {"country": "CN", "city": "SHENZHEN"},
                              "recipient_address": {"country": "US", "city": "LOS ANGELES"}},
            "latest_status": {"status": sub_status.partition("_")[0], "sub_status": sub_status,
                              "sub_status_descr": None},
            "time_metrics": {"estimated_delivery_date": {"source": "Official", "from": eta or None, "to": eta or None}},
            "tracking": {"providers": [{"provider": {"key": 3011, "name": "China Post"}, "events": [
                {"time_iso": at.replace("Z", "+00:00"), "time_utc": at, "stage": stage, "sub_status": None,
                 "description": text, "location": city, "address": {"country": "US", "city": city}}
                for at, stage, text, city in events]}]},
        }  # fmt: skip

    def pushed(self, number: str, event: str = "TRACKING_UPDATED") -> tuple[bytes, dict[str, str]]:
        """Body and headers of a push."""
        data: dict[str, Any] = {"number": number, "carrier": 3011, "tag": None}
        if event == "TRACKING_UPDATED":
            data["track_info"] = self.infos[number]
        body = json.dumps({"event": event, "data": data}).encode()
        return body, {"sign": hashlib.sha256(body + b"/" + self.KEY.encode()).hexdigest()}

    def _refused(self) -> ResponseReturnValue | None:
        if request.headers.get("17token") != self.KEY:
            errors = [{"code": -18010002, "message": "Invalid security key."}]
            return jsonify(code=-18010002, data={"errors": errors}), 401
        if self.fault == "disabled":
            return jsonify(
                code=-18010004, data={"errors": [{"code": -18010004, "message": "Account disabled."}]}
            )
        return None

    def _register(self) -> ResponseReturnValue:
        if refused := self._refused():
            return refused
        accepted, rejected = [], []
        for one in request.get_json():
            if self.fault == "quota":
                rejected.append(_rejected(one, -18019908, "Quota is not enough for use."))
            elif one["number"] in self.registered:
                rejected.append(_rejected(one, -18019901, "has been registered"))
            elif "carrier" not in one and one["number"].startswith("X"):
                rejected.append(_rejected(one, -18019903, "Carrier cannot be detected."))
            else:
                self.registered[one["number"]] = one
                accepted.append({"origin": 1, "number": one["number"], "carrier": one.get("carrier", 3011)})
        return jsonify(code=0, data={"accepted": accepted, "rejected": rejected})

    def _info(self) -> ResponseReturnValue:
        if refused := self._refused():
            return refused
        [one] = request.get_json()
        number = one["number"]
        self.asked.append(number)
        if number not in self.registered:
            rejected = _rejected(
                one, -18019902, f"The tracking number {number} does not register, please register first."
            )
        elif number not in self.infos:
            rejected = _rejected(one, -18019909, "No tracking information at this time.")
        else:
            accepted = {"number": number, "carrier": 3011, "track_info": self.infos[number]}
            return jsonify(code=0, data={"accepted": [accepted], "rejected": []})
        return jsonify(code=0, data={"accepted": [], "rejected": [rejected]})


def _rejected(one: dict[str, Any], code: int, message: str) -> dict[str, Any]:
    return {"number": one["number"], "error": {"code": code, "message": message}}


class SfServer(StandIn):
    """POST /std/service with EXP_RECE_SEARCH_ROUTES, as SF's open platform documents it."""

    PARTNER, CHECKWORD = "XDKD_AbCdE", "~fjcg5PGKaNp*SHFAZ4Qs CkOV"

    def __init__(self) -> None:
        super().__init__()
        self.routes: dict[str, list[dict[str, Any]]] = {}
        self.phones: dict[str, str] = {}
        self.app.post("/std/service")(self._service)

    def has(self, number: str, phone: str, *lines: tuple[str, str, str, str]) -> None:
        """Lines: time, opCode, words, city; oldest first, as it sends them."""
        self.phones[number] = phone
        self.routes[number] = [
            {"acceptTime": at, "opCode": code, "remark": text, "acceptAddress": city}
            for at, code, text, city in lines
        ]

    def _service(self) -> ResponseReturnValue:
        codes = {"quota": "A1005", "permission": "A1004", "down": "A1009"}
        if self.fault in codes:
            return self._platform(codes[self.fault])
        form = request.form
        if form["msgDigest"] != _sf_digest(form["msgData"], form["timestamp"], self.CHECKWORD):
            return self._platform("A1006")
        if form["partnerID"] != self.PARTNER or form["serviceCode"] != "EXP_RECE_SEARCH_ROUTES":
            return self._platform("A1004")
        asked = json.loads(form["msgData"])
        [number] = asked["trackingNumber"]
        self.asked.append(number)
        if self.fault == "business":
            return self._platform(
                "A1000", {"success": False, "errorCode": "8057", "errorMsg": "", "msgData": None}
            )
        if not number.startswith("SF"):
            return self._platform(
                "A1000", {"success": False, "errorCode": "8247", "errorMsg": "运单号不合法"}
            )
        # Without the right digits SF answers as if there were no route.
        routes = self.routes.get(number, []) if asked["checkPhoneNo"] == self.phones.get(number) else []
        found = {"routeResps": [{"mailNo": number, "routes": routes}]}
        return self._platform(
            "A1000", {"success": True, "errorCode": "S0000", "errorMsg": None, "msgData": found}
        )

    def _platform(self, code: str, result: dict[str, Any] | None = None) -> Response:
        data = json.dumps(result, ensure_ascii=False) if result else ""
        return jsonify(
            apiErrorMsg="" if code == "A1000" else "refused",
            apiResponseID="00016B0D59BA503FDF3C3333355F863F",
            apiResultCode=code,
            apiResultData=data,
        )


def _sf_digest(data: str, timestamp: str, checkword: str) -> str:
    """As Java's URLEncoder writes it, letter by letter."""
    keeps = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-*_"
    encoded = "".join(
        sign if sign in keeps else "+" if sign == " " else "".join(f"%{byte:02X}" for byte in sign.encode())
        for sign in data + timestamp + checkword
    )
    assert unquote_plus(encoded) == data + timestamp + checkword
    return base64.b64encode(hashlib.md5(encoded.encode()).digest()).decode()


class TmsServer(StandIn):
    """GET /v1/parcels: a company's own parcel system, as `ivr/integrations/parcels/http.py` asks for it."""

    TOKEN = "tms-token"

    def __init__(self) -> None:
        super().__init__()
        self.parcels: list[dict[str, Any]] = []
        self.app.get("/v1/parcels")(self._find)

    def has(self, number: str, phone: str, state: str = "OUT_FOR_DELIVERY", **more: Any) -> None:
        self.parcels.append(
            {
                "tracking_no": number,
                "phone": phone,
                "state": state,
                "since": "2026-11-22T10:00:00+08:00",
                **more,
            }
        )

    def _find(self) -> ResponseReturnValue:
        if request.headers.get("Authorization") != f"Bearer {self.TOKEN}":
            return jsonify(error="who are you?"), 401
        [(by, what)] = request.args.items()
        self.asked.append(what)
        fits: dict[str, Callable[[dict[str, Any]], bool]] = {
            "phone": lambda one: one["phone"] == what,
            "tail4": lambda one: one["tracking_no"].endswith(what),
            "tracking_no": lambda one: one["tracking_no"] == what,
        }
        return jsonify(parcels=[one for one in self.parcels if fits[by](one)])


def eventually(is_so: Callable[[], bool], seconds: float = 5.0) -> bool:
    """Whether it becomes so; for what another thread does."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if is_so():
            return True
        time.sleep(0.01)
    return is_so()
