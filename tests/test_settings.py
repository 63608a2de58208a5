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
        ("IVR_WEBHOOK_URLS", "tms.example.com/hooks"),
        ("IVR_WEBHOOK_URLS", "http://tms.example.com/hooks"),
        ("IVR_WEBHOOK_URLS", "https://a.example/x,https://a.example/x"),
        ("IVR_WEBHOOK_SECRET", "too simple"),
        ("IVR_WEBHOOK_SECRET", "c2hvcnQ="),
        ("IVR_COLOUR", "green"),
        ("IVR_CALLBACK_NUMBERS", "16300000001"),
        ("IVR_CALLBACK_NUMBERS", "*"),
        ("IVR_CALLBACK_NUMBERS", "+44*77"),
        ("IVR_PARCELS", "pigeons"),
        ("IVR_PARCELS_URL", "tms.example.com"),
        ("IVR_SF_API_BASE", "sandbox"),
        ("IVR_TRACK17_KEY", "密钥"),
        ("IVR_PARCELS_TOKEN", "two words"),
        ("IVR_PUBLIC_URL", "https://"),
        ("IVR_ASR_URL", "http://speech:70000/v1"),
        ("IVR_SECOND_OPINION_URL", "models.example.com"),
        ("IVR_SECOND_OPINION_URL", "http://models .example.com"),
        ("IVR_SECOND_OPINION_KEY", "sk 123"),
        ("IVR_SECOND_OPINION_KEY", "sk-一二三"),
    ],
)
def test_what_is_malformed_or_unknown_is_told_in_one_line_that_names_it(monkeypatch, name, value):
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError) as refused:
        load()
    assert name in refused.value.message
    assert "\n" not in refused.value.message


def test_a_second_opinion_is_off_unless_a_server_is_named_and_then_a_model_must_be():
    assert load(second_opinion_url="").second_opinion_model == ""
    with pytest.raises(SettingsError) as refused:
        load(second_opinion_url="http://127.0.0.1:8080/v1")
    assert refused.value.message.startswith("setting IVR_SECOND_OPINION_MODEL: is needed")
    named = load(second_opinion_url="http://127.0.0.1:8080/v1/", second_opinion_model=" qwen ")
    assert (named.second_opinion_url, named.second_opinion_model) == ("http://127.0.0.1:8080/v1", "qwen")


def test_a_malformed_key_is_not_repeated_in_the_complaint_about_it(monkeypatch):
    monkeypatch.setenv("IVR_SECOND_OPINION_KEY", "sk 123")
    with pytest.raises(SettingsError) as refused:
        load()
    assert "123" not in refused.value.message


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


@pytest.mark.parametrize(
    ("given", "named"),
    [
        ({}, "IVR_PARCELS is needed without --demo: http, kuaidi100, 17track or sf"),
        ({"parcels": "demo"}, "IVR_PARCELS: demo belongs to --demo"),
        ({"parcels": "http"}, "IVR_PARCELS_URL is needed with IVR_PARCELS=http"),
        ({"parcels": "kuaidi100", "kuaidi100_customer": "c"}, "IVR_KUAIDI100_KEY is needed"),
        ({"parcels": "17track"}, "IVR_TRACK17_KEY is needed"),
        ({"parcels": "sf", "sf_partner_id": "p"}, "IVR_SF_CHECKWORD is needed"),
        (
            {"parcels": "kuaidi100", "kuaidi100_customer": "c", "kuaidi100_key": "k", "kuaidi100_salt": "s"},
            "IVR_PUBLIC_URL is needed",
        ),
    ],
)
def test_a_source_of_parcels_names_the_setting_that_it_lacks(given, named):
    with pytest.raises(SettingsError, match=named):
        _ = load(**given).parcel_source


def test_a_source_of_parcels_with_all_it_needs_is_taken():
    assert load(demo=True).parcel_source == "demo"
    assert load(demo=True, parcels="http", parcels_url="https://tms.example.com").parcel_source == "http"
    assert load(parcels="17track", track17_key="k").parcel_source == "17track"


def test_keys_are_never_shown(monkeypatch):
    for name in ("IVR_TRACK17_KEY", "IVR_SF_CHECKWORD", "IVR_KUAIDI100_SALT", "IVR_PARCELS_TOKEN"):
        monkeypatch.setenv(name, "do-not-show")
    assert "do-not-show" not in repr(load())
    monkeypatch.setenv("IVR_PORT", "0")
    with pytest.raises(SettingsError) as refused:
        load()
    assert "do-not-show" not in refused.value.message


def test_webhooks_go_nowhere_unsigned(monkeypatch):
    monkeypatch.setenv("IVR_WEBHOOK_URLS", "https://tms.example.com/hooks, http://127.0.0.1:9000/hooks")
    with pytest.raises(SettingsError, match=r"IVR_WEBHOOK_SECRET.*needed"):
        load()
    monkeypatch.setenv("IVR_WEBHOOK_SECRET", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
    settings = load()
    assert settings.webhook_urls == ("https://tms.example.com/hooks", "http://127.0.0.1:9000/hooks")
    assert "MfKQ" not in repr(settings)


def test_a_secret_that_is_malformed_is_not_told(monkeypatch):
    monkeypatch.setenv("IVR_WEBHOOK_SECRET", "whsec_not-base64-but-secret")
    with pytest.raises(SettingsError) as refused:
        load()
    assert "not-base64" not in refused.value.message


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"oidc_issuer": "http://sso.example.com", "oidc_client_id": "hotline"}, r"IVR_OIDC_ISSUER.*https"),
        ({"oidc_issuer": "sso.example.com", "oidc_client_id": "hotline"}, r"IVR_OIDC_ISSUER"),
        ({"oidc_issuer": "https://sso.example.com"}, r"IVR_OIDC_CLIENT_ID.*needed with IVR_OIDC_ISSUER"),
        ({"oidc_role_claim": ""}, r"IVR_OIDC_ROLE_CLAIM"),
        ({"proxies": -1}, r"IVR_PROXIES"),
    ],
)
def test_a_way_in_that_cannot_be_is_refused_at_the_start(given, told):
    with pytest.raises(SettingsError, match=told):
        load(**given)


def test_a_single_sign_on_is_taken_as_people_write_it():
    settings = load(
        oidc_issuer="https://sso.example.com/", oidc_client_id=" hotline ", oidc_client_secret="hush", oidc_domain="@Example.com"
    )  # fmt: skip
    assert settings.oidc_issuer == "https://sso.example.com"
    assert settings.oidc_client_id == "hotline"
    assert settings.oidc_domain == "example.com"
    assert "hush" not in repr(settings)


def test_nobody_is_called_unless_they_are_named(monkeypatch):
    assert load().callback_numbers == ()
    monkeypatch.setenv("IVR_CALLBACK_NUMBERS", "+447700900123, +861630000*,")
    assert load().callback_numbers == ("+447700900123", "+861630000*")
