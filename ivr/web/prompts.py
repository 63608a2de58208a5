"""Owns the sound files that the carrier plays by itself: hold music, and sentences by locale and reply key."""

from flask import Blueprint, Response, request

from ivr.dialog.replies import word
from ivr.errors import DialogError, NotFound
from ivr.messages.turn import Say
from ivr.speech.audio import wav_of_mulaw
from ivr.speech.melody import hold_music
from ivr.web.carrier import services

blueprint = Blueprint("prompts", __name__)


LARGEST = 99
"""Of the numbers that may stand in a sentence: each makes one more sound file."""


@blueprint.get("/prompts/hold.wav")
def hold() -> Response:
    return _sound(hold_music())


@blueprint.get("/prompts/<locale>/<key>.wav")
def prompt(locale: str, key: str) -> Response:
    """8 kHz μ-law WAV. Carries no facts of any call but small numbers, so it needs no signature."""
    world = services()
    facts = {name: min(int(value), LARGEST) for name, value in request.args.items() if value.isdecimal()}
    try:
        sentences = word(
            (Say(key, facts),),
            locale=locale,
            book=world.book,
            now=world.clock.now(),
            zone=world.settings.zone,
            slow=False,
        )
    except (DialogError, KeyError) as error:
        raise NotFound(f"there is no fixed sentence {key} in {locale}") from error
    voice = world.mouth.voice_for_call(locale)
    return _sound(b"".join(world.mouth.speak(s.text, locale=locale, voice=voice) for s in sentences))


def _sound(mulaw: bytes) -> Response:
    answer = Response(wav_of_mulaw(mulaw), mimetype="audio/wav")
    answer.headers["Cache-Control"] = "public, max-age=3600"
    return answer
