"""Owns what callers sent by their links: pictures in the data dir, addresses, and the telling of the workflow."""

import hashlib
import logging
import uuid
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Row, func, select, update

from ivr.errors import BadPicture, NotFound, StoreError, WorkflowError
from ivr.integrations.messages.picture import Cleaned
from ivr.messages.link import Address, Link, Picture, Received
from ivr.ports import Clock, Contacts
from ivr.store.database import Database, insert_new, replace
from ivr.store.tables import addresses, pictures

log = logging.getLogger(__name__)

MOST_PICTURES = 9
"""For one workflow."""


class SqlReceived:
    """Kept first, then the workflow is told; what was kept and not told is told by the worker. Raises StoreError."""

    def __init__(self, database: Database, clock: Clock, contacts: Contacts, folder: Path) -> None:
        """`folder` for the files, outside of everything that is served."""
        self._database = database
        self._clock = clock
        self._contacts = contacts
        self._folder = folder

    def room_for(self, link: Link, file: bytes) -> bool:
        """Whether one more may come; one that is here already needs no room."""
        with self._database.reading() as connection:
            return (
                _has(connection, link.workflow_id, _digest(file))
                or self._count(connection, link) < MOST_PICTURES
            )

    def keep_picture(self, link: Link, file: bytes, cleaned: Cleaned) -> None:
        """`file` as it came is forgotten but for its digest: sent twice it is one picture. Raises BadPicture."""
        picture_id, digest = str(uuid.uuid4()), _digest(file)
        path = self._folder / link.workflow_id / f"{picture_id}.jpg"
        _write(path, cleaned.jpeg)
        with self._database.writing() as connection:
            is_new = not _has(connection, link.workflow_id, digest)
            if is_new and self._count(connection, link) >= MOST_PICTURES:
                path.unlink()
                raise BadPicture(f"There are {MOST_PICTURES} pictures already.", code="picture-count")
            row = {
                "id": picture_id,
                "workflow_id": link.workflow_id,
                "link_id": link.id,
                "digest": digest,
                "path": str(path),
                "at": self._clock.now(),
                "width": cleaned.width,
                "height": cleaned.height,
                "size": len(cleaned.jpeg),
            }
            if not insert_new(connection, pictures, row):
                path.unlink()

    def keep_address(self, link: Link, address: Address) -> None:
        """The last one that was filled in counts."""
        row = {
            "workflow_id": link.workflow_id,
            "at": self._clock.now(),
            "name": address.name,
            "phone": address.phone,
            "province": address.province,
            "city": address.city,
            "district": address.district,
            "street": address.street,
            "told_at": None,
        }
        with self._database.writing() as connection:
            replace(connection, addresses, [row])

    def tell(self) -> int:
        """Tell the workflows of what came in for them; how much was told. The worker repeats it."""
        with self._database.reading() as connection:
            new_pictures = connection.execute(_untold(pictures).order_by(pictures.c.at)).all()
            new_addresses = connection.execute(_untold(addresses)).all()
        for row in new_pictures:
            number = self._number(row)
            detail = {"pictures": number, "picture_id": row.id}
            self._tell(row, file_name(row.id), arrival_id=f"picture:{row.id}", detail=detail)
            self._note_told(pictures, pictures.c.id == row.id)
        for row in new_addresses:
            place = _address(row).place
            arrival_id = f"address:{row.workflow_id}:{row.at.isoformat()}"
            self._tell(row, place, arrival_id=arrival_id, detail={"address": place})
            same = (addresses.c.workflow_id == row.workflow_id) & (addresses.c.at == row.at)
            self._note_told(addresses, same)
        return len(new_pictures) + len(new_addresses)

    def of(self, workflow_id: str) -> Received:
        """For people who work on it."""
        mine = (
            select(pictures)
            .where(pictures.c.workflow_id == workflow_id)
            .order_by(pictures.c.at, pictures.c.id)
        )
        where_to = select(addresses).where(addresses.c.workflow_id == workflow_id)
        with self._database.reading() as connection:
            found = tuple(_picture(row) for row in connection.execute(mine))
            row = connection.execute(where_to).one_or_none()
        if row is None:
            return Received(found)
        return Received(found, _address(row), row.at)

    def file(self, picture_id: str) -> Path:
        """Where the picture lies. Raises NotFound."""
        with self._database.reading() as connection:
            name = connection.scalar(select(pictures.c.path).where(pictures.c.id == picture_id))
        path = Path(name).resolve() if name else None
        if path is None or not path.is_relative_to(self._folder.resolve()) or not path.is_file():
            raise NotFound("There is no such picture.")
        return path

    def _tell(self, row: Row[Any], text: str, *, arrival_id: str, detail: dict[str, Any]) -> None:
        try:
            self._contacts.note_arrival(
                row.workflow_id, by="caller", text=text, arrival_id=arrival_id, detail=detail
            )
        except (
            WorkflowError,
            NotFound,
        ) as error:  # it ended in this very moment: what came is kept beside it
            log.warning("workflow %s was not told of %s: %s", row.workflow_id, arrival_id, error)

    def _note_told(self, table: Any, which: Any) -> None:
        with self._database.writing() as connection:
            connection.execute(update(table).where(which).values(told_at=self._clock.now()))

    def _number(self, row: Row[Any]) -> int:
        """Which of its workflow's pictures it is, from 1."""
        before = (
            (pictures.c.workflow_id == row.workflow_id)
            & (pictures.c.at <= row.at)
            & (pictures.c.id != row.id)
        )
        with self._database.reading() as connection:
            return 1 + (connection.scalar(select(func.count()).select_from(pictures).where(before)) or 0)

    def _count(self, connection: Connection, link: Link) -> int:
        mine = pictures.c.workflow_id == link.workflow_id
        return connection.scalar(select(func.count()).select_from(pictures).where(mine)) or 0


def file_name(picture_id: str) -> str:
    """By which people at a desk know it: in the history of the workflow, and when they keep it."""
    return f"{picture_id[:8]}.jpg"


def _untold(table: Any) -> Any:
    return select(table).where(table.c.told_at.is_(None))


def _has(connection: Connection, workflow_id: str, digest: str) -> bool:
    same = (pictures.c.workflow_id == workflow_id) & (pictures.c.digest == digest)
    return connection.scalar(select(pictures.c.id).where(same)) is not None


def _digest(file: bytes) -> str:
    return hashlib.sha256(file).hexdigest()


def _write(path: Path, jpeg: bytes) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        path.touch(mode=0o600)
        path.write_bytes(jpeg)
    except OSError as error:
        raise StoreError(f"the picture cannot be kept: {error.strerror}") from error


def _picture(row: Row[Any]) -> Picture:
    return Picture(row.id, row.workflow_id, row.at, row.width, row.height, row.size)


def _address(row: Row[Any]) -> Address:
    return Address(row.name, row.phone, row.province, row.city, row.district, row.street)
