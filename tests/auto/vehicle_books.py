"""A small book of a vehicle with its core parts, as a folder of CSV files."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from pathlib import Path

from tratado.agreement.agreement import TextInForce, load
from tratado.auto.core_parts import CoreFinder, named_parts
from tratado.book import Book, read_book
from tratado.origin.findings import Findings, decide_book

TEXT: TextInForce = load("usmca").on(dt.date(2026, 1, 1))

FILES: Mapping[str, str] = {
    "settings": "key,value\ncurrency,USD\nhs_edition,2012\nproducer,MAKER\n",
    "goods": (
        "id,hs,use,producer,produced_in,nc\n"
        "CAR,8703.23,passenger_vehicle,MAKER,MX,1000\n"
        "ENGINE,8407.34,passenger_vehicle,SUPPLIER,MX,200\n"
    ),
    "bom": (
        "good,part,hs,quantity,line_value,origin,country\n"
        "CAR,ENGINE,,1,210,,MX\n"
        "CAR,GEARBOX,8708.40,1,100,non_originating,JP\n"
        "CAR,BODY,8707.10,1,150,originating,MX\n"
        "CAR,AXLE,8708.50,2,120,originating,US\n"
        "CAR,STRUT,8708.80,4,80,originating,MX\n"
        "CAR,STEERING,8708.94,1,60,originating,MX\n"
        "CAR,RADIO,8527.29,1,40,non_originating,CN\n"
        "ENGINE,BLOCK,8409.91,1,30,non_originating,DE\n"
        "ENGINE,PISTON,8409.91,4,20,non_originating,DE\n"
        "ENGINE,GASKET,8484.10,1,25,non_originating,CN\n"
        "ENGINE,HEAD,8409.91,1,40,originating,MX\n"
    ),
    "core_parts": (
        "part,core_part,listed_as,nc,vnm,vnm_listed\n"
        "ENGINE,engine,part,,,\n"
        "GEARBOX,transmission,,,,\n"
        "BODY,body_and_chassis,part,140,20,10\n"
        "AXLE,axle,part,55,5,5\n"
        "STRUT,suspension_system,part,18,2,2\n"
        "STEERING,steering_system,part,55,10,\n"
        "BLOCK,engine,component,,,\n"
        "PISTON,engine,component,,,\n"
    ),
}


def read(folder: Path, **changed: str) -> Book:
    """The book with some of its files replaced, or further ones."""
    folder.mkdir(exist_ok=True)
    for name, content in {**FILES, **changed}.items():
        (folder / f"{name}.csv").write_text(content, encoding="utf-8")
    return read_book(folder)


def decided(book: Book, text: TextInForce = TEXT) -> Findings:
    return decide_book(book.goods, book.lines, book.facts, text)


def finder(book: Book, text: TextInForce = TEXT) -> CoreFinder:
    return CoreFinder(decided(book, text), named_parts(book.tables["core_parts"]))
