"""Owns what every answer carries for the browser's sake: the content policy with its nonce, and the other headers."""

import secrets
from urllib.parse import urlsplit

from flask import Flask, Response, g, request


def nonce() -> str:
    """One per request; the only inline script or style that runs bears it."""
    if "nonce" not in g:
        g.nonce = secrets.token_urlsafe(16)
    return str(g.nonce)


def allow_connection(*origins: str) -> None:
    """Let the page of this request open sockets to more origins, e.g. `ws://127.0.0.1:8002`."""
    g.connect_origins = (*g.get("connect_origins", ()), *origins)


def allow_media(*sources: str) -> None:
    """Let the page of this request play sound from more sources, e.g. `mediastream:`."""
    g.media_sources = (*g.get("media_sources", ()), *sources)


def line_origin(carrier_port: int) -> str:
    """Where the embedded carrier listens, as the browser that asks would reach it."""
    host = urlsplit(f"//{request.host}").hostname or "127.0.0.1"
    host = f"[{host}]" if ":" in host else host
    scheme = "wss" if request.is_secure else "ws"
    return f"{scheme}://{host}:{carrier_port}"


def init(app: Flask) -> None:
    app.context_processor(lambda: {"nonce": nonce})

    @app.after_request
    def _headers(response: Response) -> Response:
        once = f"'nonce-{nonce()}'"
        connect = " ".join(("'self'", *g.get("connect_origins", ())))
        media = " ".join(("'self'", "blob:", *g.get("media_sources", ())))
        response.headers.setdefault(
            "Content-Security-Policy",
            f"default-src 'self'; script-src 'self' {once}; style-src 'self' {once}; img-src 'self' data:; "
            f"media-src {media}; connect-src {connect}; object-src 'none'; base-uri 'none'; "
            "form-action 'self'; frame-ancestors 'none'",
        )
        response.headers.setdefault("X-Content-Type-Options", "nosniff")
        response.headers.setdefault("Referrer-Policy", "same-origin")
        response.headers.setdefault("Permissions-Policy", "microphone=(self), camera=(), geolocation=()")
        response.headers.setdefault("Cross-Origin-Opener-Policy", "same-origin")
        if request.endpoint != "static":
            response.headers.setdefault("Cache-Control", "no-store")
        if request.is_secure:
            response.headers.setdefault("Strict-Transport-Security", "max-age=31536000")
        return response
