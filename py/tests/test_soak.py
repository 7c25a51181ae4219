"""Two processes with workers made by fork share an account on a bad way: what is paid for is paid once, and its answer
comes to whom it belongs."""

from __future__ import annotations

import collections
import json
import os
import pathlib
import subprocess
import sys

import pytest

from breaking_service import BreakingService, Captcha, answer_to

# How many captchas; the longer soak sets another number.
COUNT = int(os.environ.get("NINEKW_SOAK", "2000"))
PARENTS = 2
WORKERS = 4
INTERVAL = 0.002

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="a test of forks")

# Uses its client, forks, and has each child solve captchas and write down what it was told.
PARENT = """
import json, os, sys, traceback
from concurrent.futures import ThreadPoolExecutor
import ninekw

url, folder, name, interval, workers, count = sys.argv[1:]
client = ninekw.Client(
    "soakKey1", url=url, share="machine", min_interval=float(interval), recover_uploads=True,
    retries=8, retry_pause=0.02, first_poll=0.05, poll_interval=0.05, look_at_service=False,
    polling="fast",
)
client.balance()

def told(tag, answer, error):
    if answer is not None:
        return [tag, "answer", answer.id, answer.text]
    return [tag, type(error).__name__, error.captcha_id, str(error)]

def one_by_one(tags):
    def solve(tag):
        try:
            answer = client.solve(b"GIF89a" + tag.encode())
        except ninekw.NinekwError as error:
            return told(tag, None, error)
        try:
            client.feedback(answer, correct=True)
        except ninekw.NinekwError:
            pass  # It says nothing about the captcha.
        return told(tag, answer, None)
    with ThreadPoolExecutor(16) as pool:
        yield from pool.map(solve, tags)

def many(tags):
    for done in client.solve_many(b"GIF89a" + tag.encode() for tag in tags):
        yield told(tags[done.ticket], done.answer, done.error)

def work(worker):
    tags = [f"{name}-{worker}-{number}" for number in range(int(count))]
    with open(f"{folder}/{name}-{worker}", "w") as report:
        for line in (many if worker % 2 else one_by_one)(tags):
            print(json.dumps(line), file=report)

children = []
for worker in range(int(workers)):
    child = os.fork()
    if child == 0:
        status = 1
        try:
            work(worker)
            status = 0
        except BaseException:
            traceback.print_exc()
        finally:
            os._exit(status)
    children.append(child)
sys.exit(any(os.waitpid(child, 0)[1] for child in children))
"""


def solve_all(url: str, folder: pathlib.Path) -> list[tuple[str, str, int | None, str]]:
    """What the workers were told: tag, "answer" or the error's class, id, text."""
    reports = folder / "reports"
    reports.mkdir()
    each = str(COUNT // (PARENTS * WORKERS))
    environment = {**os.environ, "XDG_RUNTIME_DIR": str(folder)}
    parents = [
        subprocess.Popen(
            [sys.executable, "-c", PARENT]
            + [url, str(reports), f"parent{number}", str(INTERVAL), str(WORKERS), each],
            env=environment,
            start_new_session=True,
        )
        for number in range(PARENTS)
    ]
    try:
        for parent in parents:
            assert parent.wait(60 + COUNT / 20) == 0
    finally:
        for parent in parents:
            if parent.poll() is None:
                os.killpg(parent.pid, 9)
                parent.wait()
    lines = [line for path in reports.iterdir() for line in path.read_text().splitlines()]
    return [(tag, what, id, text) for tag, what, id, text in map(json.loads, lines)]


def test_paid_once_and_answered_rightly(tmp_path: pathlib.Path) -> None:
    service = BreakingService(seed=7)
    try:
        told = solve_all(service.url, tmp_path)
    finally:
        service.close()
    log = service.log
    accepted: dict[str, list[Captcha]] = collections.defaultdict(list)
    for captcha in log.captchas:
        accepted[captcha.tag].append(captcha)
    answers = {tag: (id, text) for tag, what, id, text in told if what == "answer"}
    errors = {tag: (what, text) for tag, what, _, text in told if what != "answer"}
    unknown = {tag for tag, (what, _) in errors.items() if what == "SubmitUnknownError"}
    times = sorted(log.times)
    span = times[-1] - times[0]
    print(
        f"{len(answers)} solved, {len(unknown)} of unknown fate "
        f"({len(unknown & accepted.keys())} of them accepted), {len(errors) - len(unknown)} "
        f"failed; {len(log.captchas)} accepted, {len(times)} requests in {span:.1f} s, "
        f"{log.broken} broken, {log.feedback} feedbacks"
    )
    assert (
        len(told) == len(answers) + len(errors) == COUNT // (PARENTS * WORKERS) * PARENTS * WORKERS
    )
    assert [tag for tag, list_ in accepted.items() if len(list_) > 1] == [], "accepted twice"
    wrong = [
        (tag, id, text)
        for tag, (id, text) in answers.items()
        if text != answer_to(tag) or [id] != [captcha.id for captcha in accepted[tag]]
    ]
    assert wrong == [], "answers to other captchas"
    lost = accepted.keys() - answers.keys() - unknown
    assert lost == set(), [(tag, errors.get(tag)) for tag in lost]
    check_pace(times)


def check_pace(times: list[float]) -> None:
    """What was sent in time may arrive late, when the machine is busy, and the next one not."""
    gaps = [later - earlier for earlier, later in zip(times, times[1:])]
    close = sum(gap < INTERVAL * 0.75 for gap in gaps)
    print(f"least gap {min(gaps) * 1000:.2f} ms, {close} of {len(gaps)} below three quarters")
    window = 200
    spans = [last - first for first, last in zip(times, times[window:])]
    print(f"{window} gaps take {min(spans) * 1000:.0f} ms at least")
    assert min(spans) >= window * INTERVAL - 0.1
    assert close < len(gaps) / 10
