"""Owns the dying of a process at any moment: before a statement of SQL, before the commit, or after it, unheard."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Engine, event


class Died(BaseException):
    """Nothing in the process can catch it, as it could not catch a kill."""


@contextmanager
def dying(engine: Engine, after: int) -> Iterator[None]:
    """Die before the statement or commit number `after`, counted from here; never when there are not so many."""
    left = after

    def tick(*_: Any) -> None:
        nonlocal left
        left -= 1
        if left == -1:
            raise Died

    def tick_statement(
        connection: Any, cursor: Any, statement: str, parameters: Any, context: Any, many: bool
    ) -> None:
        tick()

    event.listen(engine, "before_cursor_execute", tick_statement)
    event.listen(engine, "commit", tick)
    try:
        yield
    finally:
        event.remove(engine, "before_cursor_execute", tick_statement)
        event.remove(engine, "commit", tick)
