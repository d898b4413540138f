"""Counts the user instructions that a program retires, with whatever this machine has for it."""

import re
import shutil
import subprocess

COUNTERS = {
    "perf stat": ("perf", "stat", "-x,", "-e", "instructions:u"),
    # Where the machine hides its counters; it counts the same instructions, thirty times slower.
    "valgrind": (
        "valgrind",
        "--tool=cachegrind",
        "--cache-sim=no",
        "--cachegrind-out-file=/dev/null",
    ),
}


def counted(said: str) -> int:
    """The count in what a counter wrote on standard error. Raises LookupError without one."""
    found = re.search(r"I\s+refs:\s+([\d,]+)|^(\d+),[^,]*,instructions", said, re.MULTILINE)
    if found is None:
        raise LookupError("no count of instructions")
    return int((found[1] or found[2]).replace(",", ""))


def counter() -> str | None:
    """What counts instructions on this machine, or None."""
    for name, command in COUNTERS.items():
        if shutil.which(command[0]) is None:
            continue
        tried = subprocess.run([*command, "true"], capture_output=True, text=True, check=False)
        try:
            counted(tried.stderr)
        except LookupError:
            continue
        return name
    return None
