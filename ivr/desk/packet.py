"""Owns how the desk reads a hand-over packet, an older or an empty one too. Pure."""

from collections.abc import Iterator, Mapping
from typing import Any

Packet = Mapping[str, Any]


def reason_of(packet: Packet) -> str:
    return str(packet.get("why", {}).get("code", ""))


def requests_at_issue(packet: Packet) -> list[Mapping[str, Any]]:
    """What was asked for and is not settled; when all is settled, the last; else what was probably meant."""
    requests = packet.get("requests", ())
    asked = [request for request in requests if not request.get("settled")]
    meant = packet.get("about")
    return asked or list(requests[-1:]) or ([meant] if meant else [])


def about(packet: Packet) -> tuple[str, ...]:
    """Intents of the requests at issue, then the reason, which may be an intent too."""
    return (*(str(request["intent"]) for request in requests_at_issue(packet)), reason_of(packet))


def parcel_at_issue(packet: Packet) -> Mapping[str, Any]:
    """Of the first request at issue, else the first; empty when there is none."""
    parcels: list[Mapping[str, Any]] = list(packet.get("parcels", ()))
    numbers = [request.get("parcel") for request in requests_at_issue(packet)]
    named = (parcel for number in numbers for parcel in parcels if parcel.get("tracking_no") == number)
    return next(named, parcels[0] if parcels else {})


def open_workflows(packet: Packet) -> list[Mapping[str, Any]]:
    over = ("DONE", "FAILED", "CLOSED", "CANCELLED")
    return [flow for flow in packet.get("workflows", ()) if flow.get("state") not in over]


def told(packet: Packet) -> Iterator[str]:
    """The caller's own words, and what is in the parcels."""
    for line in packet.get("transcript", ()):
        if line.get("speaker") == "caller":
            yield str(line.get("text", ""))
    yield from map(str, packet.get("own_words", ()))
    yield from map(str, packet.get("notes", ()))
    for parcel in packet.get("parcels", ()):
        yield str(parcel.get("goods", ""))
