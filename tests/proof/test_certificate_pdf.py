"""Certifications on paper: every element can be read in every language, on any number of pages."""

from __future__ import annotations

import re
from dataclasses import replace

import pypdfium2
import pytest
from certificates import (
    EXPORTER,
    IMPORTER,
    PRODUCER,
    REQUEST,
    SECRET,
    USMCA,
    certificate,
    decision,
    digest,
)
from hypothesis import given, settings
from hypothesis import strategies as st

from tratado.locale import Language, messages
from tratado.proof.certificate import Certificate, certify
from tratado.proof.certificate_json import digest_of
from tratado.proof.certificate_pdf import certificate_pdf
from tratado.proof.paper import Unprintable


def pages(data: bytes) -> list[str]:
    """The text of each page, as a reader selects it, with plain spaces."""
    file = pypdfium2.PdfDocument(data)
    texts = [page.get_textpage().get_text_bounded() for page in file]
    return [re.sub(r"\s+", " ", text).strip() for text in texts]


def text(found: Certificate, language: Language) -> str:
    return " ".join(pages(certificate_pdf(found, language)))


@pytest.mark.parametrize("language", list(Language))
def test_every_element_of_the_annex_is_on_the_page(language: Language) -> None:
    made = replace(decision("ARNÉS-1"), description="juego de cables, çéàœ “x” *b* #panic()")
    found = certify(replace(REQUEST, language=language), ["ARNÉS-1"], [made], USMCA)
    shown = text(found, language)
    say = messages(language).format
    labels = ["certifier-kind", "kind-producer", "certifier", "exporter", "producer"]
    labels += ["importer", "goods", "hs", "criterion", "period", "signature", "title", "agreement"]
    for label in labels:
        assert say(f"certificate-{label}") in shown
    for person in (PRODUCER, EXPORTER, IMPORTER):
        for detail in (person.name, person.address, person.country, person.email):
            assert detail in shown
        assert person.telephone in shown
    for words in (
        "ARNÉS-1",
        made.description,
        "8544.30 B",
        "Firmante Núm. 5",
        "Gerente de comercio",
    ):
        assert words in shown
    days = {
        Language.EN: ("December 1, 2026 to November 30, 2027", "November 24, 2026"),
        Language.ES: ("del 1 de diciembre de 2026 al 30 de noviembre de 2027", "24 de noviembre"),
        Language.FR: ("du 1er décembre 2026 au 30 novembre 2027", "24 novembre 2026"),
    }
    for words in (*days[language], say("certificate-statement")):
        assert words in shown
    assert digest_of(found)[:12] in shown
    assert digest("record 1")[:12] in shown


@pytest.mark.parametrize("language", list(Language))
def test_those_who_are_not_named_are_told_so(language: Language) -> None:
    request = replace(REQUEST, parties=SECRET, blanket=None, invoice="F-100")
    shown = text(certify(request, ["X"], [decision("X")], USMCA), language)
    say = messages(language).format
    for words in ("available-upon-request", "various", "same", "single"):
        assert say(f"certificate-{words}") in shown
    assert "F-100" in shown
    assert PRODUCER.name not in shown


def test_one_good_is_one_page_and_sixty_go_on_under_a_header() -> None:
    assert len(pages(certificate_pdf(certificate(1), Language.EN))) == 1
    assert len(pages(certificate_pdf(certificate(12), Language.FR))) == 1
    found = certificate(60)
    shown = pages(certificate_pdf(found, Language.ES))
    assert len(shown) > 1
    number = digest_of(found)[:12]
    for place, page in enumerate(shown, start=1):
        assert f"Página {place} de {len(shown)}" in page
        assert number in page
        assert "Criterio de origen" in page
    for good in found.goods:
        assert sum(page.split().count(good.id) > 0 for page in shown) == 1


def test_a_long_part_number_stays_in_its_column_and_can_be_copied_whole() -> None:
    name = "HARNESS0123456789" * 4
    found = certify(REQUEST, [name], [decision(name)], USMCA)
    file = pypdfium2.PdfDocument(certificate_pdf(found, Language.EN))
    page = file[0].get_textpage()
    assert name in re.sub(r"\s", "", page.get_text_bounded())
    at = page.search("8544.30").get_next()
    assert at is not None
    assert page.get_charbox(at[0])[0] > 400


def test_the_same_certification_gives_the_same_bytes() -> None:
    assert certificate_pdf(certificate(3), Language.EN) == certificate_pdf(
        certificate(3), Language.EN
    )
    assert certificate_pdf(certificate(3), Language.EN) != certificate_pdf(
        certificate(4), Language.EN
    )


def test_a_translation_says_that_it_is_one() -> None:
    found = certificate(language=Language.ES)
    assert "Translation; the statement was given in Spanish." in text(found, Language.EN)
    assert "Traducción" not in text(found, Language.ES)


def test_a_statement_of_the_certifiers_own_is_printed_as_given() -> None:
    request = replace(REQUEST, statement="I certify in words of my own.")
    shown = text(certify(request, ["X"], [decision("X")], USMCA), Language.EN)
    assert "I certify in words of my own." in shown
    assert messages(Language.EN).format("certificate-statement") not in shown


def test_a_correction_says_what_it_replaces() -> None:
    request = replace(REQUEST, replaces=digest("old"))
    shown = text(certify(request, ["X"], [decision("X")], USMCA), Language.EN)
    assert f"Replaces the certification {digest('old')[:12]}." in shown


def test_the_file_says_what_it_is() -> None:
    file = pypdfium2.PdfDocument(certificate_pdf(certificate(), Language.FR))
    about = file.get_metadata_dict()
    assert about["Title"] == "Certification d’origine"
    assert about["Author"] == PRODUCER.name
    assert about["CreationDate"].startswith("D:20261124")


@pytest.mark.parametrize("name", ["線束", "name\u0000", "\u202eeman", "\U0001f600", "\u05d0"])
def test_a_name_that_the_font_does_not_have_is_refused_not_left_blank(name: str) -> None:
    found = certify(REQUEST, ["X"], [replace(decision("X"), description=name)], USMCA)
    with pytest.raises(Unprintable, match=r"cannot be printed: .*U\+"):
        certificate_pdf(found, Language.EN)


@settings(max_examples=15, deadline=None)
@given(st.text("aé ñ#$*_`<>@[]{}\\/\"'~=+-\nΩЖ×€’", min_size=1, max_size=30).filter(str.strip))
def test_text_is_set_as_text_whatever_it_says(description: str) -> None:
    found = certify(REQUEST, ["X"], [replace(decision("X"), description=description)], USMCA)
    shown = text(found, Language.EN)
    assert re.sub(r"\s", "", description) in re.sub(r"\s", "", shown)
