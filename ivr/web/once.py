"""Owns that what a page sends twice (an answer was lost, a double click) is done once: by the id that the page made."""

import functools
import json
import re
from collections.abc import Callable, Mapping
from typing import Any

from flask import Response, request
from flask_babel import gettext as _
from flask_login import current_user

from ivr.errors import BadInput
from ivr.web.context import services

_ID = re.compile(r"[A-Za-z0-9-]{8,64}")


def body() -> Mapping[str, Any]:
    """The JSON object of this request. Raises BadInput."""
    sent = request.get_json(silent=True)
    if not isinstance(sent, dict):
        raise BadInput("The body must be a JSON object.")
    return sent


def act_id() -> str:
    """The id of this act. Raises BadInput."""
    sent = str(body().get("id", ""))
    if not _ID.fullmatch(sent):
        raise BadInput(_("The form is not complete. Load the page again."))
    return sent


def words(name: str, *, longest: int, is_needed: bool = False) -> str:
    """One text of the body. Raises BadInput."""
    text = str(body().get(name) or "").strip()
    if is_needed and not text:
        raise BadInput(_("Please say it in words."))
    if len(text) > longest:
        raise BadInput(_("That is too long: %(longest)s characters at most.", longest=longest))
    return text


def once(view: Callable[..., Mapping[str, Any]]) -> Callable[..., Response]:
    """The view answers with JSON; the same visitor sending the same id to the same address again gets the same answer.

    A fault is no answer: it may be tried again with the same id.
    """

    @functools.wraps(view)
    def answered(*args: Any, **kwargs: Any) -> Response:
        key = f"act:{current_user.name}:{request.path}:{act_id()}"
        answers = services().sessions
        text = answers.earlier_answer(key)
        if text is None:
            made = json.dumps(view(*args, **kwargs), ensure_ascii=False)
            text = answers.first_answer(key, made) or made
        return Response(text, mimetype="application/json")

    return answered
