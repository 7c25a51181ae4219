"""The examples for task queues, with real brokers: no worker waits for people."""

from __future__ import annotations

import contextlib
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator

import pytest

from conftest import KEY
from machines import PY, PacedService, paced, redis_server, redis_url  # noqa: F401

QUEUES = PY / "examples" / "queues"
# One worker, who has to upload the second before the first is answered.
COUNT = 3

CELERY = """
import sys
from celery_tasks import solve
results = [solve.delay(picture) for picture in sys.argv[1:]]
print([result.get(timeout=120) for result in results])
"""
RQ = """
import os, sys, time
from redis import Redis
from rq import Queue
queue = Queue(connection=Redis.from_url(os.environ["REDIS_URL"]))
jobs = [queue.enqueue("rq_jobs.solve", picture) for picture in sys.argv[1:]]
while not all(job.get_status() in ("finished", "failed") for job in jobs):
    time.sleep(0.1)
print([job.return_value() for job in jobs])
"""


@pytest.fixture
def pictures(tmp_path: pathlib.Path) -> list[str]:
    """Different ones: the same picture is one captcha."""
    paths = [tmp_path / f"{number}.gif" for number in range(COUNT)]
    for number, path in enumerate(paths):
        path.write_bytes(b"GIF89a" * 50 + bytes([number]))
    return [str(path) for path in paths]


@contextlib.contextmanager
def worker(command: list[str], environment: dict[str, str]) -> Iterator[None]:
    process = subprocess.Popen([sys.executable, "-m", *command], cwd=QUEUES, env=environment)
    try:
        yield
        assert process.poll() is None
    finally:
        process.terminate()
        process.wait()


def run(program: list[str], environment: dict[str, str]) -> str:
    command = [sys.executable, *program]
    run = subprocess.run(
        command, cwd=QUEUES, env=environment, capture_output=True, text=True, timeout=180
    )
    assert run.returncode == 0, run.stderr
    assert KEY not in run.stdout + run.stderr
    return run.stdout.strip()


def nobody_waits(service: PacedService) -> None:
    """Each was paid for once, and all of them before the first was asked for."""
    text = service.log.read_text()
    lines = [line for line in text.splitlines() if "usercaptcha" in line]
    uploads = [number for number, line in enumerate(lines) if "usercaptchaupload" in line]
    assert uploads == list(range(COUNT)), text
    assert len(lines) >= 2 * COUNT


def environment_of(service: PacedService, **more: str) -> dict[str, str]:
    return {**os.environ, "NINEKW_API_KEY": KEY, "NINEKW_URL": service.url, **more}


def test_celery(paced: PacedService, redis_url: str, pictures: list[str]) -> None:
    environment = environment_of(paced, REDIS_URL=redis_url)
    command = ["celery", "-A", "celery_tasks", "worker", "--concurrency", "1", "-l", "WARNING"]
    with worker(command, environment):
        assert run(["-c", CELERY, *pictures], environment) == str(["answer"] * COUNT)
    nobody_waits(paced)


def test_rq(paced: PacedService, redis_url: str, pictures: list[str]) -> None:
    environment = environment_of(paced, REDIS_URL=redis_url)
    command = ["rq.cli", "worker", "--with-scheduler", "--url", redis_url, "--quiet"]
    with worker(command, environment):
        assert run(["-c", RQ, *pictures], environment) == str(["answer"] * COUNT)
    nobody_waits(paced)


@pytest.fixture
def postgres_url() -> Iterator[str]:
    """A PostgreSQL that nobody reaches by the network; it does not run as root."""
    programs = sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin"))
    if not programs:
        pytest.skip("no PostgreSQL")
    folder = pathlib.Path(tempfile.mkdtemp())
    user: list[str] = []
    if os.geteuid() == 0:
        shutil.chown(folder, "postgres", "postgres")
        user = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"]

    def call(program: str, *arguments: str) -> None:
        command = [*user, str(programs[-1] / program), "-D", str(folder / "data"), *arguments]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd=folder)

    options = f"-c listen_addresses= -c unix_socket_directories={folder} -c fsync=off"
    try:
        call("initdb", "-U", "postgres", "-A", "trust", "-N")
        call("pg_ctl", "-w", "-l", str(folder / "log"), "-o", options, "start")
        yield f"postgresql:///postgres?host={folder}&user=postgres"
        call("pg_ctl", "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder)


def test_postgres(paced: PacedService, postgres_url: str, pictures: list[str]) -> None:
    import psycopg

    environment = environment_of(paced, DATABASE_URL=postgres_url)
    run(["postgres.py", "table"], environment)
    with psycopg.connect(postgres_url, autocommit=True) as database:
        for picture in [*pictures, "missing.png"]:
            database.execute("INSERT INTO captchas (picture) VALUES (%s)", (picture,))
        # Left by one that was killed in the midst of an upload.
        database.execute("INSERT INTO captchas (picture, state) VALUES ('a', 'uploading')")
        command = [sys.executable, "postgres.py", "once"]
        programs = [subprocess.Popen(command, cwd=QUEUES, env=environment) for _ in range(2)]
        assert [program.wait(120) for program in programs] == [0, 0]
        query = "SELECT state, answer, captcha IS NULL FROM captchas ORDER BY id"
        *solved, missing, killed = database.execute(query).fetchall()
    assert solved == [("solved", "answer", False)] * COUNT
    assert "missing.png" in missing[0] and killed == ("uploading", None, True)
    nobody_waits(paced)
