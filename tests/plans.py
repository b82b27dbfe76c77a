"""A small plan folder of an invented council, to be written whole or with one thing wrong."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from etl.sources.plan_folder import PlanFolder, read

TODAY = date(2026, 11, 1)
"""The day on which tests offer what has no day of its own; every day in the bundled plans has been by then."""

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

ACTIONS = """\
id,title_en,title_cy,boards,indicators,why_en,why_cy,effect_en,effect_cy,expected_change,expected_by,starts,due,cost,owner_role,state,updated_on
family-links,Family link workers in eight schools,Gweithwyr cyswllt teulu mewn wyth ysgol,learning,attendance,Absence is highest where families are new to the school.,Mae absenoldeb uchaf lle mae teuluoedd yn newydd i'r ysgol.,Half a point more attendance by summer 2024,Hanner pwynt yn fwy o bresenoldeb erbyn haf 2024,0.5,2024-03-31,2023-09-01,2024-07-31,240000,Head of Education,under_way,2024-03-15
lamp-contract,A new contract for street lights,Contract newydd ar gyfer goleuadau stryd,streets,repairs,Two crews share one lift.,Mae dau griw yn rhannu un lifft.,Back to three days,Yn ôl i dridiau,-1.2,,2023-06-01,2024-01-31,,Street Works Manager,under_way,2024-02-20
library-evenings,Libraries open two evenings a week,Llyfrgelloedd ar agor ddwy noson yr wythnos,learning;streets,visits,,,Fifty more visits,Hanner cant yn fwy o ymweliadau,,,2023-04-01,2023-12-31,18500.50,Libraries Manager,done,2024-01-10
book-van,A second book van,Ail fan lyfrau,learning,visits,No driver could be found.,Ni chafwyd hyd i yrrwr.,,,,,2023-05-01,2023-10-31,,Libraries Manager,stopped,2023-11-02
"""

MILESTONES = """\
id,board,objective,title_en,title_cy,due,state,done_on,note_en,note_cy
workers-in-post,learning,PE1,All link workers in post,Pob gweithiwr cyswllt yn ei swydd,2023-10-31,done,2023-11-20,One post was advertised twice.,Hysbysebwyd un swydd ddwywaith.
mid-year-review,learning,PE1,Half-way review with head teachers,Adolygiad hanner ffordd gyda phenaethiaid,2024-02-29,at_risk,,Two schools have not answered.,Nid yw dwy ysgol wedi ateb.
report-to-scrutiny,learning,,Report to scrutiny,Adroddiad i'r pwyllgor craffu,2024-06-30,on_track,,,
lights-tender,streets,,Tender for street lights,Tendr ar gyfer goleuadau stryd,2023-09-30,done,2023-09-28,,
"""

BUDGET = """\
board,period,kind,budget,actual,forecast,note_en,note_cy
learning,2022/23,revenue,1150000,1150000,,,
learning,2023/24,revenue,1200000,1236500,,Supply teachers cost more than was planned.,Costiodd athrawon llanw fwy na'r disgwyl.
learning,2023/24,capital,400000,285000.50,,,
streets,2023/24,revenue,800000,790000,,,
learning,2024/25,revenue,1250000,,1300000,,
"""

COMMENTARY = """\
scope,id,period,text_en,text_cy,author_role,written_on
plan,plan-2022,2023/24,More children were in school and the libraries held their visitors. Street lights took longer to mend.,Roedd mwy o blant yn yr ysgol a chadwodd y llyfrgelloedd eu hymwelwyr. Cymerodd goleuadau stryd fwy o amser i'w trwsio.,Chief Executive,2024-05-14
board,learning,2023/24,"Attendance rose for the first time since 2019.

The spring term was the best of the three.","Cododd presenoldeb am y tro cyntaf ers 2019.

Tymor y gwanwyn oedd y gorau o'r tri.",Head of Education,2024-05-02
board,learning,2022/23,Attendance was lower than hoped.,Roedd presenoldeb yn is na'r gobaith.,Head of Education,2023-05-04
indicator,attendance,2023/24,The link workers reached 140 families.,Cyrhaeddodd y gweithwyr cyswllt 140 o deuluoedd.,Head of Education,2024-05-02
indicator,attendance,2022/23,Winter illness kept many at home.,Cadwodd salwch y gaeaf lawer gartref.,Head of Education,2023-05-04
objective,PE1,2023/24,Two in three schools met their own aim.,Cyrhaeddodd dwy ysgol o bob tair eu nod eu hunain.,Head of Education,2024-05-02
"""

LESSONS = """\
indicator,period,tried_en,tried_cy,happened_en,happened_cy,author_role,written_on
repairs,2023/24,A second lift for the crews.,Ail lifft i'r criwiau.,Back to three days.,Yn ôl i dridiau.,Street Works Manager,2024-05-02
"""
"""A further file of the plan folder; alike."""

LINKS_HEADER = "from_indicator,to_indicator,to_board,sign,lag_months,mechanism_en,mechanism_cy,evidence_url,asserted_by,asserted_on\n"
LINKS = f"""\
{LINKS_HEADER}\
attendance,visits,,helps,6,Pupils who are at school borrow more.,Mae disgyblion sydd yn yr ysgol yn benthyg mwy.,https://example.org/study,Head of Education,2024-05-01
repairs,,learning,helps,0,Lit streets let pupils walk home.,Mae strydoedd golau yn gadael i ddisgyblion gerdded adref.,https://example.org/streets,Street Works Manager,2024-03-01
visits,repairs,,harms,3,The library van and the repairs share a depot.,Mae'r fan lyfrgell a'r atgyweiriadau yn rhannu depo.,https://example.org/depot,Street Works Manager,2024-03-01
"""
"""A further file of the plan folder; `write_plan` and `plan_of` have it only where they are told so."""

FILES = {
    "plan.toml": PLAN,
    "indicators.csv": INDICATORS,
    "figures.csv": FIGURES,
    "judgements.csv": JUDGEMENTS,
    "actions.csv": ACTIONS,
    "milestones.csv": MILESTONES,
    "budget.csv": BUDGET,
    "commentary.csv": COMMENTARY,
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
