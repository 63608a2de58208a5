import pytest

from ivr.errors import BadInput, NotAllowed
from ivr.messages.account import User
from ivr.store.accounts import Accounts
from ivr.store.database import Database
from ivr.store.signins import SignIns
from ivr.store.signon import SignOnAccounts
from tests.fakes import FakeClock

ISSUER = "https://sso.example.com"


@pytest.fixture
def accounts(database: Database) -> Accounts:
    return Accounts(database, FakeClock())


@pytest.fixture
def sign_on(database: Database) -> SignOnAccounts:
    return SignOnAccounts(database, FakeClock())


def test_an_account_is_made_when_somebody_comes_first_and_found_when_they_come_again(
    accounts: Accounts, sign_on: SignOnAccounts
) -> None:
    first = sign_on.account(ISSUER, "00u1", name="li", role="qa")
    assert first == User("li", "qa", issuer=ISSUER)
    assert sign_on.account(ISSUER, "00u1", name="li.married", role="qa") == first, "the name stays"
    assert accounts.users() == (first,)


def test_the_role_is_the_one_that_the_issuer_says_today(accounts: Accounts, sign_on: SignOnAccounts) -> None:
    sign_on.account(ISSUER, "00u1", name="li", role="qa")
    assert sign_on.account(ISSUER, "00u1", name="li", role="agent").role == "agent"
    assert accounts.user("li") == User("li", "agent", issuer=ISSUER)
    with pytest.raises(BadInput, match="boss"):
        sign_on.account(ISSUER, "00u1", name="li", role="boss")


@pytest.mark.parametrize("name", ["li", "demo", "local"])
def test_a_name_that_is_somebody_else_s_opens_nothing(
    accounts: Accounts, sign_on: SignOnAccounts, name: str
) -> None:
    accounts.add_user("li", "admin", "correct horse")
    with pytest.raises(NotAllowed, match=name):
        sign_on.account(ISSUER, "00u1", name=name, role="admin")
    assert len(accounts.users()) == 1


def test_the_same_subject_of_another_issuer_is_somebody_else(sign_on: SignOnAccounts) -> None:
    sign_on.account(ISSUER, "00u1", name="li", role="qa")
    with pytest.raises(NotAllowed):
        sign_on.account("https://other.example.com", "00u1", name="li", role="qa")


def test_a_disabled_account_stays_shut(accounts: Accounts, sign_on: SignOnAccounts) -> None:
    sign_on.account(ISSUER, "00u1", name="li", role="qa")
    accounts.disable("li")
    with pytest.raises(NotAllowed) as refused:
        sign_on.account(ISSUER, "00u1", name="li", role="qa")
    assert refused.value.code == "account-disabled"


def test_such_an_account_has_no_password_and_gets_none(accounts: Accounts, sign_on: SignOnAccounts) -> None:
    sign_on.account(ISSUER, "00u1", name="li", role="qa")
    assert accounts.check_password("li", "") is None
    assert accounts.check_password("li", "!") is None
    with pytest.raises(BadInput, match="single sign-on"):
        accounts.set_password("li", "correct horse")


def test_whoever_is_given_no_role_any_more_is_signed_out(database: Database, sign_on: SignOnAccounts) -> None:
    sign_ins = SignIns(database, FakeClock())
    sign_on.account(ISSUER, "00u1", name="li", role="qa")
    secret = sign_ins.begin("li", device="", source="")
    sign_on.shut_out(ISSUER, "00u2")
    assert sign_ins.holder(secret) is not None
    sign_on.shut_out(ISSUER, "00u1")
    assert sign_ins.holder(secret) is None
