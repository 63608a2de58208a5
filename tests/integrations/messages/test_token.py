import pytest

from ivr.integrations.messages import token

KEY = b"k" * 32


def test_a_token_leads_to_its_id_and_no_two_are_alike() -> None:
    made = [token.make(KEY) for _ in range(100)]
    assert all(token.read(KEY, code) == link_id for link_id, code in made)
    assert len({code for _, code in made}) == 100


def test_a_token_is_short_and_survives_a_phone_that_writes_capitals() -> None:
    link_id, code = token.make(KEY)
    assert len(code) == 32
    assert code.isalnum()
    assert token.read(KEY, code.upper()) == link_id


def test_every_change_of_a_token_is_noticed() -> None:
    _, code = token.make(KEY)
    for place in range(len(code)):
        other = "a" if code[place] != "a" else "b"
        assert token.read(KEY, code[:place] + other + code[place + 1 :]) is None


@pytest.mark.parametrize(
    "junk", ["", "x", "a" * 31, "a" * 33, "1" * 32, "ａ" * 32, "../../etc/passwd", "a" * 10_000]
)
def test_what_is_no_token_opens_nothing(junk: str) -> None:
    assert token.read(KEY, junk) is None


def test_a_token_of_another_key_opens_nothing() -> None:
    _, code = token.make(KEY)
    assert token.read(b"other" * 8, code) is None
