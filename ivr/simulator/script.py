"""Owns following TwiML: a document is fetched, its verbs are carried out one by one, and the next is fetched."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from ivr.simulator.audio import read_wav
from ivr.simulator.fault import TwilioFault
from ivr.simulator.twiml import Element, parse
from ivr.simulator.webhook import Answer

if TYPE_CHECKING:
    from ivr.simulator.call import Call


@dataclass(frozen=True)
class Goto:
    """Fetch `url` and go on with what it answers; `params` come on top of the call's own."""

    url: str
    method: str = "POST"
    params: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Inline:
    """TwiML given in a REST request; relative URLs in it have no base."""

    twiml: bytes


class Ending(Enum):
    """How a run of documents ended."""

    RAN_OUT = "ran out"
    HANG_UP = "hang up"
    REJECT = "rejected"
    REJECT_BUSY = "busy"
    LEAVE = "leave"


@dataclass(frozen=True)
class Page:
    """The document that a verb stands in. `url` is empty for inline TwiML."""

    url: str

    def resolve(self, url: str) -> str:
        """An attribute's URL made absolute; empty means the document itself. Raises TwilioFault 11100."""
        address = urljoin(self.url, url) if url else self.url
        if not address.startswith(("http://", "https://")):
            raise TwilioFault(
                11100, f"invalid URL: '{url}' is relative and there is no document to relate it to"
            )
        return address

    def goto(self, element: Element, params: Mapping[str, str]) -> Goto:
        """To the element's `action` (without one: this document again) by its `method`."""
        return Goto(self.resolve(element.get("action")), element.get("method", "POST"), params)


Step = Goto | Ending | None  #: None: on to the next verb
Verb = Callable[["Call", Element, Page], Awaitable[Step]]


async def follow(
    call: "Call",
    goal: Goto | Inline,
    verbs: Mapping[str, Verb],
    *,
    extra: Callable[[], Mapping[str, str]] = dict,
) -> Ending:
    """Run from `goal` until a document runs out or a verb ends it. `verbs` are those allowed here; `extra`
    parameters go with every request. Raises TwilioFault with the URL at fault."""
    while True:
        document, page = await _open(call, goal, extra)
        if isinstance(document, bytes):
            call.answer()
            await call.sound.play(document)
            return Ending.RAN_OUT
        try:
            step = await _run(call, document, page, verbs)
        except TwilioFault as fault:
            raise TwilioFault(fault.code, fault.message, url=fault.url or page.url) from None
        if isinstance(step, Ending):
            return step
        goal = step


async def _open(
    call: "Call", goal: Goto | Inline, extra: Callable[[], Mapping[str, str]]
) -> tuple[tuple[Element, ...] | bytes, Page]:
    if isinstance(goal, Inline):
        return parse(goal.twiml), Page("")
    answer = await call.ask(Goto(goal.url, goal.method, {**extra(), **goal.params}))
    return read(answer), Page(answer.url)


def read(answer: Answer) -> tuple[Element, ...] | bytes:
    """An answer as verbs, or as μ-law to be played. Raises TwilioFault (12300, or as `twiml.parse`)."""
    try:
        return _by_kind(answer)
    except TwilioFault as fault:
        raise TwilioFault(fault.code, fault.message, url=answer.url) from None


def _by_kind(answer: Answer) -> tuple[Element, ...] | bytes:
    kind = answer.content_type.partition(";")[0].strip().lower()
    if kind in ("text/xml", "application/xml", "text/html"):
        return parse(answer.body)
    if kind == "text/plain":
        if answer.body.lstrip().startswith(b"<"):
            return parse(answer.body)
        return (Element("Say", text=answer.body.decode("utf-8", "replace").strip()),)
    if kind in ("audio/wav", "audio/wave", "audio/x-wav"):
        return read_wav(answer.body)
    if kind == "audio/basic":
        return answer.body
    raise TwilioFault(12300, f"invalid Content-Type: '{kind}'")


async def _run(
    call: "Call", document: tuple[Element, ...], page: Page, verbs: Mapping[str, Verb]
) -> Goto | Ending:
    for element in document:
        if element.name not in verbs:
            raise TwilioFault(12200, f"<{element.name}> is not allowed here")
        if element.name != "Reject" and not element.flag("answerOnBridge", False):
            call.answer()
        call.log("verb", verb=element.name, attributes=dict(element.attributes), text=element.text)
        step = await verbs[element.name](call, element, page)
        if step is not None:
            return step
    call.answer()
    return Ending.RAN_OUT
