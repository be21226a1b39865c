#!/usr/bin/env bash
# negmas 0.16.0: a scenario in which nobody states a reserved value is written with one: minus infinity.
#
# A utility function without a reserved value has -inf, and Scenario.dumpas writes it as `-.inf`, the YAML word that is a
# number to some readers and no number to those that take decimals. "Nothing stated" and "anything is better" cannot
# be told apart in the file.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check negmas==0.16.0
venv/bin/python - <<'PY' 2>/dev/null
import pathlib

from negmas import make_issue, make_os
from negmas.inout import Scenario
from negmas.preferences import LinearAdditiveUtilityFunction

issues = [make_issue(["keep", "change"], "tariff")]
utilities = tuple(
    LinearAdditiveUtilityFunction({"tariff": {"keep": 1.0, "change": 0.0}}, issues=issues, name=name)
    for name in ("one", "two")
)
Scenario(outcome_space=make_os(issues), ufuns=utilities).dumpas(pathlib.Path("saved"), type="yml")
written = pathlib.Path("saved/one.yml").read_text()
line = next(line for line in written.splitlines() if line.startswith("reserved_value"))
print(line)
assert line == "reserved_value: -.inf"
PY
