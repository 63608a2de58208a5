"""Owns the links that texts carry: made with the text, good for one purpose, a while, and as long as the work goes on."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, select, update

from ivr.errors import BadInput, LinkGone
from ivr.integrations.messages import token
from ivr.integrations.messages.wording import LinkRule
from ivr.messages.link import Link, Purpose
from ivr.ports import Clock
from ivr.store.database import Database, insert_new
from ivr.store.tables import links, workflows

PATH = "/l/"


class SqlLinks:
    """The `Linking` of the outbox, and the door that the links open. Methods raise StoreError."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        rules: Mapping[Purpose, LinkRule],
        *,
        key: bytes,
        base_url: str,
    ) -> None:
        """`base_url` is what callers reach, e.g. https://hotline.example.com."""
        self._database = database
        self._clock = clock
        self._rules = rules
        self._key = key
        self._base_url = base_url

    def make(
        self,
        connection: Connection,
        *,
        template: str,
        facts: Mapping[str, Any],
        number: str,
        call_sid: str,
        at: datetime,
    ) -> Mapping[str, Any]:
        """Facts `link`, `link_code` (its last part: many carriers take no whole address in a template) and `until`.

        `facts` needs `workflow_id`, but for a photo, which needs `tracking_no`. Raises BadInput without.
        """
        rule = next((rule for purpose, rule in self._rules.items() if purpose == template), None)
        if rule is None:
            return {}
        purpose = Purpose(template)
        workflow_id = str(facts.get("workflow_id") or "") or None
        tracking_no = str(facts.get("tracking_no") or facts.get("number") or "")
        if workflow_id is not None:
            found = connection.scalar(select(workflows.c.tracking_no).where(workflows.c.id == workflow_id))
            if found is None:
                raise BadInput(f"there is no workflow {workflow_id}")
            tracking_no = found
        elif purpose is not Purpose.PHOTO:
            raise BadInput(f"a link for {purpose} needs a workflow")
        if purpose is Purpose.PHOTO and not tracking_no:
            raise BadInput("a link to a photo needs a parcel")
        link_id, code = token.make(self._key)
        expires_at = at + timedelta(hours=rule.hours)
        row = {
            "id": link_id,
            "purpose": purpose,
            "workflow_id": workflow_id,
            "tracking_no": tracking_no,
            "call_sid": call_sid,
            "number": number,
            "made_at": at,
            "expires_at": expires_at,
            "until_over": rule.until_over,
        }
        insert_new(connection, links, row)
        return {"link": f"{self._base_url}{PATH}{code}", "link_code": code, "until": expires_at}

    def open(self, code: str) -> Link:
        """The link of this token. Raises LinkGone, with the same words whatever is wrong with it."""
        link_id = token.read(self._key, code)
        if link_id is None:
            raise LinkGone("This link is not valid any more.")
        now = self._clock.now()
        query = (
            select(links, workflows.c.open_key)
            .outerjoin(workflows, workflows.c.id == links.c.workflow_id)
            .where(links.c.id == link_id)
        )
        with self._database.reading() as connection:
            row = connection.execute(query).one_or_none()
        if row is None or row.expires_at <= now or (row.until_over and row.open_key is None):
            raise LinkGone("This link is not valid any more.")
        if row.opened_at is None:
            self._note(link_id, opened_at=now)
        return Link(
            id=row.id,
            purpose=Purpose(row.purpose),
            workflow_id=row.workflow_id or "",
            tracking_no=row.tracking_no,
            call_sid=row.call_sid,
            expires_at=row.expires_at,
        )

    def note_use(self, link: Link) -> None:
        """Something came in by it."""
        self._note(link.id, used_at=self._clock.now())

    def _note(self, link_id: str, **times: datetime) -> None:
        with self._database.writing() as connection:
            connection.execute(update(links).where(links.c.id == link_id).values(**times))
