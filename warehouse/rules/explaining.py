"""When somebody should say why: an indicator that became more pressing than it was."""


def asks_for_explanation(tier: int | None, before: int | None) -> bool:
    """Whether an indicator entered a worse tier (section G): a lower number than in the period before, or its first.

    Args:
        tier: its tier in the reporting period, 1 the most pressing; None where it has none.
        before: the same in the reporting period before.
    """
    return tier is not None and (before is None or tier < before)
