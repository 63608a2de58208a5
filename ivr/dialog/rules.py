"""Owns the company's own rules as data, with source and date of review, and the facts they give for a caller's question."""

import math
from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from pydantic import Field

from ivr.dialog.shape import Shape
from ivr.messages.turn import Fact, Facts

_FIRST_KG = 1
RULE_FACTS = frozenset(
    "to days_from days_to first_kg further_kg price kilos cover_fee cover_most per_thousand".split()
)
"""What replies may say of the rules."""


class Sourced(Shape):
    """Where a rule stands, and when somebody last made sure of it."""

    source: str = Field(min_length=3)
    reviewed: date


class Zone(Shape):
    places: tuple[str, ...] = ()
    """Cities, provinces and countries; none: everywhere else."""
    first: float = Field(gt=0)
    """CNY for the first kilogram."""
    step: float = Field(gt=0)
    """CNY for each further one."""
    days_from: int = Field(ge=1)
    days_to: int = Field(ge=1)
    quoted: bool = True
    """False: no price by telephone, it is worked out one by one."""


class Tariff(Sourced):
    same_city: Zone
    zones: dict[str, Zone]
    """Looked at in order; the last one has no places."""


class Cover(Sourced):
    """Declared value."""

    per_thousand: float = Field(gt=0)
    least: float = Field(gt=0)
    most: int = Field(gt=0)
    """CNY that may be declared without a talk before."""


class Goods(Sourced):
    kinds: dict[str, tuple[str, ...]]
    """Kind → goods of slots/goods.yaml. The reply is `rules.<kind>`."""


class Terms(Sourced):
    """A rule that replies state in words: what it is about, and which replies those are."""

    about: str
    replies: tuple[str, ...] = Field(min_length=1)


class RulesFile(Shape):
    tariff: Tariff
    cover: Cover
    goods: Goods
    terms: dict[str, Terms]


def facts(told: Mapping[str, str | int | float], rules: RulesFile) -> Facts:
    """Prices in CNY, days, and `goods_<kind>` for what was asked about; what cannot be told is left out."""
    found: dict[str, Fact] = {}
    place = str(told.get("destination") or told.get("city") or "")
    if place:
        found |= _sent_to(place, str(told.get("origin", "")), told.get("weight_kg"), rules.tariff)
    if isinstance(amount := told.get("amount"), int | float):
        if amount <= rules.cover.most:
            fee = max(rules.cover.least, amount * rules.cover.per_thousand / 1000)
            found["cover_fee"] = float(math.ceil(fee))
        else:
            found["above_cover"] = True
    if goods := told.get("goods"):
        kinds = (kind for kind, names in rules.goods.kinds.items() if goods in names)
        found |= {f"goods_{kind}": True for kind in kinds}
    return MappingProxyType(
        {**found, "cover_most": rules.cover.most, "per_thousand": rules.cover.per_thousand}
    )


def _sent_to(place: str, origin: str, weight: object, tariff: Tariff) -> dict[str, Fact]:
    zone = _zone(place, origin, tariff)
    found: dict[str, Fact] = {"to": place, "days_from": zone.days_from, "days_to": zone.days_to}
    if zone.quoted:
        found |= {"quoted": True, "first_kg": zone.first, "further_kg": zone.step}
        if isinstance(weight, int | float):
            further = max(0, math.ceil(weight) - _FIRST_KG)
            found |= {"price": zone.first + further * zone.step, "kilos": float(weight)}
    return found


def _zone(place: str, origin: str, tariff: Tariff) -> Zone:
    if place == origin:
        return tariff.same_city
    return next(zone for zone in tariff.zones.values() if not zone.places or place in zone.places)
