"""Owns what TwiML may say: elements, and the attributes that are carried out, refused by name, or unknown."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ivr.simulator.fault import TwilioFault
from ivr.simulator.rules import RULES

TABLE = Path(__file__).parent / "data" / "twiml_voice.json"

#: What this carrier carries out; the rest of the vocabulary is refused by name.
CARRIED_OUT = frozenset(
    {"Response", "Connect", "Stream", "Parameter", "Say", "Play", "Pause", "Gather", "Record", "Redirect"}
    | {"Reject", "Hangup", "Enqueue", "Leave", "Dial", "Number", "Client", "Identity", "Queue", "Conference"}
    | {"Start", "Stop"}
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
        ("Start", "action"),
        ("Start", "method"),
        ("Queue", "reservationSid"),
        ("Queue", "postWorkActivitySid"),
        *(("Dial", name) for name in ("events", "passports", "record", "recordingConfigurationId")),
        *(("Dial", name) for name in ("recordingStatusCallback", "recordingStatusCallbackEvent", "trim")),
        *(("Dial", name) for name in ("recordingStatusCallbackMethod", "recordingTrack", "ringTone")),
        *(("Dial", name) for name in ("referMethod", "referUrl", "sequential")),
        *(
            ("Number", name)
            for name in ("amdStatusCallback", "amdStatusCallbackMethod", "byoc", "sendDigits")
        ),
        *(("Number", name) for name in ("machineDetection", "machineDetectionSilenceTimeout")),
        *(("Number", name) for name in ("machineDetectionSpeechEndThreshold", "machineDetectionTimeout")),
        ("Number", "machineDetectionSpeechThreshold"),
        *(("Conference", name) for name in ("coach", "eventCallbackUrl", "record", "region", "trim")),
        *(("Conference", name) for name in ("recordingConfigurationId", "recordingStatusCallback")),
        *(("Conference", name) for name in ("recordingStatusCallbackEvent", "recordingStatusCallbackMethod")),
    }
)


@dataclass(frozen=True)
class Shape:
    """What one element may hold: attribute names, child names, whether it has text of its own."""

    attributes: frozenset[str]
    children: frozenset[str]
    has_text: bool


@cache
def shapes() -> dict[str, Shape]:
    """Element name -> Shape, read from the table of twilio-python's own vocabulary."""
    table = json.loads(TABLE.read_text(encoding="utf-8"))
    return {
        name: Shape(frozenset(row["attributes"]), frozenset(row["children"]), row["text"] is not None)
        for name, row in table.items()
        if name != "_meta"
    }


#: Attributes without which an element means nothing.
REQUIRED: dict[str, tuple[str, ...]] = {"Parameter": ("name", "value")}
#: Attributes that the helper library emits from its own arguments and Twilio reads as the element's text.
TEXT_ARGUMENTS = frozenset(
    {("Say", "message"), ("Play", "url"), ("Enqueue", "name"), ("Dial", "number"), ("Client", "identity")}
)


def check_attribute(element: str, name: str, value: str) -> None:
    """Raise TwilioFault when `element` may not have the attribute, or not with this value."""
    if (element, name) in LATER:
        raise TwilioFault(12200, f"<{element} {name}> is not implemented by the embedded carrier")
    if name not in shapes()[element].attributes or (element, name) in TEXT_ARGUMENTS:
        raise TwilioFault(12200, f"attribute '{name}' is not allowed to appear in element '{element}'")
    rule = RULES.get((element, name))
    if rule is not None and not rule.ok(value):
        raise TwilioFault(rule.code, f'<{element} {name}="{value}">: must be {rule.wanted}')
