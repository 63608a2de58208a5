"""Owns the table of what the recogniser takes for what, counted on phrases of the intents that the local voice speaks.

Understanding is trained on phrases that are spoilt as the table says, so that it forgives what the ear does.
"""

import json
import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile
from pathlib import Path
from typing import Any

import numpy as np
import yaml
from tabulate import tabulate
from tqdm import tqdm

from ivr.bench import recordings
from ivr.bench.recordings import Utterance
from ivr.bench.spelling import Pair, aligned, errors, parts, total
from ivr.dialog import loader
from ivr.dialog.schema import Book
from ivr.messages.turn import Transcript
from ivr.ports import Synthesizer, Transcriber
from ivr.settings import Settings
from ivr.speech import audio, mulaw

TABLE = loader.DATA / "mishearings.yaml"
SPOKEN = "mishearings"
"""In the data dir: what was spoken stays, so that a second run only listens."""
LINES = 800
VOICES = ("zf_xiaobei", "zf_xiaoxiao", "zf_xiaoyi", "zm_yunjian", "zm_yunxi", "zm_yunxia", "zm_yunyang")
RATES = (0.9, 1.0, 1.1, 1.2)
VARIETIES = ((1.0, None), (1.06, 15.0), (0.95, 10.0))
"""Each line is heard in each: so much higher and faster, with babble so many dB beneath; None is clean."""
LENGTHS = range(3, 41)
NOTHING = "-"
"""In the table of initials, for syllables that begin with a vowel."""
TWICE = 2
"""What happened once may be chance."""
_WRONG = 0.6
"""So much of a line misheard is another line: nothing can be learnt from it but noise."""


def main(settings: Settings, *, as_json: bool, folder: Path | None = None, table: Path = TABLE) -> int:
    """Speak what is not spoken yet, hear all, write the table. With `folder`: recordings that stand there."""
    from ivr.speech.kokoro import KokoroSynthesizer
    from ivr.speech.whisper import WhisperTranscriber

    known = phrases(loader.read_book())
    if folder is None:
        folder = settings.data_dir / SPOKEN
        speak(KokoroSynthesizer.bundled(settings), known[:LINES], folder)
    spoken = recordings.load(folder)
    said = {one.text for one in spoken}
    # The choice among hypotheses shall not know the lines beforehand, as it does not know a caller's.
    others = [words for _, words in known if words not in said]
    heard = list(listen(WhisperTranscriber.bundled(settings, phrases={"zh-CN": others}), spoken))
    write(table, heard, len(spoken))
    wrong = total(errors(said.text, words.text) for said, words in heard)
    found = {
        "heard": len(heard),
        "cer": wrong.character_rate,
        "pinyin": wrong.pinyin_rate,
        "table": str(table),
    }
    print(json.dumps(found) if as_json else tabulate(list(found.items())))  # noqa: T201
    return 0


def phrases(book: Book) -> list[tuple[str, str]]:
    """(intent, phrase) of Chinese phrases in turn: the first N hold every intent alike."""
    shuffled = random.Random(11)  # noqa: S311 - for variety, it guards nothing
    columns = []
    for intent in sorted(book.intents.values(), key=lambda one: one.intent):
        said = [
            words
            for words in dict.fromkeys(intent.said("zh-CN"))
            if len(words) in LENGTHS and not _latin(words)
        ]
        shuffled.shuffle(said)
        columns.append([(intent.intent, words) for words in said])
    longest = max(map(len, columns))
    return [column[row] for row in range(longest) for column in columns if row < len(column)]


