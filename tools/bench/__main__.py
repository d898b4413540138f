"""Measures what the portal costs: python -m tools.bench [--write]

Prints the tables and compares the repeatable figures with docs/performance.md; exits with 1 where
they differ or a promise is broken. With --write it writes that file instead of comparing.
"""

import argparse
import sys

from tools.bench import cold_start, endpoints, money, report, web_bytes


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--write", action="store_true", help="write docs/performance.md")
    wanted = parser.parse_args()
    rows = endpoints.measure()
    repeatable = report.repeatable(rows, money.month(rows))
    print(repeatable, flush=True)
    started = cold_start.measure()
    print(cold_start.written(started), flush=True)
    web = web_bytes.measure()
    print(web_bytes.written(web))
    broken = endpoints.broken_promises(rows) + web_bytes.broken_promises(web)
    broken += cold_start.broken_promises(started)
    if wanted.write:
        timed = f"{cold_start.written(started)}\n{web_bytes.written(web)}"
        report.COMMITTED.parent.mkdir(exist_ok=True)
        report.COMMITTED.write_text(f"{report.INTRODUCTION}\n{repeatable}\n{timed}")
        print(f"Written: {report.COMMITTED.name}")
    else:
        broken += report.differences(repeatable)
    for line in broken:
        print(line, file=sys.stderr)
    if broken:
        sys.exit("Not as promised or not as committed. After a wanted change: --write")


if __name__ == "__main__":
    main()
