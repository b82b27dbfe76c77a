"""The cases with expected answers: the project's own, and any more in a folder named by VECTORS."""

import json
import os
from pathlib import Path
from typing import Any

OWN = Path(__file__).parent
FURTHER = Path(os.environ.get("VECTORS", OWN.parents[2] / "shared" / "vectors"))


def documents(path: str) -> dict[str, dict[str, Any]]:
    """The project's own file at `path`, and every file of the same family in the same folder elsewhere."""
    own = json.loads((OWN / path).read_text(encoding="utf-8"))
    found = {path: own}
    for file in sorted(FURTHER.rglob("*.json")):
        document = json.loads(file.read_text(encoding="utf-8"))
        if isinstance(document, dict) and document.get("family") == own["family"] and document != own:
            found[str(file)] = document
    return found


def cases_of(path: str) -> dict[str, dict[str, Any]]:
    """Cases by a name that says where they are from; a case that is found twice is judged once."""
    found: dict[str, dict[str, Any]] = {}
    for where, document in documents(path).items():
        for case in document["cases"]:
            if case not in found.values():
                found[f"{where}:{case['id']}"] = case
    return found
