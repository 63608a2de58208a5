"""Owns the door of the pages: the sign-in page, by password or by the company's single sign-on, and the way out."""

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
from flask_login import current_user
from werkzeug.wrappers import Response as AnyResponse

from ivr.errors import NotAllowed, NotFound, SignOnUnavailable
from ivr.web import auth
from ivr.web.context import services
from ivr.web.oidc import SingleSignOn
from ivr.web.throttle import SignInBrake

DEMO_NAME, DEMO_PASSWORD = "demo", "demo"
"""The account that exists with `--demo` alone; the sign-in page says it aloud."""

log = structlog.get_logger(__name__)
blueprint = Blueprint("login", __name__)


def init(app: Flask) -> None:
    ours = app.extensions["services"]
    if ours.settings.oidc_issuer:
        app.extensions["single_sign_on"] = SingleSignOn(ours.settings, ours.pending)
    app.register_blueprint(blueprint)


@blueprint.get("/login")
def page() -> AnyResponse:
    if current_user.is_authenticated:
        return redirect(_next_page(request.args.get("next", "")), 303)
    return _page()


@blueprint.post("/login")
def sign_in() -> AnyResponse:
    name, password = request.form.get("name", "").strip()[:80], request.form.get("password", "")[:200]
    source = _source()
    brake, now = SignInBrake(services().attempts), services().clock.now()
    if not brake.lets(source, name, now):
        if brake.is_news(source, now):
            _note("sign_in_braked", source)
        return _page(name, _("Too many attempts. Try again in five minutes."), 429)
    user = services().accounts.check_password(name, password)
    if user is None:
        _note("sign_in_refused", source)  # not the name: people type their password there
        return _page(name, _("Name or password is wrong."), 401)
    brake.succeeded(source, name)
    if _sign_on() and user.role not in auth.ADMINISTERS and not services().settings.demo:
        _note("sign_in_refused", user.name, why="password")
        return _page(name, _("Please use the company's sign-in: passwords are for administrators."), 403)
    auth.enter(user)
    log.info("sign-in.done", name=user.name, role=user.role, source=source)
    return redirect(_next_page(request.form.get("next", "")), 303)


@blueprint.get("/login/oidc")
def sign_on() -> AnyResponse:
    """Off to the single sign-on; what was wanted is waiting when the visitor comes back."""
    company = _need_sign_on()
    if not SignInBrake(services().attempts).lets_out(_source(), services().clock.now()):
        return _page("", _("Too many attempts. Try again in five minutes."), 429)
    session["next"] = request.args.get("next", "")[:500]
    try:
        return company.send_off(_absolute(url_for("login.signed_on")))
    except SignOnUnavailable as error:
        return _unavailable(error)


@blueprint.get("/login/oidc/callback")
def signed_on() -> AnyResponse:
    company = _need_sign_on()
    wanted = session.pop("next", "")
    try:
        person = company.receive()
        if not person.role:
            services().sign_on.shut_out(person.issuer, person.subject)
            raise NotAllowed(f"{person.name} has no role here.", code="sign-on-no-role")
        user = services().sign_on.account(person.issuer, person.subject, name=person.name, role=person.role)
    except SignOnUnavailable as error:
        return _unavailable(error)
    except NotAllowed as error:
        log.warning("sign-on.refused", code=error.code, reason=error.message, source=_source())
        _note("sign_in_refused", _source(), why=error.code)
        return _page("", _refusal(error.code), 403)
    auth.enter(user, way="single sign-on", id_token=person.id_token)
    log.info("sign-in.done", name=user.name, role=user.role, source=_source())
    return redirect(_next_page(wanted), 303)


@blueprint.post("/logout")
def sign_out() -> AnyResponse:
    """Ours ends whatever happens; then the visitor is led out of the single sign-on, where it has a way out."""
    id_token = auth.leave()
    company = _sign_on()
    way_out = company.way_out(id_token, _absolute(url_for("login.page"))) if company and id_token else ""
    if not way_out:
        return redirect(url_for("home.start"), 303)
    # A page and no redirect: browsers let a form lead to our own site alone (form-action), redirects included.
    return Response(render_template("signed_out.html", way_out=way_out))


def _page(name: str = "", fault: str = "", status: int = 200) -> AnyResponse:
    demo = (DEMO_NAME, DEMO_PASSWORD) if services().settings.demo else None
    wanted = request.values.get("next", "")
    page = render_template(
        "login.html", name=name, fault=fault, demo=demo, next=wanted, has_sign_on=_sign_on() is not None
    )
    return Response(page, status)


def _unavailable(error: SignOnUnavailable) -> AnyResponse:
    log.error("sign-on.unavailable", reason=error.message)
    return _page(
        "",
        _("The company's sign-in cannot be reached right now. Administrators can use their password."),
        503,
    )


def _refusal(code: str) -> str:
    words = {
        "sign-on-no-role": _(
            "The company's sign-in knows you, but gives you no role in the hotline. Ask your administrator."
        ),
        "sign-on-roles": _(
            "The company's sign-in gives you several roles in the hotline. Ask your administrator."
        ),
        "sign-on-domain": _("Your e-mail address is not one of this company's."),
        "sign-on-no-name": _("The company's sign-in tells no name that we can use. Ask your administrator."),
        "account-disabled": _("Your account is disabled."),
        "account-name-taken": _("There is another account with your name here. Ask your administrator."),
    }
    return words.get(code, _("The company's sign-in gave no answer that we can trust. Please try once more."))


def _sign_on() -> SingleSignOn | None:
    return current_app.extensions.get("single_sign_on")


def _need_sign_on() -> SingleSignOn:
    company = _sign_on()
    if company is None:
        raise NotFound("There is no single sign-on here.", code="sign-on-off")
    return company


def _note(action: str, subject: str, **detail: str) -> None:
    """Of somebody who is nobody yet."""
    services().audit.write(at=services().clock.now(), actor="", action=action, subject=subject, **detail)


def _source() -> str:
    return request.remote_addr or "?"


def _absolute(path: str) -> str:
    return services().settings.base_url + path


def _next_page(path: str) -> str:
    """A path of ours and nothing else: `//elsewhere` and `/\\elsewhere` are other people's sites."""
    if path.startswith("/") and not path.startswith(("//", "/\\")) and not set(path) & set("\n\r\t"):
        return path
    return url_for("branch.queue" if auth.has_role("branch", "claims") else "calls.list_calls")
