"""How often the evidence for a link is right and wrong, on panels made up so that the truth is known.

`pytest -s` prints the rates; docs/links.md tells them. The seeds are fixed, so that no rate changes by chance.
"""

import numpy as np
import pytest

from tests.simulated_panels import (
    Made,
    both_trends,
    carried_over,
    in_step,
    lopsided,
    no_effect,
    own_trend,
    panel_of,
    random_walk,
    regions,
    reversed_effect,
    shared_trend,
    true_effect,
    with_gaps,
)
from warehouse.rules.codes import words_of
from warehouse.rules.links.grade import Q, grades, sign_test
from warehouse.rules.links.hearing import Hearing, hear
from warehouse.rules.links.vocabulary import LinkGrade
from warehouse.rules.noise.arrays import Counts
from warehouse.rules.vocabulary import LinkSign

PANELS = 500
GAPS = 0.15
WELSH, FEW = (22, 11), (8, 8)
"""Places and years: as many as Wales has councils, and as few places as are heard at all."""
SLACK = 0.02
"""Above the rates aimed for: what 500 panels tell no better."""
UNRELATED = (
    no_effect,
    shared_trend,
    own_trend,
    both_trends,
    in_step,
    random_walk,
    carried_over,
    lopsided,
    regions,
)


def sides(hearings: list[Hearing]) -> tuple[Counts, Counts]:
    """Places that agree, and that disagree, of every link."""
    agree, disagree = (np.array([getattr(one, name) for one in hearings]) for name in ("agree", "disagree"))
    return agree, disagree


def graded(hearings: list[Hearing]) -> list[LinkGrade | None]:
    """The grades of the links of one plan."""
    tested = np.array([one.reason is None for one in hearings])
    return words_of(grades(*sides(hearings), tested=tested).grade, LinkGrade)


def rates(made: Made, size: tuple[int, int], gaps: float = 0.0) -> tuple[float, float]:
    """Share of panels called supported and contradicted, each the only link of its plan; printed too."""
    random = np.random.default_rng(20240401)
    heard = [hear(with_gaps(random, panel_of(*made(random, *size)), gaps), LinkSign.HELPS) for _ in range(PANELS)]
    agree, disagree = sides(heard)
    clear = sign_test(agree, disagree) <= Q  # the correction of a single link changes nothing
    supported, contradicted = ((clear & side).mean() for side in (agree > disagree, agree < disagree))
    print(
        f"\n{made.__name__:15} {size[0]:3} places {size[1]:2} years {gaps:4.0%} gaps: "
        f"supported {supported:6.1%}, contradicted {contradicted:6.1%}",
        end="",
    )
    return float(supported), float(contradicted)


@pytest.mark.parametrize(
    ("made", "size", "gaps"),
    [(made, size, 0.0) for made in UNRELATED for size in (WELSH, FEW)]
    + [(made, WELSH, GAPS) for made in (no_effect, both_trends, in_step)],
)
def test_what_is_unrelated_is_seldom_called_anything(made: Made, size: tuple[int, int], gaps: float) -> None:
    supported, contradicted = rates(made, size, gaps)
    assert supported <= Q / 2 + SLACK
    assert supported + contradicted <= Q + SLACK


@pytest.mark.parametrize(("gaps", "least"), [(0.0, 0.9), (GAPS, 0.85)])
def test_a_true_effect_is_found(gaps: float, least: float) -> None:
    supported, contradicted = rates(true_effect, WELSH, gaps)
    assert supported >= least
    assert contradicted == 0


@pytest.mark.parametrize(("gaps", "least"), [(0.0, 0.9), (GAPS, 0.85)])
def test_a_reversed_effect_contradicts(gaps: float, least: float) -> None:
    supported, contradicted = rates(reversed_effect, WELSH, gaps)
    assert contradicted >= least
    assert supported == 0


def test_few_places_seldom_tell_and_never_the_opposite() -> None:
    supported, contradicted = rates(true_effect, FEW)
    assert 0 < supported < 0.5
    assert contradicted <= Q / 2


def test_of_the_links_of_a_plan_few_are_called_wrongly() -> None:
    """Twelve links, of which three are true: the share of wrong ones among those called, on average."""
    random = np.random.default_rng(20240401)
    wrong, found = [], []
    for _ in range(40):
        plan = [true_effect] * 3 + [both_trends] * 9
        grade = graded([hear(panel_of(*made(random, *WELSH)), LinkSign.HELPS) for made in plan])
        called = [one in (LinkGrade.SUPPORTED, LinkGrade.CONTRADICTED) for one in grade]
        wrong.append(sum(called[3:]) / max(1, sum(called)))
        found.append(grade[:3].count(LinkGrade.SUPPORTED) / 3)
    print(f"\n12 links, 3 true: {np.mean(wrong):.1%} of those called are wrong, {np.mean(found):.1%} of the true found")
    assert np.mean(wrong) <= Q + SLACK
    assert np.mean(found) >= 0.8


@pytest.mark.parametrize(("step", "made"), [("out_of_step", in_step), ("centred", shared_trend)])
def test_without_either_step_a_shared_trend_would_pass_for_a_link(
    monkeypatch: pytest.MonkeyPatch, step: str, made: Made
) -> None:
    monkeypatch.setattr(f"warehouse.rules.links.witnesses.{step}", lambda changes, kept: np.where(kept, changes, 0.0))
    if step == "centred":
        monkeypatch.setattr("warehouse.rules.links.witnesses.out_of_step", lambda changes, _: changes)
    assert rates(made, WELSH)[0] > 0.5
