"""The record's tables, and the triggers that refuse every update and removal, whoever asks for it."""

import sqlalchemy as sa

RECORD = sa.MetaData()


def _event() -> sa.Column[int]:
    return sa.Column("event", sa.Integer, nullable=False, comment="The audit event that wrote this row")


UPLOADS = sa.Table(
    "uploads",
    RECORD,
    sa.Column("upload", sa.Integer, primary_key=True, autoincrement=False, comment="Counts up from 1"),
    sa.Column("council", sa.Text, nullable=False, comment="The council whose figures these are"),
    sa.Column("kind", sa.Text, nullable=False, comment="plan (a plan folder) or card (what adds to it)"),
    sa.Column("name", sa.Text, nullable=False, comment="The folder or file as its owner named it"),
    sa.Column("rules", sa.Text, nullable=False, comment="Digest of the rules it was checked under"),
    sa.Column("report", sa.Text, nullable=False, comment="What the check said: issues, changes and counts, as JSON"),
    _event(),
    comment="What someone offered for a council, accepted or not",
)

UPLOAD_FILES = sa.Table(
    "upload_files",
    RECORD,
    sa.Column("upload", sa.Integer, sa.ForeignKey("uploads.upload"), primary_key=True, comment="The upload"),
    sa.Column("file", sa.Text, primary_key=True, comment="The file's name"),
    sa.Column("sha256", sa.Text, nullable=False, comment="The original, kept for ever under this name"),
    sa.Column("bytes", sa.Integer, nullable=False, comment="Its size"),
    _event(),
    comment="The files of each upload",
)

UPLOAD_STEPS = sa.Table(
    "upload_steps",
    RECORD,
    sa.Column("upload", sa.Integer, sa.ForeignKey("uploads.upload"), primary_key=True, comment="The upload"),
    sa.Column("step", sa.Text, primary_key=True, comment="checked, submitted, accepted, rejected or withdrawn"),
    sa.Column("done_by", sa.Text, nullable=False, comment="Who did it"),
    sa.Column("via", sa.Text, nullable=False, comment="From where: command line, web page, history"),
    sa.Column("at", sa.DateTime, nullable=False, comment="The moment from which it counts, UTC; stated, for a history"),
    sa.Column("recorded_at", sa.DateTime, nullable=False, comment="When it was written down, UTC"),
    sa.Column("reason", sa.Text, nullable=False, comment="Why, where a reason was given"),
    _event(),
    comment="What was done with each upload, by whom and why",
)

PUBLICATIONS = sa.Table(
    "publications",
    RECORD,
    sa.Column("number", sa.Integer, primary_key=True, autoincrement=False, comment="Counts up; the newest is served"),
    sa.Column("version", sa.Text, nullable=False, comment="The version served; its file has this name"),
    sa.Column("content_hash", sa.Text, nullable=False, comment="SHA-256 over the version's content"),
    sa.Column(
        "inputs_hash", sa.Text, nullable=False, comment="SHA-256 over the uploads, writings and rules it is built from"
    ),
    sa.Column("rules", sa.Text, nullable=False, comment="Digest of the rules it was judged by"),
    sa.Column("file_sha256", sa.Text, nullable=False, comment="SHA-256 of the version's file"),
    sa.Column("built_from", sa.Integer, nullable=False, comment="The last audit event that it takes into account"),
    sa.Column("audit_head", sa.Text, nullable=False, comment="Head of the audit chain when it was published"),
    sa.Column("published_at", sa.DateTime, nullable=False, comment="When this row was written, UTC"),
    sa.Column("action", sa.Text, nullable=False, comment="publish or rollback"),
    _event(),
    comment="What was served, and since when",
)

