"""The page of the real cases is the one that the replay makes."""

from pathlib import Path

from tratado.labor.history import real_cases
from tratado.labor.law import mechanism
from tratado.labor.wording import LaborWords
from tratado.locale import Language
from tratado.report.cases_page import PAGE, PICTURE, page, picture

DOCS = Path(__file__).parents[2] / "docs"


def test_the_page_and_its_picture_are_up_to_date() -> None:
    law, words = mechanism(), LaborWords(Language.EN)
    cases = real_cases(law)
    renew = "python -m tratado.report.cases_page docs"
    assert (DOCS / PAGE).read_text("utf-8") == page(law, cases, words), renew
    assert (DOCS / PICTURE).read_text("utf-8") == picture(law, cases, words), renew
