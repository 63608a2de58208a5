import pytest

from tests.dialog.world import book


@pytest.mark.parametrize("heard", ["我的快递就是那个", "帮我查一下，然后", "单号是", "嗯", "it's my"])
def test_a_connective_at_the_end_is_not_the_end(heard: str) -> None:
    assert book().hearing.is_unfinished(heard)


@pytest.mark.parametrize("heard", ["我的快递到哪了", "转人工", "不用了"])
def test_a_whole_sentence_is_finished(heard: str) -> None:
    assert not book().hearing.is_unfinished(heard)


def test_what_follows_a_correction_is_kept_apart() -> None:
    assert book().hearing.corrected.split("零九三八，不对，是零九三七")[-1] == "零九三七"


def test_a_second_thing_keeps_its_verb() -> None:
    assert book().hearing.further.split("先查查到哪了,再催一下") == ["先查查到哪了", "再催一下"]
    assert book().hearing.further.split("查快递顺便催一下") == ["查快递", "催一下"]
