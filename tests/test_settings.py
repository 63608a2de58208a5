import pytest

from ivr.errors import SettingsError
from ivr.settings import load


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("IVR_PORT", "soon"),
        ("IVR_PORT", "0"),
        ("IVR_TIMEZONE", "Mars/Olympus"),
        ("IVR_LOCALE", "fr-FR"),
        ("IVR_TTS", "shout"),
        ("IVR_PUBLIC_URL", "hotline.example.com"),
        ("IVR_MEDIA_URL", "https://hotline.example.com"),
        ("IVR_NOW", "2026-11-22T15:00:00"),
        ("IVR_LOG_LEVEL", "CHATTY"),
        ("IVR_DEMO", "perhaps"),
        ("IVR_COLOUR", "green"),
    ],
)
def test_what_is_malformed_or_unknown_is_told_in_one_line_that_names_it(monkeypatch, name, value):
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError) as refused:
        load()
    assert name in refused.value.message
    assert "\n" not in refused.value.message


def test_the_other_ports_follow_the_first_unless_they_are_set():
    settings = load(port=9000, carrier_port=9100)
    assert (settings.media_listen_port, settings.carrier_listen_port, settings.speech_listen_port) == (
        9001,
        9100,
        9003,
    )
    assert settings.base_url == "http://127.0.0.1:9000"


def test_the_stream_goes_to_the_media_port_in_the_demo_and_to_the_public_host_otherwise():
    assert load(demo=True).stream_url == "ws://127.0.0.1:8001"
    assert load(public_url="https://h.example/").stream_url == "wss://h.example"
    assert (
        load(public_url="https://h.example", media_url="wss://m.example", demo=True).stream_url
        == "wss://m.example"
    )


def test_two_tokens_are_good_while_rotating(monkeypatch):
    monkeypatch.setenv("IVR_TWILIO_AUTH_TOKEN", "new, old")
    assert load().twilio_auth_token == ("new", "old")
