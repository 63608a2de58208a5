"""Owns the error tree: every fault the hotline knows, each with a code `stage-reason`."""


class IvrError(Exception):
    """A fault of ours or of something we depend on. `code` is stable, `message` is one clear sentence."""

    code = "ivr-error"
    http_status = 500

    def __init__(self, message: str, *, code: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        if code is not None:
            self.code = code


class SettingsError(IvrError):
    """A setting is unknown, malformed or missing; the message names it."""

    code = "settings-invalid"


class DataError(IvrError):
    """Dialog or prompt data is wrong; the message says `file:line: reason`."""

    code = "data-invalid"


class SetupError(IvrError):
    """The machine cannot run this: a missing model, a busy port, a full disk."""

    code = "setup-failed"


class CarrierError(IvrError):
    """The carrier sent, or answered with, something we cannot accept."""

    code = "carrier-error"
    http_status = 400


class BadSignature(CarrierError):
    code = "carrier-bad-signature"
    http_status = 403


class BadFrame(CarrierError):
    code = "carrier-bad-frame"


class LineClosed(CarrierError):
    """The stream's socket is gone."""

    code = "carrier-line-closed"


class SpeechError(IvrError):
    """The recogniser or the voice did not do its work."""

    code = "speech-error"
    http_status = 503


class SpeechBusy(SpeechError):
    """The bounded queue is full or the deadline cannot be met."""

    code = "speech-busy"
    http_status = 429


class SpeechTimeout(SpeechError):
    code = "speech-timeout"


class SpeechUnavailable(SpeechError):
    code = "speech-unavailable"


class DialogError(IvrError):
    """The dialog core was asked for something it must not or cannot do."""

    code = "dialog-error"


class UntrueClaim(DialogError):
    """A reply claims a deed for which no proof was given: the truth lock."""

    code = "dialog-untrue-claim"


class AdviceFailed(IvrError):
    """No second opinion could be had; it is done without."""

    code = "advice-failed"
    http_status = 503


class AdviceRefused(AdviceFailed):
    """Nor will there be one before somebody looks at the settings: key, model or address are wrong."""

    code = "advice-refused"


class LookupFailed(IvrError):
    """Parcels cannot be looked up right now."""

    code = "parcels-unavailable"
    http_status = 503


class WorkflowError(IvrError):
    """A workflow was refused or its catalogue cannot be reached."""

    code = "workflow-refused"
    http_status = 409


class StaleWorkflow(WorkflowError):
    """The workflow has moved on since the page was shown; show it again."""

    code = "workflow-stale"


class OfferTaken(IvrError):
    """Somebody else was faster, or the offer has run out; `by` is empty then."""

    code = "offer-taken"
    http_status = 409

    def __init__(self, message: str, *, by: str = "") -> None:
        super().__init__(message)
        self.by = by


class MessageError(IvrError):
    """A text did not go out this time; it is tried again."""

    code = "message-failed"
    http_status = 503


class MessageRejected(MessageError):
    """It will never go out like this: a number that takes none, a template that is not approved."""

    code = "message-rejected"
    http_status = 400


class MessageUnsure(MessageError):
    """It may have gone out: the answer was lost. Before it is tried again, the carrier is asked."""

    code = "message-unsure"


class WebhookFailed(IvrError):
    """Another system did not take an event."""

    code = "webhook-failed"
    http_status = 502

    def __init__(self, message: str, *, is_final: bool = False, retry_after_seconds: int = 0) -> None:
        super().__init__(message)
        self.is_final = is_final
        """It never will."""
        self.retry_after_seconds = retry_after_seconds
        """It asks to be left alone so long; 0 when it says nothing."""


class StoreError(IvrError):
    """SQL or Redis failed."""

    code = "store-error"
    http_status = 503


class StaleState(StoreError):
    """Live state was replaced by someone else since it was read."""

    code = "store-stale-state"
    http_status = 409


class NotFound(IvrError):
    code = "not-found"
    http_status = 404


class LinkGone(NotFound):
    """Unknown, forged, expired, used up or revoked: whoever holds it is told the same, whichever it is."""

    code = "link-gone"


class NotAllowed(IvrError):
    code = "not-allowed"
    http_status = 403


class SignOnUnavailable(IvrError):
    """The company's single sign-on cannot be reached, or is not what the settings say."""

    code = "sign-on-unavailable"
    http_status = 503


class BadInput(IvrError):
    """A form, a query or an argument makes no sense; the message says which and why."""

    code = "bad-input"
    http_status = 400


class BadPicture(BadInput):
    """A file that is not taken as a picture; the code says why: `picture-` type, size, dimensions, broken, unsafe."""

    code = "picture-broken"


class BadAddress(BadInput):
    """Some fields of an address are missing or make no sense."""

    code = "address-incomplete"

    def __init__(self, fields: tuple[str, ...]) -> None:
        super().__init__(f"Missing or wrong: {', '.join(fields)}.")
        self.fields = fields


class TooBusy(IvrError):
    """All places are taken; it may be tried again in a while."""

    code = "too-busy"
    http_status = 503
