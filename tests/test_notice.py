"""NOTICE.md speaks of the versions that are installed."""

import json
import re

import pytest

from ivr.speech.models import load_manifest
from tests.source import ROOT

NOTICE = (ROOT / "NOTICE.md").read_text(encoding="utf-8")
TITLES = {"PyAV": "av", "Pico CSS": "@picocss/pico"}
"""What NOTICE.md calls a package by another name than its registry."""


def named_in_notice() -> dict[str, str]:
    """Package → version, for every name that NOTICE.md follows with a version."""
    found = re.findall(r"(Pico CSS|[@\w./-]+)`?(?:, `-part2`| … `-4`)? (\d+\.\d+[\w.]*\d|\d+\.\d+)", NOTICE)
    return {TITLES.get(name, name): version for name, version in found}


def installed() -> dict[str, str]:
    locked = dict(re.findall(r"^([\w.-]+)==(\S+)$", (ROOT / "constraints.txt").read_text(), re.MULTILINE))
    for folder in ("assets", "browser"):
        lock = json.loads((ROOT / "frontend" / folder / "package-lock.json").read_text())
        locked |= {
            path.removeprefix("node_modules/"): about["version"]
            for path, about in lock["packages"].items()
            if path
        }
    return locked | {package.name: package.version for package in load_manifest().packages.values()}


@pytest.mark.parametrize(
    "package",
    ["edge-tts", "soxr", "av", "faster-whisper", "@picocss/pico", "wavesurfer.js", "@sparticuz/chromium", "kokoro-js"],
)  # fmt: skip
def test_what_asks_for_more_than_a_mention_is_named_with_its_version(package: str) -> None:
    assert package in named_in_notice()


def test_every_version_named_is_the_one_installed() -> None:
    named, there = named_in_notice(), installed()
    assert {name: there.get(name) for name in named} == named
