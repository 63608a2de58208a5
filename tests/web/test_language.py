"""After changing words of the pages, renew the catalogue:

pybabel extract -F ivr/web/babel.cfg -k _l --no-location -o messages.pot ivr/web
pybabel update -i messages.pot -d ivr/web/translations -l zh_Hans_CN --omit-header --no-fuzzy-matching
(translate what is empty)
pybabel compile -d ivr/web/translations
"""

import io
from pathlib import Path

import pytest
from babel.messages import mofile, pofile
from babel.messages.extract import extract_from_dir
from flask.testing import FlaskClient

import ivr.web

WEB = Path(ivr.web.__file__).parent
CATALOGUE = WEB / "translations" / "zh_Hans_CN" / "LC_MESSAGES"


def test_pages_speak_the_language_of_the_address_and_remember_it(client: FlaskClient) -> None:
    assert 'lang="zh-CN"' in client.get("/").get_data(as_text=True)
    assert 'lang="en"' in client.get("/?lang=en").get_data(as_text=True)
    page = client.get("/login").get_data(as_text=True)
    assert "Password" in page
    assert "密码" not in page
    assert "密码" in client.get("/login?lang=zh").get_data(as_text=True)
    assert "密码" in client.get("/login").get_data(as_text=True)


def test_a_first_visit_follows_the_browser(client: FlaskClient) -> None:
    assert "Password" in client.get("/login", headers={"Accept-Language": "en-GB,en;q=0.8"}).get_data(
        as_text=True
    )
    assert "密码" in client.get("/login", headers={"Accept-Language": "zh-TW"}).get_data(as_text=True)
    assert "密码" in client.get("/login", headers={"Accept-Language": "fr"}).get_data(as_text=True)


def test_an_unknown_language_changes_nothing(client: FlaskClient) -> None:
    answer = client.get("/login?lang=xx")
    assert "密码" in answer.get_data(as_text=True)
    assert not any(cookie.startswith("lang=") for cookie in answer.headers.getlist("Set-Cookie"))


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_light_or_dark_is_remembered(client: FlaskClient, theme: str) -> None:
    client.get(f"/?theme={theme}")
    assert f'data-theme="{theme}"' in client.get("/").get_data(as_text=True)


def test_without_a_choice_the_system_decides(client: FlaskClient) -> None:
    assert "data-theme" not in client.get("/").get_data(as_text=True)


def test_the_switches_keep_the_rest_of_the_address(client: FlaskClient) -> None:
    page = client.get("/phone?from=%2B8616300000011&lang=en").get_data(as_text=True)
    assert "?from=%2B8616300000011&amp;lang=zh" in page


def test_times_are_those_of_the_hotline(client: FlaskClient) -> None:
    page = client.application.jinja_env.filters["moment"]("2026-11-22T16:30:00.000Z")
    assert page == '<time datetime="2026-11-22T16:30:00Z">11-23 00:30</time>'


def test_every_text_of_the_pages_is_in_the_chinese_catalogue() -> None:
    methods = [("**.py", "python"), ("templates/**.html", "jinja2")]
    keywords = {"_": None, "_l": None, "gettext": None, "lazy_gettext": None}
    found = {
        message for _file, _line, message, *_rest in extract_from_dir(str(WEB), methods, keywords=keywords)
    }
    with (CATALOGUE / "messages.po").open("rb") as file:
        catalogue = pofile.read_po(file, locale="zh_CN")
    translated = {message.id for message in catalogue if message.id and message.string}
    assert len(found) > 100
    assert found - translated == set(), "not translated"
    assert translated - found == set(), "not used any more"


def test_the_compiled_catalogue_is_fresh() -> None:
    with (CATALOGUE / "messages.po").open("rb") as file:
        fresh = io.BytesIO()
        mofile.write_mo(fresh, pofile.read_po(file, locale="zh_CN"))
    with (CATALOGUE / "messages.mo").open("rb") as compiled:
        kept = {message.id: message.string for message in mofile.read_mo(compiled) if message.id}
    fresh.seek(0)
    wanted = {message.id: message.string for message in mofile.read_mo(fresh) if message.id}
    assert kept == wanted, "run: pybabel compile -d ivr/web/translations"
