"""Owns the pages of accounts: one's own sign-ins and password, and for administrators everybody's."""

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import gettext as _
from flask_login import current_user
from werkzeug.wrappers import Response as AnyResponse

from ivr.errors import BadInput, NotFound, TooBusy
from ivr.web import auth
from ivr.web.auth import ADMINISTERS, ROLES, require_role
from ivr.web.context import services
from ivr.web.throttle import SignInBrake

blueprint = Blueprint("account", __name__)
NOBODYS = ("demo", "local")
"""Accounts of the hotline itself: they are not changed."""
_BROWSERS = (
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("Firefox/", "Firefox"),
    ("Chrom", "Chrome"),
    ("Safari/", "Safari"),
)
_SYSTEMS = (
    ("Windows", "Windows"), ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Mac OS", "Mac"),
    ("CrOS", "ChromeOS"), ("Linux", "Linux"),
)  # fmt: skip


@blueprint.app_template_filter("device_name")
def device_name(told: str) -> str:
    """What people call it: `Firefox, Windows`; the beginning of what it calls itself when that is unknown."""
    known = [next((name for mark, name in kinds if mark in told), "") for kinds in (_BROWSERS, _SYSTEMS)]
    return ", ".join(filter(None, known)) or told[:40] or "?"


@blueprint.get("/account")
@require_role(*ROLES)
def page() -> str:
    user = services().accounts.user(current_user.name)
    return render_template(
        "account.html",
        user=user,
        may_change=user is not None and not user.issuer and user.name not in NOBODYS,
        sign_ins=services().sign_ins.of(current_user.name),
        here_now=current_user.handle,
    )


@blueprint.post("/account/end")
@require_role(*ROLES)
def end() -> AnyResponse:
    """One of one's own, or without `handle` all of them."""
    return _end(current_user.name, url_for("account.page"))


@blueprint.post("/account/password")
@require_role(*ROLES)
def change_password() -> AnyResponse:
    """Everybody who is signed in to the account is signed out, but for this browser, which begins anew."""
    name, source = current_user.name, request.remote_addr or "?"
    old, new = request.form.get("old", "")[:200], request.form.get("new", "")[:200]
    brake = SignInBrake(services().attempts)
    if not brake.lets(source, name, services().clock.now()):
        raise TooBusy(_("Too many attempts. Try again in five minutes."), code="password-braked")
    user = services().accounts.check_password(name, old)
    if user is None:
        flash(_("The old password is wrong; nothing was changed."))
        return redirect(url_for("account.page"), 303)
    brake.succeeded(source, name)
    if new != request.form.get("again", "")[:200]:
        flash(_("The new password was not the same both times; nothing was changed."))
        return redirect(url_for("account.page"), 303)
    services().accounts.set_password(name, new, by=name)
    auth.enter(user)
    flash(_("The password is changed. Every other browser is signed out."))
    return redirect(url_for("account.page"), 303)


@blueprint.get("/accounts")
@require_role(*ADMINISTERS)
def everybody() -> str:
    return render_template("accounts.html", users=services().accounts.users())


@blueprint.get("/accounts/of")
@require_role(*ADMINISTERS)
def somebody() -> str:
    name = request.args.get("name", "")
    user = services().accounts.user(name)
    if user is None:
        raise NotFound(f"There is no account {name}.")
    sign_ins = services().sign_ins.of(name)
    return render_template("accounts_of.html", user=user, sign_ins=sign_ins, here_now=current_user.handle)


@blueprint.post("/accounts/<any(end,disable,enable):deed>")
@require_role(*ADMINISTERS)
def change(deed: str) -> AnyResponse:
    name = request.form.get("name", "")
    back = url_for("account.somebody", name=name)
    if deed == "end":
        return _end(name, back)
    if deed == "enable":
        services().accounts.enable(name, by=current_user.name)
        flash(_("The account is enabled."))
    elif name == current_user.name:
        raise BadInput("Nobody disables their own account.", code="account-own")
    else:
        services().accounts.disable(name, by=current_user.name)
        flash(_("The account is disabled, and signed out everywhere."))
    return redirect(back, 303)


def _end(name: str, back: str) -> AnyResponse:
    handle = request.form.get("handle", "")[:64]
    try:
        if handle:
            services().sign_ins.end(name, handle, by=current_user.name)
        else:
            services().sign_ins.end_all(name, by=current_user.name)
    except NotFound:  # a second click, or it ran out
        pass
    if name == current_user.name and handle in ("", current_user.handle):
        auth.leave()
        return redirect(url_for("login.page"), 303)
    flash(_("Signed out there.") if handle else _("Signed out everywhere."))
    return redirect(back, 303)
