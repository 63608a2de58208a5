"""Whatever process is killed while a promise is being spoken: it stands, once, and the next call knows of it.

Part of `make test-full`; about four minutes.
"""

import os
import signal
from collections import Counter
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select

from ivr.bench import hotline
from ivr.placing import Line, Plan, place
from ivr.process import read
from ivr.settings import load
from ivr.store import embedded
from ivr.store.database import Database
from ivr.store.tables import messages, promises, workflows
from tests.e2e.stories import TWO_O_CLOCK

pytestmark = [pytest.mark.slow, pytest.mark.full, pytest.mark.timeout(600)]

# Who dies, whose call it is, what they say, what of it was promised.
STORIES = (
    ("redis", "+8616300000001", "派送中显示一整天了，帮我催一下", {"URGE"}),
    ("web", "+8616300000002", "麻烦催一下我的快递", {"HUB_TRACE"}),
    ("worker", "+8616300000003", "显示已签收，可是我根本没收到", {"BRANCH_VERIFY", "POD_PHOTO"}),
    ("media", "+8616300000007", "我买的海鲜晚了三天，肯定臭了", {"FRESH_CLAIM", "HUB_TRACE"}),
    ("speech", "+8616300000006", "收到的时候玻璃碗全碎了", {"DAMAGE_CLAIM"}),
)


def test_what_was_promised_stands_whoever_is_killed_and_the_next_call_knows_of_it(tmp_path, speak):
    folder = tmp_path / "hotline"
    started = {"tts": "local", "now": TWO_O_CLOCK.isoformat()}
    with hotline.running(folder, **started) as line:
        for doomed, caller, says, kinds in STORIES:
            record = _killing(line, speak, doomed, caller, says)
            assert {flow["type"] for flow in record["workflows"]} == kinds, (doomed, record["turns"])
            promised = {promise["workflow_id"] for promise in record["promises"]}
            assert promised == {flow["id"] for flow in record["workflows"]}, doomed
            assert record["outcome"] == "contained", (doomed, record["turns"])
        before = _kept(folder)
        _kill_all(line)
    assert before == {(kind, caller): 1 for _, caller, _, kinds in STORIES for kind in kinds}
    later = (TWO_O_CLOCK + timedelta(minutes=20)).isoformat()
    with hotline.running(folder, tts="local", now=later) as line:
        again = _call(line, speak, "+8616300000001", "你好，再催一下我的快递")
    assert [flow["reused"] for flow in again["workflows"]] == [True]
    assert _kept(folder) == before
    assert set(_texts(folder).values()) == {1}


def _call(line, speak, caller, *says, show=lambda _: None) -> Mapping[str, Any]:
    lines = [Line("say", text) for text in says]
    return place(Plan(caller, lines, url=line.url, data_dir=line.data_dir), speak, show)


def _killing(line, speak, doomed: str, caller: str, says: str) -> Mapping[str, Any]:
    """The process dies at the first answer, while its words are still being spoken."""
    answers: list[str] = []

    def shown(told: str) -> None:
        if " bot " in told:
            answers.append(told)
            if len(answers) == 2:
                os.kill(_pid(line, doomed), signal.SIGKILL)

    return _call(line, speak, caller, says, "好的谢谢再见", show=shown)


def _pid(line, name: str) -> int:
    if name != "redis":
        return line.pid_of(name)
    pid = read(embedded.pid_file(line.data_dir))
    assert pid is not None
    return pid


def _kill_all(line) -> None:
    for name in ("redis", "worker", "web", "media", "speech", "carrier", "supervisor"):
        os.kill(_pid(line, name), signal.SIGKILL)
    line.process.kill()
    line.process.wait(20)


def _kept(folder) -> Mapping[tuple[str, str], int]:
    """How many workflows of each type each caller has that carry a promise; those of the stories have none."""
    query = select(workflows.c.type, workflows.c.caller).where(
        workflows.c.id.in_(select(promises.c.workflow_id))
    )
    with Database(load(data_dir=folder).sql_url).reading() as connection:
        return Counter((row.type, row.caller) for row in connection.execute(query))


def _texts(folder) -> Mapping[tuple[str, str], int]:
    query = select(messages.c.workflow_id, messages.c.template)
    with Database(load(data_dir=folder).sql_url).reading() as connection:
        return Counter((row.workflow_id, row.template) for row in connection.execute(query))
