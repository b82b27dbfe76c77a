"""Indicators of the board Every child learns."""

from data.example.make.measure import Follows, Measure, Model

EDUCATION = "Head of Education"

LEARNING = (
    Measure(
        "secondary-attendance", "Attendance at secondary schools", "Presenoldeb mewn ysgolion uwchradd",
        "Half days attended as a percentage of those possible, in the school year.",
        "Hanner diwrnodau a fynychwyd fel canran o'r rhai posibl, yn y flwyddyn ysgol.",
        "percent", 1, "higher_is_better", "annual", "learning", "P1", EDUCATION,
        Model("93.4", "-0.55", "0.5", spread="0.9", parts=(("free school meals", "-5.4"),),
              follows=Follows("homes-at-standard", 12, "1.4")),
        year_type="academic", max_lag_periods="1",
    ),
    Measure(
        "exclusions", "Exclusions from school", "Gwaharddiadau o'r ysgol",
        "Permanent exclusions for every 1,000 pupils in the school year.",
        "Gwaharddiadau parhaol fesul 1,000 o ddisgyblion yn y flwyddyn ysgol.",
        "rate", 2, "lower_is_better", "annual", "learning", "P1", EDUCATION,
        Model("0.38", "0.04", "0.09", spread="0.08", parts=(("primary schools", "-0.3"),)),
        year_type="academic", max_lag_periods="1", tolerance="5%",
    ),
    Measure(
        "learning-points", "Learning points at 16", "Pwyntiau dysgu yn 16 oed",
        "Mean points of pupils over their nine best results.",
        "Pwyntiau cymedrig disgyblion dros eu naw canlyniad gorau.",
        "score", 1, "higher_is_better", "annual", "learning;work", "P1;E1", EDUCATION,
        Model("352.0", "2.1", "3.5", spread="8", follows=Follows("secondary-attendance", 12, "9")),
        year_type="academic", max_lag_periods="1",
    ),
    Measure(
        "not-in-education", "Young people not in education, work or training",
        "Pobl ifanc nad ydynt mewn addysg, gwaith na hyfforddiant",
        "Percentage of people aged 16 to 18, over the calendar year.",
        "Canran y bobl 16 i 18 oed, dros y flwyddyn galendr.",
        "percent", 1, "lower_is_better", "annual", "learning;work", "P1;E1", "Head of Youth Services",
        Model("3.9", "-0.12", "0.5", spread="0.6", margin="0.9", follows=Follows("employment", 12, "1.6")),
        year_type="calendar", tolerance="0.3", max_lag_periods="1",
    ),
    Measure(
        "welsh-medium", "Pupils taught in Welsh", "Disgyblion a addysgir yn Gymraeg",
        "Percentage of pupils of seven years taught through the medium of Welsh.",
        "Canran y disgyblion saith oed a addysgir drwy gyfrwng y Gymraeg.",
        "percent", 1, "higher_is_better", "annual", "learning", "P1;C1", EDUCATION,
        Model("19.5", "0.75", "0.2", spread="5"), year_type="academic", aggregation="point_in_time",
        max_lag_periods="1",
    ),
    Measure(
        "spare-school-places", "Spare school places", "Lleoedd ysgol gwag",
        "Places without a pupil as a percentage of all: too few leave no choice, too many cost money.",
        "Lleoedd heb ddisgybl fel canran o'r cyfan: mae rhy ychydig yn gadael dim dewis, a gormod yn costio arian.",
        "percent", 1, "aim_for_range", "annual", "learning", "P1;C2", EDUCATION,
        Model("9.6", "0.55", "0.3"), aggregation="point_in_time", range="5..10", tolerance="0.5",
    ),
    Measure(
        "early-years-places", "Early-years places taken up", "Lleoedd blynyddoedd cynnar a ddefnyddir",
        "Percentage of children of two to four who are entitled to a place and have one.",
        "Canran y plant dwy i bedair oed sydd â hawl i le ac sydd ag un.",
        "percent", 1, "higher_is_better", "quarterly", "learning;living-well", "P1;P2", "Head of Early Years",
        Model("71.0", "1.1", "1.2", ("0", "-4.5", "2.0", "2.5"), cases=940), seasonal=True,
    ),
)  # fmt: skip
