"""Owns the words that the script of the agents' page puts on the screen, in the visitor's language."""

from flask_babel import gettext as _

from ivr.web.tasks import clock_texts


def agent_texts() -> dict[str, str]:
    return clock_texts() | _shared() | _packet() | _acts()


def _shared() -> dict[str, str]:
    return {
        "ago": _("%(span)s ago", span="{span}"),
        "just_now": _("just now"),
        "withheld": _("withheld"),
        "caller": _("Caller"),
        "bot": _("Hotline"),
        "agent": _("Agent"),
        "nothing_heard": _("(nothing understood)"),
        "interrupted": _("interrupted here"),
        "waiting_none": _("Nobody waits"),
        "waiting": _("%(count)s waiting", count="{count}"),
        "longest": _("longest %(span)s", span="{span}"),
        "nobody_else": _("Nobody else is signed on."),
        "no_history": _("No earlier calls."),
        "no_scans": _("No scans."),
        "no_parcel": _("No parcel."),
        "lookup_failed": _("The parcel system cannot be reached; this is what the hotline knew."),
        "stale_banner": _("Connection lost; it is tried again by itself. What you see is"),
        "signed_out": _("You are signed out. Sign in again in another tab, then send once more."),
    }


def _packet() -> dict[str, str]:
    return {
        "reveal": _("Show whole numbers"),
        "who": _("Caller"),
        "mood": _("Mood"),
        "calls_today": _("call no. %(times)s today", times="{times}"),
        "parcels": _("Parcels"),
        "flows": _("Under way"),
        "promised": _("Promised"),
        "known": _("Good to know"),
        "failed": _("Went wrong"),
        "colleague": _("From your colleague"),
        "strange": _("not their parcel"),
        "last_scan": _("last scan %(span)s ago", span="{span}"),
        "in_state": _("for %(span)s", span="{span}"),
        "expected": _("expected %(time)s", time="{time}"),
        "leaves": _("leaves %(time)s", time="{time}"),
        "reminded": _("reminded: %(times)s", times="{times}"),
        "raised": _("raised to: %(who)s", who="{who}"),
        "tail": _("tail %(tail)s", tail="{tail}"),
        "advice": _("Next"),
        "authority": _("You may grant up to %(limit)s CNY.", limit="{limit}"),
        "no_authority": _("Goodwill is for a supervisor here."),
    }


def _acts() -> dict[str, str]:
    return {
        "offer": _("A call for you"),
        "offer_for": _("%(who)s: %(need)s", who="{who}", need="{need}"),
        "consult_for": _("A colleague asks for your advice: %(need)s", need="{need}"),
        "waits": _("waits"),
        "runs_out": _("%(seconds)s s left", seconds="{seconds}"),
        "gone_taken": _("%(who)s has taken the call.", who="{who}"),
        "gone_expired": _("The offer has run out."),
        "gone_left": _("The caller has hung up."),
        "gone": _("The call is not offered any more."),
        "connecting": _("Connecting…"),
        "talking": _("In conversation"),
        "on_hold": _("On hold"),
        "consulting": _("With %(who)s, the caller is on hold", who="{who}"),
        "advising": _("You advise %(who)s", who="{who}"),
        "over": _("The conversation is over: wrap up"),
        "hold": _("Hold"),
        "resume": _("Back to the caller"),
        "mute": _("Mute"),
        "unmute": _("Unmute"),
        "remind": _("Remind"),
        "note_kept": _("Note kept"),
        "text_sent": _("Text sent"),
        "granted": _("Goodwill of %(amount)s CNY noted", amount="{amount}"),
        "opened": _("%(what)s opened, due %(time)s", what="{what}", time="{time}"),
        "reminded_flow": _("%(what)s was open already: they were told again", what="{what}"),
        "phone_connecting": _("Softphone: connecting…"),
        "phone_ready": _("Softphone ready"),
        "phone_ringing": _("Softphone rings"),
        "phone_talking": _("Softphone in a call"),
        "phone_elsewhere": _("Softphone is in another window"),
        "phone_lost": _("Softphone: the line broke, trying again"),
        "phone_none": _("You are rung on your telephone"),
        "phone_silent": _("Turn the sound on"),
        "mic_denied": _("The browser may not use the microphone: allow it in the address bar."),
        "no_mic": _("No microphone was found: the caller will not hear you."),
        "insecure": _("Browsers give sound to https and to this machine alone."),
        "unasked_ring": _("Incoming call that you did not ask for"),
        "answer": _("Answer"),
        "reject": _("Decline"),
    }
