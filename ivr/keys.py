"""Owns the secrets of a data dir: made once, readable by their owner alone."""

import hashlib
import hmac
import json
import os
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from ivr.errors import SetupError


@dataclass(frozen=True)
class DemoAccount:
    """The carrier account that the embedded carrier plays."""

    account_sid: str
    auth_token: str


def admin_token(data_dir: Path) -> str:
    """For programs on this machine: the `call` command and the embedded carrier. Made by `bootstrap.prepare`."""
    path = data_dir / "admin.token"
    try:
        return path.read_text("utf-8").strip()
    except OSError as error:
        raise SetupError(
            f"no admin token in {data_dir}; has the hotline run there, or name one with --token"
        ) from error


def demo_account(data_dir: Path) -> DemoAccount:
    def make() -> str:
        return json.dumps({"account_sid": "AC" + secrets.token_hex(16), "auth_token": secrets.token_hex(16)})

    return DemoAccount(**json.loads(_made_once(data_dir / "demo-account.json", make)))


def link_key(data_dir: Path, secret_key: str = "") -> bytes:
    """Signs the links that texts carry. From `secret_key` where one is set, so that every host has the same."""
    secret = secret_key or _made_once(data_dir / "links.key", lambda: secrets.token_hex(32))
    return hmac.digest(secret.encode(), b"links of texts", hashlib.sha256)


def _made_once(path: Path, make: Callable[[], str]) -> str:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        except FileExistsError:
            return path.read_text("utf-8").strip()
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(make())
        return path.read_text("utf-8").strip()
    except OSError as error:
        raise SetupError(f"the data dir {path.parent} cannot be written: {error.strerror}") from error
