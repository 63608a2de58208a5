import pytest
from sqlalchemy import select

from ivr.errors import BadInput, NotFound
from ivr.messages.agent import AgentProfile
from ivr.store import tables
from ivr.store.accounts import Accounts
from ivr.store.database import Database
from ivr.store.profiles import AgentProfiles
from tests.fakes import FakeClock

SKILLS = ("claims", "customs", "en-US")


@pytest.fixture
def profiles(database: Database) -> AgentProfiles:
    accounts = Accounts(database, FakeClock())
    accounts.set_demo(True)
    accounts.add_user("anna", "agent", "long-enough")
    return AgentProfiles(database, FakeClock(), skills=SKILLS)


def test_an_account_has_no_skill_until_it_is_given_one(profiles: AgentProfiles, database: Database) -> None:
    assert profiles.profile("anna") == AgentProfile()
    mine = AgentProfile(("claims",), "+8613800000001")
    profiles.set_profile("anna", mine, by="lead")
    assert profiles.profile("anna") == mine
    profiles.set_profile("anna", AgentProfile())
    assert profiles.profile("anna") == AgentProfile()
    with database.reading() as connection:
        actors = connection.scalars(
            select(tables.audit.c.actor).where(tables.audit.c.action == "set_profile")
        )
        assert list(actors) == ["lead", "console"]


def test_the_account_of_the_demo_can_do_everything(profiles: AgentProfiles) -> None:
    assert profiles.profile("demo") == AgentProfile(SKILLS)
    profiles.set_profile("demo", AgentProfile(("claims",)))
    assert profiles.profile("demo") == AgentProfile(("claims",))


@pytest.mark.parametrize(
    ("name", "profile", "fault"),
    [
        ("nobody", AgentProfile(), NotFound),
        ("anna", AgentProfile(("magic",)), BadInput),
        ("anna", AgentProfile(number="13800000001"), BadInput),
    ],
)
def test_what_makes_no_sense_is_refused(
    profiles: AgentProfiles, name: str, profile: AgentProfile, fault: type[Exception]
) -> None:
    with pytest.raises(fault):
        profiles.set_profile(name, profile)
    assert profiles.profile("anna") == AgentProfile()
