"""Runs in a fresh process: imports the packaged application and answers one request.

    python -I -S -B first_answer.py FOLDER EVENT

FOLDER holds `task` and `site` as Lambda has /var/task and the layer's packages; EVENT is a file.
Prints the CPU milliseconds of the import and of the answer, and the answer's status.
"""

import json
import resource
import sys


def _cpu_milliseconds() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return (used.ru_utime + used.ru_stime) * 1000


folder, event_file = sys.argv[1:]
with open(event_file, encoding="utf-8") as file:
    event = json.load(file)
sys.path[:0] = [f"{folder}/task", f"{folder}/site"]

begun = _cpu_milliseconds()
from app import app  # noqa: E402 the import is what is measured

imported = _cpu_milliseconds()
status = app(event, None)["statusCode"]
answered = _cpu_milliseconds()

print(json.dumps({"import": imported - begun, "answer": answered - imported, "status": status}))
