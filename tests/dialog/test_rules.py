"""The company's own rules: what they make of what a caller asks about."""

from ivr.dialog import rules
from ivr.dialog.loader import read_book

RULES = read_book().rules


def test_a_price_is_the_first_kilogram_and_each_further_one_begun() -> None:
    asked = rules.facts({"destination": "成都", "weight_kg": 2.3}, RULES)
    zone = RULES.tariff.zones["inland"]
    assert asked["price"] == zone.first + 2 * zone.step


def test_within_one_city_it_costs_less() -> None:
    near = rules.facts({"origin": "杭州", "destination": "杭州", "weight_kg": 1}, RULES)
    far = rules.facts({"destination": "杭州", "weight_kg": 1}, RULES)
    assert near["price"] == RULES.tariff.same_city.first
    assert near["price"] < far["price"]  # type: ignore[operator]


def test_without_a_weight_there_is_a_price_a_kilogram_and_no_sum() -> None:
    asked = rules.facts({"destination": "拉萨"}, RULES)
    assert "price" not in asked
    assert asked["first_kg"] == RULES.tariff.zones["remote"].first


def test_abroad_is_not_quoted_on_the_telephone() -> None:
    asked = rules.facts({"destination": "日本", "weight_kg": 2}, RULES)
    assert "price" not in asked
    assert "quoted" not in asked
    assert asked["to"] == "日本"


def test_cover_has_a_least_fee_and_a_limit() -> None:
    assert rules.facts({"amount": 8000}, RULES)["cover_fee"] == 40
    assert rules.facts({"amount": 100}, RULES)["cover_fee"] == RULES.cover.least
    assert rules.facts({"amount": RULES.cover.most + 1}, RULES).keys() >= {"above_cover"}


def test_goods_are_of_a_kind() -> None:
    assert "goods_battery" in rules.facts({"goods": "充电宝"}, RULES)
    assert not [name for name in rules.facts({"goods": "衣服"}, RULES) if name.startswith("goods_")]


def test_every_rule_says_where_it_stands_and_when_it_was_reviewed() -> None:
    stated = (RULES.tariff, RULES.cover, RULES.goods, *RULES.terms.values())
    assert all(rule.source and rule.reviewed.year >= 2026 for rule in stated)
