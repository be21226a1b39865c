"""Terms that each country of importation sets for itself: days, years and amounts."""

from __future__ import annotations

from tratado.agreement.agreement import TextInForce
from tratado.proof.certificate import TERRITORIES, Certificate, Person, whole_term


def imported_into(certificate: Certificate) -> str | None:
    """The country of importation, that of the importer; None where the certification names none."""
    importer = certificate.parties.importer
    if isinstance(importer, Person) and importer.country in TERRITORIES:
        return importer.country
    return None


def term_of(path: str, country: str) -> str:
    """The path of a country's own term."""
    return f"{path}.{country.lower()}"


def of_country(text: TextInForce, path: str, country: str) -> int | None:
    """What a country has for a term in days, months or years; None where nothing is known."""
    return whole_term(text, term_of(path, country))


def of_countries(text: TextInForce, path: str, country: str | None) -> dict[int, list[str]]:
    """Each value of a term with the countries that have it, lowest first.

    That of the country of importation alone; of all three where it is not known.
    """
    found: dict[int, list[str]] = {}
    for each in sorted(TERRITORIES) if country is None else [country]:
        value = of_country(text, path, each)
        if value is not None:
            found.setdefault(value, []).append(each)
    return dict(sorted(found.items()))
