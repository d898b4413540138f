"""What the portal costs: store calls, units and money, the cold start, the web client."""

from tools import surroundings

# The product reads its settings when it is imported, so they come before every module here.
surroundings.pretend()
