"""What of ``typing`` is needed at run time: importing that takes longer than all of this package."""

from __future__ import annotations

# Type checkers take it for True.
TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import cast as cast
    from typing import overload as overload
else:

    def overload(function):
        return function

    def cast(kind, value):
        return value
