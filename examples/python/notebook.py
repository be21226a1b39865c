"""From a frame of goods to verdicts, margins, a what-if and a certification, as in a notebook."""

import datetime as dt

import pandas as pd

import tratado

# %% Twenty pumps that differ in what their casting costs
goods = pd.DataFrame({"id": [f"PUMP-{n:02}" for n in range(1, 21)], "hs": "8413.70"})
goods = goods.assign(description="Centrifugal pump", produced_in="MX", tv=100, method="tv")
parts = pd.DataFrame({"good": goods["id"], "part": "CASTING", "hs": "8413.91", "quantity": 1})
parts = parts.assign(unit_value=range(31, 51), origin="non_originating", country="CN")
book = tratado.read_frames({"goods": goods, "bom": parts}, {"currency": "USD", "hs_edition": 2022})

# %% Verdicts
decided = tratado.decide(book, tratado.law("usmca", dt.date(2026, 12, 1)))
print(decided)
print(tratado.explain(decided, "PUMP-20"))

# %% Margins
margins = decided.frame().select("id", "margin_points", "verdict").to_pandas()
plot = margins.astype({"margin_points": float}).plot.barh(x="id", y="margin_points", figsize=(6, 5))

# %% What if the casting of the last one came from a supplier in Canada?
changes = tratado.Changes(origin={("PUMP-20", "CASTING"): "originating"})
print(decided.changed(changes).moved())

# %% A certification for a year
maker = tratado.Person("Bombas SA", "Av. 1, Celaya", "MX", "ventas@bombas.example", "+52 461 000")
year = (dt.date(2026, 12, 1), dt.date(2027, 11, 30))
certification = tratado.certify(
    decided, ["PUMP-01"], certifier="producer", producers=[maker], exporter=maker,
    importer="unknown", signer="A. Firmante", title="Gerente", period=year, language="es",
)  # fmt: skip
pdf = certification.pdf("es")
