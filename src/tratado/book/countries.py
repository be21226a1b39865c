"""Country codes (ISO 3166-1) and currency codes (ISO 4217) that a book may use."""

from __future__ import annotations

import functools

from babel.core import Locale, get_global
from babel.numbers import list_currencies

from tratado.book.spec import plain
from tratado.language import Language

_COUNTRY_CODES = """
AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ
BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM
DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS
GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN
KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ
MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM
PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV
SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI
VN VU WF WS YE YT ZA ZM ZW
"""

COUNTRIES = frozenset(_COUNTRY_CODES.split())

PARTIES = {
    "usa": "US",
    "unitedstates": "US",
    "estadosunidos": "US",
    "eua": "US",
    "eeuu": "US",
    "etatsunis": "US",
    "mex": "MX",
    "mexico": "MX",
    "mexique": "MX",
    "can": "CA",
    "canada": "CA",
}
"""Other ways in which files name the three parties (names as `plain` leaves them)."""

PARTY_CODES = ("US", "MX", "CA")
"""The parties to the agreement."""

_SEVERAL = frozenset(("congo", "corea", "coree", "korea"))
"""Names that people use of more than one country."""


@functools.cache
def _names() -> dict[str, str]:
    """Names of countries in three languages, and codes of three letters, that mean one only."""
    found: dict[str, set[str]] = {}
    for language in Language:
        for code, name in Locale(language).territories.items():
            if code in COUNTRIES:
                found.setdefault(plain(name), set()).add(code)
    for alias, codes in get_global("territory_aliases").items():
        if alias.isalpha() and len(codes) == 1 and codes[0] in COUNTRIES:
            found.setdefault(plain(alias), set()).add(codes[0])
    return {
        name: codes.pop()
        for name, codes in found.items()
        if len(codes) == 1 and name not in _SEVERAL
    }


def country_named(text: str) -> str | None:
    """The country that a code or a name in one of three languages means; None where no one."""
    code = text.upper()
    if code in COUNTRIES:
        return code
    return PARTIES.get(plain(text)) or _names().get(plain(text))


CURRENCIES: frozenset[str] = frozenset(list_currencies())
