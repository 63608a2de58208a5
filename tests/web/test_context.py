from ivr.bootstrap import Services
from ivr.web.context import WebServices


def test_what_the_composition_makes_has_all_that_the_pages_need() -> None:
    needed = {name for name, value in vars(WebServices).items() if isinstance(value, property)}
    assert needed
    assert needed <= set(Services.__dataclass_fields__)
