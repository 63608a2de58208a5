"""Owns the measure of spoken numbers: the local voice says them over babble, the recogniser hears, the dialog asks."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
from tabulate import tabulate
from tqdm import tqdm

from ivr.bench import recordings
from ivr.dialog import dictation, loader, policy, readback, speak_en, speak_zh
from ivr.dialog.schema import Book
from ivr.dialog.understand import understand
from ivr.messages.dialog import DialogState, Pending, Request
from ivr.messages.parcel import Parcel, ParcelState
from ivr.messages.turn import FindParcels, Heard, Transcript
from ivr.ports import Synthesizer, Transcriber
from ivr.settings import ROOT, Settings
from ivr.speech import hearing

LINES = ROOT / "tests" / "data" / "numbers" / "test.jsonl"
SPOKEN = "numbers"
"""In the data dir: what was spoken stays."""
SNR_DB = 15.0
OWN = 5
"""Parcels of a caller who has some, the one meant among them."""
NOW = datetime(2026, 11, 22, 6, 0, tzinfo=UTC)
_ANSWERS = {
    "zh-CN": ("对的，没错。", "不对，是{}。", "是{}。"),
    "en-US": ("Yes, that's right.", "No, it's {}.", "It's {}."),
}
_SPEAK = {"zh-CN": speak_zh, "en-US": speak_en}


@dataclass(frozen=True)
class Dictated:
    """A number as somebody says it, and what it is."""

    text: str
    asked: str
    """`tail4` or `tracking_no`."""
    number: str
    locale: str
    voice: str


class Ear:
    """Says a line over babble and hears it. What was spoken once is kept in `folder`."""

    def __init__(
        self, voice: Synthesizer, recogniser: Transcriber, folder: Path, others: Sequence[bytes]
    ) -> None:
        self._voice, self._recogniser, self._folder = voice, recogniser, folder
        self._others = others
        self._prompts = {locale: heard.digits for locale, heard in hearing.load().items()}
        self._heard: dict[tuple[str, str], Transcript] = {}
        folder.mkdir(parents=True, exist_ok=True)

    def hear(self, text: str, one: Dictated) -> Transcript:
        """While a question for a number is open. What was heard once is heard the same again."""
        if (text, one.voice) not in self._heard:
            self._heard[text, one.voice] = self._hear(self.line(text, one), text, one.locale)
        return self._heard[text, one.voice]

    def _hear(self, line: bytes, text: str, locale: str) -> Transcript:
        mark = hashlib.sha1(text.encode(), usedforsecurity=False).digest()
        babble = recordings.babble(self._others, np.random.default_rng(list(mark)))
        sound = recordings.heard_rate(recordings.mixed(line, babble, SNR_DB)).tobytes()
        return self._recogniser.transcribe(sound, locale=locale, prompt=self._prompts[locale])

    def line(self, text: str, one: Dictated) -> bytes:
        """8 kHz μ-law."""
        mark = hashlib.sha1(f"{text}|{one.locale}|{one.voice}".encode(), usedforsecurity=False).hexdigest()
        file = self._folder / f"{mark[:12]}.ulaw"
        if not file.is_file():
            file.write_bytes(self._voice.speak(text, locale=one.locale, voice=one.voice))
        return file.read_bytes()


def load(path: Path = LINES) -> list[Dictated]:
    return [Dictated(**json.loads(row)) for row in path.read_text(encoding="utf-8").splitlines()]


def main(settings: Settings, *, as_json: bool, file: Path | None = None) -> int:
    """Each number twice: by a caller whose parcel it is, and by one of whom nothing is known."""
    from ivr.speech.kokoro import KokoroSynthesizer
    from ivr.speech.whisper import WhisperTranscriber

    book = loader.load_book(settings.models)
    recogniser = WhisperTranscriber.bundled(settings, phrases={"zh-CN": loader.phrases("zh-CN")})
    talkers = [one.line for one in recordings.load() if not one.noisy]
    ear = Ear(KokoroSynthesizer.bundled(settings), recogniser, settings.data_dir / SPOKEN, talkers)
    rows: Counter[tuple[str, str, str, str]] = Counter()
    for one in tqdm(load(file or LINES), desc="numbers", disable=None):
        for whose in ("own", "unknown"):
            came = outcome(one, whose, ear, book)
            rows[one.locale, one.asked, whose, came] += 1
    table = list(_table(rows))
    print(json.dumps(table, ensure_ascii=False) if as_json else tabulate(table, headers="keys"))  # noqa: T201
    return 0


def outcome(one: Dictated, whose: str, ear: Ear, book: Book) -> str:
    """`at once`; `read back` (right after one); `asked again` (right after one, for which it had to be said once more);
    `wrong`; or `open` (no number after three turns)."""
    state = asked_of(one, whose)
    transcript = ear.hear(one.text, one)
    backs = 0
    for turn in range(3):
        meaning = understand(transcript.text, state, book, alternatives=transcript.alternatives)
        decision = policy.decide(state, Heard(NOW, meaning), book)
        state, found = decision.state, _taken(decision.state, decision.do)
        if found:
            right = one.number == found or (one.asked == "tail4" and found[-4:] == one.number)
            if not right or backs > 1:
                return "wrong"
            return ("at once", "read back", "asked again")[turn]
        backs += bool(state.pending and (state.pending.asks in readback.ASKS or state.pending.digits))
        if turn < 2:
            transcript = ear.hear(reply(one, state), one)
    return "open"


def asked_of(one: Dictated, whose: str) -> DialogState:
    """A call in which the question for the number is open."""
    own = _parcels(one) if whose == "own" else ()
    return DialogState(
        "BENCH",
        caller="+8616300000001" if own else "",
        locale=one.locale,
        stage="open",
        parcels=own,
        parcels_at=NOW,
        pending=Pending(one.asked, "track_parcel"),
        requests=(Request("track_parcel"),),
    )


def reply(one: Dictated, state: DialogState) -> str:
    """What a patient caller answers to what the bot asked: yes, the wrong group anew, or the number."""
    yes, no, anew = _ANSWERS[one.locale]
    pending, said = state.pending, _SPEAK[one.locale].digits(one.number)
    if pending is None or pending.asks not in readback.ASKS:
        return (no if pending and pending.digits else anew).format(said)
    named = pending.options[0] if pending.asks == dictation.NEAR else pending.digits
    if one.number in (named, named[-len(one.number) :]):
        return yes
    groups, other = said.split("，"), _SPEAK[one.locale].digits(named).split("，")
    if one.locale == "zh-CN" and len(groups) == len(other) > 1:
        wrong = [mine for mine, theirs in zip(groups, other, strict=True) if mine != theirs]
        if len(wrong) == 1:
            return no.format(wrong[0])
    return no.format(said)


def _taken(state: DialogState, deeds: Sequence[object]) -> str:
    """The number the dialog goes on with; empty while it asks."""
    look_up = next((deed for deed in deeds if isinstance(deed, FindParcels)), None)
    return (look_up.tracking_no or look_up.tail4) if look_up else state.focus


def _parcels(one: Dictated) -> tuple[Parcel, ...]:
    """The one meant, and others with numbers of the same form."""
    number = one.number if one.asked == "tracking_no" else f"XD000000000{one.number}"
    dice = np.random.default_rng([ord(sign) for sign in one.number])
    letters = number.rstrip("0123456789")
    mine = Parcel(number, ParcelState.IN_TRANSIT, "recipient", since=NOW)
    others = {
        letters + "".join(str(figure) for figure in dice.integers(0, 10, len(number) - len(letters)))
        for _ in range(OWN - 1)
    }
    return (mine, *(replace(mine, tracking_no=other) for other in sorted(others)))


def _table(rows: Mapping[tuple[str, str, str, str], int]) -> Iterator[dict[str, object]]:
    for kind in dict.fromkeys(key[:3] for key in rows):
        said = sum(count for key, count in rows.items() if key[:3] == kind)
        once, after = rows.get((*kind, "at once"), 0), rows.get((*kind, "read back"), 0)
        yield {
            "locale": kind[0],
            "asked": kind[1],
            "parcel is": kind[2],
            "said": said,
            "right at once %": round(100 * once / said, 1),
            "after one read-back %": round(100 * (once + after) / said, 1),
            "and said once more %": round(
                100 * (once + after + rows.get((*kind, "asked again"), 0)) / said, 1
            ),
            "wrong": rows.get((*kind, "wrong"), 0),
            "open": rows.get((*kind, "open"), 0),
        }
