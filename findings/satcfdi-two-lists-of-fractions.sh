#!/usr/bin/env bash
# satcfdi 26.10.1: Mexico's tariff fractions are in the package twice, and the two lists differ.
#
# The XML schema of the foreign-trade complement has 26,045 codes, those of HS 2022 among them. The catalogue with the
# descriptions has 24,679 and none of 8517.13, 8524.91 or 8806.22, so that a fraction that validates has no
# name; and repealed fractions are in both. Look a code up in the schema, and take its name from elsewhere.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check satcfdi==26.10.1
venv/bin/python - <<'PY'
import pathlib
import pickle
import re
import sqlite3

import satcfdi

package = pathlib.Path(satcfdi.__file__).parent
schema = next(package.rglob("catComExt.xsd")).read_text()
listed = re.search(r'name="c_FraccionArancelaria".*?</xs:simpleType>', schema, re.S)[0]
codes = set(re.findall(r'enumeration value="(\d+)"', listed))
base = sqlite3.connect(next(package.rglob("catalogs.db")))
named = {pickle.loads(key) for (key,) in base.execute("SELECT key FROM C5bc_c_FraccionArancelaria")}
new = {"851713", "852491", "880622"}
print(len(codes), len(named), len(codes - named))
assert (len(codes), len(named)) == (26045, 24679)
assert new <= {code[:6] for code in codes} and not new & {code[:6] for code in named}
PY
