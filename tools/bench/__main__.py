"""Measures what the portal costs: python -m tools.bench [--quick] [--write]

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
    parser.add_argument("--quick", action="store_true", help="only what does not depend on time")
    wanted = parser.parse_args()
    rows = endpoints.measure()
    repeatable = report.repeatable(rows, money.month(rows))
    print(repeatable, flush=True)
    broken = endpoints.broken_promises(rows)
    timed = None
    if not wanted.quick:
        started = cold_start.measure()
        web = web_bytes.measure()
        timed = f"{cold_start.written(started)}\n{web_bytes.written(web)}"
        print(timed)
        broken += cold_start.broken_promises(started) + web_bytes.broken_promises(web)
    if wanted.write:
        report.write(repeatable, timed)
    else:
        broken += report.differences(repeatable)
    for line in broken:
        print(line, file=sys.stderr)
    if broken:
        sys.exit("Not as promised or not as committed. After a wanted change: --write")


if __name__ == "__main__":
    main()
