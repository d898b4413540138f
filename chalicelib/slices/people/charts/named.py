"""Finds the accounts that staff name by their login names, such as a parent's."""

from chalicelib.data.table import fetch_all
from chalicelib.slices.identity.login_names import login_key
from chalicelib.slices.identity.records import Login


def ids_of(provider_code: str, login_names: list[str]) -> list[str | None]:
    """The user ids, in their order; None where nobody of the practice has the name."""
    keys = [Login.key(login_key(provider_code, each)) for each in login_names]
    wanted = list({key.pk: key for key in keys}.values())
    found = dict(zip([key.pk for key in wanted], fetch_all(wanted), strict=True))
    logins = [found[key.pk] for key in keys]
    return [login.user_id if login is not None else None for login in logins]
