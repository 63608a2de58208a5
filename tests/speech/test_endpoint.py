"""The machine is driven by a line of one character per 32 ms window: `#` speech, `~` doubtful, `.` silence."""

from hypothesis import given
from hypothesis import strategies as st

from ivr.speech.endpoint import Boundary, Ended, Endpoint, EndpointRules, Paused, Resumed, SpeechStarted

WINDOW_MS = 32
PROBABILITY = {"#": 0.95, "~": 0.4, ".": 0.02}


def heard(line: str, endpoint: Endpoint | None = None, from_ms: int = 0) -> list[Boundary]:
    endpoint = endpoint or Endpoint()
    boundaries = []
    for n, sign in enumerate(line, 1):
        if boundary := endpoint.feed(from_ms + n * WINDOW_MS, PROBABILITY[sign]):
            boundaries.append(boundary)
    return boundaries


def names(boundaries: list[Boundary]) -> list[str]:
    return [type(boundary).__name__ for boundary in boundaries]


def test_an_utterance_starts_pauses_and_ends() -> None:
    started, paused, ended = heard("." * 20 + "#" * 30 + "." * 30)
    assert isinstance(started, SpeechStarted)
    assert isinstance(paused, Paused)
    assert isinstance(ended, Ended)
    assert ended.voice_ended_ms == 50 * WINDOW_MS
    assert ended.at_ms - ended.voice_ended_ms >= EndpointRules().wait_ms
    assert paused.at_ms - paused.voice_ended_ms >= EndpointRules().pause_ms
    assert ended.reason == "silence"


def test_the_sound_before_the_first_voiced_window_belongs_to_the_utterance() -> None:
    started = heard("." * 20 + "#" * 5)[0]
    assert started.start_ms == 20 * WINDOW_MS - EndpointRules().pre_roll_ms


def test_an_utterance_at_the_very_beginning_starts_at_zero() -> None:
    assert heard("#####")[0].start_ms == 0


def test_a_click_is_not_speech() -> None:
    assert heard("." * 10 + "##" + "." * 40) == []


def test_two_clicks_far_apart_do_not_add_up_to_speech() -> None:
    assert heard("##" + "." * 10 + "##" + "." * 30) == []


def test_a_short_word_is_speech() -> None:
    assert names(heard("." * 10 + "####" + "." * 40)) == ["SpeechStarted", "Paused", "Ended"]


def test_doubtful_windows_continue_speech_but_do_not_begin_it() -> None:
    assert heard("~" * 40) == []
    assert names(heard("#" * 5 + "~" * 40)) == ["SpeechStarted"]


def test_a_caller_who_goes_on_voids_the_draft_and_pauses_again() -> None:
    boundaries = heard("#" * 20 + "." * 8 + "#" * 20 + "." * 30)
    assert names(boundaries) == ["SpeechStarted", "Paused", "Resumed", "Paused", "Ended"]
    resumed, ended = boundaries[2], boundaries[4]
    assert isinstance(resumed, Resumed)
    assert isinstance(ended, Ended)
    assert ended.start_ms == resumed.start_ms == boundaries[0].start_ms
    assert ended.voice_ended_ms == 48 * WINDOW_MS


def test_a_breath_in_a_pause_neither_voids_the_draft_nor_delays_the_end() -> None:
    with_breath = heard("#" * 20 + "." * 8 + "#" + "." * 40)
    without = heard("#" * 20 + "." * 49)
    assert with_breath == without


def test_a_voice_that_is_just_coming_back_is_heard_out() -> None:
    endpoint = Endpoint(EndpointRules(wait_ms=320))
    boundaries = heard("#" * 20 + "." * 9 + "###" + "." * 20, endpoint)
    assert names(boundaries) == ["SpeechStarted", "Paused", "Resumed", "Paused", "Ended"]


def test_a_draft_that_is_a_whole_request_ends_the_utterance_at_once_when_enough_was_waited() -> None:
    endpoint = Endpoint()
    heard("#" * 20 + "." * 12, endpoint)
    ended = endpoint.judge(320)
    assert isinstance(ended, Ended)
    assert ended.at_ms == 32 * WINDOW_MS
    assert not endpoint.in_speech


