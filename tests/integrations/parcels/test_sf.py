"""Against a stand-in built from the documents of SF's open platform."""

import pytest

from ivr.errors import LookupFailed
from ivr.integrations.parcels import codes
from ivr.integrations.parcels.consignment import Consignment
from ivr.integrations.parcels.route import NOTHING_KNOWN
from ivr.integrations.parcels.sf import SfExpress, digest
from ivr.messages.parcel import ParcelState
from tests.fakes import FakeClock
from tests.integrations.parcels.conftest import Reach
from tests.integrations.parcels.standins import SfServer

S = ParcelState
SF = Consignment("SF1234567890123", "顺丰", recipient="+8616300000001")


def _provider(server: SfServer, reach: Reach, clock: FakeClock, **other: str) -> SfExpress:
    keys = {"partner_id": server.PARTNER, "checkword": server.CHECKWORD, **other}
    return SfExpress(reach(server), codes.load("sf"), clock, **keys)


@pytest.fixture
def provider(sf_server: SfServer, reach: Reach, clock: FakeClock) -> SfExpress:
    return _provider(sf_server, reach, clock)


def test_the_digest_is_the_one_that_the_document_gives() -> None:
    data, checkword = '{"language":"zh-CN","orderId":"QIAO-20200618-004"}', "fjcg5PGKaNpPSHFAZ4QsCOkV71R3zVci"
    assert digest(data, "12312334453453", checkword) == "IIKJtuLVzoFTu4kHI8M8vA=="


def test_a_route_comes_in_our_states_and_the_closing_of_the_order_changes_nothing(
    sf_server: SfServer, provider: SfExpress
) -> None:
    sf_server.has(
        SF.tracking_no,
        "0001",
        ("2023-11-04 10:30:56", "54", "顺丰速运 已收取快件", "上海市"),
        (
            "2023-11-04 13:16:02",
            "30",
            "快件在【上海浦东康桥店】完成分拣，准备发往 【上海浦江中转场】",
            "上海市",
        ),
        ("2023-11-04 14:01:49", "31", "快件到达 【上海浦江中转场】", "上海市"),
        ("2023-11-05 05:45:05", "31", "快件到达 【杭州龙都营业站】", "杭州市"),
        ("2023-11-05 07:46:24", "44", "正在派送途中,请您准备签收(派件人:某某)", "杭州市"),
        ("2023-11-05 08:57:09", "125", "快件派送至【丰巢智能快递柜】", "杭州市"),
        ("2023-11-05 19:03:18", "80", "已签收(丰巢签收),感谢使用顺丰", "杭州市"),
        ("2023-11-05 19:03:19", "8000", '在官网"运单资料&签收图",可查看签收人信息', "杭州市"),
    )
    route = provider.route(SF)
    assert [scan.state for scan in route.scans] == [
        S.PICKED_UP, S.IN_TRANSIT, S.AT_HUB, S.AT_BRANCH, S.OUT_FOR_DELIVERY, S.IN_LOCKER, S.SIGNED_LOCKER,
        S.SIGNED_LOCKER,
    ]  # fmt: skip
    assert (route.state, route.city, route.scans[2].node) == (S.SIGNED_LOCKER, "杭州", "上海浦江中转场")


@pytest.mark.parametrize(
    ("code", "text", "state"),
    [
        ("70", "快件派送不成功(因电话无人接听)", S.DELIVERY_FAILED),
        ("70", "客户拒收", S.REFUSED),
        ("99", "应客户要求,快件正在转寄中", S.FORWARDED),
        ("99", "快件正在退回", S.RETURNING),
        ("80", "已签收,感谢使用顺丰", S.SIGNED_OTHER),
        ("7777", "一个新的操作", S.UNKNOWN),
    ],
)
def test_what_a_code_leaves_open_is_told_by_the_words(
    sf_server: SfServer, provider: SfExpress, code: str, text: str, state: ParcelState
) -> None:
    sf_server.has(SF.tracking_no, "0001", ("2023-11-05 19:03:18", code, text, "杭州市"))
    told = provider.route(SF)
    assert (told.state, told.scans[-1].text) == (state, text)


def test_an_operation_we_do_not_know_is_told_by_its_secondary_status(
    sf_server: SfServer, provider: SfExpress
) -> None:
    sf_server.has(SF.tracking_no, "0001", ("2023-11-05 19:03:18", "7777", "一个新的操作", "杭州市"))
    sf_server.routes[SF.tracking_no][0]["secondaryStatusCode"] = "301"
    assert provider.route(SF).state == S.OUT_FOR_DELIVERY


def test_wrong_digits_of_the_phone_and_a_number_of_another_carrier_are_nothing_known(
    sf_server: SfServer, provider: SfExpress
) -> None:
    sf_server.has(SF.tracking_no, "9999", ("2023-11-05 19:03:18", "80", "已签收", "杭州市"))
    assert provider.route(SF) == NOTHING_KNOWN
    assert provider.route(Consignment("YT1234567890123", "圆通", recipient="+8616300000001")) == NOTHING_KNOWN


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        ("quota", "parcels-quota"),
        ("permission", "parcels-refused"),
        ("down", "parcels-unavailable"),
        ("business", "parcels-unavailable"),
        ("503", "parcels-unavailable"),
        ("garbage", "parcels-malformed"),
        ("list", "parcels-malformed"),
    ],
)
def test_each_fault_is_told_by_its_code(
    sf_server: SfServer, provider: SfExpress, fault: str, code: str
) -> None:
    sf_server.fault = fault
    with pytest.raises(LookupFailed) as failed:
        provider.route(SF)
    assert failed.value.code == code


def test_a_wrong_checkword_is_told_without_naming_it(
    sf_server: SfServer, reach: Reach, clock: FakeClock
) -> None:
    with pytest.raises(LookupFailed, match="A1006") as failed:
        _provider(sf_server, reach, clock, checkword="not-this-one").route(SF)
    assert failed.value.code == "parcels-refused"
    assert "not-this-one" not in failed.value.message
