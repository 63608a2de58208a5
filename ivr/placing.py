"""Owns a call placed from the command line: a real one, through the embedded carrier, in real time."""

import json
import threading
import time
import wave
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

import httpx
import numpy as np

from ivr import keys
from ivr.errors import SetupError
from ivr.simulator.phone import FINISHED, Phone, PhoneError
from ivr.speech import audio, mulaw

BOT_WITHIN_SECONDS = 45.0
"""Longer than any answer; then the caller speaks all the same."""
BREATH_SECONDS = 0.4
"""Between the bot's last word and the caller's first."""
RECORD_WITHIN_SECONDS = 20.0

Speak = Callable[[str], bytes]
"""A caller's words → 8 kHz μ-law."""


@dataclass(frozen=True)
class Line:
    """One thing that the caller does when it is their turn."""

    kind: Literal["say", "audio", "keys"]
    value: str


@dataclass(frozen=True)
class Plan:
    caller: str
    lines: Sequence[Line]
    url: str = "http://127.0.0.1:8000"
    data_dir: Path = Path("var")
    token: str = ""
    noise_db: float | None = None
    save: Path | None = None


@dataclass
class _Dialog:
    """What the hotline tells while the call runs; filled by the thread that follows its events."""

    show: Callable[[str], None]
    listening: threading.Event = field(default_factory=threading.Event)
    ended: threading.Event = field(default_factory=threading.Event)
    shown: set[int] = field(default_factory=set)

    def take(self, event: str, data: dict[str, Any]) -> None:
        match event:
            case "listening":
                self.listening.set()
            case "ended":
                self.ended.set()
            case "turn" if data["n"] not in self.shown:
                self.shown.add(data["n"])
                self.show(_told(data))


def place(plan: Plan, speak: Speak, show: Callable[[str], None] = lambda _: None) -> dict[str, Any]:
    """Make the call, show the dialog as it goes, return its record.

    Raises SetupError when nobody answers there, BadInput for a file that is no sound.
    """
    carrier, token = _carrier(plan.data_dir), plan.token or keys.admin_token(plan.data_dir)
    sounds = [
        _sound(line, speak, plan.noise_db) for line in plan.lines
    ]  # beforehand: the machine is busy later
    dialog = _Dialog(show)
    with Phone() as phone:
        try:
            sid = phone.dial(carrier, token, plan.caller)
            threading.Thread(target=_follow, args=(plan.url, token, sid, dialog), daemon=True).start()
            if phone.wait_for("in-progress", timeout=20) == "in-progress":
                _converse(phone, plan.lines, sounds, dialog)
        except (PhoneError, TimeoutError) as error:
            raise SetupError(f"the call did not come about: {error}") from error
        phone.hang_up()
        _wait(lambda: phone.status in FINISHED, 5)
        if plan.save:
            save_stereo(plan.save, phone.sent, phone.received)
    return _record(plan.url, token, sid)


def _converse(phone: Phone, lines: Sequence[Line], sounds: Sequence[bytes], dialog: _Dialog) -> None:
    for line, sound in zip(lines, sounds, strict=True):
        if not _bot_is_done(phone, dialog):
            return
        dialog.listening.clear()
        if line.kind == "keys":
            phone.press(line.value)
        else:
            phone.play(sound)
            phone.wait_until_said()
    _bot_is_done(phone, dialog)


def _bot_is_done(phone: Phone, dialog: _Dialog) -> bool:
    """Wait for the caller's turn; False when the call is over."""
    _wait(lambda: dialog.listening.is_set() or phone.status in FINISHED, BOT_WITHIN_SECONDS)
    time.sleep(BREATH_SECONDS)
    return phone.status not in FINISHED


def _wait(ready: Callable[[], bool], seconds: float) -> None:
    until = time.monotonic() + seconds
    while not ready() and time.monotonic() < until:
        time.sleep(0.02)


# --- what the hotline tells


