"""Indicators of the board Homes for everyone."""

from data.example.make.measure import Measure, Model

HOUSING = "Head of Housing"

HOMES = (
    Measure(
        "repairs-on-time", "Repairs done on time", "Atgyweiriadau ar amser",
        "Percentage of repairs to council homes finished by the day promised to the tenant.",
        "Canran yr atgyweiriadau i gartrefi'r cyngor a orffennwyd erbyn y diwrnod a addawyd i'r tenant.",
        "percent", 1, "higher_is_better", "quarterly", "homes", "L1", HOUSING,
        Model("84.2", "0.9", "1.6", cases=2600),
    ),
    Measure(
        "repair-days", "Days to finish a repair", "Diwrnodau i orffen atgyweiriad",
        "Mean number of days from a report to the finished repair, in council homes.",
        "Nifer cymedrig y diwrnodau o'r adroddiad hyd at orffen yr atgyweiriad, yng nghartrefi'r cyngor.",
        "days", 1, "lower_is_better", "monthly", "homes", "L1", HOUSING,
        Model("21.5", "-0.7", "2.4"), tolerance="2%",
    ),
    Measure(
        "homelessness-prevented", "Homelessness prevented", "Atal digartrefedd",
        "Percentage of households at risk of homelessness in the year to date of the quarter's end whose homelessness "
        "was prevented.",
        "Canran yr aelwydydd mewn perygl o ddigartrefedd yn y flwyddyn hyd at ddiwedd y chwarter y llwyddwyd i atal "
        "eu digartrefedd.",
        "percent", 1, "higher_is_better", "quarterly", "homes;living-well", "L1;P2", HOUSING,
        Model("58.0", "1.3", "0.9"), aggregation="rolling",
    ),
    Measure(
        "temporary-homes", "Households in temporary homes", "Aelwydydd mewn cartrefi dros dro",
        "Households living in temporary accommodation on the last day of the quarter.",
        "Aelwydydd yn byw mewn llety dros dro ar ddiwrnod olaf y chwarter.",
        "number", 0, "lower_is_better", "quarterly", "homes", "L1", HOUSING,
        Model("96", "11", "7", parts=(("families with children", "-58"),)),
        aggregation="point_in_time", tolerance="exact", basis="previous_period",
    ),
    Measure(
        "rent-arrears", "Rent owed by present tenants", "Rhent sy'n ddyledus gan denantiaid presennol",
        "Rent owed by present tenants on the last day of the quarter. Cash terms.",
        "Rhent sy'n ddyledus gan denantiaid presennol ar ddiwrnod olaf y chwarter. Mewn termau arian parod.",
        "currency", 0, "lower_is_better", "quarterly", "homes", "L1;C2", HOUSING,
        Model("1180000", "41000", "26000", ("0", "22000", "48000", "-15000")),
        aggregation="point_in_time", seasonal=True, tolerance="1.5%", amber="3%",
    ),
    Measure(
        "affordable-homes", "New affordable homes", "Cartrefi fforddiadwy newydd",
        "Affordable homes finished since 1 April.",
        "Cartrefi fforddiadwy a orffennwyd ers 1 Ebrill.",
        "number", 0, "higher_is_better", "quarterly", "homes", "L1", "Head of Planning",
        Model("24", "2.6", "9"), aggregation="cumulative",
    ),
    Measure(
        "empty-homes", "Empty homes lived in again", "Cartrefi gwag y mae pobl yn byw ynddynt eto",
        "Private homes empty for six months or more that the council helped to bring back since 1 April.",
        "Cartrefi preifat a fu'n wag am chwe mis neu fwy y bu'r cyngor yn helpu i'w hadfer ers 1 Ebrill.",
        "number", 0, "higher_is_better", "quarterly", "homes;work", "L1;E2", "Head of Planning",
        Model("14", "0.8", "5"), aggregation="cumulative", tolerance="3",
    ),
    Measure(
        "homes-at-standard", "Council homes at the standard", "Cartrefi'r cyngor sy'n cyrraedd y safon",
        "Percentage of council homes that meet the quality standard on 31 March.",
        "Canran cartrefi'r cyngor sy'n cyrraedd y safon ansawdd ar 31 Mawrth.",
        "percent", 1, "higher_is_better", "annual", "homes;green", "L1", HOUSING,
        Model("88.5", "1.2", "0.8", spread="2.5"), aggregation="point_in_time", tolerance="0.5",
    ),
    Measure(
        "housing-register", "Households on the housing register", "Aelwydydd ar y gofrestr tai",
        "Households waiting on the register on the last day of the quarter. It tells of need, not of how well we do.",
        "Aelwydydd yn aros ar y gofrestr ar ddiwrnod olaf y chwarter. Mae'n sôn am angen, nid am ba mor dda yr ydym.",
        "number", 0, "none", "quarterly", "homes", "L1", HOUSING,
        Model("2150", "90", "40"), aggregation="point_in_time",
    ),
)  # fmt: skip
