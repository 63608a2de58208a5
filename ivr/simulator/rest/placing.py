"""Owns what every REST request that places a call must say: to whom, from whom, and how long it may ring."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import parse_qsl

from ivr.simulator.config import CarrierConfig
from ivr.simulator.fault import RestFault
from ivr.simulator.region import client_identity, is_number
from ivr.simulator.rest.gate import one

#: The states that StatusCallbackEvent may ask for.
EVENTS = frozenset({"initiated", "ringing", "answered", "completed"})


@dataclass(frozen=True)
class Destination:
    """`details` are the custom parameters of `client:anna?key=value`."""

    to: str
    from_: str
    details: Mapping[str, str]


def destination(config: CarrierConfig, values: dict[str, list[str]]) -> Destination:
    """Raises RestFault 21201, 21210, 21213, 21215 or 21217."""
    to, from_ = one(values, "To"), one(values, "From")
    if not to:
        raise RestFault(400, 21201, "No 'To' number is specified")
    if not from_:
        raise RestFault(400, 21213, "'From' phone number is required")
    details: dict[str, str] = {}
    if to.startswith("client:"):
        to, _, query = to.partition("?")
        details = dict(parse_qsl(query, keep_blank_values=True))
    if not is_number(to) and not client_identity(to):
        raise RestFault(400, 21217, f"Phone number does not appear to be valid: {to}")
    if from_ != config.number and not (client_identity(to) and client_identity(from_)):
        raise RestFault(
            400, 21210, f"The source phone number provided, {from_}, is not yet verified for your account"
        )
    if to.startswith(config.refused_call_prefixes):
        raise RestFault(400, 21215, f"Account not authorized to call {to}: check your geo permissions")
    return Destination(to, from_, details)


def ring_seconds(values: dict[str, list[str]], least: int) -> int:
    """Raises RestFault 21208."""
    timeout = one(values, "Timeout", "60")
    if not (timeout.isascii() and timeout.isdigit()) or not least <= int(timeout) <= 600:
        raise RestFault(400, 21208, f"Timeout must be {least} to 600 seconds: {timeout}")
    return int(timeout)
