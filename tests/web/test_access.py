"""Who may open what: every route for every role, so that a new route without a rule fails here."""

import re

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.routing import Rule

from ivr.web import branch, desk
from tests.web.conftest import SignedIn, form_secret
from tests.web.fakes import ADMIN_TOKEN, ROLES, SID

EVERYONE = frozenset(ROLES) | {"stranger"}
READERS = frozenset({"qa", "supervisor", "admin"})
DESK = frozenset({"branch", "claims", "supervisor", "admin"})
FLOW = "7d3c0d1e-0000-4000-8000-00000000000a"
CALL = f"/calls/{SID}"
AGENTS = frozenset({"agent", "supervisor", "admin"})
API_CALL = f"/api/desk/calls/{SID}"
CODE, PICTURE = "a" * 32, "b" * 36
RULES = {
    ("GET", "/"): EVERYONE,
    ("GET", "/login"): EVERYONE,
    ("POST", "/login"): EVERYONE,
    ("POST", "/logout"): EVERYONE,
    ("GET", "/login/oidc"): EVERYONE,
    ("GET", "/login/oidc/callback"): EVERYONE,
    ("GET", "/account"): frozenset(ROLES),
    ("POST", "/account/end"): frozenset(ROLES),
    ("POST", "/account/password"): frozenset(ROLES),
    ("GET", "/accounts"): frozenset({"admin"}),
    ("GET", "/accounts/of?name=qa"): frozenset({"admin"}),
    ("POST", "/accounts/end"): frozenset({"admin"}),
    ("GET", "/audit"): frozenset({"supervisor", "admin"}),
    ("GET", "/audit.csv"): frozenset({"supervisor", "admin"}),
    ("GET", "/phone"): EVERYONE,
    ("POST", "/phone/ticket"): EVERYONE,
    ("POST", "/phone/calls"): EVERYONE,
    ("POST", "/phone/text"): READERS,  # and whoever placed the call, see test_phone
    ("GET", "/phone/messages?number=+8616300000001"): EVERYONE,  # the demo's callers alone
    ("GET", f"/l/{CODE}"): EVERYONE,  # the link itself is the key, see test_links
    ("POST", f"/l/{CODE}"): EVERYONE,
    ("GET", f"/l/{CODE}/photo.jpg"): EVERYONE,
    ("GET", f"/pictures/{PICTURE}.jpg"): frozenset({"branch", "claims", "supervisor", "admin"}),
    ("GET", "/healthz"): EVERYONE,
    ("GET", "/readyz"): EVERYONE,
    ("GET", "/metrics"): EVERYONE,
    ("GET", "/agent"): AGENTS,
    ("GET", "/agent/figures"): AGENTS | {"qa", "ops"},
    ("GET", "/api/desk"): AGENTS,
    ("GET", "/api/desk/line"): AGENTS,
    ("POST", "/api/desk/come"): AGENTS,
    ("POST", "/api/desk/presence"): AGENTS,
    ("POST", "/api/desk/offers/offer/shown"): AGENTS,
    ("POST", f"{API_CALL}/hold"): AGENTS,
    ("GET", API_CALL): frozenset({"supervisor", "admin"}),  # and whose call it is, see test_assist
    ("GET", f"{API_CALL}/packet.json"): frozenset({"supervisor", "admin"}),
    ("POST", f"{API_CALL}/reveal"): frozenset({"supervisor", "admin"}),
    ("POST", f"{API_CALL}/workflow"): frozenset({"supervisor", "admin"}),
    ("POST", f"{API_CALL}/link"): frozenset({"supervisor", "admin"}),
    ("POST", f"{API_CALL}/goodwill"): frozenset({"supervisor", "admin"}),
    ("GET", "/ops"): frozenset({"ops", "supervisor", "admin"}),
    ("GET", "/branch"): DESK,
    ("GET", f"/branch/{FLOW}"): DESK,
    ("POST", f"/branch/{FLOW}/reveal"): DESK,
    ("POST", f"/branch/{FLOW}/accept"): DESK,
    ("GET", "/branch/promises"): DESK | {"ops"},
    ("GET", "/branch/dead-letters"): frozenset({"ops", "supervisor", "admin"}),
    ("POST", "/branch/dead-letters/event"): frozenset({"ops", "supervisor", "admin"}),
    ("POST", "/branch/dead-letters/text"): frozenset({"ops", "supervisor", "admin"}),
    ("GET", "/calls"): READERS,
    ("GET", CALL): READERS,
    ("POST", f"{CALL}/reveal"): READERS,
    ("GET", f"{CALL}/recording.wav"): READERS,
    ("POST", "/calls/forget"): frozenset({"supervisor", "admin"}),
    ("GET", "/api/calls"): READERS,
    ("GET", f"/api/calls/{SID}"): READERS,
    (
        "GET",
        "/events?topics=nothing-of-ours",
    ): EVERYONE,  # its topics have rules of their own, see test_events
}
REFUSED = {401, 403}
SIGN_IN = 303


