"""An import as it is stored: short-lived, because the rows of a file are private."""

from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

import msgspec
from pynamodb.attributes import (
    BooleanAttribute,
    JSONAttribute,
    NumberAttribute,
    UnicodeAttribute,
    UTCDateTimeAttribute,
)

from chalicelib.data.table import Key, Shortlived, seconds
from chalicelib.kit import clock, ids

KEPT = timedelta(days=7)


class ImportState(StrEnum):
    """Only a ready import can be let in; until then nothing but the import itself is stored."""

    SENDING = "sending"
    READY = "ready"
    RUNNING = "running"
    DONE = "done"


class RowState(StrEnum):
    NEW = "new"
    # Somebody has this name and date of birth, here or further up in the file.
    DUPLICATE = "duplicate"
    WRONG = "wrong"


class Row(msgspec.Struct, array_like=True):
    """A row of the file: its number in a spreadsheet, its cells, what was found about it.

    `errors` are (column, code); `same_as` is the account that it may be a duplicate of.
    """

    number: int
    cells: list[str]
    state: RowState = RowState.NEW
    errors: list[tuple[str, str]] = []
    same_as: str | None = None


class Import(Shortlived, discriminator="import"):
    """How far an import is. Every step names in its condition the step that it follows."""

    import_id = UnicodeAttribute()
    provider_code = UnicodeAttribute()
    created_by = UnicodeAttribute()
    created_at = UTCDateTimeAttribute()
    state = UnicodeAttribute(default=ImportState.SENDING)
    # What the header says: our columns in the file's order, None for those that are not ours.
    columns = JSONAttribute()
    unknown_columns = JSONAttribute()
    # How many pieces of the file were taken, and how many batches of rows they gave.
    pieces = NumberAttribute(default=0)
    batches = NumberAttribute(default=0)
    rows = NumberAttribute(default=0)
    wrong = NumberAttribute(default=0)
    duplicates = NumberAttribute(default=0)
    # Chosen when it is confirmed.
    deliver = UnicodeAttribute(null=True)
    with_duplicates = BooleanAttribute(default=False)
    # How far it ran: batch and place in the batch; `turn` counts the steps.
    turn = NumberAttribute(default=0)
    batch = NumberAttribute(default=0)
    place = NumberAttribute(default=0)
    handled = NumberAttribute(default=0)
    created = NumberAttribute(default=0)
    ran_at = UTCDateTimeAttribute(null=True)
    finished_at = UTCDateTimeAttribute(null=True)

    @staticmethod
    def of_practice(provider_code: str) -> str:
        return f"IMPORTS#{provider_code}"

    @classmethod
    def key(cls, provider_code: str, import_id: str) -> "Key[Import]":
        return Key(cls, cls.of_practice(provider_code), import_id)

    @classmethod
    def new(cls, provider_code: str, by: str) -> "Import":
        now = clock.now()
        # In the order of time, so that the practice's list has the newest first.
        import_id = ids.new_in_order("imp", now)
        key = cls.key(provider_code, import_id)
        return cls(
            pk=key.pk,
            sk=key.sk,
            expires_at=seconds(now + KEPT),
            import_id=import_id,
            provider_code=provider_code,
            created_by=by,
            created_at=now,
            columns=[],
            unknown_columns=[],
        )


class Carried(Shortlived, discriminator="import_carried"):
    """What the next piece of the file needs of those before."""

    # The beginning of a row whose end is in the next piece.
    rest = UnicodeAttribute()
    delimiter = UnicodeAttribute(null=True)
    number = NumberAttribute(default=0)
    # Eight letters for each login name and for each person, so that repetitions are found.
    seen = UnicodeAttribute()

    @classmethod
    def key(cls, provider_code: str, import_id: str) -> "Key[Carried]":
        return Key(cls, of_import(provider_code, import_id), "CARRIED")


class Batch(Shortlived, discriminator="import_batch"):
    """Some rows of the file, as JSON; once they are seen to, only those that were left out."""

    rows = UnicodeAttribute()

    @classmethod
    def key(cls, provider_code: str, import_id: str, number: int) -> "Key[Batch]":
        return Key(cls, of_import(provider_code, import_id), f"BATCH#{number:05}")

    @classmethod
    def of(cls, kept: Import, number: int, rows: list[Row]) -> "Batch":
        written = msgspec.json.encode(rows).decode()
        key = cls.key(kept.provider_code, kept.import_id, number)
        return cls(pk=key.pk, sk=key.sk, expires_at=kept.expires_at, rows=written)

    @property
    def read(self) -> list[Row]:
        return msgspec.json.decode(self.rows, type=list[Row])


class Running(Shortlived, discriminator="import_running"):
    """An import that is under way, so that it goes on where nobody looks at it any more."""

    provider_code = UnicodeAttribute()
    import_id = UnicodeAttribute()

    ALL = "IMPORTS_RUNNING"

    @classmethod
    def key(cls, kept: Import) -> "Key[Running]":
        return Key(cls, cls.ALL, f"{kept.provider_code}#{kept.import_id}")


def of_import(provider_code: str, import_id: str) -> str:
    return f"IMPORT#{provider_code}#{import_id}"


def placed(key: Key[Any], kept: Import, **values: Any) -> Any:
    """An item of the import; all of them end together."""
    return key.model(pk=key.pk, sk=key.sk, expires_at=kept.expires_at, **values)


def lasting(kept: Import) -> datetime:
    """When the rows are gone."""
    return datetime.fromtimestamp(int(kept.expires_at), tz=clock.now().tzinfo)
