"""The tables: the records, and the head of their chain."""

from __future__ import annotations

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, Index, Integer, Text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

SCHEMA = "0001"
"""The newest migration, which this program works with."""

WHOLE_NUMBER = BigInteger().with_variant(Integer(), "sqlite")


class Base(DeclarativeBase):
    """The tables of a workspace."""


class RecordRow(Base):
    """A record; triggers refuse its change and removal."""

    __tablename__ = "records"

    number: Mapped[int] = mapped_column(WHOLE_NUMBER, primary_key=True, autoincrement=False)
    kind: Mapped[str] = mapped_column(Text)
    subject: Mapped[str] = mapped_column(Text)
    body: Mapped[str] = mapped_column(Text)
    who: Mapped[str] = mapped_column(Text)
    at: Mapped[str] = mapped_column(Text)
    data_version: Mapped[str] = mapped_column(Text)
    attachments: Mapped[str] = mapped_column(Text)
    previous: Mapped[str] = mapped_column(Text, unique=True)
    digest: Mapped[str] = mapped_column(Text, unique=True)

    __table_args__ = (Index("records_by_subject", "kind", "subject", "number"),)


class HeadRow(Base):
    """The last record and its digest, kept in step within each transaction.

    Appending locks this one row, so that records come one after the other.
    """

    __tablename__ = "head"

    id: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    last: Mapped[int | None] = mapped_column(WHOLE_NUMBER, ForeignKey("records.number"))
    digest: Mapped[str] = mapped_column(Text)

    __table_args__ = (CheckConstraint("id = 1", name="one_head"),)