def test_a_draft_that_is_a_whole_request_shortens_the_rest_of_the_wait() -> None:
    endpoint = Endpoint()
    heard("#" * 20 + "." * 6, endpoint)
    assert endpoint.judge(320) is None
    (ended,) = heard("." * 30, endpoint, from_ms=26 * WINDOW_MS)
    assert ended.at_ms == 30 * WINDOW_MS


def test_a_draft_that_breaks_off_in_a_number_is_waited_for_longer() -> None:
    endpoint = Endpoint()
    heard("#" * 20 + "." * 6, endpoint)
    assert endpoint.judge(1800) is None
    assert heard("." * 50, endpoint, from_ms=26 * WINDOW_MS) == []
    assert names(heard("." * 20, endpoint, from_ms=76 * WINDOW_MS)) == ["Ended"]


def test_what_a_void_draft_told_no_longer_holds() -> None:
    endpoint = Endpoint()
    heard("#" * 20 + "." * 6, endpoint)
    endpoint.judge(200_000)
    boundaries = heard("#" * 20 + "." * 40, endpoint, from_ms=26 * WINDOW_MS)
    assert names(boundaries) == ["Resumed", "Paused", "Ended"]


def test_a_draft_that_comes_after_the_caller_went_on_changes_nothing() -> None:
    endpoint = Endpoint()
    heard("#" * 20 + "." * 8 + "#" * 4, endpoint)
    assert endpoint.judge(100) is None


def test_patience_set_from_outside_holds_for_the_next_utterances() -> None:
    endpoint = Endpoint()
    endpoint.patience_ms = 1800
    assert names(heard("#" * 20 + "." * 40, endpoint)) == ["SpeechStarted", "Paused"]


def test_voiced_time_counts_from_the_first_window_so_that_barge_in_can_be_judged() -> None:
    endpoint = Endpoint()
    heard("." * 5 + "##", endpoint)
    assert endpoint.voiced_ms == 64
    assert not endpoint.in_speech
    heard("#" * 4 + ".." + "###", endpoint, from_ms=7 * WINDOW_MS)
    assert endpoint.voiced_ms == 9 * WINDOW_MS


def test_a_radio_in_the_room_cannot_hold_the_line() -> None:
    boundaries = heard("#" * 700)
    assert names(boundaries)[:3] == ["SpeechStarted", "Ended", "SpeechStarted"]
    ended = boundaries[1]
    assert isinstance(ended, Ended)
    assert ended.reason == "too-long"
    assert ended.at_ms - ended.start_ms <= EndpointRules().longest_ms + WINDOW_MS


def test_a_dropped_utterance_leaves_nothing_behind() -> None:
    endpoint = Endpoint()
    heard("#" * 20, endpoint)
    endpoint.drop()
    assert not endpoint.in_speech
    assert heard("." * 60, endpoint, from_ms=20 * WINDOW_MS) == []


@given(st.text(alphabet="#~.", max_size=400), st.sampled_from([100, 320, 700, 1800]))
def test_boundaries_always_come_in_their_order_and_times_fit(line: str, wait_ms: int) -> None:
    may_follow = {
        "Ended": {"SpeechStarted"},
        "SpeechStarted": {"Paused", "Ended"},
        "Paused": {"Resumed", "Ended"},
        "Resumed": {"Paused", "Ended"},
    }
    before = "Ended"
    at_ms = 0
    for boundary in heard(line, Endpoint(EndpointRules(wait_ms=wait_ms))):
        assert type(boundary).__name__ in may_follow[before]
        assert boundary.start_ms <= boundary.at_ms
        assert boundary.at_ms > at_ms
        if isinstance(boundary, Paused | Ended):
            assert boundary.start_ms < boundary.voice_ended_ms <= boundary.at_ms
        before, at_ms = type(boundary).__name__, boundary.at_ms
