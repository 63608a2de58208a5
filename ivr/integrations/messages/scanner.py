"""Owns the asking of a virus scanner, where one is set: a command that is given the file, as it came, on its input."""

import shlex
import subprocess
from collections.abc import Callable

from ivr.errors import BadPicture, IvrError, SettingsError

TIMEOUT_SECONDS = 20
FOUND = 1
"""Exit status of clamdscan and clamscan for a file with a virus; 0 is clean, all else a fault of the scanner."""


def scanner(command: str) -> Callable[[bytes], None]:
    """`command` as a shell would have it, e.g. `clamdscan --no-summary -`; empty: nothing is asked.

    What is made raises BadPicture (picture-unsafe) for a file with a virus, IvrError when the scanner cannot tell.
    Raises SettingsError for a command that cannot be read.
    """
    try:
        words = shlex.split(command)
    except ValueError as error:
        raise SettingsError(f"setting IVR_PICTURE_SCANNER: {error}") from error
    if not words:
        return lambda file: None
    return lambda file: _ask(words, file)


def _ask(words: list[str], file: bytes) -> None:
    try:
        done = subprocess.run(words, input=file, capture_output=True, timeout=TIMEOUT_SECONDS, check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise IvrError(f"the scanner of pictures failed: {error}", code="scanner-failed") from error
    if done.returncode == FOUND:
        raise BadPicture("This file is not safe.", code="picture-unsafe")
    if done.returncode != 0:
        said = done.stderr.decode("utf-8", "replace").strip()[:200]
        raise IvrError(f"the scanner of pictures failed ({done.returncode}): {said}", code="scanner-failed")
