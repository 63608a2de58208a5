import asyncio

import pytest

from ivr.errors import AdviceFailed, AdviceRefused
from ivr.integrations.opinion.server import ChatServer
from tests.integrations.opinion.model import Model, thinking

SAID = [{"role": "user", "content": '{"caller_said": "催一下"}'}]


def ask(model: Model, *, url: str = "", key: str = "", answer_seconds: float = 10.0) -> str:
    async def once() -> str:
        server = ChatServer(url or model.url, model="small", key=key, answer_seconds=answer_seconds)
        try:
            return await server.answer(SAID)
        finally:
            await server.close()

    return asyncio.run(once())


def test_the_model_is_asked_for_a_few_certain_words() -> None:
    with thinking(thinks=lambda words: f" {words}\n") as model:
        assert ask(model) == "催一下"
    [asked] = model.asked
    assert (asked["model"], asked["temperature"], asked["messages"]) == ("small", 0, SAID)
    assert asked["max_tokens"] < 50


@pytest.mark.parametrize(
    ("path", "asked"),
    [
        ("", "/v1/chat/completions"),
        ("/v1", "/v1/chat/completions"),
        ("/compatible-mode/v1", "/compatible-mode/v1/chat/completions"),
    ],
)
def test_the_url_is_taken_as_other_clients_take_it_and_a_mere_host_means_its_v1(
    path: str, asked: str
) -> None:
    with thinking() as model:
        ask(model, url=model.url.removesuffix("/v1") + path)
    assert model.paths == [asked]


def test_the_key_is_sent_where_there_is_one() -> None:
    with thinking(key="sk-1") as model:
        assert ask(model, key="sk-1") == "none"
        with pytest.raises(AdviceRefused) as refused:
            ask(model, key="sk-2")
        with pytest.raises(AdviceRefused):
            ask(model)
    assert "sk-2" not in refused.value.message


@pytest.mark.parametrize("status", ["400", "403", "404", "422"])
def test_a_question_that_is_refused_is_not_worth_asking_again(status: str) -> None:
    with thinking(fault=status) as model, pytest.raises(AdviceRefused, match=status):
        ask(model)


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        ("500", "answered 500"),
        ("429", "answered 429"),
        ("302", "answered 302"),
        ("cut", "cannot be reached"),
        ("garbage", "no chat completion"),
        ("list", "no chat completion"),
        ("wordless", "no words"),
        ("huge", "longer than"),
    ],
)
def test_what_is_no_answer_is_told_for_what_it_is(fault: str, told: str) -> None:
    with thinking(fault=fault) as model, pytest.raises(AdviceFailed, match=told):
        ask(model)


@pytest.mark.parametrize("fault", ["late", "drip", "header-drip"])
def test_an_answer_has_to_be_there_whole_within_its_time_however_it_comes_in(fault: str) -> None:
    with thinking(fault=fault) as model:
        with pytest.raises(AdviceFailed, match="no answer within"):
            ask(model, answer_seconds=0.4)
        model.let_go.set() if fault == "late" else None
        assert fault == "late" or model.left.wait(10)


def test_a_server_that_is_not_there_is_told_of() -> None:
    with thinking() as model:
        gone = model.url
    with pytest.raises(AdviceFailed, match="cannot be reached"):
        ask(model, url=gone)
