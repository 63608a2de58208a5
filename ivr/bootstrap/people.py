"""Owns the adapters of accounts: who may come in, who is in, what they did."""

from dataclasses import dataclass

from ivr.ports import Clock
from ivr.store import live
from ivr.store.accounts import Accounts
from ivr.store.attempts import RedisAttempts
from ivr.store.audit import Audit
from ivr.store.database import Database
from ivr.store.pending import RedisPending
from ivr.store.signins import SignIns
from ivr.store.signon import SignOnAccounts


@dataclass(frozen=True)
class People:
    accounts: Accounts
    sign_ins: SignIns
    sign_on: SignOnAccounts
    audit: Audit
    attempts: RedisAttempts
    pending: RedisPending


def build(database: Database, clock: Clock, redis_url: str) -> People:
    client = live.connect(redis_url)
    return People(
        accounts=Accounts(database, clock),
        sign_ins=SignIns(database, clock),
        sign_on=SignOnAccounts(database, clock),
        audit=Audit(database),
        attempts=RedisAttempts(client),
        pending=RedisPending(client),
    )
