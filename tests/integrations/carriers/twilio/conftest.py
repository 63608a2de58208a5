"""The embedded carrier stands in for Twilio here too."""

from tests.simulator.conftest import app, config, house, open_house

__all__ = ["app", "config", "house", "open_house"]
