"""Owns the signature ACS3-HMAC-SHA256 of Alibaba Cloud's open APIs (its "V3 request structure and signature"). Pure."""

import hashlib
import hmac
from collections.abc import Mapping
from urllib.parse import quote

ALGORITHM = "ACS3-HMAC-SHA256"


def canonical_query(query: Mapping[str, str]) -> str:
    """Sorted by name, everything escaped but A-Z a-z 0-9 - _ . ~"""
    return "&".join(f"{quote(name, safe='')}={quote(query[name], safe='')}" for name in sorted(query))


def authorization(
    method: str, path: str, query: Mapping[str, str], headers: Mapping[str, str], *, key: str, secret: str
) -> str:
    """The header Authorization. `headers` are all that are signed, lower case: host and every x-acs-*."""
    names = ";".join(sorted(headers))
    lines = "".join(f"{name}:{headers[name].strip()}\n" for name in sorted(headers))
    request = "\n".join((method, path, canonical_query(query), lines, names, headers["x-acs-content-sha256"]))
    told = f"{ALGORITHM}\n{hashlib.sha256(request.encode()).hexdigest()}"
    signature = hmac.new(secret.encode(), told.encode(), hashlib.sha256).hexdigest()
    return f"{ALGORITHM} Credential={key},SignedHeaders={names},Signature={signature}"
