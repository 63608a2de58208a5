"""Owns the dialog state as JSON: what goes to Redis and comes back, marked with its format version."""

import json
import types
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import datetime
from enum import Enum
from functools import lru_cache
from types import MappingProxyType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from ivr.messages.dialog import STATE_VERSION, DialogState

_KIND = "_kind"
_TIME = "_time"


def state_to_json(state: DialogState) -> str:
    return json.dumps({"format": STATE_VERSION, "state": _plain(state)}, ensure_ascii=False)


def state_from_json(text: str) -> DialogState | None:
    """None for an unknown format version and for what is no state: the call then starts anew rather than wrong."""
    try:
        stored = json.loads(text)
        if stored["format"] != STATE_VERSION:
            return None
        state = _typed(stored["state"], DialogState)
    except (ValueError, TypeError, KeyError, StopIteration):
        return None
    return state if isinstance(state, DialogState) else None


def _plain(value: Any) -> Any:
    if is_dataclass(value) and not isinstance(value, type):
        named = {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
        return {_KIND: type(value).__name__, **named}
    if isinstance(value, datetime):
        return {_TIME: value.isoformat()}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Mapping):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, tuple | list):
        return [_plain(item) for item in value]
    return value


def _typed(value: Any, kind: Any) -> Any:
    """JSON → the type that the dataclass field asks for. Raises ValueError, TypeError or KeyError."""
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        return _typed(value, _member(value, get_args(kind)))
    if kind is type(None) or value is None:
        return None
    if origin is tuple:
        inner = get_args(kind)
        if len(inner) == 2 and inner[1] is Ellipsis:
            return tuple(_typed(item, inner[0]) for item in value)
        return tuple(_typed(item, one) for item, one in zip(value, inner, strict=True))
    if origin is Literal or kind in (str, int, float, bool):
        return value
    if origin is not None and issubclass(origin, Mapping):
        return MappingProxyType({key: _typed(item, get_args(kind)[1]) for key, item in value.items()})
    if kind is datetime:
        return datetime.fromisoformat(value[_TIME])
    if issubclass(kind, Enum):
        return kind(value)
    hints = _hints(kind)
    return kind(**{name: _typed(value[name], hints[name]) for name in hints if name in value})


def _member(value: Any, kinds: tuple[Any, ...]) -> Any:
    """Which member of a union a JSON value is."""
    if value is None:
        return type(None)
    if isinstance(value, dict):
        if _TIME in value:
            return datetime
        return next(kind for kind in kinds if getattr(kind, "__name__", "") == value.get(_KIND))
    for kind in (bool, int, float, str):
        if isinstance(value, kind) and kind in kinds:
            return kind
    return next(kind for kind in kinds if kind is not type(None))


@lru_cache
def _hints(kind: type) -> dict[str, Any]:
    return {
        name: hint
        for name, hint in get_type_hints(kind).items()
        if name in {field.name for field in fields(kind)}
    }
