"""What the council does about it: actions, and how far each was in each quarter."""

from dataclasses import dataclass

from data.example.make.figures import Row
from data.example.make.history import Card


@dataclass(frozen=True)
class Action:
    """One action. `states` are (id of a quarter, state from then on); the first quarter is when it was decided."""

    id: str
    title_en: str
    title_cy: str
    boards: str
    indicators: str
    why_en: str
    why_cy: str
    effect_en: str
    effect_cy: str
    starts: str
    due: str
    owner_role: str
    states: tuple[tuple[str, str], ...]
    expected_change: str = ""
    expected_by: str = ""
    cost: str = ""


ACTIONS = (
    Action(
        "repairs-second-team", "A second repairs team", "Ail dîm atgyweirio", "homes", "repairs-on-time;repair-days",
        "The contractor failed in the autumn of 2024 and promised days were missed.",
        "Methodd y contractwr yn hydref 2024 a chollwyd y diwrnodau a addawyd.",
        "Repairs on time back above 88% by the summer.", "Atgyweiriadau ar amser yn ôl uwchlaw 88% erbyn yr haf.",
        "2025-01-13", "2025-06-30", "Head of Housing",
        (("2024-25-Q3", "planned"), ("2024-25-Q4", "under_way"), ("2025-26-Q2", "done")),
        cost="310000",
    ),
    Action(
        "old-school-flats", "Turn the old school into flats", "Troi'r hen ysgol yn fflatiau", "homes",
        "temporary-homes;affordable-homes",
        "Families stay in hotels because small homes to let are few.",
        "Mae teuluoedd yn aros mewn gwestai am fod cartrefi bach i'w gosod yn brin.",
        "About 40 fewer households in temporary homes.", "Tua 40 yn llai o aelwydydd mewn cartrefi dros dro.",
        "2023-09-04", "2025-07-31", "Head of Housing",
        (("2023-24-Q1", "planned"), ("2023-24-Q2", "under_way"), ("2025-26-Q2", "done")),
        cost="2450000",
    ),
    Action(
        "rent-early-talk", "Talk early about rent", "Siarad yn gynnar am rent", "homes;answering", "rent-arrears",
        "Most arrears begin with one missed month that nobody asks about.",
        "Mae'r rhan fwyaf o ôl-ddyledion yn dechrau gydag un mis a gollwyd nad oes neb yn holi amdano.",
        "Rent owed no higher than the year before.", "Rhent dyledus heb fod yn uwch na'r flwyddyn cynt.",
        "2024-04-01", "2026-03-31", "Head of Housing",
        (("2023-24-Q4", "planned"), ("2024-25-Q1", "under_way"), ("2025-26-Q4", "done")),
        expected_change="-20000", cost="42000",
    ),
    Action(
        "breakfast-clubs", "Breakfast clubs in every secondary school", "Clybiau brecwast ym mhob ysgol uwchradd",
        "learning", "secondary-attendance;exclusions",
        "Attendance has fallen by four points in nine years, furthest for pupils on free school meals.",
        "Mae presenoldeb wedi gostwng bedwar pwynt mewn naw mlynedd, bellaf ymhlith disgyblion sy'n cael prydau am "
        "ddim.",
        "Attendance stops falling by 2025/26.", "Presenoldeb yn peidio â gostwng erbyn 2025/26.",
        "2024-01-08", "2026-02-13", "Head of Education",
        (("2023-24-Q2", "planned"), ("2023-24-Q4", "under_way")),
    ),
    Action(
        "merge-two-schools", "Bring two small schools together", "Dod â dwy ysgol fach ynghyd", "learning",
        "spare-school-places",
        "One place in eight stands empty.", "Mae un lle ym mhob wyth yn wag.",
        "Spare places back within 5 to 10%.", "Lleoedd gwag yn ôl o fewn 5 i 10%.",
        "2025-09-01", "2027-08-31", "Head of Education",
        (("2024-25-Q4", "planned"), ("2025-26-Q3", "stopped")),
        expected_change="-3",
    ),
    Action(
        "welsh-immersion", "A Welsh immersion class", "Dosbarth trochi Cymraeg", "learning", "welsh-medium",
        "Families who move here late have no way into Welsh-medium schools.",
        "Nid oes llwybr i ysgolion cyfrwng Cymraeg i deuluoedd sy'n symud yma'n hwyr.",
        "Half a point more each year.", "Hanner pwynt yn fwy bob blwyddyn.",
        "2023-09-04", "2026-07-20", "Head of Education",
        (("2023-24-Q1", "planned"), ("2023-24-Q2", "under_way")),
        expected_change="1.0", expected_by="2025-08-31", cost="180000",
    ),
    Action(
        "home-care-pay", "Pay for home carers' travel", "Talu am deithio gofalwyr cartref", "living-well",
        "care-wait;discharge-delays",
        "Rounds in the upper valley go unfilled because travel is not paid.",
        "Nid yw teithiau yn rhan uchaf y dyffryn yn cael eu llenwi am na thelir am deithio.",
        "Waits under 14 days outside winter.", "Aros llai na 14 diwrnod y tu allan i'r gaeaf.",
        "2025-03-03", "2026-03-31", "Head of Adult Care",
        (("2024-25-Q3", "planned"), ("2024-25-Q4", "under_way"), ("2025-26-Q4", "done")),
    ),
    Action(
        "foster-families", "Find twelve foster families", "Dod o hyd i ddeuddeg teulu maeth", "living-well;learning",
        "cared-for-nearby;children-registered-again",
        "One child in three is placed outside the valley.",
        "Mae un plentyn ym mhob tri wedi'i leoli y tu allan i'r dyffryn.",
        "Two thirds cared for nearby.", "Dau draean yn derbyn gofal gerllaw.",
        "2023-07-01", "2025-12-31", "Head of Children's Services",
        (("2023-24-Q1", "under_way"), ("2025-26-Q3", "done")),
    ),
    Action(
        "food-waste-weekly", "Food waste collected every week", "Casglu gwastraff bwyd bob wythnos", "green",
        "recycling-rate;residual-waste",
        "A third of what is thrown away is food.", "Bwyd yw traean o'r hyn a deflir.",
        "Two to three points more recycled.", "Dau i dri phwynt yn fwy yn cael ei ailgylchu.",
        "2024-07-01", "2024-12-31", "Head of Environment",
        (("2023-24-Q3", "planned"), ("2024-25-Q1", "under_way"), ("2024-25-Q3", "done")),
    ),
    Action(
        "heat-pumps", "Heat pumps in three leisure centres", "Pympiau gwres mewn tair canolfan hamdden",
            "green;answering",
        "council-emissions",
        "Pools burn a fifth of all our gas.", "Mae'r pyllau'n llosgi un rhan o bump o'n holl nwy.",
        "600 tonnes less a year.", "600 tunnell yn llai bob blwyddyn.",
        "2025-04-01", "2027-03-31", "Head of Environment",
        (("2024-25-Q2", "planned"), ("2025-26-Q1", "under_way")),
        expected_change="-600", expected_by="2028-03-31", cost="1900000",
    ),
    Action(
        "shopfront-grants", "Grants for empty shops", "Grantiau ar gyfer siopau gwag", "work;homes",
        "vacant-shops;footfall",
        "Since the bypass opened fewer people pass through the town.",
        "Ers agor y ffordd osgoi mae llai o bobl yn mynd drwy'r dref.",
        "Twenty shops let again.", "Ugain siop wedi'u gosod eto.",
        "2026-01-05", "2027-01-31", "Head of Economy",
        (("2025-26-Q2", "planned"), ("2025-26-Q4", "under_way")),
    ),
    Action(
        "complaints-posts", "Fill the two complaints posts", "Llenwi'r ddwy swydd gwynion", "answering",
        "complaints-on-time",
        "Two posts stood empty through 2025.", "Bu dwy swydd yn wag drwy gydol 2025.",
        "Eight in ten complaints on time.", "Wyth o bob deg cwyn ar amser.",
        "2025-10-01", "2026-01-31", "Head of Customer Services",
        (("2025-26-Q2", "planned"), ("2025-26-Q3", "under_way"), ("2025-26-Q4", "done")),
        expected_change="8", expected_by="2026-03-31", cost="74000",
    ),
    Action(
        "duty-planner", "A planner on duty every morning", "Cynllunydd ar ddyletswydd bob bore", "work",
        "planning-on-time",
        "One decision in ten is late, mostly because a drawing is missing.",
        "Mae un penderfyniad o bob deg yn hwyr, gan amlaf am fod llun ar goll.",
        "Nineteen in twenty decided on time.", "Penderfynu pedwar ar bymtheg o bob ugain ar amser.",
        "2025-10-06", "2026-03-31", "Head of Economy",
        (("2025-26-Q2", "planned"), ("2025-26-Q3", "under_way"), ("2025-26-Q4", "done")),
        expected_change="5", cost="38000",
    ),
)  # fmt: skip


def card_actions(card: Card) -> list[Row]:
    """The rows of a card's Actions sheet: what is new, moved on or still to be done."""
    if not card.is_whole:
        return []
    rows = []
    for action in ACTIONS:
        reached = [(since, state) for since, state in action.states if since <= card.quarter.id]
        if reached and (reached[-1][1] in ("planned", "under_way") or reached[-1][0] == card.quarter.id):
            texts = {name: value for name, value in vars(action).items() if isinstance(value, str) and value}
            rows.append(texts | {"state": reached[-1][1], "updated_on": card.written_on})
    return rows
