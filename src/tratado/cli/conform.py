"""`tratado conform`: run conformance cases."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tratado.cli.app import DECIDED, INPUT_ERRORS, LangOption, fail
from tratado.language import Language

if TYPE_CHECKING:
    from tratado.words import Part


def register(app: typer.Typer) -> None:
    app.command("conform")(conform)


def conform(
    paths: Annotated[list[Path], typer.Argument(help="Files or folders of YAML cases.")],
    routes: Annotated[
        bool, typer.Option("--routes", help="List the rule rows that no case goes through.")
    ] = False,
    lang: LangOption = Language.EN,
) -> None:
    """Run conformance cases; exit code 0 where all pass, 1 where one differs."""
    from tratado.agreement.agreement import load
    from tratado.agreement.problems import MalformedLaw
    from tratado.conformance.cases import case_files, cases_of
    from tratado.conformance.run import run_case
    from tratado.files import why
    from tratado.words import Place, Said, TratadoError
    from tratado.yaml_files import MalformedYaml

    def say(id_: str, **parts: Part) -> None:
        typer.echo(Said(id_, **parts).words(lang))

    passed = failed = 0
    used: set[str] = set()
    try:
        files = case_files(paths)
    except TratadoError as error:
        raise fail(error) from None
    for file in files:
        try:
            for case in cases_of(file):
                outcome = run_case(case)
                used |= outcome.routes
                passed, failed = passed + outcome.passed, failed + (not outcome.passed)
                for difference in outcome.differences:
                    place = Place(file=str(file), line=case.line)
                    say("conform-difference", place=place, case=case.name, difference=difference)
        except (MalformedLaw, MalformedYaml, OSError) as error:
            failed += 1
            told = why(error) if isinstance(error, OSError) else error
            say("conform-not-run", file=str(file), why=told)
    rows = {route.id for route in load("usmca").routes}
    reached = len(used & rows)
    say("conform-rows-reached", reached=str(reached), rows=str(len(rows)))
    if routes:
        for route in sorted(rows - used):
            typer.echo("  " + Said("conform-not-reached", route=route).words(lang))
    say("conform-passed", passed=str(passed), failed=str(failed))
    raise typer.Exit(INPUT_ERRORS if failed else DECIDED)
