"""The address made good against what is published."""

import re

import pytest

from dashboard.components.lens import lens_bar
from dashboard.context import Context
from dashboard.i18n import speaker
from dashboard.lens import Lens, home_council, look
from dashboard.selection import Selection
from dashboard.static_html import to_html
from tests.unit.warehouse.reads.small import COUNCIL, Y22, Y23
from warehouse.reads.plans import Council


def seen(context: Context, query: str = "", language: str = "en") -> Lens:
    lens = look(context, Selection.parse(f"/{language}/", query), speaker(language))
    assert lens is not None
    return lens


def test_what_is_not_said_gets_its_default(context: Context) -> None:
    lens = seen(context)
    assert (lens.selection.council, lens.selection.plan, lens.selection.period) == (COUNCIL, "council-plan", Y23)
    assert lens.notices == ()


@pytest.mark.parametrize("written", [Y22, "2022/23", "2022-23"])
def test_a_period_may_be_written_as_people_write_it(context: Context, written: str) -> None:
    assert seen(context, f"period={written}").selection.period == Y22


@pytest.mark.parametrize(
    ("query", "notice"),
    [
        ("council=nowhere", "There is no council “nowhere” here. Wrexham is shown instead."),
        ("plan=old", "There is no plan “old” here. Council Plan is shown instead."),
        ("period=banana", "There is no reporting period “banana” here. 2023/24 is shown instead."),
        ("period=1999", "There is no reporting period “1999” here. 2023/24 is shown instead."),
        ("theme=x", "There is no theme “x” in this plan. All themes are shown instead."),
        ("committee=x", "There is no committee “x” in this plan. All committees are shown instead."),
        ("objective=x", "There is no objective “x” in this plan. All objectives are shown instead."),
        ("board=x", "There is no board “x” in this plan. All boards are shown instead."),
        ("call=x", "There is no direction “x”. All directions are shown instead."),
        ("variation=x", "There is no variation “x”. All are shown instead."),
        ("as_known_at=x", "“x” is not a day such as 2025-10-13. What is known now is shown instead."),
        ("as_known_at=2999-01-01", "1 January 2999 is still to come. What is known now is shown instead."),
        ("comparator=x", "There is no comparison group “x” here. The usual one is shown instead."),
    ],
)
def test_a_wrong_value_is_explained_and_the_default_shown(context: Context, query: str, notice: str) -> None:
    lens = seen(context, query)
    assert lens.notices == (notice,)
    assert lens.selection == seen(context).selection


def test_right_values_are_kept(context: Context) -> None:
    query = f"council={COUNCIL}&theme=people&board=safe&call=worse&variation=clear&objective=e1&committee=scrutiny&comparator=wales"
    lens = seen(context, query)
    assert lens.notices == ()
    assert lens.selection == Selection.parse("/en/", f"{query}&plan=council-plan&period={Y23}")


@pytest.mark.parametrize(
    ("written", "kept", "kind"),
    [
        ("2025-10-13", "2025-10-13", "date"),
        ("20251013", "2025-10-13", "date"),
        ("2025-10-13 09:30", "2025-10-13T09:30:00", "datetime-local"),
        ("2025-10-13T09:30+02:00", "2025-10-13T07:30:00", "datetime-local"),
    ],
)
def test_a_moment_is_written_in_one_form(context: Context, written: str, kept: str, kind: str) -> None:
    lens = look(context, Selection(as_known_at=written), speaker("en"))
    assert lens is not None
    assert lens.selection.as_known_at == kept
    fields = re.findall("<input[^>]*>", to_html(lens_bar(lens, speaker("en"))))
    control = next(field for field in fields if 'name="as_known_at"' in field)
    assert f'value="{kept}"' in control
    assert f'type="{kind}"' in control


def test_the_lens_is_said_in_words(context: Context) -> None:
    assert seen(context, "theme=people").words(speaker("en")) == "Council Plan, reported for 2023/24, People"
    assert seen(context, language="cy").words(speaker("cy")) == "Cynllun y Cyngor, adroddwyd ar gyfer 2023/24"


def test_a_real_council_comes_before_an_invented_one(context: Context) -> None:
    councils = tuple(
        Council(id=id_, name_en=id_.title(), name_cy=None, area=id_, fictional=id_ == "aber")
        for id_ in ("aber", "bray")
    )
    assert home_council(councils, lambda _: context.plan(COUNCIL)) == "bray"


def test_the_form_works_without_javascript_and_keeps_what_it_does_not_show(context: Context) -> None:
    form = to_html(lens_bar(seen(context, "board=safe&q=crime"), speaker("en")))
    assert form.startswith("<form ")
    assert 'method="get"' in form
    assert 'action="/en/"' in form
    assert '<option value="2023-04-01/P1Y" selected>2023/24</option>' in form
    assert '<option value="all" selected>All</option>' in form
    kept = [dict(re.findall(r'(\w+)="([^"]*)"', field)) for field in re.findall("<input[^>]*>", form)]
    assert {field["name"]: (field["type"], field.get("value", "")) for field in kept} == {
        "as_known_at": ("date", ""),
        "board": ("hidden", "safe"),
        "q": ("hidden", "crime"),
    }
    assert 'type="submit">Show</button>' in form
