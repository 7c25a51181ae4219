"""zip.py FOLDER ROOT ZIP TIME: packs a folder under its path below ROOT; the same files give the same bytes."""

import pathlib
import sys
import time
import zipfile

folder, root, archive = map(pathlib.Path, sys.argv[1:4])
seconds = int(sys.argv[4])
# The format begins in 1980 and has no time zones.
moment = max(time.gmtime(seconds)[:6], (1980, 1, 1, 0, 0, 0))
with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        entry = zipfile.ZipInfo(path.relative_to(root).as_posix(), moment)
        entry.compress_type = zipfile.ZIP_DEFLATED
        # As made on Unix: an ordinary file that its owner may write.
        entry.create_system = 3
        entry.external_attr = 0o100644 << 16
        packed.writestr(entry, path.read_bytes())
