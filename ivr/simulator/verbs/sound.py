"""Owns the verbs that make a sound or none: <Say>, <Play>, <Pause>."""

import asyncio
from typing import TYPE_CHECKING

from ivr.simulator import audio
from ivr.simulator.fault import TwilioFault
from ivr.simulator.script import Goto, Page, Step, read
from ivr.simulator.twiml import Element

if TYPE_CHECKING:
    from ivr.simulator.call import Call

MAX_AUDIO_BYTES = 8_000_000


async def say(call: "Call", element: Element, page: Page) -> Step:
    call.log("say", text=element.text, language=element.get("language"), voice=element.get("voice"))
    await _repeat(call, await asyncio.to_thread(call.exchange.config.speak, element.text), element)
    return None


async def play(call: "Call", element: Element, page: Page) -> Step:
    if element.has("digits"):
        await call.sound.play(audio.key_tones(element.get("digits")))
        return None
    answer = await call.ask(
        Goto(page.resolve(element.text), "GET"), most_bytes=MAX_AUDIO_BYTES, with_call=False
    )
    if not answer.content_type.startswith("audio/"):
        raise TwilioFault(13420, f"<Play>: invalid Content-Type '{answer.content_type}'", url=answer.url)
    sound = read(answer)
    if isinstance(sound, bytes):  # as an audio type always reads
        await _repeat(call, sound, element)
    return None


async def pause(call: "Call", element: Element, page: Page) -> Step:
    await asyncio.sleep(element.number("length", 1))
    return None


async def _repeat(call: "Call", mulaw: bytes, element: Element) -> None:
    """`loop` times; 0 means until the call ends (Twilio stops at a thousand)."""
    for _ in range(element.number("loop", 1) or 1000):
        await call.sound.play(mulaw)
