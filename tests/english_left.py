"""English left in what is said in Spanish or French.

    from tests.english_left import english_left

    shown = printed("check", path, "--lang", "es")
    assert not english_left(shown, "es", quoted=["casing", "fire door"])

`quoted` is what the user, a file or the law itself calls a thing and what therefore stays as it
is: names of goods and persons, titles of files. Left out by themselves: options (`--date`),
paths and names of files, names with an underscore, digests, and the commands after `tratado`.
The words looked for are those that no sentence of English goes without, the names of the parts
of a law or of a book, and the agreements' English names; none is a word of the language asked
about. What is found comes with the words around it, for the message of a failing test.
"""

from __future__ import annotations

import re
from collections.abc import Iterable


def _words(listed: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", listed))


_BOTH = _words("""
    the of and is not with from by are was were be been have had its which that this these those
    for to at than then when where only must may can cannot should would could will into under
    over between both either neither there they their them who whose how what why because
    without within before after all any each every other another same such more less most
    give write choose put use used uses says said made make makes needs lacks does did
    nothing something none missing unknown given known left see
    chapter chapters heading headings subheading subheadings schedule schedules regulations rule
    rules sheet sheets row rows column columns lines goods good value values
    workbook folder words book setting settings
    usmca nafta cusma
""")
"""Words of English that are none of Spanish nor of French."""

_OF_ONE = {
    "es": _words("or on an as if but it section sections paragraph route table line file files"),
    "fr": _words("has he we you your yes"),
}
"""Words of English that the language asked about does not have, though the other may."""

_LEFT_OUT = re.compile(
    r"--[\w-]+"  # an option
    r"|\S*[/\\]\S+"  # a path
    r"|[\w-]+\.(?:xlsx|csv|parquet|ya?ml|json|pdf|html|db|txt|md|ftl)\b"
    r"|\btratado(?: [a-z]+){0,2}"
    r"|\b[a-z_]+(?:\.[a-z_]+)+\b"  # the path of a term
    r"|\b[\w-]*(?:_|\d-)\w+\b"
    r"|\b(?=\w*\d)[0-9a-f]{8,64}\b"  # a digest
)
"""What is in no language."""

_WORD = re.compile(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)?")

_AROUND = 40


def english_left(text: str, language: str, quoted: Iterable[str] = ()) -> list[str]:
    """Every English word of a text that should be Spanish (`es`) or French (`fr`), in its place."""
    for each in sorted(quoted, key=len, reverse=True):
        text = text.replace(each, " ")
    text = _LEFT_OUT.sub(" ", text)
    looked_for = _BOTH | _OF_ONE[language]
    return [
        f"{word[0]}: …{text[max(0, word.start() - _AROUND) : word.end() + _AROUND]}…"
        for word in _WORD.finditer(text)
        if word[0].lower() in looked_for
    ]
