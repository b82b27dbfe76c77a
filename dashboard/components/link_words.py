"""What a link says of the reporting period, in one sentence: what may follow, after how long, and when."""

from dash.development.base_component import Component

from dashboard.components.woven import woven
from dashboard.i18n import Say, mark
from dashboard.i18n.formats import period_words
from dashboard.next_door import Effect
from warehouse.reads.plans import Plan
from warehouse.reads.reader import Row
from warehouse.rules.links.course import Course, course
from warehouse.rules.links.lag_words import lag_words
from warehouse.rules.periods import parse
from warehouse.rules.vocabulary import Call, LinkSign, Polarity

FOLLOWS = {
    (Course.DECLINING, Course.DECLINING): mark("As this gets worse, so may {acted_on}, {lag}: {when}."),
    (Course.DECLINING, Course.GAINING): mark("As this gets worse, {acted_on} may get better, {lag}: {when}."),
    (Course.GAINING, Course.GAINING): mark("As this gets better, so may {acted_on}, {lag}: {when}."),
    (Course.GAINING, Course.DECLINING): mark("As this gets better, {acted_on} may get worse, {lag}: {when}."),
}
"""By which way what acts is going, and which way what it acts on may."""

WORSE_THAN_USUAL = {
    Course.DECLINING: mark("This is worse than usual, and {acted_on} may get worse, {lag}: {when}."),
    Course.GAINING: mark("This is worse than usual, and {acted_on} may get better, {lag}: {when}."),
}
"""The same where the tests alone say that it declines: the two figures beside it say the same, or better."""

STATED = {
    LinkSign.HELPS: mark("When this gets better, it helps {acted_on}, {lag}."),
    LinkSign.HARMS: mark("When this gets better, it harms {acted_on}, {lag}."),
}
STATED_OF_RISING = {
    LinkSign.HELPS: mark("When this rises, it helps {acted_on}, {lag}."),
    LinkSign.HARMS: mark("When this rises, it harms {acted_on}, {lag}."),
}
"""The same where no direction is agreed for what acts."""


def what_follows(effect: Effect, acted_on: Component, plan: Plan, reported: str, say: Say) -> list[Component | str]:
    """What may follow from where the source is going; what the link says where it is going neither way.

    Args:
        effect: the link as it stands.
        acted_on: what it leads to.
        plan: the council's plan.
        reported: the reporting period.
        say: the page's language.
    """
    if effect.acting is None or effect.expected is None:
        return what_is_stated(effect, acted_on, say)
    return woven(
        say(_sentence(effect.acting, effect.follows)),
        acted_on=acted_on,
        lag=_lag(effect, say),
        when=_when(effect.expected, plan, reported, say),
    )


def _sentence(acting: Row, follows: Course) -> str:
    going = course(acting["call"], acting["noise"])
    if going is Course.DECLINING and acting["call"] != Call.WORSE:
        return WORSE_THAN_USUAL[follows]
    return FOLLOWS[going, follows]


def what_is_stated(effect: Effect, acted_on: Component, say: Say) -> list[Component | str]:
    """The link itself: what it helps or harms, and after how long."""
    rising = effect.acting is not None and effect.acting["polarity"] == Polarity.NONE
    stated = (STATED_OF_RISING if rising else STATED)[LinkSign.of(effect.link["sign"])]
    return woven(say(stated), acted_on=acted_on, lag=_lag(effect, say))


def _when(period: str, plan: Plan, reported: str, say: Say) -> str:
    """When to expect the effect; that it may be there already, where that is no later than the reporting period."""
    words = period_words(period, say, plan.financial_year_starts)
    if parse(period).end <= parse(reported).end:
        return say("the effect may show already, around {period}", period=words)
    return say("expect the effect around {period}", period=words)


def _lag(effect: Effect, say: Say) -> str:
    return lag_words(effect.link["lag_months"], say.language)
