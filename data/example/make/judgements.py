"""Green, amber and red as each board judged itself: half-way through a year, and for the year."""

from data.example.make.figures import Row
from data.example.make.history import CORRECTED, Card
from data.example.make.quarters import year_label

SOURCE = "Report card (invented)"

JUDGED: tuple[tuple[str, str, str, str, str, str], ...] = (
    ("2023-24-Q4", "board", "homes", "green", "Repairs and new homes are where we said they would be.", "Mae atgyweiriadau a chartrefi newydd lle dywedasom y byddent."),
    ("2023-24-Q4", "board", "learning", "amber", "Attendance goes on falling, though the clubs have begun.", "Mae presenoldeb yn dal i ostwng, er bod y clybiau wedi dechrau."),
    ("2023-24-Q4", "board", "living-well", "amber", "Waits are shorter, but fewer children are cared for nearby than hoped.", "Mae'r aros yn fyrrach, ond mae llai o blant nag y gobeithiwyd yn derbyn gofal gerllaw."),
    ("2023-24-Q4", "board", "green", "amber", "Emissions fall; recycling stands still until the new rounds begin.", "Mae allyriadau'n gostwng; mae ailgylchu'n aros yn ei unfan nes i'r cylchoedd newydd ddechrau."),
    ("2023-24-Q4", "board", "work", "green", "More people in work and in the towns.", "Mwy o bobl mewn gwaith ac yn y trefi."),
    ("2024-25-Q2", "board", "homes", "amber", "The contractor is slow and the old school is late.", "Mae'r contractwr yn araf a'r hen ysgol yn hwyr."),
    ("2024-25-Q2", "board", "learning", "amber", "Clubs in all six schools; attendance is not known before winter.", "Clybiau ym mhob un o'r chwe ysgol; ni fydd presenoldeb yn hysbys cyn y gaeaf."),
    ("2024-25-Q2", "board", "living-well", "amber", "Costs rise faster than the budget.", "Mae costau'n codi'n gynt na'r gyllideb."),
    ("2024-25-Q2", "board", "green", "green", "Food waste is collected and recycling is up.", "Cesglir gwastraff bwyd ac mae ailgylchu i fyny."),
    ("2024-25-Q2", "board", "work", "green", "Nothing is late.", "Nid oes dim yn hwyr."),
    ("2024-25-Q2", "board", "answering", "amber", "Our first half year; Welsh answers and calls hold.", "Ein hanner blwyddyn gyntaf; mae atebion Cymraeg a galwadau'n dal eu tir."),
    ("2024-25-Q4", "board", "homes", "red", "Repairs fell far below what tenants were promised, and the flats are late.", "Gostyngodd atgyweiriadau ymhell islaw'r hyn a addawyd i denantiaid, ac mae'r fflatiau'n hwyr."),
    ("2024-25-Q4", "board", "learning", "amber", "Attendance fell again; learning points cannot be compared.", "Gostyngodd presenoldeb eto; ni ellir cymharu pwyntiau dysgu."),
    ("2024-25-Q4", "board", "living-well", "red", "A hard winter: longer waits, more delay, and spending far over budget.", "Gaeaf caled: aros hirach, mwy o oedi, a gwario ymhell dros y gyllideb."),
    ("2024-25-Q4", "board", "green", "green", "Recycling is well above the target.", "Mae ailgylchu ymhell uwchlaw'r targed."),
    ("2024-25-Q4", "board", "work", "green", "Employment and apprenticeships are up.", "Mae cyflogaeth a phrentisiaethau i fyny."),
    ("2024-25-Q4", "board", "answering", "amber", "Complaints slipped when two people left.", "Llithrodd cwynion pan adawodd dau."),
    ("2025-26-Q2", "board", "homes", "green", "Repairs are better than before the contractor failed.", "Mae atgyweiriadau'n well na chyn i'r contractwr fethu."),
    ("2025-26-Q2", "board", "learning", "amber", "The meeting on the two schools goes on.", "Mae'r cyfarfod am y ddwy ysgol yn parhau."),
    ("2025-26-Q2", "board", "living-well", "amber", "Waits are back where they were, before winter.", "Mae'r aros yn ôl lle'r oedd, cyn y gaeaf."),
    ("2025-26-Q2", "board", "green", "amber", "The heat pumps wait for the grid.", "Mae'r pympiau gwres yn aros am y grid."),
    ("2025-26-Q2", "board", "work", "amber", "The bypass took visitors with it.", "Aeth y ffordd osgoi ag ymwelwyr gyda hi."),
    ("2025-26-Q2", "board", "answering", "red", "A quarter of complaints are late and calls are counted more strictly.", "Mae chwarter y cwynion yn hwyr a chyfrifir galwadau'n fwy llym."),
    ("2025-26-Q4", "board", "homes", "amber", "Repairs recovered; fewer new homes were finished than meant.", "Adferodd atgyweiriadau; gorffennwyd llai o gartrefi newydd na'r bwriad."),
    ("2025-26-Q4", "board", "learning", "amber", "Attendance rose for the first time in six years; one place in eight is empty.", "Cododd presenoldeb am y tro cyntaf ers chwe blynedd; mae un lle ym mhob wyth yn wag."),
    ("2025-26-Q4", "board", "living-well", "amber", "More independent again, but carers are less content.", "Mwy yn annibynnol eto, ond mae gofalwyr yn llai bodlon."),
    ("2025-26-Q4", "board", "green", "amber", "Recycling is below a harder target; emissions stopped falling.", "Mae ailgylchu islaw targed anoddach; peidiodd allyriadau â gostwng."),
    ("2025-26-Q4", "board", "work", "red", "Empty shops are the most we have counted.", "Siopau gwag yw'r mwyaf a gyfrifwyd gennym."),
    ("2025-26-Q4", "board", "answering", "green", "Complaints and sickness are both better than last year.", "Mae cwynion a salwch ill dau'n well na'r llynedd."),
    ("2025-26-Q4", "objective", "L1", "amber", "Good homes, too few of them.", "Cartrefi da, ond rhy ychydig ohonynt."),
    ("2025-26-Q4", "objective", "P1", "amber", "Safer and better attended; not yet better taught.", "Yn fwy diogel a'r presenoldeb yn well; nid yw'r addysgu'n well eto."),
    ("2025-26-Q4", "objective", "E2", "red", "Fewer people and more empty shops.", "Llai o bobl a mwy o siopau gwag."),
    ("2025-26-Q4", "theme", "council", "green", "The council answers better than it did.", "Mae'r Cyngor yn ateb yn well nag yr oedd."),
    (CORRECTED.id, "board", "answering", "amber", "With the schools counted, more days were lost to sickness than last year.", "O gyfrif yr ysgolion, collwyd mwy o ddiwrnodau oherwydd salwch na'r llynedd."),
)  # fmt: skip
"""Card, scope, id, colour, and the reason in English and Welsh."""


def card_judgements(card: Card) -> list[Row]:
    """The rows of a card's Judgements sheet; a card of the fourth quarter judges the year."""
    quarter = card.quarter
    period = year_label(quarter.year) if quarter.number == 4 else quarter.label
    return [
        {"scope": scope, "id": id_, "period": period, "rag": rag, "reason_en": en, "reason_cy": cy,
         "judged_at": card.written_on, "source": SOURCE}
        for at, scope, id_, rag, en, cy in JUDGED if at == card.id
    ]  # fmt: skip
