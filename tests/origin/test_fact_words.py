"""Every fact that the agreements may ask for has a name in the reader's language."""

from __future__ import annotations

import pytest
from tests.english_left import english_left

from tratado.agreement.agreement import AGREEMENTS, load
from tratado.agreement.wording import fact_name, fact_words, question
from tratado.locale import Language
from tratado.origin.fact_names import known_names

KNOWN = known_names(load(name).on(load(name).changes[-1]) for name in AGREEMENTS)
ASKED = sorted(
    fact for fact in KNOWN if f"not_{fact}" not in KNOWN and fact != "separation_prohibition"
)
"""What is stated by its opposite as well is asked by one of the two."""


@pytest.mark.parametrize("language", [Language.ES, Language.FR])
def test_every_fact_is_named_beside_its_code(language: Language) -> None:
    assert len(ASKED) > 300
    for fact in ASKED:
        name = fact_name(fact, language)
        assert not english_left(name, language, ["denim"]), fact
        assert not english_left(question(fact, language, "X"), language, ["denim"]), fact
        assert "_" not in name, fact
        if name != fact:  # As purification in French.
            assert name != fact_name(fact, Language.EN), fact
            assert fact_words(fact, language) == f"{name} ({fact})"


def test_in_english_a_code_that_says_it_all_stands_alone() -> None:
    assert fact_words("net_cost", Language.EN) == "net_cost"
    assert fact_words("hs_rule", Language.EN) == "code in the numbers of the rules (hs_rule)"


def test_what_a_proposal_brings_is_its_code() -> None:
    assert fact_words("spun_by_hand", Language.FR) == "spun_by_hand"
