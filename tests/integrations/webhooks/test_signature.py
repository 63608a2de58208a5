import base64
from datetime import UTC, datetime, timedelta

import pytest

from ivr.errors import BadSignature
from ivr.integrations.webhooks import signature
from tests.fakes import NOON

SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
KEY = signature.key(SECRET)
BODY = b'{"test": 2432232314}'


def test_it_is_the_signature_of_the_standard() -> None:
    # The example of the standard's own libraries.
    at = datetime.fromtimestamp(1614265330, UTC)
    made = signature.headers("msg_p5jXN8AQM9LWM0D4loKWxJek", BODY, at, [KEY])
    assert made == {
        "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
        "webhook-timestamp": "1614265330",
        "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
    }


def test_what_was_signed_is_verified_and_tells_its_id() -> None:
    made = signature.headers("e1", BODY, NOON, [KEY])
    assert signature.verify(made, BODY, NOON + timedelta(minutes=4), [KEY]) == "e1"


@pytest.mark.parametrize(
    ("header", "value"),
    [
        ("webhook-id", "e2"),
        ("webhook-timestamp", str(int(NOON.timestamp()) + 1)),
        ("webhook-timestamp", "soon"),
        ("webhook-signature", "v1,AAAA"),
        ("webhook-signature", ""),
    ],
)
def test_what_was_changed_on_the_way_is_refused(header: str, value: str) -> None:
    made = signature.headers("e1", BODY, NOON, [KEY]) | {header: value}
    with pytest.raises(BadSignature):
        signature.verify(made, BODY, NOON, [KEY])
    with pytest.raises(BadSignature):
        signature.verify(signature.headers("e1", BODY, NOON, [KEY]), BODY + b" ", NOON, [KEY])


def test_what_is_replayed_later_is_refused() -> None:
    made = signature.headers("e1", BODY, NOON, [KEY])
    for shift in (timedelta(minutes=6), timedelta(minutes=-6)):
        with pytest.raises(BadSignature, match="too old or too new"):
            signature.verify(made, BODY, NOON + shift, [KEY])


def test_while_a_secret_is_changed_both_are_good() -> None:
    other = signature.key(base64.b64encode(b"another secret of enough bytes").decode())
    made = signature.headers("e1", BODY, NOON, [KEY, other])
    for known in (KEY, other):
        assert signature.verify(made, BODY, NOON, [known]) == "e1"
    with pytest.raises(BadSignature):
        signature.verify(made, BODY, NOON, [b"a stranger's"])
