"""<Record> and what becomes of a recording."""

import requests

from ivr.simulator import audio
from tests.simulator.conftest import House
from tests.simulator.fake_app import without_silence

VOICE = audio.tone(300, 0.6)


def fetch(house: House, url: str) -> requests.Response:
    return requests.get(url, auth=(house.config.account_sid, house.config.auth_token), timeout=5)


def test_what_was_said_is_recorded_until_silence_and_can_be_fetched(house: House) -> None:
    house.app.script["/voice/incoming"] = (
        f'<Record action="/recorded" timeout="1" playBeep="false" recordingStatusCallback="{house.app.url}/ready"/>'
    )
    phone = house.call()
    phone.play(VOICE)
    asked = house.app.wait_for("/recorded")
    assert asked.signed
    assert asked.params["RecordingDuration"] == "1"
    assert asked.params["Digits"] == ""
    told = house.app.wait_for("/ready").params
    assert told["RecordingSid"] == asked.params["RecordingSid"]
    assert told["RecordingStatus"] == "completed"
    assert told["CallSid"] == phone.sid
    answer = fetch(house, asked.params["RecordingUrl"])
    assert answer.headers["Content-Type"] == "audio/x-wav"
    assert without_silence(audio.read_wav(answer.content)) == VOICE
    assert requests.get(asked.params["RecordingUrl"], timeout=5).status_code == 401


def test_a_key_ends_the_recording(house: House) -> None:
    house.app.script["/voice/incoming"] = '<Record action="/recorded" playBeep="false" finishOnKey="#"/>'
    phone = house.call()
    phone.play(VOICE)
    phone.wait_for_event(lambda event: event.get("verb") == "Record")
    phone.wait_until_said()
    phone.press("5")
    assert house.app.all("/recorded") == []
    phone.press("#")
    assert house.app.wait_for("/recorded").params["Digits"] == "#"


def test_a_full_recording_ends(house: House) -> None:
    house.app.script["/voice/incoming"] = (
        '<Record action="/recorded" playBeep="false" maxLength="1" trim="do-not-trim"/>'
    )
    phone = house.call()
    phone.play(VOICE * 5)
    asked = house.app.wait_for("/recorded")
    house.app.wait(lambda: fetch(house, asked.params["RecordingUrl"]).ok)
    assert len(audio.read_wav(fetch(house, asked.params["RecordingUrl"]).content)) == 8000


def test_silence_is_no_recording_and_the_next_verb_follows(house: House) -> None:
    house.app.script["/voice/incoming"] = (
        f'<Record action="/recorded" timeout="1" recordingStatusCallback="{house.app.url}/told"'
        ' recordingStatusCallbackEvent="completed absent"/><Redirect>/next</Redirect>'
    )
    phone = house.call()
    house.app.wait_for("/next")
    assert house.app.all("/recorded") == []
    assert house.app.wait_for("/told").params["RecordingStatus"] == "absent"
    assert audio.beep() in phone.received


def test_hanging_up_ends_the_recording_and_action_is_told(house: House) -> None:
    house.app.script["/voice/incoming"] = '<Record action="/recorded" playBeep="false"/>'
    phone = house.call()
    phone.play(VOICE)
    phone.wait_for("in-progress")
    phone.wait_until_said()
    phone.wait_for_event(lambda event: event.get("verb") == "Record")
    house.app.wait(lambda: phone.position_ms > 800)
    phone.hang_up()
    asked = house.app.wait_for("/recorded")
    assert asked.params["Digits"] == "hangup"
    assert asked.params["CallStatus"] == "completed"


def test_a_recordings_sound_is_not_there_at_once(house: House) -> None:
    house.admin("/admin/faults", {"fault": "delay_recordings", "ms": 600})
    house.app.script["/voice/incoming"] = '<Record action="/recorded" playBeep="false" maxLength="1"/>'
    phone = house.call()
    phone.play(VOICE)
    url = house.app.wait_for("/recorded").params["RecordingUrl"]
    assert fetch(house, url).status_code == 404
    house.app.wait(lambda: fetch(house, url).ok)
