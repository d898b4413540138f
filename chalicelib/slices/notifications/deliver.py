"""Sends what is due: each delivery is claimed, sent and marked, and tried again when that fails."""

import logging
from datetime import timedelta

from chalicelib.data.commit import Change, EventRecord, commit, create, update
from chalicelib.data.table import fetch, key_of, page
from chalicelib.kit import clock, tokens
from chalicelib.outbound import mail, sms
from chalicelib.outbound.mail import Mail, MailRefused
from chalicelib.outbound.sms import TextRefused
from chalicelib.slice import Reaction
from chalicelib.slices.identity.activation import NotWaiting
from chalicelib.slices.identity.records import User
from chalicelib.slices.notifications import messages
from chalicelib.slices.notifications.recipients import (
    TO_CONFIRM,
    TO_OLDER_ADDRESS,
    TO_OLDER_CONTACT,
    recipient,
    refuses_mail,
)
from chalicelib.slices.notifications.records import (
    FAILED,
    SENDING,
    SENT,
    WAITING,
    WITHHELD,
    Delivery,
)
from chalicelib.slices.people.contact.codes import NotWanted
from chalicelib.slices.people.records import Profile
from chalicelib.slices.practices.records import Practice

log = logging.getLogger("frontroom")

EMAIL = "email"
SMS = "sms"
# A sender that died in between is followed by another after this long.
_CLAIM = timedelta(minutes=5)
_TRIES = 8
_FIRST_PAUSE = timedelta(minutes=1)
_AT_ONCE = 50


class _NotOurs(Exception):
    """Another worker has it, or it is done."""


def by_mail(message: str) -> Reaction:
    """A reaction that mails this message to the person whom the event is about."""
    return _by(EMAIL, message)


def _by(channel: str, message: str) -> Reaction:
    def react(event: EventRecord) -> None:
        if event.about_id is None:
            return
        delivery = Delivery.of(event, event.about_id, message, channel)
        try:
            commit(create(delivery, otherwise=_NotOurs))
        except _NotOurs:
            # A replayed event: the delivery is there, and due if it still needs sending.
            return
        _attempt(delivery)

    return react


_mail_activation = by_mail("activation")


def activation_by_mail(event: EventRecord) -> None:
    """Mails the code that was asked for; a code on a printed sheet needs no mail."""
    if event.details.get("deliver") == EMAIL:
        _mail_activation(event)


def contact_code(event: EventRecord) -> None:
    """Sends a code to the address or number that it is to confirm."""
    _by(EMAIL if event.details["channel"] == EMAIL else SMS, TO_CONFIRM)(event)


def contact_changed(event: EventRecord) -> None:
    """Tells the older address or number, in the way that the change chose."""
    if event.details["tell"] in (EMAIL, SMS):
        _by(event.details["tell"], TO_OLDER_CONTACT)(event)
    if event.details.get("also") == EMAIL:
        _by(EMAIL, TO_OLDER_ADDRESS)(event)


def send_due() -> None:
    """Every minute: what failed before, and what a worker left behind."""
    now = clock.text(clock.now())
    due = page(Delivery, Delivery.DUE, index="gsi2", between=("0", f"{now}#~"), limit=_AT_ONCE)
    for delivery in due.items:
        _attempt(delivery)


def _attempt(delivery: Delivery) -> None:
    try:
        _claim(delivery)
    except _NotOurs:
        return
    if delivery.tries > _TRIES:
        # Whoever tried before never came to an end: something in it breaks them.
        _give_up(delivery, "broken")
        return
    user, practice, profile = fetch(
        User.key(delivery.provider_code, delivery.user_id),
        Practice.key(delivery.provider_code),
        Profile.key(delivery.provider_code, delivery.user_id),
    )
    if user is None or practice is None or not user.active or not practice.active:
        _finish(delivery, WITHHELD, "not_active")
        return
    to = recipient(delivery, user)
    obstacle = refuses_mail(delivery, user) if to else "no_address"
    if to is None or obstacle:
        _finish(delivery, WITHHELD, obstacle)
        return
    try:
        discreet = profile is not None and profile.wants_discretion
        _send(delivery, to, user, practice, discreet=discreet)
    except (NotWaiting, NotWanted):
        _finish(delivery, WITHHELD, "not_wanted")
        return
    except (MailRefused, TextRefused) as refused:
        _put_off(delivery, str(refused))
        return
    _finish(delivery, SENT, None)


def _claim(delivery: Delivery) -> None:
    """Makes it this worker's until the claim runs out. Raises _NotOurs."""
    until = Delivery.due_place(clock.now() + _CLAIM, delivery.delivery_id)
    commit(
        update(
            key_of(delivery),
            *(Delivery.state.set(SENDING), Delivery.tries.set(Delivery.tries + 1)),
            Delivery.gsi2sk.set(until),
            only_if=Delivery.gsi2sk == delivery.gsi2sk,
            otherwise=_NotOurs,
        )
    )
    delivery.gsi2sk = until
    delivery.tries = delivery.tries + 1


def _send(delivery: Delivery, to: str, user: User, practice: Practice, *, discreet: bool) -> None:
    if delivery.channel == SMS:
        sms.send(to, messages.text(delivery.message, user, delivery.details))
        return
    written = messages.write(delivery.message, user, practice, delivery.details, discreet=discreet)
    # Tags come back in bounces; they hold ids in characters that SES allows.
    tags = {"practice": tokens.pack(user.provider_code), "user": user.user_id}
    mail.send(Mail(to, written.subject, written.text, written.html, tags))


def _put_off(delivery: Delivery, because: str) -> None:
    """Due again later, each time twice as much later; given up in the end, for all to see."""
    if delivery.tries >= _TRIES:
        _give_up(delivery, because)
        return
    later = clock.now() + _FIRST_PAUSE * 2 ** (int(delivery.tries) - 1)
    commit(
        update(
            key_of(delivery),
            *(Delivery.state.set(WAITING), Delivery.because.set(because)),
            Delivery.gsi2sk.set(Delivery.due_place(later, delivery.delivery_id)),
        )
    )


def _give_up(delivery: Delivery, because: str) -> None:
    log.error("gave up delivery %s: %s", delivery.delivery_id, because)
    noted = update(
        Practice.key(delivery.provider_code),
        Practice.failed_deliveries.set((Practice.failed_deliveries | 0) + 1),
        Practice.last_failed_at.set(clock.now()),
    )
    _finish(delivery, FAILED, because, noted)


def _finish(delivery: Delivery, state: str, because: str | None, *more: Change) -> None:
    reason = Delivery.because.set(because) if because else Delivery.because.remove()
    commit(
        update(
            key_of(delivery),
            *(Delivery.state.set(state), Delivery.finished_at.set(clock.text(clock.now()))),
            reason,
            Delivery.gsi2pk.remove(),
            Delivery.gsi2sk.remove(),
        ),
        *more,
    )
