from ivr.web.throttle import FailureWindow, SignInBrake


def test_a_key_is_blocked_at_its_limit_and_free_when_the_window_has_moved_on() -> None:
    window = FailureWindow(limit=2, window_ms=1000)
    window.note("a", 0)
    assert not window.is_blocked("a", 1)
    window.note("a", 500)
    assert window.is_blocked("a", 600)
    assert not window.is_blocked("a", 1001)
    assert not window.is_blocked("b", 600)


def test_what_was_quiet_longest_is_forgotten_first() -> None:
    window = FailureWindow(limit=1, window_ms=1000, keys=2)
    for key in ("a", "b", "c"):
        window.note(key, 0)
    assert [window.is_blocked(key, 1) for key in ("a", "b", "c")] == [False, True, True]


def test_many_accounts_tried_from_one_source_are_braked_too() -> None:
    brake = SignInBrake()
    for n in range(30):
        assert not brake.is_on("192.0.2.1", f"user{n}", n)
        brake.failed("192.0.2.1", f"user{n}", n)
    assert brake.is_on("192.0.2.1", "user99", 31)
    assert not brake.is_on("192.0.2.2", "user99", 31)


def test_a_right_password_forgets_the_wrong_ones_of_that_account() -> None:
    brake = SignInBrake()
    for n in range(7):
        brake.failed("192.0.2.1", "qa", n)
    brake.succeeded("qa")
    brake.failed("192.0.2.1", "qa", 8)
    assert not brake.is_on("192.0.2.1", "qa", 9)
