#!/usr/bin/env bash
# DuckDB 2.0.0 and pyarrow: an exact sum of BIGINT reaches a Parquet file as a DOUBLE, one unit off.
#
# sum(BIGINT) is a HUGEINT, and right. Parquet has no 128-bit integer; COPY ... TO writes the column as DOUBLE, without a
# warning, so that a sum above 2^53 (900 billion units of a currency, where amounts are kept in ten-thousandths)
# is read back as another number. Seen: 9007199254740993 written, 9007199254740992 read. A cast to DECIMAL(38, 0) keeps it.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check duckdb==2.0.0 pyarrow==26.0.1
venv/bin/python - <<'PY'
import duckdb
import pyarrow.parquet as pq

base = duckdb.connect()
base.execute("CREATE TABLE amounts AS SELECT 9007199254740993::BIGINT AS a UNION ALL SELECT 0")
kind, exact = base.execute("SELECT typeof(sum(a)), sum(a) FROM amounts").fetchone()
base.execute("COPY (SELECT sum(a) AS s FROM amounts) TO 's.parquet' (FORMAT parquet)")
base.execute("COPY (SELECT sum(a)::DECIMAL(38, 0) AS s FROM amounts) TO 'd.parquet' (FORMAT parquet)")
read = pq.read_table("s.parquet")
print(duckdb.__version__, kind, exact, read.schema.field("s").type, int(read["s"][0].as_py()))
assert (kind, exact) == ("HUGEINT", 9007199254740993)
assert str(read.schema.field("s").type) == "double"
assert int(read["s"][0].as_py()) == 9007199254740992
assert int(pq.read_table("d.parquet")["s"][0].as_py()) == 9007199254740993
PY
