"""The sanity flags, in the order in which they are listed. All Welsh here awaits a translator's check."""

from warehouse.rules.vocabulary import Word


class Flag(Word):
    """Something about a figure or its target that looks like a slip."""

    FAR_FROM_TARGET = (
        "far_from_target",
        "A hundred times its target, or a hundredth of it",
        "Canwaith ei darged, neu ganfed ran ohono",
    )
    ZERO_TARGET = "zero_target", "A target of 0 on a percentage", "Targed o 0 ar ganran"
    UNCHANGED = "unchanged", "The same figure three periods running", "Yr un ffigur dri chyfnod yn olynol"
    SIGN_CHANGED = "sign_changed", "A change of sign", "Newid arwydd"
    SCALE_CHANGED = (
        "scale_changed",
        "A hundred times the figure before, or a hundredth of it",
        "Canwaith y ffigur blaenorol, neu ganfed ran ohono",
    )
    UNIT_CHANGED = "unit_changed", "A change of unit", "Newid uned"
    ABOVE_HUNDRED = "above_hundred", "A percentage above 100", "Canran uwchlaw 100"
