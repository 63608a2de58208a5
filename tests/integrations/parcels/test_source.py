import subprocess
import sys
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from ivr.errors import SettingsError, StoreError
from ivr.integrations.parcels import source
from ivr.integrations.parcels.consignment import Consignment
from ivr.messages.parcel import ParcelState
from ivr.settings import Settings, load
from ivr.store.database import Database
from tests.fakes import FakeClock
from tests.integrations.parcels.conftest import WANG
from tests.integrations.parcels.standins import (
    Kuaidi100Server,
    SfServer,
    StandIn,
    TmsServer,
    Track17Server,
)
from tests.source import ROOT
from tests.web.serving import serving

NUMBER = "SF1234567890123"


def _kuaidi100(server: Kuaidi100Server) -> None:
    server.phones[NUMBER] = "0001"
    server.has(NUMBER, "5", ("2026-11-22 09:10:00", "5", "正在派件"), com="shunfeng")


def _track17(server: Track17Server) -> None:
    server.has(NUMBER, "OutForDelivery_Other", ("2026-11-22T01:10:00Z", "OutForDelivery_Other", "Out", "GZ"))


def _sf(server: SfServer) -> None:
    server.has(NUMBER, "0001", ("2026-11-22 09:10:00", "204", "正在派送途中", "广州市"))


def _tms(server: TmsServer) -> None:
    server.has(NUMBER, WANG)


SOURCES: dict[str, tuple[StandIn, Any, dict[str, str], str]] = {
    "kuaidi100": (
        Kuaidi100Server(),
        _kuaidi100,
        {"kuaidi100_customer": Kuaidi100Server.CUSTOMER, "kuaidi100_key": Kuaidi100Server.KEY,
         "kuaidi100_salt": Kuaidi100Server.SALT, "public_url": "https://hotline.example.com"},
        "kuaidi100_api_base",
    ),
    "17track": (Track17Server(), _track17, {"track17_key": Track17Server.KEY}, "track17_api_base"),
    "sf": (SfServer(), _sf, {"sf_partner_id": SfServer.PARTNER, "sf_checkword": SfServer.CHECKWORD}, "sf_api_base"),
    "http": (TmsServer(), _tms, {"parcels_token": TmsServer.TOKEN}, "parcels_url"),
}  # fmt: skip


@pytest.mark.parametrize("name", SOURCES)
def test_each_source_tells_of_a_callers_parcel_by_its_settings_alone(
    name: str, database: Database, clock: FakeClock, tmp_path: Path
) -> None:
    server, prepare, keys, where = SOURCES[name]
    prepare(server)
    with ExitStack() as stack:
        url = stack.enter_context(serving(server.app)) + ("/v1/parcels" if name == "http" else "")
        settings = load(parcels=name, data_dir=tmp_path, **keys, **{where: url})
        made = source.build(settings, database, clock)
        stack.callback(made.close)
        if name != "http":
            source.SqlConsignments(database, clock).add([Consignment(NUMBER, "顺丰", recipient=WANG)])
        [parcel] = made.parcels.find_by_phone(WANG)
        assert (parcel.tracking_no, parcel.state) == (NUMBER, ParcelState.OUT_FOR_DELIVERY)
        for step in made.chores.values():
            step()
        assert set(made.pushes) == ({name} if name in ("kuaidi100", "17track") else set())
    if isinstance(server, Kuaidi100Server):
        [told] = server.subscribed.values()
        assert told["parameters"]["callbackurl"] == "https://hotline.example.com/parcels/push/kuaidi100"


def test_the_stories_of_the_demo_are_a_source_too() -> None:
    anchor = datetime(2026, 11, 22, 7, 0, tzinfo=UTC)
    made = source.of_demo(lambda: anchor, FakeClock(), Settings().zone)
    assert [parcel.tracking_no for parcel in made.parcels.find_by_phone(WANG)] == ["XD0000000010001"]


def test_what_is_not_of_this_room_is_refused(database: Database, clock: FakeClock, tmp_path: Path) -> None:
    source.check(load(demo=True, data_dir=tmp_path))
    with pytest.raises(SettingsError, match="IVR_PARCELS"):
        source.check(load(data_dir=tmp_path))


def _import(file: Path, data_dir: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "ivr", "parcels", "import", str(file), "--data-dir", str(data_dir)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=120)


def test_a_list_is_imported_from_the_command_line_whole_or_not_at_all(tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_text("tracking_no,carrier,recipient\nSF1234567890123,顺丰,16300000001\n?,顺丰,16300000001\n")
    refused = _import(file, tmp_path)
    assert refused.returncode == 1
    assert refused.stdout.splitlines() == [
        "list.csv:3: tracking_no '?' is no tracking number: 4 to 40 letters and digits",
        "1 problem(s), nothing was imported",
    ]
    file.write_text("tracking_no,carrier,recipient\nSF1234567890123,顺丰,16300000001\n")
    done = _import(file, tmp_path)
    assert (done.returncode, done.stdout) == (0, "1 consignment(s) imported\n")
    kept = source.consignments(load(data_dir=tmp_path))
    assert [one.tracking_no for one in kept.of_phone(WANG)] == [NUMBER]


def test_a_list_cannot_be_kept_without_a_database(tmp_path: Path) -> None:
    (tmp_path / "hotline.db").mkdir()
    with pytest.raises(StoreError):
        source.consignments(load(data_dir=tmp_path))
