"""Signatures, against vectors that twilio-python computed."""

import json
from pathlib import Path
from typing import Any

import pytest

from ivr.simulator.signature import sign

DATA = json.loads(
    (Path(__file__).parents[1] / "data" / "twilio" / "signature_vectors.json").read_text("utf-8")
)
VECTORS = [vector for vector in DATA["vectors"] if vector["algorithm"] == "HMAC_SHA1"]


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector["name"])
def test_the_signature_is_the_one_twilio_sends(vector: dict[str, Any]) -> None:
    assert sign(DATA["auth_token"], vector["url"], vector["params"]) == vector["signature"]


def test_a_connection_override_is_not_signed() -> None:
    assert sign("t", "https://a.example/v#rc=2", {"A": "b"}) == sign("t", "https://a.example/v", {"A": "b"})


def test_another_token_signs_otherwise() -> None:
    assert sign("old", "https://a.example/v") != sign("new", "https://a.example/v")
