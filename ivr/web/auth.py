"""Owns who is asking: the sign-in of a browser, API tokens, and which role may see what."""

import functools
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from typing import Any, TypeVar

from flask import Flask, Response, redirect, request, session, url_for
from flask_login import LoginManager, current_user, login_user
from flask_wtf.csrf import CSRFProtect
from werkzeug.wrappers import Response as AnyResponse

from ivr.errors import NotAllowed, StoreError
from ivr.messages.account import User
from ivr.web import errors
from ivr.web.context import services

READS_CALLS = ("qa", "supervisor", "admin")
FORGETS_CALLERS = ("supervisor", "admin")
WORKS_AT_DESK = ("branch", "claims", "supervisor", "admin")
SENDS_AGAIN = ("ops", "supervisor", "admin")
TAKES_CALLS = ("agent", "supervisor", "admin")
SUPERVISES = ("supervisor", "admin")
ADMINISTERS = ("admin",)
READS_FIGURES = ("agent", "qa", "ops", "supervisor", "admin")
ROLES = ("agent", "qa", "ops", "branch", "claims", "supervisor", "admin")

_LOOK_AGAIN_S = 5.0
_PROVE_THEMSELVES = ("/voice/", "/l/", "/parcels/push/", "/texts/receipts/")
"""Requests with a signature or a secret of their own, which come from no page of ours."""
_KEPT = "phone_calls"
"""What a browser keeps when it signs in: the calls that it placed as a stranger."""

View = TypeVar("View", bound=Callable[..., Any])


@dataclass(frozen=True)
class Visitor:
    """Who signed in, in the shape that Flask-Login asks for."""

    name: str
    role: str
    secret: str = ""
    """Of the sign-in, as the cookie holds it; empty with a token."""
    handle: str = ""
    is_authenticated: bool = True
    is_active: bool = True
    is_anonymous: bool = False

    def get_id(self) -> str:
        return self.secret


def init(app: Flask, csrf: CSRFProtect) -> None:
    """Cookies sign pages in, bearer tokens sign programs in, never both at once: so a token needs no form secret."""
    logins = LoginManager(app)
    logins.session_protection = "basic"

    @logins.user_loader
    def _by_cookie(secret: str) -> Visitor | None:
        return None if "Authorization" in request.headers else visitor_by_cookie(secret)

    @logins.request_loader
    def _by_token(_request: object) -> Visitor | None:
        return visitor_by_token(bearer_token())

    @app.before_request
    def _check_form_secret() -> None:
        # A link in a text is its own secret: its page needs no session, so that any browser of a phone can send.
        if not request.path.startswith(_PROVE_THEMSELVES) and not bearer_token():
            csrf.protect()

    @app.after_request
    def _end_with_the_sign_in(response: Response) -> Response:
        if response.mimetype == "text/event-stream" and current_user.is_authenticated:
            response.response = while_true(response.response, _still(current_user), every_s=_LOOK_AGAIN_S)
        return response


def bearer_token() -> str:
    kind, _space, token = request.headers.get("Authorization", "").partition(" ")
    return token.strip() if kind.lower() == "bearer" else ""


def visitor_by_token(token: str) -> Visitor | None:
    if not token:
        return None
    account = services().accounts.user_by_token(token)
    return Visitor(account.name, account.role) if account else None


def visitor_by_cookie(secret: str) -> Visitor | None:
    holder = services().sign_ins.holder(secret)
    return Visitor(holder.name, holder.role, secret, holder.handle) if holder else None


def enter(user: User, *, way: str = "password", id_token: str = "") -> None:
    """Sign this browser in. Nothing that was there before opens anything: the cookie and its form secret are new."""
    if current_user.is_authenticated and current_user.secret:
        services().sign_ins.sign_out(current_user.secret)
    kept = session.get(_KEPT)
    session.clear()
    if kept:
        session[_KEPT] = kept
    session.permanent = True
    device, source = request.user_agent.string, request.remote_addr or "?"
    secret = services().sign_ins.begin(user.name, device=device, source=source, way=way, id_token=id_token)
    login_user(Visitor(user.name, user.role, secret))


def leave() -> str:
    """Sign this browser out. The id token of the single sign-on, empty when it came in by a password."""
    secret = current_user.secret if current_user.is_authenticated else ""
    session.clear()
    return services().sign_ins.sign_out(secret) if secret else ""


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
    return redirect(url_for("login.page", next=request.full_path.rstrip("?")), 303)


def while_true(parts: Any, still: Callable[[], bool], *, every_s: float) -> Iterator[Any]:
    """The parts of an answer that goes on, until `still` says no; it is asked between parts, not more often than so."""
    asked = time.monotonic()
    with closing(parts):
        for part in parts:
            if time.monotonic() - asked >= every_s:
                asked = time.monotonic()
                if not still():
                    return
            yield part


def _still(visitor: Visitor) -> Callable[[], bool]:
    """Is the visitor still signed in, with the same role? For answers that outlive the request's own check."""
    sign_ins, accounts, token = services().sign_ins, services().accounts, bearer_token()
    role, secret = visitor.role, visitor.secret

    def still() -> bool:
        try:
            known = sign_ins.holder(secret) if secret else accounts.user_by_token(token)
        except StoreError:
            return True  # nobody can say; the next question will be answered
        return known is not None and known.role == role

    return still
