"""Tells the office of a client's coming of age ahead of time: once as an event, and as a list.

A minor client has one item for it. `gsi1` lists a practice's by the day, `gsi2` all practices'
that are still to be announced; an announced one leaves it. It is kept for those who came of age
a moment ago, too, such as by a mended date of birth: the list shows them for a while.
"""

from datetime import date, timedelta
from typing import Annotated

import msgspec
from pynamodb.attributes import UnicodeAttribute, UTCDateTimeAttribute

from chalicelib.data.commit import Change, commit, put, remove, update
from chalicelib.data.table import Key, Record, fetch_all, key_of, page
from chalicelib.http.access import can
from chalicelib.http.routes import Body, Routes, View
from chalicelib.kit import clock
from chalicelib.kit.problems import InvalidInput
from chalicelib.permissions import Permission, UserType
from chalicelib.slices.identity.records import User
from chalicelib.slices.identity.sessions import Present
from chalicelib.slices.people.charts.days import adult_on
from chalicelib.slices.people.charts.events import ComingOfAgeSoon

routes = Routes("/coming-of-age", tag="people")

AHEAD = timedelta(days=30)
BEHIND = timedelta(days=30)
# Nowhere is it further from the day that it is in London; the list itself goes by the practice's.
_OTHER_ZONE = timedelta(days=1)
PAGE_SIZE = 25
_AT_ONCE = 50


class ComingOfAge(Record, discriminator="coming_of_age"):
    """The day from which a client is nobody's minor any more."""

    user_id = UnicodeAttribute()
    provider_code = UnicodeAttribute()
    adult_on = UnicodeAttribute()
    announced_at = UTCDateTimeAttribute(null=True)

    WAITING = "AGES"

    @classmethod
    def key(cls, user: User) -> "Key[ComingOfAge]":
        return Key(cls, User.key(user.provider_code, user.user_id).pk, "COMING_OF_AGE")

    @classmethod
    def of_practice(cls, provider_code: str) -> str:
        return f"{cls.WAITING}#{provider_code}"

    @classmethod
    def of(cls, user: User, day: date) -> "ComingOfAge":
        key, code = cls.key(user), user.provider_code
        coming = cls(
            pk=key.pk,
            sk=key.sk,
            gsi1pk=cls.of_practice(code),
            gsi1sk=f"{day}#{user.user_id}",
            user_id=user.user_id,
            provider_code=code,
            adult_on=day.isoformat(),
        )
        if day >= clock.now().date():
            coming.gsi2pk = cls.WAITING
            coming.gsi2sk = f"{day - AHEAD}#{code}#{user.user_id}"
        return coming


class FindComingOfAge(Body):
    cursor: Annotated[str, msgspec.Meta(max_length=2000)] | None = None


class ComingOfAgeRowView(View):
    user_id: str
    name: str
    adult_on: str
    is_adult: bool


class ComingOfAgePage(View):
    """Clients whose 18th birthday is in the next or was in the last 30 days, by the day."""

    people: list[ComingOfAgeRowView]
    next_cursor: str | None


def noted(user: User) -> Change | None:
    """The change that notes a client's coming of age; None where it is long past, and for staff."""
    day = _worth_noting(user)
    return put(ComingOfAge.of(user, day)) if day else None


def moved(user: User, born_before: str | None) -> Change | None:
    """The change that follows a mended date of birth; the new day is announced anew."""
    if user.date_of_birth == born_before:
        return None
    return noted(user) or remove(ComingOfAge.key(user))


def _worth_noting(user: User) -> date | None:
    if user.date_of_birth is None or UserType.CLIENT not in user.types or not user.has_chart:
        return None
    day = adult_on(user.date_of_birth)
    return day if day >= clock.now().date() - BEHIND - _OTHER_ZONE else None


class _ToldAlready(Exception):
    """Another run was quicker."""


def announce() -> None:
    """Every minute: the events of all whose day is 30 days ahead by now, some at a time."""
    until = f"{clock.now().date()}#~"
    due = page(ComingOfAge, ComingOfAge.WAITING, index="gsi2", between=("0", until), limit=_AT_ONCE)
    users = fetch_all([User.key(each.provider_code, each.user_id) for each in due.items])
    for each, user in zip(due.items, users, strict=True):
        _announce(each, is_client_still=user is not None and user.active)


def _announce(coming: ComingOfAge, *, is_client_still: bool) -> None:
    event = ComingOfAgeSoon(provider_code=coming.provider_code, about_id=coming.user_id)
    told = update(
        key_of(coming),
        *(ComingOfAge.gsi2pk.remove(), ComingOfAge.gsi2sk.remove()),
        ComingOfAge.announced_at.set(clock.now()),
        only_if=ComingOfAge.gsi2sk == coming.gsi2sk,
        otherwise=_ToldAlready,
    )
    try:
        commit(told, event=event if is_client_still else ())
    except _ToldAlready:
        return


@routes.get("", access=can(Permission.USER_READ), problems=(InvalidInput,))
def find_coming_of_age(actor: Present, query: FindComingOfAge) -> ComingOfAgePage:
    day, code = actor.practice.today, actor.provider_code
    found = page(
        ComingOfAge,
        ComingOfAge.of_practice(code),
        index="gsi1",
        between=(f"{day - BEHIND}", f"{day + AHEAD}#~"),
        limit=PAGE_SIZE,
        cursor=query.cursor,
    )
    users = fetch_all([User.key(code, each.user_id) for each in found.items])
    return ComingOfAgePage(
        [
            ComingOfAgeRowView(
                each.user_id, user.name, each.adult_on, each.adult_on <= day.isoformat()
            )
            for each, user in zip(found.items, users, strict=True)
            if user is not None and user.active
        ],
        found.next_cursor,
    )
