"""What a practice's clients find in the portal, each part on or off."""

from enum import StrEnum


class Feature(StrEnum):
    SCHEDULING = "scheduling"
    MESSAGES = "messages"
    DOCUMENTS = "documents"
    RESOURCES = "resources"
    ASSESSMENTS = "assessments"
    MOOD = "mood"
    GOALS = "goals"
