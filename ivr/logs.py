"""Owns how the log of a command is written: JSON lines on standard error, so that standard output holds results alone."""

import logging
import sys

import structlog


def to_stderr() -> None:
    """For this whole process."""
    logging.basicConfig(stream=sys.stderr, level=logging.WARNING, format="%(levelname)s %(name)s %(message)s")
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso"),
            structlog.processors.format_exc_info,
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ],
        # Whatever standard error is at that moment: it may have been replaced, or closed, since.
        logger_factory=lambda *_: structlog.PrintLogger(sys.stderr),
    )
