"""Owns the choice of language and of light or dark, both remembered in cookies."""

from collections.abc import Callable
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from babel.dates import format_datetime
from flask import Flask, Response, g, request
from flask_babel import Babel
from markupsafe import Markup

LANGUAGES = {"zh": "zh_CN", "en": "en"}
"""Code in the cookie and the address → catalogue. English is the language of the sources."""
THEMES = ("light", "dark")
_YEAR_SECONDS = 365 * 24 * 3600


def init(app: Flask, *, locale: str, zone: ZoneInfo) -> None:
    """`locale` (zh-CN or en-US) is taken when neither the visitor nor the browser says anything."""
    default = "zh" if locale.startswith("zh") else "en"
    app.config["BABEL_TRANSLATION_DIRECTORIES"] = "translations"
    Babel(app, default_locale="en", locale_selector=lambda: LANGUAGES[language(default)])
    app.add_template_filter(_moment(zone), "moment")

    @app.context_processor
    def _choices() -> dict[str, object]:
        chosen = language(default)
        return {
            "language": chosen,
            "html_lang": "zh-CN" if chosen == "zh" else "en",
            "theme": theme(),
            "zone": zone.key,
        }

    @app.after_request
    def _remember(response: Response) -> Response:
        for name, known in (("lang", tuple(LANGUAGES)), ("theme", THEMES)):
            value = request.args.get(name, "")
            if value in known and request.method == "GET":
                response.set_cookie(
                    name,
                    value,
                    max_age=_YEAR_SECONDS,
                    samesite="Lax",
                    httponly=True,
                    secure=request.is_secure,
                )
        return response


def language(default: str) -> str:
    """`zh` or `en`: what the address says, else the cookie, else the browser, else the setting."""
    if "language" not in g:
        wishes = (request.args.get("lang"), request.cookies.get("lang"))
        chosen = next((wish for wish in wishes if wish in LANGUAGES), None)
        g.language = chosen or request.accept_languages.best_match(tuple(LANGUAGES)) or default
    return str(g.language)


def theme() -> str:
    """`light`, `dark`, or empty for the system's own choice."""
    for wish in (request.args.get("theme"), request.cookies.get("theme")):
        if wish in THEMES:
            return str(wish)
    return ""


def _moment(zone: ZoneInfo) -> Callable[..., Markup]:
    def moment(value: datetime | str | None, pattern: str = "MM-dd HH:mm") -> Markup:
        """An ISO text or a datetime → `<time>` in the hotline's zone."""
        if not value:
            return Markup("–")
        when = datetime.fromisoformat(value) if isinstance(value, str) else value
        local = format_datetime(when.astimezone(zone), pattern, tzinfo=zone, locale="en")
        machine = when.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
        return Markup('<time datetime="{}">{}</time>').format(machine, local)

    return moment
