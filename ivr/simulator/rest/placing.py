"""Owns what every REST request that places a call must say: to whom, from whom, and how long it may ring."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import parse_qsl

from ivr.simulator.config import CarrierConfig
from ivr.simulator.detection import Detection
from ivr.simulator.fault import RestFault
from ivr.simulator.region import client_identity, is_number
from ivr.simulator.rest.gate import one

#: The states that StatusCallbackEvent may ask for.
EVENTS = frozenset({"initiated", "ringing", "answered", "completed"})

_LIMITS = {
    "MachineDetectionTimeout": (3, 59),
    "MachineDetectionSpeechThreshold": (1000, 6000),
    "MachineDetectionSpeechEndThreshold": (500, 5000),
    "MachineDetectionSilenceTimeout": (2000, 10_000),
}
#: What may be asked of machine detection; AsyncAmd and its callback are not carried out.
DETECTION = frozenset({"MachineDetection", *_LIMITS})


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


def machine_detection(values: dict[str, list[str]]) -> Detection | None:
    """None where it was not asked for. Raises RestFault 20001: Twilio would overlook what makes no sense."""
    mode = one(values, "MachineDetection")
    if not mode and not DETECTION & values.keys():
        return None
    if mode != "Enable":
        raise RestFault(400, 20001, f"MachineDetection other than Enable is not carried out here: {mode}")
    usual = Detection()
    return Detection(
        timeout_ms=1000 * _within(values, "MachineDetectionTimeout", usual.timeout_ms // 1000),
        speech_threshold_ms=_within(values, "MachineDetectionSpeechThreshold", usual.speech_threshold_ms),
        speech_end_threshold_ms=_within(
            values, "MachineDetectionSpeechEndThreshold", usual.speech_end_threshold_ms
        ),
        silence_timeout_ms=_within(values, "MachineDetectionSilenceTimeout", usual.silence_timeout_ms),
    )


def _within(values: dict[str, list[str]], name: str, usual: int) -> int:
    text = one(values, name, str(usual))
    least, most = _LIMITS[name]
    if not (text.isascii() and text.isdigit()) or not least <= int(text) <= most:
        raise RestFault(400, 20001, f"{name} must be {least} to {most}: {text}")
    return int(text)
