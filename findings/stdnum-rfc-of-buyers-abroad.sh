#!/usr/bin/env bash
# python-stdnum 2.2: the RFC that Mexican invoices name for every buyer abroad is valid or not by an option.
#
# Export invoices (CFDI with ComercioExterior) name buyers abroad by the generic RFC XEXX010101000, and sales to the public
# by XAXX010101000. Both pass mx.rfc.is_valid() as it comes, although their check digits are wrong, and fail once
# validate_check_digits=True is asked for, so that the stricter check refuses most export invoices.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check python-stdnum==2.2
venv/bin/python - <<'PY'
from stdnum.mx import rfc

for generic in ("XEXX010101000", "XAXX010101000"):
    plain, strict = rfc.is_valid(generic), rfc.is_valid(generic, validate_check_digits=True)
    print(generic, plain, strict)
    assert plain and not strict
PY
