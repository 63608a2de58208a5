"""Owns the way to a model server that speaks OpenAI's chat API: one question, one short answer, within a time."""

import asyncio
import json
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import urlsplit

import httpx

from ivr.errors import AdviceFailed, AdviceRefused

ANSWER_SECONDS = 2.0
"""From the question to the last byte of the answer, however it comes in."""
MOST_BYTES = 64 * 1024
"""A label with all that servers put around it takes two."""
LABEL_TOKENS = 16
CONNECTIONS = 16
_REFUSES = frozenset({400, 401, 403, 404, 422})
"""It will not answer this question better the next time: key, model or path are wrong."""


class ChatServer:
    """One per process. To be used within one event loop. Errors never repeat what was sent or came."""

    def __init__(
        self, url: str, *, model: str, key: str = "", answer_seconds: float = ANSWER_SECONDS
    ) -> None:
        """`url`: as OpenAI's own clients take it, ending in /v1 or the like; a mere host means its /v1."""
        self._url = f"{url}/chat/completions" if urlsplit(url).path else f"{url}/v1/chat/completions"
        self._model = model
        self._answer_seconds = answer_seconds
        headers = {"accept-encoding": "identity", **({"authorization": f"Bearer {key}"} if key else {})}
        self._client = httpx.AsyncClient(
            headers=headers,
            timeout=answer_seconds,
            limits=httpx.Limits(max_connections=CONNECTIONS, max_keepalive_connections=CONNECTIONS),
            follow_redirects=False,
        )

    async def answer(self, messages: Sequence[Mapping[str, str]]) -> str:
        """What the model said, stripped. Raises AdviceRefused, AdviceFailed."""
        asked = {
            "model": self._model,
            "messages": list(messages),
            "temperature": 0,
            "max_tokens": LABEL_TOKENS,
        }
        try:
            async with asyncio.timeout(self._answer_seconds):
                return _said(await self._posted(asked))
        except TimeoutError as error:
            raise AdviceFailed(f"no answer within {self._answer_seconds:g} s") from error
        except httpx.HTTPError as error:
            raise AdviceFailed(f"cannot be reached ({type(error).__name__})") from error

    async def close(self) -> None:
        await self._client.aclose()

    async def _posted(self, asked: Mapping[str, Any]) -> bytes:
        async with self._client.stream("POST", self._url, json=asked) as answer:
            if answer.status_code in _REFUSES:
                raise AdviceRefused(
                    f"answered {answer.status_code}: see IVR_SECOND_OPINION_KEY, _MODEL and _URL"
                )
            if answer.status_code != httpx.codes.OK:
                raise AdviceFailed(f"answered {answer.status_code}")
            body = b""
            async for piece in answer.aiter_raw():
                body += piece
                if len(body) > MOST_BYTES:
                    raise AdviceFailed(f"its answer is longer than {MOST_BYTES} bytes")
            return body


def _said(body: bytes) -> str:
    try:
        words = json.loads(body)["choices"][0]["message"]["content"]
    except (ValueError, LookupError, TypeError, RecursionError) as error:
        raise AdviceFailed("its answer is no chat completion") from error
    if not isinstance(words, str):
        raise AdviceFailed("its answer holds no words")
    return words.strip()
