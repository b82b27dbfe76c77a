"""Indicators of the board A greener valley."""

from data.example.make.measure import Measure, Model

ENVIRONMENT = "Head of Environment"
TRANSPORT = "Head of Transport"

GREEN = (
    Measure(
        "recycling-rate", "Waste recycled", "Gwastraff a ailgylchir",
        "Percentage of household waste recycled, reused or composted in the quarter. Provisional for one quarter.",
        "Canran y gwastraff cartref a ailgylchir, a ailddefnyddir neu a gompostir yn y chwarter. Dros dro am chwarter.",
        "percent", 1, "higher_is_better", "quarterly", "green", "L2", ENVIRONMENT,
        Model("62.5", "0.5", "0.9", ("2.1", "1.6", "-1.4", "-2.3")), seasonal=True,
    ),
    Measure(
        "residual-waste", "Waste not recycled", "Gwastraff nas ailgylchir",
        "Kilograms of waste not recycled for each household since 1 April.",
        "Cilogramau o wastraff nas ailgylchir fesul aelwyd ers 1 Ebrill.",
        "rate", 1, "lower_is_better", "quarterly", "green", "L2", ENVIRONMENT,
        Model("46.0", "-0.6", "1.3"), aggregation="cumulative",
    ),
    Measure(
        "council-emissions", "The council's emissions", "Allyriadau'r cyngor",
        "Tonnes of carbon dioxide equivalent from the council's buildings and vehicles, compared with 2019/20.",
        "Tunelli o gyfwerth carbon deuocsid o adeiladau a cherbydau'r cyngor, o gymharu â 2019/20.",
        "number", 0, "lower_is_better", "annual", "green;answering", "L2;C2", ENVIRONMENT,
        Model("14800", "-520", "210"), basis="baseline", baseline_period="2019/20",
    ),
    Measure(
        "charging-points", "Charging points for vehicles", "Pwyntiau gwefru cerbydau",
        "Public charging points on the last day of the quarter.",
        "Pwyntiau gwefru cyhoeddus ar ddiwrnod olaf y chwarter.",
        "number", 0, "higher_is_better", "quarterly", "green;work", "L3", TRANSPORT,
        Model("31", "11", "2"), aggregation="point_in_time", basis="previous_period", signed="",
    ),
    Measure(
        "fly-tipping-days", "Days to clear fly-tipping", "Diwrnodau i glirio tipio anghyfreithlon",
        "Mean working days from a report to clearance.",
        "Diwrnodau gwaith cymedrig o adroddiad hyd at glirio.",
        "days", 2, "lower_is_better", "monthly", "green", "L2", ENVIRONMENT,
        Model("3.10", "-0.08", "0.45"), tolerance="exact", amber="0.5",
    ),
    Measure(
        "trees-planted", "Trees planted", "Coed a blannwyd",
        "Trees planted on the council's land in the year.",
        "Coed a blannwyd ar dir y cyngor yn ystod y flwyddyn.",
        "number", 0, "higher_is_better", "annual", "green", "L2", ENVIRONMENT,
        Model("4100", "230", "600"),
    ),
    Measure(
        "bus-journeys", "Journeys by bus", "Teithiau bws",
        "Journeys on buses that start in the council's area, in the month.",
        "Teithiau ar fysiau sy'n dechrau yn ardal y cyngor, yn y mis.",
        "number", 0, "higher_is_better", "monthly", "green;work", "L3;E2", TRANSPORT,
        Model("268000", "2400", "8200", ("4000", "-9000", "7000", "-6000")), seasonal=True,
    ),
    Measure(
        "nitrogen-dioxide", "Nitrogen dioxide by the high road", "Nitrogen deuocsid ger y ffordd fawr",
        "Mean of the year at the monitoring station.",
        "Cymedr y flwyddyn yn yr orsaf fonitro.",
        "µg/m³", 1, "lower_is_better", "annual", "green;living-well", "L2;P2", ENVIRONMENT,
        Model("27.0", "-0.7", "0.9"), year_type="calendar", max_lag_periods="1",
    ),
    Measure(
        "roads-in-poor-condition", "Roads in poor condition", "Ffyrdd mewn cyflwr gwael",
        "Percentage of the length of main roads that needs repair soon.",
        "Canran o hyd y prif ffyrdd y mae angen eu hatgyweirio'n fuan.",
        "percent", 1, "lower_is_better", "annual", "green;work", "L3", TRANSPORT,
        Model("5.1", "0.28", "0.3", spread="1"), aggregation="point_in_time",
    ),
)  # fmt: skip