def _follow(url: str, token: str, sid: str, dialog: _Dialog) -> None:
    """Server-sent events of this call, taken up again where they broke off."""
    last_id = "0-0"
    while not dialog.ended.is_set():
        headers = {"Authorization": f"Bearer {token}", "Last-Event-ID": last_id}
        try:
            with httpx.stream(
                "GET", f"{url}/events", params={"topics": f"call:{sid}"}, headers=headers, timeout=60
            ) as response:
                response.raise_for_status()
                event, data = "", ""
                for row in response.iter_lines():
                    name, _, value = row.partition(":")
                    value = value.removeprefix(" ")
                    if name == "id":
                        last_id = value
                    elif name == "event":
                        event = value
                    elif name == "data":
                        data += value
                    elif not row and data:
                        dialog.take(event, json.loads(data))
                        event, data = "", ""
        except (httpx.HTTPError, ValueError):
            time.sleep(0.5)


def _record(url: str, token: str, sid: str) -> dict[str, Any]:
    headers = {"Authorization": f"Bearer {token}"}
    until = time.monotonic() + RECORD_WITHIN_SECONDS
    while True:
        try:
            answer = httpx.get(f"{url}/api/calls/{sid}", headers=headers, timeout=10)
            record: dict[str, Any] = answer.json()
            if answer.status_code == 200 and record.get("ended_at"):
                return record
            problem = answer.text[:200]
        except (httpx.HTTPError, ValueError) as error:
            problem = str(error)
        if time.monotonic() > until:
            raise SetupError(f"the record of {sid} cannot be had from {url}: {problem}")
        time.sleep(0.2)


def _told(turn: dict[str, Any]) -> str:
    seconds = turn["at_ms"] / 1000
    if turn["speaker"] == "bot":
        return f"{seconds:6.1f}s  bot     {turn['text']}"
    timings = turn.get("timings_ms") or {}
    waited = timings.get("voice_to_voice")
    meaning = f"  [{turn['intent']} · {turn['emotion']}]" if turn.get("intent") else ""
    return f"{seconds:6.1f}s  caller  {turn['text']}{meaning}" + (
        f"  answered in {waited} ms" if waited else ""
    )


# --- where the carrier is, and what the caller sounds like


def _carrier(data_dir: Path) -> str:
    try:
        return str(json.loads((data_dir / "carrier.json").read_text("utf-8"))["url"])
    except (OSError, ValueError, KeyError) as error:
        raise SetupError(f"no embedded carrier is known to {data_dir}; is `make run` up?") from error


def _sound(line: Line, speak: Speak, noise_db: float | None) -> bytes:
    match line.kind:
        case "say":
            sound = speak(line.value)
        case "audio":
            sound = mulaw.encode(audio.read_mono(Path(line.value), mulaw.RATE_HZ))
        case "keys":
            return b""
    return sound if noise_db is None else with_noise(sound, noise_db)


def with_noise(sound: bytes, snr_db: float) -> bytes:
    """The same words on a bad line: a hum and a murmur this many dB below the voice."""
    voice = mulaw.decode(sound).astype(np.float64)
    random = np.random.default_rng(7)
    white = random.standard_normal(len(voice))
    murmur = np.convolve(white, np.ones(16) / 16, mode="same")
    murmur *= 0.6 + 0.4 * np.sin(2 * np.pi * 3 * np.arange(len(voice)) / mulaw.RATE_HZ)
    hum = 0.3 * np.sin(2 * np.pi * 100 * np.arange(len(voice)) / mulaw.RATE_HZ) * murmur.std()
    noise = murmur + hum
    loud = voice[np.abs(voice) > 200]
    level = np.sqrt(np.mean(loud**2)) if len(loud) else 1000.0
    noise *= level / (10 ** (snr_db / 20)) / (noise.std() or 1.0)
    return mulaw.encode(np.clip(voice + noise, -32768, 32767).astype(np.int16))


def save_stereo(path: Path, caller: bytes, bot: bytes) -> None:
    """Caller left, bot right; 8 kHz PCM."""
    left, right = mulaw.decode(caller), mulaw.decode(bot)
    length = max(len(left), len(right))
    both = np.zeros((length, 2), dtype=np.int16)
    both[: len(left), 0], both[: len(right), 1] = left, right
    with wave.open(str(path), "wb") as file:
        file.setnchannels(2)
        file.setsampwidth(2)
        file.setframerate(mulaw.RATE_HZ)
        file.writeframes(both.tobytes())
