"""The part of Twilio's REST API that the hotline uses, with the shapes of its OpenAPI document."""

from ivr.simulator.rest.calls import routes as call_routes
from ivr.simulator.rest.conferences import routes as conference_routes
from ivr.simulator.rest.messages import routes as message_routes
from ivr.simulator.rest.participants import routes as participant_routes
from ivr.simulator.rest.queues import routes as queue_routes
from ivr.simulator.rest.recordings import routes as recording_routes

ROUTES = (
    *call_routes,
    *conference_routes,
    *message_routes,
    *participant_routes,
    *queue_routes,
    *recording_routes,
)
