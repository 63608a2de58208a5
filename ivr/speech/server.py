"""Owns the speech process: recogniser and local voice behind bounded queues, spoken to as OpenAI's audio API is."""

import math
import os
import signal
import sys
from collections.abc import Mapping, Sequence
from concurrent.futures import Future
from typing import Any

import structlog
from flask import Flask, Response, jsonify, request
from waitress.server import create_server
from werkzeug.exceptions import HTTPException

from ivr.errors import BadInput, IvrError, SetupError, SpeechBusy
from ivr.messages.turn import Transcript
from ivr.ports import Synthesizer, Transcriber
from ivr.settings import Settings
from ivr.speech import audio, mulaw
from ivr.speech.backlog import Backlog
from ivr.speech.locale import locale_of, locale_of_voice
from ivr.speech.remote import LATER

LONGEST_DEADLINE_MS = 60_000
DEADLINE_MS = 4000
WAITING_PER_WORKER = 2
LONGEST_INPUT = 600
LARGEST_UPLOAD_BYTES = 20 << 20

log = structlog.get_logger(__name__)


def run(
    settings: Settings, phrases: Mapping[str, Sequence[str]], commands: Mapping[str, Sequence[str]]
) -> None:
    """Load, warm up, listen on the speech port until told to end. Raises SetupError in one line.

    `phrases`: by locale, what callers say; the recogniser's choice among its hypotheses goes by them. `commands`:
    those of them with which callers steer the call.

    The recogniser is served as soon as it is warm, while the voice, which takes longer, is still being loaded: after a
    crash the calls that live on need ears first, and have prompts and cache to speak with.
    """
    from ivr.speech.kokoro import KokoroSynthesizer
    from ivr.speech.whisper import WhisperTranscriber

    def load_voice() -> Synthesizer:
        voice = KokoroSynthesizer.bundled(settings)
        voice.warm_up()
        return voice

    cores = os.cpu_count() or 1
    hearing, speaking = backlogs(cores)
    # By the thread that will speak, so that the threads of the network inherit its lower priority.
    voice = speaking.start(load_voice)
    voice.add_done_callback(_report)
    recogniser = WhisperTranscriber.bundled(settings, workers=cores, phrases=phrases, commands=commands)
    recogniser.warm_up()
    app = create_app(recogniser, voice, hearing=hearing, speaking=speaking)
    serve(app, settings.speech_host, settings.speech_listen_port)


def _report(voice: "Future[Synthesizer]") -> None:
    fault = voice.exception()
    if fault is None:
        log.info("speech.voice-ready")
    else:
        log.error("speech.no-voice", error=str(fault))


def backlogs(cores: int) -> tuple[Backlog, Backlog]:
    """For the recogniser: one decode at a time on each core. For the voice: one sentence at a time on all cores, at
    a lower priority, since a caller who has spoken waits for words before waiting for sound."""
    hearing = Backlog("the recogniser", workers=cores, limit=WAITING_PER_WORKER * cores, expected_ms=400)
    speaking = Backlog("the voice", workers=1, limit=16, expected_ms=1000, niceness=5)
    return hearing, speaking


def serve(app: Flask, host: str, port: int) -> None:
    try:
        server = create_server(app, host=host, port=port, threads=32, ident=None)
    except OSError as error:
        raise SetupError(f"cannot listen on {host}:{port}: {error.strerror or error}") from error
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    log.info("speech.ready", host=host, port=port)
    server.run()


