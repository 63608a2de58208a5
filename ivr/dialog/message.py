"""Owns the words of text messages: templates with facts, written to be read."""

import string
from datetime import datetime, tzinfo

from ivr.dialog.schema import Book
from ivr.dialog.speak import Manner, speak
from ivr.errors import DialogError
from ivr.messages.turn import SendMessage

_SPOKEN_ONLY = ("digits", "number", "count")
"""On paper figures stay figures."""


def compose(message: SendMessage, *, locale: str, book: Book, now: datetime, zone: tzinfo) -> str:
    """The text to send. Raises DialogError for an unknown template or a missing fact."""
    words = book.messages.get(message.template)
    if words is None:
        raise DialogError(f"There is no message template {message.template}.")
    manner, text = Manner(locale, now, zone), ""
    for literal, name, form, _ in string.Formatter().parse(words[locale]):
        text += literal
        if name == "company":
            text += book.settings.company[locale]
        elif name is not None:
            value = message.facts.get(name)
            if value in (None, ""):
                raise DialogError(f"The message {message.template} needs the fact {name}.")
            if form == "clock" and isinstance(value, datetime):
                local = value.astimezone(zone)
                text += f"{local.month}-{local.day} {local:%H:%M}"
            else:
                text += speak(value, "" if form in _SPOKEN_ONLY else form or "", manner, book)
    return text
