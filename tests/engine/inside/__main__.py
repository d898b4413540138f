"""Runs one function of this folder for each line that it is given, and answers with a line.

    {"module": "people", "function": "person", "arguments": {…}}

The tests' own process pretends to be on moto's AWS; this one has the emulator's environment.
"""

import importlib
import json
import sys
import traceback


def main() -> None:
    answers, sys.stdout = sys.stdout, sys.stderr
    for line in sys.stdin:
        call = json.loads(line)
        module = importlib.import_module(f"tests.engine.inside.{call['module']}")
        try:
            answer = {"result": getattr(module, call["function"])(**call["arguments"])}
        except BaseException:  # noqa: BLE001 the test is told, whatever it was
            answer = {"failed": traceback.format_exc()}
        answers.write(json.dumps(answer) + "\n")
        answers.flush()


if __name__ == "__main__":
    main()
