"""Owns the sound files that the carrier plays by itself: fixed sentences, by locale and reply key."""

from flask import Blueprint, Response

from ivr.dialog.replies import word
from ivr.errors import DialogError, NotFound
from ivr.messages.turn import Say
from ivr.speech.audio import wav_of_mulaw
from ivr.web.telephony import services

blueprint = Blueprint("prompts", __name__)


@blueprint.get("/prompts/<locale>/<key>.wav")
def prompt(locale: str, key: str) -> Response:
    """8 kHz μ-law WAV. Carries no facts of any call, so it needs no signature."""
    world = services()
    try:
        sentences = word(
            (Say(key),),
            locale=locale,
            book=world.book,
            now=world.clock.now(),
            zone=world.settings.zone,
            slow=False,
        )
    except (DialogError, KeyError) as error:
        raise NotFound(f"there is no fixed sentence {key} in {locale}") from error
    voice = world.mouth.voice_for_call(locale)
    sound = b"".join(world.mouth.speak(s.text, locale=locale, voice=voice) for s in sentences)
    answer = Response(wav_of_mulaw(sound), mimetype="audio/wav")
    answer.headers["Cache-Control"] = "public, max-age=3600"
    return answer
