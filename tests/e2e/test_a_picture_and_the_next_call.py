"""From the text to the next call: a picture sent from a phone is on the claims desk's page, and the bot knows of it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from ivr.deed import Deeds
from ivr.messages.call import TakeTurn
from ivr.messages.dialog import DialogState
from ivr.messages.link import Purpose
from ivr.messages.turn import Transcript
from ivr.turn import Turns
from ivr.web import create_app
from tests.browser import chromium
from tests.dialog.world import ZONE, book
from tests.fakes import FakeMessages, FakeTranscriber, FakeVoice, MemoryRecords, MemorySessions
from tests.web.desking import Office
from tests.web.fakes import FakeServices, make_services
from tests.web.serving import serving
from tests.web.visiting import PARCELS, Visiting, open_house, save_picture

pytestmark = [pytest.mark.browser, pytest.mark.slow]
PHONE = {"width": 390, "height": 844}
_, CALLER, _ = PARCELS[Purpose.DAMAGE]


@pytest.fixture(scope="module")
def chrome() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


class House:
    """The hotline's pages, and callers who talk to its bot, on one database."""

    def __init__(self, services: FakeServices, house: Visiting, url: str) -> None:
        self.services, self.house, self.url = services, house, url
        self.turns = Turns(
            book=book(),
            transcriber=FakeTranscriber(),
            mouth=FakeVoice(),
            deeds=Deeds(
                parcels=house.parcels,
                workflows=house.workflows,
                messages=FakeMessages(),
                clock=services.clock,
            ),
            sessions=MemorySessions(),
            records=MemoryRecords(),
            clock=services.clock,
            zone=ZONE,
        )

    def call(self, call_sid: str, *lines: str) -> str:
        """What the bot says to these words, typed."""
        state = self.turns.take(DialogState(call_sid, caller=CALLER), TakeTurn(1, "start", 0, 0)).state
        said = ""
        for n, line in enumerate(lines, 2):
            answer = self.turns.take(state, TakeTurn(n, "text", 0, 0, transcript=Transcript(line)))
            state, said = answer.state, said + "".join(sentence.text for sentence in answer.sentences)
        return said


@pytest.fixture
def site(tmp_path: Path) -> Iterator[House]:
    services = make_services(tmp_path)
    house = open_house(services.settings, services.clock, services.events)
    services.visits, services.texts = house.post.visits, house.post.messages
    nothing: Any = None
    services.office = Office(house.workflows, house.desk, nothing, nothing)
    with serving(create_app(services)) as url:
        yield House(services, house, url)
    services.events.ended = True
    house.close()


def test_a_picture_goes_from_the_text_to_the_claims_desk_and_into_the_next_call(
    chrome: Browser, site: House, tmp_path: Path
) -> None:
    first = site.call("CA1", "收到的时候箱子都烂了，里面的玻璃碗全碎了")
    assert "破损已经给您登记了" in first
    code, flow = site.house.invite(Purpose.DAMAGE)
    with chrome.new_context(viewport=PHONE, has_touch=True, is_mobile=True, locale="zh-CN") as context:
        page = context.new_page()
        page.goto(f"{site.url}/l/{code}")
        page.get_by_label("从相册选").set_input_files(
            [save_picture(tmp_path, f"{n}.jpg", seed=n) for n in range(2)]
        )
        expect(page.locator(".is-sent")).to_have_count(2)

    with chrome.new_context() as context:
        desk = context.new_page()
        desk.goto(f"{site.url}/login?lang=en")
        desk.get_by_label("Name").fill("claims")
        desk.get_by_label("Password").fill("claims-secret")
        desk.get_by_role("button", name="Sign in", exact=True).click()
        desk.wait_for_url("**/branch")
        card = desk.locator("article", has_text="pictures: 2")
        card.locator("a").first.click()
        shown = desk.locator(".pictures img")
        expect(shown).to_have_count(2)
        shown.first.scroll_into_view_if_needed()
        expect(shown.first).to_have_js_property("complete", True)
        assert shown.first.evaluate("image => image.naturalWidth") == 640

    site.services.clock.pass_seconds(600)
    again = site.call("CA2", "破损那个处理得怎么样了")
    assert "两张照片" in again
    assert "收到了" in again
    [known] = site.house.workflows.open_for([flow.tracking_no])
    assert (known.id, known.pictures) == (flow.id, 2)
