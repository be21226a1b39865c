"""`tratado conform`: run conformance cases."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from tratado.cli.app import DECIDED, INPUT_ERRORS, fail


def register(app: typer.Typer) -> None:
    app.command("conform")(conform)


def conform(
    paths: Annotated[list[Path], typer.Argument(help="Files or folders of YAML cases.")],
    routes: Annotated[
        bool, typer.Option("--routes", help="List the rule rows that no case goes through.")
    ] = False,
) -> None:
    """Run conformance cases; exit code 0 where all pass, 1 where one differs."""
    from tratado.agreement.agreement import load
    from tratado.agreement.problems import MalformedLaw
    from tratado.conformance.cases import case_files, cases_of
    from tratado.conformance.run import run_case
    from tratado.yaml_files import MalformedYaml

    passed = failed = 0
    used: set[str] = set()
    try:
        files = case_files(paths)
    except FileNotFoundError as error:
        raise fail(str(error)) from None
    for file in files:
        try:
            for case in cases_of(file):
                outcome = run_case(case)
                used |= outcome.routes
                passed, failed = passed + outcome.passed, failed + (not outcome.passed)
                for difference in outcome.differences:
                    typer.echo(f"{file}, line {case.line}: {case.name}: {difference}")
        except (MalformedLaw, MalformedYaml, OSError) as error:
            failed += 1
            typer.echo(f"{file}: no case of it was run: {error}")
    rows = {route.id for route in load("usmca").routes}
    reached = len(used & rows)
    typer.echo(f"rows of the rule tables reached: {reached} of {len(rows)}")
    if routes:
        for route in sorted(rows - used):
            typer.echo(f"  not reached: {route}")
    typer.echo(f"conformance: {passed} passed, {failed} failed")
    raise typer.Exit(INPUT_ERRORS if failed else DECIDED)
