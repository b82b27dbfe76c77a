"""Indicators of the improvement board A council that answers."""

from data.example.make.measure import Measure, Model

CUSTOMERS = "Head of Customer Services"
FINANCE = "Head of Finance"
PEOPLE = "Head of People"

ANSWERING = (
    Measure(
        "complaints-on-time", "Complaints answered on time", "Cwynion a atebwyd ar amser",
        "Percentage of complaints answered within ten working days.",
        "Canran y cwynion a atebwyd o fewn deg diwrnod gwaith.",
        "percent", 1, "higher_is_better", "quarterly", "answering", "C1", CUSTOMERS,
        Model("76.0", "1.2", "2.0", cases=380), tolerance="1",
    ),
    Measure(
        "calls-answered", "Calls answered", "Galwadau a atebwyd",
        "Percentage of calls to the main line that were answered.",
        "Canran y galwadau i'r brif linell a atebwyd.",
        "percent", 1, "higher_is_better", "monthly", "answering", "C1", CUSTOMERS,
        Model("91.0", "0.4", "1.5"),
    ),
    Measure(
        "digital-requests", "Requests made online", "Ceisiadau a wnaed ar-lein",
        "Percentage of requests for a service that were made online.",
        "Canran y ceisiadau am wasanaeth a wnaed ar-lein.",
        "percent", 1, "higher_is_better", "quarterly", "answering", "C1", CUSTOMERS,
        Model("47.5", "2.8", "1.0"), signed="",
    ),
    Measure(
        "welsh-answers", "Answered in Welsh when asked", "Atebwyd yn Gymraeg pan ofynnwyd",
        "Percentage of people who asked for Welsh and were answered in Welsh without being passed on.",
        "Canran y bobl a ofynnodd am y Gymraeg ac a gafodd ateb yn Gymraeg heb gael eu trosglwyddo.",
        "percent", 1, "higher_is_better", "quarterly", "answering;learning", "C1", CUSTOMERS,
        Model("81.0", "1.0", "1.9", cases=420), since="2024", signed="2024-06-10",
    ),
    Measure(
        "sickness", "Days lost to sickness", "Diwrnodau a gollwyd oherwydd salwch",
        "Working days lost for each full-time employee since 1 April.",
        "Diwrnodau gwaith a gollwyd fesul gweithiwr llawnamser ers 1 Ebrill.",
        "days", 1, "lower_is_better", "quarterly", "answering;living-well", "C2", PEOPLE,
        Model("2.3", "0.05", "0.2", ("-0.2", "-0.1", "0.3", "0.4")), aggregation="cumulative", amber="10%",
    ),
    Measure(
        "council-tax", "Council tax collected", "Treth gyngor a gasglwyd",
        "Percentage of the year's council tax collected so far.",
        "Canran treth gyngor y flwyddyn a gasglwyd hyd yma.",
        "percent", 1, "higher_is_better", "quarterly", "answering", "C2", FINANCE,
        Model("24.4", "-0.04", "0.3"), aggregation="cumulative", amber="1%",
    ),
    Measure(
        "agency-spend", "Spent on agency staff", "Gwariant ar staff asiantaeth",
        "Spent on agency staff in the quarter. Cash terms. Whether less is better is not agreed for every service.",
        "Gwariant ar staff asiantaeth yn y chwarter. Termau arian parod. Ni chytunwyd a yw llai'n well i bob "
        "gwasanaeth.",
        "currency", 0, "lower_is_better", "quarterly", "answering;living-well", "C2", PEOPLE,
        Model("640000", "38000", "55000"), signed="",
    ),
    Measure(
        "outturn", "Spending forecast against budget", "Gwariant a ragwelir o'i gymharu â'r gyllideb",
        "Forecast spending of the year less its budget; above zero is more than the budget.",
        "Gwariant a ragwelir am y flwyddyn llai ei chyllideb; mae uwchlaw sero yn fwy na'r gyllideb.",
        "£m", 2, "aim_for_range", "quarterly", "answering", "C2", FINANCE,
        Model("0.10", "0.12", "0.40"), aggregation="point_in_time", range="-0.50..0.50", tolerance="0.05",
        basis="previous_period",
    ),
)  # fmt: skip
