"""De minimis: how much material without the required change a good may contain.

Uniform Regulations 5. By value, 10 % of the transaction value or of the total cost
(5(1)), with materials that may never be waived (5(3)); for textiles by weight, of the
good (5(6)) or of the component that determines its classification (5(7)).
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping

import numpy as np

from tratado.agreement.tables import DeMinimisException
from tratado.hs import Code, Provision
from tratado.origin.answer import Answer, Column, answer
from tratado.origin.materials import MaterialIndex

_FIBRES_AND_YARNS = (
    "5001", "5006", "5101", "5110", "5201", "5207", "5301", "5308", "5401", "5406", "5501", "5511",
)  # fmt: skip
"""First and last headings of the fibres and yarns of chapters 50 to 55, in pairs."""

ELASTOMERIC = "elastomeric"
"""The fact that a material is elastic yarn or fiber (5(6), 5(7))."""


def by_weight_of_good(code: Code) -> bool:
    """Whether 5(6) governs: goods of chapters 50 to 60 and of heading 9619."""
    return 50 <= int(code.chapter) <= 60 or code.heading == "9619"


def by_weight_of_component(code: Code) -> bool:
    """Whether 5(7) and 5(9) govern: goods of chapters 61 to 63."""
    return 61 <= int(code.chapter) <= 63


def waivable(
    code: Code,
    facts: Mapping[str, bool],
    exceptions: Iterable[DeMinimisException],
    index: MaterialIndex,
) -> Column:
    """For each material, whether 5(1) may waive it in a good of this code.

    Open where an exception names only a part of a provision and the fact is missing.
    """
    barred = np.zeros(len(index.materials), dtype=np.uint8)
    allowed = np.zeros(len(index.materials), dtype=np.uint8)
    for exception in exceptions:
        of_good = _good_named(exception.good, code, facts)
        if of_good is Answer.NOT_MET:
            continue
        column = np.minimum(_materials_named(exception, code, index), of_good)
        side = barred if exception.kind == "bars" else allowed
        np.maximum(side, column.astype(np.uint8), out=side)
    return np.maximum(Answer.MET - barred, allowed).astype(np.uint8)


def barring(
    code: Code,
    facts: Mapping[str, bool],
    material: int,
    exceptions: Iterable[DeMinimisException],
    index: MaterialIndex,
) -> list[str]:
    """The provisions of 5(3) by which 5(1) surely does not waive a material in a good."""
    listed = list(exceptions)
    if waivable(code, facts, listed, index)[material] != Answer.NOT_MET:
        return []
    return [
        exception.cite
        for exception in listed
        if exception.kind == "bars"
        and _good_named(exception.good, code, facts) is Answer.MET
        and _materials_named(exception, code, index)[material] == Answer.MET
    ]


@functools.lru_cache(maxsize=8)
def fibre_or_yarn(index: MaterialIndex) -> Column:
    """For each material, whether it is a fibre or a yarn, which alone 5(7) waives."""
    column = np.zeros(len(index.materials), dtype=np.uint8)
    pairs = list(zip(_FIBRES_AND_YARNS[::2], _FIBRES_AND_YARNS[1::2], strict=True))
    for number, material in enumerate(index.materials):
        inside = {any(a <= code.heading <= b for a, b in pairs) for code in material.codes}
        unsure = len(inside) > 1 or any(len(code.digits) < 4 for code in material.codes)
        column[number] = Answer.OPEN if unsure else Answer.MET if True in inside else 0
    return column


def good_facts(code: Code, exceptions: Iterable[DeMinimisException]) -> list[str]:
    """The facts about a good of this code that exceptions turn on."""
    return [
        str(provision)
        for exception in exceptions
        for provision in exception.good
        if provision.part and provision.touches(code)
    ]


def material_facts(
    code: Code, materials: Iterable[Code], exceptions: Iterable[DeMinimisException]
) -> list[str]:
    """The facts about a material that exceptions for goods of a code turn on."""
    codes = list(materials)
    return [
        str(provision)
        for exception in exceptions
        if any(p.touches(code) for p in exception.good)
        for provision in exception.material
        if provision.part and any(map(provision.touches, codes))
    ]


def _good_named(provisions: Iterable[Provision], code: Code, facts: Mapping[str, bool]) -> Answer:
    state = Answer.NOT_MET
    for provision in provisions:
        if not provision.touches(code):
            continue
        if provision.part:
            found = answer(facts.get(str(provision)))
        else:
            found = Answer.MET if provision.covers(code) else Answer.OPEN
        state = max(state, found)
    return state


def _materials_named(exception: DeMinimisException, code: Code, index: MaterialIndex) -> Column:
    found = np.zeros(len(index.materials), dtype=np.uint8)
    for number, material in enumerate(index.materials):
        states = {_material_named(exception, code, each, material.facts) for each in material.codes}
        found[number] = states.pop() if len(states) == 1 else Answer.OPEN
    return found


def _material_named(
    exception: DeMinimisException, good: Code, code: Code, facts: Mapping[str, bool]
) -> Answer:
    if exception.same_subheading and code.subheading != good.subheading:
        return Answer.OPEN if good.subheading.startswith(code.digits) else Answer.NOT_MET
    if not exception.material:
        return Answer.MET
    return _good_named(exception.material, code, facts)
