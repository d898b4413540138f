"""Watches the whole run for what the tests of the house look back on."""

from tests.support import used

used.watch()
