"""Owns the question as a model is asked it: the words of prompt.yaml, the labels, and the caller's words apart from both."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, RootModel, model_validator

from ivr.integrations import datafile
from ivr.messages.doubt import Doubt

FILE = Path(__file__).parent / "prompt.yaml"
_LABELS = "{labels}"


def _with_place(text: str) -> str:
    if text.count(_LABELS) != 1:
        raise ValueError(f"must hold {_LABELS} once: there the labels are put")
    return text


class Prompt(RootModel[Mapping[Literal["zh-CN", "en-US"], Annotated[str, AfterValidator(_with_place)]]]):
    """By the language of the call."""

    @model_validator(mode="after")
    def _whole(self) -> "Prompt":
        if len(self.root) != 2:
            raise ValueError("must hold zh-CN and en-US")
        return self

    def messages(self, doubt: Doubt) -> list[dict[str, str]]:
        """The instruction, the same for every caller; then what this one said, as data."""
        labels = "\n".join(f"{label}: {name}" for label, name in doubt.labels.items())
        instruction = self.root[doubt.locale].replace(_LABELS, labels)  # type: ignore[index]
        said = json.dumps({"caller_said": doubt.words}, ensure_ascii=False)
        return [{"role": "system", "content": instruction}, {"role": "user", "content": said}]


def load(path: Path = FILE) -> Prompt:
    """Raises DataError `file:line: reason`."""
    return datafile.read(path, Prompt)
