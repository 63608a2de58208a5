import pytest

from ivr.entry import Entry


def press(keys, expected=0):
    entry = Entry(pause_ms=2000)
    return [entry.press(key, at_ms, expected) for at_ms, key in enumerate(keys)], entry


@pytest.mark.parametrize(
    ("keys", "expected", "complete"),
    [
        ("0", 0, ["0"]),
        ("*", 0, ["*"]),
        ("#", 0, ["#"]),
        ("12#", 0, ["", "", "12"]),
        ("0012", 4, ["", "", "", "0012"]),
        ("2", 1, ["2"]),
        ("0", 1, ["0"]),
        ("12*", 4, ["", "", "*"]),
        ("10", 0, ["", ""]),
    ],
)
def test_which_key_completes_an_entry(keys, expected, complete):
    assert press(keys, expected)[0] == complete


def test_a_pause_completes_an_entry_and_only_an_entry():
    _, entry = press("12")
    assert entry.is_open
    assert entry.paused(1999) == ""
    assert entry.paused(2001) == "12"
    assert entry.paused(9999) == ""
    assert not entry.is_open
