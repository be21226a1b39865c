"""The persons that certifications name, kept in a YAML file under names of the user's own.

persons:
  plant:
    name: Fábrica de Ejemplo, S.A. de C.V.
    address: Avenida Uno 100, 64000 Monterrey, Nuevo León
    country: MX
    email: origen@fabrica.example
    telephone: +52 81 5555 0100
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from tratado.proof.certificate import Person
from tratado.proof.certificate_json import person
from tratado.proof.reading import MalformedDocument, Reader
from tratado.words import Place, Problem, Said
from tratado.yaml_files import MalformedYaml, read_texts


def read_persons(path: Path) -> Mapping[str, Person]:
    """The persons of a file, by their names there.

    Raises MalformedDocument with every problem, OSError where the file cannot be read.
    """
    try:
        content = read_texts(path)
    except MalformedYaml as error:
        raise MalformedDocument(
            [Problem(Place(line=error.line), Said("persons-unread", why=error.message))]
        ) from None
    reader = Reader(content)
    persons = reader.object("persons")
    found = {name: person(persons.object(name)) for name in persons.names}
    reader.finish()
    return found
