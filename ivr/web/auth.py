"""Owns who is asking: sign-in, sign-out, API tokens, and which role may see what."""

import functools
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

import structlog
from flask import (
    Blueprint,
    Flask,
    Response,
    current_app,
    redirect,
    render_template,
    request,
    session,
    url_for,
)
from flask_babel import gettext as _
from flask_login import LoginManager, current_user, login_user, logout_user
from flask_wtf.csrf import CSRFProtect
from werkzeug.wrappers import Response as AnyResponse

from ivr.errors import NotAllowed
from ivr.web import errors
from ivr.web.context import services
from ivr.web.throttle import SignInBrake

READS_CALLS = ("qa", "supervisor", "admin")
FORGETS_CALLERS = ("supervisor", "admin")
WORKS_AT_DESK = ("branch", "claims", "supervisor", "admin")
SENDS_AGAIN = ("ops", "supervisor", "admin")
TAKES_CALLS = ("agent", "supervisor", "admin")
SUPERVISES = ("supervisor", "admin")
READS_FIGURES = ("agent", "qa", "ops", "supervisor", "admin")
ROLES = ("agent", "qa", "ops", "branch", "claims", "supervisor", "admin")
DEMO_NAME, DEMO_PASSWORD = "demo", "demo"
"""The account that exists with `--demo` alone; the sign-in page says it aloud."""

log = structlog.get_logger(__name__)

blueprint = Blueprint("auth", __name__)
View = TypeVar("View", bound=Callable[..., Any])


@dataclass(frozen=True)
class Visitor:
    """Who signed in, in the shape that Flask-Login asks for."""

    name: str
    role: str
    is_authenticated: bool = True
    is_active: bool = True
    is_anonymous: bool = False

    def get_id(self) -> str:
        return self.name


def init(app: Flask, csrf: CSRFProtect) -> None:
    """Cookies sign pages in, bearer tokens sign programs in, never both at once: so a token needs no form secret."""
    logins = LoginManager(app)
    logins.session_protection = "basic"

    @logins.user_loader
    def _by_cookie(name: str) -> Visitor | None:
        if "Authorization" in request.headers:
            return None
        account = services().accounts.user(name)
        return Visitor(account.name, account.role) if account else None

    @logins.request_loader
    def _by_token(_request: object) -> Visitor | None:
        return visitor_by_token(bearer_token())

    @app.before_request
    def _check_form_secret() -> None:
        # A link in a text is its own secret: its page needs no session, so that any browser of a phone can send.
        if not request.path.startswith(("/voice/", "/l/", "/parcels/push/")) and not bearer_token():
            csrf.protect()

    app.extensions["sign_in_brake"] = SignInBrake()
    app.register_blueprint(blueprint)


def bearer_token() -> str:
    kind, _space, token = request.headers.get("Authorization", "").partition(" ")
    return token.strip() if kind.lower() == "bearer" else ""


def visitor_by_token(token: str) -> Visitor | None:
    if not token:
        return None
    account = services().accounts.user_by_token(token)
    return Visitor(account.name, account.role) if account else None


def has_role(*roles: str) -> bool:
    return bool(current_user.is_authenticated and current_user.role in roles)


def require_role(*roles: str) -> Callable[[View], View]:
    """Strangers are sent to the sign-in page (programs get 401), other roles get 403."""

    def protect(view: View) -> View:
        @functools.wraps(view)
        def guarded(*args: Any, **kwargs: Any) -> Any:
            if not current_user.is_authenticated:
                return ask_to_sign_in()
            if not has_role(*roles):
                raise NotAllowed(f"Your role {current_user.role} may not do this.")
            return view(*args, **kwargs)

        return guarded  # type: ignore[return-value]

    return protect


def ask_to_sign_in() -> AnyResponse:
    if errors.wants_json() or bearer_token() or request.method != "GET":
        answer = errors.answer(401, "not-signed-in", "Sign in, or send a valid token.")
        answer.headers["WWW-Authenticate"] = "Bearer"
        return answer
    return redirect(url_for("auth.login", next=request.full_path.rstrip("?")), 303)


@blueprint.get("/login")
def login() -> AnyResponse:
    if current_user.is_authenticated:
        return redirect(_next_page(), 303)
    return _login_page()


@blueprint.post("/login")
def sign_in() -> AnyResponse:
    name, password = request.form.get("name", "").strip()[:80], request.form.get("password", "")[:200]
    now_ms = services().clock.monotonic_ms()
    source = request.remote_addr or "?"
    brake: SignInBrake = current_app.extensions["sign_in_brake"]
    if brake.is_on(source, name, now_ms):
        return _login_page(name, _("Too many attempts. Try again in five minutes."), 429)
    account = services().accounts.check_password(name, password)
    if account is None:
        brake.failed(source, name, now_ms)
        log.warning("sign-in.refused", source=source)  # not the name: people type their password there
        return _login_page(name, _("Name or password is wrong."), 401)
    brake.succeeded(name)
    log.info("sign-in.done", name=account.name, role=account.role, source=source)
    session.permanent = True
    login_user(Visitor(account.name, account.role))
    return redirect(_next_page(), 303)


@blueprint.post("/logout")
def logout() -> AnyResponse:
    logout_user()
    session.clear()
    return redirect(url_for("home.start"), 303)


def _login_page(name: str = "", fault: str = "", status: int = 200) -> AnyResponse:
    demo = (DEMO_NAME, DEMO_PASSWORD) if services().settings.demo else None
    page = render_template(
        "login.html", name=name, fault=fault, demo=demo, next=request.values.get("next", "")
    )
    return Response(page, status)


def _next_page() -> str:
    """A path of ours and nothing else: `//elsewhere` and `/\\elsewhere` are other people's sites."""
    path = request.values.get("next", "")
    if path.startswith("/") and not path.startswith(("//", "/\\")) and "\n" not in path and "\r" not in path:
        return path
    return url_for("branch.queue" if has_role("branch", "claims") else "calls.list_calls")
