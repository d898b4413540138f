"""What a thousand clients cost a month at AWS's list prices, from the measured units."""

from dataclasses import dataclass, field

from tools.bench.endpoints import Row

CLIENTS = 1000

# US East (N. Virginia), on-demand, without free tiers and discounts; as known in November 2025.
# List prices change: check them at aws.amazon.com/<service>/pricing before quoting a figure.
REGION = "us-east-1"
AS_OF = "November 2025"
PRICES = {
    "DynamoDB write request unit": 0.625 / 1e6,
    "DynamoDB read request unit": 0.125 / 1e6,
    "Lambda request": 0.20 / 1e6,
    "Lambda GB-second (x86)": 0.0000166667,
    "API Gateway REST request": 3.50 / 1e6,
    "SES mail": 0.10 / 1e3,
}

# How often a client does it in a month, and the staff for that client.
MIX = {
    ("welcome", ""): 9.0,
    ("log_in", "known browser"): 8.0,
    ("log_in", "new browser"): 0.5,
    ("log_in", "wrong password"): 1.0,
    ("log_in", "third wrong password, locks"): 0.02,
    ("log_in", "locked"): 0.05,
    ("me", ""): 10.0,
    ("me", "after a pause, renews the session"): 50.0,
    ("list_sessions", "after a pause, renews the session"): 1.0,
    ("own_activity", ""): 2.0,
    ("change_password", "of one's own accord"): 0.1,
    ("forgot_password", ""): 0.2,
    ("check_reset_link", ""): 0.2,
    ("reset_password", ""): 0.2,
    ("log_out", ""): 6.0,
    ("find_users", "search that all match"): 2.0,
    ("show_user", ""): 1.0,
    ("unlock_user", ""): 0.02,
    ("practice_activity", ""): 0.5,
}

# Assumed, not measured: what Lambda bills for.
_API_GB, _WORKER_GB = 1769 / 1024, 512 / 1024
_REQUEST_SECONDS, _STEP_SECONDS, _HASH_SECONDS = 0.010, 0.008, 0.035
_EVENT_SECONDS, _MAIL_SECONDS, _MINUTE_SECONDS = 0.010, 0.080, 0.015
_MINUTES = 60 * 24 * 30

ASSUMED = (
    f"Assumed: an API function of {_API_GB:.2f} GB billed {_REQUEST_SECONDS * 1000:.0f} ms a "
    f"request, {_STEP_SECONDS * 1000:.0f} ms a step and {_HASH_SECONDS * 1000:.0f} ms a hash; a "
    f"worker of {_WORKER_GB:.2f} GB woken for each event by itself and once a minute. Not in it: "
    "storage, logs, CloudFront, the firewall, keys, cold starts."
)


@dataclass
class Bill:
    """Amounts by the name of their price."""

    amounts: dict[str, float] = field(default_factory=lambda: dict.fromkeys(PRICES, 0.0))

    def add(self, name: str, amount: float) -> None:
        self.amounts[name] += amount

    @property
    def dollars(self) -> float:
        return sum(PRICES[name] * amount for name, amount in self.amounts.items())


def month(rows: list[Row]) -> Bill:
    """The bill for CLIENTS clients in the largest neighbourhood. KeyError for an unknown row."""
    measured = {(row.scenario.operation, row.scenario.told): row.by_size[-1] for row in rows}
    bill = Bill()
    for what, a_client in MIX.items():
        cost, times = measured[what], a_client * CLIENTS
        seconds = (
            _REQUEST_SECONDS + cost.steps * _STEP_SECONDS + cost.hashes * _HASH_SECONDS
        ) * _API_GB
        later = (cost.events * _EVENT_SECONDS + cost.mails * _MAIL_SECONDS) * _WORKER_GB
        bill.add("API Gateway REST request", times)
        bill.add("Lambda request", times * (1 + cost.events))
        bill.add("Lambda GB-second (x86)", times * (seconds + later))
        bill.add("DynamoDB read request unit", times * (cost.read + cost.later_read))
        bill.add("DynamoDB write request unit", times * (cost.write + cost.later_write))
        bill.add("SES mail", times * cost.mails)
    # Looking whether anything is due: an eventually consistent query of nothing.
    bill.add("Lambda request", _MINUTES)
    bill.add("Lambda GB-second (x86)", _MINUTES * _MINUTE_SECONDS * _WORKER_GB)
    bill.add("DynamoDB read request unit", _MINUTES * 0.5)
    return bill
