"""Owns the shape of what is kept of people: accounts, their sign-ins and tokens, and the audit of what they did."""

from sqlalchemy import JSON, Column, ForeignKey, Index, Integer, String, Table, Text

from ivr.store.columns import UtcDateTime, metadata


def _of_user() -> Column[str]:
    return Column(
        "user_name", String(64), ForeignKey("users.name", ondelete="CASCADE"), nullable=False, index=True
    )


users = Table(
    "users",
    metadata,
    Column("name", String(64), primary_key=True),
    Column("role", String(16), nullable=False),
    Column("password_hash", Text, nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
    Column("disabled_at", UtcDateTime),
    # Who they are to the company's single sign-on. The name may change there, these two may not.
    Column("issuer", String(255)),
    Column("subject", String(255)),
    Index(None, "issuer", "subject", unique=True),
)

sign_ins = Table(
    "sign_ins",
    metadata,
    # Of the secret in the cookie, which itself is kept nowhere.
    Column("digest", String(64), primary_key=True),
    _of_user(),
    Column("device", String(200), nullable=False),
    Column("source", String(45), nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
    Column("seen_at", UtcDateTime, nullable=False, index=True),
    # By single sign-on: what the issuer wants to see again when the person signs out there, too.
    Column("id_token", Text, nullable=False),
)

tokens = Table(
    "tokens",
    metadata,
    Column("digest", String(64), primary_key=True),
    _of_user(),
    Column("created_at", UtcDateTime, nullable=False),
)

audit = Table(
    "audit",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("at", UtcDateTime, nullable=False, index=True),
    Column("actor", String(64), nullable=False),
    Column("action", String(64), nullable=False),
    Column("subject", String(128), nullable=False),
    Column("detail", JSON, nullable=False),
)
