import re

import pytest
from flask.testing import FlaskClient

from tests.web.conftest import SignedIn
from tests.web.fakes import SID

PAGES = ["/", "/phone", "/login", "/nothing-here"]


@pytest.mark.parametrize("path", PAGES)
def test_a_page_runs_our_own_scripts_and_nobody_elses(client: FlaskClient, path: str) -> None:
    policy = client.get(path).headers["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "unsafe" not in policy
    assert "object-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy


def test_the_nonce_is_new_each_time_and_stands_on_the_script(signed_in: SignedIn) -> None:
    qa = signed_in("qa")
    nonces = []
    for _ in range(2):
        answer = qa.get(f"/calls/{SID}")
        (nonce,) = set(re.findall(r"'nonce-([^']+)'", answer.headers["Content-Security-Policy"]))
        assert f'nonce="{nonce}"' in answer.get_data(as_text=True)
        nonces.append(nonce)
    assert nonces[0] != nonces[1]


@pytest.mark.parametrize("path", PAGES)
def test_no_page_carries_script_or_style_that_the_policy_would_block(client: FlaskClient, path: str) -> None:
    page = client.get(path).get_data(as_text=True)
    assert not re.search(r"\son[a-z]+=", page)
    assert not re.search(r"\sstyle=", page)
    for script in re.findall(r"<script[^>]*>", page):
        assert "src=" in script or "application/json" in script


def test_pages_are_kept_by_no_cache_and_not_sniffed(client: FlaskClient) -> None:
    headers = client.get("/").headers
    assert headers["Cache-Control"] == "no-store"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"


def test_the_sockets_origin_follows_the_address_that_the_browser_used(client: FlaskClient) -> None:
    policy = client.get("/phone", base_url="http://[::1]:8000").headers["Content-Security-Policy"]
    assert "ws://[::1]:8002" in policy
    secure = client.get("/phone", base_url="https://demo.example").headers["Content-Security-Policy"]
    assert "wss://demo.example:8002" in secure
