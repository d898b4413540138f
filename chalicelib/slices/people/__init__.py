"""People: the persons of a practice, what staff know of them, and how they get in.

Owns profiles, the index of births, care teams, guardians' links, client units, and the changes
that people make or ask for themselves. Accounts and their credentials are identity's.
"""

from chalicelib.slice import Slice
from chalicelib.slices.people import (
    create,
    edit,
    hand_over,
    invite_admin,
    login_name,
    person,
    user_types,
)
from chalicelib.slices.people.care import handing_over, own_clients, team, therapists
from chalicelib.slices.people.care import report as hand_over_report
from chalicelib.slices.people.charts import coming_of_age, guardians, of_person, own, unit, units
from chalicelib.slices.people.contact import confirming, profile, review, undo
from chalicelib.slices.people.imports import confirm, let_in, report, send

SLICE = Slice(
    "people",
    routes=(
        create.routes,
        person.routes,
        edit.routes,
        hand_over.routes,
        user_types.routes,
        invite_admin.routes,
        own.routes,
        of_person.routes,
        guardians.routes,
        unit.routes,
        units.routes,
        coming_of_age.routes,
        profile.routes,
        confirming.routes,
        review.routes,
        undo.routes,
        send.routes,
        report.routes,
        confirm.routes,
        login_name.routes,
        team.routes,
        own_clients.routes,
        therapists.routes,
        handing_over.routes,
        hand_over_report.routes,
    ),
    every_minute=(coming_of_age.announce, let_in.go_on_with_those_left_alone),
)
