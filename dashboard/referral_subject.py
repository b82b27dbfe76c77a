"""What a referral is about: an indicator, a board's work in a theme, or a committee's own concern; named and linked."""

from collections.abc import Mapping
from dataclasses import dataclass

from dashboard.brief import TOPIC
from dashboard.i18n import Name, Say, name_of, text_of
from dashboard.referrals import may_ask
from dashboard.selection import Selection
from warehouse.reads.plans import Plan
from warehouse.reads.reader import Reader, Row, rows
from warehouse.reads.titles import titles
from warehouse.reads.work_programme import parts_of_topic
from warehouse.rules.vocabulary import Scope
from warehouse.rules.work_programme.vocabulary import TopicKind
from warehouse.writing import Subject


@dataclass(frozen=True)
class About:
    """What is asked about.

    Attributes:
        name: as shown; empty where it is about nothing in particular.
        href: its own page; empty where it has none.
    """

    name: Name
    href: str = ""


class Subjects:
    """Names what referrals of a council are about.

    Args:
        reader: the version to read.
        plan: the council's.
        selection: the page.
    """

    def __init__(self, reader: Reader, plan: Plan, selection: Selection) -> None:
        self._plan, self._selection = plan, selection
        self.indicators: Mapping[str, Row] = {row["indicator"]: row for row in rows(titles(reader, plan.council.id))}

    def about(self, subject: Subject, topic: str) -> About:
        """What a referral is about; by its id where the plan does not have it any longer."""
        if subject.scope == Scope.INDICATOR:
            return self._indicator(subject.id)
        named = self._group(topic)
        if named is not None:
            return About(named, self._selection.to("scrutiny", "brief", **{TOPIC: topic}))
        return About(Name(""))

    def of_topic(self, topic: str) -> About | None:
        """What a topic's name is about; None where there is nothing of that name."""
        parts = parts_of_topic(topic)
        if parts is None:
            return None
        if parts["kind"] is TopicKind.INDICATOR:
            return self._indicator(parts["indicator"]) if parts["indicator"] in self.indicators else None
        named = self._group(topic)
        return About(named, self._selection.to("scrutiny", "brief", **{TOPIC: topic})) if named else None

    def who(self, id_: str) -> Name:
        """The committee or board of an id; the id where the plan does not have it any longer."""
        found = next((one for one in may_ask(self._plan) if one.id == id_), None)
        return name_of(found, self._selection.language) if found else Name(id_)

    def _indicator(self, id_: str) -> About:
        row = self.indicators.get(id_)
        name = text_of(row, "title", self._selection.language) if row else Name(id_)
        return About(name, self._selection.to("indicators", id_) if row else "")

    def _group(self, topic: str) -> Name | None:
        parts = parts_of_topic(topic)
        if parts is None or parts["kind"] is not TopicKind.GROUP:
            return None
        board = next((one for one in self._plan.boards if one.id == parts["board"]), None)
        theme = next((one for one in self._plan.themes if one.id == parts["theme"]), None)
        if board is None or theme is None:
            return None
        names = [name_of(one, self._selection.language) for one in (board, theme)]
        return Name(": ".join(one.text for one in names), next((one.lang for one in names if one.lang), None))


def subject_of(topic: str, council: str, period: str, committee: str, plan: Plan) -> Subject:
    """What a referral on a topic is kept under; without a topic, under whoever asks."""
    parts = parts_of_topic(topic)
    if parts is None:
        return Subject(council, Scope.COMMITTEE if plan.committees else Scope.BOARD, committee, period)
    if parts["kind"] is TopicKind.INDICATOR:
        return Subject(council, Scope.INDICATOR, parts["indicator"], period)
    return Subject(council, Scope.BOARD, parts["board"], period)


def subject_words(about: About, say: Say) -> Name:
    """What it is about, in words of its own where it is about nothing in particular."""
    return about.name if about.name.text else Name(say("Not about one indicator"))
