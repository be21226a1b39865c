"""Books are kept as versions with their files, and read again from them."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
import xlsxwriter
import yaml
from hypothesis import given
from hypothesis import settings as few
from hypothesis import strategies as st
from records import AT

from tratado.book import BookErrors, read_book
from tratado.store import Refused, Settings, Store, create_store
from tratado.store.attachments import DamagedFile
from tratado.workspace.books import ReadsDifferently, book_versions, import_book, kept_book

EXAMPLES = Path(__file__).parent.parent.parent / "examples"

GOODS = "id,hs,method\nPUMP,8413.30,nc\n"
BOM = "good,part,hs,quantity,unit value\nPUMP,SEAL,4016.93,2,{value}\n"
SETTINGS = "key,value\ncurrency,USD\n"


def folder(place: Path, value: str = "0.5", goods: str = GOODS) -> Path:
    place.mkdir(exist_ok=True, parents=True)
    (place / "goods.csv").write_text(goods)
    (place / "bom.csv").write_text(BOM.format(value=value))
    (place / "settings.csv").write_text(SETTINGS)
    (place / "notes.md").write_text("not of the book")
    return place


def test_a_workbook_comes_back_from_its_files(store: Store) -> None:
    path = EXAMPLES / "pickup" / "pickup.xlsx"
    version = import_book(store, path, None, "analyst", at=AT)
    assert version.is_new
    assert [a.name for a in version.record.attachments] == ["book/pickup.xlsx"]
    with kept_book(store, 1) as book:
        assert book.digest == version.digest == read_book(path).digest
        assert book.name == "pickup"
    assert store.files.read(version.record.attachments[0]) == path.read_bytes()
    assert sorted(p.name for p in store.folder.iterdir() if p.name.startswith(".")) == []


def test_versions_follow_each_other(store: Store, tmp_path: Path) -> None:
    place = tmp_path / "mine"
    digests = []
    for value in ("0.5", "0.6", "0.5"):
        digests.append(import_book(store, folder(place, value), None, "analyst", at=AT).digest)
    assert [v.version for v in book_versions(store)] == [1, 2, 3]
    assert [v.digest for v in book_versions(store)] == digests
    assert digests[0] == digests[2] != digests[1]
    for version, digest in enumerate(digests, 1):
        with kept_book(store, version) as book:
            assert book.digest == digest
    with kept_book(store) as book:
        assert book.digest == digests[2]
    names = [a.name for a in store.records(kind="book")[0].attachments]
    assert names == ["book/mine/bom.csv", "book/mine/goods.csv", "book/mine/settings.csv"]


def test_the_same_content_again_is_no_new_version(store: Store, tmp_path: Path) -> None:
    first = import_book(store, folder(tmp_path / "a"), None, "analyst", at=AT)
    same = folder(tmp_path / "b")
    (same / "goods.csv").write_text(GOODS.replace(",", ";"))
    again = import_book(store, same, None, "broker", at=AT)
    assert not again.is_new
    assert again.record == first.record
    assert len(store.records()) == 2


def test_elections_are_recorded_when_they_change(store: Store, tmp_path: Path) -> None:
    place = tmp_path / "a"
    import_book(store, folder(place), None, "analyst", at=AT)
    import_book(store, folder(place, "0.6"), None, "analyst", at=AT)
    import_book(store, folder(place, "0.6", GOODS.replace("nc", "tv")), None, "analyst", at=AT)
    bodies = [record.body for record in store.records(kind="election")]
    assert [body["goods"] for body in bodies] == [
        {"PUMP": {"method": "nc"}},
        {"PUMP": {"method": "tv"}},
    ]
    assert bodies[0]["settings"] == {"currency": "USD"}


def test_a_mapping_is_kept_with_the_book(store: Store, tmp_path: Path) -> None:
    place = folder(tmp_path / "a", goods=GOODS.replace("id", "clave"))
    mapping = tmp_path / "map.yaml"
    mapping.write_text(yaml.safe_dump({"goods": {"columns": {"id": "clave"}}}))
    version = import_book(store, place, mapping, "analyst", at=AT)
    assert "mapping/map.yaml" in [a.name for a in version.record.attachments]
    mapping.unlink()
    with kept_book(store) as book:
        assert book.goods["id"].to_list() == ["PUMP"]


def test_a_book_with_problems_is_not_taken_in(store: Store, tmp_path: Path) -> None:
    place = folder(tmp_path / "a", "many")
    with pytest.raises(BookErrors, match=r"bom\.csv, sheet bom, row 2, column unit value"):
        import_book(store, place, None, "analyst", at=AT)
    with pytest.raises(BookErrors, match="cannot be read"):
        import_book(store, tmp_path / "nowhere.xlsx", None, "analyst", at=AT)
    assert_nothing_kept(store)


def test_a_file_too_large_is_not_taken_in(tmp_path: Path) -> None:
    with create_store(tmp_path / "w", Settings(largest_attachment=20)) as store:
        with pytest.raises(Refused, match="takes files up to 20"):
            import_book(store, folder(tmp_path / "a"), None, "analyst", at=AT)
        assert_nothing_kept(store)


def workbook() -> bytes:
    data = io.BytesIO()
    with xlsxwriter.Workbook(data) as made:
        for name, text in {"goods": GOODS, "bom": BOM, "settings": SETTINGS}.items():
            sheet = made.add_worksheet(name)
            for at, line in enumerate(text.format(value="0.5").splitlines()):
                sheet.write_row(at, 0, line.split(","))
    return data.getvalue()


WORKBOOK = workbook()


@few(max_examples=20)
@given(at=st.integers(0, 10_000), flip=st.integers(1, 255))
def test_a_damaged_workbook_is_refused_or_read_whole(at: int, flip: int) -> None:
    """Whatever byte is changed, either nothing is kept or a book that comes back is."""
    store, place = _SCRATCH[0]
    raw = bytearray(WORKBOOK)
    raw[at % len(raw)] ^= flip
    path = place / "pickup.xlsx"
    path.write_bytes(raw)
    before = store.head()
    try:
        version = import_book(store, path, None, "analyst", at=AT)
    except (BookErrors, Refused):
        assert store.head() == before
        return
    with kept_book(store, version.version) as book:
        assert book.digest == version.digest


_SCRATCH: list[tuple[Store, Path]] = []


@pytest.fixture(scope="module", autouse=True)
def scratch(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    place = tmp_path_factory.mktemp("scratch")
    with create_store(place / "w") as made:
        _SCRATCH.append((made, place))
        yield
        assert made.verify() == []
        _SCRATCH.clear()


def test_a_changed_file_is_not_read_as_the_book(store: Store, tmp_path: Path) -> None:
    version = import_book(store, folder(tmp_path / "a"), None, "analyst", at=AT)
    store.files.place(version.record.attachments[0].digest).write_text(BOM.format(value="0.7"))
    with pytest.raises(DamagedFile, match=r"bom\.csv: the file was changed"), kept_book(store):
        pass


def test_a_book_read_otherwise_than_it_was_is_told(store: Store, tmp_path: Path) -> None:
    path = folder(tmp_path / "a")
    kept = [store.files.keep(p, f"book/a/{p.name}") for p in path.glob("*.csv")]
    body = {"tratado": "0.0.9", "file": "a"}
    store.append("book", "a", body, "analyst", at=AT, attachments=kept)
    with pytest.raises(ReadsDifferently, match=r"was read by tratado 0\.0\.9"), kept_book(store):
        pass


@pytest.mark.parametrize(
    ("version", "message"), [(None, "has no book; `tratado import`"), (1, "has no book")]
)
def test_no_book(store: Store, version: int | None, message: str) -> None:
    with pytest.raises(LookupError, match=message):
        kept_book(store, version)


def test_a_version_that_is_not_there(store: Store, tmp_path: Path) -> None:
    import_book(store, folder(tmp_path / "a"), None, "analyst", at=AT)
    for version in (0, 2, -1):
        with pytest.raises(LookupError, match=f"no book {version}; it has 1 to 1"):
            kept_book(store, version)


def assert_nothing_kept(store: Store) -> None:
    assert store.records() == ()
    assert [path for path in store.files.folder.rglob("*") if path.is_file()] == []
    assert not [path for path in store.folder.iterdir() if path.name.startswith(".")]
