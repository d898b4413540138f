"""What the API function costs from import to first answer, out of the packaged zip and layer."""

import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
import zipfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from chalicelib import portal
from tools import package, surroundings
from tools.bench import endpoints, instructions, neighbourhood, report, stub
from tools.bench.scenarios import SCENARIOS
from tools.bench.tables import Tables
from tools.bench.world import CODE, Postbox, World, over

RUNS = 10
MOST_INSTRUCTIONS = 1_300_000_000
MOST_OF_PLAIN = 0.25
REQUESTS = {"GET /practices/…/welcome": ("welcome", ""), "POST /login": ("log_in", "new browser")}
_FIRST = next(iter(REQUESTS))
_CHILD = Path(__file__).with_name("first_answer.py")
_PYTHON = (sys.executable, "-I", "-S", "-B")


@dataclass
class Start:
    """One way to package and one first request; milliseconds of CPU, a run each."""

    importing: list[float] = field(default_factory=list)
    answering: list[float] = field(default_factory=list)
    instructions: int | None = None

    @property
    def milliseconds(self) -> float:
        return statistics.median(map(sum, zip(self.importing, self.answering, strict=True)))


@dataclass(frozen=True)
class Imports:
    """The largest, in milliseconds: modules with all they import; packages by themselves."""

    by_module: list[tuple[str, float]]
    by_package: list[tuple[str, float]]


@dataclass
class ColdStart:
    """The starts by way of packaging (`packaged`, `plain`) and first request."""

    starts: dict[tuple[str, str], Start]
    imports: Imports
    sizes: dict[str, tuple[float, float]]
    counter: str | None

    def share_of_plain(self) -> float:
        return (
            self.starts["packaged", _FIRST].milliseconds / self.starts["plain", _FIRST].milliseconds
        )


def measure() -> ColdStart:
    """Packages the tree in both ways and starts each in fresh processes, by turns."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        built = package.build()
        zips = {
            "packaged": (built.app, built.layer),
            "plain": (built.plain / "deployment.zip", built.plain / "layer-deployment.zip"),
        }
        sizes = {way: _unpack(folder / way, *of) for way, of in zips.items()}
        tables = Tables(neighbourhood.around(CODE, 0))
        with over(tables, Postbox()):
            world = World().open()
            for place, (operation, told) in enumerate(REQUESTS.values()):
                event = _event(operation, told, world)
                (folder / f"event{place}.json").write_text(json.dumps(event))
        with stub.serving(tables, folder) as (address, certificate):
            for way in zips:
                _trust(folder / way, certificate)
            bench = _Bench(folder, {**surroundings.NOWHERE, "AWS_ENDPOINT_URL": address})
            starts = bench.starts()
            return ColdStart(starts, bench.imports(), sizes, bench.counter)


def _event(operation: str, told: str, world: World) -> dict[str, Any]:
    (endpoint,) = [each for each in portal.ENDPOINTS if each.operation_id == operation]
    (wanted,) = [each for each in SCENARIOS if (each.operation, each.told) == (operation, told)]
    asked = wanted.arrange(world)
    return endpoints.event(endpoint, asked, world.jar)


def _unpack(folder: Path, app: Path, layer: Path) -> tuple[float, float]:
    with zipfile.ZipFile(app) as whole:
        whole.extractall(folder / "task")
    with zipfile.ZipFile(layer) as whole:
        whole.extractall(folder / "opt")
    site = next((folder / "opt").glob("python/lib/python3*/site-packages"))
    (folder / "site").symlink_to(site)
    return app.stat().st_size / 1e6, layer.stat().st_size / 1e6


def _trust(folder: Path, certificate: str) -> None:
    """The stub's certificate joins the bundle that this package ships, whatever its length."""
    with (folder / "site" / "botocore" / "cacert.pem").open("a") as bundle:
        bundle.write(f"\n{certificate}")


