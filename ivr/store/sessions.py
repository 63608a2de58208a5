"""Owns the live state of calls in Redis: dialog state by version, one-time tickets, answers given to webhooks."""

import json
import logging
import secrets
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, cast

import redis

from ivr.errors import StaleState
from ivr.messages.dialog import DialogState
from ivr.store.live import PREFIX, redis_faults

log = logging.getLogger(__name__)

STATE_SECONDS = 6 * 3600
TICKET_SECONDS = 60
ANSWER_SECONDS = 600

# A save that is tried again after its answer was lost finds its own work done: the same version with the same words.
_SAVE = """
local held = redis.call('HGET', KEYS[1], 'version')
if held and held ~= ARGV[1] then
  if held == ARGV[2] and redis.call('HGET', KEYS[1], 'state') == ARGV[3] then return 1 end
  return 0
end
redis.call('HSET', KEYS[1], 'version', ARGV[2], 'state', ARGV[3])
redis.call('EXPIRE', KEYS[1], ARGV[4])
return 1
"""


class RedisSessions:
    """The `Sessions` of ports.

    `dumps` and `loads` turn a state into text and back (None for a text of another release, which is then
    forgotten: the call starts anew rather than wrong). The version that counts is the one beside the text.
    """

    def __init__(
        self,
        client: redis.Redis,
        *,
        dumps: Callable[[DialogState], str],
        loads: Callable[[str], DialogState | None],
    ) -> None:
        self._client = client
        self._dumps = dumps
        self._loads = loads
        self._save = client.register_script(_SAVE)

    def load(self, call_sid: str) -> DialogState | None:
        """Raises StoreError."""
        with redis_faults():
            held = cast(dict[str, str], self._client.hgetall(_state_key(call_sid)))
            if not held:
                return None
            state = self._loads(held["state"])
            if state is None:
                log.warning("the live state of call %s cannot be read and is dropped", call_sid)
                self._client.delete(_state_key(call_sid))
                return None
        return replace(state, version=int(held["version"]))

    def save(self, state: DialogState) -> DialogState:
        """Replace the state that has `state.version`; when Redis has lost it, put it back. Raises StaleState."""
        saved = replace(state, version=state.version + 1)
        with redis_faults():
            done = self._save(
                keys=[_state_key(state.call_sid)],
                args=[state.version, saved.version, self._dumps(saved), STATE_SECONDS],
            )
        if not done:
            raise StaleState(f"call {state.call_sid} has moved on since version {state.version}")
        return saved

    def forget(self, call_sid: str) -> None:
        """Drop what is held of a call. Raises StoreError."""
        with redis_faults():
            self._client.delete(_state_key(call_sid))

    def issue_ticket(self, call_sid: str, facts: Mapping[str, str]) -> str:
        token = secrets.token_urlsafe(24)
        ticket = json.dumps({"call_sid": call_sid, "facts": dict(facts)}, ensure_ascii=False)
        with redis_faults():
            self._client.set(_ticket_key(token), ticket, ex=TICKET_SECONDS)
        return token

    def redeem_ticket(self, token: str, call_sid: str) -> Mapping[str, str] | None:
        """Once: whoever shows a ticket uses it up, even for the wrong call."""
        with redis_faults():
            held = self._client.getdel(_ticket_key(token))
        if held is None:
            return None
        ticket: dict[str, Any] = json.loads(cast(str, held))
        return ticket["facts"] if ticket["call_sid"] == call_sid else None

    def first_answer(self, key: str, answer: str) -> str | None:
        with redis_faults():
            earlier = self._client.set(_answer_key(key), answer, nx=True, get=True, ex=ANSWER_SECONDS)
        return cast(str | None, earlier)

    def earlier_answer(self, key: str) -> str | None:
        with redis_faults():
            return cast(str | None, self._client.get(_answer_key(key)))


def _state_key(call_sid: str) -> str:
    return f"{PREFIX}call:{call_sid}"


def _ticket_key(token: str) -> str:
    return f"{PREFIX}ticket:{token}"


def _answer_key(key: str) -> str:
    return f"{PREFIX}answer:{key}"
