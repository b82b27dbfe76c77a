"""What people write here: commentary, lessons and whatever comes later, each version kept for ever. Pure: no store.

A thing that is written is a thread of versions. The first begins the thread; every other follows the one before it,
and whoever sends it says which one they had before their eyes, so that nobody writes over what they have not read.
"""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from warehouse.errors import WritingRefusedError

LONGEST_TEXT = 5000
"""Characters of a text in one language: two printed pages, more than a committee reads on one indicator."""

LONGEST_FIELD = 200
"""Characters of anything else that is said, such as a post."""

AUTHOR_ROLE = "author_role"
"""The field that names the post of whoever wrote it, such as Head of Housing."""

HAPPENED_EN, HAPPENED_CY = "happened_en", "happened_cy"
"""The fields of a lesson that say what happened; its text is what was tried."""

DECLINE, TURN, UNIT, THEMES, BOARDS = OF_TURN = ("decline", "turn", "unit", "themes", "boards")
"""The fields of a lesson that nobody types: what its indicator was, and did, when the lesson was begun."""

TITLE_EN, EFFECT_EN, EFFECT_CY, STATE = "title_en", "effect_en", "effect_cy", "state"
"""Fields of an action, named as the columns of a plan's actions; its text is why it is done."""

LONG_FIELDS = frozenset({HAPPENED_EN, HAPPENED_CY, THEMES, BOARDS, EFFECT_EN, EFFECT_CY})
"""Fields that may be as long as a text."""

NOT_TEXT = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
"""Characters that no keyboard gives and that PostgreSQL may refuse."""


class Written(StrEnum):
    """What sort of writing it is."""

    COMMENTARY = "commentary"
    """Why the figures are what they are, in one reporting period."""
    LESSON = "lesson"
    """What was tried at a turning point, and what happened."""
    ACTION = "action"
    """What is done to move an indicator; see `warehouse/written_action.py`."""
    REFERRAL = "referral"
    """What a committee asks, and what becomes of it; see `warehouse/written_referral.py`."""


ONE_FOR_EACH = frozenset({Written.COMMENTARY})
"""Kinds of which there is one thread for each subject; of the others there may be many."""


NEEDED_FIELDS = {Written.LESSON: (HAPPENED_EN,), Written.ACTION: (TITLE_EN, STATE)}
"""Fields without which a kind says too little to be kept."""


@dataclass(frozen=True)
class Subject:
    """What something is written about.

    Attributes:
        council: the council's id.
        scope: what sort of thing, as `warehouse.rules.vocabulary.Scope` has it.
        id: its id.
        period: the reporting period, as an ISO 8601 interval; empty where it is about none.
    """

    council: str
    scope: str
    id: str
    period: str


@dataclass(frozen=True)
class Draft:
    """What somebody would have written down.

    Attributes:
        kind: what sort of writing it is.
        subject: what it is about.
        text_en: in English.
        text_cy: the same in Welsh; empty where there is none yet.
        fields: what its kind says besides, by name.
    """

    kind: Written
    subject: Subject
    text_en: str
    text_cy: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)

    def tidy(self) -> "Draft":
        """The same with one sort of line end, nothing around the texts, and no empty field."""
        fields = {name: _tidy(value) for name, value in sorted(self.fields.items())}
        said = {name: value for name, value in fields.items() if value}
        return Draft(self.kind, self.subject, _tidy(self.text_en), _tidy(self.text_cy), said)

    def allow(self) -> None:
        """Nothing where this may be kept.

        Raises:
            WritingRefusedError: it says nothing in English, or too much.
        """
        if not self.text_en or not all(self.fields.get(name) for name in NEEDED_FIELDS.get(self.kind, ())):
            raise WritingRefusedError("empty")
        texts = [self.text_en, self.text_cy, *(value for name, value in self.fields.items() if name in LONG_FIELDS)]
        if max(map(len, texts)) > LONGEST_TEXT:
            raise WritingRefusedError("long", most=LONGEST_TEXT)
        if (
            max((len(value) for name, value in self.fields.items() if name not in LONG_FIELDS), default=0)
            > LONGEST_FIELD
        ):
            raise WritingRefusedError("long", most=LONGEST_FIELD)


@dataclass(frozen=True)
class Writing:
    """One version as it stands in the record.

    Attributes:
        thread: the thing that is written, as numbered in the record.
        version: from 1; it follows the one before.
        draft: what it says.
        written_by: who wrote it.
        role: the role that let them.
        via: from where.
        written_at: when, UTC without a zone.
        event: the audit event that wrote it.
    """

    thread: int
    version: int
    draft: Draft
    written_by: str
    role: str
    via: str
    written_at: datetime
    event: int


def newest_of_each(writings: Sequence[Writing]) -> list[tuple[Writing, ...]]:
    """The versions of each thread, oldest first; the thread that was written in last comes first."""
    threads: dict[int, list[Writing]] = {}
    for writing in sorted(writings, key=lambda one: one.event):
        threads.setdefault(writing.thread, []).append(writing)
    return sorted((tuple(some) for some in threads.values()), key=lambda some: -some[-1].event)


def fields_text(fields: Mapping[str, str]) -> str:
    """Fields as canonical JSON, as the record keeps them."""
    return json.dumps(dict(fields), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _tidy(text: str) -> str:
    return NOT_TEXT.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).strip()
