"""Owns text messages: the outbox that stands for the world's phones, and the way each message goes."""

import asyncio
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TYPE_CHECKING

from ivr.simulator.fault import TwilioFault
from ivr.simulator.sid import new_sid, now
from ivr.simulator.webhook import Webhooks

if TYPE_CHECKING:
    from ivr.simulator.exchange import Exchange

_STEP_SECONDS = 0.2  # between queued, sent and delivered
_GSM_7 = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§"
    "¿abcdefghijklmnopqrstuvwxyzäöñüà^{}\\[~]|€"
)


@dataclass(frozen=True)
class Message:
    """One message as it stands; `status` is queued, sent or delivered."""

    sid: str
    to: str
    from_: str
    service_sid: str
    body: str
    media_urls: tuple[str, ...]
    status: str = "queued"
    created: datetime = field(default_factory=now)
    sent: datetime | None = None

    @property
    def segments(self) -> int:
        """What is billed: 160 GSM characters or 70 others in one, 153 or 67 when it takes several."""
        one, several = (160, 153) if set(self.body) <= _GSM_7 else (70, 67)
        units = len(self.body.encode("utf-16-le")) // 2
        return 1 if units <= one else -(-units // several)


class Messages:
    """The account's outbox."""

    def __init__(self, exchange: "Exchange") -> None:
        self._exchange = exchange
        self._by_sid: dict[str, Message] = {}

    def send(self, message: Message, status_url: str) -> Message:
        self._by_sid[message.sid] = message
        self._exchange.run_errand(self._deliver(message, status_url))
        return message

    def find(self, sid: str) -> Message | None:
        return self._by_sid.get(sid)

    def all(self) -> tuple[Message, ...]:
        """Newest first."""
        return tuple(reversed(self._by_sid.values()))

    def forget(self) -> None:
        self._by_sid.clear()

    async def _deliver(self, message: Message, status_url: str) -> None:
        webhooks = Webhooks(self._exchange.config.auth_token, self._exchange.mischief, lambda *_, **__: None)
        try:
            async with asyncio.TaskGroup() as callbacks:
                for status in ("sent", "delivered"):
                    await asyncio.sleep(_STEP_SECONDS)
                    message = replace(message, status=status, sent=message.sent or now())
                    if message.sid in self._by_sid:
                        self._by_sid[message.sid] = message
                    if status_url:
                        callbacks.create_task(self._tell(webhooks, status_url, message))
        finally:
            await webhooks.close()

    async def _tell(self, webhooks: Webhooks, url: str, message: Message) -> None:
        params = {
            "MessageSid": message.sid,
            "SmsSid": message.sid,
            "MessageStatus": message.status,
            "SmsStatus": message.status,
            "AccountSid": self._exchange.config.account_sid,
            "From": message.from_,
            "To": message.to,
            "ApiVersion": "2010-04-01",
        }
        await asyncio.sleep(self._exchange.callback_delay_seconds())
        try:
            await webhooks.ask(url, "POST", params)
        except TwilioFault:
            return  # Twilio too gives up; the message itself is delivered


def new_message(to: str, from_: str, service_sid: str, body: str, media_urls: tuple[str, ...]) -> Message:
    return Message(new_sid("MM" if media_urls else "SM"), to, from_, service_sid, body, media_urls)
