"""Against a stand-in built from the documents of api.kuaidi100.com."""

import hashlib
import json
from datetime import UTC, datetime

import pytest

from ivr.errors import BadInput, LookupFailed, NotAllowed
from ivr.integrations.parcels import codes
from ivr.integrations.parcels.consignment import Consignment
from ivr.integrations.parcels.kuaidi100 import Kuaidi100, sign
from ivr.integrations.parcels.route import NOTHING_KNOWN
from ivr.messages.parcel import ParcelState
from tests.integrations.parcels.conftest import Reach
from tests.integrations.parcels.standins import Kuaidi100Server

S = ParcelState
YTO = Consignment("YT1234567890123", "圆通", recipient="+8616300000001")
SF = Consignment("SF1234567890123", "顺丰", recipient="+8616300000001")


@pytest.fixture
def provider(kuaidi100_server: Kuaidi100Server, reach: Reach) -> Kuaidi100:
    return _provider(kuaidi100_server, reach)


def _provider(server: Kuaidi100Server, reach: Reach, **other: str) -> Kuaidi100:
    keys = {"customer": server.CUSTOMER, "key": server.KEY, "salt": server.SALT, **other}
    url = "https://hotline.example.com/parcels/push/kuaidi100"
    return Kuaidi100(reach(server), codes.load("kuaidi100"), callback_url=url, **keys)


def test_the_signature_of_a_query_is_the_md5_in_capitals_of_param_key_and_customer() -> None:
    # Reckoned with md5sum from the document's own order: param, key, customer.
    assert (
        sign('{"com":"ems","num":"em263999513jp"}', "KEY", "CUSTOMER") == "16F9C2F1CD17E1AC855C74351698D712"
    )


def test_a_route_comes_in_our_states_with_the_places_named_and_the_newest_last(
    kuaidi100_server: Kuaidi100Server, provider: Kuaidi100
) -> None:
    kuaidi100_server.has(
        YTO.tracking_no,
        "5",
        ("2026-11-22 09:10:00", "5", "【广州市】【天河一部】的派件员正在派件"),
        ("2026-11-22 07:00:00", "1001", "快件到达【广州市】"),
        ("2026-11-21 20:00:00", "0", "快件到达【广州转运中心】"),
        ("2026-11-20 18:30:00", "103", "【杭州市】快件已由【城西一部】揽收"),
        routeInfo={"from": {"name": "浙江,杭州市"}, "to": {"name": "广东,广州市"}},
    )
    route = provider.route(YTO)
    assert [scan.state for scan in route.scans] == [S.PICKED_UP, S.AT_HUB, S.AT_DEST_CITY, S.OUT_FOR_DELIVERY]
    assert (route.state, route.node, route.city) == (S.OUT_FOR_DELIVERY, "天河一部", "广州")
    assert (route.origin, route.destination) == ("杭州", "广州")
    assert route.since == datetime(2026, 11, 22, 1, 10, tzinfo=UTC)
    assert route.scans[0].text == "【杭州市】快件已由【城西一部】揽收"


def test_the_digits_of_the_phone_are_sent_for_the_carriers_that_ask_for_them_and_for_no_other(
    kuaidi100_server: Kuaidi100Server, provider: Kuaidi100
) -> None:
    kuaidi100_server.phones[SF.tracking_no] = "0001"
    kuaidi100_server.has(SF.tracking_no, "0", ("2026-11-22 09:10:00", "0", "运输中"), com="shunfeng")
    kuaidi100_server.has(YTO.tracking_no, "0", ("2026-11-22 09:10:00", "0", "运输中"))
    assert provider.route(SF).state == S.IN_TRANSIT
    assert provider.route(YTO).state == S.IN_TRANSIT
    assert [(asked["com"], asked["phone"]) for asked in kuaidi100_server.params] == [
        ("shunfeng", "0001"),
        ("yuantong", ""),
    ]


def test_wrong_digits_and_no_result_are_nothing_known_and_no_fault(
    kuaidi100_server: Kuaidi100Server, provider: Kuaidi100
) -> None:
    kuaidi100_server.phones[SF.tracking_no] = "9999"
    assert provider.route(SF) == NOTHING_KNOWN
    assert provider.route(YTO) == NOTHING_KNOWN


def test_an_unknown_code_leaves_the_state_unknown_and_keeps_the_words(
    kuaidi100_server: Kuaidi100Server, provider: Kuaidi100
) -> None:
    kuaidi100_server.has(YTO.tracking_no, "99999", ("2026-11-22 09:10:00", "99999", "快件正在月球背面"))
    route = provider.route(YTO)
    assert (route.state, route.scans[-1].state, route.scans[-1].text) == (
        S.UNKNOWN,
        S.UNKNOWN,
        "快件正在月球背面",
    )


def test_without_codes_on_the_lines_the_state_of_the_whole_and_the_last_words_decide(
    kuaidi100_server: Kuaidi100Server, provider: Kuaidi100
) -> None:
    kuaidi100_server.has(YTO.tracking_no, "0", ("2026-11-22 09:10:00", "", "快件到达【武汉转运中心】"))
    assert provider.route(YTO).state == S.AT_HUB


@pytest.mark.parametrize(
    ("text", "state", "signed_by"),
    [
        ("已签收，签收人：本人签收", S.SIGNED_SELF, ""),
        ("已签收，签收人是前台", S.SIGNED_OTHER, "前台"),
        ("已在丰巢快递柜取出", S.SIGNED_LOCKER, ""),
        ("已签收，感谢使用", S.SIGNED_OTHER, ""),
    ],
)
def test_who_signed_is_said_only_when_the_words_tell(
    kuaidi100_server: Kuaidi100Server, provider: Kuaidi100, text: str, state: ParcelState, signed_by: str
) -> None:
    kuaidi100_server.has(YTO.tracking_no, "3", ("2026-11-22 09:10:00", "3", text))
    route = provider.route(YTO)
    assert (route.state, route.signed_by) == (state, signed_by)


