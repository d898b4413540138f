"""Who may change what is known of a client: the client alone, with the office, or only staff."""

from enum import StrEnum


class ContactPolicy(StrEnum):
    """From the freest to the strictest."""

    SELF_SERVICE = "self_service"
    REVIEW = "review"
    STAFF_ONLY = "staff_only"


class ContactField(StrEnum):
    PREFERRED_NAME = "preferred_name"
    PRONOUNS = "pronouns"
    EMAIL = "email"
    TELEPHONE = "telephone"
    POSTAL_ADDRESS = "postal_address"
    EMERGENCY_CONTACT = "emergency_contact"
    INSURANCE = "insurance"
    LANGUAGE = "language"
    COMMUNICATION = "communication"


# What others rely on when they send bills and letters is looked at first.
_REVIEWED = frozenset({ContactField.POSTAL_ADDRESS, ContactField.INSURANCE})


def default_of(field: ContactField) -> ContactPolicy:
    return ContactPolicy.REVIEW if field in _REVIEWED else ContactPolicy.SELF_SERVICE
