"""Labels at the ends of lines never lie over each other."""

import pytest

from dashboard.figures.labels import EndLabel, annotations, spread


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ([10.0, 20.0], [10.0, 20.0]),
        ([10.0, 10.0], [10.0, 12.0]),
        ([10.0, 11.0, 20.0], [10.0, 12.0, 20.0]),
        ([99.5, 99.0], [99.0, 97.0]),
        ([0.0], [1.0]),
    ],
)
def test_labels_are_moved_apart_and_stay_inside(wanted: list[float], expected: list[float]) -> None:
    assert spread(wanted, [2.0] * len(wanted), 0, 100) == expected


def test_a_long_name_takes_more_lines_and_more_room() -> None:
    labels = [EndLabel("Wales 74.1%", 70, "#801650"), EndLabel("Welsh councils, middle 74.3%", 70, "#28A197")]
    placed = annotations(labels, (0.0, 100.0), 310)
    assert placed[1]["text"] == "Welsh councils,<br>middle 74.3%"
    assert placed[1]["y"] - placed[0]["y"] >= 17 * 1.5 * 100 / 310 - 1e-9


def test_words_of_a_light_colour_are_darker() -> None:
    (placed,) = annotations([EndLabel("Target 75%", 70, "#F46A25", bold=True)], (0.0, 100.0), 310)
    assert placed["font"]["color"] == "#6e3619"
    assert placed["text"] == "<b>Target 75%</b>"
