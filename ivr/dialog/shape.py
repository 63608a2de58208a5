"""Owns what all dialog data have in common: strict keys, words per language, a choice of replies."""

from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict

LOCALES = ("zh-CN", "en-US")


def _known_locale(name: str) -> str:
    if name not in LOCALES:
        raise ValueError(f"the languages are {', '.join(LOCALES)}")
    return name


Locale = Annotated[str, AfterValidator(_known_locale)]
Words = dict[Locale, str]
"""The same thing in each language."""


class Shape(BaseModel):
    """Unknown keys are refused: a typing slip in a key must not pass in silence."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


def _one_of(value: Any) -> Any:
    """`a | b | -` is written on one line: the first whose facts are known is said, `-` says nothing."""
    return tuple(part.strip() for part in value.split("|")) if isinstance(value, str) else value


Choice = Annotated[tuple[str, ...], BeforeValidator(_one_of)]
