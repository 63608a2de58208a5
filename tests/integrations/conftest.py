"""Owns the fixtures of the adapters: those with memory keep it in a real SQLite file."""

from tests.store.parts import database, migrated, records

__all__ = ["database", "migrated", "records"]
