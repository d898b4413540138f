"""Prints the OpenAPI description of the API: python -m tools.openapi > web/openapi.json"""

import json

from tools import surroundings

surroundings.pretend()


def main() -> None:
    from chalicelib import portal
    from chalicelib.http.openapi import describe

    print(json.dumps(describe(portal.ENDPOINTS, title="Frontroom", version="1"), indent=2))


if __name__ == "__main__":
    main()
