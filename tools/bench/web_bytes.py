"""Weighs the built web client as browsers receive it: compressed, page by page."""

import gzip
import json
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from tools.bench import report

DIST = Path(__file__).parents[2] / "web" / "dist"
KB = 1024
LOGIN_SCRIPT, LOGIN_STYLE, ANY_VIEW = 125 * KB, 18 * KB, 165 * KB
_OUTSIDE = ("LoginPage", "ForgotPage", "ResetPage", "ActivatePage", "StepPage")


@dataclass(frozen=True)
class Page:
    """What a first visit to a page fetches, in bytes by gzip, and all of it by brotli."""

    name: str
    script: int
    style: int
    together: int
    brotli: int | None


def measure(dist: Path = DIST) -> list[Page]:
    """Every page with what the entry, its frame and the larger language need; none if not built."""
    if not (dist / "index.html").exists():
        return []
    entry = re.findall(r'(?:src|href)="/([^"]+\.(?:js|css))"', (dist / "index.html").read_text())
    chunks = _chunks(dist)
    start = {"index.html", *entry, _larger(dist, "doors")}
    frame = {*chunks["Guard"], *chunks["Shell"], _larger(dist, "inside")}
    pages = []
    for name, files in sorted(chunks.items()):
        if name.endswith("Page"):
            inside = set() if name in _OUTSIDE else frame
            pages.append(_weighed(dist, name, sorted(start | set(files) | inside)))
    return pages


def _larger(dist: Path, words: str) -> str:
    """The words of the larger language: those of the pages outside a session, or those inside."""
    path = max(dist.glob(f"assets/{words}-*.js"), key=lambda path: path.stat().st_size)
    return path.relative_to(dist).as_posix()


def _chunks(dist: Path) -> dict[str, list[str]]:
    """The files behind each dynamic import, styles included, as Vite wrote them down."""
    found: dict[str, list[str]] = {}
    for path in dist.glob("assets/*.js"):
        text = path.read_text()
        listed = re.search(r"m\.f=(\[[^\]]*\])", text)
        if listed is None:
            continue
        files = json.loads(listed[1])
        for name, places in re.findall(
            r"import\([`\"']\./(\w+)-[^)]*?\.js[`\"']\),__vite__mapDeps\((\[[\d,]*\])\)", text
        ):
            found[name] = [files[place] for place in json.loads(places)]
    return found


def _weighed(dist: Path, name: str, files: list[str]) -> Page:
    sizes = {file: len(gzip.compress((dist / file).read_bytes(), 6)) for file in files}

    def of(suffix: str) -> int:
        return sum(size for file, size in sizes.items() if file.endswith(suffix))

    return Page(name, of(".js"), of(".css"), sum(sizes.values()), _brotli(dist, files))


_BROTLI = """
const zlib = require("zlib"), fs = require("fs");
const params = { [zlib.constants.BROTLI_PARAM_QUALITY]: 5 };
const size = (file) => zlib.brotliCompressSync(fs.readFileSync(file), { params }).length;
console.log(process.argv.slice(1).reduce((sum, file) => sum + size(file), 0));
"""


def _brotli(dist: Path, files: list[str]) -> int | None:
    """Node has it in its standard library, Python has not."""
    node = shutil.which("node")
    if node is None:
        return None
    command = [node, "-e", _BROTLI, *files]
    return int(subprocess.run(command, cwd=dist, capture_output=True, check=True).stdout)


def written(pages: list[Page]) -> str:
    if not pages:
        return "## Web client\n\nNot measured: there is no web/dist (`make web` builds it).\n"
    rows = [
        [
            page.name,
            *(f"{size / KB:.1f}" for size in (page.script, page.style, page.together)),
            "-" if page.brotli is None else f"{page.brotli / KB:.1f}",
        ]
        for page in pages
    ]
    head = ["page", "script KB", "style KB", "together KB", "together, brotli KB"]
    return (
        f"## Web client\n\nWhat a first visit fetches before the page can be used, by gzip: "
        f"script, style, HTML, and the words of the larger language. Budget: login "
        f"{LOGIN_SCRIPT // KB} KB of script and {LOGIN_STYLE // KB} KB of style, any page "
        f"{ANY_VIEW // KB} KB together.\n\n{report.table(head, rows)}"
    )


def broken_promises(pages: list[Page]) -> list[str]:
    found = []
    for page in pages:
        limits = [(page.together, ANY_VIEW, "together")]
        if page.name == "LoginPage":
            limits += [(page.script, LOGIN_SCRIPT, "script"), (page.style, LOGIN_STYLE, "style")]
        found += [
            f"{page.name}: {size / KB:.1f} KB of {what}, more than {limit // KB}"
            for size, limit, what in limits
            if size > limit
        ]
    return found
