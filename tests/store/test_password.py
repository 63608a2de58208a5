import pytest
from argon2 import PasswordHasher

from ivr.errors import BadInput
from ivr.store import password
from ivr.store.password import Passwords


def test_a_password_fits_its_own_hash_alone() -> None:
    passwords = Passwords()
    kept = passwords.hash("correct horse")
    assert passwords.fits("correct horse", kept)
    assert not passwords.fits("wrong horse", kept)


@pytest.mark.parametrize("kept", [None, password.NONE])
def test_where_there_is_no_password_none_fits_and_one_is_compared_all_the_same(
    kept: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    compared: list[str] = []
    verify = PasswordHasher.verify
    monkeypatch.setattr(
        PasswordHasher,
        "verify",
        lambda it, hashed, typed: compared.append(hashed) or verify(it, hashed, typed),
    )
    passwords = Passwords()
    assert not passwords.fits("!", kept)
    assert [hashed.startswith("$argon2id$") for hashed in compared] == [True]


def test_a_short_one_is_refused() -> None:
    with pytest.raises(BadInput, match="at least 8"):
        Passwords().hash("seven77")
