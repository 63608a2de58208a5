"""Owns the connection overrides that a webhook's URL may carry after its `#`."""

from dataclasses import dataclass

from ivr.simulator.fault import TwilioFault

_RANGES = {"ct": (100, 10_000), "rt": (100, 15_000), "tt": (100, 15_000), "rc": (0, 5)}
_POLICIES = frozenset({"4xx", "5xx", "ct", "rt", "all"})
_EDGES = frozenset(
    ["ashburn", "dublin", "frankfurt", "sao-paulo", "singapore", "sydney", "tokyo", "umatilla"]
)


@dataclass(frozen=True)
class Override:
    """Connect, read and total time-outs, how many retries, and what is retried."""

    connect_ms: int = 5000
    read_ms: int = 15_000
    total_ms: int = 15_000
    retries: int = 1
    retry_on: frozenset[str] = frozenset({"ct"})

    def retries_on(self, failure: str) -> bool:
        """`failure` is `ct`, `rt` or an HTTP status such as `503`."""
        if "all" in self.retry_on:
            return True
        return (failure[0] + "xx" if failure.isdigit() else failure) in self.retry_on


def split(url: str) -> tuple[str, Override]:
    """The URL to send and sign, and its override. Raises TwilioFault 11100 for a malformed fragment."""
    address, _, fragment = url.partition("#")
    given: dict[str, int] = {}
    retry_on = Override.retry_on
    for pair in filter(None, fragment.split("&")):
        key, _, value = pair.partition("=")
        if key in _RANGES:
            least, most = _RANGES[key]
            if not value.isdigit() or not least <= int(value) <= most:
                raise TwilioFault(
                    11100, f"connection override {pair}: must be {least} to {most}", url=address
                )
            given[key] = int(value)
        elif key == "rp" and set(value.split(",")) <= _POLICIES:
            retry_on = frozenset(value.split(","))
        elif not (key == "sni" and value in "yn") and not (
            key == "e" and {edge.removesuffix("-ix") for edge in value.split(",")} <= _EDGES
        ):
            raise TwilioFault(11100, f"connection override {pair} is not known", url=address)
    return address, Override(
        given.get("ct", Override.connect_ms),
        given.get("rt", Override.read_ms),
        given.get("tt", Override.total_ms),
        given.get("rc", Override.retries),
        retry_on,
    )
