"""Owns the numbers that are read from the record at each scrape: promises of today, events on their way out."""

from collections.abc import Iterator
from urllib.parse import urlsplit

import structlog
from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from ivr.errors import IvrError
from ivr.ports import Deliveries, Promises

log = structlog.get_logger(__name__)


class RecordCollector(Collector):
    """A record that cannot be read leaves its numbers out and the others alone."""

    def __init__(self, promises: Promises, deliveries: Deliveries) -> None:
        self._promises = promises
        self._deliveries = deliveries

    def collect(self) -> Iterator[Metric]:
        try:
            yield from self._of_promises()
            yield self._of_events()
        except IvrError as error:
            log.warning("metrics.unreadable", code=error.code, error=error.message)

    def _of_promises(self) -> Iterator[Metric]:
        states = GaugeMetricFamily("ivr_promises_today", "Promises due today", labels=["type", "state"])
        shares = GaugeMetricFamily(
            "ivr_promises_kept_ratio", "Share kept of the promises due today and settled", labels=["type"]
        )
        for count in self._promises.by_day(1):
            for state in ("kept", "broken", "open"):
                states.add_metric([count.type, state], getattr(count, state))
            if count.share_kept is not None:
                shares.add_metric([count.type], count.share_kept)
        yield states
        yield shares

    def _of_events(self) -> Metric:
        events = GaugeMetricFamily(
            "ivr_webhook_events", "Events by target and state", labels=["target", "state"]
        )
        counted: dict[tuple[str, str], int] = {}
        for target, states in self._deliveries.counts().items():
            for state, count in states.items():
                # The host alone: paths of webhooks are often secrets.
                key = (urlsplit(target).netloc.rpartition("@")[2], state)
                counted[key] = counted.get(key, 0) + count
        for (host, state), count in counted.items():
            events.add_metric([host, state], count)
        return events


def text(promises: Promises, deliveries: Deliveries) -> bytes:
    """In Prometheus' text format."""
    registry = CollectorRegistry()
    registry.register(RecordCollector(promises, deliveries))
    return generate_latest(registry)
