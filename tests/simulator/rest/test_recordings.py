"""Recordings as twilio-python looks at them and deletes them."""

import pytest
from twilio.base.exceptions import TwilioRestException
from twilio.rest import Client

from ivr.simulator import audio
from tests.simulator.conftest import House


def test_a_recording_is_listed_fetched_and_deleted(house: House, client: Client) -> None:
    house.app.script["/voice/incoming"] = '<Record action="/recorded" playBeep="false" maxLength="1"/>'
    phone = house.call()
    phone.play(audio.tone(300, 0.5))
    sid = house.app.wait_for("/recorded").params["RecordingSid"]
    recording = client.recordings(sid).fetch()
    assert (recording.call_sid, recording.channels, recording.source) == (phone.sid, 1, "RecordVerb")
    assert [one.sid for one in client.recordings.list(call_sid=phone.sid)] == [sid]
    assert client.recordings.list(call_sid="CA" + "0" * 32) == []
    assert client.recordings(sid).delete()
    with pytest.raises(TwilioRestException) as caught:
        client.recordings(sid).fetch()
    assert caught.value.status == 404
