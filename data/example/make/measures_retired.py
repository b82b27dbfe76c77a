"""Indicators that the first editions of the plan had, and a later one left out: why stands in `retired`."""

from data.example.make.measure import Measure, Model

RETIRED = (
    Measure(
        "website-visits", "Visits to the website", "Ymweliadau â'r wefan",
        "Visits to the council's website in the year, in thousands.",
        "Ymweliadau â gwefan y cyngor yn y flwyddyn, mewn miloedd.",
        "number", 0, "higher_is_better", "annual", "answering", "C1", "Head of Customer Services",
        Model("410", "22", "9"), until="2024",
    ),
    Measure(
        "books-lent", "Books lent by libraries", "Llyfrau a fenthycwyd gan lyfrgelloedd",
        "Books that libraries lent in the year, in thousands; electronic ones are left out.",
        "Llyfrau a fenthycwyd gan lyfrgelloedd yn y flwyddyn, mewn miloedd; heb y rhai electronig.",
        "number", 0, "higher_is_better", "annual", "learning", "P1", "Head of Education",
        Model("182", "-7", "3"), until="2024",
    ),
    Measure(
        "park-litter", "Parks free of litter", "Parciau heb sbwriel",
        "Percentage of parks where an officer found no litter at the yearly inspection.",
        "Canran y parciau lle na chanfu swyddog sbwriel yn yr arolygiad blynyddol.",
        "percent", 1, "higher_is_better", "annual", "green", "L2", "Head of Environment",
        Model("88.0", "-1.6", "0.9"), until="2024",
    ),
)  # fmt: skip
