"""The sentence at the top: the exact fraction, against the year before, and like for like."""

from dashboard.counts import Counts, LikeForLike
from dashboard.i18n import Say


def headline(now: Counts, before: Counts | None, say: Say, within: str = "") -> str:
    """40 of 57 indicators improved or stayed the same, 2 fewer than the year before.

    Args:
        now: this period's counts.
        before: the year before's; `None` where there is none.
        say: the page's language.
        within: the theme or committee looked at, which opens the sentence.
    """
    if not now.total:
        sentence = say("No indicators to show")
    elif not now.directional:
        sentence = say("No indicator has a direction yet")
    else:
        sentence = say.many(
            "{good} of {count} indicator improved or stayed the same",
            "{good} of {count} indicators improved or stayed the same",
            now.directional,
            good=now.good,
        )
        if before is not None and before.directional:
            sentence += ", " + difference(now.good - before.good, say)
    return f"{within}: {sentence}" if within else sentence


def difference(more: int, say: Say) -> str:
    """2 fewer than the year before."""
    if more == 0:
        return say("as many as the year before")
    if more < 0:
        return say("{number} fewer than the year before", number=-more)
    return say("{number} more than the year before", number=more)


def evidence(now: Counts, before: Counts | None, same_basket: LikeForLike | None, say: Say) -> str:
    """The percentages behind the headline, like for like where the basket changed, and how many have no direction."""
    parts = []
    if now.directional:
        parts.append(_against(now, before, same_basket, say))
    if now.uncalled:
        parts.append(uncalled(now, say))
    return " ".join(parts)


def _against(now: Counts, before: Counts | None, same_basket: LikeForLike | None, say: Say) -> str:
    if before is None or not before.directional:
        return say("That is {share}. There is no year before to compare it with.", share=now.share(say))
    sentence = say("That is {share}, against {before} the year before", share=now.share(say), before=before.share(say))
    if same_basket is None or not basket_changed(now, before, same_basket):
        return sentence + "."
    return sentence + say.many(
        "; like for like, over the {count} indicator with a direction in both years, {now}% against {before}%.",
        "; like for like, over the {count} indicators with a direction in both years, {now}% against {before}%.",
        same_basket.now.directional,
        now=same_basket.now.percent,
        before=same_basket.before.percent,
    )


def basket_changed(now: Counts, before: Counts, same_basket: LikeForLike) -> bool:
    """Whether the two years' fractions are over different indicators, and some stand in both."""
    shared = same_basket.now.directional
    return 0 < shared < max(now.directional, before.directional)


def uncalled(counts: Counts, say: Say) -> str:
    """How many are left out of the fraction, and why."""
    return say.many(
        "{count} more has no direction ({cant_say} can't say, {not_available} not available).",
        "{count} more have no direction ({cant_say} can't say, {not_available} not available).",
        counts.uncalled,
        cant_say=counts.cant_say,
        not_available=counts.not_available,
    )
