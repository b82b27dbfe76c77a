"""The sentences under a tally through the years, computed from the same shares; never a judgement."""

from collections.abc import Sequence

from dashboard.figures.tally_years import unpublished
from dashboard.i18n import Say
from dashboard.i18n.formats import when_words
from dashboard.published_share import share_of
from dashboard.tally_years import Year
from warehouse.rules.tally import FEW

Told = Sequence[tuple[str, int, str]]
"""Period in words as part of a sentence, share in whole per cent, and the share with its fraction."""


def summary(years: Sequence[Year], say: Say, year_starts: int) -> str:
    """From where to where the shares went, the highest and the lowest; published and computed apart, and the gap."""
    published = [
        (when_words(year.period, say, year_starts), year.published["percent"], share_of(year.published))
        for year in years
        if year.published
    ]
    computed = [
        (when_words(year.period, say, year_starts), year.counts.percent, year.counts.share(say))
        for year in years
        if year.counts.percent is not None and not year.few
    ]
    missing = [when_words(period, say, year_starts) for period in unpublished(years)]
    sentences = []
    if published:
        sentences.append(say("As published by the council: {course}.", course=_course(published, say)))
    if missing:
        sentences.append(say("It published none {years}.", years=say.listing(missing)))
    if computed:
        sentences.append(say("Computed from the figures here: {course}.", course=_course(computed, say)))
    return " ".join(sentences) or say("Every share here is of fewer than {few} indicators.", few=FEW)


def reading_notes(years: Sequence[Year], say: Say) -> str:
    """What the marks mean, and why the shares of two years are not to be set against each other."""
    notes = []
    if any(year.published for year in years):
        notes.append(say("Diamonds: as published by the council. Dots: computed from the figures here."))
    if any(year.few and year.counts.directional for year in years):
        notes.append(say("Rings: computed from fewer than {few} indicators.", few=FEW))
    if basket_changed(years):
        notes.append(say("The basket of indicators changed between years, so the shares are not like for like."))
    return " ".join(notes)


def basket_changed(years: Sequence[Year]) -> bool:
    """Whether the fractions of either kind are out of different numbers."""
    published = {year.published["directional"] for year in years if year.published and year.published["directional"]}
    computed = {year.counts.directional for year in years if year.counts.directional}
    return len(published) > 1 or len(computed) > 1


def _course(told: Told, say: Say) -> str:
    """First, last, and between them the highest and the lowest where they are neither."""
    first, last = told[0], told[-1]
    if len(told) == 1:
        return _at(last)
    parts = [say("from {first} to {last}", first=_at(first), last=_at(last))]
    highest, lowest = max(told, key=lambda one: one[1]), min(told, key=lambda one: one[1])
    if highest[1] > max(first[1], last[1]):
        parts.append(say("highest {share}", share=_at(highest)))
    if lowest[1] < min(first[1], last[1]):
        parts.append(say("lowest {share}", share=_at(lowest)))
    return "; ".join(parts)


def _at(one: tuple[str, int, str]) -> str:
    return f"{one[2]} {one[0]}"
