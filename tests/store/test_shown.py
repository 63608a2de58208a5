from ivr.messages.letter import Letter
from ivr.store.shown import ShownMessages
from tests.fakes import NOON, MemoryEvents


def test_in_the_demo_a_text_is_shown_to_who_follows_the_call() -> None:
    events = MemoryEvents()
    letter = Letter("m1", "CA1", "+8616300000001", "status", "您的快件正在派送", "zh-CN", {}, NOON)
    ShownMessages(events).deliver(letter)
    assert events.told == [
        ("call:CA1", "message", {"id": "m1", "template": "status", "text": "您的快件正在派送"})
    ]
