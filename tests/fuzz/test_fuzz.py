"""A small share of the damaged input that `make fuzz` runs in full."""

from __future__ import annotations

import random

import pytest

from fuzz import BY_FORM, Count, changed, changed_bytes, fuzzed, table

MUTATIONS = 200


def test_a_share_of_all_mutations() -> None:
    found = fuzzed(MUTATIONS, seed=7)
    assert sum(found.ended.values()) >= MUTATIONS
    assert not found.crashes, "\n".join(text for _, _, text in found.crashes.values())


@pytest.mark.parametrize("form", BY_FORM)
def test_the_seed_alone_says_what_is_changed(form: str) -> None:
    data = b'[{"a": 1}]\nid,hs\n1,2\n'
    for seed in range(30):
        once, again = (changed(BY_FORM[form], random.Random(seed), data) for _ in range(2))
        assert once == again


def test_bytes_are_changed_whatever_they_are() -> None:
    for seed in range(50):
        changed_bytes(random.Random(seed), b"")
        assert changed_bytes(random.Random(seed), b"0123456789" * 9) is not None


def test_the_counts_add_up() -> None:
    found = Count()
    found.ended.update({("a", "read"): 2, ("b", "refused"): 3})
    assert table(found).splitlines()[-1] == "| all | 2 | 3 |"
