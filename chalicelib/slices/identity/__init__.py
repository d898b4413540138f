"""Identity: who somebody is, how they prove it, and how long that holds.

Owns users' accounts, credentials, attempts, sessions and reset links, and what admins do to them.
"""

from chalicelib.slice import Slice
from chalicelib.slices.identity import (
    change_password,
    forgot_password,
    locked_count,
    log_in,
    log_out,
    me,
    own_sessions,
    proof,
    reset_password,
    tour,
)
from chalicelib.slices.identity.admin import (
    deactivate,
    end_sessions,
    lock,
    remove_factor,
    reset,
    unlock,
    users,
)
from chalicelib.slices.identity.factors import enroll, prove, settings

SLICE = Slice(
    "identity",
    routes=(
        log_in.routes,
        prove.routes,
        log_out.routes,
        me.routes,
        tour.routes,
        own_sessions.routes,
        proof.routes,
        settings.routes,
        enroll.routes,
        change_password.routes,
        forgot_password.routes,
        reset_password.routes,
        users.routes,
        unlock.routes,
        lock.routes,
        reset.routes,
        remove_factor.routes,
        deactivate.routes,
        end_sessions.routes,
    ),
    reactions={each.kind: (locked_count.count_locked,) for each in locked_count.MAY_CHANGE_IT},
)
