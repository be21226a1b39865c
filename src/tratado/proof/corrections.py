"""When a certification no longer holds: what breaks it, and who must be told.

Who certified, and then has reason to believe that the certification was wrong, tells everyone
who was given it, promptly and in writing (Article 5.6; not among the texts that the terms were
checked against). Within how many days is a term of each country of importation, under
`certification.notify_days`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from tratado.agreement.agreement import TextInForce
from tratado.canonical import digest
from tratado.locale import Language, messages
from tratado.origin.answer import Verdict
from tratado.origin.criteria import Criterion
from tratado.proof.certificate import (
    Certificate,
    CertifiedGood,
    Decision,
    Person,
    days_later,
    six_digits,
)
from tratado.proof.certificate_json import digest_of, person, person_body
from tratado.proof.countries import of_countries
from tratado.proof.periods import Outlook, law_in_force
from tratado.proof.reading import MalformedDocument, Reader
from tratado.words import Place, Problem, Said, day_words

SCHEMA = "urn:tratado:schema:notice:1"
"""The name of the schema of notices; a name, not an address that is ever fetched."""


class Breaks(StrEnum):
    """How a later decision differs from what was certified."""

    NOT_ORIGINATING = "not_originating"
    UNDETERMINED = "undetermined"
    CRITERION = "criterion"
    CLASSIFICATION = "classification"


@dataclass(frozen=True, slots=True)
class Broken:
    """A good for which a certification no longer holds.

    `since` is the first day covered of which a decision says so, `record` the digest of the
    first that was recorded, empty where it was decided anew and no record says it. `stated` is
    the criterion or code certified, `found` the one decided.
    """

    good: str
    breaks: Breaks
    since: dt.date
    record: str
    stated: str
    found: str

    def words(self, language: Language) -> str:
        told = messages(language).format(
            f"correction-{self.breaks.value.replace('_', '-')}",
            day=day_words(self.since, language),
            stated=self.stated,
            found=self.found,
        )
        return f"{self.good}: {told}"


def over_period(
    certificate: Certificate, decisions: Iterable[Decision], outlook: Outlook
) -> tuple[Broken, ...]:
    """The goods of a certification that its period does not carry, from its first day to its last.

    Of each good count the decision that the certification rests on and those recorded after
    it, also where the certification was issued later still; and what is decided anew where
    the law or the declarations change within the period.
    """
    by_good: dict[str, list[Decision]] = {good.id: [] for good in certificate.goods}
    for decision in law_in_force(d for d in decisions if d.good in by_good):
        by_good[decision.good].append(decision)
    found: list[Decision] = []
    for good in certificate.goods:
        decided = by_good[good.id]
        rests_on = [each.number for each in decided if each.record == good.record]
        since = [each for each in decided if rests_on and each.number >= rests_on[0]]
        found += outlook.within(since, certificate.covered)
    recorded = {
        each.good: each.record for each in broken_by(certificate, [d for d in found if d.record])
    }
    return tuple(
        replace(each, record=recorded.get(each.good, "")) for each in broken_by(certificate, found)
    )


def broken_by(certificate: Certificate, later: Iterable[Decision]) -> tuple[Broken, ...]:
    """The goods of a certification that decisions no longer carry.

    `later` holds decisions recorded after those that the certification rests on, or made anew,
    of any goods and days; those for days that it does not cover leave it alone, and of several
    for one day the last recorded counts. A good is told of once, for the first of its days.
    """
    last: dict[tuple[str, dt.date], Decision] = {}
    for decision in sorted(later, key=lambda d: d.number):
        # What a proposal would bring is no finding about the law in force.
        if decision.day in certificate.covered and not decision.amendments:
            last[decision.good, decision.day] = decision
    found: dict[str, Broken] = {}
    goods = {good.id: good for good in certificate.goods}
    for (good, day), decision in sorted(last.items(), key=lambda item: item[0][1]):
        if good in found or good not in goods:
            continue
        difference = _difference(goods[good], decision)
        if difference is not None:
            breaks, stated, decided = difference
            found[good] = Broken(good, breaks, day, decision.record, stated, decided)
    return tuple(found[good] for good in goods if good in found)


def _difference(good: CertifiedGood, decision: Decision) -> tuple[Breaks, str, str] | None:
    """How a decision differs from what was certified; None where it upholds it."""
    criterion = (good.criterion, decision.criterion or "-")
    if decision.verdict is Verdict.NOT_ORIGINATING:
        return (Breaks.NOT_ORIGINATING, *criterion)
    if decision.verdict is Verdict.UNDETERMINED:
        return (Breaks.UNDETERMINED, *criterion)
    of_set = decision.criterion == Criterion.SET
    same_letter = decision.whole_set or good.criterion != Criterion.C
    if of_set != good.of_set or not (same_letter if of_set else criterion[0] == criterion[1]):
        return (Breaks.CRITERION, *criterion)
    code = six_digits(decision.hs) or decision.hs
    # Codes of different editions of the Harmonized System cannot be held against each other.
    if decision.hs_edition == good.hs_edition and code != good.hs:
        return Breaks.CLASSIFICATION, good.hs, code
    return None


@dataclass(frozen=True, slots=True)
class Notice:
    """The notice that a certification does not hold for some of its goods.

    `found_on` is the day on which the certifier came to know, `due` the last day to tell the
    holders, None where the agreement has no term for it; `days` is that term.
    """

    certificate: str
    signed_on: dt.date
    broken: tuple[Broken, ...]
    found_on: dt.date
    days: int | None
    due: dt.date | None
    holders: tuple[Person, ...]


def notice(
    certificate: Certificate,
    broken: Sequence[Broken],
    holders: Sequence[Person],
    text: TextInForce,
    country: str | None,
) -> Notice:
    """The notice to the holders of a certification, found out on the day of the text.

    `country` is that of importation; where it is not known, no last day is stated unless all
    three countries have the same. Raises AssertionError where nothing is broken, or where there is
    nobody to tell.
    """
    if not broken:
        raise AssertionError("no good of the certification is broken; there is nothing to notify")
    if not holders:
        raise AssertionError("nobody is named who was given the certification; name its holders")
    terms = list(of_countries(text, "certification.notify_days", country))
    days = terms[0] if len(terms) == 1 else None
    return Notice(
        certificate=digest_of(certificate),
        signed_on=certificate.signature.day,
        broken=tuple(broken),
        found_on=text.day,
        days=days,
        due=None if days is None else days_later(text.day, days),
        holders=tuple(holders),
    )


def letter(found: Notice, language: Language) -> str:
    """The notice as plain text, to be sent to each holder."""
    say = messages(language).format
    body = say(
        "correction-body",
        number=found.certificate,
        day=day_words(found.signed_on, language),
    )
    lines = [say("correction-title"), "", body, ""]
    lines.extend(f"- {broken.words(language)}" for broken in found.broken)
    if found.due is not None and found.days is not None:
        due = day_words(found.due, language)
        told = say("correction-due", day=due, days=str(found.days))
        lines.extend(["", told if found.days else say("correction-due-at-once")])
    lines.extend(["", f"{say('correction-holders')}:"])
    lines.extend(f"- {holder.name}, {holder.email}" for holder in found.holders)
    return "\n".join(lines) + "\n"


def to_body(found: Notice) -> dict[str, Any]:
    """The notice as plain values, named by the digest of what it says."""
    content = {
        "certificate": found.certificate,
        "signed_on": found.signed_on.isoformat(),
        "broken": [
            {
                "good": broken.good,
                "breaks": broken.breaks.value,
                "since": broken.since.isoformat(),
                "decision": broken.record,
                "stated": broken.stated,
                "found": broken.found,
            }
            for broken in found.broken
        ],
        "found_on": found.found_on.isoformat(),
        "days": found.days,
        "due": None if found.due is None else found.due.isoformat(),
        "holders": [person_body(holder) for holder in found.holders],
    }
    return {"$schema": SCHEMA, "id": f"urn:tratado:notice:{digest(content)}", **content}


def of_body(body: object) -> Notice:
    """Read a notice. Raises MalformedDocument with every problem, and for a changed one."""
    reader = Reader(body)
    reader.one_of("$schema", [SCHEMA])
    name = reader.text("id")
    found = Notice(
        certificate=reader.text("certificate"),
        signed_on=reader.day("signed_on"),
        broken=reader.list("broken", _broken),
        found_on=reader.day("found_on"),
        days=reader.optional("days", reader.number),
        due=reader.optional("due", reader.day),
        holders=reader.list("holders", person),
    )
    reader.finish()
    if to_body(found)["id"] != name:
        raise MalformedDocument([Problem(Place(item="id"), Said("notice-changed"))])
    return found


def _broken(reader: Reader) -> Broken:
    found = Broken(
        good=reader.text("good"),
        breaks=reader.enum("breaks", Breaks),
        since=reader.day("since"),
        record=reader.text("decision"),
        stated=reader.text("stated"),
        found=reader.text("found"),
    )
    reader.end()
    return found
