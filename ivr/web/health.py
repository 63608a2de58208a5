"""Owns what machines ask of us: alive, ready, and the numbers."""

import os
import time

from flask import Blueprint, Flask, Response, current_app, g, jsonify, request
from flask.typing import ResponseReturnValue
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.multiprocess import MultiProcessCollector

from ivr.errors import IvrError
from ivr.web import gauges
from ivr.web.context import services

blueprint = Blueprint("health", __name__)
_BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 15.0)


def init(app: Flask) -> None:
    """Measures every request. One registry an application, so that two of them in one process do not collide."""
    registry = CollectorRegistry()
    requests = Counter("ivr_http_requests", "Requests answered", ["endpoint", "status"], registry=registry)
    seconds = Histogram(
        "ivr_http_seconds", "Seconds to answer", ["endpoint"], registry=registry, buckets=_BUCKETS
    )
    app.extensions["metrics"] = registry

    @app.before_request
    def _start() -> None:
        g.started = time.perf_counter()

    @app.after_request
    def _count(response: Response) -> Response:
        endpoint = request.endpoint or "none"
        requests.labels(endpoint, str(response.status_code)).inc()
        if "started" in g:
            seconds.labels(endpoint).observe(time.perf_counter() - g.started)
        return response

    app.register_blueprint(blueprint)


@blueprint.get("/healthz")
def alive() -> ResponseReturnValue:
    return jsonify(status="alive")


@blueprint.get("/readyz")
def ready() -> ResponseReturnValue:
    """Every dependency's state; 503 when one of them cannot serve."""
    states = {name: _state(name) for name in services().pings}
    is_ready = all(state["state"] == "up" for state in states.values())
    return jsonify(status="ready" if is_ready else "not ready", dependencies=states), 200 if is_ready else 503


def _state(name: str) -> dict[str, object]:
    began = time.perf_counter()
    try:
        services().pings[name].ping()
    except IvrError as error:
        return {"state": "down", "code": error.code, "message": error.message}
    return {"state": "up", "ms": round((time.perf_counter() - began) * 1000, 1)}


@blueprint.get("/metrics")
def metrics() -> Response:
    """Prometheus text. With PROMETHEUS_MULTIPROC_DIR set, of all processes that write there."""
    registry: CollectorRegistry = current_app.extensions["metrics"]
    if os.environ.get("PROMETHEUS_MULTIPROC_DIR"):
        registry = CollectorRegistry()
        MultiProcessCollector(registry)
    office = services().office
    of_record = gauges.text(office.promises, office.deliveries)
    return Response(generate_latest(registry) + of_record, content_type=CONTENT_TYPE_LATEST)
