"""A whole hotline of real processes, and voices to call it with; made once for all tests here."""

import pytest

from ivr.bench import hotline
from ivr.bootstrap import local_voice
from ivr.settings import load


@pytest.fixture(scope="session")
def line(tmp_path_factory):
    """Real webhooks, sockets, recogniser, voice, Redis and SQL, on free ports."""
    with hotline.running(tmp_path_factory.mktemp("hotline"), tts="local") as running:
        yield running


@pytest.fixture(scope="session")
def speak(tmp_path_factory):
    """A caller's words → 8 kHz μ-law, in another voice than the bot's."""
    return local_voice(load(data_dir=tmp_path_factory.mktemp("voice")), "zm_yunxi")
