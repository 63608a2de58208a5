from ivr.bench.calls import measured


def turn(heard_by, **timings):
    told = {"speaker": "caller" if heard_by else "bot", "timings_ms": timings or None}
    return {**told, "heard_by": heard_by} if heard_by else told


def test_only_spoken_turns_that_were_answered_count():
    record = {
        "turns": [
            turn(None, tts_first=1),
            turn("speech", endpoint=400, voice_to_voice=600),
            turn("keys", voice_to_voice=20),
            turn("speech"),
            turn("speech", endpoint=500, voice_to_voice=800),
            turn("speech", endpoint=600, voice_to_voice=700),
        ]
    }
    found = measured([record])
    assert (found["calls"], found["spoken_turns"]) == (1, 3)
    assert found["steps"]["voice_to_voice"] == {"p50": 700, "p90": 700}
    assert found["steps"]["endpoint"]["p50"] == 500
    assert "asr" not in found["steps"]
