"""The example of the provider's own page "V3 request structure and signature"."""

import hashlib

from ivr.integrations.messages import acs3

QUERY = {"ImageId": "win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd", "RegionId": "cn-shanghai"}
HEADERS = {
    "host": "ecs.cn-shanghai.aliyuncs.com",
    "x-acs-action": "RunInstances",
    "x-acs-content-sha256": hashlib.sha256(b"").hexdigest(),
    "x-acs-date": "2023-10-26T10:22:32Z",
    "x-acs-signature-nonce": "3156853299f313e23d1673dc12e1703d",
    "x-acs-version": "2014-05-26",
}


def test_the_documented_request_has_the_documented_signature() -> None:
    told = acs3.authorization(
        "POST", "/", QUERY, HEADERS, key="YourAccessKeyId", secret="YourAccessKeySecret"
    )
    assert told == (
        "ACS3-HMAC-SHA256 Credential=YourAccessKeyId,"
        "SignedHeaders=host;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version,"
        "Signature=06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0"
    )


def test_a_query_is_escaped_the_strict_way() -> None:
    assert acs3.canonical_query({"b": "迅 达/*~", "a": "1+1"}) == "a=1%2B1&b=%E8%BF%85%20%E8%BE%BE%2F%2A~"
