"""The sentence at the top: which period, the exact fraction, against the year before, and like for like."""

from dashboard.counts import Counts, LikeForLike
from dashboard.i18n import Say
from warehouse.rules.tally import FEW

FEWEST_ALIKE = 5
"""A like-for-like comparison over fewer indicators than this would say more about them than about the council."""


def headline(now: Counts, before: Counts | None, period: str, say: Say, within: str = "") -> str:
    """In 2023/24, 40 of 57 indicators improved or stayed the same, 2 fewer than the year before.

    Args:
        now: this period's counts.
        before: the year before's; `None` where there is none.
        period: this reporting period, in words.
        say: the page's language.
        within: the theme or committee looked at, which opens the sentence.
    """
    if not now.total:
        return opened(say("there are no indicators to show"), period, say, within)
    if not now.directional:
        return opened(say("no indicator has a direction yet"), period, say, within)
    told = say.many(
        "{good} of {count} indicator improved or stayed the same",
        "{good} of {count} indicators improved or stayed the same",
        now.directional,
        good=now.good,
    )
    return opened(told + _since(now, before, say), period, say, within)


def opened(told: str, period: str, say: Say, within: str = "") -> str:
    """What is told, after its reporting period: `In 2023/24, ...`, or `People, 2023/24: ...` within a theme."""
    return f"{within}, {period}: {told}" if within else say("In {period}, {told}", period=period, told=told)


def _since(now: Counts, before: Counts | None, say: Say) -> str:
    """Against the year before: by counts where they are out of equally many, else by shares, else by fractions."""
    if before is None or not before.directional:
        return ""
    if now.directional == before.directional:
        return ", " + _difference(now.good - before.good, say)
    if not by_share(now, before):
        return ", " + say("against {good} of {count} the year before", good=before.good, count=before.directional)
    return ": " + _shares(now.percent or 0, before.percent or 0, say)


def by_share(now: Counts, before: Counts) -> bool:
    """Whether two tallies are compared by their shares: out of different numbers, and neither of few (method D)."""
    return now.directional != before.directional and min(now.directional, before.directional) >= FEW


def _difference(more: int, say: Say) -> str:
    if more == 0:
        return say("as many as the year before")
    if more < 0:
        return say("{number} fewer than the year before", number=-more)
    return say("{number} more than the year before", number=more)


def _shares(now: int, before: int, say: Say) -> str:
    if now == before:
        return say("{now}%, the same share as the year before", now=now)
    if now > before:
        return say("{now}%, up from {before}% the year before", now=now, before=before)
    return say("{now}%, down from {before}% the year before", now=now, before=before)


def evidence(now: Counts, before: Counts | None, same_basket: LikeForLike | None, say: Say) -> str:
    """What lies behind the headline: both fractions, like for like where the basket changed, and who is left out."""
    parts = []
    if now.directional:
        parts.append(_fractions(now, before, say))
        if before is not None and same_basket is not None and basket_changed(now, before, same_basket):
            parts.append(_alike(same_basket, say))
    if now.uncalled:
        parts.append(uncalled(now, say))
    return " ".join(parts)


def _fractions(now: Counts, before: Counts | None, say: Say) -> str:
    if before is None or not before.directional:
        return say("That is {share}. There is no year before to compare it with.", share=now.share(say))
    return say("That is {share}, against {before} the year before.", share=now.share(say), before=before.share(say))


def _alike(same_basket: LikeForLike, say: Say) -> str:
    return say(
        "Like for like, over the {count} indicators with a direction in both years: {now}, against {before}.",
        count=same_basket.now.directional,
        now=same_basket.now.share(say),
        before=same_basket.before.share(say),
    )


def basket_changed(now: Counts, before: Counts, same_basket: LikeForLike) -> bool:
    """Whether the two years' fractions are over different indicators, and enough stand in both."""
    shared = same_basket.now.directional
    return FEWEST_ALIKE <= shared < max(now.directional, before.directional)


def uncalled(counts: Counts, say: Say) -> str:
    """How many are left out of the fraction, and why."""
    if not counts.directional:
        return say.many(
            "{count} indicator has no direction ({cant_say} can't say, {not_available} not available).",
            "{count} indicators have no direction ({cant_say} can't say, {not_available} not available).",
            counts.uncalled,
            cant_say=counts.cant_say,
            not_available=counts.not_available,
        )
    return say.many(
        "{count} more has no direction ({cant_say} can't say, {not_available} not available).",
        "{count} more have no direction ({cant_say} can't say, {not_available} not available).",
        counts.uncalled,
        cant_say=counts.cant_say,
        not_available=counts.not_available,
    )
