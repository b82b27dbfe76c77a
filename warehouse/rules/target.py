"""Green, amber or red against a target (method, section C; the meaning of the colours is Wrexham's).

Pure functions on whole arrays: `rag`, `stretch` and Havering's alternative. `rag_policy` chooses between the two
colours, and `judge_targets` adds them to figures, each beside what is due of its target by now.
"""

import numpy as np

from warehouse.rules.aims import Aims
from warehouse.rules.codes import NO_WORD, Codes, code
from warehouse.rules.compare_values import distance
from warehouse.rules.defaults import HAVERING_TOLERANCE
from warehouse.rules.exact import FINE, Amounts, Ticks, within
from warehouse.rules.noise.arrays import Counts, Flags
from warehouse.rules.vocabulary import Call, Polarity, Rag, Stretch, TargetKind


def rag(aims: Aims) -> Codes:
    """The colour of each figure, or why it has none: codes of `Rag`."""
    known = aims.value.known
    found: Codes = np.where(known, code(Rag.NO_JUDGEMENT), code(Rag.NO_DATA))
    own_range = aims.for_own_range
    found[(aims.target.kind == NO_WORD) & ~own_range] = code(Rag.NO_TARGET)
    rows = np.flatnonzero(known & aims.for_value)
    found[rows] = _shortfall_colour(aims, rows)
    rows = np.flatnonzero(known & (aims.for_range | own_range))
    found[rows] = _range_colour(aims, rows)
    to_improve, to_sustain = aims.target.is_to(TargetKind.IMPROVE), aims.target.is_to(TargetKind.SUSTAIN)
    found[to_improve] = _by_call(aims.call[to_improve], Rag.AMBER, Rag.RED)
    found[to_sustain] = _by_call(aims.call[to_sustain], Rag.GREEN, Rag.RED)
    rows = np.flatnonzero(to_sustain & (aims.call == code(Call.WORSE)) & known & aims.comparator.known)
    found[rows[_is_lost_within_amber(aims, rows)]] = code(Rag.AMBER)
    return found


def stretch(aims: Aims) -> Codes:
    """Whether figures meet the harder figure beside a target value: codes of `Stretch`, `NO_WORD` without either."""
    found = np.full(aims.call.size, NO_WORD)
    hoped_for = aims.target.stretch
    rows = np.flatnonzero(aims.for_value & hoped_for.known & aims.value.known)
    met = shortfall(aims.value.ticks[rows], hoped_for.ticks[rows], aims.yardstick.polarity[rows]) == 0
    found[rows] = np.where(met, code(Stretch.MET), code(Stretch.NOT_MET))
    return found


def shortfall(value: Ticks, aim: Ticks, polarity: Codes) -> Ticks:
    """How far a figure falls short of `aim`; 0 when it meets it, which being equal does.

    Args:
        value: ticks, as `aim`.
        aim: the figure to reach.
        polarity: codes of `Polarity`; where lower is better falling short is lying above.
    """
    missing = aim - value
    return np.maximum(np.where(polarity == code(Polarity.LOWER), -missing, missing), 0)


def on_target_between(aims: Aims) -> tuple[Amounts, Amounts]:
    """The lowest and the highest figure that is on target; not known where it has no such bound.

    Targets to improve or to sustain have none: they look at the change.
    """
    for_range, own_range, for_value = aims.for_range, aims.for_own_range, aims.for_value

    def bound(of_target: Amounts, of_indicator: Ticks, polarity: Polarity) -> Amounts:
        met = for_value & (aims.yardstick.polarity == code(polarity))
        ticks = np.where(met, aims.target.value.ticks, np.where(for_range, of_target.ticks, of_indicator))
        known = met | for_range | own_range
        return Amounts(ticks, known).only(known)

    low = bound(aims.target.low, aims.yardstick.low, Polarity.HIGHER)
    return low, bound(aims.target.high, aims.yardstick.high, Polarity.LOWER)


def havering(aims: Aims) -> tuple[Codes, Flags]:
    """Havering's policy, an alternative to `rag` for targets of kind value.

    Green within 10% of the target; beyond it amber when the figure improved or stayed the same, red otherwise.

    Returns:
        The colours, and whether each is flagged: red only because no direction is known.
    """
    found: Codes = np.where(aims.value.known, code(Rag.NO_JUDGEMENT), code(Rag.NO_DATA))
    flagged = np.zeros(found.size, dtype=np.bool_)
    rows = np.flatnonzero(aims.for_value & aims.value.known)
    value, aim, call = aims.value.ticks[rows], aims.target.value.ticks[rows], aims.call[rows]
    reach = int(HAVERING_TOLERANCE.width * FINE) * np.abs(aim)
    near = within(shortfall(value, aim, aims.yardstick.polarity[rows]), reach)
    kept_up = (call == code(Call.IMPROVED)) | (call == code(Call.SAME))
    found[rows] = np.where(near, code(Rag.GREEN), np.where(kept_up, code(Rag.AMBER), code(Rag.RED)))
    flagged[rows] = ~near & ((call == code(Call.CANT_SAY)) | (call == code(Call.NOT_AVAILABLE)))
    return found, flagged


def _shortfall_colour(aims: Aims, rows: Counts) -> Codes:
    aim = aims.target.value.ticks[rows]
    short = shortfall(aims.value.ticks[rows], aim, aims.yardstick.polarity[rows])
    return _colour(short, aims.amber.take(rows).reach(aim))


def _range_colour(aims: Aims, rows: Counts) -> Codes:
    """Outside a range, the nearer bound is the one that was missed."""
    value, own = aims.value.ticks[rows], aims.for_own_range[rows]
    low = np.where(own, aims.yardstick.low[rows], aims.target.low.ticks[rows])
    high = np.where(own, aims.yardstick.high[rows], aims.target.high.ticks[rows])
    nearer = np.where(value < low, low, high)
    return _colour(distance(value, low, high), aims.amber.take(rows).reach(nearer))


def _colour(short: Ticks, amber: Ticks) -> Codes:
    missed = np.where(within(short, amber), code(Rag.AMBER), code(Rag.RED))
    found: Codes = np.where(short == 0, code(Rag.GREEN), missed)
    return found


def _is_lost_within_amber(aims: Aims, rows: Counts) -> Flags:
    """Worse than the comparator: whether the loss beyond the tolerance is within the amber band."""
    yardstick, base = aims.yardstick.take(rows), aims.comparator.ticks[rows]
    loss = np.abs(yardstick.gain(aims.value.ticks[rows], base))
    return within(loss, yardstick.tolerance.reach(base) + aims.amber.take(rows).reach(base))


def _by_call(call: Codes, same: Rag, worse: Rag) -> Codes:
    """The last place of the table, which is at -1 too, is that of `NO_WORD`."""
    table = np.full(len(Call) + 1, code(Rag.NO_DATA))
    said = {Call.IMPROVED: Rag.GREEN, Call.SAME: same, Call.WORSE: worse, Call.CANT_SAY: Rag.NO_JUDGEMENT}
    for word, colour in said.items():
        table[code(word)] = code(colour)
    found: Codes = table[call]
    return found
