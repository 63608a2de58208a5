"""Owns an issuer of OpenID Connect to test against: real keys, real HTTP, as strict as the standard, and made to err."""

import json
import time
from base64 import b64decode, urlsafe_b64encode
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any
from urllib.parse import unquote, urlencode

from flask import Flask, Response, jsonify, redirect, request
from joserfc import jwt
from joserfc.jwk import KeySet, OctKey, RSAKey

CLIENT, SECRET = "hotline", "s3cret/with+signs"


@dataclass
class Issuer:
    """Whoever comes is `who`. The knobs make it err the way that attackers and accidents do."""

    url: str = ""
    who: dict[str, Any] = field(
        default_factory=lambda: {"sub": "00u1", "preferred_username": "li", "hotline_role": "qa"}
    )
    lies: dict[str, Any] = field(default_factory=dict)
    """Claims that stand in the id token instead of the true ones; None: left out."""
    metadata: dict[str, Any] = field(default_factory=dict)
    """What it says of itself, instead of the truth."""
    more: dict[str, Any] = field(default_factory=dict)
    """What the userinfo endpoint alone tells."""
    sign: Callable[[Mapping[str, Any]], str] | None = None
    is_away: bool = False
    refuses: str = ""
    asked: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.keys: list[RSAKey] = []
        self.codes: dict[str, dict[str, str]] = {}
        self.rotate()

    def rotate(self) -> None:
        """Sign with a new key; the old one is not published any more."""
        self.keys = [RSAKey.generate_key(2048, {"kid": f"key-{time.monotonic_ns()}", "use": "sig"})]

    def app(self) -> Flask:
        app = Flask("issuer")

        @app.before_request
        def _down() -> Response | None:
            self.asked.append(request.path)
            return Response("the machine room is on fire", 503) if self.is_away else None

        app.add_url_rule("/.well-known/openid-configuration", view_func=self._discovery)
        app.add_url_rule("/authorize", view_func=self._authorize)
        app.add_url_rule("/token", view_func=self._token, methods=["POST"])
        app.add_url_rule("/jwks", view_func=lambda: jsonify(KeySet(self.keys).as_dict(private=False)))
        app.add_url_rule("/userinfo", view_func=self._userinfo)
        return app

    def _discovery(self) -> Response:
        told = {
            "issuer": self.url,
            "authorization_endpoint": f"{self.url}/authorize",
            "token_endpoint": f"{self.url}/token",
            "jwks_uri": f"{self.url}/jwks",
            "end_session_endpoint": f"{self.url}/logout",
            "id_token_signing_alg_values_supported": ["RS256", "HS256", "none"],
        }
        if self.more:
            told["userinfo_endpoint"] = f"{self.url}/userinfo"
        return jsonify({**told, **self.metadata})

    def _authorize(self) -> Any:
        asked = request.args.to_dict()
        back = asked["redirect_uri"]
        if self.refuses:
            return redirect(f"{back}?{urlencode({'error': self.refuses, 'state': asked['state']})}")
        if (asked["response_type"], asked["client_id"], asked["code_challenge_method"]) != (
            "code",
            CLIENT,
            "S256",
        ):
            return Response("not as registered", 400)
        code = f"code-{time.monotonic_ns()}"
        self.codes[code] = asked
        return redirect(f"{back}?{urlencode({'code': code, 'state': asked['state']})}")

    def _token(self) -> Any:
        scheme, _space, given = request.headers.get("Authorization", "").partition(" ")
        name, _colon, secret = b64decode(given).decode().partition(":")
        if (scheme, unquote(name), unquote(secret)) != ("Basic", CLIENT, SECRET):
            return jsonify(error="invalid_client"), 401
        asked = self.codes.pop(request.form["code"], None)  # once
        verifier = request.form.get("code_verifier", "")
        proof = urlsafe_b64encode(sha256(verifier.encode()).digest()).decode().rstrip("=")
        if (
            asked is None
            or proof != asked["code_challenge"]
            or request.form["redirect_uri"] != asked["redirect_uri"]
        ):
            return jsonify(error="invalid_grant"), 400
        now = int(time.time())
        true = {
            "iss": self.url,
            "aud": CLIENT,
            "iat": now,
            "exp": now + 300,
            "nonce": asked["nonce"],
            **self.who,
        }
        claims = {name: value for name, value in {**true, **self.lies}.items() if value is not None}
        return jsonify(access_token="at", token_type="Bearer", id_token=(self.sign or self.signed)(claims))

    def _userinfo(self) -> Any:
        if request.headers.get("Authorization") != "Bearer at":
            return jsonify(error="invalid_token"), 401
        return jsonify({"sub": self.who["sub"], **self.more})

    def signed(self, claims: Mapping[str, Any], key: RSAKey | None = None) -> str:
        signing = key or self.keys[0]
        return jwt.encode({"alg": "RS256", "kid": signing.kid}, dict(claims), signing)

    def unsigned(self, claims: Mapping[str, Any]) -> str:
        parts = (json.dumps(part).encode() for part in ({"alg": "none"}, dict(claims)))
        return ".".join([*(urlsafe_b64encode(part).decode().rstrip("=") for part in parts), ""])

    def signed_with_the_secret(self, claims: Mapping[str, Any]) -> str:
        """With what every client knows, as issuers do that offer HS256."""
        return jwt.encode({"alg": "HS256"}, dict(claims), OctKey.import_key(SECRET.ljust(32, "x")))

    def signed_by_somebody(self, claims: Mapping[str, Any]) -> str:
        """With a key of their own, under the name of the published one."""
        return self.signed(claims, RSAKey.generate_key(2048, {"kid": self.keys[0].kid}))
