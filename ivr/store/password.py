"""Owns how passwords are kept and compared."""

import secrets
from functools import cached_property

from argon2 import PasswordHasher
from argon2.exceptions import VerificationError

from ivr.errors import BadInput

SHORTEST = 8
NONE = "!"
"""Stands where a hash would: no password opens the account."""


class Passwords:
    """Argon2id, with the library's own costs of today."""

    def __init__(self) -> None:
        self._hasher = PasswordHasher()

    def hash(self, password: str, *, shortest: int = SHORTEST) -> str:
        """Raises BadInput when it has fewer characters than `shortest`."""
        if len(password) < shortest:
            raise BadInput(f"a password has at least {shortest} characters", code="password-short")
        return self._hasher.hash(password)

    def fits(self, password: str, kept: str | None) -> bool:
        """Takes as long for nobody (`kept` is None) and for accounts without a password, and is False then."""
        nobody = self._nobody
        is_hash = kept is not None and kept != NONE
        try:
            self._hasher.verify(kept if is_hash and kept else nobody, password)
        except VerificationError:
            return False
        return is_hash

    def is_weak(self, kept: str) -> bool:
        """Was it hashed at lesser costs than today's?"""
        return self._hasher.check_needs_rehash(kept)

    @cached_property
    def _nobody(self) -> str:
        return self._hasher.hash(secrets.token_hex(16))
