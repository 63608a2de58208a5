"""Owns the way to a speech server: ours, or any that speaks OpenAI's audio API."""

import httpx
import numpy as np

from ivr.errors import BadInput, SpeechBusy, SpeechTimeout, SpeechUnavailable
from ivr.messages.turn import Transcript
from ivr.speech import audio, mulaw, trim

CONNECT_SECONDS = 1.0
CONNECTIONS = 64
LATER = "X-Later"
"""Header, `1`: made beforehand; whatever is being waited for goes first. Servers of another make pass it over."""


class Server:
    """One per process and URL; keeps its connections open. Thread-safe."""

    def __init__(self, url: str, *, api_key: str = "") -> None:
        """`url`: with or without the final /v1."""
        headers = {"Authorization": f"Bearer {api_key}"} if api_key else {}
        self._client = httpx.Client(
            base_url=url.rstrip("/").removesuffix("/v1"),
            headers=headers,
            limits=httpx.Limits(max_connections=CONNECTIONS, max_keepalive_connections=CONNECTIONS),
        )

    def post(self, path: str, deadline_ms: int, *, later: bool = False, **body: object) -> httpx.Response:
        """Raises SpeechBusy, SpeechTimeout, SpeechUnavailable."""
        headers = {"X-Deadline-Ms": str(deadline_ms), **({LATER: "1"} if later else {})}
        timeout = httpx.Timeout(deadline_ms / 1000, connect=min(CONNECT_SECONDS, deadline_ms / 1000))
        try:
            answer = self._client.post(path, headers=headers, timeout=timeout, **body)  # type: ignore[arg-type]
        except httpx.ConnectError as error:
            raise SpeechUnavailable(f"no speech server at {self._client.base_url}") from error
        except httpx.TimeoutException as error:
            raise SpeechTimeout(f"the speech server took longer than {deadline_ms} ms") from error
        except httpx.HTTPError as error:
            raise SpeechUnavailable(f"the speech server broke off: {error}") from error
        if answer.status_code == 429:
            raise SpeechBusy("the speech server is busy")
        if answer.is_error:
            raise SpeechUnavailable(f"the speech server answered {answer.status_code}: {_reason(answer)}")
        return answer

    def ping(self) -> None:
        """Raises SpeechUnavailable. A server of another make may have no such page; that it answers is enough."""
        try:
            answer = self._client.get("/healthz", timeout=CONNECT_SECONDS)
        except httpx.HTTPError as error:
            raise SpeechUnavailable(f"no speech server at {self._client.base_url}") from error
        if answer.is_server_error:
            raise SpeechUnavailable(f"the speech server is not ready: {_reason(answer)}")

    def close(self) -> None:
        self._client.close()


class RemoteTranscriber:
    def __init__(self, server: Server, *, model: str = "whisper-1") -> None:
        self._server = server
        self._model = model

    def transcribe(
        self, pcm: bytes, *, locale: str, deadline_ms: int = 4000, prompt: str = "", session: str = ""
    ) -> Transcript:
        """As the port says. Of one `session` (a call) only the newest draft is worked on; the others raise SpeechBusy."""
        sound = audio.wav_of_pcm(np.frombuffer(pcm, dtype="<i2"), audio.RECOGNISER_HZ)
        answer = self._server.post(
            "/v1/audio/transcriptions",
            deadline_ms,
            files={"file": ("utterance.wav", sound, "audio/wav")},
            data={
                "model": self._model,
                "language": locale.split("-")[0],
                "prompt": prompt,
                "response_format": "verbose_json",
                "session": session,
            },
        )
        try:
            said = answer.json()
            return Transcript(
                text=str(said["text"]).strip(),
                alternatives=tuple(said.get("alternatives", ())),
                audio_ms=len(pcm) // 2 * 1000 // audio.RECOGNISER_HZ,
                asr_ms=round(answer.elapsed.total_seconds() * 1000),
            )
        except (ValueError, KeyError, TypeError) as error:
            raise SpeechUnavailable("the speech server's answer makes no sense") from error

    def ping(self) -> None:
        self._server.ping()


class RemoteSynthesizer:
    def __init__(
        self, server: Server, *, model: str = "tts-1", deadline_ms: int = 15_000, later: bool = False
    ) -> None:
        """`later`: for what is made beforehand, and gives way to what is being waited for."""
        self._server = server
        self._model = model
        self._deadline_ms = deadline_ms
        self._later = later

    def speak(self, text: str, *, locale: str, voice: str = "", rate: float = 1.0) -> bytes:
        answer = self._server.post(
            "/v1/audio/speech",
            self._deadline_ms,
            later=self._later,
            json={
                "model": self._model,
                "input": text,
                "voice": voice,
                "speed": rate,
                "response_format": "wav",
                "language": locale,
            },
        )
        try:
            samples = audio.read_mono(answer.content, mulaw.RATE_HZ)
        except BadInput as error:
            raise SpeechUnavailable("the speech server sent no sound") from error
        return mulaw.encode(trim.trimmed(samples, mulaw.RATE_HZ))

    def ping(self) -> None:
        self._server.ping()


def _reason(answer: httpx.Response) -> str:
    try:
        return str(answer.json()["error"]["message"])
    except (ValueError, KeyError, TypeError):
        return answer.text[:100]
