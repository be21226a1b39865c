#!/usr/bin/env bash
# fluent.runtime 0.4.0: an argument of 2,501 characters is not formatted, and the error names another limit.
#
# A text of 2,500 characters goes through a message. One character more, and the value is replaced by "{???}" with an
# error that says at most 1000 are allowed, which is the limit of something else (the parts of a pattern). Lists of tariff
# codes, and descriptions that users write, reach that length.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check fluent.runtime==0.4.0
venv/bin/python - <<'PY'
from fluent.runtime import FluentBundle, FluentResource

bundle = FluentBundle(["en"], use_isolating=False)
bundle.add_resource(FluentResource("codes = { $list }\n"))
message = bundle.get_message("codes").value
short, none = bundle.format_pattern(message, {"list": "8" * 2500})
long, errors = bundle.format_pattern(message, {"list": "8" * 2501})
print(len(short), none, repr(long), errors)
assert len(short) == 2500 and not none
assert len(long) < 10
assert "2501, max allowed is 1000" in str(errors[0])
PY
