"""A whole hotline of real processes, and voices to call it with; made once for all tests here."""

import pytest

from ivr.bench import hotline
from ivr.bootstrap import reset_demo
from ivr.bootstrap.tools import local_voice
from ivr.settings import load


@pytest.fixture(scope="session")
def running_hotline(tmp_path_factory):
    """Real webhooks, sockets, recogniser, voice, Redis and SQL, on free ports."""
    folder = tmp_path_factory.mktemp("hotline")
    with hotline.running(folder, tts="local") as running:
        yield running


@pytest.fixture
def line(running_hotline):
    """The same hotline for every test, its demo world as new."""
    reset_demo(load(data_dir=running_hotline.data_dir, demo=True))
    return running_hotline


@pytest.fixture(scope="session")
def speak(tmp_path_factory):
    """A caller's words → 8 kHz μ-law, in another voice than the bot's."""
    return local_voice(load(data_dir=tmp_path_factory.mktemp("voice")), "zm_yunxi")
