"""Owns the sending of texts through a domestic SMS provider over HTTP, as the YAML of the provider says."""

import hashlib
import secrets
from dataclasses import replace
from datetime import UTC, timedelta
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

import httpx

from ivr.errors import MessageError, MessageRejected, MessageUnsure
from ivr.integrations.messages import acs3, provider
from ivr.integrations.messages.provider import Provider, Request
from ivr.messages.letter import Letter, Receipt
from ivr.ports import Clock

TIMEOUT = httpx.Timeout(8.0, connect=3.0)
"""Shorter than the outbox's lease."""
DAYS_BACK = 2
_ZONE = ZoneInfo("Asia/Shanghai")
"""By which providers count days."""


class HttpTexts:
    """A `TextCarrier`. Thread-safe. Messages of errors hold the provider's code, never a key or a number."""

    def __init__(
        self,
        known: Provider,
        clock: Clock,
        *,
        key: str = "",
        secret: str = "",
        client: httpx.Client | None = None,
    ) -> None:
        self._provider = known
        self._clock = clock
        self._key = key
        self._secret = secret
        self._client = client or httpx.Client(timeout=TIMEOUT)

    @property
    def name(self) -> str:
        return self._provider.name

    def takes(self, number: str) -> bool:
        return number.startswith(self._provider.numbers)

    def deliver(self, letter: Letter) -> str:
        facts = self._facts(letter)
        template = self._provider.template(letter.template, letter.locale)
        if self._provider.templates:
            if template is None:
                raise MessageRejected(
                    f"{self._provider.name} has no template for {letter.template} in {letter.locale}",
                    code="message-no-template",
                )
            facts |= {"template_id": template.id, "parameters": provider.parameters(template, letter.words)}
        request = self._provider.send
        told = self._ask(request, facts, may_be_taken=True)
        code = str(provider.at(told, request.answer.code))
        if code in request.answer.ok:
            return str(provider.at(told, request.answer.id) or "")
        said = f"{self._provider.name} answered {code}: {provider.at(told, request.answer.why)}"
        if code in request.answer.never:
            raise MessageRejected(said)
        raise MessageError(said)

    def find(self, letter: Letter) -> str | None:
        request = self._provider.find
        if request is None:
            if self._provider.repeats == "harmless":
                return None
            raise MessageUnsure(f"{self._provider.name} cannot be asked whether it went out")
        item = self._item(request, letter)
        return None if item is None else str(provider.at(item, request.answer.id) or "")

    def ask(self, letter: Letter) -> Receipt | None:
        """What became of it; None when the provider does not say, or not yet. Raises MessageError."""
        request = self._provider.find
        if request is None or request.answer.receipt is None:
            return None
        item = self._item(request, letter)
        if item is None:
            return None
        told = provider.read_receipt(self.name, request.answer.receipt, item)
        return replace(told, message_id=letter.id) if told.state != "sent" else None

    def _item(self, request: Request, letter: Letter) -> Any:
        """What the provider's own record has of it; None when nothing."""
        first = letter.created_at.astimezone(_ZONE).date()
        last = self._clock.now().astimezone(_ZONE).date()
        for days in range(min(DAYS_BACK, (last - first).days) + 1):
            date = f"{first + timedelta(days=days):%Y%m%d}"
            found = self._found(request, {**self._facts(letter), "date": date})
            if found is not None:
                return found
        return None

    def _found(self, request: Request, facts: dict[str, str]) -> Any:
        told = self._ask(request, facts, may_be_taken=False)
        code = str(provider.at(told, request.answer.code))
        if code not in request.answer.ok:
            raise MessageError(
                f"{self._provider.name} answered {code}: {provider.at(told, request.answer.why)}"
            )
        items = provider.at(told, request.answer.items) or []
        wanted = provider.fill(request.answer.same, facts)
        for item in items:
            if all(str(provider.at(item, path)) == value for path, value in wanted.items()):
                return item
        if int(provider.at(told, request.answer.total) or 0) > len(items):
            raise MessageUnsure(f"{self._provider.name} does not show all that went out")
        return None

    def _facts(self, letter: Letter) -> dict[str, str]:
        return {
            "id": letter.id,
            "number": letter.number,
            "national": letter.number.removeprefix("+86"),
            "text": letter.text,
            "key": self._key,
            "secret": self._secret,
        }

    def _ask(self, request: Request, facts: dict[str, str], *, may_be_taken: bool) -> Any:
        """The answer's JSON. `may_be_taken`: once the request is out, a lost answer leaves us unsure."""
        lost = MessageUnsure if may_be_taken else MessageError
        name = self._provider.name
        try:
            answer = self._client.send(self._made(request, facts))
        except (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout) as error:
            raise MessageError(f"{name} cannot be reached ({type(error).__name__})") from error
        except httpx.HTTPError as error:
            raise lost(f"the answer of {name} was lost ({type(error).__name__})") from error
        if answer.status_code == 429:
            raise MessageError(f"{name} is asked too often")
        if answer.status_code >= 500:
            raise lost(f"{name} answered {answer.status_code}")
        try:
            told = answer.json()
        except ValueError as error:
            raise lost(f"the answer of {name} ({answer.status_code}) is no JSON") from error
        if answer.is_error and provider.at(told, request.answer.code) is None:
            raise MessageError(f"{name} answered {answer.status_code}")
        return told

    def _made(self, request: Request, facts: dict[str, str]) -> httpx.Request:
        query = provider.fill(request.query, facts)
        headers = provider.fill(request.headers, facts)
        body = provider.fill(request.json_body, facts)
        url = self._provider.url + (f"?{acs3.canonical_query(query)}" if query else "")
        if self._provider.signing == "acs3":
            headers |= self._signed(request.method, query, headers)
        return self._client.build_request(request.method, url, headers=headers, json=body or None)

    def _signed(self, method: str, query: dict[str, str], headers: dict[str, str]) -> dict[str, str]:
        parts = urlsplit(self._provider.url)
        signed = {
            **headers,
            "host": parts.netloc,
            "x-acs-date": f"{self._clock.now().astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}",
            "x-acs-signature-nonce": secrets.token_hex(16),
            "x-acs-content-sha256": hashlib.sha256(b"").hexdigest(),
        }
        told = acs3.authorization(
            method, parts.path or "/", query, signed, key=self._key, secret=self._secret
        )
        return {**signed, "Authorization": told}
