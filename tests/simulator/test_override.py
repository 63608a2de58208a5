"""Connection overrides behind the # of a URL."""

import pytest

from ivr.simulator.fault import TwilioFault
from ivr.simulator.override import Override, split


def test_without_a_fragment_one_retry_follows_a_failed_connection_alone() -> None:
    url, override = split("https://a.example/v?x=1")
    assert url == "https://a.example/v?x=1"
    assert override == Override(5000, 15_000, 15_000, 1, frozenset({"ct"}))
    assert override.retries_on("ct")
    assert not override.retries_on("rt")
    assert not override.retries_on("503")


def test_the_fragment_sets_time_outs_and_retries_and_is_not_sent() -> None:
    url, override = split(
        "https://a.example/v#ct=2000&rt=4000&tt=6000&rc=2&rp=ct,rt,5xx&e=singapore,tokyo&sni=y"
    )
    assert url == "https://a.example/v"
    assert override == Override(2000, 4000, 6000, 2, frozenset({"ct", "rt", "5xx"}))
    assert override.retries_on("503")
    assert not override.retries_on("404")


@pytest.mark.parametrize(
    "fragment", ["rc=6", "tt=20000", "ct=x", "rp=sometimes", "e=moon", "zz=1", "sni=maybe", "rc"]
)
def test_a_malformed_fragment_is_refused(fragment: str) -> None:
    with pytest.raises(TwilioFault) as caught:
        split(f"https://a.example/v#{fragment}")
    assert caught.value.code == 11100
