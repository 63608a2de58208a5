import json
from pathlib import Path

import pytest
from werkzeug.datastructures import MultiDict

from ivr.errors import BadSignature
from ivr.integrations.carriers.twilio import webhook

VECTORS = json.loads((Path(__file__).parents[3] / "data/twilio/signature_vectors.json").read_text("utf-8"))
FORMS = [v for v in VECTORS["vectors"] if isinstance(v.get("params"), dict) and v["algorithm"] == "HMAC_SHA1"]


@pytest.mark.parametrize("vector", FORMS, ids=lambda v: v["name"])
def test_public_vectors_are_accepted_and_any_change_is_not(vector):
    token = vector.get("auth_token", VECTORS["auth_token"])
    arguments = ([vector["url"]], MultiDict(vector["params"]), vector["signature"])
    webhook.verify(*arguments, [token])
    with pytest.raises(BadSignature):
        webhook.verify(*arguments, [token + "x"])
    with pytest.raises(BadSignature):
        webhook.verify([vector["url"] + "x"], *arguments[1:], [token])


def test_either_token_is_good_while_rotating():
    vector = FORMS[0]
    token = vector.get("auth_token", VECTORS["auth_token"])
    webhook.verify([vector["url"]], vector["params"], vector["signature"], ["new-one", token])


def test_no_signature_is_a_bad_signature():
    with pytest.raises(BadSignature):
        webhook.verify(["https://x.example/"], {}, "", ["token"])


@pytest.mark.parametrize(
    ("raw", "number"),
    [
        ("+8616300000002", "+8616300000002"),
        ("+12025550112", "+12025550112"),
        ("anonymous", ""),
        ("Restricted", ""),
        ("", ""),
        ("client:agent-7", ""),
        ("sip:a@b.example", ""),
        ("+86282452253", ""),
        ("+266696687", ""),
        ("10086", ""),
    ],
)
def test_only_a_real_number_is_a_caller(raw, number):
    assert webhook.caller_number(raw) == number
