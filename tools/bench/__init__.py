"""What the portal costs: store calls and units by endpoint, money, cold start, web bytes."""

from tools import surroundings

# The product reads its settings when it is imported, so they come before every module here.
surroundings.pretend()
