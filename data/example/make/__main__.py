"""`python -m data.example.make [FOLDER]`: write the example council's plan folder."""

import sys
from pathlib import Path

from data.example.make.folder import files

HERE = Path(__file__).parents[1]


def main(arguments: list[str]) -> None:
    """Write every file below the folder named, or over the bundled one."""
    target = Path(arguments[0]) if arguments else HERE
    for name, content in files().items():
        path = target / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


if __name__ == "__main__":
    main(sys.argv[1:])
