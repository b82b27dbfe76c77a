"""Every kind of page, as an address without its language: what the tests visit and the screenshots show."""

PERIOD = "2023-04-01/P1Y"

PAGES = {
    "overview": "/",
    "overview-2019": "/?council=wrexham&period=2019-04-01/P1Y",
    "overview-theme": "/?council=wrexham&theme=place",
    "overview-coventry": "/?council=coventry",
    "overview-fictional": "/?council=abertest",
    "boards": "/boards?council=wrexham",
    "boards-coventry": "/boards?council=coventry",
    "boards-years": "/boards?council=abertest&show=years",
    "boards-lines": "/boards?council=wrexham&show=indicators",
    "board": "/boards/developing-the-economy?council=wrexham",
    "board-few": "/boards/ensuring-everyone-is-safe?council=wrexham",
    "board-2019": "/boards/improving-the-environment?council=wrexham&period=2019-04-01/P1Y",
    "board-no-directions": "/boards/ensuring-a-modern-and-resilient-council?council=wrexham",
    "board-fictional": "/boards/learning?council=abertest",
    "meeting": "/meeting/developing-the-economy?council=wrexham",
    "cross-cutting": "/cross-cutting?council=wrexham",
    "cross-cutting-coventry": "/cross-cutting?council=coventry",
    "cross-cutting-rag": "/cross-cutting?council=abertest&show=rag&sort=worst&q=library",
    "golden-thread": "/golden-thread?council=wrexham",
    "golden-thread-coventry": "/golden-thread?council=coventry",
    "golden-thread-action": "/golden-thread?council=abertest&action=family-links",
    "together": "/cross-cutting/together?council=wrexham&indicator=employment-rate&with=cigarette-smokers&lag=12",
    "money": "/money?council=abertest",
    "money-none": "/money?council=wrexham",
    "together-unchosen": "/cross-cutting/together?council=wrexham&indicator=nowhere&lag=soon",
    "early-warning": "/early-warning?council=wrexham",
    "actions": "/actions?council=abertest",
    "scrutiny": "/scrutiny?council=abertest",
    "scrutiny-committee": "/scrutiny/people-scrutiny?council=abertest",
    "scrutiny-brief": "/scrutiny/brief?council=abertest&topic=indicator:attendance",
    "early-warning-fictional": "/early-warning?council=abertest&owner=nobody",
    "lessons": "/lessons?council=abertest",
    "indicators": "/indicators?council=wrexham",
    "indicators-filtered": "/indicators?council=wrexham&board=improving-the-environment&call=worse&sort=-change",
    "indicators-nothing": "/indicators?council=wrexham&q=zzz",
    "indicator-limits": "/indicators/cigarette-smokers?council=wrexham",
    "indicator-three-years": "/indicators/healthy-life-expectancy-women?council=wrexham",
    "indicator-snapshot": "/indicators/museums?council=wrexham",
    "indicator-monthly": "/indicators/short-term-let-guest-nights?council=wrexham",
    "indicator-own": "/indicators/fly-tipping-days?council=wrexham&period=2019-04-01/P1Y",
    "indicator-no-polarity": "/indicators/population?council=wrexham",
    "indicator-fictional": "/indicators/attendance?council=abertest",
    "data": "/data?council=wrexham",
    "data-upload": "/data/upload?council=wrexham",
    "data-uploads": "/data/uploads?council=abertest",
    "data-uploads-none": "/data/uploads?council=wrexham&state=withdrawn",
    "data-upload-faulty": "/data/uploads?council=abertest&upload=4",
    "data-upload-checked": "/data/uploads?council=abertest&upload=5",
    "data-upload-submitted": "/data/uploads?council=abertest&upload=6",
    "data-upload-rejected": "/data/uploads?council=abertest&upload=7",
    "data-upload-plan": "/data/uploads?council=wrexham&upload=1",
    "data-provenance": "/data/provenance?council=wrexham&indicator=cigarette-smokers&area=W06000006"
    "&figure=2020-01-01/P5Y",
    "data-provenance-judgement": "/data/provenance?council=wrexham&show=judgement&figure=2019-04-01/P1Y&scope=board"
    "&part=developing-the-economy",
    "data-provenance-nothing": "/data/provenance?council=wrexham",
    "data-changes": "/data/changes?council=abertest",
    "data-changes-nothing": "/data/changes?council=wrexham&from=2020-01-01&to=2020-01-02",
    "data-audit": "/data/audit?council=wrexham",
    "about": "/about?council=wrexham",
    "not-found": "/boards/no-such-board?council=wrexham",
    "wrong-value": "/?council=wrexham&period=lately&theme=nowhere",
}
"""Name -> path and query."""

FICTIONAL = {
    "overview": "/?council=abertest",
    "boards": "/boards?council=abertest",
    "boards-years": "/boards?council=abertest&show=years",
    "board": "/boards/learning?council=abertest",
    "meeting": "/meeting/learning?council=abertest",
    "cross-cutting": "/cross-cutting?council=abertest",
    "golden-thread": "/golden-thread?council=abertest",
    "early-warning": "/early-warning?council=abertest",
    "actions": "/actions?council=abertest",
    "scrutiny": "/scrutiny?council=abertest",
    "scrutiny-committee": "/scrutiny/people-scrutiny?council=abertest",
    "scrutiny-brief": "/scrutiny/brief?council=abertest&topic=indicator:attendance",
    "lessons": "/lessons?council=abertest",
    "together": "/cross-cutting/together?council=abertest&indicator=attendance&with=repairs",
    "money": "/money?council=abertest",
    "indicators": "/indicators?council=abertest",
    "indicator": "/indicators/attendance?council=abertest",
    "data": "/data?council=abertest",
    "data-upload": "/data/upload?council=abertest",
    "data-uploads": "/data/uploads?council=abertest",
    "data-upload-submitted": "/data/uploads?council=abertest&upload=6",
    "data-audit": "/data/audit?council=abertest",
    "about": "/about?council=abertest",
    "not-found": "/nowhere?council=abertest",
}
"""Every page of the invented council."""

LANGUAGES = ("en", "cy")


def address(language: str, page: str) -> str:
    """The address of a page in a language: `/en/boards?council=wrexham`."""
    return f"/{language}{page}"
