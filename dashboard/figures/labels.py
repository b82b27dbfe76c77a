"""Names written at the ends of lines instead of a legend, kept from lying over each other."""

from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import wrap
from typing import Any

from dashboard.figures.theme import LABEL_SIZE, words_colour

LINE_HEIGHT = 17
"""Height of a line of a label, in pixels."""
LABEL_WIDTH = 17
"""Letters in a line of a label, so that it fits beside the plot on a telephone."""
BOLD_LABEL_WIDTH = 14
"""The same in bold, which is wider."""


@dataclass(frozen=True)
class EndLabel:
    """The name of a line, at the height of its last point."""

    text: str
    at: float
    colour: str
    bold: bool = False

    @property
    def lines(self) -> list[str]:
        """The text, broken into short lines."""
        return wrap(self.text, BOLD_LABEL_WIDTH if self.bold else LABEL_WIDTH, break_long_words=False)


def spread(wanted: Sequence[float], sizes: Sequence[float], low: float, high: float) -> list[float]:
    """Middles of labels of these `sizes`, as near to where they are `wanted` as may be without any two overlapping.

    Labels are moved apart upwards from the lowest, then pushed back down from `high`; should there be more labels
    than room between `low` and `high`, they run on below `low`.
    """
    order = sorted(range(len(wanted)), key=lambda i: wanted[i])
    placed = list(wanted)
    floor = low
    for i in order:
        placed[i] = max(placed[i], floor + sizes[i] / 2)
        floor = placed[i] + sizes[i] / 2
    ceiling = high
    for i in reversed(order):
        placed[i] = min(placed[i], ceiling - sizes[i] / 2)
        ceiling = placed[i] - sizes[i] / 2
    return placed


def annotations(labels: Sequence[EndLabel], y_range: tuple[float, float], plot_height: int) -> list[dict[str, Any]]:
    """Plotly annotations right of the plot, for a y axis of `y_range` drawn `plot_height` pixels high."""
    low, high = y_range
    pixel = (high - low) / plot_height
    sizes = [len(label.lines) * LINE_HEIGHT * pixel for label in labels]
    heights = spread([label.at for label in labels], sizes, low, high)
    return [_annotation(label, height) for label, height in zip(labels, heights, strict=True)]


def _annotation(label: EndLabel, height: float) -> dict[str, Any]:
    text = "<br>".join(label.lines)
    return {
        "text": f"<b>{text}</b>" if label.bold else text,
        "x": 1,
        "xref": "paper",
        "xanchor": "left",
        "xshift": 8,
        "y": height,
        "yref": "y",
        "yanchor": "middle",
        "align": "left",
        "showarrow": False,
        "font": {"size": LABEL_SIZE, "color": words_colour(label.colour)},
    }
