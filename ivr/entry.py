"""Owns the keys of an entry: which of them belong together, and when the entry is complete. Pure."""


class Entry:
    """One per call. `0` is a person and `*` a repeat at once; inside an entry that was asked for, `0` is a digit."""

    def __init__(self, pause_ms: int) -> None:
        self._pause_ms = pause_ms
        self._keys = ""
        self._at_ms = 0
        self._full_at_ms: int | None = None

    @property
    def is_open(self) -> bool:
        return bool(self._keys)

    def is_late_hash(self, digit: str, at_ms: int) -> bool:
        """The # of somebody who ends an entry that its length had ended already."""
        full_at_ms, self._full_at_ms = self._full_at_ms, None
        return digit == "#" and full_at_ms is not None and at_ms - full_at_ms < self._pause_ms

    def press(self, digit: str, at_ms: int, expected: int) -> str:
        """The complete entry, or empty while it goes on. `expected`: its length when one was asked for, else 0."""
        if digit == "*" or (digit == "0" and not self._keys and not expected):
            return self._complete(digit)
        if digit == "#":
            return self._complete(self._keys or "#")
        self._keys += digit
        self._at_ms = at_ms
        if len(self._keys) != expected:
            return ""
        self._full_at_ms = at_ms
        return self._complete(self._keys)

    def paused(self, at_ms: int) -> str:
        """The entry that a pause has completed, or empty."""
        if self._keys and at_ms - self._at_ms >= self._pause_ms:
            return self._complete(self._keys)
        return ""

    def _complete(self, keys: str) -> str:
        self._keys = ""
        return keys
