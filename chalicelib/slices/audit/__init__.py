"""Audit: shows what happened, to the person whom it concerns and to the practice's admins.

Owns no records: the events are kept by every change's own transaction.
"""

from chalicelib.slice import Slice
from chalicelib.slices.audit import activity

SLICE = Slice("audit", routes=(activity.routes,))
