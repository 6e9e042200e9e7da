"""What every VectorIndex does, in memory and in Chroma; and how Chroma's cache survives what happens to its files."""

import asyncio
import math
from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.adapters.exact_vectors import ExactVectors
from assistant.knowledge.vectors import Quantised, packed, quantised, unpacked
from assistant.ports import VectorIndex

pytestmark = pytest.mark.slow


def pointing(degrees: float) -> list[float]:
    return [math.cos(math.radians(degrees)), math.sin(math.radians(degrees)), 0.0]


def vectors(**angles: float) -> dict[str, Quantised]:
    return {name: quantised(pointing(angle)) for name, angle in angles.items()}


def in_memory(folder: Path) -> VectorIndex:
    return ExactVectors()


def in_chroma(folder: Path) -> VectorIndex:
    from assistant.adapters.chroma_vectors import ChromaVectors

    return ChromaVectors(folder)


@pytest.fixture(params=[in_memory, in_chroma], ids=["memory", "chroma"])
def opening(request: pytest.FixtureRequest) -> Callable[[Path], VectorIndex]:
    made: Callable[[Path], VectorIndex] = request.param
    return made


def test_the_nearest_comes_first_and_shelves_are_apart(opening: Callable[[Path], VectorIndex], tmp_path: Path) -> None:
    async def go() -> None:
        index = opening(tmp_path)
        await index.hold("corpus", "1", vectors(a=0, b=40, c=90))
        await index.hold("tenant:x", "1", vectors(mine=10))
        found = await index.nearest("corpus", pointing(10), 2)
        assert [id for id, _ in found] == ["a", "b"]
        assert found[0][1] == pytest.approx(math.cos(math.radians(10)), abs=0.01)
        assert [id for id, _ in await index.nearest("tenant:x", pointing(10), 5)] == ["mine"]
        assert await index.nearest("tenant:y", pointing(10), 5) == ()
        await index.drop("tenant:x")
        assert await index.nearest("tenant:x", pointing(10), 5) == ()
        await index.close()

    asyncio.run(go())


def test_a_new_version_replaces_what_changed_alone(opening: Callable[[Path], VectorIndex], tmp_path: Path) -> None:
    async def go() -> None:
        index = opening(tmp_path)
        await index.hold("corpus", "1", vectors(a=0, b=40, c=90))
        await index.hold("corpus", "2", vectors(b=40, c=10, d=80))
        assert [id for id, _ in await index.nearest("corpus", pointing(0), 9)] == ["c", "b", "d"]
        await index.close()

    asyncio.run(go())


def test_a_process_takes_up_its_cache_and_two_never_share_one(tmp_path: Path) -> None:
    from assistant.adapters.chroma_vectors import ChromaVectors

    async def go() -> None:
        first, second = ChromaVectors(tmp_path), ChromaVectors(tmp_path)
        for index in (first, second):
            await index.hold("corpus", "1", vectors(a=0, b=40))
        assert {path.name for path in tmp_path.iterdir() if path.is_dir()} == {"0", "1"}
        await first.close()
        third = ChromaVectors(tmp_path)
        await third.hold("corpus", "1", vectors(a=0, b=40))
        assert {path.name for path in tmp_path.iterdir() if path.is_dir()} == {"0", "1"}
        assert [id for id, _ in await third.nearest("corpus", pointing(30), 1)] == ["b"]
        await second.close()
        await third.close()

    asyncio.run(go())


@pytest.mark.parametrize("damage", ["garbage in the database", "database cut short", "a file in the folder's place"])
def test_a_damaged_cache_heals(damage: str, tmp_path: Path) -> None:
    from assistant.adapters.chroma_vectors import ChromaVectors

    folder = tmp_path / "0"
    match damage:
        case "a file in the folder's place":
            folder.write_text("not a folder", encoding="utf-8")
        case _:
            inner = folder / "chroma-damaged"
            inner.mkdir(parents=True)
            content = b"SQLite format 3\0" + bytes(50) if "short" in damage else b"\xff" * 9_000
            (inner / "chroma.sqlite3").write_bytes(content)

    async def go() -> None:
        index = ChromaVectors(tmp_path)
        await index.hold("corpus", "1", vectors(a=0, b=40))
        assert [id for id, _ in await index.nearest("corpus", pointing(30), 1)] == ["b"]
        await index.close()

    asyncio.run(go())


def test_langchain_s_retriever_reads_the_same_shelf(tmp_path: Path) -> None:
    from assistant.adapters.chroma_vectors import ChromaVectors

    async def go() -> None:
        index = ChromaVectors(tmp_path)
        await index.hold("corpus", "1", vectors(a=0, b=40))
        [document] = index.store("corpus").similarity_search_by_vector(pointing(35), k=1)
        assert document.id == "b"
        await index.close()

    asyncio.run(go())


def test_vectors_survive_their_file_to_half_a_percent() -> None:
    vector = [0.5, -0.25, 0.1, 0.82]
    kept = unpacked(packed({"00112233445566ff": quantised(vector)}))["00112233445566ff"]
    assert kept.floats() == pytest.approx(vector, abs=0.005)
    assert packed({"00112233445566ff": kept}) == packed({"00112233445566ff": quantised(vector)})


@pytest.mark.parametrize("data", [b"", b"SXV1", b"nonsense" * 9, packed({"00" * 8: quantised([1.0])})[:-1]])
def test_a_damaged_file_of_vectors_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"short|damaged"):
        unpacked(data)
