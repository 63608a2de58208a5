"""Owns the words that scripts of pages put on the screen, in the visitor's language."""

from flask_babel import gettext as _


def turn_texts() -> dict[str, str]:
    """Around a turn, wherever one is shown."""
    return {
        "you": _("Caller"),
        "bot": _("Hotline"),
        "heard": _("Heard"),
        "matched": _("Matched"),
        "decided": _("Decided"),
        "took": _("Took"),
        "meanwhile": _("meanwhile"),
        "or": _("or"),
        "nothing": _("nothing that fits"),
        "due": _("due"),
        "interrupted": _("interrupted here"),
        "reused": _("already open"),
        "why": _("Why"),
        "mood": _("mood"),
        "also": _("also"),
        "transfer": _("Handed to a person"),
        "seek": _("Play from here"),
        "nothing_heard": _("(nothing understood)"),
    }


def phone_texts() -> dict[str, str]:
    """What the browser phone says of its own state; the keys of call states are Twilio's."""
    return turn_texts() | {
        "you": _("You"),
        "call": _("Call the hotline"),
        "hang_up": _("Hang up"),
        "cancel": _("Cancel"),
        "idle": _("Not in a call"),
        "connecting": _("Connecting…"),
        "queued": _("Connecting…"),
        "initiated": _("Connecting…"),
        "ringing": _("Ringing…"),
        "in-progress": _("In the call"),
        "completed": _("The call has ended"),
        "busy": _("Busy"),
        "failed": _("The call failed"),
        "no-answer": _("Nobody answered"),
        "canceled": _("Cancelled"),
        "lost": _("The line to the carrier broke"),
        "incoming": _("Incoming call"),
        "declined": _("Declined"),
        "missed": _("Missed call"),
        "calls_you": _("The parcel hotline is calling this number"),
        "reachable": _("Calls to this number ring here"),
        "unreachable": _("Calls to this number do not ring here just now"),
        "mute": _("Mute"),
        "unmute": _("Unmute"),
        "no_mic": _("No microphone: type what you would say."),
        "mic_denied": _(
            "The browser may not use the microphone: allow it in the address bar, or type what you would say."
        ),
        "insecure": _(
            "Browsers give sound to https and to this machine alone: open the page on 127.0.0.1, "
            "or type what you would say."
        ),
        "no_carrier": _("The carrier does not answer. Is the hotline running with --demo?"),
        "outcome": _("Outcome"),
        "open_call": _("Open the call's page"),
        "not_sent": _("That was not heard: the call is over."),
        "listening": _("listening…"),
        "thinking": _("thinking…"),
        "message": _("Text message:"),
    }


def upload_texts() -> dict[str, str]:
    """Around pictures that are on their way."""
    return {
        "sending": _("Sending…"),
        "sent": _("Sent"),
        "failed": _("Not sent:"),
        "again": _("Send again"),
        "too_big": _("This photo is too large, 12 MB are possible."),
        "offline": _("The connection broke. Please send it again."),
    }
