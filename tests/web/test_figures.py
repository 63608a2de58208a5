import pytest

from tests.web.conftest import SignedIn
from tests.web.fakes import FakeServices


def test_the_figures_tell_waits_and_shares(signed_in: SignedIn, services: FakeServices) -> None:
    services.handovers.told = {
        "count": 12,
        "shown_seconds": {"median": 0.21, "p95": 0.44},
        "accepted_seconds": {"median": 6.0, "p95": 18.4},
        "first_word_seconds": {"median": 14.2, "p95": 200.0},
        "answered_share": 0.75,
        "call_back_share": 0.0833,
        "hung_up_share": 0.1667,
        "asked_again_share": None,
    }
    page = signed_in("qa").get("/agent/figures?lang=en").get_data(as_text=True)
    for told in (
        "0.2 s",
        "0.4 s",
        "6.0 s",
        "18 s",
        "14 s",
        "3 min",
        "75.0 %",
        "8.3 %",
        "16.7 %",
        "12 hand-overs",
    ):
        assert told in page
    assert services.handovers.asked == [7]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_figures_are_told_in_both_languages(
    signed_in: SignedIn, services: FakeServices, language: str
) -> None:
    services.handovers.told = {**services.handovers.told, "count": 1}
    assert "–" in signed_in("qa").get(f"/agent/figures?lang={language}").get_data(as_text=True)


def test_without_hand_overs_it_says_so(signed_in: SignedIn) -> None:
    page = signed_in("ops").get("/agent/figures?lang=en").get_data(as_text=True)
    assert "Nothing was handed over" in page
    assert 'href="/agent"' not in page


@pytest.mark.parametrize(("days", "status"), [("1", 200), ("30", 200), ("2", 400), ("x", 400)])
def test_days_are_those_of_the_choice(signed_in: SignedIn, days: str, status: int) -> None:
    assert signed_in("agent").get(f"/agent/figures?days={days}").status_code == status
