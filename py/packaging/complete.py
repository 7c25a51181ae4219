"""Completes a wheel: `complete.py WHEEL README LICENCE...`.

maturin takes licences only from the package's own folder, and the README with links that lead nowhere
elsewhere.
"""

import base64
import hashlib
import pathlib
import sys
import zipfile


def entry(name: str, content: bytes) -> str:
    digest = base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()
    return f"{name},sha256={digest},{len(content)}"


def main() -> None:
    wheel, readme, *files = map(pathlib.Path, sys.argv[1:])
    with zipfile.ZipFile(wheel) as packed:
        contents = {info: packed.read(info) for info in packed.infolist()}
    last = next(info for info in contents if info.filename.endswith(".dist-info/RECORD"))
    folder = last.filename.removesuffix("RECORD")
    named = "".join(f"License-File: {file.name}\n" for file in files).encode()
    for info, content in contents.items():
        if info.filename == f"{folder}METADATA":
            fields, _ = content.split(b"\n\n", 1)
            head, rest = fields.split(b"License-Expression:", 1)
            contents[info] = b"%s%sLicense-Expression:%s\n\n%s" % (head, named, rest, readme.read_bytes())
    del contents[last]
    for file in files:
        info = zipfile.ZipInfo(f"{folder}licenses/{file.name}")
        info.external_attr = 0o100644 << 16
        contents[info] = file.read_bytes()
    lines = [entry(info.filename, content) for info, content in contents.items()]
    contents[last] = "\n".join([*lines, f"{last.filename},,\n"]).encode()
    with zipfile.ZipFile(wheel, "w", zipfile.ZIP_DEFLATED) as packed:
        for info, content in contents.items():
            packed.writestr(info, content)


main()
