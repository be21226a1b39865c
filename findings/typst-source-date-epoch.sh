#!/usr/bin/env bash
# typst 0.15.2 (the Python package): SOURCE_DATE_EPOCH is not read, so two builds of one document differ.
#
# The command-line compiler takes the variable for the date of a PDF. The Python binding writes the day of the build all
# the same; only its argument timestamp= sets the date. A certificate that is made again is another file without it.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check typst==0.15.2
SOURCE_DATE_EPOCH=0 venv/bin/python - <<'PY'
import re

import typst

source = b"#set document(title: [certificate])\nsigned"
by_variable = typst.compile(source, format="pdf")
by_argument = typst.compile(source, format="pdf", timestamp=0)
dates = [re.search(rb"CreationDate ?\(D:(\d{4})", pdf)[1].decode() for pdf in (by_variable, by_argument)]
print("year of creation by the variable, by the argument:", dates)
assert dates[0] != "1970" and dates[1] == "1970"
PY