WRITINGS = sa.Table(
    "writings",
    RECORD,
    sa.Column(
        "thread", sa.Integer, primary_key=True, autoincrement=False, comment="One thing written; counts up from 1"
    ),
    sa.Column("version", sa.Integer, primary_key=True, comment="Counts up from 1; each follows the one before"),
    sa.Column("kind", sa.Text, nullable=False, comment="commentary or lesson"),
    sa.Column("council", sa.Text, nullable=False, comment="The council it is written for"),
    sa.Column("scope", sa.Text, nullable=False, comment="What sort of thing it is about, such as indicator"),
    sa.Column("id", sa.Text, nullable=False, comment="The id of what it is about"),
    sa.Column("period", sa.Text, nullable=False, comment="The reporting period it is about, as an ISO 8601 interval"),
    sa.Column("text_en", sa.Text, nullable=False, comment="What is said, in English"),
    sa.Column("text_cy", sa.Text, nullable=False, comment="The same in Welsh; empty where none is written yet"),
    sa.Column("fields", sa.Text, nullable=False, comment="What its kind says besides, as canonical JSON"),
    sa.Column("written_by", sa.Text, nullable=False, comment="Who wrote this version"),
    sa.Column("role", sa.Text, nullable=False, comment="The role that let them"),
    sa.Column("via", sa.Text, nullable=False, comment="From where"),
    sa.Column("written_at", sa.DateTime, nullable=False, comment="When, UTC; later than every version before it"),
    _event(),
    comment="Every version of everything people write here; none is ever changed",
)

AUDIT_EVENTS = sa.Table(
    "audit_events",
    RECORD,
    sa.Column("number", sa.Integer, primary_key=True, autoincrement=False, comment="Counts up from 1 without a gap"),
    sa.Column("at", sa.DateTime, nullable=False, comment="When it was written, UTC"),
    sa.Column("actor", sa.Text, nullable=False, comment="Who did it"),
    sa.Column("action", sa.Text, nullable=False, comment="What was done"),
    sa.Column("details", sa.Text, nullable=False, comment="The rows it wrote, as canonical JSON"),
    sa.Column("previous", sa.Text, nullable=False, comment="Hash of the event before"),
    sa.Column("hash", sa.Text, nullable=False, comment="SHA-256 over this event and `previous`"),
    comment="Everything that ever happened to the record, each event chained to the one before",
)

WRITTEN_BY_EVENTS = (UPLOADS, UPLOAD_FILES, UPLOAD_STEPS, PUBLICATIONS, WRITINGS)
"""Tables whose every row belongs to an audit event."""

MOMENTS = {c.name for table in RECORD.sorted_tables for c in table.columns if isinstance(c.type, sa.DateTime)}
"""Columns that hold a moment, in UTC without a zone."""

REFUSAL = "the record is append-only"

_SQLITE = """CREATE TRIGGER IF NOT EXISTS {table}_no_{verb} BEFORE {verb} ON {table}
BEGIN SELECT RAISE(ABORT, '{refusal}'); END"""

_SQLITE_REPLACE = """CREATE TRIGGER IF NOT EXISTS {table}_no_REPLACE BEFORE INSERT ON {table}
WHEN EXISTS (SELECT 1 FROM {table} WHERE {same_key}) BEGIN SELECT RAISE(ABORT, '{refusal}'); END"""
"""INSERT OR REPLACE removes a row without asking the triggers on removal."""

_POSTGRESQL_FUNCTION = """CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION '{refusal}'; END $$"""

_POSTGRESQL = """CREATE OR REPLACE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON {table}
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()"""


def triggers(dialect: str) -> list[str]:
    """The statements that make every table append-only, in SQLite's or PostgreSQL's words."""
    tables = [table.name for table in RECORD.sorted_tables]
    if dialect == "postgresql":
        return [
            _POSTGRESQL_FUNCTION.format(refusal=REFUSAL),
            *(_POSTGRESQL.format(table=table) for table in tables),
        ]
    return [
        *(_SQLITE.format(table=table, verb=verb, refusal=REFUSAL) for table in tables for verb in ("UPDATE", "DELETE")),
        *(
            _SQLITE_REPLACE.format(table=table.name, same_key=_same_key(table), refusal=REFUSAL)
            for table in RECORD.sorted_tables
        ),
    ]


def _same_key(table: sa.Table) -> str:
    return " AND ".join(f'"{column.name}" = NEW."{column.name}"' for column in table.primary_key)
