"""The pages that only the local run has: their frame, their rules, and the sister application's."""

import html
from pathlib import Path

POLICY = (
    "default-src 'none'; style-src 'self'; frame-src 'self'; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'none'"
)
STYLE = Path(__file__).with_suffix(".css").read_bytes()


def page(title: str, body: str) -> bytes:
    """`body` is HTML."""
    return f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{html.escape(title)} · local run</title>
<link rel="stylesheet" href="/local/pages.css">
</head>
<body>
<main>
<h1>{html.escape(title)}</h1>
{body}
</main>
</body>
</html>
""".encode()


def sister(ehr: str) -> bytes:
    """Where the login page's link to the sister application leads on this computer."""
    name = html.escape(ehr)
    return page(
        ehr,
        f"""<article><p>On a deployed portal this link leads to {name}, the application that a
practice keeps its records in. On this computer there is no {name}: this page only shows
where the link goes.</p><p><a href="/">Back to the portal</a></p></article>""",
    )
