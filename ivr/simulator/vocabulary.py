"""Owns what TwiML may say: elements, their attributes and the values those may take."""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from ivr.simulator.fault import TwilioFault

KEYS = "0123456789*#"
TABLE = Path(__file__).parent / "data" / "twiml_voice.json"

#: What this carrier carries out; the rest of the vocabulary is refused by name.
CARRIED_OUT = frozenset(
    {"Response", "Connect", "Stream", "Parameter", "Say", "Play", "Pause", "Gather", "Record", "Redirect"}
    | {"Reject", "Hangup", "Enqueue", "Leave"}
)
#: Attributes that Twilio knows and this carrier does not carry out.
LATER = frozenset(
    {
        ("Stream", "connectorName"),
        ("Stream", "audioFormat"),
        ("Stream", "sampleRate"),
        ("Enqueue", "workflowSid"),
        ("Record", "recordingConfigurationId"),
        ("Record", "transcribeCallback"),
    }
)


@dataclass(frozen=True)
class Shape:
    """What one element may hold: attribute names, child names, whether it has text of its own."""

    attributes: frozenset[str]
    children: frozenset[str]
    has_text: bool


@dataclass(frozen=True)
class Rule:
    """A value's rule: `ok` judges it, `code` is Twilio's when it fails, `wanted` completes the sentence."""

    code: int
    wanted: str
    ok: Callable[[str], bool] = field(repr=False)


@cache
def shapes() -> dict[str, Shape]:
    """Element name -> Shape, read from the table of twilio-python's own vocabulary."""
    table = json.loads(TABLE.read_text(encoding="utf-8"))
    return {
        name: Shape(frozenset(row["attributes"]), frozenset(row["children"]), row["text"] is not None)
        for name, row in table.items()
        if name != "_meta"
    }


def _one_of(code: int, *values: str) -> Rule:
    return Rule(code, "one of " + ", ".join(values), lambda value: value in values)


def _whole(code: int, least: int, most: int) -> Rule:
    return Rule(
        code,
        f"a whole number from {least} to {most}",
        lambda value: bool(re.fullmatch(r"\d{1,6}", value)) and least <= int(value) <= most,
    )


def _is_url(value: str) -> bool:
    """http, https or relative; already escaped, as a URL in a document must be."""
    if not value or not value.isascii() or re.search(r"\s", value):
        return False
    return ":" not in value.split("/")[0] or value.startswith(("http://", "https://"))


def _url(code: int) -> Rule:
    return Rule(code, "a URL (http, https or relative; escaped)", _is_url)


def _absolute_url(code: int) -> Rule:
    return Rule(
        code, "an absolute http or https URL", lambda v: _is_url(v) and bool(re.match(r"https?://[^/]+", v))
    )


def _method(code: int) -> Rule:
    return _one_of(code, "GET", "POST")


_BOOLEAN = ("true", "false")
RULES: dict[tuple[str, str], Rule] = {
    ("Connect", "action"): _url(12200),
    ("Connect", "method"): _method(12200),
    ("Stream", "track"): _one_of(31941, "inbound_track"),
    ("Stream", "statusCallback"): _absolute_url(12200),
    ("Stream", "statusCallbackMethod"): _method(12200),
    ("Say", "loop"): _whole(13510, 0, 1000),
    ("Play", "loop"): _whole(13410, 0, 1000),
    ("Play", "digits"): Rule(13410, "keys 0-9 * # and w", lambda v: bool(re.fullmatch(r"[0-9*#wW]+", v))),
    ("Pause", "length"): _whole(13910, 1, 180),
    ("Gather", "input"): Rule(
        12200,
        "dtmf (this carrier has no speech recogniser of its own: speech is not implemented here)",
        lambda v: v == "dtmf",
    ),
    ("Gather", "action"): _url(12200),
    ("Gather", "method"): _method(13312),
    ("Gather", "timeout"): _whole(13313, 1, 600),
    ("Gather", "numDigits"): _whole(13314, 1, 1000),
    ("Gather", "finishOnKey"): Rule(
        13310, "one of 0-9 * # or empty", lambda v: v == "" or (len(v) == 1 and v in KEYS)
    ),
    ("Gather", "actionOnEmptyResult"): _one_of(12200, *_BOOLEAN),
    ("Record", "action"): _url(12200),
    ("Record", "method"): _method(13610),
    ("Record", "timeout"): _whole(13611, 0, 600),
    ("Record", "maxLength"): _whole(13612, 1, 14400),
    ("Record", "finishOnKey"): Rule(13613, "keys 0-9 * # or empty", lambda v: all(key in KEYS for key in v)),
    ("Record", "transcribe"): _one_of(13614, "false"),
    ("Record", "playBeep"): _one_of(13616, *_BOOLEAN),
    ("Record", "trim"): _one_of(12200, "trim-silence", "do-not-trim"),
    ("Record", "recordingStatusCallback"): _absolute_url(13256),
    ("Record", "recordingStatusCallbackMethod"): _method(13610),
    ("Record", "recordingStatusCallbackEvent"): Rule(
        12200,
        "in-progress, completed, absent (by spaces)",
        lambda v: bool(v.split()) and set(v.split()) <= {"in-progress", "completed", "absent"},
    ),
    ("Redirect", "method"): _method(13710),
    ("Reject", "reason"): _one_of(12200, "rejected", "busy"),
    ("Enqueue", "method"): _method(14201),
    ("Enqueue", "waitUrl"): Rule(14202, "a URL or empty", lambda v: v == "" or _is_url(v)),
    ("Enqueue", "action"): _url(14203),
    ("Enqueue", "waitUrlMethod"): _method(14206),
    ("Enqueue", "maxQueueSize"): _whole(12200, 1, 5000),
}

#: Attributes without which an element means nothing.
REQUIRED: dict[str, tuple[str, ...]] = {"Stream": ("url",), "Parameter": ("name", "value")}
#: Attributes that the helper library emits from its own arguments and Twilio reads as the element's text.
TEXT_ARGUMENTS = frozenset({("Say", "message"), ("Play", "url"), ("Enqueue", "name")})


def check_attribute(element: str, name: str, value: str) -> None:
    """Raise TwilioFault when `element` may not have the attribute, or not with this value."""
    if (element, name) in LATER:
        raise TwilioFault(12200, f"<{element} {name}> is not implemented by the embedded carrier")
    if name not in shapes()[element].attributes or (element, name) in TEXT_ARGUMENTS:
        raise TwilioFault(12200, f"attribute '{name}' is not allowed to appear in element '{element}'")
    rule = RULES.get((element, name))
    if rule is not None and not rule.ok(value):
        raise TwilioFault(rule.code, f'<{element} {name}="{value}">: must be {rule.wanted}')
