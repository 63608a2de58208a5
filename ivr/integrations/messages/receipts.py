"""Owns what comes back of texts: a carrier's word on each, and a provider's push of several, told by who knows the key."""

import hmac
from collections.abc import Mapping
from typing import Any

from ivr.errors import NotFound
from ivr.integrations.messages import provider
from ivr.integrations.messages.provider import Provider
from ivr.messages.letter import Receipt
from ivr.store.receipts import SqlReceipts


class TextReceipts:
    """Every method raises StoreError."""

    def __init__(self, receipts: SqlReceipts, known: Provider | None, *, key: str) -> None:
        """`known`: who may push; `key`: what its address ends in, empty for none."""
        self._receipts = receipts
        self._provider = known
        self._key = key

    def receive(self, receipt: Receipt) -> bool:
        """Whether it was news."""
        return self._receipts.receive(receipt)

    def pushed(self, key: str, told: Any) -> Mapping[str, str | int]:
        """What to answer to a push of the provider. Raises NotFound for a wrong key, BadInput."""
        if (
            self._provider is None
            or not self._key
            or not hmac.compare_digest(key.encode(), self._key.encode())
        ):
            raise NotFound("nobody tells anything at this address")
        for receipt in provider.receipts(self._provider, told):
            self._receipts.receive(receipt)
        return self._provider.receipts.thanks if self._provider.receipts else {}

    def undelivered(self, *, limit: int = 100) -> list[dict[str, Any]]:
        return self._receipts.undelivered(limit=limit)
