"""Owns the values that TwiML's attributes may take, with Twilio's code for each that is wrong."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

KEYS = "0123456789*#"


@dataclass(frozen=True)
class Rule:
    """A value's rule: `ok` judges it, `code` is Twilio's when it fails, `wanted` completes the sentence."""

    code: int
    wanted: str
    ok: Callable[[str], bool] = field(repr=False)


def _one_of(code: int, *values: str) -> Rule:
    return Rule(code, "one of " + ", ".join(values), lambda value: value in values)


def _whole(code: int, least: int, most: int) -> Rule:
    return Rule(
        code,
        f"a whole number from {least} to {most}",
        lambda value: bool(re.fullmatch(r"\d{1,6}", value)) and least <= int(value) <= most,
    )


def _words(code: int, *values: str) -> Rule:
    return Rule(
        code,
        ", ".join(values) + " (by spaces)",
        lambda value: bool(value.split()) and set(value.split()) <= set(values),
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
    ("Stream", "track"): _one_of(31941, "inbound_track", "outbound_track", "both_tracks"),
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
    ("Record", "recordingStatusCallbackEvent"): _words(12200, "in-progress", "completed", "absent"),
    ("Redirect", "method"): _method(13710),
    ("Reject", "reason"): _one_of(12200, "rejected", "busy"),
    ("Enqueue", "method"): _method(14201),
    ("Enqueue", "waitUrl"): Rule(14202, "a URL or empty", lambda v: v == "" or _is_url(v)),
    ("Enqueue", "action"): _url(14203),
    ("Enqueue", "waitUrlMethod"): _method(14206),
    ("Enqueue", "maxQueueSize"): _whole(12200, 1, 5000),
    ("Dial", "action"): _url(12200),
    ("Dial", "method"): _method(12200),
    ("Dial", "timeout"): _whole(13212, 1, 600),
    ("Dial", "timeLimit"): _whole(13216, 1, 14400),
    ("Dial", "hangupOnStar"): _one_of(13213, *_BOOLEAN),
    ("Dial", "answerOnBridge"): _one_of(12200, *_BOOLEAN),
    ("Number", "url"): _url(12200),
    ("Number", "method"): _method(13221),
    ("Client", "url"): _url(12200),
    ("Client", "method"): _method(12200),
    ("Queue", "url"): _url(12200),
    ("Queue", "method"): _method(12200),
    **{(noun, "statusCallback"): _url(12200) for noun in ("Number", "Client", "Conference")},
    **{(noun, "statusCallbackMethod"): _method(12200) for noun in ("Number", "Client", "Conference")},
    **{
        (noun, "statusCallbackEvent"): _words(12200, "initiated", "ringing", "answered", "completed")
        for noun in ("Number", "Client")
    },
    ("Conference", "statusCallbackEvent"): _words(
        12200, "start", "end", "join", "leave", "mute", "hold", "modify", "announcement"
    ),
    ("Conference", "muted"): _one_of(13230, *_BOOLEAN),
    ("Conference", "beep"): _one_of(12200, *_BOOLEAN, "onEnter", "onExit"),
    ("Conference", "endConferenceOnExit"): _one_of(13231, *_BOOLEAN),
    ("Conference", "startConferenceOnEnter"): _one_of(13232, *_BOOLEAN),
    ("Conference", "waitUrl"): Rule(13233, "a URL or empty", lambda v: v == "" or _is_url(v)),
    ("Conference", "waitMethod"): _method(13234),
    ("Conference", "maxParticipants"): _whole(12200, 2, 250),
    ("Conference", "participantLabel"): Rule(12200, "1 to 128 characters", lambda v: 0 < len(v) <= 128),
    ("Conference", "jitterBufferSize"): _one_of(12200, "off", "small", "medium", "large"),
}
