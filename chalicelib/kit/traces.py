"""Writes down where something broke, without the words of the error."""

import traceback


def of(failure: BaseException) -> str:
    """The traceback with the kinds of the errors and the store's codes, the last one first.

    No message: it may repeat what a person typed, and logs hold nothing private.
    """
    lines: list[str] = []
    each: BaseException | None = failure
    while each is not None:
        response = getattr(each, "response", None)
        code = response.get("Error", {}).get("Code") if isinstance(response, dict) else None
        lines.append(f"{type(each).__module__}.{type(each).__qualname__} {code or ''}".rstrip())
        lines += [line.rstrip() for line in traceback.format_tb(each.__traceback__)]
        each = each.__cause__ or (None if each.__suppress_context__ else each.__context__)
    return "\n".join(lines)
