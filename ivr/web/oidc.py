"""Owns the talk with the company's single sign-on: OpenID Connect, authorization code with PKCE, state and nonce."""

import re
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from authlib.integrations.flask_client import FlaskIntegration, FlaskOAuth2App, OAuthError
from flask import request
from joserfc.errors import JoseError
from requests import RequestException
from werkzeug.wrappers import Response

from ivr.errors import NotAllowed, SignOnUnavailable
from ivr.ports.people import Pending
from ivr.settings import Settings
from ivr.web.auth import ROLES

_KNOWN_FOR_S = 600.0
_ANSWER_WITHIN_S = 5.0
_CLOCKS_DIFFER_S = 60
_SIGNED_WITH = frozenset(
    {"RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA"}
)
"""With the issuer's own key. Not HS256, whose key every client has, and not `none`, whatever the issuer offers."""
_NAME = re.compile(r"[\w.@+-]{1,64}")


@dataclass(frozen=True)
class Person:
    issuer: str
    subject: str
    name: str
    role: str
    """Empty when the issuer gives none that we know."""
    id_token: str


class SingleSignOn:
    """One issuer, asked what it is now every ten minutes; its keys also when it signs with one that is new."""

    def __init__(self, settings: Settings, pending: Pending) -> None:
        self._settings = settings
        self._framework = FlaskIntegration("oidc", pending)
        self._known: tuple[float, FlaskOAuth2App] | None = None

    def send_off(self, back: str) -> Response:
        """A redirect to the issuer, which sends the visitor `back`. Raises SignOnUnavailable."""
        with _faults():
            return self._client().authorize_redirect(back)

    def receive(self) -> Person:
        """Who has come back with this request. Raises SignOnUnavailable, NotAllowed."""
        with _faults():
            client = self._client()
            issuer = client.server_metadata["issuer"]
            if request.args.get("iss", issuer) != issuer:
                raise NotAllowed("The answer is another issuer's.", code="sign-on-refused")
            must_be = {
                "iss": {"essential": True, "value": issuer},
                "aud": {"essential": True, "value": client.client_id},
            }
            token = client.authorize_access_token(claims_options=must_be, leeway=_CLOCKS_DIFFER_S)
            claims = token.get("userinfo")
            if not claims:
                raise NotAllowed("The issuer sent no id token.", code="sign-on-refused")
            return self._person(issuer, self._complete(client, claims, token), token["id_token"])

    def way_out(self, id_token: str, back: str) -> str:
        """Where the issuer signs people out; empty when it has no such place, or cannot be reached."""
        try:
            with _faults():
                client = self._client()
                if not client.server_metadata.get("end_session_endpoint"):
                    return ""
                return str(client.create_logout_url(back, id_token, client_id=client.client_id)["url"])
        except (SignOnUnavailable, NotAllowed):
            return ""

    def _client(self) -> FlaskOAuth2App:
        if self._known is None or time.monotonic() - self._known[0] > _KNOWN_FOR_S:
            self._known = (time.monotonic(), self._discovered())
        return self._known[1]

    def _discovered(self) -> FlaskOAuth2App:
        ours = self._settings
        client = FlaskOAuth2App(
            self._framework,
            name="oidc",
            client_id=ours.oidc_client_id,
            client_secret=ours.oidc_client_secret.get_secret_value() or None,
            server_metadata_url=f"{ours.oidc_issuer}/.well-known/openid-configuration",
            client_kwargs={
                "scope": "openid profile email",
                "code_challenge_method": "S256",
                "default_timeout": _ANSWER_WITHIN_S,
            },
        )
        found = client.load_server_metadata()
        if str(found.get("issuer", "")).rstrip("/") != ours.oidc_issuer:
            raise SignOnUnavailable(f"IVR_OIDC_ISSUER answers as {found.get('issuer')!r}.")
        offered = found.get("id_token_signing_alg_values_supported") or ["RS256"]
        found["id_token_signing_alg_values_supported"] = [name for name in offered if name in _SIGNED_WITH]
        by = found.get("token_endpoint_auth_methods_supported") or ["client_secret_basic"]
        if client.client_secret and "client_secret_basic" not in by and "client_secret_post" in by:
            client.client_kwargs["token_endpoint_auth_method"] = "client_secret_post"  # noqa: S105
        return client

    def _complete(
        self, client: FlaskOAuth2App, claims: Mapping[str, Any], token: Mapping[str, Any]
    ) -> Mapping[str, Any]:
        """Some issuers tell the role at their userinfo endpoint alone."""
        is_told = _claim(claims, self._settings.oidc_role_claim) is not None
        if is_told or not client.server_metadata.get("userinfo_endpoint"):
            return claims
        more = client.userinfo(token=token)
        if more.get("sub") != claims["sub"]:
            raise NotAllowed("The issuer told of somebody else.", code="sign-on-refused")
        return {**more, **claims}

    def _person(self, issuer: str, claims: Mapping[str, Any], id_token: str) -> Person:
        domain, email = self._settings.oidc_domain, str(claims.get("email", "")).lower()
        if domain and not (claims.get("email_verified") is True and email.endswith(f"@{domain}")):
            raise NotAllowed("The e-mail address is none of this company's.", code="sign-on-domain")
        names = (str(claims.get(which, "")) for which in ("preferred_username", "email", "sub"))
        name = next((name for name in names if _NAME.fullmatch(name)), "")
        if not name:
            raise NotAllowed("None of the names can be the name of an account.", code="sign-on-no-name")
        given = _claim(claims, self._settings.oidc_role_claim)
        named = {given} if isinstance(given, str) else set(given) if isinstance(given, list) else set()
        roles = [role for role in ROLES if role in named]
        if len(roles) > 1:
            raise NotAllowed(f"{name} is given the roles {', '.join(roles)}.", code="sign-on-roles")
        return Person(issuer, str(claims["sub"]), name, roles[0] if roles else "", id_token)


def _claim(claims: Mapping[str, Any], name: str) -> Any:
    """By its name, which may have dots in it, or inside others: `realm_access.roles`."""
    if name in claims:
        return claims[name]
    outer, _dot, inner = name.partition(".")
    found = claims.get(outer)
    return _claim(found, inner) if inner and isinstance(found, Mapping) else None


@contextmanager
def _faults() -> Iterator[None]:
    try:
        yield
    except (OAuthError, JoseError) as error:
        raise NotAllowed(f"The single sign-on is not believed: {error}", code="sign-on-refused") from error
    except (RequestException, ValueError, KeyError, RuntimeError) as error:
        raise SignOnUnavailable(f"The single sign-on does not answer as it should: {error}") from error
