"""The package as `make package` builds it, unpacked as Lambda unpacks it."""

import subprocess
import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest

from tools import package, surroundings


@dataclass(frozen=True)
class Unpacked:
    """/opt and /var/task of a function."""

    built: package.Package
    opt: Path
    task: Path

    @property
    def site(self) -> Path:
        return next(self.opt.glob("python/lib/python3*/site-packages"))

    def python(self, program: str) -> str:
        """What a fresh process prints that sees the package and the standard library only."""
        paths = f"import sys; sys.path[:0] = [{str(self.task)!r}, {str(self.site)!r}]\n"
        done = subprocess.run(
            [sys.executable, "-I", "-S", "-c", paths + program],
            env=surroundings.NOWHERE,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()


@pytest.fixture(scope="session")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Unpacked:
    built = package.build()
    folder = tmp_path_factory.mktemp("lambda")
    for archive, target in ((built.layer, "opt"), (built.app, "task")):
        with zipfile.ZipFile(archive) as whole:
            whole.extractall(folder / target)
    return Unpacked(built, folder / "opt", folder / "task")