@pytest.mark.parametrize("role", sorted(EVERYONE))
def test_each_role_may_open_what_its_rule_says_and_nothing_else(
    role: str, app: Flask, signed_in: SignedIn
) -> None:
    for (method, path), allowed in RULES.items():
        asking = app.test_client() if role == "stranger" else signed_in(role)
        headers = {"X-CSRFToken": form_secret(asking)} if method == "POST" else {}
        body = {"call_sid": SID, "text": "你好"} if path.startswith("/phone/") and method == "POST" else None
        body = {"id": f"act-of-{role}"} if path.startswith("/api/desk") and method == "POST" else body
        answer = asking.open(path, method=method, headers=headers, json=body)
        is_refused = answer.status_code in REFUSED or "/login?next=" in answer.headers.get("Location", "")
        if path == "/login" and method == "POST":
            is_refused = False  # the wrong password of an empty form is no matter of roles
        assert is_refused == (role not in allowed), f"{role}: {method} {path} → {answer.status_code}"


def test_every_route_has_a_rule(app: Flask) -> None:
    known = {
        path.partition("?")[0]
        .replace(SID, "<call_sid>")
        .replace(CODE, "<code>")
        .replace(PICTURE, "<picture_id>")
        .replace(FLOW, "<workflow_id>")
        .replace("/accept", f"/<any({','.join(branch.ACTS)}):name>")
        .replace("/accounts/end", "/accounts/<any(end,disable,enable):deed>")
        .replace("/offer/shown", "/<offer_id>/<any(shown, accept, decline):act>")
        .replace("/hold", f"/<any({', '.join(repr(name) for name in desk.STEER)}):act>")
        for _method, path in RULES
    }
    open_to_the_carrier = (
        "/voice/",
        "/prompts/",
        "/whispers/",
        "/static/",
        "/parcels/push/",
        "/texts/receipts/",
    )
    for rule in app.url_map.iter_rules():
        if not rule.rule.startswith(open_to_the_carrier):
            assert rule.rule in known, f"{rule.rule} has no rule in this test"


def test_every_form_is_refused_without_its_secret(app: Flask, signed_in: SignedIn) -> None:
    """Whatever else a new route checks: this comes first, and for whoever may do most."""
    admin = signed_in("admin")
    proves_itself = (
        "/voice/",
        "/l/",
        "/parcels/push/",
        "/texts/receipts/",
    )  # by a signature, or a link that nobody else can know
    examples = {"call_sid": SID, "workflow_id": FLOW, "name": "accept", "act": "hold", "deed": "end"}
    asked = 0
    with app.test_request_context():
        adapter = app.create_url_adapter(None) or app.url_map.bind("localhost")
        for rule in app.url_map.iter_rules():
            methods = (rule.methods or set()) - {"GET", "HEAD", "OPTIONS"}
            if rule.rule.startswith(proves_itself) or not methods:
                continue
            values = {name: _example(rule, name, examples) for name in rule.arguments}
            path = adapter.build(rule.endpoint, values, method=min(methods))
            for method in methods:
                answer = admin.open(path, method=method)
                assert answer.status_code == 400, f"{method} {path} → {answer.status_code}"
                assert "form-expired" in answer.get_data(as_text=True), f"{method} {path}"
                asked += 1
    assert asked > 10


def _example(rule: Rule, name: str, examples: dict[str, str]) -> str:
    """Of a closed list its first word."""
    listed = re.search(rf"<any\(([^)]*)\):{name}>", rule.rule)
    return listed[1].split(",")[0].strip(" '\"") if listed else examples.get(name, "x")


def test_a_token_opens_the_records_and_needs_no_form_secret(client: FlaskClient) -> None:
    assert client.get("/api/calls", headers={"Authorization": "Bearer qa-token"}).status_code == 200
    assert client.get("/api/calls", headers={"Authorization": "Bearer agent-token"}).status_code == 403
    assert client.get("/api/calls", headers={"Authorization": "Bearer nonsense"}).status_code == 401
    bearer = {"Authorization": f"Bearer {ADMIN_TOKEN}"}
    assert client.get("/api/calls", headers=bearer).status_code == 200
    assert client.post(f"{CALL}/reveal", headers=bearer).status_code == 200


def test_a_bad_token_is_not_helped_by_a_good_cookie(signed_in: SignedIn) -> None:
    supervisor = signed_in("supervisor")
    answer = supervisor.post(f"{CALL}/reveal", headers={"Authorization": "Bearer nonsense"})
    assert answer.status_code == 401


def test_a_form_from_elsewhere_is_refused(signed_in: SignedIn) -> None:
    answer = signed_in("supervisor").post("/calls/forget", data={"call_sid": SID, "confirm": "0002"})
    assert answer.status_code == 400
