"""Who may do what, and how far: one table of permissions by user type and reach."""

from enum import StrEnum


class UserType(StrEnum):
    CLIENT = "client"
    THERAPIST = "therapist"
    OFFICE_STAFF = "office_staff"
    PROVIDER_ADMIN = "provider_admin"
    PLATFORM_ADMIN = "platform_admin"


class Permission(StrEnum):
    USER_READ = "user.read"
    USER_MANAGE = "user.manage"
    ACTIVITY_READ = "activity.read"
    POLICY_MANAGE = "policy.manage"
    PRACTICE_MANAGE = "practice.manage"
    PERSON_READ = "person.read"
    PERSON_MANAGE = "person.manage"
    CONTACT_REVIEW = "contact.review"
    PERSON_IMPORT = "person.import"
    CARE_MANAGE = "care.manage"
    CASELOAD_READ = "caseload.read"


class Reach(StrEnum):
    """How far a permission goes. A platform admin's own accounts are a tenant like any other."""

    OWN = "own"
    CASELOAD = "caseload"
    PRACTICE = "practice"
    INSTALLATION = "installation"


_ADMIN = {
    Permission.CONTACT_REVIEW: Reach.PRACTICE,
    Permission.USER_READ: Reach.PRACTICE,
    Permission.USER_MANAGE: Reach.PRACTICE,
    Permission.ACTIVITY_READ: Reach.PRACTICE,
    Permission.PERSON_READ: Reach.PRACTICE,
    Permission.PERSON_MANAGE: Reach.PRACTICE,
    Permission.CARE_MANAGE: Reach.PRACTICE,
}

TABLE: dict[UserType, dict[Permission, Reach]] = {
    UserType.CLIENT: {},
    UserType.THERAPIST: {
        Permission.PERSON_READ: Reach.CASELOAD,
        Permission.PERSON_MANAGE: Reach.CASELOAD,
        Permission.CASELOAD_READ: Reach.OWN,
    },
    UserType.OFFICE_STAFF: {
        Permission.USER_READ: Reach.PRACTICE,
        Permission.PERSON_READ: Reach.PRACTICE,
        Permission.PERSON_MANAGE: Reach.PRACTICE,
        Permission.CARE_MANAGE: Reach.PRACTICE,
        Permission.CONTACT_REVIEW: Reach.PRACTICE,
        Permission.PERSON_IMPORT: Reach.PRACTICE,
    },
    UserType.PROVIDER_ADMIN: {
        **_ADMIN,
        Permission.POLICY_MANAGE: Reach.PRACTICE,
        Permission.PERSON_IMPORT: Reach.PRACTICE,
    },
    UserType.PLATFORM_ADMIN: {**_ADMIN, Permission.PRACTICE_MANAGE: Reach.INSTALLATION},
}

_WIDTH = [Reach.OWN, Reach.CASELOAD, Reach.PRACTICE, Reach.INSTALLATION]


def reach(user_types: frozenset[UserType], permission: Permission) -> Reach | None:
    """The widest reach that any of the user types gives, or None where none allows it."""
    given = [TABLE[each][permission] for each in user_types if permission in TABLE[each]]
    return max(given, key=_WIDTH.index, default=None)


def permissions_of(user_types: frozenset[UserType]) -> frozenset[Permission]:
    return frozenset(permission for each in user_types for permission in TABLE[each])


_STAFF = frozenset({UserType.THERAPIST, UserType.OFFICE_STAFF, UserType.PROVIDER_ADMIN})

# Whose accounts somebody may create and whose details change, by their own user types.
LOOKS_AFTER: dict[UserType, frozenset[UserType]] = {
    UserType.CLIENT: frozenset(),
    UserType.THERAPIST: frozenset({UserType.CLIENT}),
    UserType.OFFICE_STAFF: frozenset({UserType.CLIENT}),
    UserType.PROVIDER_ADMIN: frozenset({UserType.CLIENT}) | _STAFF,
    UserType.PLATFORM_ADMIN: frozenset({UserType.PLATFORM_ADMIN}),
}


def looked_after(user_types: frozenset[UserType]) -> frozenset[UserType]:
    return frozenset().union(*(LOOKS_AFTER[each] for each in user_types))
