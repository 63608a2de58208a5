"""Owns asking the app: signed requests with Twilio's time-outs, retries, redirects and cookies."""

import asyncio
import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from urllib.parse import urlencode, urljoin, urlsplit

import aiohttp
from yarl import URL

from ivr.simulator.fault import TwilioFault
from ivr.simulator.override import Override, split
from ivr.simulator.signature import sign
from ivr.simulator.twiml import MAX_BODY_BYTES

MAX_REDIRECTS = 10
_ACCEPT = "text/xml, application/xml, text/html, audio/*"


@dataclass(frozen=True)
class Answer:
    """What the app answered: `url` is the last one asked, without fragment."""

    url: str
    status: int
    content_type: str
    body: bytes


@dataclass(frozen=True)
class Trick:
    """A fault planned by the tester for the next webhook to `path` (empty: to any)."""

    path: str = ""
    delay_ms: int = 0
    lost_answers: int = 0


class Mischief:
    """The tricks that have not been played yet."""

    def __init__(self) -> None:
        self._planned: list[Trick] = []

    def plan(self, trick: Trick) -> None:
        self._planned.append(trick)

    def take(self, url: str) -> Trick:
        """The trick for this webhook, once."""
        path = urlsplit(url).path
        for trick in self._planned:
            if trick.path in ("", path):
                self._planned.remove(trick)
                return trick
        return Trick()


class _Failed(Exception):
    """One attempt failed; `kind` is what a retry policy calls it: ct, rt, or the HTTP status."""

    def __init__(self, kind: str, code: int, message: str) -> None:
        super().__init__(message)
        self.kind, self.code, self.message = kind, code, message


@dataclass(frozen=True)
class _Request:
    """One webhook; retries send it again byte for byte, under the same idempotency token."""

    url: str
    method: str
    params: Mapping[str, str]
    override: Override
    token: str
    most_bytes: int


class Webhooks:
    """Asks on behalf of one call; cookies live as long as it does."""

    def __init__(self, auth_token: str, mischief: Mischief, log: Callable[..., None]) -> None:
        self._auth_token = auth_token
        self._mischief = mischief
        self._log = log
        self._http = aiohttp.ClientSession(
            cookie_jar=aiohttp.CookieJar(unsafe=True),  # a hotline on loopback has an address for a name
            headers={"User-Agent": "TwilioProxy/1.1", "Accept": _ACCEPT},
        )

    async def close(self) -> None:
        await self._http.close()

    async def ask(
        self, url: str, method: str, params: Mapping[str, str], *, most_bytes: int = MAX_BODY_BYTES
    ) -> Answer:
        """One signed request, with its retries and redirects. Raises TwilioFault (11100, 11200, 11205, 11206,
        11210, 11215, 11220, 11750) when no 2xx comes of it."""
        address, override = split(url)
        if not address.startswith(("http://", "https://")) or not address.isascii() or " " in address:
            raise TwilioFault(11100, f"invalid URL: {address}", url=address)
        request = _Request(address, method, params, override, str(uuid.uuid4()), most_bytes)
        try:
            async with asyncio.timeout(override.total_ms / 1000):
                return await self._with_retries(request)
        except TimeoutError:
            self._note(request, override.total_ms, error=11200)
            raise TwilioFault(
                11200, f"HTTP retrieval failure: no answer within {override.total_ms} ms", url=address
            ) from None

    async def _with_retries(self, request: _Request) -> Answer:
        trick = self._mischief.take(request.url)
        await asyncio.sleep(trick.delay_ms / 1000)
        lost_answers = trick.lost_answers
        attempt = 0
        loop = asyncio.get_running_loop()
        while True:
            started = loop.time()
            try:
                answer = await self._with_redirects(request)
            except _Failed as failed:
                self._note(request, (loop.time() - started) * 1000, error=failed.code, attempt=attempt)
                if attempt >= request.override.retries or not request.override.retries_on(failed.kind):
                    raise TwilioFault(failed.code, failed.message, url=request.url) from None
                attempt += 1
                continue
            shown = "" if answer.content_type.startswith("audio/") else answer.body.decode("utf-8", "replace")
            self._note(request, (loop.time() - started) * 1000, status=answer.status, answer=shown)
            if not lost_answers:
                return answer
            lost_answers -= 1

    def _note(self, request: _Request, ms: float, **outcome: object) -> None:
        self._log(
            "webhook",
            url=request.url,
            method=request.method,
            params=dict(request.params),
            ms=round(ms),
            **outcome,
        )

    async def _with_redirects(self, request: _Request) -> Answer:
        for _ in range(MAX_REDIRECTS + 1):
            answer, location = await self._once(request)
            if location is None:
                return answer
            method = "GET" if answer.status in (301, 302, 303) else request.method
            request = replace(request, method=method, url=urljoin(request.url, location).partition("#")[0])
        raise _Failed("redirects", 11215, f"HTTP too many redirects: more than {MAX_REDIRECTS}")

    async def _once(self, request: _Request) -> tuple[Answer, str | None]:
        """The answer, and where it sends us if it does."""
        url, override = request.url, request.override
        form = urlencode(request.params).encode() if request.method == "POST" else None
        if request.method == "GET" and request.params:
            url += ("&" if "?" in url else "?") + urlencode(request.params)
        headers = {
            "X-Twilio-Signature": sign(self._auth_token, url, request.params if form is not None else None),
            "I-Twilio-Idempotency-Token": request.token,
        }
        if form is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded; charset=utf-8"
        timeout = aiohttp.ClientTimeout(
            total=None, sock_connect=override.connect_ms / 1000, sock_read=override.read_ms / 1000
        )
        try:
            async with self._http.request(
                request.method,
                URL(url, encoded=True),
                data=form,
                headers=headers,
                timeout=timeout,
                allow_redirects=False,
            ) as response:
                body = await _read(response.content, request.most_bytes)
                answer = Answer(url, response.status, response.headers.get("Content-Type", ""), body)
        except aiohttp.ClientConnectorDNSError:
            raise _Failed("ct", 11210, "HTTP bad host name") from None
        except (aiohttp.ClientSSLError, aiohttp.ServerFingerprintMismatch):
            raise _Failed("ct", 11220, "SSL/TLS handshake error") from None
        except (aiohttp.ConnectionTimeoutError, aiohttp.ClientConnectorError):
            raise _Failed("ct", 11205, "HTTP connection failure") from None
        except aiohttp.SocketTimeoutError:
            raise _Failed(
                "rt", 11200, f"HTTP retrieval failure: nothing received for {override.read_ms} ms"
            ) from None
        except aiohttp.InvalidURL:
            raise _Failed("url", 11100, f"invalid URL: {url}") from None
        except (aiohttp.ClientError, ConnectionError) as error:
            raise _Failed("protocol", 11206, f"HTTP protocol violation: {type(error).__name__}") from None
        if answer.status in (301, 302, 303, 307, 308) and "Location" in response.headers:
            return answer, response.headers["Location"]
        if not 200 <= answer.status < 300:
            raise _Failed(str(answer.status), 11200, f"HTTP retrieval failure: status {answer.status}")
        if len(body) > request.most_bytes:
            raise _Failed("size", 11750, f"response body too large: more than {request.most_bytes} bytes")
        return answer, None


async def _read(content: aiohttp.StreamReader, most_bytes: int) -> bytes:
    """The body, and one byte more than `most_bytes` when it is too large."""
    body = b""
    while len(body) <= most_bytes and (more := await content.read(most_bytes + 1 - len(body))):
        body += more
    return body
