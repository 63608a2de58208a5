"""Owns the description of an SMS provider in YAML: where it is, how it is signed, what is sent, how it answers."""

import json
import string
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from ivr.errors import BadInput, SettingsError
from ivr.integrations import datafile
from ivr.messages.letter import Receipt

BUNDLED = Path(__file__).parent / "providers"


class _Data(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Reading(_Data):
    """Where a text's own state stands, and which values of it are its last word; every other one is on the way."""

    state: str
    delivered: tuple[str, ...]
    failed: tuple[str, ...]
    code: str = ""


class Answer(_Data):
    """Where in the provider's JSON things stand; a path has dots."""

    code: str
    ok: tuple[str, ...]
    id: str
    why: str
    never: tuple[str, ...] = ()
    items: str = ""
    total: str = ""
    same: Mapping[str, str] = Field(default_factory=dict)
    receipt: Reading | None = None
    """In `find`: what became of a text is asked for, where no pushes are taken."""


class Request(_Data):
    method: Literal["GET", "POST"]
    headers: Mapping[str, str] = Field(default_factory=dict)
    query: Mapping[str, str] = Field(default_factory=dict)
    json_body: Mapping[str, str] = Field(default_factory=dict, alias="json")
    answer: Answer


class Receipts(Reading):
    """What the provider tells unasked, at /texts/receipts/<IVR_SMS_RECEIPTS_KEY>: JSON, one receipt or a list of them."""

    items: str = ""
    id: str
    carrier_id: str = ""
    thanks: Mapping[str, str | int] = Field(default_factory=dict)


class Template(_Data):
    id: str
    parameters: Mapping[str, str]


class Provider(_Data):
    name: str
    url: str = Field(pattern=r"^https?://")
    numbers: tuple[str, ...] = Field(min_length=1)
    signing: Literal["acs3", "none"]
    repeats: Literal["harmful", "harmless"] = "harmful"
    send: Request
    find: Request | None = None
    receipts: Receipts | None = None
    templates: Mapping[str, Mapping[str, Template]] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _whole(self) -> "Provider":
        fields = [*self.send.query.values(), *self.send.json_body.values()]
        if any("{template_id}" in field for field in fields) and not self.templates:
            raise ValueError("templates: needed, because `send` names {template_id}")
        if self.find is not None and not (self.find.answer.items and self.find.answer.same):
            raise ValueError("find.answer: `items` and `same` say how a text is found again")
        return self

    def template(self, name: str, locale: str) -> Template | None:
        return self.templates.get(locale, {}).get(name)


def load(name: str) -> Provider:
    """A bundled one by its name, or a file of one's own. Raises DataError, SettingsError."""
    path = BUNDLED / f"{name}.yaml" if "/" not in name and "." not in name else Path(name)
    if not path.is_file():
        raise SettingsError(f"setting IVR_SMS: there is no {path}")
    return datafile.read(path, Provider)


def load_bundled() -> list[Provider]:
    """For `check`. Raises DataError."""
    return [datafile.read(path, Provider) for path in sorted(BUNDLED.glob("*.yaml"))]


def receipts(known: Provider, told: Any) -> list[Receipt]:
    """What a push says, in our terms. Raises BadInput when it is in another shape than the YAML says."""
    shape = known.receipts
    if shape is None:
        raise BadInput(f"{known.name} has no `receipts` in its YAML")
    found = at(told, shape.items)
    items = found if isinstance(found, list) else [found]
    if not all(isinstance(item, dict) for item in items):
        raise BadInput("a push of receipts is a JSON object or a list of them")
    return [_receipt(known.name, shape, item) for item in items]


def _receipt(name: str, shape: Receipts, item: Any) -> Receipt:
    carrier_id = _as_written(at(item, shape.carrier_id)) if shape.carrier_id else ""
    return replace(
        read_receipt(name, shape, item), message_id=_as_written(at(item, shape.id)), carrier_id=carrier_id
    )


def read_receipt(name: str, shape: Reading, item: Any) -> Receipt:
    """What an item says of its text; which text it is about is known otherwise."""
    state = _as_written(at(item, shape.state))
    return Receipt(
        carrier=name,
        state="delivered" if state in shape.delivered else "failed" if state in shape.failed else "sent",
        code=_as_written(at(item, shape.code)) if shape.code else "",
    )


def _as_written(value: Any) -> str:
    """As it stands in JSON: true, not True."""
    return "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)


def fill(texts: Mapping[str, str], facts: Mapping[str, str]) -> dict[str, str]:
    """Each with its {names} replaced; what is not known is empty."""
    known = _Known(facts)
    return {name: string.Formatter().vformat(text, (), known) for name, text in texts.items()}


def parameters(template: Template, words: Mapping[str, str]) -> str:
    """As JSON."""
    return json.dumps(fill(template.parameters, words), ensure_ascii=False)


def at(tree: Any, path: str) -> Any:
    """What stands there in a JSON value; None when nothing does."""
    for name in path.split(".") if path else ():
        tree = tree.get(name) if isinstance(tree, dict) else None
    return tree


class _Known(dict[str, str]):
    def __missing__(self, name: str) -> str:
        return ""
