"""The referrals in a sentence: how many are open, how many wait for an answer, and how many are overdue."""

from collections.abc import Sequence

from dashboard.i18n import Say
from dashboard.referrals_listed import ReferralListed
from warehouse.rules.referrals import ReferralState


def referrals_headline(found: Sequence[ReferralListed], say: Say) -> str:
    """The page's heading."""
    still_open = [one for one in found if one.referral.is_open]
    late = sum(bool(one.late) for one in found)
    if not still_open:
        return say("No referral is open")
    opened = say.many("{count} referral is open", "{count} referrals are open", len(still_open))
    if not late:
        return opened
    return f"{opened}, {say.many('{count} of them overdue', '{count} of them overdue', late)}"


def beside_headline(found: Sequence[ReferralListed], say: Say) -> str:
    """Who is waited for."""
    states = [one.referral.state for one in found]
    waits, answered = states.count(ReferralState.ASKED), states.count(ReferralState.ANSWERED)
    told = [
        say.many("{count} waits for an answer", "{count} wait for an answer", waits),
        say.many("{count} waits for the committee's decision", "{count} wait for the committee's decision", answered),
    ]
    return say.listing(told) + "."
