"""The command line: `python -m etl --help`.

Exit codes: 0 done; 1 something is wrong with the inputs (each fault is one line); 2 the command or a setting was not
understood; 3 the record or the warehouse could not be used. Nothing is half-loaded: what was served stays served.
"""

import typer

from etl.commands import files, loading, record, uploads

app = typer.Typer(
    help=(__doc__ or "").partition("\n\n")[2],
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
for commands in (loading, uploads, record, files):
    app.add_typer(commands.app)

if __name__ == "__main__":
    app()
