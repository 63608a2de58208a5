"""Owns the web application: which parts it has, and what all of them share."""

import contextlib
import os
import secrets
from datetime import timedelta
from pathlib import Path
from threading import BoundedSemaphore
from urllib.parse import urlencode

from flask import Flask, request
from flask_babel import gettext as _
from flask_wtf.csrf import CSRFProtect
from werkzeug.middleware.proxy_fix import ProxyFix

from ivr import mask
from ivr.settings import Settings
from ivr.web import (
    account,
    agent,
    api,
    assist,
    audit,
    auth,
    branch,
    calls,
    deadletters,
    desk,
    errors,
    events,
    figures,
    handover,
    health,
    home,
    labels,
    language,
    links,
    login,
    outbound,
    parcels,
    phone,
    pictures,
    promises,
    prompts,
    receipts,
    security,
    tasks,
    telephony,
)
from ivr.web.context import WebServices


def create_app(services: WebServices, role: str = "web") -> Flask:
    """The WSGI application of one role: the carrier's side and health in every one, pages in `web` alone."""
    settings = services.settings
    app = Flask(__name__)
    app.extensions["services"] = services
    app.extensions["has_pages"] = role == "web"
    app.config.update(
        SECRET_KEY=settings.secret_key or _kept_secret(settings),
        SESSION_COOKIE_NAME="hotline",
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_COOKIE_SECURE=settings.base_url.startswith("https://"),
        PERMANENT_SESSION_LIFETIME=timedelta(hours=12),
        MAX_CONTENT_LENGTH=256 * 1024,
        WTF_CSRF_CHECK_DEFAULT=False,  # `auth` checks: bearer tokens and signed webhooks need no form secret
        WTF_CSRF_TIME_LIMIT=None,  # as long as the session, so that a page left open can still send its form
        WTF_CSRF_SSL_STRICT=False,  # behind a proxy Referer may be cut; SameSite and the token guard
    )
    app.json.ensure_ascii = False  # type: ignore[attr-defined]
    app.json.sort_keys = False  # type: ignore[attr-defined]
    if settings.proxies:  # otherwise anybody could claim to come from anywhere
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=settings.proxies, x_proto=settings.proxies, x_host=0)  # type: ignore[method-assign]
    errors.init(app)
    health.init(app)
    app.register_blueprint(telephony.blueprint)
    app.register_blueprint(handover.blueprint)
    app.register_blueprint(handover.sounds)
    app.register_blueprint(outbound.blueprint)
    app.register_blueprint(prompts.blueprint)
    app.register_blueprint(receipts.signed)
    app.register_blueprint(receipts.pushes)
    if role == "web":
        _add_pages(app, services)
    return app


def _add_pages(app: Flask, services: WebServices) -> None:
    settings = services.settings
    csrf = CSRFProtect(app)
    security.init(app)
    language.init(app, locale=settings.locale, zone=settings.zone)
    labels.init(app)
    auth.init(app, csrf)
    login.init(app)
    app.extensions["event_streams"] = BoundedSemaphore(events.MAX_STREAMS)
    links.init(app)
    tasks.init(app, services.clock.now)
    for part in (home, phone, calls, api, events, parcels, pictures, promises, deadletters, branch, agent, desk, assist,
                 figures, account, audit):  # fmt: skip
        app.register_blueprint(part.blueprint)
    app.add_template_filter(mask.number, "mask_number")

    @app.context_processor
    def _shell() -> dict[str, object]:
        phone_page = [("phone.page", _("Phone"))] if settings.demo else []
        agent_page = [("agent.page", _("Agent"))] if auth.has_role(*auth.TAKES_CALLS) else []
        branch_page = [("branch.queue", _("Branch"))] if auth.has_role(*auth.WORKS_AT_DESK) else []
        return {
            "company": settings.company,
            "hotline": settings.number,
            "pages": [*phone_page, *agent_page, ("calls.list_calls", _("Calls")), *branch_page],
            "here": lambda **change: urlencode({**request.args.to_dict(), **change}),
        }


def _kept_secret(settings: Settings) -> str:
    """What signs the sessions of the pages: made once, kept in the data dir, the same for every process."""
    path: Path = settings.data_dir / "secret.key"
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists():
        mine = path.with_name(f"{path.name}.{os.getpid()}")
        mine.touch(mode=0o600)
        mine.write_text(secrets.token_hex(32))
        with contextlib.suppress(FileExistsError):
            path.hardlink_to(mine)  # whole or not at all: another process may be here at the same moment
        mine.unlink()
    return path.read_text()
