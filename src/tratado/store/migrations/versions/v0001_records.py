"""Records and the head of their chain, guarded by triggers."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from tratado.store.records import START

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

WHOLE_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")

SQLITE_TRIGGERS = (
    """CREATE TRIGGER records_keep BEFORE UPDATE ON records
       BEGIN SELECT RAISE(ABORT, 'records are never changed'); END""",
    """CREATE TRIGGER records_stay BEFORE DELETE ON records
       BEGIN SELECT RAISE(ABORT, 'records are never removed'); END""",
    # INSERT OR REPLACE removes a row without the trigger above.
    """CREATE TRIGGER records_not_replaced BEFORE INSERT ON records
       WHEN EXISTS (SELECT 1 FROM records WHERE number = NEW.number OR digest = NEW.digest
                    OR previous = NEW.previous)
       BEGIN SELECT RAISE(ABORT, 'records are never replaced'); END""",
    """CREATE TRIGGER head_forward BEFORE UPDATE ON head
       WHEN NEW.last IS NULL OR NEW.last <= COALESCE(OLD.last, 0)
       BEGIN SELECT RAISE(ABORT, 'the head of the records only moves forward'); END""",
    """CREATE TRIGGER head_stays BEFORE DELETE ON head
       BEGIN SELECT RAISE(ABORT, 'the head of the records is never removed'); END""",
)

POSTGRES_TRIGGERS = (
    """CREATE FUNCTION records_refuse() RETURNS trigger LANGUAGE plpgsql AS
       $$ BEGIN RAISE EXCEPTION 'records are never changed or removed'; END $$""",
    """CREATE TRIGGER records_keep BEFORE UPDATE OR DELETE ON records
       FOR EACH ROW EXECUTE FUNCTION records_refuse()""",
    """CREATE TRIGGER records_stay BEFORE TRUNCATE ON records
       FOR EACH STATEMENT EXECUTE FUNCTION records_refuse()""",
    """CREATE FUNCTION head_refuse() RETURNS trigger LANGUAGE plpgsql AS
       $$ BEGIN RAISE EXCEPTION 'the head of the records only moves forward'; END $$""",
    """CREATE TRIGGER head_forward BEFORE UPDATE ON head FOR EACH ROW
       WHEN (NEW.last IS NULL OR NEW.last <= COALESCE(OLD.last, 0))
       EXECUTE FUNCTION head_refuse()""",
    """CREATE TRIGGER head_stays BEFORE DELETE ON head
       FOR EACH ROW EXECUTE FUNCTION head_refuse()""",
    """CREATE TRIGGER head_not_emptied BEFORE TRUNCATE ON head
       FOR EACH STATEMENT EXECUTE FUNCTION head_refuse()""",
)


def upgrade() -> None:
    op.create_table(
        "records",
        sa.Column("number", WHOLE_NUMBER, primary_key=True, autoincrement=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("subject", sa.Text, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("who", sa.Text, nullable=False),
        sa.Column("at", sa.Text, nullable=False),
        sa.Column("data_version", sa.Text, nullable=False),
        sa.Column("attachments", sa.Text, nullable=False),
        sa.Column("previous", sa.Text, nullable=False, unique=True),
        sa.Column("digest", sa.Text, nullable=False, unique=True),
    )
    op.create_index("records_by_subject", "records", ["kind", "subject", "number"])
    head = op.create_table(
        "head",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("last", WHOLE_NUMBER, sa.ForeignKey("records.number"), nullable=True),
        sa.Column("digest", sa.Text, nullable=False),
        sa.CheckConstraint("id = 1", name="one_head"),
    )
    op.bulk_insert(head, [{"id": 1, "last": None, "digest": START}])
    sqlite = op.get_bind().dialect.name == "sqlite"
    for trigger in SQLITE_TRIGGERS if sqlite else POSTGRES_TRIGGERS:
        op.execute(sa.text(trigger))