def speak(voice: Synthesizer, lines: Sequence[tuple[str, str]], folder: Path) -> None:
    """Add what is missing to `folder`: WAV files and `recordings.jsonl`."""
    folder.mkdir(parents=True, exist_ok=True)
    listed = folder / "recordings.jsonl"
    done = {row.text for row in recordings.load(folder)} if listed.exists() else set()
    with listed.open("a", encoding="utf-8") as rows:
        for number, (intent, text) in enumerate(tqdm(lines, desc="speaking", disable=None)):
            if text in done:
                continue
            name, rate = VOICES[number % len(VOICES)], RATES[number // len(VOICES) % len(RATES)]
            line = voice.speak(text, locale="zh-CN", voice=name, rate=rate)
            file = f"{number:04}.wav"
            (folder / file).write_bytes(audio.wav_of_mulaw(line))
            row = {"file": file, "text": text, "intent": intent, "voice": name, "speed": rate, "snr_db": None}
            row["seconds"] = round(len(line) / mulaw.RATE_HZ, 2)
            rows.write(json.dumps(row, ensure_ascii=False) + "\n")
            rows.flush()


def listen(recogniser: Transcriber, spoken: Sequence[Utterance]) -> Iterator[tuple[Utterance, Transcript]]:
    """Each line as it is heard, clean and with the babble of other lines beneath."""
    dice = np.random.default_rng(11)
    lines = [one.line for one in spoken]
    for one in tqdm(spoken, desc="listening", disable=None):
        for pitch, snr_db in VARIETIES:
            line = recordings.pitched(one.line, pitch)
            if snr_db is not None:
                line = recordings.mixed(line, recordings.babble(lines, dice), snr_db)
            yield one, recogniser.transcribe(recordings.heard_rate(line).tobytes(), locale="zh-CN")


def write(table: Path, heard: Iterable[tuple[Utterance, Transcript]], lines: int) -> None:
    """The comments at the head of the table stay. Lines with figures are left out: 十二 heard as 12 is no mishearing.
    So is what was not heard at all."""
    best: list[Pair] = []
    every: list[Pair] = []
    for said, words in heard:
        for number, text in enumerate((words.text, *words.alternatives)):
            if _tells(said.text, text):
                pairs = aligned(said.text, text)
                every += pairs
                best += pairs if number == 0 else []
    content = {
        "lines": lines,
        "syllables": sum(bool(pair.said) for pair in best),
        "rates": rates(best),
    } | counts(every)
    written = yaml.safe_dump(content, allow_unicode=True, sort_keys=False, default_flow_style=None, width=110)
    table.write_text(_story(table) + written, encoding="utf-8")


def _story(table: Path) -> str:
    """What the table says of itself."""
    lines = table.read_text(encoding="utf-8").splitlines(keepends=True) if table.is_file() else []
    return "".join(takewhile(lambda line: line.startswith("#"), lines))


def rates(pairs: Sequence[Pair]) -> dict[str, float]:
    """How often what happens, for each syllable said."""
    kinds = Counter(_kind(pair) for pair in pairs)
    said = max(1, sum(bool(pair.said) for pair in pairs))
    return {kind: round(kinds[kind] / said, 4) for kind in ("equal_sound", "changed", "dropped", "inserted")}


def counts(pairs: Sequence[Pair]) -> dict[str, Any]:
    """What is dropped, what inserted, and what becomes what: by syllable, and by its beginning and its end."""
    dropped: Counter[str] = Counter()
    inserted: Counter[str] = Counter()
    became: dict[str, Counter[str]] = defaultdict(Counter)
    initials: dict[str, Counter[str]] = defaultdict(Counter)
    finals: dict[str, Counter[str]] = defaultdict(Counter)
    said = Counter(pair.said_syllable for pair in pairs if pair.said)
    for pair in pairs:
        match _kind(pair):
            case "dropped":
                dropped[pair.said_syllable] += 1
            case "inserted":
                inserted[pair.heard_syllable] += 1
            case "changed":
                became[pair.said_syllable][pair.heard_syllable] += 1
                (initial, final), (other, end) = parts(pair.said_syllable), parts(pair.heard_syllable)
                initials[initial or NOTHING][other or NOTHING] += initial != other
                finals[final][end] += final != end
    often = {syllable: _often(others) for syllable, others in sorted(became.items())}
    return {
        "dropped": _often(dropped),
        "inserted": _often(inserted),
        "initials": {sound: found for sound, others in sorted(initials.items()) if (found := _often(others))},
        "finals": {sound: found for sound, others in sorted(finals.items()) if (found := _often(others))},
        "heard_as": {
            syllable: {"said": said[syllable], "as": others} for syllable, others in often.items() if others
        },
    }


def _kind(pair: Pair) -> str:
    if not pair.said:
        return "inserted"
    if not pair.heard:
        return "dropped"
    if pair.said_syllable != pair.heard_syllable:
        return "changed"
    return "equal_sound" if pair.said != pair.heard else "right"


def _tells(said: str, heard: str) -> bool:
    if not heard or any(sign.isdigit() for sign in said + heard):
        return False
    return errors(said, heard).pinyin_rate <= _WRONG


def _often(counts: Counter[str]) -> dict[str, int]:
    return {name: count for name, count in counts.most_common() if count >= TWICE and name}


def _latin(words: str) -> bool:
    return any(sign.isascii() and sign.isalpha() for sign in words)