class _Bench:
    """Starts fresh processes over the unpacked packages."""

    def __init__(self, folder: Path, environment: dict[str, str]) -> None:
        self._folder = folder
        self._environment = {"PATH": os.environ["PATH"], "HOME": str(folder), **environment}
        self.counter = instructions.counter()

    def starts(self) -> dict[tuple[str, str], Start]:
        starts = {(way, what): Start() for way in ("packaged", "plain") for what in REQUESTS}
        for _ in range(RUNS):
            for (way, what), start in starts.items():
                said = json.loads(self._run(way, what).stdout.splitlines()[-1])
                if said["status"] != 200:
                    raise RuntimeError(f"{way}: the first answer is {said['status']}")
                start.importing.append(said["import"])
                start.answering.append(said["answer"])
        if self.counter is not None:
            nothing = self._instructions("", "")
            for (way, what), start in starts.items():
                start.instructions = self._instructions(way, what) - nothing
        return starts

    def imports(self) -> Imports:
        said = self._run("packaged", "POST /login", python=("-X", "importtime")).stderr
        line = re.compile(r"import time:\s+(\d+) \|\s+(\d+) \| +(\S+)")
        cumulative: dict[str, float] = {}
        own: dict[str, float] = {}
        for alone, together, name in line.findall(said):
            cumulative[name] = int(together) / 1000
            package = name.partition(".")[0]
            package = "standard library" if package in sys.stdlib_module_names else package
            own[package] = own.get(package, 0) + int(alone) / 1000
        return Imports(_largest(cumulative), _largest(own))

    def _run(
        self, way: str, what: str, *, under: tuple[str, ...] = (), python: tuple[str, ...] = ()
    ) -> subprocess.CompletedProcess[str]:
        script = [str(_CHILD), str(self._folder / way), self._event_file(what)]
        command = [*under, *_PYTHON, *python, *(script if way else ("-c", "pass"))]
        return subprocess.run(
            command,
            env=self._environment,
            cwd=self._folder,
            capture_output=True,
            text=True,
            check=True,
        )

    def _event_file(self, what: str) -> str:
        place = list(REQUESTS).index(what) if what else 0
        return str(self._folder / f"event{place}.json")

    def _instructions(self, way: str, what: str) -> int:
        assert self.counter is not None
        said = self._run(way, what, under=instructions.COUNTERS[self.counter]).stderr
        return instructions.counted(said)


def _largest(spent: dict[str, float]) -> list[tuple[str, float]]:
    return sorted(spent.items(), key=lambda each: -each[1])[:12]


def written(cold: ColdStart) -> str:
    head = ["first request", "package", "import ms", "answer ms", "together ms", "M instructions"]
    rows = [
        [
            what,
            way,
            f"{statistics.median(start.importing):.0f}",
            f"{statistics.median(start.answering):.0f}",
            f"{start.milliseconds:.0f}",
            f"{start.instructions / 1e6:,.0f}" if start.instructions else "-",
        ]
        for (way, what), start in cold.starts.items()
    ]
    sizes = ", ".join(
        f"{way}: application {app:.1f} MB and layer {layer:.1f} MB"
        for way, (app, layer) in cold.sizes.items()
    )
    by_module, by_package = (
        report.table(["import", "ms"], [[name, f"{spent:.1f}"] for name, spent in spents])
        for spents in (cold.imports.by_module, cold.imports.by_package)
    )
    counted = f"counted by {cold.counter}" if cold.counter else "nothing here counts them"
    return (
        f"## Cold start\n\n"
        f"From the import of `app` to the first answer, without the interpreter's own start: CPU "
        f"time, median of {RUNS} fresh processes by turns, Python {sys.version.split()[0]}; "
        f"instructions {counted}. The store is a TLS server on loopback, whose certificate is "
        f"added to the bundle of either package. `plain` is what `chalice package` makes of the "
        f"same tree; packaged costs {cold.share_of_plain():.0%} of it in time. {sizes}. Target: at "
        f"most {MOST_INSTRUCTIONS / 1e6:,.0f} M instructions to {_FIRST}, or "
        f"{MOST_OF_PLAIN:.0%} of plain.\n\n"
        f"{report.table(head, rows)}\n"
        f"Where the imports' time goes up to the first login, in wall milliseconds: modules with "
        f"all that they import, then packages by themselves.\n\n{by_module}\n{by_package}"
    )


def broken_promises(cold: ColdStart) -> list[str]:
    """Judged by instructions alone: time on a busy machine says little."""
    packaged = cold.starts["packaged", _FIRST].instructions
    plain = cold.starts["plain", _FIRST].instructions
    if packaged is None or plain is None:
        return []
    if packaged <= MOST_INSTRUCTIONS or packaged <= MOST_OF_PLAIN * plain:
        return []
    return [f"a cold start takes {packaged / 1e6:,.0f} M instructions, {packaged / plain:.0%}"]
