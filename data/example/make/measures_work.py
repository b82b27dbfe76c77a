"""Indicators of the board Good work and lively towns."""

from data.example.make.measure import Measure, Model

ECONOMY = "Head of Economy"

WORK = (
    Measure(
        "employment", "People in work", "Pobl mewn gwaith",
        "Percentage of people aged 16 to 64 in work, from a survey, over the calendar year.",
        "Canran y bobl 16 i 64 oed mewn gwaith, o arolwg, dros y flwyddyn galendr.",
        "percent", 1, "higher_is_better", "annual", "work", "E1", ECONOMY,
        Model("73.8", "0.2", "0.9", spread="2", margin="2.6"), year_type="calendar", max_lag_periods="1",
    ),
    Measure(
        "apprentices", "New apprentices", "Prentisiaid newydd",
        "People who began an apprenticeship with the council or its partners since 1 April.",
        "Pobl a ddechreuodd brentisiaeth gyda'r cyngor neu ei bartneriaid ers 1 Ebrill.",
        "number", 0, "higher_is_better", "quarterly", "work;learning", "E1;P1", ECONOMY,
        Model("46", "3", "10", ("-6", "22", "-4", "-8")), aggregation="cumulative", tolerance="2%",
    ),
    Measure(
        "businesses-after-five-years", "Businesses still here after five years",
        "Busnesau sydd yma o hyd wedi pum mlynedd",
        "Percentage of businesses begun five years before that are still trading.",
        "Canran y busnesau a ddechreuwyd bum mlynedd ynghynt sy'n dal i fasnachu.",
        "percent", 1, "higher_is_better", "annual", "work", "E1;E2", ECONOMY,
        Model("42.0", "-0.3", "1.1", spread="2.5"), year_type="calendar", max_lag_periods="1",
    ),
    Measure(
        "footfall", "People in the town centre", "Pobl yng nghanol y dref",
        "People counted by the sensor in the high street, in the month.",
        "Pobl a gyfrifwyd gan y synhwyrydd yn y stryd fawr, yn y mis.",
        "number", 0, "higher_is_better", "monthly", "work", "E2", ECONOMY,
        Model("182000", "1500", "9500", ("2000", "11000", "24000", "-26000")), seasonal=True, tolerance="2%",
    ),
    Measure(
        "vacant-shops", "Vacant shops", "Siopau gwag",
        "Percentage of shops in the four towns that stand empty on the last day of the quarter.",
        "Canran y siopau yn y pedair tref sy'n wag ar ddiwrnod olaf y chwarter.",
        "percent", 1, "lower_is_better", "quarterly", "work", "E2", ECONOMY,
        Model("11.9", "0.1", "0.7"), aggregation="point_in_time",
    ),
    Measure(
        "pay", "Weekly pay", "Cyflog wythnosol",
        "Median weekly pay of full-time workers who live here. Cash terms: growth with prices is no improvement.",
        "Cyflog wythnosol canolrifol gweithwyr llawnamser sy'n byw yma. Termau arian parod: nid gwelliant yw twf gyda "
        "phrisiau.",
        "currency", 2, "none", "annual", "work", "E1", ECONOMY,
        Model("528.40", "22.10", "6.50", spread="25", margin="14.20"), year_type="calendar",
    ),
    Measure(
        "visitor-nights", "Nights that visitors stay", "Nosweithiau y mae ymwelwyr yn aros",
        "Nights in paid accommodation in the year, from a model. Whether more is better is not agreed.",
        "Nosweithiau mewn llety am dâl yn y flwyddyn, o fodel. Ni chytunwyd a yw mwy yn well.",
        "number", 0, "higher_is_better", "annual", "work;green", "E2", ECONOMY,
        Model("412000", "9000", "21000"), year_type="calendar", signed="",
    ),
    Measure(
        "planning-on-time", "Planning decisions on time", "Penderfyniadau cynllunio ar amser",
        "Percentage of applications decided within eight weeks or a time agreed.",
        "Canran y ceisiadau a benderfynwyd o fewn wyth wythnos neu amser a gytunwyd.",
        "percent", 1, "higher_is_better", "quarterly", "work;homes", "E1;L1", "Head of Planning",
        Model("90.5", "-0.2", "2.0", cases=210), amber="2%",
    ),
)  # fmt: skip
