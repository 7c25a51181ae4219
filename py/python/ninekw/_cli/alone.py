"""A lock on a file, by which two commands do not write into it at once. Closing the file lets go of it."""

from __future__ import annotations

import sys

if sys.platform == "win32":
    import msvcrt
    import os

    # Behind all that is written, because nobody can read what is locked.
    _PLACE = 1 << 40

    def is_only_user(file: int) -> bool:
        """Locks it. False: somebody else has."""
        os.lseek(file, _PLACE, os.SEEK_SET)
        try:
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        finally:
            os.lseek(file, 0, os.SEEK_SET)
        return True

else:
    import fcntl

    def is_only_user(file: int) -> bool:
        """Locks it. False: somebody else has."""
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            # A disk on which nothing can be locked.
            pass
        return True
