"""A small plan folder of an invented council, to be written whole or with one thing wrong."""

from collections.abc import Mapping
from pathlib import Path

from etl.sources.plan_folder import PlanFolder, read

PLAN = """\
[council]
id = "abertest"
name_en = "Abertest (fictional)"
name_cy = "Abertest (dychmygol)"
area = "X00000001"
fictional = true

[plan]
id = "plan-2022"
name_en = "Council Plan 2022-27"
name_cy = "Cynllun y Cyngor 2022-27"
starts = 2022-04-01
ends = 2027-03-31

[[themes]]
id = "people"
name_en = "People"
name_cy = "Pobl"

[[themes]]
id = "place"
name_en = "Place"
name_cy = "Lle"

[[objectives]]
id = "PE1"
theme = "people"
name_en = "People learn"
name_cy = "Pobl yn dysgu"

[[boards]]
id = "learning"
name_en = "Learning board"
name_cy = "Bwrdd dysgu"

[[boards]]
id = "streets"
name_en = "Streets board"
name_cy = "Bwrdd strydoedd"

[[committees]]
id = "people-scrutiny"
name_en = "People scrutiny"
name_cy = "Craffu pobl"
themes = ["people"]

[[areas]]
code = "X00000001"
name_en = "Abertest"
name_cy = "Abertest"

[[areas]]
code = "X00000002"
name_en = "Nextest"
name_cy = "Nesafprawf"

[[comparators]]
id = "neighbours"
name_en = "Neighbours"
name_cy = "Cymdogion"
areas = ["X00000002"]
default = true
"""

INDICATORS = """\
id,title_en,title_cy,unit,decimals,polarity,polarity_signed_off_by,frequency,boards,themes,objectives,source,licence
attendance,School attendance,Presenoldeb ysgol,percent,1,higher_is_better,A. Officer,annual,learning,people,PE1,The council,Open Government Licence v3.0
repairs,Days to repair a street light,Diwrnodau i drwsio golau stryd,days,1,lower_is_better,A. Officer,annual,streets,place,,The council,Open Government Licence v3.0
visits,Library visits,Ymweliadau llyfrgell,number,0,higher_is_better,A. Officer,annual,learning;streets,people;place,PE1,The council,Open Government Licence v3.0
population,Population,Poblogaeth,number,0,none,A. Officer,annual,,people,,The council,Open Government Licence v3.0
"""

FIGURES = """\
indicator,area,period,value,marker
attendance,X00000001,2022/23,91.2,
attendance,X00000001,2023/24,92.4,
attendance,X00000002,2022/23,90,
attendance,X00000002,2023/24,89,
repairs,X00000001,2022/23,3.1,
repairs,X00000001,2023/24,4.2,
visits,X00000001,2022/23,1000,
visits,X00000001,2023/24,1010,
population,X00000001,2023/24,100000,
"""

JUDGEMENTS = """\
scope,id,period,rag,source
board,learning,2023/24,green,Annual report
"""

FILES = {
    "plan.toml": PLAN,
    "indicators.csv": INDICATORS,
    "figures.csv": FIGURES,
    "judgements.csv": JUDGEMENTS,
}


def write_plan(folder: Path, changes: Mapping[str, str | bytes | None] | None = None) -> Path:
    """Write the plan folder; `changes` gives other contents for a file, or None to leave it out."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in {**FILES, **(changes or {})}.items():
        if content is not None:
            (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def swap(text: str, old: str, new: str) -> str:
    """`text` with one thing changed, which must have been there."""
    assert old in text
    return text.replace(old, new)


def plan_of(changes: Mapping[str, str] | None = None) -> PlanFolder:
    """The plan folder as read, without writing it anywhere."""
    files = {**FILES, **(changes or {})}
    return read("plan", {name: content.encode() for name, content in files.items()})[0]