def create_app(
    recogniser: Transcriber, voice: "Future[Synthesizer]", *, hearing: Backlog, speaking: Backlog
) -> Flask:
    """The recogniser must be loaded and warm; the voice is being loaded by `speaking`. Healthy when both are there."""
    app = Flask(__name__)
    app.config["MAX_CONTENT_LENGTH"] = LARGEST_UPLOAD_BYTES
    app.json.ensure_ascii = False  # type: ignore[attr-defined]

    @app.get("/healthz")
    def healthz() -> Any:
        status = "loading" if not voice.done() else "no voice" if voice.exception() else "ready"
        return {
            "status": status,
            "recogniser": {"jobs": hearing.depth, "expected_ms": hearing.expected_ms},
            "voice": {"jobs": speaking.depth, "expected_ms": speaking.expected_ms},
        }, 200 if status == "ready" else 503

    @app.post("/v1/audio/transcriptions")
    def transcriptions() -> Any:
        deadline_ms = _deadline_ms(request.headers.get("X-Deadline-Ms"))
        form = request.form
        upload = request.files.get("file")
        if upload is None:
            raise BadInput("send the sound as the form field `file`")
        locale = locale_of(form.get("language", ""))
        pcm = audio.read_mono(upload.read()).tobytes()
        transcript = hearing.run(
            lambda: recogniser.transcribe(
                pcm, locale=locale, deadline_ms=deadline_ms, prompt=form.get("prompt", "")
            ),
            deadline_ms=deadline_ms,
            session=form.get("session", ""),
        )
        return _transcript(transcript, locale, form.get("response_format", "json"))

    @app.post("/v1/audio/speech")
    def speech() -> Response:
        deadline_ms = _deadline_ms(request.headers.get("X-Deadline-Ms"))
        asked = _speech_request(request.get_json(silent=True))
        line = speaking.run(
            lambda: voice.result().speak(
                asked["input"], locale=asked["locale"], voice=asked["voice"], rate=asked["speed"]
            ),
            deadline_ms=deadline_ms,
            later=request.headers.get(LATER, "") == "1",
        )
        return _sound(line, asked["response_format"])

    @app.errorhandler(IvrError)
    def ours(error: IvrError) -> Any:
        answer = jsonify(error={"message": error.message, "code": error.code, "type": "speech_error"})
        answer.status_code = error.http_status
        if isinstance(error, SpeechBusy):
            answer.headers["Retry-After"] = str(max(1, math.ceil(hearing.expected_ms / 1000)))
        return answer

    @app.errorhandler(HTTPException)
    def theirs(error: HTTPException) -> Any:
        answer = jsonify(
            error={"message": error.description, "code": "bad-request", "type": "invalid_request_error"}
        )
        return answer, error.code

    @app.errorhandler(Exception)
    def unforeseen(error: Exception) -> Any:
        log.error("speech.fault", exc_info=error)
        answer = jsonify(
            error={"message": "the engine failed", "code": "speech-error", "type": "server_error"}
        )
        return answer, 500

    return app


def _deadline_ms(header: str | None) -> int:
    if header is None:
        return DEADLINE_MS
    if not header.isdecimal() or not 0 < int(header) <= LONGEST_DEADLINE_MS:
        raise BadInput(f"X-Deadline-Ms must be 1 to {LONGEST_DEADLINE_MS}, not {header!r}")
    return int(header)


def _transcript(transcript: Transcript, locale: str, response_format: str) -> Any:
    if response_format == "text":
        return Response(transcript.text + "\n", mimetype="text/plain")
    if response_format == "json":
        return {"text": transcript.text}
    if response_format != "verbose_json":
        raise BadInput(f"response_format must be json, verbose_json or text, not {response_format!r}")
    return {
        "task": "transcribe",
        "language": locale,
        "duration": transcript.audio_ms / 1000,
        "text": transcript.text,
        "alternatives": transcript.alternatives,
        "asr_ms": transcript.asr_ms,
    }


def _speech_request(body: Any) -> Mapping[str, Any]:
    if not isinstance(body, dict) or not isinstance(body.get("input"), str) or not body["input"].strip():
        raise BadInput("send JSON with the words to speak as `input`")
    if len(body["input"]) > LONGEST_INPUT:
        raise BadInput(f"`input` is longer than {LONGEST_INPUT} characters; send it sentence by sentence")
    voice = body.get("voice") or ""
    speed = body.get("speed", 1.0)
    if not isinstance(voice, str) or not isinstance(speed, int | float) or not 0.5 <= speed <= 2.0:
        raise BadInput("`voice` must be a name and `speed` a number from 0.5 to 2")
    response_format = body.get("response_format", "wav")
    if response_format not in ("wav", "pcm", "mulaw"):
        raise BadInput(f"response_format must be wav, pcm or mulaw, not {response_format!r}")
    language = body.get("language")
    return {
        "input": body["input"],
        "voice": voice,
        "speed": float(speed),
        "response_format": response_format,
        "locale": locale_of(language) if language else locale_of_voice(voice, body["input"]),
    }


def _sound(line: bytes, response_format: str) -> Response:
    """8 kHz throughout: a telephone carries no more."""
    if response_format == "mulaw":
        return Response(line, mimetype="audio/basic")
    samples = mulaw.decode(line)
    if response_format == "pcm":
        return Response(samples.tobytes(), mimetype="audio/L16;rate=8000;channels=1")
    return Response(audio.wav_of_pcm(samples, mulaw.RATE_HZ), mimetype="audio/wav")
