"""Owns what webhooks are told of a call: the form fields, by Twilio's names."""

import math
from typing import TYPE_CHECKING

from ivr.simulator.region import country, place_parameters
from ivr.simulator.sid import now, rfc2822

if TYPE_CHECKING:
    from ivr.simulator.call import Call

#: The states in which a call can end.
FINISHED = frozenset({"completed", "busy", "failed", "no-answer", "canceled"})
_RING_TIMED_OUT = "487"  # SIP: the request was terminated


def parameters(call: "Call") -> dict[str, str]:
    """What every request for a call carries; Caller and Called are older names of From and To."""
    told = {
        "CallSid": call.sid,
        "AccountSid": call.exchange.config.account_sid,
        "CallStatus": call.status,
        "ApiVersion": "2010-04-01",
        "Direction": call.direction,
    }
    for name, number in (("From", call.from_), ("Caller", call.from_), ("To", call.to), ("Called", call.to)):
        told |= {name: number, **place_parameters(name, number)}
    if call.parent is not None:
        told["ParentCallSid"] = call.parent.sid
    if call.direction == "inbound" and country(call.from_) == "US":
        told["StirVerstat"] = "TN-Validation-Passed-A"
    return told


def progress_parameters(call: "Call", status: str, sequence_number: int) -> dict[str, str]:
    """What a status callback carries: `CallDuration` in seconds, `Duration` in minutes, both once it is over."""
    told = {
        **parameters(call),
        "Timestamp": rfc2822(now()) or "",
        "CallbackSource": "call-progress-events",
        "SequenceNumber": str(sequence_number),
    }
    if status in FINISHED:
        told |= {"CallDuration": str(call.seconds), "Duration": str(math.ceil(call.seconds / 60))}
    if status == "no-answer":
        told["SipResponseCode"] = _RING_TIMED_OUT
    return told
