"""Owns <Dial><Conference>: takes the call into a conference until it leaves or the conference is over."""

import asyncio
from typing import TYPE_CHECKING

from ivr.simulator.bridge import Outcome, Star
from ivr.simulator.fault import TwilioFault
from ivr.simulator.participant import Participant
from ivr.simulator.script import Page
from ivr.simulator.twiml import Element

if TYPE_CHECKING:
    from ivr.simulator.call import Call


async def confer(call: "Call", dial: Element, noun: Element, page: Page, outcome: Outcome) -> None:
    """Who cannot get in (it is full, the label is taken, waitUrl fails) goes on at once, as `failed`."""
    outcome.status = "failed"
    call.answer()
    conference = call.exchange.conferences.named(noun.text)
    participant = Participant(conference, call, noun, page)
    reason = "participant_hung_up"
    try:
        conference.join(participant, noun, page)
        outcome.status, outcome.bridged = "answered", True
        if dial.flag("hangupOnStar", False):
            call.sound.ear = Star(participant.released)
        async with asyncio.timeout(dial.number("timeLimit", 14400)):
            await participant.stay()
    except TwilioFault as fault:
        outcome.status, outcome.bridged, reason = "failed", False, "participant_add_failed"
        call.report(fault)
    except TimeoutError:
        call.log("dial", what="time limit")
    except asyncio.CancelledError:
        reason = "participant_hung_up" if call.ending else "participant_updated_via_api"
        raise
    finally:
        call.sound.ear = None
        conference.leave(participant, reason)
