"""Any sequence of uploads, corrections, withdrawals and decisions, through the real record, checks and publications.

It replays to the same content, every past moment shows what was published then, the audit chain holds, and nothing
that was accepted is lost.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import sqlalchemy as sa
from hypothesis import event, example, given
from hypothesis import strategies as st

from etl import pipeline
from etl.accepting import receive, standing_of
from etl.checked import check_offers
from etl.editions import read_plan
from etl.offers import Offer
from tests.conftest import installation
from tests.property import drawn_uploads
from tests.property.drawn_uploads import Aim, DrawnCard, DrawnPlan, Figure, Rule, Told
from tests.property.plain_record import PlainCouncil
from tests.property.profiles import REPLAYED_STEPS, REPLAYS
from warehouse.content import content_hash
from warehouse.errors import StepRefusedError
from warehouse.history import CLOCK, in_force
from warehouse.reader import Reader
from warehouse.record import accepted
from warehouse.rules.periods import parse
from warehouse.schema import INDICATORS, METADATA, OBSERVATIONS, TARGETS
from warehouse.store import Store, rules_digest
from warehouse.uploads import Kind, Step, Upload, standing_plan

START = datetime(2025, 1, 6, 9)  # noqa: DTZ001 (the record's clock is UTC without a zone)
COUNCILS = ("aber", "bryn")
FATES = {
    "checked": (),
    "submitted": (Step.SUBMITTED,),
    "accepted": (Step.SUBMITTED, Step.ACCEPTED),
    "rejected": (Step.SUBMITTED, Step.REJECTED),
}

Content = dict[str, list[tuple[object, ...]]]


@dataclass(frozen=True)
class Offering:
    """Somebody offers something for a council; `what` None is a file that was offered before."""

    council: str
    what: DrawnPlan | DrawnCard | None
    which: int
    fate: str
    wait: timedelta


@dataclass(frozen=True)
class Deciding:
    """Somebody takes the next step with one of the uploads that are here, or tries a step that may not be."""

    step: Step
    which: int
    wait: timedelta


_waits = st.sampled_from((timedelta(microseconds=1), timedelta(minutes=20), timedelta(days=1), timedelta(days=6)))
_whats = st.one_of(drawn_uploads.plans, drawn_uploads.cards, drawn_uploads.cards, st.none())
_offerings = st.builds(
    Offering,
    st.sampled_from(COUNCILS),
    _whats,
    st.integers(0, 99),
    st.sampled_from(("accepted", "accepted", "accepted", *FATES)),
    _waits,
)
_decidings = st.builds(
    Deciding,
    st.sampled_from((Step.SUBMITTED, Step.ACCEPTED, Step.REJECTED, Step.WITHDRAWN, Step.WITHDRAWN)),
    st.integers(0, 99),
    _waits,
)
sequences = st.lists(st.one_of(_offerings, _offerings, _decidings), min_size=REPLAYED_STEPS, max_size=REPLAYED_STEPS)


@dataclass(frozen=True)
class Received:
    """An upload that was received at a moment; with `Taken`, all that is needed to do the same again elsewhere."""

    told: Told
    at: datetime


@dataclass(frozen=True)
class Taken:
    """A step that an upload took."""

    upload: int
    step: Step
    at: datetime


@dataclass(frozen=True)
class Published:
    """What a publication held, as a reader saw it when it was new."""

    moment: datetime
    founded: frozenset[str]
    content_hash: str
    content: Content


@dataclass
class Happenings:
    """A sequence as it happens in one installation, with what should come of it."""

    store: Store
    now: datetime = START
    acts: list[Received | Taken] = field(default_factory=list)
    told: dict[int, Told] = field(default_factory=dict)
    checked_at_change: dict[int, int] = field(default_factory=dict)
    councils: dict[str, PlainCouncil] = field(default_factory=lambda: {council: PlainCouncil() for council in COUNCILS})
    published: list[Published] = field(default_factory=list)

    def happen(self, step: Offering | Deciding) -> None:
        self.now += step.wait
        if isinstance(step, Offering):
            self._offer(step)
        elif self.told:
            self._decide(sorted(self.told)[step.which % len(self.told)], step.step)

    def _offer(self, step: Offering) -> None:
        told = self._drawn(step)
        if told is None:
            return
        act = Received(told, self.now)
        upload = received(self.store, act)
        self.acts.append(act)
        self.told[upload.upload] = told
        self.checked_at_change[upload.upload] = self.councils[told.council].changes
        assert upload.report.has_faults is told.is_faulty, upload.report.issues
        for number in FATES[step.fate]:
            self.now += timedelta(microseconds=1)
            self._decide(upload.upload, number)

    def _drawn(self, step: Offering) -> Told | None:
        """What is offered: again what was offered before, else by the plan that stands; a card needs one."""
        if step.what is None:
            own = [told for told in self.told.values() if told.council == step.council and not told.is_faulty]
            return self._again(own[step.which % len(own)]) if own else None
        if isinstance(step.what, DrawnPlan):
            return drawn_uploads.plan_of(step.council, step.what, self.now.date())
        plans = list(self.councils[step.council].plans().values())
        return drawn_uploads.card_of(step.council, step.what, plans[-1], self.now.date()) if plans else None

    def _again(self, told: Told) -> Told | None:
        """The same file; a card only by the plan that it was made for, so that what it says is known."""
        if told.is_plan:
            return told
        plans = list(self.councils[told.council].plans().values())
        return told if plans and told.rules == plans[-1].rules and told.heading == plans[-1].heading else None

    def _decide(self, number: int, step: Step) -> None:
        upload = self.store.record.upload(number)
        head = self.store.record.head()
        why = self._refusal(upload, step)
        if why is not None:
            with pytest.raises(StepRefusedError) as refused:
                taken(self.store, Taken(number, step, self.now))
            assert (refused.value.why, self.store.record.head()) == (why, head)
            event(f"refused: {why}")
            return
        act = Taken(number, step, self.now)
        taken(self.store, act)
        self.acts.append(act)
        event(step)
        council = self.councils[self.told[number].council]
        if step is Step.ACCEPTED:
            council.accept(number, self.told[number])
        elif step is Step.WITHDRAWN:
            council.withdraw(number)
        if step in (Step.ACCEPTED, Step.WITHDRAWN):
            self._publish()

    def _refusal(self, upload: Upload, step: Step) -> str | None:
        """Why a step is refused; None where it may be taken."""
        council, told = self.councils[self.told[upload.upload].council], self.told[upload.upload]
        may_follow = {
            Step.CHECKED: {Step.SUBMITTED, Step.REJECTED},
            Step.SUBMITTED: {Step.ACCEPTED, Step.REJECTED},
            Step.ACCEPTED: {Step.WITHDRAWN},
        }
        if step not in may_follow.get(upload.state, set()):
            return "state"
        if step is Step.SUBMITTED and told.is_faulty:
            return "faults"
        if step is Step.WITHDRAWN and told.is_plan and len(council.plans()) == 1:
            return "only_plan"
        is_stale = self.checked_at_change[upload.upload] != council.changes
        return "plan_changed" if step is Step.ACCEPTED and not told.is_plan and is_stale else None

    def _publish(self) -> None:
        pinned = self.store.reader() if self.published else None
        publication = pipeline.publish(self.store, nothing)
        reader = self.store.reader()
        founded = frozenset(name for name, council in self.councils.items() if council.accepted)
        content = content_of(reader)
        assert reader.version.content_hash == publication.content_hash
        assert pinned is None or content_of(pinned) == self.published[-1].content
        self.published.append(Published(self.now, founded, publication.content_hash, content))


def received(store: Store, act: Received) -> Upload:
    """Receive an upload as the command line and the pages do, at a stated moment."""
    told, record = act.told, store.record
    offer = Offer("", Kind.PLAN if told.is_plan else Kind.CARD, told.name, told.files)
    plan = standing_plan(accepted(record.uploads(told.council)))
    plans = {"": read_plan(record.originals, plan)} if plan else {}
    (checked,) = check_offers([offer], plans, act.at.date(), nothing)
    return receive(record, checked, standing_of(record, told.council), "A. Davies", "test", rules_digest(), act.at)


def taken(store: Store, act: Taken) -> None:
    store.record.step(act.upload, act.step, "B. Jones", "test", "the reason", act.at)


def nothing(_: str) -> None:
    """Nobody is told of progress."""


def content_of(reader: Reader, councils: frozenset[str] = frozenset(COUNCILS)) -> Content:
    """Every row of these councils, table by table, without the columns that say when it was learned."""
    content: Content = {}
    for table in METADATA.sorted_tables:
        columns = [column for column in table.columns if column.name not in CLOCK]
        rows = reader.frame(sa.select(*columns).where(table.c.council.in_(councils)))
        content[table.name] = sorted((tuple(row) for row in rows.astype(str).to_numpy()), key=str)
    return content


def _figure(value: str, marker: str = "", period: str = "2022/23") -> Figure:
    return Figure(0, True, "", period, value, marker, None, "", False)


def _plan(value: str, polarity: str, heading: int = 0) -> DrawnPlan:
    rule = Rule(polarity, "", "Counted in March.")
    aims = (Aim(0, "2022/23", value, 30),)
    return DrawnPlan((rule, rule, None), (_figure("5", period="2021/22"), _figure(value)), aims, "green", heading)


def _card(value: str, marker: str = "", *, for_officers: bool = False) -> DrawnCard:
    return DrawnCard(for_officers, (_figure(value, marker),), None)


A_DAY = timedelta(days=1)
ALL_KINDS = [
    Offering("aber", _plan("6", "higher_is_better"), 0, "accepted", A_DAY),
    Offering("bryn", _plan("6", "higher_is_better"), 0, "accepted", A_DAY),
    Offering("aber", _card("4"), 0, "accepted", A_DAY),
    Offering("aber", _card("", "c"), 0, "accepted", A_DAY),
    Offering("aber", _card("3"), 0, "submitted", A_DAY),
    Offering("aber", _plan("7", "lower_is_better", 1), 0, "accepted", A_DAY),
    Deciding(Step.ACCEPTED, 4, A_DAY),
    Offering("aber", _card("8", for_officers=True), 0, "accepted", A_DAY),
    Deciding(Step.WITHDRAWN, 3, A_DAY),
    Deciding(Step.WITHDRAWN, 6, A_DAY),
    Deciding(Step.WITHDRAWN, 5, A_DAY),
    Deciding(Step.WITHDRAWN, 0, A_DAY),
    Offering("aber", None, 1, "accepted", A_DAY),
]
"""Two councils, a correction, a suppressed figure, other rules, a card that waits meanwhile, and withdrawals of cards
and of a plan: whatever is drawn, these are tried."""


@REPLAYS
@example(ALL_KINDS)
@given(sequences)
def test_any_sequence_replays_and_every_past_moment_is_what_was_published_then(
    sequence: list[Offering | Deciding],
) -> None:
    with TemporaryDirectory() as folder, Store(installation(Path(folder) / "var")) as store:
        happenings = Happenings(store)
        for step in sequence:
            happenings.happen(step)
        event(f"{len(happenings.published) // 5 * 5} publications or a few more")
        assert_the_record_is_whole(store)
        if happenings.published:
            assert_nothing_is_lost(store, happenings)
            assert_the_past_is_as_it_was(store, happenings)
            assert_it_replays(happenings, Path(folder) / "again")


def assert_the_record_is_whole(store: Store) -> None:
    assert store.record.chain_faults() == []
    kept = {sha for upload in store.record.uploads() for sha in upload.files.values()}
    assert store.record.originals.faults(kept) == []


def assert_nothing_is_lost(store: Store, happenings: Happenings) -> None:
    """What is in force is what a plain replay gives: the newest that was accepted and not withdrawn."""
    reader = store.reader()
    for name, council in happenings.councils.items():
        if not council.accepted:
            continue
        standing = sa.select(OBSERVATIONS).where(in_force(OBSERVATIONS), OBSERVATIONS.c.council == name)
        figures = {
            (row.indicator, row.area, row.breakdown, row.period): (_number(row.value), _text(row.marker))
            for row in reader.frame(standing).itertuples()
        }
        assert figures == {_in_iso(key): (_number(value), marker) for key, (value, marker) in council.figures().items()}
        aims = reader.frame(sa.select(TARGETS).where(TARGETS.c.council == name)).itertuples()
        found = {(row.indicator, row.area, "", row.period): _number(row.value) for row in aims}
        assert found == {_in_iso(key): _number(value) for key, value in council.aims().items()}
        rules = reader.frame(sa.select(INDICATORS).where(INDICATORS.c.council == name)).itertuples()
        assert {row.indicator: (row.polarity, row.definition_en) for row in rules} == {
            indicator: (rule.polarity, rule.definition) for indicator, rule in council.rules().items()
        }


def assert_the_past_is_as_it_was(store: Store, happenings: Happenings) -> None:
    """At the moment of every publication, what is known as known then is what it held, and in the end its very hash.

    What a council founded later says of the time before is known from that time: it is left out of what was published
    before it was here.
    """
    everyone = happenings.published[-1].founded
    for past in happenings.published:
        then = store.reader(past.moment)
        assert content_of(then, past.founded) == past.content, past.moment
        if past.founded == everyone:
            assert hash_of(then) == past.content_hash


def assert_it_replays(happenings: Happenings, folder: Path) -> None:
    """The same acts in an empty installation come to the same content, and so does a build from the originals."""
    last = happenings.published[-1].content_hash
    uploads = happenings.store.record.accepted()
    assert happenings.store.rebuilt_hash(pipeline.frames_of(happenings.store, uploads, nothing)) == last
    do: dict[type, Callable[..., object]] = {Received: received, Taken: taken}
    with Store(installation(folder)) as again:
        for act in happenings.acts:
            do[type(act)](again, act)
        assert pipeline.publish(again, nothing).content_hash == last
        assert [_plain(upload) for upload in again.record.uploads()] == [
            _plain(upload) for upload in happenings.store.record.uploads()
        ]


def hash_of(reader: Reader) -> str:
    with reader._engine.connect() as connection:
        return content_hash(connection)


def _plain(upload: Upload) -> tuple[object, ...]:
    """An upload without the real time at which it was written down."""
    steps = [(done.step, done.by, done.at, done.reason) for done in upload.steps]
    return upload.upload, upload.council, upload.kind, upload.files, upload.report_json, steps


def _in_iso(key: tuple[str, str, str, str]) -> tuple[str, str, str, str]:
    return (*key[:3], parse(key[3], 4).iso)


def _number(value: object) -> Decimal | None:
    return Decimal(text) if (text := _text(value)) else None


def _text(value: object) -> str:
    return "" if value is None or value != value else str(value)
