"""Owns the verbs of the command line about accounts: `python -m ivr user …`."""

import argparse
import getpass
import sys
from collections.abc import Callable

from ivr.errors import NotFound
from ivr.messages.agent import AgentProfile
from ivr.settings import Settings

ROLES = ("agent", "qa", "ops", "branch", "claims", "supervisor", "admin")
Run = Callable[[Settings, argparse.Namespace], None]
Verb = Callable[[str, Run, str], argparse.ArgumentParser]


def add(settings: Settings, options: argparse.Namespace) -> None:
    from ivr.bootstrap.tools import accounts

    accounts(settings).add_user(options.name, options.role, _password(options.name))
    print(f"{options.name} may sign in as {options.role}")


def show(settings: Settings, _options: argparse.Namespace) -> None:
    from ivr.bootstrap.tools import accounts

    for user in accounts(settings).users():
        state = "disabled" if user.is_disabled else f"by {user.issuer}" if user.issuer else ""
        print(f"{user.name:24} {user.role:12} {state}".rstrip())


def token(settings: Settings, options: argparse.Namespace) -> None:
    from ivr.bootstrap.tools import accounts

    if options.revoke:
        print(f"{accounts(settings).end_tokens(options.name)} token(s) of {options.name} ended")
    else:
        print(accounts(settings).new_token(options.name))


def password(settings: Settings, options: argparse.Namespace) -> None:
    from ivr.bootstrap.tools import accounts

    accounts(settings).set_password(options.name, _password(options.name))
    print(f"{options.name} has a new password, and is signed out everywhere")


def role(settings: Settings, options: argparse.Namespace) -> None:
    from ivr.bootstrap.tools import accounts

    accounts(settings).set_role(options.name, options.role)
    print(f"{options.name} is {options.role} now")


def disable(settings: Settings, options: argparse.Namespace) -> None:
    from ivr.bootstrap.tools import accounts

    accounts(settings).disable(options.name)
    print(f"{options.name} is disabled, and signed out everywhere")


def enable(settings: Settings, options: argparse.Namespace) -> None:
    from ivr.bootstrap.tools import accounts

    accounts(settings).enable(options.name)
    print(f"{options.name} may sign in again")


def sessions(settings: Settings, options: argparse.Namespace) -> None:
    from ivr.bootstrap.tools import accounts, sign_ins

    if accounts(settings).user(options.name) is None:
        raise NotFound(f"there is no account {options.name}")
    if options.revoke:
        ended = sign_ins(settings).end_all(options.name, by="console")
        print(f"{options.name} is signed out everywhere: {ended} sign-in(s) ended")
        return
    for one in sign_ins(settings).of(options.name):
        since, seen = (at.astimezone(settings.zone) for at in (one.created_at, one.seen_at))
        print(f"since {since:%Y-%m-%d %H:%M}  seen {seen:%Y-%m-%d %H:%M}  {one.source:15}  {one.device}")


def agent(settings: Settings, options: argparse.Namespace) -> None:
    from ivr.bootstrap.tools import profiles

    known = profiles(settings)
    if options.skill is not None or options.number is not None:
        before = known.profile(options.name)
        skills = before.skills if options.skill is None else tuple(filter(None, options.skill))
        number = before.number if options.number is None else options.number
        known.set_profile(options.name, AgentProfile(skills, number))
    found = known.profile(options.name)
    where = f"telephone {found.number}" if found.number else "in the browser"
    print(f"{options.name} takes calls {where}, skills: {', '.join(found.skills) or 'none'}")


def add_to(verb: Verb) -> None:
    """`verb(name, run, about)` makes the parser of one."""
    it = verb("add", add, "a new account; the password is asked")
    it.add_argument("name")
    it.add_argument("--role", choices=ROLES, required=True)
    verb("list", show, "all accounts")
    it = verb("token", token, "a token for programs, shown once")
    it.add_argument("name")
    it.add_argument("--revoke", action="store_true", help="none is made; all that there are end")
    verb("password", password, "a new password, which is asked; ends all sign-ins").add_argument("name")
    it = verb("role", role, "another role, at once")
    it.add_argument("name")
    it.add_argument("role", choices=ROLES)
    verb("disable", disable, "nothing opens the account any more; ends all sign-ins").add_argument("name")
    verb("enable", enable, "take that back").add_argument("name")
    it = verb("sessions", sessions, "where the account is signed in")
    it.add_argument("name")
    it.add_argument("--revoke", action="store_true", help="end all of them")
    it = verb("agent", agent, "what an agent can do, and where they are rung")
    it.add_argument("name")
    it.add_argument("--skill", action="append", help="a code of desk.yaml; again for another, '' for none")
    it.add_argument("--number", help="a telephone, like +8613800000000; '' for the browser")


def _password(name: str) -> str:
    if sys.stdin.isatty():
        return getpass.getpass(f"password for {name}: ")
    return sys.stdin.readline().rstrip("\n")
