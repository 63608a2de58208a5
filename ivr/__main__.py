"""Owns the command line: `python -m ivr …`. Each verb is a function of few lines; the work is done elsewhere."""

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from ivr import logs
from ivr.command import user
from ivr.errors import IvrError
from ivr.settings import Settings, load


def main(arguments: Sequence[str] | None = None) -> int:
    """Exit code: 0 done, 1 could not, 2 asked wrongly."""
    options = _parser().parse_args(arguments)
    logs.to_stderr()
    try:
        return options.run(options) or 0
    except IvrError as error:
        print(f"hotline: {error.message}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def _settings(options: argparse.Namespace) -> Settings:
    named = ("host", "port", "data_dir", "demo")
    given = {name: getattr(options, name) for name in named if getattr(options, name, None) is not None}
    return load(**given)


# --- verbs


def serve(options: argparse.Namespace) -> int:
    settings = _settings(options)
    if options.role:
        from ivr import role

        role.run(options.role, settings)
        return 0
    from ivr import supervisor

    return supervisor.serve(settings, say=_say)


def call(options: argparse.Namespace) -> int:
    from ivr import placing
    from ivr.bootstrap.tools import local_voice

    settings = _settings(options)
    plan = placing.Plan(
        caller=options.caller,
        lines=options.lines or [],
        url=options.url.rstrip("/"),
        data_dir=settings.data_dir,
        token=options.token,
        noise_db=options.noise_db,
        save=options.save,
    )
    english = options.caller.startswith("+1")
    voice = local_voice(settings, options.voice or ("af_heart" if english else "zm_yunxi"))
    record = placing.place(plan, voice, (lambda _: None) if options.json else _say)
    if options.json:
        _say(json.dumps(record, ensure_ascii=False, indent=2))
        return 0
    for workflow in record["workflows"]:
        _say(f"workflow  {workflow['type']}  {workflow['state']}  due {workflow['due_at']}")
    _say(f"outcome   {record['outcome']}   {options.url.rstrip('/')}/calls/{record['call_sid']}")
    return 0


def demo_reset(options: argparse.Namespace) -> int:
    from ivr.bootstrap import reset_demo

    reset_demo(_settings(options))
    _say("The demo world is as new; its clock is anchored to now.")
    return 0


def understand(options: argparse.Namespace) -> int:
    from ivr import analysis
    from ivr.bootstrap.tools import demo_parcels
    from ivr.dialog import loader

    settings = _settings(options)
    parcels, book = demo_parcels(settings), loader.load_book(settings.models)
    for row in analysis.understand_lines(sys.stdin, book, parcels, explain=options.explain):
        print(json.dumps(row, ensure_ascii=False), flush=True)
    return 0


def transcribe(options: argparse.Namespace) -> int:
    from ivr import analysis
    from ivr.bootstrap.tools import local_ears

    settings = _settings(options)
    for row in analysis.transcribe_files(options.files, local_ears(settings), locale=settings.locale):
        print(json.dumps(row, ensure_ascii=False), flush=True)
    return 0


def say(options: argparse.Namespace) -> int:
    from ivr.bootstrap.tools import local_voice
    from ivr.speech import audio

    settings = _settings(options)
    spoken = local_voice(settings, settings.voice)(options.text)
    options.out.write_bytes(audio.wav_of_mulaw(spoken))
    _say(f"{options.out}: {len(spoken) / 8000:.1f} s")
    return 0


def check(_: argparse.Namespace) -> int:
    from ivr.bootstrap.tools import data_problems

    problems = data_problems()
    for problem in problems:
        _say(problem)
    _say(f"{len(problems)} problem(s)" if problems else "dialog data and recordings are in order")
    return 1 if problems else 0


def voice_render(options: argparse.Namespace) -> int:
    from ivr.bootstrap.tools import render_prompts

    _say(f"{render_prompts(_settings(options), again=options.all)} recording(s) made")
    return 0


def models(options: argparse.Namespace) -> int:
    from ivr.dialog import loader
    from ivr.speech import models as bundled

    folder = _settings(options).models
    found = bundled.fetch(folder, recheck=True)
    _say(f"speech models are in place: {found.whisper_dir.parent}")
    loader.load_book(folder)
    _say("what callers say is learned")
    return 0


def bench(options: argparse.Namespace) -> int:
    from ivr.bench import calls, desk, mishearings, numbers, speech, understanding

    settings = _settings(options)
    if options.what == "understanding":
        return understanding.main(settings, as_json=options.json, file=options.utterances)
    if options.what == "numbers":
        return numbers.main(settings, as_json=options.json, file=options.utterances)
    if options.what in ("calls", "desk"):
        return (calls if options.what == "calls" else desk).main(settings, as_json=options.json)
    run = mishearings.main if options.what == "mishearings" else speech.main
    return run(settings, as_json=options.json, folder=options.recordings)


def parcels_import(options: argparse.Namespace) -> int:
    from ivr.integrations.parcels import consignment, source

    found, faults = consignment.read_csv(options.file)
    if faults:
        _say("\n".join([*faults[:50], f"{len(faults)} problem(s), nothing was imported"]))
        return 1
    _say(f"{source.consignments(_settings(options)).add(found)} consignment(s) imported")
    return 0


def _say(text: str) -> None:
    print(text, flush=True)


# --- what may be asked


class _NextLine(argparse.Action):
    """--say, --audio and --keys in the order in which they were given."""

    def __call__(self, parser: Any, namespace: Any, value: Any, option: str | None = None) -> None:
        from ivr.placing import Line

        lines = [*(getattr(namespace, "lines", None) or []), Line(self.const, str(value))]
        namespace.lines = lines


def _keys(text: str) -> str:
    if not text or set(text) - set("0123456789*#"):
        raise argparse.ArgumentTypeError("keys are 0-9 * #")
    return text


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m ivr", description="The parcel hotline.")
    verbs = parser.add_subparsers(required=True, metavar="verb")

    it = _verb(verbs, "serve", serve, "run the hotline")
    it.add_argument("--host")
    it.add_argument("--port", type=int)
    it.add_argument("--demo", action=argparse.BooleanOptionalAction, default=None)
    it.add_argument("--role", choices=("web", "media", "speech", "worker", "carrier"))

    it = _verb(verbs, "call", call, "place a real call through the embedded carrier")
    it.add_argument("--url", default="http://127.0.0.1:8000")
    it.add_argument("--from", dest="caller", required=True, metavar="NUMBER")
    for option, kind in (("--say", str), ("--audio", Path), ("--keys", _keys)):
        it.add_argument(
            option, action=_NextLine, const=option[2:], type=kind, dest="lines", metavar=option[2:].upper()
        )
    it.add_argument("--voice", default="")
    it.add_argument("--noise-db", type=float)
    it.add_argument("--save", type=Path)
    it.add_argument("--token", default="")
    it.add_argument("--json", action="store_true")

    demo = verbs.add_parser("demo", help="the demo world").add_subparsers(required=True, metavar="what")
    it = _verb(demo, "reset", demo_reset, "as new, anchored to now")
    it.add_argument("--url", default="http://127.0.0.1:8000")

    it = _verb(verbs, "understand", understand, "what callers' words mean, JSON lines in and out")
    it.add_argument("--jsonl", action="store_true", required=True)
    it.add_argument("--explain", action="store_true")

    it = _verb(verbs, "transcribe", transcribe, "what the recogniser hears, a JSON line a file")
    it.add_argument("--jsonl", action="store_true", required=True)
    it.add_argument("files", nargs="+", type=Path, metavar="FILE")

    it = _verb(verbs, "say", say, "the hotline's voice")
    it.add_argument("text")
    it.add_argument("--out", type=Path, required=True)

    _verb(verbs, "check", check, "validate all dialog data and recordings")

    voice = verbs.add_parser("voice", help="the rendered voice").add_subparsers(required=True, metavar="what")
    it = _verb(voice, "render", voice_render, "record what has changed in audio_prompts")
    it.add_argument("--all", action="store_true", help="also what has not changed")

    _verb(verbs, "models", models, "fetch and verify the speech models")

    it = _verb(verbs, "bench", bench, "benchmarks")
    it.add_argument("what", choices=("understanding", "speech", "numbers", "mishearings", "calls", "desk"))
    it.add_argument("--json", action="store_true")
    it.add_argument(
        "--utterances", type=Path, help="labelled utterances, JSON lines; without: those kept apart"
    )
    it.add_argument(
        "--recordings", type=Path, help="a folder with recordings.jsonl; without: those of the tests"
    )

    parcels = verbs.add_parser("parcels", help="whose are whose").add_subparsers(
        required=True, metavar="what"
    )
    it = _verb(parcels, "import", parcels_import, "take in a list of consignments, all of it or nothing")
    it.add_argument("file", type=Path, metavar="FILE.csv")

    users = verbs.add_parser("user", help="accounts").add_subparsers(required=True, metavar="what")
    user.add_to(
        lambda name, run, about: _verb(users, name, lambda given: run(_settings(given), given), about)
    )
    return parser


def _verb(
    verbs: Any, name: str, run: Callable[[argparse.Namespace], int | None], about: str
) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = verbs.add_parser(name, help=about, description=about)
    parser.set_defaults(run=run)
    parser.add_argument("--data-dir", type=Path)
    return parser


if __name__ == "__main__":
    sys.exit(main())
