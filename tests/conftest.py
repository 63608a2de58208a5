"""Owns the fixtures that every test may ask for."""

from tests.browser import browser

__all__ = ["browser"]