@pytest.mark.parametrize(
    ("fault", "code", "words"),
    [
        ("quota", "parcels-quota", "601"),
        ("busy", "parcels-unavailable", "502"),
        ("server", "parcels-unavailable", "501"),
        ("500", "parcels-unavailable", "answered 500"),
        ("429", "parcels-quota", "429"),
        ("garbage", "parcels-malformed", "no JSON"),
        ("list", "parcels-malformed", "no object"),
    ],
)
def test_each_fault_is_told_by_its_code(
    kuaidi100_server: Kuaidi100Server, provider: Kuaidi100, fault: str, code: str, words: str
) -> None:
    kuaidi100_server.fault = fault
    with pytest.raises(LookupFailed, match=words) as failed:
        provider.route(YTO)
    assert failed.value.code == code


def test_a_wrong_key_is_told_without_naming_it(kuaidi100_server: Kuaidi100Server, reach: Reach) -> None:
    with pytest.raises(LookupFailed, match="503") as failed:
        _provider(kuaidi100_server, reach, key="not-this-one").route(YTO)
    assert failed.value.code == "parcels-refused"
    assert "not-this-one" not in failed.value.message


def test_an_answer_whose_lines_make_no_sense_is_malformed(
    kuaidi100_server: Kuaidi100Server, provider: Kuaidi100
) -> None:
    kuaidi100_server.has(YTO.tracking_no, "0", ("yesterday", "0", "运输中"))
    with pytest.raises(LookupFailed) as failed:
        provider.route(YTO)
    assert failed.value.code == "parcels-malformed"


def test_a_subscription_tells_where_to_push_and_with_which_salt_to_sign(
    kuaidi100_server: Kuaidi100Server, provider: Kuaidi100
) -> None:
    nowhere = Consignment("ZZ1234", "nowhere", recipient="+8616300000001")
    assert provider.follow([SF, nowhere]) == {"ZZ1234": "returnCode 701"}
    asked = kuaidi100_server.subscribed[SF.tracking_no]
    assert asked["company"] == "shunfeng"
    assert asked["parameters"]["callbackurl"] == "https://hotline.example.com/parcels/push/kuaidi100"
    assert (asked["parameters"]["salt"], asked["parameters"]["phone"]) == (kuaidi100_server.SALT, "0001")
    assert provider.follow([SF]) == {}  # subscribed already, which is what was wanted


def test_one_number_that_upsets_the_provider_does_not_keep_the_others_out(
    kuaidi100_server: Kuaidi100Server, provider: Kuaidi100
) -> None:
    upsetting = Consignment("ZZ1234", "nonsense", recipient="+8616300000001")
    assert provider.follow([upsetting, YTO]) == {"ZZ1234": "returnCode 500"}
    assert set(kuaidi100_server.subscribed) == {YTO.tracking_no}
    kuaidi100_server.fault = "server"
    with pytest.raises(LookupFailed, match="500"):
        provider.follow([SF, YTO])


def test_a_subscription_with_a_wrong_key_is_a_fault(kuaidi100_server: Kuaidi100Server, reach: Reach) -> None:
    with pytest.raises(LookupFailed, match="600"):
        _provider(kuaidi100_server, reach, key="wrong").follow([YTO])


def test_a_push_signed_with_our_salt_is_a_route(
    kuaidi100_server: Kuaidi100Server, provider: Kuaidi100
) -> None:
    kuaidi100_server.has(YTO.tracking_no, "3", ("2026-11-22 09:10:00", "301", "已签收，本人签收"))
    push = provider.pushed(kuaidi100_server.pushed(YTO.tracking_no, "shutdown"), b"", {})
    assert push.tracking_no == YTO.tracking_no
    assert push.route is not None
    assert push.route.state == S.SIGNED_SELF


def test_a_push_that_gives_up_names_the_right_carrier_and_no_route(
    kuaidi100_server: Kuaidi100Server, provider: Kuaidi100
) -> None:
    form = kuaidi100_server.pushed(
        YTO.tracking_no, "abort", message="3天查询无记录", comOld="", comNew="zhongtong"
    )
    push = provider.pushed(form, b"", {})
    assert (push.tracking_no, push.route, push.carrier) == (YTO.tracking_no, None, "zhongtong")


@pytest.mark.parametrize("change", [{"sign": "0" * 32}, {"sign": ""}, {"param": "{}"}])
def test_a_push_that_is_not_signed_as_agreed_is_refused(
    kuaidi100_server: Kuaidi100Server, provider: Kuaidi100, change: dict[str, str]
) -> None:
    form = {**kuaidi100_server.pushed(YTO.tracking_no), **change}
    with pytest.raises(NotAllowed) as refused:
        provider.pushed(form, b"", {})
    assert refused.value.code == "parcels-bad-signature"


@pytest.mark.parametrize("param", ["[]", "not json", json.dumps({"lastResult": {"nu": "1", "data": [{}]}})])
def test_a_push_that_makes_no_sense_is_bad_input(
    kuaidi100_server: Kuaidi100Server, provider: Kuaidi100, param: str
) -> None:
    signed = hashlib.md5((param + kuaidi100_server.SALT).encode()).hexdigest()
    with pytest.raises(BadInput):
        provider.pushed({"param": param, "sign": signed}, b"", {})
