"""Building the package: the same tree gives the same bytes, and nothing is left out in silence."""

import shutil
from pathlib import Path

import pytest

from tools import package, slim


def test_the_same_tree_gives_the_same_package(tmp_path: Path) -> None:
    built, again = package.build(), package.build(out=tmp_path)
    for name in ("app.zip", "layer.zip", "template.json"):
        assert (built.folder / name).read_bytes() == (again.folder / name).read_bytes(), name


def test_a_dependency_that_cannot_be_had_stops_the_packaging(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    for name in ("app.py", "chalicelib", "infra", ".chalice"):
        source = package.ROOT / name
        copy = shutil.copytree if source.is_dir() else shutil.copyfile
        copy(source, tmp_path / name)
    (tmp_path / "requirements.txt").write_text("nobody-ever-made-this==1.0\n")

    with pytest.raises(slim.PackagingFailed, match="nobody-ever-made-this"):
        package.build(tmp_path)
