"""Reads the QR code on a page as a telephone's camera would."""

import json
import re
import subprocess

from playwright.sync_api import Locator

from tools.local import web

_READ = """
import decode from "qr/decode.js";
const { size, dark } = JSON.parse(process.argv[1]);
const scale = 4, width = size * scale;
const data = new Uint8ClampedArray(width * width * 4).fill(255);
for (const [x, y] of dark)
  for (let i = 0; i < scale; i++)
    for (let j = 0; j < scale; j++)
      data.set([0, 0, 0], ((y * scale + j) * width + x * scale + i) * 4);
console.log(decode({ width, height: width, data }));
"""


def text_of(code: Locator) -> str:
    size = int(str(code.get_attribute("viewBox")).split()[2])
    path = str(code.locator("path").get_attribute("d"))
    dark = [[int(x), int(y)] for x, y in re.findall(r"M(\d+) (\d+)h1", path)]
    given = json.dumps({"size": size, "dark": dark})
    # The library finds its way from the folder of the client.
    command = ["node", "--input-type=module", "-e", _READ, given]
    done = subprocess.run(
        command,
        cwd=web.WEB,
        env=web.node().environment,
        stdout=subprocess.PIPE,
        check=True,
        text=True,
    )
    return done.stdout.strip()
