"""Owns the sound files that the carrier plays by itself: hold music, and sentences by locale and reply key."""

import re

import structlog
from flask import Blueprint, Response, request

from ivr.dialog.replies import word
from ivr.errors import DialogError, NotFound, SpeechError
from ivr.messages.turn import Say
from ivr.speech.audio import wav_of_mulaw
from ivr.speech.melody import hold_music, knock
from ivr.web.carrier import services

log = structlog.get_logger(__name__)

blueprint = Blueprint("prompts", __name__)
_NUMBER = re.compile(r"[0-9]{1,4}")


LARGEST = 20
"""Of the numbers that may stand in a sentence: each makes one more sound file, and anybody may ask for one."""


@blueprint.get("/prompts/hold.wav")
def hold() -> Response:
    return _sound(hold_music())


@blueprint.get("/prompts/<locale>/<key>.wav")
def prompt(locale: str, key: str) -> Response:
    """8 kHz μ-law WAV. Carries no facts of any call but small numbers, so it needs no signature."""
    world = services()
    facts = {
        name: min(int(value), LARGEST) for name, value in request.args.items() if _NUMBER.fullmatch(value)
    }
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
    try:
        return _sound(b"".join(world.mouth.speak(s.text, locale=locale, voice=voice) for s in sentences))
    except (
        SpeechError
    ) as error:  # a carrier that finds no sound gives up the call, with somebody waiting on it
        log.warning("prompt.unspoken", key=key, code=error.code)
        return _sound(knock(), keep_seconds=0)


def _sound(mulaw: bytes, *, keep_seconds: int = 3600) -> Response:
    answer = Response(wav_of_mulaw(mulaw), mimetype="audio/wav")
    answer.headers["Cache-Control"] = f"public, max-age={keep_seconds}"
    return answer
