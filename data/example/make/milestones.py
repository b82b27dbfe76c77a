"""What the council said it would have done by when, and where each stood in each quarter."""

from dataclasses import dataclass

from data.example.make.figures import Row
from data.example.make.history import Card


@dataclass(frozen=True)
class Step:
    """Where a milestone stood from a quarter on, and a word on it in both languages."""

    quarter: str
    state: str
    note_en: str = ""
    note_cy: str = ""
    done_on: str = ""


@dataclass(frozen=True)
class Milestone:
    """One milestone; it is on the cards from the first of its steps until it is done."""

    id: str
    board: str
    objective: str
    title_en: str
    title_cy: str
    due: str
    steps: tuple[Step, ...]


MILESTONES = (
    Milestone("M01", "homes", "L1", "The old school's first flat is let", "Gosod fflat gyntaf yr hen ysgol",
              "2025-03-31", (
        Step("2023-24-Q2", "on_track"),
        Step("2024-25-Q2", "at_risk", "The roof needs more work than surveyed.",
             "Mae angen mwy o waith ar y to na'r disgwyl."),
        Step("2024-25-Q4", "late", "Three months late, because of the roof.", "Tri mis yn hwyr, oherwydd y to."),
        Step("2025-26-Q1", "done", "Let on 23 June.", "Gosodwyd ar 23 Mehefin.", "2025-06-23"))),
    Milestone("M02", "homes", "L1", "Every council home surveyed", "Arolygu pob un o gartrefi'r cyngor", "2026-03-31", (
        Step("2023-24-Q1", "on_track"),
        Step("2025-26-Q4", "done", "All but eleven, whose tenants refused.",
             "Pob un ond un ar ddeg, y gwrthododd eu tenantiaid.", "2026-03-20"))),
    Milestone("M03", "homes", "L1", "A new repairs contract signed", "Llofnodi contract atgyweirio newydd",
              "2025-12-31", (
        Step("2024-25-Q4", "not_started"), Step("2025-26-Q1", "on_track"),
        Step("2025-26-Q3", "late", "One bidder asked for the papers again.", "Gofynnodd un cynigydd am y papurau eto."),
        Step("2025-26-Q4", "done", "Signed on 16 February.", "Llofnodwyd ar 16 Chwefror.", "2026-02-16"))),
    Milestone("M04", "learning", "P1", "Breakfast clubs open in all six schools",
              "Agor clybiau brecwast ym mhob un o'r chwe ysgol", "2024-09-02", (
        Step("2023-24-Q3", "on_track"),
        Step("2024-25-Q2", "done", "The sixth opened on the first day of term.",
             "Agorodd y chweched ar ddiwrnod cyntaf y tymor.", "2024-09-02"))),
    Milestone("M05", "learning", "P1", "The immersion class is full", "Mae'r dosbarth trochi'n llawn", "2025-09-01", (
        Step("2023-24-Q2", "on_track"),
        Step("2025-26-Q2", "done", "Sixteen pupils.", "Un disgybl ar bymtheg.", "2025-09-03"))),
    Milestone("M06", "learning", "P1", "Decision on the two small schools", "Penderfyniad ar y ddwy ysgol fach",
              "2026-01-31", (
        Step("2024-25-Q4", "on_track"),
        Step("2025-26-Q2", "at_risk", "Families asked for another meeting.", "Gofynnodd teuluoedd am gyfarfod arall."),
        Step("2025-26-Q3", "done", "Cabinet decided to keep both.", "Penderfynodd y Cabinet gadw'r ddwy.",
             "2026-01-13"))),
    Milestone("M07", "living-well", "P2", "Travel paid on every home care round",
              "Talu am deithio ar bob taith gofal cartref", "2025-09-30", (
        Step("2024-25-Q4", "on_track"), Step("2025-26-Q2", "done", "", "", "2025-09-15"))),
    Milestone("M08", "living-well", "P1", "Twelve new foster families approved",
              "Cymeradwyo deuddeg teulu maeth newydd", "2025-12-31", (
        Step("2023-24-Q1", "on_track"), Step("2024-25-Q1", "at_risk", "Five so far.", "Pump hyd yma."),
        Step("2025-26-Q3", "done", "Twelve.", "Deuddeg.", "2025-11-28"))),
    Milestone("M09", "green", "L2", "Food-waste rounds reach every street", "Cylchoedd gwastraff bwyd ym mhob stryd",
              "2024-09-30", (
        Step("2023-24-Q3", "on_track"),
        Step("2024-25-Q2", "late", "Two vehicles came late.", "Daeth dau gerbyd yn hwyr."),
        Step("2024-25-Q3", "done", "", "", "2024-11-11"))),
    Milestone("M10", "green", "L3", "One hundred charging points", "Cant o bwyntiau gwefru", "2026-03-31", (
        Step("2023-24-Q1", "on_track"), Step("2025-26-Q2", "done", "", "", "2025-09-26"))),
    Milestone("M11", "green", "L2", "Heat pumps at the first leisure centre",
              "Pympiau gwres yn y ganolfan hamdden gyntaf", "2025-12-31", (
        Step("2025-26-Q1", "on_track"),
        Step("2025-26-Q2", "at_risk", "The grid connection is not agreed.", "Ni chytunwyd ar y cysylltiad â'r grid."),
        Step("2025-26-Q3", "late", "Waiting for the grid connection.", "Yn aros am y cysylltiad â'r grid."))),
    Milestone("M12", "work", "E2", "The bypass opens", "Agor y ffordd osgoi", "2025-06-01", (
        Step("2023-24-Q1", "on_track"), Step("2025-26-Q1", "done", "", "", "2025-05-30"))),
    Milestone("M13", "work", "E2", "First grants for empty shops paid", "Talu'r grantiau cyntaf ar gyfer siopau gwag",
              "2026-06-30", (
        Step("2025-26-Q2", "not_started"), Step("2025-26-Q4", "on_track"))),
    Milestone("M14", "answering", "C1", "The new telephone system works", "Mae'r system ffôn newydd yn gweithio",
              "2025-04-01", (
        Step("2024-25-Q1", "on_track"), Step("2025-26-Q1", "done", "", "", "2025-04-01"))),
    Milestone("M15", "answering", "C2", "One case system for all of care", "Un system achosion ar gyfer gofal i gyd",
              "2026-09-30", (
        Step("2025-26-Q1", "on_track"),
        Step("2025-26-Q4", "at_risk", "Two modules fail their tests.", "Mae dau fodiwl yn methu eu profion."))),
)  # fmt: skip


def card_milestones(card: Card) -> list[Row]:
    """The rows of a card's Milestones sheet: those not yet done, and those done in this quarter."""
    if not card.is_whole:
        return []
    rows = []
    for milestone in MILESTONES:
        reached = [step for step in milestone.steps if step.quarter <= card.quarter.id]
        if reached and (reached[-1].state != "done" or reached[-1].quarter == card.quarter.id):
            texts = {name: value for name, value in vars(milestone).items() if isinstance(value, str)}
            now = {name: value for name, value in vars(reached[-1]).items() if name != "quarter"}
            rows.append(texts | now)
    return rows
