"""Indicators of the board Living well at home."""

from data.example.make.measure import Measure, Model

ADULTS = "Head of Adult Care"
CHILDREN = "Head of Children's Services"

LIVING_WELL = (
    Measure(
        "assessments-on-time", "Care assessments on time", "Asesiadau gofal ar amser",
        "Percentage of care assessments of adults finished within 42 days.",
        "Canran yr asesiadau gofal i oedolion a orffennwyd o fewn 42 diwrnod.",
        "percent", 1, "higher_is_better", "quarterly", "living-well", "P2", ADULTS,
        Model("78.5", "0.6", "2.2", cases=610),
    ),
    Measure(
        "discharge-delays", "Delays in leaving hospital", "Oedi wrth adael yr ysbyty",
        "Days of delay for care reasons for every 1,000 people of 75 and over, in the month.",
        "Diwrnodau o oedi oherwydd gofal fesul 1,000 o bobl 75 oed a throsodd, yn y mis.",
        "rate", 1, "lower_is_better", "monthly", "living-well", "P2", ADULTS,
        Model("12.4", "0.15", "1.1", ("-0.6", "-0.2", "0.9", "2.4")), seasonal=True, max_lag_periods="1",
    ),
    Measure(
        "care-wait", "Days to wait for home care", "Diwrnodau o aros am ofal cartref",
        "Mean days from agreement to the first visit.",
        "Diwrnodau cymedrig o'r cytundeb hyd at yr ymweliad cyntaf.",
        "days", 1, "lower_is_better", "monthly", "living-well", "P2", ADULTS,
        Model("15.8", "-0.3", "1.7"), tolerance="0.5", allow_gap="1",
    ),
    Measure(
        "independent-again", "Independent again after help", "Annibynnol eto ar ôl cymorth",
        "Percentage of people who needed no more care after six weeks of help at home. A sample is followed up.",
        "Canran y bobl nad oedd angen rhagor o ofal arnynt ar ôl chwe wythnos o gymorth gartref. Dilynir sampl.",
        "percent", 1, "higher_is_better", "quarterly", "living-well", "P2", ADULTS,
        Model("66.0", "0.9", "1.8", margin="4.2"),
    ),
    Measure(
        "children-registered-again", "Children registered again", "Plant a ail-gofrestrwyd",
        "Children who return to the child protection register within a year. Fewer than five are not shown.",
        "Plant sy'n dychwelyd i'r gofrestr amddiffyn plant o fewn blwyddyn. Ni ddangosir llai na phump.",
        "number", 0, "lower_is_better", "quarterly", "living-well;learning", "P1", CHILDREN,
        Model("8", "-0.2", "2.4", hidden_below=5), tolerance="2",
    ),
    Measure(
        "cared-for-nearby", "Children cared for in the valley", "Plant sy'n derbyn gofal yn y dyffryn",
        "Percentage of children looked after who are placed within the council's area.",
        "Canran y plant sy'n derbyn gofal sydd wedi'u lleoli yn ardal y cyngor.",
        "percent", 1, "higher_is_better", "quarterly", "living-well;learning", "P1", CHILDREN,
        Model("61.5", "0.8", "1.4", cases=236, parts=(("aged 16 and 17", "-12.0"),)),
        aggregation="point_in_time", basis="previous_period",
    ),
    Measure(
        "care-home-beds", "Care home beds in use", "Gwelyau cartrefi gofal a ddefnyddir",
        "Percentage of beds in use: too few and homes close, too many and nobody can be placed.",
        "Canran y gwelyau a ddefnyddir: gyda rhy ychydig bydd cartrefi'n cau, gyda gormod ni ellir lleoli neb.",
        "percent", 1, "aim_for_range", "quarterly", "living-well", "P2", ADULTS,
        Model("89.5", "0.5", "1.5", ("0", "-0.4", "0.5", "1.3")),
        aggregation="point_in_time", range="88..94", tolerance="0.5", seasonal=True,
    ),
    Measure(
        "carers-content", "Carers content with their support", "Gofalwyr sy'n fodlon ar eu cymorth",
        "Mean answer of unpaid carers, from 0 to 10, in a survey every second year.",
        "Ateb cymedrig gofalwyr di-dâl, o 0 i 10, mewn arolwg bob yn ail flwyddyn.",
        "score", 1, "higher_is_better", "annual", "living-well", "P2", ADULTS,
        Model("6.4", "-0.08", "0.2", margin="0.3", every=2), basis="previous_published", max_lag_periods="1",
        tolerance="0.1",
    ),
    Measure(
        "caseload", "Cases for each social worker", "Achosion fesul gweithiwr cymdeithasol",
        "Open cases for each full-time social worker on the last day of the quarter.",
        "Achosion agored fesul gweithiwr cymdeithasol llawnamser ar ddiwrnod olaf y chwarter.",
        "ratio", 1, "aim_for_range", "quarterly", "living-well;answering", "P1;C2", CHILDREN,
        Model("15.2", "0.35", "0.8"), aggregation="point_in_time", range="12..16", tolerance="3%",
    ),
)  # fmt: skip
