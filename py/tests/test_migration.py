"""The programs of the migration pages that use this library."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

from conftest import KEY, Service

PAGES = Path(__file__).parents[2] / "docs" / "migration"
REPLIES = {
    "usercaptchaupload": '{"captchaid": "130875948"}',
    "usercaptchacorrectdata": '{"answer": "kw7Fx9", "timeout": "0", "try_again": 0}',
    "usercaptchacorrectback": '{"message": "OK", "status": {"success": true}}',
    "usercaptchaguthaben": '{"credits": "1234"}',
}


def programs() -> dict[str, str]:
    found: dict[str, str] = {}
    for page in sorted(PAGES.glob("*.md")):
        blocks = re.findall(r"```python\n(.*?)```", page.read_text(), re.DOTALL)
        if not blocks:  # a guide for all languages: it points to their examples
            continue
        ours = [block for block in blocks if "from ninekw" in block]
        assert ours, f"{page.name} shows nothing of this library"
        found |= {f"{page.stem} {number}": block for number, block in enumerate(ours)}
    return found


def test_the_programs_run(service: Service, tmp_path: Path) -> None:
    service.replies_with(lambda request: REPLIES[request.parameters["action"]])
    (tmp_path / "captcha.png").write_bytes(b"\x89PNG\r\n\x1a\n" + b"x" * 300)
    environment = {**os.environ, "NINEKW_API_KEY": KEY, "NINEKW_URL": service.url}
    # All at once, since each waits for five seconds before it asks.
    running = {
        name: subprocess.Popen(
            [sys.executable, "-c", program],
            cwd=tmp_path,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for name, program in programs().items()
    }
    assert len(running) == 5
    for name, process in running.items():
        output, errors = process.communicate(timeout=60)
        assert output.startswith("kw7Fx9\n") and not errors, (name, output, errors)
    feedback = [r for r in service.requests if r.parameters["action"] == "usercaptchacorrectback"]
    assert [request.parameters["correct"] for request in feedback] == ["1"] * 5
