"""Win-sets: what each signatory's ratifiers would pass, and who holds the key.

After Putnam (International Organization 42, 427-460, 1988), formalised: a bloc approves a
package that is worth at least no deal to it and crosses none of its red lines; a chamber
approves with its threshold of seats; a signatory's win-set is what all its chambers approve.
The negotiator's own consent is counted beside it.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from tratado.talks.feasible import blocks
from tratado.talks.positions import Bools, Values, values_of
from tratado.talks.table import Table


@dataclass(frozen=True)
class WinSets:
    """How many packages there are, and how many each must-have would let through.

    `consent` counts what each signatory itself accepts, `chambers` what each body passes,
    `win_sets` what all bodies of a signatory pass, `in_all` and `in_any` the packages in every
    or some win-set. `alone` counts, for each signatory and chamber, the packages that everyone
    else would let through and it does not: whoever has most is pivotal.
    """

    size: int
    consent: dict[str, int]
    chambers: dict[str, int]
    win_sets: dict[str, int]
    in_all: int
    in_any: int
    deals: int
    alone: dict[str, int]

    @property
    def overlap(self) -> Fraction | None:
        """Packages in every win-set as a share of those in any; None if there are none."""
        return Fraction(self.in_all, self.in_any) if self.in_any else None

    def share(self, signatory: str) -> Fraction:
        """A signatory's win-set as a share of all packages."""
        return Fraction(self.win_sets[signatory], self.size)

    @property
    def pivotal(self) -> str | None:
        """The signatory or chamber that alone rules out most packages; None if none does."""
        name, count = max(self.alone.items(), key=lambda item: item[1])
        return name if count else None


def win_sets(table: Table, values: Values | None = None) -> WinSets:
    """Count every package. Raises TooManyPackages where there are too many."""
    values = values or values_of(table)
    signatories = table.signatories
    consent = dict.fromkeys(signatories, 0)
    chambers = dict.fromkeys((chamber.id for chamber in table.chambers), 0)
    of_party = dict.fromkeys(signatories, 0)
    alone = {**consent, **chambers}
    in_all = in_any = deals = 0
    every = slice(None)
    for block in blocks(table, values):
        answers: dict[str, Bools] = {}
        ratified: dict[str, Bools] = {}
        for signatory in signatories:
            accepted = block.accepts(values.place[signatory], every)
            answers[signatory] = accepted
            ratified[signatory] = np.ones(accepted.shape, dtype=np.bool_)
        for chamber in table.chambers:
            answers[chamber.id] = block.passes(chamber, every)
            ratified[chamber.of] &= answers[chamber.id]
        refusing = np.zeros(next(iter(answers.values())).shape, dtype=np.int64)
        for answer in answers.values():
            refusing += ~answer
        for name, answer in answers.items():
            alone[name] += int(np.count_nonzero((refusing == 1) & ~answer))
        for signatory in signatories:
            consent[signatory] += int(np.count_nonzero(answers[signatory]))
            of_party[signatory] += int(np.count_nonzero(ratified[signatory]))
        for chamber in table.chambers:
            chambers[chamber.id] += int(np.count_nonzero(answers[chamber.id]))
        together = np.stack(list(ratified.values()))
        in_all += int(np.count_nonzero(together.all(axis=0)))
        in_any += int(np.count_nonzero(together.any(axis=0)))
        deals += int(np.count_nonzero(refusing == 0))
    return WinSets(table.size, consent, chambers, of_party, in_all, in_any, deals, alone)
