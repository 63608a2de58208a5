from ivr.bench.desk import Page, spread, table


def page() -> Page:
    return Page("agent0", "http://127.0.0.1:1", "token")


def test_a_page_notes_when_a_call_came_up_first() -> None:
    one = page()
    one.take("offer", {"offer": {"call_sid": "CA1"}}, 1.0)
    one.take("offer", {"offer": {"call_sid": "CA1"}}, 2.0)
    one.take("presence", {}, 3.0)
    assert one.came == {"CA1": 1.0}


def test_a_page_that_cannot_reach_the_hotline_ends_quietly() -> None:
    one = page()
    one.follow()
    assert not one.is_open.is_set()


def test_the_figures_are_of_values_that_did_occur() -> None:
    assert spread([float(n) for n in range(1, 101)]) == {"p50": 50.5, "p95": 95.0, "max": 100.0}


def test_the_table_names_what_was_measured() -> None:
    figures = {name: spread([1.0, 2.0]) for name in ("bare event", "free agent", "50 waiting")}
    text = table({"agents": 20, "ms": figures, "ratio_to_bare_event": 1.0})
    assert "20 pages" in text
    assert "50 waiting" in text
